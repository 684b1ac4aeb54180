"""Drafts go into the content folder: an id for each, nothing overwritten, the same file twice makes nothing new."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .draft import Draft


@dataclass(frozen=True, slots=True)
class Stored:
    """A draft and its file, from the content folder; `fresh` is false where the story was there already."""

    draft: Draft
    id: str
    path: str
    fresh: bool


def store(content: Path, drafts: Iterable[Draft], dry: bool = False) -> list[Stored]:
    """Write the drafts that are not there yet, or with `dry` only say which these are; return all of them.

    An id comes from the file alone: from the name, a number where the file has the name again. So a second run
    finds what the first wrote.
    """
    years = _years(content)
    met: Counter[tuple[str, int]] = Counter()
    stored = []
    for draft in drafts:
        stem = draft.stem or "dien-hinh"
        met[stem, draft.year] += 1
        times = met[stem, draft.year]
        id = f"{stem}-{times}" if times > 1 else stem
        if years.get(id, {draft.year}) != {draft.year}:
            id = f"{id}-{draft.year}"
        path = f"exemplars/{draft.year}/{id}/index.md"
        fresh = id not in years
        stored.append(Stored(draft, id, path, fresh))
        if fresh and not dry:
            _write(content, stored[-1])
        # An id is taken from here on, also for the rows of another year below.
        years.setdefault(id, {draft.year})
    return stored


def _years(content: Path) -> dict[str, set[int]]:
    """Return the years under which every story of the folder stands, by its id."""
    years: dict[str, set[int]] = {}
    for folder in (content / "exemplars").glob("*/*"):
        if folder.is_dir() and folder.parent.name.isdecimal():
            years.setdefault(folder.name, set()).add(int(folder.parent.name))
    return years


def _write(content: Path, one: Stored) -> None:
    file = content / one.path
    file.parent.mkdir(parents=True)
    files: Mapping[str, bytes] = {photo.file: photo.content for photo in one.draft.photos}
    for name, raw in files.items():
        (file.parent / name).write_bytes(raw)
    file.write_bytes(one.draft.text(one.id).encode())
