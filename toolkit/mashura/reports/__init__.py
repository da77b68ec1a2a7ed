"""Reports of a consultation as HTML, PDF, DOCX and XLSX, in both languages (S149, S150)."""

from __future__ import annotations

from mashura.reports.material import STEPS, Material, gather
from mashura.reports.report import SECTIONS, report_bytes, report_document, write_report
from mashura.reports.source import Source, open_source

__all__ = [
    "SECTIONS",
    "STEPS",
    "Material",
    "Source",
    "gather",
    "open_source",
    "report_bytes",
    "report_document",
    "write_report",
]
