"""Stories that are hard on a layout: very short, very long, wide, full of pictures, with letters no font has."""

from pathlib import Path

from PIL import Image

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.catalogue.edition import Edition, edition_of
from tests.example import MOMENT
from tests.outputs.booklet_site import BOOKLET, MOVEMENT, PUBLISHER, STORY

SENTENCE = (
    "Mỗi sáng thứ bảy, cả tổ ra mương, người cầm cuốc, người cầm sổ, nạo một đoạn rồi ghi vào sổ đoạn ấy. "
)
PARAGRAPH = "".join(
    f"Buổi thứ {n}, {SENTENCE[0].lower()}{SENTENCE[1:-2]} của buổi {n}. " for n in range(1, 7)
)
LONG_WORD = "Nghiêngnghiêngngảngả" * 3
LONG_NAME = "Tổ tự quản bảo vệ kênh mương nội đồng, đường hoa và bến nước thôn Thượng Ẳng Ễnh Ương xã Y Tịch"
STACKED = "Nắng ạ, ậm ừ, gậy gộc Ẳng Ễnh Ổ Ữ Ẩn Ồn Ứng Ặc: đường hoa Ẵm Ậu Ỗi Ộp thay bãi rác cũ đầu làng Ẩm"
TABLE = "| Tuần | Đoạn mương đã nạo | Người ra làm | Ghi chú của tổ |\n| --- | --- | --- | --- |\n" + "".join(
    f"| {n} | Đoạn {n}, từ cống đến bờ tre nhà ông Tám | {n % 7 + 12} | Mưa, nghỉ sớm; tuần sau làm bù |\n"
    for n in range(1, 41)
)
NESTED = (
    "- Việc một\n    - Việc con\n        1. Bước nhỏ\n        2. Bước nhỏ nữa\n"
    "            - Sâu hơn nữa\n- Việc hai\n"
)
PARTS = ("Hoàn cảnh", "Cách làm", "Kết quả", "Bài học")


def told(*parts: str) -> str:
    return "\n\n".join(f"## {title}\n\n{part}" for title, part in zip(PARTS, parts, strict=True))


PROSE = {
    "nam-chu": "Làm đều thì nên việc.",
    "rat-dai": told(*[f"{PARAGRAPH}\n\n" * 28] * 4),
    "bang-dai": told(PARAGRAPH, TABLE, PARAGRAPH, "Ghi sổ."),
    "danh-sach": told(PARAGRAPH, NESTED, f"{NESTED}\n\n{PARAGRAPH}", NESTED),
    "chu-dai": told(f"{LONG_WORD} {PARAGRAPH}", f"{LONG_WORD}{LONG_WORD} {SENTENCE}", PARAGRAPH, SENTENCE),
    "nhieu-anh": told(PARAGRAPH, PARAGRAPH, PARAGRAPH, PARAGRAPH),
    "anh-cao": told(PARAGRAPH, PARAGRAPH, PARAGRAPH, PARAGRAPH),
    "anh-det": told(*[f"{PARAGRAPH}\n\n" * 3] * 4),
    "mat-cuoi": told(f"Vui 😀 lắm. {PARAGRAPH}", "Hát 🎵 rồi làm.", PARAGRAPH, SENTENCE),
    "ten-dai": told(PARAGRAPH, f"{PARAGRAPH}\n\n{PARAGRAPH}", PARAGRAPH, PARAGRAPH),
}
PICTURES = {
    "nhieu-anh": [(900 + 40 * n, 700) if n % 2 else (700, 900 + 40 * n) for n in range(30)],
    "anh-cao": [(200, 1600)],
    "anh-det": [(1600, 200)],
    "ten-dai": [(1200, 800)],
}
NAMES = {"ten-dai": LONG_NAME}
TITLES = {"chu-dai": STACKED, "mat-cuoi": "Tiếng cười 😀 ở sân kho", "ten-dai": f"Mương {STACKED[13:110]}"}


def write(root: Path) -> None:
    """Write one site of them all, in one booklet of one part."""
    files = {
        "site.yml": PUBLISHER,
        "movements/song-dep.yml": MOVEMENT.format(id="song-dep", name="Sống đẹp", family="doi-song"),
        "booklets/tap-thu.yml": BOOKLET.replace("foreword: {file: tap-thu.md, signed: Trưởng ban}\n", ""),
    }
    for id, prose in PROSE.items():
        files[f"exemplars/2024/{id}/index.md"] = STORY.format(
            id=id,
            kind="tap-the",
            name=f'"{NAMES.get(id, f"Tổ {id}")}"',
            title=f'"{TITLES.get(id, f"Chuyện của tổ {id}")}"',
            short=f"Chuyện {id}",
            year=2024,
            unit="vn-06520",
            movement="song-dep",
            level="xa",
            more=_photos(id),
            prose=prose,
        )
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    for id, sizes in PICTURES.items():
        for n, size in enumerate(sizes):
            shade = (60 + 5 * n, 120, 200 - 5 * n)
            Image.new("RGB", size, shade).save(root / f"exemplars/2024/{id}/anh-{n}.jpg")


def _photos(id: str) -> str:
    rows = [
        f"  - {{file: anh-{n}.jpg, role: hoat-dong, alt: Ảnh {n}, caption: Ảnh số {n} của tổ., "
        "credit: Tổ, consent: true}"
        for n in range(len(PICTURES.get(id, ())))
    ]
    return "photos:\n" + "\n".join(rows) + "\n" if rows else ""


def edition(root: Path) -> Edition:
    """Return what was written below `root` as an edition that holds nothing back."""
    catalogue, found = assemble(root)
    assert not found, found
    return edition_of(catalogue, {}, (), MOMENT)
