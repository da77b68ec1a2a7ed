"""Whether the record of a whole cycle is complete (S149, S270)."""

from __future__ import annotations

import pytest

from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, Stage
from mashura.methodology.records.approval import Approvals
from mashura.methodology.rules.cycle_record import archive_parts, is_complete

from ...archive.conftest import signed


def states(campaign, approvals=None, consultation=None) -> dict[str, str]:
    parts = archive_parts(campaign, approvals or Approvals(), consultation)
    return {part.name: part.state for part in parts}


def test_a_simulated_cycle_is_complete(finished):
    assert is_complete(archive_parts(finished.campaign, Approvals(), finished.consultation))


@pytest.mark.parametrize("stage", Stage)
def test_a_stage_that_is_missing_is_a_gap(finished, stage):
    campaign = finished.campaign.model_copy(update={stage.record: None})
    assert states(campaign, consultation=finished.consultation)[stage.value] == "missing"


def test_a_stage_that_lacks_an_output_says_which(finished):
    evaluation = finished.campaign.evaluation.model_copy(update={"improvements": ()})
    campaign = finished.campaign.model_copy(update={"evaluation": evaluation})
    (gap,) = [part for part in archive_parts(campaign, Approvals(), finished.consultation) if part.is_gap]
    assert (gap.name, gap.state, gap.missing) == ("evaluation", "partial", ("improvements",))


def test_contributions_that_are_not_kept_are_a_gap(finished):
    assert states(finished.campaign)["contributions"] == "missing"


def test_a_signature_that_fits_is_counted(finished):
    assert states(finished.campaign, signed(finished.campaign))["approvals"] == "kept"


def test_records_that_were_changed_after_signing_are_a_gap(finished):
    plan = finished.campaign.plan.model_copy(update={"slogan": "Another slogan"})
    changed = finished.campaign.model_copy(update={"plan": plan})
    assert states(changed, signed(finished.campaign))["approvals"] == "partial"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_has_a_name_and_a_reason(finished, language):
    for campaign in (Campaign(), finished.campaign):
        for part in archive_parts(campaign, signed(finished.campaign), None):
            assert part.label(language)
            assert part.reason(language)
