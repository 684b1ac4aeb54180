"""What a month is: only what is over, only who agreed, and what was put right or taken back since."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs.months import Month, months
from bonghoadep.records.approval import Correction
from bonghoadep.records.evidence import Award
from bonghoadep.records.fields import Decision
from bonghoadep.site import open_site
from bonghoadep.text import VIETNAM
from tests.example import Example
from tests.tombstones import tombstone
from tests.tools import ROOT

STORY = "bai-mau"
"""Published on 20/11/2024; agreed to web, feed and book."""


def at(year: int, month: int, day: int, hour: int = 8, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=VIETNAM)


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return Example.from_folder("small", tmp_path, at(2025, 6, 1)).open().edition


def changed(edition: Edition, id: str, **fields: object) -> Edition:
    one = edition.exemplars[id].model_copy(update=fields)
    return replace(edition, exemplars={**edition.exemplars, id: one})


def by_key(edition: Edition, scope: str = "web") -> dict[str, Month]:
    return {month.key: month for month in months(edition, scope)}


def award(**fields: object) -> Award:
    known = {"form": "huan-chuong", "year": 2024, "authority": "Chủ tịch nước (bịa đặt)", "state_level": True}
    return Award.model_validate({**known, **fields})


@pytest.mark.parametrize(
    ("moment", "told"),
    [(at(2024, 11, 30, 23, 59), False), (at(2024, 12, 1, 7, 59), False), (at(2024, 12, 1), True)],
)
def test_a_month_is_told_of_from_the_next_months_first_morning(
    edition: Edition, moment: datetime, told: bool
) -> None:
    assert ("2024-11" in by_key(replace(edition, moment=moment))) is told


def test_months_without_anything_are_no_months(edition: Edition) -> None:
    assert all(month.stories or month.state_awards or month.lost for month in months(edition))
    assert "2024-07" not in by_key(edition)


def test_every_story_of_a_real_corpus_stands_in_the_month_it_came_out() -> None:
    edition = open_site(ROOT, at(2026, 11, 28)).edition
    found = months(edition)

    assert [month.key for month in found] == sorted((month.key for month in found), reverse=True)
    told = [one.id for month in found for one in month.stories]
    assert sorted(told) == sorted(edition.exemplars)
    assert told == [one.id for one in edition.newest]
    assert all(month.published <= month.updated for month in found)


def test_what_a_month_is_called(edition: Edition) -> None:
    month = by_key(edition)["2024-11"]

    assert (month.title, month.name) == ("Bản tin tháng 11 năm 2024", "tháng 11 năm 2024")
    assert (month.published, month.updated) == (at(2024, 12, 1), at(2024, 12, 1))
    assert month.summary == (
        "Bản tin tháng 11 năm 2024 giới thiệu 2 bài gương mới, ở Lạng Sơn. "
        "Các bài thuộc phong trào, lĩnh vực: Trồng hoa; Một luống hoa. Đã đính chính 1 bài."
    )


def test_december_is_told_of_in_the_next_year(edition: Edition) -> None:
    assert by_key(edition)["2023-12"].published == at(2024, 1, 1)


def test_a_channel_is_told_only_of_who_agreed_to_it(edition: Edition) -> None:
    assert [one.id for one in by_key(edition, "feed")["2024-11"].stories] == [STORY]
    assert "2024-11" not in by_key(edition, "social")
    assert STORY not in repr(months(edition, "social"))


def test_corrections_wait_for_a_month_that_brings_something(edition: Edition) -> None:
    """Nobody prints a digest of one line; but what was put right is told of in the next one."""
    edition = replace(edition, moment=at(2025, 8, 1))
    first, second = (Correction(on=date(2025, n, 3), note=f"Sửa lần {n}.") for n in (2, 4))
    later = edition.exemplars[STORY].model_copy(update={"id": "bai-sau", "publish_on": at(2025, 5, 20)})
    corrected = changed(edition, STORY, corrections=(first, second))
    found = by_key(replace(corrected, exemplars={**corrected.exemplars, "bai-sau": later}))

    assert not {"2025-02", "2025-04"} & set(found)
    assert [(one.id, fix) for one, fix in found["2025-05"].corrections] == [(STORY, second), (STORY, first)]
    assert found["2025-05"].sentences[-1] == "Đã đính chính 1 bài."
    assert found["2024-11"].updated == at(2025, 4, 3)
    assert STORY not in {one.id for one, _ in found["2024-11"].corrections}


def test_a_withdrawn_story_leaves_a_number(edition: Edition) -> None:
    gone = tombstone(STORY, date(2025, 3, 5), at(2024, 11, 20))
    rest = {id: one for id, one in edition.exemplars.items() if id != STORY}
    found = by_key(replace(edition, exemplars=rest, tombstones=(gone,)), "feed")

    assert "2025-03" not in found
    assert found["2024-11"].lost == (gone,)
    assert found["2024-11"].updated == at(2025, 3, 5)
    assert found["2024-11"].summary == "Đã đính chính 1 bài. 1 bài đăng trong tháng nay đã rút."
    assert found["2024-11"].stories == ()


def test_withdrawals_stand_in_the_month_they_were_made_in_or_the_next_digest(edition: Edition) -> None:
    gone = tombstone("bai-cu", date(2023, 12, 5), at(2023, 12, 2))
    later = replace(gone, id="bai-khac", on=date(2024, 3, 9))
    found = by_key(replace(edition, tombstones=(gone, later)))

    assert found["2023-12"].withdrawals == (gone,)
    assert found["2024-11"].withdrawals == (later,)
    assert "rút 1 bài" in found["2024-11"].summary


def test_what_was_withdrawn_before_it_came_out_was_never_lost(edition: Edition) -> None:
    gone = tombstone("chua-dang", date(2024, 8, 1), at(2024, 9, 20))
    found = by_key(replace(edition, tombstones=(gone,)))

    assert "2024-09" not in found


@pytest.mark.parametrize(
    ("decided", "month"),
    [(None, "2024-11"), (date(2024, 9, 2), "2024-11"), (date(2025, 1, 9), "2025-01")],
)
def test_an_award_of_state_level_is_told_when_it_can_be_read_of(
    edition: Edition, decided: date | None, month: str
) -> None:
    decision = Decision(number="01/QĐ-CTN", on=decided) if decided else None
    found = by_key(changed(edition, STORY, awards=(award(decision=decision),)))

    assert [key for key, one in found.items() if one.state_awards] == [month]
    assert "Có 1 điển hình được khen thưởng cấp Nhà nước." in found[month].sentences


@pytest.mark.parametrize("fields", [{"state_level": False}, {"status": "huy-bo"}])
def test_other_awards_and_annulled_ones_are_not_told(edition: Edition, fields: dict[str, object]) -> None:
    found = months(changed(edition, STORY, awards=(award(**fields),)))

    assert not any(month.state_awards for month in found)


def test_new_factors_are_told_apart(edition: Edition) -> None:
    found = by_key(changed(edition, STORY, category="nhan-to-moi"))

    assert [one.id for one in found["2024-11"].new_factors] == [STORY]
    assert "Trong đó có 1 nhân tố mới." in found["2024-11"].sentences


def test_a_long_row_of_names_says_how_many_more(edition: Edition) -> None:
    some = edition.exemplars[STORY]
    many = {
        f"bai-{n}": some.model_copy(
            update={"id": f"bai-{n}", "movements": (f"p{n}",), "publish_on": at(2024, 11, 1) + timedelta(n)}
        )
        for n in range(7)
    }
    movement = edition.movements["phong-trao-mau"]
    movements = {
        f"p{n}": movement.model_copy(update={"id": f"p{n}", "short": f"Phong trào {n}"}) for n in range(7)
    }
    month = by_key(replace(edition, exemplars=many, movements=movements))["2024-11"]

    assert month.summary.endswith(
        "Các bài thuộc phong trào, lĩnh vực: Phong trào 6; Phong trào 5; Phong trào 4; Phong trào 3"
        " và 3 phong trào, lĩnh vực khác."
    )


def test_a_withdrawn_record_of_a_real_site_is_in_no_month(tmp_path: Path) -> None:
    example = Example.from_folder("small", tmp_path, at(2025, 6, 1))
    path = f"exemplars/2024/{STORY}/index.md"
    text = example.read(path).replace(
        "publish_on:", "withdrawal: {on: 2025-03-05, reason: Rút theo yêu cầu}\npublish_on:"
    )
    edition = example.write(path, text).open().edition

    assert [gone.id for gone in edition.tombstones] == [STORY]
    assert "Người trồng hoa" not in repr(months(edition))
    assert by_key(edition)["2024-11"].lost == edition.tombstones
