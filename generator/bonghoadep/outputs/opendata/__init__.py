"""Open data: the records as JSON, CSV and one workbook, one file for each record, and news items for newsrooms.

It tells what the pages show and nothing else; exemplar_fields.py says so field by field. Addresses, ids and the names
of members stay as they are within a version of the API (docs/open-data.md).
"""

from collections.abc import Iterator, Mapping
from functools import partial

from ...catalogue.edition import Edition, Tombstone
from .. import addresses
from ..artifact import Artifact, Work
from ..stories import Story
from . import files, ninjs, schemas
from .collection import Collection
from .dictionary import TABLES
from .facts import Facts
from .package import package
from .table import KINDS, Sheets, Table
from .written import written

__all__ = ["KINDS", "TABLES", "Table", "declare"]


def declare(edition: Edition, stories: Mapping[str, Story]) -> Iterator[Artifact | Work]:
    """Yield every file of open data, unless the office wants none; the slowest comes first, for
    another process makes it; then records, then what is made of them.
    """
    if not edition.publisher.data:
        return
    found = Collection(edition, stories)
    sheets = Sheets(found)
    yield files.workbook(sheets)
    yield from _records(Facts(found))
    yield from _news(found)
    yield from _tables(sheets)
    for name in schemas.SCHEMAS:
        yield Artifact(addresses.schema(name), partial(schemas.file, found, name))


def _records(facts: Facts) -> Iterator[Artifact]:
    """Yield each record's own file, their lists, and all of a kind in one file, for which nothing is made again."""
    for kind, folder in addresses.API_LISTS.items():
        for id in facts.ids[kind]:
            yield Artifact(addresses.api(folder, id), partial(files.record, facts, kind, id))
        yield Artifact(addresses.api(folder), partial(files.list_of, facts, kind))
    for table in TABLES:
        yield Artifact(addresses.data(table.name, "json"), partial(files.whole, facts, table))


def _news(found: Collection) -> Iterator[Artifact]:
    folder = addresses.NEWS_ITEMS
    for id, story in found.news.items():
        yield Artifact(addresses.api(folder, id), partial(_story, found, story))
    for gone in found.edition.tombstones:
        yield Artifact(addresses.api(folder, gone.id), partial(_gone, found, gone))
    yield Artifact(addresses.api(folder), partial(files.news, found))


def _story(found: Collection, story: Story) -> bytes:
    return written(ninjs.of_story(found, story)) + b"\n"


def _gone(found: Collection, gone: Tombstone) -> bytes:
    return written(ninjs.of_tombstone(found, gone)) + b"\n"


def _tables(sheets: Sheets) -> Iterator[Artifact]:
    found = sheets.found
    for table in TABLES:
        yield Artifact(addresses.data(table.name, "csv"), partial(sheets.csv, table))
    yield Artifact(addresses.DATA_PACKAGE, partial(package, sheets))
    yield Artifact(addresses.DICTIONARY, files.dictionary_file)
    yield Artifact(addresses.WITHDRAWN, partial(files.withdrawn, found))
    yield Artifact(addresses.api("index"), partial(files.index, found))
    yield Artifact(addresses.api("tu-vung"), partial(files.vocabulary, found))
