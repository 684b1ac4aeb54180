"""The site's fonts have every letter of Vietnamese, and the marks that stand on them have room."""

import re

import pytest
from fontTools.ttLib import TTFont

import cut_fonts
from bonghoadep.outputs.templates import theme
from bonghoadep.text import ALPHABET, TONES, nfc

FILES = sorted(cut_fonts.FONTS.glob("*.woff2"))
VOWELS = "aăâeêioôơuưy"


def letters() -> set[str]:
    small = set(ALPHABET) | {nfc(vowel + tone) for vowel in VOWELS for tone in TONES}
    return small | {letter.upper() for letter in small} | set("“”‘’–—…₫·°½×²³0123456789")


def test_the_style_sheet_names_the_files_there_are() -> None:
    sheet = (theme() / "styles" / "10-fonts.css").read_text("utf-8")

    assert {file.name for file in FILES} == set(re.findall(r"fonts/([\w-]+\.woff2)", sheet))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_face_has_every_letter(file: object) -> None:
    font = TTFont(file)

    assert letters() - {chr(code) for code in font.getBestCmap()} == set()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_marks_of_neighbouring_lines_do_not_meet(file: object) -> None:
    """In a heading, set at 1.36, no mark on a letter reaches the foot of the line above; capitals stand alone there."""
    font = TTFont(file)
    glyphs, names = font["glyf"], font.getBestCmap()
    tops = [glyphs[names[ord(letter)]].yMax for letter in "ễộẵểốĐ"]
    feet = [glyphs[names[ord(letter)]].yMin for letter in "ẬỘỰẶỵgpq"]

    assert (max(tops) - min(feet)) / font["head"].unitsPerEm < 1.36
