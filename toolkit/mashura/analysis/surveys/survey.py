"""Summaries of the answers to each question of a survey, with intervals (S48, S60)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from mashura.analysis.readings import Reading, reading
from mashura.analysis.surveys.survey_questions import counted_answers, survey_questions
from mashura.analysis.votes.proportions import wilson
from mashura.analysis.wording import decimal, whole
from mashura.i18n import format_date, format_percent, message
from mashura.methodology.records.questionnaire import WITHHELD, Question
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind

# On a scale of five or more, the two highest steps count as agreement, on a shorter one the highest.
_LONG_SCALE = 5
_EXAMPLES = 5


@dataclass(frozen=True, kw_only=True)
class OptionCount:
    """How often an option was chosen.

    Attributes
    ----------
    code, label : str
        The option.
    count : int
        People who chose it.
    share : float
        Share of the people who answered the question, 0-1.
    low, high : float
        Interval of the share (95 %, Wilson).
    """

    code: str
    label: str
    count: int
    share: float
    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class QuestionSummary:
    """Summary of the answers to one question.

    Attributes
    ----------
    question : Question
        As described by the survey, or as guessed.
    guessed : bool
        Whether its kind was guessed from the answers.
    answered, participants : int
        Number of people who answered it, and of all participants.
    unreadable : int
        Number of answers that are not an option, not a number or not a day; they are left out.
    options : tuple of OptionCount
        Options in the order of the question; empty for numbers, dates and open questions.
    median : float or None
        For a scale, the place of the median answer among the options, counted from 1; for numbers, their
        median.
    quartiles : tuple of float or None
        For numbers, the lower and the upper quartile.
    days : tuple of datetime.date or None
        For dates, the lower quartile, the median and the upper quartile.
    top : OptionCount or None
        For a scale, the two highest steps together (only the highest on scales shorter than five).
    examples : tuple of str
        For open questions, up to five answers, evenly distributed over all answers in their order.
    distinct : int
        Number of different answers to an open question; 0 if the answers are withheld.
    """

    question: Question
    guessed: bool
    answered: int
    participants: int
    unreadable: int = 0
    options: tuple[OptionCount, ...] = ()
    median: float | None = None
    quartiles: tuple[float, float] | None = None
    days: tuple[date, date, date] | None = None
    top: OptionCount | None = None
    examples: tuple[str, ...] = ()
    distinct: int = 0

    @property
    def response(self) -> float:
        """Share of the participants who answered the question, 0-1."""
        return self.answered / self.participants if self.participants else 0.0


@dataclass(frozen=True, kw_only=True)
class Survey:
    """All questions of a survey with at least one answer or a description."""

    questions: tuple[QuestionSummary, ...]
    simulated: bool

    def of(self, *kinds: QuestionKind) -> tuple[QuestionSummary, ...]:
        """Return the questions of some kinds."""
        return tuple(summary for summary in self.questions if summary.question.kind in kinds)

    def with_options(self) -> tuple[QuestionSummary, ...]:
        """Return the questions for which people chose among given answers."""
        return self.of(*(kind for kind in QuestionKind if kind.has_options))


def survey(consultation: Consultation) -> Survey:
    """Return a summary of the answers to each question.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> answers = survey(sample_campaign())
    >>> [(summary.question.question_id, len(summary.options)) for summary in answers.questions]
    [('priority', 6), ('satisfaction', 5), ('use', 5)]
    """
    described = {question.question_id for question in consultation.questions}
    return Survey(
        questions=tuple(
            _summary(consultation, question, question.question_id not in described)
            for question in survey_questions(consultation)
        ),
        simulated=consultation.is_simulated,
    )


def _summary(consultation: Consultation, question: Question, guess: bool) -> QuestionSummary:
    rows = counted_answers(consultation, question)
    people = len(consultation.participants)
    if question.kind is QuestionKind.OPEN:
        texts = [text for text in rows["value"] if text != WITHHELD]
        places = np.unique(np.linspace(0, len(texts) - 1, min(_EXAMPLES, len(texts))).round().astype(int))
        return QuestionSummary(
            question=question,
            guessed=guess,
            answered=rows["participant_id"].nunique(),
            participants=people,
            examples=tuple(texts[place] for place in places),
            distinct=len({*texts}),
        )
    if question.kind is QuestionKind.NUMBER:
        numbers = pd.to_numeric(rows["value"], errors="coerce")
        known = numbers.dropna()
        return QuestionSummary(
            question=question,
            guessed=guess,
            answered=len(known),
            participants=people,
            unreadable=int(numbers.isna().sum()),
            median=float(known.median()) if len(known) else None,
            quartiles=(float(known.quantile(0.25)), float(known.quantile(0.75))) if len(known) else None,
        )
    if question.kind is QuestionKind.DATE:
        days = pd.to_datetime(rows["value"], format="%Y-%m-%d", errors="coerce")
        sorted_days = sorted(day.date() for day in days.dropna())
        return QuestionSummary(
            question=question,
            guessed=guess,
            answered=len(sorted_days),
            participants=people,
            unreadable=int(days.isna().sum()),
            days=_middle_days(sorted_days) if sorted_days else None,
        )
    listed = rows[rows["value"].isin([option.code for option in question.options])]
    answered = listed["participant_id"].nunique()
    counts = listed["value"].value_counts()
    options = tuple(
        _counted(option.code, option.label or option.code, int(counts.get(option.code, 0)), answered)
        for option in question.options
    )
    scale = question.kind is QuestionKind.SCALE and answered > 0
    return QuestionSummary(
        question=question,
        guessed=guess,
        answered=answered,
        participants=people,
        unreadable=len(rows) - len(listed),
        options=options,
        median=_median([option.count for option in options]) if scale else None,
        top=_top(options, answered) if scale else None,
    )


def _middle_days(days: list[date]) -> tuple[date, date, date]:
    """Return lower quartile, median and upper quartile of sorted days; each is a day that was given."""
    lower, middle, upper = (days[round(share * (len(days) - 1))] for share in (0.25, 0.5, 0.75))
    return lower, middle, upper


def _counted(code: str, label: str, count: int, answered: int) -> OptionCount:
    low, high = wilson(count, answered)
    share = count / answered if answered else 0.0
    return OptionCount(code=code, label=label, count=count, share=share, low=low, high=high)


def _median(counts: list[int]) -> float:
    return float(np.median(np.repeat(np.arange(1, len(counts) + 1), counts)))


def _top(options: tuple[OptionCount, ...], answered: int) -> OptionCount:
    highest = options[-2:] if len(options) >= _LONG_SCALE else options[-1:]
    return _counted(
        "+".join(option.code for option in highest),
        " + ".join(option.label for option in highest),
        sum(option.count for option in highest),
        answered,
    )


@reading.register
def _survey_reading(result: Survey) -> Reading:
    answered = [summary for summary in result.questions if summary.answered]
    if not answered:
        return Reading(says=(message("readings-survey-none"),), cautions=())
    shares = [summary.response for summary in answered]
    says = message(
        "readings-survey",
        questions=whole(len(result.questions)),
        low=format_percent(min(shares)),
        high=format_percent(max(shares)),
    )
    cautions = ["readings-caution-self-selected", "readings-caution-interval"]
    if any(summary.guessed for summary in answered):
        cautions.append("readings-caution-guessed")
    if result.simulated:
        cautions.append("readings-caution-simulated")
    return Reading(says=(says,), cautions=tuple(map(message, cautions)))


@reading.register
def _question_reading(result: QuestionSummary) -> Reading:
    kind = result.question.kind
    name = result.question.text or result.question.question_id
    if not result.answered:
        return Reading(says=(message("readings-question-none", question=name),), cautions=())
    says = [
        message(
            "readings-question",
            question=name,
            answered=whole(result.answered),
            response=format_percent(result.response),
        )
    ]
    cautions = ["readings-caution-interval"]
    if kind is QuestionKind.SCALE and result.top and result.median is not None:
        says.append(
            message(
                "readings-question-scale",
                median=_step(result),
                top=format_percent(result.top.share),
                steps=result.top.label,
                low=format_percent(result.top.low),
                high=format_percent(result.top.high),
            )
        )
        cautions.append("readings-caution-steps")
    elif kind is QuestionKind.NUMBER and result.median is not None and result.quartiles:
        says.append(
            message(
                "readings-question-number",
                median=decimal(result.median),
                low=decimal(result.quartiles[0]),
                high=decimal(result.quartiles[1]),
            )
        )
        cautions = ["readings-caution-self-selected"]
    elif kind is QuestionKind.DATE and result.days:
        low, middle, high = map(format_date, result.days)
        says.append(message("readings-question-date", median=middle, low=low, high=high))
        cautions = ["readings-caution-self-selected"]
    elif kind is QuestionKind.OPEN:
        key = "readings-question-open" if result.distinct else "readings-question-withheld"
        says.append(message(key, distinct=whole(result.distinct)))
        cautions = ["readings-caution-examples", "readings-caution-private"] if result.distinct else []
    else:
        first = max(result.options, key=lambda option: option.count)
        says.append(
            message(
                "readings-question-choice",
                option=first.label,
                share=format_percent(first.share),
                low=format_percent(first.low),
                high=format_percent(first.high),
            )
        )
        if kind is QuestionKind.MULTIPLE:
            cautions.append("readings-caution-several")
    if result.unreadable:
        says.append(message("readings-question-unreadable", number=whole(result.unreadable)))
    if result.guessed:
        cautions.append("readings-caution-guessed")
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))


def _step(result: QuestionSummary) -> str:
    """Return the option of the median answer, or both options if the median lies between two."""
    median = result.median or 1.0
    lower, upper = int(median), int(median + 0.5)
    labels = [result.options[place - 1].label for place in dict.fromkeys((lower, upper))]
    return " / ".join(labels)
