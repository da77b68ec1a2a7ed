"""The page of the home app."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import traitlets as t

from mashura.apps.campaign.rehearsals import kept_rehearsals
from mashura.apps.campaign.sizes import SIZE, campaign_of, size_words, sizes_shown
from mashura.apps.form.panels import saved_when
from mashura.apps.home.app import APP
from mashura.apps.home.approvals import Turn
from mashura.apps.home.late import Late, late_tasks
from mashura.apps.home.model import Due, Entry, Home
from mashura.apps.home.next_steps import next_app, next_text, others_in_turn, waits_for_me
from mashura.apps.home.own_records import own_records
from mashura.apps.home.own_templates import OwnTemplates
from mashura.apps.home.questionnaires import lone_questionnaires, questionnaire_standing
from mashura.apps.registry import app, app_of_stage, apps
from mashura.apps.shell.page import asked_language, uploaded
from mashura.apps.shell.words import words_with_prefix
from mashura.i18n import Language, format_both, format_date, message
from mashura.methodology import Stage
from mashura.methodology.labels import value_label
from mashura.methodology.rules.conduct.progress import NextTask
from mashura.methodology.rules.gates import required_outputs
from mashura.methodology.rules.process import STAGES
from mashura.methodology.vocabulary import CampaignState, PlanRole, PlanSize
from mashura.store import PlanStore, SavedVersion
from mashura.store.kinds import SOCIAL_CALENDAR

_REHEARSALS = 6
"""How many rehearsals are listed; the control room lists more."""


def page() -> HomePage:
    """Return the app as the page's address asks for it."""
    language = asked_language()
    return HomePage(Home(PlanStore(), language))


