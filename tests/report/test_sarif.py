"""SARIF and GitLab's report: what the services that read them demand, and nothing of the machine they were made on."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from bonghoadep.diagnostics import Diagnostic, Severity
from bonghoadep.report import gitlab, sarif
from bonghoadep.rules import RULES
from tests.tools import node_file

NOTE = Diagnostic(
    "exemplars/2024/bài mẫu/index.md", 4, 7, "G508", "bài đang viết", "", Severity.NOTE, "draft: true"
)
ERROR = Diagnostic("site.yml", 1, 1, "R201", "thiếu “name”", "thêm một dòng “name: …”", Severity.ERROR)
WARNING = Diagnostic("site.yml", 9, 2, "R208", "chưa ghi ai phê duyệt", "", Severity.WARNING, "approvers: []")
STRANGER = Diagnostic("site.yml", 1, 1, "Z999", "không có trong sổ", "", Severity.ERROR)


def log(*said: Diagnostic, silenced: dict[Diagnostic, str] | None = None) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(sarif.text(said, RULES.values(), "content/", silenced, "1.2.3"))
    return told


def test_a_log_is_valid_by_the_official_schema() -> None:
    schema = json.loads(
        Path(node_file("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")).read_text(
            encoding="utf-8"
        )
    )
    validator = Draft4Validator(schema)
    for told in (log(), log(NOTE, ERROR, STRANGER, silenced={WARNING: "đã hỏi"})):
        assert [error.message for error in validator.iter_errors(told)] == []
    broken = log(ERROR)
    broken["runs"][0]["results"][0]["level"] = "fatal"
    assert [error.message for error in validator.iter_errors(broken)] != []


def test_every_rule_is_told_with_its_manual() -> None:
    driver = log()["runs"][0]["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("bonghoadep", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == list(RULES)
    by_id = {rule["id"]: rule for rule in driver["rules"]}
    assert by_id["G504"]["help"]["text"] == RULES["G504"].manual.strip()
    assert by_id["G504"]["shortDescription"]["text"] == RULES["G504"].title
    assert by_id["G504"]["defaultConfiguration"] == {"level": "error"}
    assert by_id["G508"]["defaultConfiguration"] == {"level": "note"}


def test_a_finding_says_where_by_a_relative_address() -> None:
    run = log(NOTE, ERROR, STRANGER)["runs"][0]
    note, error, stranger = run["results"]
    assert note == {
        "ruleId": "G508",
        "ruleIndex": list(RULES).index("G508"),
        "level": "note",
        "message": {"text": "bài đang viết"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "content/exemplars/2024/b%C3%A0i%20m%E1%BA%ABu/index.md"},
                    "region": {"startLine": 4, "startColumn": 7},
                    "contextRegion": {"startLine": 4, "snippet": {"text": "draft: true"}},
                }
            }
        ],
    }
    assert error["message"]["text"] == "thiếu “name” → thêm một dòng “name: …”"
    assert "contextRegion" not in error["locations"][0]["physicalLocation"]
    assert (stranger["ruleId"], "ruleIndex" in stranger) == ("Z999", False)
    assert run["columnKind"] == "unicodeCodePoints"


def test_what_is_silenced_is_told_as_suppressed_with_the_editors_reason() -> None:
    run = log(ERROR, silenced={WARNING: "Đã hỏi trưởng thôn."})["runs"][0]
    assert [one.get("suppressions") for one in run["results"]] == [
        None,
        [{"kind": "inSource", "status": "accepted", "justification": "Đã hỏi trưởng thôn."}],
    ]


@pytest.mark.parametrize(("one", "word"), [(NOTE, "info"), (WARNING, "minor"), (ERROR, "major")])
def test_gitlab_is_told_what_it_demands(one: Diagnostic, word: str) -> None:
    (row,) = json.loads(gitlab.text([one], "content/"))
    assert set(row) == {"description", "check_name", "fingerprint", "severity", "location"}
    assert row["severity"] == word
    assert row["location"] == {"path": f"content/{one.path}", "lines": {"begin": one.line}}
    assert row["check_name"] == one.code


def test_a_fingerprint_outlives_lines_above_and_tells_twins_apart() -> None:
    moved = Diagnostic(ERROR.path, 5, 1, ERROR.code, ERROR.message, ERROR.hint)
    first, second = (row["fingerprint"] for row in json.loads(gitlab.text([ERROR, moved])))
    assert first != second
    assert [row["fingerprint"] for row in json.loads(gitlab.text([moved]))] == [first]
    assert json.loads(gitlab.text([])) == []
