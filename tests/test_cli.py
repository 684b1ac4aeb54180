"""The command line as an editor or a workflow meets it: what it says, where, and its exit code."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bonghoadep.build import OUTPUTS
from bonghoadep.cli import main
from bonghoadep.records.schema import MODELS
from bonghoadep.rules import RULES
from bonghoadep.voice import OUTPUT_NAMES
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


def test_on_a_screen_the_gravest_code_is_one_to_look_up(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "explain" not in run("check", "--root", example.root).stdout
    example.change("exemplars/2023/to-mau/index.md", "year: 2023\n", "year: 2023\ndraft: true\n")
    result = run("check", "--root", example.change(STORY, "kind: ca-nhan", "kind: la").root)
    assert result.stdout.splitlines()[1] == "vì sao, và thế nào là đúng: bonghoadep explain R203"


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
        "silenced": False,
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


def outside_the_plan(example: Example, silenced: bool) -> Example:
    """Give a story a warning, and with it the line that silences it."""
    line = "silences: [{code: T304, why: Kế hoạch để ngỏ danh mục.}]\n" if silenced else ""
    path = "exemplars/2023/to-mau/index.md"
    return example.change(
        path, "movements: [phong-trao-mau]\n", f"movements: [phong-trao-ngoai-ke-hoach]\n{line}"
    ).seal("to-mau")


def test_what_is_silenced_is_counted_and_marked(example: Example) -> None:
    root = outside_the_plan(example, silenced=True).root
    text = run("check", "--root", root)
    assert (text.exit_code, text.stderr) == (0, "")
    assert text.stdout == "9 bản ghi: không có lỗi; 1 điều đã có người xem và ghi lý do\n"
    (row,) = json.loads(run("check", "--format", "json", "--root", root).stdout)
    assert (row["code"], row["silenced"]) == ("T304", True)
    assert run("check", "--format", "github", "--root", root).stdout == ""
    (told,) = json.loads(run("check", "--format", "sarif", "--root", root).stdout)["runs"]
    assert told["results"][0]["ruleId"] == "T304"
    assert told["results"][0]["suppressions"][0]["justification"] == "Kế hoạch để ngỏ danh mục."


def test_a_warning_nobody_answered_for_is_not_marked(example: Example) -> None:
    root = outside_the_plan(example, silenced=False).root
    assert run("check", "--root", root).stdout == "9 bản ghi: 1 cảnh báo\n"
    (row,) = json.loads(run("check", "--format", "json", "--root", root).stdout)
    assert (row["code"], row["silenced"]) == ("T304", False)
    (told,) = json.loads(run("check", "--format", "sarif", "--root", root).stdout)["runs"]
    assert "suppressions" not in told["results"][0]


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif"])
def test_what_is_only_held_may_be_let_through(example: Example, form: str) -> None:
    """A broken seal is an error; with --allow-held only what stops a build is."""
    root = example.change(STORY, "citation: Vì", "citation: Do").root
    assert run("check", "--format", form, "--root", root).exit_code == 1
    held = run("check", "--format", form, "--allow-held", "--root", root)
    assert held.exit_code == 0
    assert "G503" in held.stdout + held.stderr
    example.change(STORY, "kind: ca-nhan", "kind: ca-nhân")
    assert run("check", "--format", form, "--allow-held", "--root", root).exit_code == 1


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


def test_explain_lists_the_rules_whose_codes_begin_so() -> None:
    listed = run("explain", "g5").stdout.splitlines()
    assert [line[:4] for line in listed] == [code for code in RULES if code.startswith("G5")]


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
    given = ("--authority", "UBND xã Mẫu", "--position", "Chủ tịch", "--number", "9/QĐ", "--on", "2024-12-31")
    result = run("approve", "to-mau", "tap-sach-mau", *given, "--root", example.root)
    assert (result.exit_code, result.stdout) == (0, "đã đóng dấu: to-mau\nđã đóng dấu: tap-sach-mau\n")
    assert example.codes() == []


def test_approve_says_what_still_holds_the_story(example: Example) -> None:
    """A seal is no leave by itself; what is mended afterwards has to be approved again, so it is said at once."""
    text = example.read(STORY)
    example.write(STORY, re.sub(r"^verification: .*\n", "", text, flags=re.MULTILINE))
    result = run("approve", "bai-mau", "--root", example.root)
    assert (result.exit_code, result.stdout) == (0, "đã đóng dấu: bai-mau\n")
    held = "bai-mau vẫn bị giữ lại: Chưa có ai xác minh (G518); chạy “bonghoadep check” để xem cách sửa\n"
    assert result.stderr == held


@pytest.mark.parametrize(
    "arguments", [("bai-mau", "--authority", "UBND xã"), ("khong-co",), ("site",), ("ke-hoach-mau",)]
)
def test_approve_refuses(example: Example, arguments: tuple[str, ...]) -> None:
    before = example.read(STORY)
    result = run("approve", *arguments, "--root", example.root)
    assert result.exit_code == 1
    assert result.stderr.startswith("lỗi: ")
    assert example.read(STORY) == before


def test_a_withdrawal_says_what_follows(example: Example) -> None:
    result = run("withdraw", "bai-mau", "--reason", "Số liệu sai", "--root", example.root)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "đã ghi: rút bài bai-mau ngày 15/1/2025",
        "lần dựng tới: bài chỉ còn trang báo lý do, nguồn tin báo nơi đã đăng lại gỡ bài",
        "chạy “bonghoadep build” rồi đưa lên ngay; bản in, bản tải về và lịch sử Git thì vẫn giữ bài:",
        "xem “Rút bài và xóa khỏi lịch sử” trong tài liệu của bonghoadep (docs/withdrawal.md)",
    ]
    assert '\nwithdrawal: {on: 2025-01-15, reason: "Số liệu sai"}\n' in example.read(STORY)
    again = run("withdraw", "bai-mau", "--reason", "Số liệu sai", "--root", example.root)
    assert (again.exit_code, again.stdout) == (1, "")
    assert again.stderr.startswith("lỗi: bai-mau: bài đã có phần “withdrawal”")


def test_a_withdrawal_to_come_or_of_what_was_never_out(example: Example) -> None:
    later = run("withdraw", "bai-mau", "--reason", "Sai", "--on", "2025-02-01", "--root", example.root)
    assert later.stderr == "bài vẫn còn trên trang đến ngày 1/2/2025\n"
    assert later.stdout == "đã ghi: rút bài bai-mau ngày 1/2/2025\n"
    example.change("exemplars/2023/to-mau/index.md", "year: 2023\n", "year: 2023\ndraft: true\n")
    never = run("withdraw", "to-mau", "--reason", "Sai", "--root", example.root)
    assert "bài không còn ở đầu ra nào, không để lại dấu vết" in never.stdout


def test_a_withdrawal_says_what_keeps_the_site_from_being_built(example: Example) -> None:
    """The story is still on the site then: whoever withdraws it must know at once."""
    example.change("site.yml", "short: Trang mẫu\n", "shorter: Trang mẫu\n")
    result = run("consent", "bai-mau", "--withdraw", "--root", example.root)
    assert result.exit_code == 0
    assert "trang CHƯA dựng lại được vì còn 2 lỗi; sửa ngay, vì bài vẫn đang hiện:" in result.stderr
    assert "content/site.yml:2:1 R202 lỗi" in result.stderr


def test_consent_withdrawn_and_given_again(example: Example) -> None:
    ended = run("consent", "bai-mau", "--withdraw", "--on", "2025-01-10", "--root", example.root)
    assert (ended.exit_code, ended.stderr) == (0, "")
    assert ended.stdout.startswith("đã ghi: người được nêu ở bài bai-mau rút lời đồng ý ngày 10/1/2025\n")
    assert "G505" in example.codes()
    arguments = ("--give", "--scope", "web, feed", "--fields", "name,portrait", "--ref", "HS-02")
    given = run("consent", "bai-mau", *arguments, "--root", example.root)
    assert (given.exit_code, given.stderr) == (0, "")
    assert "bonghoadep approve bai-mau" in given.stdout
    assert run("approve", "bai-mau", "--root", example.root).exit_code == 0
    assert "G505" not in example.codes()


@pytest.mark.parametrize(
    "arguments",
    [(), ("--give", "--withdraw", "--ref", "1"), ("--give",), ("--give", "--ref", "1", "--scope", "tivi")],
)
def test_consent_refuses_what_is_not_one_clear_thing(example: Example, arguments: tuple[str, ...]) -> None:
    before = example.read(STORY)
    result = run("consent", "bai-mau", *arguments, "--root", example.root)
    assert (result.exit_code, result.stdout) == (1, "")
    assert example.read(STORY) == before


def test_a_correction_with_and_without_a_decision(example: Example) -> None:
    result = run("correct", "bai-mau", "--note", "Sửa số.", "--root", example.root)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "đã ghi lời đính chính ngày 15/1/2025 vào bài bai-mau",
        "bài bị giữ lại cho đến khi duyệt lại: bonghoadep approve bai-mau",
    ]
    assert example.codes() == ["G503"]
    given = (
        "--authority",
        "UBND xã Mẫu",
        "--position",
        "Chủ tịch",
        "--number",
        "9/QĐ",
        "--decided",
        "2025-01-14",
    )
    sealed = run("correct", "bai-mau", "--note", "Sửa nữa.", *given, "--root", example.root)
    assert sealed.stdout == "đã ghi lời đính chính ngày 15/1/2025 vào bài bai-mau và đóng dấu lại\n"
    assert example.codes() == []
    assert run("correct", "bai-mau", "--note", "x", *given[:4], "--root", example.root).exit_code == 1


def test_fmt_of_all_of_some_and_only_to_look(example: Example) -> None:
    movement = "movements/phong-trao-mau.yml"
    run("fmt", "--root", example.root)
    for path in (STORY, movement):
        example.write(path, example.read(path).replace("\n", "\r\n"))
    look = run("fmt", "--check", "--root", example.root)
    assert look.exit_code == 1
    assert look.stdout.splitlines() == [
        f"cần sửa: content/{STORY}",
        f"cần sửa: content/{movement}",
        "9 bản ghi: 2 cần sửa",
    ]
    assert "\r" in example.read(STORY)
    one = run("fmt", example.content / "movements", "--root", example.root)
    assert (one.exit_code, one.stdout) == (0, f"đã sửa: content/{movement}\n3 bản ghi: 1 đã sửa\n")
    every = run("fmt", "all", "--root", example.root)
    assert (every.exit_code, every.stdout) == (0, f"đã sửa: content/{STORY}\n9 bản ghi: 1 đã sửa\n")
    assert run("fmt", "--check", "--root", example.root).stdout == "9 bản ghi: 0 cần sửa\n"
    assert example.check() == ()


def test_fmt_leaves_what_it_cannot_read_and_says_so(example: Example) -> None:
    example.write("site.yml", "name: [\n")
    result = run("fmt", "--root", example.root)
    assert result.exit_code == 1
    assert result.stderr.startswith("để nguyên content/site.yml: dòng 2: YAML sai cú pháp")
    assert run("fmt", example.root / "mkdocs.yml", "--root", example.root).exit_code == 1


def test_new_shows_the_units_of_a_name_and_the_plans_movements(example: Example) -> None:
    """A name of several units is asked for again; the plan's only movement for this kind need not be typed."""
    answers = "Tổ hoa đầu xóm\nTập thể\nTổ hoa\n2024\nChi Lăng\nXã Y Tịch\n\nla\n1\n"
    result = run("new", "--root", example.root, text=answers)
    assert result.exit_code == 0
    assert "đơn vị tên “Chi Lăng”; ghi mã của một:" in result.stdout
    assert "  1. ke-hoach-mau  Xã Mẫu, 2023 - 2025\n" in result.stdout
    assert "  1. phong-trao-mau  Cả xóm cùng trồng hoa\n" in result.stdout
    assert "phong-trao-chi-ca-nhan" not in result.stdout
    assert "không có “la” trong danh sách trên\n" in result.stdout
    record = example.open().catalogue.exemplars["to-hoa-dau-xom"]
    assert (record.place.unit, record.plan, record.movements) == (
        "vn-06520",
        "ke-hoach-mau",
        ("phong-trao-mau",),
    )


