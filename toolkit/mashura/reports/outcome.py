"""The report's sections after the analysis: the decision, the answer to people, the evaluation (S63-S128)."""

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
from mashura.reports.material import Material
from mashura.reports.small_groups import is_small
from mashura.reports.wording import cautions, people, picture, say, told


def decision(material: Material) -> Section:
    """What was decided, by whom, on what grounds, and what it does to the parties."""
    found = material.source.campaign.decision
    if found is None:
        return Section(title=say("decision"), blocks=(Text(text=say("no-decision"), tone="warning"),))
    facts = Facts(
        rows=(
            (field_label(Decision, "mode"), value_label(found.mode) if found.mode else ""),
            (field_label(Decision, "approved_by"), found.approved_by),
            (
                field_label(Decision, "ratified_on"),
                format_date(found.ratified_on) if found.ratified_on else "",
            ),
            (field_label(Decision, "facts_and_figures"), found.facts_and_figures),
            (field_label(Decision, "turned_into"), found.turned_into),
        )
    )
    blocks: list[Block] = [Text(text=found.text, tone="quote" if found.text else "empty"), facts]
    if found.effects:
        blocks.append(Text(text=field_label(Decision, "effects"), tone="note"))
        blocks.append(
            Bullets(entries=tuple((f"{one.party}: {one.effect}", "") for one in found.effects if one.effect))
        )
    return Section(title=say("decision"), blocks=tuple(blocks))


def you_said(material: Material) -> Section | None:
    """The register: what was said, by how many, what became of it, and why."""
    decided = material.source.campaign.decision is not None or material.source.papers is not None
    if not decided or not material.support.replies:
        return None
    return Section(title=message("decisions-you-said"), blocks=(register_table(material.support),))


def evaluation(material: Material) -> Section:
    """Indicators under the three dimensions, the five questions, lessons."""
    result = material.evaluation
    blocks: list[Block] = []
    if any(one.state in ("met", "missed") for one in result.scores):
        blocks.append(picture(charts.scorecard(result.scores, simulated=material.simulated)))
    for one in result.dimensions():
        rows = tuple(
            (
                score.label(),
                people(int(score.value)) if score.name == "participants" else score.shown(),
                score.shown(score.planned) if score.planned is not None else "",
                message(f"evaluation-state-{score.state}"),
            )
            for score in one.scores
            if score.value is not None
        )
        if rows:
            blocks.append(Text(text=dimension_name(one.dimension), tone="note"))
            header = tuple(say(f"kpi-{name}") for name in ("name", "value", "planned", "state"))
            blocks.append(Table(header=header, rows=rows, weights=(4.4, 1.4, 1.4, 2.4), numbers=(1, 2)))
    answered = [one for one in result.questions if one.answer]
    if answered:
        blocks.append(Text(text=say("questions"), tone="note"))
        blocks.append(Facts(rows=tuple((value_label(one.question), one.answer) for one in answered)))
    if result.lessons.lessons:
        blocks.append(Text(text=say("lessons"), tone="note"))
        blocks.append(
            Bullets(entries=tuple((_lesson(one, material), one.advice) for one in result.lessons.lessons))
        )
    blocks += cautions(message(f"evaluation-caution-{one}") for one in ("proposed", "one-campaign"))
    return Section(title=say("evaluation"), blocks=tuple(blocks))


def _lesson(lesson: Lesson, material: Material) -> str:
    """Return what was learnt, without the number of people of a small group."""
    if lesson.subject is LessonSubject.GROUP:
        name = material.source.places.get(lesson.group, lesson.group)
        if (lesson.about, name) in material.people.hidden:
            return say("lesson-small", group=group_name(lesson.about, name), least=SMALLEST_SHOWN)
    if lesson.subject is LessonSubject.SEGMENT and is_small(lesson.observed or 0):
        segments = material.source.campaign.plan.segments if material.source.campaign.plan else ()
        named = {one.segment_id: one.name for one in segments}
        group = named.get(lesson.group) or lesson.group
        return say("lesson-small", group=group, least=SMALLEST_SHOWN)
    return lesson.text


def swot(material: Material) -> Section | None:
    """Strengths, points to improve, opportunities, challenges: as people wrote them, or drafted."""
    found = material.evaluation.swot
    if not any(found.swot.quarter(quarter) for quarter in Quarter):
        return None
    drafted = material.source.swot is None
    return Section(
        title=say("swot"),
        blocks=(
            *((Text(text=say("swot-draft")),) if drafted else ()),
            *told((charts.swot_matrix(found.swot), found)),
        ),
    )


def self_assessment(material: Material) -> Section | None:
    """The sixteen features that the United Nations ask for, as the entity scores itself."""
    found = material.evaluation.self_assessment
    if found is None:
        return None
    return Section(title=say("self-assessment"), blocks=tuple(told((charts.self_assessment(found), found))))


def effects(material: Material) -> Section | None:
    """The impact table, as far as effects were studied and written down."""
    table = material.support.impact
    if not any(one.direction for row in table.rows for one in row.impacts):
        return None
    return Section(title=message("decisions-memo-impact"), blocks=impact_blocks(table))
