"""A rehearsal being played: begun, kept after every step, gone on with, closed and looked back on."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from mashura.apps.campaign.records import example_campaign
from mashura.apps.campaign.rehearsals import REHEARSAL, KeptRehearsal, kept_rehearsals
from mashura.apps.form.record_editor import RecordEditor
from mashura.errors import InputError
from mashura.i18n import Language, message, use_language
from mashura.methodology import Campaign, Plan
from mashura.methodology.records.conduct import Conduct
from mashura.methodology.rules.sizes import in_size
from mashura.record_file import parse_record
from mashura.simulation import World, load_world
from mashura.simulation.rehearsal.debrief import Debrief, Outcome
from mashura.simulation.rehearsal.records import Act, Member, Rehearsal, Scenario, TeamRole
from mashura.simulation.rehearsal.run import Content, RehearsalRun
from mashura.simulation.rehearsal.scenarios import shipped_scenarios
from mashura.store import CAMPAIGN, PlanStore
from mashura.store.material_source import SimulatedSource
from mashura.store.records import new_plan_id

OWN_SCENARIO = "own"
COMPARED = 4
"""How many earlier rehearsals of a plan the debrief compares with."""


class ControlRoom:
    """One person's rehearsals, and the one that is open.

    Parameters
    ----------
    store : PlanStore
        Where plans come from, and where rehearsals are kept.
    language : Language
        Language of messages and documents.

    Examples
    --------
    >>> room = ControlRoom(PlanStore("sqlite://"), "en")
    >>> room.choose_example()
    >>> room.begin()
    >>> room.advance(1)
    >>> room.run.today
    1
    """

    def __init__(self, store: PlanStore, language: Language) -> None:
        self.store = store
        self.kept = store.beside(REHEARSAL)
        self.language: Language = language
        self.world = "municipality"
        self.scenario = "free_run"
        self.own_scenario: Scenario | None = None
        self.seed = 1
        self.team: dict[TeamRole, str] = {}
        self.campaign: Campaign | None = None
        self.plan_id = ""
        self.run_or_none: RehearsalRun | None = None
        self.rehearsal_id = ""
        self.version = 0
        self.debrief: Debrief | None = None
        self.earlier: list[tuple[KeptRehearsal, Outcome]] = []
        self._to_compare: list[KeptRehearsal] = []

    # Before it begins

    @property
    def plan(self) -> Plan | None:
        """The plan that is chosen."""
        return None if self.campaign is None else in_size(self.campaign).plan

    @property
    def scenarios(self) -> Mapping[str, Scenario]:
        """The scenarios to choose from, with the one that was brought in."""
        own = {} if self.own_scenario is None else {OWN_SCENARIO: self.own_scenario}
        return {**shipped_scenarios(), **own}

    def choose_example(self) -> None:
        """Rehearse the example."""
        self.campaign, self.plan_id = example_campaign(self.language), ""

    def choose_plan(self, plan_id: str) -> None:
        """Rehearse a plan that is kept, as it was typed last.

        Raises
        ------
        InputError
            If there is no such plan.
        """
        editor = RecordEditor(CAMPAIGN, self.store, self.language)
        editor.open(plan_id)
        self.campaign, self.plan_id = editor.record, plan_id

    def choose_world(self, name: str) -> None:
        """Choose the public.

        Raises
        ------
        InputError
            If there is no such world.
        """
        with self._speaking():
            load_world(name)
        self.world = name

    def bring_scenario(self, name: str, content: bytes) -> None:
        """Take in a scenario that an instructor wrote, as YAML or JSON.

        Raises
        ------
        InputError
            If it cannot be read.
        """
        with self._speaking():
            try:
                text = content.decode("utf-8-sig")
            except UnicodeDecodeError:
                raise InputError("record-not-utf8", file=name) from None
            self.own_scenario = parse_record(text, Scenario, file=name)
        self.scenario = OWN_SCENARIO
        if self.own_scenario.seed is not None:
            self.seed = self.own_scenario.seed

    def begin(self) -> None:
        """Open the chosen plan on the chosen public.

        Raises
        ------
        InputError
            If no plan is chosen, or it lacks what a simulation needs.
        """
        plan = self.plan
        if plan is None:
            raise InputError("control-room-no-plan")
        conduct = (self.campaign and self.campaign.conduct) or Conduct()
        rehearsal = Rehearsal(
            title=plan.title,
            plan_id=self.plan_id,
            plan=plan,
            conduct=Conduct(
                moderation=conduct.moderation,
                management_representative=conduct.management_representative,
            ),
            world=self.world,
            seed=self.seed,
            scenario=self.scenarios[self.scenario],
            team=tuple(Member(role=role, name=name) for role, name in self.team.items()),
        )
        self._play(rehearsal)
        self.rehearsal_id, self.version = new_plan_id(), 0
        self._keep()

    # Kept rehearsals

    def known(self) -> list[KeptRehearsal]:
        """Return the rehearsals of this person, the latest first; what cannot be read is left out."""
        return kept_rehearsals(self.store)

    def go_on_where_stopped(self, asked: str) -> bool:
        """Open the rehearsal asked for, else the latest unfinished one; return whether there is one.

        ``asked`` is the id of a rehearsal, or of a plan whose rehearsals are meant, or empty.
        """
        known = self.known()
        unfinished = [kept for kept in known if not kept.closed and asked in ("", kept.rehearsal.plan_id)]
        for kept in [*(kept for kept in known if kept.rehearsal_id == asked), *unfinished]:
            self.open(kept.rehearsal_id)
            return True
        return False

    def open(self, rehearsal_id: str) -> None:
        """Open a rehearsal that is kept.

        Raises
        ------
        InputError
            If there is no such rehearsal, or its public is not there any more.
        """
        known = next((known for known in self.known() if known.rehearsal_id == rehearsal_id), None)
        if known is None:
            raise InputError("control-room-gone")
        self._play(known.rehearsal)
        self.rehearsal_id = rehearsal_id
        self.version = known.version
        self.plan_id = known.rehearsal.plan_id
        if self.run.is_closed:
            self._look_back()

    def leave(self) -> None:
        """Put the open rehearsal aside; it stays as it is."""
        self.run_or_none, self.debrief = None, None
        self.rehearsal_id = ""

    def drop(self, rehearsal_id: str) -> None:
        """Delete a rehearsal."""
        self.kept.drop_draft(rehearsal_id)
        if self.kept.reaches(rehearsal_id):
            self.kept.delete(rehearsal_id)

    # Playing

    @property
    def run(self) -> RehearsalRun:
        """The rehearsal that is open.

        Raises
        ------
        InputError
            If none is open.
        """
        if self.run_or_none is None:
            raise InputError("control-room-none-open")
        return self.run_or_none

    @property
    def public(self) -> World:
        """The public of the open rehearsal."""
        return self.run.world

    def advance(self, days: int) -> None:
        """Let some days pass."""
        with self._speaking():
            self.run.advance(days)
        self._keep()

    def advance_to_event(self) -> None:
        """Let days pass until something new lies on the desk."""
        with self._speaking():
            self.run.advance_to_event()
        self._keep()

    def act(self, kind: str, content: Content, *, number: int, card: str, reason: str) -> Act:
        """Decide something this morning; see :meth:`RehearsalRun.act`."""
        with self._speaking():
            act = self.run.act(kind, content, number=number, card=card, reason=reason)
        self._keep()
        return act

    def undo(self) -> Act:
        """Take back the last decision of this morning."""
        with self._speaking():
            undone = self.run.undo()
        self._keep()
        return undone

    def next_seat(self) -> None:
        """Hand over to the next seat of the team."""
        turn = min(self.run.rehearsal.turn + 1, len(TeamRole) - 1)
        self.run.rehearsal = self.run.rehearsal.model_copy(update={"turn": turn})
        self._keep()

    # After the close

    def go_on_looking_back(self) -> None:
        """Take the next step of the debrief; each takes as long as a campaign."""
        with self._speaking():
            if self.debrief is not None and self.debrief.steps_left:
                self.debrief.go_on()
            elif self._to_compare:
                known = self._to_compare.pop(0)
                other = Debrief(known.rehearsal)
                try:
                    other.go_on()
                except InputError:
                    return
                if other.own is not None:
                    self.earlier.append((known, other.own))

    @property
    def steps_left(self) -> int:
        """How many steps of the debrief are left."""
        return 0 if self.debrief is None else self.debrief.steps_left + len(self._to_compare)

    def keep_as_conduct(self, author: str) -> None:
        """Keep what happened as the campaign's conduct record and its material, marked as simulated (S59).

        Raises
        ------
        InputError
            If the rehearsal came from no kept plan, or somebody saved the plan meanwhile.
        """
        rehearsal = self.run.rehearsal
        if not rehearsal.plan_id:
            raise InputError("control-room-no-campaign")
        conduct = self.run.conduct()
        # What was typed since the last save, or was never saved, is kept with it.
        editor = RecordEditor(CAMPAIGN, self.store, self.language)
        editor.open(rehearsal.plan_id)
        if editor.unsaved or editor.record.conduct != conduct:
            editor.change(lambda campaign: campaign.model_copy(update={"conduct": conduct}))
            editor.save(author)
        with self._speaking():
            events = tuple(f"{inject.kind} {day}" for day, inject in self.run.prepared.injects)
            source = SimulatedSource(world=rehearsal.world, seed=rehearsal.seed, events=events)
            self.store.material.keep(rehearsal.plan_id, self.run.consultation(), source, author)

    # Inside

    def _play(self, rehearsal: Rehearsal) -> None:
        self.debrief, self.earlier, self._to_compare = None, [], []
        with self._speaking():
            self.run_or_none = RehearsalRun(rehearsal)

    def _keep(self) -> None:
        """Keep the rehearsal as a draft, and as a version once it is closed."""
        rehearsal = self.run.rehearsal
        title = rehearsal.title or message("home-untitled", lang=self.language)
        if not self.run.is_closed:
            content = rehearsal.model_dump(mode="json")
            self.kept.save_draft(self.rehearsal_id, content, based_on=self.version, title=title)
            return
        saved = self.kept.save(rehearsal, plan_id=self.rehearsal_id, based_on=self.version)
        self.version = saved.version
        self._look_back()

    def _look_back(self) -> None:
        self.debrief = Debrief(self.run.rehearsal)
        plan_id, here = self.run.rehearsal.plan_id, self.rehearsal_id
        self._to_compare = [
            known
            for known in self.known()
            if known.closed
            and known.rehearsal_id != here
            and (known.rehearsal.plan_id, known.rehearsal.title) == (plan_id, self.run.rehearsal.title)
        ][:COMPARED]

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        with use_language(self.language), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield


def decided(rehearsal: Rehearsal) -> list[tuple[int, Act]]:
    """Return the decisions with their places in the log, the latest first."""
    return [*enumerate(rehearsal.acts)][::-1]


def described(value: Any, language: Language) -> str:
    """Return a text in the language of the page, or in the one it has."""
    texts = dict(value)
    return str(texts.get(language) or next(iter(texts.values()), ""))
