"""What an experienced coordinator would do: a few named rules, played on the same public (S54, S57, S58)."""

from __future__ import annotations

import math
from enum import StrEnum

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, message
from mashura.methodology.records.conduct import EventAnswer
from mashura.methodology.records.plan import ChannelUse
from mashura.methodology.vocabulary import ChannelKind, ChannelPurpose, Level
from mashura.simulation.rehearsal.cards import Card, CardKind
from mashura.simulation.rehearsal.prices import QUESTION_HOURS
from mashura.simulation.rehearsal.records import ActKind, Rehearsal
from mashura.simulation.rehearsal.run import RehearsalRun

SPENT_ON_A_CHANNEL = 0.3
"""Share of the money left that a further channel gets (assumption)."""

EXTEND_FROM, EXTEND_UNTIL, EXTEND_BELOW, EXTEND_BY = 0.5, 0.8, 0.85, 0.2
"""In which part of the period the expert extends, below which share of the expected, by which share."""

MODERATION_HOURS = 20.0
"""Hours a week that the expert adds to an overdue queue (assumption)."""


class ExpertRule(StrEnum):
    """The rules, in the order in which they are followed each morning."""

    ANSWER_AT_ONCE = "answer_at_once"
    RESTORE_AT_ONCE = "restore_at_once"
    REPORT_WAVES = "report_waves"
    TELL_MANAGEMENT = "tell_management"
    ANSWER_QUESTIONS = "answer_questions"
    HELP_THE_QUEUE = "help_the_queue"
    GO_TO_THE_MISSING = "go_to_the_missing"
    EXTEND_EARLY = "extend_early"


def play_expert(rehearsal: Rehearsal) -> RehearsalRun:
    """Return a rehearsal as the rules would play it to its close, on the same public with the same seed.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> from mashura.simulation.rehearsal.records import Scenario
    >>> scenario = Scenario(injects=[{"kind": "rumour", "on_day": 4}])
    >>> run = play_expert(Rehearsal(plan=small_plan(), scenario=scenario))
    >>> run.is_closed, [act.on_day for act in run.rehearsal.acts if act.kind == "answer"]
    (True, [4])
    """
    run = RehearsalRun(rehearsal.model_copy(update={"acts": (), "today": 0, "turn": 0, "team": ()}))
    while not run.is_closed:
        run.advance()
        morning(run)
    return run


def morning(run: RehearsalRun) -> None:
    """Decide what the rules decide this morning, as far as hours and money go."""
    cards = {kind: [card for card in run.cards() if card.kind == kind] for kind in CardKind}
    for card in (*cards[CardKind.RUMOUR], *cards[CardKind.CRITICAL_NEWS]):
        _answer(run, card)
    for card in cards[CardKind.CHANNEL_FAILS]:
        _try(run, ActKind.RESTORE_CHANNEL, card.channel, card=card.key)
    for card in cards[CardKind.WAVE]:
        text = message("rehearsal-report-text", count=round(card.amount))
        _try(run, ActKind.REPORT_ABUSE, text, card=card.key)
    for card in cards[CardKind.CALL]:
        _try(run, ActKind.BRIEF, card=card.key)
    for card in cards[CardKind.ESCALATION]:
        _try(run, ActKind.INFORM, card=card.key)
    if cards[CardKind.QUESTIONS]:
        number = min(run.open_questions(), int((run.hours_left() + 1e-9) / QUESTION_HOURS))
        if number:
            _try(run, ActKind.ANSWER_QUESTIONS, number=number, card="questions")
    for card in cards[CardKind.QUEUE]:
        _try(run, ActKind.ADD_MODERATION, MODERATION_HOURS, card=card.key)
    missing = sorted(cards[CardKind.MISSING], key=lambda card: card.amount / card.of_all)
    for card in missing[:1]:
        _go_to(run, card)
    _extend(run)


def _answer(run: RehearsalRun, card: Card) -> None:
    """Answer on the channel that most people use, in the language of most of the campaign's messages."""
    channels = [use.channel for use in run.plan.channels if use.channel in run.world.channels]
    if not channels:
        return
    widest = max(channels, key=lambda kind: (_reach(run, kind), kind))
    language = run.world.default_language
    spoken = next((known for known in LANGUAGES if known == language), LANGUAGES[0])
    text = message("rehearsal-answer-text", lang=spoken)
    answer = EventAnswer(channel=widest, language=spoken, text=text)
    _try(run, ActKind.ANSWER, answer, card=card.key)


def _go_to(run: RehearsalRun, card: Card) -> None:
    """Go to those who are missing: in their language, at a majlis where few are online, on a channel."""
    if card.language and _try(run, ActKind.TRANSLATE, card.language, card=card.key):
        return
    segment = next((known for known in run.plan.segments if known.segment_id == card.segment), None)
    offline = segment is not None and (
        segment.disability or (segment.digital_readiness or Level.FULL) <= Level.PARTIAL
    )
    if offline and _try(run, ActKind.HOLD_MAJLIS, card=card.key):
        return
    used = {use.channel for use in run.plan.channels}
    used |= {act.change.channel.channel for act in run.rehearsal.acts if act.change and act.change.channel}
    ages = segment.age_bands if segment is not None else ()
    free = [kind for kind in run.world.channels if kind not in used and not kind.is_in_person]
    if not free:
        return
    best = max(free, key=lambda kind: (_reach(run, kind, ages), kind))
    use = ChannelUse(
        channel=best,
        purposes=(ChannelPurpose.PROMOTE,),
        segments=(card.segment,) if segment is not None else (),
        languages=(card.language,) if card.language else (segment and segment.languages) or _languages(run),
        posts_per_week=3,
        budget=float(round(SPENT_ON_A_CHANNEL * run.money_left)),
    )
    _try(run, ActKind.ADD_CHANNEL, use, card=card.key)


def _extend(run: RehearsalRun) -> None:
    """Extend once, early enough to be believed, when clearly fewer came than expected."""
    planned = run.prepared.days
    extended = any(act.kind == ActKind.EXTEND for act in run.rehearsal.acts)
    if extended or not EXTEND_FROM * planned <= run.today <= EXTEND_UNTIL * planned:
        return
    came, expected = run.course.total[run.today], run.expected_by(run.today).sum()
    if came < EXTEND_BELOW * expected:
        _try(run, ActKind.EXTEND, max(7, math.ceil(EXTEND_BY * planned)))


def _languages(run: RehearsalRun) -> tuple[str, ...]:
    values = run.world.values("language")
    served = {language for use in run.rehearsal.plan.channels for language in use.languages}
    return tuple(language for language in values if language in served) or (run.world.default_language,)


def _reach(run: RehearsalRun, kind: ChannelKind, ages: tuple[str, ...] = ()) -> float:
    access = run.world.channels[kind].access.values
    bands = [band for band in access if not ages or band in ages]
    return sum(access[band] for band in bands)


def _try(
    run: RehearsalRun, kind: ActKind, content: object = None, *, number: int = 0, card: str = ""
) -> bool:
    """Decide something if hours, money and the simulator allow it."""
    try:
        run.act(kind, content, number=number, card=card)  # type: ignore[arg-type]
    except InputError:
        return False
    return True
