"""New campaigns: blank, or with the example's answers; and what is kept beside a campaign."""

from __future__ import annotations

import json

from mashura.data.samples import sample_campaign
from mashura.i18n import Language
from mashura.methodology import Brief, Campaign, Consultation, Plan, Stage
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.paths import content
from mashura.record_file import read_record
from mashura.store.kinds import Kind
from mashura.store.material_source import SimulatedSource

_EXAMPLE = "bus_network_campaign"

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
    file = json.loads(content("datasets", _EXAMPLE, name).read_text(encoding="utf-8"))
    stages = {stage.record: file["stages"].get(stage.value) for stage in Stage}
    return Campaign.model_validate({**stages, "adaptations": file.get("adaptations", ())})


def collected_example(language: Language) -> Campaign:
    """Return the example as the simulator carried it to the close of its consultation; nothing of it is real.

    Examples
    --------
    >>> example = collected_example("en")
    >>> example.conduct.closed_on is not None, example.findings
    (True, None)
    """
    return carried_example(language).model_copy(
        update={"findings": None, "decision": None, "announcement": None}
    )


def example_contributions() -> tuple[Consultation, SimulatedSource]:
    """Return the simulated contributions to the example, and where they came from.

    Examples
    --------
    >>> contributions, source = example_contributions()
    >>> contributions.is_simulated, source.world
    (True, 'municipality')
    """
    file = json.loads(content("datasets", _EXAMPLE, "campaign.json").read_text(encoding="utf-8"))
    return sample_campaign(), SimulatedSource(world=file["world"], seed=file["seed"])


def carried_example(language: Language) -> Campaign:
    """Return the example as the simulator carried it to its announcement; nothing of it is real.

    Examples
    --------
    >>> example = carried_example("en")
    >>> example.decision.promises[0].status.value, example.evaluation
    ('planned', None)
    """
    return archived_example(language).model_copy(update={"evaluation": None, "archive": None})
