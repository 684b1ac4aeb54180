"""`datapackage.json`: the CSV tables for programs that read Frictionless Data Packages, with sizes and digests."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from ...text import slug
from .. import addresses
from .collection import SAMPLE, Collection
from .dictionary import TABLES
from .table import KEY, Column, Sheets, Table
from .written import written


def package(sheets: Sheets) -> bytes:
    """Return the descriptor of all tables."""
    found = sheets.found
    publisher = found.publisher
    about = " ".join(publisher.description.split())
    return written(
        {
            "profile": "tabular-data-package",
            "name": slug(publisher.short),
            "title": f"Dữ liệu mở: {publisher.name}",
            "description": f"{SAMPLE}. {about}" if found.is_sample() else about,
            "homepage": found.url(addresses.DATA),
            "licenses": [_licence(found)],
            "contributors": [{"title": publisher.office, "role": "publisher"}],
            "resources": [_resource(sheets, table) for table in TABLES],
        }
    )


def _licence(found: Collection) -> Mapping[str, str]:
    link = {"path": found.licence["url"]} if "url" in found.licence else {}
    return {"name": slug(found.licence["name"]), "title": found.licence["name"], **link}


def _resource(sheets: Sheets, table: Table) -> Mapping[str, Any]:
    content = sheets.csv(table)
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": addresses.data(table.name, "csv").removeprefix(addresses.DATA),
        "title": table.title,
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "licenses": [_licence(sheets.found)],
        "schema": _schema(table),
    }


def _schema(table: Table) -> Mapping[str, Any]:
    keys = [
        {"fields": [column], "reference": {"resource": other, "fields": [KEY]}}
        for column, other in table.refers
    ]
    return {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": [KEY],
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(column: Column) -> Mapping[str, Any]:
    return {
        "name": column.name,
        "type": column.kind,
        "description": column.meaning,
        **({"constraints": {"required": True}} if column.required else {}),
    }
