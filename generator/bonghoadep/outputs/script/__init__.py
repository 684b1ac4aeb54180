"""Scripts for the loudspeaker: a story in one, three and five minutes, in words an announcer reads straight off.

The sentences are the record's own, chosen and kept in order (`choice`), with numbers and abbreviations in words
(`spoken`), broken for the breath and never worded anew (`breath`), between fixed lines (`framing`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from ...catalogue.edition import Edition, agreed
from ...spoken import Piece, Said, explained, say, syllables
from ..stories import Story
from .breath import BREATH, lines
from .choice import Choice
from .framing import cited, closing, opening
from .sentences import sentences

__all__ = ["LENGTHS", "PACE", "Line", "Script", "may_be_aired", "scripts"]

PACE = 165
"""Syllables a minute at which loudspeakers are read."""
LENGTHS = (1, 3, 5)
"""Minutes."""
TITLED = 3
"""From so many minutes on there is time for the title."""
_MORE = 1.25
"""How much longer than the shorter one a script must be to be one of its own."""
_LEAST = 2
"""Sentences of the story proper a script must have."""


@dataclass(frozen=True)
class Line:
    """A sentence as it is said, in lines of one breath; `fixed` ones are the office's words, not the record's."""

    written: str
    said: Said
    paragraph: int
    fixed: bool = False

    @cached_property
    def breaths(self) -> tuple[str, ...]:
        return lines(self.said.text)

    @cached_property
    def syllables(self) -> int:
        return syllables(self.said.text)


@dataclass(frozen=True)
class Script:
    """A text to be read aloud in so many minutes at most."""

    minutes: int
    lines: tuple[Line, ...]

    @property
    def syllables(self) -> int:
        return sum(line.syllables for line in self.lines)

    @property
    def seconds(self) -> int:
        """How long it takes to read, to the next five seconds."""
        return -(-self.syllables * 60 // PACE // 5) * 5

    @property
    def time(self) -> str:
        """The reading time as one says it: 2 phút 40 giây."""
        minutes, seconds = divmod(self.seconds, 60)
        parts = (f"{minutes} phút" if minutes else "", f"{seconds} giây" if seconds else "")
        return " ".join(filter(None, parts))

    @property
    def stretches(self) -> list[list[Line]]:
        """The lines in stretches: those of one paragraph, the fixed ones apart."""
        groups = groupby(self.lines, key=lambda line: (line.paragraph, line.fixed))
        return [list(lines) for _, lines in groups]

    @property
    def pieces(self) -> list[Piece]:
        """What is said otherwise than the record writes it, each once."""
        return list(dict.fromkeys(piece for line in self.lines for piece in line.said.pieces if piece.said))

    @property
    def unknown(self) -> list[str]:
        """Abbreviations that nothing explains and that are spelt."""
        return list(dict.fromkeys(word for line in self.lines for word in line.said.unknown))

    @property
    def long(self) -> int:
        """How many lines cannot be read in one breath, for they have no place to break."""
        return sum(syllables(breath) > BREATH for line in self.lines for breath in line.breaths)


def may_be_aired(story: Story) -> bool:
    """Return whether whom the story tells of agreed to the loudspeaker, or nobody need be asked."""
    return agreed(story.exemplar, "loudspeaker")


def scripts(edition: Edition, story: Story) -> tuple[Script, ...]:
    """Return the story's scripts, the shortest first: fewer of a short story, none of one that may not be aired."""
    if not may_be_aired(story):
        return ()
    known = _known(edition, story)
    told = sentences(story.prose)
    aloud = [_line(one.text, known, one.paragraph) for one in told]
    choice = Choice(told, [line.syllables for line in aloud])
    frame = _frame(edition, story, known)
    found: list[Script] = []
    for minutes in LENGTHS:
        script = _script(minutes, frame, choice, aloud)
        if script and (not found or script.syllables >= found[-1].syllables * _MORE):
            found.append(script)
    return tuple(found)


@dataclass(frozen=True)
class _Frame:
    """What stands around the chosen sentences."""

    opening: list[Line]
    title: Line
    citation: Line
    closing: list[Line]


def _frame(edition: Edition, story: Story, known: Mapping[str, str]) -> _Frame:
    exemplar = story.exemplar
    return _Frame(
        [_line(text, known, 0, fixed=True) for text in opening(edition, story)],
        _line(_closed(exemplar.title), known, 0),
        _line(_closed(cited(exemplar.citation)), known, 0),
        [_line(text, known, -1, fixed=True) for text in closing(edition)],
    )


def _script(minutes: int, frame: _Frame, choice: Choice, aloud: Sequence[Line]) -> Script | None:
    """Return the script of so many minutes, or none where there is no room for the story itself."""
    title = [frame.title] if minutes >= TITLED else []
    before, after = [*frame.opening, *title, frame.citation], frame.closing
    room = minutes * PACE - sum(line.syllables for line in (*before, *after))
    places = choice.within(room)
    if len(places) < min(_LEAST, len(aloud)) or not places:
        return None
    return Script(minutes, (*before, *(aloud[place] for place in places), *after))


def _line(text: str, known: Mapping[str, str], paragraph: int, fixed: bool = False) -> Line:
    said = say(text, known)
    begun = Said(said.text[:1].upper() + said.text[1:], said.pieces, said.unknown)
    return Line(text, begun, paragraph, fixed)


def _closed(text: str) -> str:
    """Return the text as a sentence of its own."""
    return text if text.endswith((".", "!", "?", "…", ".”", "!”", "?”")) else f"{text}."


def _known(edition: Edition, story: Story) -> Mapping[str, str]:
    """Return the abbreviations that the record explains, or its movements do."""
    exemplar = story.exemplar
    texts = (exemplar.citation, exemplar.title, exemplar.summary or "", exemplar.unit or "", story.prose.text)
    about = (edition.movements[id].about for id in exemplar.movements)
    return explained((*texts, *about))
