"""The corpus: small records, half of them right and half wrong in one known way, each checked alone.

`tests/corpus/README.md` says how a case is written. What the check says of a case is exactly what the case expects:
every code, line and column, and nothing else; of a right one it says nothing at all.
"""

import re
import shutil
from pathlib import Path

import pytest

from tests.example import Example

CORPUS = Path(__file__).parent / "corpus"
CASES = sorted(path for path in CORPUS.glob("*/*") if path.suffix == ".md" or path.is_dir())
STORY = "exemplars/2024/thu/index.md"
EXPECTED = re.compile(r"# (sai|đúng): ([A-Z]\d{3})(?: (\d+):(\d+))?\n")
UNSEALED = "sha256:" + "0" * 64

Place = tuple[str, int, int, str]


def example_of(case: Path, folder: Path) -> Example:
    """Return the small site with the case laid over it; what has the seal of noughts is sealed."""
    example = Example.from_folder("small", folder)
    if case.is_dir():
        shutil.copytree(case, example.content, dirs_exist_ok=True)
    else:
        example.write_bytes(STORY, case.read_bytes())
    for path in files(case):
        if UNSEALED in example.read(path):
            id = re.search(r"^id: (\S+)$", example.read(path), flags=re.MULTILINE)
            assert id, f"{case}: no id"
            example.seal(id[1])
    return example


def files(case: Path) -> list[str]:
    if not case.is_dir():
        return [STORY]
    found = (path for path in sorted(case.rglob("*")) if path.suffix in (".md", ".yml"))
    return [path.relative_to(case).as_posix() for path in found]


def expected(case: Path) -> list[Place]:
    """Return what a case says in its comments: nothing where it is right."""
    told: list[Place] = []
    for path in files(case):
        file = case / path if case.is_dir() else case
        for word, code, line, column in EXPECTED.findall(file.read_text(encoding="utf-8")):
            assert (word == "sai") == bool(line), f"{case}: “sai” has a place, “đúng” has none"
            told += [(path, int(line), int(column), code)] if line else []
    return sorted(told)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_a_case_is_judged_exactly(case: Path, tmp_path: Path) -> None:
    found = example_of(case, tmp_path).check()
    assert sorted((one.path, one.line, one.column, one.code) for one in found) == expected(case)


def test_every_case_says_which_rule_it_is_about() -> None:
    assert [case for case in CASES if not marks(case)] == []


def test_a_case_is_wrong_or_right_as_its_name_says() -> None:
    for case in CASES:
        words = {word for word, *_ in marks(case)}
        assert words == {"sai" if case.stem.endswith("-sai") else "đúng"}, case


def marks(case: Path) -> list[tuple[str, ...]]:
    texts = ((case / path if case.is_dir() else case).read_text(encoding="utf-8") for path in files(case))
    return [found for text in texts for found in EXPECTED.findall(text)]
