"""Calling back what went out: a withdrawal, a correction, a consent taken back or given again.

Each changes its own lines of the record's file. It needs the rest of the record only to be readable YAML, so that a
story can be called back whatever else is wrong with it.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ValidationError

from ..records.approval import Consent, Correction, Withdrawal
from ..records.exemplar import Exemplar
from ..records.messages import sentence
from ..source.yaml import Value
from ..text import day
from .approve import Given, sealed
from .edit import append, drop, put
from .order import keys_of
from .outline import DeskError
from .record_file import open_file

_ORDER = keys_of(Exemplar)


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a person agrees to, as the signed form has it."""

    scope: tuple[str, ...]
    fields: tuple[str, ...]
    ref: str
    on: date


def withdraw(content: Path, path: str, reason: str, on: date, number: str | None = None) -> None:
    """Write the withdrawal into the record at `content / path`; the seal stays, it guards nothing any more."""
    file = open_file(content, path)
    old = file.values().get("withdrawal")
    if old is not None:
        raise DeskError("bài đã có phần “withdrawal”; muốn đổi lý do hay ngày thì sửa trong tệp")
    value: dict[str, Value] = {"on": on.isoformat(), "reason": reason}
    if number is not None:
        value["decision"] = {"number": number, "on": on.isoformat()}
    _checked(Withdrawal, value)
    file.changed(lambda yaml: put(yaml, ("withdrawal",), value, _ORDER)).write()


def correct(content: Path, path: str, note: str, on: date, given: Given | None = None) -> None:
    """Append a correction to the record at `content / path`; with a decision the record is sealed again."""
    file = open_file(content, path)
    if file.values().get("draft") == "true":
        raise DeskError("bài còn là bản nháp, chưa ai đọc: sửa thẳng trong tệp, không cần đính chính")
    value: dict[str, Value] = {"on": on.isoformat(), "note": note}
    _checked(Correction, value)
    file = file.changed(lambda yaml: append(yaml, ("corrections",), value, _ORDER))
    if given is not None:
        file, _ = sealed(file, given)
    file.write()


def end_consent(content: Path, path: str, on: date) -> None:
    """Write into the record at `content / path` that the person took the consent back."""
    file = open_file(content, path)
    consent = file.values().get("consent")
    if not isinstance(consent, dict):
        raise DeskError(
            "bài chưa ghi “consent” nên không có gì để rút; muốn gỡ bài, dùng “bonghoadep withdraw”"
        )
    old = consent.get("withdrawn_on")
    # Days compare as they are written: year, month, day.
    if isinstance(old, str) and old <= on.isoformat():
        raise DeskError(f"sự đồng ý đã rút ngày {_day_as_read(old)}")
    order = keys_of(Consent)
    file.changed(lambda yaml: put(yaml, ("consent", "withdrawn_on"), on.isoformat(), order)).write()


def give_consent(content: Path, path: str, agreement: Agreement) -> None:
    """Write a new consent into the record at `content / path`; what an older one said of its end goes."""
    value: dict[str, Value] = {
        "scope": list(agreement.scope),
        "fields": list(agreement.fields),
        "given_on": agreement.on.isoformat(),
        "ref": agreement.ref,
    }
    _checked(Consent, value)
    file = open_file(content, path)
    old = file.values().get("consent")
    if not isinstance(old, dict):
        file.changed(lambda yaml: put(yaml, ("consent",), value, _ORDER)).write()
        return
    yaml = file.yaml
    for key in ("expires", "withdrawn_on"):
        yaml = drop(yaml, ("consent", key)) if key in old else yaml
    for key, part in value.items():
        yaml = put(yaml, ("consent", key), part, keys_of(Consent))
    file.changed(lambda _: yaml).write()


def _checked(model: type[BaseModel], value: dict[str, Value]) -> None:
    try:
        model.model_validate(value)
    except ValidationError as error:
        found = "; ".join(sentence(one) for one in error.errors(include_url=False))
        raise DeskError(found) from None


def _day_as_read(written: str) -> str:
    try:
        return day(date.fromisoformat(written))
    except ValueError:
        return written
