"""The consideration log and the promises as tables, for memo and announcement (S61, S70, S79, S194)."""

from __future__ import annotations

from mashura.documents.formats.content import Block, Table, Text
from mashura.documents.register import agreement, lines, register_table
from mashura.documents.wording import Wording
from mashura.methodology import Campaign, Decision
from mashura.methodology.records.decision import Promise, Ruling
from mashura.methodology.records.decision_support import DecisionSupport


def log_table(campaign: Campaign, words: Wording) -> Table:
    """Return the consideration log: what was said and by whom, its weight, outcome, reason and change."""
    decision = campaign.decision or Decision()
    segments = segment_names(campaign)
    rows = tuple(
        (
            lines(
                ruling.called,
                words.label(Ruling, "minority") if ruling.minority else "",
            ),
            lines(
                words.join(segments.get(name, name) for name in ruling.said_by),
                words.value(ruling.weight),
                agreement(ruling.supporters, ruling.voters),
            ),
            words.value(ruling.disposition),
            ruling.reason,
            lines(ruling.change, ruling.owner),
        )
        for ruling in decision.rulings
    )
    said, by, outcome, reason, change = words.labels(
        Ruling, "proposal", "said_by", "disposition", "reason", "change"
    )
    return Table(header=(said, by, outcome, reason, change), rows=rows, weights=(3.2, 2, 1.4, 3, 2.4))


def promises_table(decision: Decision, words: Wording) -> Table:
    """Return "you said – we did": each promise with what it answers, its date, its owner, how far it is."""
    said = {ruling.statement_id: ruling.proposal for ruling in decision.rulings}
    rows = tuple(
        (
            said.get(promise.answers_to, ""),
            promise.text,
            lines(words.day(promise.due_on), promise.owner),
            lines(words.value(promise.status), words.day(promise.done_on), promise.dropped_because),
        )
        for promise in decision.promises
    )
    header = words.labels(Promise, "answers_to", "text", "due_on", "status")
    return Table(header=header, rows=rows, weights=(3, 3, 2, 2.4))


def register_blocks(campaign: Campaign, support: DecisionSupport, words: Wording) -> tuple[Block, ...]:
    """Return what became of what was said: the register in a file of its own, else log and promises."""
    if support.replies:
        return (register_table(support),)
    decision = campaign.decision or Decision()
    blocks: list[Block] = []
    if decision.rulings:
        blocks += [Text(text=words.label(Decision, "rulings"), tone="note"), log_table(campaign, words)]
    if decision.promises:
        blocks += [Text(text=words.label(Decision, "promises"), tone="note"), promises_table(decision, words)]
    return tuple(blocks) or (register_table(support),)


def segment_names(campaign: Campaign) -> dict[str, str]:
    """Return the names of the plan's segments by their short names."""
    segments = campaign.plan.segments if campaign.plan else ()
    return {segment.segment_id: segment.name for segment in segments if segment.name}
