"""How people come to take part, and how they are asked (S38, S47, S48, S256)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from mashura.methodology.vocabulary.entry import DescribedEntry


class RecruitmentMode(DescribedEntry):
    """Who may take part: everybody, or people who were invited (S38, S47).

    Examples
    --------
    >>> RecruitmentMode("open").is_by_letter, RecruitmentMode.LOTTERY.has_panel
    (False, True)
    """

    OPEN = "open", False, False, False
    INVITED = "invited", True, False, False
    LOTTERY = "lottery", True, True, False
    MINI_PUBLIC = "mini_public", True, True, True

    is_by_letter: bool
    has_panel: bool
    meets: bool

    def __init__(self, _word: str, *properties: Any) -> None:
        self.is_by_letter, self.has_panel, self.meets = properties


class Stratum(StrEnum):
    """A characteristic in which the panel of a lottery shall resemble the public (S38, S256)."""

    AGE_BAND = "age_band"
    GENDER = "gender"
    REGION = "region"
    LANGUAGE = "language"
    RESIDENCY = "residency"
    DISABILITY = "disability"


class QuestionWording(DescribedEntry):
    """How a question is worded, and whether it pushes people towards an answer (S48)."""

    NEUTRAL = "neutral", False
    AGREEMENT = "agreement", True
    LEADING = "leading", True

    is_loaded: bool

    def __init__(self, _word: str, *properties: Any) -> None:
        (self.is_loaded,) = properties


class OptionOrder(StrEnum):
    """The order in which people see the answers that a question offers (S48)."""

    ROTATED = "rotated"
    FIXED = "fixed"
