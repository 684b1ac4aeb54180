"""The command line as an editor or a workflow meets it: what it says, where, and its exit code."""

import json
import shutil
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bonghoadep.cli import main
from bonghoadep.records.schema import MODELS
from bonghoadep.rules import RULES
from tests.example import MOMENT, Example

STORY = "exemplars/2024/bai-mau/index.md"


@pytest.fixture(autouse=True)
def moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command runs at the examples' moment."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MOMENT.timestamp())))


@pytest.fixture
def example(tmp_path: Path) -> Example:
    return Example.from_folder("small", tmp_path)


def run(*arguments: str | Path, text: str = "") -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], input=text, catch_exceptions=False)


# check


def test_check_of_a_good_site(example: Example) -> None:
    result = run("check", "--root", example.root)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "9 bản ghi: không có lỗi\n"


def test_check_tells_place_line_and_hint(example: Example) -> None:
    result = run("check", "--root", example.change(STORY, "kind: ca-nhan", "kind: ca-nhân").root)
    assert result.exit_code == 1
    head, excerpt, caret, *rest = result.stderr.splitlines()
    assert head.startswith(f"content/{STORY}:4:7 R203 lỗi: kind: “ca-nhân” không có trong danh sách")
    assert (excerpt, caret) == ("    kind: ca-nhân", "          ^")
    assert rest == []
    assert result.stdout == "8 bản ghi: 1 lỗi\n"


def test_warnings_and_notes_leave_the_exit_code_alone(example: Example) -> None:
    example.write(STORY, "\ufeff" + example.read(STORY))
    example.change("exemplars/2023/to-mau/index.md", "year: 2023\n", "year: 2023\ndraft: true\n")
    result = run("check", "--root", example.root)
    assert result.exit_code == 0
    assert result.stdout == "9 bản ghi: 1 cảnh báo, 1 ghi chú\n"


def test_check_as_json(example: Example) -> None:
    """Nothing but JSON on the output, also when there is nothing to say."""
    assert json.loads(run("check", "--format", "json", "--root", example.root).stdout) == []
    result = run(
        "check", "--format", "json", "--root", example.change(STORY, "id: bai-mau", "id: bai-khac").root
    )
    assert (result.exit_code, result.stderr) == (1, "")
    first, second = json.loads(result.stdout)
    assert first == {
        "path": f"content/{STORY}",
        "line": 2,
        "column": 5,
        "code": "R204",
        "message": "mã không trùng tên thư mục “bai-mau”",
        "hint": "viết “id: bai-mau” hoặc đổi tên thư mục",
        "severity": "error",
        "excerpt": "id: bai-khac",
    }
    assert second["code"] == "G503"


def test_check_as_annotations(example: Example) -> None:
    """One command a finding, whatever stands in its text; the gate's notes are notices."""
    assert run("check", "--format", "github", "--root", example.root).stdout == ""
    example.change(STORY, "kind: ca-nhan", "kind: 'a%0A,b'")
    example.change("exemplars/2023/to-mau/index.md", "year: 2023\n", "year: 2023\ndraft: true\n")
    result = run("check", "--format", "github", "--root", example.root)
    note, error = result.stdout.splitlines()
    assert result.exit_code == 1
    assert note.startswith("::notice file=content/exemplars/2023/to-mau/index.md,line=10,col=8,title=G508::")
    assert error.startswith(f"::error file=content/{STORY},line=4,col=7,title=R203::kind: “a%250A,b”")


def test_no_text_of_a_file_steers_the_screen(example: Example) -> None:
    result = run("check", "--root", example.change(STORY, "kind: ca-nhan", "kind: \x1b[2Jca-nhan").root)
    assert "\x1b" not in result.stdout + result.stderr
    assert "·[2Jca-nhan" in result.stderr


def test_a_folder_without_content(tmp_path: Path) -> None:
    result = run("check", "--root", tmp_path)
    assert result.exit_code == 1
    assert "bonghoadep init" in result.stderr


# explain, place, schema


def test_explain_lists_every_rule_and_explains_each() -> None:
    listed = run("explain").stdout.splitlines()
    assert [line[:4] for line in listed] == list(RULES)
    for code, rule in RULES.items():
        told = run("explain", code.lower())
        assert told.exit_code == 0
        assert told.stdout.startswith(f"{code} · {rule.name} · {rule.severity.word}\n\n{rule.title}\n")


def test_explain_of_no_rule() -> None:
    result = run("explain", "Z999")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Z999" in result.stderr


@pytest.mark.parametrize("name", ["Y Tịch", "y tich", "xã y tịch"])
def test_place_finds_a_unit_however_it_is_typed(name: str) -> None:
    result = run("place", name)
    assert result.exit_code == 0
    assert (
        "vn-06520       Xã Y Tịch, Huyện Chi Lăng, Tỉnh Lạng Sơn (đến 30/06/2025; nay: Xã Vạn Linh)"
        in result.stdout
    )


def test_place_at_a_day() -> None:
    assert "vn-06520" in run("place", "Y Tịch", "--at", "2025-06-30").stdout
    assert "vn-06520" not in run("place", "Y Tịch", "--at", "2025-07-01").stdout


