"""The trusted end of the line to a worker: bounded reading, deadlines, and the end of its process tree."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn

import psutil

from mashura.grading.isolation import Isolation, Limits, worker_command

_PIECE = 65_536


class Unanswered(Exception):
    """A question without a usable answer.

    ``reason`` is one of ``missing``, ``not-data``, ``error``, ``timeout``, ``too-big`` (the notebook's doing)
    or ``ended`` (there is no notebook left to ask).
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, kw_only=True)
class CellRun:
    """What a cell showed, and its error as (name, text), if any. ``ended``: it took the worker with it."""

    outputs: tuple[dict[str, Any], ...] = ()
    error: tuple[str, str] | None = None
    ended: bool = False


class Session:
    """One worker in its box, for one notebook.

    Parameters
    ----------
    isolation : Isolation
        Level of the box.
    files : Mapping[str, Path]
        The assignment's data files.
    language : str
        In which the trainee reads.
    limits : Limits
        Bounds on time, size and resources.

    Examples
    --------
    >>> with Session(isolation="none", files={}, language="en", limits=Limits()) as session:
    ...     _ = session.run("answer = 6 * 7")
    ...     session.ask(expression="answer")
    42
    """

    def __init__(
        self, *, isolation: Isolation, files: Mapping[str, Path], language: str, limits: Limits
    ) -> None:
        self._limits = limits
        self._home = Path(tempfile.mkdtemp(prefix="mashura-grading-"))
        self._next = 0
        self._rest = b""
        self._deadline = time.monotonic() + limits.start_seconds + limits.notebook_seconds
        self._pieces: queue.Queue[bytes] = queue.Queue(maxsize=8)
        command, environment = worker_command(isolation, self._home, files, limits, language)
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd=self._home,
            start_new_session=True,
        )
        self.alive = True
        threading.Thread(target=self._read, daemon=True).start()
        try:
            self._send({**limits.for_worker(), "restrict": isolation != "none"})
            self._receive(limits.start_seconds)
        except Unanswered:
            self.close()

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def run(self, source: str) -> CellRun:
        """Run one cell. It never raises: a cell that breaks the worker leaves ``alive`` false."""
        if not self.alive:
            return CellRun(ended=True)
        try:
            answer = self._exchange({"source": source}, self._limits.cell_seconds)
        except Unanswered:
            return CellRun(ended=True)
        return CellRun(
            outputs=_outputs(answer.get("outputs"), self._limits), error=_error(answer.get("error"))
        )

    def ask(
        self, *, expression: str | None = None, call: str | None = None, arguments: tuple[Any, ...] = ()
    ) -> Any:
        """Return the JSON value of an expression, or of a call of a function with plain arguments.

        Raises
        ------
        Unanswered
            If there is no answer, or none that may cross the border.
        """
        if not self.alive:
            raise Unanswered("ended")
        question: dict[str, Any] = (
            {"call": call, "arguments": arguments} if call is not None else {"expression": expression}
        )
        answer = self._exchange(question, self._limits.question_seconds)
        if "value" in answer:
            return answer["value"]
        raise Unanswered(str(answer.get("problem", "error"))[:20], str(answer.get("detail", ""))[:200])

    def close(self) -> None:
        """End the worker and everything that it started."""
        if not self.alive and self._process.poll() is not None:
            return
        self.alive = False
        tree: list[psutil.Process] = []
        with contextlib.suppress(psutil.Error):
            tree = psutil.Process(self._process.pid).children(recursive=True)
        if hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        for child in tree:
            with contextlib.suppress(psutil.Error):
                child.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        shutil.rmtree(self._home, ignore_errors=True)

    def _exchange(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        self._next += 1
        try:
            self._send({"id": self._next, "seconds": seconds, **request})
            answer = self._receive(seconds + self._limits.grace_seconds)
        except Unanswered:
            self.close()
            raise
        if answer.get("id") != self._next:
            # Something else wrote on the line: nothing on it can be told apart any more.
            self.close()
            raise Unanswered("ended")
        return answer

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(message).encode() + b"\n")
            self._process.stdin.flush()
        except (OSError, ValueError) as error:
            raise Unanswered("ended") from error

    def _receive(self, seconds: float) -> dict[str, Any]:
        until = min(time.monotonic() + seconds, self._deadline)
        while b"\n" not in self._rest:
            try:
                piece = self._pieces.get(timeout=max(until - time.monotonic(), 0.0))
            except queue.Empty:
                raise Unanswered("timeout") from None
            if not piece:
                raise Unanswered("ended")
            self._rest += piece
            if len(self._rest) > self._limits.reply_bytes:
                raise Unanswered("too-big")
        line, self._rest = self._rest.split(b"\n", 1)
        try:
            answer = json.loads(line, parse_constant=_refuse, parse_int=_small_integer)
        except (ValueError, RecursionError):
            raise Unanswered("ended") from None
        if not isinstance(answer, dict):
            raise Unanswered("ended")
        return answer

    def _read(self) -> None:
        # A thread, because Windows cannot wait for a pipe; the queue is short, so a flood stops at the pipe.
        assert self._process.stdout is not None
        descriptor = self._process.stdout.fileno()
        while True:
            try:
                piece = os.read(descriptor, _PIECE)
            except OSError:
                piece = b""
            while self.alive:
                with contextlib.suppress(queue.Full):
                    self._pieces.put(piece, timeout=0.5)
                    break
            if not piece or not self.alive:
                return


def _refuse(text: str) -> NoReturn:
    raise ValueError(f"{text} is not JSON")


def _small_integer(text: str) -> int:
    if len(text) > 160:
        raise ValueError("integer too long")
    return int(text)


def _error(value: object) -> tuple[str, str] | None:
    if isinstance(value, list) and len(value) == 2:
        return str(value[0])[:100], str(value[1])[:1000]
    return None


def _outputs(value: object, limits: Limits) -> tuple[dict[str, Any], ...]:
    """Return the outputs that may be shown: text and PNG figures, rebuilt field by field."""
    kept: list[dict[str, Any]] = []
    for output in (value if isinstance(value, list) else [])[: limits.outputs_per_cell + 2]:
        if not isinstance(output, dict):
            continue
        if output.get("output_type") == "stream":
            name = "stderr" if output.get("name") == "stderr" else "stdout"
            text = str(output.get("text", ""))[: limits.stream_bytes]
            kept.append({"output_type": "stream", "name": name, "text": text})
            continue
        data = output.get("data")
        if not isinstance(data, dict):
            continue
        safe: dict[str, str] = {}
        if isinstance(data.get("text/plain"), str):
            safe["text/plain"] = data["text/plain"][: limits.stream_bytes]
        figure = data.get("image/png")
        if isinstance(figure, str) and figure.isascii() and len(figure) <= limits.figure_bytes:
            safe["image/png"] = "".join(c for c in figure if c.isalnum() or c in "+/=")
        if safe:
            kept.append({"output_type": "display_data", "data": safe, "metadata": {}})
    return tuple(kept)
