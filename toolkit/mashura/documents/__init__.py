"""Documents that an office can sign: the plan as DOCX and PDF, in both languages."""

from __future__ import annotations

from mashura.documents.outcome import AttributeOutcome, GroupShare, SimulatedOutcome
from mashura.documents.plan import plan_docx, plan_pdf

__all__ = ["AttributeOutcome", "GroupShare", "SimulatedOutcome", "plan_docx", "plan_pdf"]
