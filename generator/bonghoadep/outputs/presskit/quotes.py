"""What people say in a story: the words in “…” that are speech, with the sentence around them that says whose they are.

Only the story's own words are given. A name, a motto or a title in quotation marks is not speech: it neither ends like
a sentence nor is said by anybody.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from . import plain

_QUOTED = re.compile(r"“[^“”]+”")
_SAYING = (
    "nói|kể|bảo|hỏi|đáp|chia sẻ|cho biết|tâm sự|nhớ|nhớ lại|dặn|nhắn|nhắc|khoe|cười|thưa|than|trả lời|khẳng định"
    "|nhận xét|giải thích|reo|rủ|kết luận|phát biểu|khuyên|khen|động viên|thú thật|bày tỏ|bộc bạch|góp ý"
)
_BEFORE = re.compile(rf"\b(?:{_SAYING})\b[^.!?…]*:\s*$", re.IGNORECASE)
_AFTER = re.compile(rf"^,\s[^.!?…:“]{{0,40}}\b(?:{_SAYING})\b", re.IGNORECASE)
_END = re.compile(r"[.!?…][”)]?\s+(?=[“(]?(\w))|\n")
_WHOLE = re.compile(r"[.!?…,]$")
_FEWEST, _FEWEST_SAID = 4, 2
"""Words from which something that ends like a sentence is taken for one, and from which something is said."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Words somebody said, in their quotation marks; `around` is the story's text that holds them."""

    words: str
    around: str
    section: str


def sayings(html: str) -> tuple[Saying, ...]:
    """Return what is said in the prose, in its order, each once."""
    found: dict[str, Saying] = {}
    section = ""
    row = [one for one in plain.blocks(html) if one.form in ("heading", "paragraph", "item")]
    for number, block in enumerate(row):
        if block.form == "heading":
            section = block.text
            continue
        before = row[number - 1] if number else None
        after = row[number + 1] if number + 1 < len(row) else None
        for quoted in _QUOTED.finditer(block.text):
            start, end = quoted.span()
            if _is_speech(quoted[0], block.text[:start], block.text[end:]):
                around = _around(block.text, start, end)
                if not _QUOTED.sub("", around).strip():
                    around = "\n".join((*_last(before), around, *_first(after)))
                found.setdefault(quoted[0], Saying(quoted[0], around, section))
    return tuple(found.values())


def _last(block: plain.Block | None) -> Iterator[str]:
    """Yield the sentence with which the paragraph before ends: it may say who speaks."""
    if block and block.form != "heading":
        start = max((at for at in _ends(block.text) if at < len(block.text.rstrip())), default=0)
        yield block.text[start:].strip()


def _first(block: plain.Block | None) -> Iterator[str]:
    """Yield the sentence with which the paragraph after begins."""
    if block and block.form != "heading":
        yield block.text[: next(_ends(block.text), len(block.text))].strip()


def _is_speech(quoted: str, before: str, after: str) -> bool:
    words = quoted[1:-1].strip()
    if _WHOLE.search(words) and len(words.split()) >= _FEWEST:
        return True
    said = _BEFORE.search(before) or _AFTER.search(after)
    return bool(said) and len(words.split()) >= _FEWEST_SAID


def _around(text: str, start: int, end: int) -> str:
    """Return the sentence that holds the words; one that is nothing else, with its neighbours."""
    ends = [0, *_ends(text), len(text)]
    first = max(at for at in ends if at <= start)
    last = min(at for at in ends if at >= end)
    if not re.search(r"\w", text[first:start] + text[end:last]):
        first = max((at for at in ends if at < first), default=0)
        last = min((at for at in ends if at > last), default=len(text))
    return " ".join(text[first:last].split())


def _ends(text: str) -> Iterator[int]:
    """Yield where sentences end, those within quotation marks not counted."""
    hidden = _QUOTED.sub(lambda quoted: _masked(quoted[0]), text)
    for found in _END.finditer(hidden):
        if not found[1] or not found[1].islower():
            yield found.end()


def _masked(quoted: str) -> str:
    """Return the quotation with nothing in it that could end a sentence but its own last mark."""
    inside = re.sub(r"[.!?…\n]", "_", quoted[1:-2])
    return f"{quoted[0]}{inside}{quoted[-2:]}"
