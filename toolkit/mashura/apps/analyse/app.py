"""What the app of the analysis is."""

from __future__ import annotations

from mashura.apps.analyse.layout import ANALYSIS
from mashura.apps.campaign.records import blank_campaign, collected_example
from mashura.apps.form.form_app import FormApp
from mashura.apps.registry import AppGroup
from mashura.methodology import Stage
from mashura.store.kinds import CAMPAIGN

APP = FormApp(
    name="analyse",
    group=AppGroup.DECIDE,
    stages=(Stage.FINDINGS,),
    leads_to=("decide_and_announce",),
    kind=CAMPAIGN,
    layout=ANALYSIS,
    blank=blank_campaign,
    example=collected_example,
)