def test_new_asks_for_what_it_needs(example: Example) -> None:
    answers = "Bà cụ gánh nước\nca-nhan\nTrần Thị Thử\n2024\nvn-06520\nke-hoach-mau\nphong-trao-mau\n"
    result = run("new", "--root", example.root, text=answers)
    assert result.exit_code == 0
    assert example.codes() == ["G508"]
    again = run("new", "--root", example.root, text=answers)
    assert again.exit_code == 1
    assert "đã có bài" in again.stderr


def test_init_takes_a_units_name_and_who_may_approve(tmp_path: Path) -> None:
    arguments = ("--office", "UBND xã Mẫu", "--unit", "xã y tịch", "--approver", "UBND xã Mẫu: Chủ tịch")
    assert run("init", tmp_path / "a", *arguments).exit_code == 0
    site = (tmp_path / "a/content/site.yml").read_text(encoding="utf-8")
    assert 'approvers:\n  - {authority: "UBND xã Mẫu", positions: ["Chủ tịch"]}\n' in site
    assert "unit: vn-06520" in (tmp_path / "a/content/plans/ke-hoach.yml").read_text(encoding="utf-8")
    refused = run("init", tmp_path / "b", *arguments, "--approver", "UBND xã Mẫu")
    assert (refused.exit_code, (tmp_path / "b").exists()) == (1, False)


