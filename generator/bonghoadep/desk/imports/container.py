"""A look at an Office file from outside, before any library opens it.

Such a file comes by e-mail from anybody: its size is bounded before it is unpacked, and what runs, reaches out or
grows while it is read is refused.
"""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from lzma import LZMAError
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree  # type: ignore[import-untyped]  # ships no types

LONGEST = 150_000_000
"""Bytes of the file; a report with thirty photographs from a phone has some 100 million."""

MOST_UNPACKED = 400_000_000
MOST_XML = 40_000_000
"""Bytes of its texts, unpacked; a list of 10,000 rows has some 12 million."""

MOST_PARTS = 5_000
STEEPEST = 200
"""Times a large part may grow when unpacked; real lists grow twenty times."""

LARGE = 5_000_000
WIDEST_RANGE = 200_000
"""Cells that merged cells or one link may cover; a reader makes an object of each."""

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTITIES = tuple(mark.encode(code) for mark in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le"))
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_TYPES = "[Content_Types].xml"
_BROKEN = (
    *(BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, OSError),
    *(zlib.error, LZMAError, etree.XMLSyntaxError),
)
"""What an archive or its texts raise where they are not what they say."""

_TEXTS = (".xml", ".rels", ".vml")

_KINDS = {
    ".xlsm": "bảng tính có macro; mở bằng Excel, chọn “Lưu thành” dạng .xlsx rồi nhập lại",
    ".xls": "bảng tính kiểu cũ; mở bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi nhập lại",
    ".ods": "bảng tính OpenDocument; lưu thành .xlsx rồi nhập lại",
    ".csv": "bảng chữ; mở bằng Excel, lưu thành .xlsx rồi nhập lại",
    ".docm": "văn bản có macro; mở bằng Word, chọn “Lưu thành” dạng .docx rồi nhập lại",
    ".doc": "văn bản kiểu cũ; mở bằng Word hoặc LibreOffice, lưu thành .docx rồi nhập lại",
    ".odt": "văn bản OpenDocument; lưu thành .docx rồi nhập lại",
    ".pdf": "tệp PDF; dùng tệp .docx gốc",
}


class RefusedError(Exception):
    """The file is not read; the message is for the editor and says how to mend it."""


def contents(file: Path) -> bytes:
    """Return the bytes of an Office file that is safe to open; raises RefusedError, naming what is wrong."""
    suffix = file.suffix.lower()
    if suffix not in (".xlsx", ".docx"):
        raise RefusedError(
            f"“{file.name}” là {_KINDS.get(suffix, 'tệp không nhập được; cần .xlsx hoặc .docx')}"
        )
    if not file.is_file():
        raise RefusedError(f"không có tệp “{file.name}”; xem lại tên và thư mục")
    size = file.stat().st_size
    if size > LONGEST:
        raise RefusedError(
            f"“{file.name}” quá nặng: {size // 1_000_000} MB; giảm cỡ ảnh hoặc tách làm nhiều tệp"
        )
    raw = file.read_bytes()
    if raw.startswith(_OLD):
        raise RefusedError(f"“{file.name}” có mật khẩu hoặc là dạng cũ; bỏ mật khẩu, lưu lại thành {suffix}")
    try:
        with ZipFile(BytesIO(raw)) as archive:
            _look(file.name, archive)
    except _BROKEN as error:
        raise _broken(file.name) from error
    return raw


def _broken(name: str) -> RefusedError:
    return RefusedError(
        f"“{name}” hỏng hoặc không đúng loại; mở bằng Excel hoặc Word, lưu thành tệp mới rồi nhập lại"
    )


def _look(name: str, archive: ZipFile) -> None:
    parts = archive.infolist()
    texts = [part for part in parts if part.filename.lower().endswith(_TEXTS)]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise RefusedError(f"“{name}” mở ra quá lớn; chép phần cần nhập sang một tệp mới")
    if sum(part.file_size for part in texts) > MOST_XML or any(map(_steep, parts)):
        raise RefusedError(
            f"“{name}” mở ra quá lớn so với một danh sách; chép các dòng cần nhập sang một tệp mới"
        )
    if any(part.flag_bits & 1 for part in parts):
        raise RefusedError(f"“{name}” có mật khẩu; bỏ mật khẩu rồi nhập lại")
    if _macros(archive):
        raise RefusedError(f"“{name}” có macro; lưu lại dạng không có macro rồi nhập lại")
    if archive.testzip() is not None:
        raise _broken(name)
    cells = 0
    for part in texts:
        raw = archive.read(part)
        if any(mark in raw for mark in _ENTITIES):
            raise RefusedError(f"“{name}” có khai báo lạ bên trong (DOCTYPE); không đọc tệp này")
        cells += sum(_areas(raw)) if part.filename.lower().endswith(".xml") else 0
    if cells > WIDEST_RANGE:
        raise RefusedError(f"“{name}” gộp quá nhiều ô; bỏ gộp ô ngoài danh sách rồi nhập lại")


def _macros(archive: ZipFile) -> bool:
    names = archive.namelist()
    types = archive.read(_TYPES) if _TYPES in names else b""
    return b"macroenabled" in types.lower() or any(name.lower().endswith("vbaproject.bin") for name in names)


def _steep(part: ZipInfo) -> bool:
    return part.file_size > LARGE and part.file_size > STEEPEST * max(part.compress_size, 1)


def _areas(raw: bytes) -> Iterator[int]:
    """Yield how many cells each merged range or link of a sheet covers."""
    parser = etree.iterparse(
        BytesIO(raw), tag=("{*}row", "{*}mergeCell", "{*}hyperlink"), resolve_entities=False
    )
    for _, element in parser:
        found = _RANGE.fullmatch((element.get("ref") or "").replace("$", ""))
        if found:
            left, top, right, bottom = found.groups()
            yield (_column(right) - _column(left) + 1) * (int(bottom) - int(top) + 1)
        element.clear()


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
