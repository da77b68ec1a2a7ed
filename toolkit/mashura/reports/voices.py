"""The sections about votes: agreement, division, opinion groups, common ground (S61, S62)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from mashura import charts
from mashura.analysis import Consensus, OpinionGroup
from mashura.documents.formats.content import Block, Bullets, Section, Text, Votes
from mashura.i18n import format_number
from mashura.methodology.records.findings import StatementFinding
from mashura.privacy.small_cells import SMALLEST_SHOWN
from mashura.reports.blocks import cautions, explained, subheading, warning
from mashura.reports.material import MOST_VOTES_REDRAWN, Material
from mashura.reports.wording import people, percent, say

_STATEMENTS_PER_GROUP = 3


def what_was_said(material: Material) -> Section | None:
    """Return the statements that people agree on and those that divide them."""
    if not material.has_votes:
        return None
    blocks: list[Block] = []
    findings = material.findings
    for name, statements in (("agreed", findings.consensus), ("divided", findings.divisive)):
        blocks.append(subheading(say(f"said-{name}")))
        blocks.append(_votes(statements) if statements else Text(text=say(f"said-{name}-none")))
    blocks += cautions((say("said-caution-self-selected"), say("said-caution-shown")))
    return Section(title=say("said"), blocks=tuple(blocks))


def _votes(statements: Sequence[StatementFinding]) -> Votes:
    rows = []
    for statement in statements:
        counts = statement.agree, statement.disagree, statement.passed
        votes = max(1, sum(counts))
        note = say("said-votes", votes=format_number(votes), id=statement.statement_id)
        agree, disagree, passed = (count / votes for count in counts)
        rows.append((statement.text, agree, disagree, passed, note))
    return Votes(
        rows=tuple(rows), legend=(say("agree"), say("disagree"), say("pass")), heading=say("statement")
    )


def opinion_groups(material: Material) -> Section | None:
    """Return the groups that vote alike, what distinguishes each, and whether they are stable."""
    if not material.has_votes:
        return None
    groups, stability = material.groups, material.stability
    if not groups.k:
        return Section(title=say("groups"), blocks=tuple(explained((None, groups))))
    if stability is not None and stability.verdict == "none":
        return Section(title=say("groups"), blocks=tuple(explained((None, stability))))
    figure = charts.opinion_map(groups, material.texts, material.simulated)
    blocks: list[Block] = []
    if stability is not None and stability.verdict == "unstable":
        blocks.append(warning(say("groups-unstable")))
    blocks += explained((figure, groups))
    for group in groups.groups:
        blocks += _group(material, group)
    blocks.append(subheading(say("stability")))
    if stability is None:
        most = format_number(MOST_VOTES_REDRAWN)
        blocks.append(warning(say("stability-too-many", most=most)))
    else:
        blocks += explained((charts.group_stability(stability), stability), after=blocks)
    return Section(title=say("groups"), blocks=tuple(blocks))


def _group(material: Material, group: OpinionGroup) -> Iterator[Block]:
    """Return the statements that distinguish a group."""
    in_groups = sum(len(other.members) for other in material.groups.groups)
    yield subheading(
        say(
            "group",
            number=format_number(group.group_id + 1),
            size=people(len(group.members)),
            share=percent(len(group.members) / in_groups),
        )
    )
    entries = tuple(
        (
            " ".join(material.texts[statement.statement_id].split()),
            say(
                f"group-{statement.direction}",
                share=percent(statement.n_success / max(1, statement.n_trials)),
            ),
        )
        for statement in group.statements[:_STATEMENTS_PER_GROUP]
    )
    yield Bullets(entries=entries) if entries else Text(text=say("group-nothing"))


def common_ground(material: Material) -> Section | None:
    """Return how every opinion group votes on the statements that unite the participants."""
    if not material.clear_groups:
        return None
    agreed, groups = material.agreed, material.groups
    votes = groups.votes
    voters = [votes.counts(None, np.isin(votes.participant_ids, group.members)) for group in groups.groups]
    enough = {
        statement_id
        for column, statement_id in enumerate(votes.statement_ids)
        if all(counts[column] >= SMALLEST_SHOWN for counts in voters)
    }
    shown = Consensus(
        agree=tuple(statement for statement in agreed.agree if statement.statement_id in enough),
        disagree=tuple(statement for statement in agreed.disagree if statement.statement_id in enough),
    )
    if not shown.agree and not shown.disagree:
        return None
    figure = charts.consensus(shown, groups, material.texts, material.simulated)
    return Section(title=say("common-ground"), blocks=tuple(explained((figure, shown))))
