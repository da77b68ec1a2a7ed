"""From notices to visits: every notice of a campaign may bring a visit (S42, S43, S85).

A person who can be reached by a channel notices the campaign on it at random moments. Other people never do,
however much is spent: access is a ceiling. Each notice may lead to a visit, on whatever channel the first one
was, and people who are aware come later at a rate that their best channel decides. So more outreach can only
add visits. docs/simulator.md has the formulas.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mashura.simulation.public.cells import Floats

# Nobody is certain to be reached; it also keeps the logarithms finite.
_MOST_ACCESS = 0.999


@dataclass(frozen=True, kw_only=True)
class Awareness:
    """How residents of each class notice and visit.

    Attributes
    ----------
    notice : float array, shape (classes, channels, days)
        Rate of the first notice of all, by channel, for a resident who has not noticed yet.
    visit : float array, shape (classes, channels, days)
        Chance to visit on the day of the first notice, by the channel of that notice.
    later : float array, shape (classes, days)
        Chance that an aware resident who has not visited yet visits on a day.
    """

    notice: Floats
    visit: Floats
    later: Floats

    def visitors(self, residents: Floats) -> Floats:
        """Return the expected visitors of the whole campaign, by the channel of their first notice.

        Parameters
        ----------
        residents : float array, shape (classes,)

        Returns
        -------
        float array, shape (classes, channels)
        """
        exposed = self._exposed(residents)
        staying = np.log1p(-np.minimum(self.later, 1 - 1e-12))
        # Who is aware and has not visited on the day of the notice leaves on one of the following days.
        never = np.exp(np.cumsum(staying[:, ::-1], axis=1)[:, ::-1] - staying)
        return np.asarray((exposed * (1 - (1 - self.visit) * never[:, None, :])).sum(axis=2))

    def visitors_by_day(self, residents: Floats) -> Floats:
        """Return the expected visitors of each day, shape (classes, days).

        Parameters
        ----------
        residents : float array, shape (classes,)
        """
        exposed = self._exposed(residents)
        visiting = (exposed * self.visit).sum(axis=1)
        waiting = np.zeros(len(residents))
        new = exposed.sum(axis=1) - visiting
        for day in range(visiting.shape[1]):
            returning = waiting * self.later[:, day]
            visiting[:, day] += returning
            waiting += new[:, day] - returning
        return np.asarray(visiting)

    def _exposed(self, residents: Floats) -> Floats:
        """Return the expected first notices, shape (classes, channels, days)."""
        total = self.notice.sum(axis=1)
        unaware = np.exp(total - np.cumsum(total, axis=1))
        first = unaware * np.divide(-np.expm1(-total), total, out=np.zeros_like(total), where=total > 0)
        return np.asarray(self.notice * (first * residents[:, None])[:, None, :])


def awareness(
    rates: Floats,
    access: Floats,
    visit: Floats,
    intention: Floats,
    pull: Floats,
    mood: Floats | None = None,
) -> Awareness:
    """Return how residents notice and visit.

    Parameters
    ----------
    rates : float array, shape (classes, channels, days)
        Expected notices of a resident.
    access, visit, intention : float array, shape (classes, channels)
        Share of residents whom the channel can reach; chance that a notice leads to a visit on the same day;
        weight of later visits after a notice on the channel.
    pull : float array, shape (classes, days)
        Daily rate of later visits at an intention of 1.
    mood : float array, shape (classes, days), optional
        How ready people are to visit on each day, 0-1; 1 on all days without it.

    Examples
    --------
    >>> one_day = np.array([[[2.0], [0.5]]])
    >>> access, visit = np.array([[0.5, 0.4]]), np.array([[0.1, 0.3]])
    >>> found = awareness(one_day, access, visit, np.ones((1, 2)), np.zeros((1, 1)))
    >>> share = 1 - np.exp(-found.notice.sum())
    >>> round(float(share), 3), float(share) < 1 - (1 - 0.5) * (1 - 0.4)
    (0.636, True)
    """
    reachable = np.clip(access, 0.0, _MOST_ACCESS)[:, :, None]
    per_person = np.divide(rates, reachable, out=np.zeros_like(rates), where=reachable > 0)
    until = np.cumsum(per_person, axis=2)
    # These arrays are large: each step overwrites one that is no longer needed, which is twice as fast.
    before = per_person - until
    # Who has not noticed yet is more and more often somebody whom the channel cannot reach.
    unreached = _expm1(before, np.empty_like(before))
    unreached *= reachable
    unreached += 1
    left = np.exp(before, out=before)
    left *= reachable
    left /= unreached
    by_day = visit[:, :, None] if mood is None else visit[:, :, None] * mood[:, None, :]
    pull = pull if mood is None else pull * mood
    notice = _rate_of(left, np.negative(per_person, out=unreached))
    brought = _rate_of(left, -by_day * per_person)
    first, coming = notice.sum(axis=1), brought.sum(axis=1)
    unaware = np.exp(-np.cumsum(first, axis=1))
    visited = by_day * until if mood is None else np.cumsum(by_day * per_person, axis=2)
    absent = np.exp(_log_missed(reachable, visited).sum(axis=1))
    today = np.divide(-np.expm1(-coming), -np.expm1(-first), out=np.zeros_like(first), where=first > 0)
    return Awareness(
        notice=notice,
        visit=_first_visits(by_day, notice, first, today),
        later=_later(unaware, absent, today, _mean_intention(intention, reachable, until, unaware) * pull),
    )


def _expm1(values: Floats, into: Floats) -> Floats:
    return np.asarray(np.expm1(values, out=into))


def _rate_of(left: Floats, less: Floats) -> Floats:
    """Return ``-log1p(left * expm1(less))``, the rate of those who are left, in place of ``less``."""
    _expm1(less, less)
    less *= left
    np.log1p(less, out=less)
    return np.asarray(np.negative(less, out=less))


def _log_missed(reachable: Floats, notices: Floats) -> Floats:
    """Return the logarithm of the chance that so many notices have missed a resident."""
    missed = np.negative(notices)
    _expm1(missed, missed)
    missed *= reachable
    return np.asarray(np.log1p(missed, out=missed))


def _first_visits(visit: Floats, notice: Floats, first: Floats, today: Floats) -> Floats:
    """Return the chance to visit on the day of the first notice; more notices of that day add to it."""
    shares = np.divide(notice, first[:, None, :], out=np.zeros_like(notice), where=first[:, None, :] > 0)
    shares *= 1 - visit
    staying = shares.sum(axis=1)
    further = np.divide(1 - today, staying, out=np.ones_like(today), where=staying > 0)
    return np.asarray(1 - (1 - visit) * np.clip(further, 0, 1)[:, None, :])


def _mean_intention(intention: Floats, reachable: Floats, until: Floats, unaware: Floats) -> Floats:
    """Return the mean, over aware people, of the highest intention among the channels they noticed."""
    order = np.argsort(-intention, axis=1, kind="stable")
    sorted_intention = np.take_along_axis(intention, order, axis=1)
    missed = _log_missed(reachable, until)[np.arange(len(order))[:, None], order]
    # Chance that none of the best channels up to this one was noticed.
    none = np.cumsum(missed, axis=1, out=missed)
    np.exp(none, out=none)
    best = np.empty_like(none)
    np.subtract(1.0, none[:, :1], out=best[:, :1])
    np.subtract(none[:, :-1], none[:, 1:], out=best[:, 1:])
    best *= sorted_intention[:, :, None]
    whole = best.sum(axis=1)
    aware = 1 - unaware
    return np.asarray(np.divide(whole, aware, out=np.zeros_like(whole), where=aware > 0))


def _later(unaware: Floats, absent: Floats, today: Floats, own_accord: Floats) -> Floats:
    """Return the chance of aware people to visit, through further notices and of their own accord.

    ``absent`` is the share of residents whom no notice has brought yet. From it follows, day by day, how many
    of the waiting people further notices bring.
    """
    waiting = np.zeros(len(unaware))
    before = np.ones(len(unaware))
    # Day by day in the order of memory.
    through_notices = np.empty(unaware.shape[::-1])
    for day, (unaware_now, absent_now, today_now) in enumerate(
        zip(*(np.ascontiguousarray(by_class.T) for by_class in (unaware, absent, today)), strict=True)
    ):
        newly = before - unaware_now
        stays = absent_now - before + newly * today_now
        chance = 1 - np.divide(stays, waiting, out=np.ones_like(waiting), where=waiting > 1e-12)
        through = np.minimum(np.maximum(chance, 0), 1, out=through_notices[day])
        waiting = waiting * (1 - through) + newly * (1 - today_now)
        before = unaware_now
    return 1 - (1 - through_notices.T) * np.exp(-own_accord)
