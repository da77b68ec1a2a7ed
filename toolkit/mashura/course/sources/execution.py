"""Running a lesson's notebook from top to bottom."""

from __future__ import annotations

import os
import tempfile
from typing import Any

from nbclient import NotebookClient

from mashura.course.sources.builder import render_notebook
from mashura.course.sources.source import Header, Source
from mashura.i18n import Language

# Processor time of one cell; the tests check it for every lesson.
SECONDS_A_CELL = 20
# Time limit of one cell by the clock: a cold or busy machine needs many times the processor time.
PATIENCE_SECONDS = 15 * SECONDS_A_CELL


def run_lesson(source: Source[Header], language: Language) -> Any:
    """Return a lesson's notebook in one language with the outputs of all its cells.

    The notebook runs in a temporary folder.

    Parameters
    ----------
    source : Source
        From :func:`mashura.course.sources.source.read_source`.
    language : Language
        Language of the prose, of figures and of messages.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        If a cell fails.
    nbclient.exceptions.CellTimeoutError
        If a cell takes more than five minutes.
    """
    notebook = render_notebook(source, language)
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(
            notebook,
            timeout=PATIENCE_SECONDS,
            # The kernel of this Python, whether or not Mashura's kernels are installed.
            kernel_name="python3",
            resources={"metadata": {"path": folder}},
        )
        client.km = client.create_kernel_manager()
        if os.name == "posix":
            # Over socket files instead of the machine's network.
            client.km.transport, client.km.ip = "ipc", os.path.join(folder, ".kernel")
        client.execute(env={**os.environ, "MASHURA_LANG": language})
    return notebook
