"""The warm parent: a process that has imported what notebooks need and forks one worker per notebook.

It holds no secrets. It is started by path inside the box (``python -I warm.py TOOLKIT SOCKET``). For each
notebook it forks a *keeper*, which creates the notebook's namespaces, forks the worker, checks the limits on
all of its processes together, and ends all of them. A worker can reach neither the keeper nor this process.
"""

from __future__ import annotations

import contextlib
import gc
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
_LEAVE_SECONDS = 1.0
if __name__ == "__main__" and sys.argv[1] not in sys.path:
    # A checkout takes precedence over an installed copy, which is on the path already.
    sys.path.insert(0, sys.argv[1])

from mashura.grading.box import box, worker  # noqa: E402
from mashura.grading.box.calls import restrict_calls  # noqa: E402
from mashura.grading.box.kernel import Unboxed  # noqa: E402
from mashura.grading.box.usage import Usage, descendants, user_threads  # noqa: E402


def main() -> None:
    """Fork a keeper for every request: a line of JSON with two sockets, for questions and for ending it."""
    box.hide_memory()
    # What is imported stays: neither this process nor a worker need look through it for garbage.
    gc.disable()
    worker.Notebook.prepare()
    gc.freeze()
    gc.enable()
    control = socket.socket(fileno=int(sys.argv[2]))
    control.sendall(b"warm\n")
    while True:
        text, descriptors, _, _ = socket.recv_fds(control, 1_000_000, 2)
        if not text:
            _reap(_LEAVE_SECONDS)
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


def _reap(seconds: float = 0.0) -> None:
    """Wait for keepers that have ended, so that their time counts; for others up to some seconds."""
    deadline = time.monotonic() + seconds
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0] or time.monotonic() < deadline:
            time.sleep(_TICK / 10 if seconds else 0)


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
    # The time of children that nobody waits for would be lost, had the grader been started without this.
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    level, limits = request["level"], request["limits"]
    boxed = level == "bubblewrap"
    if boxed:
        box.enter_namespaces()
        for place in _own_file_systems(request):
            box.mount_private(place, limits["disk_bytes"])
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
    usage = None
    if level != "none":
        usage = Usage(
            limits,
            file_systems=_own_file_systems(request) if boxed else (),
            folder=None if boxed else request["home"],
        )
    _watch(child, life, usage)
    _end(child, boxed=boxed)
    os._exit(0)


def _own_file_systems(request: dict[str, Any]) -> tuple[str, ...]:
    return request["private"], "/dev/shm"


def _work(request: dict[str, Any], line: int) -> None:
    """Set the restrictions of this level, then run the notebook; a restriction that fails ends the worker."""
    level, limits, home = request["level"], request["limits"], request["home"]
    own = [home]
    os.setsid()
    if level != "none":
        box.end_first()
    if level == "bubblewrap":
        box.mount_own_view()
        os.makedirs(home, exist_ok=True)
        own += _own_file_systems(request)
    os.chdir(home)
    for name in ("HOME", "TMPDIR"):
        os.environ[name] = home
    os.environ["MASHURA_LANG"] = request["language"]
    if level != "none":
        box.close_streams()
        _restrict(level, limits, home, own, request["readable"])
    worker.serve(line, line, limits)


def _restrict(level: str, limits: dict[str, Any], home: str, own: list[str], readable: list[str]) -> None:
    alone = box.drop_privileges(own, readable) or level == "bubblewrap"
    # What an ordinary user runs elsewhere counts for the same limit; the keeper counts the notebook's own.
    processes = limits["processes"] + (0 if alone else user_threads())
    own_signals = level == "bubblewrap"
    if level == "landlock":
        own_signals = box.restrict_files(readable, home)
    if level in ("bubblewrap", "landlock"):
        # No other notebook can reach this one; so that the keeper can count its memory.
        box.hide_memory(hidden=False)
    try:
        restrict_calls(signals=own_signals, attributes=level != "landlock")
    except Unboxed:
        # The report of the level says so.
        if level != "rlimits":
            raise
    box.limit_resources(limits, processes=processes)


def _watch(child: int, life: int, usage: Usage | None) -> None:
    """Return when the worker has ended, its end is requested, or the notebook passes a limit."""
    while True:
        if select.select([life], [], [], _TICK)[0] or _ended(child):
            return
        if usage is not None and usage.over_limit():
            return


def _ended(child: int) -> bool:
    """Return whether the worker has ended; orphans that have ended are waited for, and their time counts."""
    while done := os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT):
        if done.si_pid == child:
            return True
        os.waitpid(done.si_pid, 0)
    return False


def _end(child: int, *, boxed: bool) -> None:
    """End the worker and all its descendants; in a namespace, ending the first process ends them all."""
    deadline = time.monotonic() + 10
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    while time.monotonic() < deadline:
        users = set()
        for process in [] if boxed else descendants():
            with contextlib.suppress(psutil.Error):
                users.add(process.uids().real)
                process.kill()
        for user in users:
            box.end_all_of(user)
        try:
            while os.waitpid(-1, 0 if boxed else os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
        time.sleep(_TICK / 10)


if __name__ == "__main__":
    main() if hasattr(os, "fork") else alone()
