"""The data sets that come with the project."""

from __future__ import annotations

import pandas as pd

from mashura.data.campaign_folder import read_campaign
from mashura.i18n import active_language
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.revision import revise, with_channel, without_channels
from mashura.methodology.tables.consultation import Consultation
from mashura.paths import content
from mashura.record_file import read_record


def sample_campaign() -> Consultation:
    """Return the finished sample campaign on a city's bus network; its participants are simulated.

    Examples
    --------
    >>> sample_campaign().is_simulated
    True
    """
    return read_campaign(content("datasets", "bus_network_campaign"))


def sample_plan() -> Campaign:
    """Return the brief, the readiness and the plan of the fictional bus campaign, in the active language.

    Examples
    --------
    >>> sample_plan().plan.timeline.duration_days
    70
    """
    return read_record(content("datasets", "plans", f"bus_network.{active_language()}.yaml"), Campaign)


_NOT_IN_A_FIRST_DRAFT = ("data_protection", "accessibility", "moderation", "risks", "targets", "comments")


def sample_draft() -> Campaign:
    """Return the bus campaign with a first draft of its plan, in the active language.

    The draft is online only, in two languages and for three weeks; who decides and where the result is
    announced is still open. Brief and readiness are those of :func:`sample_plan`.

    Examples
    --------
    >>> [use.channel.value for use in sample_draft().plan.channels]
    ['portal', 'mobile_app', 'sms', 'instagram']
    """
    campaign = sample_plan()
    assert campaign.plan is not None
    draft = without_channels(campaign.plan, "whatsapp", "radio", "majlis", "service_centre")
    for use in draft.channels:
        draft = with_channel(draft, use.channel, languages=["ar", "en"])
    draft = revise(
        draft,
        timeline={"duration_days": 21, "activities": []},
        attractions=draft.attractions[:1],
        decision_mode=None,
        feedback={"channels": [], "within_days": None},
    )
    parties = tuple(
        party.model_copy(update={"action": "", "action_owner": "", "action_on": None})
        for party in draft.stakeholders
    )
    not_yet = {name: type(draft).model_fields[name].default for name in _NOT_IN_A_FIRST_DRAFT}
    draft = draft.model_copy(update={**not_yet, "stakeholders": parties})
    return campaign.model_copy(update={"plan": draft})


def participation_index() -> pd.DataFrame:
    """Return the United Nations' e-participation index of three countries, 2014 to 2024; real data.

    Returns
    -------
    pandas.DataFrame
        ``country`` (ISO code of three letters), ``year`` of the survey, ``index`` (0 to 1) and ``rank`` (of
        193 countries). Source: United Nations E-Government Survey; the ranks are computed from the index.

    Examples
    --------
    >>> table = participation_index()
    >>> sorted(table["country"].unique())
    ['ARE', 'BHR', 'SAU']
    """
    return pd.read_csv(content("datasets", "un_e_participation", "e_participation.csv"))
