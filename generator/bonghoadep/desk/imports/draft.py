"""A draft as its file: what is known as keys, what is open as comments that say why, the story with its questions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from ...text import slug
from ..questions import ALT, CAPTION, CITATION, CREDIT, QUESTIONS
from .matching import Choice

ASKED: Mapping[str, str] = {
    heading: question.strip()
    for heading, question in re.findall(r"^## (.+)\n((?:(?!## ).*\n)+)", QUESTIONS, flags=re.MULTILINE)
}
"""The headings of a new story, each with the question that stands there until somebody answers it."""

LONGEST_TITLE = 120
LONGEST_LINE = 600


@dataclass(frozen=True, slots=True)
class Honour:
    """A recognition (with a level) or an award (with a form) as far as the file tells."""

    level: str = ""
    form: str = ""
    as_written: str = ""
    authority: str = ""
    number: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A picture taken out of a report: its safe name, its bytes, and the caption the report gives it."""

    file: str
    content: bytes
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A story to be: `origin` says where it came from, `sections` are the headings that have their text already."""

    origin: str
    name: str
    kind: Choice
    title: str
    year: int
    place: Choice
    plan: Choice
    movements: Choice
    unit: str = ""
    position: str = ""
    honours: tuple[Honour, ...] = ()
    note: str = ""
    sections: Mapping[str, str] | None = None
    photos: tuple[Snapshot, ...] = ()

    @property
    def stem(self) -> str:
        """The id it would like to have: the name, and what else tells people of one name apart."""
        return slug(f"{self.name or self.title} {self.unit}", longest=60)

    def text(self, id: str) -> str:
        """Return the whole file under an id."""
        listed = f"[{self.movements.value}]" if self.movements.value else ""
        head = [
            "# yaml-language-server: $schema=../../../.schemas/exemplar.json",
            f"# Nhập từ {self.origin}.",
            f"id: {id}",
            "draft: true",
            *_line("kind", self.kind),
            *_line(
                "name",
                Choice(quoted(self.name)) if self.name else Choice(why="không thấy tên điển hình"),
                '"…"',
            ),
            *(["owner: {kind: ho-gia-dinh, name: Tên chủ mô hình}"] if self.kind.value == "mo-hinh" else []),
            *([f"unit: {quoted(self.unit)}"] if self.unit else []),
            *([f"position: {quoted(self.position)}"] if self.position else []),
            f"title: {quoted(_cut(self.title, LONGEST_TITLE))}",
            f"citation: {quoted(CITATION)}",
            f"year: {self.year}",
            *_line("place", self.place, f'{{unit: …, at: {self.year}, detail: "…"}}'),
            *_line("plan", self.plan),
            *_line("movements", replace(self.movements, value=listed), "[…]"),
            *self._honours("recognitions"),
            *self._honours("awards"),
            *([f"# Ghi chú trong danh sách: {self.note}"] if self.note else []),
            '# sources: [{title: "Báo cáo …", issuer: "…"}]',
            *self._photos(),
            '# verification: {by: "…", on: …, method: "đến nơi, đối chiếu sổ sách"}',
            '# consent: {scope: [web, feed, book], fields: [name], given_on: …, ref: "HS-…"}',
        ]
        return "---\n" + "\n".join(head) + "\n---\n" + story(self.sections or {})

    def _honours(self, key: str) -> list[str]:
        kept = [one for one in self.honours if bool(one.form) == (key == "awards")]
        whole = [one for one in kept if one.authority and (one.form or one.level)]
        open_ones = [one for one in kept if one not in whole]
        lines = [key + ":"] * bool(whole) + [f"  - {_honour(one, self.year)}" for one in whole]
        if open_ones:
            lines.append("# Ghi nốt chỗ “…” rồi bỏ dấu # ở các dòng sau:")
            lines += [] if whole else [f"# {key}:"]
            lines += [f"#   - {_honour(one, self.year)}" for one in open_ones]
        return lines

    def _photos(self) -> list[str]:
        if not self.photos:
            return []
        lines = ["# Viết alt, chú thích, nguồn; khi người trong ảnh đồng ý mới ghi consent: true.", "photos:"]
        for one in self.photos:
            caption = quoted(_cut(one.caption or CAPTION, LONGEST_LINE))
            alt = quoted(ALT)
            words = f"alt: {alt}, caption: {caption}, credit: {quoted(CREDIT)}"
            lines.append(f"  - {{file: {one.file}, role: hoat-dong, {words}, consent: false}}")
        return lines


def story(sections: Mapping[str, str]) -> str:
    """Return the story: the sections there are, in their order, among those that every story should have."""
    rest = dict(sections)
    parts = []
    for heading, question in ASKED.items():
        # What the file has under headings of its own keeps its place before the next known one.
        while rest and next(iter(rest)) not in ASKED:
            own = next(iter(rest))
            parts.append(f"## {own}\n\n{rest.pop(own)}\n")
        parts.append(f"## {heading}\n\n{rest.pop(heading, '') or question}\n")
    parts += [f"## {heading}\n\n{text}\n" for heading, text in rest.items()]
    return "\n".join(parts)


def quoted(text: str) -> str:
    """Return a text as YAML reads it back, on one line, between double quotes."""
    return '"' + " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _line(key: str, choice: Choice, form: str = "…") -> list[str]:
    """Return the key's line, or a comment that becomes it when “…” is filled in and the “#” goes."""
    if choice.value:
        return [f"{key}: {choice.value}"]
    how = " bằng một trong các mã này" if choice.candidates else ""
    return [
        f"# {choice.why[:1].upper()}{choice.why[1:]}. Thay “…” ở dòng “{key}” dưới đây{how}, rồi bỏ dấu # của dòng ấy:",
        *(f"#   {one}" for one in choice.candidates),
        f"# {key}: {form}",
    ]


def _honour(one: Honour, year: int) -> str:
    what = f"form: {one.form}" if one.form else f"level: {one.level or '…'}"
    title = f", title: {quoted(one.as_written)}" if one.as_written and one.form else ""
    decision = ""
    if one.number or one.on:
        number, on = quoted(one.number or "…"), one.on.isoformat() if one.on else "…"
        decision = f", decision: {{number: {number}, on: {on}}}"
    authority = quoted(one.authority or "…")
    return f"{{{what}{title}, year: {one.on.year if one.on else year}, authority: {authority}{decision}}}"


def _cut(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    return re.sub(r"\W+\w*$", "", text[: longest - 1]) + "…"
