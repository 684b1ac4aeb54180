"""Sealing an approval: the record's file gets the decision, if it has none yet, and the seal; comments survive."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..catalogue.seals import seal_of
from ..records.approval import Approval
from ..records.decode import model_of
from ..source.yaml import Value
from .edit import drop, put
from .order import keys_of
from .outline import DeskError
from .questions import unanswered
from .record_file import RecordFile, open_file

__all__ = ["DeskError", "Given", "approve", "sealed"]

_UNSEALED = "sha256:" + "0" * 64


@dataclass(frozen=True, slots=True)
class Given:
    """The decision to publish, as the command line has it."""

    authority: str
    position: str
    number: str
    on: date

    @property
    def values(self) -> dict[str, Value]:
        decision: dict[str, Value] = {"number": self.number, "on": self.on.isoformat()}
        return {"authority": self.authority, "position": self.position, "decision": decision}


def approve(content: Path, path: str, given: Given | None) -> str:
    """Seal the record in `content / path` and return its seal; the file is untouched when anything is wrong.

    Without `given` the file must hold an approval already; with it, an older one goes. A `draft: true` goes.
    """
    file, seal = sealed(open_file(content, path), given)
    file.write()
    return seal


def sealed(file: RecordFile, given: Given | None) -> tuple[RecordFile, str]:
    """Return the file as `approve` would write it, and its seal."""
    values = file.values()
    if (question := unanswered(file.text)) is not None:
        raise DeskError(f"còn chỗ viết sẵn, hãy thay bằng lời của mình hoặc bỏ đi: “{question}”")
    if values.get("draft") == "true":
        file = file.changed(lambda yaml: drop(yaml, ("draft",)))
    if given is not None:
        if "approval" in values:
            file = file.changed(lambda yaml: drop(yaml, ("approval",)))
        order = keys_of(model) if (model := model_of(file.document.path)) else ()
        file = file.changed(lambda yaml: put(yaml, ("approval",), given.values, order))
    elif not isinstance(values.get("approval"), dict):
        file.record()  # says what else keeps it from being read
        raise DeskError("bản ghi chưa có phần “approval”; thêm --authority, --position, --number, --on")
    seal = seal_of(_with_seal(file, _UNSEALED).record())
    done = _with_seal(file, seal)
    approval = done.record().approval
    if approval is None or approval.seal != seal:
        raise DeskError("không đóng được dấu; viết lại phần “approval” theo dạng nhiều dòng")
    return done, seal


def _with_seal(file: RecordFile, seal: str) -> RecordFile:
    return file.changed(lambda yaml: put(yaml, ("approval", "seal"), seal, keys_of(Approval)))
