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
    """One criterion: its score if it counts, otherwise why it does not.

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
    """The result of a self-assessment.

    Attributes
    ----------
    entity : str
    criteria : tuple of AssessedCriterion
        All sixteen, in their order.
    total : Interval
        Share of all points; every criterion has the same weight (an assumption).
    levels : mapping of ParticipationLevel to Interval
        The same by level of participation.
    """

    entity: str
    criteria: tuple[AssessedCriterion, ...]
    total: Interval
    levels: Mapping[ParticipationLevel, Interval]

    @property
    def score(self) -> float | None:
        """The total if nothing is unknown, otherwise None."""
        return self.total.low if self.total.is_point else None

    def document(self) -> dict[str, object]:
        """Return the assessment ready for JSON."""
        read = reading(self)
        return {
            "entity": self.entity,
            "score": self.score,
            "low": self.total.low,
            "high": self.total.high,
            "levels": {
                level.value: {"low": interval.low, "high": interval.high}
                for level, interval in self.levels.items()
            },
            "criteria": [
                {
                    "criterion": entry.criterion.value,
                    "label": value_label(entry.criterion),
                    "items": [entry.item],
                    "level": entry.criterion.level.value,
                    "score": entry.score,
                    "state": entry.state,
                    "evidence": entry.evidence or None,
                }
                for entry in self.criteria
            ],
            "says": [*read.says],
            "cautions": [*read.cautions],
        }


def assess(record: SelfAssessment) -> Assessment:
    """Return the result of a self-assessment.

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
    given = {score.criterion: score for score in record.scores}
    criteria = []
    for criterion in Criterion:
        entry = given.get(criterion)
        claimed = entry is not None and entry.score is not None
        state = "unknown" if not claimed else "known" if entry is not None and entry.evidence else "unproven"
        criteria.append(
            AssessedCriterion(
                criterion=criterion,
                score=entry.score if entry is not None and state == "known" else None,
                evidence=entry.evidence if entry is not None else "",
                state=state,
            )
        )
    return Assessment(
        entity=record.entity,
        criteria=tuple(criteria),
        total=_interval(criteria),
        levels={
            level: _interval([entry for entry in criteria if entry.criterion.level is level])
            for level in ParticipationLevel
        },
    )


def _interval(criteria: list[AssessedCriterion]) -> Interval:
    lowest = sum(criterion.score or 0.0 for criterion in criteria)
    open_points = sum(criterion.score is None for criterion in criteria)
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
    unproven = [entry for entry in result.criteria if entry.state == "unproven"]
    unknown = [entry for entry in result.criteria if entry.state == "unknown"]
    missing = [entry for entry in result.criteria if entry.score is not None and entry.score < 0.5]
    says = [
        message("evaluation-self-total", interval=interval_text(result.total)),
        message(
            "evaluation-self-weakest",
            level=value_label(lowest),
            interval=interval_text(result.levels[lowest]),
        ),
    ]
    join = message("list-separator").join
    for key, entries in (("unproven", unproven), ("unknown", unknown), ("missing", missing)):
        if entries:
            labels = join(value_label(entry.criterion) for entry in entries)
            says.append(message(f"evaluation-self-{key}", count=len(entries), criteria=labels))
    cautions = ["rank", "grouping", "weights"]
    return Reading(
        says=tuple(says), cautions=tuple(message(f"evaluation-self-caution-{name}") for name in cautions)
    )
