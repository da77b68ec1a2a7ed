"""Channels between the entity and the public, and ways to bring people in (S10, S43, S47, S53-S55, S83-S86).

Prices and numbers of people who notice a channel are assumptions of the simulator, in
:mod:`mashura.simulation.public.channels`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mashura.methodology.vocabulary.entry import OpenEntry


@dataclass(frozen=True, kw_only=True)
class ChannelTraits:
    """Properties of a kind of channel, the same in every campaign.

    Attributes
    ----------
    medium : {'digital', 'traditional', 'in_person'}
        *Traditional* media are television, radio, press and posters (S55). On a channel *in person*, an
        employee writes the contribution down.
    collects : bool
        Whether contributions can be recorded on it; the other kinds lead people to one that collects.
    needs_digital_skills : bool
        Whether it is hard to use for people who are not ready for digital channels (S31).
    is_sold : bool
        Whether money can buy that more people notice something on it: advertisements, spots, paid messages.
    """

    medium: Literal["digital", "traditional", "in_person"]
    collects: bool = False
    needs_digital_skills: bool = False
    is_sold: bool = False


_PLATFORM = ChannelTraits(medium="digital", collects=True, needs_digital_skills=True)
_ONLINE = ChannelTraits(medium="digital", needs_digital_skills=True)
_SOCIAL = ChannelTraits(medium="digital", needs_digital_skills=True, is_sold=True)
_TEXT_MESSAGE = ChannelTraits(medium="digital", is_sold=True)
_TRADITIONAL = ChannelTraits(medium="traditional", is_sold=True)
_IN_PERSON = ChannelTraits(medium="in_person", collects=True)
_UNKNOWN = ChannelTraits(medium="digital", collects=True)


class ChannelKind(OpenEntry):
    """Ways between the entity and the public (S10, S43, S55, S86).

    Examples
    --------
    >>> ChannelKind("majlis").traits.collects, ChannelKind.RADIO.is_traditional
    (True, True)
    """

    PORTAL = "portal", _PLATFORM
    MOBILE_APP = "mobile_app", _PLATFORM
    EMAIL = "email", _ONLINE
    SMS = "sms", _TEXT_MESSAGE
    X = "x", _SOCIAL
    INSTAGRAM = "instagram", _SOCIAL
    FACEBOOK = "facebook", _SOCIAL
    YOUTUBE = "youtube", _SOCIAL
    TIKTOK = "tiktok", _SOCIAL
    SNAPCHAT = "snapchat", _SOCIAL
    LINKEDIN = "linkedin", _SOCIAL
    WHATSAPP = "whatsapp", _TEXT_MESSAGE
    BLOG = "blog", _ONLINE
    TELEVISION = "television", _TRADITIONAL
    RADIO = "radio", _TRADITIONAL
    PRESS = "press", _TRADITIONAL
    POSTERS = "posters", _TRADITIONAL
    MAJLIS = "majlis", _IN_PERSON
    CALL_CENTRE = "call_centre", _IN_PERSON
    SERVICE_CENTRE = "service_centre", _IN_PERSON
    WORKSHOP = "workshop", _IN_PERSON
    FOCUS_GROUP = "focus_group", _IN_PERSON
    OTHER = "other", _UNKNOWN

    def __init__(self, _word: str, *traits: ChannelTraits) -> None:
        (self.traits,) = traits

    @property
    def is_traditional(self) -> bool:
        """Whether it is television, radio, press or posters."""
        return self.traits.medium == "traditional"

    @property
    def is_dialogue(self) -> bool:
        """Whether people meet there, and answer each other."""
        return self in _DIALOGUES

    @property
    def is_in_person(self) -> bool:
        """Whether an employee writes the contribution down."""
        return self.traits.medium == "in_person"


_DIALOGUES = (ChannelKind.MAJLIS, ChannelKind.WORKSHOP, ChannelKind.FOCUS_GROUP)


class ChannelPurpose(OpenEntry):
    """What a channel is used for (S53, S71, S266, S267)."""

    PROMOTE = "promote"
    COLLECT = "collect"
    ANSWER = "answer"
    ANNOUNCE = "announce"
    OTHER = "other"


class VisualKind(OpenEntry):
    """Means that make complex information easy (S83)."""

    DESIGN = "design"
    DRAWING = "drawing"
    PICTURE = "picture"
    VIDEO = "video"
    OTHER = "other"


class AttractionMechanism(OpenEntry):
    """Ways to bring people in (S47, S84)."""

    REMINDERS = "reminders"
    PARTNERSHIP = "partnership"
    PRIZE = "prize"
    EVENT = "event"
    TRANSLATION = "translation"
    ACCESSIBLE_FORMAT = "accessible_format"
    ASSISTED_DIGITAL = "assisted_digital"
    OTHER = "other"
