"""After the close: who hears the decision, and its effect on trust, satisfaction and return (S65, S69-S74).

The directions of the effects are published, their sizes are assumptions. Adopted advice increases support,
and ignored advice decreases it more than no consultation (F22). People whose contribution had an effect come
back (F21), people who have a say have more trust (F23), and consultations without a decision lose
participants (F24, S65).
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
"""Share of the audience of a traditional medium that notices the decision in the news."""
SAME_CHANNEL_NOTICE = 0.85
"""Share of participants who notice the decision on a channel that they used before."""

TRUST_ADOPTED, TRUST_IGNORED, TRUST_NO_DECISION = 0.05, -0.04, -0.06
REASONS_SOFTEN = 0.5
"""Share of the loss through a rejection that an explained reason prevents."""
BASE_RETURN, RETURN_RATIO, RETURN_IGNORED, RETURN_NO_DECISION = 0.2, 1.57, 0.8, 0.6
"""Rates of return to the next consultation; the ratio is published (F21), the rest are assumptions."""

_WORTH = {Disposition.ADOPTED: 1.0, Disposition.PARTLY: 0.5, Disposition.REJECTED: 0.0}


class Aftermath(Record):
    """Effect of a consultation on its participants, on average.

    Examples
    --------
    >>> Aftermath(trust_change=-0.06, satisfaction=0.3, return_rate=0.12, heard=0.0).trust_change
    -0.06
    """

    trust_change: float = Field(ge=-1, le=1, description="change of trust on a scale from 0 to 1")
    satisfaction: float = Field(ge=0, le=1, description="share that is satisfied with the consultation")
    return_rate: float = Field(ge=0, le=1, description="share that takes part in the next consultation")
    heard: float = Field(ge=0, le=1, description="share that heard the decision")


def announcement_reach(
    consultation: Consultation,
    announcement: Announcement,
    world: World,
    seed: int,
    *,
    population: int | None = None,
) -> int:
    """Return how many people hear the decision, among participants and the rest of the public.

    Parameters
    ----------
    consultation : Consultation
        The consultation whose decision is announced.
    announcement : Announcement
        Its channels determine the reach; without channels or a text nobody hears the decision.
    world : World
        The public.
    seed : int
        Seed of the campaign.
    population : int, optional
        Residents; by default the number of the world.

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
    draw = draws(seed, "announcement", at=name_keys(["participants", "public at large"]))
    informed = binomials(np.array([took_part, max(0, people - took_part)]), np.array([heard, at_large]), draw)
    return int(informed.sum())


def public_reach(channels: tuple[ChannelKind, ...], world: World) -> float:
    """Return the share of the public that hears an announcement on some channels within a month (0-1).

    An announcement has no budget, so a channel that only reaches people through payment, such as SMS, informs
    the participants (:func:`informed_share`) and nobody else.

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
    for kind in dict.fromkeys(channel.plain for channel in channels):
        if kind not in world.channels:
            continue
        channel = world.channels[kind]
        daily = channel.organic_rate.value + channel.post_rate.value * POSTS_A_WEEK / 7
        notice = NEWS_NOTICE if kind.is_traditional else 1 - np.exp(-daily * ANNOUNCEMENT_DAYS)
        misses *= 1 - np.array([channel.access.values[band] for band in AgeBand]) * notice
    return float((ages.to_numpy() * (1 - misses)).sum())


def informed_share(consultation: Consultation, announcement: Announcement, world: World) -> float:
    """Return the share of participants who hear the decision (0-1), most of them on a channel that they used.

    Such a channel is where they noticed the campaign or where they contributed (S71). The place is only
    recorded for writers; other participants are assumed to contribute in the same places.
    """
    if not announcement.channels or not announcement.decision_text or consultation.participants.empty:
        return 0.0
    at_large = public_reach(announcement.channels, world)
    same = _same_channel(consultation, {kind.value for kind in announcement.channels})
    return float(same * (1 - (1 - SAME_CHANNEL_NOTICE) * (1 - at_large)) + (1 - same) * at_large)


def trust_after(
    consultation: Consultation, decision: Decision | None, announcement: Announcement | None, world: World
) -> Aftermath:
    """Return the effect of a decision, or of none, on the participants.

    A consultation counts as decided if the decision has a text (S65). The effect depends on the share of
    proposals that were adopted, and in a public vote on the share of votes for adopted options. For
    participants who do not hear the decision, their contribution counts as ignored.

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
    said = announcement or Announcement()
    heard = informed_share(consultation, said, world)
    adopted = _adopted(consultation, decision)
    explained = bool(said.reasons or said.why_not_all)
    loss = TRUST_IGNORED * (1 - REASONS_SOFTEN if explained else 1.0)
    informed_change = adopted * TRUST_ADOPTED + (1 - adopted) * loss
    returning = adopted * RETURN_RATIO + (1 - adopted) * (1.0 if explained else RETURN_IGNORED)
    return Aftermath(
        trust_change=heard * informed_change + (1 - heard) * TRUST_IGNORED,
        satisfaction=float(np.clip(0.3 + heard * (0.15 + 0.35 * adopted + 0.1 * explained), 0, 1)),
        return_rate=BASE_RETURN * (heard * returning + (1 - heard) * RETURN_IGNORED),
        heard=heard,
    )


def _adopted(consultation: Consultation, decision: Decision) -> float:
    """Return how much of what people wanted was adopted (0-1)."""
    worth = {
        ruling.statement_id: _WORTH[ruling.disposition]
        for ruling in decision.rulings
        if ruling.disposition is not None
    }
    if not worth:
        return 0.0
    if decision.mode == DecisionMode.PUBLIC_VOTE:
        answers = consultation.answers
        votes = answers.loc[answers["question_id"] == CHOICE, "value"].map(worth).dropna()
        if len(votes):
            return float(votes.mean())
    return float(np.mean([*worth.values()]))


def _same_channel(consultation: Consultation, announced: set[str]) -> float:
    """Return the share of participants who used at least one channel of the announcement."""
    people, statements = consultation.participants, consultation.statements
    venue = statements.dropna(subset=["author_id"]).drop_duplicates("author_id").set_index("author_id")
    wrote_there = venue["channel"].isin(announced).astype(float)
    there = people["participant_id"].map(wrote_there).astype(float)
    there = there.fillna(float(wrote_there.mean()) if len(wrote_there) else 0.0)
    return float(np.where(people["channel"].isin(announced), 1.0, there).mean())
