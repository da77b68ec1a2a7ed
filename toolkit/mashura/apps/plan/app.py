"""What the planning app is."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.apps.campaign.copies import duplicate
from mashura.apps.campaign.documents import with_places
from mashura.apps.campaign.lessons_panel import with_lessons
from mashura.apps.campaign.places import place_names
from mashura.apps.campaign.records import blank_campaign, example_campaign
from mashura.apps.form.form_app import DocumentSetting, FormApp, Sheets
from mashura.apps.plan.layout import PLAN
from mashura.apps.registry import AppGroup
from mashura.documents import plan_document
from mashura.documents.formats.content import Document
from mashura.documents.privacy_notice import privacy_notice
from mashura.i18n import Language
from mashura.methodology import Campaign, Stage, objections
from mashura.methodology.rules.objection import Objection
from mashura.methodology.rules.translation import TRANSLATED
from mashura.store.kinds import CAMPAIGN


def _objections(campaign: Campaign, _language: Language) -> Iterator[tuple[str, Objection]]:
    for objection in objections(campaign):
        yield f"plan.{objection.field}", objection


def _privacy_notice(campaign: Campaign, setting: DocumentSetting) -> Document:
    return privacy_notice(campaign, language=setting.language, logo=setting.logo)


APP = FormApp(
    name="plan",
    group=AppGroup.PLAN,
    stages=(Stage.PLAN,),
    leads_to=("what_if", "questionnaire"),
    kind=CAMPAIGN,
    layout=with_lessons(PLAN, "plan"),
    document=with_places(plan_document),
    endings=("docx", "pdf", "xlsx", "ics"),
    further={"privacy": _privacy_notice},
    sheets=Sheets(parts=("plan", "filing", "adaptations"), places=place_names),
    templates=("blank", "example"),
    translated=tuple(f"plan.{field}" for field in TRANSLATED),
    rules=_objections,
    blank=blank_campaign,
    duplicate=duplicate,
    example=example_campaign,
)
