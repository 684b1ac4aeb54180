"""A rule's manual is run: what it shows as wrong is found, what it shows as right is not."""

import json
import re
import textwrap
from itertools import pairwise
from pathlib import Path

import pytest

from bonghoadep.diagnostics import Severity
from bonghoadep.rules import RULES
from bonghoadep.rules.rule import Rule
from bonghoadep.source.frontmatter import Parts, split
from bonghoadep.source.yaml import Value, read_yaml
from tests.example import Example

PACKAGE = Path(__file__).parents[2] / "generator" / "bonghoadep"
RECORD = "exemplars/2024/bai-mau/index.md"
RIGHT_SEAL, OLD_SEAL = "⟨dấu⟩", "⟨dấu cũ⟩"

FOUND_IN_READING = [rule for rule in RULES.values() if "\nSai:\n" not in rule.manual]
CHECKED = [rule for rule in RULES.values() if rule not in FOUND_IN_READING]


def fragment(manual: str, heading: str) -> dict[str, Value]:
    """Return the YAML below a heading of a manual."""
    found = re.search(rf"^{heading}:\n((?:    .*\n|\n)+)", manual, flags=re.MULTILINE)
    assert found, f"no “{heading}:”"
    tree = read_yaml(textwrap.dedent(found[1]))
    assert isinstance(tree.value, dict), tree.faults
    return tree.value


def put(example: Example, changes: dict[str, Value]) -> Example:
    """Write the example's record with the changes over it: keys replace, null removes; then seal it again.

    A key that is a path, such as `site.yml`, holds the changes to another record, written first. A story's path that is
    new begins as a copy of the example's record.
    """
    for path in [key for key in changes if key.endswith((".yml", ".md"))]:
        _put_other(example, path, changes.pop(path))
    parts = split(example.read(RECORD))
    assert isinstance(parts, Parts)
    base = read_yaml(parts.yaml).value
    assert isinstance(base, dict)
    # Where the pictures change, the story's own picture goes: it would be undeclared.
    body = parts.body.replace("![Bốn ô màu xanh và vàng](anh.jpg)", "") if "photos" in changes else parts.body
    story = changes.get("story", body)
    values = {
        key: value for key, value in {**base, **changes}.items() if value is not None and key != "story"
    }
    seal = seal_of(changes)
    yaml = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    yaml = yaml.replace(RIGHT_SEAL, "sha256:" + "0" * 64).replace(OLD_SEAL, "sha256:" + "1" * 64)
    example.write(RECORD, f"---\n{yaml}---\n{story}\n")
    # Sealing ends a draft, so a draft is left alone.
    if changes.get("draft") != "true" and ("approval" not in changes or seal == RIGHT_SEAL):
        example.seal("bai-mau")
    return example


def _put_other(example: Example, path: str, changes: Value) -> None:
    assert isinstance(changes, dict)
    if path.endswith(".yml"):
        base = read_yaml(example.read(path)).value if (example.content / path).exists() else {}
        story = ""
    else:
        parts = split(example.read(path if (example.content / path).exists() else RECORD))
        assert isinstance(parts, Parts)
        base, story = read_yaml(parts.yaml).value, str(changes.pop("story", parts.body))
    assert isinstance(base, dict)
    values = {key: value for key, value in {**base, **changes}.items() if value is not None}
    yaml = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    example.write(path, f"---\n{yaml}---\n{story}\n" if path.endswith(".md") else yaml)
    if path.startswith(("exemplars/", "booklets/")):
        example.seal(str(values["id"]))


def seal_of(changes: dict[str, Value]) -> Value:
    approval = changes.get("approval")
    return approval.get("seal") if isinstance(approval, dict) else None


def name(rule: Rule) -> str:
    return f"{rule.code}-{rule.name}"


@pytest.mark.parametrize("rule", CHECKED, ids=name)
def test_what_the_manual_calls_wrong_is_found(rule: Rule, tmp_path: Path) -> None:
    example = put(Example.from_folder("small", tmp_path), fragment(rule.manual, "Sai"))
    assert rule.code in {one.code for one in example.check()}


@pytest.mark.parametrize("rule", CHECKED, ids=name)
def test_what_the_manual_calls_right_is_right(rule: Rule, tmp_path: Path) -> None:
    """It is not only free of this rule's fault: an editor who copies it has no error at all."""
    example = put(Example.from_folder("small", tmp_path), fragment(rule.manual, "Đúng"))
    found = example.check()
    assert rule.code not in {one.code for one in found}
    assert not [one for one in found if one.severity is Severity.ERROR]


@pytest.mark.parametrize("rule", RULES.values(), ids=name)
def test_a_manual_says_what_and_why(rule: Rule) -> None:
    assert re.fullmatch(r"\S.*\.", rule.title)
    assert rule.manual.strip().splitlines()[1] == ""
    assert re.search(r"^Tìm: \S", rule.manual, flags=re.MULTILINE)
    assert re.search(r"^Vì sao: \S", rule.manual, flags=re.MULTILINE)


def test_codes_are_sorted_and_names_are_given_once() -> None:
    assert all(one < other for one, other in pairwise(RULES))
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
    assert all(code == rule.code for code, rule in RULES.items())
    assert all(re.fullmatch(r"[A-Z]\d{3}", code) for code in RULES)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name) for rule in RULES.values())


def test_every_code_in_the_program_is_a_rule() -> None:
    """A code that a reader raises has a manual, and a manual without a check belongs to a code raised somewhere."""
    raised = {
        code
        for file in PACKAGE.rglob("*.py")
        if file.name != "reading.py"
        for code in re.findall(r'"([A-Z]\d{3})"', file.read_text(encoding="utf-8"))
    }
    assert raised <= set(RULES)
    assert {rule.code for rule in FOUND_IN_READING} <= raised


def test_only_the_gate_holds_back() -> None:
    """The gate's own rules hold back, and the errors about children and personal data; nothing else does."""
    holding = {code for code, rule in RULES.items() if code[0] in "MC" and rule.severity is Severity.ERROR}
    gate = {code for code in RULES if code[0] == "G"}
    assert {rule.code for rule in RULES.values() if rule.gate} == gate | holding
    assert Severity.WARNING not in {rule.severity for rule in RULES.values() if rule.gate}


def test_a_rule_that_breaks_is_a_finding_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(case: object) -> list[object]:
        raise ZeroDivisionError("chia cho không")

    rule = RULES["T301"]
    monkeypatch.setitem(RULES, "T301", Rule(rule.code, rule.name, rule.severity, rule.manual, broken))
    example = Example.from_folder("small", tmp_path)
    site = put(example, {"plan": "ke-hoach-khong-co"}).open()
    codes = {one.code: one for one in site.verdict.diagnostics}
    assert {"X901", "T302"} <= set(codes)
    assert "T301" in codes["X901"].message
    assert "X901" in {one.code for one in site.verdict.stops}
