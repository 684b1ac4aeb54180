"""Looking at a picture without decoding it: is it one, how large is it, and which bytes are they."""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import file_digest
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from ..diagnostics import Span
from .files import LONGEST_PICTURE, Fault

MOST_PIXELS = 120_000_000
"""Pixels a picture may have; decoding one of this size takes about 360 MB."""

FORMATS = ("JPEG", "PNG", "WEBP")

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
        return Fault("S101", Span(1, 1), f"“{file.name}” là liên kết tượng trưng, không được đọc", hint)
    if not file.is_file():
        hint = "chép tệp ảnh vào thư mục của bài, hoặc sửa tên tệp"
        return Fault("P601", Span(1, 1), f"không có tệp ảnh “{file.name}”", hint)
    state = file.stat()
    return _look(file, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=50_000)
def _look(file: Path, changed: int, size: int) -> Picture | Fault:
    if size > LONGEST_PICTURE:
        hint = f"giảm ảnh xuống dưới {LONGEST_PICTURE // 1_000_000} MB"
        return Fault("P603", Span(1, 1), f"ảnh “{file.name}” quá nặng: {size // 1_000_000} MB", hint)
    try:
        with Image.open(file, formats=FORMATS) as image:
            width, height = image.size
            kind = image.format or ""
            turned = image.getexif().get(ORIENTATION, 1) in TURNED
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        hint = "xuất lại ảnh dạng JPEG, PNG hoặc WebP"
        return Fault("P602", Span(1, 1), f"“{file.name}” không phải ảnh đọc được", hint)
    if width * height > MOST_PIXELS:
        hint = f"thu ảnh xuống dưới {MOST_PIXELS // 1_000_000} triệu điểm ảnh"
        millions = width * height // 1_000_000
        return Fault("P603", Span(1, 1), f"ảnh “{file.name}” quá lớn: {millions} triệu điểm ảnh", hint)
    with file.open("rb") as stream:
        digest = file_digest(stream, "sha256").hexdigest()
    return Picture(height, width, kind, digest) if turned else Picture(width, height, kind, digest)
