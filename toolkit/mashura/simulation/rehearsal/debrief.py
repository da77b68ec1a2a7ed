"""The debrief: the campaign again without each decision, as an expert plays it, with other luck (S58, S75).

Everything is compared on the same public: the same seed, the same residents, the same events.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mashura.errors import InputError
from mashura.simulation.campaign_run import CampaignRun
from mashura.simulation.public.cells import Ints
from mashura.simulation.rehearsal.expert import play_expert
from mashura.simulation.rehearsal.records import Act, Rehearsal
from mashura.simulation.rehearsal.run import RehearsalRun
from mashura.simulation.rehearsal.score import Mark, score

COURSES = 8
"""Other seeds that show what was luck."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How a campaign ended.

    Attributes
    ----------
    genuine : int
        People who took part, without accounts of an attack.
    curve : int array, shape (days,)
        The same, added up day by day.
    by_segment : dict of str to int
        People by the first segment that they belong to, as the platform counts them.
    coordinated : int
        Published statements that accounts of an attack wrote.
    cost, hours : float
        Money and hours of the decisions.
    marks : tuple of Mark
    """

    genuine: int
    curve: Ints
    by_segment: dict[str, int]
    coordinated: int
    cost: float
    hours: float
    marks: tuple[Mark, ...]

    @property
    def reached(self) -> int:
        """How many criteria are reached."""
        return sum(mark.is_reached is True for mark in self.marks)

    @property
    def judged(self) -> int:
        """How many criteria there was something to judge by."""
        return sum(mark.share is not None for mark in self.marks)


@dataclass(frozen=True, kw_only=True)
class Luck:
    """The same decisions, and none, on another public."""

    seed: int
    genuine: int
    without: int


@dataclass
class Debrief:
    """What a closed rehearsal teaches; each step takes as long as one campaign.

    Attributes
    ----------
    own, nothing, expert : Outcome or None
        As it was played; without any decision; as the expert's rules play it. None until worked out.
    expert_acts : tuple of Act
        What the expert decided.
    without : dict of int to Outcome
        By the place of a decision in the log: the campaign without it.
    luck : list of Luck

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> run = RehearsalRun(Rehearsal(plan=small_plan()))
    >>> run.advance(20)
    >>> debrief = Debrief(run.rehearsal)
    >>> while debrief.steps_left:
    ...     debrief.go_on()
    >>> debrief.own.genuine == debrief.nothing.genuine, len(debrief.luck) == COURSES
    (True, True)
    """

    rehearsal: Rehearsal
    own: Outcome | None = None
    nothing: Outcome | None = None
    expert: Outcome | None = None
    expert_acts: tuple[Act, ...] = ()
    without: dict[int, Outcome] = field(default_factory=dict)
    luck: list[Luck] = field(default_factory=list)

    @property
    def noticed(self) -> tuple[int, ...]:
        """Places in the log of the decisions that the public could notice."""
        return tuple(place for place, act in enumerate(self.rehearsal.acts) if act.change is not None)

    @property
    def steps(self) -> int:
        """How many steps there are in all."""
        return 3 + len(self.noticed) + COURSES

    @property
    def steps_left(self) -> int:
        """How many steps are left."""
        done = sum(outcome is not None for outcome in (self.own, self.nothing, self.expert))
        return self.steps - done - len(self.without) - len(self.luck)

    def go_on(self) -> None:
        """Take the next step; without one left, nothing happens."""
        if self.own is None:
            self.own = _outcome(_closed(self.rehearsal))
        elif self.nothing is None:
            self.nothing = _outcome(_closed(self.rehearsal.model_copy(update={"acts": ()})))
        elif len(self.without) < len(self.noticed):
            place = self.noticed[len(self.without)]
            self.without[place] = _outcome(_closed(without_act(self.rehearsal, place)))
        elif self.expert is None:
            played = play_expert(self.rehearsal)
            self.expert, self.expert_acts = _outcome(played), played.rehearsal.acts
        elif len(self.luck) < COURSES:
            seed = self.rehearsal.seed + 1 + len(self.luck)
            other = self.rehearsal.model_copy(update={"seed": seed})
            own = RehearsalRun(other).people_foreseen()
            bare = RehearsalRun(other.model_copy(update={"acts": ()}))
            without = bare.people_foreseen() if self.noticed else own
            self.luck.append(Luck(seed=seed, genuine=own, without=without))


def without_act(rehearsal: Rehearsal, place: int) -> Rehearsal:
    """Return a rehearsal without one decision, and without those that are then impossible.

    An answer on a channel that was never added, or a change after the earlier close, goes with it.
    """
    others = (*rehearsal.acts[:place], *rehearsal.acts[place + 1 :])
    bare = RehearsalRun(rehearsal.model_copy(update={"acts": (), "today": 0}))
    kept: list[Act] = []
    for act in others:
        if act.change is None or _is_possible(bare, (*kept, act)):
            kept.append(act)
    return rehearsal.model_copy(update={"acts": tuple(kept)})


def _is_possible(bare: RehearsalRun, acts: tuple[Act, ...]) -> bool:
    changes = tuple(act.change for act in acts if act.change is not None)
    conduct = bare.rehearsal.conduct.model_copy(update={"changes": changes})
    try:
        CampaignRun(
            bare.plan, bare.world, bare.rehearsal.seed, conduct=conduct, scenario=bare.prepared.events
        )
    except InputError:
        return False
    return True


def _closed(rehearsal: Rehearsal) -> RehearsalRun:
    run = RehearsalRun(rehearsal.model_copy(update={"today": 0}))
    run.advance(run.closes)
    return run


def _outcome(run: RehearsalRun) -> Outcome:
    course = run.course
    came = course.arrivals.sum(axis=0)
    return Outcome(
        genuine=int(course.genuine.sum()),
        curve=course.genuine.cumsum(),
        by_segment={name: int(number) for name, number in zip(course.labels, came, strict=True)},
        coordinated=int((course.accepted & course.coordinated).sum()),
        cost=sum(act.cost for act in run.rehearsal.acts),
        hours=sum(act.hours for act in run.rehearsal.acts),
        marks=score(run),
    )
