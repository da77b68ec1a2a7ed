"""What is said on social media over a year, what for, and how far it is (S207-S218, S244-S248)."""

from __future__ import annotations

from enum import StrEnum

from mashura.methodology.vocabulary.entry import DescribedEntry, OpenEntry


class SocialAim(DescribedEntry):
    """The aims of the project for social media, each with its item (S214-S218)."""

    CONCEPTS = "concepts", "S214"
    NEW_SERVICES = "new_services", "S215"
    SMART_CHANNELS = "smart_channels", "S216"
    REPUTATION = "reputation", "S217"
    HAPPINESS = "happiness", "S218"

    def __init__(self, _word: str, *items: str) -> None:
        (self.item,) = items


class PostKind(OpenEntry):
    """What a post is about (S209), or what it asks of people.

    The kinds of awareness are the source's; *consultation*, *service* and *greeting* are proposals of this
    project.
    """

    USE = "use", True
    SECURITY = "security", True
    CONTENT = "content", True
    ACHIEVEMENT = "achievement", True
    EVENT = "event", True
    INNOVATION = "innovation", True
    SERVICE = "service", True
    CONSULTATION = "consultation", False
    REPOST = "repost", False
    GREETING = "greeting", False
    OTHER = "other", False

    def __init__(self, _word: str, *is_awareness: bool) -> None:
        (self.is_awareness,) = is_awareness


class PostMedia(OpenEntry):
    """What a post shows besides its words (S210)."""

    PICTURE = "picture"
    GRAPHIC = "graphic"
    VIDEO = "video"
    LINK = "link"
    OTHER = "other"


class PostStatus(StrEnum):
    """How far a post, a poll, a competition or an article is; that it is late follows from its day."""

    IDEA = "idea"
    WRITTEN = "written"
    APPROVED = "approved"
    PUBLISHED = "published"
    CANCELLED = "cancelled"

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self not in (PostStatus.PUBLISHED, PostStatus.CANCELLED)


class AuthorRole(OpenEntry):
    """Who writes for the blog (S246, S248)."""

    DIRECTOR_GENERAL = "director_general"
    EXPERT = "expert"
    STAFF = "staff"
    GUEST = "guest"
    OTHER = "other"


class Month(StrEnum):
    """The months of the Gregorian year, by which the plan is divided (S207)."""

    JANUARY = "january"
    FEBRUARY = "february"
    MARCH = "march"
    APRIL = "april"
    MAY = "may"
    JUNE = "june"
    JULY = "july"
    AUGUST = "august"
    SEPTEMBER = "september"
    OCTOBER = "october"
    NOVEMBER = "november"
    DECEMBER = "december"

    @property
    def number(self) -> int:
        """Its number, 1 to 12.

        Examples
        --------
        >>> Month.MARCH.number
        3
        """
        return [*Month].index(self) + 1
