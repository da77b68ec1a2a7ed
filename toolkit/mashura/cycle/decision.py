"""The decision of a simulated campaign: by a vote of the public or by the entity (S49, S61-S67).

The entity follows two plain rules (:data:`ADOPTED_SHARE`, :data:`PARTLY_SHARE`), so that a trainee can see
where a decision comes from. A vote of the public binds it: the option with the most votes is carried out.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from mashura.errors import InputError
from mashura.i18n import format_number, format_percent, message
from mashura.methodology import Campaign, Consultation, Decision, Findings, Plan
from mashura.methodology.labels import value_label
from mashura.methodology.records.decision import Effect, Ruling
from mashura.methodology.records.findings import StatementFinding
from mashura.methodology.vocabulary import DecisionMode, Disposition
from mashura.simulation import StakeholderSupport, stakeholder_support, weighted_support
from mashura.simulation.responses.forms import CHOICE

# Assumptions: an entity that takes contributions into account adopts what three in five agree with.
ADOPTED_SHARE = 0.6
PARTLY_SHARE = 0.5
_DAYS_TO_EFFECTS, _DAYS_TO_DECISION = 28, 42


def check_mode(plan: Plan) -> None:
    """Refuse a plan that leaves the decision to the public and names nothing to choose between.

    Raises
    ------
    InputError
        If a vote of the public has fewer than two options.
    """
    if plan.decision_mode is DecisionMode.PUBLIC_VOTE and len(plan.options) < 2:
        raise InputError("decision-no-options", found=len(plan.options))


def decide(
    campaign: Campaign,
    plan: Plan,
    consultation: Consultation,
    found: Findings,
    *,
    seed: int,
    population: int,
) -> Decision:
    """Return the decision in the mode of the plan, with its effects on the parties.

    Parameters
    ----------
    campaign : Campaign
        With readiness and conduct: who gave the green light, and when the consultation closed.
    plan : Plan
        Its decision mode, options and stakeholders.
    consultation : Consultation
        A simulated one.
    found : Findings
        What its contributions say.
    seed, population : int
        Of the simulation.
    """
    assert campaign.readiness is not None
    assert campaign.conduct is not None
    assert campaign.conduct.closed_on is not None
    figures = message(
        "cycle-figures",
        participants=format_number(found.participants),
        votes=format_number(found.votes),
        groups=found.opinion_groups,
    )
    votes = _votes(plan, consultation)
    if votes:
        figures = f"{figures} {_counted(plan, votes, consultation, population)}"
    if plan.decision_mode is DecisionMode.PUBLIC_VOTE:
        text, rulings = _by_vote(plan, votes)
    else:
        text, rulings = _by_entity(plan, found)
    draft = Decision(mode=plan.decision_mode, text=text, rulings=rulings)
    support = stakeholder_support(plan, consultation, draft, seed)
    if support:
        before, after = weighted_support(support)
        weighed = message(
            "decision-support-of-all", before=format_percent(before), after=format_percent(after)
        )
        figures = f"{figures} {weighed}"
    closed: date = campaign.conduct.closed_on
    return draft.model_copy(
        update={
            "effects": _effects(plan, support),
            "effects_studied_on": closed + timedelta(days=_DAYS_TO_EFFECTS),
            "facts_and_figures": figures,
            "approved_by": campaign.readiness.green_light.by,
            "ratified_on": closed + timedelta(days=_DAYS_TO_DECISION),
            "turned_into": message("cycle-procedures"),
            "replies_prepared": True,
        }
    )


def _by_entity(plan: Plan, found: Findings) -> tuple[str, tuple[Ruling, ...]]:
    proposals = {one.statement_id: one for one in (*found.consensus, *found.divisive)}
    rulings = tuple(_rule(one) for one in proposals.values())
    counts: dict[str, Any] = {
        kind.value: sum(one.disposition is kind for one in rulings) for kind in Disposition
    }
    return message("cycle-decision", title=plan.title, **counts), rulings


def _rule(finding: StatementFinding) -> Ruling:
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
        disposition=disposition,
        reason=message(
            f"cycle-reason-{disposition.value}", share=format_percent(share), votes=format_number(votes)
        ),
    )


def _votes(plan: Plan, consultation: Consultation) -> dict[str, int]:
    """Return the votes for each option, in the order of the plan; empty where no option was voted on."""
    answers = consultation.answers
    counts = answers.loc[answers["question_id"] == CHOICE, "value"].value_counts()
    votes = {one.option_id: int(counts.get(one.option_id, 0)) for one in plan.options}
    return votes if any(votes.values()) else {}


def _title(plan: Plan, option_id: str) -> str:
    return next((one.title for one in plan.options if one.option_id == option_id), "") or option_id


def _counted(plan: Plan, votes: Mapping[str, int], consultation: Consultation, population: int) -> str:
    cast = sum(votes.values())
    each = message("list-separator").join(
        message("decision-option-count", option=_title(plan, option), votes=format_number(count))
        for option, count in votes.items()
    )
    mode = "vote" if plan.decision_mode is DecisionMode.PUBLIC_VOTE else "poll"
    return message(
        f"decision-count-{mode}",
        cast=format_number(cast),
        turnout=format_percent(cast / len(consultation.participants)),
        of_population=format_percent(cast / population, decimals=2),
        each=each,
    )


def _by_vote(plan: Plan, votes: Mapping[str, int]) -> tuple[str, tuple[Ruling, ...]]:
    """Adopt the option with most votes; of several with as many, the one that the plan names first."""
    cast, most = sum(votes.values()), max(votes.values(), default=0)
    ahead = [option for option, count in votes.items() if count == most]
    rulings = []
    for option in plan.options:
        count = votes.get(option.option_id, 0)
        won = bool(ahead) and option.option_id == ahead[0]
        tie = "-tie" if option.option_id in ahead and len(ahead) > 1 else ""
        key = f"{'won' if won else 'lost'}{tie}" if ahead else "no-votes"
        rulings.append(
            Ruling(
                statement_id=option.option_id,
                proposal=option.title or option.option_id,
                disposition=Disposition.ADOPTED if won else Disposition.REJECTED,
                reason=message(
                    f"decision-reason-{key}",
                    votes=format_number(count),
                    cast=format_number(cast),
                    share=format_percent(count / max(1, cast), decimals=1),
                ),
            )
        )
    if not ahead:
        return message("decision-no-votes", title=plan.title), tuple(rulings)
    text = message(
        "decision-by-vote",
        title=plan.title,
        option=_title(plan, ahead[0]),
        share=format_percent(most / cast, decimals=1),
        cast=format_number(cast),
    )
    return text, tuple(rulings)


def _effects(plan: Plan, support: tuple[StakeholderSupport, ...]) -> tuple[Effect, ...]:
    return tuple(
        Effect(
            party=party.name or (value_label(party.kind) if party.kind else ""),
            effect=party.effect,
            facts=message(
                "decision-effect",
                before=format_percent(one.before),
                after=format_percent(one.after),
                direction=_direction(one),
                suits=one.suits,
                hurts=one.hurts,
            ),
            support_before=round(one.before, 4),
            support_after=round(one.after, 4),
        )
        for party, one in zip(plan.stakeholders, support, strict=True)
    )


def _direction(support: StakeholderSupport) -> str:
    change = round(support.after - support.before, 2)
    return "rises" if change > 0 else "falls" if change < 0 else "stays"
