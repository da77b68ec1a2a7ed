"""What the evaluation app is."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.apps.campaign.records import archived_example, blank_campaign
from mashura.apps.evaluate.layout import EVALUATE
from mashura.apps.form.form_app import DocumentSetting, FormApp
from mashura.apps.registry import AppGroup
from mashura.documents.evaluation import evaluation_document
from mashura.documents.formats.content import Document
from mashura.i18n import Language
from mashura.methodology import Campaign, Stage
from mashura.methodology.rules.archive import archive_objections
from mashura.methodology.rules.evaluation import evaluation_objections
from mashura.methodology.rules.objection import Objection
from mashura.store.kinds import CAMPAIGN


def _objections(campaign: Campaign, _language: Language) -> Iterator[tuple[str, Objection]]:
    for objection in evaluation_objections(campaign):
        yield f"evaluation.{objection.field}", objection
    for objection in archive_objections(campaign):
        yield f"archive.{objection.field}", objection


def _document(campaign: Campaign, setting: DocumentSetting) -> Document:
    return evaluation_document(campaign, language=setting.language, logo=setting.logo)


APP = FormApp(
    name="evaluate",
    group=AppGroup.LEARN,
    stages=(Stage.EVALUATION, Stage.ARCHIVE),
    kind=CAMPAIGN,
    layout=EVALUATE,
    document=_document,
    endings=("docx", "pdf"),
    rules=_objections,
    blank=blank_campaign,
    example=archived_example,
)
