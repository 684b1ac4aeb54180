"""One site in which every record is broken in one way, and exactly what the check says of it.

A row is a story's id, what is changed in a good one, and the (line, column, code) expected. Every story that decodes is
sealed after the change, so that nothing but its own fault is found.
"""

import struct
import unicodedata
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image

from bonghoadep.desk.approve import DeskError
from bonghoadep.diagnostics import Diagnostic, Severity
from tests.example import Example

GOOD = """---
id: MA
kind: tap-the
name: Tổ thử MA
title: Một tổ
citation: Vì đã thử.
year: 2024
place: {unit: vn-06520, at: 2024-03}
plan: ke-hoach-mau
movements: [phong-trao-mau]
approval:
  authority: UBND xã Mẫu
  position: Chủ tịch
  decision: {number: 15/QĐ-UBND, on: 2024-11-18}
verification: {by: UBND xã Mẫu, on: 2024-11-05, method: xem sổ}
---
Một đoạn.
"""
# Once sealed the front matter has a line more: the seal's, the 12th. The story begins on line 18.

JUDGED_ELSEWHERE = "KOV"
"""Families that judge how a story is told; these stories are too short to tell anything (see `tests/corpus`)."""

Expected = tuple[tuple[int, int, str], ...]
Row = tuple[str, dict[str, str], Expected]


def good(id: str) -> str:
    return GOOD.replace("MA", id)


def photo(file: str) -> dict[str, str]:
    more = f"photos: [{{file: {file}, role: hoat-dong, alt: a, caption: c, credit: d, consent: true}}]\n"
    return {"year: 2024\n": "year: 2024\n" + more}


def consent(more: str, scope: str = "web") -> dict[str, str]:
    told = f"consent: {{scope: [{scope}], given_on: 2024-10-01, ref: HS-01{more}}}\n"
    return {"kind: tap-the\n": "kind: ca-nhan\n" + told}


