"""Quality rules of a decision: who takes it, what was considered, what follows (S49, S63-S67, S194)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mashura.i18n import format_date
from mashura.methodology.labels import value_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.decision import Decision
from mashura.methodology.rules.announcement import closing_day
from mashura.methodology.rules.deciding.consideration import consideration_objections, promise_objections
from mashura.methodology.rules.deciding.effects import effect_objections
from mashura.methodology.rules.objection import Objection, blockers_first
from mashura.methodology.rules.sizes import holding
from mashura.methodology.vocabulary import Stage


def decision_objections(campaign: Campaign, today: date | None = None) -> tuple[Objection, ...]:
    """Return what is wrong with a campaign's decision, blockers first; unanswered fields break no rule.

    Which promises are late is told for ``today``, and not without it.

    Examples
    --------
    >>> decided = Decision(ratified_on="2026-05-02", text="Three lines run until midnight.")
    >>> [broken.rule for broken in decision_objections(Campaign(decision=decided))]
    ['decision-without-procedure']
    """
    if campaign.decision is None:
        return ()
    decision = campaign.decision
    broken = [
        *_days(campaign, decision),
        *_mode(campaign, decision),
        *effect_objections(campaign),
        *consideration_objections(campaign),
        *_procedure(decision),
        *promise_objections(decision, today),
    ]
    return blockers_first(holding(campaign.size, Stage.DECISION, broken))


def _days(campaign: Campaign, decision: Decision) -> Iterator[Objection]:
    closed = closing_day(campaign)
    if closed is not None and decision.ratified_on is not None and decision.ratified_on <= closed:
        yield Objection(
            rule="ratified-before-close",
            severity="blocker",
            items=("S60", "S67"),
            field="ratified_on",
            params={"ratified": format_date(decision.ratified_on), "closed": format_date(closed)},
        )


def _mode(campaign: Campaign, decision: Decision) -> Iterator[Objection]:
    planned = campaign.plan.decision_mode if campaign.plan else None
    if planned is not None and decision.mode is not None and planned is not decision.mode:
        yield Objection(
            rule="decided-otherwise",
            severity="blocker",
            items=("S49", "S63"),
            field="mode",
            params={"planned": value_label(planned), "mode": value_label(decision.mode)},
        )


def _procedure(decision: Decision) -> Iterator[Objection]:
    if decision.text and decision.ratified_on is not None and not decision.turned_into:
        yield Objection(
            rule="decision-without-procedure", severity="advice", items=("S194",), field="turned_into"
        )
