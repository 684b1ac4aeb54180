"""Press kits opened as a journalist opens them: unpacked, checked, read, set, and their pictures' own words read."""

import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, timedelta
from functools import cache
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from PIL import Image, ImageDraw

from bonghoadep.build import Made, plan
from bonghoadep.catalogue.edition import Edition, may_feed
from bonghoadep.outputs import addresses, presskit
from bonghoadep.outputs.artifact import Work
from bonghoadep.outputs.pages import movements as movements_page
from bonghoadep.outputs.pages import press as press_page
from bonghoadep.outputs.pages import story as story_page
from bonghoadep.outputs.pages.stock import Stock
from bonghoadep.outputs.presskit import kit as kit_module
from bonghoadep.outputs.presskit.photos import CROPS, cropped
from bonghoadep.outputs.presskit.quotes import sayings
from bonghoadep.outputs.prose import Prose
from bonghoadep.outputs.stories import compose
from bonghoadep.records.approval import Correction
from bonghoadep.records.evidence import Photo
from bonghoadep.records.exemplar import Exemplar
from tests.outputs import booklet_site
from tests.outputs.test_sheets import ODDITIES, SHELL, sample
from tests.outputs.test_wordfile import words
from tests.tools import ROOT, program

HOSTILE = 'Ễ Ộ Ẵ <b>&amp;</b> ]]> "nháy" ../../etc ’; $(x) `y` \u202e🌸\x00\x0b\x1f\ufffe'
"""A title or caption that wants out of text, XML, a shell and a file name."""
SPOKEN = "Bác nói: “Năm 2024 cả thôn 52 hộ”."
RIGHT_TURN = 6
"""The EXIF value of a picture taken with the camera on its side."""
TEXTS = ["DOC-TRUOC.txt", "bai-viet.txt", "trich-dan.txt", "chu-thich.txt", "su-kien.json"]
FILES = [*TEXTS, "bai-viet.docx", "trich-dan.docx"]


# What the kits are made from


