"""Activity: how much each participant writes and votes, and when (F1, F2, F3, F5, F13)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mashura.simulation.people import MS_A_DAY, People
from mashura.simulation.public import Bools, Floats, Ints
from mashura.simulation.setting import Setting
from mashura.simulation.streams import stream

_WRITING_HABIT = np.array([0.45, 1.0, 2.3])
_MOST_STATEMENTS = 60
_OFFLINE_VOTES = 0.4


@dataclass(frozen=True)
class Ballot:
    """One row a vote, before anybody knows what it says; ``moment`` is in ms since the opening."""

    voter: Ints
    statement: Ints
    moment: Ints


def draw_authors(setting: Setting, people: People) -> tuple[Ints, Ints]:
    """Return author and moment (ms since the opening) of every statement, in the order of writing."""
    random = stream(setting.seed, "writing")
    behaviour = setting.behaviour
    count = len(people)
    habit = _WRITING_HABIT[people.codes(setting, "propensity")]
    writes = random.random(count) < np.minimum(behaviour.writers * habit, 0.95)
    # A Pareto tail: most write once, a few write much.
    amount = np.minimum(random.random(count) ** (-1 / behaviour.writing_tail), _MOST_STATEMENTS).astype(
        np.int64
    )
    author = np.repeat(np.arange(count), np.where(writes, amount, 0))
    first = np.concatenate([[True], author[1:] != author[:-1]]) if len(author) else np.zeros(0, dtype=bool)
    gap = random.gamma(2.0, 60_000, len(author))
    gap[first] += random.uniform(60_000, 600_000, int(first.sum()))
    elapsed = np.cumsum(gap)
    began = np.maximum.accumulate(np.where(first, elapsed - gap, 0.0))
    moment = people.joined[author] + (elapsed - began).astype(np.int64)
    moment = np.minimum(moment, setting.days * MS_A_DAY - 1000)
    order = np.lexsort((author, moment))
    return author[order], moment[order]


def draw_ballots(setting: Setting, people: People, shown_from: Ints) -> Ballot:
    """Return who votes when on which statement.

    Parameters
    ----------
    shown_from : int array, shape (statements,)
        Milliseconds since the opening from which a statement can be voted on; -1: never.
    """
    random = stream(setting.seed, "voting")
    behaviour = setting.behaviour
    count = len(people)
    shown = np.flatnonzero(shown_from >= 0)
    shown = shown[np.argsort(shown_from[shown], kind="stable")]
    shown_since = shown_from[shown]
    wanted = np.exp(np.log(behaviour.votes_median) + behaviour.votes_spread * random.standard_normal(count))
    wanted = np.where(people.offline(setting), wanted * _OFFLINE_VOTES, wanted)
    wanted = np.where(random.random(count) < behaviour.one_vote, 1, np.ceil(wanted)).astype(np.int64)
    again, second = _second_visits(setting, people, random)
    now = np.searchsorted(shown_since, people.joined, side="right")
    later = np.searchsorted(shown_since, second, side="right")
    first_votes = np.minimum(np.where(again, (wanted + 1) // 2, wanted), now)
    # At the second visit people vote on what has come since.
    second_votes = np.where(again, np.minimum(wanted - first_votes, later - now), 0)
    early = _visit(
        people.joined, first_votes, np.zeros(count, dtype=np.int64), now, behaviour.seconds_per_vote, random
    )
    late = _visit(second, second_votes, now, later - now, behaviour.seconds_per_vote, random)
    voter, place, moment = (np.concatenate(pair) for pair in zip(early, late, strict=True))
    repeated = np.flatnonzero(random.random(len(voter)) < behaviour.revotes)
    voter = np.concatenate([voter, voter[repeated]])
    place = np.concatenate([place, place[repeated]])
    moment = np.concatenate([moment, moment[repeated] + random.integers(5_000, 400_000, len(repeated))])
    moment = np.minimum(moment, setting.days * MS_A_DAY - 1)
    order = np.lexsort((place, voter, moment))
    return Ballot(voter=voter[order], statement=shown[place[order]], moment=moment[order])


def _second_visits(setting: Setting, people: People, random: np.random.Generator) -> tuple[Bools, Ints]:
    pause = np.ceil(random.exponential(6.0, len(people))).astype(np.int64)
    moment = people.joined + pause * MS_A_DAY + random.integers(-3_600_000, 3_600_000, len(people))
    again = random.random(len(people)) < setting.behaviour.second_visit
    return again & (moment < setting.days * MS_A_DAY - 3_600_000), moment


def _visit(
    start: Ints, votes: Ints, first: Ints, size: Ints, pace: float, random: np.random.Generator
) -> tuple[Ints, Ints, Ints]:
    """Spread each voter's votes over distinct statements of a range and over the minutes of one visit."""
    voter = np.repeat(np.arange(len(votes)), votes)
    turn = np.arange(len(voter)) - np.repeat(np.cumsum(votes) - votes, votes)
    # Steps that share no divisor with the size visit every place of the range once, in a voter's own order.
    offset = (random.random(len(votes)) * np.maximum(size, 1)).astype(np.int64)
    step = _coprime(size, random)
    place = first[voter] + (offset[voter] + turn * step[voter]) % np.maximum(size, 1)[voter]
    gaps: Floats = random.gamma(1.5, pace / 1.5 * 1000, len(voter))
    elapsed = np.cumsum(gaps)
    began = (
        np.repeat((elapsed - gaps)[np.flatnonzero(turn == 0)], votes[votes > 0]) if len(voter) else elapsed
    )
    return voter, place, start[voter] + 20_000 + (elapsed - began).astype(np.int64)


def _coprime(size: Ints, random: np.random.Generator) -> Ints:
    tries = (random.random((8, len(size))) * np.maximum(size, 1)).astype(np.int64)
    fits = np.gcd(tries, size) == 1
    chosen = np.take_along_axis(tries, fits.argmax(axis=0)[None, :], axis=0)[0]
    return np.where(fits.any(axis=0), chosen, 1)
