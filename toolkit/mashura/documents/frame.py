"""What all documents of a campaign share: numbered sections, rows to sign, footer and words of the page."""

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
        Whose document it is, what it is about, and what sort of document it is; without a title it says so.
    facts : iterable of (str, str)
        Labels and answers at the top.
    sections : tuple of Section
    signed_by : tuple of str
        Who signs, in words; nobody without it.
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
    """Return who signs a document where nobody else is named."""
    return tuple(message(f"documents-approval-{who}", lang=language) for who in SIGNED_BY)


def numbered(titles_and_blocks: Iterable[tuple[str, tuple[Block, ...]]]) -> tuple[Section, ...]:
    """Return sections whose titles begin with their numbers."""
    return tuple(
        Section(title=f"{number}. {title}", blocks=blocks)
        for number, (title, blocks) in enumerate(titles_and_blocks, 1)
    )
