"""Running a lesson's notebook from top to bottom, as a reader would."""

from __future__ import annotations

import os
import tempfile
from typing import Any

from nbclient import NotebookClient

from mashura.course.sources.builder import render_notebook
from mashura.course.sources.source import Header, Source
from mashura.i18n import Language

# What a cell may cost the processor; the tests hold every lesson to it.
SECONDS_A_CELL = 20
# What a cell may take by the clock: a cold or busy machine needs many times what the processor does.
PATIENCE_SECONDS = 15 * SECONDS_A_CELL


def run_lesson(source: Source[Header], language: Language) -> Any:
    """Return a lesson's notebook in one language with the outputs of all its cells.

    The notebook runs in an empty folder; what it writes there is thrown away.

    Parameters
    ----------
    source : Source
        From :func:`mashura.course.sources.source.read_source`.
    language : Language
        Which half, and the language that figures and messages speak.

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
            # The kernel of this Python, whether or not the two kernels of Mashura are installed beside it.
            kernel_name="python3",
            resources={"metadata": {"path": folder}},
        )
        client.km = client.create_kernel_manager()
        if os.name == "posix":
            # Through socket files of its own instead of the machine's network.
            client.km.transport, client.km.ip = "ipc", os.path.join(folder, ".kernel")
        client.execute(env={**os.environ, "MASHURA_LANG": language})
    return notebook
