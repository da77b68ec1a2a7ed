"""Changing some answers of a record and keeping the others (S36-S51)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from mashura.errors import InputError
from mashura.methodology.labels import value_label
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.record import Record
from mashura.methodology.vocabulary import ChannelKind
from mashura.record_file import expected_text

R = TypeVar("R", bound=Record)


def revise(record: R, **changes: Any) -> R:
    """Return a copy of a record with some answers changed.

    Parameters
    ----------
    record : Record
        A plan, a readiness record, a whole campaign, …
    **changes
        New answers by field name. For a field that holds a record, a dictionary names the answers to change
        inside it. Lists are replaced as a whole.

    Raises
    ------
    InputError
        If a field is unknown or a value breaks a rule of the record.

    Examples
    --------
    >>> plan = Plan(title="Bus network", timeline={"duration_days": 70, "reminder_days": [28]})
    >>> shorter = revise(plan, timeline={"duration_days": 35})
    >>> shorter.timeline.duration_days, shorter.timeline.reminder_days, plan.timeline.duration_days
    (35, (28,), 70)
    """
    try:
        return type(record).model_validate(_merged(record.model_dump(), changes))
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
    field = ".".join(map(str, problem["loc"]))
    if problem["type"] == "extra_forbidden":
        known = ", ".join(type(record).model_fields)
        raise InputError("planning-unknown-field", field=field, known=known)
    value = str(problem["input"])[:60]
    raise InputError("planning-bad-value", field=field, value=value, expected=expected_text(problem))


def with_channel(plan: Plan, channel: ChannelKind | str, **answers: Any) -> Plan:
    """Return the plan with an added channel, or with changed answers for a channel that it already has.

    Parameters
    ----------
    plan : Plan
    channel : str
        One of :class:`mashura.methodology.vocabulary.ChannelKind`.
    **answers
        Fields of :class:`mashura.methodology.records.plan.ChannelUse`, such as ``purposes`` and ``segments``.

    Raises
    ------
    InputError
        If a field is unknown or a value breaks a rule.

    Examples
    --------
    >>> plan = with_channel(Plan(), "majlis", purposes=["collect"], budget=9000)
    >>> [(use.channel.value, use.budget) for use in with_channel(plan, "majlis", budget=500).channels]
    [('majlis', 500.0)]
    """
    uses = [use.model_dump() for use in plan.channels]
    position = next((index for index, use in enumerate(uses) if use["channel"] == channel), len(uses))
    before = uses[position] if position < len(uses) else {"channel": channel}
    return revise(plan, channels=[*uses[:position], {**before, **answers}, *uses[position + 1 :]])


def without_channels(plan: Plan, *channels: ChannelKind | str) -> Plan:
    """Return the plan without some of its channels; the result is not announced on them either (S71).

    Raises
    ------
    InputError
        If the plan has no such channel.

    Examples
    --------
    >>> plan = Plan(channels=({"channel": "portal"}, {"channel": "sms"}))
    >>> [use.channel.value for use in without_channels(plan, "sms").channels]
    ['portal']
    """
    used = {use.channel for use in plan.channels}
    for channel in channels:
        if channel not in used:
            known = ", ".join(f"{kind.value} ({value_label(kind)})" for kind in sorted(used))
            raise InputError("planning-no-channel", channel=str(channel), known=known)
    kept = [use.model_dump() for use in plan.channels if use.channel not in channels]
    announced_on = [channel for channel in plan.feedback.channels if channel not in channels]
    return revise(plan, channels=kept, feedback={"channels": announced_on})


def _merged(present: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(present)
    for name, value in changes.items():
        inner = merged.get(name)
        if isinstance(inner, Mapping) and isinstance(value, Mapping):
            value = _merged(inner, value)
        merged[name] = value
    return merged
