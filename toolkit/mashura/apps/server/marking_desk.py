"""The instructor's desk: what waits in a course, clicked lines of rubrics, and publishing.

It answers only on a server that runs nbgrader's formgrader, such as that of ``mashura formgrader``.
"""

from __future__ import annotations

import asyncio
import getpass
import json
import os
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import url_path_join
from markupsafe import Markup
from pydantic import ValidationError
from tornado.web import HTTPError, authenticated

from mashura.apps.registry import app_text
from mashura.apps.server.rendering import render
from mashura.apps.server.scriptless import ScriptlessHandler
from mashura.apps.server.settings import APPS_FOLDER
from mashura.course.sources.outline import exercise_title
from mashura.errors import InputError
from mashura.grading.course.publishing import Published, published_lines
from mashura.grading.course.written_answers import HandIns, course_assignments, hand_ins, open_gradebook
from mashura.grading.exercise.exercise import load_exercise
from mashura.grading.marking.clicked_lines import ClickedLines, clicked_lines, keep_clicked_lines
from mashura.i18n import LANGUAGES, Language, active_language, message


class _DeskHandler(JupyterHandler):
    @property
    def course(self) -> Path:
        """The course that the formgrader of this server shows."""
        formgrader = self.settings.get("nbgrader_formgrader")
        if formgrader is None:
            raise HTTPError(404)
        return Path(formgrader.coursedir.root)

    def refuse(self, error: InputError) -> None:
        """Say in all languages what is wrong."""
        self.set_status(400)
        self.finish({language: message(error.key, lang=language, **error.params) for language in LANGUAGES})


class MarkingHandler(_DeskHandler):
    """Answers ``/mashura/marking/SUBMISSION``: what was clicked there, how much is left, and what is next."""

    @authenticated
    def get(self, page: str) -> None:
        """Send what is known of a submitted notebook."""
        self._answer(page)

    @authenticated
    def put(self, page: str) -> None:
        """Keep the lines that a marker clicked."""
        assignment, trainee = self._place(page)
        try:
            sent = json.loads(self.request.body)
            name = self._signed_in() or str(sent["marker"]).strip()
            if not name:
                raise InputError("marking-no-name")
            reading = ClickedLines(
                at=datetime.now(UTC),
                marker=name,
                trainee=trainee,
                item=str(sent["item"]),
                points=tuple(sent["points"]),
                counts=sent["counts"] is True,
            )
        except InputError as error:
            self.refuse(error)
            return
        except (ValueError, KeyError, TypeError, ValidationError) as error:
            raise HTTPError(400) from error
        try:
            keep_clicked_lines(self.course, load_exercise(assignment), reading)
        except InputError as error:
            self.refuse(error)
            return
        self._answer(page)

    def _answer(self, page: str) -> None:
        assignment, trainee = self._place(page)
        with open_gradebook(self.course) as book:
            state = hand_ins(self.course, book, assignment)
        written = [item.id for item in load_exercise(assignment).items if item.kind == "write"]
        waits = Counter(answer.item for answer in state.waiting)
        readings = [
            reading.model_dump(mode="json", exclude={"at", "trainee"})
            for reading in clicked_lines(self.course, assignment)
            if reading.trainee == trainee
        ]
        self.finish(
            {
                "items": {item: state.next_page(item, after=page) for item in written},
                "left": {
                    item: {
                        language: message("marking-left", lang=language, item=waits[item], all=waits.total())
                        for language in LANGUAGES
                    }
                    for item in written
                },
                "readings": readings,
                "signed_in": self._signed_in(),
                "marker": _login(),
            }
        )

    def _place(self, page: str) -> tuple[str, str]:
        """Return the assignment and the trainee of a submitted notebook."""
        from nbgrader.api import MissingEntry

        with open_gradebook(self.course) as book:
            try:
                submission = book.find_submission_notebook_by_id(page)
            except MissingEntry:
                raise HTTPError(404) from None
            return submission.assignment.assignment.name, submission.student.id

    @staticmethod
    def _signed_in() -> str:
        """Return who is signed in on a shared server; empty where everybody opens her own."""
        return os.environ.get("JUPYTERHUB_USER", "")


class DeskHandler(ScriptlessHandler, _DeskHandler):
    """Answers ``/mashura/desk/ar`` and ``/mashura/desk/en``: the exercises of the course and what waits."""

    @authenticated
    def get(self, language: Language | None) -> None:
        """Send the page."""
        if language not in LANGUAGES:
            self.redirect(f"{self.base_url}mashura/desk/{active_language()}")
            return
        # The marking pages begin in the language of the desk, whatever language a trainee wrote in.
        self.set_cookie("mashura-desk", language, path=self.base_url, samesite="Lax")
        self._send(language, None, "")

    @authenticated
    async def post(self, language: Language) -> None:
        """Publish the feedback of an exercise, and say who waits."""
        assignment = self.get_body_argument("assignment")
        if assignment not in course_assignments(self.course):
            raise HTTPError(404)
        published, trouble = await _publish(self.course, assignment, language)
        self._send(language, published, trouble)

    def _send(self, language: Language, published: Published | None, trouble: str) -> None:
        course = self.course
        with open_gradebook(course) as book:
            states = [hand_ins(course, book, name) for name in course_assignments(course)]
        overview = course / APPS_FOLDER / "class_overview.ipynb"
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(
            render(
                "desk.html.j2",
                language,
                self.base_url,
                title=message("desk-title", lang=language),
                folder=str(course),
                rows=[self._row(state, language) for state in states],
                lines=[] if published is None else published_lines(published, course, language),
                trouble=trouble,
                overview=app_text("class_overview", "link", language) if overview.is_file() else "",
                xsrf=Markup(str(self.xsrf_form_html())),
            )
        )

    def _row(self, state: HandIns, language: Language) -> dict[str, Any]:
        # When nothing waits, a second marker begins with the first answer.
        first = next(iter(state.waiting or state.answers), None)
        page = f"{self.base_url}formgrader/submissions/{first.page}/#{first.item}" if first else ""
        counts = {
            "handed": len(state.handed_in),
            "ungraded": len(state.ungraded),
            "waiting": len(state.waiting),
            "complete": len(state.complete),
        }
        return {
            "name": state.assignment,
            "title": exercise_title(state.assignment, language),
            "state": message("desk-state", lang=language, **counts),
            "ungraded": message("desk-ungraded", lang=language, **counts) if state.ungraded else "",
            "mark": page,
            "waits": bool(state.waiting),
            "complete": bool(state.complete),
        }


def desk_handlers(base: str) -> list[tuple[Any, ...]]:
    """Return the handlers of the desk."""
    languages = "|".join(LANGUAGES)
    return [
        (url_path_join(base, "mashura/marking/([0-9a-f-]+)"), MarkingHandler),
        (url_path_join(base, f"mashura/desk/?({languages})?"), DeskHandler),
    ]


async def _publish(course: Path, assignment: str, language: Language) -> tuple[Published | None, str]:
    """Publish in a process of its own, so that the server answers meanwhile."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "mashura", "publish", str(course), "--assignment", assignment, "--json", "--lang", language),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    said, complained = await process.communicate()
    try:
        return Published(**json.loads(said)), ""
    except (ValueError, TypeError):
        return None, complained.decode("utf-8", "replace").strip()[-500:]


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
