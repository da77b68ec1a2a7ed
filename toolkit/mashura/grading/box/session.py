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
from mashura.grading.box.workers import end_warm_parent, start_worker

_CHUNK = 65_536


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
    """Outputs of a cell, and its error as (name, text), if any. ``ended``: the cell ended the worker."""

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
        self._next = 0
        self._deadline = time.monotonic() + limits.start_seconds + limits.notebook_seconds
        content = {name: base64.b64encode(path.read_bytes()).decode() for name, path in files.items()}
        # No code of the trainee has run before the worker is ready: a failure here is ours, so try again.
        if not self._open(isolation, language, content):
            end_warm_parent(isolation)
            if not self._open(isolation, language, content):
                raise MashuraError("grading-no-worker", isolation=isolation)

    def _open(self, isolation: Isolation, language: str, files: Mapping[str, str]) -> bool:
        self._buffer = b""
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
            self._receive(self._limits.start_seconds)
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
            If there is no answer, or it is not plain JSON within the limits.
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
        if self.alive:
            self.alive = False
            self._connection.close()
            self._thread.join(timeout=5.0)

    def _exchange(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        self._next += 1
        try:
            self._send({"id": self._next, "seconds": seconds, **request})
            answer = self._receive(seconds + self._limits.grace_seconds)
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

    def _receive(self, seconds: float) -> dict[str, Any]:
        deadline = min(time.monotonic() + seconds, self._deadline)
        while b"\n" not in self._buffer:
            try:
                chunk = self._chunks.get(timeout=max(deadline - time.monotonic(), 0.0))
            except queue.Empty:
                raise Unanswered("timeout") from None
            if not chunk:
                raise Unanswered("ended")
            self._buffer += chunk
            if len(self._buffer) > self._limits.reply_bytes:
                raise Unanswered("too-big")
        reply, self._buffer = self._buffer.split(b"\n", 1)
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


def _outputs(value: object, limits: Limits) -> tuple[dict[str, Any], ...]:
    """Return the outputs that may be shown: text and PNG figures, copied field by field."""
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
            safe["image/png"] = "".join(letter for letter in figure if letter.isalnum() or letter in "+/=")
        if safe:
            kept.append({"output_type": "display_data", "data": safe, "metadata": {}})
    return tuple(kept)
