"""Who governs participation, what they owe, how often, and what entities agree on (S160-S188, S235-S243)."""

from __future__ import annotations

from enum import StrEnum

from mashura.methodology.vocabulary.entry import DescribedEntry, OpenEntry


class Body(DescribedEntry):
    """The bodies of the governance model, each with the body that it reports to and its items.

    The source names three supervisory bodies without saying how they relate (S151, S162, S173, S290). Their
    order here is a proposal of this project: the national committee sees the whole country, the supervisory
    committee of the portal reports to it, the executive teams to that committee, and the coordination team to
    the executive teams.
    """

    NATIONAL_COMMITTEE = "national_committee", "", "S151"
    SUPERVISORY_COMMITTEE = "supervisory_committee", "national_committee", "S162", "S173"
    EXECUTIVE_TEAM = "executive_team", "supervisory_committee", "S180", "S282"
    COORDINATION_TEAM = "coordination_team", "executive_team", "S184", "S282"
    ENTITY = "entity", "supervisory_committee", "S161", "S188"

    def __init__(self, _word: str, above: str, *items: str) -> None:
        self._above = above
        self.items = items

    @property
    def above(self) -> Body | None:
        """The body that it reports to; None for the highest."""
        return next((body for body in Body if body.value == self._above), None)


class Rhythm(DescribedEntry):
    """How often something is due, in days or in whole months."""

    WEEKLY = "weekly", 7, 0
    MONTHLY = "monthly", 0, 1
    QUARTERLY = "quarterly", 0, 3
    HALF_YEARLY = "half_yearly", 0, 6
    YEARLY = "yearly", 0, 12

    def __init__(self, _word: str, *length: int) -> None:
        self.days, self.months = length


class Duty(DescribedEntry):
    """The duties of the bodies, each with its item, the body that answers for it, and its usual rhythm.

    The source gives a rhythm to the annual report alone (S178) and to the review of the guides (S237, three
    months); "periodic" and "continuous" are given the other rhythms by this project (assumption).
    """

    POLICY = "policy", "S173", Body.SUPERVISORY_COMMITTEE, Rhythm.YEARLY
    AGREEMENTS = "agreements", "S174", Body.SUPERVISORY_COMMITTEE, Rhythm.YEARLY
    OVERSEE_PLANS = "oversee_plans", "S175", Body.SUPERVISORY_COMMITTEE, Rhythm.QUARTERLY
    MEETING = "meeting", "S176", Body.SUPERVISORY_COMMITTEE, Rhythm.QUARTERLY
    MEDIA_PLAN = "media_plan", "S177", Body.SUPERVISORY_COMMITTEE, Rhythm.YEARLY
    ANNUAL_REPORT = "annual_report", "S178", Body.SUPERVISORY_COMMITTEE, Rhythm.YEARLY
    ADOPT_GUIDE = "adopt_guide", "S179", Body.SUPERVISORY_COMMITTEE, Rhythm.YEARLY
    PROGRESS_REPORT = "progress_report", "S180", Body.EXECUTIVE_TEAM, Rhythm.MONTHLY
    MEMORANDA = "memoranda", "S181", Body.EXECUTIVE_TEAM, Rhythm.YEARLY
    OWN_CONTENT = "own_content", "S182", Body.EXECUTIVE_TEAM, Rhythm.MONTHLY
    FOLLOW_GUIDE = "follow_guide", "S183", Body.EXECUTIVE_TEAM, Rhythm.QUARTERLY
    REVIEW_CONTENT = "review_content", "S184", Body.COORDINATION_TEAM, Rhythm.WEEKLY
    UPDATE_CONTENT = "update_content", "S185", Body.COORDINATION_TEAM, Rhythm.WEEKLY
    CHECK_NAVIGATION = "check_navigation", "S186", Body.COORDINATION_TEAM, Rhythm.MONTHLY
    REVIEW_LINKS = "review_links", "S187", Body.COORDINATION_TEAM, Rhythm.MONTHLY
    WRITE_TO_ENTITIES = "write_to_entities", "S188", Body.COORDINATION_TEAM, Rhythm.QUARTERLY
    REVIEW_GUIDES = "review_guides", "S237", Body.COORDINATION_TEAM, Rhythm.QUARTERLY

    def __init__(self, _word: str, item: str, body: Body, rhythm: Rhythm) -> None:
        self.item, self.body, self.rhythm = item, body, rhythm


class GovernancePrinciple(StrEnum):
    """The principles of governance (S163)."""

    RESPONSIBILITY = "responsibility"
    FAIRNESS = "fairness"
    ACCOUNTABILITY = "accountability"
    TRANSPARENCY = "transparency"


class AgreementKind(StrEnum):
    """Kinds of agreements between the authority and an entity (S174, S181)."""

    MEMORANDUM = "memorandum"
    SERVICE_LEVEL = "service_level"


class ServiceMeasure(DescribedEntry):
    """What an agreement promises in numbers, and whether less is better (S174, S181)."""

    HOURS_TO_MODERATE = "hours_to_moderate", True
    DAYS_TO_ANSWER = "days_to_answer", True
    SHARE_ANSWERED = "share_answered", False
    DAYS_TO_RESULT = "days_to_result", True
    CONSULTATIONS_A_YEAR = "consultations_a_year", False
    DAYS_BETWEEN_UPDATES = "days_between_updates", True

    def __init__(self, _word: str, *less: bool) -> None:
        (self.less_is_better,) = less


class GuideKind(OpenEntry):
    """Kinds of guides that are kept up to date (S179, S229, S235, S242, S263)."""

    PARTICIPATION = "participation"
    CONTENT = "content"
    SOCIAL_MEDIA = "social_media"
    DATA = "data"
    STYLE = "style"
    OTHER = "other"
