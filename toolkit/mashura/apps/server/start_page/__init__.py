"""The start page at ``/mashura/``: lessons, exercises and apps of a workspace, in Arabic and in English."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jupyter_server.base.handlers import JupyterHandler
from markupsafe import Markup
from tornado.web import authenticated

from mashura.apps.registry import NAMES, app_text, notebook_name
from mashura.apps.server.settings import APPS_FOLDER
from mashura.course.progress.certificate import make_certificate
from mashura.course.progress.handing_in import read_handed_in
from mashura.course.progress.progress import (
    ExerciseProgress,
    LessonProgress,
    ModuleProgress,
    Progress,
    read_progress,
)
from mashura.course.progress.wording import how_words, overall_words, state_words
from mashura.errors import InputError
from mashura.i18n import (
    LANGUAGES,
    Language,
    active_language,
    direction,
    message,
    other_language,
    use_language,
)


@dataclass(frozen=True, kw_only=True)
class Card:
    """A lesson, exercise or app to open: title and minutes in the page's language, and progress."""

    title: str
    minutes: int | None
    address: str
    other_address: str
    summary: str = ""
    # Of lessons and exercises: the module, and how far the trainee has come.
    module: str = ""
    # Name of an exercise, which can be handed in.
    exercise: str = ""
    state: str = ""
    share: float = 0.0
    passed: bool = False


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """What a workspace holds for one language."""

    lessons: tuple[Card, ...]
    exercises: tuple[Card, ...]
    apps: tuple[Card, ...]

    @property
    def next_step(self) -> Card | None:
        """The first lesson that is not passed, or else the first exercise; None when all are."""
        return next((card for card in (*self.lessons, *self.exercises) if not card.passed), None)


def read_shelf(workspace: Path, progress: Progress, language: Language) -> Shelf:
    """Return the lessons and exercises of a workspace in the order of learning, and its apps."""
    lessons: list[Card] = []
    exercises: list[Card] = []
    for module in progress.modules:
        for lesson in module.lessons:
            lessons += _part(lesson, f"{lesson.id}.ipynb", module, workspace, language)
        for exercise in module.exercises:
            inside = f"exercises/{exercise.id}/{exercise.id}.ipynb"
            exercises += _part(exercise, inside, module, workspace, language)
    return Shelf(
        lessons=tuple(lessons),
        exercises=tuple(exercises),
        apps=tuple(
            _app(name, language)
            for name in NAMES
            if (workspace / APPS_FOLDER / notebook_name(name)).is_file()
        ),
    )


def _part(
    part: LessonProgress | ExerciseProgress,
    inside: str,
    module: ModuleProgress,
    workspace: Path,
    language: Language,
) -> list[Card]:
    """Return the card of a lesson or an exercise, or none where the workspace does not hold it."""
    if not (workspace / language / inside).is_file():
        return []
    card = Card(
        title=part.title[language],
        minutes=part.minutes,
        address=f"lab/tree/{language}/{inside}",
        other_address=f"lab/tree/{other_language(language)}/{inside}",
        module=module.title[language],
        exercise=part.id if isinstance(part, ExerciseProgress) else "",
        state=state_words(part, language),
        share=part.share,
        passed=part.passed,
    )
    return [card]


def _app(name: str, language: Language) -> Card:
    page = f"voila/render/{APPS_FOLDER}/{notebook_name(name)}?lang="
    return Card(
        title=app_text(name, "title", language),
        minutes=None,
        summary=app_text(name, "summary", language),
        address=page + language,
        other_address=page + other_language(language),
    )


@cache
def _template(name: str) -> Any:
    environment = Environment(
        loader=PackageLoader("mashura.apps.server", "start_page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def render_page(workspace: Path, language: Language, base: str, with_lab: bool, xsrf: str = "") -> str:
    """Return the start page.

    Parameters
    ----------
    workspace : Path
        What it links.
    language : Language
        Language of the page.
    base : str
        The server's base address, with a slash at its end.
    with_lab : bool
        Whether JupyterLab runs on this server; without it only the apps are shown.
    xsrf : str
        The hidden field without which the server takes no form.
    """
    progress = read_progress(workspace)
    return str(
        _template("page.html.j2").render(
            shelf=read_shelf(workspace, progress, language),
            progress=progress,
            overall=overall_words(progress, language),
            how=how_words(language),
            language=language,
            other=other_language(language),
            direction=direction,
            base=base,
            with_lab=with_lab,
            folder=str(workspace),
            xsrf=Markup(xsrf),
            handed_in=read_handed_in(workspace),
            say=lambda key, **params: message(f"server-{key}", lang=language, **params),
            say_course=lambda key, **params: message(key, lang=language, **params),
            say_progress=lambda key, **params: message(f"progress-{key}", lang=language, **params),
            say_other=lambda key: message(f"server-{key}", lang=other_language(language)),
        )
    )


def render_note(
    language: Language, base: str, title: str, lines: list[str], links: list[tuple[str, str]]
) -> str:
    """Return a small page: a title, lines, links as (address, words), and the way back to the start page."""
    return str(
        _template("note.html.j2").render(
            language=language,
            direction=direction,
            base=base,
            title=title,
            lines=lines,
            links=links,
            say=lambda key, **params: message(f"server-{key}", lang=language, **params),
        )
    )


class StartPageHandler(JupyterHandler):
    """Answers ``/mashura/ar`` and ``/mashura/en``; ``/mashura/`` leads to the active language."""

    @property
    def content_security_policy(self) -> str:
        """The page has no script, and runs none."""
        return super().content_security_policy + "; script-src 'none'"

    @authenticated
    def get(self, language: Language | None) -> None:
        """Send the page."""
        if language not in LANGUAGES:
            self.redirect(f"{self.base_url}mashura/{active_language()}")
            return
        server = self.serverapp
        assert server is not None
        with_lab = bool(server.jpserver_extensions.get("jupyterlab"))
        self.set_header("Content-Type", "text/html; charset=utf-8")
        xsrf = self.xsrf_form_html()
        self.finish(render_page(Path(server.root_dir), language, self.base_url, with_lab, str(xsrf)))


class CertificateHandler(JupyterHandler):
    """Answers the start page's form with the certificate of the workspace's trainee."""

    @authenticated
    def get(self, language: Language) -> None:
        """Send the PDF, or say what is not passed yet."""
        server = self.serverapp
        assert server is not None
        progress = read_progress(Path(server.root_dir))
        name, entity = (self.get_query_argument(field, "") for field in ("name", "entity"))
        try:
            page = make_certificate(progress, name, entity, date.today(), language)
        except InputError as error:
            self.set_status(400)
            self.set_header("Content-Type", "text/plain; charset=utf-8")
            with use_language(language):
                self.finish(str(error))
            return
        self.set_header("Content-Type", "application/pdf")
        self.set_header("Content-Disposition", f'attachment; filename="mashura-certificate-{language}.pdf"')
        self.finish(page)
