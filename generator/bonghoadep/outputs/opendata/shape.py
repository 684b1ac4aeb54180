"""The form of a record for machines: made from its model, and from the list of what may be told of it.

A field that is not in the list is not read, so a new field of the model stays in the house until somebody decides.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from ...records.fields import OneOf, When
from ...records.timing import Stretch

Schema = Mapping[str, Any]

WORD: Schema = {
    "type": "object",
    "properties": {"id": {"type": "string"}, "label": {"type": "string"}},
    "required": ["id", "label"],
}
"""A word of one of our vocabularies with its label; words may be added, so they are not listed."""

_TEXT: Schema = {"type": "string"}


@dataclass(frozen=True, slots=True)
class Shape:
    """How a value is written in JSON, and what JSON Schema says of it."""

    read: Callable[[Any], Any]
    schema: Schema


def shape(model: type[BaseModel], told: Mapping[str, str], prefix: str = "") -> Shape:
    """Return the shape of a record; `told` are the fields that are published, by their way from the record's root,
    each with its meaning.

    What is empty is left out.
    """
    parts = {
        name: _of(field.annotation, field.metadata, prefix + name, told)
        for name, field in model.model_fields.items()
        if prefix + name in told
    }
    required = [name for name in parts if model.model_fields[name].is_required()]
    properties = {name: {**part.schema, "description": told[prefix + name]} for name, part in parts.items()}
    readers = tuple((name, part.read) for name, part in parts.items())

    def read(record: Any) -> dict[str, Any]:
        values = ((name, inner, getattr(record, name)) for name, inner in readers)
        return {name: inner(value) for name, inner, value in values if value not in (None, ())}

    return Shape(read, {"type": "object", "properties": properties, "required": required})


def _of(annotation: Any, marks: Sequence[Any], path: str, told: Mapping[str, str]) -> Shape:
    vocabulary = next((mark for mark in marks if isinstance(mark, OneOf)), None)
    if vocabulary:
        return _word(vocabulary.words)
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _of(inner[0], inner[1:], path, told)
    if origin in (Union, UnionType):
        return _of(next(one for one in inner if one is not type(None)), (), path, told)
    if origin is tuple:
        return _list(_of(inner[0], (), path, told))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return shape(annotation, told, f"{path}.")
    return _SCALARS[annotation]


def _word(labels: Mapping[str, str]) -> Shape:
    return Shape(lambda word: {"id": word, "label": labels[word]}, WORD)


def _list(one: Shape) -> Shape:
    return Shape(lambda values: [one.read(value) for value in values], {"type": "array", "items": one.schema})


def _number(value: float) -> float | int:
    return int(value) if value == int(value) else value


_SCALARS: Mapping[type, Shape] = {
    str: Shape(str, _TEXT),
    bool: Shape(bool, {"type": "boolean"}),
    int: Shape(int, {"type": "integer"}),
    float: Shape(_number, {"type": "number"}),
    date: Shape(date.isoformat, {"type": "string", "format": "date"}),
    datetime: Shape(datetime.isoformat, {"type": "string", "format": "date-time"}),
    When: Shape(When.iso, {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}),
    Stretch: Shape(str, {"type": "string", "pattern": r"^\d{4}(-H[12]|-Q[1-4]|-\d{2}(-\d{2})?)?$"}),
}
