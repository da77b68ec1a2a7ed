"""Moodle's offline grading worksheet: filled in by the participant's number, ready to be given back.

Moodle writes the sheet in its own language. Its identifier ends with the number that the hand-in came with.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mashura.errors import InputError
from mashura.grading.course.marks_table import AssignmentMarks, Result
from mashura.grading.course.received import known_language
from mashura.grading.course.roster import Roster, folded, written_in
from mashura.grading.marking.export import spreadsheet_text
from mashura.i18n import Language, format_number, message, parse_number, western_digits
from mashura.record_file import without_isolates

# Moodle's own heads in English, and (assumption) in its Arabic language pack; others can be named.
_HEADS: Mapping[str, tuple[str, ...]] = {
    "identifier": ("Identifier", "المعرف", "المعرّف"),
    "name": ("Full name", "الاسم الكامل"),
    "grade": ("Grade", "الدرجة", "التقدير", "العلامة"),
    "most": ("Maximum grade", "Maximum Grade", "الدرجة القصوى", "الدرجة العظمى", "أقصى درجة"),
    "open": ("Grade can be changed", "يمكن تغيير الدرجة"),
    "comments": ("Feedback comments", "تعليقات الملاحظات", "تعليقات التقييم"),
}
_NO = frozenset({"no", "لا"})


@dataclass(frozen=True, kw_only=True)
class FilledSheet:
    """A sheet that was filled in.

    Attributes
    ----------
    content : bytes
        The new file.
    filled : int
        Rows that got a grade.
    waiting, locked, missing : tuple of str
        Names of trainees whose written answers a person has still to mark, whose grade Moodle has locked, and
        who have no row in the sheet.
    """

    content: bytes
    filled: int
    waiting: tuple[str, ...] = ()
    locked: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def fill_sheet(
    sheet: Path,
    marks: AssignmentMarks,
    course: Path,
    *,
    unfinished: bool = False,
    columns: Mapping[str, str] | None = None,
) -> FilledSheet:
    """Fill in the grades and comments of an assignment.

    Parameters
    ----------
    sheet : Path
        The CSV file that Moodle gave; it is not changed.
    unfinished : bool
        Also fill in grades of trainees whose written answers wait for a person.
    columns : mapping, optional
        Heads of the columns ``grade`` and ``comments``, where Moodle's language is not known here.

    Raises
    ------
    InputError
        If the file is missing or is no such sheet.
    """
    text, delimiter = _read(sheet)
    rows = [*csv.reader(io.StringIO(text), delimiter=delimiter)]
    places = _places(rows[0] if rows else [], columns or {}, sheet)
    roster = Roster(course)
    whose = _people(rows[1:], places, roster, marks)
    results = {result.trainee: result for result in marks.results if result.has_handed_in}
    filled, waiting, locked = 0, [], []
    for row, trainee in zip(rows[1:], whose, strict=True):
        result = results.pop(trainee, None) if trainee else None
        if result is None:
            continue
        if result.waiting and not unfinished:
            waiting.append(result.name)
        elif "open" in places and row[places["open"]].strip().casefold() in _NO:
            locked.append(result.name)
        else:
            language = known_language(course, result.trainee, marks.assignment) or written_in(result.name)
            row[places["grade"]] = _grade(result, marks, row, places)
            if "comments" in places:
                row[places["comments"]] = _comment(result, marks, language)
            filled += 1
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_safe(cell) for cell in row])
    return FilledSheet(
        content=out.getvalue().encode("utf-8-sig"),
        filled=filled,
        waiting=tuple(waiting),
        locked=tuple(locked),
        missing=tuple(result.name for result in results.values()),
    )


def _read(sheet: Path) -> tuple[str, str]:
    try:
        text = sheet.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError("record-no-file", file=str(sheet)) from None
    except (OSError, UnicodeDecodeError):
        raise InputError("export-no-sheet", file=str(sheet)) from None
    head = text.partition("\n")[0]
    return text, max(",;\t", key=head.count)


def _places(head: Sequence[str], columns: Mapping[str, str], sheet: Path) -> dict[str, int]:
    """Return the number of each column that is needed."""
    places = {}
    for name, known in _HEADS.items():
        wanted = {word.casefold() for word in ((columns[name],) if columns.get(name) else known)}
        found = [number for number, title in enumerate(head) if title.strip().casefold() in wanted]
        if found:
            places[name] = found[0]
    # In every language the first column is the identifier.
    places.setdefault("identifier", 0)
    if "grade" not in places:
        raise InputError("export-sheet-columns", file=str(sheet), heads=", ".join(head)[:300])
    return places


def _people(
    rows: Sequence[list[str]], places: Mapping[str, int], roster: Roster, marks: AssignmentMarks
) -> list[str | None]:
    """Return whose each row is: by Moodle's number, else by a name that only one person has."""
    widest = max(places.values()) + 1
    numbers = roster.numbers(marks.assignment)
    named: dict[str, list[str]] = {}
    for result in marks.results:
        named.setdefault(folded(result.name), []).append(result.trainee)
    titles = [folded(row[places["name"]]) if "name" in places and len(row) >= widest else "" for row in rows]
    numbered = set(numbers.values())
    whose: list[str | None] = []
    for row, title in zip(rows, titles, strict=True):
        row.extend([""] * (widest - len(row)))
        match = re.search(r"(\d+)\s*$", western_digits(row[places["identifier"]]))
        trainee = numbers.get(match[1]) if match else None
        if trainee is None and title and titles.count(title) == 1 and len(named.get(title, ())) == 1:
            # Handed in another way than by Moodle.
            (candidate,) = named[title]
            trainee = candidate if candidate not in numbered else None
        whose.append(trainee)
    return whose


def _grade(result: Result, marks: AssignmentMarks, row: Sequence[str], places: Mapping[str, int]) -> str:
    """Return the grade on Moodle's scale, with the decimal sign that the sheet uses."""
    written = row[places["most"]].strip() if "most" in places else ""
    try:
        most = float(parse_number(written.replace(",", ".")))
    except ValueError:
        most = marks.max_score
    share = result.score / marks.max_score if marks.max_score else 0.0
    grade = f"{min(share, 1.0) * most:.2f}"
    return grade.replace(".", ",") if "," in written else grade


def _comment(result: Result, marks: AssignmentMarks, language: Language) -> str:
    def shown(points: float) -> str:
        return format_number(points, language, decimals=2 if points % 1 else 0)

    text = message("export-comment", lang=language, score=shown(result.score), max=shown(marks.max_score))
    if result.lost:
        text += " " + message("export-comment-late", lang=language, points=shown(result.lost))
    # A spreadsheet shows the marks of direction as boxes.
    return str(without_isolates(text))


def _safe(cell: str) -> str:
    """Return a cell that no spreadsheet computes; Moodle's dash for *never* and numbers stay as they are."""
    try:
        float(cell)
    except ValueError:
        return cell if cell == "-" else spreadsheet_text(cell)
    return cell
