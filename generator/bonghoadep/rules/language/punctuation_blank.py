"""Dấu cách quanh dấu câu đặt sai.

Tìm: dấu cách trước , ; : ! ? hoặc dấu chấm; thiếu dấu cách sau dấu câu (“hoa,rồi”, “xong.Rồi”); dấu cách ngay trong
ngoặc (“ như thế ”). Giờ (8:30), số (1.200), địa chỉ trang, chữ viết tắt (TP.Mẫu, Đ/c) thì không xét.

Vì sao: quy ước chữ Việt không có dấu cách trước dấu câu; thừa thì dấu rơi xuống đầu dòng, thiếu thì hai chữ dính
nhau, tìm không ra.

Sai:
    story: "Xóm trồng hoa ,rồi rào lại."

Đúng:
    story: "Xóm trồng hoa, rồi rào lại lúc 8:30."
"""

import re
from collections.abc import Iterator

from ...diagnostics import Severity
from ..rule import Case, Finding, Rule, spotted
from ..vocabulary import Doubt
from ..wording import Passage, Wording
from .letters import suspects

_LETTER = r"[^\W\d_]"
# Each from the beginning of a word, or a long one is read anew from each of its letters.
_AFTER = re.compile(
    rf"(?<!{_LETTER}){_LETTER}+[,;:!?](?={_LETTER})|(?<![a-zà-ỹđ])[a-zà-ỹđ]{{2,}}\.(?=[A-ZĐÀ-Ỹ][a-zà-ỹ])"
)
_BEFORE = re.compile(
    r"(?<![^\s|])[^\s|]+ +(?:[,;:?](?![-|)(]+)|!(?!\[)|\.(?:(?![.\d\w])|(?=[A-ZĐ][a-zà-ỹ])))"
)
_INSIDE = re.compile(r"[“(] +|(?<=[^\s|]) +[”)]")
_NEVER_FIRST = (",", ";", ":", "!", "?", ".", "”", ")")
_CLOSE = re.compile(r"[,;:!?.][^\s\d,;:!?.”)*_…\]/–—-]")
_UNTOUCHED = re.compile(
    r"\]\([^()\n]*\)|<[^<>\n]*>|https?://\S+|`[^`\n]*`|(?<!\S)[^\s@]+@\S+|\bwww\.\S+|^\|.*$", re.MULTILINE
)
_SHORT = re.compile(r"\b(?:Tp|Ts|Ths|Gs|Pgs|Bs|Ks|Cn)\.$", re.IGNORECASE)
_HINT = "dấu câu đứng sát chữ trước, rồi mới đến một dấu cách"


def read(wording: Wording, case: Case) -> Iterator[Finding]:
    for passage in suspects(wording, _may_be_misplaced):
        if _may_be_misplaced(passage.text):
            yield from _in_passage(wording, passage)


def _may_be_misplaced(text: str) -> bool:
    return bool(_ODD.within(text))


def _is_odd(word: str) -> bool:
    return word.startswith(_NEVER_FIRST) or word.endswith(("“", "(")) or bool(_CLOSE.search(word))


_ODD = Doubt(_is_odd)


def _in_passage(wording: Wording, passage: Passage) -> Iterator[Finding]:
    """Yield the first fault of each kind; one that is made once is made often."""
    text = _UNTOUCHED.sub(lambda found: "\0" * len(found[0]), passage.text)
    after = (found for found in _AFTER.finditer(text) if not _SHORT.search(found[0]))
    kinds = (
        ("dấu cách trước dấu câu", _BEFORE.finditer(text)),
        ("thiếu dấu cách sau dấu câu", after),
        ("dấu cách ngay trong ngoặc", _INSIDE.finditer(text)),
    )
    for fault, places in kinds:
        if found := next(places, None):
            yield spotted(wording, passage, *found.span(), f"{fault}: “{_shown(text, found)}”", _HINT)


def _shown(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 6) : found.end() + 6].replace("\n", " ").replace("\0", "").strip()


RULE = Rule("V889", "dau-cach-quanh-dau-cau", Severity.NOTE, __doc__, read=read)
