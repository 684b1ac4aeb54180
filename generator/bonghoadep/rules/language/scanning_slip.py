"""Lỗi hay gặp khi quét văn bản hoặc gõ nhanh.

Tìm: những chữ sai quen mặt trong văn bản thi đua: “Điểm hình” (điển hình), “phong trào thi đấu”, “Đôi với” đầu câu,
“thông kê”, “kể hoạch”, “nhân rông”…; chữ l, I, O lẫn vào số (“2O24”, “l5”); “rn” thay “m” (“rnô hình”); “I” thay “l”
(“Iàm”).

Vì sao: máy quét nhầm nét, bộ gõ rơi dấu; chính các kế hoạch đăng lên cũng có “Điểm hình”, “thi đấu”, “Đôi với”,
“thông kê”. Sai một chữ ở tên phong trào là tìm không ra bài.

Sai:
    citation: Vì đã nêu gương điểm hình tiên tiến trong việc trồng hoa.

Đúng:
    citation: Vì đã nêu gương điển hình tiên tiến trong việc trồng hoa.
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..clues import Clues
from ..rule import Case, Finding, Rule, spotted
from ..vocabulary import Doubt
from ..wording import Passage, Wording
from .letters import suspects
from .slips import SLIPS

_WRITTEN = {written: slip for slip in SLIPS for written in slip.written}
_PATTERNS = {written: slip.pattern for written, slip in _WRITTEN.items()}
_CLUES = Clues(*_WRITTEN, " rn", "\nrn")

_LETTER = re.compile(
    r"(?<![\w.,/-])(?:\d+[lIO]\d+|[lI]\d+(?=[ .,;)]|$))(?![\w-])"
    r"|\brn[aâăeêioôơuưyàáảãạèéẻẽẹìíỉĩịòóỏõọộồốớờợùúụừứựỳý]\w*|\bI[àáảãạăắằặâấầậèéẹêếềệìíịòóọôốồộơớờợùúụưứừự]\w*"
)
_CLUE = re.compile(r"[0-9I](?:(?<=[0-9])[lIO]|(?<=[lI][0-9])|(?<=I)[à-ỹ])")
"""One set first: so a search leaps from digit to digit, where an alternation tries every letter."""
_MIXED = Doubt(_CLUE.search)
_LETTER_HINT = "đọc lại với bản gốc: máy quét hay nhầm l, I với 1; O với 0; rn với m; I với l"


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in suspects(wording, _may_slip):
        yield from _in_passage(wording, passage)


def _may_slip(text: str) -> bool:
    return bool(_CLUES.within(text)) or bool(_MIXED.within(text))


def _in_passage(wording: Wording, passage: Passage) -> Iterator[Finding]:
    text = passage.text
    for written in sorted(_CLUES.within(text) & _WRITTEN.keys()):
        if found := _PATTERNS[written].search(text):
            message = f"“{found[0]}” có lẽ là “{_WRITTEN[written].meant}”"
            yield spotted(wording, passage, *found.span(), message, "đọc lại với bản gốc rồi sửa")
    for found in _LETTER.finditer(text):
        yield spotted(
            wording, passage, *found.span(), f"“{found[0]}” lẫn chữ và số, hoặc lẫn nét", _LETTER_HINT
        )


RULE = Rule("V887", "loi-quet-van-ban", Severity.WARNING, __doc__, read=read)
