"""Một chữ viết hai lần liền nhau.

Tìm: những chữ nối câu không bao giờ láy mà đứng hai lần: “của của”, “và và”, “được được”, “những những”, “trong
trong”… Từ láy (“nhà nhà”, “ngày ngày”, “xanh xanh”, “từ từ”, “sương là là mặt ruộng”) thì không xét.

Vì sao: chép, dán và quét hay làm lặp chữ; người đọc vấp, loa đọc vấp.

Sai:
    citation: Vì đã trồng hoa dọc đường của của xóm.

Đúng:
    citation: Vì ngày ngày trồng hoa dọc đường của xóm, để nhà nhà cùng vui.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..clues import Clues, places
from ..rule import Case, Finding, Rule, spotted
from ..wording import Wording
from .letters import suspects

_NEVER_TWICE = (
    "của|và|là|các|những|được|với|tại|về|bởi|nhưng|mà|rằng|đã|cho|trên|dưới|khi|nếu|nên|hoặc|như|một|có|vì|cũng|vẫn"
    "|đang|sẽ"
)
_SKIMMING = r"(?<!là là)|(?! mặt\b| sát\b| đất\b| trên\b| ngang\b| xuống\b)"
"""“Sương là là mặt ruộng” is a way of flying low."""
_CLUES = Clues(
    *(
        f"{first}{blank}{word.upper() if first.isupper() else word}"
        for word in _NEVER_TWICE.split("|")
        for first in (word, word.capitalize(), word.upper())
        for blank in " \n"
    )
)
_PATTERN = re.compile(rf"(?<![\w-])(?i:({_NEVER_TWICE})[ \n]\1)(?![\w-])(?:{_SKIMMING})")


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in suspects(wording, _may_be_doubled):
        if passage.heading:
            continue
        for found in _PATTERN.finditer(passage.text):
            message = f"“{found[0]}” viết hai lần một chữ".replace("\n", " ")
            yield spotted(wording, passage, *found.span(), message, "xóa một chữ")


def _may_be_doubled(text: str) -> bool:
    # “là làm” has the clue and is right.
    return any(_PATTERN.match(text, at) for clue in _CLUES.within(text) for at in places(text, clue))


RULE = Rule("V888", "lap-chu", Severity.WARNING, __doc__, read=read)
