"""The page of the what-if app."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import traitlets as t

from mashura.apps.form.cases import asked_plan
from mashura.apps.registry import app
from mashura.apps.shell.files import file_of, file_stem
from mashura.apps.shell.messages import error_text
from mashura.apps.shell.page import Page, asked_language
from mashura.apps.shell.words import app_links, next_links, words_with_prefix
from mashura.apps.what_if.answers import answer_shown
from mashura.apps.what_if.app import APP
from mashura.apps.what_if.cautions import cautions_shown
from mashura.apps.what_if.model import WhatIf
from mashura.apps.what_if.outcome_panel import outcome_shown
from mashura.apps.what_if.panels import (
    absent_shown,
    funnel_shown,
    gaps_shown,
    levers_shown,
    missing_shown,
    numbers_shown,
)
from mashura.apps.what_if.side_by_side import side_by_side
from mashura.documents import render
from mashura.errors import InputError
from mashura.evaluation import INDICATORS
from mashura.i18n import LANGUAGES, message, parse_number, use_language
from mashura.simulation import load_world, offered_worlds
from mashura.simulation.stand_ins import stand_ins
from mashura.store import PlanStore


def page() -> WhatIfPage:
    """Return the app as the page's address asks for it."""
    language, store = asked_language(), PlanStore()
    shown = WhatIfPage(WhatIf(store, language))
    with shown.telling():
        if plan_id := asked_plan(store, language):
            shown.vue_open({"plan_id": plan_id})
    return shown


def rehearse() -> None:
    """Do without a page what every session does, so that sessions share what it loads and works out."""
    store = PlanStore("sqlite://")
    for language in LANGUAGES:
        model = WhatIf(store, language)
        model.start_from_example()
        for shown in (levers_shown, numbers_shown, funnel_shown, missing_shown, absent_shown, cautions_shown):
            shown(model)
        model.draw_one_more()
    store.close()


