"""The kit's plain texts: the story, the captions, what is said in it, and how to use it all."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from . import plain, record
from .photos import CROPS, crop_name
from .quotes import Saying

README, STORY, CAPTIONS, QUOTES, FACTS = (
    *("DOC-TRUOC.txt", "bai-viet.txt", "chu-thich.txt", "trich-dan.txt", "su-kien.json"),
)
SUMS = "SHA256SUMS"
NOTHING_SAID = "Trong bài không có lời nói nào được dẫn trong ngoặc kép."
NO_PICTURES = "Bài này không có ảnh."
UNNAMED = "Hồ sơ không ghi tên ai trong ảnh."

Data = dict[str, Any]


def story(data: Data) -> str:
    """Return the story as text: headline, lead, who wrote it, every word of it, and what has to stand beside it."""
    parts = [
        *_noted(data),
        data["title"],
        data["lead"],
        data["byline"],
        *(f"Đính chính {on}: {note}" for on, note in data["corrections"]),
        plain.text(data["html"]),
        *(f"Cập nhật {on}: {note}" for on, note in data["later"]),
        "---",
        "\n".join(_record(data)),
        "\n".join(terms(data)),
    ]
    return _text(parts)


def captions(data: Data) -> str:
    """Return each picture's caption, who made it, who is in it, and on what terms it may be printed."""
    pictures = [
        "\n".join(
            (
                f"{one['name']} (và {', '.join(crop_name(one['name'], ratio) for ratio in CROPS)})",
                *captioned(data, one),
            )
        )
        for one in data["pictures"]
    ]
    return _text([*_noted(data), f"Chú thích ảnh: {data['title']}", *(pictures or [NO_PICTURES])])


def captioned(data: Data, picture: Data) -> Iterator[str]:
    """Yield what has to be known of a picture, a line each."""
    yield f"Chú thích: {data['mark']}{picture['caption']}"
    yield f"Mô tả cho người không nhìn thấy: {picture['alt']}"
    yield f"Nguồn ảnh: {picture['credit']}"
    yield f"Quyền dùng: {picture['rights']}"
    yield f"Trong ảnh: {', '.join(picture['people'])}" if picture["people"] else UNNAMED


def quotes(data: Data, said: Iterable[Saying]) -> str:
    """Return what people say in the story, each with the sentence that says who."""
    parts = [
        f"{number}. {one.words}\nTrong bài: {one.around}" + (f"\nPhần: {one.section}" if one.section else "")
        for number, one in enumerate(said, start=1)
    ]
    title = f"Lời nói trong bài: {data['title']}"
    return _text([*_noted(data), title, *(parts or [NOTHING_SAID]), "\n".join(terms(data))])


def readme(data: Data) -> str:
    """Return what a newsroom reads first: what is in the kit, on what terms, whom to ask."""
    contents = [
        f"{README}: tệp này",
        f"{STORY}, bai-viet.docx: toàn văn, người viết, địa phương, quyết định công nhận, số liệu và nguồn",
        f"{QUOTES}, trich-dan.docx: lời nói có trong bài, kèm câu cho biết ai nói",
        f"{CAPTIONS}: chú thích, người chụp, quyền dùng của từng ảnh",
        f"{FACTS}: tên, địa phương, quyết định, số liệu, nguồn, dạng cho máy đọc",
        *(f"{one['name']}: ảnh lớn, kèm các bản cắt sẵn {_ratios()}" for one in data["pictures"]),
        f"{SUMS}: mã kiểm của mọi tệp; kiểm bằng lệnh sha256sum -c {SUMS}",
    ]
    return _text(
        [
            "TƯ LIỆU BÁO CHÍ",
            *_noted(data),
            "\n".join((data["title"], data["url"], _version(data))),
            "Trong gói có:\n" + "\n".join(f"- {one}" for one in contents),
            *([PICTURES_NOTE] if data["pictures"] else []),
            *closing(data, data["url"]),
        ]
    )


PICTURES_NOTE = (
    "Chú thích, người chụp và quyền dùng cũng nằm trong từng tệp ảnh (IPTC và XMP). Ảnh không kèm nơi chụp, máy chụp "
    "và không ảnh nào bị phóng to hơn ảnh gốc."
)


def closing(data: Data, look: str) -> Iterator[str]:
    """Yield how to print, what happens when something changes (to be seen at `look`), and whom to ask."""
    yield "Đăng lại:\n" + "\n".join(f"- {one}" for one in _terms(data["reuse"]))
    yield (
        "Khi bài được đính chính, số phiên bản tăng. Khi bài bị rút, bài và tư liệu không còn trên trang, và nguồn tin "
        f"báo để nơi đăng lại gỡ theo. Trước khi in, xin xem lại: {look}"
    )
    yield "\n".join(contact(data["contact"]))


def terms(data: Data) -> list[str]:
    """Return what may be done with the text, where it is from, and which version it is."""
    return [*_terms(data["reuse"]), f"Bài gốc: {data['url']}", _version(data), *contact(data["contact"])]


def contact(given: dict[str, str]) -> list[str]:
    """Return how to reach the office, a line each."""
    labels = {"address": "Địa chỉ", "phone": "Điện thoại", "email": "Thư điện tử", "hours": "Giờ làm việc"}
    return [
        f"Đầu mối báo chí: {given['office']}",
        *(f"{label}: {given[key]}" for key, label in labels.items() if key in given),
    ]


def _terms(reuse: dict[str, str]) -> list[str]:
    licence = f"{reuse['licence']} ({reuse['licence_url']})" if reuse["licence_url"] else reuse["licence"]
    return [reuse["line"], f"Ghi nguồn: {reuse['credit']}", f"Giấy phép: {licence}"]


def _version(data: Data) -> str:
    changed = f", cập nhật {data['updated']}" if data["updated"] != data["published"] else ""
    return f"Phiên bản {data['version']}, đăng {data['published']}{changed}"


def _record(data: Data) -> Iterator[str]:
    for row in record.rows(data):
        if len(row.lines) == 1 and not row.counted:
            yield f"{row.label}: {row.lines[0]}"
        else:
            yield f"{row.label}:"
            yield from (
                f"{at}. {line}" if row.counted else f"- {line}" for at, line in enumerate(row.lines, start=1)
            )


def _ratios() -> str:
    return ", ".join(ratio.replace("x", ":") for ratio in CROPS)


def _noted(data: Data) -> list[str]:
    return [data["sample"]] if data["sample"] else []


def _text(parts: Sequence[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"