ROWS: tuple[Row, ...] = (
    # YAML that we do not take
    ("khoa-trung", {"year: 2024": "year: 2024\nname: Hai"}, ((8, 1, "S114"),)),
    ("neo", {"name: Tổ thử": "name: &n Tổ thử"}, ((4, 7, "S111"),)),
    ("bi-danh", {"name: Tổ thử": "name: *n"}, ((4, 7, "S111"),)),
    ("the-kieu", {"name: Tổ thử": "name: !!python/name:os.system Tổ"}, ((4, 7, "S113"),)),
    ("tai-lieu-hai", {"year: 2024": "... \n--- {a: 1}"}, ((8, 1, "S112"),)),
    ("ty-tieng-cuoi", {"name: Tổ thử": "name: [&a [x, x], &b [*a, *a], &c [*b, *b]]"}, ((4, 8, "S111"),)),
    ("long-sau", {"name: Tổ thử": "name: " + "[" * 10_000 + "]" * 10_000}, ((4, 18, "S115"),)),
    ("long-sau-nhom", {"name: Tổ thử": "name: " + "{a: " * 10_000 + "}" * 10_000}, ((4, 51, "S115"),)),
    ("khoa-danh-sach", {"name: Tổ thử": "[a, b]: Tổ thử"}, ((4, 1, "S116"),)),
    ("khoa-nhom", {"name: Tổ thử": "{a}: Tổ thử"}, ((4, 1, "S116"),)),
    ("ngoac-kep", {"name: Tổ thử": 'name: "Tổ thử'}, ((4, 7, "S110"),)),
    ("hai-cham", {"name: Tổ thử": "name: Tổ: thử"}, ((4, 9, "S110"),)),
    ("phim-tab", {"  position": "\tposition"}, ((13, 1, "S110"),)),
    ("ma-an", {"name: Tổ thử": r'name: "T\0ổ"'}, ((4, 7, "S107"),)),
    ("ma-to-hop", {"name: Tổ thử": r'name: "To\u0309"'}, ((4, 7, "S106"),)),
    ("khoa-story", {"year: 2024": "year: 2024\nstory: Một đoạn khác."}, ((8, 1, "S122"),)),
    # Keys and values
    ("thieu-khoa", {"citation: Vì đã thử.\n": ""}, ((1, 1, "R201"),)),
    ("thieu-khoa-trong", {", at: 2024-03": ""}, ((8, 8, "R201"),)),
    ("khoa-la", {"citation:": "citatoin:"}, ((1, 1, "R201"), (6, 1, "R202"))),
    ("khoa-la-trong", {"at: 2024-03": "at: 2024-03, detial: Xóm"}, ((8, 38, "R202"),)),
    ("ngay-khong-co", {"2024-11-18": "2024-13-01"}, ((14, 38, "R203"),)),
    ("ngay-gach-cheo", {"2024-11-18": "1/2/2024"}, ((14, 38, "R203"),)),
    ("ngay-la-so", {"2024-11-18": "45614"}, ((14, 38, "R203"),)),
    ("thoi-gian", {"at: 2024-03": "at: 03-2024"}, ((8, 29, "R203"),)),
    ("nam-sai", {"year: 2024": "year: hai nghìn"}, ((7, 7, "R203"),)),
    ("nam-khong", {"year: 2024": "year: 0"}, ((7, 7, "R203"),)),
    (
        "so-sai",
        {
            "year: 2024": 'year: 2024\nindicators: [{name: a, unit: b, values: [{year: 2024, value: "1.234,5"}]}]'
        },
        ((8, 62, "R203"),),
    ),
    ("dia-chi-danh-sach", {"year: 2024": "year: 2024\nsources: [{title: a, url: [b]}]"}, ((8, 27, "R203"),)),
    (
        "dia-chi-sai",
        {"year: 2024": "year: 2024\nsources: [{title: a, url: javascript:b}]"},
        ((8, 27, "R203"),),
    ),
    ("tu-sai", {"kind: tap-the": "kind: tập thể"}, ((3, 7, "R203"),)),
    ("danh-sach-thieu", {"[phong-trao-mau]": "phong-trao-mau"}, ((10, 12, "R203"),)),
    ("gio-ngoai-lich", {"year: 2024": "year: 2024\npublish_on: 0001-01-01T00:00+14:00"}, ((8, 13, "R203"),)),
    ("hai-dong", {"name: Tổ thử": "name: |\n  Tổ\n  thử"}, ((4, 7, "R203"),)),
    ("rong", {"name: Tổ thử rong": "name:"}, ((4, 6, "R203"),)),
    ("trong-bai", {"Một đoạn.": "  "}, ((18, 1, "R203"),)),
    # Identity and references
    ("ma-khac", {"id: ma-khac": "id: mot-ma-khac"}, ((2, 5, "R204"),)),
    ("nam-khac", {"year: 2024": "year: 2023"}, ((7, 7, "R204"),)),
    ("trung", {}, ((2, 5, "R205"),)),
    ("ten-cu", {"year: 2024": "year: 2024\naliases: [ten-cu-hon, bai-mau]"}, ((8, 23, "R205"),)),
    ("phong-trao-la", {"[phong-trao-mau]": "[phong-trao-mao]"}, ((10, 13, "T301"),)),
    ("khong-phong-trao", {"[phong-trao-mau]": "[]"}, ((10, 12, "T301"),)),
    ("ke-hoach-la", {"plan: ke-hoach-mau": "plan: ke-hoach-mao"}, ((9, 7, "T302"),)),
    ("sai-doi-tuong", {"[phong-trao-mau]": "[phong-trao-chi-ca-nhan]"}, ((3, 7, "T303"),)),
    ("ngoai-ke-hoach", {"[phong-trao-mau]": "[phong-trao-ngoai-ke-hoach]"}, ((10, 12, "T304"),)),
    ("bai-la", {"year: 2024": "year: 2024\nmembers: [bai-mao]"}, ((8, 11, "T306"),)),
    ("don-vi-la", {"vn-06520": "vn-99999"}, ((8, 15, "D401"),)),
    ("don-vi-sai", {"vn-06520": "Y Tịch"}, ((8, 15, "R203"),)),
    ("don-vi-het", {"at: 2024-03": "at: 2026"}, ((8, 29, "D402"),)),
    ("don-vi-chia", {"vn-06520": "vn-10186"}, ((8, 15, "D403"),)),
    # Pictures
    ("anh-thieu", photo("thieu.jpg"), ((8, 17, "P601"),)),
    ("anh-gia", photo("anh.jpg"), ((8, 17, "P601"),)),
    ("anh-cut", photo("anh.jpg"), ((8, 17, "P601"),)),
    ("anh-lon", photo("anh.png"), ((8, 17, "P601"),)),
    ("anh-cao", photo("anh.png"), ((8, 17, "P601"),)),
    ("anh-lien-ket", photo("anh.jpg"), ((8, 17, "P601"),)),
    ("anh-leo", photo("../../site.yml"), ((8, 17, "R203"),)),
    ("anh-goc", photo("/etc/passwd"), ((8, 17, "R203"),)),
    ("anh-lui", photo(".."), ((8, 17, "R203"),)),
    ("anh-bai", photo("index.md"), ((8, 17, "P601"),)),
    # Prose
    ("the-html", {"Một đoạn.": "Một đoạn.\n\nMột <b>chữ</b>."}, ((20, 5, "H701"),)),
    ("script", {"Một đoạn.": "Ấy <script>alert(1)</script>"}, ((18, 4, "H701"),)),
    ("anh-la", {"Một đoạn.": "Ấy là ![hai người đắp mương](la.jpg)"}, ((18, 7, "H702"),)),
    # The gate
    ("hen-gio", {"year: 2024": "year: 2024\npublish_on: 2025-02-01T08:00+07:00"}, ((8, 13, "G506"),)),
    ("da-rut", {"year: 2024": "year: 2024\nwithdrawal: {on: 2025-01-02, reason: Sai}"}, ((8, 1, "G507"),)),
    ("nhap", {"year: 2024": "year: 2024\ndraft: true # còn viết"}, ((8, 8, "G508"),)),
    ("chua-duyet", {GOOD[GOOD.index("approval:") : GOOD.index("verification:")]: ""}, ((1, 1, "G501"),)),
    ("dong-y-thieu", {"kind: tap-the": "kind: ca-nhan"}, ((1, 1, "G504"),)),
    ("dong-y-khong-web", consent("", "book"), ((4, 18, "G504"),)),
    ("dong-y-rut", consent(", withdrawn_on: 2025-01-15"), ((4, 73, "G505"),)),
    ("dong-y-het", consent(", expires: 2025-01-14"), ((4, 68, "G505"),)),
    ("tre-em", consent("") | {"name: Tổ thử tre-em": "name: Em thử\nminor: true"}, ((4, 1, "G510"),)),
    ("hoc-sinh", {"kind: tap-the": "kind: tap-the\nsubkind: hoc-sinh"}, ((1, 1, "G510"),)),
    ("bo-doi", {"kind: tap-the": "kind: tap-the\nsubkind: luc-luong-vu-trang"}, ((1, 1, "G509"),)),
    ("dau-thieu", {}, ((11, 1, "G502"),)),
    ("dau-mot-chu", {}, ((12, 9, "G503"),)),
    ("dau-mot-byte", photo("anh.jpg"), ((13, 9, "G503"),)),
)

