"""Nothing held back can be reached through the edition: not its id, not its name, not its title, not its pictures."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import BaseModel

from bonghoadep.catalogue.edition import Edition, updated
from bonghoadep.site import Site, open_site
from tests.example import MOMENT, Example

SECRET = "bi-mat"
NAME = "Trịnh Thị Bí Mật"
PATH = f"exemplars/2024/{SECRET}/index.md"

STORY = f"""---
id: {SECRET}
kind: ca-nhan
name: {NAME}
title: Chuyện của {NAME}
citation: Vì {NAME} đã thử.
year: 2024
place: {{unit: vn-22888, at: 2024-03}}
plan: ke-hoach-mau
movements: [phong-trao-mau]
consent: {{scope: [web, feed, book], given_on: 2024-10-01, ref: HS-09}}
corrections: [{{on: 2024-12-01, note: Sửa tên {NAME}.}}]
verification: {{by: UBND xã Mẫu, on: 2024-10-05, method: xem sổ}}
approval:
  authority: UBND xã Mẫu
  position: Chủ tịch
  decision: {{number: 15/QĐ-UBND, on: 2024-11-18}}
---
{NAME} đã thử.
"""
CONSENT = "consent: {scope: [web, feed, book], given_on: 2024-10-01, ref: HS-09}\n"
APPROVAL = STORY[STORY.index("approval:") : STORY.index("---\nTr")]

Break = Callable[[Example], object]


def changed(old: str, new: str) -> Break:
    return lambda example: example.change(PATH, old, new).seal(SECRET)


def unsealed(old: str, new: str) -> Break:
    return lambda example: example.change(PATH, old, new)


BREAKS: dict[str, Break] = {
    "embargoed": changed("year: 2024\n", "year: 2024\npublish_on: 2025-01-15T08:01+07:00\n"),
    "unapproved": unsealed(APPROVAL, ""),
    "unsealed": lambda example: None,
    "changed after its seal": lambda example: example.seal(SECRET).change(
        PATH, "citation: Vì", "citation: Do"
    ),
    "without consent": changed(CONSENT, ""),
    "without consent to the web": changed("scope: [web, feed, book]", "scope: [feed, book]"),
    "consent withdrawn": changed("ref: HS-09", "ref: HS-09, withdrawn_on: 2025-01-15"),
    "consent expired": changed("ref: HS-09", "ref: HS-09, expires: 2025-01-14"),
    "a draft": unsealed("year: 2024\n", "year: 2024\ndraft: true\n"),
    "a child without a guardian": changed("year: 2024\n", "year: 2024\nminor: true\n"),
    "a pupil without a guardian": changed("kind: ca-nhan\n", "kind: ca-nhan\nsubkind: hoc-sinh\n"),
    "armed forces without clearance": changed("kind: ca-nhan\n", "kind: ca-nhan\nsubkind: can-bo-chien-si\n"),
    "withdrawn while a draft": unsealed(
        "year: 2024\n", "year: 2024\ndraft: true\nwithdrawal: {on: 2025-01-02, reason: Sai}\n"
    ),
    "withdrawn before it was out": changed(
        "year: 2024\n",
        "year: 2024\npublish_on: 2025-02-01T08:00+07:00\nwithdrawal: {on: 2025-01-02, reason: Sai}\n",
    ),
    "withdrawn and never approved": unsealed(APPROVAL, "withdrawal: {on: 2025-01-02, reason: Sai}\n"),
}


def said(value: object) -> Iterator[str]:
    """Yield every text in a value, however deep."""
    if isinstance(value, BaseModel):
        yield from said({name: getattr(value, name) for name in type(value).model_fields})
    elif is_dataclass(value) and not isinstance(value, type):
        yield from said([getattr(value, field.name) for field in fields(value)])
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for part in pair for text in said(part))
    elif isinstance(value, list | tuple | set | frozenset):
        yield from (text for one in value for text in said(one))
    else:
        yield str(value)


def public(edition: Edition) -> str:
    """Return all that an output can ask an edition, as one text; the register and `held` are no secrets of a story."""
    shown = [
        edition.exemplars,
        edition.movements,
        edition.plans,
        edition.booklets,
        edition.tombstones,
        edition.newest,
        edition.by_movement,
        edition.by_plan,
        edition.by_kind,
        edition.by_year,
        edition.by_family,
        edition.by_place,
        edition.places,
        edition.corrected,
        *((edition.related(one, 99), edition.neighbours(one)) for one in edition.newest),
    ]
    return "\n".join(text for one in shown for text in said(one))


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return Example.from_folder("small", tmp_path).write(PATH, STORY)


def test_while_nothing_is_wrong_it_is_there(example: Example) -> None:
    """The measure itself: a record that may be published is reached in every way."""
    site = example.seal(SECRET).open()
    assert site.verdict.held == {}
    shown = public(site.edition)
    assert all(text in shown for text in (SECRET, NAME, "vn-22888"))
    assert site.edition.corrected[0].id == SECRET


@pytest.mark.parametrize("name", BREAKS)
def test_what_is_held_back_leaves_no_trace(example: Example, name: str) -> None:
    BREAKS[name](example)
    site = example.open()
    assert site.verdict.stops == ()
    assert SECRET in site.verdict.held
    shown = public(site.edition)
    assert SECRET not in shown
    assert "Bí Mật" not in shown
    assert "vn-22888" not in shown
    assert len(site.edition.exemplars) == 3


def test_an_embargo_ends_with_its_minute(example: Example) -> None:
    BREAKS["embargoed"](example)
    before = example.open()
    due = open_site(example.root, MOMENT + timedelta(minutes=1))
    assert (SECRET in before.edition.exemplars, SECRET in due.edition.exemplars) == (False, True)


def test_a_withdrawn_story_leaves_its_address_and_the_reason_and_nothing_personal(example: Example) -> None:
    withdrawal = "year: 2024\nwithdrawal: {on: 2025-01-15, reason: Số liệu sai}\n"
    site = example.seal(SECRET).change(PATH, "year: 2024\n", withdrawal).open()
    assert site.verdict.stops == ()
    shown = public(site.edition)
    assert "Bí Mật" not in shown
    assert [(stone.id, stone.reason) for stone in site.edition.tombstones] == [(SECRET, "Số liệu sai")]
    assert SECRET not in site.verdict.held


def test_a_withdrawal_to_come_changes_nothing_yet(example: Example) -> None:
    withdrawal = "year: 2024\nwithdrawal: {on: 2025-01-16, reason: Số liệu sai}\n"
    site = example.change(PATH, "year: 2024\n", withdrawal).seal(SECRET).open()
    assert SECRET in site.edition.exemplars
    assert site.edition.tombstones == ()


def test_a_booklet_is_held_back_though_a_withdrawn_story_has_its_id(example: Example) -> None:
    """Stories and booklets are two kinds: what one may do says nothing of the other."""
    booklet = example.read("booklets/tap-sach-mau.yml").replace("tap-sach-mau\n", f"{SECRET}\n", 1)
    example.write(f"booklets/{SECRET}.yml", booklet)
    example.seal(SECRET).change(
        PATH, "year: 2024\n", "year: 2024\nwithdrawal: {on: 2025-01-15, reason: Sai}\n"
    )
    site = example.open()
    assert [stone.id for stone in site.edition.tombstones] == [SECRET]
    assert list(site.edition.booklets) == ["tap-sach-mau"]


def test_an_unapproved_booklet_does_not_hold_back_the_story_of_its_name(example: Example) -> None:
    booklet = example.read("booklets/tap-sach-mau.yml").replace("tap-sach-mau\n", f"{SECRET}\n", 1)
    example.write(f"booklets/{SECRET}.yml", booklet[: booklet.index("approval:")]).seal(SECRET)
    site = example.open()
    assert SECRET in site.edition.exemplars
    assert list(site.edition.booklets) == ["tap-sach-mau"]


def test_a_story_changed_by_its_picture_is_held_back(example: Example) -> None:
    picture = "exemplars/2024/bai-mau/anh.jpg"
    raw = bytearray((example.content / picture).read_bytes())
    raw[-3] ^= 1
    site: Site = example.seal(SECRET).write_bytes(picture, bytes(raw)).open()
    assert set(site.edition.exemplars) == {SECRET, "mo-hinh-mau", "to-mau"}


def test_moments_of_publication(example: Example) -> None:
    """An exemplar is published at its embargo's end, else on the decision's day; a correction makes it newer."""
    edition = example.seal(SECRET).open().edition
    assert [one.id for one in edition.newest] == ["bai-mau", "mo-hinh-mau", SECRET, "to-mau"]
    assert f"{updated(edition.exemplars[SECRET]):%Y-%m-%dT%H:%M%z}" == "2024-12-01T08:00+0700"
    assert edition.neighbours(edition.exemplars["mo-hinh-mau"]) == (
        edition.exemplars["bai-mau"],
        edition.exemplars[SECRET],
    )
