"""Programmes of several consultations by several entities with the same public (S149-S151, S65).

The outcome of a consultation affects the next one. Participants come back at a rate that depends on the
outcome (F21, F22, F24), as the same persons. What the public hears about the outcome changes its trust, and
trust changes how many people contribute.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd
from pydantic import Field

from mashura.errors import InputError
from mashura.methodology.records.announcement import Announcement
from mashura.methodology.records.conduct import Conduct
from mashura.methodology.records.decision import Decision
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.record import Record
from mashura.methodology.tables.consultation import Consultation
from mashura.simulation.aftermath import Aftermath, announcement_reach, trust_after
from mashura.simulation.campaign.people import MS_A_DAY, People, time_of_day
from mashura.simulation.campaign.setting import Setting, settle
from mashura.simulation.public.behaviour import Behaviour
from mashura.simulation.public.cells import Floats, Ints
from mashura.simulation.public.spread import drawn
from mashura.simulation.public.streams import Keys, distinct_names, draws, key_of, name_keys
from mashura.simulation.public.world import World
from mashura.simulation.simulate import consult_with_people

STARTING_TRUST = 0.5
"""Trust of the public before the first consultation, on a scale from 0 to 1 (assumption)."""

FORGETTING = 0.9
"""Share of a change of trust that remains until the next consultation (assumption)."""

TRUST_BETWEEN_LEVELS = 2 / 3
"""Difference between low and high trust on the scale from 0 to 1 (assumption)."""


SILENCE_LOSES = 0.15
"""Share of its pull that a programme loses when nobody hears the outcome (F24; the size is an assumption)."""

KEPT_BUILDS, MOST_BUILT = 0.3, 1.2
"""How far a kept promise leads towards the most, and the most, relative to the start (assumptions)."""

FATIGUE = 0.88
"""Visits after one more consultation of the same public in the same year, relative to before (assumption)."""


class Round(Record):
    """A consultation of a programme and its outcome.

    Examples
    --------
    >>> Round(year=2026, plan=Plan(title="Parks")).decision is None
    True
    """

    year: int = Field(ge=1900, le=2200)
    plan: Plan
    conduct: Conduct | None = None
    decision: Decision | None = None
    announcement: Announcement | None = None


@dataclass(frozen=True)
class RoundResult:
    """Result of a consultation of a programme.

    Attributes
    ----------
    round : Round
        Plan, conduct, decision and announcement.
    consultation : Consultation
        Its tables.
    aftermath : Aftermath
        Effect on the participants.
    returning : int
        Number of participants who had taken part in an earlier consultation of the programme.
    trust : float
        Trust of the public at the opening (0-1).
    persons : int array
        Number of the person in each row of ``participants``, the same in all consultations.
    """

    round: Round
    consultation: Consultation
    aftermath: Aftermath
    returning: int
    trust: float
    persons: Ints


@dataclass(frozen=True)
class Years:
    """A programme of consultations, the national view (S149-S151)."""

    rounds: tuple[RoundResult, ...]

    def summary(self) -> pd.DataFrame:
        """Return one row per consultation: year, entity, topic, participants, returning, decided, trust."""
        return pd.DataFrame(
            {
                "year": [result.round.year for result in self.rounds],
                "entity": [result.round.plan.entity for result in self.rounds],
                "title": [result.round.plan.title for result in self.rounds],
                "topic": [str(result.round.plan.topic) for result in self.rounds],
                "participants": [len(result.consultation.participants) for result in self.rounds],
                "returning": [result.returning for result in self.rounds],
                "decided": [
                    bool(result.round.decision and result.round.decision.text) for result in self.rounds
                ],
                "trust": [result.trust for result in self.rounds],
                "satisfaction": [result.aftermath.satisfaction for result in self.rounds],
            }
        )

    def attendance(self) -> pd.DataFrame:
        """Return one row per participant and consultation; a person has the same number in all of them."""
        tables = [
            pd.DataFrame(
                {
                    "consultation": place,
                    "year": result.round.year,
                    "participant_id": result.consultation.participants["participant_id"],
                    "person": result.persons,
                }
            )
            for place, result in enumerate(self.rounds)
        ]
        return pd.concat(tables, ignore_index=True)

    def return_rate(self) -> float:
        """Return the share of all persons who took part in at least two consultations (0-1)."""
        times = self.attendance()["person"].value_counts()
        return float((times >= 2).mean()) if len(times) else 0.0


@dataclass(frozen=True)
class _Known:
    """People who have taken part before, with their chances to take part in the next consultation."""

    person: Ints
    key: Keys
    cell: Ints
    chance: Floats


def simulate_years(
    programme: Iterable[Round],
    world: World,
    seed: int,
    *,
    population: int | None = None,
    behaviour: Behaviour | None = None,
) -> Years:
    """Simulate several consultations, one after another, with the same public.

    Parameters
    ----------
    programme : iterable of Round
        In chronological order.
    world, seed, population, behaviour
        As for :func:`mashura.simulation.simulate`.

    Returns
    -------
    Years
        All consultations with their effects.

    Raises
    ------
    InputError
        If the programme is empty or out of order, or a plan lacks information.

    Examples
    --------
    >>> from mashura.simulation import Round, load_world, simulate_years
    >>> from mashura.methodology.small_plan import small_plan
    >>> plan = small_plan(collection_tools=["survey"])
    >>> programme = [Round(year=year, plan=plan) for year in (2026, 2027)]
    >>> years = simulate_years(programme, load_world("municipality"), seed=1)
    >>> years.summary()["year"].tolist()
    [2026, 2027]
    """
    rounds = tuple(programme)
    if not rounds:
        raise InputError("simulation-no-round")
    if any(later.year < earlier.year for earlier, later in pairwise(rounds)):
        raise InputError("simulation-rounds-out-of-order")
    # The public is the same in all rounds: what differs between campaigns is drawn once.
    base = drawn(behaviour or Behaviour(), seed)
    trust, reputation, next_person = STARTING_TRUST, 1.0, 0
    nobody = np.zeros(0, dtype=np.int64)
    known = _Known(nobody, nobody.astype(np.uint64), nobody, nobody.astype(np.float64))
    results: list[RoundResult] = []
    names = name_keys(distinct_names(str(planned.year) for planned in rounds))
    for place, (this_round, name) in enumerate(zip(rounds, names, strict=True)):
        this_year = sum(earlier.year == this_round.year for earlier in rounds[:place])
        # The first consultation equals the result of `simulate` with the same seed.
        own_seed = _seed_of(seed, name) if results else seed
        setting = settle(
            this_round.plan,
            world,
            own_seed,
            population=population,
            behaviour=_trusting(_drawn_to(base, reputation * FATIGUE**this_year), trust),
            conduct=this_round.conduct,
            usual=True,
        )
        back, back_person = _coming_back(setting, known, seed, name)
        consultation, people = consult_with_people(setting, back)
        person = np.arange(next_person, next_person + len(people))
        next_person += len(people)
        order = np.argsort(back.key)
        spot = np.minimum(np.searchsorted(back.key[order], people.key), max(len(back) - 1, 0))
        came_back = back.key[order][spot] == people.key if len(back) else np.zeros(len(people), dtype=bool)
        person[came_back] = back_person[order][spot[came_back]]
        person = person[people.first_accounts()]
        aftermath = trust_after(consultation, this_round.decision, this_round.announcement, world)
        results.append(
            RoundResult(
                round=this_round,
                consultation=consultation,
                aftermath=aftermath,
                returning=int(came_back.sum()),
                trust=trust,
                persons=person,
            )
        )
        informed = _informed(consultation, this_round, world, own_seed, setting.population)
        shift = informed * aftermath.trust_change
        reputation = _reputation_after(reputation, this_round, aftermath)
        trust = float(np.clip(STARTING_TRUST + FORGETTING * (trust + shift - STARTING_TRUST), 0, 1))
        known = _remember(known, person, people, name, aftermath)
    return Years(rounds=tuple(results))


def _seed_of(seed: int, name: np.uint64) -> int:
    """Return the seed of one consultation of a programme."""
    return int(key_of([seed % 2**63], name)[0] >> np.uint64(2))


def _trusting(behaviour: Behaviour, trust: float) -> Behaviour:
    """Return the behaviour of a public with changed trust, which changes how many people contribute."""
    slope = np.log(behaviour.trust_high / behaviour.trust_low) / TRUST_BETWEEN_LEVELS
    contribute = behaviour.contribute * np.exp(slope * (trust - STARTING_TRUST))
    return behaviour.model_copy(update={"contribute": float(np.clip(contribute, 0.05, 1))})


def _drawn_to(behaviour: Behaviour, times: float) -> Behaviour:
    """Return the behaviour of a public that a programme attracts more or less than at its start."""
    return behaviour.model_copy(update={"appeal": float(np.clip(behaviour.appeal * times, 0.1, 5))})


def _reputation_after(reputation: float, round_: Round, aftermath: Aftermath) -> float:
    """Return how much the programme attracts after a consultation, relative to its start.

    Who hears what became of the contributions comes back and tells others; silence is noticed by all.
    """
    told = bool(round_.decision and round_.decision.text and round_.announcement)
    if not told:
        return reputation * (1 - SILENCE_LOSES)
    heard = aftermath.heard
    built = reputation + KEPT_BUILDS * (MOST_BUILT - reputation)
    return heard * built + (1 - heard) * reputation * (1 - SILENCE_LOSES)


def _informed(consultation: Consultation, round_: Round, world: World, seed: int, population: int) -> float:
    """Return the share of the public that hears the outcome (0-1); without one, only participants notice."""
    if round_.decision is None or not round_.decision.text or round_.announcement is None:
        return len(consultation.participants) / population
    reached = announcement_reach(consultation, round_.announcement, world, seed, population=population)
    return reached / population


def _coming_back(setting: Setting, known: _Known, seed: int, name: np.uint64) -> tuple[People, Ints]:
    """Draw the earlier participants who take part again, soon after the launch."""
    again = draws(seed, "comes again", at=key_of(known.key, name)) < known.chance
    key = key_of(known.key[again], name)
    venue = np.full(len(key), setting.main_venue)
    fading = max(1.0, setting.behaviour.launch_fading * setting.days)
    wait = -fading * np.log(draws(seed, "day of return", at=key))
    day = np.minimum(wait, setting.days - 1).astype(np.int64)
    people = People(
        joined=np.asarray(day * MS_A_DAY + time_of_day(setting, venue, key), dtype=np.int64),
        key=key,
        channel=np.full(len(key), setting.channels.index(setting.venues[setting.main_venue])),
        venue=venue,
        cell=known.cell[again],
        attack=np.full(len(key), -1),
        person=key,
    )
    return people, known.person[again]


def _remember(known: _Known, person: Ints, people: People, name: np.uint64, aftermath: Aftermath) -> _Known:
    """Return everybody who has taken part so far; the last outcome decides about its participants."""
    elsewhere = ~np.isin(known.person, person)
    once = people.person == people.key
    person, people = person[once], people.chosen(once)
    chance = np.full(len(people), aftermath.return_rate)
    return _Known(
        person=np.concatenate([known.person[elsewhere], person]),
        key=np.concatenate([known.key[elsewhere], key_of(people.key, name)]),
        cell=np.concatenate([known.cell[elsewhere], people.cell]),
        # People who missed a consultation are half as likely to take part in the next one.
        chance=np.concatenate([known.chance[elsewhere] / 2, chance]),
    )
