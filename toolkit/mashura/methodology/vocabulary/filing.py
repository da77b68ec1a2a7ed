"""Who may read a document (S270); the list is a proposal of this project, an entity's own rules go first."""

from __future__ import annotations

from enum import StrEnum


class Classification(StrEnum):
    """Who may read a document."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
