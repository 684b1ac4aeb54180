"""The documents are held to the program: every rule, command and option is in them, as it is today."""

import re
from pathlib import Path

import click

import write_docs
from bonghoadep.cli import main
from bonghoadep.outputs import policy
from bonghoadep.outputs.hosting import headers
from bonghoadep.rules import RULES

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


def read(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def test_the_written_pages_are_up_to_date() -> None:
    """Run `generator/scripts/write_docs.py` where this fails."""
    assert read("rules.md") == write_docs.rules()
    assert read("commands.md") == write_docs.commands()


def test_every_rule_is_explained() -> None:
    page = read("rules.md")
    for code, rule in RULES.items():
        assert page.count(f"### {code} {rule.name}\n") == 1
        assert f"(#{code.lower()}-{rule.name})" in page
    assert {code[0] for code in RULES} == set(write_docs.FAMILIES)


def test_every_command_and_option_is_told() -> None:
    page = read("commands.md")
    for name, command in main.commands.items():
        section = page[page.index(f"## bonghoadep {name}\n") :].split("\n## ")[0]
        options = [text for one in command.params if isinstance(one, click.Option) for text in one.opts]
        assert [text for text in options if not re.search(rf"`{text}[ `]", section)] == []


def test_no_document_names_a_command_or_code_that_is_not_there() -> None:
    """What a document tells an editor to type can be typed."""
    documents = [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]
    for file in documents:
        text = file.read_text(encoding="utf-8")
        named = re.findall(
            r"^ {4}bonghoadep ([a-z]+)|`bonghoadep ([a-z]+)|“bonghoadep ([a-z]+)", text, flags=re.MULTILINE
        )
        assert {one for found in named for one in found if one} <= set(main.commands), file
        assert set(re.findall(r"\b[SRTDPHGX]\d{3}\b", text)) <= set(RULES), file


def test_the_folders_told_are_the_folders_there() -> None:
    """Every file and folder of the package that the architecture names exists."""
    package = ROOT / "generator" / "bonghoadep"
    text = read("architecture.md")
    named = set(re.findall(r"^ {4}((?:[a-z_]+/)?[a-z_]+\.py)\b", text, flags=re.MULTILINE))
    assert sorted(name for name in named if not (package / name).exists()) == []


def test_the_policy_told_is_the_policy_sent() -> None:
    sent = policy.written({**policy.SITE, **policy.FRAMED})
    page = read("hosting.md")
    assert page.count(sent) == 2
    assert page.count(f'"{policy.written(policy.SHOWN_ELSEWHERE)}"') == 2
    assert [name for name, value in headers.ALWAYS.items() if name not in page or value not in page] == []
    assert headers.WEEK in page
