"""Self-assessment by the sixteen features that the United Nations' survey asks for (S92-S108)."""

from __future__ import annotations

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from mashura.methodology.records.record import Line, Record, item
from mashura.methodology.vocabulary import Criterion

_ITEMS = tuple(criterion.item for criterion in Criterion)


class CriterionScore(Record):
    """An entity's score for one criterion, from 0 to 1; it counts only with evidence."""

    criterion: Criterion = item(*_ITEMS)
    score: float | None = item(*_ITEMS, default=None, ge=0, le=1)
    evidence: Line = item("S108", default="")
    checked_by: Line = item("S108", default="")


class SelfAssessment(Record):
    """The self-assessment of an entity or a country; a missing criterion is unknown.

    Examples
    --------
    >>> SelfAssessment(entity="Town", scores=(CriterionScore(criterion="procurement", score=1),)).entity
    'Town'
    """

    entity: Line = item("S108", default="")
    year: int | None = item("S108", default=None, ge=2000, le=2100)
    scores: tuple[CriterionScore, ...] = item(*_ITEMS, default=())

    @model_validator(mode="after")
    def _each_once(self) -> SelfAssessment:
        scored = [score.criterion for score in self.scores]
        if doubled := next((criterion for criterion in scored if scored.count(criterion) > 1), None):
            raise PydanticCustomError(
                "criterion_twice", "the criterion {criterion} stands once", {"criterion": doubled.value}
            )
        return self