def test_place_of_no_unit() -> None:
    result = run("place", "qqqqqqqqqq")
    assert (result.exit_code, result.stdout) == (1, "")


def test_schema_writes_one_a_kind(example: Example) -> None:
    assert run("schema", "--root", example.root).exit_code == 0
    folder = example.content / ".schemas"
    assert {file.stem for file in folder.iterdir()} == set(MODELS)
    for file in folder.iterdir():
        schema = json.loads(file.read_text(encoding="utf-8"))
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["$id"] == f"urn:bonghoadep:{file.stem}"
        assert schema["additionalProperties"] is False
        assert set(schema["required"]) <= set(schema["properties"])
        assert dangling(schema, schema) == []
    assert example.codes() == []


def dangling(schema: dict[str, object], node: object) -> list[str]:
    """Return the references of a schema that lead nowhere."""
    if isinstance(node, list):
        return [ref for one in node for ref in dangling(schema, one)]
    if not isinstance(node, dict):
        return []
    own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
    defined = schema.get("$defs", {})
    assert isinstance(defined, dict)
    lost = [ref for ref in own if not ref.startswith("#/$defs/") or ref[8:] not in defined]
    return lost + [ref for one in node.values() for ref in dangling(schema, one)]


def test_the_schema_knows_what_the_model_knows(example: Example) -> None:
    run("schema", "--root", example.root)
    schema = json.loads(example.read(".schemas/exemplar.json"))
    assert schema["properties"]["kind"]["enum"] == ["ca-nhan", "tap-the", "ho-gia-dinh", "mo-hinh"]
    assert "story" not in schema["required"]
    assert "title" in schema["required"]


# approve, new, init


def test_approve_seals_again_after_a_change(example: Example) -> None:
    example.change(STORY, "Con đường", "Một con đường")
    assert example.codes() == ["G503"]
    result = run("approve", "bai-mau", "--root", example.root)
    assert (result.exit_code, result.stdout) == (0, "đã đóng dấu: bai-mau\n")
    assert example.codes() == []


def test_approve_with_a_decision_and_several_ids(example: Example) -> None:
    given = ("--authority", "UBND xã", "--position", "Chủ tịch", "--number", "9/QĐ", "--on", "2024-12-31")
    result = run("approve", "to-mau", "tap-sach-mau", *given, "--root", example.root)
    assert (result.exit_code, result.stdout) == (0, "đã đóng dấu: to-mau\nđã đóng dấu: tap-sach-mau\n")
    assert example.codes() == []


@pytest.mark.parametrize(
    "arguments", [("bai-mau", "--authority", "UBND xã"), ("khong-co",), ("site",), ("ke-hoach-mau",)]
)
def test_approve_refuses(example: Example, arguments: tuple[str, ...]) -> None:
    before = example.read(STORY)
    result = run("approve", *arguments, "--root", example.root)
    assert result.exit_code == 1
    assert result.stderr.startswith("lỗi: ")
    assert example.read(STORY) == before


def test_new_asks_for_what_it_needs(example: Example) -> None:
    answers = "Bà cụ gánh nước\nca-nhan\nTrần Thị Thử\n2024\nvn-06520\nke-hoach-mau\nphong-trao-mau\n"
    result = run("new", "--root", example.root, text=answers)
    assert result.exit_code == 0
    assert example.codes() == ["G508"]
    again = run("new", "--root", example.root, text=answers)
    assert again.exit_code == 1
    assert "đã có bài" in again.stderr


def test_init_then_check(tmp_path: Path) -> None:
    folder = tmp_path / "co quan"
    result = run(
        "init",
        folder,
        "--office",
        "UBND xã Mẫu",
        "--unit",
        "vn-06520",
        "--url",
        "https://Mau.Example:8443/a/",
    )
    assert result.exit_code == 0
    checked = run("check", "--root", folder)
    assert (checked.exit_code, checked.stderr) == (0, "")
    assert run("init", folder, "--office", "B", "--unit", "vn-20").exit_code == 1


# what holds for all


def test_the_version_is_the_projects(monkeypatch: pytest.MonkeyPatch) -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    version = project["project"]["version"]
    monkeypatch.setattr("importlib.metadata.version", lambda name: version)
    assert run("--version").stdout == f"bonghoadep {version}\n"


def test_every_command_and_option_says_what_it_is_for() -> None:
    for name, command in main.commands.items():
        assert command.help, name
        asked = [one for one in command.params if one.param_type_name == "option"]
        silent = [
            one.name for one in asked if not getattr(one, "help", None) and not getattr(one, "prompt", None)
        ]
        assert silent in ([], ["form"]), name


def test_build_refuses_what_it_does_not_know(example: Example) -> None:
    result = run("build", "--only", "pages,la", "--root", example.root)
    assert result.exit_code == 2
    assert "la" in result.stderr


def test_build_stops_at_an_error_and_leaves_the_site(example: Example) -> None:
    site = example.root / "site"
    site.mkdir()
    (site / "index.html").write_text("cũ", encoding="utf-8")
    result = run("build", "--root", example.change(STORY, "plan: ke-hoach-mau", "plan: la").root)
    assert result.exit_code == 1
    assert "còn 1 lỗi" in result.stderr
    assert [file.name for file in site.iterdir()] == ["index.html"]
    shutil.rmtree(site)
