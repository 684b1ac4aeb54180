"""Chromium's book: python chromium_book.py IN.html OUT.pdf."""

import shutil
import subprocess
import sys
from pathlib import Path

source, target = (Path(one).resolve() for one in sys.argv[1:3])
target.parent.mkdir(parents=True, exist_ok=True)
program = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"
command = [
    program,
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--generate-pdf-document-outline",
    "--no-pdf-header-footer",
]
command += [
    "--generate-pdf-document-outline",
    "--timeout=600000",
    f"--print-to-pdf={target}",
    source.as_uri(),
]
subprocess.run(command, check=True, capture_output=True)
