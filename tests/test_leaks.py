"""Nothing unapproved, unconsented, embargoed or withdrawn reaches any output: every byte of a built site is searched.

One site has a record for every rule that holds back, each full of a word that stands nowhere else, each with a picture
of a colour that nothing else has; and one public record, with a word and a colour of its own, proves that the search
finds.
"""

import io
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image

from bonghoadep.rules import RULES
from bonghoadep.site import open_site
from tests.conftest import build
from tests.example import Example
from tests.leaks import coloured, mentions

pytestmark = pytest.mark.tool

SECRET, PUBLIC = "Zuỵch", "Voạchx"
MAGENTA, LIME = (255, 0, 255), (0, 255, 0)
BESIDES = {"cong-khai-hai": "Hoàng", "cong-khai-ba": "Lương"}
WITHDRAWN = "bai-da-rut"
"""Its address stays, with a tombstone; so its id tells nothing of it."""

CONSENT = (
    "consent: {scope: [web, feed, book], fields: [name, portrait], given_on: 2024-10-01, ref: WORD-HS}\n"
)
APPROVAL = """approval:
  seal: sha256:0000000000000000000000000000000000000000000000000000000000000000
  authority: UBND xã Mẫu
  position: Chủ tịch
  decision: {number: 15/QĐ-UBND, on: 2024-11-18}
"""
STORY = (
    """---
id: ID
sample: true
kind: ca-nhan
name: WORD WORD WORD
title: WORD giữ con mương
short_title: WORD giữ mương
citation: Vì WORD đã giữ con mương.
summary: WORD đã giữ con mương của xóm.
unit: Tổ WORD
position: Tổ trưởng tổ WORD
year: 2024
place: {unit: vn-06520, at: 2024-03, detail: xóm WORD}
plan: ke-hoach-mau
movements: [phong-trao-mau, phong-trao-chi-ca-nhan]
led_by: Phòng WORD
recognitions: [{level: tinh, year: 2024, authority: UBND tỉnh WORD, decision: {number: 12/QĐ-UBND, on: 2024-10-20}}]
awards: [{form: giay-khen, year: 2024, authority: UBND xã Mẫu, title: Giấy khen WORD}]
indicators: [{name: mương WORD, unit: m, values: [{year: 2022, value: 80}, {year: 2024, value: 300}], source: 1}]
impact: [{what: mương WORD, value: 300, unit: m, year: 2024, source: 1}]
sources: [{title: Sổ WORD, issuer: Trưởng xóm WORD, date: 2024-09-30}]
photos: [{file: FILE.jpg, role: hoat-dong, alt: Mương WORD, caption: Con mương WORD., credit: Ảnh WORD, consent: true}]
author: {name: WORD Viết, unit: Đài WORD}
coverage: [{outlet: Báo WORD, level: tinh, title: Chuyện WORD, date: 2024-12-01}]
publicity: [{channel: loa-truyen-thanh, where: Loa WORD, on: 2024-12-02}]
replications: [{who: Xóm WORD, year: 2024, result: Đã làm theo WORD}]
follow_ups: [{on: 2024-12-20, text: WORD vẫn giữ mương.}]
events: [{name: Hội nghị WORD, on: 2024-12}]
verification: {by: UBND xã Mẫu, on: 2024-10-05, method: đi dọc mương với WORD}
MORE"""
    + CONSENT
    + APPROVAL
    + """publish_on: 2024-11-20T08:00+07:00
corrections: [{on: 2024-12-03, note: Sửa tên WORD.}]
---
## Hoàn cảnh

Mương của xóm WORD sạt sau mưa.

## Cách làm

WORD chia mương thành đoạn.

![Mương WORD](FILE.jpg)

## Kết quả

Cuối năm 2024 nước về đủ, theo Sổ WORD.

## Bài học

Ai cũng giữ được một đoạn như WORD, và như [xóm bên](/guong/OTHER/), [xóm trên](../OTHER/),
[xóm dưới](https://mau.example/guong/OTHER/#ket-qua), [xóm khác](/guong/to-mau/), [nơi xa](https://x.example/a).
"""
)

Change = Mapping[str, str]

UNSEALED = "sha256:" + "0" * 64
DECIDED = "  decision: {number: 15/QĐ-UBND, on: 2024-11-18}\n"
CHILD = {
    "kind: ca-nhan\n": "kind: ca-nhan\nminor: true\n",
    "ref: WORD-HS": "guardian: {given_on: 2024-10-01, ref: HS-02, child_agrees: true}, ref: WORD-HS",
}


def chain(*steps: tuple[str, str]) -> str:
    told = ", ".join(f"{{step: {step}, by: Tổ WORD, on: {on}}}" for step, on in steps)
    return f"  chain: [{told}]\n"


