"""The documents of an archive as PDF/A, in both languages (S149)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mashura.archive.contents import DOCUMENTS, ArchiveContents
from mashura.documents import announcement_draft, decision_memo, plan_document, readiness_document
from mashura.documents.edition import clean
from mashura.documents.evaluation import evaluation_document
from mashura.documents.formats.content import Document
from mashura.documents.formats.pdf import render_archival_pdf
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology.records.decision_support import DecisionSupport


def document_files(contents: ArchiveContents, made_on: date) -> dict[str, bytes]:
    """Return the documents of the stages that were reached, as PDF/A-2a, by their names in the archive."""
    files = {}
    for language in LANGUAGES:
        with use_language(language):
            for name, make in _documents(contents, made_on).items():
                files[f"{DOCUMENTS}{name}.{language}.pdf"] = render_archival_pdf(clean(make()), made_on)
    return files


def _documents(contents: ArchiveContents, made_on: date) -> dict[str, Callable[[], Document]]:
    campaign, simulated = contents.campaign, contents.is_simulated
    nothing = DecisionSupport()
    made: dict[str, tuple[object, Callable[[], Document]]] = {
        "readiness": (
            campaign.readiness or campaign.brief,
            lambda: readiness_document(campaign, on=made_on),
        ),
        "plan": (campaign.plan, lambda: plan_document(campaign)),
        "decision": (
            campaign.decision,
            lambda: decision_memo(campaign, nothing, simulated=simulated),
        ),
        "announcement": (
            campaign.announcement,
            lambda: announcement_draft(campaign, nothing, simulated=simulated),
        ),
        "evaluation": (
            campaign.evaluation,
            lambda: evaluation_document(campaign, simulated=simulated, on=made_on),
        ),
    }
    return {name: make for name, (record, make) in made.items() if record is not None}
