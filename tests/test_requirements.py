"""`docs/requirements.md` answers every row of the five seed plans, and what it names exists."""

import re
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from bonghoadep.records.booklet import Booklet
from bonghoadep.records.exemplar import Exemplar
from bonghoadep.records.movement import Movement
from bonghoadep.records.plan import Plan
from bonghoadep.records.publisher import Publisher
from bonghoadep.rules import RULES

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "requirements.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([A-Z]{2}-\d\d) \| (.+?) \| (.+?) \| (.+?) \|$", TEXT, flags=re.MULTILINE)
LAST = {"BT": 52, "YB": 22, "NT": 35, "HN": 31, "YT": 35}
"""How many rows each plan has."""

MODELS: dict[str, type[BaseModel]] = {
    "exemplar": Exemplar,
    "movement": Movement,
    "plan": Plan,
    "booklet": Booklet,
    "site": Publisher,
}
NO_SOFTWARE = "no software can"


def test_every_row_stands_once_and_in_order() -> None:
    wanted = [f"{plan}-{number:02d}" for plan, last in LAST.items() for number in range(1, last + 1)]
    assert [row[0] for row in ROWS] == wanted


def test_rules_that_are_named_exist() -> None:
    named = set(re.findall(r"`([A-Z]\d{3})`", TEXT))
    assert named - set(RULES) == set()
    assert len(named) > 30


def test_fields_that_are_named_exist() -> None:
    named = sorted(set(re.findall(rf"`((?:{'|'.join(MODELS)})\.[a-z_.]+)`", TEXT)))
    assert len(named) > 60
    assert [field for field in named if not _exists(field)] == []


def _exists(field: str) -> bool:
    first, *rest = field.split(".")
    kinds: set[type[BaseModel]] = {MODELS[first]}
    for name in rest:
        found = [kind.model_fields[name].annotation for kind in kinds if name in kind.model_fields]
        if not found:
            return False
        kinds = {part for annotation in found for part in _parts(annotation)}
    return True


def _parts(annotation: Any) -> set[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {annotation}
    return {part for inner in get_args(annotation) for part in _parts(inner)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_has_an_answer_and_a_test(row: tuple[str, str, str, str]) -> None:
    """A row that no software can answer says so; every other names a test that exists."""
    _, asks, answer, test = row
    assert asks.strip()
    assert answer.strip()
    if NO_SOFTWARE in answer:
        return
    paths = re.findall(r"`(tests/[\w/.-]+)`", test)
    assert paths, test
    assert [path for path in paths if not (ROOT / path).exists()] == []
