"""What several tests share: the sample site, built once for the whole run, and a browser that reads it."""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from tests.tools import ROOT, chromium

# How long an example takes is the machine's affair; what it finds is ours.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

MOMENT = "1780000000"
"""A moment after every sample story's publication, so that builds can be compared: 28 May 2026."""


def build(
    root: Path,
    site: Path | None = None,
    *options: str,
    command: Sequence[str] = ("build",),
    more: Mapping[str, str] = MappingProxyType({}),
) -> subprocess.CompletedProcess[str]:
    """Build a site by the command line, as an office does; `more` comes into the environment."""
    where = ["--site", str(site)] if site else []
    return subprocess.run(
        [sys.executable, "-m", "bonghoadep", *command, "--root", str(root), *where, *options],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={
            **os.environ,
            "SOURCE_DATE_EPOCH": MOMENT,
            "PYTHONPATH": str(ROOT / "generator"),
            "PYTHONUTF8": "1",
            **more,
        },
        check=False,
    )


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own content, built once for all workers of the run; read only."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    root = shared / "sample"
    with FileLock(f"{root}.lock"):
        if not (root / "site").is_dir():
            root.mkdir(exist_ok=True)
            shutil.copytree(ROOT / "content", root / "content", dirs_exist_ok=True)
            shutil.copy(ROOT / "mkdocs.yml", root)
            done = build(root)
            assert done.returncode == 0, done.stderr
            (root / "out.txt").write_text(done.stdout, encoding="utf-8")
            (root / "err.txt").write_text(done.stderr, encoding="utf-8")
    return root / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium without a network of its own."""
    path = chromium()
    with sync_playwright() as play:
        found = play.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield found
        found.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def sample_url(sample_site: Path) -> Iterator[str]:
    """The sample site on a loopback server."""
    handler = functools.partial(_Quiet, directory=str(sample_site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