FILES: tuple[tuple[str, bytes, Expected], ...] = (
    ("exemplars/2024/bom/index.md", good("bom").encode(), ((1, 1, "S104"),)),
    ("exemplars/2024/crlf/index.md", good("crlf").encode(), ((1, 1, "S105"),)),
    (
        "exemplars/2024/nfd/index.md",
        good("nfd").replace("Tổ thử", unicodedata.normalize("NFD", "Tổ thử")).encode(),
        ((4, 8, "S106"),),
    ),
    (
        "exemplars/2024/byte-hong/index.md",
        good("byte-hong").encode().replace("thử".encode(), b"th\xff", 1),
        ((4, 12, "S103"),),
    ),
    ("exemplars/2024/rong-tuech/index.md", b"", ((1, 1, "S117"),)),
    ("exemplars/2024/rong-yml/index.yml", b"# chi mot ghi chu\n", ((1, 1, "S117"),)),
    ("exemplars/2024/chi-chu/index.yml", "Chỉ một dòng chữ\n".encode(), ((1, 1, "S117"),)),
    ("exemplars/2024/danh-sach/index.yml", b"- a\n- b\n", ((1, 1, "S117"),)),
    ("exemplars/2024/khong-dau/index.md", b"Chi co bai.\n", ((1, 1, "S120"),)),
    ("exemplars/2024/khong-dong/index.md", b"---\nid: khong-dong\n\nChi co bai.\n", ((1, 1, "S121"),)),
    (
        "exemplars/2024/ky-tu-nul/index.md",
        good("ky-tu-nul").encode().replace(b"kind: tap", b"kind: t\0p"),
        ((3, 8, "S107"),),
    ),
    (
        "exemplars/2024/ky-tu-bai/index.md",
        good("ky-tu-bai").encode().replace("Một đoạn".encode(), "Một\x1b[31m đoạn".encode()),
        ((17, 4, "S107"),),
    ),
    (
        "exemplars/2024/xuong-dong-la/index.md",
        good("xuong-dong-la").replace("Tổ thử", "Tổ\u2028thử").encode(),
        ((4, 9, "S107"),),
    ),
    ("exemplars/2024/lac.md", good("lac").encode(), ((1, 1, "S130"),)),
    ("exemplars/lac/index.yml", b"id: lac\n", ((1, 1, "S130"),)),
    (
        "booklets/hong.yml",
        b"id: hong\ntitle: a\noffice: b\nyear: 2024\nselection: {ids: [bai-mau, khong-co]}\n",
        ((1, 1, "G501"), (5, 28, "T306")),
    ),
    (
        "movements/ten-khac.yml",
        b"id: ten\nname: a\nshort: b\ntype: linh-vuc\nfamily: mau\nfamily_name: m\nabout: c\n",
        ((1, 5, "R204"),),
    ),
    (
        "movements/loai-sai.yml",
        b"id: loai-sai\nname: a\nshort: b\ntype: linh-vucs\nfamily: mau\nfamily_name: m\nabout: c\n",
        ((4, 7, "R203"),),
    ),
)

