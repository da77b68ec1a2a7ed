"""Risks, their treatment, and what protects the people who take part (S101, S195-S197, S256)."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from mashura.methodology.vocabulary.entry import OpenEntry


class RiskKind(StrEnum):
    """Whether a risk threatens the aim or the work (S197)."""

    STRATEGIC = "strategic"
    OPERATIONAL = "operational"


class RiskLevel(IntEnum):
    """How likely a risk is, or how bad its effect would be (S195)."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


class RiskTreatment(StrEnum):
    """What is done about a risk (S196)."""

    TRANSFER = "transfer"
    AVOID = "avoid"
    REDUCE = "reduce"
    ACCEPT = "accept"


class LegalBasis(OpenEntry):
    """Why personal data may be kept (S101); the list is a proposal of this project."""

    CONSENT = "consent"
    PUBLIC_TASK = "public_task"
    LEGAL_DUTY = "legal_duty"
    OTHER = "other"


class WebStandard(StrEnum):
    """The level of the Web Content Accessibility Guidelines 2.2 that a website meets (S256)."""

    A = "a"
    AA = "aa"
    AAA = "aaa"
