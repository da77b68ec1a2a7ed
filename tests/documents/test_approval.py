"""Readiness memo and plan say who signed what they print, and never call signed what has changed since."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mashura.documents import plan_document, readiness_document
from mashura.documents.formats.content import Table, Text
from mashura.i18n import LANGUAGES, message
from mashura.methodology import Campaign, Stage
from mashura.methodology.records.approval import Approval, Approvals, CampaignWithApprovals, stage_digest
from mashura.methodology.revision import revise
from mashura.methodology.rules.approval import Actor, Moment, Office, lift_rule, send_back, sign, submit
from mashura.methodology.vocabulary import PlanRole, SignatoryRole

MAKERS = {Stage.READINESS: readiness_document, Stage.PLAN: plan_document}
OWNER = Actor(account="maryam", name="Maryam", role=PlanRole.AUTHOR, is_owner=True)
APPROVER = Actor(account="huda", name="Huda Salem", role=PlanRole.APPROVER)


def moment(campaign: Campaign, version: int = 1) -> Moment:
    return Moment(campaign=campaign, version=version, at=datetime(2026, 3, version, 9, tzinfo=UTC))


def handed_out(campaign: Campaign, approval: Approval) -> CampaignWithApprovals:
    return CampaignWithApprovals.of(campaign, Approvals(approvals=(approval,)))


def submitted(campaign: Campaign, stage: Stage) -> Approval:
    return submit(Approval(stage=stage), OWNER, moment(campaign))


def signed(campaign: Campaign, stage: Stage) -> Approval:
    role = SignatoryRole.LEGAL_ADVISER
    seen = stage_digest(campaign, stage)
    return sign(submitted(campaign, stage), APPROVER, moment(campaign, 2), Office(), seen=seen, role=role)


def block(campaign: Campaign, stage: Stage, language: str):
    document = MAKERS[stage](campaign, language=language)
    title = message("signatures-title", lang=language)
    (section,) = [section for section in document.sections if section.title == title]
    return document, section.blocks


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", MAKERS)
def test_a_signed_stage_prints_who_signed_in_place_of_lines_to_sign(example, stage, language) -> None:
    document, (table,) = block(handed_out(example, signed(example, stage)), stage, language)
    assert isinstance(table, Table)
    ((name, role, day, version, digest),) = table.rows
    assert name == "Huda Salem"
    assert role == message("signatory-role-legal-adviser", lang=language)
    assert "2026" in day
    assert version == "2"
    assert digest == stage_digest(example, stage)[:12]
    assert document.approval_rows == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", MAKERS)
def test_what_changed_since_it_was_signed_is_not_called_signed(example, stage, language) -> None:
    changed = revise(example, brief={"problem": "Another"}, plan={"slogan": "Another"})
    document, (text,) = block(handed_out(changed, signed(example, stage)), stage, language)
    assert isinstance(text, Text)
    assert text.text.startswith(message("signatures-none", lang=language))
    assert "Huda Salem" in text.text
    assert document.approval_rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_waits_or_was_sent_back_says_so_with_its_reason(example, language) -> None:
    waiting = submitted(example, Stage.PLAN)
    _, (text,) = block(handed_out(example, waiting), Stage.PLAN, language)
    assert "Maryam" in text.text
    returned = send_back(waiting, APPROVER, moment(example, 2), "The budget is too small.")
    _, (text,) = block(handed_out(example, returned), Stage.PLAN, language)
    assert "The budget is too small." in text.text


def test_a_campaign_without_approvals_is_not_signed(example) -> None:
    _, (text,) = block(example, Stage.PLAN, "en")
    assert text.text == "Not signed."


def test_that_the_author_signed_alone_is_printed_with_the_reason(example) -> None:
    way = lift_rule(submitted(example, Stage.PLAN), OWNER, moment(example), "One person works here.")
    way = sign(
        way,
        OWNER,
        moment(example, 2),
        Office(approvers={"huda"}, writers={"maryam"}),
        seen=stage_digest(example, Stage.PLAN),
        role=SignatoryRole.COORDINATOR,
    )
    _, blocks = block(handed_out(example, way), Stage.PLAN, "en")
    assert "One person works here." in blocks[1].text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_that_waits_for_a_second_signature_prints_the_first_and_the_lines_to_sign(
    example, language
) -> None:
    stage = Stage.PLAN
    office = Office(approvers={"huda"}, writers={"maryam"})
    answers = {"seen": stage_digest(example, stage), "role": SignatoryRole.LEGAL_ADVISER}
    once = sign(submitted(example, stage), APPROVER, moment(example, 2), office, **answers)
    document, (table, missing) = block(handed_out(example, once), stage, language)
    assert [row[0] for row in table.rows] == ["Huda Salem"]
    assert missing == Text(text=message("signatures-second", lang=language), tone="warning")
    assert document.approval_rows
    twice = sign(once, OWNER, moment(example, 3), office, **answers)
    document, (table,) = block(handed_out(example, twice), stage, language)
    assert [row[0] for row in table.rows] == ["Huda Salem", "Maryam"]
    assert document.approval_rows == ()
