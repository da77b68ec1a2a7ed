"""The evidence that records and contributions give on the five questions of an evaluation (S76-S80)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from mashura.evaluation.evaluation_questions import QuestionAnswer
from mashura.evaluation.factors import Factors
from mashura.i18n import Language, format_number, format_percent, message, use_language
from mashura.methodology import Campaign
from mashura.methodology.records.evaluation import EvaluationAnswer
from mashura.methodology.vocabulary import Disposition, EvaluationQuestion

_MOST_CHANNELS = 4
_LONGEST = 5000


def drawn_evidence(
    answer: QuestionAnswer, campaign: Campaign, factors: Factors | None, lang: Language
) -> str:
    """Return what records and contributions say on a question, one sentence a line; empty if nothing.

    Parameters
    ----------
    answer : QuestionAnswer
        The question with its indicators.
    campaign : Campaign
    factors : Factors, optional
        What went with more or fewer participants; None without contributions.
    lang : Language

    Examples
    --------
    >>> from mashura.evaluation.campaign_evaluation import evaluate
    >>> from mashura.methodology import Consultation
    >>> evaluation = evaluate(Campaign(), Consultation(title="Buses", origin="csv"))
    >>> drawn_evidence(evaluation.questions[2], Campaign(), None, "en")
    ''
    """
    with use_language(lang):
        lines = [*_scores(answer), *_special(answer.question, campaign, factors), *answer.remarks]
    return "\n".join(dict.fromkeys(lines))[:_LONGEST]


def _scores(answer: QuestionAnswer) -> Iterator[str]:
    for score in answer.evidence:
        if score.goal is None:
            yield message("evidence-score", name=score.label(), value=score.shown())
        else:
            yield message(
                "evidence-score-goal",
                name=score.label(),
                value=score.shown(),
                goal=score.shown(score.goal),
                state=message(f"evidence-state-{score.state}"),
            )


def _special(question: EvaluationQuestion, campaign: Campaign, factors: Factors | None) -> Iterator[str]:
    match question:
        case EvaluationQuestion.METHODOLOGY:
            if campaign.adaptations:
                yield message("evidence-adaptations", count=len(campaign.adaptations))
        case EvaluationQuestion.PARTICIPATION:
            for ratio in factors.days if factors else ():
                yield message("evidence-factor", label=ratio.label(), text=ratio.text())
            for segment in factors.segments if factors else ():
                if segment.wanted:
                    yield message(
                        "evidence-segment",
                        segment=segment.name,
                        came=format_number(segment.came),
                        wanted=format_number(segment.wanted),
                    )
        case EvaluationQuestion.CHANNELS:
            for share in factors.channels[:_MOST_CHANNELS] if factors else ():
                yield message(
                    "evidence-channel",
                    channel=share.label(),
                    share=format_percent(share.share),
                    count=format_number(share.participants),
                )
        case EvaluationQuestion.INFLUENCE:
            yield from _rulings(campaign)


def _rulings(campaign: Campaign) -> Iterator[str]:
    decision = campaign.decision
    if decision is None:
        return
    if decision.rulings:
        counts = Counter(ruling.disposition for ruling in decision.rulings)
        unreasoned = sum(
            ruling.disposition is not None and not ruling.disposition.is_whole and not ruling.reason
            for ruling in decision.rulings
        )
        yield message(
            "evidence-rulings",
            adopted=counts[Disposition.ADOPTED],
            partly=counts[Disposition.PARTLY],
            rejected=counts[Disposition.REJECTED],
        )
        if unreasoned:
            yield message("evidence-unreasoned", count=unreasoned)
    if decision.turned_into:
        yield message("evidence-turned-into", text=decision.turned_into)


def has_news(kept: EvaluationAnswer | None, drawn: str) -> bool:
    """Return whether records say something else than when a person last took or kept the evidence.

    Examples
    --------
    >>> kept = EvaluationAnswer(question="channels", evidence="My own words", drawn="Reach: 4%")
    >>> has_news(kept, "Reach: 4%"), has_news(kept, "Reach: 5%")
    (False, True)
    """
    if kept is None or not (kept.evidence or kept.drawn):
        return False
    return bool(drawn) and drawn not in (kept.drawn, kept.evidence)


def line_changes(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """Return the lines of a new evidence beside the old: each ``same``, ``gone`` or ``new``, with its text.

    Examples
    --------
    >>> line_changes("Reach: 4%\\nPeople: 9", "Reach: 5%\\nPeople: 9")
    (('gone', 'Reach: 4%'), ('new', 'Reach: 5%'), ('same', 'People: 9'))
    """
    old, new = before.splitlines(), after.splitlines()
    changes: list[tuple[str, str]] = []
    for tag, *ends in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, came = old[ends[0] : ends[1]], new[ends[2] : ends[3]]
        if tag == "equal":
            changes += [("same", line) for line in gone]
        else:
            changes += [("gone", line) for line in gone] + [("new", line) for line in came]
    return tuple(changes)


def answer_of(answers: Sequence[EvaluationAnswer], question: EvaluationQuestion) -> EvaluationAnswer | None:
    """Return the answer to a question; None if there is none."""
    return next((answer for answer in answers if answer.question is question), None)
