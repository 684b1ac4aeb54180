"""A story's kit packed: one folder in one ZIP, every file's digest beside it."""

import json
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from ...text import nfc
from ..packing import packed
from ..passage import Illustration
from . import documents, texts
from .label import Label
from .photos import photographs
from .quotes import sayings

_TOOLS = " ".join(f"{tool} {version(tool)}" for tool in ("pillow", "python-docx", "lxml"))
RECIPE = f"kit 1 {_TOOLS}"


def key_of(manuscript: str, photographs: tuple[Illustration, ...]) -> str:
    """Return the digest of all that goes into a kit."""
    digest = sha256(f"{RECIPE} {manuscript}".encode())
    for one in photographs:
        digest.update(f"{one.name} {one.digest} {one.width}\n".encode())
    return digest.hexdigest()


def pack(manuscript: str, files: tuple[Illustration, ...]) -> tuple[bytes]:
    """Return the kit as a ZIP; raises OSError where a picture's data is broken."""
    data = json.loads(manuscript)
    said = sayings(data["html"])
    written = {
        texts.README: texts.readme(data),
        texts.STORY: texts.story(data),
        texts.QUOTES: texts.quotes(data, said),
        texts.CAPTIONS: texts.captions(data),
        texts.FACTS: json.dumps(data["facts"], ensure_ascii=False, indent=2) + "\n",
    }
    content = {name: nfc(text).encode() for name, text in written.items()}
    content[documents.STORY] = documents.story(data)
    content[documents.QUOTES] = documents.quotes(data, said)
    content |= dict(photographs(_label(data), data["pictures"], files))
    return (summed(data["id"], content),)


def _label(data: dict[str, Any]) -> Label:
    """Return what all pictures of the kit say."""
    reuse = data["reuse"]
    return Label(data["title"], data["site"], reuse["line"], reuse["page"], data["mark"])


def summed(folder: str, content: Mapping[str, bytes]) -> bytes:
    """Return the files in a folder of their own, with the digests that `sha256sum -c` compares."""
    sums = "".join(f"{sha256(raw).hexdigest()}  {name}\n" for name, raw in content.items())
    whole = {**content, texts.SUMS: sums.encode()}
    return packed({f"{folder}/{name}": raw for name, raw in whole.items()})
