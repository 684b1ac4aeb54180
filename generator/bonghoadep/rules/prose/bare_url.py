"""Địa chỉ trang để trần trong bài.

Tìm: “https://…” hay “www.…” viết thẳng trong câu, không nằm trong [chữ](địa chỉ), trong < > hay trong ` `.

Vì sao: loa và máy đọc màn hình đọc địa chỉ thành từng chữ cái; trên điện thoại địa chỉ dài làm vỡ dòng. Nguồn thì ghi
vào “sources”.

Sai:
    story: "Xem thêm ở https://mau.example/so-giong để biết giống hoa."

Đúng:
    story: "Xem thêm [sổ giống của xóm](https://mau.example/so-giong) để biết giống hoa."
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording

_ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s<>()\[\]]+")
_DRESSED = re.compile(r"\]\([^)\n]*\)|<[^>\n]*>|`[^`\n]*`|^\[[^\]\n]+\]:.*$", re.MULTILINE)


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    if "://" not in wording.story and "www." not in wording.story:
        return
    for passage in wording.paragraphs:
        text = _DRESSED.sub(lambda found: "\0" * len(found[0]), passage.text)
        for found in _ADDRESS.finditer(text):
            hint = "viết [tên trang](địa chỉ), hoặc đưa vào “sources”"
            yield spotted(wording, passage, *found.span(), f"địa chỉ “{found[0][:60]}” để trần", hint)


RULE = Rule("H705", "dia-chi-tran", Severity.NOTE, __doc__, read=read)
