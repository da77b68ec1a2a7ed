"""Years: several consultations by several entities, one after the other, before one public (S149-S151, S65).

What a consultation leaves behind meets the next one. Those who took part come back at the rate that its
outcome earned (F21, F22, F24), as the same persons; and what the public heard of it moves the public's trust,
on which it depends who contributes.
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
from mashura.simulation.public.streams import Keys, distinct_names, draws, key_of, name_keys
from mashura.simulation.public.world import World
from mashura.simulation.simulate import consult_with_people

STARTING_TRUST = 0.5
"""Trust of the public before the first consultation, on a scale from 0 to 1 (assumption)."""

FORGETTING = 0.9
"""Share of a change of trust that is left at the next consultation (assumption)."""

TRUST_BETWEEN_LEVELS = 2 / 3
"""Distance of low from high trust on the scale from 0 to 1 (assumption)."""


class Round(Record):
    """One consultation of a programme and how it ended.

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
    """What one consultation of a programme brought.

    Attributes
    ----------
    round : Round
        What was planned and decided.
    consultation : Consultation
        Its tables.
    aftermath : Aftermath
        What it left behind among those who took part.
    returning : int
        Participants who had taken part in an earlier consultation of the programme.
    trust : float
        Trust of the public when it opened (0-1).
    persons : int array
        Number of the person behind each row of ``participants``, the same in all consultations.
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
        """Return one row a consultation: year, entity, topic, participants, returning, decided, trust."""
        return pd.DataFrame(
            {
                "year": [one.round.year for one in self.rounds],
                "entity": [one.round.plan.entity for one in self.rounds],
                "title": [one.round.plan.title for one in self.rounds],
                "topic": [str(one.round.plan.topic) for one in self.rounds],
                "participants": [len(one.consultation.participants) for one in self.rounds],
                "returning": [one.returning for one in self.rounds],
                "decided": [bool(one.round.decision and one.round.decision.text) for one in self.rounds],
                "trust": [one.trust for one in self.rounds],
                "satisfaction": [one.aftermath.satisfaction for one in self.rounds],
            }
        )

    def attendance(self) -> pd.DataFrame:
        """Return one row a participant and consultation; a person keeps her number through all of them."""
        tables = [
            pd.DataFrame(
                {
                    "consultation": place,
                    "year": one.round.year,
                    "participant_id": one.consultation.participants["participant_id"],
                    "person": one.persons,
                }
            )
            for place, one in enumerate(self.rounds)
        ]
        return pd.concat(tables, ignore_index=True)

    def return_rate(self) -> float:
        """Return the share of all persons who took part in two consultations or more (0-1)."""
        times = self.attendance()["person"].value_counts()
        return float((times >= 2).mean()) if len(times) else 0.0


@dataclass(frozen=True)
class _Known:
    """People who have taken part before, with the chance that each comes back next time."""

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
    """Run several consultations, one after the other, before one public.

    Parameters
    ----------
    programme : iterable of Round
        In the order in which they take place; the years do not fall.
    world, seed, population, behaviour
        As for :func:`mashura.simulation.simulate`.

    Returns
    -------
    Years
        All consultations with what they left behind.

    Raises
    ------
    InputError
        If the programme is empty or out of order, or a plan leaves something open.

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
    if any(later.year < one.year for one, later in pairwise(rounds)):
        raise InputError("simulation-rounds-out-of-order")
    base = behaviour or Behaviour()
    trust, next_person = STARTING_TRUST, 0
    nobody = np.zeros(0, dtype=np.int64)
    known = _Known(nobody, nobody.astype(np.uint64), nobody, nobody.astype(np.float64))
    results: list[RoundResult] = []
    names = name_keys(distinct_names(str(one.year) for one in rounds))
    for one, name in zip(rounds, names, strict=True):
        # The first consultation is the one that `simulate` gives for the same seed.
        own_seed = _seed_of(seed, name) if results else seed
        settings = settle(
            one.plan,
            world,
            own_seed,
            population=population,
            behaviour=_trusting(base, trust),
            conduct=one.conduct,
        )
        back, back_person = _coming_back(settings, known, seed, name)
        consultation, people = consult_with_people(settings, back)
        person = np.arange(next_person, next_person + len(people))
        next_person += len(people)
        order = np.argsort(back.key)
        spot = np.minimum(np.searchsorted(back.key[order], people.key), max(len(back) - 1, 0))
        came_back = back.key[order][spot] == people.key if len(back) else np.zeros(len(people), dtype=bool)
        person[came_back] = back_person[order][spot[came_back]]
        aftermath = trust_after(consultation, one.decision, one.announcement, world)
        results.append(
            RoundResult(
                round=one,
                consultation=consultation,
                aftermath=aftermath,
                returning=int(came_back.sum()),
                trust=trust,
                persons=person,
            )
        )
        told = _told(consultation, one, world, own_seed, settings.population)
        shift = told * aftermath.trust_change
        trust = float(np.clip(STARTING_TRUST + FORGETTING * (trust + shift - STARTING_TRUST), 0, 1))
        known = _remember(known, person, people, name, aftermath)
    return Years(rounds=tuple(results))


def _seed_of(seed: int, name: np.uint64) -> int:
    """Return the seed of one consultation of a programme."""
    return int(key_of([seed % 2**63], name)[0] >> np.uint64(2))


def _trusting(behaviour: Behaviour, trust: float) -> Behaviour:
    """Return the behaviour of a public whose trust has moved: it contributes as trust makes people do."""
    slope = np.log(behaviour.trust_high / behaviour.trust_low) / TRUST_BETWEEN_LEVELS
    contribute = behaviour.contribute * np.exp(slope * (trust - STARTING_TRUST))
    return behaviour.model_copy(update={"contribute": float(np.clip(contribute, 0.05, 1))})


def _told(consultation: Consultation, one: Round, world: World, seed: int, population: int) -> float:
    """Return the share of the public that the outcome reaches (0-1); silence is noticed by who took part."""
    if one.decision is None or not one.decision.text or one.announcement is None:
        return len(consultation.participants) / population
    reached = announcement_reach(consultation, one.announcement, world, seed, population=population)
    return reached / population


def _coming_back(setting: Setting, known: _Known, seed: int, name: np.uint64) -> tuple[People, Ints]:
    """Draw who of an earlier consultation takes part again, soon after the launch."""
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
        campaign=np.full(len(key), -1),
    )
    return people, known.person[again]


def _remember(known: _Known, person: Ints, people: People, name: np.uint64, aftermath: Aftermath) -> _Known:
    """Return everybody who has taken part so far; those of the last consultation judge by its outcome."""
    elsewhere = ~np.isin(known.person, person)
    chance = np.full(len(people), aftermath.return_rate)
    return _Known(
        person=np.concatenate([known.person[elsewhere], person]),
        key=np.concatenate([known.key[elsewhere], key_of(people.key, name)]),
        cell=np.concatenate([known.cell[elsewhere], people.cell]),
        # Who stayed away once is half as likely to come the time after.
        chance=np.concatenate([known.chance[elsewhere] / 2, chance]),
    )
