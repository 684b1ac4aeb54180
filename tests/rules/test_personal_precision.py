"""How well personal data is told from what only looks like it: a corpus of sentences, counted, and numbers at random.

Every person, number and plate is made up; numbers of papers and telephones are of no possible holder.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.rules import RULES
from bonghoadep.rules.personal import identity_number, phone_number
from bonghoadep.rules.rule import Case, Read
from bonghoadep.rules.wording import Wording
from tests.example import MOMENT, SITES

CODES = [code for code in RULES if code[0] == "C"]

SENTENCES = Path(__file__).parents[1] / "corpus" / "personal" / "sentences.txt"
MARKED = [line.split(" ", 1) for line in SENTENCES.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
NEGATIVE = [sentence for mark, sentence in MARKED if mark == "-"]
POSITIVE = [(mark, sentence) for mark, sentence in MARKED if mark != "-"]


@cache
def case() -> Case:
    return Case(assemble(SITES / "small" / "content")[0], MOMENT)


@cache
def person() -> Exemplar:
    """A person who has agreed to be named and to nothing else."""
    return case().catalogue.exemplars["bai-mau"]


def codes(sentence: str) -> set[str]:
    """Return what is found in a story of one sentence."""
    wording = Wording(person(), sentence)
    return {code for code in CODES if list(reader(code)(wording, case()))}


def reader(code: str) -> Read:
    read = RULES[code].read
    assert read
    return read


def test_the_corpus_is_large_and_says_nothing_twice() -> None:
    assert len(NEGATIVE) >= 150
    assert len(POSITIVE) >= 80
    assert len({*NEGATIVE, *(line for _, line in POSITIVE)}) == len(NEGATIVE) + len(POSITIVE)
    assert {code for code, _ in POSITIVE} == set(CODES)


def test_precision_and_recall() -> None:
    """Of what is said, 98 in 100 is true; of what is there, 95 in 100 is said."""
    wrong = [(code, line) for line in NEGATIVE for code in sorted(codes(line))]
    found = [(code, line) for code, line in POSITIVE if code in codes(line)]
    more = [(code, line) for truth, line in POSITIVE for code in sorted(codes(line) - {truth})]
    missed = [pair for pair in POSITIVE if pair not in found]
    precision = len(found) / (len(found) + len(wrong) + len(more))
    recall = len(found) / len(POSITIVE)
    print(f"{len(NEGATIVE)} + {len(POSITIVE)} sentences: precision {precision:.3f}, recall {recall:.3f}")
    assert precision >= 0.98, (wrong, more)
    assert recall >= 0.95, missed


@pytest.mark.parametrize("code", CODES)
def test_every_kind_is_found_nearly_always(code: str) -> None:
    """No rule hides behind the others' figures: of its own sentences a rule misses one at most."""
    assert [line for one, line in POSITIVE if one == code and code not in codes(line)][1:] == []


def spans(found: Callable[[str], Iterable[tuple[int, int]]], text: str) -> list[str]:
    return [text[start:end] for start, end in found(text)]


