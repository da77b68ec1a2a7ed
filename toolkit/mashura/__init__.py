"""Mashura: learn, teach and plan government consultations, in Arabic and English."""

from __future__ import annotations

__version__ = "0.1.0"
