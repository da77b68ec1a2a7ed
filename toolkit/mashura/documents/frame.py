"""The parts that all documents of a campaign share: numbered sections, rows to sign, footer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mashura.documents.formats.content import Block, Document, Facts, Section
from mashura.i18n import Language, message

SIGNED_BY = ("prepared", "reviewed", "approved")


def framed(
    language: Language,
    *,
    entity: str,
    title: str,
    kind: str,
    facts: Iterable[tuple[str, str]],
    sections: tuple[Section, ...],
    signed_by: tuple[str, ...] = (),
    **more: Any,
) -> Document:
    """Return a document of a campaign.

    Parameters
    ----------
    language : Language
    entity, title, kind : str
        The entity, the subject ("untitled" if empty), and the kind of document.
    facts : iterable of (str, str)
        Labels and answers at the top of the document.
    sections : tuple of Section
    signed_by : tuple of str
        The roles that sign; without it, the document has no approval.
    **more
        Further fields of :class:`mashura.documents.formats.content.Document`, such as ``logo``.
    """

    def say(key: str) -> str:
        return message(f"documents-{key}", lang=language)

    title = title or say("untitled")
    return Document(
        language=language,
        entity=entity,
        kind=kind,
        title=title,
        summary=Facts(rows=tuple(facts)),
        sections=sections,
        approval_title=say("approval"),
        approval_header=tuple(say(f"approval-{part}") for part in ("role", "name", "signature", "date")),
        approval_rows=signed_by,
        footer=" · ".join(part for part in (entity, title) if part),
        page_label=say("page"),
        not_answered=say("not-answered"),
        **more,
    )


def signatories(language: Language) -> tuple[str, ...]:
    """Return the roles that sign a document by default."""
    return tuple(message(f"documents-approval-{who}", lang=language) for who in SIGNED_BY)


def numbered(titles_and_blocks: Iterable[tuple[str, tuple[Block, ...]]]) -> tuple[Section, ...]:
    """Return sections whose titles begin with their numbers."""
    return tuple(
        Section(title=f"{number}. {title}", blocks=blocks)
        for number, (title, blocks) in enumerate(titles_and_blocks, 1)
    )
