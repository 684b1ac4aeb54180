"""Pictures taken out of a report: real ones only, without what a camera wrote into them, under names of ours."""

import warnings
from io import BytesIO

from PIL import Image, ImageOps

from ...source.pictures import MOST_PIXELS
from .draft import Snapshot

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
"""What Pillow is asked to look for; drawings of Windows (EMF, WMF) are no photographs."""

_QUALITY = 92
_SMALLEST = 100
"""Pixels of the longer side; below it a picture is a logo or a line."""


class UnusableError(Exception):
    """The picture stays out; the message says why."""


def snapshot(raw: bytes, number: int, caption: str) -> Snapshot:
    """Return a picture as a file beside the record; place, time and camera in its metadata are left behind."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(raw), formats=FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                raise UnusableError("ảnh quá lớn; thu nhỏ rồi chép vào thư mục của bài")
            if max(image.size) < _SMALLEST:
                raise UnusableError("ảnh quá nhỏ để in, có lẽ là biểu trưng hay nét kẻ")
            suffix, content = _bare(image)
    except UnusableError:
        raise
    except Exception as error:  # Pillow's readers raise whatever a broken file makes them raise
        raise UnusableError(
            "không phải ảnh đọc được; xuất lại dạng JPEG rồi chép vào thư mục của bài"
        ) from error
    return Snapshot(f"anh-{number}.{suffix}", content, caption)


def _bare(image: Image.Image) -> tuple[str, bytes]:
    """Return the suffix and bytes of a picture that holds its pixels and colour profile, upright, and nothing else."""
    profile = {"icc_profile": image.info["icc_profile"]} if image.info.get("icc_profile") else {}
    upright = ImageOps.exif_transpose(image)
    for key in list(upright.info):
        del upright.info[key]
    stream = BytesIO()
    if image.format == "JPEG" and image.mode in ("L", "RGB", "CMYK"):
        upright.save(stream, "JPEG", quality=_QUALITY, subsampling=0, **profile)
        return "jpg", stream.getvalue()
    if image.format == "WEBP":
        upright.save(stream, "WEBP", quality=_QUALITY, **profile)
        return "webp", stream.getvalue()
    mode = (
        "RGBA" if upright.mode in ("P", "PA", "LA", "RGBA") else "L" if upright.mode in ("1", "L") else "RGB"
    )
    upright.convert(mode).save(stream, "PNG", optimize=False, **profile)
    return "png", stream.getvalue()
