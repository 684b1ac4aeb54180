"""The shelf: editors' books first, then those nobody wrote a file for; volumes together, every form with its size."""

import json
import re

import pytest

from bonghoadep.outputs import booklets
from bonghoadep.outputs.pages import ShelfFile, ShelfItem, listing, movements, shelf
from bonghoadep.outputs.pages.page import Page
from bonghoadep.outputs.pages.stock import Stock
from bonghoadep.outputs.stories import compose, way
from tests.outputs import booklet_site
from tests.outputs.test_drawn_booklets import copies


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Stock:
    folder = tmp_path_factory.mktemp("shelf")
    booklet_site.write(folder)
    edition = copies(copies(booklet_site.edition(folder), 6), 6, like="ong-an")
    items = []
    for book in booklets.books(edition):
        id = book.booklet.id
        files = (
            ShelfFile("screen", f"an-pham/{id}.pdf", 1_400_000),
            ShelfFile("epub", f"an-pham/{id}.epub", 90_000),
        )
        stories = len(book.selected.stories)
        cover = f"an-pham/{id}.webp"
        items.append(ShelfItem(book.booklet, files, cover, stories, book.of, 40, book.stands_for))
    return Stock(edition, compose(edition), in_two_volumes(items))


def in_two_volumes(items: list[ShelfItem]) -> list[ShelfItem]:
    """Return the items with the last one's booklet in two volumes."""
    last = items[-1]
    volumes = [last.booklet.model_copy(update={"volume": f"Tập {number}/2"}) for number in (1, 2)]
    more = [
        ShelfItem(one, last.files, last.cover, last.stories, last.of, 40, last.stands_for) for one in volumes
    ]
    return [*items[:-1], *more]


def page(stock: Stock) -> Page:
    (found,) = shelf.pages(stock)
    return found


def test_editors_books_come_first_then_movements_places_years(stock: Stock) -> None:
    main = page(stock).main()
    headings = re.findall(r"<h([23])[^>]*>(.*?)</h\1>", main)
    assert [re.sub(r"<.*?>", "", text).strip() for _, text in headings] == [
        "Những bông hoa thử",
        "Theo phong trào 2",
        "An ninh",
        "Sống đẹp",
        "Theo địa phương 2",
        "Gương điển hình thành phố Hà Nội",
        "Gương điển hình tỉnh Lạng Sơn",
    ]


def test_a_book_says_pages_stories_date_and_every_form_with_its_size(stock: Stock) -> None:
    main = page(stock).main()
    own = main[main.index('<li id="tap-thu">') : main.index("<section")]
    words = " ".join(re.sub(r"<[^>]+>", " ", own).split())
    assert "Ban thử, 1/12/2024" in words
    assert "15 bài · 40 trang" in words
    assert re.findall(r"(EPUB cho|PDF để) .*?</a> <small>(.*?)</small>", own) == [
        ("PDF để", "1,3\N{NO-BREAK SPACE}MB"),
        ("EPUB cho", "88\N{NO-BREAK SPACE}KB"),
    ]
    # Whoever hears the links one after another hears of which book each is.
    assert own.count('<span class="unseen"> Những bông hoa thử</span>') == 2


def test_volumes_stand_together(stock: Stock) -> None:
    main = page(stock).main()
    assert main.count('id="dia-phuong-lang-son"') == 1
    last = main[main.index('id="dia-phuong-lang-son"') :]
    assert last.index("Tập 1/2") < last.index("Tập 2/2")
    assert "16 bài" in last


def test_only_the_first_cover_is_fetched_at_once(stock: Stock) -> None:
    pictures = re.findall(r"<img [^>]*>", page(stock).main())
    assert len(pictures) == 5
    assert ["lazy" in one for one in pictures] == [False, True, True, True, True]


def test_machines_hear_of_editors_books(stock: Stock) -> None:
    (book,) = page(stock).linked()
    assert book["@type"] == "Book"
    assert (book["name"], book["numberOfPages"]) == ("Những bông hoa thử", 40)
    assert [one["encodingFormat"] for one in book["encoding"]] == ["application/pdf", "application/epub+zip"]
    assert json.dumps(book, ensure_ascii=False).count("https://hoa.example/an-pham/") == 4


def first_page(stock: Stock, address: str) -> str:
    return next(one for one in movements.pages(stock) if one.address == address).main()


def test_the_page_of_a_movement_leads_to_its_book(stock: Stock) -> None:
    main = first_page(stock, "phong-trao/song-dep/")
    assert '<a href="⟦/⟧an-pham/phong-trao/song-dep.pdf">PDF</a> (1,3\N{NO-BREAK SPACE}MB)' in main
    assert '<a href="⟦/⟧an-pham/phong-trao/song-dep.epub">EPUB</a>' in main


def test_a_page_leads_to_the_book_that_has_just_its_stories_and_to_the_shelf_for_volumes(
    stock: Stock,
) -> None:
    assert [item.of for item in stock.books["nam/2023"]] == ["phong-trao/an-ninh"]
    assert len(stock.books["dia-phuong/lang-son"]) == 2
    chosen = listing.Listing("dia-phuong/lang-son/", "Lạng Sơn", "", "dia-phuong", stock.edition.newest)
    main = next(iter(listing.pages(chosen, stock))).main()
    assert '<a href="⟦/⟧an-pham/#dia-phuong-lang-son">2 tập, PDF, EPUB</a>' in main


def test_an_empty_shelf_says_so(stock: Stock) -> None:
    empty = Stock(stock.edition, stock.stories)
    assert "Chưa có tập sách nào." in page(empty).main()
    assert "Tập sách:" not in first_page(empty, "phong-trao/song-dep/")


def test_a_link_of_a_story_to_a_book_stays(stock: Stock) -> None:
    story = stock.edition.exemplars["ba-am"]
    for path in ("an-pham/tap-thu.pdf", "an-pham/tap-thu/tap-thu.epub", "an-pham/phong-trao/song-dep.pdf"):
        assert way(stock.edition, story, f"/{path}") == f"⟦/⟧{path}"
    assert way(stock.edition, story, "/an-pham/an.pdf") == ""