HELD: Mapping[str, Change] = {
    "G501": {APPROVAL: ""},
    "G502": {f"  seal: {UNSEALED}\n": ""},
    "G503": {UNSEALED: "sha256:" + "1" * 64},
    "G504": {CONSENT: ""},
    "G505": {"ref: WORD-HS}": "ref: WORD-HS, withdrawn_on: 2025-01-02}"},
    "G506": {"2024-11-20T08:00": "2026-06-01T08:00"},
    "G507": {"MORE": "withdrawal: {on: 2025-02-01, reason: Số liệu chưa được kiểm chứng}\n"},
    "G508": {"MORE": "draft: true\n"},
    "G509": {"kind: ca-nhan\n": "kind: ca-nhan\nsubkind: can-bo-chien-si\n"},
    "G510": {"kind: ca-nhan\n": "kind: ca-nhan\nminor: true\n"},
    "G511": {DECIDED: DECIDED + chain(("binh-xet", "2024-10-20"), ("dang-ky", "2024-11-01"))},
    "G512": {"ke-hoach-mau": "ke-hoach-co-buoc", DECIDED: DECIDED + chain(("dang-ky", "2024-10-20"))},
    "G513": {"authority: UBND xã Mẫu\n  position": "authority: UBND xã Khác\n  position"},
    "G514": {DECIDED: DECIDED.replace("2024", "2999")},
    "G515": {"given_on: 2024-10-01": "given_on: 2999-10-01"},
    "G516": {"fields: [name, portrait]": "fields: [portrait]"},
    "G517": {"title: Giấy khen WORD}": "title: Giấy khen WORD, status: huy-bo}"},
    "G518": {"verification: {by: UBND xã Mẫu, on: 2024-10-05, method: đi dọc mương với WORD}\n": ""},
    "G519": {"on: 2024-10-05": "on: 2024-12-05"},
    "G520": {"MORE": "stage: binh-xet\n"},
    "G521": {"MORE": "withdrawal: {on: 2025-02-01, reason: Bà WORD WORD rút lời đồng ý}\n"},
    "M801": CHILD | {"fields: [name, portrait]": "fields: [portrait]"},
    "M802": CHILD | {"citation: Vì WORD": "citation: Vì em WORD, học sinh lớp 5A,"},
    "M803": CHILD | {"xóm WORD}\nplan": "số nhà 3 xóm WORD}\nplan"},
    "M804": CHILD | {"fields: [name, portrait]": "fields: [name]", "role: hoat-dong": "role: chan-dung"},
    "M805": CHILD | {"citation: Vì WORD": "citation: Vì em WORD, 11 tuổi,"},
    "C821": {"citation: Vì WORD": "citation: Vì bà WORD (căn cước số 000000000000)"},
    "C822": {"citation: Vì WORD": "citation: Vì bà WORD (điện thoại 0900 000 001)"},
    "C823": {"citation: Vì WORD": "citation: Xin gửi vào tài khoản số 0000 0000 0001 của WORD; vì WORD"},
    "C824": {"citation: Vì WORD": "citation: Xe ba gác biển số 00A-000.01 của WORD; vì WORD"},
    "C825": {"citation: Vì WORD": "citation: Vì WORD, ở số nhà 12 ngõ Hoa,"},
    "C826": {"citation: Vì WORD": "citation: Vì WORD, sinh ngày 3/4/1975,"},
    "C827": {"citation: Vì WORD": "citation: Viết cho WORD theo bamau.bidat@gmail.com; vì WORD"},
}
"""A record for every rule that holds, by what breaks it."""


def picture(colour: tuple[int, int, int]) -> bytes:
    into = io.BytesIO()
    Image.new("RGB", (1200, 800), colour).save(into, "JPEG", quality=90)
    return into.getvalue()


def write(example: Example, id: str, word: str, colour: tuple[int, int, int], change: Change) -> None:
    text = STORY
    for old, new in change.items():
        assert text.count(old) == 1, (id, old)
        text = text.replace(old, new)
    text = text.replace("MORE", "").replace("WORD", word).replace("ID", id).replace("FILE", id)
    text = text.replace("OTHER", id_of("G504"))
    example.write(f"exemplars/2024/{id}/index.md", text)
    example.write_bytes(f"exemplars/2024/{id}/{id}.jpg", picture(colour))
    if UNSEALED in text and "draft: true" not in text:
        example.seal(id)


def id_of(code: str) -> str:
    return WITHDRAWN if code == "G507" else f"{code.lower()}-zuych"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Example:
    made = Example.from_folder("small", tmp_path_factory.mktemp("leaks"))
    plan = made.read("plans/ke-hoach-mau.yml").replace("ke-hoach-mau", "ke-hoach-co-buoc")
    stages = "approval_chain: [{step: xom, stage: dang-ky}, {step: hoi-dong, stage: binh-xet}]\n"
    made.write("plans/ke-hoach-co-buoc.yml", plan + stages)
    for number, (code, change) in enumerate(HELD.items()):
        word = SECRET + "abcdefghijklmnopqrstuvwxyzăâđêôơư"[number]
        write(made, id_of(code), word, MAGENTA, change)
    members = ", ".join(id_of(code) for code in HELD)
    public = {
        "MORE": f"members: [{members}]\n",
        "year: 2024, result": f"year: 2024, exemplar: {id_of('G504')}, result",
    }
    write(made, "cong-khai", PUBLIC, LIME, public)
    # With these five stories may be printed: there are booklets that nobody wrote a file for.
    for id, word in BESIDES.items():
        write(made, id, word, (0, 0, 255), {})
    booklet = made.read("booklets/tap-sach-mau.yml")
    chosen = booklet.replace("selection: {", f"selection: {{ids: [cong-khai, {members}], without: [to-mau], ")
    made.write("booklets/tap-sach-mau.yml", chosen).seal("tap-sach-mau")
    return made


