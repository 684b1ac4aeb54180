"""The calendars of the five plans of the sample content, read and expanded by programs other people wrote."""

import json
import re
import subprocess
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache

import icalendar
import pytest
import recurring_ical_events

from bonghoadep.outputs import reports
from bonghoadep.outputs.artifact import Artifact
from bonghoadep.site import open_site
from bonghoadep.text import VIETNAM
from tests.example import MOMENT
from tests.tools import ROOT, node_file, program

TAG = "tag:bonghoadep.example,2024:ke-hoach/"
ALL = (date(2020, 1, 1), date(2031, 1, 1))


@cache
def calendars() -> Mapping[str, bytes]:
    """Return every calendar by its address."""
    edition = open_site(ROOT, MOMENT.replace(year=2026, tzinfo=VIETNAM)).edition
    found = (one for one in reports.declare(edition) if isinstance(one, Artifact))
    return {one.path: one.make() for one in found if one.path.endswith(".ics")}


def days(path: str) -> Mapping[str, list[date]]:
    """Return the days on which each event of a calendar happens, by the end of its id."""
    read = icalendar.Calendar.from_ical(calendars()[path])
    found: dict[str, list[date]] = {}
    for event in recurring_ical_events.of(read).between(*ALL):
        found.setdefault(str(event["UID"]).removeprefix(TAG), []).append(event["DTSTART"].dt)
    return {id: sorted(days) for id, days in found.items()}


@pytest.mark.parametrize(
    ("plan", "id", "wanted"),
    [
        ("ha-noi", "han-hoan-thanh-binh-xet-2024", date(2024, 1, 15)),
        ("ha-noi", "han-hoan-thanh-binh-xet-2025", date(2025, 1, 15)),
        ("ha-noi", "han-gioi-thieu-thanh-pho-2024", date(2024, 2, 28)),
        ("ha-noi", "han-gioi-thieu-thanh-pho-2025", date(2025, 2, 28)),
        ("ninh-thuan", "moc-so-ket-tinh", date(2023, 6, 11)),
        ("ninh-thuan", "moc-tong-ket-tinh-dai-hoi", date(2025, 7, 1)),
        ("ninh-thuan", "han-ke-hoach-don-vi", date(2021, 4, 1)),
        ("binh-thuan", "han-gui-ke-hoach-ve-so", date(2023, 5, 4)),
        ("binh-thuan", "dinh-ky-bao-cao-6-thang-2024-06-30", date(2024, 6, 30)),
        ("yen-bai", "moc-tong-ket-5-nam", date(2025, 12, 31)),
        ("y-tich", "thoi-gian", date(2024, 12, 31)),
    ],
)
def test_the_days_the_plans_name_are_in_both_calendars(plan: str, id: str, wanted: date) -> None:
    for path in (f"ke-hoach/{plan}/tien-do/calendar.ics", "calendar.ics"):
        assert days(path)[f"{plan}/{id}"] == [wanted]


def test_what_is_to_be_made_known_each_month_is_there_each_month() -> None:
    """“Hằng tháng tuyên truyền phổ biến”: from the month after the plan, of June 2023, to the end of 2025."""
    found = days("ke-hoach/ha-noi/tien-do/calendar.ics")["ha-noi/deu-ky-tuyen-truyen-hang-thang"]
    months = [date(year, month, 1) for year in (2023, 2024, 2025) for month in range(1, 13)]
    assert found == months[6:]


def test_what_comes_each_quarter_goes_on_where_the_plan_has_no_end() -> None:
    found = days("ke-hoach/binh-thuan/tien-do/calendar.ics")["binh-thuan/deu-ky-gui-dien-hinh-quy"]
    assert {(day.month, day.day) for day in found} == {(1, 1), (4, 1), (7, 1), (10, 1)}
    assert found[-1] == date(2031, 1, 1) - timedelta(days=92)


def test_a_day_tells_its_occasion() -> None:
    read = icalendar.Calendar.from_ical(calendars()["ke-hoach/yen-bai/tien-do/calendar.ics"])
    event = next(one for one in read.walk("VEVENT") if str(one["UID"]).endswith("/moc-so-ket"))
    assert "Dịp: Hội nghị tổng kết công tác thi đua, khen thưởng của năm" in str(event["DESCRIPTION"])


def test_every_calendar_is_strict() -> None:
    """What RFC 5545 and Outlook ask: no value is broken, no hour stands without a zone, ids are unique."""
    for path, content in calendars().items():
        read = icalendar.Calendar.from_ical(content)
        assert read.errors == []
        assert (read["METHOD"], read["VERSION"]) == ("PUBLISH", "2.0")
        assert not {"X-WR-TIMEZONE", "VTIMEZONE"} & {*read, *(part.name for part in read.subcomponents)}
        events = read.walk("VEVENT")
        assert len({str(event["UID"]) for event in events}) == len(events) > 0, path
        for event in events:
            assert event.errors == []
            assert isinstance(event["DTSTAMP"].dt, datetime)
            assert [type(event[name].dt) for name in ("DTSTART", "DTEND")] == [date, date]
            assert event["DTSTART"].params["VALUE"] == "DATE"


def test_lines_are_short_end_in_both_signs_and_break_between_letters() -> None:
    for content in calendars().values():
        lines = content.split(b"\r\n")
        assert lines[-1] == b""
        assert b"\n" not in b"".join(lines)
        assert max(map(len, lines)) <= 75
        assert all(line.decode("utf-8") is not None for line in lines)


def test_a_rule_is_one_that_outlook_takes() -> None:
    """Of the first of a month, by month; its end is a day, as its beginning is."""
    rules = [line for line in calendars()["calendar.ics"].split(b"\r\n") if line.startswith(b"RRULE:")]
    assert len(rules) == 2
    for rule in rules:
        assert re.fullmatch(rb"RRULE:FREQ=MONTHLY(;UNTIL=\d{8})?;INTERVAL=[13];BYMONTHDAY=1", rule)


READ = """
const ical = require(process.argv[1]);
const text = require("fs").readFileSync(0, "utf8");
const found = {};
for (const one of new ical.Component(ical.parse(text)).getAllSubcomponents("vevent")) {
  const event = new ical.Event(one), days = [];
  const each = event.iterator();
  for (let day; days.length < 40 && (day = each.next()) && day.year < 2031;) days.push(day.toString());
  found[event.uid] = days;
}
console.log(JSON.stringify(found));
"""


@pytest.mark.tool
def test_thunderbirds_reader_finds_the_same_days() -> None:
    reader = node_file("ical.js/dist/ical.es5.cjs")
    for path, content in calendars().items():
        done = subprocess.run(
            [program("node"), "-e", READ, reader], input=content, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr
        read = {uid.removeprefix(TAG): found for uid, found in json.loads(done.stdout).items()}
        assert read == {id: [day.isoformat() for day in found][:40] for id, found in days(path).items()}


def test_the_reader_of_calendars_refuses_what_is_wrong() -> None:
    """The control: an event that ends on no day."""
    content = calendars()["calendar.ics"].replace(b"DTEND;VALUE=DATE:2023", b"DTEND;VALUE=DATE:20x3", 1)
    assert any(event.errors for event in icalendar.Calendar.from_ical(content).walk("VEVENT"))
