"""The five questions of the evaluation stage, answered from the record and laid beside the data (S76-S80)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from mashura.evaluation.scorecard import Kpi
from mashura.i18n import message
from mashura.methodology import Campaign, Stage, missing_outputs
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import EvaluationQuestion

_EVIDENCE: Mapping[EvaluationQuestion, tuple[str, ...]] = {
    EvaluationQuestion.METHODOLOGY: ("archive_completeness", "decision_recorded", "feedback_completeness"),
    EvaluationQuestion.PARTICIPATION: (
        "participants",
        "participation_rate",
        "representativeness",
        "vote_gini",
    ),
    EvaluationQuestion.CHANNELS: ("reach", "participants_per_visitor", "inclusion_coverage", "partnerships"),
    EvaluationQuestion.INFLUENCE: ("influence", "consensus_yield", "decision_recorded", "days_to_decision"),
    EvaluationQuestion.IMPROVEMENT: (),
}


@dataclass(frozen=True, kw_only=True)
class QuestionAnswer:
    """One of the five questions.

    Attributes
    ----------
    question : EvaluationQuestion
        Which one.
    answer : str
        What the campaign's evaluation says; empty where nobody has answered.
    answered_by : {'record'} or None
        None where nobody has answered: the evidence is shown and people answer.
    evidence : tuple of Kpi
        Indicators that bear on it, known ones only.
    remarks : tuple of str
        What the records say besides.
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
            "evidence": [{"name": one.name, "value": one.value} for one in self.evidence],
            "remarks": [*self.remarks],
            "reason": None if self.answer else message("evaluation-unknown-no-answer"),
        }


def question_answers(
    campaign: Campaign, scores: Sequence[Kpi], improvements: Sequence[str] = ()
) -> tuple[QuestionAnswer, ...]:
    """Return the five questions with the answers given and the evidence at hand.

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
    >>> [one.answered_by for one in question_answers(Campaign(), ())]
    [None, None, None, None, None]
    """
    said = {one.question: one.answer for one in campaign.evaluation.answers} if campaign.evaluation else {}
    known = {one.name: one for one in scores if one.value is not None}
    return tuple(
        QuestionAnswer(
            question=question,
            answer=said.get(question, ""),
            answered_by="record" if said.get(question) else None,
            evidence=tuple(known[name] for name in _EVIDENCE[question] if name in known),
            remarks=_remarks(question, campaign, improvements),
        )
        for question in EvaluationQuestion
    )


def _remarks(
    question: EvaluationQuestion, campaign: Campaign, improvements: Sequence[str]
) -> tuple[str, ...]:
    if question is EvaluationQuestion.IMPROVEMENT:
        return tuple(improvements)
    if question is not EvaluationQuestion.METHODOLOGY or campaign.plan is None:
        return ()
    gaps = {stage: missing_outputs(stage, campaign) for stage in Stage}
    return tuple(
        message(
            "evaluation-stage-lacks",
            stage=value_label(stage),
            missing=message("list-separator").join(one.text() for one in missing),
        )
        for stage, missing in gaps.items()
        if missing
    )
