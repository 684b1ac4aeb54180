"""Một bài hai cách đặt dấu thanh.

Tìm: trong cùng một bài có cả “hòa, khỏe, thủy” (dấu ở chữ trước) và “hoà, khoẻ, thuỷ” (dấu ở chữ sau). Tên riêng
(viết hoa) và lời trong “ ” giữ nguyên cách viết của nó nên không xét. Mỗi bài báo một lần, ở chữ đầu tiên của cách ít
dùng hơn.

Vì sao: cách nào cũng đúng, nhưng một bài nên theo một cách; các kế hoạch cũng có chỗ lẫn “lan tỏa” với “lan toả”.

Sai:
    story: "Đường hoa lan tỏa nếp sống mới. Nếp ấy lan toả sang xóm bên và cả xóm hòa thuận."

Đúng:
    story: "Đường hoa lan tỏa nếp sống mới. Nếp ấy lan tỏa sang xã Hoà Mẫu và cả xóm hòa thuận."
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..wording import Passage, Wording

_NEW = re.compile(r"(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ](?<![qQ]..))\b")
_OLD = re.compile(r"(?:[òóỏõọ][ae]|[ùúủũụ]y)\b")
_WORD = re.compile(r"\w*$")
LONGEST = 20
"""Letters that are looked back for a word's beginning."""
_QUOTED = re.compile(r"“[^”]*”?")

Spot = tuple[Passage, int, int]


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    if not _NEW.search(wording.story):
        return
    new, old = (list(_spots(wording.paragraphs, style)) for style in (_NEW, _OLD))
    if not new or not old:
        return
    rare, usual = (new, old) if len(new) <= len(old) else (old, new)
    passage, start, end = rare[0]
    other = usual[0][0].text[usual[0][1] : usual[0][2]]
    message = f"“{passage.text[start:end]}” và “{other}” đặt dấu theo hai cách trong một bài"
    yield spotted(wording, passage, start, end, message, "viết cả bài theo một cách; tên riêng giữ nguyên")


def _spots(passages: tuple[Passage, ...], style: re.Pattern[str]) -> Iterator[Spot]:
    for passage in passages:
        quoted = [found.span() for found in _QUOTED.finditer(passage.text)] if "“" in passage.text else []
        for found in style.finditer(passage.text):
            before = _WORD.search(passage.text, max(0, found.start() - LONGEST), found.start())
            start = before.start() if before else found.start()
            word = passage.text[start : found.end()]
            if word.islower() and not any(a <= start < b for a, b in quoted):
                yield passage, start, found.end()


RULE = Rule("V886", "hai-cach-dat-dau", Severity.NOTE, __doc__, read=read)
