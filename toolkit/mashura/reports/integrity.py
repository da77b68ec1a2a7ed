"""The section about integrity: moderation, repeated statements, suspected campaigns (S57, F12, F14)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura import charts
from mashura.documents.formats.content import Block, Section, Text
from mashura.i18n import format_number
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import ModerationReason, ModerationState
from mashura.privacy.small_cells import SMALLEST_SHOWN
from mashura.reports.blocks import explained, share_table, subheading, warning
from mashura.reports.material import Material
from mashura.reports.wording import percent, say


def integrity(material: Material) -> Section | None:
    """Return what moderators removed and why, repeated statements, and suspected campaigns."""
    if not material.has_statements:
        return None
    statements = material.source.consultation.statements
    counts = statements["moderation"].value_counts()
    rows = [
        (
            value_label(state),
            format_number(int(counts.get(state, 0))),
            percent(int(counts.get(state, 0)) / max(1, len(statements))),
        )
        for state in (ModerationState.IN, ModerationState.OUT, ModerationState.PENDING)
    ]
    is_moderated = set(counts.index) - {ModerationState.PENDING}
    blocks: list[Block] = [
        share_table(say("moderation"), say("number-statements"), rows)
        if is_moderated
        else Text(text=say("moderation-unknown")),
        *_reasons(material),
    ]
    hours = material.evaluation.score("moderation_hours").value
    if hours is not None:
        blocks.append(Text(text=say("moderation-hours", hours=format_number(hours, decimals=1))))
    if material.has_votes:
        changed = material.sizes.votes_rows - material.sizes.votes_deduplicated
        share = percent(changed / material.sizes.votes_rows)
        blocks.append(Text(text=say("changed-votes", changed=format_number(changed), share=share)))
    blocks.append(subheading(say("duplicates")))
    blocks += explained((None, material.duplicates))
    blocks += _suspected(material, blocks)
    return Section(title=say("integrity"), blocks=tuple(blocks))


def _suspected(material: Material, before: list[Block]) -> Iterator[Block]:
    """Return suspected campaigns with the reasons; people decide about them."""
    suspected = material.suspected
    yield subheading(say("campaigns"))
    if suspected.campaigns:
        yield warning(say("campaigns-person"))
    is_drawn = suspected.campaigns and suspected.opened is not None
    figure = charts.suspected_campaigns(suspected) if is_drawn else None
    yield from explained((figure, suspected), after=before)
    if material.small_campaigns:
        yield Text(text=say("campaigns-small", count=material.small_campaigns, least=SMALLEST_SHOWN))


def _reasons(material: Material) -> Iterator[Block]:
    counts = material.source.consultation.moderation_log["reason"].value_counts()
    if counts.empty:
        return
    rows = [
        (
            value_label(reason),
            format_number(int(counts[reason])),
            percent(counts[reason] / counts.sum()),
        )
        for reason in ModerationReason
        if reason in counts
    ]
    yield share_table(say("moderation-reason"), say("moderation-decisions"), rows)
