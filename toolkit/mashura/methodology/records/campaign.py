"""A campaign: the records of all stages together, from brief to archive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import AliasChoices, model_validator

from mashura.methodology.records.announcement import Announcement
from mashura.methodology.records.archive import Archive
from mashura.methodology.records.brief import Brief
from mashura.methodology.records.conduct import Conduct
from mashura.methodology.records.decision import Decision
from mashura.methodology.records.evaluation import Evaluation
from mashura.methodology.records.filing import Filing
from mashura.methodology.records.findings import Findings
from mashura.methodology.records.lessons import LessonUse
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.readiness import Readiness
from mashura.methodology.records.record import Record, item
from mashura.methodology.records.sizing import Adaptation, Sizing
from mashura.methodology.vocabulary import PlanSize, Stage


class Campaign(Record):
    """All records of one consultation, stage by stage; None for a stage that has not been reached.

    Examples
    --------
    >>> Campaign(brief=Brief(title="Bus network")).record_of(Stage.BRIEF).title
    'Bus network'
    """

    brief: Brief | None = item("S26", default=None)
    readiness: Readiness | None = item("S25", default=None)
    plan: Plan | None = item("S51", default=None)
    # Files written before it was renamed call it "consultation".
    conduct: Conduct | None = item(
        "S53", default=None, validation_alias=AliasChoices("conduct", "consultation")
    )
    findings: Findings | None = item("S61", default=None)
    decision: Decision | None = item("S67", default=None)
    announcement: Announcement | None = item("S74", default=None)
    evaluation: Evaluation | None = item("S75", default=None)
    archive: Archive | None = item("S270", default=None)
    sizing: Sizing = item("S271", default=Sizing())
    filing: Filing = item("S51", "S270", default=Filing())
    adaptations: tuple[Adaptation, ...] = item("S271", default=())
    lessons_used: tuple[LessonUse, ...] = item("S75", "S80", default=())

    def __repr_args__(self) -> Iterator[tuple[str, object]]:
        """Name the records that the campaign has; what they hold fills pages."""
        titled = self.plan or self.brief
        yield "title", titled.title if titled else ""
        yield "records", [stage.value for stage in Stage if self.record_of(stage) is not None]

    @property
    def size(self) -> PlanSize:
        """How large the plan is."""
        return self.sizing.size

    @model_validator(mode="before")
    @classmethod
    def _without_approvals(cls, answers: Any) -> Any:
        """Leave out the approvals of a file that was handed out: they say something about the answers."""
        if isinstance(answers, dict) and "approvals" in answers and "approvals" not in cls.model_fields:
            return {name: answer for name, answer in answers.items() if name != "approvals"}
        return answers

    def record_of(self, stage: Stage) -> Record | None:
        """Return the record of a stage, or None if the campaign has not reached it."""
        record: Record | None = getattr(self, stage.record)
        return record
