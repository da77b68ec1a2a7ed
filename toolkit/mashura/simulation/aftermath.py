"""After the close: who hears the decision, and what it does to trust, satisfaction and return (S65, S69-S74).

The signs of the effects are published, their sizes are assumptions: adopted advice gains support and ignored
advice loses more than not asking (F22); a contribution that led to something brings people back (F21); few
expect to be heard, and who has a say trusts more (F23); asking without deciding wears out (F24, S65).
"""

from __future__ import annotations

import numpy as np
from pydantic import Field

from mashura.methodology.records.announcement import Announcement
from mashura.methodology.records.decision import Decision
from mashura.methodology.records.record import Record
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import AgeBand, ChannelKind, DecisionMode, Disposition
from mashura.simulation.public.streams import binomials, draws, name_keys
from mashura.simulation.public.world import World
from mashura.simulation.responses.forms import CHOICE

# All assumptions.
ANNOUNCEMENT_DAYS = 30
POSTS_A_WEEK = 3.0
NEWS_NOTICE = 0.06
"""Share of a traditional medium's audience that notices the decision as news."""
SAME_CHANNEL_NOTICE = 0.85
"""Share of participants who notice the decision on a channel on which they were before."""

TRUST_ADOPTED, TRUST_IGNORED, TRUST_NO_DECISION = 0.05, -0.04, -0.06
REASONS_SOFTEN = 0.5
"""Share of the loss through a rejection that an explained reason saves."""
BASE_RETURN, RETURN_RATIO, RETURN_IGNORED, RETURN_NO_DECISION = 0.2, 1.57, 0.8, 0.6
"""Return to the next consultation; the ratio is published (F21), the rest is assumed."""

_WORTH = {Disposition.ADOPTED: 1.0, Disposition.PARTLY: 0.5, Disposition.REJECTED: 0.0}


class Aftermath(Record):
    """What a consultation leaves behind among those who took part, averaged over them.

    Examples
    --------
    >>> Aftermath(trust_change=-0.06, satisfaction=0.3, return_rate=0.12, heard=0.0).trust_change
    -0.06
    """

    trust_change: float = Field(ge=-1, le=1, description="change of trust on a scale from 0 to 1")
    satisfaction: float = Field(ge=0, le=1, description="share that is content with how it was consulted")
    return_rate: float = Field(ge=0, le=1, description="share that takes part in the next consultation")
    heard: float = Field(ge=0, le=1, description="share that was told the decision")


def announcement_reach(
    consultation: Consultation,
    announcement: Announcement,
    world: World,
    seed: int,
    *,
    population: int | None = None,
) -> int:
    """Return how many people hear the decision: participants first, then the public at large.

    Parameters
    ----------
    consultation : Consultation
        Whose participants are to be told.
    announcement : Announcement
        Its channels decide; without channels or without a text nobody hears anything.
    world : World
        The public.
    seed : int
        Seed of the campaign.
    population : int, optional
        Residents; the world's own number without it.

    Examples
    --------
    >>> from mashura.methodology import Consultation
    >>> from mashura.simulation import load_world
    >>> nobody = Consultation(title="", origin="simulated")
    >>> announcement_reach(nobody, Announcement(), load_world("island"), 1)
    0
    """
    if not announcement.channels or not announcement.decision_text:
        return 0
    people = world.population if population is None else population
    took_part = len(consultation.participants)
    at_large = public_reach(announcement.channels, world)
    heard = informed_share(consultation, announcement, world)
    luck = draws(seed, "announcement", at=name_keys(["participants", "public at large"]))
    informed = binomials(np.array([took_part, max(0, people - took_part)]), np.array([heard, at_large]), luck)
    return int(informed.sum())


