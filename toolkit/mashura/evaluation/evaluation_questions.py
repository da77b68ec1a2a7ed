"""The five questions of the evaluation stage, with the answers on record and the evidence (S76-S80)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from mashura.evaluation.scorecard import Kpi
from mashura.i18n import message
from mashura.methodology import Campaign, Stage, missing_outputs
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import EvaluationQuestion


@dataclass(frozen=True, kw_only=True)
class QuestionAnswer:
    """One of the five questions.

    Attributes
    ----------
    question : EvaluationQuestion
        Which one.
    answer : str
        What the campaign's evaluation says; empty if nobody has answered.
    answered_by : {'record'} or None
        None if nobody has answered: the evidence is shown and people answer.
    evidence : tuple of Kpi
        The indicators that help to answer it; those with a value only.
    remarks : tuple of str
        What else the records say.
    """

    question: EvaluationQuestion
    answer: str
    answered_by: Literal["record"] | None
    evidence: tuple[Kpi, ...]
    remarks: tuple[str, ...] = ()

    def document(self) -> dict[str, object]:
        """Return the answer ready for JSON."""
        return {
            "question": self.question.value,
            "text": value_label(self.question),
            "items": [self.question.item],
            "answer": self.answer or None,
            "answered_by": self.answered_by,
            "evidence": [{"name": score.name, "value": score.value} for score in self.evidence],
            "remarks": [*self.remarks],
            "reason": None if self.answer else message("evaluation-unknown-no-answer"),
        }


def question_answers(
    campaign: Campaign, scores: Sequence[Kpi], improvements: Sequence[str] = ()
) -> tuple[QuestionAnswer, ...]:
    """Return the five questions with the answers on record and the evidence available.

    Parameters
    ----------
    campaign : Campaign
        Its evaluation record holds the answers.
    scores : sequence of Kpi
        The scorecard.
    improvements : sequence of str
        What the lessons advise; shown under the fifth question.

    Examples
    --------
    >>> [answer.answered_by for answer in question_answers(Campaign(), ())]
    [None, None, None, None, None]
    """
    recorded = campaign.evaluation.answers if campaign.evaluation else ()
    answers = {answer.question: answer.answer for answer in recorded}
    return tuple(
        QuestionAnswer(
            question=question,
            answer=answers.get(question, ""),
            answered_by="record" if answers.get(question) else None,
            evidence=_evidence(question, scores),
            remarks=_remarks(question, campaign, improvements),
        )
        for question in EvaluationQuestion
    )


def _evidence(question: EvaluationQuestion, scores: Sequence[Kpi]) -> tuple[Kpi, ...]:
    known = [
        score for score in scores if score.value is not None and question in score.definition.evidence_for
    ]
    return tuple(sorted(known, key=lambda score: score.definition.evidence_for[question]))


def _remarks(
    question: EvaluationQuestion, campaign: Campaign, improvements: Sequence[str]
) -> tuple[str, ...]:
    if question is EvaluationQuestion.IMPROVEMENT:
        return tuple(improvements)
    if question is not EvaluationQuestion.METHODOLOGY or campaign.plan is None:
        return ()
    missing = {stage: missing_outputs(stage, campaign) for stage in Stage}
    return tuple(
        message(
            "evaluation-stage-lacks",
            stage=value_label(stage),
            missing=message("list-separator").join(output.text() for output in outputs),
        )
        for stage, outputs in missing.items()
        if outputs
    )
