"""The e-book's pages in the order they are read: each a file of XHTML with its place in the contents."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...templates import render
from .pictures import Shown


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file: its name without folder, what the contents call it, how deep it stands there, and its XHTML."""

    name: str
    title: str
    content: str
    level: int = 1
    """1 or 2 in the contents; 0 where it is not listed."""
    kind: str = ""
    """The word of EPUB's vocabulary for it (`epub:type`), where readers are to be led to it."""


def chapters(book: Mapping[str, Any], pictures: Mapping[str, Shown]) -> list[Chapter]:
    """Return the pages of the e-book; contents of its own stand where the printed book has them."""
    body = [*_body(book, pictures), *_back(book)]
    front = [*_front(book)]
    listed = [one for one in (*front, *body) if one.level]
    contents = _page(
        "muc-luc", "Mục lục", "contents", book, level=0, kind="toc", entries=nested([*listed, *_own(book)])
    )
    cover = _page("bia", "Bìa", "cover", book, level=0, kind="cover", cover=pictures["cover.jpg"])
    middle = [*front, *body, contents] if book["contents_at_end"] else [*front, contents, *body]
    return [cover, *middle, *_own(book)]


def nested(listed: Sequence[Chapter]) -> list[tuple[Chapter, list[Chapter]]]:
    """Return the chapters of the first level, each with those below it."""
    tree: list[tuple[Chapter, list[Chapter]]] = []
    for one in listed:
        if one.level == 1 or not tree:
            tree.append((one, []))
        else:
            tree[-1][1].append(one)
    return tree


def _front(book: Mapping[str, Any]) -> Iterator[Chapter]:
    yield _page("ten-sach", book["title"], "title", book, level=0, kind="titlepage")
    if book["epigraph"]:
        yield _page("de-tu", "Đề từ", "epigraph", book, level=0, kind="epigraph")
    if book["foreword"]:
        yield _page("loi-gioi-thieu", "Lời giới thiệu", "foreword", book, kind="foreword")


def _body(book: Mapping[str, Any], pictures: Mapping[str, Shown]) -> Iterator[Chapter]:
    """Yield parts and stories; where there are no parts, the first story is where the reading begins."""
    first = "bodymatter"
    for part in book["parts"]:
        if book["grouped"]:
            title = part["title"]
            yield _page(f"phan-{part['number']}", title, "part", book, kind=first, part=part)
            first = ""
        for story in part["stories"]:
            values = {"story": story, "sections": _sections(story), "lead": _drawn(story["lead"])}
            level = 2 if book["grouped"] else 1
            name = story_file(story["id"])
            yield _page(
                name, story["title"], "story", book, level=level, kind=first, pictures=pictures, **values
            )
            first = ""


def _sections(story: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{**one, "xhtml": _drawn(one["xhtml"])} for one in story["sections"]]


def _drawn(xhtml: str) -> str:
    """Return prose whose pictures are looked for where the e-book keeps them."""
    return xhtml.replace('<img src="', '<img src="pictures/')


def story_file(id: str) -> str:
    """Return the name of a story's file, which no other page can have."""
    return f"bai-{id}"


def _back(book: Mapping[str, Any]) -> Iterator[Chapter]:
    yield _page("danh-sach", "Danh sách điển hình", "honoured", book)
    places = {
        one["id"]: place
        for place, one in enumerate((story for part in book["parts"] for story in part["stories"]), start=1)
    }
    for number, one in enumerate(book["indexes"], start=1):
        yield _page(f"chi-muc-{number}", one["title"], "index", book, kind="index", index=one, places=places)


def _own(book: Mapping[str, Any]) -> Iterator[Chapter]:
    yield _page("ban-quyen", "Thông tin xuất bản", "colophon", book, kind="colophon")


def _page(
    name: str,
    title: str,
    template: str,
    book: Mapping[str, Any],
    level: int = 1,
    kind: str = "",
    **values: Any,
) -> Chapter:
    content = render(f"epub/{template}.xhtml", book=book, title=title, story_file=story_file, **values)
    return Chapter(f"{name}.xhtml", title, content, level, kind)
