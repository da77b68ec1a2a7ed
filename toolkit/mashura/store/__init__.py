"""Plans and campaigns kept: every save is a new version, nothing is overwritten."""

from __future__ import annotations

from mashura.store.plans import Draft, PlanStore, SavedPlan, default_url

__all__ = ["Draft", "PlanStore", "SavedPlan", "default_url"]
