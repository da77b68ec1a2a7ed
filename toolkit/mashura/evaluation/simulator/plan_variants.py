"""Other plans made from one, on which the stylised facts must hold as well (S77)."""

from __future__ import annotations

from collections.abc import Collection

from mashura.methodology.records.plan import ChannelUse, Plan
from mashura.methodology.vocabulary import AttractionMechanism, ChannelKind, ChannelPurpose

LENGTHS = (14, 28, 84, 180, 365)
"""Days: two weeks to a year; 84 is the median of the EU's consultations (F10)."""

ONE_SIDED_DAYS = 28


def plan_variants(plan: Plan) -> dict[str, Plan]:
    """Return a plan in other lengths, on the portal alone, and without any online channel.

    Reminders keep their place in the period. Without the online channels, their money goes to the channels
    that can spread the news. A variant for which the plan has no channel that collects is left out.

    Parameters
    ----------
    plan : Plan
        A plan with a duration.

    Returns
    -------
    dict of str to Plan
        The plan itself (``as_planned``), ``days_14`` to ``days_365``, ``portal_only`` and ``offline_only``.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> variants = plan_variants(small_plan())
    >>> [*variants][:2], variants["days_365"].timeline.duration_days
    (['as_planned', 'days_14'], 365)
    """
    variants = {"as_planned": plan} | {f"days_{days}": lasting(plan, days) for days in LENGTHS}
    offline = [kind for kind in ChannelKind if kind.is_in_person or kind.is_traditional]
    for name, kinds in (("portal_only", [ChannelKind.PORTAL]), ("offline_only", offline)):
        left = _only(plan, kinds)
        if any(ChannelPurpose.COLLECT in use.purposes for use in left.channels):
            variants[name] = lasting(left, ONE_SIDED_DAYS)
    return variants


def lasting(plan: Plan, days: int) -> Plan:
    """Return a plan of another length, with its reminders at the same points of the period.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> lasting(small_plan(), 84).timeline.duration_days
    84
    """
    planned = plan.timeline.duration_days or days
    reminders = tuple(sorted({day * days // planned for day in plan.timeline.reminder_days}))
    timeline = plan.timeline.model_copy(update={"duration_days": days, "reminder_days": reminders})
    return plan.model_copy(update={"timeline": timeline})


def without_deadline(plan: Plan) -> Plan:
    """Return a plan that does not advertise its deadline, and sends no reminders, which would name it.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> without_deadline(small_plan()).timeline.deadline_advertised
    False
    """
    timeline = plan.timeline.model_copy(update={"deadline_advertised": False, "reminder_days": ()})
    kept = (way for way in plan.attractions if way.mechanism != AttractionMechanism.REMINDERS)
    return plan.model_copy(update={"timeline": timeline, "attractions": tuple(kept)})


def _only(plan: Plan, kinds: Collection[ChannelKind]) -> Plan:
    """Return a plan that uses some channels only; all of them spread the news as well."""
    kept = [use for use in plan.channels if use.channel in kinds]
    media = [use for use in kept if use.channel.is_traditional]
    saved = sum(use.budget for use in plan.channels if use.channel not in kinds)
    extra = saved / len(media) if media else 0.0
    influencers = (known for known in plan.influencers if known.channel in (None, *kinds))
    return plan.model_copy(
        update={
            "channels": tuple(_spreading(use, extra if use in media else 0.0) for use in kept),
            "influencers": tuple(influencers),
        }
    )


def _spreading(use: ChannelUse, money: float) -> ChannelUse:
    purposes = tuple(dict.fromkeys([*use.purposes, ChannelPurpose.PROMOTE]))
    return use.model_copy(update={"purposes": purposes, "budget": use.budget + money})
