"""A server of the planning apps, as `mashura apps` starts it."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psutil

from mashura.store import PlanStore, default_url

# A busy machine needs many times what a quiet one does.
KEPT_SECONDS = 60

SERVE = """
import sys
from pathlib import Path
from mashura.apps.server.extension import serve_apps
serve_apps(Path(sys.argv[1]), int(sys.argv[2]) or None, False, "en")
"""


def unused_port() -> int:
    """Return a port that the system gives to nobody else at the same moment, unlike the first free one."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class AppsServer:
    """`mashura apps` on a workspace that holds the apps and nothing else, for a user of its own if named."""

    def __init__(self, workspace: Path, port: int = 0, user: str = "") -> None:
        self.workspace = workspace
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(workspace), str(port or unused_port())],
            stdout=subprocess.PIPE,
            env={name: value for name, value in os.environ.items() if not name.startswith("MASHURA_")}
            | {"PYTHONUTF8": "1"}
            | ({"MASHURA_USER": user} if user else {}),
            encoding="utf-8",
        )
        said = "".join(self.process.stdout.readline() for _ in range(3))
        found = re.search(r"http://127\.0\.0\.1:(\d+)/mashura/en\?token=(\w+)", said)
        assert found, said
        self.port, self.token = int(found[1]), found[2]
        self.base = f"http://127.0.0.1:{self.port}/"

    def app(self, name: str, language: str = "en") -> str:
        """Return the address of an app."""
        return f"{self.base}voila/render/apps/{name}?lang={language}&token={self.token}"

    def titles(self) -> set[str]:
        """Return the titles of all plans that are being typed, as they are kept."""
        store = PlanStore(default_url(self.workspace))
        titles = {draft.title for draft in store.drafts()}
        store.close()
        return titles

    def wait_until_kept(self, titles: set[str]) -> None:
        """Wait until just these titles are kept; a page sends what is typed within two seconds."""
        until = time.monotonic() + KEPT_SECONDS
        while (kept := self.titles()) != titles and time.monotonic() < until:
            time.sleep(0.1)
        assert kept == titles

    def warm(self) -> psutil.Process:
        """Return the process that the kernels are forks of."""
        children = psutil.Process(self.process.pid).children()
        (parent,) = (child for child in children if "kernel_parent" in str(child.cmdline()))
        return parent

    def kernels(self) -> list[psutil.Process]:
        """Return the processes of the kernels, the oldest first."""
        return sorted(self.warm().children(), key=lambda kernel: kernel.create_time())

    def kill(self) -> None:
        """End the server as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=30)

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=30)
