"""The sections of the plan document on what the plan rests on, where they are begun (S6, S10, S14, S22)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.documents.formats.content import Block, Facts
from mashura.documents.wording import Wording, table
from mashura.i18n import Language
from mashura.methodology import Plan
from mashura.methodology.records.groundwork import Benchmark, ConsultedBody, OfflineHandling, OwnChannel


def groundwork_sections(plan: Plan, language: Language) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Yield title and blocks of each section that has an answer."""
    words = Wording(language)
    if plan.own_channels:
        channels = [
            (
                words.value(own.channel),
                "" if own.audience is None else words.number(own.audience),
                own.used_for,
                own.lesson,
            )
            for own in plan.own_channels
        ]
        header = words.labels(OwnChannel, "channel", "audience", "used_for", "lesson")
        yield words.label(Plan, "own_channels"), (table(header, channels, (2, 1.3, 2.5, 3.5), numbers=(1,)),)
    if plan.benchmarks:
        compared = [(row.country, row.practice, row.source, row.taken) for row in plan.benchmarks]
        header = words.labels(Benchmark, "country", "practice", "source", "taken")
        yield words.label(Plan, "benchmarks"), (table(header, compared, (1.5, 3, 2.2, 3)),)
    if plan.consulted:
        bodies = [(asked.body, words.day(asked.sent_on), words.day(asked.due_on)) for asked in plan.consulted]
        header = words.labels(ConsultedBody, "body", "sent_on", "due_on")
        yield words.label(Plan, "consulted"), (table(header, bodies, (4, 2.5, 2.5)),)
    offline = plan.offline
    if offline != OfflineHandling():
        answers = {
            "typed_by": offline.typed_by,
            "within_days": words.days(offline.within_days),
            "checked_by": offline.checked_by,
            "counted": words.value(offline.counted),
            "kept": offline.kept,
        }
        rows = tuple((words.label(OfflineHandling, name), answer) for name, answer in answers.items())
        yield words.label(Plan, "offline"), (Facts(rows=rows),)
