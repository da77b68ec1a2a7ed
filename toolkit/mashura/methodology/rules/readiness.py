"""Quality rules of readiness, and the advice to senior management: go, or not yet (S28-S35)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mashura.i18n import Language, format_date
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.readiness import Readiness
from mashura.methodology.rules.gates import Missing, missing_outputs
from mashura.methodology.rules.objection import Objection, blockers_first
from mashura.methodology.rules.sizes import holding, in_size, needs_answer
from mashura.methodology.vocabulary import Level, ObjectiveKind, ParticipationLevel, Stage

# Outputs that come after the advice, so it cannot depend on them.
_AFTERWARDS = frozenset({"confirmation", "green-light"})
_ITEMS = {
    "management_support": "S29",
    "audience_understanding": "S31",
    "audience_digital_readiness": "S31",
}


@dataclass(frozen=True, kw_only=True)
class ReadinessAdvice:
    """What senior management is advised: to go ahead, or what to settle first.

    A plan of a size that needs no assessment needs no advice.
    """

    needed: bool
    go: bool
    missing: tuple[Missing, ...]
    blockers: tuple[Objection, ...]
    reservations: tuple[Objection, ...]


def readiness_objections(
    campaign: Campaign, lang: Language | None = None, today: date | None = None
) -> tuple[Objection, ...]:
    """Return the rules that a readiness record breaks, blockers first; unanswered fields break none.

    Parameters
    ----------
    campaign : Campaign
        Its readiness record is checked.
    lang : Language, optional
        Language of names inside the sentences, instead of the active one.
    today : date, optional
        Day after which nothing can have been given yet; without it no date is compared with the present.

    Examples
    --------
    >>> weak = Readiness(laws={"level": 1, "evidence": "The law allows no online vote."})
    >>> [broken.rule for broken in readiness_objections(Campaign(readiness=weak))]
    ['weak-side']
    """
    campaign = in_size(campaign)
    if campaign.readiness is None:
        return ()
    readiness = campaign.readiness
    broken = [
        *_sides(readiness, lang),
        *_aims(readiness),
        *_background(campaign),
        *_signatures(campaign, lang),
        *_light_to_come(readiness, today),
    ]
    return blockers_first(holding(campaign.size, Stage.READINESS, broken))


def advice(campaign: Campaign, lang: Language | None = None) -> ReadinessAdvice:
    """Return the advice to senior management before it gives the green light (S33, S34).

    *Go* requires every output of the stages brief and readiness, except the confirmation and the green light
    themselves, and no blocker.

    Examples
    --------
    >>> advice(Campaign()).go
    False
    """
    missing = tuple(
        output
        for stage in (Stage.BRIEF, Stage.READINESS)
        for output in missing_outputs(stage, campaign)
        if output.name not in _AFTERWARDS
    )
    broken = readiness_objections(campaign, lang)
    blockers = tuple(
        objection
        for objection in broken
        if objection.severity == "blocker" and objection.rule != "green-light-too-early"
    )
    return ReadinessAdvice(
        needed=needs_answer(campaign.size, Stage.READINESS.record),
        go=not missing and not blockers,
        missing=missing,
        blockers=blockers,
        reservations=tuple(objection for objection in broken if objection.severity == "advice"),
    )


def _sides(readiness: Readiness, lang: Language | None) -> Iterator[Objection]:
    for side, judged in readiness.judgements().items():
        if judged.level is None:
            continue
        items = (_ITEMS.get(side, "S30"),)
        name = {"side": field_label(Readiness, side, lang), "level": value_label(judged.level, lang)}
        if not judged.evidence:
            yield Objection(
                rule="level-without-evidence",
                severity="blocker",
                items=items,
                field=side,
                params=name,
                at="evidence",
            )
        if judged.level <= Level.WEAK:
            yield Objection(rule="weak-side", severity="blocker", items=items, field=side, params=name)
        elif judged.level is Level.PARTIAL:
            yield Objection(rule="partial-side", severity="advice", items=items, field=side, params=name)


def _aims(readiness: Readiness) -> Iterator[Objection]:
    level, kind = readiness.participation_level, readiness.objective_kind
    if kind is not None and level is ParticipationLevel.E_INFORMATION:
        yield Objection(
            rule="information-is-not-asking",
            severity="blocker",
            items=("S18", "S28"),
            field="participation_level",
        )
    if kind is ObjectiveKind.VOTE_ON_OPTIONS and level is ParticipationLevel.E_CONSULTATION:
        yield Objection(
            rule="vote-that-only-advises",
            severity="advice",
            items=("S20", "S28"),
            field="participation_level",
        )
    if readiness.management_support.level is not None and not readiness.sponsor:
        yield Objection(rule="no-sponsor", severity="advice", items=("S29",), field="sponsor")


def _background(campaign: Campaign) -> Iterator[Objection]:
    if campaign.brief is not None and campaign.brief.title and not campaign.brief.background:
        # The brief is edited with the readiness record; both are asked in one form.
        yield Objection(rule="no-background", severity="advice", items=("S26", "S265"), field="background")


def _signatures(campaign: Campaign, lang: Language | None) -> Iterator[Objection]:
    readiness = campaign.readiness
    if readiness is None:
        return
    light = readiness.green_light
    if light.given and readiness.confirmed_by and readiness.confirmed_by == light.by:
        yield Objection(
            rule="one-person-confirms-and-allows",
            severity="advice",
            items=("S33", "S34"),
            field="confirmed_by",
            params={"person": light.by},
        )
    missing = [
        output for output in missing_outputs(Stage.READINESS, campaign) if output.name != "green-light"
    ]
    if light.given and missing:
        yield Objection(
            rule="green-light-too-early",
            severity="blocker",
            items=("S34",),
            field="green_light",
            params={"missing": missing[0].text(lang)},
        )


def _light_to_come(readiness: Readiness, today: date | None) -> Iterator[Objection]:
    light = readiness.green_light
    if today is not None and light.given and light.on is not None and light.on > today:
        yield Objection(
            rule="green-light-to-come",
            severity="advice",
            items=("S34",),
            field="green_light",
            params={"light": format_date(light.on)},
        )
