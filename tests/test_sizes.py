"""Small, even, and in the domain's own words: the limits of the code are a test."""

import ast
from pathlib import Path
from statistics import median, quantiles

PACKAGE = Path(__file__).parents[1] / "generator" / "bonghoadep"
FILES = sorted(PACKAGE.rglob("*.py"))
EMPTY_WORDS = {"utils", "helpers", "manager", "base", "common", "core"}


def lines(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def functions() -> dict[str, int]:
    """Return the length of every function, its decorators and docstring counted."""
    found = {}
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                where = f"{file.relative_to(PACKAGE)}:{node.lineno} {node.name}"
                found[where] = (node.end_lineno or node.lineno) - node.lineno + 1
    return found


def tenth(sizes: list[int]) -> float:
    """Return the size that nine in ten do not exceed."""
    return quantiles(sizes, n=10)[-1]


def test_no_file_is_long() -> None:
    assert {str(file): lines(file) for file in FILES if lines(file) > 400} == {}


def test_files_are_even() -> None:
    sizes = [lines(file) for file in FILES if file.name != "__init__.py"]
    assert median(sizes) <= 120
    assert tenth(sizes) <= 250


def test_no_function_is_long() -> None:
    assert {where: size for where, size in functions().items() if size > 60} == {}


def test_functions_are_even() -> None:
    sizes = list(functions().values())
    assert median(sizes) <= 10
    assert tenth(sizes) <= 35


def test_names_say_something() -> None:
    assert {str(file) for file in FILES if file.stem.strip("_") in EMPTY_WORDS} == set()


def test_every_module_says_what_it_is_for() -> None:
    """An empty docstring is worse than none, so one line at least."""
    silent = [
        str(file) for file in FILES if not ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert silent == []
