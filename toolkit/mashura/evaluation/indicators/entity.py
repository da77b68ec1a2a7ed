"""What one campaign cannot tell: trust, return, the age of the guide, self-assessment (S65, S87, S237)."""

from __future__ import annotations

from mashura.evaluation.indicators.definition import Benchmark, IndicatorDefinition, Place, register

register(
    IndicatorDefinition(
        name="satisfaction_change",
        formula=None,
        unit="index",
        direction="higher",
        dimension="happiness",
        items=("S65", "S87"),
        unknown="no-before-and-after",
        shown_in=frozenset({Place.SCORECARD}),
    )
)

register(
    IndicatorDefinition(
        name="return_rate",
        formula=None,
        unit="share",
        direction="higher",
        dimension="happiness",
        items=("S65",),
        unknown="one-campaign",
        shown_in=frozenset({Place.SCORECARD}),
    )
)

register(
    IndicatorDefinition(
        name="guide_age_days",
        formula=None,
        unit="days",
        direction="lower",
        dimension="leadership",
        items=("S237",),
        unknown="not-recorded",
        shown_in=frozenset({Place.SCORECARD}),
        benchmark=Benchmark(high=92, source="S237"),
    )
)

register(
    IndicatorDefinition(
        name="self_score",
        formula=lambda evidence: evidence.self_score,
        unit="index",
        direction="higher",
        dimension="leadership",
        items=tuple(f"S{number}" for number in range(92, 109)),
        unknown="no-self-assessment",
        shown_in=frozenset({Place.SCORECARD}),
    )
)
