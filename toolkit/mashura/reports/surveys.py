"""The section about survey answers: questions, reliability, answers by group (S48, S60, S101)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mashura import charts
from mashura.analysis import QuestionSummary
from mashura.analysis import survey as survey_of
from mashura.documents.formats.content import Block, Section, Table, Text
from mashura.i18n import format_number
from mashura.methodology import Consultation
from mashura.methodology.vocabulary import QuestionKind
from mashura.privacy.small_cells import SMALLEST_SHOWN
from mashura.reports.blocks import bullets, explained, share_table, subheading
from mashura.reports.material import MOST_CROSS_TABLES, Material
from mashura.reports.small_groups import option_counts
from mashura.reports.wording import percent, quoted, say

_MOST_QUESTIONS, _MOST_TABLES = 30, 6


def survey(material: Material) -> Section | None:
    """Return the answers, whether the scales measure one thing, and which groups answered differently."""
    answered = [summary for summary in material.survey.questions if summary.answered]
    repeats = [block for repeat in material.source.repeats for block in _repeat(repeat)]
    if not answered:
        return Section(title=say("survey"), blocks=tuple(repeats)) if repeats else None
    enough = [summary for summary in answered if summary.answered >= SMALLEST_SHOWN]
    blocks: list[Block] = []
    if enough:
        shown = replace(material.survey, questions=tuple(enough))
        visible = [summary for summary in shown.of(QuestionKind.SCALE) if _shows_every_option(summary)]
        scales = replace(shown, questions=tuple(visible))
        blocks += explained((charts.likert(scales) if visible else None, shown))
        for summary in enough[:_MOST_QUESTIONS]:
            blocks += _question(summary, material.simulated, blocks)
    few = len(answered) - len(enough)
    if few:
        blocks.append(Text(text=say("survey-few", count=few, least=SMALLEST_SHOWN)))
    if len(enough) > _MOST_QUESTIONS:
        more = len(enough) - _MOST_QUESTIONS
        blocks.append(Text(text=say("survey-more", count=more, shown=_MOST_QUESTIONS)))
    if material.reliability is not None and material.reliability.people >= SMALLEST_SHOWN:
        blocks.append(subheading(say("reliability")))
        blocks += explained((None, material.reliability), after=blocks)
    return Section(title=say("survey"), blocks=(*blocks, *_crossed(material, blocks), *repeats))


def _repeat(repeat: Consultation) -> Iterator[Block]:
    """Return the answers in the rows of a repeat, such as the members of households, counted per row."""
    yield subheading(quoted(repeat.title))
    yield Text(text=say("survey-repeat", rows=len(repeat.participants)))
    for summary in survey_of(repeat).questions:
        if summary.answered >= SMALLEST_SHOWN:
            yield from _question(summary, repeat.is_simulated, [])


def _shows_every_option(summary: QuestionSummary) -> bool:
    """Whether the number of every option of a question may be shown."""
    return None not in option_counts(summary)


def _question(summary: QuestionSummary, simulated: bool, before: list[Block]) -> list[Block]:
    name = subheading(quoted(summary.question.text or summary.question.question_id))
    if summary.options and not _shows_every_option(summary):
        return [name, _options(summary), Text(text=say("options-hidden", least=SMALLEST_SHOWN))]
    # All scales are in one figure, which comes first.
    is_drawn = bool(summary.options) and summary.question.kind is not QuestionKind.SCALE
    figure = charts.choices(summary, simulated) if is_drawn else None
    blocks = [name, *explained((figure, summary), after=before)]
    if summary.examples:
        blocks.append(bullets(" ".join(text.split()) for text in summary.examples))
    return blocks


def _options(summary: QuestionSummary) -> Table:
    """Return the options with their numbers, except numbers that could identify somebody."""
    rows = [
        (
            quoted(option.label),
            say("hidden") if count is None else format_number(count),
            say("hidden") if count is None else percent(count / summary.answered),
        )
        for option, count in zip(summary.options, option_counts(summary), strict=True)
    ]
    return share_table(say("option"), say("activity-people"), rows)


def _crossed(material: Material, before: list[Block]) -> Iterator[Block]:
    tables = material.crossed
    if not tables:
        return
    yield subheading(say("crossed"))
    differing = sorted(
        (table for table in tables if table.differs), key=lambda table: table.p_corrected or 0.0
    )
    yield Text(text=say("crossed-found", tables=len(tables), differing=len(differing)))
    with_answers = sum(summary.answered > 0 for summary in material.survey.with_options())
    if len({table.question.question_id for table in tables}) < with_answers:
        yield Text(text=say("crossed-first", most=MOST_CROSS_TABLES))
    shown = [(charts.cross_table(table, material.simulated), table) for table in differing[:_MOST_TABLES]]
    yield from explained(*shown, after=before)
    if len(differing) > len(shown):
        yield Text(text=say("crossed-more", count=len(differing) - len(shown)))
