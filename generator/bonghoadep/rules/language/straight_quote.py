r"""Ngoặc kép thẳng trong bài.

Tìm: dấu " trong bài, tựa, lời biểu dương, tóm tắt; mỗi bài báo một lần, kèm số dấu. Tựa của liên kết trong Markdown
và đoạn mã trong ` ` thì không xét. Số dấu lẻ: xem V885.

Vì sao: văn bản hành chính và các kế hoạch dùng “ ”; ngoặc thẳng không phân biệt mở với đóng, in sách trông lệch.

Sai:
    story: "Bà Mẫu nói: \"Mỗi nhà giữ một đoạn.\""

Đúng:
    story: "Bà Mẫu nói: “Mỗi nhà giữ một đoạn.”"
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .letters import own_texts

_CODE = re.compile(r'`[^`\n]*`|\]\([^)\n]*\)|</?[A-Za-z][^<>\n]*>|\d"')


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    places = []
    for passage in own_texts(wording):
        if '"' in passage.text:
            text = _CODE.sub(lambda found: "\0" * len(found[0]), passage.text)
            places += [(passage, found.start()) for found in re.finditer('"', text)]
    if places:
        passage, at = places[0]
        message = f"{len(places)} dấu ngoặc kép thẳng"
        yield spotted(wording, passage, at, at + 1, message, "thay bằng “ ở đầu và ” ở cuối")


RULE = Rule("V890", "ngoac-kep-thang", Severity.NOTE, __doc__, read=read)
