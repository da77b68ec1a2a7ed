"""The public, the affected parties, and the staff of a campaign (S38, S39, S44, S82)."""

from __future__ import annotations

from enum import StrEnum

from mashura.methodology.vocabulary.entry import OpenEntry


class AgeBand(StrEnum):
    """Age in years (S38)."""

    AGE_15_17 = "15-17"
    AGE_18_29 = "18-29"
    AGE_30_44 = "30-44"
    AGE_45_64 = "45-64"
    AGE_65_PLUS = "65+"

    @property
    def is_young(self) -> bool:
        """Whether policies for youth speak of it (S256)."""
        return self in (AgeBand.AGE_15_17, AgeBand.AGE_18_29)


class Gender(StrEnum):
    """Gender as population statistics record it (S38)."""

    FEMALE = "female"
    MALE = "male"


class Residency(StrEnum):
    """Relation to the country (S166)."""

    CITIZEN = "citizen"
    RESIDENT = "resident"
    VISITOR = "visitor"


class ReadingLevel(StrEnum):
    """The level of language that a segment reads easily (S82)."""

    PLAIN = "plain"
    GENERAL = "general"
    SPECIALIST = "specialist"


class StakeholderKind(OpenEntry):
    """Parties that affect the subject or are affected by it (S39)."""

    GOVERNMENT = "government"
    PRIVATE_SECTOR = "private_sector"
    CIVIL_SOCIETY = "civil_society"
    MEDIA = "media"
    ACADEMIA = "academia"
    PUBLIC = "public"
    OTHER = "other"


class StakeholderPosition(StrEnum):
    """A party's position on the change that the public is asked about (S39, S64)."""

    SUPPORTS = "supports"
    NEUTRAL = "neutral"
    OPPOSES = "opposes"


class StaffRole(OpenEntry):
    """Work that a campaign needs (S44)."""

    COORDINATOR = "coordinator"
    MODERATOR = "moderator"
    ANALYST = "analyst"
    COMMUNICATOR = "communicator"
    TECHNICIAN = "technician"
    TRANSLATOR = "translator"
    LEGAL_ADVISER = "legal_adviser"
    OTHER = "other"
