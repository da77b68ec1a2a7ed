"""How people are let in and helped: signing in, accessible formats, partners (S47, S48, S57, S256)."""

from __future__ import annotations

from typing import Any, Literal

from mashura.methodology.vocabulary.entry import OpenEntry
from mashura.methodology.vocabulary.people import AgeBand

Disability = Literal["sight", "hearing", "motor", "cognitive"]


class SignIn(OpenEntry):
    """What people must show before they contribute, and whether it names them (S48, S57)."""

    ANONYMOUS = "anonymous", False
    EMAIL = "email", True
    IDENTITY_CARD = "identity_card", True
    OTHER = "other", True

    is_named: bool

    def __init__(self, _word: str, *properties: Any) -> None:
        (self.is_named,) = properties


class AccessibleFormat(OpenEntry):
    """Ways to take part with a disability, and which kinds of disability each helps, where (S47, S256).

    Examples
    --------
    >>> AccessibleFormat.STEP_FREE_VENUE.online, AccessibleFormat.STEP_FREE_VENUE.in_person
    ((), ('motor',))
    """

    LARGE_PRINT = "large_print", ("sight",), ("sight",)
    ACCESSIBLE_WEBSITE = "accessible_website", ("sight", "motor"), ()
    SIGN_LANGUAGE = "sign_language", ("hearing",), ("hearing",)
    EASY_READ = "easy_read", ("cognitive",), ("cognitive",)
    STEP_FREE_VENUE = "step_free_venue", (), ("motor",)
    OTHER = "other", (), ()

    def __init__(self, _word: str, *helps: tuple[Disability, ...]) -> None:
        self.online, self.in_person = helps


class PartnerKind(OpenEntry):
    """Institutions that can invite people whom they meet anyway, and the ages that they meet most (S47)."""

    SCHOOL = "school", AgeBand.AGE_15_17, AgeBand.AGE_30_44
    EMPLOYER = "employer", AgeBand.AGE_18_29, AgeBand.AGE_30_44, AgeBand.AGE_45_64
    MOSQUE = "mosque", AgeBand.AGE_45_64, AgeBand.AGE_65_PLUS
    UNION = "union", AgeBand.AGE_30_44, AgeBand.AGE_45_64
    OTHER = ("other",)

    def __init__(self, _word: str, *meets: AgeBand) -> None:
        self.meets = meets
