"""Moderation: a queue with office hours, capacity, mistakes, appeals, escalations (S44, S54, S57, S267, F12).

What the conduct record says works on the queue: a published policy prevents some faults, a language that the
policy does not cover is judged worse, a body for appeals reverses wrong decisions, and what waits longer than
the policy allows goes to the senior representative.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from mashura.methodology.vocabulary import MODERATION_REASONS, StaffRole
from mashura.simulation.campaign.people import MS_A_DAY, MS_AN_HOUR
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Bools, Floats, Ints
from mashura.simulation.public.streams import Keys, draws

COORDINATOR_HOURS = 5.0
"""Hours a week in which the coordinator moderates where the plan has no moderator (assumption)."""

UNSTATED_HOURS = 20.0
"""Hours a week of a moderator whose hours the plan leaves open (assumption)."""

_OFFICE_OPENS, _OFFICE_HOURS = 8, 8
_DAYS_AFTER_CLOSE = 14

PUBLISHED_POLICY = 0.7
"""Abuse and off-topic statements under a published policy, in those without one (assumption)."""

STRANGE_LANGUAGE = 4.0
"""Wrong decisions in a language that the policy does not cover, in those in others (assumption)."""

APPEALS_RIGHT, APPEALS_WRONG = 0.04, 0.4
"""Share of rightly and of wrongly rejected statements whose authors appeal (assumption)."""

APPEAL_ERROR = 0.08
"""Appeals that are decided wrongly (assumption)."""

APPEAL_HOURS = 12.0
"""Mean working hours until an appeal is decided (assumption)."""

ESCALATION_HOURS = 8.0
"""Mean working hours until the senior representative decides what the queue left lying (assumption)."""

FINE = -1
"""Code of a statement without fault; other codes count in ``MODERATION_REASONS``."""

Clock = tuple[Floats, Floats]


@dataclass(frozen=True)
class Rulings:
    """What was decided on statements, arrays with one entry a statement.

    ``decided`` is in milliseconds since the opening (-1: still pending), ``accepted`` whether the first
    decision was to show it, ``reason`` a place in ``MODERATION_REASONS`` (-1: none), ``hours_waiting`` in
    hours, ``escalated`` whether the senior representative decided. ``appeal`` is the moment of the decision
    on an appeal (-1: none), ``overturned`` whether it put the statement in.
    """

    decided: Ints
    accepted: Bools
    reason: Ints
    hours_waiting: Floats
    escalated: Bools
    appeal: Ints
    overturned: Bools

    def after(self, amount: int) -> Rulings:
        """Return the rulings behind those on the entity's own statements, which are shown at the opening."""
        zeros, no = np.zeros(amount, dtype=np.int64), np.zeros(amount, dtype=bool)
        first = Rulings(
            decided=zeros,
            accepted=~no,
            reason=zeros + FINE,
            hours_waiting=zeros.astype(float),
            escalated=no,
            appeal=zeros - 1,
            overturned=no,
        )
        return Rulings(
            **{
                one.name: np.concatenate([getattr(first, one.name), getattr(self, one.name)])
                for one in fields(self)
            }
        )

    def shown_from(self) -> Ints:
        """Return from when each statement can be voted on (ms since the opening), -1: never."""
        return np.where(self.accepted, self.decided, np.where(self.overturned, self.appeal, -1))


def weekly_hours(setting: Setting) -> float:
    """Return the working hours a week that go into moderation."""
    hours = sum(
        need.people * (need.hours_per_week or UNSTATED_HOURS)
        for need in setting.staff
        if need.role == StaffRole.MODERATOR
    )
    return hours or COORDINATOR_HOURS


