"""The page of the control room."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import traitlets as t

from mashura.apps.control_room.app import APP
from mashura.apps.control_room.beginning import start_shown
from mashura.apps.control_room.debrief_view import debrief_shown, log_shown
from mashura.apps.control_room.decisions import WITHOUT_CARD, card_kinds, content_of, fields
from mashura.apps.control_room.document import debrief_file
from mashura.apps.control_room.model import ControlRoom, described
from mashura.apps.control_room.pictures import arrivals_curve, reached_map
from mashura.apps.control_room.wording import (
    act_name,
    card_text,
    card_title,
    day_text,
    money,
    price_text,
    role_name,
)
from mashura.apps.form.cases import asked_plan
from mashura.apps.shell.files import file_of
from mashura.apps.shell.messages import error_text
from mashura.apps.shell.page import Page, asked_language, uploaded
from mashura.apps.shell.words import app_links, next_links, words_with_prefix
from mashura.errors import InputError, MashuraError
from mashura.i18n import format_number, message, parse_number, use_language
from mashura.paths import content
from mashura.simulation.rehearsal.cards import Card
from mashura.simulation.rehearsal.records import ActKind, TeamRole
from mashura.store import PlanStore

_COMPONENTS = ("decision", "debrief")
_EXAMPLE_SCENARIO = "angry_district"


def page() -> ControlRoomPage:
    """Return the app as the page's address asks for it."""
    language, store = asked_language(), PlanStore()
    shown = ControlRoomPage(ControlRoom(store, language))
    with shown.telling():
        shown.go_to(asked_plan(store, language))
    return shown


