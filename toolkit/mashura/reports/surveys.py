"""The report's section about survey answers: questions, reliability, who answered what (S48, S60, S101)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mashura import charts
from mashura.analysis import QuestionSummary
from mashura.documents.formats.content import Block, Bullets, Section, Table, Text
from mashura.i18n import format_number
from mashura.methodology.vocabulary import QuestionKind
from mashura.privacy.small_cells import SMALLEST_SHOWN
from mashura.reports.material import MOST_CROSS_TABLES, Material
from mashura.reports.small_groups import option_counts
from mashura.reports.wording import percent, quoted, say, told

_MOST_QUESTIONS, _MOST_TABLES = 30, 6


def survey(material: Material) -> Section | None:
    """What people answered, whether the scales measure one thing, and which groups answered otherwise."""
    asked = [one for one in material.survey.questions if one.answered]
    if not asked:
        return None
    enough = [one for one in asked if one.answered >= SMALLEST_SHOWN]
    blocks: list[Block] = []
    if enough:
        shown = replace(material.survey, questions=tuple(enough))
        scales = replace(shown, questions=tuple(one for one in shown.of(QuestionKind.SCALE) if _open(one)))
        blocks += told((charts.likert(scales) if scales.questions else None, shown))
        for one in enough[:_MOST_QUESTIONS]:
            blocks += _question(one, material.simulated, blocks)
    few = len(asked) - len(enough)
    if few:
        blocks.append(Text(text=say("survey-few", count=few, least=SMALLEST_SHOWN)))
    if len(enough) > _MOST_QUESTIONS:
        more = len(enough) - _MOST_QUESTIONS
        blocks.append(Text(text=say("survey-more", count=more, shown=_MOST_QUESTIONS)))
    if material.reliability is not None and material.reliability.people >= SMALLEST_SHOWN:
        blocks.append(Text(text=say("reliability"), tone="note"))
        blocks += told((None, material.reliability), after=blocks)
    return Section(title=say("survey"), blocks=(*blocks, *_crossed(material, blocks)))


def _open(one: QuestionSummary) -> bool:
    """Return whether every option of a question may be shown."""
    return None not in option_counts(one)


def _question(one: QuestionSummary, simulated: bool, before: list[Block]) -> list[Block]:
    name = Text(text=quoted(one.question.text or one.question.question_id), tone="note")
    if one.options and not _open(one):
        return [name, _options(one), Text(text=say("options-hidden", least=SMALLEST_SHOWN))]
    # The figure of all scales together has drawn the scales already.
    drawn = bool(one.options) and one.question.kind is not QuestionKind.SCALE
    figure = charts.choices(one, simulated) if drawn else None
    blocks = [name, *told((figure, one), after=before)]
    if one.examples:
        blocks.append(Bullets(entries=tuple((" ".join(text.split()), "") for text in one.examples)))
    return blocks


def _options(one: QuestionSummary) -> Table:
    """The options with their numbers, without those that few people chose and what gives them away."""
    rows = tuple(
        (
            quoted(option.label),
            say("hidden") if count is None else format_number(count),
            say("hidden") if count is None else percent(count / one.answered),
        )
        for option, count in zip(one.options, option_counts(one), strict=True)
    )
    return Table(
        header=(say("option"), say("activity-people"), say("share")),
        rows=rows,
        weights=(4, 2, 2),
        numbers=(1, 2),
    )


def _crossed(material: Material, before: list[Block]) -> Iterator[Block]:
    tables = material.crossed
    if not tables:
        return
    yield Text(text=say("crossed"), tone="note")
    differing = sorted((one for one in tables if one.differs), key=lambda one: one.p_corrected or 0.0)
    yield Text(text=say("crossed-found", tables=len(tables), differing=len(differing)))
    if len({one.question.question_id for one in tables}) < _crossable(material):
        yield Text(text=say("crossed-first", most=MOST_CROSS_TABLES))
    shown = [(charts.cross_table(one, material.simulated), one) for one in differing[:_MOST_TABLES]]
    yield from told(*shown, after=before)
    if len(differing) > len(shown):
        yield Text(text=say("crossed-more", count=len(differing) - len(shown)))


def _crossable(material: Material) -> int:
    return sum(one.answered > 0 for one in material.survey.with_options())
