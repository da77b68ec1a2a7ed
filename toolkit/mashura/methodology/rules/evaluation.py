"""Quality rules of an evaluation: evidence, typed values and lessons (S75-S80)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mashura.i18n import message, shortened
from mashura.methodology.labels import value_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.evaluation import Evaluation
from mashura.methodology.rules.objection import Objection, blockers_first
from mashura.methodology.rules.sizes import holding
from mashura.methodology.vocabulary import Stage

_LONGEST_QUOTE = 80


def evaluation_objections(campaign: Campaign) -> tuple[Objection, ...]:
    """Return what is wrong with a campaign's evaluation, blockers first; unanswered fields break no rule.

    Examples
    --------
    >>> answered = Evaluation(answers=({"question": "channels", "answer": "Yes, most of them."},))
    >>> [broken.rule for broken in evaluation_objections(Campaign(evaluation=answered))]
    ['answer-without-evidence']
    """
    evaluation = campaign.evaluation
    if evaluation is None:
        return ()
    broken = [*_answers(evaluation), *_typed_values(evaluation), *_lessons(evaluation)]
    return blockers_first(holding(campaign.size, Stage.EVALUATION, broken))


def _answers(evaluation: Evaluation) -> Iterator[Objection]:
    for place, answer in enumerate(evaluation.answers):
        if answer.answer and not answer.evidence:
            yield Objection(
                rule="answer-without-evidence",
                severity="advice",
                items=("S76", "S77", "S78", "S79", "S80"),
                field="answers",
                at=str(place),
                params={"question": value_label(answer.question)},
            )


def _typed_values(evaluation: Evaluation) -> Iterator[Objection]:
    counts = Counter(typed.indicator for typed in evaluation.by_hand)
    for place, typed in enumerate(evaluation.by_hand):
        name = _indicator_name(typed.indicator)
        if counts[typed.indicator] > 1:
            yield Objection(
                rule="hand-value-twice",
                severity="blocker",
                items=("S77",),
                field="by_hand",
                at=str(place),
                params={"indicator": name, "count": counts.pop(typed.indicator)},
            )
        if typed.value is not None and not typed.source:
            yield Objection(
                rule="hand-value-without-source",
                severity="advice",
                items=("S77",),
                field="by_hand",
                at=f"{place}.source",
                params={"indicator": name},
            )


def _lessons(evaluation: Evaluation) -> Iterator[Objection]:
    for place, lesson in enumerate(evaluation.learnt):
        if not lesson.advice:
            yield Objection(
                rule="lesson-without-advice",
                severity="advice",
                items=("S75", "S80"),
                field="learnt",
                at=f"{place}.advice",
                params={"lesson": shortened(lesson.text, _LONGEST_QUOTE)},
            )


def _indicator_name(indicator: str) -> str:
    try:
        return message(f"indicator-{indicator.replace('_', '-')}")
    except KeyError:
        return indicator
