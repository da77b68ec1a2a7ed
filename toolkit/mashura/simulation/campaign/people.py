"""Participants: people who contribute, with attributes and a moment (S22, S38, F4, F19)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt
import pandas as pd

from mashura.errors import InputError
from mashura.simulation.campaign.funnel import NOTHING_CHANGES, Chances, Funnel
from mashura.simulation.campaign.setting import Setting, is_offline
from mashura.simulation.public.cells import Bools, Ints, Public
from mashura.simulation.public.streams import Keys, draws, key_of, name_keys, normals, picks
from mashura.simulation.public.world import ATTRIBUTES, AXES

MS_A_DAY = 86_400_000
MOST_PARTICIPANTS = 500_000
"""Number of participants that fit into the memory of an ordinary computer."""

Objects = npt.NDArray[np.object_]
MS_AN_HOUR = 3_600_000


@dataclass(frozen=True)
class People:
    """Participants in the order in which they joined, as arrays of equal length.

    Attributes
    ----------
    joined : int array
        Milliseconds since the opening.
    key : uint64 array
        Key of each person for random numbers; the same person has the same key under all plans that form the
        same classes.
    channel, venue : int array
        Index in ``setting.channels`` of the channel of the first notice, and in ``setting.venues`` of the
        place where they take part.
    cell : int array
        Row of ``world.codes``.
    attack : int array
        Index of the attack that controls an account; -1: a genuine participant.
    person : uint64 array
        Key of the first account of the person behind each account; nearly always its own key.
    """

    joined: Ints
    key: Keys
    channel: Ints
    venue: Ints
    cell: Ints
    attack: Ints
    person: Keys

    def __len__(self) -> int:
        return len(self.joined)

    def joined_by(self, others: People) -> People:
        """Return both together, in the order of joining."""
        parts = {
            field.name: np.concatenate([getattr(self, field.name), getattr(others, field.name)])
            for field in fields(self)
        }
        order = np.lexsort((parts["key"], parts["joined"]))
        return People(**{name: part[order] for name, part in parts.items()})

    def chosen(self, which: Bools) -> People:
        """Return some of the participants."""
        return People(**{field.name: getattr(self, field.name)[which] for field in fields(self)})

    def first_accounts(self) -> Ints:
        """Return, for each account, the index of the first account of the same person."""
        order = np.argsort(self.key)
        return np.asarray(order[np.searchsorted(self.key[order], self.person)], dtype=np.int64)

    def codes(self, setting: Setting, name: str) -> Ints:
        """Return the value codes of one characteristic."""
        return np.asarray(setting.world.codes[self.cell, AXES.index(name)], dtype=np.int64)

    def ids(self) -> Objects:
        """Return the participants' ids, ``p00001`` first."""
        return numbered("p", len(self), 5)

    def judges(self, setting: Setting) -> Keys:
        """Return the key of the person whose preferences count: the participant or the attacker."""
        if not setting.attacks:
            return self.person
        return np.where(self.attack >= 0, setting.attack_keys[self.attack], self.person)

    def offline(self, setting: Setting) -> Bools:
        """Return who takes part where somebody else writes the contribution down."""
        kinds = np.array([is_offline(kind) for kind in setting.venues])
        return np.asarray(kinds[self.venue])

    def table(self, setting: Setting) -> pd.DataFrame:
        """Return the table ``participants``."""
        columns: dict[str, object] = {
            "participant_id": self.ids(),
            "joined_at": instants(setting, self.joined),
            "channel": labels(setting.channels, self.channel),
        }
        for name in ATTRIBUTES:
            columns[name] = labels(setting.world.values(name), self.codes(setting, name))
        table = pd.DataFrame(columns)
        table["disability"] = (table["disability"] == "with").astype("boolean")
        return table


def labels(names: Iterable[str], codes: Ints) -> Objects:
    """Return the name of each code; None for -1."""
    return np.asarray(np.array([*names, None], dtype=object)[codes])


def numbered(letter: str, count: int, digits: int) -> Objects:
    """Return ids, each a letter and a running number."""
    return np.array([f"{letter}{number:0{digits}d}" for number in range(1, count + 1)], dtype=object)


def instants(setting: Setting, since_opening: Ints) -> pd.DatetimeIndex:
    """Return points in time from milliseconds since the opening."""
    start = int(setting.opening.timestamp() * 1000)
    return pd.DatetimeIndex(pd.to_datetime(since_opening + start, unit="ms", utc=True)).as_unit("ms")


def draw_people(
    setting: Setting,
    public: Public,
    probabilities: Chances,
    funnel: Funnel,
    *,
    changed: Mapping[int, Chances] = NOTHING_CHANGES,
) -> People:
    """Draw the persons behind the contributors of each day, class and channel."""
    # Within a class, cells contribute in proportion to their people and the chance to contribute.
    order = np.argsort(public.class_of, kind="stable")
    mass = np.cumsum((setting.world.cell_shares * probabilities.contribute)[order])
    last = np.searchsorted(public.class_of[order], np.arange(len(public.shares)), side="right") - 1
    upto = mass[last]
    before = np.concatenate([[0.0], upto[:-1]])
    day, group, place = np.nonzero(funnel.contributed)
    repeats = funnel.contributed[day, group, place]
    if repeats.sum() > MOST_PARTICIPANTS:
        raise InputError("simulation-too-many", participants=int(repeats.sum()), most=MOST_PARTICIPANTS)
    turn = np.arange(repeats.sum()) - np.repeat(np.cumsum(repeats) - repeats, repeats)
    day, group, place = (np.repeat(part, repeats) for part in (day, group, place))
    key = key_of(name_keys(setting.channels)[place], day, public.keys[group], turn)
    draw = before[group] + draws(setting.seed, "people", at=key) * (upto[group] - before[group])
    cell = order[np.minimum(np.searchsorted(mass, draw, side="right"), last[group])]
    venue = np.zeros(len(key), dtype=np.int64)
    for first, valid in sorted({0: probabilities, **changed}.items()):
        later = day >= first
        chances = valid.venue[group[later], place[later], :]
        venue[later] = picks(setting.seed, "venue", at=key[later], among=setting.venues, chances=chances)
    joined = day * MS_A_DAY + time_of_day(setting, venue, key)
    rank = np.lexsort((key, joined))
    return People(
        joined=joined[rank],
        key=key[rank],
        channel=place[rank],
        venue=venue[rank],
        cell=cell[rank],
        attack=np.full(len(rank), -1),
        person=key[rank],
    )


def time_of_day(setting: Setting, venue: Ints, key: Keys) -> Ints:
    """Draw the time of day in ms: mornings and evenings online, office hours in person (assumption)."""
    part = draws(setting.seed, "part of the day", at=key)
    anytime = draws(setting.seed, "hour", at=key)
    spread = normals(setting.seed, "around the hour", at=key)
    online = np.where(part < 0.12, anytime * 23, np.where(part < 0.45, 11 + 2.2 * spread, 20 + 1.8 * spread))
    counter = 8 + 9 * anytime
    offline = np.array([is_offline(kind) for kind in setting.venues])[venue]
    hours = np.clip(np.where(offline, counter, online), 0, 22.9)
    return np.asarray(hours * MS_AN_HOUR, dtype=np.int64)
