"""The course's contents for JupyterLab's side panel: titles in the order of learning, in one language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import authenticated

from mashura.course.progress.progress import ExerciseProgress, read_progress
from mashura.course.sources.builder import GLOSSARY_NOTEBOOK
from mashura.i18n import Language, direction, message


def read_contents(workspace: Path, language: Language) -> dict[str, Any]:
    """Return the modules of a workspace with their lessons and exercises.

    Parameters
    ----------
    workspace : Path
        Parts whose notebooks it does not hold are left out.
    language : Language
        Language of titles and words, and folder of the notebooks.

    Returns
    -------
    dict
        Plain data for JSON: ``modules``, each with ``number``, ``title`` and ``parts``; a part has ``number``
        (such as "1.2"), ``title``, ``path`` from the workspace, ``passed`` and ``exercise``.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     read_contents(Path(folder), "ar")["direction"]
    'rtl'
    """
    modules = []
    for module in read_progress(workspace).modules:
        number = int(module.id.removeprefix("m"))
        parts = []
        for place, part in enumerate(module.parts, start=1):
            exercise = isinstance(part, ExerciseProgress)
            inside = f"exercises/{part.id}/{part.id}.ipynb" if exercise else f"{part.id}.ipynb"
            path = f"{language}/{inside}"
            if (workspace / path).is_file():
                parts.append(
                    {
                        "number": f"{number}.{place}",
                        "title": part.title[language],
                        "path": path,
                        "passed": part.passed,
                        "exercise": exercise,
                    }
                )
        if parts:
            modules.append({"number": str(number), "title": module.title[language], "parts": parts})
    return {
        "language": language,
        "direction": direction(language),
        "words": {
            name: message(f"server-contents-{name}", lang=language)
            for name in ("title", "passed", "exercise")
        },
        "modules": modules,
        "glossary": {
            "title": message("course-glossary-title", lang=language),
            "path": f"{language}/{GLOSSARY_NOTEBOOK}",
        },
    }


class ContentsHandler(JupyterHandler):
    """Answers ``/mashura/contents/LANG``."""

    @authenticated
    def get(self, language: Language) -> None:
        """Send the contents as JSON."""
        server = self.serverapp
        assert server is not None
        self.set_header("Cache-Control", "no-store")
        self.finish(read_contents(Path(server.root_dir), language))
