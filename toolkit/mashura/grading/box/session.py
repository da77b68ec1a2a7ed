"""The trusted end of the line to a worker: bounded reading, deadlines, and the end of its process tree."""

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

    Raises
    ------
    MashuraError
        If no worker can be started: the grader's fault, and never a trainee's 0.

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
        # Nothing of the trainee's has run before a worker is ready: a failure here is ours, and is tried
        # again.
        if not self._open(isolation, language, content):
            end_warm_parent(isolation)
            if not self._open(isolation, language, content):
                raise MashuraError("grading-no-worker", isolation=isolation)

    def _open(self, isolation: Isolation, language: str, files: Mapping[str, str]) -> bool:
        self._rest = b""
        self._pieces: queue.Queue[bytes] = queue.Queue(maxsize=8)
        try:
            self._line = start_worker(isolation, self._limits, language)
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
        if self.alive:
            self.alive = False
            self._line.close()
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
            # Something else wrote on the line: nothing on it can be told apart any more.
            self.close()
            raise Unanswered("ended")
        return answer

    def _send(self, message: dict[str, Any]) -> None:
        text = json.dumps(message).encode() + b"\n"
        try:
            while text:
                text = text[os.write(self._line.writer, text) :]
        except OSError as error:
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
        while True:
            try:
                piece = os.read(self._line.reader, _PIECE)
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
