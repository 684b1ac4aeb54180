"""A new office's folder: settings, the pages every foot links to, a plan to change, and what builds it by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from ..records.schema import schemas
from ..source.yaml import Value
from .edit import inline
from .outline import DeskError

CONTENT = {
    "mkdocs.yml": "mkdocs.yml",
    "content/site.yml": "site.yml",
    "content/movements/nguoi-tot-viec-tot.yml": "movement.yml",
    "content/plans/ke-hoach.yml": "plan.yml",
    "content/pages/gioi-thieu.md": "about.md",
    "content/pages/gop-y.md": "feedback.md",
    "content/pages/dieu-khoan.md": "terms.md",
}
"""What makes a site, by the template beside this file; a folder that has one of these has a site already."""

AROUND = {
    "README.md": "readme.md",
    "requirements.txt": "requirements.txt",
    ".gitignore": "gitignore.txt",
    ".gitattributes": "gitattributes.txt",
    ".editorconfig": "editorconfig.ini",
    ".pre-commit-config.yaml": "pre-commit.yml",
    ".githooks/pre-commit": "pre-commit.sh",
    ".github/workflows/trang.yml": "github.yml",
    ".gitlab-ci.yml": "gitlab.yml",
}
"""What keeps it in order; an office's own file of that name stays."""

POSITIONS = ("Người đứng đầu", "Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Phó Giám đốc")


@dataclass(frozen=True, slots=True)
class Signer:
    """An authority that may approve, and the positions that sign for it."""

    authority: str
    positions: tuple[str, ...]

    @classmethod
    def parse(cls, written: str) -> "Signer":
        """Return what “UBND xã Mẫu: Chủ tịch, Phó Chủ tịch” says."""
        authority, _, rest = written.rpartition(":")
        positions = tuple(one.strip() for one in rest.split(",") if one.strip())
        if not authority.strip() or not positions:
            raise DeskError(f"“{written}” chưa đúng dạng; viết như “UBND xã Mẫu: Chủ tịch, Phó Chủ tịch”")
        return cls(authority.strip(), positions)

    @property
    def value(self) -> Value:
        return {"authority": self.authority, "positions": list(self.positions)}


@dataclass(frozen=True, slots=True)
class Office:
    """Who begins, where the site will be, and who may approve; the office's own head where nobody is named."""

    name: str
    office: str
    url: str
    domain: str
    unit: str
    year: int
    signers: tuple[Signer, ...] = ()


def init(folder: Path, office: Office) -> tuple[str, ...]:
    """Write a working site and return the files written; a folder that has a site already is left alone."""
    content = {name: _filled(template, office) for name, template in CONTENT.items()}
    content |= {f"content/.schemas/{name}.json": text for name, text in schemas().items()}
    if taken := [name for name in content if (folder / name).exists()]:
        raise DeskError(f"thư mục đã có {taken[0]}; không ghi đè")
    around = {
        name: _filled(template, office) for name, template in AROUND.items() if not (folder / name).exists()
    }
    for name, text in (content | around).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        if text.startswith("#!"):
            file.chmod(0o755)
    return (*content, *around)


def _filled(template: str, office: Office) -> str:
    text = files("bonghoadep.desk").joinpath("office", template).read_text("utf-8")
    for hole, value in _values(office).items():
        text = text.replace(f"⟦{hole}⟧", value)
    return text


def _values(office: Office) -> Mapping[str, str]:
    """Return what fills the holes: a name in quotes, for it may hold a colon; `bare` is for within quotes."""
    signers = office.signers or (Signer(office.office, POSITIONS),)
    return {
        "name": _quoted(office.name),
        "title": office.name,
        "who": office.office,
        "office": _quoted(office.office),
        "bare": _quoted(office.office)[1:-1],
        "url": office.url,
        "domain": office.domain,
        "unit": office.unit,
        "year": str(office.year),
        "approvers": "\n".join(f"  - {inline(signer.value)}" for signer in signers),
        "authority": signers[0].authority,
        "position": signers[0].positions[0],
        "version": version("bonghoadep"),
    }


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
