"""The server of ``mashura formgrader``: nbgrader's formgrader, the instructor's desk and the class overview.

It serves one course on the loopback address, behind a token. It has no JupyterLab and no kernels but those of
the overview, so that nothing a trainee handed in can be run here by a click.
"""

from __future__ import annotations

import os
from pathlib import Path

from mashura.apps.derived import notebook
from mashura.apps.registry import INSTRUCTOR_NAMES, notebook_name
from mashura.apps.server import extension as server
from mashura.apps.server.extension import AppsServer, UnservedFiles
from mashura.apps.server.protection import LARGEST_REQUEST, WIDGET_MESSAGES
from mashura.apps.server.settings import APPS_FOLDER
from mashura.errors import InputError
from mashura.grading.course.marks_by_hand import log_all_marks_by_hand
from mashura.i18n import Language, set_language


def start_desk(course: Path, port: int | None, open_browser: bool, language: Language) -> None:
    """Serve a course's desk until the process is ended.

    Parameters
    ----------
    course : Path
        A course that :func:`mashura.grading.build_exercises` made.
    port : int or None
        1-65535 on the loopback address; None takes 8888 or the next free one.
    open_browser : bool
        Whether to open the desk, where there is a browser.
    language : Language
        Language of the desk and of the messages.

    Raises
    ------
    InputError
        If the folder is not a course, or the port is taken.
    """
    set_language(language)
    course = course.expanduser().resolve()
    if not (course / "nbgrader_config.py").is_file():
        raise InputError("desk-no-course", folder=str(course))
    apps = course / APPS_FOLDER
    apps.mkdir(exist_ok=True)
    for name in INSTRUCTOR_NAMES:
        (apps / notebook_name(name)).write_text(notebook(name), encoding="utf-8")
    settings = server.local_settings(course, port, open_browser, language, first_page="desk/")
    settings.ServerApp.jpserver_extensions = {
        "jupyterlab": False,
        "jupyter_server_terminals": False,
        **server.EXTENSIONS,
        "nbgrader.server_extensions.formgrader": True,
    }
    settings.ServerApp.contents_manager_class = UnservedFiles
    settings.ServerApp.max_body_size = settings.ServerApp.max_buffer_size = LARGEST_REQUEST
    settings.MappingKernelManager.allowed_message_types = WIDGET_MESSAGES
    # nbgrader reads the configuration of the course from the folder in which the server runs.
    os.chdir(course)
    try:
        server.serve(AppsServer, settings, language, first_page="desk/")
    finally:
        log_all_marks_by_hand(course)
