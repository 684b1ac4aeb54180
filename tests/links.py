"""Links that lead nowhere: what a built site's pages name and do not have."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin

HERE = "http://here/"


def dead(site: Path) -> dict[str, str]:
    """Return every address within the site that leads to no file, with a page that names it."""
    found: dict[str, str] = {}
    for page in sorted(site.rglob("*.html")):
        name = page.relative_to(site).as_posix()
        for link in re.findall(r'(?:href|src)="([^"#?]+)', page.read_text(encoding="utf-8")):
            there = urljoin(HERE + name, link)
            if there.startswith(HERE) and not _answers(site, unquote(there.removeprefix(HERE))):
                found.setdefault(there.removeprefix(HERE), name)
    return found


def _answers(site: Path, address: str) -> bool:
    file = site / address
    return (file / "index.html").is_file() if address.endswith("/") or not address else file.is_file()
