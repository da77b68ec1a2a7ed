"""The isolated side: runs a notebook's cells as a trainee would, and answers questions with plain JSON.

It knows no expected value, so a trainee's code can change only the answers that this process gives.
"""

from __future__ import annotations

import base64
import contextlib
import importlib
import io
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from mashura.grading.reading.plain import NotData, plain

# What the exercises import. None draws: a notebook that does pays for matplotlib alone.
_IMPORTED = (
    "numpy",
    "pandas",
    "mashura.course.tables",
    "mashura.data",
    "mashura.grading.selfcheck",
    "mashura.methodology.records.plan",
    "mashura.simulation",
)
_ANSI = re.compile(r"\x1b\[[0-9;]*m")


class BoundedText:
    """A stream that accepts all printed text and keeps the beginning."""

    encoding = "utf-8"

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._parts: list[str] = []
        self._kept = 0
        self.cut = False

    def write(self, text: str) -> int:
        """Keep the text up to the limit."""
        part = str(text)[: self._limit - self._kept]
        if part:
            self._parts.append(part)
            self._kept += len(part)
        self.cut |= len(part) < len(text)
        return len(text)

    def writelines(self, lines: Any) -> None:
        """Keep the lines up to the limit."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Do nothing: the text is in memory."""

    def isatty(self) -> bool:
        """Return false: no user is attached."""
        return False

    def text(self) -> str:
        """Return what was kept."""
        return "".join(self._parts)


class Displayed:
    """The text and the PNG figures that a cell displays, up to its limits."""

    def __init__(self, limits: dict[str, Any]) -> None:
        self._limits = limits
        self.outputs: list[dict[str, Any]] = []
        self.cut = False

    def keep(self, data: Mapping[str, Any], kind: str = "display_data") -> None:
        """Keep one display."""
        if len(self.outputs) >= self._limits["outputs_per_cell"]:
            self.cut = True
            return
        kept: dict[str, str] = {}
        for name, limit in (("text/plain", "stream_bytes"), ("image/png", "figure_bytes")):
            value = data.get(name)
            if isinstance(value, bytes):
                value = base64.b64encode(value).decode("ascii")
            if isinstance(value, str):
                fits = len(value) <= self._limits[limit]
                self.cut |= not fits
                if fits or name == "text/plain":
                    kept[name] = value[: self._limits[limit]]
        if kept:
            self.outputs.append({"output_type": kind, "data": kept})


class Notebook:
    """One IPython shell, fed cell by cell."""

    shell: Any

    @classmethod
    def prepare(cls) -> None:
        """Create the shell, and import and try what notebooks use, once for all workers forked later."""
        from IPython.core.interactiveshell import InteractiveShell
        from traitlets.config import Config

        config = Config()
        config.HistoryManager.enabled = False
        config.InteractiveShell.colors = "nocolor"
        config.InteractiveShell.banner1 = ""
        config.InteractiveShell.show_rewritten_input = False
        cls.shell = InteractiveShell.instance(config=config)
        # IPython would run a shell command in a terminal, which not every box has.
        cls.shell.system = cls._run_command
        for name in _IMPORTED:
            # A missing library is reported where the notebook imports it.
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
        _use_once()

    def __init__(self, limits: dict[str, Any]) -> None:
        self.limits = limits
        # As in Jupyter, a notebook finds modules in its own folder and has random numbers of its own.
        sys.path.insert(0, "")
        if "numpy" in sys.modules:
            sys.modules["numpy"].random.seed()

    @classmethod
    def _run_command(cls, command: str) -> None:
        """Run a shell command and print what it says, as ``!command`` does."""
        text = cls.shell.var_expand(command, depth=1)
        with subprocess.Popen(
            text, shell=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        ) as program:
            assert program.stdout is not None
            for line in program.stdout:
                print(line.decode(errors="replace"), end="")
        cls.shell.user_ns["_exit_code"] = program.returncode

    def run(self, source: str, seconds: float, room: int) -> dict[str, Any]:
        """Run one cell; return its outputs, as far as there is room for them, and its error."""
        limits = {name: min(self.limits[name], room) for name in ("stream_bytes", "figure_bytes")}
        displayed = Displayed(limits | {"outputs_per_cell": self.limits["outputs_per_cell"]})
        out, err = (BoundedText(limits["stream_bytes"]) for _ in range(2))
        with _captured(self.shell, out, err, displayed), _alarm(seconds):
            result = self.shell.run_cell(source, store_history=True)
        failure = result.error_before_exec or result.error_in_exec
        outputs = displayed.outputs
        for name, stream in (("stdout", out), ("stderr", err)):
            if text := stream.text():
                outputs.insert(0, {"output_type": "stream", "name": name, "text": _ANSI.sub("", text)})
        return {
            "outputs": outputs,
            "cut": displayed.cut or out.cut or err.cut,
            "error": None if failure is None else [type(failure).__name__[:100], str(failure)[:1000]],
        }

    def ask(self, question: dict[str, Any], seconds: float) -> dict[str, Any]:
        """Evaluate an expression, or call a function of the notebook with plain arguments."""
        space = self.shell.user_ns
        quiet = BoundedText(0)
        try:
            with contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet), _alarm(seconds):
                if "call" in question:
                    value = space[question["call"]](*question["arguments"])
                else:
                    value = eval(compile(question["expression"], "<question>", "eval"), space)
                text = json.dumps(plain(value), ensure_ascii=True, allow_nan=False)
        except (NameError, KeyError) as error:
            return {"problem": "missing", "detail": str(error)[:200]}
        except NotData as error:
            return {"problem": "not-data", "detail": str(error)[:200]}
        except KeyboardInterrupt:
            return {"problem": "timeout", "detail": ""}
        except BaseException as error:
            return {"problem": "error", "detail": f"{type(error).__name__}: {error}"[:200]}
        if len(text) > self.limits["answer_bytes"]:
            return {"problem": "too-big", "detail": ""}
        return {"value": json.loads(text)}