LINKS: tuple[tuple[str, str], ...] = (
    ("exemplars/2024/lien-ket/index.md", "../../../site.yml"),
    ("exemplars/2024/thu-muc-lien-ket", "../2023"),
    ("exemplars/2024/vong", "."),
    ("plans/lien-ket.yml", "/etc/passwd"),
)


def png(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes that claims a size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def path_of(id: str) -> str:
    return f"exemplars/2024/{id}/index.md"


def put_row(example: Example, id: str, changes: dict[str, str]) -> None:
    text = good(id)
    for old, new in changes.items():
        assert text.count(old) == 1, (id, old)
        text = text.replace(old, new)
    example.write(path_of(id), text)


def put_pictures(example: Example) -> None:
    whole = (example.content / "exemplars/2024/bai-mau/anh.jpg").read_bytes()
    example.write_bytes("exemplars/2024/anh-gia/anh.jpg", b"GIF89a nothing more")
    example.write_bytes("exemplars/2024/anh-cut/anh.jpg", whole[:-100])
    example.write_bytes("exemplars/2024/anh-lon/anh.png", png(20_000, 10_000))
    example.write_bytes("exemplars/2024/anh-cao/anh.png", png(400, 4_001))
    example.write_bytes("exemplars/2024/dau-mot-byte/anh.jpg", whole)
    example.link("exemplars/2024/anh-lien-ket/anh.jpg", "../bai-mau/anh.jpg")


def finish(example: Example) -> None:
    """Seal what can be sealed, then break what must be broken afterwards."""
    for id in [*(id for id, _, _ in ROWS), "bom", "crlf"]:
        if id != "dau-thieu":
            with suppress(DeskError):
                example.seal(id)
    # Neither the mark nor the line ends count for the seal.
    example.write(path_of("bom"), "\ufeff" + example.read(path_of("bom")))
    example.write(path_of("crlf"), example.read(path_of("crlf")).replace("\n", "\r\n"))
    example.write(
        path_of("nhap"), example.read(path_of("nhap")).replace("year: 2024", "year: 2024\ndraft: true")
    )
    example.change(path_of("dau-mot-chu"), "Một đoạn.", "Một đoan.")
    whole = bytearray((example.content / "exemplars/2024/dau-mot-byte/anh.jpg").read_bytes())
    whole[300] ^= 1
    example.write_bytes("exemplars/2024/dau-mot-byte/anh.jpg", bytes(whole))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Diagnostic, ...]:
    example = Example.from_folder("small", tmp_path_factory.mktemp("broken"))
    for id, changes, _ in ROWS:
        put_row(example, id, changes)
    for path, raw, _ in FILES:
        example.write_bytes(path, raw)
    for path, to in LINKS:
        example.link(path, to)
    example.write("exemplars/2023/trung/index.md", good("trung").replace("year: 2024", "year: 2023"))
    large = example.write("exemplars/2024/qua-lon/index.md", "---\n").content / path_of("qua-lon")
    with large.open("r+b") as file:
        file.truncate(50_000_000)
    put_pictures(example)
    finish(example)
    return tuple(one for one in example.check() if one.code[0] not in JUDGED_ELSEWHERE)


