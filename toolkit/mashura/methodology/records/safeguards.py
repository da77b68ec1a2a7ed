"""What a plan guards against and promises: risks, data, barriers, moderation, targets, and comments on it.

The source documents name risks (S195-S197), moderation (S57, S267), indicators (S159) and comments on a plan
(S6); data protection by design and the web standard are proposals of this project.
"""

from __future__ import annotations

from datetime import date

from mashura.methodology.records.record import LanguageCode, Line, Paragraph, Record, Slug, item
from mashura.methodology.vocabulary import (
    AccessibleFormat,
    ChannelKind,
    Disposition,
    LegalBasis,
    RiskKind,
    RiskLevel,
    RiskTreatment,
    WebStandard,
)


class Risk(Record):
    """Something that could stop the campaign or spoil its result, and what is done about it (S195-S197)."""

    name: Line = item("S197", default="")
    kind: RiskKind | None = item("S197", default=None)
    likelihood: RiskLevel | None = item("S195", default=None)
    effect: RiskLevel | None = item("S195", default=None)
    treatment: RiskTreatment | None = item("S196", default=None)
    measure: Paragraph = item("S195", "S196", default="")
    owner: Line = item("S195", default="")
    review_on: date | None = item("S195", default=None)

    @property
    def weight(self) -> int | None:
        """Likelihood times effect, 1 to 9; None while one of them is not judged.

        Examples
        --------
        >>> Risk(likelihood=3, effect=2).weight, Risk(likelihood=3).weight
        (6, None)
        """
        if self.likelihood is None or self.effect is None:
            return None
        return self.likelihood * self.effect


class PrivacyText(Record):
    """What people read in one language before they give personal data (S101)."""

    language: LanguageCode = item("S101")
    text: Paragraph = item("S101", default="")


class DataProtection(Record):
    """Which personal data are kept, why, how long, who sees them, and what that may do to people (S101)."""

    collected: tuple[Line, ...] = item("S101", default=())
    purpose: Paragraph = item("S101", default="")
    legal_basis: LegalBasis | None = item("S101", default=None)
    kept_months: int | None = item("S101", default=None, ge=0, le=600)
    seen_by: tuple[Line, ...] = item("S101", default=())
    contact: Line = item("S101", default="")
    sensitive: bool | None = item("S101", default=None)
    children: bool | None = item("S101", default=None)
    leaves_country: bool | None = item("S101", default=None)
    combined: bool | None = item("S101", default=None)
    measures: Paragraph = item("S101", default="")
    notices: tuple[PrivacyText, ...] = item("S101", default=())


class ChannelAccess(Record):
    """In which forms people with disabilities can use a channel (S43, S256)."""

    channel: ChannelKind = item("S43", "S256")
    formats: tuple[AccessibleFormat, ...] = item("S256", default=())


class Accessibility(Record):
    """The web standard that is met, how that was tried, and the forms of each channel (S43, S256)."""

    standard: WebStandard | None = item("S256", default=None)
    tried_by_people: bool | None = item("S256", default=None)
    help_from: Line = item("S256", default="")
    channels: tuple[ChannelAccess, ...] = item("S43", "S256", default=())


class ModerationPolicy(Record):
    """How contributions are moderated (S57, S267); the reasons are fixed and public."""

    published: bool = item("S57", "S267", default=False)
    languages: tuple[LanguageCode, ...] = item("S57", default=())
    hours_to_decide: float | None = item("S57", "S174", default=None, gt=0, le=720)
    appeals_to: Line = item("S57", "S267", default="")
    answers_questions: Line = item("S174", "S267", default="")


class Target(Record):
    """An indicator of success with the value to be reached; shares are in percent (S77, S159)."""

    indicator: Slug = item("S77", "S159")
    value: float | None = item("S77", "S159", default=None, ge=0)
    measured_by: Line = item("S77", default="")
    owner: Line = item("S77", default="")


class PlanComment(Record):
    """What a body said about the plan before it became final, and what became of it (S6)."""

    body: Line = item("S6", default="")
    comment: Paragraph = item("S6", default="")
    ruling: Disposition | None = item("S6", default=None)
    answer: Paragraph = item("S6", default="")
