"""The command line: every sentence it prints is for an office's editor, in Vietnamese."""

import re
import sys

import click

from .commands import desk, imports, recall, reference, report, site
from .commands.vietnamese import speak_vietnamese


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="bonghoadep", message="bonghoadep %(version)s", help="In số phiên bản.")
def main() -> None:
    """Từ bản ghi điển hình đã phê duyệt đến trang công khai, nguồn tin báo chí và tập sách in."""
    # Windows consoles may not be UTF-8; a letter that cannot be shown must not stop a build.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


for _command in (
    site.build_command,
    site.check_command,
    report.report_command,
    desk.new_command,
    desk.approve_command,
    desk.init_command,
    desk.fmt_command,
    imports.import_command,
    recall.withdraw_command,
    recall.correct_command,
    recall.consent_command,
    reference.explain_command,
    reference.place_command,
    site.schema_command,
    site.serve_command,
):
    main.add_command(_command)
    # The list of commands has one line for each: what comes before the first stop.
    _command.short_help = re.split("[;:]", _command.help or "")[0].rstrip(".")
speak_vietnamese(main)
