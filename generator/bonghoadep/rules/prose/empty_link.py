"""Liên kết không có chữ.

Tìm: “[](địa chỉ)”, hoặc liên kết mà chữ chỉ có dấu cách hay dấu chấm; liên kết không có địa chỉ “[chữ]()”; liên kết
chỉ ghi “ở đây”, “tại đây”, “xem”, “link”.

Vì sao: máy đọc màn hình đọc riêng từng liên kết; không có chữ thì người nghe không biết dẫn đi đâu. Trên sách in, địa
chỉ ẩn sau chữ “ở đây” mất hẳn.

Sai:
    story: "Sổ giống để ở [đây](https://mau.example/so-giong)."

Đúng:
    story: "Xem [sổ giống của xóm Mẫu](https://mau.example/so-giong)."
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...text import fold
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording

_LINK = re.compile(r"(?<!!)\[([^\[\]\n]*)\]\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)")
_TELLS_NOTHING = {
    "day",
    "o day",
    "tai day",
    "xem",
    "xem them",
    "link",
    "duong link",
    "chi tiet",
    "bam vao day",
    "vao day",
    "nguon",
    "tai ve",
    "file",
}


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in wording.paragraphs if "](" in wording.story else ():
        for found in _LINK.finditer(passage.text):
            if message := _fault(found[1], found[2]):
                hint = "viết [tên trang hay tài liệu](địa chỉ)"
                yield spotted(wording, passage, *found.span(), message, hint)


def _fault(text: str, address: str) -> str:
    words = fold(text).strip(" .…*_>")
    if not words:
        return "liên kết không có chữ"
    if words in _TELLS_NOTHING:
        return f"liên kết chỉ ghi “{text}”, không nói dẫn đi đâu"
    return "" if address.strip() else f"liên kết “{text}” không có địa chỉ"


RULE = Rule("H704", "lien-ket-khong-chu", Severity.WARNING, __doc__, read=read)
