"""The sixteen features scored by an entity itself: an interval, never a rank (S92-S108)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mashura.analysis.readings import Reading, reading
from mashura.i18n import Language, format_percent, message
from mashura.methodology.labels import value_label
from mashura.methodology.records.self_assessment import SelfAssessment
from mashura.methodology.vocabulary import Criterion, ParticipationLevel


@dataclass(frozen=True, kw_only=True)
class Interval:
    """Lowest and highest share that the answers allow, 0-1; equal where all is known."""

    low: float
    high: float

    @property
    def is_point(self) -> bool:
        """Whether nothing is unknown."""
        return self.high - self.low < 1e-9


@dataclass(frozen=True, kw_only=True)
class AssessedCriterion:
    """One criterion: its score where it counts, else why it does not.

    ``state`` is ``"known"``, ``"unknown"`` (no score) or ``"unproven"`` (a score without evidence, which
    counts as unknown).
    """

    criterion: Criterion
    score: float | None
    evidence: str
    state: str

    @property
    def item(self) -> str:
        """Item of the inventory."""
        return self.criterion.item


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """A self-assessment worked out.

    Attributes
    ----------
    entity : str
    criteria : tuple of AssessedCriterion
        All sixteen, in their order.
    total : Interval
        Share of the points that can be reached, every criterion counted alike (an assumption).
    levels : mapping of ParticipationLevel to Interval
        The same by level of participation.
    """

    entity: str
    criteria: tuple[AssessedCriterion, ...]
    total: Interval
    levels: Mapping[ParticipationLevel, Interval]

    @property
    def score(self) -> float | None:
        """The total where nothing is unknown, else None."""
        return self.total.low if self.total.is_point else None

    def document(self) -> dict[str, object]:
        """Return the assessment ready for JSON."""
        found = reading(self)
        return {
            "entity": self.entity,
            "score": self.score,
            "low": self.total.low,
            "high": self.total.high,
            "levels": {level.value: {"low": one.low, "high": one.high} for level, one in self.levels.items()},
            "criteria": [
                {
                    "criterion": one.criterion.value,
                    "label": value_label(one.criterion),
                    "items": [one.item],
                    "level": one.criterion.level.value,
                    "score": one.score,
                    "state": one.state,
                    "evidence": one.evidence or None,
                }
                for one in self.criteria
            ],
            "says": [*found.says],
            "cautions": [*found.cautions],
        }


def assess(record: SelfAssessment) -> Assessment:
    """Work out a self-assessment.

    A criterion without score, or with a score and no evidence, may be anything from 0 to 1, so the result is
    an interval.

    Examples
    --------
    >>> from mashura.methodology.records.self_assessment import CriterionScore
    >>> proven = CriterionScore(criterion="procurement", score=1, evidence="https://example.org/tenders")
    >>> claimed = CriterionScore(criterion="access_right", score=1)
    >>> result = assess(SelfAssessment(scores=(proven, claimed)))
    >>> result.total.low, result.total.high
    (0.0625, 1.0)
    """
    given = {one.criterion: one for one in record.scores}
    criteria = []
    for criterion in Criterion:
        one = given.get(criterion)
        claimed = one is not None and one.score is not None
        state = "unknown" if not claimed else "known" if one is not None and one.evidence else "unproven"
        criteria.append(
            AssessedCriterion(
                criterion=criterion,
                score=one.score if one is not None and state == "known" else None,
                evidence=one.evidence if one is not None else "",
                state=state,
            )
        )
    return Assessment(
        entity=record.entity,
        criteria=tuple(criteria),
        total=_interval(criteria),
        levels={
            level: _interval([one for one in criteria if one.criterion.level is level])
            for level in ParticipationLevel
        },
    )


def _interval(criteria: list[AssessedCriterion]) -> Interval:
    lowest = sum(one.score or 0.0 for one in criteria)
    open_points = sum(one.score is None for one in criteria)
    return Interval(low=lowest / len(criteria), high=(lowest + open_points) / len(criteria))


def interval_text(interval: Interval, lang: Language | None = None) -> str:
    """Return an interval of shares in words.

    Examples
    --------
    >>> interval_text(Interval(low=0.5, high=0.75), "en")
    'between 50% and 75%'
    """
    if interval.is_point:
        return format_percent(interval.low, lang)
    return message(
        "evaluation-interval",
        lang=lang,
        low=format_percent(interval.low, lang),
        high=format_percent(interval.high, lang),
    )


@reading.register
def _read(result: Assessment) -> Reading:
    levels = sorted(result.levels.items(), key=lambda pair: pair[1].low)
    lowest, _ = levels[0]
    unproven = [one for one in result.criteria if one.state == "unproven"]
    unknown = [one for one in result.criteria if one.state == "unknown"]
    missing = [one for one in result.criteria if one.score is not None and one.score < 0.5]
    says = [
        message("evaluation-self-total", interval=interval_text(result.total)),
        message(
            "evaluation-self-weakest",
            level=value_label(lowest),
            interval=interval_text(result.levels[lowest]),
        ),
    ]
    join = message("list-separator").join
    for key, found in (("unproven", unproven), ("unknown", unknown), ("missing", missing)):
        if found:
            labels = join(value_label(one.criterion) for one in found)
            says.append(message(f"evaluation-self-{key}", count=len(found), criteria=labels))
    cautions = ["rank", "grouping", "weights"]
    return Reading(
        says=tuple(says), cautions=tuple(message(f"evaluation-self-caution-{one}") for one in cautions)
    )
