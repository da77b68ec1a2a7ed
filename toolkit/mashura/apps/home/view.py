"""The page of the home app."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import traitlets as t

from mashura.apps.form.panels import saved_when
from mashura.apps.home.model import Entry, Home
from mashura.apps.registry import App, app_of_stage, apps
from mashura.apps.shell.page import Page, asked_for, uploaded
from mashura.apps.shell.words import head_words
from mashura.i18n import Language, format_both, format_date, message, message_keys
from mashura.methodology import Stage
from mashura.methodology.labels import value_label
from mashura.methodology.rules.gates import required_outputs
from mashura.methodology.rules.process import STAGES
from mashura.store import PlanStore


def page() -> HomePage:
    """Return the app as the page's address asks for it."""
    language, _ = asked_for()
    return HomePage(Home(PlanStore(), language))


class HomePage(Page):
    """My campaigns and what waits for me."""

    app = "home"
    template_file = (__file__, "view.vue")

    waiting = t.List(t.Dict()).tag(sync=True)
    entries = t.List(t.Dict()).tag(sync=True)
    bin = t.List(t.Dict()).tag(sync=True)
    lessons = t.List(t.Dict()).tag(sync=True)
    stages = t.List(t.Dict()).tag(sync=True)
    log = t.Dict().tag(sync=True)

    def __init__(self, home: Home) -> None:
        self.home = home
        language = home.language
        words = {
            key.removeprefix("home-page-").replace("-", "_"): message(key, lang=language)
            for key in message_keys(language)
            if key.startswith("home-page-")
        }
        super().__init__(language, head_words(language) | words, {}, home.store)
        self.stages = _stages(language)
        with self.telling():
            self._show()

    def vue_start(self, data: dict[str, Any]) -> None:
        """A new campaign was asked for: blank, from the example or with a lesson."""
        with self.telling():
            if data["kind"] == "example":
                self._go(app_of_stage(Stage.PLAN), self.home.start_from_example())
            elif data["kind"] == "lesson":
                begun = self.home.start_from_lesson(str(data["plan_id"]), int(data["number"]))
                self._go(app_of_stage(Stage.BRIEF), begun)
            else:
                self._go(app_of_stage(Stage.BRIEF), "")

    def vue_throw_away(self, data: dict[str, Any]) -> None:
        """A campaign was thrown away."""
        with self._showing():
            self.home.delete(str(data["plan_id"]))
            self.say_message("success", "home-deleted", title=str(data["title"]))
            self.notice = {**self.notice, "back": {"plan_id": data["plan_id"], "title": data["title"]}}

    def vue_undelete(self, data: dict[str, Any]) -> None:
        """A campaign was taken out of the bin."""
        with self._showing():
            self.home.undelete(str(data["plan_id"]))
            self.say_message("success", "home-undeleted", title=str(data["title"]))

    def vue_share(self, data: dict[str, Any]) -> None:
        """A campaign was to be shared."""
        with self._showing():
            self.home.share(str(data["plan_id"]), str(data["person"]))
            self.say_message(
                "success", "home-shared", title=str(data["title"]), person=str(data["person"]).strip()
            )

    def vue_unshare(self, data: dict[str, Any]) -> None:
        """A campaign was no longer to be shared with somebody."""
        with self._showing():
            self.home.unshare(str(data["plan_id"]), str(data["person"]))
            self.say_message("success", "home-unshared", title=str(data["title"]), person=str(data["person"]))

    def vue_tell(self, data: dict[str, Any]) -> None:
        """What was done to a campaign was asked for."""
        with self.telling():
            plan_id = str(data["plan_id"])
            language = self.home.language
            said = [
                f"{format_date(one.at.astimezone().date(), language)}: {one.text(language)}"
                for one in self.home.events(plan_id)
            ]
            self.log = {**self.log, plan_id: said}

    def vue_export_all(self, _data: dict[str, Any]) -> None:
        """Everything was asked for as a file."""
        with self.telling():
            self.hand_out(self.home.export())

    def vue_bring_in(self, data: dict[str, Any]) -> None:
        """A file with plans was chosen."""
        with self._showing():
            found = self.home.bring_in(uploaded(data), str(data["name"])[:100])
            self.say_message("success", "home-imported", added=found.added, here=found.already_here)

    def vue_print_template(self, data: dict[str, Any]) -> None:
        """A blank document was asked for."""
        with self.telling():
            self.hand_out(self.home.template(str(data["kind"])))

    def _go(self, app: App, plan_id: str) -> None:
        self.send({"method": "follow", "args": [app.address(self.spoken, plan_id)]})

    @contextmanager
    def _showing(self) -> Iterator[None]:
        with self.telling():
            yield
        self._show()

    def _show(self) -> None:
        entries = self.home.entries()
        self.entries = [self._entry(one) for one in entries]
        self.waiting = [*self._drafts(entries), *self._days(), *self._gaps(entries)]
        self.bin = [
            {
                "plan_id": one.plan_id,
                "title": self._title(one.title),
                "about": saved_when(one, self.home.language),
            }
            for one in self.home.store.bin()
        ]
        self.lessons = [
            {
                "plan_id": one.plan_id,
                "number": one.number,
                "text": one.text,
                "source": message("home-lesson-from", lang=self.home.language, title=self._title(one.title)),
            }
            for one in self.home.lessons()
        ]

    def _entry(self, one: Entry) -> dict[str, Any]:
        language = self.home.language
        about = (
            message(
                "home-about",
                lang=language,
                version=one.saved.version,
                when=saved_when(one.saved, language),
            )
            if one.saved
            else message("home-about-draft", lang=language)
        )
        return {
            "plan_id": one.plan_id,
            "title": self._title(one.title),
            "about": about,
            "unsaved": message("home-unsaved", lang=language) if one.saved and one.typed_at else "",
            "status": one.status,
            "status_text": message(f"home-status-{one.status}", lang=language),
            "owner": ""
            if one.mine or not one.saved
            else message("home-owner", lang=language, owner=one.saved.owner),
            "mine": one.mine,
            "saved": one.saved is not None,
            "shared": list(self.home.store.shared_with(one.plan_id)) if one.saved else [],
            "links": [
                {"title": app.text("link", language), "address": app.address(language, one.plan_id)}
                for app in apps()
                if app.opens_campaign
            ],
        }

    def _drafts(self, entries: tuple[Entry, ...]) -> list[dict[str, str]]:
        language = self.home.language
        return [
            {
                "text": message(
                    "home-wait-draft",
                    lang=language,
                    title=self._title(one.title),
                    when=format_date(one.typed_at.astimezone().date(), language),
                ),
                "address": app_of_stage(Stage.PLAN).address(language, one.plan_id),
            }
            for one in entries
            if one.typed_at is not None
        ]

    def _days(self) -> list[dict[str, str]]:
        language = self.home.language
        return [
            {
                "text": message(
                    "home-wait-day",
                    lang=language,
                    title=self._title(due.title),
                    what=message(f"home-day-{due.what}", lang=language),
                    day=format_both(due.on, language),
                    distance=_distance(due.on, self.home.today, language),
                ),
                "address": app_of_stage(Stage.PLAN).address(language, due.plan_id),
            }
            for due in self.home.dates()
        ]

    def _gaps(self, entries: tuple[Entry, ...]) -> list[dict[str, str]]:
        language = self.home.language
        return [
            {
                "text": message(
                    "home-wait-missing",
                    lang=language,
                    title=self._title(one.title),
                    stage=value_label(one.missing[0].stage, language),
                    first=one.missing[0].text(language),
                    more=len(one.missing) - 1,
                ),
                "address": app_of_stage(one.missing[0].stage).address(language, one.plan_id),
            }
            for one in entries
            if one.missing and one.status == "preparing"
        ]

    def _title(self, title: str) -> str:
        return title or message("home-untitled", lang=self.home.language)


def _distance(day: date, today: date, language: Language) -> str:
    days = (day - today).days
    key = "home-in-days" if days >= 0 else "home-days-ago"
    return message(key, lang=language, days=abs(days))


def _stages(language: Language) -> list[dict[str, Any]]:
    return [
        {
            "title": value_label(one.stage, language),
            "outputs": message("list-separator", lang=language).join(
                output.text(language) for output in required_outputs(one.stage)
            ),
        }
        for one in STAGES
    ]
