"""Values as the bytes of JSON files, and objects joined from parts that are bytes already."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

_LONG_ENOUGH = 16
"""Hexadecimal digits of a version: no two states of one record will ever share it."""


def written(value: Any) -> bytes:
    """Return the value as JSON in one line; what is no character of Unicode is left out."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "ignore")


def in_front(head: Mapping[str, Any], rest: bytes) -> bytes:
    """Return an object with the members of `head`, then those of `rest`, an object that is written already."""
    return written(head)[:-1] + b"," + rest[1:]


def versioned(kind: str, id: str, members: Mapping[str, Any]) -> tuple[str, bytes]:
    """Return the version of a record, which tells its every state from the others, and the record itself."""
    rest = written(members)
    version = sha256(rest).hexdigest()[:_LONG_ENOUGH]
    return version, in_front({"record": kind, "id": id, "version": version}, rest)


def listed(head: Mapping[str, Any], items: Iterable[bytes]) -> bytes:
    """Return a file with a list: what is to be said of it, then its items, one to a line."""
    return written(head)[:-1] + b',"items":[\n' + b",\n".join(items) + b"\n]}\n"
