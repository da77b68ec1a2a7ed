"""A run in a process of its own that is hit by a fault at a chosen moment: before one of its writes."""

import json
import os
import random
import resource
import signal
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import event
from sqlalchemy.engine import Engine

FAULTS = ("parent", "worker", "machine", "disk")
_WRITES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate"})
_WRITING = os.O_WRONLY | os.O_RDWR


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How a run ended: its exit code or the signal (negative), what it said, and its processes."""

    code: int
    said: str
    moments: int
    processes: tuple[int, ...]


class _Moments:
    """Counts the moments before a write of this process, and causes a fault at one of them."""

    def __init__(self, at: int | None, fault: str, report: Callable[..., None]) -> None:
        self.count, self._at, self._fault, self._report = 0, at, fault, report
        self._owner = os.getpid()
        sys.addaudithook(self._audit)
        event.listen(Engine, "before_cursor_execute", self._statement)
        event.listen(Engine, "commit", self._commit)

    def _audit(self, name: str, arguments: tuple[Any, ...]) -> None:
        writes = name in _WRITES or (name == "open" and int(arguments[2] or 0) & _WRITING)
        if writes and str(arguments[0]) != os.devnull:
            self._pass()

    def _statement(self, *_: Any) -> None:
        self._pass()

    def _commit(self, _: Any) -> None:
        self._pass()

    def _pass(self) -> None:
        if os.getpid() != self._owner:
            return
        self.count += 1
        if self.count - 1 == self._at:
            children = psutil.Process().children(recursive=True)
            self._report(processes=[child.pid for child in children], moments=self.count)
            self._cause(children)

    def _cause(self, children: list[psutil.Process]) -> None:
        if self._fault == "disk":
            # Whatever is written from now on does not fit.
            resource.setrlimit(resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
            return
        if self._fault == "ctrl-c":
            signal.raise_signal(signal.SIGINT)
        if self._fault in ("worker", "machine"):
            for child in children if self._fault == "machine" else children[:1]:
                os.kill(child.pid, signal.SIGKILL)
        if self._fault in ("parent", "machine"):
            os.kill(os.getpid(), signal.SIGKILL)


def run_with_fault(action: Callable[[], None], *, fault: str = "", at: int | None = None) -> Outcome:
    """Run an action in a forked process, with a fault before one of its writes, and return how it ended."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        code = 70
        try:
            os.close(reader)
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(nowhere, stream)
            code = _act(action, fault, at, writer)
        finally:
            os._exit(code)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as stream:
        reports = [json.loads(line) for line in stream]
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    told: dict[str, Any] = {"said": "", "moments": 0, "processes": []}
    for report in reports:
        told.update(report)
    return Outcome(code=code, said=told["said"], moments=told["moments"], processes=tuple(told["processes"]))


def _act(action: Callable[[], None], fault: str, at: int | None, writer: int) -> int:
    def report(**facts: Any) -> None:
        os.write(writer, json.dumps(facts).encode() + b"\n")

    os.set_inheritable(writer, False)
    moments = _Moments(at, fault, report)
    try:
        action()
    except Exception as error:
        report(said=f"{type(error).__name__}: {error}", moments=moments.count)
        return int(getattr(error, "exit_code", 71))
    report(moments=moments.count)
    return 0


def random_moments(count: int, total: int, seed: int) -> list[tuple[str, int]]:
    """Return faults in turn, each at a moment of a run that has this many."""
    generator = random.Random(seed)
    return [(FAULTS[number % len(FAULTS)], generator.randrange(total)) for number in range(count)]


def left_in_temporary_folder() -> list[str]:
    """Return what the grader has left behind."""
    return sorted(path.name for path in Path(tempfile.gettempdir()).glob("mashura-*"))
