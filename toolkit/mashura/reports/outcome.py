"""The sections after the analysis: decision, answers to people, effects, evaluation (S63-S128)."""

from __future__ import annotations

from mashura import charts
from mashura.analysis.wording import group_name
from mashura.documents.formats.content import Block, Bullets, Facts, Section, Table, Text
from mashura.documents.impact import impact_blocks
from mashura.documents.register import register_table
from mashura.evaluation.scorecard import dimension_name
from mashura.i18n import format_date, message
from mashura.methodology import Decision
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.lessons import Lesson
from mashura.methodology.vocabulary import LessonSubject, Quarter
from mashura.privacy.small_cells import SMALLEST_SHOWN
from mashura.reports.blocks import bullets, cautions, explained, picture, subheading, warning
from mashura.reports.material import Material
from mashura.reports.small_groups import is_small
from mashura.reports.wording import people, say


def decision(material: Material) -> Section:
    """Return what was decided, by whom, for what reasons, and its effects on the parties."""
    record = material.source.campaign.decision
    if record is None:
        return Section(title=say("decision"), blocks=(warning(say("no-decision")),))
    answers = {
        "mode": value_label(record.mode) if record.mode else "",
        "approved_by": record.approved_by,
        "ratified_on": format_date(record.ratified_on) if record.ratified_on else "",
        "facts_and_figures": record.facts_and_figures,
        "turned_into": record.turned_into,
    }
    facts = Facts(rows=tuple((field_label(Decision, name), answer) for name, answer in answers.items()))
    blocks: list[Block] = [Text(text=record.text, tone="quote" if record.text else "empty"), facts]
    if record.effects:
        blocks.append(subheading(field_label(Decision, "effects")))
        blocks.append(
            bullets(f"{effect.party}: {effect.effect}" for effect in record.effects if effect.effect)
        )
    return Section(title=say("decision"), blocks=tuple(blocks))


def you_said(material: Material) -> Section | None:
    """Return the register: what people said, how many they were, and what was done about it and why."""
    decided = material.source.campaign.decision is not None or material.source.papers is not None
    if not decided or not material.support.replies:
        return None
    return Section(title=message("decisions-you-said"), blocks=(register_table(material.support),))


def evaluation(material: Material) -> Section:
    """Return the indicators by dimension, the five questions and the lessons."""
    result = material.evaluation
    blocks: list[Block] = []
    if any(score.state in ("met", "missed") for score in result.scores):
        blocks.append(picture(charts.scorecard(result.scores, simulated=material.simulated)))
    for dimension in result.dimensions():
        rows = tuple(
            (
                score.label(),
                people(int(score.value)) if score.name == "participants" else score.shown(),
                score.shown(score.planned) if score.planned is not None else "",
                message(f"evaluation-state-{score.state}"),
            )
            for score in dimension.scores
            if score.value is not None
        )
        if rows:
            blocks.append(subheading(dimension_name(dimension.dimension)))
            header = tuple(say(f"kpi-{name}") for name in ("name", "value", "planned", "state"))
            blocks.append(Table(header=header, rows=rows, weights=(4.4, 1.4, 1.4, 2.4), numbers=(1, 2)))
    answered = [answer for answer in result.questions if answer.answer]
    if answered:
        blocks.append(subheading(say("questions")))
        blocks.append(Facts(rows=tuple((value_label(answer.question), answer.answer) for answer in answered)))
    if result.lessons.lessons:
        blocks.append(subheading(say("lessons")))
        blocks.append(
            Bullets(
                entries=tuple((_lesson(lesson, material), lesson.advice) for lesson in result.lessons.lessons)
            )
        )
    blocks += cautions(message(f"evaluation-caution-{name}") for name in ("proposed", "one-campaign"))
    return Section(title=say("evaluation"), blocks=tuple(blocks))


def _lesson(lesson: Lesson, material: Material) -> str:
    """Return a lesson in words, without the number of people in a small group."""
    if lesson.subject is LessonSubject.GROUP:
        name = material.source.places.get(lesson.group, lesson.group)
        if (lesson.about, name) in material.people.hidden:
            return say("lesson-small", group=group_name(lesson.about, name), least=SMALLEST_SHOWN)
    if lesson.subject is LessonSubject.SEGMENT and is_small(lesson.observed or 0):
        segments = material.source.campaign.plan.segments if material.source.campaign.plan else ()
        names = {segment.segment_id: segment.name for segment in segments}
        group = names.get(lesson.group) or lesson.group
        return say("lesson-small", group=group, least=SMALLEST_SHOWN)
    return lesson.text


def swot(material: Material) -> Section | None:
    """Return strengths, points to improve, opportunities and challenges: written by people, or a draft."""
    result = material.evaluation.swot
    if not any(result.swot.quarter(quarter) for quarter in Quarter):
        return None
    is_draft = material.source.swot is None
    return Section(
        title=say("swot"),
        blocks=(
            *((Text(text=say("swot-draft")),) if is_draft else ()),
            *explained((charts.swot_matrix(result.swot), result)),
        ),
    )


def self_assessment(material: Material) -> Section | None:
    """Return the entity's scores for the sixteen features of the United Nations."""
    result = material.evaluation.self_assessment
    if result is None:
        return None
    blocks = explained((charts.self_assessment(result), result))
    return Section(title=say("self-assessment"), blocks=tuple(blocks))


def effects(material: Material) -> Section | None:
    """Return the impact table, if effects were studied."""
    table = material.support.impact
    if not any(impact.direction for row in table.rows for impact in row.impacts):
        return None
    return Section(title=message("decisions-memo-impact"), blocks=impact_blocks(table))
