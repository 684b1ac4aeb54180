"""An example site in a temporary folder, changed step by step and checked: `Example.from_folder("small", tmp_path)`.

Paths are from the content folder, as in diagnostics. Each step returns the example, so that steps chain.
"""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bonghoadep.desk.approve import approve
from bonghoadep.diagnostics import Diagnostic
from bonghoadep.site import Site, open_site
from bonghoadep.text import VIETNAM

SITES = Path(__file__).parent / "sites"
MOMENT = datetime(2025, 1, 15, 8, tzinfo=VIETNAM)
"""The moment every example is looked at, unless a test says another."""


@dataclass(frozen=True)
class Example:
    """A copy of an example site below `root`; the original under `tests/sites` is never touched."""

    root: Path
    moment: datetime = MOMENT

    @classmethod
    def from_folder(cls, name: str, folder: Path, moment: datetime = MOMENT) -> "Example":
        """Copy `tests/sites/<name>` into a folder of the test's own."""
        root = folder / name
        shutil.copytree(SITES / name, root)
        return cls(root, moment)

    @property
    def content(self) -> Path:
        return self.root / "content"

    def read(self, path: str) -> str:
        return (self.content / path).read_bytes().decode()

    def write(self, path: str, text: str) -> "Example":
        return self.write_bytes(path, text.encode())

    def write_bytes(self, path: str, raw: bytes) -> "Example":
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
        return self

    def change(self, path: str, old: str, new: str) -> "Example":
        """Replace a passage that stands exactly once in the file."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        return self.write(path, text.replace(old, new))

    def remove(self, path: str) -> "Example":
        target = self.content / path
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        else:
            target.unlink()
        return self

    def link(self, path: str, to: str | Path) -> "Example":
        """Make a symbolic link; `to` is as the link will hold it."""
        link = self.content / path
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(to)
        return self

    def path_of(self, id: str) -> str:
        """Return the file of a story or booklet by its id."""
        stories = sorted(self.content.glob(f"exemplars/*/{id}/index.*"))
        return (stories or [self.content / "booklets" / f"{id}.yml"])[0].relative_to(self.content).as_posix()

    def seal(self, id: str) -> "Example":
        """Seal the approval that a story or booklet holds already."""
        approve(self.content, self.path_of(id), None)
        return self

    def open(self) -> Site:
        return open_site(self.root, self.moment)

    def check(self) -> tuple[Diagnostic, ...]:
        """Return what the check says, sorted as it is printed."""
        return self.open().verdict.diagnostics

    def codes(self) -> list[str]:
        return [one.code for one in self.check()]
