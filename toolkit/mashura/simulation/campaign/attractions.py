"""What the money of an attraction mechanism does for each class of residents (S45, S47, S84)."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from mashura.methodology.records.plan import Attraction
from mashura.methodology.vocabulary import AttractionMechanism
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Bools, Floats, Public


def _every(_entry: Attraction) -> bool:
    return True


def is_for(
    setting: Setting,
    public: Public,
    kind: AttractionMechanism,
    which: Callable[[Attraction], bool] = _every,
) -> Bools:
    """Return the classes that an attraction mechanism is meant for."""
    inside = np.zeros(len(public.shares), dtype=bool)
    for entry in setting.plan.attractions:
        if entry.mechanism == kind and which(entry):
            inside |= public.aimed_at(entry.segments)
    return inside


def attraction(
    setting: Setting,
    public: Public,
    kind: AttractionMechanism,
    which: Callable[[Attraction], bool] = _every,
) -> Floats:
    """Return what an attraction mechanism does for each class, relative to the usual money (1; none: 0).

    The money of all its entries counts, and each further sum does less.

    Parameters
    ----------
    setting, public, kind : Setting, Public, AttractionMechanism
        The campaign, its classes of residents, and the mechanism.
    which : function, optional
        Which of the mechanism's entries count; all of them without it.
    """
    costs = setting.world.costs
    money = np.zeros(len(public.shares))
    for entry in setting.plan.attractions:
        if entry.mechanism == kind and which(entry):
            money += costs.of(entry) * public.aimed_at(entry.segments)
    usual = costs.attractions[kind]
    if usual == 0:
        return np.asarray(is_for(setting, public, kind, which), dtype=np.float64)
    return np.asarray(np.expm1(-money / usual) / math.expm1(-1))


def service(
    setting: Setting,
    public: Public,
    kind: AttractionMechanism,
    which: Callable[[Attraction], bool] = _every,
) -> Floats:
    """Return how far a service that people need is there for each class (0-1); more than all is no use."""
    return np.asarray(np.minimum(attraction(setting, public, kind, which), 1.0))
