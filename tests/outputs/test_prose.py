"""The story's parts: what heads a part, and what only looks like it."""

import pytest

from bonghoadep.outputs.prose import Prose, render


def rendered(markdown: str) -> Prose:
    return render(markdown, lambda src, alt: "", lambda address: address)


@pytest.mark.parametrize(
    "empty", ["## ", "<h2>&nbsp;</h2>", "### \u200b", "<h2>\n</h2>", "## ![ảnh](la.jpg)"]
)
def test_a_heading_that_says_nothing_is_no_heading(empty: str) -> None:
    prose = rendered(f"Đầu.\n\n{empty}\n\nGiữa.\n\n## Cách làm\n\nCuối.")
    assert [section.title for section in prose.sections] == ["Cách làm"]
    assert "<h" not in prose.lead
    assert "Giữa." in prose.lead


@pytest.mark.parametrize(
    "inner",
    [
        "- ## Trong",
        "> ## Trong",
        "<li><h2>Trong</h2></li>",
        "<table><tr><td><h2>Trong</h2></td></tr></table>",
    ],
)
def test_what_stands_in_a_list_or_quotation_heads_no_part(inner: str) -> None:
    prose = rendered(f"## Hoàn cảnh\n\nTrước.\n\n{inner}\n\n## Cách làm\n\nSau.")
    assert [section.title for section in prose.sections] == ["Hoàn cảnh", "Cách làm"]
    assert "<h3>Trong</h3>" in prose.sections[0].html
