"""How the calendar changes attention: weekends, public holidays, Ramadan, summer absence and exams (S42).

The days come from the country of the world and from the Hijri calendar; what each does is an assumption with
a range, in :class:`mashura.simulation.public.behaviour.Behaviour`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache

import numpy as np

from mashura.i18n import holidays_of, observances
from mashura.methodology.vocabulary import AgeBand
from mashura.simulation.campaign.setting import Setting, opening_day
from mashura.simulation.public.cells import Bools, Floats, Public
from mashura.simulation.public.world import Period

_OF_EXAM_AGE = (AgeBand.AGE_15_17, AgeBand.AGE_18_29)


def attention_by_day(setting: Setting) -> Floats:
    """Return the attention of each day, relative to an ordinary working day.

    Several occasions of one day do not add up: the quietest of them counts.
    """
    behaviour, world = setting.behaviour, setting.world
    first = opening_day(setting.plan)
    occasions: tuple[tuple[Bools, float], ...] = (
        (_at_weekends(first, setting.days, world.weekend), behaviour.weekend),
        (_on_holidays(first, setting.days, world.country), behaviour.holiday),
        (_in_ramadan(first, setting.days), behaviour.ramadan),
        (_in_periods(first, setting.days, world.summer), behaviour.summer),
    )
    quiet = np.ones(setting.days)
    for falls_on, attention in occasions:
        quiet = np.where(falls_on, np.minimum(quiet, attention), quiet)
    return quiet


def exams(setting: Setting, public: Public) -> Floats:
    """Return the further attention of each class on each day, shape (classes, days): 1, less during exams."""
    bands = [*AgeBand]
    studying = np.isin(public.age, [bands.index(band) for band in _OF_EXAM_AGE])
    during = _in_periods(opening_day(setting.plan), setting.days, setting.world.exams)
    return np.where(studying[:, None] & during[None, :], setting.behaviour.exams, 1.0)


def season_of(day: date, country: str) -> Mapping[str, bool]:
    """Return which occasions a day belongs to: public holiday, Ramadan.

    Examples
    --------
    >>> dict(season_of(date(2026, 3, 1), "AE")), dict(season_of(date(2026, 12, 2), "AE"))
    ({'holiday': False, 'ramadan': True}, {'holiday': True, 'ramadan': False})
    """
    return {"holiday": day in holidays_of(country, day.year), "ramadan": bool(_in_ramadan(day, 1)[0])}


# A prediction asks many times for the same days, and a slider for the same ones again.
_remembered = lru_cache(maxsize=256)


@_remembered
def _at_weekends(first: date, number: int, weekend: tuple[int, ...]) -> Bools:
    return _marked(day.weekday() in weekend for day in _days(first, number))


@_remembered
def _on_holidays(first: date, number: int, country: str) -> Bools:
    return _marked(day in holidays_of(country, day.year) for day in _days(first, number))


@_remembered
def _in_ramadan(first: date, number: int) -> Bools:
    days = _days(first, number)
    fasting = {*observances(days[0], days[-1]).get("ramadan", ())}
    return _marked(day in fasting for day in days)


@_remembered
def _in_periods(first: date, number: int, periods: tuple[Period, ...]) -> Bools:
    return _marked(any(period.contains(day) for period in periods) for day in _days(first, number))


def _days(first: date, number: int) -> list[date]:
    return [first + timedelta(days=later) for later in range(number)]


def _marked(days: Iterable[bool]) -> Bools:
    """Return the days as an array that nobody changes, since it is given out again."""
    marked = np.fromiter(days, dtype=np.bool_)
    marked.flags.writeable = False
    return marked
