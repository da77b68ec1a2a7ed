"""A SWOT drafted from the records, the rules it must keep, and strategies from its quarters (S111-S128)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from mashura.analysis.readings import Reading, reading
from mashura.evaluation.scorecard import Kpi
from mashura.i18n import Language, message
from mashura.methodology import Campaign
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.readiness import Readiness
from mashura.methodology.records.swot import Swot, SwotEntry
from mashura.methodology.vocabulary import Level, Quarter, StakeholderKind

_CROSSES: tuple[tuple[str, Quarter, Quarter], ...] = (
    ("use", Quarter.STRENGTHS, Quarter.OPPORTUNITIES),
    ("mend", Quarter.TO_IMPROVE, Quarter.OPPORTUNITIES),
    ("shield", Quarter.STRENGTHS, Quarter.CHALLENGES),
    ("avoid", Quarter.TO_IMPROVE, Quarter.CHALLENGES),
)
_LONGEST_DRAFT = 5


@dataclass(frozen=True, kw_only=True)
class SwotObjection:
    """A rule that a SWOT breaks."""

    rule: Literal["empty-quarter", "no-evidence", "twice", "too-long"]
    quarter: Quarter
    entry: str = ""

    def text(self, lang: Language | None = None) -> str:
        """Return what is wrong and what to do."""
        return message(
            f"evaluation-swot-{self.rule}",
            lang=lang,
            quarter=value_label(self.quarter, lang),
            entry=self.entry,
        )


@dataclass(frozen=True, kw_only=True)
class SwotReading:
    """A SWOT with its objections, and the pairs of quarters that ask for a strategy.

    ``pairs`` maps ``use`` (strengths on opportunities), ``mend`` (points to improve before opportunities),
    ``shield`` (strengths against challenges) and ``avoid`` (points to improve that challenges make worse) to
    the entries of both sides; only entries with evidence are paired.
    """

    swot: Swot
    objections: tuple[SwotObjection, ...]
    pairs: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]

    def document(self) -> dict[str, object]:
        """Return quarters, objections and pairs ready for JSON."""
        read = reading(self)
        return {
            **{
                quarter.value: [entry.model_dump() for entry in self.swot.quarter(quarter)]
                for quarter in Quarter
            },
            "objections": [
                {"rule": objection.rule, "quarter": objection.quarter.value, "text": objection.text()}
                for objection in self.objections
            ],
            "says": [*read.says],
            "cautions": [*read.cautions],
        }


def read_swot(swot: Swot) -> SwotReading:
    """Check a SWOT and pair its quarters.

    Examples
    --------
    >>> result = read_swot(Swot(strengths=(SwotEntry(text="A green light"),)))
    >>> sorted({objection.rule for objection in result.objections})
    ['empty-quarter', 'no-evidence']
    """
    proven = {
        quarter: tuple(entry.text for entry in swot.quarter(quarter) if entry.evidence) for quarter in Quarter
    }
    return SwotReading(
        swot=swot,
        objections=tuple(_objections(swot)),
        pairs={name: (proven[inner], proven[outer]) for name, inner, outer in _CROSSES},
    )


def _objections(swot: Swot) -> Iterator[SwotObjection]:
    seen: set[str] = set()
    for quarter in Quarter:
        entries = swot.quarter(quarter)
        if not entries:
            yield SwotObjection(rule="empty-quarter", quarter=quarter)
        if len(entries) > 7:
            yield SwotObjection(rule="too-long", quarter=quarter)
        for entry in entries:
            if not entry.evidence:
                yield SwotObjection(rule="no-evidence", quarter=quarter, entry=entry.text)
            plain = " ".join(entry.text.split()).casefold()
            if plain in seen:
                yield SwotObjection(rule="twice", quarter=quarter, entry=entry.text)
            seen.add(plain)


@reading.register
def _read(result: SwotReading) -> Reading:
    says = []
    for name, _, _ in _CROSSES:
        inner, outer = result.pairs[name]
        if inner and outer:
            says.append(message(f"evaluation-tows-{name}", inner=inner[0], outer=outer[0]))
    if not says:
        says.append(message("evaluation-tows-none"))
    return Reading(
        says=tuple(says),
        cautions=tuple(message(f"evaluation-swot-caution-{name}") for name in ("order", "pairs")),
    )


def draft_swot(campaign: Campaign, scores: Sequence[Kpi]) -> Swot:
    """Return a draft of a SWOT from the records, every entry with its evidence; people complete it.

    Readiness and the scorecard give strengths and points to improve. Stakeholders outside the entity give the
    rest by two assumptions: civil society, media and academia can support the campaign (an opportunity), and
    another party with power has demands that it must meet (a challenge).

    Examples
    --------
    >>> draft_swot(Campaign(), ())
    Swot(title='', strengths=(), to_improve=(), opportunities=(), challenges=())
    """
    entries: dict[Quarter, list[SwotEntry]] = {quarter: [] for quarter in Quarter}
    for name, judgement in campaign.readiness.judgements().items() if campaign.readiness else ():
        if judgement.level is not None and judgement.evidence:
            quarter = Quarter.STRENGTHS if judgement.level >= Level.GOOD else Quarter.TO_IMPROVE
            label = f"{field_label(Readiness, name)}: {value_label(judgement.level)}"
            entries[quarter].append(SwotEntry(text=label, evidence=judgement.evidence, source="S29-S31"))
    for score in scores:
        if score.state in ("met", "missed"):
            quarter = Quarter.STRENGTHS if score.state == "met" else Quarter.TO_IMPROVE
            evidence = message(
                "evaluation-swot-evidence", value=score.shown(), planned=score.shown(score.planned)
            )
            source = ", ".join(score.definition.items)
            entries[quarter].append(SwotEntry(text=score.label(), evidence=evidence, source=source))
    for party in campaign.plan.stakeholders if campaign.plan else ():
        if not party.name or not party.effect or party.power is None or party.interest is None:
            continue
        if party.kind in (StakeholderKind.CIVIL_SOCIETY, StakeholderKind.MEDIA, StakeholderKind.ACADEMIA):
            quarter = Quarter.OPPORTUNITIES
        elif party.power >= Level.GOOD:
            quarter = Quarter.CHALLENGES
        else:
            continue
        text = message(f"evaluation-swot-party-{quarter.value}", party=party.name)
        entries[quarter].append(SwotEntry(text=text, evidence=party.effect, source="S39"))
    title = campaign.plan.title if campaign.plan else ""
    return Swot(
        title=title, **{quarter.value: tuple(entries[quarter][:_LONGEST_DRAFT]) for quarter in Quarter}
    )
