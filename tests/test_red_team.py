"""What an adversary of the gate tried: numbers in disguise, names in addresses, links that name, texts without an end.

Each case once got through, crashed a build or took minutes.
"""

import io
import time
from itertools import islice
from pathlib import Path

import pytest
import typst
from PIL import Image

from bonghoadep.outputs import addresses, letters, prose
from bonghoadep.outputs.pictures import resize
from bonghoadep.outputs.stories import ROOT, way
from bonghoadep.rules import RULES
from bonghoadep.rules.rule import Case
from bonghoadep.rules.wording import Wording
from tests.conftest import build
from tests.example import Example
from tests.leaks import mentions, unpacked
from tests.test_leaks import CHILD, STORY, UNSEALED, Change, picture

ID = "bai-thu"
BODY = "WORD chia mương thành đoạn."
NAMED = "name: WORD WORD WORD"
NO_NAME = "fields: [name, portrait]"
DETAIL = {", detail: xóm WORD}": "}"}
EM = CHILD | DETAIL | {NAMED: "name: Em N.V.A. (bịa đặt)", NO_NAME: "fields: [portrait]"}
BA = {NAMED: "name: Bà N.T.M. (bịa đặt)", NO_NAME: "fields: [portrait]"}


def write(example: Example, change: Change, id: str = ID, file: str = "anh", word: str = "Cúc") -> Example:
    text = STORY
    for old, new in change.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    text = text.replace("MORE", "").replace("WORD", word).replace("ID", id)
    example.write(f"exemplars/2024/{id}/index.md", text.replace("FILE", file).replace("OTHER", "to-mau"))
    example.write_bytes(f"exemplars/2024/{id}/{file}.jpg", picture((9, 90, 200)))
    return example.seal(id) if UNSEALED in text else example


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return Example.from_folder("small", tmp_path)


def held(example: Example, change: Change, id: str = ID) -> tuple[str, ...]:
    return write(example, change, id).open().verdict.held.get(id, ())


def test_the_story_itself_is_not_held(example: Example) -> None:
    assert held(example, {}) == ()
    assert held(example, EM) == ()
    assert held(example, BA) == ()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("C822", "0900\n000 001"),
        ("C822", "０９００ ０００ ００１"),
        ("C822", "0900\u2009000\u2009001"),
        ("C822", "0900\u200b000\u200b001"),
        ("C822", "0900\u00ad000\u00ad001"),
        ("C822", "0900\u2011000\u2011001"),
        ("C822", "0900 – 000 – 001"),
        ("C822", "0900·000·001"),
        ("C822", "(0900) 000 001"),
        ("C822", "0 9 0 0 0 0 0 0 0 1"),
        ("C822", "09 00 00 00 01"),
        ("C822", "O9OO OOO OO1"),
        ("C822", "**0900** 000 001"),
        ("C822", r"0900\.000\.001"),
        ("C822", "0900&nbsp;000&nbsp;001"),
        ("C822", "&#48;900 000 001"),
        ("C822", "0900<!-- x -->000<b>001</b>"),
        ("C822", "0900 000 001/0900 000 002"),
        ("C822", "ĐT0900000001"),
        ("C822", "0900 000 001 người ta vẫn gọi"),
        ("C822", "[Nhắn](https://zalo.me/0900000001)"),
        ("C822", "𝟎𝟗𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟏"),
        ("C821", "căn cước **001** 099\n000000"),
        ("C821", "căn cước 001-099-000000"),
        ("C821", "CMND/001099000000"),
        ("C824", "biển số 00a 000.01"),
        ("C824", "xe 00A-**000.01**"),
        ("C825", "số\nnhà 12 ngõ Hoa"),
        ("C826", "sinh\nngày **3–4–1975**"),
        ("C827", "bamau&#64;gmail.com"),
        ("C827", "bamau [at] gmail.com"),
        ("C827", "bamau＠gmail.com"),
        ("C827", "[thư](mailto:bamau%40gmail.com)"),
    ],
)
def test_a_disguise_hides_no_number(example: Example, code: str, words: str) -> None:
    assert code in held(example, {BODY: f"Ai cần thì nhớ {words} nhé."})


