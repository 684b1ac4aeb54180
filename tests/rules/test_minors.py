"""Children: who counts as one, whose name is a name, and what of a child no story may tell."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.records.approval import Consent, Guardian
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.rules import RULES
from bonghoadep.rules.gate.minor_without_guardian import is_minor
from bonghoadep.rules.gate.printed_name import is_named, spelled_out
from bonghoadep.rules.rule import Case, Finding
from bonghoadep.rules.wording import Wording
from tests.example import MOMENT, SITES, Example

RECORD = "exemplars/2024/bai-mau/index.md"
SIGNED = "consent: {scope: [web, feed, book], fields: [name, portrait], given_on: 2024-10-01, ref: HS-01}"


@cache
def case() -> Case:
    return Case(assemble(SITES / "small" / "content")[0], MOMENT)


def person(**changes: object) -> Exemplar:
    """Return the example's person of the year 2024, with changes."""
    return case().catalogue.exemplars["bai-mau"].model_copy(update=changes)


def child(**changes: object) -> Exemplar:
    """Return a child whose family has signed, and agreed to nothing in particular."""
    guardian = Guardian(given_on=date(2024, 10, 1), ref="HS-02", child_agrees=True)
    consent = Consent(scope=("web",), given_on=date(2024, 10, 1), ref="HS-01", guardian=guardian)
    return person(**{"name": "Em N.V.T.", "minor": True, "consent": consent, **changes})


def consent(year: int) -> Consent:
    return Consent(scope=("web",), given_on=date(year, 5, 1), ref="HS-01")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, False),
        ({"minor": True}, True),
        ({"subkind": "hoc-sinh"}, True),
        ({"birth_year": 2007}, True),
        # Eighteen years later the birthday may still be to come.
        ({"birth_year": 2006}, True),
        ({"birth_year": 2005}, False),
        ({"birth_year": 2005, "subkind": "hoc-sinh"}, False),
        ({"birth_year": 2005, "minor": True}, True),
        # Born in 2006, signed in 2025, when nobody of that year was a child any more.
        ({"birth_year": 2006, "consent": consent(2025)}, False),
        ({"birth_year": 2006, "consent": consent(2023)}, True),
        ({"birth_year": 2006, "consent": None}, True),
    ],
)
def test_who_counts_as_a_child(changes: dict[str, object], expected: bool) -> None:
    assert is_minor(person(**changes)) is expected


@pytest.mark.parametrize(
    ("birth_year", "agrees", "found"),
    [("2018", "false", []), ("2017", "false", ["G510"]), ("2017", "true", []), ("2018", "true", [])],
)
def test_a_child_is_asked_from_seven(birth_year: str, agrees: str, found: list[str], tmp_path: Path) -> None:
    guardian = f"guardian: {{given_on: 2024-10-01, ref: HS-02, child_agrees: {agrees}}}"
    example = Example.from_folder("small", tmp_path)
    example.change(RECORD, SIGNED, SIGNED.replace("portrait]", "birth-year]")[:-1] + f", {guardian}}}")
    example.change(
        RECORD, "name: Nguyễn Thị Mẫu (bịa đặt)", f"name: Em N.T.M. (bịa đặt)\nbirth_year: {birth_year}"
    )
    example.change(RECORD, ", detail: xóm Mẫu", "").seal("bai-mau")
    assert example.codes() == found


@pytest.mark.parametrize(
    "name",
    [
        "Em N.V.A.",
        "Em N.V.A. (bịa đặt)",
        "Bé H. M.",
        "N.V.A",
        "Gia đình bà L.T.B.",
        "Hộ ông Đ.",
        "Em Ư.",
        "Ông Bà T.",
    ],
)
def test_initials_are_nobody_s_name(name: str) -> None:
    assert not is_named(name)


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Văn Thử",
        "Em Thử",
        "Hộ ông Trần Văn Thử (bịa đặt)",
        "Em N.V.Thử",
        "Y Thử",
        "H’Thử Niê",
        "Gia đình chị Ánh",
    ],
)
def test_a_name_is_a_name(name: str) -> None:
    assert is_named(name)


def test_initials_are_found_spelled_out() -> None:
    text = "Em Nguyễn Văn Thử và Nguyễn Văn Bé, cùng Nông Văn Thử Nhỏ."
    assert [text[start:end] for start, end in spelled_out("Em N.V.T. (bịa đặt)", text)] == ["Nguyễn Văn Thử"]
    assert list(spelled_out("Em T.", text)) == []


