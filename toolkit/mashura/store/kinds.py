"""The kinds of records that the store keeps: campaigns, and whatever else an app fills in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from mashura.i18n import active_language
from mashura.methodology.records.approval import Approvals
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.questions import PublicQuestions
from mashura.methodology.records.record import Record
from mashura.methodology.records.wording import best_text
from mashura.methodology.social.calendar import SocialCalendar

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, kw_only=True)
class Kind(Generic[R]):
    """A kind of record, kept in versions of its own.

    A record of another kind may stand beside a campaign: it then has the campaign's id, and whoever may open
    the campaign may open it. It may also stand alone, under an id of its own.

    Attributes
    ----------
    name : str
        Its name in the database; never changed once records of it are kept.
    record : type
        The record; every field has a default, because a new one is blank.
    titles : tuple of str
        Where its title stands, as a text or in several languages; the first that is answered is the title.
    """

    name: str
    record: type[R]
    titles: tuple[str, ...] = ()

    def title(self, record: R) -> str:
        """Return the title under which a record is listed; empty where it has none.

        Examples
        --------
        >>> from mashura.methodology import Plan
        >>> CAMPAIGN.title(Campaign(plan=Plan(title="Parks")))
        'Parks'
        """
        for path in self.titles:
            value: object = record
            for field in path.split("."):
                value = getattr(value, field, None)
            if isinstance(value, tuple):
                value = best_text(value, active_language())
            if value:
                return str(value)
        return ""


APPROVALS = Kind(name="approval", record=Approvals)
"""Beside a campaign; written by the acts of :class:`mashura.store.approvals.ApprovalStore` only."""
QUESTIONS = Kind(name="public_questions", record=PublicQuestions)
"""Beside a campaign; written by the acts of :class:`mashura.store.questions.QuestionStore` only."""
BY_ACTS = frozenset((APPROVALS.name, QUESTIONS.name))
"""The kinds of which no version is saved as a whole."""
CAMPAIGN = Kind(name="campaign", record=Campaign, titles=("plan.title", "brief.title"))
SOCIAL_CALENDAR = Kind(name="social_calendar", record=SocialCalendar, titles=("title",))
TEMPLATE = Kind(name="template", record=Campaign, titles=CAMPAIGN.titles)
"""Answers from which new campaigns begin; each stands alone, under an id of its own."""