@pytest.mark.parametrize(
    "words",
    ["cao 1,5 m² – 2 m²", "năm 2021–2025", "05/08 đến 07/09/2024", "03.05.2024 có 10 người", "số 15/09/2024"],
)
def test_what_is_no_number_of_anybody_stays(example: Example, words: str) -> None:
    assert held(example, {BODY: f"Mương {words} nhé."}) == ()


def test_a_disguised_number_is_pointed_at_where_it_stands(example: Example) -> None:
    write(example, {BODY: "Ai **cần**\nthì gọi&nbsp;số **0900**\u2009000\n001 nhé."})
    line = example.read(example.path_of(ID)).split("\n").index("thì gọi&nbsp;số **0900**\u2009000") + 1
    found = [one for one in example.check() if one.code == "C822"]
    assert [(one.line, one.column, one.message) for one in found] == [
        (line, 19, "“0900 000 001” là số điện thoại")
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"date: 2024-09-30}]": "date: 2024-09-30, url: https://zalo.me/0900000001}]"},
        {"date: 2024-12-01}]": "date: 2024-12-01, url: 'https://x.example/?so=0900000001'}]"},
    ],
)
def test_addresses_in_the_front_matter_are_read_too(example: Example, change: Change) -> None:
    assert held(example, change) == ("C822",)


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("M801", EM | {BODY: "Nhờ Nguyễn\nVăn An mà"}),
        ("M801", EM | {BODY: "Nhờ **Nguyễn** Văn\u00a0An mà"}),
        ("M801", EM | {NAMED: "name: nguyễn văn an"}),
        ("M801", EM | {NAMED: "name: PHAN MINH TAM"}),
        ("M802", EM | {BODY: "Em học lớp\n**5A** trường làng."}),
        (
            "G510",
            {"kind: ca-nhan\n": "kind: mo-hinh\nowner: {kind: ca-nhan, name: N.V.A., subkind: hoc-sinh}\n"},
        ),
        (
            "M801",
            CHILD | {"kind: ca-nhan\n": "kind: tap-the\nminor: true\nowner: {kind: ca-nhan, name: Mẫu An}\n"},
        ),
        ("G516", BA | {BODY: "Nhờ Nguyễn\nThị Mẫu mà"}),
        ("G516", BA | {NAMED: "name: nguyễn thị mẫu"}),
        ("G504", {"kind: ca-nhan\n": "kind: tap-the\n", "scope: [web, feed, book]": "scope: [book]"}),
    ],
)
def test_no_way_of_writing_passes_a_name(example: Example, code: str, change: Change) -> None:
    if code == "M801" and "minor" in str(change.get("kind: ca-nhan\n")) and NAMED not in change:
        change = change | DETAIL | {NO_NAME: "fields: [portrait]"}
    assert code in held(example, change)


@pytest.mark.parametrize(("code", "change"), [("M801", EM), ("G516", BA | {NAMED: "name: Ông N.V.A."})])
def test_an_address_tells_no_name_that_initials_keep_back(
    example: Example, code: str, change: Change
) -> None:
    assert code in held(example, change, "chuyen-nguyen-van-an")
    assert held(example, change, "nguoi-vot-anh-em") == ()


@pytest.mark.parametrize("people", ["Bà Trần Thị Mẫu", "Trần Thị Mẫu", "Trần Thị Mẫu (đội nón)"])
def test_a_face_is_known_by_any_way_of_writing_its_name(example: Example, people: str) -> None:
    shown = {
        NAMED: "name: Trần Thị Mẫu (bịa đặt)",
        NO_NAME: "fields: [name]",
        "consent: true}": f"people: [{people}], consent: true}}",
    }
    assert held(example, shown) == ("G516",)


