"""Front matter: two parts and the lines on which they begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonghoadep.source.files import Fault
from bonghoadep.source.frontmatter import Parts, split

LINES = st.lists(st.text("ab: đ-#", max_size=8).filter(lambda line: line != "---"), max_size=6)


@given(LINES, st.text("ab\n-đ", max_size=40))
def test_the_parts_are_the_text(yaml: list[str], body: str) -> None:
    """Whatever stands below the second fence is the story; lines are counted from the file's first."""
    head = "".join(line + "\n" for line in yaml)
    text = f"---\n{head}---\n{body}"
    assert split(text) == Parts(head, 2, body, 3 + len(yaml))


@given(st.text())
def test_no_text_raises(text: str) -> None:
    found = split(text)
    if isinstance(found, Parts):
        assert text.startswith("---\n" + found.yaml + "---")
        assert text.endswith(found.body)
        assert text.split("\n")[found.body_line - 2] == "---"
    else:
        assert found.code in ("S120", "S121")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "S120"),
        ("---", "S120"),
        ("\n---\na: 1\n---\n", "S120"),
        (" ---\na: 1\n---\n", "S120"),
        ("# Bài\n", "S120"),
        ("---\na: 1\n", "S121"),
        ("---\na: 1\n ---\n", "S121"),
        ("---\na: 1\n----\n", "S121"),
        ("---\na: 1\n--- \nbài", "S121"),
    ],
)
def test_what_keeps_them_from_being_told_apart(text: str, code: str) -> None:
    found = split(text)
    assert isinstance(found, Fault)
    assert found.code == code


def test_nothing_below_the_fence() -> None:
    assert split("---\na: 1\n---") == Parts("a: 1\n", 2, "", 4)


def test_nothing_between_the_fences() -> None:
    assert split("---\n---\nBài") == Parts("", 2, "Bài", 3)
