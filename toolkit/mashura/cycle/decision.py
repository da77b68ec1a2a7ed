"""The decision of a simulated campaign: by a vote of the public or by the entity (S49, S61-S67).

The entity follows two simple rules (:data:`ADOPTED_SHARE`, :data:`PARTLY_SHARE`), so that a trainee can
understand its decision. A vote of the public is binding: the option with the most votes is carried out.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from mashura.errors import InputError
from mashura.i18n import format_number, format_percent, message
from mashura.methodology import Campaign, Consultation, Decision, Findings, Plan
from mashura.methodology.labels import value_label
from mashura.methodology.records.decision import Effect, Promise, Ruling
from mashura.methodology.records.findings import StatementFinding
from mashura.methodology.rules.deciding.consideration import HEAVY_SHARE, short
from mashura.methodology.vocabulary import (
    DecisionMode,
    Disposition,
    ImpactDirection,
    PromiseStatus,
    Weight,
)
from mashura.simulation import StakeholderSupport, stakeholder_support, weighted_support
from mashura.simulation.responses.forms import CHOICE

# Assumption: an entity adopts what three in five people agree with.
ADOPTED_SHARE = 0.6
PARTLY_SHARE = 0.5
_DAYS_TO_EFFECTS, _DAYS_TO_DECISION, _DAYS_TO_PROMISE = 28, 42, 180


def check_mode(plan: Plan) -> None:
    """Refuse a plan that leaves the decision to the public but has fewer than two options.

    Raises
    ------
    InputError
        If there are fewer than two options for a vote of the public.
    """
    if plan.decision_mode is DecisionMode.PUBLIC_VOTE and len(plan.options) < 2:
        raise InputError("decision-no-options", found=len(plan.options))


def decide(
    campaign: Campaign,
    plan: Plan,
    consultation: Consultation,
    findings: Findings,
    *,
    seed: int,
    population: int,
) -> Decision:
    """Return the decision, made as the plan says, with its effects on the parties.

    Parameters
    ----------
    campaign : Campaign
        With conduct (when the consultation closed), and readiness (who gave the green light) if its size
        needs any.
    plan : Plan
        Its decision mode, options and stakeholders.
    consultation : Consultation
        A simulated one.
    findings : Findings
        The results of its contributions.
    seed, population : int
        Of the simulation.
    """
    assert campaign.conduct is not None
    assert campaign.conduct.closed_on is not None
    figures = message(
        "cycle-figures",
        participants=format_number(findings.participants),
        votes=format_number(findings.votes),
        groups=findings.opinion_groups,
    )
    votes = _votes(plan, consultation)
    if votes:
        figures = f"{figures} {_vote_counts(plan, votes, consultation, population)}"
    if plan.decision_mode is DecisionMode.PUBLIC_VOTE:
        text, rulings = _by_vote(plan, votes)
    else:
        text, rulings = _by_entity(plan, findings)
    draft = Decision(mode=plan.decision_mode, text=text, rulings=rulings)
    support = stakeholder_support(plan, consultation, draft, seed)
    if support:
        before, after = weighted_support(support)
        overall = message(
            "decision-support-of-all", before=format_percent(before), after=format_percent(after)
        )
        figures = f"{figures} {overall}"
    closed: date = campaign.conduct.closed_on
    ratified = closed + timedelta(days=_DAYS_TO_DECISION)
    return draft.model_copy(
        update={
            "effects": _effects(plan, support),
            "effects_studied_on": closed + timedelta(days=_DAYS_TO_EFFECTS),
            "facts_and_figures": figures,
            "approved_by": campaign.readiness.green_light.by if campaign.readiness else "",
            "ratified_on": ratified,
            "turned_into": message("cycle-procedures"),
            "replies_prepared": True,
            "promises": _promises(plan, rulings, ratified),
        }
    )


def _by_entity(plan: Plan, findings: Findings) -> tuple[str, tuple[Ruling, ...]]:
    statements = (*findings.consensus, *findings.divisive)
    proposals = {statement.statement_id: statement for statement in statements}
    rulings = tuple(_rule(plan, statement) for statement in proposals.values())
    counts: dict[str, Any] = {
        disposition.value: sum(ruling.disposition is disposition for ruling in rulings)
        for disposition in Disposition
    }
    return message("cycle-decision", title=plan.title, **counts), rulings


def _rule(plan: Plan, finding: StatementFinding) -> Ruling:
    votes = finding.agree + finding.disagree + finding.passed
    share = finding.agree / max(1, votes)
    disposition = (
        Disposition.ADOPTED
        if share >= ADOPTED_SHARE
        else Disposition.PARTLY
        if share >= PARTLY_SHARE
        else Disposition.REJECTED
    )
    return Ruling(
        statement_id=finding.statement_id,
        proposal=finding.text,
        weight=Weight.HEAVY if share >= HEAVY_SHARE else Weight.SOME,
        supporters=finding.agree,
        voters=votes,
        disposition=disposition,
        reason=message(
            f"cycle-reason-{disposition.value}", share=format_percent(share), votes=format_number(votes)
        ),
        **_work(plan, disposition),
    )


def _work(plan: Plan, disposition: Disposition) -> dict[str, str]:
    """Return what a proposal changes and who sees to it."""
    if disposition is Disposition.REJECTED:
        return {}
    return {"change": message(f"cycle-change-{disposition.value}"), "owner": plan.entity}


def _promises(plan: Plan, rulings: tuple[Ruling, ...], ratified: date) -> tuple[Promise, ...]:
    return tuple(
        Promise(
            text=message("cycle-promise", proposal=short(ruling.proposal)),
            answers_to=ruling.statement_id,
            owner=plan.entity,
            due_on=ratified + timedelta(days=_DAYS_TO_PROMISE),
            status=PromiseStatus.PLANNED,
        )
        for ruling in rulings
        if ruling.disposition is Disposition.ADOPTED
    )


def _votes(plan: Plan, consultation: Consultation) -> dict[str, int]:
    """Return the votes for each option, in the order of the plan; empty if no option has a vote."""
    answers = consultation.answers
    counts = answers.loc[answers["question_id"] == CHOICE, "value"].value_counts()
    votes = {option.option_id: int(counts.get(option.option_id, 0)) for option in plan.options}
    return votes if any(votes.values()) else {}


def _title(plan: Plan, option_id: str) -> str:
    titles = {option.option_id: option.title for option in plan.options}
    return titles.get(option_id) or option_id


def _vote_counts(plan: Plan, votes: Mapping[str, int], consultation: Consultation, population: int) -> str:
    cast = sum(votes.values())
    by_option = message("list-separator").join(
        message("decision-option-count", option=_title(plan, option), votes=format_number(count))
        for option, count in votes.items()
    )
    mode = "vote" if plan.decision_mode is DecisionMode.PUBLIC_VOTE else "poll"
    return message(
        f"decision-count-{mode}",
        cast=format_number(cast),
        turnout=format_percent(cast / len(consultation.participants)),
        of_population=format_percent(cast / population, decimals=2),
        each=by_option,
    )


def _by_vote(plan: Plan, votes: Mapping[str, int]) -> tuple[str, tuple[Ruling, ...]]:
    """Adopt the option with most votes; in a tie, the option that comes first in the plan."""
    cast, most = sum(votes.values()), max(votes.values(), default=0)
    leading = [option for option, count in votes.items() if count == most]
    rulings = []
    for option in plan.options:
        count = votes.get(option.option_id, 0)
        won = bool(leading) and option.option_id == leading[0]
        tie = "-tie" if option.option_id in leading and len(leading) > 1 else ""
        key = f"{'won' if won else 'lost'}{tie}" if leading else "no-votes"
        rulings.append(
            Ruling(
                statement_id=option.option_id,
                proposal=option.title or option.option_id,
                weight=Weight.HEAVY if won else Weight.SOME,
                supporters=count,
                voters=cast,
                disposition=Disposition.ADOPTED if won else Disposition.REJECTED,
                reason=message(
                    f"decision-reason-{key}",
                    votes=format_number(count),
                    cast=format_number(cast),
                    share=format_percent(count / max(1, cast), decimals=1),
                ),
                **_work(plan, Disposition.ADOPTED if won else Disposition.REJECTED),
            )
        )
    if not leading:
        return message("decision-no-votes", title=plan.title), tuple(rulings)
    text = message(
        "decision-by-vote",
        title=plan.title,
        option=_title(plan, leading[0]),
        share=format_percent(most / cast, decimals=1),
        cast=format_number(cast),
    )
    return text, tuple(rulings)


def _effects(plan: Plan, support: tuple[StakeholderSupport, ...]) -> tuple[Effect, ...]:
    return tuple(
        Effect(
            party=party.name or (value_label(party.kind) if party.kind else ""),
            direction=_effect(change),
            effect=party.effect,
            facts=message(
                "decision-effect",
                before=format_percent(change.before),
                after=format_percent(change.after),
                direction=_direction(change),
                suits=change.suits,
                hurts=change.hurts,
            ),
            source=message("decision-effect-source"),
            support_before=round(change.before, 4),
            support_after=round(change.after, 4),
        )
        for party, change in zip(plan.stakeholders, support, strict=True)
    )


def _effect(support: StakeholderSupport) -> ImpactDirection:
    """Return whether the rulings suit a party."""
    if support.suits and support.hurts:
        return ImpactDirection.BOTH
    if support.suits:
        return ImpactDirection.GAINS
    return ImpactDirection.LOSES if support.hurts else ImpactDirection.NEITHER


def _direction(support: StakeholderSupport) -> str:
    change = round(support.after - support.before, 2)
    return "rises" if change > 0 else "falls" if change < 0 else "stays"
