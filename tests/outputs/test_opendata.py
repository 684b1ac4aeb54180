"""Open data of a small office: what is told, what is not, and that all forms of it say the same."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin
from zipfile import ZipFile

import openpyxl
import pytest
from pydantic import BaseModel

from bonghoadep.catalogue.edition import Edition, published
from bonghoadep.outputs import opendata
from bonghoadep.outputs.artifact import Work
from bonghoadep.outputs.opendata import exemplar_fields as fields
from bonghoadep.outputs.opendata import ninjs
from bonghoadep.outputs.stories import compose
from bonghoadep.records.exemplar import Exemplar
from tests.reckoning.office import edition, recognised
from tests.tombstones import tombstone

SECRET, PUBLIC = "Zuỵch", "Voạchx"
API = "du-lieu/api/v1/"
HIDDEN: dict[str, Any] = {
    "subkind": "hop-tac-xa",
    "name_sort": SECRET,
    "summary": f"Tóm tắt {SECRET}",
    "birth_year": "1931",
    "stage": "nhan-rong",
    "introduced_by": SECRET,
    "steward": f"Cán bộ {SECRET}",
    "owner": {"kind": "tap-the", "name": f"Chủ {PUBLIC}", "subkind": "doanh-nghiep"},
    "place": {"unit": "vn-06520", "at": "2024-03", "detail": f"xóm {PUBLIC}", "as_written": SECRET},
    "recognitions": [{**recognised("xa", 2024), "round": SECRET,
                      "status_decision": {"number": SECRET, "on": "2024-01-02"}}],
    "awards": [{"form": "giay-khen", "year": "2024", "authority": f"UBND {PUBLIC}", "type": "dot-xuat", "level": "xa",
                "status_decision": {"number": SECRET, "on": "2024-01-02"}}],
    "proposals": [{"form": "bang-khen", "to": SECRET, "on": "2024-06-01"}],
    "publicity": [{"channel": "hoi-nghi", "where": SECRET, "on": "2024-06-01"}],
    "replicability": {"conditions": [f"Có {PUBLIC}"], "evaluated_on": "1987-06-05"},
    "verification": {"by": f"UBND {PUBLIC}", "on": "2024-05-01", "method": "đến nơi", "note": SECRET},
    "attestations": [{"what": SECRET, "year": "2023", "met": "true"}],
    "clearance": {"agency": SECRET, "ref": SECRET, "on": "2024-05-01"},
    "consent": {"scope": ["web", "feed"], "given_on": "1988-07-06", "by": SECRET, "ref": SECRET},
    "approval": {
        "authority": "UBND xã Mẫu",
        "position": SECRET,
        "name": SECRET,
        "decision": {"number": "1/QĐ", "on": "2024-05-10"},
        "chain": [{"step": "dang-ky", "by": SECRET, "on": "2024-05-01", "ref": SECRET}],
        "seal": "sha256:" + "ab" * 32,
    },
    "forwarded": [{"to": SECRET, "on": "2024-06-01"}],
    "silences": [{"code": "H701", "why": SECRET}],
    "members": ["bi-giu", "ba"],
    "replications": [
        {"who": f"Xóm {PUBLIC}", "year": "2024", "exemplar": "bi-giu",
         "place": {"unit": "vn-06520", "at": "2024", "detail": SECRET, "as_written": SECRET}},
        {"who": "Xóm ba", "year": "2025", "exemplar": "ba"},
    ],
    "criteria": [{"key": "co-that", "evidence": [f"Sổ {PUBLIC}"]}, {"key": "khong-co", "evidence": [SECRET]}],
    "corrections": [{"on": "2024-12-01", "note": "Sửa số hộ thành 12."}],
}  # fmt: skip
STORIES: dict[str, dict[str, Any]] = {
    "mot": HIDDEN,
    "hai": {"consent": {"scope": ["web"], "given_on": "2024-01-01", "ref": "HS"}, "name": '=HYPERLINK("x")'},
    "ba": {"kind": "ca-nhan", "movements": ["cay", "hoa"], "sample": "true"},
    "bi-giu": {"name": SECRET, "title": SECRET},
    "chi-loa": {
        "name": SECRET,
        "title": SECRET,
        "consent": {"scope": ["loudspeaker"], "given_on": "2024-01-01", "ref": "HS"},
    },
}
PLAN = {"criteria": [{"id": "chung", "items": [{"key": "co-that", "text": "Việc có thật"}]}]}
GONE = ("da-rut", date(2025, 1, 2), "Số liệu chưa được kiểm chứng.")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    found = edition(tmp_path_factory.mktemp("office"), PLAN, STORIES, held=["bi-giu"])
    id, day, why = GONE
    gone = tombstone(id, day, published(found.exemplars["mot"]), why)
    return replace(found, tombstones=(gone,))


def made(office: Edition) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for one in opendata.declare(office, compose(office)):
        content = one.make()
        found.update(zip(one.paths, content if isinstance(content, tuple) else (content,), strict=True))
    return found


@pytest.fixture(scope="module")
def files(office: Edition) -> dict[str, bytes]:
    return made(office)


def read(files: Mapping[str, bytes], path: str) -> Any:
    return json.loads(files[path])


# What is told, and what is not


def ways(model: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, bool]]:
    """Yield the way to every field of a record, and whether other fields lie below it."""
    for name, field in model.model_fields.items():
        inner = next(models(field.annotation), None)
        yield prefix + name, inner is not None
        if inner:
            yield from ways(inner, f"{prefix}{name}.")


def models(annotation: Any) -> Iterator[type[BaseModel]]:
    if get_origin(annotation) in (Annotated, Union, UnionType, tuple):
        for inner in get_args(annotation):
            yield from models(inner)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation


def undecided(model: type[BaseModel]) -> list[str]:
    """Return the fields that no table speaks of; whatever lies below a withheld field is withheld with it."""
    told = {*fields.DATA, *fields.SAID_OTHERWISE, *fields.NEWS}
    above = {way.rpartition(".")[0] for way in fields.WITHHELD} | {way.rpartition(".")[0] for way in told}
    missing = []
    for way, _ in ways(model):
        parents = way.split(".")[:-1]
        hidden = any(".".join(parents[:depth]) in fields.WITHHELD for depth in range(1, len(parents) + 1))
        if not hidden and way not in told and way not in fields.WITHHELD and way not in above:
            missing.append(way)
    return missing


def test_every_field_of_an_exemplar_is_published_or_withheld_with_a_reason() -> None:
    assert undecided(Exemplar) == []
    assert all(fields.WITHHELD.values())


def test_no_field_is_decided_twice_and_all_of_them_exist() -> None:
    tables = (fields.DATA, fields.SAID_OTHERWISE, fields.NEWS, fields.WITHHELD)
    decided = [way for table in tables for way in table]
    assert len(decided) == len(set(decided))
    assert set(decided) <= {way for way, _ in ways(Exemplar)}


def test_a_new_field_would_be_noticed() -> None:
    """The control."""

    class Deal(BaseModel):
        price: int = 0

    class Later(Exemplar):
        nickname: str = ""
        deals: tuple[Deal, ...] = ()

    assert undecided(Later) == ["nickname", "deals", "deals.price"]


def test_what_is_withheld_is_in_no_byte(files: dict[str, bytes]) -> None:
    needles = [SECRET, "1931", "1988-07-06", "1987-06-05", "bi-giu", "chi-loa", "doanh-nghiep", "ab" * 32]
    for path, content in files.items():
        if path.startswith("du-lieu/schemas/") or path.endswith("tu-vung.json"):
            continue
        if path.endswith(".xlsx"):
            with ZipFile(io.BytesIO(content)) as book:
                content = b"".join(book.read(name) for name in book.namelist())
        assert [needle for needle in needles if needle.encode() in content] == [], path


def test_the_search_would_have_found_it(files: dict[str, bytes]) -> None:
    told = files[f"{API}guong/mot.json"].decode()
    assert told.count(PUBLIC) == 7
    with ZipFile(io.BytesIO(files["du-lieu/du-lieu.xlsx"])) as book:
        assert any(PUBLIC.encode() in book.read(name) for name in book.namelist())


def test_references_lead_to_what_is_out_only(files: dict[str, bytes]) -> None:
    one = read(files, f"{API}guong/mot.json")
    assert [other["id"] for other in one["members"]] == ["ba"]
    assert ["exemplar" in copy for copy in one["replications"]] == [False, True]
    assert one["replications"][0]["place"] == "Xã Y Tịch, Tỉnh Lạng Sơn"
    assert [met["text"] for met in one["criteria"]] == ["Việc có thật"]


def test_newsrooms_get_what_was_agreed_to(files: dict[str, bytes]) -> None:
    assert f"{API}ninjs/mot.json" in files
    assert f"{API}guong/hai.json" in files
    assert f"{API}ninjs/hai.json" not in files
    assert "news_item" not in read(files, f"{API}guong/hai.json")
    assert f"{API}guong/chi-loa.json" not in files


def test_an_office_may_want_none(office: Edition) -> None:
    closed = replace(office, publisher=office.publisher.model_copy(update={"data": False}))
    assert made(closed) == {}


# The same in every form


def test_the_same_edition_gives_the_same_bytes(office: Edition, files: dict[str, bytes]) -> None:
    assert made(office) == files


def test_a_record_is_the_same_alone_and_in_the_table(files: dict[str, bytes]) -> None:
    for table, folder in (("bai-guong", "guong"), ("phong-trao", "phong-trao"), ("dia-phuong", "dia-phuong")):
        whole = read(files, f"du-lieu/{table}.json")
        assert whole["count"] == len(whole["items"]) > 0
        for item in whole["items"]:
            alone = read(files, f"{API}{folder}/{item['id'].replace('@', '-')}.json")
            assert {name: alone[name] for name in item} == item
            assert alone.keys() - item.keys() == {"$schema", "licence"}


def test_a_version_tells_states_apart(office: Edition, files: dict[str, bytes]) -> None:
    one = office.exemplars["hai"]
    changed = replace(
        office, exemplars={**office.exemplars, "hai": one.model_copy(update={"title": "Tên khác"})}
    )
    before = {item["id"]: item["version"] for item in read(files, f"{API}guong.json")["items"]}
    after = {item["id"]: item["version"] for item in read(made(changed), f"{API}guong.json")["items"]}
    assert {id for id in before if before[id] != after[id]} == {"hai"}
    assert read(files, f"{API}guong/hai.json")["version"] == before["hai"]


def test_csv_and_workbook_hold_the_same_rows(files: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(files["du-lieu/du-lieu.xlsx"]))
    assert book.sheetnames == [
        *("Đọc trước", "Bài gương", "Phong trào", "Kế hoạch", "Địa phương", "Bài đã rút", "Từ điển dữ liệu")
    ]
    for table in opendata.TABLES:
        lines = list(
            csv.reader(io.StringIO(files[f"du-lieu/{table.name}.csv"].decode("utf-8-sig"), newline=""))
        )
        cells = [[shown(cell) for cell in row] for row in book[table.title].iter_rows(values_only=True)]
        assert [[cell.removeprefix("'") for cell in line] for line in lines] == cells
        assert lines[0] == [column.name for column in table.columns]


def shown(cell: Any) -> str:
    return "" if cell is None else cell.date().isoformat() if hasattr(cell, "date") else str(cell)


def test_no_cell_is_a_formula(files: dict[str, bytes]) -> None:
    rows = csv.DictReader(io.StringIO(files["du-lieu/bai-guong.csv"].decode("utf-8-sig"), newline=""))
    assert next(row["Tên"] for row in rows if row["Mã"] == "hai") == '\'=HYPERLINK("x")'


def test_a_sample_says_so_wherever_it_stands(office: Edition, files: dict[str, bytes]) -> None:
    """One story is made up here; on a site that is made up as a whole every file says it."""
    notes = {item["id"]: item.get("note") for item in read(files, "du-lieu/bai-guong.json")["items"]}
    assert notes == {"mot": None, "hai": None, "ba": "Dữ liệu minh họa"}
    assert read(files, f"{API}ninjs/ba.json")["edNote"].startswith("Dữ liệu minh họa.")
    sample = replace(office, publisher=office.publisher.model_copy(update={"sample": True}))
    for path, content in made(sample).items():
        if path.endswith((".json", ".csv")) and "/schemas/" not in path and "tu-dien" not in path:
            assert "Dữ liệu minh họa".encode() in content, path


def test_every_file_states_the_licence(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.endswith((".json", ".csv")) and path != "du-lieu/tu-dien.csv":
            assert b"CC BY 4.0" in content, path
    book = openpyxl.load_workbook(io.BytesIO(files["du-lieu/du-lieu.xlsx"]))
    assert ("Giấy phép", "CC BY 4.0") in list(book["Đọc trước"].iter_rows(values_only=True))


def test_the_workbook_is_made_again_only_where_a_cell_has_changed(office: Edition) -> None:
    def key(edition: Edition) -> str:
        return next(one.key for one in opendata.declare(edition, compose(edition)) if isinstance(one, Work))

    one = office.exemplars["hai"]
    fixed = one.model_copy(update={"citation": "Vì đã trồng rất nhiều hoa."})
    assert key(office) == key(replace(office))
    assert key(office) != key(replace(office, exemplars={**office.exemplars, "hai": fixed}))


# Withdrawals


def test_a_withdrawal_is_told_by_id_day_and_reason(files: dict[str, bytes]) -> None:
    id, on, reason = GONE
    assert read(files, "du-lieu/rut-bai.json")["items"] == [
        {"id": id, "on": on.isoformat(), "reason": reason}
    ]
    assert [path for path in files if id in path] == [f"{API}ninjs/{id}.json"]
    item = read(files, f"{API}ninjs/{id}.json")
    assert (item["pubStatus"], item["type"]) == ("canceled", "text")
    assert reason in item["edNote"]
    assert (
        not {"headlines", "bodies", "descriptions", "people", "places", "subjects", "associations"}
        & item.keys()
    )


def test_versions_of_news_items_grow(files: dict[str, bytes]) -> None:
    entries = read(files, f"{API}ninjs.json")["items"]
    assert [(entry["url"].rpartition("/")[2], entry["version"]) for entry in entries] == [
        ("da-rut.json", "202501020800"),
        ("mot.json", "202412010800"),
        ("ba.json", "202405200800"),
    ]


# News items

NINJS = {
    *("uri", "type", "representationType", "profile", "version", "firstCreated", "versionCreated"),
    *("contentCreated", "embargoed", "pubStatus", "urgency", "copyrightHolder", "copyrightNotice"),
    *("usageTerms", "edNote", "language", "descriptions", "bodies", "headlines", "people"),
    *("organisations", "places", "subjects", "events", "eventDetails", "plannedCoverage", "objects"),
    *("infoSources", "title", "by", "slugline", "located", "renditions", "associations", "altIds"),
    *("trustIndicators", "standard", "genres", "expires", "rightsInfo"),
}
"""Every member that ninjs 3.0 knows; it allows no other. An associated object has a name besides."""


def test_a_news_item_has_only_members_of_the_standard(files: dict[str, bytes]) -> None:
    for path in files:
        if path.startswith(f"{API}ninjs/"):
            item = read(files, path)
            assert item.keys() <= NINJS
            assert all(one.keys() <= NINJS | {"name"} for one in item.get("associations", ()))
    assert set(ninjs.SCHEMA["properties"]) <= NINJS


def test_a_news_item_has_the_text_twice_and_its_corrections_above(files: dict[str, bytes]) -> None:
    item = read(files, f"{API}ninjs/mot.json")
    html, plain = item["bodies"]
    assert (html["contentType"], plain["contentType"]) == ("text/html", "text/plain")
    assert html["value"].startswith("<p>Đính chính 1/12/2024: Sửa số hộ thành 12.</p>\n")
    assert plain["value"] == "Đính chính 1/12/2024: Sửa số hộ thành 12.\nBài."
    assert item["uri"] == "tag:mau.example,2024:guong/mot"
    assert item["organisations"] == [{"name": "Tổ Mẫu (bịa đặt)", "rel": "about"}]
    assert [place["rel"] for place in item["places"]] == ["about", "formerly"]


def test_records_have_addresses_that_can_be_written(files: dict[str, bytes]) -> None:
    assert all(set(path) <= set("abcdefghijklmnopqrstuvwxyz0123456789-./") for path in files)
    assert f"{API}dia-phuong/vn-06505-2025.json" in files


def test_words_have_labels(files: dict[str, bytes]) -> None:
    assert read(files, f"{API}tu-vung.json")["words"]["kind"]["ca-nhan"] == "Cá nhân"


def test_the_documents_name_every_column() -> None:
    text = (Path(__file__).parents[2] / "docs" / "open-data.md").read_text("utf-8")
    for table in opendata.TABLES:
        section = text[text.index(f"### {table.name}\n") :].split("\n### ")[0]
        named = [line.split("|")[1].strip() for line in section.splitlines() if line.startswith("| ")]
        assert named[2:] == [column.name for column in table.columns]
