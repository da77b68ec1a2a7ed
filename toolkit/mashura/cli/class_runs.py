"""Commands that grade a class, and show who or what set a mark."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, cast

import click

from mashura.cli.late_work import late_words
from mashura.cli.options import OneOf, WholeNumber, json_option, language_option, note, print_json
from mashura.errors import InputError, MashuraError
from mashura.grading.box.isolation import LEVELS, isolation_report
from mashura.i18n import LANGUAGES, active_language, format_number, message

if TYPE_CHECKING:
    from mashura.grading.marking.late_policy import LatePolicy
    from mashura.grading.runs.class_marks import Change, ClassRun, TraineeMarks
    from mashura.grading.runs.mark_log import Entry

_YES = frozenset({"y", "yes", "ن", "نعم"})


def add_class_run_commands(group: click.Group) -> None:
    """Add ``grade`` and ``exercises log``."""

    @group.command(help=message("grading-help-grade"))
    @click.argument("course_dir", type=click.Path(path_type=Path))
    @click.option("--assignment", required=True, help=message("grading-help-grade-assignment"))
    @click.option("--student", multiple=True, help=message("grading-help-grade-student"))
    @click.option(
        "--isolation",
        type=OneOf(("auto", *LEVELS)),
        default="auto",
        show_default=True,
        help=message("grading-help-isolation"),
    )
    @click.option("--workers", type=WholeNumber(1, 64), help=message("grading-help-workers"))
    @click.option("--cluster", help=message("runs-help-cluster"))
    @click.option("--again", is_flag=True, help=message("runs-help-again"))
    @click.option("--yes", is_flag=True, help=message("runs-help-yes"))
    @click.option("--details", is_flag=True, help=message("runs-help-details"))
    @json_option
    @language_option
    def grade(
        course_dir: Path,
        assignment: str,
        student: tuple[str, ...],
        isolation: str,
        workers: int | None,
        cluster: str | None,
        again: bool,
        yes: bool,
        details: bool,
        as_json: bool,
    ) -> None:
        # It checks addresses in JSON schemas, of which notebooks have none, and takes a second to import.
        sys.modules.setdefault("rfc3987_syntax", cast(ModuleType, None))
        from mashura.grading.course.class_run import grade_class
        from mashura.grading.course.roster import ids_of

        def titles() -> Mapping[str, str]:
            return _titles(course_dir, assignment)

        logging.getLogger("mashura").setLevel(logging.ERROR)
        run = grade_class(
            course_dir,
            assignment,
            ids_of(course_dir, student),
            isolation=isolation,
            workers=workers,
            cluster=cluster,
            again=again,
            agree=(lambda _: True) if yes else lambda changes: _agree(changes, titles(), ask=not as_json),
        )
        # Of a whole class a line each; what each question earned is asked for, or for some trainees.
        whole = details or bool(student)
        _show(run, assignment, titles() if whole and not as_json else None, as_json)

    exercises = group.commands["exercises"]
    assert isinstance(exercises, click.Group)

    @exercises.command(help=message("runs-help-log"))
    @click.argument("course_dir", type=click.Path(path_type=Path))
    @click.option("--student", required=True, help=message("runs-help-log-student"))
    @click.option("--assignment", help=message("runs-help-log-assignment"))
    @json_option
    @language_option
    def log(course_dir: Path, student: str, assignment: str | None, as_json: bool) -> None:
        from mashura.grading.course.marks_by_hand import log_all_marks_by_hand
        from mashura.grading.course.nbgrader_config import require_course
        from mashura.grading.course.roster import Roster, ids_of

        require_course(course_dir)
        log_all_marks_by_hand(course_dir)
        (trainee,) = ids_of(course_dir, [student])
        _log(course_dir, trainee, Roster(course_dir).name(trainee), assignment, as_json)


def _titles(course: Path, assignment: str) -> Mapping[str, str]:
    """Return the titles of an exercise's questions, by item."""
    from mashura.grading.exercise.exercise import course_exercise
    from mashura.grading.exercise.handout import item_titles

    return item_titles(course_exercise(course, assignment), active_language())


def _agree(changes: tuple[Change, ...], titles: Mapping[str, str], *, ask: bool) -> bool:
    """Show what would change, and ask for a yes; False where nobody can be asked."""
    _show_changes(changes, titles)
    if not ask or not sys.stdin.isatty():
        return False
    note(message("runs-question"))
    return sys.stdin.readline().strip().casefold() in _YES


def _show_changes(changes: tuple[Change, ...], titles: Mapping[str, str]) -> None:
    note(message("runs-changes", people=len({change.trainee for change in changes})))
    for change in changes:
        key = "runs-change-version" if change.old_version else "runs-change-version-unknown"
        version = message(key, version=change.version, old=change.old_version)
        before, after = _points(change.before), _points(change.after)
        item = titles.get(change.item, change.item)
        line = message("runs-change", name=change.name, item=item, before=before, after=after)
        note(f"  {line} · {version}")


