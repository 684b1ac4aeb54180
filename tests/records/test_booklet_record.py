"""What a booklet's record takes and refuses."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bonghoadep.records.booklet import Booklet, Colophon, Foreword
from bonghoadep.source.yaml import read_yaml
from tests.example import Example
from tests.tools import ROOT

MINIMAL = {"id": "tap", "title": "Tập", "office": "Ban", "year": "2024", "selection": {}}


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("9786040000002", "9786040000002"),
        ("978-604-000-000-2", "978-604-000-000-2"),
        ("978 604 000 000 2", "978-604-000-000-2"),
        ("979–10–90636–07–1", "979-10-90636-07-1"),
    ],
)
def test_an_isbn_is_taken_with_its_hyphens(written: str, kept: str) -> None:
    assert Colophon.model_validate({"isbn": written}).isbn == kept


@pytest.mark.parametrize("place", range(13))
def test_any_one_wrong_digit_of_an_isbn_is_refused(place: int) -> None:
    right = "9786040000002"
    wrong = right[:place] + str((int(right[place]) + 1) % 10) + right[place + 1 :]
    with pytest.raises(ValidationError) as caught:
        Colophon.model_validate({"isbn": wrong})
    assert "ISBN" in str(caught.value)


@pytest.mark.parametrize(
    "written",
    ["604-000-000-2", "978604000000", "97860400000021", "978-604--0000002", "978٦٠٤٠٠٠٠٠٠٢", "abc", ""],
)
def test_what_is_no_isbn_is_refused(written: str) -> None:
    with pytest.raises(ValidationError, match="13 chữ số"):
        Colophon.model_validate({"isbn": written})


def test_a_wrong_check_digit_is_told_at_its_line(tmp_path: Path) -> None:
    example = Example.from_folder("small", tmp_path)
    path = "booklets/tap-sach-mau.yml"
    text = example.read(path)
    example.write(path, f"{text.rstrip()}\ncolophon:\n  compiler: Ban\n  isbn: 978-604-000-000-3\n")
    (found,) = [one for one in example.open().verdict.diagnostics if "kiểm tra" in one.message]
    assert found.line == len(text.rstrip().splitlines()) + 3
    assert found.message == (
        "isbn: “978-604-000-000-3” sai chữ số kiểm tra: với mười hai chữ số đầu như thế, chữ số cuối phải là 2; "
        "đối chiếu từng chữ số với giấy cấp ISBN"
    )


def test_a_book_has_all_indexes_and_white_paper_unless_the_editor_says_otherwise() -> None:
    plain = Booklet.model_validate(MINIMAL)
    assert (plain.indexes, plain.paper) == (("names", "places", "movements"), "white")
    assert Booklet.model_validate({**MINIMAL, "indexes": []}).indexes == ()
    with pytest.raises(ValidationError, match="names, places, movements"):
        Booklet.model_validate({**MINIMAL, "indexes": ["ten"]})


@pytest.mark.parametrize(
    ("given", "licensed"), [({}, False), ({"licence": "1/GP"}, True), ({"decision": "1/QĐ"}, True)]
)
def test_a_licence_or_a_decision_makes_it_a_published_book(given: dict[str, str], licensed: bool) -> None:
    assert Colophon.model_validate({**given, "registration": "12/CXB"}).licensed is licensed


def test_the_manual_shows_every_field_of_the_matter_as_the_records_take_it() -> None:
    manual = (ROOT / "docs" / "booklets.md").read_text("utf-8")
    example = manual.split("```yaml\nid: ")[1].split("```")[0]
    tree = read_yaml(f"id: {example}").value
    assert isinstance(tree, dict)
    shown = Booklet.model_validate(tree)
    assert set(tree["colophon"]) == set(Colophon.model_fields)
    assert shown.foreword is not None
    assert set(tree["foreword"]) == set(Foreword.model_fields)
