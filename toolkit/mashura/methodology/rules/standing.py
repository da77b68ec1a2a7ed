"""What keeps a campaign at a stage, by one rule for apps, documents and lists (S24, S33, S34)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mashura.i18n import Language
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.rules.announcement import announcement_objections
from mashura.methodology.rules.archive import archive_objections
from mashura.methodology.rules.decision import decision_objections
from mashura.methodology.rules.evaluation import evaluation_objections
from mashura.methodology.rules.gates import Missing, missing_outputs
from mashura.methodology.rules.objection import Objection
from mashura.methodology.rules.plan import objections
from mashura.methodology.rules.readiness import readiness_objections
from mashura.methodology.vocabulary import Stage

BEFORE_OPENING = (Stage.BRIEF, Stage.READINESS, Stage.PLAN)
"""The stages that are finished before the public is asked."""


@dataclass(frozen=True, kw_only=True)
class Hold:
    """What keeps a campaign at a stage: an output that is missing, or a blocker that a rule names."""

    stage: Stage
    cause: Missing | Objection

    @property
    def is_blocker(self) -> bool:
        """Whether something has to be corrected; otherwise something is missing."""
        return isinstance(self.cause, Objection)

    def text(self, lang: Language | None = None) -> str:
        """Return what is missing in a phrase, or what has to be corrected in a sentence."""
        return self.cause.text(lang)


def holds(stage: Stage, campaign: Campaign) -> tuple[Hold, ...]:
    """Return what keeps a campaign at a stage; none when the stage is finished.

    Names inside the sentences are those of the active language.

    Examples
    --------
    >>> from mashura.methodology.records.readiness import Readiness
    >>> weak = Campaign(readiness=Readiness(laws={"level": 1, "evidence": "The law allows no online vote."}))
    >>> [hold.cause.rule for hold in holds(Stage.READINESS, weak) if hold.is_blocker]
    ['weak-side']
    """
    causes: list[Missing | Objection] = [*missing_outputs(stage, campaign)]
    if campaign.record_of(stage) is not None:
        causes += [objection for objection in _broken(stage, campaign) if objection.severity == "blocker"]
    return tuple(Hold(stage=stage, cause=cause) for cause in causes)


def first_holds(campaign: Campaign, stages: Iterable[Stage] = BEFORE_OPENING) -> tuple[Hold, ...]:
    """Return what keeps a campaign at the first of some stages that is not finished; none if all are.

    Examples
    --------
    >>> {hold.stage.value for hold in first_holds(Campaign())}
    {'brief'}
    """
    return next((held for stage in stages if (held := holds(stage, campaign))), ())


def _broken(stage: Stage, campaign: Campaign) -> tuple[Objection, ...]:
    match stage:
        case Stage.READINESS:
            return readiness_objections(campaign)
        case Stage.PLAN:
            return objections(campaign)
        case Stage.DECISION:
            return decision_objections(campaign)
        case Stage.ANNOUNCEMENT:
            return announcement_objections(campaign)
        case Stage.EVALUATION:
            return evaluation_objections(campaign)
        case Stage.ARCHIVE:
            return archive_objections(campaign)
    return ()
