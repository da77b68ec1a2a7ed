"""Rules of what a plan rests on: channels, benchmarks, bodies that were asked, offline contributions."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.methodology.labels import value_label
from mashura.methodology.records.groundwork import OfflineHandling
from mashura.methodology.records.plan import Plan
from mashura.methodology.rules.objection import Objection

MOST_DAYS_TO_TYPE = 7
"""An assumption; who waits longer sees the results without these people."""


def groundwork_objections(plan: Plan) -> Iterator[Objection]:
    """Yield what is wrong with what a plan rests on, where it is begun.

    Examples
    --------
    >>> register = {"country": "Estonia", "practice": "A register of ideas", "taken": "The register"}
    >>> plan = Plan(benchmarks=[register])
    >>> [broken.rule for broken in groundwork_objections(plan)]
    ['benchmark-without-source']
    """
    for use in plan.own_channels:
        if not use.lesson:
            yield _objection(
                "channel-without-lesson", "S10", "own_channels", channel=value_label(use.channel)
            )
    for compared in plan.benchmarks:
        if compared.practice and not compared.source:
            yield _objection("benchmark-without-source", "S14", "benchmarks", country=compared.country)
        if compared.practice and not compared.taken:
            yield _objection("benchmark-nothing-taken", "S14", "benchmarks", country=compared.country)
    yield from _consulted(plan)
    yield from _offline(plan.offline)


def _consulted(plan: Plan) -> Iterator[Objection]:
    opens = plan.timeline.opens_on
    for asked in plan.consulted:
        if asked.due_on and asked.sent_on and asked.due_on < asked.sent_on:
            yield _objection("due-before-sent", "S6", "consulted", body=asked.body)
        elif asked.due_on and opens and asked.due_on >= opens:
            yield _objection("comments-after-opening", "S6", "consulted", body=asked.body)


def _offline(offline: OfflineHandling) -> Iterator[Objection]:
    if offline.typed_by and not offline.checked_by:
        yield _objection("offline-unchecked", "S22", "offline")
    elif offline.typed_by and offline.typed_by.casefold() == offline.checked_by.casefold():
        yield _objection("offline-same-person", "S22", "offline", person=offline.typed_by)
    if offline.typed_by and offline.counted is None:
        yield _objection("offline-not-counted", "S22", "offline")
    if offline.within_days is not None and offline.within_days > MOST_DAYS_TO_TYPE:
        yield _objection("offline-late", "S22", "offline", days=offline.within_days, most=MOST_DAYS_TO_TYPE)


def _objection(rule: str, item: str, field: str, **params: object) -> Objection:
    return Objection(rule=rule, severity="advice", items=(item,), field=field, params=params)
