"""People recruited by letter: from the letters to the last session (S38, S47, S77, F26).

The steps of the funnel are letters (*exposed*), replies (*visited*), people chosen (*registered*) and people
who come to the first session (*contributed*). Of an invited sample, everybody who replies takes part.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from mashura.methodology.tables.consultation import Consultation
from mashura.simulation.campaign.funnel import Funnel
from mashura.simulation.campaign.people import MS_A_DAY, People, time_of_day
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Bools, Floats, Ints, Public
from mashura.simulation.public.streams import Keys, draws, key_of, name_keys
from mashura.simulation.public.world import AXES
from mashura.simulation.recruitment.letters import (
    calendar,
    reply_chances,
    reply_day,
    reply_shares,
    venues_of,
)
from mashura.simulation.recruitment.lot import draw_lot, inclusion

ATTENDED, FINISHED = "sessions_attended", "finished"
"""Ids of the questions in the table ``answers`` that hold a panel's attendance."""


@dataclass(frozen=True)
class Recruited:
    """The participants of a recruitment by letter.

    Attributes
    ----------
    people : People
        In the order in which they joined.
    funnel : Funnel
        Letters, replies, people chosen, people who came.
    attended : bool array, shape (people, sessions)
        Who came to which session; no sessions for an invited sample.
    days : tuple of int
        Day of each session.
    """

    people: People
    funnel: Funnel
    attended: Bools
    days: tuple[int, ...]

    @property
    def finished(self) -> Bools:
        """Who came to the last session."""
        return np.asarray(self.attended[:, -1])

    @property
    def dose(self) -> Floats:
        """Share of the sessions that each member attended (0-1)."""
        return np.asarray(self.attended.mean(axis=1))

    def last_moments(self) -> Ints:
        """Return when each member's last session began, in milliseconds since the opening."""
        sessions = self.attended.shape[1]
        last = sessions - 1 - np.argmax(self.attended[:, ::-1], axis=1)
        shift = (np.array(self.days) - self.days[0])[last] * MS_A_DAY
        return np.asarray(self.people.joined + shift)


def recruit(setting: Setting, public: Public) -> Recruited:
    """Draw the letters, the replies, the lot and the attendance of a campaign."""
    recruitment, days = setting.plan.recruitment, calendar(setting)
    venues = venues_of(setting, public)
    key = key_of(name_keys(["letter"]), np.arange(recruitment.invitations))
    shares = np.cumsum(setting.world.cell_shares)
    cell = np.searchsorted(shares, draws(setting.seed, "letter", at=key) * shares[-1], side="right")
    cell = np.minimum(cell, len(shares) - 1)
    replies = draws(setting.seed, "reply", at=key) < reply_chances(setting, public, venues)[cell]
    replied = np.flatnonzero(replies)
    replied_on = reply_day(setting, draws(setting.seed, "day of the reply", at=key[replied]), days.replies)
    chosen, comes = replied, np.ones(len(replied), dtype=bool)
    chosen_on = replied_on
    if recruitment.mode.has_panel:
        chosen, comes = _panel(setting, key[replied], cell[replied])
        chosen = replied[chosen]
        chosen_on = np.full(len(chosen), days.lot)
    here = chosen[comes]
    joined_on = chosen_on[comes]
    venue = venues[public.class_of[cell[here]]]
    joined = joined_on * MS_A_DAY + time_of_day(setting, venue, key[here])
    rank = np.lexsort((key[here], joined))
    people = People(
        joined=joined[rank],
        key=key[here][rank],
        channel=np.array([setting.channels.index(kind) for kind in setting.venues])[venue[rank]],
        venue=venue[rank],
        cell=cell[here][rank],
        attack=np.full(len(rank), -1),
        person=key[here][rank],
    )
    group, channel = _places(setting, public, cell, venues)
    letters_on = np.zeros(len(key), dtype=np.int64)
    steps = (
        (letters_on, np.arange(len(key))),
        (replied_on, replied),
        (chosen_on, chosen),
        (joined_on, here),
    )
    shape = (setting.days, len(public.shares), len(setting.channels))
    counts = [_counted(on, group[who], channel[who], shape) for on, who in steps]
    return Recruited(
        people=people,
        funnel=Funnel(*counts),
        attended=_attendance(setting, people.key, len(days.sessions)),
        days=days.sessions,
    )


def expected(setting: Setting, public: Public) -> tuple[Funnel, Floats]:
    """Return the mean funnel over all runs, and how many people of each cell take part."""
    recruitment, days = setting.plan.recruitment, calendar(setting)
    behaviour, venues = setting.behaviour, venues_of(setting, public)
    shares = setting.world.cell_shares / setting.world.cell_shares.sum()
    letters = recruitment.invitations * shares
    replies = letters * reply_chances(setting, public, venues)
    chosen = members = replies
    if recruitment.mode.has_panel:
        codes, targets = _strata(setting, np.arange(len(shares)))
        size = float(recruitment.panel_size or 0)
        total = float(replies.sum())
        filled = _mean_of_smaller(total, size)
        drawn = (
            replies
            * inclusion(replies, codes, targets, min(size, total))
            * (filled / min(size, total) if total else 0)
        )
        absent = behaviour.no_show * filled
        spare = max(total - filled, 0.0) if recruitment.reserve else 0.0
        called = min(absent, spare) / filled if filled else 0.0
        chosen = drawn * (1 + called)
        members = drawn * (1 - behaviour.no_show + called)
    shape = (setting.days, len(public.shares), len(setting.channels))
    _, channel = _places(setting, public, np.arange(len(shares)), venues)
    group = public.class_of

    def spread(people: Floats, by_day: Floats) -> Floats:
        whole = np.zeros(shape)
        np.add.at(whole[0], (group, channel), people)
        placed = whole[0].copy()
        whole[: len(by_day)] = placed * by_day[:, None, None]
        return whole

    waits = reply_shares(setting, days.replies)
    opening = np.ones(1)
    lot = waits if days.lot < 0 else np.eye(setting.days)[days.lot]
    funnel = Funnel(
        exposed=spread(letters, opening),
        visited=spread(replies, waits),
        registered=spread(chosen, lot),
        contributed=spread(members, lot),
    )
    return funnel, members


