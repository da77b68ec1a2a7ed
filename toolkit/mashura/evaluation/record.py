"""The evaluation record of a simulated campaign: indicators, the five questions, lessons (S75-S80)."""

from __future__ import annotations

from collections.abc import Sequence

from mashura.analysis.wording import attribute_name
from mashura.evaluation.indicators import INDICATORS
from mashura.i18n import format_number, format_percent, message
from mashura.methodology import Consultation, Evaluation, Findings, Plan
from mashura.methodology.labels import group_label, value_label
from mashura.methodology.records.evaluation import EvaluationAnswer, Indicator
from mashura.methodology.vocabulary import EvaluationQuestion


def evaluation_record(
    plan: Plan, consultation: Consultation, findings: Findings, indicators: Sequence[Indicator]
) -> Evaluation:
    """Return the evaluation that the entity of a simulation writes, in the active language.

    Parameters
    ----------
    plan, consultation, findings
        The campaign's plan, tables and findings.
    indicators : sequence of Indicator
        As :func:`mashura.evaluation.indicators` returns them.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> from mashura.evaluation import indicators
    >>> plan, talk = Plan(), Consultation(title="Buses", origin="simulated")
    >>> measured = indicators(talk, plan, population=100, population_table=None)
    >>> with use_language("en"):
    ...     evaluation_record(plan, talk, Findings(), measured).lessons
    ('Nothing is known of the participants that could be compared with the population',)
    """
    values = {indicator.name: indicator.value for indicator in indicators}
    weakest = _weakest_group(findings)
    answers = {
        EvaluationQuestion.METHODOLOGY: message("evaluation-answer-methodology"),
        EvaluationQuestion.PARTICIPATION: message(
            "evaluation-answer-participation",
            participants=format_number(values["participants"] or 0),
            rate=format_percent(values["participation_rate"] or 0, decimals=2),
            weakest=weakest,
        ),
        EvaluationQuestion.CHANNELS: message(
            "evaluation-answer-channels", channel=_best_channel(plan, consultation)
        ),
        EvaluationQuestion.INFLUENCE: message(
            "evaluation-answer-influence", share=format_percent(values["influence"] or 0)
        ),
        EvaluationQuestion.IMPROVEMENT: weakest,
    }
    evidence = "; ".join(
        f"{INDICATORS[name].label()}: {format_number(value, decimals=3)}"
        for name, value in values.items()
        if value is not None
    )
    return Evaluation(
        answers=tuple(
            EvaluationAnswer(
                question=question,
                answer=text,
                evidence=evidence if question is EvaluationQuestion.PARTICIPATION else "",
            )
            for question, text in answers.items()
        ),
        indicators=tuple(indicators),
        simulated=consultation.is_simulated,
        lessons=(weakest, *_moderation_lesson(values["moderation_hours"], values["moderated_out"])),
        improvements=(message("evaluation-improve-group"), message("evaluation-improve-repeat")),
    )


def _weakest_group(findings: Findings) -> str:
    """Return which group is furthest below its share of the population, in words."""
    if not findings.representativeness:
        return message("evaluation-no-comparison")
    worst = min(findings.representativeness, key=lambda result: result.representativeness)
    return message(
        "evaluation-weakest-group",
        attribute=attribute_name(worst.attribute),
        group=group_label(worst.attribute, worst.worst_group),
        ratio=format_percent(worst.worst_ratio),
    )


def _best_channel(plan: Plan, consultation: Consultation) -> str:
    """Return the name of the channel that brought most participants; empty if nobody took part."""
    participants = consultation.funnel.groupby("channel")["contributed"].sum()
    best = str(participants.idxmax()) if len(participants) and participants.max() > 0 else ""
    return next((value_label(use.channel) for use in plan.channels if use.channel == best), best)


def _moderation_lesson(hours: float | None, removed: float | None) -> tuple[str, ...]:
    if hours is None or removed is None:
        return ()
    return (
        message("evaluation-moderation", hours=format_number(hours, decimals=1), out=format_percent(removed)),
    )
