"""The data sets that come with the project."""

from __future__ import annotations

from mashura.data.campaign_folder import read_campaign
from mashura.methodology.consultation import Consultation
from mashura.paths import content


def sample_campaign() -> Consultation:
    """Return the finished sample campaign about a city's bus network; its people are simulated.

    Examples
    --------
    >>> sample_campaign().is_simulated
    True
    """
    return read_campaign(content("datasets", "bus_network_campaign"))
