"""Which cards lie on the desk: only what a coordinator can know this morning (S54, S57, S58, S267)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mashura.methodology.vocabulary.languages import OTHER
from mashura.simulation.rehearsal.cards import Card, CardKind
from mashura.simulation.rehearsal.records import InjectKind

if TYPE_CHECKING:
    from mashura.simulation.rehearsal.run import RehearsalRun

MISSING_FROM_DAY, PAUSE = 7, 7
"""From which morning on it is said who is missing; days that a standing card rests after a decision about it
(assumption)."""

_INJECT_CARDS = {
    InjectKind.RUMOUR: CardKind.RUMOUR,
    InjectKind.CRITICAL_NEWS: CardKind.CRITICAL_NEWS,
    InjectKind.CHANNEL_FAILS: CardKind.CHANNEL_FAILS,
    InjectKind.CALL: CardKind.CALL,
}


def on_the_desk(run: RehearsalRun) -> tuple[Card, ...]:
    """Return the cards of this morning, the most urgent kinds first."""
    done = {act.card for act in run.rehearsal.acts}
    return (
        *_injected(run, done),
        *_wave(run, done),
        *_problems(run, done),
        *_queue(run),
        *(_missing(run) if run.today >= MISSING_FROM_DAY else ()),
        *_questions(run),
    )


def _injected(run: RehearsalRun, done: set[str]) -> list[Card]:
    failing = next((event.channel for event in run.prepared.events if event.channel is not None), None)
    cards = []
    for key, day, inject in run.prepared.by_card:
        kind = _INJECT_CARDS.get(inject.kind)
        if kind is None or day > run.today or key in done:
            continue
        fails = kind == CardKind.CHANNEL_FAILS
        if fails and (failing is None or run.today >= day + inject.lasts_days):
            continue
        told = kind in (CardKind.RUMOUR, CardKind.CRITICAL_NEWS)
        cards.append(
            Card(
                key=key,
                kind=kind,
                since=day,
                segment=run.prepared.district if told else "",
                channel=failing if fails else None,
                inject=inject,
            )
        )
    return cards


def _wave(run: RehearsalRun, done: set[str]) -> list[Card]:
    """Return the latest wave of one text, with the numbers of its last day."""
    days = [day for day in range(run.today) if run.course.is_wave(day)]
    begins = [day for day in days if day - 1 not in days and day - 2 not in days]
    key = f"wave:{begins[-1]}" if begins else ""
    if not key or key in done:
        return []
    most, of_all = run.course.repeated(days[-1])
    return [Card(key=key, kind=CardKind.WAVE, since=begins[-1] + 1, amount=most, of_all=of_all)]


def _problems(run: RehearsalRun, done: set[str]) -> list[Card]:
    cards = []
    for key, since, problem in run.course.problems_by_card:
        if since <= run.today and key not in done:
            kind = CardKind.ESCALATION
            cards.append(Card(key=key, kind=kind, since=since, segment=problem.segment, problem=problem))
    return cards


def _queue(run: RehearsalRun) -> list[Card]:
    overdue = run.course.overdue(run.today)
    if not overdue or _rests(run, "queue"):
        return []
    waiting = int(run.course.waiting(run.today).sum())
    return [Card(key="queue", kind=CardKind.QUEUE, since=run.today, amount=overdue, of_all=waiting)]


def _missing(run: RehearsalRun) -> list[Card]:
    segments = [(f"missing:segment:{state.name}", state.name, "", state) for state in run.segments()]
    languages = [
        (f"missing:language:{state.name}", "", state.name, state)
        for state in run.languages()
        if state.name != OTHER
    ]
    return [
        Card(
            key=key,
            kind=CardKind.MISSING,
            since=run.today,
            amount=state.came,
            of_all=state.expected,
            segment=segment,
            language=language,
        )
        for key, segment, language, state in (*segments, *languages)
        if state.is_missing and not _rests(run, key)
    ]


def _questions(run: RehearsalRun) -> list[Card]:
    asked = run.open_questions()
    if not asked:
        return []
    return [Card(key="questions", kind=CardKind.QUESTIONS, since=run.today, amount=asked)]


def _rests(run: RehearsalRun, key: str) -> bool:
    """Whether a standing card was answered in the last days."""
    return any(act.card == key and run.today - act.on_day < PAUSE for act in run.rehearsal.acts)