def _use_once() -> None:
    """Fill what is filled on first use: the exercises' public, messages, the reader of tables."""
    with contextlib.suppress(ImportError):
        from mashura.i18n import LANGUAGES, message
        from mashura.methodology.small_plan import small_plan

        sys.modules["mashura.simulation"].predict(small_plan(), "municipality")
        sys.modules["pandas"].read_csv(io.StringIO("id\n1"))
        for language in LANGUAGES:
            message("grading-answer-empty", lang=language)


@contextlib.contextmanager
def _captured(shell: Any, out: BoundedText, err: BoundedText, displayed: Displayed) -> Iterator[None]:
    def publish(data: Mapping[str, Any], *_: Any, **__: Any) -> None:
        displayed.keep(data)

    def show(value: Any) -> None:
        if value is not None:
            shell.user_ns["_"] = value
            displayed.keep(shell.display_formatter.format(value)[0], "execute_result")

    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        _replaced(shell.display_pub, "publish", publish),
        # IPython replaces sys.displayhook by this hook while a cell runs.
        _replaced(shell.display_trap, "hook", show),
    ):
        yield


@contextlib.contextmanager
def _replaced(owner: Any, name: str, value: Any) -> Iterator[None]:
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)


@contextlib.contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Interrupt after some seconds, as the stop button does; the trusted side ends code that ignores it."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def interrupt(*_: Any) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def serve(reader: int, writer: int, limits: dict[str, Any]) -> None:
    """Answer requests, one JSON line each, until there are no more.

    Parameters
    ----------
    reader, writer : int
        Descriptors. The first line holds the assignment's data files, which are written into the working
        folder.
    limits : dict
        Limits on sizes; time limits come with each request.
    """
    requests = os.fdopen(reader, "rb", closefd=False)

    def reply(answer: dict[str, Any]) -> None:
        text = json.dumps(answer, ensure_ascii=True).encode("ascii") + b"\n"
        sent = 0
        while sent < len(text):
            sent += os.write(writer, text[sent:])

    for name, content in json.loads(requests.readline()).items():
        with open(name, "wb") as stream:
            stream.write(base64.b64decode(content))
    notebook = Notebook(limits)
    reply({"id": 0, "ready": True})
    for text in requests:
        request = json.loads(text)
        try:
            if "source" in request:
                answer = notebook.run(request["source"], request["seconds"], request["room"])
            else:
                answer = notebook.ask(request, request["seconds"])
        except BaseException as error:
            # A late interrupt or a broken shell must not end the session.
            answer = {"problem": "error", "detail": type(error).__name__, "outputs": [], "error": ["", ""]}
        reply({"id": request["id"], **answer})
