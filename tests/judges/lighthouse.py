"""Lighthouse with its phone preset over the pages readers open first: python -m tests.judges.lighthouse [SITE] [RUNS].

Scores for speed swing on a busy machine; run it several times and look at the median.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

from tests.browser.pages import KINDS
from tests.browser.serving import served
from tests.tools import ROOT, chromium, node_file, program

PAGES = ("home", "story", "stories", "search")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"

Report = Mapping[str, Any]


def look(url: str) -> Report:
    """Return Lighthouse's report of one address."""
    script = node_file("lighthouse/cli/index.js")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        command = [program("node"), script, url, "--quiet", "--output=json", f"--output-path={out}"]
        options = ["--no-enable-error-reporting", f"--only-categories={','.join(CATEGORIES)}"]
        env = {**os.environ, "CHROME_PATH": chromium()}
        subprocess.run([*command, *options, f"--chrome-flags={FLAGS}"], check=True, env=env)
        found: Report = json.loads(out.read_text(encoding="utf-8"))
        return found


def scores(report: Report) -> Mapping[str, int]:
    return {name: round(100 * report["categories"][name]["score"]) for name in CATEGORIES}


def lost(report: Report, category: str) -> list[str]:
    """Return the audits of a category that were not passed in full."""
    audits = report["audits"]
    refs = [one["id"] for one in report["categories"][category]["auditRefs"] if one["weight"]]
    return [id for id in refs if audits[id]["score"] is not None and audits[id]["score"] < 1]


def _lines(site: Path, runs: int) -> Iterator[str]:
    with served(site) as url:
        for kind in PAGES:
            reports = [look(url + KINDS[kind]) for _ in range(runs)]
            found = [scores(report) for report in reports]
            middle = {name: round(median(one[name] for one in found)) for name in CATEGORIES}
            yield f"{kind}: " + ", ".join(f"{name} {middle[name]}" for name in CATEGORIES)
            for name in CATEGORIES:
                if missed := lost(reports[-1], name):
                    yield f"  {name}: {', '.join(missed)}"


if __name__ == "__main__":
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"
    for line in _lines(where, int(sys.argv[2]) if len(sys.argv) > 2 else 3):
        print(line, flush=True)
