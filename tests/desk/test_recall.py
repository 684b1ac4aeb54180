"""Calling back: one key of one file is written, everything else stays, and the next build knows it."""

from datetime import date
from pathlib import Path

import pytest

from bonghoadep.desk.approve import Given
from bonghoadep.desk.outline import DeskError
from bonghoadep.desk.recall import Agreement, correct, end_consent, give_consent, withdraw
from bonghoadep.desk.record_file import path_of
from bonghoadep.records.booklet import Booklet
from bonghoadep.records.exemplar import Exemplar
from tests.example import Example

STORY = "exemplars/2024/bai-mau/index.md"
COLLECTIVE = "exemplars/2023/to-mau/index.md"
TODAY = date(2025, 1, 15)
GIVEN = Given("UBND xã Mẫu", "Chủ tịch", "16/QĐ-UBND", date(2025, 1, 14))


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return Example.from_folder("small", tmp_path)


def added(example: Example, before: str, path: str = STORY) -> list[str]:
    """Return the lines that were added; every other line must be there still, in its order."""
    old, new = before.split("\n"), example.read(path).split("\n")
    rest = iter(new)
    assert all(line in rest for line in old)
    return [line for line in new if line not in old]


def test_a_withdrawn_story_is_a_tombstone_though_its_seal_is_broken(example: Example) -> None:
    before = example.read(STORY)
    withdraw(example.content, STORY, "Số liệu: sai", TODAY)
    assert added(example, before) == ['withdrawal: {on: 2025-01-15, reason: "Số liệu: sai"}']
    site = example.open()
    assert site.verdict.stops == ()
    assert site.verdict.withdrawn == {"bai-mau"}
    assert [(stone.id, stone.reason) for stone in site.edition.tombstones] == [("bai-mau", "Số liệu: sai")]


BLANK = """---
id: bai-mau
kind: ca-nhan
name: (đã xóa)
title: (đã xóa)
citation: (đã xóa)
year: 2024
place: {unit: vn-06520, at: 2024-03}
plan: ke-hoach-mau
movements: [phong-trao-mau]
"""


def test_a_story_emptied_after_its_withdrawal_keeps_its_tombstone(example: Example) -> None:
    """What docs/withdrawal.md has one do before the history is purged."""
    withdraw(example.content, STORY, "Sai", TODAY)
    text = example.read(STORY)
    kept = text[text.index("approval:") : text.index("publish_on:")]
    end = next(line for line in text.split("\n") if line.startswith("withdrawal:"))
    example.remove("exemplars/2024/bai-mau/anh.jpg").write(STORY, f"{BLANK}{kept}{end}\n---\n(đã xóa)\n")
    site = example.open()
    assert site.verdict.stops == ()
    assert [stone.id for stone in site.edition.tombstones] == ["bai-mau"]


def test_a_withdrawal_by_decision(example: Example) -> None:
    before = example.read(STORY)
    withdraw(example.content, STORY, "Bị hủy", date(2025, 1, 10), "3/QĐ-UBND")
    assert added(example, before) == [
        "withdrawal:",
        "  on: 2025-01-10",
        '  reason: "Bị hủy"',
        '  decision: {number: "3/QĐ-UBND", on: 2025-01-10}',
    ]
    withdrawal = example.open().catalogue.exemplars["bai-mau"].withdrawal
    assert withdrawal is not None
    assert withdrawal.decision is not None
    assert withdrawal.decision.number == "3/QĐ-UBND"


def test_an_empty_withdrawal_is_filled_in(example: Example) -> None:
    example.change(STORY, "plan: ke-hoach-mau\n", "plan: ke-hoach-mau\nwithdrawal: null # chưa\n")
    withdraw(example.content, STORY, "sai", TODAY)
    assert "\nwithdrawal: {on: 2025-01-15, reason: sai} # chưa\n" in example.read(STORY)


@pytest.mark.parametrize("reason", ["", "  ", "một\nhai", "x" * 601])
def test_a_reason_readers_cannot_read_is_refused(example: Example, reason: str) -> None:
    before = example.read(STORY)
    with pytest.raises(DeskError):
        withdraw(example.content, STORY, reason, TODAY)
    assert example.read(STORY) == before


def test_a_story_is_withdrawn_once(example: Example) -> None:
    withdraw(example.content, STORY, "một", TODAY)
    before = example.read(STORY)
    with pytest.raises(DeskError, match="đã có"):
        withdraw(example.content, STORY, "hai", TODAY)
    assert example.read(STORY) == before


def test_a_correction_holds_the_story_until_it_is_approved_again(example: Example) -> None:
    before = example.read(STORY)
    correct(example.content, STORY, "Sửa 1,5 km thành 1,2 km.", TODAY)
    assert added(example, before) == [
        "corrections:",
        '  - {on: 2025-01-15, note: "Sửa 1,5 km thành 1,2 km."}',
    ]
    assert example.codes() == ["G503"]
    assert example.seal("bai-mau").check() == ()
    assert [one.id for one in example.open().edition.corrected] == ["bai-mau", "to-mau"]


def test_a_correction_with_a_decision_is_sealed_at_once(example: Example) -> None:
    """To a list in brackets the next one is added in brackets, behind those before it."""
    before = example.read(COLLECTIVE)
    old = next(line for line in before.split("\n") if line.startswith("corrections: ["))
    correct(example.content, COLLECTIVE, "hai", TODAY, GIVEN)
    text = example.read(COLLECTIVE)
    assert f"{old[:-1]}, {{on: 2025-01-15, note: hai}}]\n" in text
    assert "16/QĐ-UBND" in text
    assert example.check() == ()