def moderate(setting: Setting, created: Ints, key: Keys, fault: Ints, strange: Bools) -> Rulings:
    """Return the rulings on statements in the order of their creation.

    Parameters
    ----------
    created : int array
        Milliseconds since the opening, ascending.
    key : uint64 array
        Key of each statement.
    fault : int array
        What a careful moderator sees wrong with each statement: a place in ``MODERATION_REASONS``, or
        ``FINE``.
    strange : bool array
        Whether a statement is in a language that the policy does not cover.
    """
    clock = _working_time(setting)
    service = setting.behaviour.minutes_per_statement / 60 * (5 * _OFFICE_HOURS) / weekly_hours(setting)
    luck = draws(setting.seed, "effort", at=key) * draws(setting.seed, "more effort", at=key)
    effort = service * -0.5 * np.log(luck)
    # First come, first served: who starts waits until the office is open and the one before is done.
    arrived = np.interp(created, *clock)
    done = np.cumsum(effort)
    finished = (
        done + np.maximum.accumulate(arrived - np.concatenate([[0.0], done[:-1]])) if len(done) else done
    )
    finished, escalated = _escalate(setting, clock, created, finished, key)
    decided = np.interp(finished, *clock[::-1]).astype(np.int64)
    late = finished >= clock[1][-1]
    error = setting.behaviour.moderator_error * np.where(strange, STRANGE_LANGUAGE, 1.0)
    slip = draws(setting.seed, "moderator error", at=key) < np.minimum(error, 0.5)
    accepted = ((fault == FINE) ^ slip) & ~late
    wrongly_out = MODERATION_REASONS.index("unclear")
    reason = np.where(accepted, FINE, np.where(fault == FINE, wrongly_out, fault))
    appeal, overturned = _appeals(setting, clock, finished, ~accepted & ~late, fault, key)
    return Rulings(
        decided=np.where(late, -1, decided),
        accepted=accepted,
        reason=np.where(late, FINE, reason),
        hours_waiting=np.maximum(decided - created, 0) / MS_AN_HOUR,
        escalated=escalated & ~late,
        appeal=appeal,
        overturned=overturned,
    )


def _escalate(
    setting: Setting, clock: Clock, created: Ints, finished: Floats, key: Keys
) -> tuple[Floats, Bools]:
    """Let the senior representative decide what waits longer than the policy allows (S54)."""
    allowed = setting.conduct.moderation.hours_to_decide
    if allowed is None or not setting.conduct.management_representative:
        return finished, np.zeros(len(finished), dtype=bool)
    overdue = np.interp(created + allowed * MS_AN_HOUR, *clock)
    answer = overdue - ESCALATION_HOURS * np.log(draws(setting.seed, "escalation", at=key))
    return np.minimum(finished, answer), answer < finished


def _appeals(
    setting: Setting, clock: Clock, finished: Floats, out: Bools, fault: Ints, key: Keys
) -> tuple[Ints, Bools]:
    """Return when appeals are decided (-1: none) and which of them put the statement in."""
    if not setting.conduct.moderation.appeals_to:
        return np.full(len(finished), -1), np.zeros(len(finished), dtype=bool)
    wrong = fault == FINE
    appeals = draws(setting.seed, "appeal", at=key) < np.where(wrong, APPEALS_WRONG, APPEALS_RIGHT)
    answer = finished - APPEAL_HOURS * np.log(draws(setting.seed, "time of appeal", at=key))
    appeals &= out & (answer < clock[1][-1])
    slip = draws(setting.seed, "appeal error", at=key) < APPEAL_ERROR
    moment = np.interp(answer, *clock[::-1]).astype(np.int64)
    return np.where(appeals, moment, -1), appeals & (wrong ^ slip)


def _working_time(setting: Setting) -> Clock:
    """Return corners of the line from wall time (ms since opening) to office hours worked."""
    wall, worked, total = [0.0], [0.0], 0.0
    for day in range(setting.days + _DAYS_AFTER_CLOSE):
        if setting.is_weekend(day):
            continue
        opens = day * MS_A_DAY + _OFFICE_OPENS * MS_AN_HOUR
        # A tiny slope at night keeps the line invertible.
        wall += [opens, opens + _OFFICE_HOURS * MS_AN_HOUR]
        worked += [total + 1e-6, total + _OFFICE_HOURS]
        total += _OFFICE_HOURS
    return np.array(wall), np.array(worked)
