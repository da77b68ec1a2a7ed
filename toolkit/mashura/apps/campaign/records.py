"""New campaigns: blank, or with the example's answers; and what is kept beside a campaign."""

from __future__ import annotations

import json

from mashura.i18n import Language
from mashura.methodology import Brief, Campaign, Plan, Stage
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.paths import content
from mashura.record_file import read_record
from mashura.store.kinds import Kind

QUESTIONNAIRE = Kind(name="questionnaire", record=Questionnaire, titles=("title",))
"""The questionnaire beside a plan."""


def blank_campaign(entity: str) -> Campaign:
    """Return a campaign in which nothing but the entity is answered.

    Examples
    --------
    >>> blank_campaign("City Council").plan.entity, blank_campaign("") == Campaign()
    ('City Council', True)
    """
    return Campaign(brief=Brief(entity=entity), plan=Plan(entity=entity)) if entity else Campaign()


def example_campaign(language: Language) -> Campaign:
    """Return the example that comes with Mashura, prepared and planned.

    Examples
    --------
    >>> example_campaign("en").plan.title
    'A better bus network for Al Manara'
    """
    return read_record(content("datasets", "plans", f"bus_network.{language}.yaml"), Campaign)


def archived_example(language: Language) -> Campaign:
    """Return the example as the simulator carried it to its archive; nothing of it is real.

    Examples
    --------
    >>> archived_example("en").archive is not None
    True
    """
    name = "campaign.json" if language == "en" else f"campaign.{language}.json"
    file = json.loads(content("datasets", "bus_network_campaign", name).read_text(encoding="utf-8"))
    stages = {stage.record: file["stages"].get(stage.value) for stage in Stage}
    return Campaign.model_validate({**stages, "adaptations": file.get("adaptations", ())})


def carried_example(language: Language) -> Campaign:
    """Return the example as the simulator carried it to its announcement; nothing of it is real.

    Examples
    --------
    >>> example = carried_example("en")
    >>> example.decision.promises[0].status.value, example.evaluation
    ('planned', None)
    """
    return archived_example(language).model_copy(update={"evaluation": None, "archive": None})
