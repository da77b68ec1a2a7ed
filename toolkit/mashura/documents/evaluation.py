"""The evaluation of a campaign as a document: numbers, the five questions, lessons and promises (S75-S80)."""

from __future__ import annotations

from datetime import date

from mashura.documents.formats.content import Block, Bullets, Document, Text
from mashura.documents.frame import framed, numbered, signatories
from mashura.documents.wording import Wording, bullets, paragraph, table
from mashura.evaluation.deliveries import deliveries
from mashura.evaluation.indicators import INDICATORS
from mashura.evaluation.scorecard import Kpi
from mashura.i18n import Language, active_language, format_date, message, use_language
from mashura.methodology import Campaign, Evaluation, Plan
from mashura.methodology.records.evaluation import EvaluationAnswer
from mashura.methodology.records.lessons import Lesson
from mashura.methodology.vocabulary import EvaluationQuestion


def evaluation_document(
    campaign: Campaign,
    *,
    language: Language | None = None,
    logo: bytes | None = None,
    simulated: bool = False,
    on: date | None = None,
) -> Document:
    """Return the evaluation of a campaign as it is recorded.

    Parameters
    ----------
    campaign : Campaign
        Its evaluation, with the indicators as they were measured.
    language : Language, optional
        The active language without it.
    logo : bytes, optional
        The entity's logo as PNG.
    simulated : bool
        Whether the numbers are simulated, if the record does not say it; the document begins with that mark.
    on : datetime.date, optional
        The day on which promises are late or not; today without it.

    Examples
    --------
    >>> len(evaluation_document(Campaign(), language="en").sections)
    5
    """
    language = language or active_language()
    with use_language(language):
        words = Wording(language, "evaluation-document")
        plan, evaluation = campaign.plan or Plan(), campaign.evaluation or Evaluation()
        closed = campaign.archive.closed_on if campaign.archive else None
        return framed(
            language,
            entity=plan.entity,
            title=plan.title,
            kind=words.say("kind"),
            facts=((words.say("closed"), format_date(closed) if closed else ""),),
            sections=numbered(
                (
                    (words.say("indicators"), _indicators(evaluation, words)),
                    (words.say("questions"), _questions(evaluation, words)),
                    (words.say("lessons"), _lessons(evaluation, words)),
                    (words.say("improvements"), (bullets(evaluation.improvements),)),
                    (words.say("promises"), (_promises(campaign, on or date.today(), words),)),
                )
            ),
            signed_by=signatories(language),
            logo=logo,
            mark=message("reports-mark-simulated") if simulated or evaluation.simulated else "",
        )


def _indicators(evaluation: Evaluation, words: Wording) -> tuple[Block, ...]:
    typed = {value.indicator: value for value in evaluation.by_hand}
    rows = []
    for kept in evaluation.indicators:
        definition = INDICATORS.get(kept.name)
        if definition is None or kept.value is None:
            continue
        score = Kpi(definition=definition, value=kept.value, planned=kept.planned)
        by_hand = kept.name in typed and typed[kept.name].value is not None
        rows.append(
            (
                f"{score.label()} ({words.say('typed')})" if by_hand else score.label(),
                score.shown(score.goal) if score.goal is not None else "–",
                score.shown(),
                message(f"evidence-state-{score.state}"),
            )
        )
    header = tuple(words.say(key) for key in ("indicator", "planned", "happened", "state"))
    note = Text(text=message("evaluation-caution-proposed"), tone="note")
    return (table(header, rows, (4, 1.6, 1.6, 2), numbers=(1, 2)), note)


def _questions(evaluation: Evaluation, words: Wording) -> tuple[Block, ...]:
    answers = {answer.question: answer for answer in evaluation.answers}
    blocks: list[Block] = []
    for question in EvaluationQuestion:
        kept = answers.get(question)
        blocks += [Text(text=words.value(question), tone="note"), paragraph(kept.answer if kept else "")]
        if kept is not None and kept.evidence:
            lines = tuple((line, "") for line in kept.evidence.splitlines() if line)
            blocks += [Text(text=f"{words.label(EvaluationAnswer, 'evidence')}:"), Bullets(entries=lines)]
    return tuple(blocks)


def _lessons(evaluation: Evaluation, words: Wording) -> tuple[Block, ...]:
    others = evaluation.other_lessons
    if not evaluation.learnt:
        return (bullets(others),)
    rows = [
        (
            lesson.text,
            lesson.advice,
            words.join((words.value(lesson.subject), lesson.segment, words.value(lesson.channel))),
        )
        for lesson in evaluation.learnt
    ]
    header = words.labels(Lesson, "text", "advice", "subject")
    return (table(header, rows, (4, 4, 2)), *([bullets(others)] if others else []))


def _promises(campaign: Campaign, today: date, words: Wording) -> Block:
    rows = [
        (entry.promise, entry.owner or "–", entry.state_text(), entry.to_do() or "–")
        for entry in deliveries(campaign, today)
    ]
    header = tuple(words.say(key) for key in ("promise", "owner", "state", "to-do"))
    return table(header, rows, (4, 2, 2, 3))
