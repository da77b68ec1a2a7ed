"""The methodology as typed records that a coordinator fills in, and the rules for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mashura.methodology.records.announcement import Announcement
from mashura.methodology.records.archive import Archive
from mashura.methodology.records.brief import Brief, Segment
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.conduct import Conduct
from mashura.methodology.records.decision import Decision
from mashura.methodology.records.evaluation import Evaluation
from mashura.methodology.records.findings import Findings
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.readiness import Readiness
from mashura.methodology.rules.gates import missing_outputs, open_stage
from mashura.methodology.rules.plan import objections
from mashura.methodology.vocabulary import Stage

if TYPE_CHECKING:
    from mashura.methodology.tables.consultation import Consultation

__all__ = [
    "Announcement",
    "Archive",
    "Brief",
    "Campaign",
    "Conduct",
    "Consultation",
    "Decision",
    "Evaluation",
    "Findings",
    "Plan",
    "Readiness",
    "Segment",
    "Stage",
    "missing_outputs",
    "objections",
    "open_stage",
]


def __getattr__(name: str) -> Any:
    # Tables bring pandas along, which takes longer to import than all records together.
    if name != "Consultation":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from mashura.methodology.tables.consultation import Consultation

    return Consultation
