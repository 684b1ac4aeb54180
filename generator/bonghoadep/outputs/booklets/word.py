"""The booklet as a Word file, for offices that must edit: styles, lists and tables that Word knows as such."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any

from ..wordfile import WordFile
from .room import Room

_HONOURED = ("Tên", "Địa phương", "Phong trào", "Công nhận, khen thưởng")
_FIGURES = ("Kết quả", "Số liệu", "Năm", "Nguồn")


def made_with() -> str:
    """Return what the files are made with, so far as it may change them."""
    return f"word 1 python-docx {version('python-docx')}"


def docx(room: Room) -> bytes:
    """Return the booklet as DOCX on A4: the same words in the same order as in print, for an office to go on from."""
    book = room.data
    file = WordFile(book["title"], book["office"], _moment(book), book["title"])
    _opening(file, book)
    pictures = {one.name: one.read_bytes() for one in sorted((room.folder / "pictures").iterdir())}
    for part in book["parts"]:
        if book["grouped"]:
            file.new_page()
            file.heading(part["title"], 1)
            file.paragraph(f"{part['ordinal']} · {part['count']}", "note")
        for place, story in enumerate(part["stories"]):
            if place or not book["grouped"]:
                file.new_page()
            _story(file, story, pictures)
    _closing(file, book)
    return file.raw()


def _moment(book: Mapping[str, Any]) -> datetime:
    year, month, day = book["date"]
    return datetime(year, month, day, tzinfo=UTC)


def _opening(file: WordFile, book: Mapping[str, Any]) -> None:
    if book["series"]:
        file.paragraph(book["series"], "byline")
    file.heading(book["title"], 0)
    if book["subtitle"]:
        file.paragraph(book["subtitle"], "lead")
    file.paragraph(book["office"])
    file.paragraph(" · ".join(part for part in (book["volume"], str(book["year"])) if part), "note")
    for line in (*book["notices"], *([book["sample_note"]] if book["sample"] else [])):
        file.paragraph(line, "note")
    for label, text in (*book["colophon"], *book["deposit"]):
        file.fact(label, text)
    if book["epigraph"]:
        file.new_page()
        file.paragraph(book["epigraph"]["text"], "quote")
        file.paragraph(book["epigraph"]["source"], "note")
    if book["foreword"]:
        file.new_page()
        file.heading("Lời giới thiệu", 1)
        file.prose(book["foreword"]["xhtml"], 1)
        for key in ("dated", "position", "signed"):
            if book["foreword"][key]:
                file.paragraph(book["foreword"][key], "byline")
    file.new_page()
    file.heading("Mục lục", 1)
    file.contents(_titles(book))


def _titles(book: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Yield every part and story as the contents list them, each with its level."""
    for part in book["parts"]:
        if book["grouped"]:
            yield part["title"], 1
        yield from ((story["title"], story["level"]) for story in part["stories"])


def _story(file: WordFile, story: Mapping[str, Any], pictures: Mapping[str, bytes]) -> None:
    level = story["level"]
    file.heading(story["title"], level)
    if story["sample"]:
        file.paragraph("Dữ liệu minh họa", "note")
    file.paragraph(story["name"], "byline")
    for line in (story["kicker"], *story["facts"], story["movements"]):
        file.paragraph(line, "note")
    file.paragraph(story["citation"], "quote")
    for one in (story["picture"], *story["gallery"]):
        if one:
            file.picture(pictures[one["file"]], f"{one['caption']} {one['credit'] or ''}".strip(), one["alt"])
    file.prose(story["lead"], level, pictures)
    told = False
    for section in story["sections"]:
        # A title may hold emphasis, so it goes the way of all prose.
        file.prose(f"<h2>{section['title']}</h2>", level, pictures)
        file.prose(section["xhtml"], level + 1, pictures)
        if section["results"] and not told:
            _impact(file, story)
            told = True
    if not told:
        _impact(file, story)
    if story["author"]:
        file.paragraph(story["author"], "byline")
    file.paragraph(f"Đọc bài này trên mạng: {story['url']}", "note")


def _impact(file: WordFile, story: Mapping[str, Any]) -> None:
    if not story["impact"]:
        return
    file.rows(
        _FIGURES,
        [
            (one["what"], f"{one['value']} {one['unit']}", str(one["year"]), str(one["note"] or ""))
            for one in story["impact"]
        ],
    )
    for number, note in enumerate(story["notes"], start=1):
        file.paragraph(f"{number}. {note}", "note")


def _closing(file: WordFile, book: Mapping[str, Any]) -> None:
    file.new_page()
    file.heading("Danh sách điển hình", 1)
    file.rows(
        _HONOURED,
        [
            (
                one["name"],
                one["place"],
                one["movements"],
                "; ".join(f"{honour['what']}: {', '.join(honour['by'])}" for honour in one["honours"]) or "–",
            )
            for one in book["honoured"]
        ],
    )
    titles = {story["id"]: story["title"] for part in book["parts"] for story in part["stories"]}
    for index in book["indexes"]:
        file.heading(index["title"], 1)
        for entry in (one for group in index["groups"] for one in group["entries"]):
            note = f" ({entry['note']})" if entry["note"] else ""
            told = "; ".join(" đến ".join(f"“{titles[id]}”" for id in page) for page in entry["pages"])
            file.fact(f"{entry['name']}{note}", told)
