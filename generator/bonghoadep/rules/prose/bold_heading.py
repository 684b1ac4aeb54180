"""Dòng in đậm đứng thay tiêu đề.

Tìm: một đoạn chỉ có một dòng in đậm trọn vẹn, không quá mười hai chữ, không có dấu câu ở cuối (“**Cách làm**”). Dòng
đậm mở đầu một đoạn thì không xét.

Vì sao: máy đọc màn hình, mục lục sách và phép tìm phần của bài đi theo tiêu đề “##”; chữ đậm không phải tiêu đề.

Sai:
    story: |
      ## Cách làm

      **Chọn giống**

      Chọn giống hoa chịu nắng.

Đúng:
    story: |
      ## Cách làm

      **Chọn giống.** Chọn giống hoa chịu nắng.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording

_BOLD = re.compile(r"(?:\*\*([^*\n]+)\*\*|__([^_\n]+)__)[ \t]*")
_ENDS = ".!?…,;”"
_LONGEST = 12


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in wording.paragraphs:
        found = _BOLD.fullmatch(passage.text) if passage.text[:2] in ("**", "__") else None
        text = (found[1] or found[2]).strip() if found else ""
        if text and text[-1] not in _ENDS and len(text.split()) <= _LONGEST:
            hint = f"viết “### {text.rstrip(':')}”"
            yield spotted(
                wording, passage, 0, len(passage.text), f"“{text}” là tiêu đề viết bằng chữ đậm", hint
            )


RULE = Rule("H709", "tieu-de-chu-dam", Severity.NOTE, __doc__, read=read)
