"""Photographs for screens: three WebP widths and a JPEG, turned upright, without a trace of camera or place.

The original is never published. Files are named after their part in the story and the bytes they come from: a changed
picture has a new address, an old one may be kept by browsers for ever, and a file name such as `nguyen-van-a.jpg`
stays in the house.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageOps
from PIL import __version__ as pillow

from ..catalogue.edition import Edition, picture_files
from ..records.evidence import Photo
from ..records.exemplar import Exemplar
from ..source.files import Fault
from ..source.pictures import ORIENTATION, TURNED, Picture, look
from . import addresses
from .artifact import Work

WIDTHS = (480, 960, 1600)
JPEG_WIDTH = 1200
"""Newsrooms ask for pictures of 1,200 pixels and more."""

_RECIPE = f"pictures 3 pillow {pillow} webp 78/4 jpeg 82"
_PAPER = (251, 248, 241)


@dataclass(frozen=True, slots=True)
class Published:
    """A picture as the site has it; addresses are from the site's root."""

    photo: Photo
    width: int
    height: int
    """Of the picture as it is seen, so that pages keep its place before it has come."""
    webp: tuple[tuple[str, int], ...]
    """(address, width), the narrowest first."""
    jpeg: str
    jpeg_width: int

    @property
    def jpeg_height(self) -> int:
        return round(self.height * self.jpeg_width / self.width)


def published(exemplar: Exemplar) -> tuple[Published, ...]:
    """Return the exemplar's pictures as they will be on the site, each once in each part it has.

    Those without consent are left out, also where the same picture stands there a second time with it.
    """
    files = picture_files(exemplar)
    looked = ((photo, look(files[photo.file].file)) for photo in exemplar.photos)
    found = [(photo, seen) for photo, seen in looked if isinstance(seen, Picture)]
    refused = {seen.digest for photo, seen in found if not photo.consent}
    shown: dict[str, Published] = {}
    for photo, seen in found:
        if seen.digest not in refused:
            one = _published(exemplar.id, photo, seen)
            shown.setdefault(one.jpeg, one)
    return tuple(shown.values())


def _published(id: str, photo: Photo, seen: Picture) -> Published:
    stem = f"{addresses.story(id)}{photo.role}-{seen.digest[:10]}"
    widths = [width for width in WIDTHS if width <= seen.width] or [seen.width]
    webp = tuple((f"{stem}-{width}.webp", width) for width in widths)
    jpeg = min(JPEG_WIDTH, seen.width)
    return Published(photo, seen.width, seen.height, webp, f"{stem}-{jpeg}.jpg", jpeg)


def declare(edition: Edition) -> Iterator[Work]:
    """Yield the work of every picture the edition shows."""
    for exemplar in edition.exemplars.values():
        files = picture_files(exemplar)
        for picture in published(exemplar):
            file = files[picture.photo.file].file
            seen = look(file)
            if isinstance(seen, Fault):
                continue
            widths = tuple(width for _, width in picture.webp)
            key = sha256(f"{_RECIPE} {seen.digest} {widths} {picture.jpeg_width}".encode()).hexdigest()
            paths = (*(address for address, _ in picture.webp), picture.jpeg)
            yield Work(paths, partial(resize, file, widths, picture.jpeg_width), key)


def resize(file: Path, widths: tuple[int, ...], jpeg_width: int) -> tuple[bytes, ...]:
    """Return the picture as WebP at each width, then as JPEG; raises OSError where its data is broken."""
    shown = upright(file, max(*widths, jpeg_width))
    # Each size is made from the next larger one, which is far less to look at than the first.
    sized: dict[int, Image.Image] = {}
    for width in sorted({*widths, jpeg_width}, reverse=True):
        shown = sized[width] = _at_width(shown, width)
    return (*(_webp(sized[width]) for width in widths), _jpeg(sized[jpeg_width]))


def upright(file: Path, width: int) -> Image.Image:
    """Return the picture as it is seen, `width` pixels across, in sRGB and without a word about itself.

    Raises OSError where its data is broken.
    """
    with Image.open(file) as image:
        turned = image.getexif().get(ORIENTATION, 1) in TURNED
        # Of a JPEG only as many of the samples are decoded as the width asks for; the height follows.
        image.draft("RGB", (1, width) if turned else (width, 1))
        box = (100 * width, width) if turned else (width, 100 * width)
        image.thumbnail(box, Image.Resampling.LANCZOS, reducing_gap=None)
        shown = _plain(ImageOps.exif_transpose(image))
    # What a camera or an editor wrote besides the picture; Pillow would carry a comment over into a JPEG.
    shown.info.clear()
    return _at_width(shown, width)


def _plain(image: Image.Image) -> Image.Image:
    """Return the picture in sRGB without transparency; what is transparent becomes paper."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        try:
            srgb = ImageCms.createProfile("sRGB")
            mode = "RGBA" if image.mode == "RGBA" else "RGB"
            image = ImageCms.profileToProfile(image, BytesIO(profile), srgb, outputMode=mode) or image
        except ImageCms.PyCMSError:
            pass  # A broken profile is ignored, as browsers do.
    if image.mode in ("RGBA", "LA", "P", "PA"):
        clear = image.convert("RGBA")
        paper = Image.new("RGB", clear.size, _PAPER)
        paper.paste(clear, mask=clear.getchannel("A"))
        return paper
    return image.convert("RGB")


def _at_width(image: Image.Image, width: int) -> Image.Image:
    if image.width == width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS)


def _webp(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "WEBP", quality=78, method=4)
    return out.getvalue()


def _jpeg(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=82, optimize=True, progressive=True)
    return out.getvalue()
