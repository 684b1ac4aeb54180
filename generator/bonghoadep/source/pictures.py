"""Looking at a picture without decoding it: is it one, is it whole, how large is it, and which bytes are they.

Whatever keeps a picture from being used has one code, P601; the message says which it is.
"""

import warnings
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from PIL import Image

from ..diagnostics import Span
from .files import LONGEST_PICTURE, Fault

MOST_PIXELS = 120_000_000
"""Pixels a picture may have; decoding one of this size takes about 360 MB."""

TALLEST = 10
"""Times its width a picture may be high: WebP ends at 16,383 rows, and ours are up to 1,600 wide."""

FORMATS = ("JPEG", "PNG", "WEBP")
UNUSABLE = "P601"

Image.MAX_IMAGE_PIXELS = None  # `look` bounds the size itself, before anything is decoded.

TURNED = frozenset({5, 6, 7, 8})
ORIENTATION = 0x0112


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of a picture from its header; width and height as it is seen, turned if need be."""

    width: int
    height: int
    format: str
    digest: str
    """Hex SHA-256 of the file's bytes."""


def look(file: Path) -> Picture | Fault:
    """Return what the file's header says, or why it cannot be a picture of ours."""
    if file.is_symlink():
        hint = "chép ảnh thật vào thư mục của bài"
        return _unusable(f"“{file.name}” là liên kết tượng trưng, không được đọc", hint)
    if not file.is_file():
        hint = "chép tệp ảnh vào thư mục của bài, hoặc sửa tên tệp"
        return _unusable(f"không có tệp ảnh “{file.name}”", hint)
    state = file.stat()
    return _look(file, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=50_000)
def _look(file: Path, changed: int, size: int) -> Picture | Fault:
    if size > LONGEST_PICTURE:
        hint = f"giảm ảnh xuống dưới {LONGEST_PICTURE // 1_000_000} MB"
        return _unusable(f"ảnh “{file.name}” quá nặng: {size // 1_000_000} MB", hint)
    hint = "xuất lại ảnh dạng JPEG, PNG hoặc WebP"
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(file, formats=FORMATS) as image:
            kind = image.format or ""
            pixels = image.width * image.height
            if pixels > MOST_PIXELS:
                hint = f"thu ảnh xuống dưới {MOST_PIXELS // 1_000_000} triệu điểm ảnh"
                return _unusable(f"ảnh “{file.name}” quá lớn: {pixels // 1_000_000} triệu điểm ảnh", hint)
            width, height = image.size[::-1] if _turned(image) else image.size
    except Exception:  # Pillow's readers raise whatever a broken file makes them raise
        return _unusable(f"“{file.name}” không phải ảnh đọc được", hint)
    if height > TALLEST * width:
        return _unusable(f"ảnh “{file.name}” cao gấp hơn {TALLEST} lần rộng", "cắt bớt ảnh")
    raw = file.read_bytes()
    if not _ends(raw, kind):
        return _unusable(f"ảnh “{file.name}” bị cắt cụt", "chép lại tệp ảnh; lần chép trước chưa xong")
    return Picture(width, height, kind, sha256(raw).hexdigest())


def _turned(image: Image.Image) -> bool:
    # Of a PNG without EXIF in its header Pillow would decode everything to look for it at the end.
    if image.format == "PNG" and "exif" not in image.info:
        return False
    return image.getexif().get(ORIENTATION, 1) in TURNED


def _ends(raw: bytes, kind: str) -> bool:
    """Return whether the picture's own end mark is there; that of a thumbnail in its header does not count."""
    if kind != "JPEG":
        return kind != "PNG" or b"IEND\xaeB`\x82" in raw  # a WebP cut short does not even open
    offset = 2
    while raw[offset : offset + 1] == b"\xff" and raw[offset + 1 : offset + 2] != b"\xda":
        offset += 2 + int.from_bytes(raw[offset + 2 : offset + 4], "big")
    return raw.find(b"\xff\xd9", offset) >= 0


def _unusable(message: str, hint: str) -> Fault:
    return Fault(UNUSABLE, Span(1, 1), message, hint)
