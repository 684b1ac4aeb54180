"""Written Vietnamese as it is said aloud: tricky phrases one by one, then what must hold of any text."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonghoadep.spoken import explained, say, spoken, syllables
from bonghoadep.spoken.numbers import cardinal
from bonghoadep.spoken.units import ALONE_WORDS

from .reader import read

PHRASES = Path(__file__).with_name("phrases.txt").read_text(encoding="utf-8")

CASES = [tuple(line.split(" = ", 1)) for line in PHRASES.splitlines() if " = " in line]
LETTERS = st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạ ,.")
CUES = st.sampled_from(
    [
        "ngày",
        "số",
        "từ",
        "đến",
        "%",
        "/",
        "-",
        "QĐ-UBND",
        "ha",
        "đồng",
        "Quý",
        "thứ",
        "h",
        ".",
        ",",
        "(",
        ")",
        "²",
        "X",
    ]
)
ODD = st.lists(st.one_of(CUES, st.integers(0, 3000).map(str), st.text(max_size=4)), max_size=8)
"""Scraps of what the rules look for, in any order, beside any characters at all."""


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize(("written", "aloud"), CASES)
def test_a_phrase_is_said_as_people_say_it(written: str, aloud: str) -> None:
    assert spoken(written) == aloud


@pytest.mark.parametrize(("written", "aloud"), CASES)
def test_within_a_sentence_it_is_said_alike(written: str, aloud: str) -> None:
    if written[0].isdigit() and written[1] == ".":
        return  # the mark of a list stands at the beginning of its line
    closed = "" if aloud.endswith(".") else "."
    assert spoken(f"Ở đây có {written}{closed}") == f"Ở đây có {aloud}{closed}"


@pytest.mark.parametrize("aloud", [aloud for _, aloud in CASES])
def test_what_is_said_stays_as_it_is(aloud: str) -> None:
    assert spoken(aloud) == aloud


def test_an_abbreviation_nobody_knows_is_spelt_and_told() -> None:
    said = say("Tổ XKQ họp, tổ XKQ bàn.")

    assert said.text == "Tổ ích-xì ca quy họp, tổ ích-xì ca quy bàn."
    assert said.unknown == ("XKQ",)


def test_a_text_explains_its_abbreviations_and_they_are_not_said_twice() -> None:
    text = "Hội Quý Mến Nhau (HQMN) ra đời. Năm ấy HQMN có 12 người."

    assert spoken(text) == "Hội Quý Mến Nhau ra đời. Năm ấy Hội Quý Mến Nhau có mười hai người."
    assert explained([text]) == {"HQMN": "Hội Quý Mến Nhau"}
    assert spoken("HQMN góp công.", explained([text])) == "Hội Quý Mến Nhau góp công."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("xã ta có Tổ Giữ Rừng (gọi tắt là TGR)", {"TGR": "Tổ Giữ Rừng"}),
        ("TGR (Tổ Giữ Rừng)", {"TGR": "Tổ Giữ Rừng"}),
        ("Ủy ban nhân dân (UBND)", {"UBND": "Ủy ban nhân dân"}),
        ("bà Nguyễn Thị Ấn (UBND xã)", {}),
        ("trồng na (NTM)", {}),
    ],
)
def test_only_what_has_the_letters_explains_them(text: str, found: dict[str, str]) -> None:
    assert explained([text]) == found


def test_what_is_said_otherwise_can_be_looked_up() -> None:
    said = say("Ngày 4/3/2024, 02 tập thể nhận quà. 12 hộ góp công.")

    assert [(piece.written, piece.said) for piece in said.pieces] == [
        ("Ngày 4/3/2024", "Ngày bốn tháng ba năm hai nghìn không trăm hai mươi tư"),
        ("02", "hai"),
        ("12", "Mười hai"),
    ]


def test_syllables_are_counted_as_they_are_said() -> None:
    assert syllables(spoken("ô-cốp 5 sao, 12 km²")) == 2 + 2 + 2 + 4


@given(st.integers(0, 10**12))
def test_another_reader_understands_every_number(number: int) -> None:
    assert read(cardinal(number)) == number


@given(st.integers(0, 10**12))
def test_numbers_are_understood_as_they_are_printed(number: int) -> None:
    assert read(spoken(f"{number:,}".replace(",", ".") + " đồng").removesuffix(" đồng")) == number


@given(st.one_of(st.text(max_size=60), ODD.map(" ".join), ODD.map("".join)))
def test_no_digit_is_left_of_any_text(text: str) -> None:
    said = spoken(text)

    assert not any(char.isdigit() for char in said)
    assert unicodedata.is_normalized("NFC", said)


@given(st.text(LETTERS, max_size=80))
def test_where_there_is_nothing_to_expand_the_text_stays(text: str) -> None:
    if not re.search(rf"v\.\s?v|(?<!\w)(?:{'|'.join(ALONE_WORDS)})(?!\w)", text):
        written = unicodedata.normalize("NFC", text)
        assert spoken(written).replace(", ", ",") == written.replace(", ", ",")


@given(st.one_of(ODD.map(" ".join), st.text(max_size=60)))
def test_what_was_said_is_not_said_anew(text: str) -> None:
    once = spoken(text)
    assert not [piece for piece in say(once).pieces if any(char.isdigit() for char in piece.written)]
