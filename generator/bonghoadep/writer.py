"""Files written below an empty folder; what is as it was in the last site stays the file it was, with its date.

So hosts that copy by date copy what changed, and browsers and feed readers that ask "since when" get a true answer.
"""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG


@dataclass(slots=True)
class Made:
    """What a build wrote below `target`: each file's size by its address, and how many files of each output."""

    target: Path = Path()
    sizes: dict[str, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def add(self, other: "Made") -> None:
        """Take over what another share wrote."""
        self.sizes |= other.sizes
        for name, count in other.counts.items():
            self.counts[name] = self.counts.get(name, 0) + count


class Writer:
    """Writes below `target`; `last` is the site before this one, where there is any."""

    def __init__(self, target: Path, last: Path | None = None) -> None:
        self.made = Made(target)
        self._target = str(target)
        self._last = str(last) if last and last.is_dir() else ""
        self._folders: set[str] = set()

    def put(self, name: str, path: str, content: bytes) -> None:
        """Write a file of the output `name`."""
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(f"{self._target}/{folder}", exist_ok=True)
            self._folders.add(folder)
        file = f"{self._target}/{path}"
        if not (self._last and _kept(f"{self._last}/{path}", file, content)):
            with open(file, "wb") as out:
                out.write(content)
        self.made.sizes[path] = len(content)
        self.made.counts[name] = self.made.counts.get(name, 0) + 1

    def put_folder(self, name: str, path: str, folder: Path) -> None:
        """Copy a folder that another tool has filled."""
        shutil.copytree(folder, f"{self._target}/{path}", dirs_exist_ok=True)
        self.made.counts[name] = self.made.counts.get(name, 0) + 1


def _kept(old: str, file: str, content: bytes) -> bool:
    """Give the old file a second name if it holds just this; False where it does not, or the system cannot."""
    try:
        known = os.lstat(old)
        if not S_ISREG(known.st_mode) or known.st_size != len(content):
            return False
        with open(old, "rb") as found:
            if found.read() != content:
                return False
        os.link(old, file)
    except OSError:
        return False
    return True
