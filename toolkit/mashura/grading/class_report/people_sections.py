"""The sections of the class report that name trainees: who is stuck, who was late, and everybody."""

from __future__ import annotations

from collections.abc import Sequence

from mashura.documents.formats.content import Block, Section, Table, Text
from mashura.grading.class_report.overview import ClassOverview
from mashura.grading.class_report.progress import TraineeProgress
from mashura.grading.class_report.wording import (
    day_words,
    duration_words,
    isolated,
    listed_names,
    points_words,
    say,
    share_words,
)
from mashura.i18n import format_number, join_words
from mashura.reports.blocks import subheading


def who_needs_you(overview: ClassOverview) -> Section | None:
    """Return who has not started, and who is stuck and where."""
    blocks: list[Block] = []
    absent = [isolated(trainee.name) for trainee in overview.trainees if trainee.state == "not-started"]
    if absent:
        blocks += [subheading(say("not-started", count=len(absent))), Text(text=join_words(absent))]
    stuck = [trainee for trainee in overview.trainees if trainee.obstacle]
    if stuck:
        blocks += [
            subheading(say("stuck", count=len(stuck))),
            Text(text=say("stuck-means")),
            _places(stuck),
        ]
    return Section(title=say("who-needs-you"), blocks=tuple(blocks)) if blocks else None


def _places(stuck: Sequence[TraineeProgress]) -> Table:
    """Return where trainees are stuck, the most frequent place first; one row per place, not per trainee."""
    places: dict[tuple[str, str, str], list[TraineeProgress]] = {}
    for trainee in stuck:
        if trainee.obstacle is not None:
            place = trainee.obstacle
            where = place.item_title or say("whole-exercise")
            key = (place.exercise_title, where, say(f"reason-{place.reason}"))
            places.setdefault(key, []).append(trainee)
    return Table(
        header=tuple(say(f"column-{name}") for name in ("exercise", "where", "why", "how-many", "who")),
        rows=tuple(
            (*place, format_number(len(who)), listed_names([trainee.name for trainee in who]))
            for place, who in sorted(places.items(), key=lambda entry: -len(entry[1]))
        ),
        weights=(2.4, 2.4, 1.6, 1, 3.4),
        numbers=(3,),
    )


def late(overview: ClassOverview) -> Section | None:
    """Return late hand-ins, extensions and what was taken off for them."""
    rows = tuple(
        (
            trainee.name,
            overview.exercises[result.exercise],
            duration_words(result.seconds_late) if result.seconds_late > 0 else say("in-time"),
            duration_words(result.extension_seconds) if result.extension_seconds > 0 else "–",
            points_words(result.penalty) if result.penalty else "–",
            " · ".join(filter(None, [say("exempt") if result.exempt else "", result.reason])) or "–",
        )
        for trainee in overview.trainees
        for result in trainee.results.values()
        if result.seconds_late > 0 or result.extension_seconds > 0 or result.reason
    )
    if not rows:
        return None
    columns = ("trainee", "exercise", "late", "extension", "penalty", "reason")
    header = tuple(say(f"column-{name}") for name in columns)
    return Section(
        title=say("late"), blocks=(Table(header=header, rows=rows, weights=(2, 2.6, 1.5, 1.5, 1.3, 2.6)),)
    )


def everybody(overview: ClassOverview) -> Section | None:
    """Return every trainee with her state, where she is stuck, and her marks."""
    if not overview.trainees:
        return None
    columns = ("trainee", "state", "where", "since")
    rows = []
    for trainee in overview.trainees:
        place = trainee.obstacle
        where = " · ".join(filter(None, [place.exercise_title, place.item_title])) if place else "–"
        results = [trainee.results.get(exercise) for exercise in overview.exercises]
        rows.append(
            (
                trainee.name,
                say(f"state-{trainee.state}"),
                where,
                day_words(place.since if place else None),
                *("–" if result is None else share_words(result.share) for result in results),
            )
        )
    return Section(
        title=say("everybody"),
        blocks=(
            Table(
                header=(*(say(f"column-{name}") for name in columns), *overview.exercises.values()),
                rows=tuple(rows),
                weights=(2, 1.4, 3, 1.6, *[1.3] * len(overview.exercises)),
                numbers=tuple(range(len(columns), len(columns) + len(overview.exercises))),
            ),
        ),
    )
