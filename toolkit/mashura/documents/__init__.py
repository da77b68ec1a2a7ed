"""Documents that an office can sign: readiness memo, plan as DOCX, PDF and XLSX, its dates as ICS."""

from __future__ import annotations

from mashura.documents.calendar import plan_ics
from mashura.documents.formats.logo import clean_logo
from mashura.documents.outcome import AttributeOutcome, GroupShare, SimulatedOutcome
from mashura.documents.plan import plan_docx, plan_pdf, plan_xlsx
from mashura.documents.readiness import readiness_docx, readiness_pdf

__all__ = [
    "AttributeOutcome",
    "GroupShare",
    "SimulatedOutcome",
    "clean_logo",
    "plan_docx",
    "plan_ics",
    "plan_pdf",
    "plan_xlsx",
    "readiness_docx",
    "readiness_pdf",
]
