"""An evaluation as lines of text for a terminal, in the active language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mashura.evaluation.campaign_evaluation import CampaignEvaluation
from mashura.evaluation.indicators import Place, shown_in
from mashura.evaluation.scorecard import dimension_name
from mashura.i18n import format_number, message
from mashura.methodology.labels import value_label


def evaluation_lines(evaluation: CampaignEvaluation) -> Iterator[str]:
    """Return the indicators by dimension, the questions, the lessons and the advice."""
    yield evaluation.title
    if evaluation.simulated:
        yield message("reports-mark-simulated")
    for dimension in evaluation.dimensions():
        yield ""
        yield dimension_name(dimension.dimension)
        for score in dimension.scores:
            if score.value is None:
                value = message("reports-value-unknown", reason=score.reason())
            else:
                planned = (
                    message("reports-planned", value=score.shown(score.planned))
                    if score.planned is not None
                    else ""
                )
                state = message(f"evaluation-state-{score.state}")
                value = " · ".join(part for part in (score.shown(), planned, state) if part)
            yield f"  {score.label()}: {value}"
    yield ""
    for answer in evaluation.questions:
        yield value_label(answer.question)
        yield f"  {answer.answer or message('evaluation-unknown-no-answer')}"
    for lesson in evaluation.lessons.lessons:
        yield f"- {lesson.text} {lesson.advice}"
    for advice in evaluation.advice or ():
        yield f"- {advice.text()}"
    for name in ("proposed", "one-campaign"):
        yield message(f"evaluation-caution-{name}")


def national_lines(national: dict[str, Any]) -> Iterator[str]:
    """Return several campaigns beside each other."""
    yield message(
        "reports-national",
        campaigns=national["campaigns"],
        entities=national["entities"],
        participations=format_number(national["participations"]),
        closed=national["closed_with_a_decision"],
    )
    for row in national["rows"]:
        yield ""
        yield " · ".join(part for part in (row["title"], row["entity"]) if part)
        for definition in shown_in(Place.NATIONAL):
            value = row[definition.name]
            if value is not None:
                yield f"  {definition.label()}: {definition.shown(value)}"
    yield ""
    yield from national["cautions"]
