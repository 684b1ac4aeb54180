"""The parts of a story by its headings: circumstances, method, results, lessons (the template of YT-22)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ...text import fold
from ..wording import Passage, Wording

PARTS = {
    "Hoàn cảnh": r"hoan canh|boi canh|xuat phat|dat van de|tinh hinh|khoi dau|khoi diem|ban dau|truoc kia|truoc day"
    r"|ngay truoc|truoc khi|ly do|vi sao|thuc trang|kho khan|bat dau|gioi thieu|viec can lam|tai sao|dac diem"
    r"|ngay ay|nhung ngay dau",
    "Cách làm": r"cach (?!mang|ly|xa|biet|day (?:\w+ )?nam)|giai phap|phuong phap|(?<!ket qua )(?:the nao|ra sao)"
    r"|nhu the|lam gi|da lam|cac buoc|qua trinh|trien khai|thuc hien|bien phap|kinh nghiem|van hanh|meo nho",
    "Kết quả": r"ket qua|hieu qua|thanh qua|tac dong|doi thay|doi moi|dat duoc|thanh tich|con so|hom nay|sau mot nam"
    r"|(?<!phai )thay doi|chuyen bien|khoi sac|nhin lai",
    "Bài học": r"bai hoc|kinh nghiem|rut ra|nhan rong|lam theo|nguoi di sau|hoc duoc|dieu can nho|loi ket|noi khac"
    r"|dan lai|dong lai|nhan nhu|dieu \w+ dan",
}
"""Words of a heading, folded, by the part it announces; “kinh nghiệm” serves as method and as lesson."""

_ORDER = tuple(PARTS)
_FEWEST = 3
"""Headings before their places tell anything."""
_PARTS = {part: re.compile(rf"\b(?:{words})\b") for part, words in PARTS.items()}


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading; `parts` is empty before the first heading and under unknown ones."""

    parts: frozenset[str]
    paragraphs: tuple[Passage, ...]


@lru_cache(maxsize=4096)
def parts_of(heading: str) -> frozenset[str]:
    """Return the parts of the template that a heading announces."""
    folded = fold(heading)
    return frozenset(part for part, words in _PARTS.items() if words.search(folded))


def parts_present(wording: Wording) -> frozenset[str]:
    """Return the parts of the template that the story has a heading for, in so many words or by its place.

    Reporters write “Bốn người, hai nồi cháo” where a clerk writes “Cách làm”. So among three headings, or as many as
    there are parts where none is named, one of its own words stands for the part next in order that has no other.
    """
    headings = [passage.text.partition("\n")[0] for passage in wording.paragraphs if passage.heading]
    named = frozenset[str]().union(*map(parts_of, headings))
    if len(headings) < (_FEWEST if named else len(PARTS)):
        return named
    following, placed = 0, set[str]()
    for heading in headings:
        if parts := parts_of(heading):
            following = max(following, *(_ORDER.index(part) + 1 for part in parts))
        elif not heading.startswith("###") and following < len(_ORDER) and _ORDER[following] not in named:
            placed.add(_ORDER[following])
            following += 1
    return named | placed


def sections(wording: Wording) -> Iterator[Section]:
    """Yield the story's sections in order; a heading below another keeps the part of the one above it."""
    parts: frozenset[str] = frozenset()
    paragraphs: list[Passage] = []
    for passage in wording.paragraphs:
        if not passage.heading:
            paragraphs.append(passage)
            continue
        yield Section(parts, tuple(paragraphs))
        heading, _, rest = passage.text.partition("\n")
        below = heading.startswith("###")
        parts = parts_of(heading) or (parts if below else frozenset())
        paragraphs = [Passage(passage.route, rest, passage.line + 1)] if rest else []
    yield Section(parts, tuple(paragraphs))
