"""Runs inside the box of the comparison, and runs stock nbgrader's commands in forks of itself.

Each line of input is one hand-in: ``{"commands": [[...], ...], "linger": seconds, "patience": seconds}``;
each line of output says what became of it. nbgrader is imported once, which is half of its cost. Between two
hand-ins every other process of the box is ended. A server on the box's own loopback notes what it is asked.
"""

import contextlib
import json
import os
import resource
import signal
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread


class Listener(BaseHTTPRequestHandler):
    """Somebody on the network."""

    def do_GET(self) -> None:
        """Note the request."""
        with Path("network.log").open("a", encoding="utf-8") as log:
            log.write(self.path + "\n")
        self.send_response(200)
        self.end_headers()


def nbgrader(arguments: list[str]) -> None:
    """Run one command in a process of its own that never returns."""
    from nbgrader.apps.nbgraderapp import NbGraderApp

    code = 1
    try:
        sys.argv = ["nbgrader", *arguments]
        NbGraderApp.launch_instance()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1 if end.code else 0
    finally:
        os._exit(code)


def run(arguments: list[str], until: float) -> tuple[int | None, int]:
    """Return a command's exit code (None if it does not end) and how many MB its process took at most."""
    child = os.fork()
    if child == 0:
        output = os.open("nbgrader.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(output, 1)
        os.dup2(output, 2)
        nbgrader(arguments)
    while time.monotonic() < until:
        ended, status, used = os.wait4(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status), used.ru_maxrss // 1024
        time.sleep(0.2)
    return None, 0


def main() -> None:
    """Serve hand-ins."""
    import nbgrader.apps  # noqa: F401
    from nbgrader.apps.nbgraderapp import NbGraderApp

    NbGraderApp().all_configurable_classes()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (2 * 2**30, 2 * 2**30))
    resource.setrlimit(resource.RLIMIT_AS, (12 * 2**30, 12 * 2**30))
    Thread(target=HTTPServer(("127.0.0.1", 8765), Listener).serve_forever, daemon=True).start()
    for line in sys.stdin:
        wanted = json.loads(line)
        until = time.monotonic() + wanted["patience"]
        codes: list[int | None] = []
        peak = 0
        for arguments in wanted["commands"]:
            code, used = run(arguments, until)
            codes.append(code)
            peak = max(peak, used)
        time.sleep(wanted["linger"])
        with contextlib.suppress(ProcessLookupError):
            os.kill(-1, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        print(json.dumps({"codes": codes, "peak": peak}), flush=True)


if __name__ == "__main__":
    main()
