"""What the page shows of a class: the sections of the class report, with charts that follow the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mashura.analysis.surveys.agreement import Estimate
from mashura.apps.shell.svg_charts import (
    Bar,
    EstimateBar,
    PairedBar,
    bar_chart,
    estimate_chart,
    paired_bar_chart,
)
from mashura.documents.formats.content import Block, Bullets, Numbers, Section, Table, Text
from mashura.grading.class_report import people_sections, sections
from mashura.grading.class_report.items import ExerciseAnalysis
from mashura.grading.class_report.overview import ClassOverview
from mashura.grading.class_report.wording import share_words
from mashura.i18n import active_language, format_number, message, use_language


def page_sections(overview: ClassOverview) -> list[dict[str, Any]]:
    """Return the sections of the page as plain data, in the language of the overview.

    Returns
    -------
    list of dict
        ``name``, ``title``, ``folded`` and ``blocks``; a block has a ``kind`` and its content.
    """
    with use_language(overview.language):
        return list(_sections(overview))


def _sections(overview: ClassOverview) -> Iterator[dict[str, Any]]:
    yield _section("glance", sections.at_a_glance(overview, pictures=False), _glance_charts(overview))
    if section := sections.what_to_take_up(overview):
        yield _section("take-up", section)
    if section := people_sections.who_needs_you(overview):
        yield _section("who", section)
    for analysis in overview.analyses:
        section = sections.items(analysis, pictures=False)
        folded = analysis is not overview.main_analysis
        yield _section(f"items-{analysis.exercise}", section, _item_charts(analysis), folded=folded)
    if section := sections.learning_gain(overview, pictures=False):
        yield _section("gain", section, _gain_charts(overview))
    if section := sections.agreement(overview):
        yield _section("agreement", section)
    if section := sections.similar(overview):
        yield _section("similar", section)
    if section := people_sections.late(overview):
        yield _section("late", section, folded=True)
    if section := people_sections.everybody(overview):
        yield _section("everybody", section, folded=True)
    if overview.analyses:
        yield _section("how-to-read", sections.how_to_read(), folded=True)


def _section(
    name: str, section: Section, charts: Sequence[dict[str, Any]] = (), *, folded: bool = False
) -> dict[str, Any]:
    blocks = [_block(block) for block in section.blocks]
    # Charts go before the table of the same numbers.
    place = next((at for at, block in enumerate(blocks) if block["kind"] == "table"), len(blocks))
    blocks = [*blocks[:place], *charts, *_parts(blocks[place:])]
    return {"name": name, "title": section.title, "folded": folded, "blocks": blocks}


def _parts(blocks: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return blocks with those below each heading, after a table, folded together under it."""
    parts: list[dict[str, Any]] = []
    for block in blocks:
        if block.get("tone") == "note":
            parts.append({"kind": "part", "title": block["text"], "blocks": []})
        elif parts and parts[-1]["kind"] == "part":
            parts[-1]["blocks"].append(block)
        else:
            parts.append(block)
    return parts


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Numbers():
            return {"kind": "numbers", "entries": [list(entry) for entry in block.entries]}
        case Text():
            return {"kind": "text", "tone": block.tone, "text": block.text}
        case Bullets():
            return {"kind": "bullets", "entries": [list(entry) for entry in block.entries]}
        case Table():
            return {
                "kind": "table",
                "header": list(block.header),
                "rows": [list(row) for row in block.rows],
            }
    raise TypeError(type(block).__name__)


def _chart(title: str, svg: str) -> dict[str, Any]:
    return {"kind": "chart", "title": title, "svg": svg}


def _glance_charts(overview: ClassOverview) -> list[dict[str, Any]]:
    if not overview.trainees:
        return []
    title = message("class-picture-handed-in")
    bars = []
    for exercise, name in overview.exercises.items():
        results = [trainee.results[exercise] for trainee in overview.trainees if exercise in trainee.results]
        late = sum(result.seconds_late > 0 for result in results)
        everybody = len(overview.trainees)
        text = message("apps-class-overview-handed-in", count=len(results), all=everybody, late=late)
        bars.append(Bar(label=name, share=len(results) / len(overview.trainees), text=text))
    charts = [_chart(title, bar_chart(bars, title=title, language=overview.language))]
    marks = [
        EstimateBar(
            label=analysis.title,
            share=analysis.mean_share.value,
            low=analysis.mean_share.low,
            high=analysis.mean_share.high,
            text=share_words(analysis.mean_share.value),
        )
        for analysis in overview.analyses
        if analysis.mean_share
    ]
    if marks:
        title = message("apps-class-overview-means")
        charts.append(_chart(title, estimate_chart(marks, title=title, language=overview.language)))
    return charts


def _item_charts(analysis: ExerciseAnalysis) -> list[dict[str, Any]]:
    with_marks = [item for item in analysis.items if item.difficulty]
    hardest_first = sorted(with_marks, key=lambda item: item.difficulty.value if item.difficulty else 0)
    bars = [
        EstimateBar(
            label=item.title,
            share=item.difficulty.value,
            low=item.difficulty.low,
            high=item.difficulty.high,
            text=share_words(item.difficulty.value),
            highlighted=item.concern is not None,
        )
        for item in hardest_first
        if item.difficulty
    ]
    if not bars:
        return []
    language = active_language()
    title = message("apps-class-overview-hardest")
    charts = [_chart(title, estimate_chart(bars, title=title, language=language))]
    telling = [
        EstimateBar(
            label=item.title,
            share=max(item.discrimination.value, 0.0),
            low=max(item.discrimination.low, 0.0),
            high=max(item.discrimination.high, 0.0),
            text=f"\u2066{format_number(item.discrimination.value, decimals=2)}\u2069",
            highlighted=item.concern in ("reversed", "weak"),
        )
        for item in sorted(analysis.items, key=lambda item: _value(item.discrimination))
        if item.discrimination
    ]
    if telling:
        title = message("apps-class-overview-telling")
        charts.append(_chart(title, estimate_chart(telling, title=title, language=language)))
    return charts


def _gain_charts(overview: ClassOverview) -> list[dict[str, Any]]:
    if overview.gain is None or not overview.gain.items:
        return []
    title = message("class-picture-gain")
    pairs = [
        PairedBar(
            label=item.title,
            first=item.before,
            second=item.after,
            first_text=share_words(item.before),
            second_text=share_words(item.after),
        )
        for item in overview.gain.items
    ]
    names = {"first": message("class-picture-before"), "second": message("class-picture-after")}
    return [_chart(title, paired_bar_chart(pairs, title=title, language=overview.language, **names))]


def _value(estimate: Estimate | None) -> float:
    return 2.0 if estimate is None else estimate.value
