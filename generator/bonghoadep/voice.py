"""How the command line speaks: colour and a moving bar on a terminal, plain lines in a pipe."""

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.text import Text

from .diagnostics import Diagnostic, Severity
from .report import plain
from .rules import RULES
from .site import Site

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
OUTPUT_NAMES = {
    "pages": "trang",
    "feeds": "tệp nguồn tin",
    "pictures": "tệp ảnh",
    "search": "phần tìm kiếm",
    "booklets": "tệp tập sách",
    "cards": "thẻ chia sẻ",
    "hosting": "tệp cho máy chủ",
    "sheets": "bản in",
    "posters": "áp phích",
    "loudspeaker": "bài phát thanh",
    "rapporteurs": "tài liệu báo cáo viên",
    "digests": "tệp bản tin tháng",
    "quotes": "tệp cho trang khác và mạng xã hội",
    "presskit": "gói tư liệu báo chí",
    "reports": "tệp báo cáo",
    "opendata": "tệp dữ liệu mở",
    "admin": "tệp của trình soạn thảo",
}


def reasons(codes: Sequence[str]) -> str:
    """Return why a record is held back, in words and by code."""
    return "; ".join(f"{RULES[code].title.rstrip('.')} ({code})" for code in codes)


class Voice:
    """Says things on the standard streams; what went wrong goes to the error stream."""

    def __init__(self) -> None:
        self.out = Console(highlight=False, soft_wrap=True)
        self.err = Console(stderr=True, highlight=False, soft_wrap=True)
        self.began = time.monotonic()

    def say(self, text: str) -> None:
        self.out.print(Text(text))

    def warn(self, text: str) -> None:
        """Say on the error stream what an editor must know, and go on."""
        self.err.print(Text(text, style="yellow"))

    def stop(self, text: str) -> NoReturn:
        """Say why nothing more is done, and exit with 1."""
        self.err.print(Text("lỗi: ", style="bold red") + Text(text))
        sys.exit(1)

    def diagnostics(
        self, found: Sequence[Diagnostic], prefix: str, at_least: Severity = Severity.NOTE
    ) -> None:
        """Say every diagnostic of at least this severity on the error stream."""
        for one in found:
            if one.severity >= at_least:
                head, *rest = plain.lines([one], prefix)
                self.err.print(Text(head, style=_COLOURS[one.severity]))
                for line in rest:
                    self.err.print(Text(line, style="dim" if line.strip() != "^" else "bold"))

    @contextmanager
    def progress(self) -> Iterator[Callable[[str, int, int], None]]:
        """Yield what tells of progress: a bar on a terminal, a line for each stage otherwise."""
        if not self.out.is_terminal:
            yield self._stages()
            return
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=self.out, transient=True) as bar:
            tasks: dict[str, TaskID] = {}

            def tell(what: str, done: int, of: int) -> None:
                if what not in tasks:
                    tasks[what] = bar.add_task(what, total=of)
                bar.update(tasks[what], completed=done, total=of)

            yield tell

    def _stages(self) -> Callable[[str, int, int], None]:
        def tell(what: str, done: int, of: int) -> None:
            if done == of:
                self.say(f"xong {what}: {of}")

        return tell

    def built(self, site: Site, counts: Mapping[str, int], target: Path) -> None:
        """Say what was made, what was held back and why, and where it lies."""
        edition = site.edition
        files = ", ".join(f"{count} {OUTPUT_NAMES.get(name, name)}" for name, count in counts.items())
        self.say(f"đã dựng {len(edition.exemplars)} bài gương: {files}")
        if edition.held:
            self.say(f"giữ lại {len(edition.held)} bản ghi:")
        for id, codes in sorted(edition.held.items()):
            self.say(f"  {id}: {reasons(codes)}")
        seconds = f"{time.monotonic() - self.began:.1f}".replace(".", ",")
        self.say(f"trang ở {target} ({seconds} giây)")
