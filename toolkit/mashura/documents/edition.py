"""What marks a copy of a document: reference, classification and version on each page; clean or for work."""

from __future__ import annotations

import dataclasses
import re
from typing import Literal

from mashura.documents.formats.content import Block, Document, Facts, Section, Table, Text
from mashura.documents.wording import Wording
from mashura.methodology.records.filing import Filing

CopyKind = Literal["working", "clean"]
"""A working copy says what is missing and what rules advise; a clean one has only what is decided."""

_NUMBERED = re.compile(r"^[0-9]+\. ")


def filed(document: Document, filing: Filing) -> Document:
    """Return a document with its reference and classification, at the top and on every page.

    Examples
    --------
    >>> from mashura.documents import plan_document
    >>> from mashura.methodology import Campaign
    >>> document = plan_document(Campaign(filing={"reference": "MC-14"}), language="en")
    >>> document.head, ("Reference", "MC-14") in document.summary.rows
    ('Reference: MC-14', True)
    """
    words = Wording(document.language)
    label, value = words.label, words.value(filing.classification)
    facts = []
    head = []
    if filing.reference:
        facts.append((label(Filing, "reference"), filing.reference))
        head.append(f"{label(Filing, 'reference')}: {filing.reference}")
    if value:
        facts.append((label(Filing, "classification"), value))
        head.append(value)
    return _marked(document, tuple(facts), head)


def versioned(document: Document, version: int, *, unsaved: bool = False) -> Document:
    """Return a document with its version, at the top and on every page.

    Parameters
    ----------
    document : Document
    version : int
        Number of the version that was saved last; 0 for a record that was never saved.
    unsaved : bool
        Whether there is input that was not saved yet.
    """
    words = Wording(document.language)
    said = version_text(document, version, unsaved=unsaved)
    return _marked(document, ((words.say("version"), said),), [said])


def version_text(document: Document, version: int, *, unsaved: bool = False) -> str:
    """Return a version in words."""
    kind = "new" if not version else "changed" if unsaved else "saved"
    return Wording(document.language).say("version-text", kind=kind, version=version)


def clean(document: Document) -> Document:
    """Return a document without what is missing, advice, and empty sections, rows and columns.

    Examples
    --------
    >>> from mashura.documents import plan_document
    >>> from mashura.methodology import Campaign, Plan
    >>> document = clean(plan_document(Campaign(plan=Plan(title="Buses", objective="Go")), language="en"))
    >>> [section.title for section in document.sections][0]
    '1. Detailed objective'
    """
    kept = []
    for section in document.sections:
        blocks = () if section.working else _clean_blocks(section.blocks)
        if blocks:
            kept.append(dataclasses.replace(section, blocks=blocks))
    return dataclasses.replace(
        document,
        summary=_clean_facts(document.summary) or document.summary,
        sections=tuple(_numbered_again(kept)),
    )


def _marked(document: Document, facts: tuple[tuple[str, str], ...], head: list[str]) -> Document:
    # The date of the document stays the last line.
    *rows, last = document.summary.rows or (("", ""),)
    return dataclasses.replace(
        document,
        summary=Facts(rows=(*rows, *facts, last)),
        head=" · ".join(part for part in (document.head, *head) if part),
    )


def _clean_blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    kept: list[Block] = []
    heading: Text | None = None
    for block in blocks:
        if isinstance(block, Text) and block.working:
            continue
        if isinstance(block, Text) and block.tone == "note":
            if heading is not None:
                kept.append(heading)
            heading = block
            continue
        cleaned = _clean_block(block)
        if cleaned is not None:
            kept += [heading, cleaned] if heading is not None else [cleaned]
        # A heading over nothing goes with it.
        heading = None
    if heading is not None and kept:
        kept.append(heading)
    return tuple(kept)


def _clean_block(block: Block) -> Block | None:
    match block:
        case Facts():
            return _clean_facts(block)
        case Text():
            return None if block.tone == "empty" else block
        case Table():
            return _clean_table(block)
    return block


def _clean_facts(block: Facts) -> Facts | None:
    rows = tuple((label, answer) for label, answer in block.rows if answer)
    return Facts(rows=rows) if rows else None


def _clean_table(block: Table) -> Table | None:
    rows = [row for row in block.rows if any(row)]
    columns = [column for column in range(len(block.header)) if any(row[column] for row in rows)]
    if not columns:
        return None

    def picked(values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(values[column] for column in columns)

    return Table(
        header=picked(block.header),
        rows=tuple(picked(row) for row in rows),
        weights=tuple(block.weights[column] for column in columns),
        numbers=tuple(place for place, column in enumerate(columns) if column in block.numbers),
        total=picked(block.total) if block.total else (),
    )


def _numbered_again(sections: list[Section]) -> list[Section]:
    number = 0
    renumbered = []
    for section in sections:
        title = section.title
        if _NUMBERED.match(title):
            number += 1
            title = _NUMBERED.sub(f"{number}. ", title)
        renumbered.append(dataclasses.replace(section, title=title))
    return renumbered