def panel_steps(consultation: Consultation) -> dict[str, int]:
    """Return how many people reached each step of a recruitment by letter.

    Returns
    -------
    dict of str to int
        ``letters``, ``replies``, ``selected``, ``attended`` and, of a panel, ``finished``.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> from mashura.simulation import simulate
    >>> lot = {"mode": "lottery", "invitations": 2003, "panel_size": 60, "strata": ["gender"], "sessions": 6}
    >>> steps = panel_steps(simulate(small_plan(recruitment=lot), seed=1))
    >>> steps["letters"] > steps["replies"] > steps["attended"] > steps["finished"]
    True
    """
    funnel, answers = consultation.funnel, consultation.answers
    columns = {
        "letters": "exposed",
        "replies": "visited",
        "selected": "registered",
        "attended": "contributed",
    }
    steps = {step: int(funnel[column].sum()) for step, column in columns.items()}
    asked = answers[answers["question_id"] == FINISHED]
    return steps | ({"finished": int((asked["value"] == "yes").sum())} if len(asked) else {})


def _panel(setting: Setting, key: Keys, cell: Ints) -> tuple[Ints, Bools]:
    """Draw the members among those who replied, and who of them comes; the reserve replaces who does not."""
    recruitment, seed = setting.plan.recruitment, setting.seed
    codes, targets = _strata(setting, cell)
    chosen = draw_lot(seed, "panel", key, codes, targets, recruitment.panel_size or 0)
    comes = draws(seed, "shows up", at=key[chosen]) >= setting.behaviour.no_show
    if not recruitment.reserve or comes.all():
        return chosen, comes
    spare = np.setdiff1d(np.arange(len(key)), chosen)
    absent = codes[chosen[~comes]]
    wanted = [
        np.bincount(absent[:, place], minlength=len(shares)) / len(absent)
        for place, shares in enumerate(targets)
    ]
    called = spare[draw_lot(seed, "reserve", key[spare], codes[spare], wanted, len(absent))]
    return np.concatenate([chosen, called]), np.concatenate([comes, np.ones(len(called), dtype=bool)])


def _strata(setting: Setting, cell: Ints) -> tuple[Ints, list[Floats]]:
    """Return the strata of the cells, and the public's shares in each of them."""
    world = setting.world
    strata = sorted({stratum.value for stratum in setting.plan.recruitment.strata})
    # In alphabetical order, so that the order of a vocabulary has no effect.
    of_cells = [world.name_ranks(name)[world.codes[:, AXES.index(name)].astype(np.int64)] for name in strata]
    targets = [
        np.bincount(codes, weights=world.cell_shares, minlength=len(world.values(name)))
        for name, codes in zip(strata, of_cells, strict=True)
    ]
    chosen = np.array([codes[cell] for codes in of_cells], dtype=np.int64).reshape(len(strata), len(cell))
    return chosen.T, [np.asarray(shares / shares.sum()) for shares in targets]


def _attendance(setting: Setting, key: Keys, sessions: int) -> Bools:
    """Draw who comes to which session; everybody comes to the first, and who misses the last has left."""
    behaviour = setting.behaviour
    number = np.arange(sessions)
    at = key_of(key[:, None], number)
    leaves = (draws(setting.seed, "leaves the panel", at=at) < behaviour.leaving) & (number > 0)
    stays = ~np.logical_or.accumulate(leaves, axis=1) if sessions else leaves
    between = (number > 0) & (number < sessions - 1)
    misses = (draws(setting.seed, "misses a session", at=at) < behaviour.missing) & between
    return np.asarray(stays & ~misses)


def _places(setting: Setting, public: Public, cell: Ints, venues: Ints) -> tuple[Ints, Ints]:
    """Return the class of each person, and the channel that the funnel names: where they take part."""
    group = public.class_of[cell]
    channel = np.array([setting.channels.index(kind) for kind in setting.venues])
    return group, channel[venues[group]]


def _counted(day: Ints, group: Ints, channel: Ints, shape: tuple[int, ...]) -> Ints:
    place = np.ravel_multi_index((day, group, channel), shape)
    return np.bincount(place, minlength=int(np.prod(shape))).reshape(shape)


def _mean_of_smaller(mean: float, limit: float) -> float:
    """Return the mean of the smaller of a limit and a random number of replies with this mean."""
    spread = np.sqrt(max(mean, 1e-12))
    distance = (limit - mean) / spread
    density = np.exp(-(distance**2) / 2) / np.sqrt(2 * np.pi)
    below = float(ndtr(distance))
    return float(mean * below + limit * (1 - below) - spread * density)