def test_a_portrait_of_a_model_s_owner_wants_consent(example: Example) -> None:
    owned = {"kind: ca-nhan\n": "kind: mo-hinh\nowner: {kind: ca-nhan, name: Trần Thị Mẫu}\n"}
    shown = {NO_NAME: "fields: [name]", "role: hoat-dong": "role: chan-dung"}
    assert held(example, owned | shown) == ("G516",)


@pytest.mark.parametrize(
    "reason",
    [
        "Bà Trần Thị Mẫu rút lời đồng ý",
        "Chị Mẫu không đồng ý nữa",
        "Xin gọi 0900.000.001",
        "Thư bamau@x.example",
    ],
)
def test_the_reason_of_a_withdrawal_tells_nobody(example: Example, reason: str) -> None:
    change = {
        NAMED: "name: Trần Thị Mẫu (bịa đặt)",
        "MORE": f"withdrawal: {{on: 2025-01-02, reason: {reason}}}\n",
    }
    site = write(example, change).open()
    assert site.edition.tombstones == ()
    assert ID not in site.edition.exemplars
    assert "G521" in site.verdict.held[ID]


def test_prose_pages_are_read_for_what_would_harm_somebody(example: Example) -> None:
    example.write("pages/lien-he.md", "---\ntitle: Liên hệ\n---\n\n# Liên hệ\n\nBà Mẫu: **0900 000\n001**.\n")
    stops = example.open().verdict.stops
    assert [(one.path, one.line, one.column, one.code) for one in stops] == [
        ("pages/lien-he.md", 7, 11, "C822")
    ]


def test_what_an_office_says_of_itself_is_no_person_s(example: Example) -> None:
    example.write("pages/lien-he.md", "Trụ sở: số 12 đường Hoa.\n\nTài khoản của xã: 0000 0000 0001.\n")
    assert example.open().verdict.stops == ()


@pytest.mark.parametrize(
    "written",
    [
        "/guong/mat/",
        "../mat/",
        "http://mau.example/guong/mat/",
        "HTTPS://MAU.EXAMPLE:443/guong/mat",
        "//mau.example/guong/mat/",
        "/guong//mat/",
        "/./guong/../guong/mat/?a#b",
        "\\guong\\mat\\",
        "/%67uong/%6Dat/",
        "/GUONG/mat/",
        "/an-pham/mat.pdf",
    ],
)
def test_no_spelling_of_an_address_names_what_is_not_out(example: Example, written: str) -> None:
    edition = example.open().edition
    assert way(edition, edition.exemplars["bai-mau"], written) == ""


@pytest.mark.parametrize(
    ("written", "leads"),
    [
        ("../to-mau/#a", f"{ROOT}guong/to-mau/#a"),
        ("http://mau.example/guong/to-mau/", f"{ROOT}guong/to-mau/"),
        ("/guong/trang/2/", f"{ROOT}guong/trang/2/"),
        ("/an-pham/tap-sach-mau.pdf", f"{ROOT}an-pham/tap-sach-mau.pdf"),
        ("https://x.example/guong/mat/", "https://x.example/guong/mat/"),
        ("#ket-qua", "#ket-qua"),
        ("mailto:xa@mau.example", "mailto:xa@mau.example"),
        ("http://[", "http://["),
    ],
)
def test_other_links_stay(example: Example, written: str, leads: str) -> None:
    edition = example.open().edition
    assert way(edition, edition.exemplars["bai-mau"], written) == leads


@pytest.mark.parametrize(
    "link", ['<a title="x>y" href="/mat/">x</a>', '[x](/mat/ "y")', "<A\tHREF=/mat/>x</A>"]
)
def test_a_link_is_found_wherever_its_address_stands(link: str) -> None:
    assert prose.render(link, lambda src, alt: "", lambda address: "").html == "<p>x</p>\n"


