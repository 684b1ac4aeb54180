"""The forms of a printed booklet: for reading, for archives, for the print shop, for the office's own printer."""

import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from bonghoadep.catalogue.edition import Edition
from bonghoadep.outputs.booklets import pdfs
from bonghoadep.outputs.booklets.imposition import gathered, imposed, sides
from bonghoadep.outputs.booklets.press_ready import BLEED, SLUG, press_ready
from bonghoadep.outputs.booklets.resolution import thin
from bonghoadep.outputs.booklets.room import Room, opened
from tests.judges.verapdf import faults
from tests.outputs import booklet_pdf, booklet_site
from tests.tools import program

MM = 72 / 25.4


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    root = tmp_path_factory.mktemp("forms")
    booklet_site.write(root)
    return booklet_site.edition(root)


@pytest.fixture(scope="module")
def room(edition: Edition) -> Iterator[Room]:
    with opened(*booklet_pdf.written(edition, edition.booklets["tap-thu"])) as room:
        yield room


@pytest.fixture(scope="module")
def made(room: Room, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("made")
    makers = {
        "screen": pdfs.screen,
        "archive": pdfs.archive,
        "print": press_ready,
        "imposed": imposed,
    }
    for name, make in makers.items():
        (folder / f"{name}.pdf").write_bytes(make(room))
    return {name: folder / f"{name}.pdf" for name in makers}


@pytest.mark.tool
@pytest.mark.parametrize("form", ["screen", "archive", "print", "imposed"])
def test_a_form_is_whole_and_has_its_fonts(made: dict[str, Path], form: str) -> None:
    subprocess.run([program("qpdf"), "--check", str(made[form])], check=True, capture_output=True)
    told = subprocess.run([program("pdffonts"), str(made[form])], capture_output=True, check=True)
    rows = told.stdout.decode().splitlines()[2:]
    assert rows
    assert all(row.split()[-5] == "yes" for row in rows)


@pytest.mark.tool
def test_judges_find_what_each_form_says_of_itself(made: dict[str, Path]) -> None:
    assert faults("ua1", made["screen"], made["archive"]) == ""
    assert faults("2a", made["archive"]) == ""
    assert "compliant=false" in faults("2a", made["screen"]), "it does not say that it is an archive's"


def test_the_same_room_gives_the_same_bytes_again(edition: Edition, made: dict[str, Path]) -> None:
    with opened(*booklet_pdf.written(edition, edition.booklets["tap-thu"])) as again:
        assert imposed(again) == made["imposed"].read_bytes()
        assert press_ready(again) == made["print"].read_bytes()
        assert pdfs.archive(again) == made["archive"].read_bytes()
        assert pdfs.screen(again) == made["screen"].read_bytes()


def test_pictures_are_finer_where_they_are_printed(made: dict[str, Path]) -> None:
    screen, archive = (_pixels(made[name]) for name in ("screen", "archive"))
    assert screen
    assert len(screen) == len(archive)
    assert all(small < large for small, large in zip(sorted(screen), sorted(archive), strict=True))


def _pixels(file: Path) -> list[int]:
    with pikepdf.open(file) as book:
        return [
            int(one.Width)
            for one in book.objects
            if isinstance(one, pikepdf.Stream)
            and one.get("/Subtype") == "/Image"
            and "/DCTDecode" in str(one.Filter)
        ]


def test_the_print_shop_finds_where_to_cut(made: dict[str, Path]) -> None:
    with pikepdf.open(made["print"]) as book:
        for page in book.pages:
            media, bleed, trim = (
                [float(one) for one in box] for box in (page.mediabox, page.obj.BleedBox, page.obj.TrimBox)
            )
            assert trim[2] - trim[0] == pytest.approx(148 * MM, abs=0.1)
            assert trim[3] - trim[1] == pytest.approx(210 * MM, abs=0.1)
            assert [bleed[n] - trim[n] for n in (0, 1)] == pytest.approx([-BLEED] * 2)
            assert [media[n] - bleed[n] for n in (2, 3)] == pytest.approx([SLUG] * 2)


@pytest.mark.tool
def test_marks_stand_outside_the_bleed_and_colour_within(made: dict[str, Path], tmp_path: Path) -> None:
    command = [
        program("pdftoppm"),
        "-r",
        "100",
        "-f",
        "1",
        "-l",
        "1",
        "-png",
        str(made["print"]),
        str(tmp_path / "p"),
    ]
    subprocess.run(command, check=True, capture_output=True)
    (file,) = tmp_path.glob("p*.png")
    with Image.open(file) as shown:
        image = shown.convert("RGB")
    dots = 100 / 72
    slug, bleed, trim = (round(one * dots) for one in (SLUG, SLUG + BLEED / 2, SLUG + BLEED))
    assert image.getpixel((bleed, image.height // 2)) != (255, 255, 255), "the cover runs over the edge"
    corner = image.crop((0, 0, slug - 1, slug - 1))
    assert corner.getextrema() == ((255, 255),) * 3, "nothing stands in the corner itself"
    row = [image.getpixel((x, trim)) for x in range(slug - 1)]
    assert any(max(pixel) < 200 for pixel in row), "a crop mark"


def test_letters_are_black_ink_alone_where_plates_are_made(made: dict[str, Path]) -> None:
    with pikepdf.open(made["print"]) as book:
        inks = [str(step.operator) for page in book.pages for step in pikepdf.parse_content_stream(page)]
        black = [
            [float(one) for one in step.operands]
            for page in book.pages
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) == "k"
        ]
    assert inks.count("k") > 20
    assert all(ink[:3] == [0, 0, 0] for ink in black)


@pytest.mark.parametrize(
    ("pages", "sheets"),
    [
        (8, [2]),
        (9, [3]),
        (60, [15]),
        (64, [1, 15]),
        (68, [1, 8, 8]),
        (132, [1, 10, 11, 11]),
        (200, [1, 12, 12, 12, 13]),
    ],
)
def test_a_thick_book_is_folded_in_gatherings_within_its_covers(pages: int, sheets: list[int]) -> None:
    gatherings = gathered(pages)
    assert [len(one) // 4 for one in gatherings] == sheets
    if len(sheets) > 1:
        assert gatherings[0] == (1, 2, pages - 1, pages)
        assert [number for one in gatherings[1:] for number in one] == list(range(3, pages - 1))


@pytest.mark.parametrize("pages", [4, 8, 60, 64, 132, 200])
def test_a_folded_gathering_reads_from_its_first_page_to_its_last(pages: int) -> None:
    for gathering in gathered(pages):
        row = list(sides((gathering,)))
        # The first sheet lies outermost: of a front the right half comes first, of a back the left half.
        fronts, backs = row[::2], row[1::2]
        first = [number for front, back in zip(fronts, backs, strict=True) for number in (front[1], back[0])]
        last = [number for front, back in zip(fronts, backs, strict=True) for number in (front[0], back[1])]
        assert (*first, *reversed(last)) == gathering


@pytest.mark.tool
def test_every_side_shows_the_two_pages_it_should(made: dict[str, Path]) -> None:
    plain = booklet_pdf.texts(made["archive"])
    sheets = booklet_pdf.texts(made["imposed"])
    assert "In hai mặt".replace(" ", "") in sheets[0]
    assert sheets[1] == "", "the guide has a leaf of its own"
    wanted = list(sides(gathered(len(plain))))
    assert len(sheets) == 2 + len(wanted)
    for (left, right), shown in zip(wanted, sheets[2:], strict=True):
        for number in (left, right):
            assert sorted(plain[number - 1]) == [] or plain[number - 1][:40] in shown, number


def test_sheets_are_a4(made: dict[str, Path]) -> None:
    with pikepdf.open(made["imposed"]) as book:
        for page in book.pages:
            assert [float(one) for one in page.mediabox][2:] == pytest.approx([297 * MM, 210 * MM], abs=0.5)
        assert book.docinfo["/Title"] == "Những bông hoa thử"
        assert book.Root.Lang == "vi-VN"


def test_pictures_too_small_for_print_are_told_the_worst_first(edition: Edition) -> None:
    found = thin(*booklet_pdf.written(edition, edition.booklets["tap-thu"]))
    assert found, "900 pixels are too few across a page"
    assert [one.dots for one in found] == sorted(one.dots for one in found)
    assert {(one.story, one.file) for one in found} <= {("duong-hoa", "viec.jpg"), ("duong-hoa", "nguoi.jpg")}
    assert all(one.dots < 300 and one.pixels > 900 for one in found)


def test_a_book_is_bound_out_of_what_was_written(room: Room) -> None:
    with pikepdf.open(BytesIO(room.laid)) as book:
        assert len(book.pages) % 4 == 0
