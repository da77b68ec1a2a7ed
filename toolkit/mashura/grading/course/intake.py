"""Taking hand-ins from a folder, or from Moodle's archive, into a course, with the time of this machine.

One entry's damage costs that entry: everything else is taken, and each thing that was not is named with its
reason. What is unchanged stays as it is, time included; what is different replaces the hand-in before it,
which is kept in ``private/versions``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from mashura.course.progress.handing_in import receipt_code
from mashura.errors import InputError
from mashura.grading.course.drop_folder import Entry, Refusal, entries_of
from mashura.grading.course.gradebook_names import name_students
from mashura.grading.course.hand_in_choice import Choice, choose, plain_stem
from mashura.grading.course.handed_files import HandedFile
from mashura.grading.course.received import Ledger, State, known_language, store
from mashura.grading.course.roster import Namesakes, Roster, folded, written_in
from mashura.grading.exercise.exercise import Exercise, course_exercise, exercise_names
from mashura.i18n import message
from mashura.i18n.progress_bar import progress_bar


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """What was taken from one trainee.

    Attributes
    ----------
    trainee, name : str
        Her id, and her name as people write it.
    received_at : datetime
        By this machine's clock, when this content came first.
    code : str
        That of her own receipt, if the same files have arrived.
    files : tuple of str
        Names of the files of the assignment.
    state : {'new', 'unchanged', 'replaced', 'earlier'}
        ``replaced``: an earlier hand-in is now in ``private/versions``. ``earlier``: it is one that a later
        hand-in has replaced, so nothing was changed.
    problem : str
        Why it cannot be marked, or was read in part: one sentence, empty if all is well.
    is_read : bool
        Whether there is a notebook that can be marked.
    left_out : tuple of str
        What was not taken and why, one sentence each.
    doubt : str
        A sentence, if the name may be that of two people; empty otherwise.
    """

    trainee: str
    name: str
    received_at: datetime
    code: str
    files: tuple[str, ...]
    state: State
    problem: str = ""
    is_read: bool = True
    left_out: tuple[str, ...] = ()
    doubt: str = ""

    @property
    def who(self) -> str:
        """The name, with the id where that differs."""
        return self.name if self.name == self.trainee else f"{self.name} ({self.trainee})"

    @property
    def reason(self) -> str:
        """Why it needs a look, with the file that it is about where that is known; empty if all is well."""
        lines = (line for line in self.left_out if self.problem and line.endswith(self.problem))
        return next(lines, self.problem)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What else was not taken, and why."""
        return tuple(line for line in self.left_out if line != self.reason)


@dataclass(frozen=True, kw_only=True)
class Collected:
    """The result of collecting.

    Attributes
    ----------
    receipts : tuple of Receipt
        One per trainee.
    refused : tuple of str
        What is nobody's hand-in, one sentence each.
    elsewhere : int
        How many hand-ins were for other exercises.
    """

    receipts: tuple[Receipt, ...]
    refused: tuple[str, ...]
    elsewhere: int = 0

    def as_json(self) -> dict[str, object]:
        """Return it as plain data."""
        return {
            "receipts": [
                {**asdict(receipt), "received_at": receipt.received_at.isoformat()}
                for receipt in self.receipts
            ],
            "refused": list(self.refused),
            "elsewhere": self.elsewhere,
        }

    @property
    def open_points(self) -> tuple[str, ...]:
        """What a person should look at, one sentence each: nothing if all was taken and can be marked."""
        unread = [
            message("grading-hand-in-problem", name=receipt.name, reason=receipt.reason)
            for receipt in self.receipts
            if receipt.problem
        ]
        doubts = [receipt.doubt for receipt in self.receipts if receipt.doubt]
        return (*unread, *doubts, *self.refused)


