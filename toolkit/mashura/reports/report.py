"""A report of a consultation, ready for a minister's office, from a campaign folder or an export."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from mashura.documents.formats.content import Document, Facts, Section
from mashura.documents.formats.file import render, write_document
from mashura.i18n import Language, active_language, format_date, use_language
from mashura.methodology import Plan
from mashura.methodology.labels import field_label
from mashura.methodology.rules.announcement import closing_day
from mashura.reports import budgets, integrity, method, outcome, participation, sense, surveys, texts, voices
from mashura.reports.material import STEPS, Material, gather
from mashura.reports.source import Source
from mashura.reports.wording import people, say

# The sections in the order of the report; a function returns None for a section without content.
SECTIONS: tuple[Callable[[Material], Section | None], ...] = (
    participation.summary,
    participation.who_took_part,
    participation.who_is_missing,
    voices.what_was_said,
    participation.weights,
    voices.opinion_groups,
    voices.common_ground,
    texts.texts,
    sense.sense,
    surveys.survey,
    integrity.integrity,
    budgets.budget,
    outcome.decision,
    outcome.you_said,
    outcome.effects,
    outcome.evaluation,
    outcome.swot,
    outcome.self_assessment,
    method.method,
    method.unknown_indicators,
    method.statements,
)


def report_document(material: Material) -> Document:
    """Return the content of a report in the active language."""
    plan = material.source.campaign.plan or Plan()
    title = plan.title or material.source.consultation.title
    sections = [section for make in SECTIONS if (section := make(material)) is not None]
    return Document(
        language=active_language(),
        entity=plan.entity,
        kind=say("kind"),
        title=title,
        summary=Facts(
            rows=(
                (field_label(Plan, "entity"), plan.entity or say("unknown")),
                (say("period"), _period(material)),
                (say("number-participants"), people(material.sizes.participants)),
                (say("method-data"), say("data-simulated" if material.simulated else "data-real")),
            )
        ),
        sections=tuple(
            Section(title=f"{number}. {section.title}", blocks=section.blocks)
            for number, section in enumerate(sections, 1)
        ),
        footer=" · ".join(part for part in (plan.entity, title) if part),
        page_label=say("page"),
        not_answered=say("unknown"),
        mark=say("mark-simulated") if material.simulated else "",
        contents_title=say("contents"),
    )


def _period(material: Material) -> str:
    campaign, first = material.source.campaign, material.arrivals.first
    opened = campaign.conduct.opened_on if campaign.conduct else None
    if opened is None and campaign.plan is not None:
        opened = campaign.plan.timeline.opens_on
    closed = closing_day(campaign)
    if opened is None and first is not None:
        # Only the data tell the period: from the first to the last arrival.
        opened = first.date()
        closed = (first + timedelta(days=len(material.arrivals.joined) - 1)).date()
    written = material.source.consultation.statements["created_at"].dropna()
    if opened is None and len(written):
        opened, closed = written.min().date(), written.max().date()
    if opened is None:
        return say("unknown")
    return f"{format_date(opened)} – {format_date(closed)}" if closed else format_date(opened)


def report_bytes(
    source: Source, kind: str, language: Language, on_step: Callable[[str], object] = lambda name: None
) -> bytes:
    """Return a report as the bytes of a file.

    Parameters
    ----------
    source : Source
        From :func:`mashura.reports.open_source`.
    kind : {'html', 'pdf', 'docx', 'xlsx'}
        Which kind of file.
    language : Language
        Language of the report; what people wrote is not translated.
    on_step : callable
        Called with the name of each of :data:`mashura.reports.STEPS` when it begins, for a progress bar.

    Examples
    --------
    >>> from mashura.methodology import Campaign, Consultation
    >>> empty = Source(
    ...     consultation=Consultation(title="Buses", origin="csv"),
    ...     campaign=Campaign(),
    ...     population=None,
    ...     population_table=None,
    ... )
    >>> "<html lang='ar'" in report_bytes(empty, "html", "ar").decode().replace('"', "'")
    True
    """
    with use_language(language):
        return render(_document(source, on_step), kind)


def write_report(
    source: Source, path: Path, language: Language, on_step: Callable[[str], object] = lambda name: None
) -> None:
    """Write a report; the ending of ``path`` decides between HTML, PDF, DOCX and XLSX.

    Raises
    ------
    InputError
        If the ending is another one, or the file cannot be written.
    """
    with use_language(language):
        write_document(path, lambda: _document(source, on_step))


def _document(source: Source, on_step: Callable[[str], object]) -> Document:
    material = gather(source, on_step)
    on_step(STEPS[-1])
    return report_document(material)
