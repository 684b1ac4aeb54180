"""A loopback server as hosts are set up: text is packed and known again, so that weights are those of a real visit."""

import functools
import gzip
import http.server
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest")
HEAD = 200
"""Bytes of an answer's head, about; what a host adds differs."""

TYPES = {".js": "text/javascript", ".webmanifest": "application/manifest+json", ".woff2": "font/woff2"}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder; text goes out packed to those who take it, with a tag by which it is known again."""

    protocol_version = "HTTP/1.1"
    extensions_map: ClassVar[dict[str, str]] = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        **TYPES,
    }

    def __init__(self, *given: Any, sent: list[tuple[str, int]], **named: Any) -> None:
        self.sent = sent
        super().__init__(*given, **named)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            if not self.path.split("?")[0].endswith("/"):
                super().do_GET()
                return
            file /= "index.html"
        status = 200
        if not file.is_file():
            status, file = 404, Path(self.directory) / "404.html"
        self._send(status, file)

    def _send(self, status: int, file: Path) -> None:
        body = file.read_bytes()
        tag = f'"{zlib.crc32(body):08x}"'
        if self.headers.get("If-None-Match") == tag:
            self.send_response(304)
            self.send_header("ETag", tag)
            self.end_headers()
            self.sent.append((self.path, HEAD))
            return
        self.send_response(status)
        self.send_header("ETag", tag)
        self.send_header("Content-Type", self._type(file))
        fixed = file.suffix in (".woff2", ".webp", ".jpg", ".png", ".css", ".js", ".svg")
        self.send_header("Cache-Control", "public, max-age=86400" if fixed else "no-cache")
        if file.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.sent.append((self.path, len(body) + HEAD))

    def _type(self, file: Path) -> str:
        kind = self.guess_type(str(file))
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


@contextmanager
def served(folder: Path, sent: list[tuple[str, int]] | None = None) -> Iterator[str]:
    """Serve a folder on this machine only, and yield its address; `sent` takes the path and bytes of every answer."""
    handler = functools.partial(Handler, directory=str(folder), sent=[] if sent is None else sent)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