def test_published_pictures_carry_no_word(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = "Mật"
    Image.new("RGB", (900, 600)).save(
        tmp_path / "anh.jpg", "JPEG", exif=exif, comment="Mật".encode(), xmp=b"<x>M\xe1\xba\xadt</x>"
    )
    for made in resize(tmp_path / "anh.jpg", (480, 900), 900):
        assert "Mật".encode() not in made
        with Image.open(io.BytesIO(made)) as image:
            assert {"comment", "exif", "xmp", "icc_profile"}.isdisjoint(image.info)


SLOW = ["Đ", "[a](", "![", "](", "hoà ", "a.", "\t", "0900 000 ", "<"]


@pytest.mark.parametrize("unit", SLOW)
def test_no_rule_takes_longer_than_its_text(example: Example, unit: str) -> None:
    site = example.open()
    case = Case(site.catalogue, site.moment, RULES)
    told = {"minor": True, "name": "Em N.V.A.", "consent": None}
    wording = Wording(
        site.catalogue.exemplars["bai-mau"].model_copy(update=told), unit * (60_000 // len(unit))
    )
    for code, rule in RULES.items():
        began = time.process_time()
        assert rule.read is None or list(islice(rule.read(wording, case), 5)) is not None
        assert time.process_time() - began < 3, code


@pytest.mark.parametrize("unit", [" ", "\u00a0", "## a\n", '<a title="'])
def test_prose_takes_no_longer_than_its_text(unit: str) -> None:
    began = time.process_time()
    made = prose.render("a" + unit * (150_000 // len(unit)) + "b", lambda src, alt: "", lambda address: "")
    assert made.text
    assert time.process_time() - began < 5


def test_headings_that_repeat_have_each_an_address() -> None:
    made = prose.render("## a\n## a-2\n## a\n## a", lambda src, alt: "", lambda address: "")
    assert [one.anchor for one in made.sections] == ["a", "a-2", "a-3", "a-4"]


def test_a_letter_no_font_has_stops_no_book() -> None:
    def set_type(text: str) -> bytes:
        tried.append(text)
        if "🌸" in text or "中" in text:
            letter = "🌸" if "🌸" in text else "中"
            raise typst.TypstError(f'PDF/UA-1 error: the text `"{letter}"` could not be displayed with font')
        return text.encode()

    tried: list[str] = []
    assert letters.printed(set_type, "Hoa 🌸 中") == b"Hoa ? ?"
    assert len(tried) == 3


@pytest.mark.tool
def test_a_site_of_tricks_tells_nothing(example: Example) -> None:
    """One build: a name as a file name, a comment in a picture, its twin without consent, a letter no font has."""
    twin = "consent: true}, {file: ban-sao.jpg, role: san-pham, alt: Mật, caption: Mật, credit: Mật, consent: false}"
    write(example, {"title: WORD giữ con mương": "title: Mương 🌸 中"}, file="nguyen-van-zuych", word="Voạch")
    write(
        example,
        {"consent: true}": twin, "scope: [web, feed, book]": "scope: [web]"},
        "chi-tren-trang",
        word="Quyềnh",
    )
    folder = example.content / "exemplars/2024/chi-tren-trang"
    (folder / "ban-sao.jpg").write_bytes((folder / "anh.jpg").read_bytes())
    example.seal("chi-tren-trang")
    done = build(example.root)
    assert done.returncode == 0, done.stderr
    site = example.root / "site"
    assert mentions(site, "zuych") == []
    shown = {file.name for file in site.glob("guong/chi-tren-trang/*.jpg")}
    assert shown == {addresses.CARD_FILE}, "a card of words alone"
    told = mentions(site, "Quyềnh")
    assert "guong/chi-tren-trang/index.html" in told
    assert [name for name in told if name.endswith((".xml", "feed.json")) or name.startswith("an-pham")] == []
    assert any(b"M\xc6\xb0\xc6\xa1ng ? ?" in raw for raw in unpacked(site / "an-pham/tap-sach-mau.pdf"))