def expected() -> Iterator[tuple[str, int, int, str]]:
    for id, _, places in ROWS:
        yield from ((path_of(id), *place) for place in places)
    for path, _, places in FILES:
        yield from ((path, *place) for place in places)
    yield from ((path, 1, 1, "S101") for path, _ in LINKS)
    yield ("exemplars/2024/anh-lien-ket/anh.jpg", 1, 1, "S101")
    yield (path_of("qua-lon"), 1, 1, "S102")


def test_every_fault_is_found_where_it_stands_and_nothing_else(found: tuple[Diagnostic, ...]) -> None:
    """One run says everything: path, line, column and code are exact, and the good records have nothing."""
    assert sorted(expected()) == sorted((one.path, one.line, one.column, one.code) for one in found)


def test_the_report_is_sorted(found: tuple[Diagnostic, ...]) -> None:
    assert list(found) == sorted(found, key=lambda one: (one.path, one.line, one.column))


def test_every_message_is_whole(found: tuple[Diagnostic, ...]) -> None:
    """No message is empty, and the line shown is the file's line, cut only far behind the fault."""
    for one in found:
        assert one.message
        assert "\n" not in one.excerpt
        assert len(one.excerpt) <= one.column + 200


@pytest.mark.parametrize(
    ("id", "hint"),
    [
        ("khoa-la", "có phải “citation”?"),
        ("khoa-la-trong", "có phải “detail”?"),
        ("phong-trao-la", "có phải “phong-trao-mau”?"),
        ("ke-hoach-la", "có phải “ke-hoach-mau”?"),
        ("bai-la", "có phải “bai-mau”?"),
        (
            "don-vi-sai",
            "ghi mã của một trong: vn-06520 Xã Y Tịch, Huyện Chi Lăng, Tỉnh Lạng Sơn (đến 30/6/2025)",
        ),
        ("rong", "ghi giá trị, hoặc xóa cả dòng nếu không có"),
    ],
)
def test_hints_name_what_was_probably_meant(found: tuple[Diagnostic, ...], id: str, hint: str) -> None:
    assert hint in {one.hint for one in found if one.path == path_of(id)}


def test_an_enumerated_word_is_hinted_at_in_its_message(found: tuple[Diagnostic, ...]) -> None:
    said = next(one.message for one in found if one.path == path_of("tu-sai"))
    assert said.endswith("có phải “tap-the”?")


