"""Open data of the whole sample site, judged by programs other people wrote."""

import copy
import csv
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from frictionless import Package, system
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from tests.tools import program

SITE = "https://bonghoadep.example/"
API = "du-lieu/api/v1"
TABLES = ("bai-guong", "phong-trao", "ke-hoach", "dia-phuong")


@pytest.fixture(scope="module")
def data(sample_site: Path) -> Path:
    return sample_site / "du-lieu"


def strict(schema: Any) -> Any:
    """Return the schema with every member forbidden that it does not name, so that it must name all we write."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {name: strict(value) for name, value in schema.items()}
    if "properties" in schema and isinstance(schema.get("type"), str) and schema["properties"]:
        closed.setdefault("additionalProperties", False)
    return closed


def schema_of(site: Path, found: Any, path: Path) -> Any:
    """Return the schema that a file names; a news item, which has no room for it, has that of its folder."""
    named = found.get("$schema", f"{SITE}du-lieu/schemas/ninjs.json")
    return json.loads((site / named.removeprefix(SITE)).read_text("utf-8"))


def json_files(data: Path) -> Iterator[Path]:
    yield from (path for path in sorted(data.rglob("*.json")) if "schemas" not in path.parts)


# The data package


def test_the_data_package_is_valid(data: Path) -> None:
    """Sizes, digests, kinds of value, unique and foreign keys."""
    report = Package(str(data / "datapackage.json")).validate()
    assert report.flatten(["type", "title", "note"]) == []
    assert {task.name: task.stats["rows"] for task in report.tasks} == {
        table: len(openpyxl_rows(data, table)) for table in TABLES
    }


def openpyxl_rows(data: Path, table: str) -> list[Any]:
    with (data / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("old", "new"), [("hoi-phu-nu-thon-na-mau,", "gom-rac-theo-con-nuoc-chi-cong,"), (",2024,", ",hai,")]
)
def test_the_judge_of_packages_refuses_what_is_wrong(data: Path, tmp_path: Path, old: str, new: str) -> None:
    """The control: a key that stands twice, a year that is none."""
    for file in data.glob("*.csv"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    told = json.loads((data / "datapackage.json").read_text("utf-8"))
    for resource in told["resources"]:
        del resource["hash"], resource["bytes"]
    (tmp_path / "datapackage.json").write_text(json.dumps(told), "utf-8")
    table = tmp_path / "bai-guong.csv"
    assert old in table.read_text("utf-8")
    table.write_text(table.read_text("utf-8").replace(old, new, 1), "utf-8")
    with system.use_context(trusted=True):
        assert not Package(str(tmp_path / "datapackage.json")).validate().valid


# JSON


def test_every_schema_is_one(data: Path) -> None:
    for path in (data / "schemas").glob("*.json"):
        Draft202012Validator.check_schema(json.loads(path.read_text("utf-8")))


def test_every_json_file_is_as_its_schema_says(sample_site: Path, data: Path) -> None:
    judges: dict[str, Draft202012Validator] = {}
    count = 0
    for path in json_files(data):
        found = json.loads(path.read_text("utf-8"))
        if path.name == "datapackage.json":
            continue
        schema = schema_of(sample_site, found, path)
        judge = judges.setdefault(
            schema["$id"], Draft202012Validator(strict(schema), format_checker=FormatChecker())
        )
        judge.validate(found)
        count += 1
    assert count > 200
    assert len(judges) == len(list((data / "schemas").glob("*.json")))


@pytest.mark.parametrize(
    "change", [{"year": "2024"}, {"url": None}, {"secret": "không ai khai"}, {"movements": [{"id": "a"}]}]
)
def test_the_judge_of_json_refuses_what_is_wrong(sample_site: Path, data: Path, change: Any) -> None:
    """The control."""
    path = next((data / "api/v1/guong").glob("*.json"))
    found = json.loads(path.read_text("utf-8"))
    judge = Draft202012Validator(strict(schema_of(sample_site, found, path)), format_checker=FormatChecker())
    judge.validate(copy.deepcopy(found))
    with pytest.raises(ValidationError):
        judge.validate({**found, **change})


def urls(value: Any) -> Iterator[str]:
    """Yield the site's own URLs in a JSON value, in texts with markup too."""
    if isinstance(value, dict):
        for one in value.values():
            yield from urls(one)
    elif isinstance(value, list):
        for one in value:
            yield from urls(one)
    elif isinstance(value, str) and value.startswith(SITE):
        yield value


def test_every_address_leads_somewhere(sample_site: Path, data: Path) -> None:
    dead = set()
    count = 0
    for path in [*json_files(data), *(data / "schemas").glob("*.json")]:
        for url in urls(json.loads(path.read_text("utf-8"))):
            address = url.removeprefix(SITE).partition("#")[0]
            if "{id}" in address:
                continue
            file = sample_site / address
            count += 1
            if not (file / "index.html" if address.endswith("/") or not address else file).is_file():
                dead.add((path.name, address))
    assert dead == set()
    assert count > 1000


def test_a_program_finds_every_record_from_the_index(sample_site: Path, data: Path) -> None:
    index = json.loads((sample_site / API / "index.json").read_text("utf-8"))
    for kind, template in index["records"].items():
        listed = json.loads((sample_site / index["lists"][kind].removeprefix(SITE)).read_text("utf-8"))[
            "items"
        ]
        there = {path.name for path in (sample_site / template.removeprefix(SITE)).parent.glob("*.json")}
        assert {one["url"].rpartition("/")[2] for one in listed} == there


# Spreadsheets


def converted(file: Path, folder: Path, form: str, *options: str) -> Path:
    """Return the file as LibreOffice understands it."""
    command = [program("soffice"), f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    done = subprocess.run(
        [*command, *options, "--convert-to", form, "--outdir", str(folder), str(file)],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    made = folder / f"{file.stem}.{form.partition(':')[0]}"
    assert made.is_file(), done.stdout + done.stderr
    return made


@pytest.mark.tool
def test_libreoffice_reads_the_tables_as_they_are(data: Path, tmp_path: Path) -> None:
    """CSV by its mark is UTF-8 with marks and all; of the workbook the first sheet says the terms."""
    told = openpyxl_rows(data, "bai-guong")
    book = converted(data / "bai-guong.csv", tmp_path, "xlsx", "--infilter=CSV:44,34,76,1")
    rows = list(openpyxl.load_workbook(book).active.iter_rows(values_only=True))
    assert list(rows[0]) == list(told[0])
    texts = [number for number, name in enumerate(told[0]) if "Ngày" not in name]
    for row, line in zip(rows[1:], told, strict=True):
        values = list(line.values())
        shown = ["" if row[number] is None else str(row[number]) for number in texts]
        assert shown == [values[number].replace("\r\n", "\n") for number in texts]
    terms = converted(data / "du-lieu.xlsx", tmp_path, "csv:Text - txt - csv (StarCalc):44,34,76")
    assert "Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0)" in terms.read_text("utf-8")


def test_openpyxl_reads_the_workbook_as_it_is(data: Path) -> None:
    book = openpyxl.load_workbook(data / "du-lieu.xlsx")
    for name, table in zip(book.sheetnames[1:5], TABLES, strict=True):
        assert book[name].max_row == len(openpyxl_rows(data, table)) + 1
    day = book["Bài gương"].cell(2, 18)
    assert (book["Bài gương"].cell(1, 18).value, day.number_format) == ("Ngày công bố", "DD/MM/YYYY")
