"""One form for every record: what it says and every comment stay, and a second time nothing changes."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bonghoadep.desk.fmt import formed, records
from bonghoadep.desk.order import keys_of
from bonghoadep.desk.outline import DeskError
from bonghoadep.records.approval import Approval
from bonghoadep.records.decode import read_values
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.source.files import Text
from tests.desk.test_edit import comments
from tests.desk.yaml_texts import lines
from tests.example import Example

STORY = "exemplars/2024/bai-mau/index.md"
KEYS = ("title", "id", "approval", "decision", "photos", "silences", "on", "seal", "khóa-lạ")


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return Example.from_folder("small", tmp_path)


def fmt(example: Example, path: str = STORY) -> str:
    """Format a record's file where it lies and return its text."""
    form = formed(example.content, path)
    form.file.write_bytes(form.new)
    return form.new.decode()


@given(lines(keys=KEYS))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_said_is_changed_and_the_second_time_nothing_at_all(tmp_path: Path, text: str) -> None:
    path = "exemplars/2024/thu/index.yml"
    example = Example(tmp_path).write(path, text)
    once = fmt(example, path)
    assert read_values(Text(once), path).data == read_values(Text(text), path).data
    assert Counter("".join(once.split())) == Counter("".join(text.split()))
    if "|" not in text and ">" not in text:
        assert Counter(comments(once)) == Counter(comments(text))
    assert fmt(example, path) == once
    assert once.endswith("\n")


def test_the_keys_of_a_record_come_in_the_models_order(example: Example) -> None:
    old = example.read(STORY)
    turned = old.replace("id: bai-mau\nsample: true\n", "sample: true\nid: bai-mau\n")
    turned = turned.replace(
        "{unit: vn-06520, at: 2024-03, detail: xóm Mẫu}", "{detail: xóm Mẫu, unit: vn-06520, at: 2024-03}"
    )
    assert turned.count("detail: xóm Mẫu, unit") == 1
    example.write(STORY, turned)
    first = fmt(example)
    assert first.index("id: bai-mau") < first.index("sample: true")
    assert "{unit: vn-06520, at: 2024-03, detail: xóm Mẫu}" in first
    assert example.check() == ()
    assert fmt(example.write(STORY, old)) == first


def test_a_comment_goes_with_its_key_and_an_editors_setting_stays_on_top(example: Example) -> None:
    path = "movements/phong-trao-mau.yml"
    example.write(
        path,
        "# yaml-language-server: $schema=x\n# về tên\n# dài hai dòng\nname: Tên # ngắn\n\n# về mã\nid: phong-trao-mau\n"
        "about: >-\n  Một\n  hai\n  # trong bài\n# cuối tệp\n",
    )
    assert fmt(example, path) == (
        "# yaml-language-server: $schema=x\n\n# về mã\nid: phong-trao-mau\n# về tên\n# dài hai dòng\nname: Tên # ngắn\n"
        "about: >-\n  Một\n  hai\n  # trong bài\n# cuối tệp\n"
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "approval:\n  decision:\n    on: 2024-11-18 # ngày\n    # số\n    number: 1\n  authority: A\n  seal: x\n",
            "approval:\n  seal: x\n  authority: A\n  decision:\n    # số\n    number: 1\n    on: 2024-11-18 # ngày\n",
        ),
        (
            "photos:\n- role: r\n  file: f\n- {role: r, file: f}\n",
            "photos:\n- file: f\n  role: r\n- {file: f, role: r}\n",
        ),
        ("photos:\n- role: r\n  # vì sao\n  file: f\n", "photos:\n- role: r\n  # vì sao\n  file: f\n"),
        ("place: {at: 2024, # lúc ấy\n  unit: u}\n", "place: {at: 2024, # lúc ấy\n  unit: u}\n"),
        ("place: { at: 2024,\n  unit: u, }\n", "place: { unit: u,\n  at: 2024, }\n"),
        ("? title\n: a\n? id\n: b\n", "? title\n: a\n? id\n: b\n"),
    ],
)
def test_each_mapping_keeps_its_style(example: Example, written: str, expected: str) -> None:
    """Where a comment could come to stand by another key, the order stays as it was."""
    path = "exemplars/2024/thu/index.yml"
    assert fmt(example.write(path, written), path) == expected


def test_blanks_ends_of_lines_and_marks(example: Example) -> None:
    """Blanks go from the record, not from the story, where two of them break a line."""
    old = example.read(STORY)
    body = old.replace("đầy cỏ, mùa", "đầy cỏ,  \nmùa").rstrip("\n")
    example.write(STORY, body).seal("bai-mau")
    good = example.read(STORY)
    messy = good.replace("year: 2024\n", "year: 2024   \n").replace(
        "# Quyết định bịa đặt.", "# Quyết định bịa đặt.\t"
    )
    example.write(STORY, "\ufeff" + messy.replace("\n", "\r\n") + "\r\n\r\n")
    assert fmt(example).splitlines() == fmt(example.write(STORY, good)).splitlines()
    assert example.read(STORY).endswith("một đoạn.\n")
    assert "đầy cỏ,  \nmùa" in example.read(STORY)
    assert example.check() == ()


def test_letters_are_composed_where_nothing_is_sealed(example: Example) -> None:
    old = example.read(STORY)
    draft = old.replace(old[old.index("# Quyết") : old.index("publish_on")], "draft: true\n")
    apart = draft.replace("đường có hoa", "đươ\u0300ng co\u0301 hoa")
    assert apart != draft
    example.write(STORY, apart)
    assert example.codes() == ["S106"]
    fmt(example)
    assert example.codes() == ["G508"]
    assert "đường có hoa" in example.read(STORY)


def test_a_sealed_record_with_letters_apart_stays(example: Example) -> None:
    apart = example.read(STORY).replace("đường có hoa", "đươ\u0300ng co\u0301 hoa")
    example.write(STORY, apart)
    with pytest.raises(DeskError, match="trình duyệt lại"):
        formed(example.content, STORY)
    beside = apart.replace("đươ\u0300ng co\u0301 hoa", "đường có hoa").replace("# Quyết", "# Quyê\u0301t")
    fmt(example.write(STORY, beside))
    assert "# Quyết định" in example.read(STORY)
    assert example.check() == ()


@pytest.mark.parametrize(
    "text",
    ["---\nid: [\n---\n", "id: bai-mau\n", "---\nid: a\nid: b\n---\n", "---\nid: \x00\n---\n", "\udcff"],
)
def test_what_cannot_be_read_stays(example: Example, text: str) -> None:
    example.write_bytes(STORY, text.encode(errors="surrogateescape"))
    with pytest.raises(DeskError):
        formed(example.content, STORY)


def test_every_record_is_found_and_nothing_else(example: Example) -> None:
    assert sorted(records(example.content)) == [
        "booklets/tap-sach-mau.yml",
        "exemplars/2023/to-mau/index.md",
        "exemplars/2024/bai-mau/index.md",
        "exemplars/2024/mo-hinh-mau/index.md",
        "movements/phong-trao-chi-ca-nhan.yml",
        "movements/phong-trao-mau.yml",
        "movements/phong-trao-ngoai-ke-hoach.yml",
        "plans/ke-hoach-mau.yml",
        "site.yml",
    ]


def test_the_order_is_the_models_but_for_the_seal() -> None:
    assert keys_of(Exemplar) == tuple(Exemplar.model_fields)
    assert keys_of(Approval) == ("seal", *(key for key in Approval.model_fields if key != "seal"))
