"""Imports point one way, and nothing of ours knows MkDocs but one file.

The layers are those of docs/architecture.md. A file imports from lower layers; within a package also from its own.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "generator" / "bonghoadep"

LAYERS = {
    # 0: text, which needs the standard library only
    "text": 0,
    # 1: what is wrong, as a value
    "diagnostics": 1,
    # 1½: what is written as it is said aloud
    "spoken": 1.5,
    # 2: bytes to text with positions
    "source": 2,
    # 2½: what a place is
    "places": 2.5,
    # 3: what a record is
    "records": 3,
    # 4: all records, related
    "catalogue": 4,
    # between: what plans want beside what is there, for rules and outputs alike
    "reckoning": 4.5,
    # 5: what is wrong with them, how it is said, what they become, what editors' commands write
    "rules": 5,
    "report": 5,
    "outputs": 5,
    "desk": 5,
    # 6: doing it
    "cache": 6,
    "workers": 6,
    "swap": 6,
    "writer": 6,
    "build": 6,
    # 7: the one door
    "site": 7,
    # 8: the edges
    "voice": 8,
    "plugin": 8,
    "commands": 8,
    "cli": 8,
    "__main__": 8,
}
EDGE_ORDER = ("voice", "plugin", "commands", "cli", "__main__")
"""Within the last layer, later ones may use earlier ones; below, `build` uses those of `FOR_BUILD` in the same way."""
FOR_BUILD = ("cache", "workers", "writer")

SHARED = (
    "artifact",
    "addresses",
    "templates",
    "shell",
    "stories",
    "prose",
    "pictures",
    "charts",
    "letters",
    "policy",
    "months",
    "posts",
    "frames",
    "moves",
    "honours",
    "codes",
    "passage",
    "typeset",
    "packing",
    "script",
    "wordfile",
    "spreadsheet",
    "feedlists",
)
"""What the writers of outputs have in common."""
WRITERS = (
    "pages",
    "feeds",
    "pictures",
    "cards",
    "hosting",
    "booklets",
    "sheets",
    "posters",
    "search",
    "presskit",
    "loudspeaker",
    "rapporteurs",
    "digests",
    "quotes",
    "opendata",
    "reports",
    "admin",
)


def modules() -> Iterator[tuple[str, Path]]:
    """Yield every module by its dotted name below the package."""
    for file in sorted(PACKAGE.rglob("*.py")):
        parts = file.relative_to(PACKAGE).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), file


NAMES = dict(modules())


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imported(name: str, file: Path) -> Iterator[str]:
    """Yield the modules of ours that a module imports, by their dotted names."""
    home = name.split(".") if file.name == "__init__.py" else name.split(".")[:-1]
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = [part for part in home if part][: len(home) - node.level + 1]
            base = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                whole = f"{base}.{alias.name}" if base else alias.name
                yield whole if whole in NAMES else base
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bonghoadep"):
            yield (node.module or "").partition(".")[2]


def imports() -> Iterator[tuple[str, str]]:
    for name, file in NAMES.items():
        yield from ((name, other) for other in imported(name, file) if other != name)


def foreign(file: Path) -> Iterator[str]:
    """Yield the first names of what is imported from outside."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").split(".")[0]


def part(name: str) -> str:
    return name.split(".")[0]


def may(one: str, other: str) -> bool:
    low, high = LAYERS[part(other)], LAYERS[part(one)]
    if part(one) == part(other) or low < high:
        return True
    if low == high == LAYERS["cli"]:
        return EDGE_ORDER.index(part(other)) < EDGE_ORDER.index(part(one))
    return one == "build" and other in FOR_BUILD


def test_every_module_has_a_layer() -> None:
    assert {part(name) for name in NAMES if name} <= set(LAYERS)


def test_imports_point_to_lower_layers() -> None:
    wrong = [f"{one} imports {other}" for one, other in imports() if part(one) and not may(one, other)]
    assert wrong == []


def test_writers_never_import_one_another() -> None:
    """A writer takes from what is shared; of what is shared nothing takes from a writer that is not shared."""
    wrong = []
    for one, other in imports():
        here, there = (name.split(".") for name in (one, other))
        if (
            here[0] == there[0] == "outputs"
            and len(there) > 1
            and here[1:2] != there[1:2]
            and there[1] not in SHARED
        ):
            wrong.append(f"{one} imports {other}")
    assert wrong == []


def test_only_the_plugin_knows_mkdocs() -> None:
    knowing = {name for name, file in NAMES.items() if {"mkdocs", "material"} & set(foreign(file))}
    assert knowing == {"plugin"}


def test_text_needs_the_standard_library_only() -> None:
    assert set(foreign(NAMES["text"])) == {"re", "unicodedata", "datetime", "functools", "itertools"}


def test_no_import_stands_in_a_function() -> None:
    """But one, which says why: the cluster's library is large and optional."""
    inside = {
        name
        for name, file in NAMES.items()
        for function in ast.walk(tree(file))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert inside == {"workers"}


def test_there_is_no_cycle() -> None:
    """All modules can be put in a row; what is left when both ends are taken away turns in circles."""
    pairs = set(imports())
    while True:
        importing, used = {one for one, _ in pairs}, {other for _, other in pairs}
        rest = {(one, other) for one, other in pairs if one in used and other in importing}
        if rest == pairs:
            break
        pairs = rest
    assert sorted(pairs) == []
