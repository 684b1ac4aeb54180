"""JSON Schemas (draft 2020-12) of the files we write, for whoever reads them with a program.

They say what is always there and what a member is. Members may be added, so none are forbidden.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from .. import addresses
from . import facts, ninjs
from .collection import Collection
from .shape import WORD, Schema
from .written import written

DRAFT = "https://json-schema.org/draft/2020-12/schema"

TEXT: Schema = {"type": "string"}
URL: Schema = {"type": "string", "format": "uri"}
DAY: Schema = {"type": "string", "format": "date"}
MOMENT: Schema = {"type": "string", "format": "date-time"}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _object(properties: Mapping[str, Schema], *required: str) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


REFERENCE = _object({"id": TEXT, "name": TEXT, "url": URL}, "id", "name", "url")
UNIT = _object({"id": TEXT, "name": TEXT, "url": URL}, "id", "name")
IDS = _list(TEXT)

LICENCE = _object(
    {"name": TEXT, "url": URL, "terms": TEXT, "credit": TEXT, "publisher": TEXT, "about": URL},
    *("name", "terms", "credit", "publisher", "about"),
)
_HEAD = {"$schema": URL, "licence": LICENCE, "note": TEXT}
_RECORD = {"record": TEXT, "id": TEXT, "version": TEXT, "url": URL, "page": URL, "note": TEXT}

OWN: Mapping[str, Mapping[str, Schema]] = {
    "exemplar": {
        "published": MOMENT,
        "updated": MOMENT,
        "news_item": URL,
        "plan": REFERENCE,
        "movements": _list(REFERENCE),
        "places": _object({"now": _list(UNIT), "then": UNIT, "detail": TEXT}, "now", "then"),
        "criteria": _list(_object({"key": TEXT, "text": TEXT, "evidence": IDS}, "key", "text", "evidence")),
        "members": _list(REFERENCE),
    },
    "movement": {"plans": _list(REFERENCE), "exemplars": IDS},
    "plan": {
        "place": UNIT,
        "parent_plan": REFERENCE,
        "movements": _list(
            {
                **facts.PLAN_MOVEMENT.schema,
                "properties": {"movement": REFERENCE, **facts.PLAN_MOVEMENT.schema["properties"]},
            }
        ),
        "calendar": URL,
        "progress": URL,
        "exemplars": IDS,
    },
    "place": {
        "name": TEXT,
        "short": TEXT,
        "code": TEXT,
        "kind": WORD,
        "level": WORD,
        "since": DAY,
        "until": DAY,
        "parent": UNIT,
        "now": _list(UNIT),
        "before": _list(UNIT),
        "exemplars": IDS,
    },
}
"""What stands in a record besides the fields of its model."""

ALWAYS = {
    "exemplar": ("published", "updated", "movements", "places"),
    "movement": (),
    "plan": ("movements", "calendar", "progress"),
    "place": ("name", "short", "code", "kind", "level"),
}
_OF_MODEL = {"exemplar": facts.EXEMPLAR, "movement": facts.MOVEMENT, "plan": facts.PLAN}


def record(kind: str) -> dict[str, Any]:
    """Return the schema of a record, as it stands in a table's JSON."""
    model = _OF_MODEL[kind].schema if kind in _OF_MODEL else _object({})
    properties = {**_RECORD, "record": {"const": kind}, **model["properties"], **OWN[kind]}
    if kind == "exemplar":
        copies = properties["replications"]["items"]
        more = {"place": TEXT, "exemplar": REFERENCE}
        properties["replications"] = _list({**copies, "properties": {**copies["properties"], **more}})
    always = dict.fromkeys(("record", "id", "version", "url", "page", *model["required"], *ALWAYS[kind]))
    return _object(properties, *always)


def _alone(kind: str) -> Schema:
    """Return the schema of a record in a file of its own."""
    one = record(kind)
    return _object({**_HEAD, **one["properties"]}, "$schema", "licence", *one["required"])


def _listing(items: Schema) -> Schema:
    whole = {**_HEAD, "count": {"type": "integer"}, "items": _list(items)}
    return _object(whole, "$schema", "licence", "count", "items")


_ENTRY = _object(
    {"id": TEXT, "title": TEXT, "version": TEXT, "updated": MOMENT, "url": URL, "page": URL},
    *("id", "title", "version", "url", "page"),
)
_NEWS_ENTRY = _object(
    {"uri": URL, "version": TEXT, "versionCreated": MOMENT, "pubStatus": TEXT, "headline": TEXT, "url": URL},
    *("uri", "version", "versionCreated", "pubStatus", "url"),
)
_GONE = _object({"id": TEXT, "on": DAY, "reason": TEXT}, "id", "on", "reason")
_INDEX = _object(
    {
        **_HEAD,
        "api": TEXT,
        "title": TEXT,
        "updated": MOMENT,
        "lists": {"type": "object", "additionalProperties": URL},
        "records": {"type": "object", "additionalProperties": TEXT},
        "tables": {"type": "object", "additionalProperties": URL},
        "schemas": {"type": "object", "additionalProperties": URL},
    },
    *("$schema", "licence", "api", "title", "lists", "records", "tables", "schemas"),
)
_WORDS = _object(
    {
        **_HEAD,
        "words": {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": TEXT}},
    },
    *("$schema", "licence", "words"),
)


def _all() -> Iterator[tuple[str, Schema]]:
    for kind, name in addresses.API_LISTS.items():
        yield name, _alone(kind)
        yield f"{name}-tat-ca", _listing(record(kind))
    yield "danh-sach", _listing(_ENTRY)
    yield "danh-sach-ninjs", _listing(_NEWS_ENTRY)
    yield "ninjs", ninjs.SCHEMA
    yield "rut-bai", _listing(_GONE)
    yield "index", _INDEX
    yield "tu-vung", _WORDS


SCHEMAS: Mapping[str, Schema] = dict(_all())
"""By the names of their files."""


def file(found: Collection, name: str) -> bytes:
    """Return a schema's file; the terms of use stand in it too."""
    head = {
        "$schema": DRAFT,
        "$id": found.url(addresses.schema(name)),
        "$comment": f"{found.licence['name']}. {found.licence['credit']}",
    }
    return written({**head, **SCHEMAS[name]}) + b"\n"
