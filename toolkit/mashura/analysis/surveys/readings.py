"""In plain words: answers of a survey, their reliability and cross tables (S48, S60)."""

from __future__ import annotations

from mashura.analysis.reading import Reading, reading
from mashura.analysis.surveys.cross_tables import CrossTable
from mashura.analysis.surveys.reliability import Reliability
from mashura.analysis.surveys.survey import QuestionSummary, Survey
from mashura.analysis.wording import attribute_name, decimal, group_name, whole
from mashura.i18n import format_percent, message
from mashura.methodology.vocabulary import QuestionKind

# A usual rule for adding questions up; it is a convention, not a law.
_RELIABLE = 0.7


@reading.register
def _survey(result: Survey) -> Reading:
    asked = [one for one in result.questions if one.answered]
    if not asked:
        return Reading(says=(message("readings-survey-none"),), cautions=())
    shares = [one.response for one in asked]
    says = message(
        "readings-survey",
        questions=whole(len(result.questions)),
        low=format_percent(min(shares)),
        high=format_percent(max(shares)),
    )
    cautions = ["readings-caution-self-selected", "readings-caution-interval"]
    if any(one.guessed for one in asked):
        cautions.append("readings-caution-guessed")
    if result.simulated:
        cautions.append("readings-caution-simulated")
    return Reading(says=(says,), cautions=tuple(map(message, cautions)))


@reading.register
def _question(result: QuestionSummary) -> Reading:
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
    elif kind is QuestionKind.OPEN:
        says.append(message("readings-question-open", distinct=whole(result.distinct)))
        cautions = ["readings-caution-examples", "readings-caution-private"]
    else:
        first = max(result.options, key=lambda one: one.count)
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
    """Return the middle answer's option; between two options, both."""
    median = result.median or 1.0
    lower, upper = int(median), int(median + 0.5)
    labels = [result.options[place - 1].label for place in dict.fromkeys((lower, upper))]
    return " / ".join(labels)


@reading.register
def _reliability(result: Reliability) -> Reading:
    if result.alpha is None or result.low is None or result.high is None:
        return Reading(says=(message(f"readings-reliability-{result.reason}"),), cautions=())
    says = [
        message(
            "readings-reliability",
            items=whole(len(result.question_ids)),
            alpha=decimal(result.alpha),
            low=decimal(result.low),
            high=decimal(result.high),
            people=whole(result.people),
        ),
        message(
            "readings-reliability-enough"
            if result.low >= _RELIABLE
            else "readings-reliability-unsure"
            if result.high >= _RELIABLE
            else "readings-reliability-low",
            limit=decimal(_RELIABLE),
        ),
    ]
    if result.reversed_ids:
        names = message("list-separator").join(result.reversed_ids)
        says.append(message("readings-reliability-reversed", questions=names))
    cautions = (message("readings-caution-meaning"), message("readings-caution-complete"))
    return Reading(says=tuple(says), cautions=cautions)


@reading.register
def _cross_table(result: CrossTable) -> Reading:
    name = result.question.text or result.question.question_id
    attribute = attribute_name(result.attribute)
    if result.p_corrected is None or result.cramers_v is None:
        says = [message("readings-cross-untested", question=name, attribute=attribute)]
    else:
        says = [
            message(
                f"readings-cross-{'differs' if result.differs else 'same'}",
                question=name,
                attribute=attribute,
                p=_probability(result.p_corrected),
                strength=decimal(result.cramers_v),
            )
        ]
    if (gap := _widest(result)) and (result.differs or result.p is None):
        option, low, high = gap
        says.append(
            message(
                "readings-cross-gap",
                option=option,
                most=group_name(result.attribute, high[1]),
                most_share=format_percent(high[0]),
                least=group_name(result.attribute, low[1]),
                least_share=format_percent(low[0]),
            )
        )
    if result.unknown:
        says.append(message("readings-cross-unknown", number=whole(result.unknown), attribute=attribute))
    cautions = ["readings-caution-cause" if result.differs else "readings-caution-no-difference"]
    if result.suppressed:
        cautions.append("readings-caution-suppressed")
    cautions.append("readings-caution-interval")
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))


def _probability(p: float) -> str:
    return "< 0.001" if p < 0.001 else f"= {p:.3f}"


def _widest(result: CrossTable) -> tuple[str, tuple[float, str], tuple[float, str]] | None:
    """Return the option whose shares lie farthest apart, with the groups at both ends."""
    gaps = []
    for column, option in enumerate(result.question.options):
        shares = [
            (row[column].share or 0.0, group)
            for group, row in zip(result.groups, result.cells, strict=True)
            if row[column].share is not None
        ]
        if len(shares) > 1:
            gaps.append((option.label or option.code, min(shares), max(shares)))
    return max(gaps, key=lambda gap: gap[2][0] - gap[1][0], default=None)
