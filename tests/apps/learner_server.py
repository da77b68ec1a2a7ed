"""The server that `mashura start` or `mashura apps` runs, asked as a browser asks it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Server:
    process: subprocess.Popen
    base: str
    token: str
    said: str

    def address(self, path: str) -> str:
        return f"{self.base}{path}{'&' if '?' in path else '?'}token={self.token}"

    def get(self, path: str, with_token: bool = True) -> tuple[int, str, str]:
        """Return status, final address and text."""
        address = self.address(path) if with_token else self.base + path
        # Like a browser, keep the cookie that the token buys, for the pages one is led to.
        client = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        try:
            with client.open(address, timeout=60) as answer:
                return answer.status, answer.url, answer.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as error:
            return error.code, error.url, error.read().decode("utf-8", "replace")

    def post(self, path: str, body: bytes, kind: str, accept: str = "text/html") -> tuple[int, str]:
        """Send a form or JSON and return status and text."""
        headers = {"Authorization": f"token {self.token}", "Content-Type": kind, "Accept": accept}
        request = urllib.request.Request(self.base + path, data=body, headers=headers, method="POST")
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, answer.read().decode("utf-8")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8")

    def put(self, path: str, body: object) -> int:
        """Send JSON and return the status."""
        request = urllib.request.Request(
            self.base + path,
            data=json.dumps(body).encode("utf-8"),
            headers={"Authorization": f"token {self.token}", "Content-Type": "application/json"},
            method="PUT",
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status


def serve(command: str, workspace: Path, language: str) -> Iterator[Server]:
    arguments = ["--no-browser", "--workspace", str(workspace)]
    complaints = (workspace.parent / f"{command}-{language}.log").open("w+", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "mashura", command, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=complaints,
        env={**os.environ, "MASHURA_LANG": language, "PYTHONUTF8": "1"},
        encoding="utf-8",
    )
    try:
        lines = [process.stdout.readline() for _ in range(3)]
        found = re.fullmatch(r" *(http://127\.0\.0\.1:\d+/)mashura/\w\w\?token=(\w+)\n", lines[1])
        assert found, Path(complaints.name).read_text(encoding="utf-8")
        yield Server(process, found[1], found[2], "".join(lines))
    finally:
        process.terminate()
        process.wait(timeout=30)
        complaints.close()
