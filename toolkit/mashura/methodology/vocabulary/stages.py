"""The stages of a campaign, levels of judgement, and questions of the evaluation (S23, S24, S75-S80)."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from mashura.methodology.vocabulary.entry import DescribedEntry


class Stage(StrEnum):
    """The stages in order (sections 8.1.1-8.1.6 of the national plan; archive from Bahrain's policy)."""

    BRIEF = "brief"
    READINESS = "readiness"
    PLAN = "plan"
    CONSULTATION = "consultation"
    FINDINGS = "findings"
    DECISION = "decision"
    ANNOUNCEMENT = "announcement"
    EVALUATION = "evaluation"
    ARCHIVE = "archive"

    @property
    def record(self) -> str:
        """The field of :class:`mashura.methodology.Campaign` that holds the stage's record."""
        return "conduct" if self is Stage.CONSULTATION else self.value


class Level(IntEnum):
    """A judgement in five steps."""

    NONE = 0
    WEAK = 1
    PARTIAL = 2
    GOOD = 3
    FULL = 4


class EvaluationQuestion(DescribedEntry):
    """The five questions of the evaluation stage, each with its item (S76-S80)."""

    METHODOLOGY = "methodology", "S76"
    PARTICIPATION = "participation", "S77"
    CHANNELS = "channels", "S78"
    INFLUENCE = "influence", "S79"
    IMPROVEMENT = "improvement", "S80"

    def __init__(self, _word: str, *items: str) -> None:
        (self.item,) = items
