"""Key performance indicators of a consultation, each defined once (H1, S77, S159).

The set is a proposal of this project. Reports, apps and commands show the indicators in the order in which
the modules below define them.
"""

from __future__ import annotations

import pandas as pd

# isort: off
from mashura.evaluation.indicators import participation
from mashura.evaluation.indicators import conversation
from mashura.evaluation.indicators import decision
from mashura.evaluation.indicators import procedure
from mashura.evaluation.indicators import parties
from mashura.evaluation.indicators import entity

# isort: on
from mashura.evaluation.indicators.definition import (
    DIMENSIONS,
    INDICATORS,
    Benchmark,
    Dimension,
    Direction,
    IndicatorDefinition,
    Place,
    Unit,
    register,
    shown_in,
)
from mashura.evaluation.indicators.evidence import Evidence, Forecast, members, population_shares
from mashura.methodology.records.announcement import Announcement
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.costs import USUAL_COSTS, UsualCosts
from mashura.methodology.records.decision import Decision
from mashura.methodology.records.evaluation import Indicator
from mashura.methodology.records.plan import Plan
from mashura.methodology.tables.consultation import Consultation
from mashura.simulation.campaign.setting import plan_of

__all__ = [
    "DIMENSIONS",
    "INDICATORS",
    "Benchmark",
    "Dimension",
    "Direction",
    "Evidence",
    "Forecast",
    "IndicatorDefinition",
    "Place",
    "Unit",
    "conversation",
    "decision",
    "entity",
    "indicators",
    "members",
    "participation",
    "parties",
    "population_shares",
    "procedure",
    "register",
    "shown_in",
]


def indicators(
    consultation: Consultation,
    plan: Plan | Campaign,
    *,
    population: int | None = None,
    population_table: pd.DataFrame | None = None,
    decision: Decision | None = None,
    announcement: Announcement | None = None,
    costs: UsualCosts = USUAL_COSTS,
) -> tuple[Indicator, ...]:
    """Return the indicators that a campaign keeps in its evaluation record, planned beside achieved.

    Parameters
    ----------
    consultation : Consultation
        Tables, simulated or real.
    plan : Plan or Campaign
        What was intended.
    population : int, optional
        People who could have taken part; without it, indicators that need it have no value.
    population_table : pandas.DataFrame, optional
        Columns attribute, group, share (0-1), as :func:`mashura.analysis.people.representativeness` takes it.
    decision, announcement : optional
        Indicators that need them have no value without.
    costs : UsualCosts, optional
        What counts where the plan states nothing, such as the ``costs`` of a world.

    Returns
    -------
    tuple of Indicator
        One for each definition with :attr:`Place.RECORD`; shares are 0-1, times in days or hours, money in
        the plan's currency. None means that the data cannot tell.

    Examples
    --------
    >>> census = pd.DataFrame({"attribute": "gender", "group": ["female", "male"], "share": [0.5, 0.5]})
    >>> people = pd.DataFrame({"participant_id": ["1", "2"], "gender": ["female", "male"]})
    >>> talk = Consultation(title="Buses", origin="csv", participants=people)
    >>> measured = indicators(talk, Plan(), population=1000, population_table=census)
    >>> {indicator.name: indicator.value for indicator in measured}["participation_rate"]
    0.002
    """
    evidence = Evidence(
        campaign=Campaign(plan=plan_of(plan), decision=decision, announcement=announcement),
        consultation=consultation,
        population=population,
        population_table=population_table,
        costs=costs,
    )
    return tuple(
        Indicator(
            name=definition.name,
            value=definition.achieved(evidence),
            planned=definition.intended(evidence),
        )
        for definition in shown_in(Place.RECORD)
    )
