"""Opinions: latent groups with positions on themes, which determine texts and votes (F15, F16)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import gammaincinv

from mashura.simulation.campaign.people import People
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Floats, Ints
from mashura.simulation.public.streams import Keys, draws, key_of, name_keys, normals, picks, stream

SUPPORT, OPPOSE, NEUTRAL = 1, -1, 0
_GROUP_COUNTS = (2, 3, 4)
_GROUP_COUNT_CHANCES = (0.85, 0.10, 0.05)
_DIVIDING_THEMES = 2
_EVEN_INTEREST = 4.0
"""Shape parameter of the themes' shares of attention: with a larger one the shares are more similar."""
_TILTS = {"age_band": 0.5, "residency": 0.3}


MOST_DIVIDED = 0.55
"""Most of the attention that the dividing themes get; more divides more statements than real ones (F15)."""


@dataclass(frozen=True)
class Opinions:
    """Opinions of the public.

    Attributes
    ----------
    positions : float array, shape (groups, themes)
        -1 (wants less) to 1 (wants more); most themes unite the groups, a few divide them.
    interest : float array, shape (themes,)
        Share of attention for each theme; sums to 1.
    group : int array, shape (participants,)
        Opinion group of each participant.
    """

    positions: Floats
    interest: Floats
    group: Ints


def draw_opinions(setting: Setting, people: People, themes: tuple[str, ...]) -> Opinions:
    """Draw the opinion groups of a campaign and the group of each participant."""
    seed, topic = setting.seed, setting.plan.topic or ""
    groups = int(stream(seed, "opinion groups", topic).choice(_GROUP_COUNTS, p=_GROUP_COUNT_CHANCES))
    number, theme = np.arange(groups), name_keys(themes)
    common = 0.45 + 0.55 * draws(seed, "position", topic, at=theme)
    positions = common + 0.12 * normals(seed, "position of a group", topic, at=key_of(number[:, None], theme))
    most_dividing = draws(seed, "dividing theme", topic, at=theme).argsort()
    dividing = most_dividing[: min(_DIVIDING_THEMES, len(themes) - 1)]
    strength = 0.6 + 0.4 * draws(seed, "division", topic, at=theme)
    for turn, place in enumerate(dividing):
        side = np.where((number + turn) % groups < max(1, groups // 2), 1.0, -1.0)
        if groups == 2:
            side = np.array([1.0, -1.0])
        positions[:, place] = side * strength[place]
    interest = gammaincinv(_EVEN_INTEREST, draws(seed, "interest", topic, at=theme))
    interest[dividing] *= 1.8
    if len(dividing) < len(themes):
        united = interest.sum() - interest[dividing].sum()
        interest[dividing] *= min(1.0, MOST_DIVIDED / (1 - MOST_DIVIDED) * united / interest[dividing].sum())
    leaning = 0.35 * normals(seed, "size of a group", topic, at=key_of(number))
    # Opinions depend on how the topic affects people: age and residency change the chance of each group.
    for attribute, tilt in _TILTS.items():
        values = name_keys(setting.world.values(attribute))
        tilts = tilt * normals(seed, "tilt", attribute, topic, at=key_of(values[:, None], number))
        leaning = leaning + tilts[people.codes(setting, attribute)]
    draw = draws(seed, "opinion group", at=key_of(people.person[:, None], number))
    return Opinions(
        positions=np.clip(positions, -1, 1),
        interest=interest / interest.sum(),
        group=(leaning - np.log(-np.log(draw))).argmax(axis=1),
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
        Who votes on which statement; repeated votes of a person on a statement are drawn separately.
    people, statements : uint64 array
        Keys of all participants and of all statements.
    theme, stance : int array, shape (statements,)
        Theme and stance of each statement; theme -1 means none.

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
    """Return 0 for the first vote of a person on a statement, 1 for a repeated vote."""
    pair = voter * (int(statement.max(initial=0)) + 1) + statement
    first = np.unique(pair, return_index=True)[1]
    again = np.ones(len(pair), dtype=np.int64)
    again[first] = 0
    return again


def draw_stances(
    setting: Setting, opinions: Opinions, themes: tuple[str, ...], author: Ints, key: Keys
) -> tuple[Ints, Ints]:
    """Draw the theme and stance of each statement: mostly the position of the author's group."""
    theme = picks(setting.seed, "theme", at=key, among=themes, chances=opinions.interest)
    position_of_author = opinions.positions[opinions.group[author], theme]
    position_of_author = position_of_author + 0.35 * normals(setting.seed, "own view", at=key)
    neutral = draws(setting.seed, "neutral", at=key) < 0.1
    return theme, np.where(neutral, NEUTRAL, np.where(position_of_author > 0, SUPPORT, OPPOSE))
