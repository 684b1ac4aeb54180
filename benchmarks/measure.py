"""One command measured: wall time, CPU time, peak memory of its whole process tree, and what else the machine did."""

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

POLL = 0.05
"""Seconds between two looks at the memory; a look at what is resident costs about a millisecond."""
SHARES = 4
"""Every how many looks shared pages are divided among those who share them; that costs more."""
QUIET = 0.15
"""The part of the machine others may use while we call it quiet."""
_TICK = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


class RunError(Exception):
    """A command ended badly or took too long; the message holds the end of what it printed."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One run."""

    wall: float
    cpu: float
    memory: int
    """Bytes all processes held at the worst moment, a page that several share counted once (PSS)."""
    resident: int
    """The same with a shared page counted for each of them (RSS), an upper bound."""
    others: float
    """The part of the machine's CPU time that other work took meanwhile: above 0.1 or so, do not trust `wall`."""


def measure(command: Sequence[str], folder: Path, env: Mapping[str, str], cap: float = 1800) -> Sample:
    """Return what a command took; raises RunError where it fails or runs longer than `cap` seconds."""
    with tempfile.TemporaryFile() as log:
        busy, start = _busy(), time.perf_counter()
        running = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **env}, stdout=log, stderr=log, start_new_session=True
        )
        memory, resident, looks, status, usage = 0, 0, 0, 0, None
        while usage is None:
            resident = max(resident, sum(_held(running.pid, "Rss")))
            if looks % SHARES == 0:
                memory = max(memory, sum(_held(running.pid, "Pss")))
            looks += 1
            if time.perf_counter() - start > cap:
                os.killpg(running.pid, 9)
            time.sleep(POLL)
            pid, status, used = os.wait4(running.pid, os.WNOHANG)
            usage = used if pid else None
        wall = time.perf_counter() - start
        running.returncode = os.waitstatus_to_exitcode(status)
        if running.returncode:
            log.seek(0)
            said = log.read().decode(errors="replace")[-800:]
            raise RunError(f"{' '.join(command)} ended with {running.returncode} after {wall:.0f} s: {said}")
    cpu = usage.ru_utime + usage.ru_stime
    others = max(0.0, _busy() - busy - cpu) / (wall * (os.cpu_count() or 1))
    return Sample(wall, cpu, memory, resident, others)


def wait_until_quiet(patience: float) -> None:
    """Wait until others leave the machine alone for two seconds, but no longer than `patience` seconds."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        busy = _busy()
        time.sleep(2)
        if (_busy() - busy) / (2 * (os.cpu_count() or 1)) < QUIET:
            return


def machine() -> Mapping[str, str]:
    """Return what the run ran on."""
    pages = os.sysconf("SC_PHYS_PAGES")
    return {
        "cores": str(os.cpu_count()),
        "processor": _processor(),
        "memory": f"{pages * _PAGE / 2**30:.0f} GiB",
        "system": f"{platform.system()} {platform.release()}",
        "python": sys.version.split()[0],
    }


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")


def _busy() -> float:
    """Return the CPU seconds the whole machine has worked since it started, time stolen by its host included."""
    fields = [int(one) for one in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    idle = fields[3] + fields[4]
    return (sum(fields) - idle) / _TICK


def _held(session: int, kind: str) -> Iterator[int]:
    """Yield the bytes held by every process of a session: the command and all it started."""
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            stat = Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()
            if int(stat[3]) == session:
                yield int(stat[21]) * _PAGE if kind == "Rss" else _shared_out(entry)
        except OSError:
            continue  # it has ended in between


def _shared_out(process: str) -> int:
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
