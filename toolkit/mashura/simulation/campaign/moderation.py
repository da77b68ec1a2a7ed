"""Moderation: a queue with office hours, capacity, errors, appeals, escalations (S44, S54, S57, S267, F12).

The conduct record changes the queue: a published policy prevents some faulty statements, moderators make more
errors in a language that the policy does not cover, appeals reverse wrong decisions, and statements that wait
longer than the policy allows go to the senior representative.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from mashura.methodology.rules.conduct.working_time import OFFICE_HOURS, OFFICE_OPENS
from mashura.methodology.vocabulary import MODERATION_REASONS, StaffRole
from mashura.simulation.campaign.people import MS_A_DAY, MS_AN_HOUR
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Bools, Floats, Ints
from mashura.simulation.public.streams import Keys, draws

COORDINATOR_HOURS = 5.0
"""Hours per week for moderation by the coordinator if the plan has no moderator (assumption)."""

UNSTATED_HOURS = 20.0
"""Hours per week of a moderator if the plan does not give them (assumption)."""

_DAYS_AFTER_CLOSE = 14

PUBLISHED_POLICY = 0.7
"""Abusive and off-topic statements with a published policy, relative to no published policy (assumption)."""

UNCOVERED_LANGUAGE = 4.0
"""Wrong decisions in a language that the policy does not cover, relative to other languages (assumption)."""

APPEALS_RIGHT, APPEALS_WRONG = 0.04, 0.4
"""Share of correctly and of wrongly rejected statements whose authors appeal (assumption)."""

APPEAL_ERROR = 0.08
"""Share of appeals that are decided wrongly (assumption)."""

APPEAL_HOURS = 12.0
"""Mean working hours until an appeal is decided (assumption)."""

ESCALATION_HOURS = 8.0
"""Mean working hours until the senior representative decides an overdue statement (assumption)."""

FINE = -1
"""Code of a statement without fault; the other codes are indices in ``MODERATION_REASONS``."""

Clock = tuple[Floats, Floats]


@dataclass(frozen=True)
class Rulings:
    """Decisions on statements, arrays with one entry per statement.

    ``decided`` is the moment of the decision in milliseconds since the opening (-1: still pending),
    ``accepted`` whether the first decision was to publish the statement, ``reason`` an index in
    ``MODERATION_REASONS`` (-1: none), ``hours_waiting`` the hours from writing to decision, ``escalated``
    whether the senior representative decided. ``appeal`` is the moment of the decision on an appeal (-1:
    none), ``overturned`` whether that decision published the statement.
    """

    decided: Ints
    accepted: Bools
    reason: Ints
    hours_waiting: Floats
    escalated: Bools
    appeal: Ints
    overturned: Bools

    def after(self, amount: int) -> Rulings:
        """Return the rulings after those on the entity's own statements, which are published at once."""
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
                field.name: np.concatenate([getattr(first, field.name), getattr(self, field.name)])
                for field in fields(self)
            }
        )

    def shown_from(self) -> Ints:
        """Return when each statement opens for votes, in ms since the opening; -1: never."""
        return np.where(self.accepted, self.decided, np.where(self.overturned, self.appeal, -1))


def weekly_hours(setting: Setting) -> float:
    """Return the working hours per week for moderation."""
    hours = sum(
        need.people * (need.hours_per_week or UNSTATED_HOURS)
        for need in setting.staff
        if need.role == StaffRole.MODERATOR
    )
    return hours or COORDINATOR_HOURS


