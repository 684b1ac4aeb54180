"""`bonghoadep booklet`: one book made for an editor's own folder, and what it says of it."""

from pathlib import Path

import pytest
from click.testing import Result

from tests.example import MOMENT, Example
from tests.test_cli import run

STORY = "exemplars/2024/bai-mau/index.md"


@pytest.fixture(autouse=True)
def moment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MOMENT.timestamp())))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return Example.from_folder("small", tmp_path)


def booklet(example: Example, *arguments: str) -> Result:
    return run("booklet", *arguments, "--root", example.root)


def test_a_booklet_is_made_where_one_stands_and_told_of(example: Example, tmp_path: Path) -> None:
    result = booklet(example, "tap-sach-mau", "--form", "screen")
    assert (result.exit_code, result.stderr) == (0, "")
    *before, head, collectives, persons, book, cover = result.stdout.splitlines()
    assert before == [
        "không lấy 1 bài:",
        "  mo-hinh-mau: người trong bài chưa đồng ý in vào sách",
        "xong tập sách: 1",
    ]
    assert head.startswith("Những bông hoa đẹp xã Mẫu: 2 bài, ")
    assert head.endswith(" trang")
    assert (collectives, persons) == ("  Tập thể: 1 bài", "  Cá nhân: 1 bài")
    assert book.startswith("  an-pham/tap-sach-mau.pdf (PDF để đọc, ")
    assert cover.startswith("  an-pham/tap-sach-mau.webp (ảnh bìa, ")
    made = {file.name for file in (tmp_path / "an-pham").iterdir()}
    assert made == {"tap-sach-mau.pdf", "tap-sach-mau.webp"}
    assert (tmp_path / "an-pham/tap-sach-mau.pdf").read_bytes().startswith(b"%PDF")
    assert not (example.root / "site").exists()
    again = booklet(example, "tap-sach-mau", "--form", "PDF để đọc")
    assert "; không có gì đổi, lấy lại bản đã làm\n" in again.stdout


def test_stories_are_chosen_on_the_spot(example: Example, tmp_path: Path) -> None:
    asked = ("--year", "2024", "--kind", "cá nhân", "--story", "to-mau", "--title", "Hoa mới", "--size", "a4")
    result = booklet(example, *asked, "--order", "newest", "--form", "screen", "--out", str(tmp_path / "ra"))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Hoa mới: 2 bài" in result.stdout
    assert {file.name for file in (tmp_path / "ra").iterdir()} == {"hoa-moi.pdf", "hoa-moi.webp"}


def test_a_place_may_be_named_and_a_span_given(example: Example) -> None:
    named = booklet(
        example, "--place", "Lạng Sơn", "--from", "1/11/2024", "--to", "2024-11", "--form", "screen"
    )
    assert ": 1 bài, " in named.stdout
    mixed = booklet(example, "--from", "2024", "--to", "2024-11")
    assert "một đầu là năm" in mixed.stderr


def test_without_a_word_the_booklets_are_listed(example: Example) -> None:
    assert booklet(example).stdout == "tap-sach-mau: Những bông hoa đẹp xã Mẫu, 2 bài\n"
    text = example.read("booklets/tap-sach-mau.yml")
    example.write("booklets/tap-sach-mau.yml", text[: text.index("approval:")])
    assert (
        booklet(example).stdout
        == "tap-sach-mau: đang bị giữ lại: Bản ghi chưa có quyết định phê duyệt (G501)\n"
    )


def test_what_may_not_be_printed_is_told_with_the_reason(example: Example) -> None:
    example.change(STORY, "scope: [web, feed, book]", "scope: [web, feed]").seal("bai-mau")
    example.change("exemplars/2024/mo-hinh-mau/index.md", "year: 2024\n", "year: 2024\ndraft: true\n")
    result = booklet(example, "tap-sach-mau", "--form", "screen")
    assert result.stdout.startswith(
        "không lấy 2 bài:\n  bai-mau: người trong bài chưa đồng ý in vào sách\n  mo-hinh-mau: bị giữ lại: "
    )
    assert "(G508)" in result.stdout
    assert "xã Mẫu: 1 bài" in result.stdout


def test_a_booklet_nobody_approved_is_not_made(example: Example, tmp_path: Path) -> None:
    text = example.read("booklets/tap-sach-mau.yml")
    example.write("booklets/tap-sach-mau.yml", text[: text.index("approval:")])
    result = booklet(example, "tap-sach-mau")
    assert result.exit_code == 1
    assert (
        "tập sách “tap-sach-mau” đang bị giữ lại: Bản ghi chưa có quyết định phê duyệt (G501)"
        in result.stderr
    )
    assert "bonghoadep approve tap-sach-mau" in result.stderr
    assert not (tmp_path / "an-pham").exists()


