"""Plans and campaigns kept: every save is a new version, nothing is overwritten."""

from __future__ import annotations

from mashura.store.database import default_url, default_user
from mashura.store.events import Action, Event
from mashura.store.exchange import Imported, export_plans, import_plans
from mashura.store.letterhead import Letterhead
from mashura.store.plans import PlanStore
from mashura.store.records import Draft, SavedPlan

__all__ = [
    "Action",
    "Draft",
    "Event",
    "Imported",
    "Letterhead",
    "PlanStore",
    "SavedPlan",
    "default_url",
    "default_user",
    "export_plans",
    "import_plans",
]
