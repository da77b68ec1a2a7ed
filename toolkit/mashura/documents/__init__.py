"""Documents for approval: plan, readiness memo, decision memo and announcement, and their file formats."""

from __future__ import annotations

from mashura.documents.announcement import announcement_draft
from mashura.documents.decision_memo import decision_memo
from mashura.documents.formats.file import FORMATS, render
from mashura.documents.formats.logo import clean_logo
from mashura.documents.outcome import AttributeOutcome, GroupOutcome, SimulatedOutcome
from mashura.documents.plan import plan_document, plan_docx, plan_pdf
from mashura.documents.readiness import readiness_document

__all__ = [
    "FORMATS",
    "AttributeOutcome",
    "GroupOutcome",
    "SimulatedOutcome",
    "announcement_draft",
    "clean_logo",
    "decision_memo",
    "plan_document",
    "plan_docx",
    "plan_pdf",
    "readiness_document",
    "render",
]
