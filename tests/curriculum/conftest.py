"""Lessons run once, for all tests that look at what came out."""

import functools
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

import psutil
import pytest
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from mashura.course.sources.builder import lesson_paths, render_notebook
from mashura.course.sources.execution import PATIENCE_SECONDS
from mashura.course.sources.source import read_source
from mashura.i18n import LANGUAGES
from mashura.paths import content

LESSONS = {path.stem: path for path in lesson_paths()}
KERNELS = content("curriculum").parent / "toolkit" / "jupyter" / "share" / "jupyter"
# Each lesson begins in its own empty folder with no names of an earlier one; modules stay imported.
BEGIN = "import os\nos.chdir({folder!r})\nget_ipython().reset(new_session=True, aggressive=False)"


@dataclass(frozen=True)
class Execution:
    """A notebook with its outputs, the processor seconds of each cell, and what it left in its folder."""

    notebook: Any
    seconds: dict[str, float]
    files: list[str]


@pytest.fixture(scope="session")
def kernels() -> Iterator[dict[str, KernelManager]]:
    """A running kernel of each language, as JupyterLab starts it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUPYTER_PATH", str(KERNELS))
        patch.delenv("MASHURA_LANG", raising=False)
        managers = {language: KernelManager(kernel_name=f"mashura-{language}") for language in LANGUAGES}
        for manager in managers.values():
            manager.start_kernel()
    yield managers
    for manager in managers.values():
        manager.shutdown_kernel(now=True)


@pytest.fixture(scope="session")
def executed(tmp_path_factory, kernels) -> Callable[[str, str], Execution]:
    """Run a lesson in one language from top to bottom; twice asked, once run."""

    def run(notebook: Any, language: str, **options: Any) -> None:
        NotebookClient(notebook, timeout=PATIENCE_SECONDS, km=kernels[language], **options).execute()

    @functools.cache
    def execute(name: str, language: str) -> Execution:
        notebook = render_notebook(read_source(LESSONS[name]), language)
        assert notebook.metadata.kernelspec.name == kernels[language].kernel_name
        folder = tmp_path_factory.mktemp(f"{language}-{name}")
        kernel = psutil.Process(kernels[language].provisioner.pid)
        seconds: dict[str, float] = {}

        def clock(cell: Any, **_rest: Any) -> None:
            times = kernel.cpu_times()
            seconds[cell.id] = times.user + times.system - seconds.get(cell.id, 0.0)

        run(new_notebook(cells=[new_code_cell(BEGIN.format(folder=str(folder)))]), language)
        run(notebook, language, on_cell_execute=clock, on_cell_executed=clock)
        return Execution(notebook, seconds, os.listdir(folder))

    return execute


@pytest.fixture(scope="session")
def says() -> Callable[[str, str], AbstractContextManager[None]]:
    """What stands inside ``with says(lesson, sentence):`` proves the sentence, and fails with its place.

    Both languages of a lesson are held together by `mashura course check`, so one of them is enough.
    """

    @contextmanager
    def proved(lesson: str, sentence: str) -> Iterator[None]:
        path = LESSONS[lesson]
        cells = read_source(path).cells_in("en")
        text = " ".join(" ".join(cell.text for cell in cells).split())
        assert sentence in text, f"{path} does not say “{sentence}”: prove what it says now"
        try:
            yield
        except AssertionError as problem:
            problem.add_note(f"{path} says “{sentence}”: mend it in both languages, or what it speaks of")
            raise

    return proved
