"""The section about a participatory budget: winners, recount, other rules (S61, S65)."""

from __future__ import annotations

from mashura import charts
from mashura.analysis.budgets.budget_summary import rule_name, tie_sentences
from mashura.documents.formats.content import Block, Facts, Section, Table
from mashura.i18n import format_money, format_number, message
from mashura.reports.blocks import cautions, explained, subheading, warning
from mashura.reports.material import Material
from mashura.reports.wording import people, say


def budget(material: Material) -> Section | None:
    """Return the projects, the money and the winners, recounted from the ballots."""
    summary = material.budget
    if not summary:
        return None
    published, recomputed = {*summary["winners_published"]}, summary["winners_recomputed"]
    winners = published or {*(recomputed or ())}
    money = format_money(summary["budget"], summary["currency"] or "")
    blocks: list[Block] = [
        Facts(
            rows=(
                (say("budget-money"), money),
                (say("budget-rule"), rule_name(summary["rule"])),
                (say("budget-ballots"), people(summary["ballots_cast"])),
                (
                    say("budget-recount"),
                    message(f"analysis-recount-{str(summary['votes_recounted']).lower()}"),
                ),
                (say("budget-winners"), _agreement(published, recomputed)),
            )
        ),
        Table(
            header=tuple(say(f"project-{name}") for name in ("won", "name", "points", "cost")),
            rows=tuple(
                (
                    "✓" if row["project_id"] in winners else "",
                    row["name"] or row["project_id"],
                    format_number(row["points"]),
                    format_number(row["cost"]),
                )
                for row in sorted(summary["projects"], key=lambda row: -row["points"])
            ),
            weights=(1, 6, 1.5, 2),
            numbers=(2, 3),
        ),
    ]
    blocks += [warning(sentence) for sentence in tie_sentences(summary)]
    if material.outcome is None:
        blocks += cautions((message("analysis-budget-limit"), say("budget-caution-voters")))
    else:
        blocks.append(subheading(say("budget-other-rules")))
        blocks += explained((charts.budget_outcome(material.outcome), material.outcome))
    return Section(title=say("budget"), blocks=tuple(blocks))


def _agreement(published: set[str], recomputed: list[str] | None) -> str:
    if recomputed is None:
        return message("analysis-winners-unknown-rule")
    if not published:
        return say("budget-winners-unpublished")
    return say("budget-winners-equal" if published == {*recomputed} else "budget-winners-differ")
