"""The lessons of all campaigns that a person can open, read once for each saved version (S75, S80)."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from mashura.errors import InputError
from mashura.evaluation.lesson_library import LibraryLesson, lessons_of
from mashura.store import CAMPAIGN, RecordStore
from mashura.store.material import MaterialStore
from mashura.store.material_source import SimulatedSource

_READ: dict[tuple[str, str, int], tuple[LibraryLesson, ...]] = {}


def shelf(store: RecordStore[Any]) -> tuple[LibraryLesson, ...]:
    """Return the lessons of all campaigns in a store, those saved last first.

    Campaigns that cannot be read are left out, and so is a lesson that a copy of its campaign has again.

    Examples
    --------
    >>> from mashura.store import PlanStore
    >>> shelf(PlanStore("sqlite://", user="maryam"))
    ()
    """
    campaigns, material = store.beside(CAMPAIGN), MaterialStore(store)
    found: list[LibraryLesson] = []
    for saved in campaigns.list():
        key = (store.user, saved.plan_id, saved.version)
        if key not in _READ:
            with suppress(InputError):
                campaign = campaigns.load(saved.plan_id)
                kept = material.versions(saved.plan_id) if campaign.evaluation else ()
                simulated = bool(campaign.evaluation and campaign.evaluation.simulated) or any(
                    isinstance(version.source, SimulatedSource) for version in kept
                )
                _READ[key] = lessons_of(campaign, saved.plan_id, simulated=simulated)
        found += _READ.get(key, ())
    return tuple({(entry.lesson.key, entry.campaign): entry for entry in reversed(found)}.values())[::-1]
