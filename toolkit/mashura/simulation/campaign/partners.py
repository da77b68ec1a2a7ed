"""Partners who invite the people whom they meet anyway: schools, employers, mosques, unions (S39, S47)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from mashura.methodology.records.plan import Attraction
from mashura.methodology.vocabulary import AgeBand, AttractionMechanism, PartnerKind
from mashura.simulation.campaign.attractions import attraction
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Floats, Public


def through_partners(setting: Setting, public: Public) -> Floats:
    """Return the extra exposure of each class through the plan's partnerships (0: none).

    Several kinds of partner saturate; the same kind twice works once. A partnership with nobody in particular
    reaches all its segments alike.
    """
    behaviour, kind = setting.behaviour, AttractionMechanism.PARTNERSHIP
    asked = {entry.partner for entry in setting.plan.attractions if entry.mechanism == kind}
    without = np.ones(len(public.shares))
    for partner in sorted(asked, key=str):
        boost: Floats | float = behaviour.partner_boost
        if partner is not None:
            met = np.isin(public.age, [place for place, age in enumerate(AgeBand) if age in partner.meets])
            boost = np.where(met, behaviour.partner_meets, behaviour.partner_others)
        money = attraction(setting, public, kind, _with(partner))
        without *= 1 - np.minimum(boost * money, 1.0)
    return 1 - without


def _with(partner: PartnerKind | None) -> Callable[[Attraction], bool]:
    return lambda entry: entry.partner == partner