def test_a_correction_that_cannot_be_sealed_is_not_written(example: Example) -> None:
    example.change(STORY, "kind: ca-nhan", "kind: ca-nhân")
    before = example.read(STORY)
    with pytest.raises(DeskError, match="ca-nhân"):
        correct(example.content, STORY, "một", TODAY, GIVEN)
    assert example.read(STORY) == before


def test_a_draft_needs_no_correction(example: Example) -> None:
    example.change(STORY, "year: 2024\n", "year: 2024\ndraft: true\n")
    with pytest.raises(DeskError, match="nháp"):
        correct(example.content, STORY, "một", TODAY)


WRONG = {
    "nothing": ("year: 2024\n", "year: 2024\n"),
    "its seal": ("citation: Vì", "citation: Do"),
    "its approval": ("  position: Chủ tịch\n", "  position: Người qua đường\n"),
    "an embargo": ("publish_on: 2024", "publish_on: 2999"),
    "a warning silenced in vain": ("year: 2024\n", "year: 2024\nsilences: [{code: V901, why: đã xem}]\n"),
    "consent to too little": ("scope: [web, feed, book]", "scope: [book]"),
    "a child": ("year: 2024\n", "year: 2024\nminor: true\n"),
    "a mark and foreign line ends": ("", ""),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_whose_consent_is_withdrawn_is_held_whatever_else_is_wrong(example: Example, wrong: str) -> None:
    old, new = WRONG[wrong]
    if old:
        example.change(STORY, old, new)
    else:
        example.write(STORY, "\ufeff" + example.read(STORY).replace("\n", "\r\n"))
    end_consent(example.content, STORY, TODAY)
    site = example.open()
    assert site.verdict.stops == ()
    assert "G505" in site.verdict.held["bai-mau"]
    assert "bai-mau" not in site.edition.exemplars
    assert site.edition.tombstones == ()


def test_only_the_day_is_written(example: Example) -> None:
    before = example.read(STORY)
    end_consent(example.content, STORY, TODAY)
    assert example.read(STORY) == before.replace("ref: HS-01}", "ref: HS-01, withdrawn_on: 2025-01-15}")


def test_an_unreadable_record_can_still_be_called_back(example: Example) -> None:
    """What is wrong with its values stops the build; that the person said no is written all the same."""
    example.change(STORY, "kind: ca-nhan", "kind: ca-nhân")
    end_consent(example.content, STORY, TODAY)
    assert "withdrawn_on: 2025-01-15" in example.read(STORY)
    assert example.codes() == ["R203"]


def test_consent_ends_once_but_may_end_earlier(example: Example) -> None:
    end_consent(example.content, STORY, date(2025, 3, 1))
    assert "G505" not in example.codes()
    end_consent(example.content, STORY, TODAY)
    assert "withdrawn_on: 2025-01-15}" in example.read(STORY)
    with pytest.raises(DeskError, match="15/1/2025"):
        end_consent(example.content, STORY, date(2025, 1, 16))


def test_without_consent_there_is_none_to_withdraw(example: Example) -> None:
    with pytest.raises(DeskError, match="bonghoadep withdraw"):
        end_consent(example.content, COLLECTIVE, TODAY)


def test_consent_given_again_ends_the_old_ones_end(example: Example) -> None:
    end_consent(example.content, STORY, date(2025, 1, 10))
    give_consent(example.content, STORY, Agreement(("web", "feed"), ("name",), "HS-02", TODAY))
    assert "consent: {scope: [web, feed], fields: [name], given_on: 2025-01-15, ref: HS-02}" in example.read(
        STORY
    ).replace('"', "")
    consent = example.open().catalogue.exemplars["bai-mau"].consent
    assert consent is not None
    assert (consent.withdrawn_on, consent.given_on, consent.ref) == (None, TODAY, "HS-02")


def test_consent_given_for_the_first_time_keeps_what_stands_around(example: Example) -> None:
    before = example.read(COLLECTIVE)
    give_consent(example.content, COLLECTIVE, Agreement(("web",), ("name", "portrait"), "HS 3", TODAY))
    assert added(example, before, COLLECTIVE) == [
        'consent: {scope: [web], fields: [name, portrait], given_on: 2025-01-15, ref: "HS 3"}'
    ]


@pytest.mark.parametrize(
    ("scope", "fields", "ref"),
    [(("tivi",), ("name",), "1"), (("web",), ("tên",), "1"), (("web",), ("name",), " ")],
)
def test_consent_to_what_nobody_knows_is_refused(
    example: Example, scope: tuple[str, ...], fields: tuple[str, ...], ref: str
) -> None:
    before = example.read(STORY)
    with pytest.raises(DeskError):
        give_consent(example.content, STORY, Agreement(scope, fields, ref, TODAY))
    assert example.read(STORY) == before


def test_a_record_is_found_by_its_folder(example: Example) -> None:
    assert path_of(example.content, "bai-mau") == STORY
    assert path_of(example.content, "tap-sach-mau", (Exemplar, Booklet)) == "booklets/tap-sach-mau.yml"
    for id in ("tap-sach-mau", "khong-co", "*", "../2024/bai-mau", "bai_mau", ""):
        with pytest.raises(DeskError, match="không có bài nào"):
            path_of(example.content, id)
    example.write("exemplars/2020/bai-mau/index.md", example.read(STORY))
    with pytest.raises(DeskError, match="hai nơi"):
        path_of(example.content, "bai-mau")


def test_a_link_is_not_followed(example: Example, tmp_path: Path) -> None:
    outside = tmp_path / "ngoai.md"
    outside.write_bytes(example.read(STORY).encode())
    example.remove(STORY).link(STORY, outside)
    with pytest.raises(DeskError, match="liên kết"):
        withdraw(example.content, STORY, "một", TODAY)
    assert "withdrawal" not in outside.read_text(encoding="utf-8")
