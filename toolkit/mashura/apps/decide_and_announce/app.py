"""What the app of decision and announcement is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mashura.apps.campaign.places import place_names
from mashura.apps.campaign.records import blank_campaign, carried_example
from mashura.apps.decide_and_announce.layout import DECIDING
from mashura.apps.form.form_app import DocumentSetting, FormApp, Sheets
from mashura.apps.registry import AppGroup
from mashura.documents import announcement_draft, decision_memo
from mashura.documents.deciding.public_page import public_document
from mashura.documents.formats.content import Document
from mashura.i18n import Language
from mashura.methodology import Campaign, Stage
from mashura.methodology.records.decision_support import DecisionSupport
from mashura.methodology.rules.announcement import announcement_objections
from mashura.methodology.rules.decision import decision_objections
from mashura.methodology.rules.objection import Objection
from mashura.methodology.rules.translation import ANNOUNCED
from mashura.privacy.published_records import published_objections
from mashura.store.kinds import CAMPAIGN


def _objections(campaign: Campaign, _language: Language) -> Iterator[tuple[str, Objection]]:
    for objection in decision_objections(campaign, date.today()):
        yield f"decision.{objection.field}", objection
    for objection in announcement_objections(campaign):
        # What nothing is written of yet is missing, and told as such.
        if objection.field != "announcement" and campaign.announcement is not None:
            stage = "decision" if objection.field == "decision" else f"announcement.{objection.field}"
            yield ("decision.rulings" if stage == "decision" else stage), objection
    yield from published_objections(campaign)


def _memo(campaign: Campaign, setting: DocumentSetting) -> Document:
    return decision_memo(campaign, DecisionSupport(), simulated=setting.simulated, logo=setting.logo)


def _announcement(campaign: Campaign, setting: DocumentSetting) -> Document:
    return announcement_draft(campaign, DecisionSupport(), simulated=setting.simulated, logo=setting.logo)


def _public(campaign: Campaign, setting: DocumentSetting) -> Document:
    return public_document(
        campaign,
        language=setting.language,
        today=date.today(),
        simulated=setting.simulated,
        logo=setting.logo,
    )


APP = FormApp(
    name="decide_and_announce",
    group=AppGroup.DECIDE,
    stages=(Stage.DECISION, Stage.ANNOUNCEMENT),
    leads_to=("evaluate",),
    kind=CAMPAIGN,
    layout=DECIDING,
    document=_memo,
    endings=("docx", "pdf", "xlsx"),
    further={"announcement": _announcement, "public": _public},
    sheets=Sheets(parts=("decision", "announcement"), places=place_names),
    templates=("blank",),
    translated=ANNOUNCED,
    rules=_objections,
    blank=blank_campaign,
    example=carried_example,
)
