"""Lời tả ảnh không tả gì.

Tìm: “alt” giống hệt “caption”, là tên tệp, hoặc chỉ có những chữ chung như “ảnh”, “hình ảnh”, “chân dung”.

Vì sao: người khiếm thị nghe “alt” thay cho nhìn ảnh (Luật Người khuyết tật Điều 43; Thông tư 26/2020/TT-BTTTT); nghe
tên tệp hay nghe hai lần lời chú thích thì cũng như không. “alt” tả điều nhìn thấy, “caption” nói ai, ở đâu, bao giờ.

Sai:
    photos:
      - {file: anh.jpg, role: hoat-dong, alt: Đường hoa., caption: Đường hoa., credit: Trang mẫu, consent: true}

Đúng:
    photos:
      - {file: anh.jpg, role: hoat-dong, alt: Bốn ô màu xanh và vàng, caption: Hoa., credit: Trang mẫu, consent: true}
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...records.evidence import Photo
from ...text import fold
from ..rule import Case, Finding, Rule

_FILE = re.compile(r"\.(?:jpe?g|png|webp)$|^(?:img|dsc|photo|image)[-_ ]?\d", re.IGNORECASE)
_EMPTY = frozenset(
    {
        "anh",
        "hinh",
        "hinh anh",
        "buc anh",
        "tam anh",
        "anh minh hoa",
        "tranh minh hoa",
        "chan dung",
        "anh chan dung",
    }
)


def check(case: Case) -> Iterator[Finding]:
    for exemplar in case.exemplars:
        for position, photo in enumerate(exemplar.photos):
            if why := _why(photo):
                hint = "tả điều nhìn thấy trong ảnh, ví dụ “Bà cụ ngồi bên luống hoa, tay cầm bình tưới”"
                yield Finding(exemplar, ("photos", position, "alt"), f"lời tả ảnh {why}", hint)


def _why(photo: Photo) -> str:
    bare = fold(photo.alt).strip(" .…")
    if bare == fold(photo.caption).strip(" .…"):
        return "giống hệt chú thích"
    if _FILE.search(photo.alt) or photo.alt == photo.file:
        return "là tên tệp"
    return "chưa tả gì" if bare in _EMPTY else ""


RULE = Rule("P604", "loi-ta-anh-rong", Severity.WARNING, __doc__, check)
