"""Opinions: latent groups with positions on themes, from which texts and votes follow (F15, F16)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mashura.simulation.campaign.people import People
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Floats, Ints
from mashura.simulation.public.streams import Keys, draws, key_of, normals, stream

SUPPORT, OPPOSE, NEUTRAL = 1, -1, 0
_GROUP_COUNTS = (2, 3, 4)
_GROUP_COUNT_CHANCES = (0.85, 0.10, 0.05)
_DIVIDING_THEMES = 2


@dataclass(frozen=True)
class Opinions:
    """What the public holds.

    Attributes
    ----------
    positions : float array, shape (groups, themes)
        -1 (wants less) to 1 (wants more); most themes unite, a few divide.
    interest : float array, shape (themes,)
        Share of attention that each theme gets; sums to 1.
    group : int array, shape (participants,)
        Opinion group of each participant.
    """

    positions: Floats
    interest: Floats
    group: Ints


def draw_opinions(setting: Setting, people: People, themes: int) -> Opinions:
    """Draw the opinion groups of a campaign and who belongs to which."""
    random = stream(setting.seed, "opinions", setting.plan.topic or "")
    groups = int(random.choice(_GROUP_COUNTS, p=_GROUP_COUNT_CHANCES))
    positions = random.uniform(0.45, 1.0, (1, themes)) + random.normal(0, 0.12, (groups, themes))
    dividing = random.permutation(themes)[: min(_DIVIDING_THEMES, themes - 1)]
    for turn, theme in enumerate(dividing):
        side = np.where((np.arange(groups) + turn) % groups < max(1, groups // 2), 1.0, -1.0)
        if groups == 2:
            side = np.array([1.0, -1.0])
        positions[:, theme] = side * random.uniform(0.6, 1.0)
    interest = random.dirichlet(np.full(themes, 4.0))
    interest[dividing] *= 1.8
    # Whom the subject touches differently thinks differently: age and residency tilt the membership.
    tilt_age = random.normal(0, 0.5, (len(setting.world.values("age_band")), groups))
    tilt_residency = random.normal(0, 0.3, (len(setting.world.values("residency")), groups))
    base = random.normal(0, 0.35, groups)
    leaning = (
        base
        + tilt_age[people.codes(setting, "age_band")]
        + tilt_residency[people.codes(setting, "residency")]
    )
    luck = draws(setting.seed, "opinion group", at=key_of(people.key[:, None], np.arange(groups)))
    return Opinions(
        positions=np.clip(positions, -1, 1),
        interest=interest / interest.sum(),
        group=(leaning - np.log(-np.log(luck))).argmax(axis=1),
    )


def draw_votes(
    setting: Setting,
    opinions: Opinions,
    voter: Ints,
    statement: Ints,
    *,
    people: Keys,
    statements: Keys,
    theme: Ints,
    stance: Ints,
) -> Ints:
    """Draw the vote of each row.

    Parameters
    ----------
    voter, statement : int array, shape (rows,)
        Who votes on which statement; the n-th vote of the same person on the same statement is drawn anew.
    people, statements : uint64 array
        Keys of all participants and of all statements.
    theme, stance : int array, shape (statements,)
        What the statements say; theme -1 is none of them.

    Returns
    -------
    int array, shape (rows,)
        1 agree, 0 pass, -1 disagree.
    """
    behaviour, seed = setting.behaviour, setting.seed
    groups = np.arange(len(opinions.positions))[:, None]
    position = np.where(theme >= 0, opinions.positions[:, np.maximum(theme, 0)], 0.0)
    appeal = behaviour.conviction * position * np.where(stance == NEUTRAL, 0.3, stance)
    appeal = appeal + 0.3 * normals(seed, "taste", at=key_of(groups, statements[None, :]))
    leaning = appeal[opinions.group[voter], statement] + behaviour.agreeing
    leaning += 0.4 * normals(seed, "mildness", at=people)[voter]
    leaning += 0.45 * normals(seed, "quality", at=statements)[statement]
    unsure = np.log(behaviour.passes / (1 - behaviour.passes))
    unsure = unsure + 0.8 * normals(seed, "caution", at=people)[voter]
    unsure += 0.5 * normals(seed, "difficulty", at=statements)[statement]
    key = key_of(people[voter], statements[statement], _repetition(voter, statement))
    passes = draws(seed, "pass", at=key) < 1 / (1 + np.exp(-unsure))
    agrees = draws(seed, "agree", at=key) < 1 / (1 + np.exp(-leaning))
    return np.where(passes, 0, np.where(agrees, 1, -1))


def _repetition(voter: Ints, statement: Ints) -> Ints:
    """Return 0 for the first vote of a person on a statement, 1 for the one after it."""
    pair = voter * (int(statement.max(initial=0)) + 1) + statement
    first = np.unique(pair, return_index=True)[1]
    again = np.ones(len(pair), dtype=np.int64)
    again[first] = 0
    return again


def draw_stances(setting: Setting, opinions: Opinions, author: Ints, key: Keys) -> tuple[Ints, Ints]:
    """Draw theme and stance of what each author writes: mostly what the author's group holds."""
    bounds = np.cumsum(opinions.interest)[:-1]
    theme = np.searchsorted(bounds, draws(setting.seed, "theme", at=key), side="right")
    held = opinions.positions[opinions.group[author], theme]
    held = held + 0.35 * normals(setting.seed, "own view", at=key)
    neutral = draws(setting.seed, "neutral", at=key) < 0.1
    return theme, np.where(neutral, NEUTRAL, np.where(held > 0, SUPPORT, OPPOSE))