def codes(record: Exemplar, sentence: str) -> set[str]:
    """Return what the rules on children find in a story of one sentence."""
    wording = Wording(record, sentence)
    readers = [(code, rule.read) for code, rule in RULES.items() if code[0] == "M" and rule.read]
    return {code for code, read in readers for one in read(wording, case()) if one.route[:1] == ("story",)}


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Em học lớp 5A.", "M802"),
        ("Em T., lớp 7/2, làm việc ấy.", "M802"),
        ("Em vào lớp một năm ngoái.", "M802"),
        ("Em học lớp Bốn.", "M802"),
        ("Em là học sinh giỏi.", "M802"),
        ("Em đạt điểm trung bình 9,2.", "M802"),
        ("Em đứng thứ hai khối.", "M802"),
        ("Nhà em ở thôn Mẫu.", "M803"),
        ("Gia đình em sống tại tổ 5.", "M803"),
        ("Em T. ở xóm Rừng.", "M803"),
        ("Em T., 11 tuổi, rủ bạn.", "M805"),
        ("Em năm nay 9 tuổi.", "M805"),
        ("Em sinh năm 2013.", "M805"),
        ("Em mới lên chín.", "M805"),
        ("Nguyễn Văn Thử rủ bạn.", "M801"),
    ],
)
def test_what_a_child_s_story_may_not_tell(sentence: str, code: str) -> None:
    assert codes(child(), sentence) == {code}
    assert codes(person(), sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Lớp học hè mở ở đình.",
        "Lớp trưởng ghi sổ, lớp 40 em chia nhóm.",
        "Quét lớp một, chờ khô rồi quét lớp hai.",
        "Em là học sinh tiểu học.",
        "Kết quả học tập không nêu ở đây.",
        "Điểm hẹn là nhà văn hóa thôn.",
        "Em đi qua ba bản, mười hai ngõ.",
        "Nhà em ở cuối dốc.",
        "Bà em 70 tuổi, mắt kém.",
        "Góc đọc mở cho trẻ từ 6 đến 15 tuổi.",
        "Cây bàng trồng năm 2013.",
        "Em gõ trống 11 tối liền.",
        "Bạn Nguyễn Văn Bé giữ ô.",
    ],
)
def test_what_a_child_s_story_may_tell(sentence: str) -> None:
    assert codes(child(), sentence) == set()


def named_children(sentence: str) -> Iterator[Finding]:
    read = RULES["M806"].read
    assert read
    yield from read(Wording(person(), sentence), case())


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Cháu Nguyễn Văn Thử, 12 tuổi, theo bà ra đồng.", "Nguyễn Văn Thử"),
        ("Em Trần Thị Thử (học lớp 4) giữ sổ.", "Trần Thị Thử"),
        ("Con gái Lò Thị Thử, 9 tuổi, phụ mẹ.", "Lò Thị Thử"),
        ("Học sinh Lê Văn Thử nhặt được ví.", "Lê Văn Thử"),
        ("Học sinh lớp 4, em Vì Thị Thử Bé trả lại ví.", "Vì Thị Thử Bé"),
    ],
)
def test_another_child_s_name_is_found(sentence: str, name: str) -> None:
    found = list(named_children(sentence))
    assert [one.word for one in found] == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cháu N.V.T., 12 tuổi, theo bà ra đồng.",
        "Em Nguyễn Văn Thử, 19 tuổi, về xây trường.",
        "Em Trần Thị Thử, sinh viên, ghi sổ.",
        "Chị Lò Thị Thử, 41 tuổi, giữ giống.",
        "Học sinh Trường Tiểu học Hoa Mẫu góp sách.",
        "Anh Lê Văn Thử, học sinh cũ, về thăm.",
        "Em Nguyễn Thị Mẫu, 12 tuổi, là người trong bài.",
    ],
)
def test_a_grown_up_s_name_is_not_a_child_s(sentence: str) -> None:
    assert list(named_children(sentence)) == []


def test_what_waits_for_a_signature_is_not_asked_of_a_draft() -> None:
    """A class is never to be told; a name and an age wait for the family's answer."""
    draft = child(draft=True)
    assert codes(draft, "Em T., 11 tuổi, tức Nguyễn Văn Thử.") == set()
    assert codes(draft, "Em học lớp 5A.") == {"M802"}
