"""The page's side of the process that works for it: order, look what is done, stop."""

from __future__ import annotations

import json
import secrets
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any


class Worker:
    """One process, started with its first order and ended with the page.

    Its folder holds the export while it is read, and reports until they are handed out; only this account can
    read it, and the process deletes it when the page is gone.
    """

    def __init__(self) -> None:
        # Made when something is put there; nobody can guess its name.
        self.folder = Path(tempfile.gettempdir()) / f"mashura-analyse-{secrets.token_hex(16)}"
        self._process: subprocess.Popen[str] | None = None
        self._said: SimpleQueue[dict[str, Any]] = SimpleQueue()
        self._number = 0

    def order(self, order: dict[str, Any]) -> None:
        """Order something; an earlier order that is not done yet is dropped."""
        if self._process is not None and self._process.poll() is not None:
            self._process = None
        if self._process is None:
            self._start()
        self._number += 1
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({**order, "number": self._number}) + "\n")
        self._process.stdin.flush()

    def look(self) -> list[dict[str, Any]]:
        """Return what was said since the last look about the last order."""
        said = []
        while True:
            try:
                said.append(self._said.get_nowait())
            except Empty:
                break
        gone = self._process is not None and self._process.poll() is not None
        if gone and not any("done" in one or "error" in one for one in said):
            self._process = None
            said.append({"number": self._number, "error": {"key": "apps-analyse-ended", "params": {}}})
        return [one for one in said if one["number"] == self._number]

    def stop(self) -> None:
        """End what is being done, and delete the export that was being read; what was kept stays."""
        self._number += 1
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start(self) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "mashura.apps.analyse.worker", str(self.folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            # Whoever ends the page's process group must not end this one before it has deleted the export.
            start_new_session=True,
        )
        threading.Thread(target=self._listen, args=(self._process,), daemon=True).start()

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self._said.put(json.loads(line))
