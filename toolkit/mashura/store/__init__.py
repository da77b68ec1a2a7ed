"""Where campaigns and other records are kept: every save is a new version, nothing is overwritten."""

from __future__ import annotations

from mashura.store.approvals import ApprovalStore
from mashura.store.database import default_url, default_user
from mashura.store.events import Action, Event
from mashura.store.exchange import Imported, export_plans, import_plans
from mashura.store.kinds import CAMPAIGN, Kind
from mashura.store.letterhead import Letterhead
from mashura.store.plans import PlanStore
from mashura.store.record_store import RecordStore
from mashura.store.records import Draft, SavedVersion

__all__ = [
    "CAMPAIGN",
    "Action",
    "ApprovalStore",
    "Draft",
    "Event",
    "Imported",
    "Kind",
    "Letterhead",
    "PlanStore",
    "RecordStore",
    "SavedVersion",
    "default_url",
    "default_user",
    "export_plans",
    "import_plans",
]
