"""How participants are recruited, and how they are asked (S38, S45, S47, S48, S256)."""

from __future__ import annotations

from mashura.methodology.records.record import Record, item
from mashura.methodology.vocabulary import OptionOrder, QuestionWording, RecruitmentMode, Stratum

USUAL_LETTER_COST = 3.0
"""Printing and posting one letter, in the currency of the budget (assumption)."""


class Recruitment(Record):
    """Who may take part: everybody, invited people, or a panel drawn by lot (S38, S47, S256).

    Examples
    --------
    >>> Recruitment(mode="lottery", invitations=2000, panel_size=100, sessions=2, stipend=50).cost()
    16000.0
    """

    mode: RecruitmentMode = item("S38", "S47", default=RecruitmentMode.OPEN)
    invitations: int = item("S38", "S47", default=0, ge=0, le=500_000)
    letter_cost: float | None = item("S45", default=None, ge=0)
    panel_size: int | None = item("S38", default=None, ge=1, le=10_000)
    strata: tuple[Stratum, ...] = item("S38", "S256", default=())
    reserve: bool = item("S47", default=True)
    sessions: int = item("S42", default=1, ge=1, le=60)
    stipend: float = item("S45", "S47", default=0.0, ge=0)

    def cost(self) -> float:
        """Return what letters and stipends cost if every member attends; an open call costs nothing."""
        if not self.mode.is_by_letter:
            return 0.0
        letter = USUAL_LETTER_COST if self.letter_cost is None else self.letter_cost
        members = self.panel_size or 0 if self.mode.has_panel else 0
        return self.invitations * letter + members * self.sessions * self.stipend


class SurveyDesign(Record):
    """How long a questionnaire is, and how its questions are worded and ordered (S48)."""

    questions: int | None = item("S48", default=None, ge=1, le=200)
    wording: QuestionWording | None = item("S48", default=None)
    option_order: OptionOrder | None = item("S48", default=None)
    split_ballot: bool = item("S48", default=False)
