"""The same index for the same documents: Pagefind 1.5 writes filters in an order that changes with every run.

A filter file holds its values, and the list of metadata its filters, as a hash table happened to give them. Here
they are put in order and named after their bytes again. Both are gzip over a signature and CBOR (RFC 8949).
"""

import gzip
import json
from hashlib import sha1
from itertools import pairwise
from pathlib import Path

SIGNATURE = b"pagefind_dcd"
FILTERS = 3
"""Metadata are a list: version, pages, chunks, filters, sorts, fields."""


def steady(bundle: Path) -> None:
    """Put the filters of a bundle in order; raises ValueError where its files are not as Pagefind 1.5 makes them."""
    entry = bundle / "pagefind-entry.json"
    text = entry.read_text("utf-8")
    for language in json.loads(text)["languages"].values():
        old = language["hash"]
        text = text.replace(old, _metadata(bundle, old))
    entry.write_text(text, "utf-8")


def _metadata(bundle: Path, old: str) -> str:
    file = bundle / f"pagefind.{old}.pf_meta"
    content = _read(file)
    for chunk in sorted((bundle / "filter").glob("*.pf_filter")):
        name = _filter(chunk)
        if chunk.stem.encode() not in content:
            raise ValueError(f"Pagefind's metadata do not name {chunk.name}")
        content = content.replace(chunk.stem.encode(), name.encode())
    parts = _parts(content)
    parts[FILTERS] = _sorted(parts[FILTERS])
    return _write(file, _joined(content, parts), "pagefind.", 10)


def _filter(file: Path) -> str:
    """Put a filter's values in order and return the file's new name without its ending."""
    content = _read(file)
    name, values = _parts(content)
    return _write(file, _joined(content, [name, _sorted(values)]), "", 7)


def _read(file: Path) -> bytes:
    content = gzip.decompress(file.read_bytes())
    if not content.startswith(SIGNATURE):
        raise ValueError(f"not a file of Pagefind's: {file.name}")
    return content.removeprefix(SIGNATURE)


def _write(file: Path, content: bytes, prefix: str, digits: int) -> str:
    """Write the content in place of the file, named after its digest as Pagefind names files; return that name."""
    language = file.stem.removeprefix(prefix).partition("_")[0]
    name = f"{language}_{sha1(content, usedforsecurity=False).hexdigest()[:digits]}"
    file.unlink()
    packed = gzip.compress(SIGNATURE + content, mtime=0)
    file.with_name(f"{prefix}{name}{file.suffix}").write_bytes(packed)
    return name


def _sorted(array: bytes) -> bytes:
    return _joined(array, sorted(_parts(array)))


def _joined(array: bytes, parts: list[bytes]) -> bytes:
    """Return the array with other items, as many as it had."""
    return array[: _head(array, 0)[2]] + b"".join(parts)


def _parts(array: bytes) -> list[bytes]:
    """Return the items of an encoded array, still encoded."""
    major, count, at = _head(array, 0)
    if major != 4:
        raise ValueError("not an array")
    ends = [at]
    for _ in range(count):
        ends.append(_end(array, ends[-1]))
    return [array[start:end] for start, end in pairwise(ends)]


def _end(data: bytes, at: int) -> int:
    """Return where the item that begins at `at` ends: a number, bytes, text or an array."""
    major, value, start = _head(data, at)
    if major == 4:
        for _ in range(value):
            start = _end(data, start)
        return start
    if major > 4:
        raise ValueError(f"unexpected item {data[at]:#x}")
    return start + value if major in (2, 3) else start


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Return an item's major type, its number, and where its content begins."""
    major, info = data[at] >> 5, data[at] & 31
    if info > 27:
        raise ValueError("an item without a length")
    start = at + 1
    if info < 24:
        return major, info, start
    size = 1 << (info - 24)
    return major, int.from_bytes(data[start : start + size]), start + size
