"""Which stylised facts say nothing about a plan, and why (S77, F4, F8, F19, F27)."""

from __future__ import annotations

import warnings

from mashura.errors import MashuraWarning
from mashura.evaluation.simulator.stylised_facts import FACTS, Fact
from mashura.i18n import Language, message
from mashura.methodology.records.plan import Plan
from mashura.simulation import World
from mashura.simulation.campaign.capacity import places
from mashura.simulation.campaign.setting import is_offline, settle

_REACH: Fact = next(fact for fact in FACTS if fact.name == "reach")


def inapplicable(plan: Plan, world: World) -> dict[str, str]:
    """Return the facts that cannot be measured on campaigns with a plan, and the reasons.

    A fact holds where it was measured. F4 counts people who looked at a page of an online conversation, so it
    says nothing where nobody takes part online. F27 describes consultations open to everybody, so it says
    nothing where the places in person are fewer than the smallest share of the public. F8 needs an advertised
    deadline, or its absence. F19 compares channels in person with channels online.

    Parameters
    ----------
    plan : Plan
        A plan that can be simulated.
    world : World
        The public.

    Returns
    -------
    dict of str to str
        Reason (see :func:`reason_text`) by the name of the fact.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> from mashura.simulation import load_world
    >>> inapplicable(small_plan(), load_world("municipality"))["older_offline"]
    'one-sided'
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MashuraWarning)
        setting = settle(plan, world, 0)
    reasons = {}
    if all(map(is_offline, setting.open_venues)):
        reasons["participants_per_visitor"] = "nobody-online"
        if _REACH.low is not None and sum(places(setting).values()) < _REACH.low * setting.population:
            reasons["reach"] = "few-places"
    if plan.timeline.deadline_advertised:
        reasons["end_surge_without_deadline"] = "deadline"
    else:
        reasons |= dict.fromkeys(("end_surge", "deadline_curve"), "no-deadline")
    online = [kind for kind in setting.channels if not (kind.is_in_person or kind.is_traditional)]
    if not online or not any(map(is_offline, setting.channels)):
        reasons["older_offline"] = "one-sided"
    return reasons


def reason_text(reason: str, lang: Language | None = None) -> str:
    """Return why a fact says nothing about a plan, in words.

    Examples
    --------
    >>> reason_text("no-deadline", "en")
    'the plan advertises no deadline'
    """
    return message(f"evaluation-inapplicable-{reason}", lang=lang)
