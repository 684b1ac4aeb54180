"""Ảnh trong bài không có lời mô tả.

Tìm: “![](tệp)”, hoặc lời mô tả chỉ là tên tệp hay một chữ “ảnh”, “hình”, “image”.

Vì sao: người khiếm thị nghe lời mô tả thay cho ảnh; mạng yếu thì lời mô tả hiện thay ảnh. Mô tả điều thấy trong ảnh,
không đoán điều không thấy.

Sai:
    story: "![](anh.jpg)"

Đúng:
    story: "![Bốn ô màu xanh và vàng](anh.jpg)"
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ...text import fold
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording

_PICTURE = re.compile(r"!\[([^\[\]]*)\]\(\s*<?([^()\s>]*)")
_TELLS_NOTHING = {
    "",
    "anh",
    "hinh",
    "hinh anh",
    "image",
    "photo",
    "picture",
    "anh minh hoa",
    "hinh minh hoa",
    "hinh anh minh hoa",
}


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in wording.paragraphs if "![" in wording.story else ():
        for found in _PICTURE.finditer(passage.text):
            if fold(found[1]).strip(" .0123456789") in _TELLS_NOTHING or found[1] == found[2]:
                hint = "viết điều thấy trong ảnh: ![Bà con đắp mương dưới hàng tre](tệp)"
                message = f"ảnh “{found[2]}” không có lời mô tả"
                yield spotted(wording, passage, *found.span(), message, hint)


RULE = Rule("H708", "anh-khong-mo-ta", Severity.WARNING, __doc__, read=read)
