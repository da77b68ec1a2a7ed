"""Moderation: a queue with working hours, capacity and mistakes (S44, S57, S267, F12)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mashura.methodology.tables import MODERATION_REASONS
from mashura.methodology.vocabulary import StaffRole
from mashura.simulation.people import MS_A_DAY
from mashura.simulation.public import Bools, Floats, Ints
from mashura.simulation.setting import Setting
from mashura.simulation.streams import Keys, draws

COORDINATOR_HOURS = 5.0
"""Hours a week in which the coordinator moderates where the plan has no moderator (assumption)."""

UNSTATED_HOURS = 20.0
"""Hours a week of a moderator whose hours the plan leaves open (assumption)."""

_MS_AN_HOUR = 3_600_000
_OFFICE_OPENS, _OFFICE_HOURS = 8, 8
_DAYS_AFTER_CLOSE = 14
FINE = -1
"""Code of a statement without fault; other codes count in ``MODERATION_REASONS``."""


@dataclass(frozen=True)
class Rulings:
    """What moderators decided, arrays with one entry a statement.

    ``decided`` is in milliseconds since the opening (-1: still pending), ``accepted`` whether it is shown,
    ``reason`` a place in ``MODERATION_REASONS`` (-1: none), ``hours_waiting`` in hours.
    """

    decided: Ints
    accepted: Bools
    reason: Ints
    hours_waiting: Floats


def weekly_hours(setting: Setting) -> float:
    """Return the working hours a week that go into moderation."""
    hours = sum(
        need.people * (need.hours_per_week or UNSTATED_HOURS)
        for need in setting.plan.staff
        if need.role == StaffRole.MODERATOR
    )
    return hours or COORDINATOR_HOURS


def moderate(setting: Setting, created: Ints, key: Keys, fault: Ints) -> Rulings:
    """Return the rulings on statements in the order of their creation.

    Parameters
    ----------
    created : int array
        Milliseconds since the opening, ascending.
    key : uint64 array
        Key of each statement.
    fault : int array
        What is wrong with each statement: a place in ``MODERATION_REASONS``, or ``FINE``.
    """
    wall, worked = _working_time(setting)
    service = setting.behaviour.minutes_per_statement / 60 * (5 * _OFFICE_HOURS) / weekly_hours(setting)
    luck = draws(setting.seed, "effort", at=key) * draws(setting.seed, "more effort", at=key)
    effort = service * -0.5 * np.log(luck)
    # First come, first served: who starts waits until the office is open and the one before is done.
    arrived = np.interp(created, wall, worked)
    done = np.cumsum(effort)
    finished = (
        done + np.maximum.accumulate(arrived - np.concatenate([[0.0], done[:-1]])) if len(done) else done
    )
    decided = np.interp(finished, worked, wall).astype(np.int64)
    late = finished >= worked[-1]
    slip = draws(setting.seed, "moderator error", at=key) < setting.behaviour.moderator_error
    accepted = ((fault == FINE) ^ slip) & ~late
    wrongly_out = MODERATION_REASONS.index("unclear")
    reason = np.where(accepted, FINE, np.where(fault == FINE, wrongly_out, fault))
    return Rulings(
        decided=np.where(late, -1, decided),
        accepted=accepted,
        reason=np.where(late, FINE, reason),
        hours_waiting=np.maximum(decided - created, 0) / _MS_AN_HOUR,
    )


def _working_time(setting: Setting) -> tuple[Floats, Floats]:
    """Return corners of the line from wall time (ms since opening) to office hours worked."""
    wall, worked, total = [0.0], [0.0], 0.0
    for day in range(setting.days + _DAYS_AFTER_CLOSE):
        if setting.is_weekend(day):
            continue
        opens = day * MS_A_DAY + _OFFICE_OPENS * _MS_AN_HOUR
        # A tiny slope at night keeps the line invertible.
        wall += [opens, opens + _OFFICE_HOURS * _MS_AN_HOUR]
        worked += [total + 1e-6, total + _OFFICE_HOURS]
        total += _OFFICE_HOURS
    return np.array(wall), np.array(worked)
