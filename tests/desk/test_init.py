"""A new office's folder checks without a fault from its first minute, and keeps itself in order from then on."""

import os
import shutil
import subprocess
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

import pytest
import yaml

from bonghoadep.cli import main
from bonghoadep.desk.fmt import formed, records
from bonghoadep.desk.init import AROUND, CONTENT, POSITIONS, Office, Signer, init
from bonghoadep.desk.new import Start, new
from bonghoadep.desk.outline import DeskError
from tests.example import Example
from tests.tools import ROOT, program

OFFICE = Office(
    "Hoa: đẹp", "UBND xã “Mẫu”, huyện Mẫu: # 1", "https://mau.example/", "mau.example", "vn-06520", 2024
)


def read(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def test_the_folder_has_no_fault(tmp_path: Path) -> None:
    files = init(tmp_path / "office", OFFICE)
    example = Example(tmp_path / "office")
    assert example.check() == ()
    assert all((example.root / name).is_file() for name in files)
    publisher = example.open().catalogue.publisher
    assert publisher is not None
    assert (publisher.name, publisher.office) == (OFFICE.name, OFFICE.office)
    assert [(one.authority, one.positions) for one in publisher.approvers] == [(OFFICE.office, POSITIONS)]
    settings = yaml.safe_load((example.root / "mkdocs.yml").read_text(encoding="utf-8"))
    assert (settings["site_name"], settings["plugins"]) == (OFFICE.name, ["bonghoadep"])


def test_what_is_written_is_in_good_form(tmp_path: Path) -> None:
    files = init(tmp_path, OFFICE)
    assert [
        path for path in records(tmp_path / "content") if formed(tmp_path / "content", path).changes
    ] == []
    for name in files:
        text = read(tmp_path, name)
        assert text.endswith("\n")
        assert not any(line != line.rstrip() for line in text.split("\n")), name
        assert not {"⟦", "⟧"} & set(text), name


def test_every_letter_of_a_name_is_kept(tmp_path: Path) -> None:
    name = 'Xã "Mẫu" \\ {a}: [b] #c'
    init(tmp_path, Office(name, name, "https://mau.example/", "mau.example", "vn-06520", 2024))
    publisher = Example(tmp_path).open().catalogue.publisher
    assert publisher is not None
    assert (publisher.name, publisher.office, publisher.responsible) == (name, name, f"Người đứng đầu {name}")


def test_who_may_approve_can_be_said(tmp_path: Path) -> None:
    signers = (Signer.parse("UBND xã Mẫu: Chủ tịch, Phó Chủ tịch"), Signer.parse("Sở: Mẫu: Giám đốc"))
    init(tmp_path, Office(*(getattr(OFFICE, name) for name in OFFICE.__slots__[:-1]), signers))
    publisher = Example(tmp_path).open().catalogue.publisher
    assert publisher is not None
    assert [(one.authority, one.positions) for one in publisher.approvers] == [
        ("UBND xã Mẫu", ("Chủ tịch", "Phó Chủ tịch")),
        ("Sở: Mẫu", ("Giám đốc",)),
    ]
    assert '--authority "UBND xã Mẫu" --position "Chủ tịch"' in read(tmp_path, "README.md")


@pytest.mark.parametrize("written", ["UBND xã Mẫu", "UBND xã Mẫu:", ": Chủ tịch", " : , "])
def test_an_approver_needs_an_authority_and_a_position(written: str) -> None:
    with pytest.raises(DeskError, match="UBND xã Mẫu: Chủ tịch"):
        Signer.parse(written)


def test_a_first_story_goes_straight_in(tmp_path: Path) -> None:
    init(tmp_path, OFFICE)
    first = Start("Chuyện đầu", "tap-the", "Tổ hoa", 2024, "vn-06520", "ke-hoach", "nguoi-tot-viec-tot")
    new(tmp_path / "content", first, date(2024, 5, 1))
    assert Example(tmp_path).codes() == ["G508"]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    init(tmp_path, OFFICE)
    site = (tmp_path / "content/site.yml").read_bytes()
    with pytest.raises(DeskError, match=r"mkdocs\.yml"):
        init(tmp_path, Office("b", "c", "https://d.example/", "d.example", "vn-20", 2024))
    assert (tmp_path / "content/site.yml").read_bytes() == site


@pytest.mark.parametrize("name", AROUND)
def test_an_offices_own_file_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("của tôi\n", encoding="utf-8")
    files = init(tmp_path, OFFICE)
    assert read(tmp_path, name) == "của tôi\n"
    assert name not in files
    assert set(CONTENT) | (set(AROUND) - {name}) <= set(files)


def commands_in(text: str) -> set[str]:
    """Return what follows “bonghoadep” in the lines that are run."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    return {
        part.split()[0].strip('"') for line in lines for part in line.split("bonghoadep ")[1:] if part.split()
    } & {*main.commands}


def test_github_checks_proposals_and_publishes_main_and_by_the_hour(tmp_path: Path) -> None:
    init(tmp_path, OFFICE)
    text = read(tmp_path, ".github/workflows/trang.yml")
    flow = yaml.load(text, Loader=yaml.BaseLoader)  # of plain words: no object is made
    assert set(flow["on"]) == {"pull_request", "push", "schedule", "workflow_dispatch"}
    assert flow["on"]["push"] == {"branches": ["main"]}
    assert [one["cron"] for one in flow["on"]["schedule"]] == ["5 17 * * *", "5 0-10 * * 1-5"]
    assert "UTC+7" in text
    runs = {name: [step.get("run", "") for step in job["steps"]] for name, job in flow["jobs"].items()}
    assert runs["check"][-2:] == ["bonghoadep check --format github --allow-held", "bonghoadep build"]
    assert "bonghoadep build" in runs["publish"]
    assert not [line for line in runs["publish"] if "check" in line]
    assert flow["permissions"] == {"contents": "read"}
    assert (
        flow["jobs"]["publish"]["if"]
        == "github.event_name != 'pull_request' && github.ref == 'refs/heads/main'"
    )


def test_gitlab_checks_proposals_and_publishes_the_default_branch(tmp_path: Path) -> None:
    init(tmp_path, OFFICE)
    text = read(tmp_path, ".gitlab-ci.yml")
    flow = yaml.load(text, Loader=yaml.BaseLoader)  # as above
    assert "UTC+7" in text
    assert flow["check"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert flow["check"]["artifacts"]["reports"] == {"codequality": "gl-code-quality-report.json"}
    # What stops a build is told in words by the build, in the job's log; the report of the first alone would hide it.
    assert flow["check"]["script"] == [
        "bonghoadep check --format gitlab --allow-held > gl-code-quality-report.json || true",
        "bonghoadep build",
    ]
    assert "slim" not in flow["default"]["image"]  # without git, a requirement out of a Git repository fails
    assert flow["pages"]["script"] == ["bonghoadep build --site public"]
    assert flow["pages"]["artifacts"] == {"paths": ["public"]}


def test_what_is_run_elsewhere_are_commands_of_ours(tmp_path: Path) -> None:
    """Each names a command and only options it has."""
    files = init(tmp_path, OFFICE)
    named = {name: commands_in(read(tmp_path, name)) for name in files if "schemas" not in name}
    assert named[".github/workflows/trang.yml"] == {"check", "build"}
    assert named[".gitlab-ci.yml"] == {"check", "build"}
    assert named[".pre-commit-config.yaml"] == {"fmt", "check"}
    assert named[".githooks/pre-commit"] == {"check"}
    assert named["README.md"] >= {"new", "check", "approve", "serve", "correct", "withdraw", "consent"}
    options = {option for one in main.commands["check"].params for option in one.opts}
    assert {"--allow-held", "--format"} <= options


def test_the_version_is_pinned(tmp_path: Path) -> None:
    init(tmp_path, OFFICE)
    assert f"\nbonghoadep=={version('bonghoadep')}\n" in read(tmp_path, "requirements.txt")


def git(folder: Path, *arguments: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environ |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "PYTHONUTF8": "1"}
    environ["PATH"] = f"{path}{os.pathsep}{environ['PATH']}" if path else environ["PATH"]
    who = ("-c", "user.name=Người thử", "-c", "user.email=thu@mau.example")
    return subprocess.run(
        [program("git"), *who, *arguments],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_hook_refuses_a_bad_record_and_lets_a_withdrawal_through(tmp_path: Path) -> None:
    """A real commit in a real repository: refused, mended, made; the hook's own words say what is wrong."""
    tools = tmp_path / "bin"
    tools.mkdir()
    command = f'#!/bin/sh\nPYTHONPATH={ROOT / "generator"} exec {sys.executable} -m bonghoadep "$@"\n'
    (tools / "bonghoadep").write_text(command, encoding="utf-8")
    (tools / "bonghoadep").chmod(0o755)
    office = tmp_path / "office"
    init(office, OFFICE)
    git(office, "init", "--quiet")
    git(office, "config", "core.hooksPath", ".githooks")
    git(office, "add", ".")
    example = Example(office).change("site.yml", "tag: {domain", "tag: {domian")
    refused = git(office, "commit", "--quiet", "-m", "Lần đầu", path=tools)
    assert refused.returncode == 1
    assert "content/site.yml:7:7 R202 lỗi: không có khóa “domian” ở đây" in refused.stderr
    assert refused.stderr.endswith("chưa ghi gì: sửa các lỗi ở trên, git add lại rồi git commit\n")
    assert git(office, "rev-parse", "HEAD").returncode != 0
    example.change("site.yml", "tag: {domian", "tag: {domain")
    made = git(office, "commit", "--quiet", "-m", "Lần đầu", path=tools)
    assert (made.returncode, made.stderr) == (0, "3 bản ghi: không có lỗi\n")
    assert git(office, "ls-files", "-s", ".githooks/pre-commit").stdout.startswith("100755 ")
    small = Example.from_folder("small", tmp_path)
    small.change("exemplars/2024/bai-mau/index.md", "ref: HS-01}", "ref: HS-01, withdrawn_on: 2024-12-01}")
    shutil.copytree(office / ".githooks", small.root / ".githooks")
    git(small.root, "init", "--quiet")
    git(small.root, "config", "core.hooksPath", ".githooks")
    git(small.root, "add", ".")
    let_through = git(small.root, "commit", "--quiet", "-m", "Rút lời đồng ý", path=tools)
    assert let_through.returncode == 0
    assert "G505 lỗi" in let_through.stderr
