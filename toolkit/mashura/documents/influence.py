"""What people can decide or change, and what is decided already (S18-S20, S26, S265)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.documents.formats.content import Block, Facts
from mashura.documents.wording import Wording
from mashura.methodology import Brief, Campaign, Readiness


def influence_sections(campaign: Campaign, words: Wording) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Yield the section on the level of participation, what is open and what is decided, if anything is said.

    Examples
    --------
    >>> campaign = Campaign(brief={"open_to_influence": "The routes", "already_decided": "The budget"})
    >>> [title for title, _ in influence_sections(campaign, Wording("en"))]
    ['What is open and what is decided']
    """
    brief, readiness = campaign.brief or Brief(), campaign.readiness or Readiness()
    rows = (
        (words.label(Readiness, "participation_level"), words.value(readiness.participation_level)),
        (words.label(Brief, "open_to_influence"), brief.open_to_influence),
        (words.label(Brief, "already_decided"), brief.already_decided),
    )
    if any(answer for _, answer in rows):
        yield words.say("open-and-decided"), (Facts(rows=rows),)