def moderate(setting: Setting, created: Ints, key: Keys, fault: Ints, uncovered: Bools) -> Rulings:
    """Return the decisions on statements, which are given in order of time.

    Parameters
    ----------
    created : int array
        Milliseconds since the opening, ascending.
    key : uint64 array
        Key of each statement.
    fault : int array
        Fault that a careful moderator finds in each statement: an index in ``MODERATION_REASONS``, or
        ``FINE``.
    uncovered : bool array
        Whether a statement is in a language that the policy does not cover.
    """
    clock = _working_time(setting)
    service = setting.behaviour.minutes_per_statement / 60 * (5 * OFFICE_HOURS) / weekly_hours(setting)
    draw = draws(setting.seed, "effort", at=key) * draws(setting.seed, "more effort", at=key)
    effort = service * -0.5 * np.log(draw)
    # First come, first served: work begins when the office is open and the previous statement is decided.
    desk = _working_time(setting, helped=True)
    arrived = np.interp(created, *desk)
    done = np.cumsum(effort)
    finished = (
        done + np.maximum.accumulate(arrived - np.concatenate([[0.0], done[:-1]])) if len(done) else done
    )
    finished = _by_office_hours(setting, finished, desk, clock)
    finished, escalated = _escalate(setting, clock, created, finished, key)
    decided = np.interp(finished, *clock[::-1]).astype(np.int64)
    late = finished >= clock[1][-1]
    error = setting.behaviour.moderator_error * np.where(uncovered, UNCOVERED_LANGUAGE, 1.0)
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
    """Let the senior representative decide statements that wait longer than the policy allows (S54)."""
    allowed = setting.conduct.moderation.hours_to_decide
    if allowed is None or not setting.conduct.management_representative:
        return finished, np.zeros(len(finished), dtype=bool)
    overdue = np.interp(created + allowed * MS_AN_HOUR, *clock)
    answer = overdue - ESCALATION_HOURS * np.log(draws(setting.seed, "escalation", at=key))
    return np.minimum(finished, answer), answer < finished


def _appeals(
    setting: Setting, clock: Clock, finished: Floats, out: Bools, fault: Ints, key: Keys
) -> tuple[Ints, Bools]:
    """Return when appeals are decided (-1: none) and which decisions publish the statement."""
    if not setting.conduct.moderation.appeals_to:
        return np.full(len(finished), -1), np.zeros(len(finished), dtype=bool)
    wrong = fault == FINE
    appeals = draws(setting.seed, "appeal", at=key) < np.where(wrong, APPEALS_WRONG, APPEALS_RIGHT)
    answer = finished - APPEAL_HOURS * np.log(draws(setting.seed, "time of appeal", at=key))
    appeals &= out & (answer < clock[1][-1])
    slip = draws(setting.seed, "appeal error", at=key) < APPEAL_ERROR
    moment = np.interp(answer, *clock[::-1]).astype(np.int64)
    return np.where(appeals, moment, -1), appeals & (wrong ^ slip)


def _by_office_hours(setting: Setting, finished: Floats, desk: Clock, clock: Clock) -> Floats:
    """Return in office hours what is finished in hours of work, which are more once the desk has help."""
    first = min((day for day, change in setting.changes if change.hours), default=None)
    if first is None:
        return finished
    usual = np.interp(first * MS_A_DAY, *desk)
    return np.where(finished <= usual, finished, np.interp(np.interp(finished, *desk[::-1]), *clock))


def _working_time(setting: Setting, *, helped: bool = False) -> Clock:
    """Return the points of the line from elapsed time (ms since the opening) to office hours worked.

    With ``helped``, the hours that were added while the consultation was open count as well.
    """
    wall, worked, total = [0.0], [0.0], 0.0
    for day in range(setting.days + _DAYS_AFTER_CLOSE):
        if setting.is_weekend(day):
            continue
        opens = day * MS_A_DAY + OFFICE_OPENS * MS_AN_HOUR
        # A small slope outside office hours keeps the line invertible.
        wall += [opens, opens + OFFICE_HOURS * MS_AN_HOUR]
        hours = OFFICE_HOURS * (_help(setting, day) if helped else 1.0)
        worked += [total + 1e-6, total + hours]
        total += hours
    return np.array(wall), np.array(worked)


def _help(setting: Setting, day: int) -> float:
    """Return the hours of moderation on a day, relative to those of the plan."""
    added = sum(change.hours for since, change in setting.changes if since <= day)
    return 1 + added / weekly_hours(setting)
