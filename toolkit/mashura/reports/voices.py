"""The report's sections about what was said: agreement, division, groups, integrity (S57, S61, S62)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mashura.documents.content import Block, Bullets, Section, Table, Text, Votes
from mashura.i18n import format_number, message
from mashura.methodology.findings import StatementFinding
from mashura.methodology.tables import MODERATION_REASONS
from mashura.reports.material import Material
from mashura.reports.wording import cautions, people, percent, quoted, say

_STATEMENTS_A_GROUP = 3


def what_was_said(material: Material) -> Section | None:
    """Statements that people agree on and statements that divide them."""
    if not material.has_statements:
        return None
    blocks: list[Block] = []
    for name, found in (("agreed", material.found.consensus), ("divided", material.found.divisive)):
        blocks.append(Text(text=say(f"said-{name}"), tone="note"))
        blocks.append(_votes(found) if found else Text(text=say(f"said-{name}-none")))
    blocks += cautions((say("said-caution-self-selected"), say("said-caution-shown")))
    return Section(title=say("said"), blocks=tuple(blocks))


def _votes(found: Sequence[StatementFinding]) -> Votes:
    rows = []
    for one in found:
        votes = max(1, one.agree + one.disagree + one.passed)
        note = say("said-votes", votes=format_number(votes), id=one.statement_id)
        rows.append((one.text, one.agree / votes, one.disagree / votes, one.passed / votes, note))
    return Votes(
        rows=tuple(rows), legend=(say("agree"), say("disagree"), say("pass")), heading=say("statement")
    )


def opinion_groups(material: Material) -> Section | None:
    """Who votes alike, and what sets each group apart."""
    if not material.has_statements:
        return None
    groups = material.groups
    if groups.reason:
        return Section(
            title=say("groups"), blocks=(Text(text=message(f"analysis-no-groups-{groups.reason}")),)
        )
    texts = material.source.consultation.statements.set_index("statement_id")["text"]
    inside = sum(len(one.members) for one in groups.groups)
    blocks: list[Block] = [Text(text=say("groups-intro", count=groups.k, people=format_number(inside)))]
    for one in groups.groups:
        title = say(
            "group",
            number=format_number(one.group_id + 1),
            size=people(len(one.members)),
            share=percent(len(one.members) / inside),
        )
        blocks.append(Text(text=title, tone="note"))
        entries = tuple(
            (
                quoted(str(texts[statement.statement_id])),
                say(
                    f"group-{statement.direction}",
                    share=percent(statement.n_success / max(1, statement.n_trials)),
                ),
            )
            for statement in one.statements[:_STATEMENTS_A_GROUP]
        )
        blocks.append(Bullets(entries=entries) if entries else Text(text=say("group-nothing")))
    blocks += cautions((say("groups-caution-people"), say("groups-caution-sizes")))
    return Section(title=say("groups"), blocks=tuple(blocks))


def integrity(material: Material) -> Section | None:
    """What moderators took out and why, how long it took, and what that does not prove."""
    if not material.has_statements:
        return None
    talk = material.source.consultation
    states = talk.statements["moderation"].value_counts()
    blocks: list[Block] = [
        Table(
            header=(say("moderation"), say("number-statements"), say("share")),
            rows=tuple(
                (
                    say(f"moderation-{state}"),
                    format_number(int(states.get(state, 0))),
                    percent(int(states.get(state, 0)) / max(1, len(talk.statements))),
                )
                for state in ("in", "out", "pending")
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
    blocks += cautions((say("integrity-caution"),))
    return Section(title=say("integrity"), blocks=tuple(blocks))


def _reasons(material: Material) -> Iterator[Block]:
    reasons = material.source.consultation.moderation_log["reason"].value_counts()
    if reasons.empty:
        return
    yield Table(
        header=(say("moderation-reason"), say("moderation-decisions"), say("share")),
        rows=tuple(
            (
                say(f"reason-{name.replace('_', '-')}"),
                format_number(int(reasons[name])),
                percent(reasons[name] / reasons.sum()),
            )
            for name in MODERATION_REASONS
            if name in reasons
        ),
        weights=(4, 2, 2),
        numbers=(1, 2),
    )
