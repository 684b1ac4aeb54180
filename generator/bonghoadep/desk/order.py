"""The order of a record's keys: that of its model, so that every file reads alike."""

import typing
from functools import cache
from typing import Any

from pydantic import BaseModel

_FIRST = ("seal",)
"""Written by `approve` above what people wrote, so that a new seal is one changed line."""


@cache
def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """Return a model's keys in the order in which a file has them."""
    names = tuple(model.model_fields)
    first = tuple(name for name in _FIRST if name in names)
    return first + tuple(name for name in names if name not in first)


@cache
def model_at(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    """Return the model of a key's value, or of the items of its list; None where it has none of its own."""
    field = model.model_fields.get(key)
    return _model_in(field.annotation) if field else None


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, typing.get_args(annotation))), None)
