"""Dấu ba chấm viết nhiều kiểu.

Tìm: hai chấm hay từ bốn chấm liền nhau (“..”, “....”), hai dấu “…” liền nhau; hoặc trong cùng một bài vừa có “...”
vừa có “…”.

Vì sao: một bài viết một kiểu thì sách in đều; hai chấm và bốn chấm là lỗi gõ.

Sai:
    story: "Hoa cúc, hoa mười giờ.... mỗi nhà một luống."

Đúng:
    story: "Hoa cúc, hoa mười giờ… mỗi nhà một luống."
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording

_RUN = re.compile(r"(?<![./])\.{2,}(?!/)|…[.…]+")
_THREE = "..."


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    story = wording.story
    if ".." not in story and "……" not in story and "…." not in story:
        return
    mixed = "…" in story
    for passage in wording.paragraphs:
        for found in _RUN.finditer(passage.text):
            if found[0] != _THREE:
                message = f"“{found[0]}” không phải dấu ba chấm"
                yield spotted(wording, passage, *found.span(), message, "viết “…” hoặc một dấu chấm")
            elif mixed:
                hint = "viết cả bài một kiểu, nên dùng “…”"
                yield spotted(wording, passage, *found.span(), "bài có cả “...” và “…”", hint)
                mixed = False


RULE = Rule("V893", "dau-ba-cham", Severity.NOTE, __doc__, read=read)
