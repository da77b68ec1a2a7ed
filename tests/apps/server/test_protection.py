"""What a server of apps refuses: other notebooks, files, lists, code, strangers and other sites."""

from __future__ import annotations

import http.client
import json
import os
import re
import socket
import stat
import urllib.parse
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import pytest
from jupyter_core.paths import jupyter_runtime_dir

from mashura.apps.server.protection import LARGEST_REQUEST


class Visitor:
    """Somebody who opened the server with its token, by hand and not by a browser."""

    def __init__(self, server: Any) -> None:
        self.server = server
        self.cookies: SimpleCookie = SimpleCookie()
        self.ask(f"mashura/en?token={server.token}")

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, **headers: str
    ) -> tuple[int, http.client.HTTPMessage, bytes]:
        line = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        sent = {"Cookie": "; ".join(f"{value.key}={value.value}" for value in self.cookies.values())}
        line.request(
            method, f"/{path}", body, sent | {name.replace("_", "-"): text for name, text in headers.items()}
        )
        answer = line.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie", []):
            self.cookies.load(cookie)
        found = answer.status, answer.headers, answer.read()
        line.close()
        return found

    def status(self, path: str, **more: Any) -> int:
        return self.ask(path, **more)[0]

    def kernel(self, name: str) -> str:
        """Open an app and return its kernel's id."""
        page = self.ask(f"voila/render/apps/{name}?lang=en")[2].decode()
        return re.search(r'"kernelId": "([\w-]+)"', page)[1]

    def upgrade(self, kernel: str, origin: str) -> int:
        """Ask for a kernel's channels as a page of another origin would."""
        return self.status(
            f"api/kernels/{kernel}/channels",
            Connection="Upgrade",
            Upgrade="websocket",
            Sec_WebSocket_Version="13",
            Sec_WebSocket_Key="dGhlIHNhbXBsZSBub25jZQ==",
            Origin=origin,
        )


@pytest.fixture(scope="module")
def visitor(served: Any) -> Visitor:
    return Visitor(served)


@pytest.fixture(scope="module")
def kernel(visitor: Visitor, planning_app: str) -> str:
    return visitor.kernel(planning_app)


def test_every_answer_carries_the_headers(visitor: Visitor, planning_app: str) -> None:
    paths = [
        "mashura/en",
        "mashura/static/start.css",
        f"voila/render/apps/{planning_app}?lang=en",
        "voila/static/voila.js",
        "api",
        "login",
        "nowhere",
    ]
    for path in paths:
        headers = visitor.ask(path)[1]
        policy = ", ".join(headers.get_all("Content-Security-Policy"))
        assert "default-src 'self'" in policy, path
        assert "frame-ancestors 'self'" in policy, path
        assert not re.search(r"https?:|\*", policy), path
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert headers["Referrer-Policy"] == "same-origin", path
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin", path
    assert "script-src 'none'" in visitor.ask("mashura/en")[1]["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path",
    [
        "api/kernels",
        "api/contents",
        "api/sessions",
        "api/terminals",
        "api/config/common",
        "voila/api/contents",
        "voila/api/contents/apps",
        "voila/files/plans.sqlite",
        "files/plans.sqlite",
        "lab",
        "nbconvert/html/apps/home.ipynb",
        "voila/templates/mashura/static/../../../../plans.sqlite",
        "mashura/static/../settings.py",
        "mashura/static/%2e%2e/settings.py",
        "voila/static/%2e%2e/%2e%2e/conf.json",
    ],
)
def test_there_is_nothing_but_apps(visitor: Visitor, path: str) -> None:
    assert visitor.status(path) in (403, 404)


def test_no_kernel_can_be_started_or_handled_by_hand(visitor: Visitor, kernel: str) -> None:
    xsrf = {"X_XSRFToken": visitor.cookies["_xsrf"].value}
    assert visitor.status("api/kernels", method="POST", body=b"{}", **xsrf) == 404
    assert visitor.status(f"api/kernels/{kernel}") == 200
    assert visitor.status(f"api/kernels/{kernel}", method="DELETE", **xsrf) == 405
    assert visitor.status(f"api/kernels/{kernel}/interrupt", method="POST", body=b"{}", **xsrf) == 404
    assert visitor.status(f"api/kernels/{kernel}") == 200


def test_other_sites_and_other_names_of_this_server_are_refused(visitor: Visitor, kernel: str) -> None:
    assert visitor.upgrade(kernel, visitor.server.base.rstrip("/")) == 101
    assert visitor.upgrade(kernel, "http://elsewhere.example") == 403
    assert visitor.upgrade(kernel, "null") == 403
    assert visitor.status("mashura/en", Host="elsewhere.example") == 403
    shutdown = f"voila/api/shutdown/{kernel}"
    assert visitor.status(shutdown, method="POST", body=b"", Origin="http://elsewhere.example") == 404
    assert visitor.status(f"api/kernels/{kernel}") == 200


def test_a_stranger_gets_nothing(visitor: Visitor, kernel: str, planning_app: str) -> None:
    stranger = Visitor.__new__(Visitor)
    stranger.server, stranger.cookies = visitor.server, SimpleCookie()
    status, headers, _ = stranger.ask(f"voila/render/apps/{planning_app}")
    assert (status, urllib.parse.urlsplit(headers["Location"]).path) == (302, "/login")
    assert stranger.status(f"api/kernels/{kernel}") == 403
    assert stranger.upgrade(kernel, visitor.server.base.rstrip("/")) == 403
    assert stranger.status(f"voila/api/shutdown/{kernel}", method="POST", body=b"") == 403


def test_a_large_request_is_refused_before_it_is_read(visitor: Visitor) -> None:
    head = f"POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {LARGEST_REQUEST + 1}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", visitor.server.port), timeout=30) as line:
        line.sendall(head.encode())
        assert line.makefile("rb").readline().split()[1] in (b"400", b"413")


def test_a_page_cannot_run_code_of_its_own(visitor: Visitor, kernel: str) -> None:
    """What a page sends beyond the messages of widgets never reaches the kernel."""
    from websockets.sync.client import connect

    cookies = "; ".join(f"{value.key}={value.value}" for value in visitor.cookies.values())
    address = f"ws://127.0.0.1:{visitor.server.port}/api/kernels/{kernel}/channels"
    origin = visitor.server.base.rstrip("/")
    with connect(address, origin=origin, additional_headers={"Cookie": cookies}) as line:

        def ask(kind: str, content: dict[str, Any]) -> None:
            header = {"msg_id": kind, "msg_type": kind, "session": "test", "username": "", "version": "5.3"}
            message = {"header": header, "parent_header": {}, "metadata": {}, "content": content}
            line.send(json.dumps(message | {"channel": "shell", "buffers": []}))

        ask("execute_request", {"code": "1 + 1", "silent": False})
        ask("kernel_info_request", {})
        answered = set()
        while "kernel_info_request" not in answered:
            answered.add(json.loads(line.recv(timeout=30))["parent_header"].get("msg_type"))
    assert "execute_request" not in answered


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such sockets")
def test_only_the_owner_of_a_kernel_reaches_its_sockets(kernel: str) -> None:
    connection = Path(jupyter_runtime_dir()) / f"kernel-{kernel}.json"
    assert json.loads(connection.read_text(encoding="utf-8"))["transport"] == "ipc"
    assert stat.S_IMODE(connection.stat().st_mode) == 0o600