def test_a_site_with_faults_makes_no_book(example: Example) -> None:
    result = booklet(example.change(STORY, "kind: ca-nhan", "kind: la"), "tap-sach-mau")
    assert result.exit_code == 1
    assert result.stderr.endswith("lỗi: không làm tập sách vì còn 1 lỗi\n")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("tap-sach-mua",), 1, "không có tập sách “tap-sach-mua”; có phải “tap-sach-mau”?"),
        (
            ("--movement", "phong-trao-mua"),
            1,
            "không có phong trào “phong-trao-mua”; có phải “phong-trao-mau”",
        ),
        (("--family", "hoa"), 1, "không có nhóm phong trào “hoa”; có: mau"),
        (("--plan", "ke-hoach-mua"), 1, "không có kế hoạch “ke-hoach-mua”; có phải “ke-hoach-mau”?"),
        (("--story", "bai-mua"), 1, "không có bài “bai-mua”; có phải “bai-mau”"),
        (("--place", "Y Tịck"), 1, "vn-06520 Xã Y Tịch"),
        (("--place", "Nơi Không Có Đâu"), 1, "không có đơn vị “Nơi Không Có Đâu”"),
        (("--year", "2019"), 1, "không có bài nào hợp mà được in vào sách"),
        (("tap-sach-mau", "--size", "a4"), 1, "đã được phê duyệt, giữ nguyên tiêu đề, khổ, cách chia"),
        (("tap-sach-mau", "--year", "2024"), 2, "không ghi cả hai"),
        (("--title", "Hoa"), 2, "ghi mã tập sách, hoặc chọn bài bằng --movement, --place"),
        (("--form", "pdf"), 2, "'--form': không có “pdf”; chọn một trong 'screen',"),
        (("--from", "hôm qua"), 2, "'--from': “hôm qua” không phải thời gian"),
        (("tap-sach-mau", "--out", "small/content/sach"), 1, "không đặt tập sách ở"),
        (("tap-sach-mau", "--out", "small/site/an-pham"), 1, "không đặt tập sách ở"),
    ],
)
def test_what_is_asked_wrongly_is_told_with_what_is_near(
    example: Example, arguments: tuple[str, ...], code: int, said: str
) -> None:
    result = booklet(example, *arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr


def test_a_file_in_the_way_stops_it(example: Example, tmp_path: Path) -> None:
    (tmp_path / "ra").write_text("x")
    result = booklet(example, "tap-sach-mau", "--out", "ra/trong")
    assert result.exit_code == 1
    assert "không làm được tập sách" in result.stderr


def test_a_drawn_booklet_is_made_and_may_be_dressed(example: Example, tmp_path: Path) -> None:
    text, picture = example.read(STORY), (example.content / "exemplars/2024/bai-mau/anh.jpg").read_bytes()
    for number, called in enumerate(("Hai", "Ba", "Tư"), start=1):
        id = f"bai-them-{number}"
        other = text.replace("id: bai-mau", f"id: {id}").replace("(bịa đặt)", f"{called} (bịa đặt)")
        example.write(f"exemplars/2024/{id}/index.md", other)
        example.write_bytes(f"exemplars/2024/{id}/anh.jpg", picture).seal(id)
    listed = booklet(example).stdout
    assert "dia-phuong/lang-son" not in listed  # the same stories as the editor's booklet
    made = booklet(example, "dia-phuong/lang-son", "--form", "screen")
    assert "Những bông hoa đẹp xã Mẫu: 5 bài" in made.stdout
    example.change("booklets/tap-sach-mau.yml", "phong-trao-mau]", "phong-trao-mau], without: [to-mau]").seal(
        "tap-sach-mau"
    )
    assert "phong-trao/phong-trao-mau: Cả xóm cùng trồng hoa, 5 bài (tự làm)\n" in booklet(example).stdout
    dressed = booklet(example, "phong-trao/phong-trao-mau", "--size", "16x24", "--form", "screen")
    assert "Cả xóm cùng trồng hoa: 5 bài" in dressed.stdout
    assert (tmp_path / "an-pham/phong-trao-phong-trao-mau.pdf").is_file()


def test_a_large_booklet_comes_in_volumes_and_one_may_be_asked_for(example: Example, tmp_path: Path) -> None:
    example.write("site.yml", example.read("site.yml") + "volume_stories: 1\n")
    result = booklet(example, "tap-sach-mau", "--form", "screen")
    assert "\nNhững bông hoa đẹp xã Mẫu, Tập 1/2: 1 bài, " in result.stdout
    assert "\nNhững bông hoa đẹp xã Mẫu, Tập 2/2: 1 bài, " in result.stdout
    names = {file.name for file in (tmp_path / "an-pham").glob("*.pdf")}
    assert names == {"tap-sach-mau.pdf", "tap-sach-mau-tap-2.pdf"}
    second = booklet(example, "tap-sach-mau/tap-2", "--form", "screen").stdout
    assert "Tập 2/2" in second
    assert "Tập 1/2" not in second
