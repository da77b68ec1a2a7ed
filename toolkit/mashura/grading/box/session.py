"""The trusted side's connection to a worker: bounded reading, deadlines, and ending its process tree."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import queue
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn

from mashura.errors import MashuraError
from mashura.grading.box.isolation import Isolation, Limits
from mashura.grading.box.outputs import OutputRoom, too_many_values
from mashura.grading.box.workers import end_warm_parent, start_worker

_CHUNK = 65_536
# Bytes that one character of an output can take in a reply, and what a reply holds besides outputs.
_ESCAPED, _FRAME = 6, 100_000


class Unanswered(Exception):
    """A question that got no usable answer.

    ``reason`` is ``missing``, ``not-data``, ``error``, ``timeout`` or ``too-big`` (caused by the notebook),
    or ``ended`` (the worker is gone).
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, kw_only=True)
class CellRun:
    """Outputs of a cell, and its error as (name, text), if any.

    ``ended``: the cell ended the worker; ``cut``: there was more output than can be shown.
    """

    outputs: tuple[dict[str, Any], ...] = ()
    error: tuple[str, str] | None = None
    ended: bool = False
    cut: bool = False


class Session:
    """One worker in its box, for one notebook.

    Parameters
    ----------
    isolation : Isolation
        Level of the box.
    files : Mapping[str, Path]
        The assignment's data files.
    language : str
        Language of the trainee's handout.
    limits : Limits
        Bounds on time, size and resources.

    Raises
    ------
    MashuraError
        If no worker can be started. This is the grader's fault and must never give a trainee 0 points.

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
        self._room = OutputRoom(limits)
        self._next = 0
        self._deadline = time.monotonic() + limits.start_seconds + limits.notebook_seconds
        content = {name: base64.b64encode(path.read_bytes()).decode() for name, path in files.items()}
        # No code of the trainee has run before the worker is ready: a failure here is ours, so try again.
        if not self._open(isolation, language, content):
            end_warm_parent(isolation)
            if not self._open(isolation, language, content):
                raise MashuraError("grading-no-worker", isolation=isolation)

    def _open(self, isolation: Isolation, language: str, files: Mapping[str, str]) -> bool:
        self._buffer = bytearray()
        self._chunks: queue.Queue[bytes] = queue.Queue(maxsize=8)
        try:
            self._connection = start_worker(isolation, self._limits, language)
        except OSError:
            return False
        self.alive = True
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        try:
            self._send(dict(files))
            self._receive(self._limits.start_seconds, _FRAME)
        except Unanswered:
            self.close()
        return self.alive

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def run(self, source: str) -> CellRun:
        """Run one cell. Never raises: if a cell breaks the worker, ``alive`` becomes false."""
        if not self.alive:
            return CellRun(ended=True)
        room = self._room.characters
        try:
            answer = self._exchange(
                {"source": source, "room": room}, self._limits.cell_seconds, room * _ESCAPED + _FRAME
            )
        except Unanswered:
            return CellRun(ended=True)
        outputs, cut = self._room.kept(answer.get("outputs"))
        return CellRun(
            outputs=outputs, error=_error(answer.get("error")), cut=cut or answer.get("cut") is True
        )

    def ask(
        self, *, expression: str | None = None, call: str | None = None, arguments: tuple[Any, ...] = ()
    ) -> Any:
        """Return the JSON value of an expression, or of a call of a function with plain arguments.

        Raises
        ------
        Unanswered
            If there is no answer, or it is not plain JSON within the limits.
        """
        if not self.alive:
            raise Unanswered("ended")
        question: dict[str, Any] = (
            {"call": call, "arguments": arguments} if call is not None else {"expression": expression}
        )
        answer = self._exchange(
            question, self._limits.question_seconds, self._limits.answer_bytes * _ESCAPED + _FRAME
        )
        if "value" in answer:
            return answer["value"]
        raise Unanswered(str(answer.get("problem", "error"))[:20], str(answer.get("detail", ""))[:200])

    def close(self) -> None:
        """End the worker and everything that it started."""
        if self.alive:
            self.alive = False
            self._connection.close()
            self._thread.join(timeout=5.0)

    def _exchange(self, request: dict[str, Any], seconds: float, most_bytes: int) -> dict[str, Any]:
        self._next += 1
        try:
            self._send({"id": self._next, "seconds": seconds, **request})
            answer = self._receive(seconds + self._limits.grace_seconds, most_bytes)
        except Unanswered:
            self.close()
            raise
        if answer.get("id") != self._next:
            # Something else wrote to the connection, so its content can no longer be trusted.
            self.close()
            raise Unanswered("ended")
        return answer

    def _send(self, message: dict[str, Any]) -> None:
        text = json.dumps(message).encode() + b"\n"
        try:
            while text:
                text = text[os.write(self._connection.writer, text) :]
        except OSError as error:
            raise Unanswered("ended") from error

    def _receive(self, seconds: float, most_bytes: int) -> dict[str, Any]:
        deadline = min(time.monotonic() + seconds, self._deadline)
        most_bytes = min(most_bytes, self._limits.reply_bytes)
        end = self._buffer.find(b"\n")
        while end < 0:
            try:
                chunk = self._chunks.get(timeout=max(deadline - time.monotonic(), 0.0))
            except queue.Empty:
                raise Unanswered("timeout") from None
            if not chunk:
                raise Unanswered("ended")
            end = chunk.find(b"\n")
            end += len(self._buffer) if end >= 0 else 0
            self._buffer += chunk
            if len(self._buffer) > most_bytes:
                raise Unanswered("too-big")
        reply = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        if too_many_values(reply, self._limits.reply_values):
            raise Unanswered("too-big")
        try:
            answer = json.loads(reply, parse_constant=_refuse, parse_int=_small_integer)
        except (ValueError, RecursionError):
            raise Unanswered("ended") from None
        if not isinstance(answer, dict):
            raise Unanswered("ended")
        return answer

    def _read(self) -> None:
        # A thread, because Windows cannot wait for a pipe. The queue is short, so a flood stops at the pipe.
        while True:
            try:
                chunk = os.read(self._connection.reader, _CHUNK)
            except OSError:
                chunk = b""
            while self.alive:
                with contextlib.suppress(queue.Full):
                    self._chunks.put(chunk, timeout=0.5)
                    break
            if not chunk or not self.alive:
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
