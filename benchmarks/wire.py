"""What a reader's browser is sent: a loopback server that gzips text, as hosts do, and counts every byte."""

import gzip
import http.server
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from .peers.pagefind import mended

TEXT = (".html", ".css", ".js", ".json", ".svg", ".txt", ".xml")
"""What hosts compress; anything else is sent as it is."""


class Counter:
    """Bytes sent since the last look, heads of answers included."""

    def __init__(self) -> None:
        self.sent = 0
        self.lock = threading.Lock()

    def add(self, bytes: int) -> None:
        with self.lock:
            self.sent += bytes

    def taken(self) -> int:
        with self.lock:
            sent, self.sent = self.sent, 0
        return sent


@contextmanager
def served(root: Path) -> Iterator[tuple[str, Counter]]:
    """Yield the address of a folder on this machine and the count of what is sent."""
    counter = Counter()

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            file = Path(self.translate_path(self.path))
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file():
                self.send_error(404)
                return
            body = file.read_bytes()
            if file.suffix in TEXT:
                body = gzip.compress(body, 6, mtime=0)
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(file)))
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=600")
            if file.suffix in TEXT:
                self.send_header("Content-Encoding", "gzip")
            counter.add(len(body) + sum(map(len, self._headers_buffer)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), lambda *args: Handler(*args, directory=str(root))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", counter
    finally:
        server.shutdown()
        server.server_close()


def _ours(page: Page, query: str) -> None:
    page.evaluate("document.querySelector('#tim-duoc').textContent = ''")
    page.fill("#tim", query)
    page.locator(".find").evaluate("form => form.requestSubmit()")
    page.wait_for_function("document.querySelector('#tim-duoc').textContent")
    page.wait_for_load_state("networkidle")


def _pagefind(page: Page, query: str) -> None:
    page.wait_for_function("window.ask")
    page.evaluate("query => window.ask(query)", mended(query))


ASK = {"ours": _ours, "pagefind": _pagefind}


def weighed(
    browser: Browser, who: str, page: str, root: Path, queries: Sequence[str]
) -> tuple[list[int], list[int]]:
    """Return bytes sent for each query as the first of a new reader, and as one of a row by the same reader."""
    first, later = [], []
    with served(root) as (home, counter):
        for query in queries:
            context = browser.new_context(bypass_csp=True, viewport={"width": 390, "height": 844})
            opened = context.new_page()
            counter.taken()
            opened.goto(home + page)
            ASK[who](opened, query)
            first.append(counter.taken())
            context.close()
        opened = browser.new_context(bypass_csp=True, viewport={"width": 390, "height": 844}).new_page()
        opened.goto(home + page)
        ASK[who](opened, "quê")
        counter.taken()
        for query in queries:
            ASK[who](opened, query)
            later.append(counter.taken())
    return first, later
