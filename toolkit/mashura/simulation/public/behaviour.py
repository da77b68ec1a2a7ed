"""The numbers of the public's behaviour that no world sets: value, plausible range and origin of each."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from mashura.methodology.records.record import Record
from mashura.simulation.public.number import ASSUMPTION


def _number(value: float, low: float, high: float, meaning: str, origin: str = ASSUMPTION) -> Any:
    return Field(
        default=value,
        ge=low,
        le=high,
        description=meaning,
        json_schema_extra={"origin": origin, "range": [low, high]},
    )


class Behaviour(Record):
    """How people notice, come, stay, write and vote.

    Every field has a plausible range (its limits) and an origin: a stylised fact such as ``F6`` that it was
    set to reproduce (see ``docs/simulator.md``), or the word *assumption*.

    Examples
    --------
    >>> Behaviour().deadline_pressure > 0
    True
    >>> Behaviour.model_fields["weekend"].json_schema_extra["origin"]
    'assumption'
    """

    # Outreach
    launch_boost: float = _number(5.0, 0, 20, "attention on the first day, in ordinary days", "F6")
    launch_fading: float = _number(
        0.05, 0.01, 0.5, "share of the period after which the novelty has faded to 37 %", "F6"
    )
    launch_spending: float = _number(
        0.35, 0, 0.9, "share of a channel's budget spent in the first tenth of the period"
    )
    weekend: float = _number(0.7, 0.2, 1.2, "attention on a weekend day, in working days")
    leak: float = _number(
        0.15, 0, 1, "exposure of people outside the segments that a channel aims at, in members'"
    )
    influencer_notice: float = _number(
        0.08, 0.005, 0.4, "share of an influencer's followers who notice the call"
    )
    partner_boost: float = _number(0.25, 0, 1, "extra exposure of a segment through a partnership")
    event_notice: float = _number(0.02, 0, 0.2, "share of a segment that notices an event")
    ally_boost: float = _number(
        0.03, 0, 0.2, "extra exposure by each interested and powerful media or civil party"
    )
    channel_preferred: float = _number(
        0.12, 0, 0.5, "gain or loss of exposure by a channel judged preferred fully or not at all"
    )
    not_accessible: float = _number(0.5, 0, 1, "exposure on a channel judged not accessible, in others'")
    communicator: float = _number(1.08, 1, 1.5, "exposure when somebody is there to make content")

    # Visit
    intention: float = _number(0.0003, 0, 0.05, "daily rate at which an aware person comes later on")
    reminder: float = _number(0.006, 0, 0.3, "rate at which a reminder brings an aware person")
    deadline_pressure: float = _number(
        0.006, 0, 0.2, "rate per 1/(days left) once a deadline is advertised", "F8"
    )
    not_ready_online: float = _number(
        0.25, 0, 1, "coming to an online place without digital readiness, in others'"
    )
    segment_message: float = _number(1.2, 1, 2, "coming after a message made for one's segment and language")
    visual: float = _number(1.1, 1, 1.5, "coming after a message with a visual")
    slogan: float = _number(1.05, 1, 1.5, "coming when there is a slogan")
    long_words: float = _number(
        0.03, 0, 0.1, "loss per word of the longest sentence above what the segment reads with ease"
    )
    channel_fit: float = _number(
        0.12, 0, 0.5, "gain or loss of visits by a channel judged to fit fully or not at all"
    )
    expert: float = _number(1.02, 1, 1.2, "coming for each named expert, up to three")
    translator: float = _number(
        0.15, 0, 1, "share of what people would not understand that a translator on the staff makes clear"
    )

    # Registration and first contribution
    registering: float = _number(
        0.35, 0.05, 1, "visitors who go on to take part, where nothing hinders them", "F4"
    )
    disability_barrier: float = _number(
        0.55, 0, 1, "the same with a disability and no accessible format, in others'"
    )
    assisted: float = _number(
        0.75, 0, 1, "the same without digital readiness but with assistance, in others'"
    )
    paper_form: float = _number(1.15, 1, 2, "registering in person when there is a paper form")
    counter_when_ready: float = _number(
        0.5, 0, 1, "choosing to take part in person with digital readiness, in the others'", "F19"
    )
    nowhere_ready: float = _number(
        0.1, 0, 1, "weight of finding no place to take part, beside the access to each place"
    )
    nowhere_unready: float = _number(0.4, 0, 2, "the same without digital readiness")
    contribute: float = _number(
        0.5, 0.05, 1, "registered people who contribute, at middling trust and propensity", "F4"
    )
    trust_low: float = _number(
        0.7, 0.1, 1, "contributing at low trust, in middling trust's", "F23 (direction)"
    )
    trust_high: float = _number(
        1.25, 1, 2, "contributing at high trust, in middling trust's", "F23 (direction)"
    )
    quiet: float = _number(0.6, 0, 1, "contributing of the quiet, in the occasional's")
    outspoken: float = _number(1.45, 1, 3, "contributing of the outspoken, in the occasional's")
    prize: float = _number(1.12, 1, 2, "contributing when there is a prize")
    public_vote: float = _number(1.1, 0.8, 2, "contributing when the public takes the decision")
    promise: float = _number(
        1.08, 0.8, 2, "contributing when feedback is promised by a date", "F21 (direction)"
    )
    late_promise: float = _number(
        0.5, 0, 1, "effect of feedback promised for later than twelve weeks, in an early promise's"
    )
    technician: float = _number(1.05, 1, 1.5, "registering when a technician keeps the platform running")
    answered: float = _number(1.05, 1, 1.5, "registering when somebody answers the public's questions")
    poll: float = _number(1.08, 1, 2, "contributing when a poll takes a minute only")

    # Activity
    votes_median: float = _number(13.0, 1, 100, "votes that an ordinary voter would cast", "F1")
    votes_spread: float = _number(0.85, 0.1, 2, "spread (sigma) of the logarithm of votes per voter", "F1")
    one_vote: float = _number(0.09, 0, 0.5, "voters who cast one vote and leave", "F5")
    second_visit: float = _number(0.12, 0, 0.6, "voters who come back on a later day", "F5")
    seconds_per_vote: float = _number(14.0, 2, 120, "seconds between two votes of one visit")
    writers: float = _number(0.15, 0, 1, "occasional voters who write", "F2")
    writing_tail: float = _number(1.38, 1.05, 4, "tail exponent of statements per writer", "F3")
    revotes: float = _number(0.01, 0, 0.1, "vote rows that repeat an earlier one", "F13")
    passes: float = _number(0.15, 0, 0.6, "votes that are a pass", "F16")
    agreeing: float = _number(0.3, -2, 2, "leaning towards agreement (logit)", "F16")
    conviction: float = _number(2.4, 0, 5, "weight of one's group's position in a vote (logit)", "F15")
    minutes_per_statement: float = _number(5.0, 0.5, 60, "a moderator's working time for one statement")
    duplicates: float = _number(0.26, 0, 0.9, "statements that say again what an earlier one says", "F12")
    unclear: float = _number(0.055, 0, 0.5, "statements that cannot be understood", "F12")
    off_topic: float = _number(0.025, 0, 0.5, "statements about something else", "F12")
    abuse: float = _number(0.015, 0, 0.5, "abusive statements", "F12")
    personal_data: float = _number(0.008, 0, 0.5, "statements that name a private person's details", "F12")
    moderator_error: float = _number(0.04, 0, 0.5, "wrong decisions of moderators")
