"""Servers of feeds on this machine, friendly and hostile."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from mashura.feed import SourceStore

Answer = Callable[[BaseHTTPRequestHandler], None]


class FeedServer:
    """A web server whose answers a test writes; what is no answer of the test's is a file of the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.sent: list[int] = []
        here = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                here.asked.append(self.path)
                answer = here.answers.get(self.path.rsplit("/", 1)[1])
                if answer is not None:
                    answer(self)
                    return
                path = here.folder / self.path.rsplit("/", 1)[1]
                if not path.is_file():
                    self.send_error(404)
                    return
                here.send(self, path.read_bytes())

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        serving = self._server.serve_forever
        threading.Thread(target=serving, args=(0.02,), daemon=True).start()

    def send(self, request: BaseHTTPRequestHandler, content: bytes, **headers: str) -> None:
        """Send content with an ETag of its own, unless the reader has it."""
        etag = f'"{hash(content)}"'
        status = 304 if request.headers.get("If-None-Match") == etag else 200
        self.sent.append(status)
        request.send_response(status)
        for name, value in {"ETag": etag, **headers}.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", str(len(content) if status == 200 else 0))
        request.end_headers()
        if status == 200:
            request.wfile.write(content)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/feed/"

    def end(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., FeedServer]]:
    """Serve a folder as a feed; ended with the test."""
    started: list[FeedServer] = []

    def start(folder: Path | None = None) -> FeedServer:
        started.append(FeedServer(folder or tmp_path))
        return started[-1]

    yield start
    for server in started:
        server.end()


@pytest.fixture
def sources(tmp_path: Path) -> Iterator[SourceStore]:
    store = SourceStore(f"sqlite:///{tmp_path / 'national.sqlite'}", user="national")
    yield store
    store.close()
