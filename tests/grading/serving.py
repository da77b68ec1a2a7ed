"""A course served as its instructor opens it: nbgrader's formgrader, and JupyterLab where it is wanted."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(course: Path, program: str = "jupyter_server") -> Iterator[str]:
    """Serve a course on a free port until the end; yield the address."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    options = [
        "--no-browser",
        "--allow-root",
        "--ServerApp.ip=127.0.0.1",
        f"--port={port}",
        "--ServerApp.token=",
        "--ServerApp.password=",
        f"--ServerApp.root_dir={course}",
        "--ServerApp.jpserver_extensions=nbgrader.server_extensions.formgrader=True",
    ]
    process = subprocess.Popen(
        [sys.executable, "-m", program, *options],
        cwd=course,
        env={**os.environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    until = time.monotonic() + 120
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"{address}/formgrader", timeout=5)
            break
        except OSError:
            time.sleep(0.5)
    try:
        yield address
    finally:
        process.terminate()
        process.wait(30)
