"""A selection too large for one book: even volumes, whole parts where that is fair, every story once and in order."""

from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs.booklets.books import books_of
from bonghoadep.outputs.booklets.selection import Group, Selected
from bonghoadep.outputs.booklets.volumes import volumes
from bonghoadep.records.booklet import Booklet
from bonghoadep.records.exemplar import Exemplar
from tests.outputs import booklet_site


def story(number: int) -> Exemplar:
    return Exemplar.model_construct(id=f"bai-{number}")


def selected(*sizes: int, titled: bool = True) -> Selected:
    numbers = count()

    def groups() -> Iterator[Group]:
        for place, size in enumerate(sizes):
            yield Group(f"Phần {place}" if titled else "", tuple(story(next(numbers)) for _ in range(size)))

    return Selected(tuple(groups()), (("ho-kin", "chưa đồng ý"),))


def told(found: tuple[Selected, ...]) -> list[list[tuple[str, int]]]:
    return [[(group.title, len(group.stories)) for group in volume.groups] for volume in found]


def test_what_fits_stays_one_book() -> None:
    whole = selected(6, 4)
    assert volumes(whole, 10) == (whole,)


def test_a_part_stays_whole_where_volumes_are_nearly_even() -> None:
    assert told(volumes(selected(6, 4), 9)) == [[("Phần 0", 6)], [("Phần 1", 4)]]
    assert told(volumes(selected(3, 4, 3, 4, 4), 9)) == [
        [("Phần 0", 3), ("Phần 1", 4), ("Phần 2", 3)],
        [("Phần 3", 4), ("Phần 4", 4)],
    ]


def test_a_part_that_would_make_them_uneven_goes_on_in_the_next() -> None:
    assert told(volumes(selected(18, 2), 10)) == [
        [("Phần 0", 10)],
        [("Phần 0 (tiếp theo)", 8), ("Phần 1", 2)],
    ]
    assert told(volumes(selected(7, titled=False), 3)) == [[("", 2)], [("", 2)], [("", 3)]]


@given(sizes=st.lists(st.integers(1, 60), min_size=1, max_size=12), most=st.integers(4, 80))
def test_every_story_stands_once_in_order_and_volumes_are_even(sizes: list[int], most: int) -> None:
    whole = selected(*sizes)
    found = volumes(whole, most)
    assert tuple(one.id for volume in found for one in volume.stories) == tuple(
        one.id for one in whole.stories
    )
    assert len(found) == -(-sum(sizes) // most)
    even = sum(sizes) / len(found)
    assert all(0.75 * even - 1 <= len(volume.stories) <= 1.25 * even + 1 for volume in found)
    assert [bool(volume.omitted) for volume in found] == [True, *[False] * (len(found) - 1)]
    assert all(group.stories for volume in found for group in volume.groups)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    folder = tmp_path_factory.mktemp("volumes")
    booklet_site.write(folder)
    return booklet_site.edition(folder)


def test_each_volume_is_a_book_and_the_first_keeps_the_address(edition: Edition) -> None:
    booklet = edition.booklets["tap-thu"].model_copy(update={"volume_stories": 2})
    one, two = books_of(edition, booklet)
    assert (one.booklet.id, one.booklet.volume) == ("tap-thu", "Tập 1/2")
    assert (two.booklet.id, two.booklet.volume) == ("tap-thu/tap-2", "Tập 2/2")
    assert {one.of, two.of} == {"tap-thu"}
    assert two.booklet.document == booklet.document  # so its foreword is found
    part = booklet.model_copy(update={"volume": "Tập 3"})
    assert [book.booklet.volume for book in books_of(edition, part)] == [
        "Tập 3, quyển 1/2",
        "Tập 3, quyển 2/2",
    ]


def test_the_office_says_how_large_a_volume_may_be(edition: Edition) -> None:
    small = edition.publisher.model_copy(update={"volume_stories": 1})
    object.__setattr__(edition, "publisher", small)
    assert len(books_of(edition, edition.booklets["tap-thu"])) == 3


def test_a_booklet_without_stories_is_no_book(edition: Edition) -> None:
    nothing = {"id": "tap", "title": "Tập", "office": "Ban", "year": "2024", "selection": {"years": ["1998"]}}
    assert books_of(edition, Booklet.model_validate(nothing)) == ()
