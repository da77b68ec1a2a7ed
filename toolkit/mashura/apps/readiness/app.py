"""What the readiness app is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mashura.apps.campaign.documents import with_places
from mashura.apps.campaign.lessons_panel import with_lessons
from mashura.apps.campaign.places import place_names
from mashura.apps.campaign.records import blank_campaign, example_campaign
from mashura.apps.form.form_app import FormApp, Sheets
from mashura.apps.readiness.layout import READINESS
from mashura.apps.registry import AppGroup
from mashura.documents import readiness_document
from mashura.i18n import Language
from mashura.methodology import Campaign, Readiness, Stage
from mashura.methodology.rules.objection import Objection
from mashura.methodology.rules.readiness import readiness_objections
from mashura.store.kinds import CAMPAIGN


def _objections(campaign: Campaign, language: Language) -> Iterator[tuple[str, Objection]]:
    for objection in readiness_objections(campaign, language, date.today()):
        stage = "readiness" if objection.field in Readiness.model_fields else "brief"
        yield f"{stage}.{objection.field}", objection


APP = FormApp(
    name="readiness",
    group=AppGroup.PREPARE,
    stages=(Stage.BRIEF, Stage.READINESS),
    leads_to=("plan",),
    kind=CAMPAIGN,
    layout=with_lessons(READINESS, "readiness"),
    document=with_places(readiness_document),
    endings=("docx", "pdf", "xlsx"),
    sheets=Sheets(parts=("brief", "readiness"), places=place_names),
    templates=("blank",),
    rules=_objections,
    blank=blank_campaign,
    example=example_campaign,
)
