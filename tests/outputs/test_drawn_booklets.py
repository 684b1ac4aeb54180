"""Booklets nobody wrote a file for: which there are, what they say of themselves, and what is never in them."""

from dataclasses import replace
from typing import Any

import pytest

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs import booklets
from bonghoadep.outputs.booklets import Book
from bonghoadep.outputs.stories import compose
from bonghoadep.records.approval import Correction
from bonghoadep.records.booklet import Booklet
from tests.outputs import booklet_site


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    folder = tmp_path_factory.mktemp("drawn")
    booklet_site.write(folder)
    return replace(booklet_site.edition(folder), booklets={})


def copies(edition: Edition, count: int, like: str = "ba-am", **changes: Any) -> Edition:
    """Return the edition with so many stories more that are like one of its own."""
    made = {
        f"{like}-{n}": edition.exemplars[like].model_copy(update={"id": f"{like}-{n}", **changes})
        for n in range(count)
    }
    return replace(edition, exemplars={**edition.exemplars, **made})


def drawn(edition: Edition) -> dict[str, Book]:
    return {book.booklet.id: book for book in booklets.books(edition) if book.is_drawn}


def test_five_stories_that_may_be_printed_make_a_booklet(small: Edition) -> None:
    # ba-am and duong-hoa are in the movement and may be printed, ho-kin may not.
    assert drawn(copies(small, 2)) == {}
    found = drawn(copies(small, 3))
    assert list(found) == ["phong-trao/song-dep"]
    ids = [one.id for one in found["phong-trao/song-dep"].selected.stories]
    assert sorted(ids) == ["ba-am", "ba-am-0", "ba-am-1", "ba-am-2", "duong-hoa"]


def test_movements_provinces_and_years_have_them(small: Edition) -> None:
    many = copies(copies(small, 6), 6, like="ong-an")
    found = drawn(many)
    assert list(found) == [
        "phong-trao/an-ninh",
        "phong-trao/song-dep",
        "dia-phuong/ha-noi",
        "dia-phuong/lang-son",
    ]
    # Those of the years 2023 and 2024 would be the movements' twins.
    assert found["phong-trao/an-ninh"].stands_for == ("nam/2023",)
    assert found["phong-trao/song-dep"].stands_for == ("nam/2024",)


def test_they_say_what_they_are_in_vietnamese(small: Edition) -> None:
    found = drawn(copies(copies(small, 6, year=2022), 6, like="ong-an"))
    told = {id: (book.booklet.title, book.booklet.subtitle) for id, book in found.items()}
    assert told == {
        "phong-trao/an-ninh": ("An ninh", "Gương điển hình trong phong trào, 2023"),
        "phong-trao/song-dep": ("Sống đẹp", "Gương điển hình trong phong trào, 2022 - 2024"),
        "dia-phuong/ha-noi": ("Gương điển hình thành phố Hà Nội", "Chuyện từ các xã, phường, 2022 - 2024"),
        "dia-phuong/lang-son": ("Gương điển hình tỉnh Lạng Sơn", "Chuyện từ các xã, phường, 2023 - 2024"),
        "nam/2022": ("Gương điển hình năm 2022", "Bài gương trong năm"),
    }
    for book in found.values():
        assert book.booklet.office == "Ban thử"
        assert (book.booklet.series, book.booklet.size) == ("Những bông hoa đẹp", "a5")
        assert book.booklet.epigraph is not None
        assert book.booklet.epigraph.text == "Một bông hoa đẹp"
    assert {id.partition("/")[0]: book.booklet.accent for id, book in found.items()} == {
        "phong-trao": "leaf",
        "dia-phuong": "honey",
        "nam": "lotus",
    }


def test_their_date_is_that_of_the_last_change_and_not_the_clocks(small: Edition) -> None:
    many = copies(small, 3)
    assert str(drawn(many)["phong-trao/song-dep"].booklet.dated) == "2024-10-20"
    fix = Correction.model_validate({"on": "2025-02-03", "note": "Sửa một con số."})
    mended = copies(many, 1, corrections=(fix,))
    book = drawn(mended)["phong-trao/song-dep"].booklet
    assert (str(book.dated), book.year) == ("2025-02-03", 2025)
    later = replace(many, moment=many.moment.replace(year=2031))
    assert drawn(later)["phong-trao/song-dep"] == drawn(many)["phong-trao/song-dep"]


def test_parts_where_they_hold_three_stories_on_average(small: Edition) -> None:
    few = drawn(copies(small, 3))["phong-trao/song-dep"]
    assert few.booklet.grouping == "none"
    more = copies(copies(small, 3), 3, like="duong-hoa")
    book = drawn(more)["phong-trao/song-dep"]
    assert book.booklet.grouping == "place"
    assert [group.title for group in book.selected.groups] == ["Thành phố Hà Nội", "Tỉnh Lạng Sơn"]


def test_one_with_just_an_editors_stories_is_left_to_the_editor(small: Edition) -> None:
    many = copies(small, 3)
    own = {"id": "cua-ta", "title": "Của ta", "office": "Ban", "year": "2024"}
    same = Booklet.model_validate({**own, "selection": {"families": ["doi-song"]}})
    book, *rest = booklets.books(replace(many, booklets={"cua-ta": same}))
    assert (book.of, book.stands_for, rest) == ("cua-ta", ("phong-trao/song-dep", "nam/2024"), [])
    other = Booklet.model_validate({**own, "selection": {"families": ["doi-song"], "without": ["ba-am"]}})
    assert [one.of for one in booklets.books(replace(many, booklets={"cua-ta": other}))] == [
        "cua-ta",
        "phong-trao/song-dep",
    ]


def test_the_office_may_want_none_or_other_forms(small: Edition) -> None:
    many = copies(small, 3)
    none = many.publisher.model_copy(update={"drawn_booklets": False})
    assert drawn(replace(many, publisher=none)) == {}
    forms = many.publisher.model_copy(update={"drawn_forms": ("screen",)})
    (book,) = drawn(replace(many, publisher=forms)).values()
    assert booklets.forms_of(book) == ("screen",)


def test_they_are_made_anew_when_a_story_of_theirs_goes(small: Edition) -> None:
    many = copies(small, 4)

    def work(edition: Edition) -> Any:
        return next(one for one in booklets.declare(edition, compose(edition)) if "song-dep" in one.paths[0])

    fewer = replace(many, exemplars={id: one for id, one in many.exemplars.items() if id != "ba-am-0"})
    assert work(many).paths[0] == "an-pham/phong-trao/song-dep.pdf"
    assert work(many).key != work(fewer).key
    # What is bound holds nothing of a story that is not out.
    assert "ba-am-0" in str(work(many).make)
    assert "ba-am-0" not in str(work(fewer).make)
