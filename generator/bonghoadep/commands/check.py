"""Commands that say whether the records are right, and what right is."""

import sys
from importlib.metadata import version
from pathlib import Path

import click

from ..diagnostics import Diagnostic, Severity, worst
from ..records.schema import schemas
from ..report import as_json, github, gitlab, plain, sarif
from ..rules import RULES
from ..site import Site
from ..voice import Voice
from .opening import open_at, root_option

FORMS = ("text", "json", "github", "gitlab", "sarif")


@click.command("check")
@root_option
@click.option(
    "--format", "form", type=click.Choice(FORMS), default="text", show_default=True, help="Dạng in ra."
)
@click.option("--allow-held", is_flag=True, help="Chỉ lỗi làm trang không dựng được mới thoát với mã 1.")
def check_command(root: Path, form: str, allow_held: bool) -> None:
    """Kiểm tra mọi bản ghi; thoát với mã 1 nếu có lỗi, kể cả lỗi chỉ giữ một bài lại ở cổng."""
    voice = Voice()
    opened = open_at(root, voice)
    verdict = opened.verdict
    found = verdict.diagnostics
    if form == "text":
        voice.diagnostics(found, opened.prefix)
        summary = plain.summary(found, len(verdict.silenced))
        voice.say(f"{len(opened.catalogue.records())} bản ghi: {summary}")
        # On a screen, for who meets a code for the first time; what reads a pipe wants the summary last.
        if found and voice.out.is_terminal:
            voice.say(f"vì sao, và thế nào là đúng: bonghoadep explain {max(found, key=_gravity).code}")
    else:
        click.echo(_as_told(form, opened), nl=form != "github" or bool(found))
    bad = bool(verdict.stops) if allow_held else worst(found) is Severity.ERROR
    sys.exit(1 if bad else 0)


def _gravity(one: Diagnostic) -> Severity:
    return one.severity


def _as_told(form: str, site: Site) -> str:
    """Return what the check found as another program wants it."""
    found, silenced = site.verdict.diagnostics, site.verdict.silenced
    if form == "github":
        return "\n".join(github.lines(found, site.prefix))
    if form == "gitlab":
        return gitlab.text(found, site.prefix)
    if form == "json":
        return as_json.text(found, site.prefix, silenced)
    reasons = {
        (exemplar.document.path, one.code): one.why
        for exemplar in site.catalogue.exemplars.values()
        for one in exemplar.silences
    }
    answered = {one: reasons.get((one.path, one.code), "") for one in silenced}
    return sarif.text(found, RULES.values(), site.prefix, answered, version("bonghoadep"))


@click.command("schema")
@root_option
def schema_command(root: Path) -> None:
    """Viết JSON Schema của các loại bản ghi cho trình soạn thảo; đặt ở content/.schemas/."""
    folder = root / "content" / ".schemas"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / f"{name}.json").write_bytes(text.encode())
    Voice().say(f"đã viết {len(schemas())} lược đồ vào {folder}")
