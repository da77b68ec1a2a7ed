"""The class report as a document: for a page that prints, a workbook, or lines in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mashura.documents.formats.content import (
    Block,
    Bullets,
    Document,
    Facts,
    Numbers,
    Section,
    Table,
    Text,
)
from mashura.documents.formats.file import render, write_document
from mashura.grading.class_report import people_sections, sections
from mashura.grading.class_report.overview import ClassOverview
from mashura.grading.class_report.wording import say
from mashura.i18n import format_date, format_number, use_language


def class_document(overview: ClassOverview) -> Document:
    """Return the report of a class in the language of its overview."""
    with use_language(overview.language):
        written: list[Section | None] = [
            sections.at_a_glance(overview),
            sections.what_to_take_up(overview),
            people_sections.who_needs_you(overview),
            *map(sections.items, overview.analyses),
            sections.learning_gain(overview),
            sections.agreement(overview),
            sections.similar(overview),
            people_sections.late(overview),
            people_sections.everybody(overview),
            sections.how_to_read() if overview.analyses else None,
        ]
        return Document(
            language=overview.language,
            entity="",
            kind=say("kind"),
            title=say("title"),
            summary=Facts(
                rows=(
                    (say("course"), overview.course.name),
                    (say("made-on"), format_date(overview.made_at.date())),
                    (say("trainees"), format_number(len(overview.trainees))),
                )
            ),
            sections=tuple(section for section in written if section is not None),
            footer=say("footer"),
            page_label=say("page"),
            not_answered="–",
            contents_title=say("contents"),
            mark=say("mark"),
        )


def class_report_bytes(overview: ClassOverview, kind: str) -> bytes:
    """Return the report as the bytes of a file.

    Parameters
    ----------
    kind : {'html', 'pdf', 'docx', 'xlsx'}
        Which kind of file.
    """
    with use_language(overview.language):
        return render(class_document(overview), kind)


def write_class_report(overview: ClassOverview, path: Path) -> None:
    """Write the report; the ending of ``path`` decides between HTML, PDF, DOCX and XLSX.

    Raises
    ------
    InputError
        If the ending is another one, or the file cannot be written.
    """
    with use_language(overview.language):
        write_document(path, lambda: class_document(overview))


def report_lines(overview: ClassOverview) -> Iterator[str]:
    """Return the report as lines for a terminal; pictures are left out."""
    for section in class_document(overview).sections:
        yield section.title
        for block in section.blocks:
            yield from (f"  {line}" for line in _lines(block))
        yield ""


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Numbers():
            yield from (f"{label}: {number}" for number, label in block.entries)
        case Text():
            yield block.text
        case Bullets():
            for text, more in block.entries:
                yield f"- {text} {more}".rstrip()
        case Table():
            yield " · ".join(block.header)
            yield from (" · ".join(row) for row in block.rows)
        case _:
            pass
