"""The page of the class overview."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import traitlets as t

from mashura.apps.class_overview.app import APP
from mashura.apps.class_overview.content import page_sections
from mashura.apps.class_overview.courses import find_courses
from mashura.apps.shell.files import file_of
from mashura.apps.shell.page import Page, asked_language
from mashura.apps.shell.words import words_with_prefix
from mashura.grading.class_report.document import class_report_bytes
from mashura.grading.class_report.overview import ClassOverview, class_overview
from mashura.i18n import Language, format_date, message, use_language
from mashura.store import PlanStore

_BLOCKS = Path(__file__).with_name("blocks.vue")
KINDS = ("xlsx", "html", "pdf")
# The page's own words, beside those that name the app and those that it fills in here.
_FILLED_HERE = {"handed-in", "made-at", "none-found"}


def page() -> ClassPage:
    """Return the app as the page's address asks for it."""
    return ClassPage(find_courses(Path.cwd()), asked_language())


class ClassPage(Page):
    """A class; the course is chosen from those that were found.

    Parameters
    ----------
    courses : tuple of Path
        The courses to choose from.
    language : Language
        Language of the page.
    """

    template_file = (__file__, "view.vue")

    courses = t.List(t.Unicode()).tag(sync=True)
    chosen = t.Int(0).tag(sync=True)
    made_at = t.Unicode().tag(sync=True)
    sections = t.List(t.Dict()).tag(sync=True)
    kinds = t.List(t.Unicode()).tag(sync=True)

    def __init__(self, courses: tuple[Path, ...], language: Language) -> None:
        self.folders = courses
        self.overview: ClassOverview | None = None
        words = words_with_prefix("apps-class-overview-", language, without=_FILLED_HERE)
        # A course keeps no campaigns: the letterhead of the frame is of this page only.
        super().__init__(APP, language, PlanStore("sqlite://"), words, {"classblocks": _BLOCKS})
        self.courses = [folder.name for folder in courses]
        self.kinds = list(KINDS)
        self._read()

    def vue_choose(self, data: dict[str, Any]) -> None:
        """Show another course."""
        self.chosen = int(data["place"])
        self._read()

    def vue_read_again(self, _data: dict[str, Any]) -> None:
        """Read the course again."""
        self._read()

    def vue_export(self, data: dict[str, Any]) -> None:
        """Hand out the report as a file."""
        with self.telling():
            if self.overview is not None and data["kind"] in KINDS:
                content = class_report_bytes(self.overview, str(data["kind"]))
                stem = f"class-{self.overview.made_at:%Y-%m-%d}-{self.spoken}"
                self.hand_out(file_of(stem, str(data["kind"]), content))

    def _read(self) -> None:
        """Read the chosen course; without one, say where the page belongs."""
        self.sections, self.made_at, self.overview = [], "", None
        with self.telling():
            if not self.folders:
                self.say_message("info", "apps-class-overview-none-found")
                return
            with use_language(self.spoken):
                overview = class_overview(self.folders[self.chosen])
            self.sections = page_sections(overview)
            self.overview = overview
            made = overview.made_at.astimezone()
            self.made_at = message(
                "apps-class-overview-made-at",
                lang=self.spoken,
                day=format_date(made.date(), self.spoken),
                time=f"{made:%H:%M}",
            )