class WhatIfPage(Page):
    """Two plans compared on the same simulated public."""

    template_file = (__file__, "view.vue")

    worlds = t.List(t.Dict()).tag(sync=True)
    world = t.Unicode().tag(sync=True)
    world_about = t.Unicode().tag(sync=True)
    public_address = t.Unicode().tag(sync=True)
    seed = t.Unicode().tag(sync=True)
    seed_error = t.Unicode().tag(sync=True)

    title_of_plan = t.Unicode().tag(sync=True)
    title_of_other = t.Unicode().tag(sync=True)
    plans = t.List(t.Dict()).tag(sync=True)
    other = t.Unicode().tag(sync=True)
    levers = t.Dict().tag(sync=True)
    taken = t.Int().tag(sync=True)
    """The number of the last request of the levers that was answered."""

    ready = t.Bool().tag(sync=True)
    refused = t.Dict().tag(sync=True)
    numbers = t.Dict().tag(sync=True)
    funnel = t.List(t.Dict()).tag(sync=True)
    missing = t.List(t.Dict()).tag(sync=True)
    gaps = t.List(t.Unicode()).tag(sync=True)
    cautions = t.List(t.Unicode()).tag(sync=True)
    next = t.List(t.Dict()).tag(sync=True)
    absent = t.Dict().tag(sync=True)
    answer = t.Dict().tag(sync=True)
    resting = t.Int().tag(sync=True)
    stand_ins = t.List(t.Unicode()).tag(sync=True)

    busy = t.Bool().tag(sync=True)
    result = t.Dict().tag(sync=True)
    stale = t.Bool().tag(sync=True)

    def __init__(self, model: WhatIf) -> None:
        self.model = model
        # Whether the pictures below the numbers are of levers that were turned since.
        self._behind = False
        language = model.language
        words = words_with_prefix("what-if-page-", language)
        for key in (
            "simulated-banner",
            "funnel-title",
            "representativeness-title",
            "representativeness-help",
            "stale",
        ):
            words[key.replace("-", "_")] = message(f"apps-{key}", lang=language)
        for key in ("docx", "pdf"):
            words[key] = message(f"apps-document-{key}", lang=language)
        components = {name: Path(__file__).with_name(f"{name}.vue") for name in ("outcome", "answer")}
        super().__init__(APP, language, model.store, words, components)
        self.public_address = app("my_public").address(language)
        self.worlds = [
            {"value": name, "title": world.title[language]} for name, world in offered_worlds().items()
        ]
        self.show(levers=True)

    def vue_start_example(self, _data: dict[str, Any]) -> None:
        """Begin with the example."""
        with self._showing(levers=True):
            self.model.start_from_example()

    def vue_open(self, data: dict[str, Any]) -> None:
        """Open a saved plan."""
        with self._showing(levers=True):
            self.model.open(str(data["plan_id"]))

    def vue_compare_with(self, data: dict[str, Any]) -> None:
        """Compare with another plan, or with the levers again."""
        with self._showing(levers=True):
            self.model.compare_with(str(data["plan_id"] or ""))

    def vue_turn(self, data: dict[str, Any]) -> None:
        """Take new values of the levers."""
        # One message tells the page all of it.
        with self.hold_sync():
            with self.telling():
                self.model.turn(data["levers"])
            # Everything else follows as soon as the sliders rest.
            self._show_numbers()
            self.taken = int(data["number"])

    def vue_reset(self, _data: dict[str, Any]) -> None:
        """Set the levers back to the plan."""
        with self._showing(levers=True):
            self.model.compare_with("")
            self.model.reset()

    def vue_rest(self, _data: dict[str, Any]) -> None:
        """Page idle: continue background work."""
        if self._behind:
            self.show()
            return
        try:
            self.model.go_on()
        except InputError:
            # The page shows already what the plan lacks.
            return
        self.show()

    def vue_ask(self, data: dict[str, Any]) -> None:
        """Explain a number or a group's share; an empty key closes the answer."""
        key = str(data["key"])
        attribute, _, group = key.partition("/")
        self.model.ask((attribute, group) if group else key if key in INDICATORS else None)
        with self.telling():
            self._show_answer()
        self.resting += 1

    def vue_choose_world(self, data: dict[str, Any]) -> None:
        """Choose another simulated public."""
        with self._showing():
            self.model.choose_world(str(data["world"]))

    def vue_choose_seed(self, data: dict[str, Any]) -> None:
        """Choose another seed."""
        self.seed_error = ""
        try:
            self.model.choose_seed(parse_number(str(data["seed"])))
        except ValueError:
            self.seed_error = message("apps-error-whole-number", lang=self.spoken)
        self._show_outcome()

    def vue_simulate(self, _data: dict[str, Any]) -> None:
        """Simulate the second plan in full."""
        self.busy = True
        try:
            with self.telling():
                self.model.simulate()
        finally:
            self.busy = False
        self._show_outcome()

    def vue_download(self, data: dict[str, Any]) -> None:
        """Hand out a document."""
        with self.telling():
            self.hand_out(self.model.document(str(data["kind"])))

    def vue_download_both(self, data: dict[str, Any]) -> None:
        """Hand out both plans side by side."""
        with self.telling(), use_language(self.model.language):
            kind = str(data["kind"])
            document = side_by_side(self.model)
            stem = file_stem(document.title, document.kind, date.today().isoformat())
            self.hand_out(file_of(stem, kind, render(document, kind)))

    def vue_adopt(self, _data: dict[str, Any]) -> None:
        """Put the second plan in place of the first."""
        with self._showing(levers=True):
            self.model.adopt()
            self.say_message("success", "what-if-adopted")
        self.next = next_links(self.app, self.model.language, self.model.editor.address)

    def vue_keep_as_first(self, _data: dict[str, Any]) -> None:
        """Compare further changes with the second plan."""
        with self._showing(levers=True):
            self.model.keep_as_first()
            self.say_message("success", "what-if-kept", title=self.model.plan.title)

    @contextmanager
    def _showing(self, levers: bool = False) -> Iterator[None]:
        with self.telling():
            yield
        self.show(levers=levers)

    def show(self, levers: bool = False) -> None:
        """Show everything from the model; the levers only when they did not come from the page."""
        model, language = self.model, self.model.language
        known = model.editor.address
        self.links = app_links(self.app, language, known)
        self.title_of_plan = model.plan.title or message("home-untitled", lang=language)
        self.title_of_other = (
            model.other.title or message("home-untitled", lang=language) if model.other else ""
        )
        self.other = model.other.plan_id if model.other else ""
        self.stand_ins = [*stand_ins(model.plan, language)]
        world = load_world(model.world)
        self.world, self.seed = model.world, str(model.seed)
        self.world_about = world.description[language]
        if levers:
            self.levers = {**levers_shown(model), "number": self.levers.get("number", 0) + 1}
            with use_language(language):
                self.plans = [
                    {"value": saved.plan_id, "title": saved.title or message("home-untitled", lang=language)}
                    for saved in model.store.list()
                    # Comparing a plan with itself shows nothing.
                    if saved.plan_id != known
                ]
        try:
            if known:
                self.numbers, self.funnel = numbers_shown(model), funnel_shown(model)
                self.missing, self.gaps = missing_shown(model), gaps_shown(model)
                self.absent, self.cautions = absent_shown(model), cautions_shown(model)
                self._show_answer()
            self.ready, self.refused = bool(known), {}
        except InputError as error:
            self.ready = False
            # What the plan lacks is answered in the plan.
            (link, *_) = next_links(self.app, language, known)
            self.refused = {"text": error_text(error, language), **link}
        self._behind = False
        self.resting += 1
        self._show_outcome()

    def _show_numbers(self) -> None:
        """Show the numbers of a plan whose levers were turned, and an open answer."""
        with self.telling():
            self.numbers = numbers_shown(self.model)
            self._show_answer()
        self.stale = self.model.outcome_is_stale
        self._behind = True
        self.resting += 1

    def _show_answer(self) -> None:
        inquiry = self.model.inquiry
        self.answer = answer_shown(inquiry, self.model.language) if inquiry else {}

    def _show_outcome(self) -> None:
        self.result = outcome_shown(self.model.outcome, self.model.language)
        self.stale = self.model.outcome_is_stale