def public_reach(channels: tuple[ChannelKind, ...], world: World) -> float:
    """Return the share of a public that hears what is said on some channels for a month (0-1).

    An announcement has no budget of its own: a channel that reaches nobody unless it is paid for, such as
    SMS, tells the decision to those who took part (:func:`informed_share`) and to nobody else.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> island = load_world("island")
    >>> public_reach((ChannelKind.PORTAL,), island) < public_reach((*ChannelKind,), island) < 1
    True
    """
    bands = [band.value for band in AgeBand]
    table = world.population_table()
    ages = table[table["attribute"] == "age_band"].set_index("group")["share"].reindex(bands, fill_value=0.0)
    misses = np.ones(len(bands))
    for kind in dict.fromkeys(channels):
        if kind not in world.channels:
            continue
        channel = world.channels[kind]
        daily = channel.organic_rate.value + channel.post_rate.value * POSTS_A_WEEK / 7
        notice = NEWS_NOTICE if kind.is_traditional else 1 - np.exp(-daily * ANNOUNCEMENT_DAYS)
        misses *= 1 - np.array([channel.access.values[band] for band in AgeBand]) * notice
    return float((ages.to_numpy() * (1 - misses)).sum())


def informed_share(consultation: Consultation, announcement: Announcement, world: World) -> float:
    """Return the share of participants who hear the decision (0-1): most on a channel of theirs (S71).

    That is the one on which they noticed the campaign or the one on which they contributed. Where somebody
    contributed without writing is not on record: it is taken to be as with those who wrote.
    """
    if not announcement.channels or not announcement.decision_text or consultation.participants.empty:
        return 0.0
    at_large = public_reach(announcement.channels, world)
    same = _same_channel(consultation, {kind.value for kind in announcement.channels})
    return float(same * (1 - (1 - SAME_CHANNEL_NOTICE) * (1 - at_large)) + (1 - same) * at_large)


def trust_after(
    consultation: Consultation, decision: Decision | None, announcement: Announcement | None, world: World
) -> Aftermath:
    """Return what the decision, or its absence, does to those who took part.

    A consultation counts as decided when the decision has a text (S65). Each ruling gains or loses trust by
    its disposition, in a vote of the public each by the share of the votes for it; what the announcement
    does not carry to a participant counts as ignored.

    Examples
    --------
    >>> from mashura.methodology import Consultation, Decision
    >>> from mashura.simulation import load_world
    >>> nobody = Consultation(title="", origin="simulated")
    >>> trust_after(nobody, None, None, load_world("island")).trust_change < 0
    True
    """
    if decision is None or not decision.text:
        return Aftermath(
            trust_change=TRUST_NO_DECISION,
            satisfaction=0.25,
            return_rate=BASE_RETURN * RETURN_NO_DECISION,
            heard=0.0,
        )
    told = announcement or Announcement()
    heard = informed_share(consultation, told, world)
    adopted = _adopted(consultation, decision)
    explained = bool(told.reasons or told.why_not_all)
    loss = TRUST_IGNORED * (1 - REASONS_SOFTEN if explained else 1.0)
    told_change = adopted * TRUST_ADOPTED + (1 - adopted) * loss
    returning = adopted * RETURN_RATIO + (1 - adopted) * (1.0 if explained else RETURN_IGNORED)
    return Aftermath(
        trust_change=heard * told_change + (1 - heard) * TRUST_IGNORED,
        satisfaction=float(np.clip(0.3 + heard * (0.15 + 0.35 * adopted + 0.1 * explained), 0, 1)),
        return_rate=BASE_RETURN * (heard * returning + (1 - heard) * RETURN_IGNORED),
        heard=heard,
    )


def _adopted(consultation: Consultation, decision: Decision) -> float:
    """Return how much of what people wanted was adopted (0-1)."""
    worth = {one.statement_id: _WORTH[one.disposition] for one in decision.rulings}
    if not worth:
        return 0.0
    if decision.mode == DecisionMode.PUBLIC_VOTE:
        answers = consultation.answers
        votes = answers.loc[answers["question_id"] == CHOICE, "value"].map(worth).dropna()
        if len(votes):
            return float(votes.mean())
    return float(np.mean([*worth.values()]))


def _same_channel(consultation: Consultation, announced: set[str]) -> float:
    """Return the share of participants of whom a channel is among those of the announcement."""
    people, statements = consultation.participants, consultation.statements
    venue = statements.dropna(subset=["author_id"]).drop_duplicates("author_id").set_index("author_id")
    wrote_there = venue["channel"].isin(announced).astype(float)
    there = people["participant_id"].map(wrote_there).astype(float)
    there = there.fillna(float(wrote_there.mean()) if len(wrote_there) else 0.0)
    return float(np.where(people["channel"].isin(announced), 1.0, there).mean())