def test_init_takes_an_address_as_people_say_it(tmp_path: Path) -> None:
    arguments = ("--office", "UBND xã Mẫu", "--unit", "vn-06520", "--url", "hoa.mau.example")
    assert run("init", tmp_path / "a", *arguments).exit_code == 0
    site = (tmp_path / "a/content/site.yml").read_text(encoding="utf-8")
    assert "\nurl: https://hoa.mau.example\ntag: {domain: hoa.mau.example, " in site
    assert run("check", "--root", tmp_path / "a").exit_code == 0


def test_init_asks_again_for_a_unit_that_is_not_one(tmp_path: Path) -> None:
    """A name of several units, then one that is no more: what it is now is offered."""
    result = run("init", tmp_path / "a", text="UBND xã Mẫu\nChi Lăng\nxã y tịch, 2019\nxã y tịch\n")
    assert result.exit_code == 0
    assert "đơn vị tên “Chi Lăng”; ghi mã của một:" in result.stdout
    assert "không có đơn vị nào tên “xã y tịch, 2019”" in result.stdout
    assert "\nunit: vn-06520\n" in (tmp_path / "a/content/site.yml").read_text(encoding="utf-8")


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


def test_a_program_that_leaves_at_once_has_said_all(example: Example) -> None:
    """A command does not take apart what it made; what it says arrives whole all the same, and so does its code."""
    example.change(STORY, "plan: ke-hoach-mau", "plan: la")
    command = [sys.executable, "-m", "bonghoadep", "check", "--format", "json", "--root", str(example.root)]
    ended = subprocess.run(command, capture_output=True, check=False)
    assert ended.returncode == 1
    assert "T302" in {one["code"] for one in json.loads(ended.stdout)}


def test_every_output_has_a_name_an_editor_reads() -> None:
    assert set(OUTPUTS) <= set(OUTPUT_NAMES)


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


def test_proposals_are_told_to_the_office_and_to_nobody_else(example: Example) -> None:
    proposed = "proposals: [{form: bang-khen, to: Chủ tịch UBND tỉnh Mẫu, on: 2024-12-02}]\nyear: 2024\nplace"
    example.change(STORY, "year: 2024\nplace", proposed).seal("bai-mau")
    told = run("report", "--root", example.root, "--proposals").stdout.splitlines()
    line = "  2/12/2024  Bằng khen: Nguyễn Thị Mẫu (bịa đặt) (gửi Chủ tịch UBND tỉnh Mẫu; bai-mau)"
    assert told == ["Đề nghị khen thưởng: 1", line]
    assert "Bằng khen" not in run("report", "--root", example.root).stdout
