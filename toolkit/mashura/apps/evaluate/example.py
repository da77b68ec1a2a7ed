"""The example of the evaluation app: the flagship campaign, carried to its archive on a simulated public."""

from __future__ import annotations

import json

from mashura.data.campaign_folder import read_campaign
from mashura.i18n import Language
from mashura.methodology import Campaign, Consultation, Stage
from mashura.paths import content
from mashura.store.material_source import SimulatedSource

_FOLDER = "bus_network_campaign"


def example(language: Language) -> Campaign:
    """Return the records of the example, from brief to archive.

    Examples
    --------
    >>> example("en").archive is not None
    True
    """
    name = "campaign.json" if language == "en" else f"campaign.{language}.json"
    kept = json.loads((content("datasets", _FOLDER) / name).read_text(encoding="utf-8"))
    stages = {stage.record: kept["stages"].get(stage.value) for stage in Stage}
    return Campaign.model_validate({**stages, "adaptations": kept.get("adaptations", ())})


def example_contributions() -> tuple[Consultation, SimulatedSource]:
    """Return the simulated contributions of the example, and where they came from."""
    folder = content("datasets", _FOLDER)
    kept = json.loads((folder / "campaign.json").read_text(encoding="utf-8"))
    return read_campaign(folder), SimulatedSource(world=kept["world"], seed=kept["seed"])
