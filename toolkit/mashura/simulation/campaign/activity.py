"""Activity: how many statements and votes each participant contributes, and when (F1, F2, F3, F5, F13)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mashura.simulation.campaign.attacks import BRIGADE_WRITERS, VOTES, AttackKind
from mashura.simulation.campaign.people import MS_A_DAY, People
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Bools, Floats, Ints
from mashura.simulation.public.streams import Keys, draws, key_of, normals

_WRITING_HABIT = {"quiet": 0.45, "outspoken": 2.3}
"""Share of writers among quiet and outspoken people, relative to occasional contributors (assumption)."""

_MOST_STATEMENTS = 60
_OFFLINE_VOTES = 0.4


@dataclass(frozen=True)
class Ballot:
    """One row per vote, without its direction; ``moment`` is in milliseconds since the opening."""

    voter: Ints
    statement: Ints
    moment: Ints


def draw_authors(setting: Setting, people: People) -> tuple[Ints, Ints, Keys]:
    """Return author, moment (ms since the opening) and key of each statement, in order of time."""
    behaviour = setting.behaviour
    habit = setting.world.by_value("propensity", _WRITING_HABIT)[people.cell]
    writes = draws(setting.seed, "writes", at=people.key) < np.minimum(behaviour.writers * habit, 0.95)
    writes &= people.attack < 0
    # Pareto distribution: most people write one statement, a few write many.
    tail = draws(setting.seed, "statements", at=people.key) ** (-1 / behaviour.writing_tail)
    amount: Ints = np.where(writes, np.minimum(tail, _MOST_STATEMENTS).astype(np.int64), 0)
    amount += coordinated_statements(setting, people)
    author, turn = _expand(amount)
    key = key_of(people.key[author], turn)
    pause = -60_000 * np.log(draws(setting.seed, "pause", at=key) * draws(setting.seed, "rest", at=key))
    pause += np.where(turn == 0, 60_000 + 540_000 * draws(setting.seed, "reading", at=key), 0.0)
    moment = people.joined[author] + _since_start(pause, amount).astype(np.int64)
    moment = np.minimum(moment, setting.days * MS_A_DAY - 1000)
    order = np.lexsort((key, moment))
    return author[order], moment[order], key[order]


def draw_ballots(setting: Setting, people: People, shown_from: Ints) -> Ballot:
    """Return who votes on which statement, and when.

    Parameters
    ----------
    shown_from : int array, shape (statements,)
        When a statement opens for votes, in milliseconds since the opening; -1: never.
    """
    behaviour, seed = setting.behaviour, setting.seed
    shown = np.flatnonzero(shown_from >= 0)
    shown = shown[np.argsort(shown_from[shown], kind="stable")]
    shown_since = shown_from[shown]
    spread = behaviour.votes_spread * normals(seed, "votes wanted", at=people.key)
    wanted = behaviour.votes_median * np.exp(spread)
    wanted = np.where(people.offline(setting), wanted * _OFFLINE_VOTES, wanted)
    leaves = draws(seed, "one vote", at=people.key) < behaviour.one_vote
    independent = people.attack < 0
    wanted = np.where(leaves, 1, np.ceil(wanted)).astype(np.int64)
    again, second = _second_visits(setting, people)
    # After the close nobody can vote.
    closed = second >= setting.days * MS_A_DAY - 3_600_000
    now = np.searchsorted(shown_since, people.joined, side="right")
    later = np.searchsorted(shown_since, second, side="right")
    first_votes = np.minimum(np.where(again, (wanted + 1) // 2, wanted), now) * independent
    # On a second visit people vote on statements that are new since the first.
    second_votes = np.where(again & ~closed & independent, np.minimum(wanted - first_votes, later - now), 0)
    early = _visit(setting, people.key, people.joined, first_votes, np.zeros_like(now), now)
    late = _visit(setting, key_of(people.key, 1), second, second_votes, now, later - now)
    voter, place, moment = (np.concatenate(pair) for pair in zip(early, late, strict=True))
    key = key_of(people.key[voter], place)
    repeated = np.flatnonzero(draws(seed, "votes again", at=key) < behaviour.revotes)
    wait = 5_000 + 395_000 * draws(seed, "until the vote again", at=key[repeated])
    voter = np.concatenate([voter, voter[repeated]])
    place = np.concatenate([place, place[repeated]])
    moment = np.concatenate([moment, moment[repeated] + wait.astype(np.int64)])
    moment = np.minimum(moment, setting.days * MS_A_DAY - 1)
    order = np.lexsort((place, voter, moment))
    return Ballot(voter=voter[order], statement=shown[place[order]], moment=moment[order])


def draw_coordinated_ballots(setting: Setting, people: People, subject: Ints, shown_from: Ints) -> Ballot:
    """Return which account of an attack votes on which statement of its theme, and when.

    Parameters
    ----------
    subject : int array, shape (attacks, statements)
        1 or -1 where a statement takes a stance on the theme of an attack, else 0.
    shown_from : int array, shape (statements,)
        As in :func:`draw_ballots`.
    """
    parts = []
    for place, attack in enumerate(setting.attacks):
        members = np.flatnonzero(people.attack == place)
        about = np.flatnonzero((subject[place] != 0) & (shown_from >= 0))
        about = about[np.argsort(shown_from[about], kind="stable")]
        start = people.joined[members]
        seen = np.searchsorted(shown_from[about], start, side="right")
        votes = np.minimum(VOTES[attack.kind], seen)
        row, spot, moment = _visit(setting, people.key[members], start, votes, np.zeros_like(seen), seen)
        moment = np.minimum(moment, setting.days * MS_A_DAY - 1)
        parts.append((members[row], about[spot], moment))
    voter, statement, moment = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Ballot(voter=voter, statement=statement, moment=moment)


def coordinated_statements(setting: Setting, people: People) -> Ints:
    """Return how many statements each account of an attack posts: one, but only a few in a brigade."""
    crowd = people.attack >= 0
    kinds = np.array([attack.kind == AttackKind.BRIGADE for attack in setting.attacks] + [False])
    quiet = kinds[people.attack] & (draws(setting.seed, "brigade writes", at=people.key) >= BRIGADE_WRITERS)
    return (crowd & ~quiet).astype(np.int64)


def _second_visits(setting: Setting, people: People) -> tuple[Bools, Ints]:
    pause = np.ceil(-6.0 * np.log(draws(setting.seed, "days away", at=people.key))).astype(np.int64)
    shift = 7_200_000 * (draws(setting.seed, "hour of return", at=people.key) - 0.5)
    moment = people.joined + pause * MS_A_DAY + shift.astype(np.int64)
    again = draws(setting.seed, "comes back", at=people.key) < setting.behaviour.second_visit
    return again, moment


def _visit(
    setting: Setting, key: Keys, start: Ints, votes: Ints, first: Ints, size: Ints
) -> tuple[Ints, Ints, Ints]:
    """Distribute each voter's votes over different statements of a range and over the minutes of a visit."""
    voter, turn = _expand(votes)
    # A step that is coprime to the size reaches every statement once, in an order of the voter's own.
    offset = (draws(setting.seed, "where to begin", at=key) * np.maximum(size, 1)).astype(np.int64)
    step = _coprime(setting, key, size)
    place = first[voter] + (offset[voter] + turn * step[voter]) % np.maximum(size, 1)[voter]
    pace = setting.behaviour.seconds_per_vote * 1000
    gaps = pace * (0.3 - 0.7 * np.log(draws(setting.seed, "gap", at=key_of(key[voter], turn))))
    return voter, place, start[voter] + 20_000 + _since_start(gaps, votes).astype(np.int64)


def _expand(counts: Ints) -> tuple[Ints, Ints]:
    """Return the owner and the running number (from 0) of each item, given each owner's number of items."""
    owner = np.repeat(np.arange(len(counts)), counts)
    return owner, np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)


def _since_start(gaps: Floats, counts: Ints) -> Floats:
    """Return the time since each owner's start, given the gap before each of the owner's items."""
    elapsed = np.cumsum(gaps)
    first = (np.cumsum(counts) - counts)[counts > 0]
    return np.asarray(elapsed - np.repeat((elapsed - gaps)[first], counts[counts > 0]))


def _coprime(setting: Setting, key: Keys, size: Ints) -> Ints:
    tries = draws(setting.seed, "which way", at=key_of(key[None, :], np.arange(8)[:, None]))
    steps = (tries * np.maximum(size, 1)).astype(np.int64)
    fits = np.gcd(steps, size) == 1
    chosen = np.take_along_axis(steps, fits.argmax(axis=0)[None, :], axis=0)[0]
    return np.where(fits.any(axis=0), chosen, 1)
