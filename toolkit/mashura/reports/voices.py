"""The report's sections about the votes: agreement, division, opinion groups, common ground (S61, S62)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from mashura import charts
from mashura.analysis import Consensus, OpinionGroup
from mashura.documents.formats.content import Block, Bullets, Section, Text, Votes
from mashura.i18n import format_number
from mashura.methodology.records.findings import StatementFinding
from mashura.privacy.small_cells import SMALLEST_SHOWN
from mashura.reports.material import MOST_VOTES_REDRAWN, Material
from mashura.reports.small_groups import is_small
from mashura.reports.wording import cautions, people, percent, say, told

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
    """Who votes alike, what sets each group apart, and whether the groups would be found again."""
    if not material.has_statements:
        return None
    groups, stability = material.groups, material.stability
    if not groups.k:
        return Section(title=say("groups"), blocks=tuple(told((None, groups))))
    if stability is not None and stability.verdict == "none":
        return Section(title=say("groups"), blocks=tuple(told((None, stability))))
    if any(is_small(len(one.members)) for one in groups.groups):
        text = say("groups-small", count=groups.k, least=SMALLEST_SHOWN)
        return Section(title=say("groups"), blocks=(Text(text=text),))
    figure = charts.opinion_map(groups, material.texts, material.simulated)
    blocks: list[Block] = []
    if stability is not None and stability.verdict == "unstable":
        blocks.append(Text(text=say("groups-unstable"), tone="warning"))
    blocks += told((figure, groups))
    for one in groups.groups:
        blocks += _group(material, one)
    blocks.append(Text(text=say("stability"), tone="note"))
    if stability is None:
        most = format_number(MOST_VOTES_REDRAWN)
        blocks.append(Text(text=say("stability-too-many", most=most), tone="warning"))
    else:
        blocks += told((charts.group_stability(stability), stability), after=blocks)
    return Section(title=say("groups"), blocks=tuple(blocks))


def _group(material: Material, one: OpinionGroup) -> Iterator[Block]:
    """What sets one group apart, in the words of the statements."""
    inside = sum(len(group.members) for group in material.groups.groups)
    yield Text(
        text=say(
            "group",
            number=format_number(one.group_id + 1),
            size=people(len(one.members)),
            share=percent(len(one.members) / inside),
        ),
        tone="note",
    )
    entries = tuple(
        (
            " ".join(material.texts[statement.statement_id].split()),
            say(
                f"group-{statement.direction}",
                share=percent(statement.n_success / max(1, statement.n_trials)),
            ),
        )
        for statement in one.statements[:_STATEMENTS_A_GROUP]
    )
    yield Bullets(entries=entries) if entries else Text(text=say("group-nothing"))


def common_ground(material: Material) -> Section | None:
    """How every opinion group votes on what unites the participants."""
    if not material.clear_groups:
        return None
    agreed, groups = material.agreed, material.groups
    votes = groups.votes
    seen = [votes.counts(None, np.isin(votes.participant_ids, one.members)) for one in groups.groups]
    enough = {
        one
        for place, one in enumerate(votes.statement_ids)
        if all(counts[place] >= SMALLEST_SHOWN for counts in seen)
    }
    shown = Consensus(
        agree=tuple(one for one in agreed.agree if one.statement_id in enough),
        disagree=tuple(one for one in agreed.disagree if one.statement_id in enough),
    )
    if not shown.agree and not shown.disagree:
        return None
    figure = charts.consensus(shown, groups, material.texts, material.simulated)
    return Section(title=say("common-ground"), blocks=tuple(told((figure, shown))))
