"""Lessons run once a session, for all tests that look at what came out."""

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import psutil
import pytest
from nbclient import NotebookClient

from mashura.course.sources.builder import lesson_paths, render_notebook
from mashura.course.sources.execution import PATIENCE_SECONDS
from mashura.course.sources.source import read_source
from mashura.paths import content

LESSONS = {path.stem: path for path in lesson_paths()}
KERNELS = content("curriculum").parent / "toolkit" / "jupyter" / "share" / "jupyter"


@dataclass(frozen=True)
class Execution:
    """A notebook with its outputs, the processor seconds of each cell, and what it left in its folder."""

    notebook: Any
    seconds: dict[str, float]
    files: list[str]


@pytest.fixture(scope="session")
def executed(tmp_path_factory) -> Callable[[str, str], Execution]:
    """Run a lesson in one language from top to bottom, as JupyterLab's kernels do; twice asked, once run."""

    @functools.cache
    def execute(name: str, language: str) -> Execution:
        notebook = render_notebook(read_source(LESSONS[name]), language)
        folder = tmp_path_factory.mktemp(f"{language}-{name}")
        seconds: dict[str, float] = {}

        def clock(cell: Any, **_rest: Any) -> None:
            times = psutil.Process(client.km.provisioner.pid).cpu_times()
            seconds[cell.id] = times.user + times.system - seconds.get(cell.id, 0.0)

        client = NotebookClient(
            notebook,
            timeout=PATIENCE_SECONDS,
            resources={"metadata": {"path": str(folder)}},
            on_cell_execute=clock,
            on_cell_executed=clock,
        )
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("JUPYTER_PATH", str(KERNELS))
            patch.delenv("MASHURA_LANG", raising=False)
            client.execute()
        return Execution(notebook, seconds, os.listdir(folder))

    return execute
