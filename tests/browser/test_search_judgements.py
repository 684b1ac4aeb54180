"""What readers ask of the sample site, asked in a real Chromium and judged by tests/search/judgements.yml."""

import json
import unicodedata
from typing import Any
from urllib.parse import urlencode

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.tools import ROOT

pytestmark = pytest.mark.tool

WANTED = 0.95
"""The part of all questions whose first answer must be a right one."""

ANSWERS = """async () => {
  const status = document.querySelector("#tim-duoc");
  const more = document.querySelector(".more");
  const cards = () => document.querySelectorAll(".answers:not([hidden]) .card");
  const until = async (done) => { while (!done()) await new Promise((next) => setTimeout(next, 4)); };
  await until(() => status.textContent);
  while (!more.hidden && cards().length) {
    const before = cards().length;
    more.click();
    await until(() => cards().length > before);
  }
  return [...cards()].map((card) => card.querySelector("a").pathname.split("/").at(-2));
}"""
"""Every story shown for the question in the field, in order, to the end of the list."""

ASK = """(query) => {
  document.querySelector("#tim-duoc").textContent = "";
  document.querySelector(".more").hidden = true;
  document.querySelector("#tim").value = query;
  document.querySelector(".find").requestSubmit();
}"""


@pytest.fixture(scope="module")
def judgements() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "tests/search/judgements.yml").read_text("utf-8"))
    return found


def answers(page: Page, home: str, question: dict[str, Any]) -> list[str]:
    query = unicodedata.normalize("NFD" if question.get("nfd") else "NFC", question["q"])
    if "loc" in question:
        page.goto(f"{home}?{urlencode({'q': query} | question['loc'], doseq=True)}")
    else:
        page.evaluate(ASK, query)
    found: list[str] = page.evaluate(ANSWERS)
    return found


def faults(question: dict[str, Any], found: list[str], names: dict[str, str]) -> list[str]:
    """Return what may never be: what is forbidden, what is missing where all is known, what is reversed."""
    said = []
    if never := {names[one] for one in question.get("never", ())} & set(found):
        said.append(f"found {never}")
    if "only" in question and set(found) != {names[one] for one in question["only"]}:
        said.append(f"found {found}, wanted only {question['only']}")
    if "before" in question:
        first, second = (names[one] for one in question["before"])
        if first not in found or (second in found and found.index(second) < found.index(first)):
            said.append(f"{second} stands before {first}")
    return said


def test_there_are_enough_judgements(judgements: dict[str, Any]) -> None:
    questions = judgements["questions"]
    assert len({json.dumps(one, sort_keys=True) for one in questions}) == len(questions) >= 120
    ids = {folder.name for folder in (ROOT / "content/exemplars").glob("*/*")}
    assert set(judgements["stories"].values()) <= ids


def test_readers_find_what_they_ask_for(
    browser: Browser, sample_url: str, judgements: dict[str, Any]
) -> None:
    names, home = judgements["stories"], f"{sample_url}tim-kiem/"
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(home)
    missed, forbidden = [], []
    for question in sorted(judgements["questions"], key=lambda one: "loc" in one):
        found = answers(page, home, question)
        asked = f"{question['q']!r} {question.get('loc', '')}"
        right = (
            not found
            if question.get("none")
            else found[:1] and found[0] in {names[one] for one in question["first"]}
        )
        if not right:
            missed.append(f"{asked}: {found[:3]}")
        forbidden += [f"{asked}: {fault}" for fault in faults(question, found, names)]
    page.close()

    assert forbidden == []
    assert 1 - len(missed) / len(judgements["questions"]) >= WANTED, missed
