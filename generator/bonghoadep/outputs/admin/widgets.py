"""A record's model becomes the form Decap CMS shows: for each kind of value the control that writes it as we read it.

Order is the models', and so is the order of the keys in the files that come out.
"""

import re
import types
import typing
from collections.abc import Mapping
from typing import Any

from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from ...records import fields
from ...records.fields import OneOf, Part
from .labels import label

Field = dict[str, Any]

RELATIONS: Mapping[tuple[str, str], str] = {
    ("Exemplar", "plan"): "plans",
    ("Exemplar", "movements"): "movements",
    ("Exemplar", "members"): "exemplars",
    ("Replication", "exemplar"): "exemplars",
    ("Selection", "movements"): "movements",
    ("Selection", "plans"): "plans",
    ("NamedFeed", "movements"): "movements",
    ("NamedFeed", "plans"): "plans",
    ("Selection", "ids"): "exemplars",
    ("Selection", "without"): "exemplars",
}
"""The ids that name another record, and of which collection; the others are given by hand."""

SHOWN: Mapping[str, str] = {"exemplars": "title", "movements": "name", "plans": "short"}
"""By which of its fields a record of a collection is chosen."""

PICTURES = frozenset({("Photo", "file")})
HIDDEN = frozenset({("Approval", "seal")})
"""Kept as it is; the command `approve` writes it."""

_DAY = {"widget": "datetime", "format": "YYYY-MM-DD", "date_format": "DD/MM/YYYY", "time_format": False}
_MOMENT = {
    "widget": "datetime",
    "format": "YYYY-MM-DDTHH:mmZ",
    "date_format": "DD/MM/YYYY",
    "time_format": "HH:mm",
}
_WHEN = {"widget": "string", "pattern": [r"^\d{4}(-\d{2}(-\d{2})?)?$", "viết 2024, 2024-03 hoặc 2024-03-05"]}
_ID_PATTERN = ["^[a-z0-9]+(-[a-z0-9]+)*$", "chỉ chữ thường không dấu, chữ số và gạch nối"]
_UNIT = {"widget": "string", "pattern": [r"^vn-\d{2,5}(@\d{4})?$", "mã như vn-06520; tra bằng lệnh place"]}
_FILE = {
    "widget": "string",
    "pattern": ["^[A-Za-z0-9][A-Za-z0-9._-]*$", "chỉ tên tệp, không dấu, không thư mục"],
}

_ALIASES: tuple[tuple[Any, Field], ...] = (
    (fields.Day, {**_DAY, "default": ""}),
    (fields.Moment, {**_MOMENT, "default": ""}),
    (fields.Flag, {"widget": "boolean"}),
    (fields.Number, {"widget": "number", "value_type": "float"}),
    (fields.Count, {"widget": "number", "value_type": "int", "min": 1}),
    (fields.Year, {"widget": "number", "value_type": "int", "min": 1000, "max": 2999}),
    (fields.UnitId, _UNIT),
    (fields.FileName, _FILE),
    (fields.Url, {"widget": "string", "pattern": ["^https?://", "bắt đầu bằng https://"]}),
    (fields.Id, {"widget": "string", "pattern": _ID_PATTERN}),
    (fields.Line, {"widget": "string"}),
    (fields.Paragraphs, {"widget": "text"}),
)


def form(model: type[Part], optional: bool = False, above: tuple[object, ...] = ()) -> list[Field]:
    """Return the form of a model; `optional` where the whole part may stay empty, so that no field of it can insist.

    `above` are the parts it lies in: one that may hold itself is offered within itself once, deeper by hand.
    """
    hints = typing.get_type_hints(model, include_extras=True)
    way = (*above, model)
    return [
        _field(way, name, hints[name], info, optional)
        for name, info in model.model_fields.items()
        if not name.startswith("_") and way.count(_bare(hints[name])[0]) < 2
    ]


