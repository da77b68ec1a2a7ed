"""The working papers of a decision, begun from what the contributions say (S61, S64, S70, S79)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mashura.i18n import format_number, format_percent, message
from mashura.methodology import Campaign, Findings
from mashura.methodology.decision_support import DecisionSupport, Impact, ImpactRow, ImpactTable, Reply
from mashura.methodology.findings import StatementFinding

_LONGEST_TITLE = 300


def decision_support(
    campaign: Campaign, found: Findings, themes: Mapping[str, Sequence[str]] | None = None
) -> DecisionSupport:
    """Return the impact table and the register, filled in as far as the records go.

    Effects are not guessed: a cell holds the votes as evidence and what the plan says of a party as the
    question to study; its direction stays empty until somebody has studied it. What became of a proposal and
    why comes from the decision's rulings.

    Parameters
    ----------
    campaign : Campaign
        Plan (stakeholders) and decision (rulings).
    found : Findings
        The statements that people agree on and those that divide them.
    themes : mapping of str to sequence of str, optional
        Statements by theme; without it every statement of the findings, or ruled on, is a row of its own.

    Examples
    --------
    >>> decision_support(Campaign(), Findings()).impact.rows
    ()
    """
    counted = {one.statement_id: one for one in (*found.consensus, *found.divisive)}
    rulings = {one.statement_id: one for one in campaign.decision.rulings} if campaign.decision else {}
    texts = {name: one.text for name, one in counted.items()}
    texts |= {name: one.proposal for name, one in rulings.items() if one.proposal}
    grouped = themes if themes is not None else {texts[name]: (name,) for name in texts}
    parties = tuple(one.name for one in campaign.plan.stakeholders if one.name) if campaign.plan else ()
    effects = {one.name: one.effect for one in campaign.plan.stakeholders} if campaign.plan else {}
    rows = []
    for title, statement_ids in grouped.items():
        votes = [counted[name] for name in statement_ids if name in counted]
        supporters, voters = sum(one.agree for one in votes), sum(map(_votes, votes))
        rows.append(
            ImpactRow(
                title=title,
                statement_ids=tuple(statement_ids),
                supporters=supporters if votes else None,
                voters=voters if votes else None,
                impacts=tuple(
                    Impact(
                        party=party,
                        effect=_question(effects.get(party, "")),
                        evidence=_evidence(supporters, voters),
                    )
                    for party in parties
                ),
            )
        )
    return DecisionSupport(
        impact=ImpactTable(parties=parties, rows=tuple(rows)),
        replies=tuple(_reply(name, texts[name], campaign, counted.get(name)) for name in texts),
    )


def _votes(one: StatementFinding) -> int:
    return one.agree + one.disagree + one.passed


def _question(effect: str) -> str:
    return message("evaluation-impact-question", effect=effect) if effect else ""


def _evidence(supporters: int, voters: int) -> str:
    if not voters:
        return ""
    return message(
        "evaluation-impact-votes", share=format_percent(supporters / voters), voters=format_number(voters)
    )


def _reply(name: str, text: str, campaign: Campaign, votes: StatementFinding | None) -> Reply:
    decision = campaign.decision
    ruling = next((one for one in decision.rulings if one.statement_id == name), None) if decision else None
    return Reply(
        statement_ids=(name,),
        said=text,
        supporters=votes.agree if votes else None,
        voters=_votes(votes) if votes else None,
        disposition=ruling.disposition if ruling else None,
        did=decision.turned_into if decision and ruling and ruling.disposition.value != "rejected" else "",
        reason=ruling.reason if ruling else "",
        who=campaign.plan.entity if campaign.plan else "",
    )
