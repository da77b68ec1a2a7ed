"""How the calendar changes attention: weekends, public holidays, Ramadan, summer absence and exams (S42).

The days come from the country of the world and from the Hijri calendar; what each does is an assumption with
a range, in :class:`mashura.simulation.public.behaviour.Behaviour`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

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
    behaviour = setting.behaviour
    days = _days(setting)
    quiet = np.ones(len(days))
    occasions: tuple[tuple[Bools, float], ...] = (
        (np.array([setting.is_weekend(number) for number in range(len(days))]), behaviour.weekend),
        (np.array([day in holidays_of(setting.world.country, day.year) for day in days]), behaviour.holiday),
        (_in_ramadan(days), behaviour.ramadan),
        (_in_periods(days, setting.world.summer), behaviour.summer),
    )
    for falls_on, attention in occasions:
        quiet = np.where(falls_on, np.minimum(quiet, attention), quiet)
    return quiet


def exams(setting: Setting, public: Public) -> Floats:
    """Return the further attention of each class on each day, shape (classes, days): 1, less during exams."""
    bands = [*AgeBand]
    studying = np.isin(public.age, [bands.index(band) for band in _OF_EXAM_AGE])
    during = _in_periods(_days(setting), setting.world.exams)
    return np.where(studying[:, None] & during[None, :], setting.behaviour.exams, 1.0)


def season_of(day: date, country: str) -> Mapping[str, bool]:
    """Return which occasions a day belongs to: public holiday, Ramadan.

    Examples
    --------
    >>> dict(season_of(date(2026, 3, 1), "AE")), dict(season_of(date(2026, 12, 2), "AE"))
    ({'holiday': False, 'ramadan': True}, {'holiday': True, 'ramadan': False})
    """
    return {"holiday": day in holidays_of(country, day.year), "ramadan": bool(_in_ramadan([day])[0])}


def _days(setting: Setting) -> list[date]:
    first = opening_day(setting.plan)
    return [first + timedelta(days=number) for number in range(setting.days)]


def _in_ramadan(days: list[date]) -> Bools:
    fasting = {*observances(days[0], days[-1]).get("ramadan", ())}
    return np.array([day in fasting for day in days])


def _in_periods(days: list[date], periods: tuple[Period, ...]) -> Bools:
    return np.array([any(period.contains(day) for period in periods) for day in days])
