"""The working papers of a decision, begun from what the contributions say (S61, S64, S70, S79)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mashura.analysis.texts import Themes
from mashura.i18n import format_number, format_percent, message
from mashura.methodology import Campaign, Findings
from mashura.methodology.records.decision_support import (
    DecisionSupport,
    Impact,
    ImpactRow,
    ImpactTable,
    Reply,
)
from mashura.methodology.records.findings import StatementFinding

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
    texts = _texts(campaign, found)
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


def statements_by_theme(campaign: Campaign, found: Findings, themes: Themes) -> dict[str, tuple[str, ...]]:
    """Return the statements of the findings, and those ruled on, put together by what they are about.

    A theme is called by its name and its first statement here; a statement without a theme stands alone.

    Examples
    --------
    >>> from mashura.analysis.texts import Theme
    >>> bus = Theme(theme_id="en1", name="bus, late", keywords=("bus",), statements=("2",), examples=("A",))
    >>> agreed = [{"statement_id": "2", "text": "Late bus"}, {"statement_id": "3", "text": "Trees"}]
    >>> about = Themes(themes=(bus,), unassigned=("3",), simulated=False)
    >>> statements_by_theme(Campaign(), Findings(consensus=agreed), about)
    {'bus, late: Late bus': ('2',), 'Trees': ('3',)}
    """
    texts = _texts(campaign, found)
    theme_of = themes.of()
    names = {one.theme_id: one.name for one in themes.themes}
    grouped: dict[str, list[str]] = {}
    for statement_id in texts:
        grouped.setdefault(theme_of.get(statement_id, f"alone {statement_id}"), []).append(statement_id)
    return {
        f"{names[theme]}: {texts[ids[0]]}"[:_LONGEST_TITLE] if theme in names else texts[ids[0]]: tuple(ids)
        for theme, ids in grouped.items()
    }


def _texts(campaign: Campaign, found: Findings) -> dict[str, str]:
    """Return the words of each statement that people agree on, are divided on, or that was ruled on."""
    texts = {one.statement_id: one.text for one in (*found.consensus, *found.divisive)}
    rulings = campaign.decision.rulings if campaign.decision else ()
    return texts | {one.statement_id: one.proposal for one in rulings if one.proposal}


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
