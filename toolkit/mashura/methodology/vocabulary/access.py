"""How people are let in and helped: signing in, accessible formats, partners (S47, S48, S57, S256)."""

from __future__ import annotations

from enum import StrEnum


class SignIn(StrEnum):
    """What people must show before they contribute (S48, S57)."""

    ANONYMOUS = "anonymous"
    EMAIL = "email"
    IDENTITY_CARD = "identity_card"


class AccessibleFormat(StrEnum):
    """Ways to take part with a disability (S47, S256)."""

    LARGE_PRINT = "large_print"
    ACCESSIBLE_WEBSITE = "accessible_website"
    SIGN_LANGUAGE = "sign_language"
    EASY_READ = "easy_read"
    STEP_FREE_VENUE = "step_free_venue"


class PartnerKind(StrEnum):
    """Institutions that can invite the people whom they meet anyway (S47)."""

    SCHOOL = "school"
    EMPLOYER = "employer"
    MOSQUE = "mosque"
    UNION = "union"
