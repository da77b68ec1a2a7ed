"""The methodology as typed records: what a coordinator fills in, and the rules that it must meet."""

from __future__ import annotations

from mashura.methodology.announcement import Announcement
from mashura.methodology.archive import Archive
from mashura.methodology.brief import Brief, Segment
from mashura.methodology.campaign import Campaign
from mashura.methodology.conduct import Conduct
from mashura.methodology.consultation import Consultation
from mashura.methodology.decision import Decision
from mashura.methodology.evaluation import Evaluation
from mashura.methodology.findings import Findings
from mashura.methodology.gates import missing_outputs, open_stage
from mashura.methodology.plan import Plan
from mashura.methodology.readiness import Readiness
from mashura.methodology.rules import objections
from mashura.methodology.vocabulary import Stage

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
