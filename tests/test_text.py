"""Vietnamese text: order, folds, slugs, numbers and dates."""

import random
import unicodedata
from datetime import date, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonghoadep import text

VIETNAMESE = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạằắẳẵặỳýỷỹỵ AĂĐÊÔƠƯỴ-–.,!0123456789", max_size=60)

# The order of ICU's collator for `vi` (CLDR): letters over the whole word first, then tones, then capitals.
IN_ORDER = (
    *("1", "2", "20", "a", "à", "ả", "ã", "á", "ạ", "am", "an", "ă", "ằ", "ặ", "ăn"),
    *(
        "â",
        "ầ",
        "ậ",
        "ân",
        "ba",
        "bà",
        "Bà",
        "bá",
        "bà con",
        "ban",
        "băn",
        "ca",
        "cha",
        "da",
        "dung",
        "đa",
        "đá",
    ),
    *(
        "e",
        "em",
        "ê",
        "êm",
        "hoa",
        "hòa",
        "hỏa",
        "hóa",
        "hoa sen",
        "o",
        "on",
        "ô",
        "ôn",
        "ơ",
        "ơn",
    ),
    *("u", "un", "ư", "ưn", "xa", "ý", "ỵ"),
)


def test_words_come_in_a_dictionarys_order() -> None:
    shuffled = random.Random(7).sample(IN_ORDER, len(IN_ORDER))
    assert sorted(shuffled, key=text.sort_key) == list(IN_ORDER)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ân", "Bá"),
        ("Cương", "Cường"),
        ("Dũng", "Đạo"),
        ("Dung", "Dũng"),
        ("Lan Anh", "Lãn Ông"),
        ("thanh", "Thanh"),
        ("Thanh", "thành"),
        ("ma lanh", "mà lanh"),
        ("Yên Bái", "Yên Thế"),
    ],
)
def test_letters_then_tones_then_capitals(one: str, other: str) -> None:
    assert text.sort_key(one) < text.sort_key(other)


@given(VIETNAMESE)
def test_the_key_does_not_see_the_normal_form(word: str) -> None:
    assert text.sort_key(unicodedata.normalize("NFD", word)) == text.sort_key(word)


def test_people_are_sorted_by_given_name_then_family_name_then_the_rest() -> None:
    people = ["Lê An", "Nguyễn Thị An", "Nguyễn Văn An", "Đỗ Ân", "Bùi Bình", "Lò", "Trần Thị Ý"]
    assert sorted(random.Random(7).sample(people, len(people)), key=text.name_key) == people


def test_a_name_may_be_empty() -> None:
    assert text.name_key("") == text.name_key("  ")


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Điển hình", "dien hinh"),
        ("hoà", "hoa"),
        ("hòa", "hoa"),
        ("HÒA", "hoa"),
        ("ĐƯỜNG", "duong"),
        ("Ỹ", "y"),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert text.fold(written) == folded
    assert text.fold(unicodedata.normalize("NFD", written)) == folded


@given(VIETNAMESE)
def test_what_is_folded_folds_to_itself(word: str) -> None:
    folded = text.fold(word)
    assert text.fold(folded) == folded
    assert "đ" not in folded
    assert len(folded) == len(unicodedata.normalize("NFC", word))


@given(st.text(max_size=100), st.integers(1, 90))
def test_a_slug_is_an_address_part(title: str, longest: int) -> None:
    """ASCII, no longer than asked, no hyphen at an end or twice, and a slug of itself."""
    slug = text.slug(title, longest)
    assert len(slug) <= longest
    assert all(char in "abcdefghijklmnopqrstuvwxyz0123456789-" for char in slug)
    assert not slug.startswith("-")
    assert not slug.endswith("-")
    assert "--" not in slug
    assert text.slug(slug, longest) == slug


def test_a_slug_is_cut_at_a_word() -> None:
    assert text.slug("Đường hoa của bà Mẫu", 12) == "duong-hoa"
    assert text.slug("Đường hoa của bà Mẫu", 13) == "duong-hoa-cua"
    assert text.slug("nghiêngngả", 4) == "nghi"
    assert text.slug("“…”") == ""


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0, "0"),
        (12, "12"),
        (1234.5, "1.234,5"),
        (1234567.89, "1.234.567,89"),
        (0.05, "0,05"),
        (1.999, "2"),
        (-1500, "-1.500"),
        (1e9, "1.000.000.000"),
        (100, "100"),
    ],
)
def test_numbers(value: float, printed: str) -> None:
    assert text.number(value) == printed


@pytest.mark.parametrize(
    ("size", "read"),
    [(0, "1\u00a0KB"), (1024, "1\u00a0KB"), (184_000, "180\u00a0KB"), (2_500_000, "2,4\u00a0MB")],
)
def test_weights(size: int, read: str) -> None:
    assert text.weight(size) == read


def test_days() -> None:
    assert text.day(date(2024, 3, 4)) == "4/3/2024"
    assert text.day_in_words(date(2024, 1, 4)) == "ngày 04 tháng 01 năm 2024"
    assert text.day_in_words(date(2024, 2, 14)) == "ngày 14 tháng 02 năm 2024"
    assert text.day_in_words(date(2024, 3, 4)) == "ngày 04 tháng 3 năm 2024"
    assert text.day_in_words(date(2024, 12, 31)) == "ngày 31 tháng 12 năm 2024"


def test_moments_are_told_by_vietnams_clock() -> None:
    utc = datetime(2024, 12, 31, 18, tzinfo=timezone.utc)  # noqa: UP017
    assert text.local(utc) == datetime(2025, 1, 1, 1, tzinfo=text.VIETNAM)
    assert text.local(utc).date() == date(2025, 1, 1)
    assert text.local(datetime(2024, 1, 1)).utcoffset() == timedelta(hours=7)


def test_syllables() -> None:
    assert text.words("Một đoạn\n\nhai  chữ") == 4


def test_the_alphabet_is_in_its_own_order() -> None:
    assert all(text.sort_key(one) < text.sort_key(other) for one, other in pairwise(text.ALPHABET))
