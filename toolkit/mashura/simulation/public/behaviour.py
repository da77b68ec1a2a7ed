"""Numbers that describe the behaviour of the public in every world: value, plausible range and origin."""

from __future__ import annotations

from functools import cache
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
    """How people notice a campaign, visit, take part, write and vote.

    Every field has a plausible range (its limits) and an origin: the stylised fact that it is calibrated to,
    such as ``F6`` (see ``docs/simulator.md``), or the word *assumption*.

    Examples
    --------
    >>> Behaviour().deadline_pressure > 0
    True
    >>> Behaviour.model_fields["weekend"].json_schema_extra["origin"]
    'assumption'
    """

    # Outreach
    launch_boost: float = _number(8.0, 0, 20, "attention on the first day, relative to an ordinary day", "F6")
    launch_fading: float = _number(
        0.05, 0.01, 0.5, "share of the period after which the launch effect has fallen to 37%", "F6"
    )
    launch_spending: float = _number(
        0.6, 0, 0.9, "share of a channel's budget spent in the first tenth of the period"
    )
    interest_lasts: float = _number(
        30, 7, 730, "days after which 63% of the interest in a subject has faded", "F27"
    )
    interest_left: float = _number(
        0.05, 0, 1, "interest in a subject that never fades, relative to its start"
    )
    posts_enough: float = _number(10, 1, 100, "posts a week on a channel beyond which few more are noticed")
    upkeep: float = _number(
        0.5, 0, 2, "most that money adds to the notice of a channel that is not for sale, relative to none"
    )
    upkeep_enough: float = _number(
        0.15, 0.01, 5, "money a resident, at a price level of 1, that brings 63% of this effect"
    )
    weekend: float = _number(0.7, 0.2, 1.2, "attention on a weekend day, relative to a working day")
    holiday: float = _number(0.5, 0.1, 1.2, "attention on a public holiday, relative to a working day")
    ramadan: float = _number(0.8, 0.2, 1.2, "attention in Ramadan, relative to other days")
    summer: float = _number(0.7, 0.2, 1.2, "attention in the weeks of summer absence, relative to other days")
    exams: float = _number(
        0.8, 0.2, 1.2, "attention of people below 30 in weeks of exams, relative to other weeks"
    )
    leak: float = _number(
        0.15, 0, 1, "exposure of people outside a channel's target segments, relative to people inside"
    )
    influencer_notice: float = _number(
        0.08, 0.005, 0.4, "share of an influencer's followers who notice the campaign"
    )
    partner_boost: float = _number(0.25, 0, 1, "extra exposure of a segment through a partnership")
    partner_meets: float = _number(
        0.4, 0, 1, "extra exposure of the ages that a partner such as a school or an employer meets"
    )
    partner_others: float = _number(0.1, 0, 1, "extra exposure of other ages through the same partner")
    event_notice: float = _number(0.02, 0, 0.2, "share of a segment that notices an event")
    ally_boost: float = _number(
        0.03, 0, 0.2, "extra exposure through each interested and powerful media or civil-society stakeholder"
    )
    channel_preferred: float = _number(
        0.12, 0, 0.5, "gain or loss of exposure on a channel rated as fully preferred or not preferred"
    )
    not_accessible: float = _number(
        0.5, 0, 1, "exposure on a channel rated as not accessible, relative to other channels"
    )
    communicator: float = _number(1.08, 1, 1.5, "exposure with a communication officer, relative to none")

    # Visit
    appeal: float = _number(
        0.7, 0.1, 5, "visits, relative to a subject that moves people as much as usual", "F27"
    )
    intention: float = _number(0.0002, 0, 0.05, "daily rate at which an aware person visits on a later day")
    reminder: float = _number(0.006, 0, 0.3, "daily rate at which an aware person visits after a reminder")
    deadline_pressure: float = _number(
        0.0075, 0, 0.2, "rate per 1/(days left) when the deadline is advertised", "F8"
    )
    word_of_mouth: float = _number(
        0.3, 0, 3, "people who notice the campaign because one participant tells them"
    )
    rumour: float = _number(0.35, 0, 0.9, "share of people whom a rumour keeps from coming on its first day")
    rumour_lasts: float = _number(20, 2, 365, "days after which 63% have forgotten a rumour")
    criticism: float = _number(0.15, 0, 0.9, "share of people whom critical news keeps from coming at first")
    news_attention: float = _number(
        0.6, 0, 5, "extra notice of the campaign on the day of critical news, relative to none"
    )
    news_lasts: float = _number(6, 1, 60, "days after which 63% of this notice and of the criticism are gone")
    answer_believed: float = _number(
        0.7, 0, 1, "share of people who believe a prompt answer that reaches them"
    )
    answer_in_time: float = _number(
        3, 0.5, 30, "days within which an answer is prompt; as many more, and 37% of its effect is left"
    )
    extension: float = _number(
        0.5, 0, 1, "loss of the pressure that further days add, if an extension is announced on the last day"
    )
    extension_early: float = _number(0.1, 0, 1, "the same loss if it is announced early")
    not_ready_online: float = _number(
        0.25, 0, 1, "use of online places without digital readiness, relative to others"
    )
    segment_message: float = _number(
        1.2, 1, 2, "visits after a message for the person's segment and language, relative to none"
    )
    visual: float = _number(1.1, 1, 1.5, "visits after a message with a visual, relative to none")
    slogan: float = _number(1.05, 1, 1.5, "visits with a slogan, relative to none")
    long_words: float = _number(
        0.03, 0, 0.1, "loss of visits per word of the longest sentence beyond what the segment reads easily"
    )
    long_text: float = _number(
        0.02, 0, 0.2, "loss of visits per ten words of a message beyond the first sixty"
    )
    languages_together: float = _number(
        0.5, 0, 1, "how far people who know one foreign language are those who know another (1: the same)"
    )
    channel_fit: float = _number(
        0.12, 0, 0.5, "gain or loss of visits through a channel rated as fitting fully or not at all"
    )
    expert: float = _number(1.02, 1, 1.2, "visits for each named expert, up to three, relative to none")
    translator: float = _number(
        0.15, 0, 1, "share of people who would not understand and do with a translator on the staff"
    )

    # Registration and first contribution
    registering: float = _number(
        0.35, 0.05, 1, "share of visitors who register where no barrier exists", "F4"
    )
    disability_barrier: float = _number(
        0.55, 0, 1, "registration with a disability and no accessible format, relative to others"
    )
    disability_sight: float = _number(0.25, 0, 0.4, "share of disabilities that are of sight")
    disability_hearing: float = _number(0.2, 0, 0.3, "share of disabilities that are of hearing")
    disability_motor: float = _number(
        0.4, 0, 0.6, "share of disabilities that are of movement; the rest are cognitive"
    )
    sign_in_anonymous: float = _number(
        1.15, 1, 2, "registration online without a sign-in, relative to one with an e-mail address"
    )
    sign_in_identity: float = _number(0.7, 0.2, 1, "the same with an identity card")
    doubles_anonymous: float = _number(
        0.04, 0, 0.3, "second accounts per participant online, if the plan says that nobody signs in"
    )
    doubles_email: float = _number(
        0.015, 0, 0.3, "the same if the plan says that people sign in with an e-mail address"
    )
    attack_identity: float = _number(
        0.05, 0, 1, "accounts of an attack that get past an identity card, relative to none"
    )
    weak_readers: float = _number(0.15, 0, 0.6, "share of people who need plain language to fill in a form")
    weak_readers_older: float = _number(0.35, 0, 0.8, "the same share among people of 65 and over")
    weak_readers_second_language: float = _number(
        0.4, 0, 0.9, "the same share among people who fill it in in a second language"
    )
    general_form: float = _number(
        0.8, 0, 1, "registration of these people with a form in general language, relative to a plain one"
    )
    specialist_form: float = _number(
        0.75, 0, 1, "registration of other people with a form for specialists, relative to a general one"
    )
    specialist_form_weak: float = _number(
        0.35, 0, 1, "registration of people who need plain language with a form for specialists"
    )
    assisted: float = _number(
        0.75, 0, 1, "registration without digital readiness but with assistance, relative to others"
    )
    paper_form: float = _number(1.15, 1, 2, "registration in person with a paper form, relative to none")
    counter_when_ready: float = _number(
        0.5, 0, 1, "choice of an in-person place with digital readiness, relative to without", "F19"
    )
    nowhere_ready: float = _number(
        0.1, 0, 1, "weight of finding no place to take part, relative to the access to each place"
    )
    nowhere_unready: float = _number(0.4, 0, 2, "the same weight without digital readiness")
    another_venue: float = _number(
        0.3, 0, 1, "share of visitors who try another place if the first does not suit them"
    )
    contribute: float = _number(
        0.5, 0.05, 1, "share of registered people who contribute, at medium trust and propensity", "F4"
    )
    trust_low: float = _number(
        0.7, 0.1, 1, "contributing at low trust, relative to medium trust", "F23 (direction)"
    )
    trust_high: float = _number(
        1.25, 1, 2, "contributing at high trust, relative to medium trust", "F23 (direction)"
    )
    quiet: float = _number(0.6, 0, 1, "contributing of quiet people, relative to occasional contributors")
    outspoken: float = _number(
        1.45, 1, 3, "contributing of outspoken people, relative to occasional contributors"
    )
    prize: float = _number(1.12, 1, 2, "contributing with a prize, relative to none")
    public_vote: float = _number(1.1, 0.8, 2, "contributing when the public decides, relative to the entity")
    promise: float = _number(
        1.08,
        0.8,
        2,
        "contributing when feedback is promised by a date, relative to no promise",
        "F21 (direction)",
    )
    late_promise: float = _number(
        0.5, 0, 1, "effect of feedback promised for later than twelve weeks, relative to an earlier date"
    )
    technician: float = _number(
        1.05, 1, 1.5, "registration with a technician for the platform, relative to none"
    )
    answered: float = _number(
        1.05, 1, 1.5, "registration when the public's questions are answered, relative to not"
    )
    poll: float = _number(1.08, 1, 2, "contributing with a poll, which takes a minute, relative to none")

    minutes_usual: float = _number(8, 1, 60, "minutes that a form takes whose length is not given")
    minute_lost: float = _number(
        0.03, 0, 0.15, "loss of contributing per minute of the form beyond the usual (logarithm)"
    )
    chilling: float = _number(
        0.7, 0.1, 1, "contributing at low trust on a sensitive topic by identity card, relative to e-mail"
    )
    women_discussion: float = _number(
        0.85, 0.4, 2.5, "contributing of women where people write statements, relative to men", "F18"
    )
    women_ballot: float = _number(
        1.35, 0.4, 2.5, "contributing of women where people fill in a budget ballot, relative to men", "F18"
    )

    # Recruitment by letter
    replying: float = _number(
        0.34,
        0.05,
        0.8,
        "share of occasional contributors of 30-64 who reply to a letter for one session",
        "F26",
    )
    reply_sessions: float = _number(
        0.35, 0, 1, "exponent by which more sessions lower the share of people who reply"
    )
    reply_young: float = _number(
        0.7, 0.2, 1.5, "replies below 30, relative to people of 30-64", "F18 (direction)"
    )
    reply_old: float = _number(
        0.8, 0.2, 1.5, "replies of people of 65 and more, relative to 30-64", "F18 (direction)"
    )
    reply_not_citizen: float = _number(0.65, 0.1, 1.5, "replies of people who are not citizens, to citizens")
    reply_days: float = _number(8, 1, 60, "days after which 63% of the replies have come")
    stipend: float = _number(0.4, 0, 2, "most that a stipend adds to the replies, relative to none")
    stipend_enough: float = _number(
        80, 5, 1000, "stipend for a session, at a price level of 1, that brings 63% of this effect"
    )
    no_show: float = _number(0.06, 0, 0.4, "share of chosen members who never come", "F26")
    leaving: float = _number(0.03, 0, 0.2, "share of members who leave for good between two sessions", "F26")
    missing: float = _number(0.05, 0, 0.4, "share of members who miss a session and come back")

    # Deliberation
    knowing: float = _number(
        0.4, 0, 1, "share of questions of knowledge answered rightly before deliberation"
    )
    learning: float = _number(0.35, 0, 0.9, "share of what members did not know that all sessions teach them")
    reconsidering: float = _number(
        0.3, 0, 1, "standard deviation of a member's change of position, on a scale from -1 to 1"
    )
    moving_together: float = _number(
        0.12,
        0,
        0.5,
        "standard deviation between panels of the mean change of position; no direction is likelier",
    )

    # Questions
    acquiescence: float = _number(
        0.25,
        0,
        1,
        "pull towards agreement when people are asked whether they agree (logit per step of a scale)",
    )
    leading: float = _number(0.5, 0, 2, "the same pull of a question that praises one answer")
    primacy: float = _number(
        0.25,
        0,
        1.5,
        "extra choice of the first answer in a fixed order; half of it for the second, and so on",
    )
    breaking_off: float = _number(0.006, 0, 0.05, "share of people who give up after each further question")
    straight_lining: float = _number(
        0.012, 0, 0.1, "share of people who repeat one answer from each further question on"
    )
    dont_know: float = _number(
        0.002, 0, 0.02, "growth, with each further question, of the share of answers that are *don't know*"
    )

    # Activity
    votes_median: float = _number(13.0, 1, 100, "median number of votes that a voter intends to cast", "F1")
    votes_spread: float = _number(
        0.85, 0.1, 2, "standard deviation of the logarithm of votes per voter", "F1"
    )
    one_vote: float = _number(0.09, 0, 0.5, "share of voters who cast one vote and leave", "F5")
    second_visit: float = _number(0.12, 0, 0.6, "share of voters who come back on a later day", "F5")
    seconds_per_vote: float = _number(14.0, 2, 120, "mean seconds between two votes of a visit")
    writers: float = _number(0.15, 0, 1, "share of occasional contributors who write statements", "F2")
    writing_tail: float = _number(
        1.34, 1.05, 4, "tail exponent of the distribution of statements per writer", "F3"
    )
    revotes: float = _number(0.01, 0, 0.1, "share of votes that are cast again on the same statement", "F13")
    passes: float = _number(0.12, 0, 0.6, "share of votes that are a pass", "F16")
    agreeing: float = _number(0.3, -2, 2, "general tendency to agree (logit)", "F16")
    conviction: float = _number(2.4, 0, 5, "weight of the opinion group's position in a vote (logit)", "F15")
    minutes_per_statement: float = _number(
        5.0, 0.5, 60, "mean minutes that a moderator needs for a statement"
    )
    duplicates: float = _number(0.28, 0, 0.9, "share of statements that repeat an earlier one", "F12")
    unclear: float = _number(0.04, 0, 0.5, "share of statements that cannot be understood", "F12")
    off_topic: float = _number(0.025, 0, 0.5, "share of statements about another topic", "F12")
    abuse: float = _number(0.015, 0, 0.5, "share of abusive statements", "F12")
    personal_data: float = _number(
        0.008, 0, 0.5, "share of statements that contain a private person's details", "F12"
    )
    moderator_error: float = _number(0.04, 0, 0.5, "share of moderators' decisions that are wrong")


@cache
def ranges() -> dict[str, tuple[float, float]]:
    """Return the plausible range of every number of behaviour.

    Examples
    --------
    >>> ranges()["weekend"]
    (0.2, 1.2)
    """
    by_name: dict[str, tuple[float, float]] = {}
    for name, field in Behaviour.model_fields.items():
        limits: Any = field.json_schema_extra
        low, high = limits["range"]
        by_name[name] = (float(low), float(high))
    return by_name
