"""The instructor's server, as `mashura formgrader` starts it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path


class DeskServer:
    """`mashura formgrader` on a course."""

    def __init__(self, course: Path) -> None:
        self.course = course
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mashura", "formgrader", str(course), "--no-browser", "--lang", "ar"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONUTF8": "1"},
            encoding="utf-8",
        )
        said = "".join(self.process.stdout.readline() for _ in range(3))
        found = re.search(r"(http://127\.0\.0\.1:\d+/)mashura/desk/ar\?token=(\w+)", said)
        assert found, said
        self.desk, self.base, self.token = found[0], found[1], found[2]

    def app(self, name: str, language: str = "en") -> str:
        """Return the address of an app."""
        return f"{self.base}voila/render/apps/{name}?lang={language}&token={self.token}"

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=30)
