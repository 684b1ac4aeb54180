"""Records become one catalogue; on the way every file of the content folder is looked at once."""

from collections.abc import Iterable
from concurrent.futures import Executor
from pathlib import Path
from typing import TypeVar

from ..diagnostics import Diagnostic, Severity
from ..places.register import open_register
from ..records.booklet import Booklet
from ..records.decode import Decoded, model_of, read, typed
from ..records.document import Document, Record
from ..records.exemplar import Exemplar
from ..records.movement import Movement
from ..records.plan import Plan
from ..records.publisher import Publisher
from ..source.files import find
from .catalogue import Catalogue

FOLDERS = ("exemplars", "movements", "plans", "booklets")

R = TypeVar("R", bound=Record)


def assemble(root: Path, pool: Executor | None = None) -> tuple[Catalogue, list[Diagnostic]]:
    """Return the catalogue of the content folder `root`, and all that decoding found wrong.

    Records that could not be decoded are missing from it. With a `pool`, files are read in its workers.
    """
    found: list[Diagnostic] = []
    paths = [path for path, linked in _files(root) if not _refused(path, linked, found)]
    records: list[Record] = []
    for record, faults in _decoded(root, paths, pool):
        found += faults
        if record is not None:
            records.append(record)
    twins: list[tuple[Record, Record]] = []
    publishers = [record for record in records if isinstance(record, Publisher)]
    if not (root / "site.yml").is_file():
        hint = "chạy “bonghoadep init” hoặc viết tệp này: ai công bố, liên hệ, điều khoản đăng lại"
        found.append(Diagnostic("site.yml", 1, 1, "S131", "thiếu tệp site.yml", hint))
    catalogue = Catalogue(
        root,
        open_register(),
        publishers[0] if publishers else None,
        _by_id(Exemplar, records, twins),
        _by_id(Movement, records, twins),
        _by_id(Plan, records, twins),
        _by_id(Booklet, records, twins),
        tuple(twins),
    )
    return catalogue, found


def _files(root: Path) -> Iterable[tuple[str, bool]]:
    yield "site.yml", (root / "site.yml").is_symlink()
    for folder in FOLDERS:
        yield from find(root, folder)


def _refused(path: str, linked: bool, found: list[Diagnostic]) -> bool:
    if linked:
        hint = "thay liên kết bằng tệp thật trong thư mục nội dung"
        found.append(Diagnostic(path, 1, 1, "S101", "là liên kết tượng trưng, không được đọc", hint))
        return True
    if model_of(path) is None:
        # A Markdown file beside a booklet is its foreword; beside or above a story it is a story forgotten.
        lost = (
            (".yml", ".yaml", ".json") if path.startswith("booklets/") else (".yml", ".yaml", ".json", ".md")
        )
        if path.endswith(lost):
            hint = "bài gương nằm ở exemplars/<năm>/<mã>/index.md; phong trào, kế hoạch, tập sách là tệp .yml"
            severity = Severity.WARNING
            found.append(
                Diagnostic(path, 1, 1, "S130", "tệp không đúng chỗ nên không được đọc", hint, severity)
            )
        return True
    return False


def _decoded(root: Path, paths: list[str], pool: Executor | None) -> Iterable[Decoded]:
    present = [path for path in paths if (root / path).is_file()]
    models = [model for path in present if (model := model_of(path))]
    roots = [root] * len(present)
    readings = map(read, roots, present) if pool is None else pool.map(read, roots, present, chunksize=64)
    documents = (Document(root, path) for path in present)
    return map(typed, documents, readings, models)


def _by_id(model: type[R], records: list[Record], twins: list[tuple[Record, Record]]) -> dict[str, R]:
    kept: dict[str, R] = {}
    for record in records:
        if not isinstance(record, model):
            continue
        id: str = record.id  # type: ignore[attr-defined]  # every model asked for here has one
        if id in kept:
            twins.append((record, kept[id]))
        else:
            kept[id] = record
    return dict(sorted(kept.items()))
