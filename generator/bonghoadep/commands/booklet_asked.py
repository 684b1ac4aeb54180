"""What an editor asks for at the command line, as a booklet; who asks for what is not there hears what is nearest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from ..catalogue.choosing import chosen
from ..catalogue.edition import Edition, agreed
from ..outputs import booklets
from ..outputs.booklets import Book
from ..places.spoken import candidates, choices
from ..records.booklet import Booklet, Epigraph
from ..records.messages import sentence
from ..records.selection import Selection
from ..text import slug

Given = Mapping[str, Any]
"""Values of the options that choose, by the keys of a selection; `since` and `until` are the ends of its period."""


class AskError(Exception):
    """What is asked for is not there; the message is for the editor."""


@dataclass(frozen=True, slots=True)
class Dress:
    """How the book is to look and what it is to be made as; what is not said stays as it is."""

    title: str | None = None
    subtitle: str | None = None
    size: str | None = None
    grouping: str | None = None
    order: str | None = None
    forms: tuple[str, ...] = ()

    @property
    def changes(self) -> dict[str, Any]:
        """What it sets, but for the forms, by the fields of a booklet."""
        named = {
            "title": self.title,
            "subtitle": self.subtitle,
            "size": self.size,
            "grouping": self.grouping,
            "order": self.order,
        }
        return {field: value for field, value in named.items() if value}


def named(edition: Edition, id: str, dress: Dress) -> tuple[Book, ...]:
    """Return the volumes of a booklet that there is; raises AskError where there is none, or none to be changed."""
    every = booklets.books(edition)
    found = [book for book in every if id in (book.of, book.booklet.id, *book.stands_for)]
    if id not in {book.of for book in found}:
        # One volume was asked for, or a drawn booklet whose stories an editor's has already.
        found = [book for book in found if book.booklet.id == id] or found
    if not found:
        known = dict.fromkeys([book.of for book in every])
        raise AskError(f"không có tập sách “{id}”; {_near(id, known)}")
    if dress.changes and not found[0].is_drawn:
        raise AskError(
            f"tập sách “{found[0].of}” đã được phê duyệt, giữ nguyên tiêu đề, khổ, cách chia;"
            " sửa tệp của tập sách rồi phê duyệt lại, hoặc chỉ ghi --form"
        )
    if dress.changes:
        return booklets.books_of(edition, found[0].booklet.model_copy(update=dress.changes | _forms(dress)))
    return tuple(_as(book, dress) for book in found)


def put_together(edition: Edition, given: Given, dress: Dress) -> Booklet:
    """Return a booklet of what the options choose, be it nothing; raises AskError where they name what is not there."""
    _known(edition, given)
    places = tuple(_unit(edition, name) for name in given.get("places", ()))
    selection = _selection({**given, "places": places})
    stories = [edition.exemplars[id] for id in chosen(edition, selection)]
    stories = [one for one in stories if agreed(one, "book")]
    publisher = edition.publisher
    dated = booklets.last_changed(stories or edition.newest)
    title = dress.title or "Những bông hoa đẹp"
    return Booklet.model_construct(
        **{
            "id": slug(title) or "tap-sach",
            "title": title,
            "office": publisher.office,
            "year": dated.year,
            "dated": dated,
            "selection": selection,
            "epigraph": Epigraph(text=publisher.motto.text, source=publisher.motto.source),
            **dress.changes,
            **_forms(dress),
        }
    )


def _as(book: Book, dress: Dress) -> Book:
    return replace(book, booklet=book.booklet.model_copy(update=_forms(dress)))


def _forms(dress: Dress) -> dict[str, Any]:
    return {"forms": dress.forms} if dress.forms else {}


def _known(edition: Edition, given: Given) -> None:
    """Raise AskError for the first id that nothing has."""
    families = sorted({one.family for one in edition.movements.values()})
    known: Mapping[str, tuple[str, Iterable[str]]] = {
        "movements": ("phong trào", edition.movements),
        "families": ("nhóm phong trào", families),
        "plans": ("kế hoạch", edition.plans),
        "ids": ("bài", [*edition.exemplars, *edition.held]),
        "without": ("bài", [*edition.exemplars, *edition.held]),
    }
    for key, (what, ids) in known.items():
        for id in given.get(key, ()):
            if id not in ids:
                raise AskError(f"không có {what} “{id}”; {_near(id, ids)}")


def _near(id: str, known: Iterable[str]) -> str:
    ids = list(known)
    near = get_close_matches(slug(id) if "/" not in id else id, ids, n=3, cutoff=0.5)
    if near:
        return f"có phải {' hay '.join(f'“{one}”' for one in near)}?"
    return f"có: {', '.join(ids[:12])}{', …' if len(ids) > 12 else ''}" if ids else "chưa có mã nào"


def _unit(edition: Edition, name: str) -> str:
    """Return the code of a unit given by its code or its name; a name that several have is told with their codes."""
    register = edition.register
    if register.periods(name):
        return name
    found = register.find(name)
    # Who says Lạng Sơn and no more means the province.
    provinces = [
        one for one in found if one.level == "tinh" and one.current and name in (one.short, one.name)
    ]
    if len(found) == 1 or provinces:
        return (provinces or found)[0].id
    if found:
        raise AskError(f"“{name}” là tên nhiều nơi; ghi mã của một nơi: {choices(found[:6], register)}")
    near = candidates(register, name)
    raise AskError(f"không có đơn vị “{name}”" + (f"; có phải: {near}" if near else ""))


def _selection(given: Mapping[str, Any]) -> Selection:
    asked = {key: value for key, value in given.items() if value and key not in ("since", "until")}
    span = {end: given[end] for end in ("since", "until") if given.get(end)}
    try:
        return Selection.model_validate(asked | ({"period": span} if span else {}))
    except ValidationError as error:
        raise AskError(sentence(error.errors(include_url=False)[0])) from None