def collect(drop: Path, course: Path, assignment: str, at: datetime | None = None) -> Collected:
    """Take hand-ins into a course's ``submitted`` folder.

    Parameters
    ----------
    drop : Path
        A folder that contains for each trainee a folder, a ZIP archive or a notebook called by her name, or
        ``NAME--EXERCISE``, or what Moodle makes of it; or Moodle's ZIP archive. Only that name says whose
        hand-in it is; its content cannot.
    course : Path
        Receives ``submitted/ID/ASSIGNMENT/``.
    assignment : str
        Name of the exercise.
    at : datetime, optional
        When they were handed in; now, if not given.

    Raises
    ------
    InputError
        If there is no such folder or exercise, or the archive cannot be read.
    """
    if not drop.is_dir() and not drop.is_file():
        raise InputError("grading-no-drop", folder=str(drop))
    exercise = course_exercise(course, assignment)
    roster, ledger = Roster(course), Ledger(course)
    now = at or datetime.now(UTC)
    refused: list[str] = []
    elsewhere = 0
    whose: dict[str, list[Entry]] = {}
    for entry in entries_of(drop):
        if isinstance(entry, Refusal):
            refused.append(message(entry.key, label=entry.label[:100]))
        elif entry.exercise not in ("", assignment):
            elsewhere += 1
        elif plain_stem(entry.name) in exercise_names() or not folded(entry.name):
            refused.append(message("grading-refused-no-name", label=entry.label[:100]))
        else:
            try:
                whose.setdefault(roster.enrol(entry.name, assignment, entry.number), []).append(entry)
            except Namesakes as namesakes:
                ids = ", ".join(namesakes.ids)
                refused.append(message("grading-refused-namesakes", label=entry.label[:100], ids=ids))
    # Before anything is taken, so that a run that is ended leaves no folder without a name.
    roster.keep()
    try:
        receipts = [
            _take(course, exercise, trainee, entries, roster, ledger, now)
            for trainee, entries in progress_bar(sorted(whose.items()), what=message("collecting-progress"))
        ]
    finally:
        ledger.keep()
    name_students(course, ((receipt.trainee, receipt.name) for receipt in receipts))
    return Collected(receipts=tuple(receipts), refused=tuple(refused), elsewhere=elsewhere)


def _take(
    course: Path,
    exercise: Exercise,
    trainee: str,
    entries: Sequence[Entry],
    roster: Roster,
    ledger: Ledger,
    now: datetime,
) -> Receipt:
    name = roster.name(trainee)
    choice = choose(_files(entries), exercise)
    language = choice.language or known_language(course, trainee, exercise.name) or written_in(name)
    try:
        state, received_at = store(course, exercise.name, trainee, choice, language, ledger, now)
    except OSError as error:
        reason = message("grading-unread-not-stored", reason=error.strerror or type(error).__name__)
        return Receipt(
            trainee=trainee,
            name=name,
            received_at=now,
            code="",
            files=(),
            state="new",
            problem=reason,
            is_read=False,
        )
    notebook = {f"{exercise.name}.ipynb": choice.notebook} if choice.notebook is not None else {}
    apps = {file: content for file, content in choice.others.items() if file in exercise.app_files}
    return Receipt(
        trainee=trainee,
        name=name,
        received_at=received_at,
        code=receipt_code({**notebook, **apps}),
        files=tuple(sorted([*notebook, *choice.others])),
        state=state,
        problem=message(choice.problem) if choice.problem else "",
        is_read=choice.is_read,
        left_out=choice.left_out,
        doubt=_doubt(name, entries, choice),
    )


def _files(entries: Sequence[Entry]) -> Iterator[HandedFile]:
    for entry in entries:
        for file in entry.files:
            # With several entries, a sentence about a file says in which of them it was.
            parts = (
                file.parts
                if len(entries) == 1 or file.parts[0] == entry.label
                else (entry.label, *file.parts)
            )
            yield HandedFile(parts=parts, modified=file.modified, open=file.open)


def _doubt(name: str, entries: Sequence[Entry], choice: Choice) -> str:
    """Return a sentence if entries whose names are written differently gave different notebooks."""
    spellings = sorted({entry.name for entry in entries})
    if len(spellings) < 2 or not choice.left_out:
        return ""
    return message("grading-hand-in-doubt", name=name, labels=", ".join(spellings))
