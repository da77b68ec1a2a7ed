"""Drafts of a decision's working papers, from the contributions (S61, S64, S70, S79)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mashura.analysis.texts import Themes
from mashura.i18n import format_number, format_percent, message
from mashura.methodology import Campaign, Findings
from mashura.methodology.records.decision import Promise
from mashura.methodology.records.decision_support import (
    DecisionSupport,
    Impact,
    ImpactRow,
    ImpactTable,
    Reply,
)
from mashura.methodology.records.findings import StatementFinding
from mashura.methodology.vocabulary import PromiseStatus

_LONGEST_TITLE = 300


def decision_support(
    campaign: Campaign, findings: Findings, themes: Mapping[str, Sequence[str]] | None = None
) -> DecisionSupport:
    """Return the impact table and the register, filled in from the records.

    Effects are not guessed: a cell contains the votes as evidence and the plan's words about a party as the
    question to study; its direction is empty until somebody has studied it. What was done about a proposal,
    why, by when and by whom comes from the decision's rulings and promises.

    Parameters
    ----------
    campaign : Campaign
        Plan (stakeholders) and decision (rulings, promises).
    findings : Findings
        The statements that people agree on and those that divide them.
    themes : mapping of str to sequence of str, optional
        Statements by theme; if it is not given, every statement has its own row.

    Examples
    --------
    >>> decision_support(Campaign(), Findings()).impact.rows
    ()
    """
    counted = {statement.statement_id: statement for statement in (*findings.consensus, *findings.divisive)}
    texts = _texts(campaign, findings)
    grouped = themes if themes is not None else {texts[name]: (name,) for name in texts}
    stakeholders = campaign.plan.stakeholders if campaign.plan else ()
    parties = tuple(party.name for party in stakeholders if party.name)
    effects = {party.name: party.effect for party in stakeholders}
    rows = []
    for title, statement_ids in grouped.items():
        votes = [counted[name] for name in statement_ids if name in counted]
        supporters, voters = sum(statement.agree for statement in votes), sum(map(_votes, votes))
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


def statements_by_theme(campaign: Campaign, findings: Findings, themes: Themes) -> dict[str, tuple[str, ...]]:
    """Return the statements of the findings and of the rulings, grouped by theme.

    A theme is labelled with its name and its first statement; a statement without a theme is its own group.

    Examples
    --------
    >>> from mashura.analysis.texts import Theme
    >>> bus = Theme(theme_id="en1", name="bus, late", keywords=("bus",), statements=("2",), examples=("A",))
    >>> agreed = [{"statement_id": "2", "text": "Late bus"}, {"statement_id": "3", "text": "Trees"}]
    >>> about = Themes(themes=(bus,), unassigned=("3",), simulated=False)
    >>> statements_by_theme(Campaign(), Findings(consensus=agreed), about)
    {'bus, late: Late bus': ('2',), 'Trees': ('3',)}
    """
    texts = _texts(campaign, findings)
    theme_of = themes.of()
    names = {theme.theme_id: theme.name for theme in themes.themes}
    grouped: dict[str, list[str]] = {}
    for statement_id in texts:
        grouped.setdefault(theme_of.get(statement_id, f"alone {statement_id}"), []).append(statement_id)
    return {
        f"{names[theme]}: {texts[ids[0]]}"[:_LONGEST_TITLE] if theme in names else texts[ids[0]]: tuple(ids)
        for theme, ids in grouped.items()
    }


def _texts(campaign: Campaign, findings: Findings) -> dict[str, str]:
    """Return the text of each statement of the findings and of the rulings."""
    statements = (*findings.consensus, *findings.divisive)
    texts = {statement.statement_id: statement.text for statement in statements}
    rulings = campaign.decision.rulings if campaign.decision else ()
    return texts | {ruling.statement_id: ruling.proposal for ruling in rulings if ruling.proposal}


def _votes(statement: StatementFinding) -> int:
    return statement.agree + statement.disagree + statement.passed


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
    rulings, promises = (decision.rulings, decision.promises) if decision else ((), ())
    ruling = next((ruling for ruling in rulings if ruling.statement_id == name), None)
    kept = (promise for promise in promises if promise.status is not PromiseStatus.DROPPED)
    promise = next((promise for promise in kept if promise.answers_to == name), Promise())
    done = (ruling.change, promise.text, decision.turned_into) if ruling and decision else ()
    owners = (promise.owner, ruling.owner if ruling else "", campaign.plan.entity if campaign.plan else "")
    return Reply(
        statement_ids=(name,),
        said=text,
        supporters=votes.agree if votes else None,
        voters=_votes(votes) if votes else None,
        disposition=ruling.disposition if ruling else None,
        did=next(filter(None, done), "") if ruling and ruling.is_taken_up else "",
        reason=ruling.reason if ruling else "",
        by_when=promise.due_on,
        who=next(filter(None, owners), ""),
    )