def test_marks_and_line_ends_are_warnings(found: tuple[Diagnostic, ...]) -> None:
    """What is read all the same is no error."""
    severities = {one.code: one.severity for one in found}
    warnings = {code for code, severity in severities.items() if severity is Severity.WARNING}
    assert warnings == {"S104", "S105", "S130", "T304", "D403", "H701"}
    assert {code for code, severity in severities.items() if severity is Severity.NOTE} == {
        "G506",
        "G507",
        "G508",
    }


# What would break every other record stands alone.


def alone(tmp_path: Path) -> Example:
    return Example.from_folder("small", tmp_path)


def places(example: Example) -> list[tuple[str, int, int, str]]:
    return [(one.path, one.line, one.column, one.code) for one in example.check()]


def test_the_small_site_has_no_fault(tmp_path: Path) -> None:
    """Also: its seals were made once and hold for ever, so what a seal covers has not changed."""
    assert places(alone(tmp_path)) == []


def test_site_yml_missing(tmp_path: Path) -> None:
    assert places(alone(tmp_path).remove("site.yml")) == [("site.yml", 1, 1, "S131")]


def test_site_yml_is_a_link(tmp_path: Path) -> None:
    example = alone(tmp_path)
    text = example.read("site.yml")
    (tmp_path / "elsewhere.yml").write_text(text, encoding="utf-8")
    assert places(example.remove("site.yml").link("site.yml", "../../elsewhere.yml")) == [
        ("site.yml", 1, 1, "S101")
    ]


def test_a_whole_folder_is_a_link(tmp_path: Path) -> None:
    """Nothing behind it is read, and the booklet's sealed selection still decodes."""
    example = alone(tmp_path)
    (example.content / "exemplars").rename(tmp_path / "elsewhere")
    example.link("exemplars", "../../elsewhere")
    selects_nothing = ("booklets/tap-sach-mau.yml", 5, 12, "T311")
    assert places(example) == [selects_nothing, ("exemplars", 1, 1, "S101")]
    assert not example.open().catalogue.exemplars


def test_an_empty_content_folder(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert places(Example(tmp_path)) == [("site.yml", 1, 1, "S131")]


def test_a_large_picture_is_not_read(tmp_path: Path) -> None:
    example = alone(tmp_path)
    with (example.content / "exemplars/2024/bai-mau/anh.jpg").open("r+b") as file:
        file.truncate(61_000_000)
    assert [one[3] for one in places(example)] == ["P601", "G503"]


def test_an_unnamed_model_owner_needs_consent(tmp_path: Path) -> None:
    """A model belongs to somebody; while nobody is named it counts as a person's."""
    example = alone(tmp_path).change(
        "exemplars/2024/mo-hinh-mau/index.md",
        "owner: {kind: ho-gia-dinh, name: Hộ ông Trần Văn Thử (bịa đặt)}\n",
        "",
    )
    text = example.read("exemplars/2024/mo-hinh-mau/index.md")
    consent = next(line for line in text.split("\n") if line.startswith("consent"))
    assert "G504" in example.change("exemplars/2024/mo-hinh-mau/index.md", consent + "\n", "").codes()


def test_a_picture_cut_after_its_thumbnail(tmp_path: Path) -> None:
    """The end mark of a thumbnail in the header is not the picture's own."""
    thumbnail = tmp_path / "thumbnail.jpg"
    Image.new("RGB", (8, 8)).save(thumbnail)
    picture = tmp_path / "picture.jpg"
    Image.new("RGB", (64, 48)).save(picture, comment=thumbnail.read_bytes())
    example = alone(tmp_path)
    whole = picture.read_bytes()
    folder = "exemplars/2024/bai-mau"
    example.write_bytes(f"{folder}/anh.jpg", whole).seal("bai-mau")
    assert example.codes() == []
    assert "P601" in example.write_bytes(f"{folder}/anh.jpg", whole[:-20]).codes()
