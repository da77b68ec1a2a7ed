"""The contributions behind the example of the evaluation app, of a simulated public."""

from __future__ import annotations

import json

from mashura.data.campaign_folder import read_campaign
from mashura.methodology import Consultation
from mashura.paths import content
from mashura.store.material_source import SimulatedSource

_FOLDER = "bus_network_campaign"


def example_contributions() -> tuple[Consultation, SimulatedSource]:
    """Return the simulated contributions of the example, and where they came from."""
    folder = content("datasets", _FOLDER)
    kept = json.loads((folder / "campaign.json").read_text(encoding="utf-8"))
    return read_campaign(folder), SimulatedSource(world=kept["world"], seed=kept["seed"])
