"""The warm parent: a process that has imported what notebooks need and forks one worker per notebook.

It holds no secrets. It is started by path inside the box (``python -I warm.py TOOLKIT SOCKET``). For each
notebook it forks a *keeper*, which creates the notebook's namespaces, forks the worker, checks the limits on
all of its processes together, and ends all of them. A worker can reach neither the keeper nor this process.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import sys
import time
from typing import Any

import psutil

_TICK = 0.1
if __name__ == "__main__" and sys.argv[1] not in sys.path:
    # A checkout takes precedence over an installed copy, which is on the path already.
    sys.path.insert(0, sys.argv[1])

from mashura.grading.box import box, worker  # noqa: E402


def main() -> None:
    """Fork a keeper for every request: a line of JSON with two sockets, for questions and for ending it."""
    box.hide_memory()
    worker.Notebook.prepare()
    control = socket.socket(fileno=int(sys.argv[2]))
    control.sendall(b"warm\n")
    while True:
        text, descriptors, _, _ = socket.recv_fds(control, 1_000_000, 2)
        if not text:
            _reap()
            return
        if os.fork() == 0:
            try:
                control.close()
                _keep(json.loads(text), *descriptors)
            finally:
                os._exit(1)
        for descriptor in descriptors:
            os.close(descriptor)
        _reap()


def _reap() -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def alone() -> None:
    """Run one notebook without forking, over the standard streams, which the notebook cannot see."""
    reader, writer = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    text = b""
    while not text.endswith(b"\n"):
        text += os.read(reader, 1)
    request = json.loads(text)
    os.environ["MASHURA_LANG"] = request["language"]
    worker.Notebook.prepare()
    worker.serve(reader, writer, request["limits"])


def _keep(request: dict[str, Any], line: int, life: int) -> None:
    os.setsid()
    boxed = request["level"] == "bubblewrap"
    if boxed:
        box.enter_namespaces()
    else:
        box.adopt_orphans()
    child = os.fork()
    if child == 0:
        try:
            os.close(life)
            _work(request, line)
        finally:
            os._exit(1)
    os.close(line)
    _watch(child, life, request["limits"] if request["level"] != "none" else None)
    _end(child, boxed=boxed)
    os._exit(0)


def _work(request: dict[str, Any], line: int) -> None:
    """Set the restrictions of this level, then run the notebook; a restriction that fails ends the worker."""
    level, limits, home = request["level"], request["limits"], request["home"]
    os.setsid()
    if level == "bubblewrap":
        box.mount_private(request["private"], limits["disk_bytes"])
        box.mount_private("/dev/shm", limits["disk_bytes"])
        os.makedirs(home, exist_ok=True)
    os.chdir(home)
    for name in ("HOME", "TMPDIR"):
        os.environ[name] = home
    os.environ["MASHURA_LANG"] = request["language"]
    if level in ("bubblewrap", "landlock"):
        box.drop_privileges()
    if level == "landlock":
        box.restrict_files(request["readable"], home)
    if level in ("bubblewrap", "landlock"):
        box.restrict_calls(own_process_tree=level == "bubblewrap")
    if level != "none":
        box.limit_resources(limits)
    worker.serve(line, line, limits)


def _watch(child: int, life: int, limits: dict[str, Any] | None) -> None:
    """Return when the worker has ended, its end is requested, or the process tree exceeds a limit."""
    while True:
        if select.select([life], [], [], _TICK)[0] or os.waitid(
            os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT
        ):
            return
        if limits is not None and _over_limits(limits):
            return


def _over_limits(limits: dict[str, Any]) -> bool:
    processes = memory = 0
    seconds = 0.0
    with contextlib.suppress(psutil.Error):
        for process in _tree():
            with contextlib.suppress(psutil.Error), process.oneshot():
                times = process.cpu_times()
                seconds += times.user + times.system + times.children_user + times.children_system
                processes += process.num_threads()
                memory += process.memory_info().rss
    bounds = (limits["processes"], limits["memory_bytes"], limits["cpu_seconds"])
    return any(used > bound for used, bound in zip((processes, memory, seconds), bounds, strict=True))


def _tree() -> list[psutil.Process]:
    return psutil.Process().children(recursive=True)


def _end(child: int, *, boxed: bool) -> None:
    """End the worker and all its descendants; in a namespace, ending the first process ends them all."""
    deadline = time.monotonic() + 10
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    while time.monotonic() < deadline:
        for process in [] if boxed else _tree():
            with contextlib.suppress(psutil.Error):
                process.kill()
        try:
            os.waitpid(-1, 0 if boxed else os.WNOHANG)
        except ChildProcessError:
            return


if __name__ == "__main__":
    main() if hasattr(os, "fork") else alone()