def _camera(file: Path, size: tuple[int, int], colour: str, turned: bool) -> None:
    """Write a photograph as a telephone does: with its maker, its place, and perhaps on its side."""
    picture = Image.new("RGB", size, colour)
    ImageDraw.Draw(picture).rectangle((0, 0, size[0] // 8, size[1] // 8), fill="black")
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Maker", "Model 1"
    if turned:
        exif[0x0112] = RIGHT_TURN
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (21.0, 40.0, 0.0)
    picture.save(file, exif=exif, comment=b"maker's note")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kits")
    write(folder)
    return folder


def write(folder: Path) -> None:
    booklet_site.write(folder)
    pictures = folder / "exemplars/2024/duong-hoa"
    _camera(pictures / "viec.jpg", (3000, 2000), "seagreen", turned=True)
    _camera(pictures / "nguoi.jpg", (500, 300), "peru", turned=False)


def edition_at(folder: Path) -> Edition:
    """Return the four stories, the one with pictures free to go to newsrooms, corrected once."""
    edition = booklet_site.edition(folder)
    rich = edition.exemplars["duong-hoa"]
    assert rich.consent
    consent = rich.consent.model_copy(update={"scope": ("web", "feed")})
    fix = Correction.model_validate({"on": "2024-11-02", "note": "Sửa số hộ: 52 hộ."})
    photos = tuple(one.model_copy(update={"people": ("Bà Ễ",)}) for one in rich.photos[:1])
    return changed(
        edition, "duong-hoa", consent=consent, corrections=(fix,), photos=(*photos, *rich.photos[1:])
    )


@pytest.fixture(scope="module")
def edition(root: Path) -> Edition:
    return edition_at(root)


def changed(edition: Edition, id: str, **values: Any) -> Edition:
    one = edition.exemplars[id].model_copy(update=values)
    return replace(edition, exemplars={**edition.exemplars, id: one})


def works(edition: Edition) -> Mapping[str, Work]:
    """Return the work of every story's kit by the story's id."""
    return {work.paths[0].split("/")[1]: work for work in presskit.declare(edition, compose(edition))}


def made(edition: Edition, id: str) -> bytes:
    (raw,) = works(edition)[id].make()
    return raw


def opened(raw: bytes) -> dict[str, bytes]:
    """Return a kit's files by name, without the folder they lie in."""
    with ZipFile(BytesIO(raw)) as package:
        return {name.partition("/")[2]: package.read(name) for name in package.namelist()}


@pytest.fixture(scope="module")
def rich(edition: Edition) -> dict[str, bytes]:
    return opened(made(edition, "duong-hoa"))


@pytest.fixture(scope="module")
def folder(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit of the story with pictures, unpacked by unzip."""
    place = tmp_path_factory.mktemp("unpacked")
    (place / "kit.zip").write_bytes(made(edition, "duong-hoa"))
    output("unzip", "-q", "kit.zip", at=place)
    return place / "duong-hoa"


def output(name: str, *arguments: str | Path, at: Path | None = None) -> str:
    command = [program(name), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=True, cwd=at, timeout=180).stdout.decode()


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def in_order(words: str, text: str) -> list[str]:
    """Return the words that do not stand in the text one after another."""
    seen, at, missing = squeezed(text), 0, []
    for word in words.split():
        found = seen.find(squeezed(word), at)
        if found < 0:
            missing.append(word)
        else:
            at = found
    return missing


def prose_words(prose: Prose) -> str:
    """Return the words of a story, without those under its pictures, which a kit puts in another form."""
    html = re.sub(r"<figure>.*?</figure>", "", prose.html, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", " ", html))


def docx_text(raw: bytes) -> str:
    return words(docx.Document(BytesIO(raw)))


# Who has a kit


def test_only_stories_that_may_go_to_newsrooms_have_one(edition: Edition) -> None:
    assert {id: work.paths for id, work in works(edition).items()} == {
        id: (f"guong/{id}/tu-lieu-bao-chi.zip",) for id in ("duong-hoa", "ong-an", "ba-am")
    }
    assert not may_feed(edition.exemplars["ho-kin"])


def test_an_office_may_do_without(edition: Edition) -> None:
    spare = replace(edition, publisher=edition.publisher.model_copy(update={"kits": False}))
    assert works(spare) == {}
    assert list(presskit.gathered(spare, compose(spare), {}, Path())) == []


def test_the_key_follows_what_goes_in_and_nothing_else(
    edition: Edition, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {id: work.key for id, work in works(edition).items()}
    assert len(set(before.values())) == len(before)

    def differ(other: Edition) -> set[str]:
        return {id for id, work in works(other).items() if work.key != before[id]}

    assert differ(replace(edition, moment=edition.moment + timedelta(days=400))) == set()
    assert differ(replace(edition, held={"bai-khac": ("G101",)})) == set()
    assert differ(changed(edition, "ho-kin", citation="Vì một việc khác.")) == set()
    assert differ(changed(edition, "duong-hoa", steward="Bí thư chi đoàn")) == set()
    assert differ(changed(edition, "ong-an", citation="Vì một việc khác.")) == {"ong-an"}
    assert differ(changed(edition, "ong-an", story="## Hoàn cảnh\n\nKhác.")) == {"ong-an"}
    press = edition.publisher.press.model_copy(update={"phone": "0000 000 000"})
    office = edition.publisher.model_copy(update={"press": press})
    assert differ(replace(edition, publisher=office)) == set(before)
    write(tmp_path)
    _camera(tmp_path / "exemplars/2024/duong-hoa/nguoi.jpg", (500, 300), "navy", turned=False)
    assert differ(edition_at(tmp_path)) == {"duong-hoa"}
    monkeypatch.setattr(kit_module, "RECIPE", "another pillow")
    assert differ(edition) == set(before)


def test_the_same_data_gives_the_same_bytes_under_another_hash_seed(root: Path, edition: Edition) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.outputs import test_presskit as t;"
        "sys.stdout.buffer.write(t.made(t.edition_at(Path(sys.argv[1])), 'duong-hoa'))"
    )
    env = {**os.environ, "PYTHONPATH": f"{ROOT / 'generator'}:{ROOT}", "TZ": "America/Lima"}
    other = [
        subprocess.run(
            [sys.executable, "-c", code, str(root)],
            env={**env, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            cwd=ROOT,
        ).stdout
        for seed in ("1", "77")
    ]
    assert other == [made(edition, "duong-hoa")] * 2


# What is in it


def test_it_is_one_folder_of_plain_names(edition: Edition) -> None:
    with ZipFile(BytesIO(made(edition, "duong-hoa"))) as package:
        names = package.namelist()
    assert all(re.fullmatch(r"duong-hoa/[A-Za-z0-9.-]+", name) for name in names)
    assert len({name.lower() for name in names}) == len(names)
    pictures = [f"anh-{number}" for number in ("1-hoat-dong", "2-chan-dung")]
    ends = ("", *(f"-{ratio}" for ratio in CROPS))
    expected = [*FILES, *(f"{name}{end}.jpg" for name in pictures for end in ends), "SHA256SUMS"]
    assert sorted(names) == sorted(f"duong-hoa/{name}" for name in expected)


@pytest.mark.tool
def test_unzip_and_sha256sum_find_it_whole(folder: Path) -> None:
    assert "No errors detected" in output("unzip", "-t", folder.parent / "kit.zip")
    told = output("sha256sum", "-c", "SHA256SUMS", at=folder).splitlines()
    assert sorted(told) == sorted(f"{one.name}: OK" for one in folder.iterdir() if one.name != "SHA256SUMS")
    (folder.parent / "broken").mkdir()
    (folder.parent / "broken/SHA256SUMS").write_bytes((folder / "SHA256SUMS").read_bytes())
    with pytest.raises(subprocess.CalledProcessError):
        output("sha256sum", "-c", "SHA256SUMS", at=folder.parent / "broken")


def test_the_text_is_whole_with_all_that_has_to_stand_beside_it(
    edition: Edition, rich: dict[str, bytes]
) -> None:
    text = rich["bai-viet.txt"].decode()
    assert text == unicodedata.normalize("NFC", text)
    one = edition.exemplars["duong-hoa"]
    prose = prose_words(compose(edition)["duong-hoa"].prose)
    assert in_order(prose, text) == in_order(prose, docx_text(rich["bai-viet.docx"])) == []
    for owed in (
        *(one.title, one.citation, "Người Viết, Ban thử", "Xã Vạn Linh, Lạng Sơn"),
        *("khi ấy: Xã Y Tịch, Huyện Chi Lăng, Tỉnh Lạng Sơn", "Đính chính 2/11/2024: Sửa số hộ: 52 hộ."),
        *("Quyết định số 12/QĐ-UBND ngày 6/5/2024", "Đường có hoa: 1.150,5 mét, năm 2024 (nguồn 2)"),
        *("2. Sổ thứ hai. Chi hội, 30/6/2024", "Được đăng lại", "Ghi nguồn: Theo hoa.example", "CC BY 4.0"),
        *("https://hoa.example/guong/duong-hoa/", "Phiên bản 2, đăng 20/10/2024, cập nhật 2/11/2024"),
        *("Tuần | Bao", "1. Đếm rác bảy ngày.", "   Việc kèm theo.", "- Hỏng một lứa không sao."),
        "Ảnh 2 (anh-2-chan-dung.jpg): Chiếc nón. Ảnh B",
    ):
        assert owed in text, owed


def test_the_facts_are_the_records_own(edition: Edition, rich: dict[str, bytes]) -> None:
    facts = json.loads(rich["su-kien.json"])
    assert facts["exemplar"] == {"kind": "Tập thể", "name": "Chi hội thôn Đông"}
    assert facts["place"]["then"] == "Xã Y Tịch, Huyện Chi Lăng, Tỉnh Lạng Sơn"
    assert facts["place"]["unit"] == "vn-06520"
    assert [one["name"] for one in facts["movements"]] == ["Sống đẹp"]
    assert facts["recognitions"] == [
        {
            "title": "Điển hình tiên tiến cấp xã",
            "level": "Cấp xã",
            "year": 2024,
            "authority": "UBND xã",
            "decision": {"number": "12/QĐ-UBND", "date": "2024-05-06"},
            "status": "Còn hiệu lực",
        }
    ]
    assert facts["awards"][0]["title"] == "Giấy khen"
    assert facts["impact"] == [
        {"what": "Đường có hoa", "value": 1150.5, "unit": "mét", "year": 2024, "source": 2}
    ]
    assert facts["sources"][1]["issuer"] == "Chi hội"
    assert (facts["version"], facts["illustrative"]) == (2, True)
    assert facts["corrections"] == [{"date": "2024-11-02", "text": "Sửa số hộ: 52 hộ."}]
    assert facts["published"].startswith("2024-10-20T08:00")


def test_captions_say_who_made_a_picture_who_is_in_it_and_what_one_may_do(rich: dict[str, bytes]) -> None:
    first, second = rich["chu-thich.txt"].decode().split("anh-2-chan-dung.jpg (và")
    for owed in ("Đường hoa.", "Con đường & hoa", "Nguồn ảnh: Ảnh A", "Được đăng lại khi ghi nguồn"):
        assert owed in first, owed
    assert "Trong ảnh: Bà Ễ" in first
    assert "Hồ sơ không ghi tên ai trong ảnh." in second
    assert "Một người." not in first + second


def test_what_people_say_stands_with_who_says_it(rich: dict[str, bytes], edition: Edition) -> None:
    text = rich["trich-dan.txt"].decode()
    assert "1. “Năm 2024 cả thôn 52 hộ”\nTrong bài: Bác nói: “Năm 2024 cả thôn 52 hộ”." in text
    assert "“Năm 2024 cả thôn 52 hộ”" in docx_text(rich["trich-dan.docx"])
    silent = opened(made(edition, "ong-an"))
    for name in ("trich-dan.txt", "trich-dan.docx"):
        said = silent[name].decode() if name.endswith("txt") else docx_text(silent[name])
        assert "Trong bài không có lời nói nào" in said
        assert "“" not in said.replace("Lời nói trong bài", "")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<p>Ngõ hẹp. “Tôi giữ cái then,” bà Mận nói, “sách thì cả ngõ giữ.” Rồi bà về.</p>",
            [
                ("“Tôi giữ cái then,”", "“Tôi giữ cái then,” bà Mận nói, “sách thì cả ngõ giữ.”"),
                ("“sách thì cả ngõ giữ.”", "“Tôi giữ cái then,” bà Mận nói, “sách thì cả ngõ giữ.”"),
            ],
        ),
        (
            "<p>Ông Ấn kể hai lần.</p><p>“Mưa to. Nước lên. Ai cũng chạy.”</p><p>Cả xóm lặng đi. Rồi thôi.</p>",
            [
                (
                    "“Mưa to. Nước lên. Ai cũng chạy.”",
                    "Ông Ấn kể hai lần.\n“Mưa to. Nước lên. Ai cũng chạy.”\nCả xóm lặng đi.",
                )
            ],
        ),
        ("<p>“Bỏ cả tuần, tôi cũng ngại.” – Trưởng thôn</p>", [("“Bỏ cả tuần, tôi cũng ngại.”", "")]),
        ("<ul><li>Chị hỏi nhẹ: “Rõ chưa ạ”.</li></ul>", [("“Rõ chưa ạ”", "Chị hỏi nhẹ: “Rõ chưa ạ”.")]),
        ("<p>Phong trào “Xanh, sạch, đẹp” và sổ “chưa hiểu” có biển “Cấm đổ rác”.</p>", []),
        ("<p>Câu hỏi “cháu nói đã rõ chưa” đặt trách nhiệm về phía người nói.</p>", []),
        ("<h2>“Một tên phần dài như câu.”</h2><p>Không ai nói gì.</p>", []),
    ],
)
def test_speech_is_told_from_names_and_mottos(html: str, expected: list[tuple[str, str]]) -> None:
    found = sayings(html)
    assert [one.words for one in found] == [words for words, _ in expected]
    assert all(around in one.around for one, (_, around) in zip(found, expected, strict=True))
    assert all(
        squeezed(line) in squeezed(re.sub("<[^>]+>", "", html))
        for one in found
        for line in one.around.split("\n")
    )


def test_illustrative_stories_say_so_in_every_text_and_others_never(
    edition: Edition, rich: dict[str, bytes]
) -> None:
    true = opened(made(edition, "ong-an"))
    for kit, sign in ((rich, True), (true, False)):
        texts = [kit[name].decode() for name in TEXTS[:4]]
        texts += [docx_text(kit[name]) for name in FILES[5:]]
        assert [("Dữ liệu minh họa" in text) for text in texts] == [sign] * 6
        assert json.loads(kit["su-kien.json"])["illustrative"] is sign


# The pictures


def jpeg(raw: bytes) -> Image.Image:
    return Image.open(BytesIO(raw))


def test_pictures_are_upright_and_cut_but_never_enlarged(rich: dict[str, bytes]) -> None:
    sizes = {name: jpeg(raw).size for name, raw in rich.items() if name.endswith(".jpg")}
    assert sizes == {
        "anh-1-hoat-dong.jpg": (1600, 2400),
        "anh-1-hoat-dong-16x9.jpg": (1600, 900),
        "anh-1-hoat-dong-1x1.jpg": (1080, 1080),
        "anh-1-hoat-dong-4x5.jpg": (1080, 1350),
        "anh-2-chan-dung.jpg": (500, 300),
        "anh-2-chan-dung-16x9.jpg": (500, 281),
        "anh-2-chan-dung-1x1.jpg": (300, 300),
        "anh-2-chan-dung-4x5.jpg": (240, 300),
    }
    turned = jpeg(rich["anh-1-hoat-dong.jpg"]).convert("L")
    assert (turned.getpixel((1580, 20)), turned.getpixel((20, 20))) < (20, 250)
    assert turned.getpixel((20, 20)) > 60


def test_a_portrait_keeps_its_head_and_an_activity_what_is_full() -> None:
    portrait = Image.new("RGB", (800, 1000), "lightgrey")
    draw = ImageDraw.Draw(portrait)
    draw.ellipse((300, 150, 500, 420), fill="red")
    for at in range(500, 1000, 40):  # a checked shirt, in which far more is to be seen than in the face
        draw.rectangle((100, at, 700, at + 18), fill="blue")
    head = cropped(portrait, "16x9", portrait=True)
    column = [head.getpixel((head.width // 2, y)) for y in range(head.height)]
    assert column[0] == (211, 211, 211)
    assert sum(one == (255, 0, 0) for one in column) / head.height > 0.5
    field = Image.new("RGB", (1500, 1000), "white")
    for at in range(1100, 1480, 20):
        ImageDraw.Draw(field).line((at, 100, at, 900), fill="black", width=8)
    dark = cropped(field, "1x1", portrait=False).convert("L").resize((2, 1), Image.Resampling.BOX)
    assert dark.getpixel((1, 0)) < dark.getpixel((0, 0)) and dark.getpixel((1, 0)) < 200


@pytest.mark.parametrize("portrait", [True, False])
@pytest.mark.parametrize("wide", [1, 2, 30, 301, 1067, 2400])
def test_any_size_can_be_cut(wide: int, portrait: bool) -> None:
    for high in (1, 3, 9, 97, 170, 600, 1350):
        for ratio, most in CROPS.items():
            cut = cropped(Image.new("RGB", (wide, high)), ratio, portrait)
            assert cut.width <= min(wide, most[0]) and cut.height <= min(high, most[1])


@pytest.mark.tool
def test_every_picture_says_what_it_shows_in_both_forms(folder: Path) -> None:
    pictures = json.loads(output("exiftool", "-json", "-G1", "-a", *sorted(folder.glob("*.jpg"))))
    assert len(pictures) == 8
    for one in pictures:
        caption, credit = (
            ("Dữ liệu minh họa. Đường hoa.", "Ảnh A")
            if "anh-1" in one["SourceFile"]
            else ("Dữ liệu minh họa. Chiếc nón.", "Ảnh B")
        )
        assert one["IPTC:CodedCharacterSet"] == "UTF8"
        assert one["IPTC:Caption-Abstract"] == one["XMP-dc:Description"] == caption
        assert one["IPTC:Credit"] == one["XMP-photoshop:Credit"] == credit
        rights = f"{credit}. Được đăng lại khi ghi nguồn"
        assert one["IPTC:CopyrightNotice"] == one["XMP-dc:Rights"] == rights
        assert one["IPTC:Headline"] == one["XMP-photoshop:Headline"] == "Đường hoa thay bãi rác"
        assert one["IPTC:Source"] == one["XMP-photoshop:Source"] == "Trang thử"
        usage = "Dữ liệu minh họa. Được đăng lại khi ghi nguồn. Được đăng lại"
        assert one["IPTC:SpecialInstructions"] == one["XMP-xmpRights:UsageTerms"] == usage
        assert one["XMP-xmpRights:WebStatement"] == "https://hoa.example/bao-chi/"
        assert one["Photoshop:IPTCDigest"] == one["File:CurrentIPTCDigest"]
        assert one.get("XMP-iptcExt:PersonInImage") == ("Bà Ễ" if "anh-1" in one["SourceFile"] else None)


@pytest.mark.tool
def test_no_picture_tells_of_camera_or_place(root: Path, folder: Path) -> None:
    original = output("exiftool", "-a", "-G1", root / "exemplars/2024/duong-hoa/viec.jpg")
    assert "GPS" in original and "Model 1" in original
    told = output("exiftool", "-a", "-G1", *sorted(folder.glob("*.jpg")))
    assert not re.search(r"GPS|EXIF|IFD0|Make |Model|Comment|Location|City|Latitude", told)


@pytest.mark.tool
def test_exiftool_finds_nothing_wrong_with_them(folder: Path) -> None:
    told = output("exiftool", "-validate", "-s3", *sorted(folder.glob("*.jpg")))
    assert [line for line in told.splitlines() if not line.startswith("=")][:-1] == ["OK"] * 8


# What is strange


def test_a_story_without_a_picture_has_a_kit_too(edition: Edition) -> None:
    kit = opened(made(edition, "ong-an"))
    assert sorted(kit) == sorted([*FILES, "SHA256SUMS"])
    assert "Bài này không có ảnh." in kit["chu-thich.txt"].decode()
    assert ".jpg" not in kit["DOC-TRUOC.txt"].decode()


def hostile(edition: Edition) -> Edition:
    one = edition.exemplars["duong-hoa"]
    photos = tuple(
        photo.model_copy(update=dict.fromkeys(("caption", "alt", "credit", "rights"), HOSTILE))
        for photo in one.photos
    )
    values = dict.fromkeys(("title", "citation", "name"), HOSTILE)
    return changed(edition, "duong-hoa", photos=photos, **values)


@pytest.mark.tool
def test_hostile_titles_and_captions_stay_words(edition: Edition, tmp_path: Path) -> None:
    kit = opened(made(hostile(edition), "duong-hoa"))
    plain = HOSTILE[:-4]
    for name in FILES[:4]:
        text = kit[name].decode()
        assert plain in text, name
        assert not set(HOSTILE[-4:]) & set(text)
    assert plain in docx_text(kit["bai-viet.docx"])
    assert json.loads(kit["su-kien.json"])["title"] == plain
    (tmp_path / "anh.jpg").write_bytes(kit["anh-1-hoat-dong-1x1.jpg"])
    (told,) = json.loads(output("exiftool", "-json", "-G1", "-a", tmp_path / "anh.jpg"))
    for field in ("IPTC:Caption-Abstract", "XMP-dc:Description"):
        assert told[field] == f"Dữ liệu minh họa. {plain}"
    assert told["XMP-iptcCore:AltTextAccessibility"] == plain
    assert (tmp_path / "anh.jpg").stat().st_size > 0


def test_captions_longer_than_the_old_form_allows_are_whole_in_the_new(edition: Edition) -> None:
    long = "Ễ" * 150
    photo = edition.exemplars["duong-hoa"].photos[0].model_copy(update={"rights": f"{long} {long}"})
    kit = opened(made(changed(edition, "duong-hoa", photos=(photo,)), "duong-hoa"))
    raw = kit["anh-1-hoat-dong-1x1.jpg"]
    assert f"{long} {long}".encode() in raw
    notice = re.search(rb"\x1c\x02\x74(..)", raw, re.DOTALL)
    assert notice and int.from_bytes(notice[1], "big") <= 128


@pytest.mark.parametrize("oddity", ODDITIES)
def test_no_oddity_of_a_text_stops_the_kit(edition: Edition, oddity: str) -> None:
    odd = changed(edition, "ong-an", story=f"{oddity}\n\n## Cách làm\n\n{oddity}\n\n{SPOKEN}")
    kit = opened(made(odd, "ong-an"))
    text = prose_words(compose(odd)["ong-an"].prose)
    assert in_order(text, kit["bai-viet.txt"].decode()) == []
    assert "Bác nói" in kit["trich-dan.txt"].decode()


# Kits of several


def bundles(edition: Edition, target: Path) -> dict[str, bytes]:
    """Make every kit below `target` and return those of movements and months by address."""
    stories = compose(edition)
    declared = list(presskit.declare(edition, stories))
    for work in declared:
        file = target / work.paths[0]
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(work.make()[0])
    keys = {work.paths[0]: work.key for work in declared}
    return {work.paths[0]: work.make()[0] for work in presskit.gathered(edition, stories, keys, target)}


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("site")


def told(raw: bytes) -> list[str]:
    """Return whose folders a kit of several has, in its order."""
    return list(dict.fromkeys(name.partition("/")[0] for name in opened(raw) if "/" in name))


def test_movements_and_months_have_kits_of_their_newest_stories(edition: Edition, target: Path) -> None:
    found = bundles(edition, target)
    kits = {address: told(raw) for address, raw in found.items()}
    assert kits == {
        "phong-trao/song-dep/tu-lieu-bao-chi.zip": ["duong-hoa", "ba-am"],
        "phong-trao/an-ninh/tu-lieu-bao-chi.zip": ["ong-an"],
        "ban-tin/2024-10/tu-lieu-bao-chi.zip": ["duong-hoa", "ba-am"],
        "ban-tin/2023-10/tu-lieu-bao-chi.zip": ["ong-an"],
    }
    one = opened(found["phong-trao/song-dep/tu-lieu-bao-chi.zip"])
    pictures = [name for name in one if name.endswith(".jpg")]
    assert pictures == ["duong-hoa/anh-1-hoat-dong.jpg"]
    assert one["duong-hoa/bai-viet.docx"] == opened(made(edition, "duong-hoa"))["bai-viet.docx"]
    readme = one["DOC-TRUOC.txt"].decode()
    assert "Đường hoa thay bãi rác" in readme and "Dữ liệu minh họa" in readme
    assert "https://hoa.example/guong/ba-am/tu-lieu-bao-chi.zip" in readme


@pytest.mark.tool
def test_a_kit_of_several_is_whole(edition: Edition, target: Path, tmp_path: Path) -> None:
    (tmp_path / "kit.zip").write_bytes(bundles(edition, target)["ban-tin/2024-10/tu-lieu-bao-chi.zip"])
    assert "No errors detected" in output("unzip", "-t", tmp_path / "kit.zip")
    output("unzip", "-q", "kit.zip", at=tmp_path)
    lines = output("sha256sum", "-c", "SHA256SUMS", at=tmp_path / "2024-10").splitlines()
    assert len(lines) == 1 + 2 * 5 + 1 and all(line.endswith(": OK") for line in lines)


def test_there_are_no_more_stories_in_it_than_the_office_set(edition: Edition, target: Path) -> None:
    one = replace(edition, publisher=edition.publisher.model_copy(update={"kit_stories": 1}))
    assert told(bundles(one, target)["ban-tin/2024-10/tu-lieu-bao-chi.zip"]) == ["duong-hoa"]


def test_a_story_that_is_withdrawn_is_in_no_kit(edition: Edition, target: Path) -> None:
    left = replace(edition, exemplars={id: one for id, one in edition.exemplars.items() if id != "duong-hoa"})
    assert "duong-hoa" not in works(left)
    found = bundles(left, target)
    assert {address: told(raw) for address, raw in found.items()} == {
        "phong-trao/song-dep/tu-lieu-bao-chi.zip": ["ba-am"],
        "phong-trao/an-ninh/tu-lieu-bao-chi.zip": ["ong-an"],
        "ban-tin/2024-10/tu-lieu-bao-chi.zip": ["ba-am"],
        "ban-tin/2023-10/tu-lieu-bao-chi.zip": ["ong-an"],
    }
    assert all(b"duong-hoa" not in raw and "Đường hoa".encode() not in raw for raw in found.values())
    last = replace(left, exemplars={id: one for id, one in left.exemplars.items() if id != "ong-an"})
    assert "ban-tin/2023-10/tu-lieu-bao-chi.zip" not in bundles(last, target)


def test_the_key_of_a_kit_of_several_follows_its_parts(edition: Edition) -> None:
    def keys(of: Edition) -> dict[str, str]:
        stories = compose(of)
        own = {work.paths[0]: work.key for work in presskit.declare(of, stories)}
        return {work.paths[0]: work.key for work in presskit.gathered(of, stories, own, Path("/nowhere"))}

    before = keys(edition)
    after = keys(changed(edition, "ong-an", citation="Vì một việc khác."))
    assert {address.split("/")[1] for address in before if before[address] != after[address]} == {
        "an-ninh",
        "2023-10",
    }
    assert keys(replace(edition, moment=edition.moment.astimezone(UTC) + timedelta(days=9))) == before


# What pages tell of it


def test_pages_know_the_kits_that_were_made(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = {
        "guong/duong-hoa/tu-lieu-bao-chi.zip": 900_000,
        "phong-trao/song-dep/tu-lieu-bao-chi.zip": 400_000,
        "ban-tin/2024-10/tu-lieu-bao-chi.zip": 300_000,
    }
    stock = Stock(edition, compose(edition), sizes=sizes)
    seen: dict[str, Any] = {}
    monkeypatch.setattr(story_page, "render", lambda name, **values: seen.update(values) or "")
    for _, page in plan(edition, ("pages",)).quick(dict.fromkeys(range(9), SHELL), [], Made(sizes=sizes)):
        if page.path == "guong/duong-hoa/index.html":
            page.make()
    assert [(one.label, one.size, one.holds) for one in seen["downloads"]] == [
        ("Tư liệu báo chí", 900_000, "2 ảnh")
    ]
    kit = movements_page._values(stock, edition.movements["song-dep"])["kit"]
    assert (kit.address, kit.size, kit.holds) == (
        "phong-trao/song-dep/tu-lieu-bao-chi.zip",
        400_000,
        "2 bài, 1 ảnh",
    )
    assert movements_page._values(stock, edition.movements["an-ninh"])["kit"] is None
    (page,) = press_page.pages(stock)
    html = page.main()
    for address in list(sizes)[1:]:
        assert f'href="⟦/⟧{address}"' in html
    assert "Tháng 10/2024" in html and "293\u00a0KB" in html and "Tháng 10/2023" not in html


# The samples, set by a program that others wrote


@cache
def telling() -> list[Exemplar]:
    of = [one for one in sample().newest if may_feed(one)]
    chosen = [
        max(of, key=lambda one: len(one.story)),
        next(one for one in of if not one.photos),
        next(one for one in of if one.minor),
        next(one for one in of if one.corrections),
    ]
    return list({one.id: one for one in chosen}.values())


@pytest.mark.tool
def test_libreoffice_sets_every_word_of_the_samples_in_order(tmp_path: Path) -> None:
    edition = sample()
    stories = compose(edition)
    for one in telling():
        (tmp_path / f"{one.id}.docx").write_bytes(opened(made(edition, one.id))["bai-viet.docx"])
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    files = sorted(tmp_path.glob("*.docx"))
    output("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *files, at=tmp_path)
    for one in telling():
        text = output("pdftotext", "-raw", "-nopgbrk", tmp_path / f"{one.id}.pdf", "-")
        owed = f"{one.title} {one.citation} {prose_words(stories[one.id].prose)}"
        assert in_order(owed, text) == []
        assert "Dữ liệu minh họa" in unicodedata.normalize("NFC", text)


def test_every_sample_kit_holds_its_pictures_and_no_refused_one() -> None:
    edition = sample()
    for one in telling():
        kit = opened(made(edition, one.id))
        shown = compose(edition)[one.id].pictures
        assert sum(name.endswith(".jpg") for name in kit) == 4 * len(shown)
        assert addresses.kit(addresses.story(one.id)) in works(edition)[one.id].paths


def test_a_photo_of_which_nobody_agreed_is_not_in_it(edition: Edition) -> None:
    photos = edition.exemplars["duong-hoa"].photos
    refused: tuple[Photo, ...] = tuple(one.model_copy(update={"consent": False}) for one in photos)
    kit = opened(made(changed(edition, "duong-hoa", photos=refused), "duong-hoa"))
    assert not [name for name in kit if name.endswith(".jpg")]
