"""Partners who invite the people whom they meet anyway: schools, employers, mosques, unions (S39, S47)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from mashura.methodology.vocabulary import AgeBand, AttractionMechanism, PartnerKind
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Bools, Floats, Public

MEETS: Mapping[PartnerKind, frozenset[AgeBand]] = MappingProxyType(
    {
        # Pupils, and their parents.
        PartnerKind.SCHOOL: frozenset({AgeBand.AGE_15_17, AgeBand.AGE_30_44}),
        PartnerKind.EMPLOYER: frozenset({AgeBand.AGE_18_29, AgeBand.AGE_30_44, AgeBand.AGE_45_64}),
        PartnerKind.MOSQUE: frozenset({AgeBand.AGE_45_64, AgeBand.AGE_65_PLUS}),
        PartnerKind.UNION: frozenset({AgeBand.AGE_30_44, AgeBand.AGE_45_64}),
    }
)
"""Ages of the people whom each kind of partner meets most (assumption)."""


def through_partners(setting: Setting, public: Public) -> Floats:
    """Return the extra exposure of each class through the plan's partnerships (0: none).

    Several kinds of partner saturate; the same kind twice works once. A partnership with nobody in particular
    reaches all its segments alike.
    """
    behaviour = setting.behaviour
    asked: dict[PartnerKind | None, Bools] = {}
    for attraction in setting.plan.attractions:
        if attraction.mechanism == AttractionMechanism.PARTNERSHIP:
            aimed = public.aimed_at(attraction.segments)
            asked[attraction.partner] = asked.get(attraction.partner, np.zeros_like(aimed)) | aimed
    without = np.ones(len(public.shares))
    for partner, aimed in asked.items():
        if partner is None:
            boost: Floats | float = behaviour.partner_boost
        else:
            met = np.isin(public.age, [place for place, age in enumerate(AgeBand) if age in MEETS[partner]])
            boost = np.where(met, behaviour.partner_meets, behaviour.partner_others)
        without *= 1 - np.where(aimed, boost, 0.0)
    return 1 - without