class HomePage(OwnTemplates):
    """A person's campaigns, what is due, and how new ones begin."""

    template_file = (__file__, "view.vue")

    waiting = t.List(t.Dict()).tag(sync=True)
    entries = t.List(t.Dict()).tag(sync=True)
    questionnaires = t.List(t.Dict()).tag(sync=True)
    calendars = t.List(t.Dict()).tag(sync=True)
    rehearsals = t.List(t.Dict()).tag(sync=True)
    bin = t.List(t.Dict()).tag(sync=True)
    lessons = t.List(t.Dict()).tag(sync=True)
    stages = t.List(t.Dict()).tag(sync=True)
    templates = t.List(t.Dict()).tag(sync=True)
    own_templates = t.List(t.Dict()).tag(sync=True)
    log = t.Dict().tag(sync=True)
    roles = t.List(t.Dict()).tag(sync=True)
    colleagues = t.List(t.Unicode()).tag(sync=True)
    public_address = t.Unicode().tag(sync=True)
    sizes = t.Dict().tag(sync=True)
    size_words = t.Dict().tag(sync=True)
    answers = t.Dict().tag(sync=True)

    def __init__(self, home: Home) -> None:
        self.home = home
        language = home.language
        super().__init__(
            APP, language, home.store, words_with_prefix("home-page-", language), {SIZE.name: SIZE.template}
        )
        self.size_words = size_words(language)
        self._show_sizes()
        self.stages = _stages(language)
        self.roles = [{"value": role.value, "title": value_label(role, language)} for role in PlanRole]
        self.public_address = app("my_public").address(language)
        self.templates = [
            {
                "app": template.app.name,
                "kind": template.kind,
                "title": template.app.text(f"template-{template.kind}", language),
            }
            for template in home.templates()
        ]
        with self.telling():
            home.store.introduce()
            self._show()

    def vue_start(self, data: dict[str, Any]) -> None:
        """Begin a campaign: in a size, from the example, or with a lesson."""
        language = self.home.language
        with self.telling():
            if data["kind"] == "example":
                begun = self.home.start_from_example()
                self.follow(app_of_stage(Stage.PLAN).address(language, begun))
                return
            first = Stage.BRIEF
            if data["kind"] == "lesson":
                begun = self.home.start_from_lesson(str(data["plan_id"]), int(data["number"]))
            else:
                size = PlanSize(data["size"])
                begun = self.home.start_in_size(self.answers, size)
                # What a small plan needs is asked in one form.
                first = Stage.PLAN if size is PlanSize.SMALL else Stage.BRIEF
            self.follow(app_of_stage(first).address(language, begun))

    def vue_answer_size(self, data: dict[str, Any]) -> None:
        """Take an answer that a size is proposed by."""
        stage, name = data["path"]
        self.answers = {**self.answers, stage: {**self.answers.get(stage, {}), name: data["value"]}}
        self._show_sizes()

    def vue_duplicate(self, data: dict[str, Any]) -> None:
        """Begin a campaign with the answers of another one."""
        with self._showing():
            begun = self.home.duplicate(str(data["plan_id"]))
            title = next((entry.title for entry in self.home.entries() if entry.plan_id == begun), "")
            self.say_message("success", "home-duplicated", title=self._title(title))

    def vue_throw_away(self, data: dict[str, Any]) -> None:
        """Put a campaign into the bin."""
        with self._showing():
            self.home.delete(str(data["plan_id"]))
            self.say_message("success", "home-deleted", title=str(data["title"]))
            self.notice = {**self.notice, "back": {"plan_id": data["plan_id"], "title": data["title"]}}

    def vue_undelete(self, data: dict[str, Any]) -> None:
        """Take a campaign out of the bin."""
        with self._showing():
            self.home.undelete(str(data["plan_id"]))
            self.say_message("success", "home-undeleted", title=str(data["title"]))

    def vue_share(self, data: dict[str, Any]) -> None:
        """Share a campaign with a person."""
        with self._showing():
            role = PlanRole(data.get("role") or PlanRole.AUTHOR)
            name = self.home.share(str(data["plan_id"]), str(data["person"]), role)
            self.say_message(
                "success",
                "home-shared",
                title=str(data["title"]),
                person=name,
                role=value_label(role, self.home.language),
            )
            self._show_log(str(data["plan_id"]))

    def vue_unshare(self, data: dict[str, Any]) -> None:
        """Stop sharing a campaign with a person."""
        with self._showing():
            person = str(data["person"])
            self.home.unshare(str(data["plan_id"]), person)
            name = self.home.store.people().get(person, person)
            self.say_message("success", "home-unshared", title=str(data["title"]), person=name)
            self._show_log(str(data["plan_id"]))

    def vue_show_log(self, data: dict[str, Any]) -> None:
        """Show what was done to a campaign."""
        with self.telling():
            self._show_log(str(data["plan_id"]))

    def vue_export_all(self, _data: dict[str, Any]) -> None:
        """Hand out all plans as a file."""
        with self.telling():
            self.hand_out(self.home.export())

    def vue_bring_in(self, data: dict[str, Any]) -> None:
        """Bring in a file of plans."""
        with self._showing():
            imported = self.home.bring_in(uploaded(data), str(data["name"])[:100])
            self.say_message(
                "success",
                "home-imported",
                added=imported.added,
                here=imported.already_here,
                unsigned=imported.left_approvals,
            )

    def vue_print_template(self, data: dict[str, Any]) -> None:
        """Hand out a document to print."""
        with self.telling():
            self.hand_out(self.home.print_template(str(data["app"]), data["kind"]))

    def _show_log(self, plan_id: str) -> None:
        language = self.home.language
        lines = [
            f"{format_date(event.at.astimezone().date(), language)}: {event.text(language)}"
            for event in self.home.events(plan_id)
        ]
        self.log = {**self.log, plan_id: lines}

    def _lone(self, name: str, plan_id: str, title: str, saved: SavedVersion | None) -> dict[str, str]:
        """Return a record that belongs to no campaign, as the page lists it."""
        language = self.home.language
        untitled = self._text("home-questionnaire-untitled")
        return {
            "title": title or (untitled if name == "questionnaire" else app(name).text("link", language)),
            "about": saved_when(saved, language) if saved else self._text("home-about-draft"),
            "address": app(name).address(language, plan_id),
        }

    def _show_sizes(self) -> None:
        language = self.home.language
        self.sizes = sizes_shown(campaign_of(self.answers, language), language)

    def _show(self) -> None:
        people = self.home.store.people()
        self.colleagues = [name for user, name in people.items() if user != self.home.store.user]
        entries = self.home.entries()
        self.entries = [self._entry(entry, people) for entry in entries]
        store, language = self.home.store, self.home.language
        self.questionnaires = [
            self._lone("questionnaire", lone.plan_id, lone.title, lone.saved)
            for lone in lone_questionnaires(store, {entry.plan_id for entry in entries}, language)
        ]
        self.calendars = [
            self._lone("social_calendar", own.plan_id, own.record.title if own.record else "", own.saved)
            for own in own_records(store, SOCIAL_CALENDAR, language)
        ]
        self.rehearsals = [
            {
                "title": self._title(kept.rehearsal.title),
                "about": kept.about(language),
                "address": app("control_room").address(language, kept.rehearsal_id),
            }
            for kept in kept_rehearsals(store)[:_REHEARSALS]
        ]
        self.waiting = [
            *(self._turn(entry, turn) for entry in entries for turn in entry.turns),
            *(self._draft(entry) for entry in entries if entry.typed_at is not None),
            *(self._late(late) for late in late_tasks(entries, self.home.today)),
            *(self._date(due) for due in self.home.dates()),
            *(
                self._gap(entry)
                for entry in entries
                if entry.held and entry.state is CampaignState.DRAFT and entry.role is PlanRole.AUTHOR
            ),
            *(self._task(entry, entry.task) for entry in entries if entry.task and waits_for_me(entry)),
        ]
        self.own_templates = [self._template(kept) for kept in self.home.own_templates()]
        self.bin = [self._saved(thrown) for thrown in store.bin()]
        self.lessons = [
            {
                "plan_id": lesson.plan_id,
                "number": lesson.number,
                "text": lesson.text,
                "source": self._text("home-lesson-from", title=self._title(lesson.title)),
            }
            for lesson in self.home.lessons()
        ]

    def _entry(self, entry: Entry, people: Mapping[str, str]) -> dict[str, Any]:
        language, saved = self.home.language, entry.saved
        shared = self.home.store.shared_with(entry.plan_id) if saved else {}
        following = next_app(entry)
        if saved:
            about = self._text("home-about", version=saved.version, when=saved_when(saved, language))
        else:
            about = self._text("home-about-draft")
        return {
            "plan_id": entry.plan_id,
            "title": self._title(entry.title),
            "about": about,
            "unsaved": self._text("home-unsaved") if saved and entry.typed_at else "",
            "questionnaire": questionnaire_standing(self.home.store, entry.plan_id, language),
            "status": entry.state.value if entry.state else "unreadable",
            "status_text": value_label(entry.state, language)
            if entry.state
            else self._text("home-status-unreadable"),
            "next": next_text(entry, others_in_turn(entry, shared, people, self.home.store.user), language),
            "lead": {
                "title": following.text("link", language),
                "address": following.address(language, entry.plan_id),
            },
            "owner": self._text("home-owner", owner=people.get(saved.owner, saved.owner))
            if saved and not entry.mine
            else "",
            "mine": entry.mine,
            "saved": saved is not None,
            "role": "" if entry.mine else value_label(entry.role, language),
            "shared": [
                {"person": user, "name": people.get(user, user), "role": value_label(role, language)}
                for user, role in shared.items()
            ],
            "links": [
                {"title": app.text("link", language), "address": app.address(language, entry.plan_id)}
                for app in apps()
                if app.opens_campaign and app is not following
            ],
        }

    def _turn(self, entry: Entry, turn: Turn) -> dict[str, str]:
        text = turn.text(self._title(entry.title), self.home.language)
        return self._wait(text, turn.stage, entry.plan_id)

    def _task(self, entry: Entry, task: NextTask) -> dict[str, str]:
        text = self._text(
            "home-wait-task", title=self._title(entry.title), task=task.text(self.home.language)
        )
        return self._wait(text, task.stage, entry.plan_id)

    def _draft(self, entry: Entry) -> dict[str, str]:
        assert entry.typed_at is not None
        day = format_date(entry.typed_at.astimezone().date(), self.home.language)
        text = self._text("home-wait-draft", title=self._title(entry.title), when=day)
        return self._wait(text, Stage.PLAN, entry.plan_id)

    def _date(self, due: Due) -> dict[str, str]:
        text = self._text(
            "home-wait-day",
            title=self._title(due.title),
            what=self._text(f"home-day-{due.what}"),
            day=format_both(due.on, self.home.language),
            distance=_distance(due.on, self.home.today, self.home.language),
        )
        return self._wait(text, Stage.PLAN, due.plan_id)

    def _late(self, late: Late) -> dict[str, str]:
        text = self._text(
            "home-wait-late",
            title=self._title(late.title),
            first=late.tasks[0],
            day=format_both(late.due, self.home.language),
            more=len(late.tasks) - 1,
        )
        return self._wait(text, Stage.PLAN, late.plan_id)

    def _gap(self, entry: Entry) -> dict[str, str]:
        language, first = self.home.language, entry.held[0]
        text = self._text(
            "home-wait-blocked" if first.is_blocker else "home-wait-missing",
            title=self._title(entry.title),
            stage=value_label(first.stage, language),
            first=first.text(language),
            more=len(entry.held) - 1,
        )
        return self._wait(text, first.stage, entry.plan_id)

    def _wait(self, text: str, stage: Stage, plan_id: str) -> dict[str, str]:
        try:
            app_of_it = app_of_stage(stage)
        except LookupError:
            # Filled in by commands so far.
            app_of_it = app_of_stage(Stage.PLAN)
        return {"text": text, "address": app_of_it.address(self.home.language, plan_id)}


def _distance(day: date, today: date, language: Language) -> str:
    days = (day - today).days
    key = "home-in-days" if days >= 0 else "home-days-ago"
    return message(key, lang=language, days=abs(days))


def _stages(language: Language) -> list[dict[str, Any]]:
    return [
        {
            "title": value_label(definition.stage, language),
            "outputs": message("list-separator", lang=language).join(
                output.text(language) for output in required_outputs(definition.stage)
            ),
        }
        for definition in STAGES
    ]
