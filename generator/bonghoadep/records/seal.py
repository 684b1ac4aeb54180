"""The seal of an approval: a digest of all that was approved, so that a later change shows.

It covers every value as the editor wrote it, the story, the approval's own decision and the bytes of every
declared picture; of the record only the seal itself is left out. Line ends and the order of keys do not count.
"""

import json
from collections.abc import Mapping
from hashlib import sha256

from ..source.yaml import Value


def content_digest(data: Mapping[str, Value]) -> str:
    """Return the hex digest of a record's values, its seal left out."""
    approval = data.get("approval")
    values = dict(data)
    if isinstance(approval, dict):
        values["approval"] = {key: value for key, value in approval.items() if key != "seal"}
    written = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()


def seal(content: str, pictures: Mapping[str, str]) -> str:
    """Return the seal over a content digest and the digests of the pictures by file name."""
    parts = [content, *(f"{name}:{digest}" for name, digest in sorted(pictures.items()))]
    return "sha256:" + sha256("\n".join(parts).encode()).hexdigest()
