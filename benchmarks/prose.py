"""Varied Vietnamese prose out of sentences with slots; the same random source gives the same text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

WORDS = Path(__file__).parent / "words"
SECTIONS = {
    "hoan_canh": "Hoàn cảnh",
    "cach_lam": "Cách làm",
    "ket_qua": "Kết quả",
    "bai_hoc": "Bài học",
}
SENTENCES_A_SECTION = 8
"""With some 19 words a sentence a story has 600 to 750 words."""

_SLOT = re.compile(r"\{(\w+)\}")


@cache
def words() -> Mapping[str, Any]:
    """Return the words that fill slots, and names."""
    found: dict[str, Any] = _read("words.yml")
    return found


@cache
def sentences() -> Mapping[str, list[str]]:
    """Return the sentence patterns by section, and those of titles and citations."""
    found: dict[str, list[str]] = _read("sentences.yml")
    return found


def _read(name: str) -> Any:
    return yaml.load((WORDS / name).read_text("utf-8"), Loader=yaml.CSafeLoader)


@dataclass
class Writer:
    """Writes one story: names stay the same throughout, every other slot is drawn anew."""

    random: Random
    person: str
    """As the story says it: "chị Hoa"."""
    hamlet: str
    commune: str
    year: int
    fixed: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.fixed = {
            "ten": self.person,
            "thon": self.hamlet,
            "xa": self.commune,
            "nam": str(self.year),
            "truoc": str(self.year - self.random.randint(1, 3)),
        }

    def say(self, pattern: str) -> str:
        """Return a pattern with its slots filled and a capital at the beginning."""
        text = _SLOT.sub(lambda found: self._fill(found[1]), pattern)
        return re.sub(r"\w", lambda letter: letter[0].upper(), text, count=1)

    def story(self) -> str:
        """Return the four sections as Markdown."""
        return "\n\n".join(f"## {title}\n\n{self._section(key)}" for key, title in SECTIONS.items()) + "\n"

    def _fill(self, slot: str) -> str:
        if slot in self.fixed:
            return self.fixed[slot]
        numbers = {"n": (13, 480), "m": (2, 12), "thang": (1, 12)}
        if slot in numbers:
            return str(self.random.randint(*numbers[slot]))
        return str(self.random.choice(words()["slots"][slot]))

    def _section(self, key: str) -> str:
        patterns = self.random.sample(sentences()[key], SENTENCES_A_SECTION)
        said = [self.say(pattern) for pattern in patterns]
        if key == "cach_lam":
            listed = "\n".join(f"{number}. {one}" for number, one in enumerate(said[2:5], start=1))
            return f"{said[0]} {said[1]}\n\n{listed}\n\n{' '.join(said[5:])}"
        quotes = [one for one in said if one.startswith(">")]
        plain = [one for one in said if not one.startswith(">")]
        blocks = [" ".join(plain[:4]), *quotes, " ".join(plain[4:])]
        return "\n\n".join(block for block in blocks if block)
