"""The command line: every sentence it prints is for an office's editor, in Vietnamese."""

import gc
import os
import re
import sys
from collections import UserDict
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module

import click

from .commands.vietnamese import dress, speak_vietnamese

_ROOMS = {
    "build": "site",
    "check": "check",
    "report": "report",
    "new": "desk",
    "approve": "desk",
    "init": "desk",
    "fmt": "desk",
    "import": "imports",
    "withdraw": "recall",
    "correct": "recall",
    "consent": "recall",
    "explain": "reference",
    "place": "reference",
    "schema": "check",
    "serve": "site",
    "booklet": "booklet",
    "preview": "press_preview",
}
"""The module of each command, in the order in which the manual has them."""


class _Commands(UserDict[str, click.Command]):
    """The commands by name, each read when it is asked for: a check needs no MkDocs, a build no Word."""

    def __missing__(self, name: str) -> click.Command:
        gc.disable()  # what modules are made of is there to stay, and looking through it takes a tenth of the time
        module = import_module(f".commands.{_ROOMS[name]}", __package__)
        gc.enable()
        command: click.Command = getattr(module, f"{name}_command")
        # The list of commands has one line for each: what comes before the first stop.
        command.short_help = re.split("[;:]", command.help or "")[0].rstrip(".")
        dress(command)
        self.data[name] = command
        return command

    def __contains__(self, name: object) -> bool:
        return name in _ROOMS

    def __iter__(self) -> Iterator[str]:
        return iter(_ROOMS)

    def __len__(self) -> int:
        return len(_ROOMS)


@click.group(
    commands=_Commands(), context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="bonghoadep", message="bonghoadep %(version)s", help="In số phiên bản.")
def main() -> None:
    """Từ bản ghi điển hình đã phê duyệt đến trang công khai, nguồn tin báo chí và tập sách in."""
    # Windows consoles may not be UTF-8; a letter that cannot be shown must not stop a build.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


speak_vietnamese(main)


def run() -> None:
    """Do what was typed, and leave at once: to take apart what was made of 2,000 records takes half a second."""
    try:
        main()
    except SystemExit as end:
        with suppress(BrokenPipeError):
            sys.stdout.flush()
            sys.stderr.flush()
        if isinstance(end.code, int):
            os._exit(end.code)
        raise
