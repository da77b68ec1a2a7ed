"""The effects on the parties, and what each way of deciding demands (S49, S63, S64, S66)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mashura.i18n import Language, message
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.decision import Decision, Ruling
from mashura.methodology.rules.deciding.consideration import short, unanswered
from mashura.methodology.rules.objection import Objection
from mashura.methodology.vocabulary import DecisionMode, Disposition


@dataclass(frozen=True, kw_only=True)
class Demand:
    """What a way of deciding demands, and whether it is there."""

    name: str
    met: bool

    def text(self, lang: Language | None = None) -> str:
        """Return it in a phrase."""
        return message(f"demand-{self.name}", lang=lang)


def parties_of(campaign: Campaign) -> tuple[str, ...]:
    """Return the parties whose effects are studied: the plan's stakeholders, then any others."""
    planned = (party.name for party in campaign.plan.stakeholders) if campaign.plan else ()
    studied = (effect.party for effect in campaign.decision.effects) if campaign.decision else ()
    return tuple(dict.fromkeys(name for name in (*planned, *studied) if name))


def subjects_of(campaign: Campaign) -> tuple[str, ...]:
    """Return what has effects: the decision as a whole (an empty text), options, and what was studied.

    Examples
    --------
    >>> subjects_of(Campaign(plan={"options": [{"option_id": "a", "title": "Trams"}]}))
    ('', 'Trams')
    """
    options = (option.title for option in campaign.plan.options) if campaign.plan else ()
    studied = (effect.about for effect in campaign.decision.effects) if campaign.decision else ()
    return ("", *dict.fromkeys(name for name in (*options, *studied) if name))


def demands(campaign: Campaign) -> tuple[Demand, ...]:
    """Return what the decision's mode demands; nothing before a mode is chosen.

    Examples
    --------
    >>> [demand.name for demand in demands(Campaign(decision={"mode": "public_vote"})) if not demand.met]
    ['options', 'counted', 'vote-followed', 'effects', 'ratified']
    """
    decision = campaign.decision or Decision()
    mode = decision.mode
    if mode is None:
        return ()
    planned = campaign.plan.decision_mode if campaign.plan else None
    announced = Demand(name="announced-before", met=planned is None or planned is mode)
    effects = Demand(name="effects", met=bool(decision.effects) and decision.effects_studied_on is not None)
    ratified = Demand(name="ratified", met=decision.ratified_on is not None)
    if mode is DecisionMode.PUBLIC_VOTE:
        options = _options(campaign, decision)
        offered = campaign.plan.options if campaign.plan else ()
        counted = bool(options) and all(ruling.supporters is not None for ruling in options)
        return (
            announced,
            Demand(name="options", met=len(offered) > 1),
            Demand(name="counted", met=counted),
            Demand(name="vote-followed", met=counted and not [*_vote(campaign, decision)]),
            effects,
            ratified,
        )
    return (
        announced,
        Demand(name="considered", met=bool(decision.rulings) and not unanswered(campaign)),
        effects,
        Demand(name="facts", met=bool(decision.facts_and_figures)),
        Demand(name="approver", met=bool(decision.approved_by)),
        ratified,
    )


def effect_objections(campaign: Campaign) -> Iterator[Objection]:
    """Yield what is wrong with the effects of a campaign's decision."""
    decision = campaign.decision
    if decision is None:
        return
    yield from _vote(campaign, decision)
    if not decision.effects:
        return
    studied = {effect.party for effect in decision.effects}
    for party in parties_of(campaign):
        if party not in studied:
            yield Objection(
                rule="party-unstudied",
                severity="advice",
                items=("S64",),
                field="effects",
                params={"party": party},
            )
    for place, effect in enumerate(decision.effects):
        named = {"party": effect.party}
        if (effect.direction and effect.direction.is_felt) and not effect.facts:
            yield _advice(place, "facts", "effect-without-facts", ("S66",), named)
        elif effect.direction is not None and effect.facts and not effect.source:
            yield _advice(place, "source", "facts-without-source", ("S66",), named)
        if (effect.direction and effect.direction.is_felt) and not (effect.effect or effect.facts):
            yield _advice(place, "effect", "effect-without-words", ("S64",), named)
    if any(effect.about for effect in decision.effects) and (gaps := open_cells(campaign)):
        yield Objection(
            rule="effects-open",
            severity="advice",
            items=("S64",),
            field="effects",
            params={"count": len(gaps)},
        )


def open_cells(campaign: Campaign) -> tuple[tuple[str, str], ...]:
    """Return subject and party of every effect that nobody has studied; *unknown* is an answer."""
    decision = campaign.decision or Decision()
    return tuple(
        (about, party)
        for about in subjects_of(campaign)
        for party in parties_of(campaign)
        if (effect := decision.effect_on(party, about)) is None or effect.direction is None
    )


def _options(campaign: Campaign, decision: Decision) -> list[Ruling]:
    names = {option.option_id for option in campaign.plan.options} if campaign.plan else set()
    return [ruling for ruling in decision.rulings if ruling.statement_id in names]


def _vote(campaign: Campaign, decision: Decision) -> Iterator[Objection]:
    """Yield that another option was adopted than most people voted for, in a binding vote."""
    options = [ruling for ruling in _options(campaign, decision) if ruling.supporters]
    if decision.mode is not DecisionMode.PUBLIC_VOTE or not options:
        return
    most = max(ruling.supporters or 0 for ruling in options)
    leading = [ruling for ruling in options if ruling.supporters == most]
    if any(ruling.disposition is Disposition.ADOPTED for ruling in leading):
        return
    yield Objection(
        rule="vote-not-followed",
        severity="blocker",
        items=("S49", "S63"),
        field="rulings",
        params={"option": short(leading[0].called)},
        at=f"{decision.rulings.index(leading[0])}.disposition",
    )


def _advice(
    place: int, inside: str, rule: str, items: tuple[str, ...], params: Mapping[str, object]
) -> Objection:
    return Objection(
        rule=rule,
        severity="advice",
        items=items,
        field="effects",
        params=params,
        at=f"{place}.{inside}",
    )
