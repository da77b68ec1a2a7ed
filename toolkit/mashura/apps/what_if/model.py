"""Two variants of a plan, compared on the same simulated public; no widgets here."""

from __future__ import annotations

import warnings
from datetime import date
from typing import Any, Literal

from mashura.apps.campaign.places import place_names
from mashura.apps.campaign.records import example_campaign
from mashura.apps.form.record_editor import RecordEditor
from mashura.apps.shell.files import File, file_of, file_stem
from mashura.apps.what_if.inquiry import Inquiry
from mashura.apps.what_if.levers import Levers, levers_of, read_levers, turned
from mashura.apps.what_if.trial import try_plan
from mashura.apps.what_if.variant import Group, Measure, Variant
from mashura.documents import SimulatedOutcome, plan_document, render
from mashura.errors import InputError
from mashura.i18n import Language, message, use_language
from mashura.methodology import Campaign, Plan
from mashura.methodology.rules.sizes import in_size
from mashura.simulation import load_world
from mashura.store import CAMPAIGN, PlanStore

DEFAULT_WORLD = "municipality"
COURSES = 12
Side = Literal["first", "second"]


class WhatIf:
    """A plan, and a second one to compare: the same plan with other values of the levers, or another plan.

    Parameters
    ----------
    store : PlanStore
        Where plans come from and where a variant is put back.
    language : Language
        Language of messages and documents.

    Examples
    --------
    >>> model = WhatIf(PlanStore("sqlite://"), "en")
    >>> model.start_from_example()
    >>> before = model.second.measures()["participants"]
    >>> model.turn({**model.levers_sent(), "duration_days": 20})
    >>> model.second.measures()["participants"] < before == model.first.measures()["participants"]
    True
    """

    def __init__(self, store: PlanStore, language: Language) -> None:
        self.store = store
        self.language: Language = language
        self.world = DEFAULT_WORLD
        self.seed = 1
        self.editor = self._new_editor()
        self.other: RecordEditor[Campaign] | None = None
        self._first: Variant | None = None
        self._second: Variant | None = None
        self.outcome: SimulatedOutcome | None = None
        self.outcome_is_stale = False
        self.levers = levers_of(Plan())
        self._asked: Measure | Group | None = None
        self._inquiry: Inquiry | None = None

    def start_from_example(self) -> None:
        """Compare variants of the example."""
        self.editor.begin_with(example_campaign(self.language))
        self._begin()

    def open(self, plan_id: str) -> None:
        """Compare variants of a kept plan, as it was typed last.

        Raises
        ------
        InputError
            If there is no such plan.
        """
        self.editor.open(plan_id)
        self._begin()

    @property
    def plan(self) -> Plan:
        """The first plan, with its unsaved input."""
        return in_size(self.editor.record).plan or Plan()

    @property
    def first(self) -> Variant:
        """The predicted outcome of the plan as it is."""
        if self._first is None:
            self._first = self._try(self.plan)
        return self._first

    @property
    def second(self) -> Variant:
        """The predicted outcome of the second plan."""
        if self._second is None:
            self._second = self._try(self.second_plan())
        return self._second

    def second_plan(self) -> Plan:
        """Return the second plan."""
        if self.other is not None:
            return in_size(self.other.record).plan or Plan()
        return turned(self.plan, self.levers)

    def turn(self, sent: dict[str, Any]) -> None:
        """Turn the levers of the second plan."""
        self.levers = read_levers(sent, self.plan)
        self._second = None
        self.outcome_is_stale = self.outcome is not None

    def levers_sent(self) -> dict[str, Any]:
        """Return the levers as a page sends them."""
        return _as_sent(self.levers)

    def reset(self) -> None:
        """Turn all levers back to the plan."""
        self.levers = levers_of(self.plan)
        self._second = None

    def compare_with(self, plan_id: str) -> None:
        """Compare with another saved plan; an empty id returns to the levers.

        Raises
        ------
        InputError
            If there is no such plan.
        """
        if plan_id:
            other = self._new_editor()
            other.open(plan_id)
            self.other = other
        else:
            self.other = None
        self._second = None
        self.outcome_is_stale = self.outcome is not None

    def choose_world(self, name: str) -> None:
        """Choose the public that both plans meet.

        Raises
        ------
        InputError
            If there is no such world.
        """
        with use_language(self.language):
            load_world(name)
        self.world = name
        self._first = self._second = None
        # A group of one world need not live in another.
        self.ask(None)
        self.outcome_is_stale = self.outcome is not None

    def choose_seed(self, seed: float) -> None:
        """Choose the seed of the full simulation.

        Raises
        ------
        ValueError
            If it is not a whole number of at least 0.
        """
        if seed < 0 or not float(seed).is_integer():
            raise ValueError(seed)
        self.seed = int(seed)
        self.outcome_is_stale = self.outcome is not None

    def ask(self, asked: Measure | Group | None) -> None:
        """Ask why a number or a group's share is as it is; None closes the answer."""
        self._asked = asked
        self._inquiry = None

    @property
    def inquiry(self) -> Inquiry | None:
        """The question that is open, about the plans as they are now."""
        if self._asked is None:
            return None
        now = self._inquiry
        if now is None or now.first is not self.first or now.second is not self.second:
            self._inquiry = Inquiry(asked=self._asked, first=self.first, second=self.second)
        return self._inquiry

    def go_on(self) -> None:
        """Continue work that can wait while levers are moved: an open question first, then the ranges."""
        with use_language(self.language), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if self.inquiry is not None and self.inquiry.working:
                self.inquiry.go_on()
                return
        self.draw_one_more()

    def draw_one_more(self) -> bool:
        """Simulate one more course of each plan, and return whether more are needed."""
        for variant in (self.first, self.second):
            if len(variant.courses) < COURSES:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    variant.draw(len(variant.courses))
        return min(len(self.first.courses), len(self.second.courses)) < COURSES

    def simulate(self) -> SimulatedOutcome:
        """Simulate the second plan in full: people read, write and vote.

        Raises
        ------
        InputError
            If the plan lacks what a simulation needs.
        """
        with use_language(self.language), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.outcome = try_plan(self.second_plan(), self.world, self.seed)
        self.outcome_is_stale = False
        return self.outcome

    def document(self, kind: str) -> File:
        """Return the second plan as a document, with the full simulation if it belongs to it."""
        with use_language(self.language):
            document = plan_document(
                self._campaign(),
                simulated=None if self.outcome_is_stale else self.outcome,
                places=place_names(self.language),
                logo=self.store.letterhead().logo,
            )
            written = render(document, kind)
        return file_of(file_stem(document.title, document.kind, date.today().isoformat()), kind, written)

    def keep_as_first(self) -> str:
        """Make the second plan the one that further changes are compared with, and return its id.

        A plan with turned levers becomes a new draft beside the plan that it came from, which stays as it is.
        """
        if self.other is not None:
            self.open(self.other.plan_id)
            self.compare_with("")
            return self.editor.plan_id
        changed = self.second_plan()
        title = message("what-if-kept-title", lang=self.language, title=changed.title)
        kept = self._campaign().model_copy(update={"plan": changed.model_copy(update={"title": title})})
        self.editor.begin_with(kept)
        self._begin()
        return self.editor.plan_id

    def adopt(self) -> str:
        """Put the second plan in place of the first as a draft, and return its id.

        Raises
        ------
        InputError
            If the second is a plan of its own, which needs no adopting.
        """
        if self.other is not None:
            raise InputError("what-if-adopt-other")
        kept = self.second_plan().model_dump(mode="json")
        now = self.plan.model_dump(mode="json")
        changed = [
            field
            for field in ("timeline", "channels", "attractions", "feedback")
            if kept[field] != now[field]
        ]
        self.editor.edit_many([(["plan", field], kept[field]) for field in changed])
        self._begin()
        return self.editor.plan_id

    def _begin(self) -> None:
        self.reset()
        self._first = None
        self.outcome_is_stale = self.outcome is not None

    def _try(self, plan: Plan) -> Variant:
        # Warnings about regions of another world would only reach the page's console.
        with use_language(self.language), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Variant(plan=plan, world=load_world(self.world))

    def _campaign(self) -> Campaign:
        return self.editor.record.model_copy(update={"plan": self.second_plan()})

    def _new_editor(self) -> RecordEditor[Campaign]:
        return RecordEditor(CAMPAIGN, self.store, self.language)


def _as_sent(levers: Levers) -> dict[str, Any]:
    return {
        "duration_days": levers.duration_days,
        "reminders": levers.reminders,
        "deadline_advertised": levers.deadline_advertised,
        "channels": [vars(lever) for lever in levers.channels],
        "attractions": list(levers.attractions),
    }
