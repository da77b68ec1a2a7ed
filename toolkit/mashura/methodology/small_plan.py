"""The smallest plan that can be tried on a simulated public, for examples and first steps."""

from __future__ import annotations

from typing import Any

from mashura.methodology.records.plan import Plan
from mashura.methodology.revision import revise


def small_plan(**answers: Any) -> Plan:
    """Return a plan with one channel and one collection tool, open for twenty days.

    Parameters
    ----------
    **answers
        Answers by field name, in addition to the plan's own or instead of them.

    Examples
    --------
    >>> small_plan(topic="parks").timeline.duration_days
    20
    """
    plan = Plan(
        title="Bus network",
        topic="transport",
        timeline={"duration_days": 20},
        channels=[{"channel": "portal", "purposes": ["promote", "collect"]}],
        collection_tools=["statements"],
    )
    return revise(plan, **answers)
