"""The announcement of the decision, its reasons and thanks to all participants (8.1.5, S68-S74, S269)."""

from __future__ import annotations

from datetime import date

from mashura.methodology.records.record import LanguageCode, Line, Paragraph, Record, item
from mashura.methodology.vocabulary import ChannelKind


class AnnouncementText(Record):
    """The words of the announcement for one channel, one audience and one language (S69, S71).

    ``segment`` is a segment of the plan; empty for everybody.
    """

    channel: ChannelKind | None = item("S71", "S269", default=None)
    segment: Line = item("S69", default="")
    language: LanguageCode | None = item("S82", default=None)
    text: Paragraph = item("S69", "S82", default="")


class Announcement(Record):
    """What is announced to whom, and on which channels, after the decision."""

    announced_on: date | None = item("S69", "S269", default=None)
    press_on: date | None = item("S69", default=None)
    parties_informed: tuple[Line, ...] = item("S69", default=())
    public_first: bool | None = item("S69", default=None)
    decision_text: Paragraph = item("S68", default="")
    reasons: Paragraph = item("S70", default="")
    why_not_all: Paragraph = item("S70", default="")
    channels: tuple[ChannelKind, ...] = item("S71", "S269", default=())
    thanks: Paragraph = item("S72", default="")
    next_topic: Line = item("S73", default="")
    texts: tuple[AnnouncementText, ...] = item("S69", "S71", "S82", default=())
    people_informed: int | None = item("S74", default=None, ge=0)