def _field(way: tuple[Any, ...], name: str, hint: Any, info: FieldInfo, optional: bool) -> Field:
    part = way[-1].__name__
    # The story is what stands below the front matter; Decap calls that the body.
    key = "body" if (part, name) == ("Exemplar", "story") else name
    found: Field = {"name": key, "label": label(part, name)}
    if (part, name) in HIDDEN:
        return {**found, "widget": "hidden"}
    bare, many = _bare(hint)
    wanted = info.is_required() and not optional
    found |= _many(way, name, bare) if many else _one(way, name, bare, wanted)
    found["required"] = wanted
    if (part, name) == ("Exemplar", "draft"):
        found["default"] = True
    elif found["widget"] == "boolean" and wanted:
        found["default"] = False
    return found


def _bare(hint: Any) -> tuple[Any, bool]:
    """Return the kind of value within `… | None` and `tuple[…, ...]`, and whether there may be several."""
    while typing.get_origin(hint) in (typing.Union, types.UnionType):
        hint = next(one for one in typing.get_args(hint) if one is not type(None))
    inner = typing.get_args(hint)[0] if typing.get_origin(hint) is typing.Annotated else hint
    if typing.get_origin(inner) is tuple:
        return typing.get_args(inner)[0], True
    return hint, False


def _one(way: tuple[Any, ...], name: str, hint: Any, wanted: bool) -> Field:
    part = way[-1].__name__
    if (part, name) in RELATIONS:
        return _relation(RELATIONS[part, name])
    if (part, name) in PICTURES:
        return {"widget": "image", "choose_url": False, "media_folder": "", "public_folder": ""}
    if (part, name) == ("Exemplar", "story"):
        return {"widget": "markdown", "modes": ["rich_text", "raw"], "editor_components": ["image"]}
    if isinstance(hint, type) and issubclass(hint, Part):
        return {"widget": "object", "collapsed": not wanted, "fields": form(hint, not wanted, way)}
    return _value(hint)


def _many(way: tuple[Any, ...], name: str, hint: Any) -> Field:
    """Return the control of a list; it begins empty, where Decap would begin it with one empty item."""
    part = way[-1].__name__
    if (part, name) in RELATIONS:
        return {**_relation(RELATIONS[part, name]), "multiple": True}
    if isinstance(hint, type) and issubclass(hint, Part):
        inner = form(hint, above=way)
        shown = next((one["name"] for one in inner if one["widget"] in ("string", "image")), inner[0]["name"])
        summary = f"{{{{fields.{shown}}}}}"
        return {"widget": "list", "default": [], "collapsed": True, "summary": summary, "fields": inner}
    value = _value(hint)
    if value["widget"] == "select":
        return {**value, "multiple": True}
    return {"widget": "list", "default": [], "field": {"name": name, "label": label(part, name), **value}}


def _relation(collection: str) -> Field:
    shown = SHOWN[collection]
    return {
        "widget": "relation",
        "collection": collection,
        "value_field": "id",
        "search_fields": [shown, "id"],
        "display_fields": [shown],
        "options_length": 200,
    }


def _value(hint: Any) -> Field:
    notes = getattr(hint, "__metadata__", ())
    for word in notes:
        if isinstance(word, OneOf):
            options = [{"label": text, "value": slug} for slug, text in word.words.items()]
            return {"widget": "select", "options": options}
    if hint is fields.When:
        return dict(_WHEN)
    for alias, control in _ALIASES:
        if notes[: len(alias.__metadata__)] == alias.__metadata__:
            return {**control, **_limits(notes[len(alias.__metadata__) :])}
    if typing.get_args(hint)[:1] == (int,):
        return dict(next(control for alias, control in _ALIASES if alias is fields.Year))
    return {"widget": "string", **_limits(notes)}


def _limits(notes: tuple[object, ...]) -> Field:
    """Return the pattern that a text's own constraints make."""
    for note in notes:
        if isinstance(note, StringConstraints) and note.max_length:
            return {"pattern": [f"^.{{1,{note.max_length}}}$", f"tối đa {note.max_length} ký tự, một dòng"]}
        if isinstance(note, StringConstraints) and note.pattern:
            text = note.pattern.pattern if isinstance(note.pattern, re.Pattern) else note.pattern
            return {"pattern": [text, "viết chưa đúng dạng"]}
    return {}
