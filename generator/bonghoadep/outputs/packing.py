"""Packages of files: the same files give the same bytes, for nothing of the hour they were packed in is kept."""

import re
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)
_PACKED = (".jpg", ".png", ".webp", ".woff2", ".zip", ".docx", ".xlsx", ".pdf", "mimetype")
"""What is compressed already, so that to try again only takes time; and the first file of an e-book, which is read as
it lies."""

_PROPERTIES = "docProps/core.xml"
_HOUR = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of the files by their names, in the order given; names with marks are marked as UTF-8."""
    out = BytesIO()
    with ZipFile(out, "w") as package:
        for name, content in files.items():
            member = ZipInfo(name, _EPOCH)
            member.compress_type = ZIP_STORED if name.endswith(_PACKED) else ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            package.writestr(member, content)
    return out.getvalue()


def steady(office_file: bytes, moment: datetime) -> bytes:
    """Return a workbook or a Word file (OOXML) with `moment` in place of every hour of its making."""
    stamp = rf"\g<1>{moment:%Y-%m-%dT%H:%M:%SZ}".encode()
    with ZipFile(BytesIO(office_file)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[_PROPERTIES] = _HOUR.sub(stamp, parts[_PROPERTIES])
    return packed(parts)
