"""What was slow to make, kept by the digest of what it was made from; never inside the site folder.

An entry is whole or absent: it is written beside and renamed. Entries nobody asked for in a month go.
"""

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

MONTH = 30 * 24 * 3600


class Cache:
    """A folder of entries, each a folder named by its key; `root` may be absent and is made when first needed."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def files(self, key: str) -> tuple[bytes, ...] | None:
        """Return the files kept under a key in their order, or None."""
        entry = self._used(key)
        if entry is None:
            return None
        return tuple((entry / str(number)).read_bytes() for number in range(sum(1 for _ in entry.iterdir())))

    def keep(self, key: str, files: tuple[bytes, ...]) -> None:
        """Keep files under a key, in their order."""

        def fill(folder: Path) -> None:
            for number, content in enumerate(files):
                (folder / str(number)).write_bytes(content)

        self._make(key, fill)

    def folder(self, key: str, fill: Callable[[Path], None]) -> Path:
        """Return the folder kept under a key, filled first where there is none."""
        return self._used(key) or self._make(key, fill)

    def prune(self) -> None:
        """Delete what no build has used for a month, and what a killed one left behind."""
        if not self.root.is_dir():
            return
        for entry in self.root.iterdir():
            if time.time() - entry.stat().st_mtime > MONTH:
                shutil.rmtree(entry, ignore_errors=True)

    def _used(self, key: str) -> Path | None:
        entry = self.root / key
        if not entry.is_dir():
            return None
        os.utime(entry)
        return entry

    def _make(self, key: str, fill: Callable[[Path], None]) -> Path:
        self.root.mkdir(parents=True, exist_ok=True)
        entry = self.root / key
        beside = Path(tempfile.mkdtemp(prefix="new-", dir=self.root))
        try:
            fill(beside)
            beside.rename(entry)
        except OSError:
            # Another build may have kept the same entry in between; then that one serves as well.
            if not entry.is_dir():
                raise
        finally:
            shutil.rmtree(beside, ignore_errors=True)
        return entry
