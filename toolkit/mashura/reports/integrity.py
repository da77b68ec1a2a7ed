"""The report's section about integrity: moderation, said before, suspected campaigns (S57, F12, F14)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura import charts
from mashura.documents.formats.content import Block, Section, Table, Text
from mashura.i18n import format_number
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import ModerationReason, ModerationState
from mashura.privacy.small_cells import SMALLEST_SHOWN
from mashura.reports.material import Material
from mashura.reports.wording import percent, say, told


def integrity(material: Material) -> Section | None:
    """What moderators took out and why, what was said before, and which accounts may be led by one hand."""
    if not material.has_statements:
        return None
    talk = material.source.consultation
    states = talk.statements["moderation"].value_counts()
    blocks: list[Block] = [
        Table(
            header=(say("moderation"), say("number-statements"), say("share")),
            rows=tuple(
                (
                    value_label(state),
                    format_number(int(states.get(state, 0))),
                    percent(int(states.get(state, 0)) / max(1, len(talk.statements))),
                )
                for state in (ModerationState.IN, ModerationState.OUT, ModerationState.PENDING)
            ),
            weights=(4, 2, 2),
            numbers=(1, 2),
        ),
        *_reasons(material),
    ]
    hours = material.evaluation.score("moderation_hours")
    if hours.value is not None:
        blocks.append(Text(text=say("moderation-hours", hours=format_number(hours.value, decimals=1))))
    changed = material.sizes.votes_rows - material.sizes.votes_deduplicated
    blocks.append(
        Text(
            text=say(
                "changed-votes",
                changed=format_number(changed),
                share=percent(changed / max(1, material.sizes.votes_rows)),
            )
        )
    )
    blocks.append(Text(text=say("duplicates"), tone="note"))
    blocks += told((None, material.duplicates))
    blocks += _suspected(material, blocks)
    return Section(title=say("integrity"), blocks=tuple(blocks))


def _suspected(material: Material, before: list[Block]) -> Iterator[Block]:
    """Suspected campaigns with the reasons; a person decides about them."""
    found = material.suspected
    yield Text(text=say("campaigns"), tone="note")
    if found.campaigns:
        yield Text(text=say("campaigns-person"), tone="warning")
    figure = charts.suspected_campaigns(found) if found.campaigns and found.opened is not None else None
    yield from told((figure, found), after=before)
    if material.small_campaigns:
        yield Text(text=say("campaigns-small", count=material.small_campaigns, least=SMALLEST_SHOWN))


def _reasons(material: Material) -> Iterator[Block]:
    reasons = material.source.consultation.moderation_log["reason"].value_counts()
    if reasons.empty:
        return
    yield Table(
        header=(say("moderation-reason"), say("moderation-decisions"), say("share")),
        rows=tuple(
            (
                value_label(reason),
                format_number(int(reasons[reason])),
                percent(reasons[reason] / reasons.sum()),
            )
            for reason in ModerationReason
            if reason in reasons
        ),
        weights=(4, 2, 2),
        numbers=(1, 2),
    )
