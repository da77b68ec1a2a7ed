"""Submitting to an nbgrader exchange, the shared folder of a class, where one is configured.

It is configured when an ``nbgrader_config.py`` in the workspace or in a configuration folder of Jupyter names
a course (``c.CourseDirectory.course_id``) and the folder of the exchange (``c.Exchange.root``) exists.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_config_path
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

_CONFIG = "nbgrader_config.py"


@dataclass(frozen=True, kw_only=True)
class Submitted:
    """What became of a submission: the ``course`` that took it, or nbgrader's reason to refuse it."""

    course: str = ""
    refused: str = ""


def submit(workspace: Path, exercise: str, files: Mapping[str, bytes]) -> Submitted | None:
    """Submit an exercise's files as ``nbgrader submit`` does; return None where no exchange is configured.

    Parameters
    ----------
    workspace : Path
        The trainee's.
    exercise : str
        Name of the assignment, as the instructor released it.
    files : mapping
        Content of each file by its name.
    """
    try:
        config = _exchange_config(workspace)
    except Exception as error:
        # A configuration is a program of the class, and may fail in any way.
        return Submitted(refused=f"{_CONFIG}: {error}")
    if config is None:
        return None
    from nbgrader.auth import Authenticator
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.exchange import ExchangeError, ExchangeFactory

    with tempfile.TemporaryDirectory() as name:
        assignment = Path(name, exercise)
        assignment.mkdir()
        for file, content in files.items():
            (assignment / file).write_bytes(content)
        config.Exchange.assignment_dir = name
        config.CourseDirectory.assignment_id = exercise
        course = CourseDirectory(config=config)
        step = ExchangeFactory(config=config).Submit(
            coursedir=course, authenticator=Authenticator(config=config), config=config
        )
        try:
            step.start()
        except (ExchangeError, OSError, RuntimeError) as error:
            return Submitted(refused=str(error) or type(error).__name__)
    return Submitted(course=str(course.course_id))


def _exchange_config(workspace: Path) -> Any:
    """Return nbgrader's configuration if it names a course and an exchange that exists, or else None."""
    # The first folder counts most, so it is merged last.
    files = [Path(folder, _CONFIG) for folder in reversed([str(workspace), *jupyter_config_path()])]
    config = Config()
    for file in files:
        if file.is_file():
            config.merge(PyFileConfigLoader(file.name, path=str(file.parent)).load_config())
    if not config.CourseDirectory.get("course_id"):
        return None
    # Only now, because nbgrader takes two seconds to load, and most trainees have no exchange.
    from nbgrader.exchange import ExchangeFactory

    root = getattr(ExchangeFactory(config=config).exchange(config=config), "root", "")
    # An exchange that is a service of the network has no folder; that a course is named is enough for it.
    return config if not root or Path(root).is_dir() else None
