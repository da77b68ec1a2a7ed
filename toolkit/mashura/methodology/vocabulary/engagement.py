"""How much say people have: five steps beside the three levels of the United Nations (S18-S20)."""

from __future__ import annotations

from typing import Any

from mashura.methodology.vocabulary.entry import DescribedEntry
from mashura.methodology.vocabulary.subject import ParticipationLevel


class EngagementLevel(DescribedEntry):
    """The steps of the spectrum of the International Association for Public Participation (IAP2).

    The level of the United Nations that each belongs to is this project's mapping: on the third level the
    people's choice is binding, or shares in the decision by a rule that was published beforehand.

    Examples
    --------
    >>> EngagementLevel.INVOLVE.un_level.value, EngagementLevel.INVOLVE.needs_dialogue
    ('e_consultation', True)
    """

    INFORM = "inform", ParticipationLevel.E_INFORMATION, False
    CONSULT = "consult", ParticipationLevel.E_CONSULTATION, False
    INVOLVE = "involve", ParticipationLevel.E_CONSULTATION, True
    COLLABORATE = "collaborate", ParticipationLevel.E_DECISION_MAKING, True
    EMPOWER = "empower", ParticipationLevel.E_DECISION_MAKING, False

    un_level: ParticipationLevel
    needs_dialogue: bool

    def __init__(self, _word: str, *properties: Any) -> None:
        self.un_level, self.needs_dialogue = properties
