"""The effects of proposals on the parties, theme by theme (S64)."""

from __future__ import annotations

from mashura.documents.formats.content import Block, Table, Text
from mashura.documents.register import agreement
from mashura.documents.wording import Wording
from mashura.i18n import active_language
from mashura.methodology.records.decision_support import Impact, ImpactRow, ImpactTable


def impact_blocks(impacts: ImpactTable) -> tuple[Block, ...]:
    """Return the impact table theme by theme, because a matrix of parties would be too wide for a page."""
    words = Wording(active_language(), "decisions")
    if not impacts.parties:
        return (Text(text=words.say("memo-impact-none")),)
    blocks: list[Block] = []
    gaps = impacts.unstudied()
    if gaps:
        blocks.append(Text(text=words.say("memo-unstudied", count=len(gaps)), tone="warning"))
    for row in impacts.rows:
        studied = [
            impact
            for party in impacts.parties
            if (impact := impacts.cell(row, party)) and impact.direction is not None
        ]
        if studied:
            votes = agreement(row.supporters, row.voters)
            blocks.append(Text(text=f"{row.title} ({votes})" if votes else row.title, tone="note"))
            blocks.append(_studied(studied, words))
    if gaps:
        blocks.append(_unstudied(impacts, words))
    return tuple(blocks)


def _studied(studied: list[Impact], words: Wording) -> Block:
    return Table(
        header=words.labels(Impact, "party", "direction", "effect", "evidence"),
        rows=tuple(
            (impact.party, words.value(impact.direction), impact.effect, impact.evidence)
            for impact in studied
        ),
        weights=(2.2, 1.5, 3.5, 3),
    )


def _unstudied(impacts: ImpactTable, words: Wording) -> Block:
    parties: dict[str, list[str]] = {}
    for title, party in impacts.unstudied():
        parties.setdefault(title, []).append(party)
    return Table(
        header=(words.label(ImpactRow, "title"), words.say("agree"), words.label(ImpactTable, "parties")),
        rows=tuple(
            (row.title, agreement(row.supporters, row.voters), words.join(parties[row.title]))
            for row in impacts.rows
            if row.title in parties
        ),
        weights=(4, 1.6, 4.4),
    )
