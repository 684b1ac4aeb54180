"""The web editor at /admin/: Decap CMS out of our own files, with forms made from the models; only where asked for."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ...records.publisher import Admin, Publisher
from .. import addresses, policy
from ..artifact import Artifact
from ..templates import theme
from . import collections

__all__ = ["declare"]

SCRIPTS = ("decap-cms.js", "decap-cms.LICENSE.txt", "start.js", "words.js")


def declare(publisher: Publisher) -> Iterator[Artifact]:
    """Yield the editor's page, its configuration and scripts; nothing where the office has not switched it on."""
    admin = publisher.admin
    if admin is None:
        return
    folder = theme() / "admin"
    yield Artifact(addresses.file(addresses.ADMIN), partial(_page, folder / "index.html", admin))
    yield Artifact(f"{addresses.ADMIN}config.yml", lambda: collections.text(publisher, admin).encode())
    for name in SCRIPTS:
        yield Artifact(addresses.ADMIN + name, (folder / name).read_bytes)


def _page(template: Path, admin: Admin) -> bytes:
    return template.read_text("utf-8").replace("{policy}", policy.written(policy.editor(admin))).encode()
