"""How participants are recruited, and how they are asked (S38, S45, S47, S48, S256)."""

from __future__ import annotations

from mashura.methodology.records.record import Record, item
from mashura.methodology.vocabulary import OptionOrder, QuestionWording, RecruitmentMode, Stratum


class Recruitment(Record):
    """Who may take part: everybody, invited people, or a panel drawn by lot (S38, S47, S256).

    Examples
    --------
    >>> Recruitment().mode.is_by_letter
    False
    """

    mode: RecruitmentMode = item("S38", "S47", default=RecruitmentMode.OPEN)
    invitations: int = item("S38", "S47", default=0, ge=0, le=500_000)
    letter_cost: float | None = item("S45", default=None, ge=0)
    panel_size: int | None = item("S38", default=None, ge=1, le=10_000)
    strata: tuple[Stratum, ...] = item("S38", "S256", default=())
    reserve: bool = item("S47", default=True)
    sessions: int = item("S42", default=1, ge=1, le=60)
    stipend: float = item("S45", "S47", default=0.0, ge=0)


class SurveyDesign(Record):
    """How long a questionnaire is, and how its questions are worded and ordered (S48)."""

    questions: int | None = item("S48", default=None, ge=1, le=200)
    wording: QuestionWording | None = item("S48", default=None)
    option_order: OptionOrder | None = item("S48", default=None)
    split_ballot: bool = item("S48", default=False)
