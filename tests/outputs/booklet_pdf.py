"""Booklets set in type for tests, and what other people's programs read in them."""

import json
import re
import subprocess
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs.booklets.manuscript import manuscript
from bonghoadep.outputs.booklets.room import coded
from bonghoadep.outputs.booklets.selection import select
from bonghoadep.outputs.passage import Illustration
from bonghoadep.outputs.stories import compose
from bonghoadep.outputs.typeset import composing_room, set_type
from bonghoadep.records.booklet import Booklet
from tests.tools import program

Manuscript = tuple[dict[str, Any], tuple[Illustration, ...]]


def written(edition: Edition, booklet: Booklet, foreword: str | None = None) -> Manuscript:
    return manuscript(edition, booklet, select(edition, booklet), compose(edition), foreword)


def typeset(folder: Path, made: Manuscript, form: str = "screen") -> Path:
    """Return the book in that form as a file, as PDF/UA-1 where it is to be read on a screen."""
    data, illustrations = made
    how = {"pdf_standards": "ua-1"} if form == "screen" else {}
    with composing_room(illustrations) as room:
        raw = set_type(room, "booklet.typ", json.dumps(coded(data)), sys_inputs={"form": form}, **how)
    file = folder / f"{form}.pdf"
    file.write_bytes(raw)
    return file


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u2060\u00ad]+", "", unicodedata.normalize("NFC", text))


@cache
def texts(book: Path) -> tuple[str, ...]:
    """Return the letters of every page without white space, in the order they were set."""
    command = [program("pdftotext"), "-raw", str(book), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return tuple(squeezed(page) for page in text.split("\f")[:-1])


def page(book: Path, number: int) -> str:
    return texts(book)[number - 1]


def outline(book: Path) -> dict[str, int]:
    """Return the pages of the outline's entries, the nested ones too."""
    command = [program("qpdf"), "--json", "--json-key=outlines", str(book)]
    top = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["outlines"]
    entries, found = list(top), {}
    while entries:
        entry = entries.pop(0)
        title = entry["title"].replace("\u2060", "").replace("\u00a0", " ")
        found[title] = entry["destpageposfrom1"]
        entries = [*entry["kids"], *entries]
    return found


def picture(book: Path, number: int, dots: int = 60) -> Image.Image:
    """Return a page as it looks, bleed included."""
    stem = book.with_name(f"{book.stem}-{number}-{dots}")
    numbers = ["-f", str(number), "-l", str(number), "-singlefile"]
    subprocess.run([program("pdftoppm"), "-r", str(dots), "-png", *numbers, str(book), str(stem)], check=True)
    with Image.open(stem.with_suffix(".png")) as image:
        return image.convert("RGB")
