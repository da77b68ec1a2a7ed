"""Workers as the trusted side sees them: a warm parent per level, a connection to each worker it forks."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import select
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Protocol

from mashura.grading.box.isolation import (
    HOME,
    PRIVATE,
    Isolation,
    Limits,
    parent_command,
    python_places,
    readable_places,
)
from mashura.grading.box.working_folders import WorkingFolder, clear_left_behind, remove_folder

_END_SECONDS, _LEAVE_SECONDS = 15.0, 3.0
# Packets keep the requests of several processes apart; elsewhere each process has a parent of its own.
_PACKETS = socket.SOCK_SEQPACKET if sys.platform == "linux" else socket.SOCK_STREAM


class Connection(Protocol):
    """The connection to one worker: a descriptor to read from and one to write to."""

    reader: int
    writer: int

    def close(self) -> None:
        """End the worker and everything that it started."""


def start_worker(isolation: Isolation, limits: Limits, language: str) -> Connection:
    """Return the connection to a new worker.

    Raises
    ------
    OSError
        If no worker can be started.
    """
    if not hasattr(os, "fork"):
        return _Started(isolation, limits, language)
    with _LOCK:
        return _Forked(warm_parent(isolation, limits), limits, language)


def end_warm_parent(isolation: Isolation) -> None:
    """End a level's warm parent; the next worker starts a new one."""
    with _LOCK:
        if isolation in _PARENTS:
            _PARENTS.pop(isolation).close()


def warm_parent(isolation: Isolation, limits: Limits) -> _WarmParent:
    """Return the warm parent of a level; start it if there is none, and wait until it is warm.

    Processes that are forked later share it: each request is a single packet on its socket.

    Raises
    ------
    OSError
        If it does not start.
    """
    begin_warm_parent(isolation, limits)
    try:
        _PARENTS[isolation].wait_until_warm(limits.start_seconds)
    except OSError:
        _PARENTS.pop(isolation).close()
        raise
    return _PARENTS[isolation]


def begin_warm_parent(isolation: Isolation, limits: Limits) -> None:
    """Start the warm parent of a level if there is none, so that it gets warm while this process goes on."""
    if isolation not in _PARENTS:
        _PARENTS[isolation] = _WarmParent(isolation, limits)


class _WarmParent:
    """The process from which workers are forked; started on first use, ended with this process."""

    def __init__(self, isolation: Isolation, limits: Limits) -> None:
        self.isolation = isolation
        clear_left_behind()
        self._folder = WorkingFolder()
        self.home = self._folder.path
        self.owner = os.getpid()
        self.control, theirs = socket.socketpair(type=_PACKETS)
        command, environment = parent_command(isolation, self.home, theirs.fileno(), limits)
        with theirs:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment,
                cwd=self.home,
                start_new_session=True,
                pass_fds=[theirs.fileno()],
            )
        self._is_warm = False

    def wait_until_warm(self, seconds: float) -> None:
        """Return when it can fork workers; raise OSError if it cannot after some seconds."""
        if self._is_warm:
            return
        self.control.settimeout(seconds)
        if self.control.recv(5) != b"warm\n":
            raise OSError("the warm parent did not start")
        self._is_warm = True

    def close(self) -> None:
        self.control.close()
        if os.getpid() != self.owner:
            return
        try:
            # It ends by itself once its socket is closed; killed, its processor time would not be counted.
            self._process.wait(_LEAVE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._folder.remove()


class _Forked:
    """A worker forked from the warm parent; closing its second socket ends it."""

    def __init__(self, parent: _WarmParent, limits: Limits, language: str) -> None:
        self._parent = parent
        if parent.isolation == "bubblewrap":
            self._home = HOME
        else:
            # The notebook's user, who is another one where the grader is root, must reach its own folder.
            parent.home.chmod(0o711)
            self._home = tempfile.mkdtemp(dir=parent.home)
        self._line, theirs = socket.socketpair()
        self._life, their_life = socket.socketpair()
        self.reader = self.writer = self._line.fileno()
        request = {
            "limits": limits.for_worker(),
            "level": parent.isolation,
            "language": language,
            "home": self._home,
            "private": PRIVATE,
            "readable": [
                str(path)
                for path in (readable_places() if parent.isolation == "landlock" else python_places())
            ],
        }
        with theirs, their_life:
            text = json.dumps(request).encode()
            socket.send_fds(parent.control, [text], [theirs.fileno(), their_life.fileno()])

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._life.shutdown(socket.SHUT_WR)
        # The keeper closes its end when the last process of the notebook has ended.
        if not select.select([self._life], [], [], _END_SECONDS)[0]:
            self._parent.close()
        self._life.close()
        with contextlib.suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)
        self._line.close()
        if self._parent.isolation != "bubblewrap":
            remove_folder(self._home)


class _Started:
    """A worker started as a program of its own, on systems that cannot fork."""

    def __init__(self, isolation: Isolation, limits: Limits, language: str) -> None:
        self._home = Path(tempfile.mkdtemp(prefix="mashura-grading-"))
        command, environment = parent_command(isolation, self._home, 0, limits)
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd=self._home,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.reader, self.writer = self._process.stdout.fileno(), self._process.stdin.fileno()
        request = {"limits": limits.for_worker(), "language": language, "home": str(self._home)}
        os.write(self.writer, json.dumps(request).encode() + b"\n")

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        remove_folder(self._home)


_PARENTS: dict[Isolation, _WarmParent] = {}
_LOCK = threading.Lock()


@atexit.register
def close_workers() -> None:
    """End the warm parents of this process; the next worker starts a new one."""
    for isolation in [*_PARENTS]:
        end_warm_parent(isolation)
