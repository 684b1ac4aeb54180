"""Finding and reading the files of a content folder, with every doubt said and nothing followed outside.

Content is untrusted: symbolic links are refused, sizes are bounded before reading, bytes must be UTF-8.
"""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Severity, Span

LONGEST_TEXT = 1_000_000
"""Bytes a text file may have; a story of 12,000 words takes about 90,000."""

_UNWANTED = re.compile("[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What a text may not hold: all that YAML or XML refuse, and what only YAML takes for the end of a line."""

LONGEST_PICTURE = 60_000_000
"""Bytes a picture may have; a phone's largest photographs stay under 30 million."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a text, before anyone knows which record it is."""

    code: str
    span: Span
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Text:
    """A file's text, with LF line ends and no byte order mark, and the faults met on the way."""

    text: str
    faults: tuple[Fault, ...] = ()


def find(root: Path, folder: str) -> Iterator[tuple[str, bool]]:
    """Yield every file below `root/folder`, as (path from root with slashes, is it a link), in order.

    Links are yielded and never entered; hidden files and folders are passed over.
    """
    if (root / folder).is_symlink():
        yield folder, True
        return
    for entry in sorted(_entries(root / folder), key=lambda found: found.name):
        path = f"{folder}/{entry.name}" if folder else entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            yield path, True
        elif entry.is_dir():
            yield from find(root, path)
        else:
            yield path, False


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return list(entries)


def read_text(file: Path) -> Text:
    """Return the file's text; a file that cannot be read as text has an empty text and an error."""
    size = file.stat().st_size
    if size > LONGEST_TEXT:
        hint = f"tách nhỏ tệp; giới hạn là {LONGEST_TEXT // 1000} kB"
        return Text("", (Fault("S102", Span(1, 1), f"tệp quá lớn: {size // 1000} kB", hint),))
    return text_of(file.read_bytes())


def text_of(raw: bytes) -> Text:
    """Return the text that a file's bytes stand for, as `read_text` does."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return Text("", (_bad_byte(raw, error.start),))
    faults: list[Fault] = []
    if text.startswith("\ufeff"):
        text = text[1:]
        faults.append(
            Fault(
                "S104", Span(1, 1), "tệp có dấu BOM ở đầu", "lưu tệp dạng “UTF-8” không BOM", Severity.WARNING
            )
        )
    if "\r" in text:
        faults.append(
            Fault(
                "S105",
                Span(text[: text.index("\r")].count("\n") + 1, 1),
                "dòng kết thúc kiểu Windows (CRLF)",
                "đặt trình soạn thảo lưu dòng kiểu LF; nội dung vẫn được đọc",
                Severity.WARNING,
            )
        )
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Text(text, (*faults, *_letters(text)))


def _bad_byte(raw: bytes, offset: int) -> Fault:
    line = raw.count(b"\n", 0, offset) + 1
    start = raw.rfind(b"\n", 0, offset) + 1
    column = len(raw[start:offset].decode("utf-8", "replace")) + 1
    message = f"tệp không phải UTF-8: byte 0x{raw[offset]:02x} không đọc được"
    return Fault("S103", Span(line, column), message, "mở tệp và lưu lại với bảng mã UTF-8")


def _letters(text: str) -> Iterator[Fault]:
    """Yield the first decomposed letter and the first control character: each stands for its kind."""
    if not unicodedata.is_normalized("NFC", text):
        line = next(
            n for n, one in enumerate(text.split("\n"), 1) if not unicodedata.is_normalized("NFC", one)
        )
        broken = text.split("\n")[line - 1]
        composed = unicodedata.normalize("NFC", broken)
        column = next((n for n, (a, b) in enumerate(zip(broken, composed, strict=False), 1) if a != b), 1)
        hint = "chữ đang ở dạng tổ hợp (NFD); lưu lại ở dạng dựng sẵn (NFC)"
        yield Fault("S106", Span(line, column), "chữ có dấu bị tách thành nhiều ký tự", hint)
    if found := unwanted(text):
        yield found


def unwanted(text: str, first_line: int = 1) -> Fault | None:
    """Return the first character a text may not hold, as a fault; `first_line` is where the text begins."""
    found = _UNWANTED.search(text)
    if found is None:
        return None
    offset = found.start()
    span = Span(text.count("\n", 0, offset) + first_line, offset - text.rfind("\n", 0, offset))
    return Fault("S107", span, f"ký tự điều khiển U+{ord(found[0]):04X}", "xóa ký tự này")
