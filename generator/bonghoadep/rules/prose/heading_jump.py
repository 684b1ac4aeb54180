"""Tiêu đề nhảy cấp.

Tìm: tiêu đề đầu tiên của bài không phải “##”, tiêu đề “#” (dành cho tựa bài), hoặc tiêu đề sâu hơn tiêu đề trước từ
hai cấp (“##” rồi “####”).

Vì sao: máy đọc màn hình và mục lục sách đi theo cấp tiêu đề; nhảy cấp thì người nghe tưởng sót một phần.

Sai:
    story: |
      ## Cách làm

      #### Chọn giống

      Chọn giống hoa chịu nắng.

Đúng:
    story: |
      ## Cách làm

      ### Chọn giống

      Chọn giống hoa chịu nắng.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording

_HEADING = re.compile(r"(#{1,6})[ \t]+\S")
_TOP = 2


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    level = _TOP - 1
    for passage in wording.paragraphs:
        found = _HEADING.match(passage.text) if passage.heading else None
        if not found:
            continue
        depth, before, level = len(found[1]), level, len(found[1])
        if depth < _TOP or depth > before + 1:
            wanted = "#" * min(max(_TOP, depth), before + 1)
            message = f"tiêu đề “{found[1]}” nhảy cấp"
            yield spotted(wording, passage, 0, depth, message, f"viết “{wanted}”; “#” chỉ dành cho tựa bài")
            level = len(wanted)


RULE = Rule("H703", "tieu-de-nhay-cap", Severity.WARNING, __doc__, read=read)
