"""The seal a record would have today, pictures and foreword included."""

from hashlib import sha256

from ..records.booklet import Booklet
from ..records.document import Document, Record
from ..records.exemplar import Exemplar
from ..records.seal import seal
from ..source.pictures import Picture, look
from .edition import picture_files


def seal_of(record: Record) -> str:
    """Return the seal over the record as it stands; a file that is missing counts as one without bytes."""
    return seal(record.content, _digests(record))


def foreword_file(booklet: Booklet) -> Document | None:
    """Return the document of a booklet's foreword, which lies beside it."""
    if booklet.foreword is None:
        return None
    origin = booklet.document
    return Document(origin.root, f"{origin.path.rpartition('/')[0]}/{booklet.foreword.file}")


def _digests(record: Record) -> dict[str, str]:
    if isinstance(record, Exemplar):
        seen = {name: look(document.file) for name, document in picture_files(record).items()}
        return {name: one.digest if isinstance(one, Picture) else "" for name, one in seen.items()}
    if isinstance(record, Booklet) and (document := foreword_file(record)):
        file = document.file
        plain = file.is_file() and not file.is_symlink()
        return {file.name: sha256(file.read_bytes()).hexdigest() if plain else ""}
    return {}
