"""Lotteries on lists of volunteers: quotas, seats, stand-ins, a published seed (S38, S47, S256)."""

from __future__ import annotations

from mashura.sortition.commitment import Commitment, new_seed, seal
from mashura.sortition.lottery import Lottery, Place, QuotaCount, hold_lottery
from mashura.sortition.quotas import Quota, quotas_of
from mashura.sortition.simulated import simulated_volunteers
from mashura.sortition.volunteers import Volunteer, Volunteers, read_volunteers, table_fingerprint

__all__ = [
    "Commitment",
    "Lottery",
    "Place",
    "Quota",
    "QuotaCount",
    "Volunteer",
    "Volunteers",
    "hold_lottery",
    "new_seed",
    "quotas_of",
    "read_volunteers",
    "seal",
    "simulated_volunteers",
    "table_fingerprint",
]
