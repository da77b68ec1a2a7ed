"""A plan simulated in full, summed up in the numbers that a planner asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from mashura.analysis.people.representativeness import representativeness
from mashura.documents import AttributeOutcome, GroupOutcome, SimulatedOutcome
from mashura.i18n import LANGUAGES, Language, message
from mashura.methodology import Consultation, Plan
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import AgeBand, Gender, Residency
from mashura.methodology.vocabulary.languages import language_name
from mashura.simulation import World, load_world, simulate
from mashura.simulation.stand_ins import stand_ins


def try_plan(plan: Plan, world_name: str, seed: int) -> SimulatedOutcome:
    """Return the simulated outcome of a plan in a world.

    Parameters
    ----------
    plan : Plan
        Complete enough to be simulated.
    world_name : str
        One of :func:`mashura.simulation.world_names`.
    seed : int
        The same seed gives the same people and the same numbers.

    Raises
    ------
    InputError
        If the plan lacks what the simulator needs.
    """
    world = load_world(world_name)
    told = {language: stand_ins(plan, language) for language in LANGUAGES}
    return replace(outcome(simulate(plan, world, seed), world, seed), stand_ins=told)


def outcome(consultation: Consultation, world: World, seed: int) -> SimulatedOutcome:
    """Return a simulated consultation summed up."""
    population = world.population_table()
    steps = consultation.funnel[["exposed", "visited", "registered", "contributed"]].sum()
    return SimulatedOutcome(
        world=dict(world.title),
        seed=seed,
        population=world.population,
        exposed=int(steps["exposed"]),
        visited=int(steps["visited"]),
        registered=int(steps["registered"]),
        participants=len(consultation.participants),
        statements=len(consultation.statements),
        votes=len(consultation.votes),
        questionnaires=consultation.answers["participant_id"].nunique(),
        ballots=consultation.ballots["participant_id"].nunique(),
        attributes=_attributes(consultation, population, world),
    )


def _attributes(
    consultation: Consultation, population: pd.DataFrame, world: World
) -> tuple[AttributeOutcome, ...]:
    outcomes = []
    for compared in representativeness(consultation, population):
        if compared.index is None:
            continue
        groups = tuple(
            GroupOutcome(
                value=group,
                names=group_names(compared.attribute, group, world),
                population=share,
                participants=compared.participant_shares.get(group, 0.0),
            )
            for group, share in compared.population_shares.items()
        )
        outcomes.append(
            AttributeOutcome(
                attribute=compared.attribute,
                names=_in_both(f"apps-attribute-{compared.attribute.replace('_', '-')}"),
                representativeness=compared.index,
                groups=groups,
                worst=next((group for group in groups if group.value == compared.worst_group), None),
                worst_ratio=compared.worst_ratio or 0.0,
            )
        )
    return tuple(outcomes)


def group_names(attribute: str, value: str, world: World) -> Mapping[Language, str]:
    """Return the names of a group of people in one attribute of a world's population.

    Examples
    --------
    >>> group_names("gender", "female", load_world("municipality"))["en"]
    'Women'
    """
    vocabulary = {"age_band": AgeBand, "gender": Gender, "residency": Residency}.get(attribute)
    if vocabulary is not None:
        return {language: value_label(vocabulary(value), language) for language in LANGUAGES}
    if attribute == "language":
        return {language: language_name(value, language) for language in LANGUAGES}
    if attribute == "region":
        return dict(world.region_names[value])
    return _in_both(f"apps-disability-{value}")


def _in_both(key: str) -> dict[Language, str]:
    return {language: message(key, lang=language) for language in LANGUAGES}
