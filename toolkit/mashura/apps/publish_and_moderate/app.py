"""What the app of the open consultation is."""

from __future__ import annotations

from mashura.apps.campaign.records import blank_campaign, example_campaign
from mashura.apps.form.form_app import DocumentSetting, FormApp
from mashura.apps.publish_and_moderate.layout import CONDUCT
from mashura.apps.registry import AppGroup
from mashura.documents.conduct.moderation import moderation_policy
from mashura.documents.formats.content import Document
from mashura.methodology import Campaign, Stage
from mashura.store.kinds import CAMPAIGN


def _policy(campaign: Campaign, setting: DocumentSetting) -> Document:
    return moderation_policy(campaign, language=setting.language, logo=setting.logo)


APP = FormApp(
    name="publish_and_moderate",
    group=AppGroup.RUN,
    stages=(Stage.CONSULTATION,),
    leads_to=("analyse",),
    kind=CAMPAIGN,
    layout=CONDUCT,
    further={"policy": _policy},
    blank=blank_campaign,
    example=example_campaign,
)