def thousands(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


UNITS = st.sampled_from(["đồng", "triệu đồng", "m2", "ha", "kg", "người", "hộ", "lượt", "cây", "%"])
AMOUNTS = st.builds("{} {}".format, st.integers(1, 10**13).map(thousands), UNITS)
BARE_AMOUNTS = st.builds("{} {}".format, st.integers(1, 10**12), UNITS)
PERCENTS = st.builds("{},{}%".format, st.integers(0, 999), st.integers(0, 99))
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
DATES = st.one_of(
    DAYS.map(lambda day: f"{day:%d/%m/%Y}"),
    DAYS.map(lambda day: f"{day:%d.%m.%Y}"),
    DAYS.map(lambda day: f"{day:%d-%m-%Y}"),
    DAYS.map(lambda day: f"{day:%Y-%m-%d}"),
    DAYS.map(lambda day: f"{day:%Y%m%d}"),
)
YEARS = st.builds(
    "{}{}{}".format, st.integers(1990, 2030), st.sampled_from(["-", " - ", "–"]), st.integers(1990, 2035)
)
DECISIONS = st.builds(
    "số {}/{}".format,
    st.integers(0, 99999),
    st.sampled_from(["QĐ-UBND", "KH-UBND", "2024/NĐ-CP", "BC-BCĐ", "HD"]),
)
TIMES = st.builds("{:02d}:{:02d}".format, st.integers(0, 23), st.integers(0, 59))
PLAIN = st.one_of(AMOUNTS, BARE_AMOUNTS, PERCENTS, DATES, YEARS, DECISIONS, TIMES)


@settings(max_examples=600, deadline=None)
@given(st.lists(PLAIN, min_size=1, max_size=4), st.sampled_from([", ", "; ", " và ", " đến "]))
def test_figures_are_never_papers_or_telephones(figures: list[str], between: str) -> None:
    """Money, shares, dates, periods, decisions and hours, alone and side by side."""
    text = f"Năm ấy là {between.join(figures)} như sổ ghi."
    assert spans(identity_number.found, text) == []
    assert spans(phone_number.found, text) == []


@settings(max_examples=200, deadline=None)
@given(
    st.integers(0, 999_999),
    st.sampled_from(["", " ", ".", "-"]),
    st.sampled_from(["", ", gặp buổi tối", "."]),
)
def test_a_telephone_is_found_however_it_is_spaced(number: int, gap: str, after: str) -> None:
    digits = f"0900{number:06d}"
    written = gap.join((digits[:4], digits[4:7], digits[7:]))
    assert spans(phone_number.found, f"Gọi {written}{after}") == [written]


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 999_999), st.sampled_from(["", " "]))
def test_an_identity_number_is_found_however_it_is_spaced(number: int, gap: str) -> None:
    written = gap.join(("000", "000", f"{number:06d}"))
    assert spans(identity_number.found, f"Bà Thử, {written}, xóm Mẫu.") == [written]


def test_the_office_s_own_number_is_no_person_s() -> None:
    """A number that `site.yml` gives, however it is written, is the office's."""
    publisher = case().catalogue.publisher
    assert publisher
    contact = publisher.contact.model_copy(update={"phone": "0900 000 111; 0900 000 222"})
    office = publisher.model_copy(update={"contact": contact})
    changed = Case(replace(case().catalogue, publisher=office), MOMENT)
    said = Wording(person(), "Gọi 0900.000.222 hoặc +84 900 000 111, đừng gọi 0900 000 333.")
    assert [one.word for one in reader("C822")(said, changed)] == ["0900 000 333"]
    assert list(reader("C822")(Wording(office, ""), changed)) == []


FIELDS = {
    "C828": ("ethnicity", "Chị là người Dao."),
    "C829": ("religion", "Bà là Phật tử."),
    "C830": ("health", "Anh bị suy thận."),
    "C831": ("party", "Ông là đảng viên."),
    "C832": ("poverty", "Nhà ông thuộc diện hộ cận nghèo."),
    "C833": ("income", "Anh lãi 80 triệu đồng."),
}


@pytest.mark.parametrize("code", FIELDS)
def test_what_somebody_agreed_to_may_be_told(code: str) -> None:
    """Once in a story, at the first place; never where the consent has the field, or of a collective."""
    field, sentence = FIELDS[code]
    consent = person().consent
    assert consent
    agreed = person().model_copy(update={"consent": consent.model_copy(update={"fields": ("name", field)})})
    collective = person().model_copy(update={"kind": "tap-the"})
    twice = f"{sentence}\n\n{sentence}"
    assert [one.route for one in reader(code)(Wording(person(), twice), case())] == [
        ("story", 0, sentence.index(word(code, sentence)))
    ]
    assert list(reader(code)(Wording(agreed, twice), case())) == []
    assert list(reader(code)(Wording(collective, twice), case())) == []


def word(code: str, sentence: str) -> str:
    return next(iter(reader(code)(Wording(person(), sentence), case()))).word


def test_people_helped_are_named_in_one_finding() -> None:
    story = "Chị giúp bà Lò Thị Thử.\n\nChị giúp ông Vì Văn Thử và tặng bà Lò Thị Thử áo."
    (found,) = reader("C834")(Wording(person(), story), case())
    assert found.message.endswith(": Lò Thị Thử, Vì Văn Thử")
    assert found.route == ("story", 0, 12)
