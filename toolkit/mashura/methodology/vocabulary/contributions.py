"""How contributions are collected, moderated and analysed, and the words of their tables (S48, S57-S62)."""

from __future__ import annotations

from enum import StrEnum

from mashura.methodology.vocabulary.entry import DescribedEntry, OpenEntry, words
from mashura.methodology.vocabulary.people import AgeBand, Gender, Residency


class CollectionTool(OpenEntry):
    """How contributions are collected (S48)."""

    STATEMENTS = "statements"
    COMMENTS = "comments"
    SURVEY = "survey"
    POLL = "poll"
    BUDGET_BALLOT = "budget_ballot"
    PAPER_FORM = "paper_form"
    DISCUSSION_NOTES = "discussion_notes"
    OTHER = "other"

    @property
    def takes_texts(self) -> bool:
        """Whether people write free text, which has to be moderated."""
        return self.plain in _WITH_TEXTS

    @property
    def takes_answers(self) -> bool:
        """Whether people can take part by answering questions."""
        return self in (CollectionTool.SURVEY, CollectionTool.POLL, CollectionTool.PAPER_FORM)


_WITH_TEXTS = (
    CollectionTool.STATEMENTS,
    CollectionTool.COMMENTS,
    CollectionTool.PAPER_FORM,
    CollectionTool.DISCUSSION_NOTES,
    CollectionTool.OTHER,
)


class QuestionKind(StrEnum):
    """How a question is answered.

    SINGLE
        One of the options, which have no order.
    MULTIPLE
        Any number of the options; each that was chosen is a row of ``answers`` of its own.
    SCALE
        One of the options, which run from one end to the other (Likert).
    GRID
        Several items, each on the same scale. Its answers are those of a scale for each item.
    RANKING
        All options in an order. Its answers are the option at each place.
    NUMBER
        A number, written with the digits 0-9 and a point.
    DATE
        A day, written as ``YYYY-MM-DD``.
    OPEN
        Free text.
    """

    SINGLE = "single"
    MULTIPLE = "multiple"
    SCALE = "scale"
    GRID = "grid"
    RANKING = "ranking"
    NUMBER = "number"
    DATE = "date"
    OPEN = "open"

    @property
    def has_options(self) -> bool:
        """Whether people choose among given answers."""
        return self not in (QuestionKind.NUMBER, QuestionKind.DATE, QuestionKind.OPEN)

    @property
    def leads_on(self) -> bool:
        """Whether a later question can depend on the answer that was chosen."""
        return self in (QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.SCALE)

    @property
    def has_scale(self) -> bool:
        """Whether its options run from one end to the other."""
        return self in (QuestionKind.SCALE, QuestionKind.GRID)

    @property
    def has_closed_columns(self) -> bool:
        """Whether a tool's column of it holds one of the given answers or a day, so nobody writes into it."""
        return self not in (QuestionKind.MULTIPLE, QuestionKind.NUMBER, QuestionKind.OPEN)

    @property
    def has_one_option(self) -> bool:
        """Whether people choose exactly one of the given answers."""
        return self in (QuestionKind.SINGLE, QuestionKind.SCALE)


class OptionRole(StrEnum):
    """What an option is that is no answer in substance (S48).

    OTHER
        An answer of one's own, in words.
    NONE
        None of the other options.
    DONT_KNOW
        No opinion, or not known.
    NOT_SAY
        Rather not said.
    """

    OTHER = "other"
    NONE = "none"
    DONT_KNOW = "dont_know"
    NOT_SAY = "not_say"


class ThemeChangeKind(DescribedEntry):
    """What a person does to themes that were found; whether it needs a name, and statements (S62)."""

    RENAME = "rename", True, False
    MERGE = "merge", False, False
    SPLIT = "split", True, True
    MOVE = "move", False, True

    def __init__(self, _word: str, *needs: bool) -> None:
        self.needs_name, self.needs_statements = needs


class RepetitionDecision(StrEnum):
    """What a person decides about contributions that repeat each other (S57, S62)."""

    COUNT_ONCE = "count_once"
    KEEP = "keep"
    LEAVE_OUT = "leave_out"


class AnalysisMethod(OpenEntry):
    """How contributions are analysed (S48, S62)."""

    COUNTS = "counts"
    THEMES = "themes"
    OPINION_GROUPS = "opinion_groups"
    SURVEY_STATISTICS = "survey_statistics"
    BRAINSTORMING = "brainstorming"
    EXPERT_REVIEW = "expert_review"
    OTHER = "other"


class OfflineCounting(StrEnum):
    """How contributions from outside the platform are counted (S22)."""

    TOGETHER = "together"
    APART = "apart"


class ModerationState(StrEnum):
    """Whether a contribution is shown to others (S57)."""

    PENDING = "pending"
    IN = "in"
    OUT = "out"


class ModerationReason(StrEnum):
    """Why a contribution is not shown (S57)."""

    DUPLICATE = "duplicate"
    UNCLEAR = "unclear"
    OFF_TOPIC = "off_topic"
    ABUSE = "abuse"
    PERSONAL_DATA = "personal_data"


class StanceKind(StrEnum):
    """The opinion of a contribution's author about its subject."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    NEUTRAL = "neutral"


class Sentiment(StrEnum):
    """The tone of a contribution."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"


class BallotType(StrEnum):
    """How people vote in a participatory budget, as Pabulib names it."""

    APPROVAL = "approval"
    CUMULATIVE = "cumulative"
    SCORING = "scoring"
    ORDINAL = "ordinal"


# Words of a consultation's tables.
AGE_BANDS = words(AgeBand)
GENDERS = words(Gender)
RESIDENCIES = words(Residency)
VOTES = {1: "agree", 0: "pass", -1: "disagree"}
MODERATION_STATES = words(ModerationState)
MODERATION_REASONS = words(ModerationReason)
STANCES = words(StanceKind)
SENTIMENTS = words(Sentiment)
BALLOT_TYPES = words(BallotType)
