"""Self-assessment by the sixteen features that the United Nations' survey asks for (S92-S107).

The grouping by the three levels of participation is this project's own: the survey does not publish one.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from mashura.methodology.records.record import Line, Record, item
from mashura.methodology.vocabulary import ParticipationLevel


class Criterion(StrEnum):
    """The sixteen features, S92 to S107, in their order."""

    ARCHIVED_INFORMATION = "archived_information"
    DIGITAL_CHANNELS = "digital_channels"
    ACCESS_RIGHT = "access_right"
    THIRD_PARTIES = "third_parties"
    FREE_ACCESS = "free_access"
    OPEN_DATA_POLICY = "open_data_policy"
    CO_PRODUCTION = "co_production"
    SERVICE_CONSULTATIONS = "service_consultations"
    SECTOR_CONSULTATIONS = "sector_consultations"
    DATA_PROTECTION = "data_protection"
    DATA_PROPOSALS = "data_proposals"
    PARTICIPATION_POLICY = "participation_policy"
    PROCUREMENT = "procurement"
    RAW_INPUT = "raw_input"
    DECISIONS_TAKEN = "decisions_taken"
    OUTCOMES_PUBLISHED = "outcomes_published"


CRITERION_ITEMS: Mapping[Criterion, str] = {
    one: f"S{number}" for number, one in enumerate(Criterion, start=92)
}
_CONSULTATION = {
    Criterion.THIRD_PARTIES,
    Criterion.SERVICE_CONSULTATIONS,
    Criterion.SECTOR_CONSULTATIONS,
    Criterion.DATA_PROPOSALS,
    Criterion.RAW_INPUT,
}
_DECISION = {Criterion.CO_PRODUCTION, Criterion.DECISIONS_TAKEN, Criterion.OUTCOMES_PUBLISHED}


def level_of(criterion: Criterion) -> ParticipationLevel:
    """Return the level of participation that a criterion counts for, by this project's own grouping.

    Examples
    --------
    >>> level_of(Criterion.DECISIONS_TAKEN)
    <ParticipationLevel.E_DECISION_MAKING: 'e_decision_making'>
    """
    if criterion in _DECISION:
        return ParticipationLevel.E_DECISION_MAKING
    if criterion in _CONSULTATION:
        return ParticipationLevel.E_CONSULTATION
    return ParticipationLevel.E_INFORMATION


class CriterionScore(Record):
    """What an entity says of one criterion: a score from 0 to 1, counted only with evidence."""

    criterion: Criterion = item(*CRITERION_ITEMS.values())
    score: float | None = item(*CRITERION_ITEMS.values(), default=None, ge=0, le=1)
    evidence: Line = item("S108", default="")
    checked_by: Line = item("S108", default="")


class SelfAssessment(Record):
    """An entity's or a country's self-assessment; a criterion that is left out is unknown.

    Examples
    --------
    >>> SelfAssessment(entity="Town", scores=(CriterionScore(criterion="procurement", score=1),)).entity
    'Town'
    """

    entity: Line = item("S108", default="")
    year: int | None = item("S108", default=None, ge=2000, le=2100)
    scores: tuple[CriterionScore, ...] = item(*CRITERION_ITEMS.values(), default=())

    @model_validator(mode="after")
    def _each_once(self) -> SelfAssessment:
        seen = [one.criterion for one in self.scores]
        if doubled := next((one for one in seen if seen.count(one) > 1), None):
            raise PydanticCustomError(
                "criterion_twice", "the criterion {criterion} stands once", {"criterion": doubled.value}
            )
        return self
