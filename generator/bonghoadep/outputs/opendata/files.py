"""The files with many records: the index, lists for programs, whole tables as JSON, words, withdrawals, news."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial
from hashlib import sha256
from typing import Any

from xlsxwriter import __version__ as xlsxwriter  # type: ignore[import-untyped]  # ships no types

from ...records import plan_words, words
from ...text import VIETNAM
from .. import addresses
from ..artifact import Work
from ..spreadsheet import Sheet, csv_file, xlsx_file
from . import ninjs, schemas
from .collection import PLACE_LEVELS, SAMPLE, Collection
from .dictionary import TABLES, dictionary
from .facts import Facts, Record
from .table import Sheets, Table
from .written import in_front, listed, written

VERSION = "v1"
_RECIPE = f"open data 1 xlsxwriter {xlsxwriter}"

_WORDS: Mapping[str, words.Vocabulary] = {
    "kind": words.KINDS,
    "category": words.CATEGORIES,
    "level": words.LEVELS,
    "outlet_level": words.OUTLET_LEVELS,
    "movement_type": words.MOVEMENT_TYPES,
    "area": words.AREAS,
    "field": words.FIELDS,
    "value": words.VALUES,
    "award_form": words.AWARD_FORMS,
    "status": words.STATUSES,
    "discovery": words.DISCOVERIES,
    "sector": plan_words.SECTORS,
    "document_type": plan_words.DOCUMENT_TYPES,
    "rhythm": plan_words.RHYTHMS,
    "quota_op": plan_words.QUOTA_OPS,
    "quota_window": plan_words.QUOTA_WINDOWS,
    "quota_per": plan_words.QUOTA_PER,
    "duty": words.DUTIES,
    "place_level": PLACE_LEVELS,
}


def _head(found: Collection, schema: str) -> dict[str, Any]:
    """Return what every JSON file begins with: its schema, the terms of use, and whether it is made up."""
    return {"$schema": found.url(addresses.schema(schema)), "licence": found.licence}


def record(facts: Facts, kind: str, id: str) -> bytes:
    """Return a record's own file."""
    head = _head(facts.collection, addresses.API_LISTS[kind])
    return in_front(head, facts.record(kind, id).content) + b"\n"


def list_of(facts: Facts, kind: str) -> bytes:
    """Return the list of a kind: of each record what a program needs to know whether it has the newest."""
    records = facts.all(kind)
    return _listing(facts.collection, "danh-sach", [written(_entry(facts, one)) for one in records])


def _entry(facts: Facts, one: Record) -> Mapping[str, str]:
    updated = {"updated": one.updated} if one.updated else {}
    url = facts.collection.api(one.kind, one.id)
    return {"id": one.id, "title": one.title, "version": one.version, **updated, "url": url, "page": one.page}


def whole(facts: Facts, table: Table) -> bytes:
    """Return all records of a kind in one file, each as it stands in its own."""
    schema = f"{addresses.API_LISTS[table.kind]}-tat-ca"
    return _listing(facts.collection, schema, [one.content for one in facts.all(table.kind)])


def withdrawn(found: Collection) -> bytes:
    """Return what was taken back: ids, days, reasons."""
    gone = sorted(found.edition.tombstones, key=lambda one: (one.on, one.id), reverse=True)
    rows = [written({"id": one.id, "on": one.on.isoformat(), "reason": one.reason}) for one in gone]
    return _listing(found, "rut-bai", rows)


def news(found: Collection) -> bytes:
    """Return the list of news items, the last changed first; what was taken back is among them."""
    told = [ninjs.entry(found, one) for one in found.news.values()]
    told += [ninjs.gone_entry(found, one) for one in found.edition.tombstones]
    told.sort(key=lambda entry: (entry["version"], entry["uri"]), reverse=True)
    return _listing(found, "danh-sach-ninjs", [written(entry) for entry in told])


def _listing(found: Collection, schema: str, items: list[bytes]) -> bytes:
    return listed({**_head(found, schema), **found.note(), "count": len(items)}, items)


def index(found: Collection) -> bytes:
    """Return where everything is."""
    updated = {"updated": changed(found).isoformat()} if found.stories else {}
    lists = {kind: found.api(kind) for kind in addresses.API_LISTS}
    records = {kind: url.removesuffix(".json") + "/{id}.json" for kind, url in lists.items()}
    news = found.url(addresses.api(addresses.NEWS_ITEMS))
    return (
        written(
            {
                **_head(found, "index"),
                **found.note(),
                "api": VERSION,
                "title": f"Dữ liệu mở: {found.publisher.name}",
                **updated,
                "lists": {
                    **lists,
                    "news": news,
                    "words": found.url(addresses.api("tu-vung")),
                    "withdrawn": found.url(addresses.WITHDRAWN),
                },
                "records": {**records, "news": news.removesuffix(".json") + "/{id}.json"},
                "tables": {
                    **{table.name: found.url(addresses.data(table.name, "json")) for table in TABLES},
                    "datapackage": found.url(addresses.DATA_PACKAGE),
                    "workbook": found.url(addresses.DATA_BOOK),
                },
                "schemas": {name: found.url(addresses.schema(name)) for name in schemas.SCHEMAS},
            }
        )
        + b"\n"
    )


def vocabulary(found: Collection) -> bytes:
    """Return every word a record may have, with its label."""
    return written({**_head(found, "tu-vung"), **found.note(), "words": _WORDS}) + b"\n"


def changed(found: Collection) -> datetime:
    """Return when a story last changed; without stories, the first day of the publisher's tags."""
    days = (story.updated for story in found.stories.values())
    return max(days, default=datetime(found.publisher.tag.year, 1, 1, tzinfo=VIETNAM))


def dictionary_file() -> bytes:
    return csv_file(dictionary())


def workbook(sheets: Sheets) -> Work:
    """Return the work of all tables in one workbook, the terms of use first and the dictionary last.

    It takes as long as everything else here, so another process makes it, and only where a cell has changed.
    """
    found = sheets.found
    pages = (_terms(found), *map(sheets.sheet, TABLES), _gone(found), dictionary())
    title = f"Dữ liệu mở: {found.publisher.name}"
    made_of = (pages, title, found.publisher.office, _day(found))
    key = sha256(f"{_RECIPE} {made_of!r}".encode("utf-8", "backslashreplace")).hexdigest()
    return Work((addresses.DATA_BOOK,), partial(_book, *made_of), key)


def _book(pages: tuple[Sheet, ...], title: str, creator: str, dated: date) -> tuple[bytes]:
    return (xlsx_file(pages, title, creator, dated),)


def _day(found: Collection) -> date:
    return changed(found).date()


def _terms(found: Collection) -> Sheet:
    publisher, terms = found.publisher, found.licence
    rows = [
        ("Trang", publisher.name),
        ("Cơ quan", publisher.office),
        ("Giấy phép", terms["name"]),
        ("Địa chỉ giấy phép", terms.get("url")),
        ("Điều kiện", terms["terms"]),
        ("Khi dùng lại, ghi", terms["credit"]),
        ("Giải thích dữ liệu", terms["about"]),
        ("Bài mới cập nhật", _day(found)),
        *([("Ghi chú", SAMPLE)] if found.is_sample() else []),
    ]
    return Sheet("Đọc trước", ("Mục", "Nội dung"), tuple(rows))


def _gone(found: Collection) -> Sheet:
    gone = sorted(found.edition.tombstones, key=lambda one: (one.on, one.id), reverse=True)
    return Sheet(
        "Bài đã rút", ("Mã", "Ngày rút", "Lý do"), tuple((one.id, one.on, one.reason) for one in gone)
    )