@pytest.fixture(scope="module")
def site(example: Example) -> Path:
    done = build(example.root)
    assert done.returncode == 0, done.stderr
    return example.root / "site"


def test_every_rule_that_holds_holds_a_record_here(example: Example) -> None:
    verdict = open_site(example.root, example.moment.replace(year=2026, month=5)).verdict
    assert set(HELD) == {code for code, rule in RULES.items() if rule.gate}
    assert {code for code in HELD if code not in verdict.held.get(id_of(code), ("G507",))} == set()
    assert set(verdict.held) == {id_of(code) for code in HELD} - {WITHDRAWN}
    assert verdict.withdrawn == {WITHDRAWN}


def test_no_byte_of_any_output_tells_of_what_is_held(site: Path) -> None:
    assert mentions(site, SECRET) == []


def test_links_to_what_is_out_stay(site: Path) -> None:
    page = (site / "guong/cong-khai/index.html").read_text(encoding="utf-8")
    feed = (site / "feed.json").read_text(encoding="utf-8")
    assert '<a href="../../guong/to-mau/"' in page
    assert "https://mau.example/guong/to-mau/" in feed
    assert 'href="https://x.example/a"' in page
    assert ">xóm bên</a>" not in page
    assert "như xóm bên, xóm trên,\nxóm dưới" in page


def test_no_picture_of_any_output_shows_what_is_held(site: Path, tmp_path: Path) -> None:
    assert coloured(site, MAGENTA, tmp_path) == []


def test_a_withdrawn_story_leaves_its_address_and_the_reason(site: Path) -> None:
    """The tombstone, the list of corrections, and the feeds that had it, so that newsrooms hear of it; nowhere else."""
    told = set(mentions(site, WITHDRAWN))
    assert f"guong/{WITHDRAWN}/index.html" in told
    assert not {
        name
        for name in told
        if name.startswith(("tim-kiem", "an-pham", "ke-hoach", "phong-trao", "dia-phuong"))
        and not name.endswith(("rss.xml", "atom.xml", "feed.json"))
    }


def test_only_what_is_out_has_a_sheet_to_print(site: Path, tmp_path: Path) -> None:
    printed = {file.parent.name for file in site.glob("guong/*/*.pdf")}
    assert printed == {"cong-khai", *BESIDES, "bai-mau", "mo-hinh-mau", "to-mau"}
    sheet = "guong/cong-khai/ban-in.pdf"
    assert sheet in mentions(site, PUBLIC)
    assert sheet in coloured(site, LIME, tmp_path)


def test_booklets_nobody_wrote_hold_what_is_out_and_nothing_else(site: Path) -> None:
    books = {file.relative_to(site).as_posix() for file in site.glob("an-pham/*/*.pdf")}
    assert "an-pham/phong-trao/phong-trao-mau.pdf" in books
    assert books <= set(mentions(site, PUBLIC))
    assert not books & {*mentions(site, SECRET), *mentions(site, WITHDRAWN)}


def test_the_search_would_have_found_it(site: Path, tmp_path: Path) -> None:
    """The public record's word is found in every kind of output; its colour on pages and in print."""
    told = mentions(site, PUBLIC)
    for kind in (".html", "rss.xml", "atom.xml", "feed.json", ".bin", ".json", ".pdf"):
        assert [name for name in told if name.endswith(kind)], kind
    shown = coloured(site, LIME, tmp_path)
    assert {Path(name).suffix for name in shown} >= {".webp", ".jpg", ".pdf"}


def test_what_was_public_is_gone_after_its_withdrawal(example: Example, site: Path, tmp_path: Path) -> None:
    """Also from what an earlier build left: no cached picture, page or book comes back."""
    root = tmp_path / "later"
    shutil.copytree(example.root, root)
    later = Example(root)
    path = later.path_of("cong-khai")
    later.change(path, "fields: [name, portrait]", "withdrawn_on: 2025-03-01, fields: [name, portrait]")
    assert mentions(root / "site", PUBLIC) != []
    done = build(root)
    assert done.returncode == 0, done.stderr
    assert mentions(root / "site", PUBLIC) == []
    # Four stories that may be printed are too few for a booklet nobody wrote.
    drawn = ("phong-trao", "dia-phuong", "nam")
    assert not [one for kind in drawn for one in (root / "site").glob(f"an-pham/{kind}/*.pdf")]
    assert coloured(root / "site", LIME, tmp_path) == []
