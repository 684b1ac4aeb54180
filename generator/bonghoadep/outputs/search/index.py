"""The index: Pagefind's command, run over the documents in a folder of their own."""

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from shutil import rmtree

from pagefind_bin import get_executable  # type: ignore[import-untyped]  # the wheel is a binary and this one function

from ... import text
from .documents import Document
from .steady import steady

NEEDED = {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"}
"""Of Pagefind's scripts; the rest is its own interface, 400 kB that nobody would load."""


def key_of(documents: Iterable[Document]) -> str:
    """Return the digest of all an index is made from: what is known of the stories, this code, Pagefind's version."""
    digest = sha256(version("pagefind_bin").encode())
    for source in (Path(text.__file__), *sorted(Path(__file__).parent.glob("*.py"))):
        digest.update(source.read_bytes())
    for document in documents:
        digest.update(repr(document).encode())
    return digest.hexdigest()


def build(documents: Callable[[], Iterable[Document]], target: Path) -> None:
    """Write the index into an empty folder: the same bytes for the same documents."""
    with tempfile.TemporaryDirectory(prefix="bonghoadep-") as name:
        source = Path(name, "documents")
        source.mkdir()
        for document in documents():
            file = source / document.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document.html(), "utf-8")
        _run(Path(name), "--site", str(source), "--output-path", str(target.absolute()))
    _prune(target)
    steady(target)


def _run(folder: Path, *arguments: str) -> None:
    """Run Pagefind in silence (it would say that Vietnamese has no stems) and away from settings meant for others."""
    command = [str(get_executable().absolute()), "--silent", *arguments]
    env = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    done = subprocess.run(
        command,
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise OSError(f"pagefind: {(done.stderr or done.stdout).strip()}")


def _prune(bundle: Path) -> None:
    for file in bundle.iterdir():
        if file.is_dir() and file.name not in {"filter", "fragment", "index"}:
            rmtree(file)
        elif file.suffix in {".js", ".css"} and file.name not in NEEDED:
            file.unlink()