class ControlRoomPage(Page):
    """A campaign steered day by day, and its debrief."""

    template_file = (__file__, "view.vue")

    stage = t.Unicode("start").tag(sync=True)
    start = t.Dict().tag(sync=True)
    clock = t.Dict().tag(sync=True)
    tiles = t.List(t.Dict()).tag(sync=True)
    curve = t.Unicode().tag(sync=True)
    reached = t.List(t.Dict()).tag(sync=True)
    cards = t.List(t.Dict()).tag(sync=True)
    others = t.List(t.Dict()).tag(sync=True)
    quote = t.Dict().tag(sync=True)
    team = t.Dict().tag(sync=True)
    log = t.List(t.Dict()).tag(sync=True)
    can_undo = t.Bool().tag(sync=True)
    debrief = t.Dict().tag(sync=True)
    resting = t.Int().tag(sync=True)
    ticked = t.Int().tag(sync=True)
    plan_is_kept = t.Bool().tag(sync=True)
    next = t.List(t.Dict()).tag(sync=True)

    def __init__(self, room: ControlRoom) -> None:
        self.room = room
        language = room.language
        words = words_with_prefix("control-room-page-", language)
        for key in ("docx", "pdf"):
            words[key] = message(f"apps-document-{key}", lang=language)
        words["simulated_banner"] = message("apps-simulated-banner", lang=language)
        components = {name: Path(__file__).with_name(f"{name}.vue") for name in _COMPONENTS}
        super().__init__(APP, language, room.store, words, components)
        self.show()

    def go_to(self, plan_id: str) -> None:
        """Go on with what was not finished, else offer to begin with a plan."""
        if self.room.go_on_where_stopped(plan_id):
            self.show()
            return
        if plan_id:
            self.room.choose_plan(plan_id)
        self.show()

    # Before it begins

    def vue_choose(self, data: dict[str, Any]) -> None:
        """Choose plan, public, scenario, seed or team."""
        with self._showing():
            room = self.room
            if "plan_id" in data:
                room.choose_plan(str(data["plan_id"]))
            if "example" in data:
                room.choose_example()
            if "world" in data:
                room.choose_world(str(data["world"]))
            if "scenario" in data and str(data["scenario"]) in room.scenarios:
                room.scenario = str(data["scenario"])
            if "seed" in data:
                room.seed = _seed(str(data["seed"]))
            if "team" in data:
                room.team = dict.fromkeys(TeamRole, "") if data["team"] else {}
            if "member" in data:
                room.team[TeamRole(str(data["member"]))] = " ".join(str(data["name"]).split())[:100]

    def vue_bring_scenario(self, data: dict[str, Any]) -> None:
        """Take in an instructor's scenario."""
        with self._showing():
            self.room.bring_scenario(str(data["name"])[:200], uploaded(data))

    def vue_example_scenario(self, _data: dict[str, Any]) -> None:
        """Hand out a scenario as a file to change."""
        with self.telling():
            path = content("datasets", "scenarios", f"{_EXAMPLE_SCENARIO}.yaml")
            self.hand_out(file_of(_EXAMPLE_SCENARIO, "yaml", path.read_bytes()))

    def vue_begin(self, _data: dict[str, Any]) -> None:
        """Begin the rehearsal."""
        with self._showing():
            self.room.begin()

    def vue_go_on(self, data: dict[str, Any]) -> None:
        """Open a kept rehearsal."""
        with self._showing():
            self.room.open(str(data["rehearsal_id"]))

    def vue_drop(self, data: dict[str, Any]) -> None:
        """Delete a kept rehearsal."""
        with self._showing():
            self.room.drop(str(data["rehearsal_id"]))

    def vue_put_aside(self, _data: dict[str, Any]) -> None:
        """Go back to the beginning; the rehearsal is kept."""
        with self._showing():
            self.room.leave()

    # The clock and decisions

    def vue_pass_days(self, data: dict[str, Any]) -> None:
        """Let a day, a week, or the time to the next event pass."""
        with self._showing():
            if str(data.get("until")) == "event":
                self.room.advance_to_event()
            else:
                self.room.advance(7 if str(data.get("until")) == "week" else 1)
        self.ticked += 1

    def vue_ask_price(self, data: dict[str, Any]) -> None:
        """Say what a decision would take."""
        key = str(data["key"])
        try:
            kind, card, form = self._asked(data)
            with use_language(self.room.language):
                wanted, number = content_of(self.room.run, kind, card, form)
                hours, cost = self.room.run.quote(kind, wanted, number=number)
            text = price_text(hours, cost, self.room.run, self.room.language)
            self.quote = {"key": key, "text": text, "wrong": False}
        except (MashuraError, ValueError) as error:
            said = error_text(error, self.spoken) if isinstance(error, MashuraError) else ""
            self.quote = {"key": key, "text": said, "wrong": True}

    def vue_decide(self, data: dict[str, Any]) -> None:
        """Decide something."""
        with self._showing():
            kind, card, form = self._asked(data)
            with use_language(self.room.language):
                wanted, number = content_of(self.room.run, kind, card, form)
            reason = str(form.get("reason") or "")[:500]
            key = card.key if card is not None else ""
            act = self.room.act(kind, wanted, number=number, card=key, reason=reason)
            self.say_message("success", "control-room-decided", decision=act_name(act.kind, self.spoken))

    def vue_undo(self, _data: dict[str, Any]) -> None:
        """Take back the last decision of this morning."""
        with self._showing():
            act = self.room.undo()
            self.say_message("success", "control-room-undone", decision=act_name(act.kind, self.spoken))

    def vue_next_seat(self, _data: dict[str, Any]) -> None:
        """Hand over to the next seat of the team."""
        with self._showing():
            self.room.next_seat()

    # The debrief

    def vue_rest(self, _data: dict[str, Any]) -> None:
        """Page idle: work out the next part of the debrief."""
        if not self.room.steps_left:
            return
        with self.telling():
            self.room.go_on_looking_back()
            self.debrief = debrief_shown(self.room)
        self.resting += 1

    def vue_download(self, data: dict[str, Any]) -> None:
        """Hand out the debrief."""
        with self.telling():
            self.hand_out(debrief_file(self.room, str(data["kind"])))

    def vue_keep_as_conduct(self, _data: dict[str, Any]) -> None:
        """Keep what happened in the campaign."""
        with self.telling():
            self.room.keep_as_conduct(self.room.store.user)
            self.say_message("success", "control-room-kept-as-conduct")

    @contextmanager
    def _showing(self) -> Iterator[None]:
        with self.telling():
            yield
        self.show()

    def _asked(self, data: dict[str, Any]) -> tuple[ActKind, Card | None, dict[str, Any]]:
        kind, key = ActKind(str(data["kind"])), str(data.get("card") or "")
        card = next((known for known in self.room.run.cards() if known.key == key), None)
        if key and card is None:
            raise InputError("control-room-card-gone")
        return kind, card, dict(data.get("form") or {})

    # What is shown

    def show(self) -> None:
        """Show everything from the room."""
        room = self.room
        self.links = app_links(APP, room.language, room.plan_id)
        self.next = next_links(APP, room.language, room.plan_id)
        run = room.run_or_none
        if run is None:
            self.stage, self.start = "start", start_shown(room)
            return
        self.plan_is_kept = bool(run.rehearsal.plan_id)
        self.clock = self._clock()
        self.log = log_shown(room)
        if run.is_closed:
            self.stage = "debrief"
            self.cards, self.others = [], []
            self.debrief = debrief_shown(room)
            self.resting += 1
            return
        self.stage, self.debrief = "play", {}
        self.tiles = self._tiles()
        self.curve, self.reached = arrivals_curve(run, room.language), reached_map(run, room.language)
        self.cards = [self._card(card) for card in run.cards()]
        self.others = [self._act(kind, None) for kind in WITHOUT_CARD] if run.today else []
        self.can_undo = any(act.on_day == run.today for act in run.rehearsal.acts)
        self.team = self._team()
        self.quote = {}

    def _clock(self) -> dict[str, Any]:
        room, run = self.room, self.room.run
        language = room.language
        return {
            "title": run.plan.title or message("home-untitled", lang=language),
            "scenario": described(run.rehearsal.scenario.title, language),
            "goal": described(run.rehearsal.scenario.goal, language),
            "public": run.world.title[language],
            "seed": str(run.rehearsal.seed),
            "date": day_text(run, run.today, language),
            "day": message("control-room-day-of", lang=language, day=run.today, all=run.closes),
            "weekend": not run.is_closed and run.is_weekend(run.today),
            "begun": run.today > 0,
            "share": round(100 * run.today / max(run.closes, 1)),
        }

    def _tiles(self) -> list[dict[str, str]]:
        room, run = self.room, self.room.run
        language, course, today = room.language, run.course, run.today
        yesterday = int(course.arrivals[today - 1].sum()) if today else 0

        def tile(name: str, value: str, **params: object) -> dict[str, str]:
            return {
                "name": message(f"control-room-tile-name-{name}", lang=language),
                "value": value,
                "help": message(f"control-room-tile-help-{name}", lang=language, **params),
            }

        def number(value: float) -> str:
            return format_number(round(value), language)

        hours = run.hours_left(self._seat() if run.rehearsal.team else None)
        return [
            tile("came", number(course.total[today]), yesterday=yesterday),
            tile("expected", number(run.expected_by(today).sum())),
            tile(
                "hours",
                format_number(hours, language, 0 if float(hours).is_integer() else 1),
                all=format_number(run.hours_today, language, 0 if float(run.hours_today).is_integer() else 1),
            ),
            tile("money", money(run.money_left, run, language), all=money(run.reserve, run, language)),
            tile("queue", number(course.waiting(today).sum()), overdue=course.overdue(today)),
            tile("questions", number(run.open_questions())),
        ]

    def _card(self, card: Card) -> dict[str, Any]:
        run, language = self.room.run, self.room.language
        waits = run.today - card.since
        return {
            "key": card.key,
            "look": card.kind.value,
            "title": card_title(card, language),
            "text": card_text(run, card, language),
            "waits": message("control-room-card-waits", lang=language, count=waits) if waits > 0 else "",
            "acts": [self._act(kind, card) for kind in card_kinds(card)],
        }

    def _act(self, kind: ActKind, card: Card | None) -> dict[str, Any]:
        run, language = self.room.run, self.room.language
        team = bool(run.rehearsal.team)
        return {
            "kind": kind.value,
            "card": card.key if card is not None else "",
            "title": act_name(kind, language),
            "help": message(f"control-room-act-{kind.value.replace('_', '-')}-help", lang=language),
            "role": role_name(kind.role, language) if team else "",
            "mine": not team or kind.role == self._seat(),
            "fields": fields(run, kind, card, language),
        }

    def _seat(self) -> TeamRole:
        roles: list[TeamRole] = [*TeamRole]
        return roles[self.room.run.rehearsal.turn]

    def _team(self) -> dict[str, Any]:
        rehearsal, language = self.room.run.rehearsal, self.room.language
        if not rehearsal.team:
            return {}
        seat = self._seat()
        name = rehearsal.name_of(seat)
        shown = role_name(seat, language)
        return {
            "seats": [
                {
                    "title": role_name(role, language),
                    "name": rehearsal.name_of(role),
                    "here": role == seat,
                }
                for role in TeamRole
            ],
            "turn": message("control-room-turn", lang=language, role=shown, name=name or shown),
            "last": rehearsal.turn == len(TeamRole) - 1,
        }


def _seed(typed: str) -> int:
    try:
        seed = parse_number(typed)
    except ValueError:
        seed = -1.0
    if not 0 <= seed <= 2**31 or not float(seed).is_integer():
        raise InputError("simulation-bad-seed", value=typed)
    return int(seed)