def _show(run: ClassRun, assignment: str, titles: Mapping[str, str] | None, as_json: bool) -> None:
    note(message(isolation_report(run.isolation)))
    if as_json:
        changed = [
            {"trainee": change.trainee, "item": change.item, "before": change.before, "after": change.after}
            for change in run.changed
        ]
        print_json(
            {
                "assignment": assignment,
                "isolation": run.isolation,
                "trainees": [sheet.as_json() for sheet in run.trainees],
                "changed": changed,
                "written": run.written,
            }
        )
    else:
        for sheet in run.trainees:
            _show_sheet(sheet, titles)
    problems = [sheet for sheet in run.trainees if sheet.problem is not None]
    if len(run.trainees) > run.graded + len(problems):
        note(message("runs-graded", count=run.graded) if run.graded else message("runs-none-new"))
    for sheet in problems:
        note(message("grading-ungraded", trainee=sheet.name, problem=str(sheet.problem)))
    unread = [sheet for sheet in run.trainees if sheet.problem is None and sheet.unread is not None]
    for sheet in unread:
        note(message("grading-hand-in-unread", name=sheet.name, reason=str(sheet.unread)))
    if run.changed and run.written:
        note(message("runs-written"))
    elif run.changed and not as_json and sys.stdin.isatty():
        note(message("runs-declined"))
    elif run.changed:
        raise MashuraError("runs-need-yes")
    if problems or unread:
        raise MashuraError("grading-some-ungraded", count=len(problems) + len(unread))


def _show_sheet(sheet: TraineeMarks, titles: Mapping[str, str] | None) -> None:
    """Show a trainee's mark and, with the titles of the questions, what each of them earned."""
    line = message(
        "grading-marks", trainee=sheet.name, score=_points(sheet.score), max=_points(sheet.max_score)
    )
    late = f" · {late_words(sheet.seconds_late, sheet.late_penalty)}" if sheet.seconds_late > 0 else ""
    extra = f" · {message('grading-marks-extra', points=_points(sheet.extra))}" if sheet.extra else ""
    open_answers = sum(item.score is None for item in sheet.items)
    waiting = f" · {message('grading-marks-waiting', count=open_answers)}" if open_answers else ""
    click.echo(line + extra + late + waiting)
    waits = {message("grading-marked-by-person", lang=language) for language in LANGUAGES}
    for item in sheet.items if titles is not None else ():
        told = item.messages if item.score is None else [each for each in item.messages if each not in waits]
        messages = " ".join(told)
        title = (titles or {}).get(item.item, item.item)
        click.echo(f"  {title}  {_points(item.score)}/{_points(item.max_score)}  {messages}".rstrip())
    # Why nothing could be read is said at the end, for all.
    for repair in (line for line in sheet.repairs if line != sheet.unread):
        note(f"  {repair}")


def _log(course: Path, trainee: str, name: str, assignment: str | None, as_json: bool) -> None:
    from mashura.grading.course.roster import Roster
    from mashura.grading.marking.late_policy import read_late_policy
    from mashura.grading.runs.mark_log import MarkLog

    log = MarkLog(course)
    entries = log.entries(trainee, assignment)
    damaged = log.damage()
    if as_json:
        print_json({"entries": entries, "damaged_line": damaged})
    policy = read_late_policy(course)
    for entry in entries if not as_json else ():
        click.echo(_log_line(entry, _logged_titles(course, entry["assignment"]), policy))
        if entry["by"] == "grade":
            click.echo(
                "  "
                + message(
                    "runs-log-from",
                    hand_in=entry["hand_in"][:8],
                    version=entry["version"],
                    isolation=entry["isolation"],
                    tool=entry["tool"],
                )
            )
    if not entries and not Roster(course).of(trainee):
        raise InputError("late-no-trainee", name=name)
    if not entries:
        note(message("runs-log-empty", trainee=name))
    if damaged is not None:
        raise MashuraError("runs-log-damaged", file=str(log.path), line=damaged)


def _logged_titles(course: Path, assignment: str) -> Mapping[str, str]:
    """Return the titles of an exercise's questions; none if the exercise is no longer here."""
    try:
        return _titles(course, assignment)
    except MashuraError:
        return {}


def _log_line(entry: Entry, titles: Mapping[str, str], policy: LatePolicy) -> str:
    by: str = entry["by"]
    if by == "person" and entry.get("noticed"):
        by = "marker-seen" if entry.get("marker") else "person-seen"
    marks = [entry["assignment"]]
    for item, points in entry.get("marks", {}).items():
        mark = f"{titles.get(item, item)} {_points(points)}"
        if "before" in entry:
            mark += f" ({message('runs-log-before', points=_points(entry['before'].get(item)))})"
        marks.append(mark)
    for item, points in entry.get("extra", {}).items():
        marks.append(message("runs-log-extra", item=titles.get(item, item), points=_points(points)))
    return message(
        "runs-log-line",
        time=policy.shown(datetime.fromisoformat(entry["at"])),
        who=message(f"runs-log-{by}", user=entry["user"], marker=entry.get("marker", "")),
        marks=" | ".join(marks),
    )


def _points(points: float | None) -> str:
    return "–" if points is None else format_number(points, decimals=2 if points % 1 else 0)
