"""An archive that is checked or opened shows who signed what, and whether it still fits (S34, S270)."""

from __future__ import annotations

from datetime import date

import pytest

from mashura.apps.evaluate.archive import archived_signatures
from mashura.archive import ArchiveContents, read_archive, write_archive
from mashura.i18n import LANGUAGES, Language, message
from mashura.methodology import Campaign, Stage
from mashura.methodology.records.approval import stage_digest
from mashura.methodology.revision import revise
from mashura.methodology.vocabulary import PlanRole, SignatoryRole
from mashura.store import ApprovalStore, PlanStore


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_signature_is_shown_and_fits_only_what_was_signed(
    store: PlanStore, example: Campaign, language: Language
) -> None:
    plan_id = store.save(example, author="Maryam").plan_id
    store.share(plan_id, "huda", PlanRole.APPROVER)
    ApprovalStore(store).submit(plan_id, Stage.PLAN, "Maryam")
    huda = ApprovalStore(PlanStore(store.database_url, user="huda"))
    seen = stage_digest(store.load(plan_id), Stage.PLAN)
    huda.sign(plan_id, Stage.PLAN, "Huda", seen=seen, role=SignatoryRole.HEAD_OF_DEPARTMENT)
    approvals = ApprovalStore(store).approvals(plan_id)
    said = {
        fits: message(f"apps-evaluate-said-signature-{'fits' if fits else 'differs'}", lang=language)
        for fits in (True, False)
    }
    for title, fits in ((example.plan.title, True), ("Another title", False)):
        campaign = example.model_copy(update={"plan": revise(example.plan, title=title)})
        content = write_archive(ArchiveContents(campaign=campaign, approvals=approvals), date(2026, 12, 1))
        read = read_archive(content, "archive.zip").contents
        (shown,) = archived_signatures(read.campaign, read.approvals, language)
        assert (shown["fits"], shown["said"]) == (fits, said[fits])
        assert "Huda" in shown["text"]
        assert seen[:12] in shown["text"]
