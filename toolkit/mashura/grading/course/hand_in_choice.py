"""What of a hand-in counts: of several notebooks the most complete one, then the newest, and it is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from mashura.course.progress.handing_in import SEPARATOR
from mashura.grading.box.isolation import Limits
from mashura.grading.course.handed_files import HandedFile, Unreadable, files_of_archive
from mashura.grading.exercise.exercise import Exercise, exercise_names
from mashura.grading.exercise.handout import handout_notebook
from mashura.grading.marking.marked_notebook import knows
from mashura.grading.marking.restore import grade_id
from mashura.grading.marking.submission_file import UNREAD, Submission, read_submission
from mashura.i18n import FIRST_LANGUAGE, Language, message

_MOST_CANDIDATES, _MOST_NAMED = 20, 20
# "m01-Copy1", "m01 (2)", "m01 - Copy", "Copy of m01", "m01_1" and the same in Arabic.
_COPY = re.compile(r"(?:[ _]*\(\d{1,3}\)|-Copy\d*|[ _]+-?[ _]*[Cc]opy(?:[ _]*\d+)?|_\d{1,2}| - نسخة| نسخة)+$")
_COPY_OF = re.compile(r"^(?:[Cc]opy[ _]of|نسخة[ _]من)[ _]")
_NOTEBOOK = re.compile(r"\.ipynb(?:\.txt|\.json)?$", re.IGNORECASE)
_ARCHIVE = ".zip"
# What a platform packs may hold what our button packed.
_DEEPEST_ARCHIVE = 3


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What was taken of one hand-in.

    Attributes
    ----------
    notebook : bytes or None
        The file that counts, as it was handed in; None if there is none.
    problem : str
        Key of the sentence that says why there is no notebook, why it cannot be read, or that it was read in
        part; empty if all is well.
    language : str or None
        Of the handout, as far as the notebook tells.
    others : mapping
        Content of the other files of the assignment, by name.
    left_out : tuple of str
        What was not taken and why, one sentence each in the active language.
    """

    notebook: bytes | None
    problem: str
    language: Language | None
    others: Mapping[str, bytes] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()

    @property
    def is_read(self) -> bool:
        """Whether there is a notebook that can be marked."""
        return not self.problem.startswith(UNREAD)


@dataclass(frozen=True, kw_only=True)
class _Candidate:
    file: HandedFile
    content: bytes
    submission: Submission
    rank: tuple[object, ...]


def plain_stem(stem: str) -> str:
    """Return the name of a file or an exercise without what browsers and systems add to copies.

    Examples
    --------
    >>> plain_stem("m01-levels-Copy1"), plain_stem("m01-levels (2)"), plain_stem("Copy of m01-levels")
    ('m01-levels', 'm01-levels', 'm01-levels')
    """
    return _COPY_OF.sub("", _COPY.sub("", stem.strip()))


def choose(files: Iterable[HandedFile], exercise: Exercise) -> Choice:
    """Return what counts of the files of one hand-in; nothing about them raises an error.

    Examples
    --------
    >>> from mashura.grading import load_exercise
    >>> choose([], load_exercise("m01-is-it-participation")).problem
    'grading-unread-missing'
    """
    left_out: list[str] = []
    problems: list[str] = []
    candidates: list[_Candidate] = []
    others: dict[str, tuple[float, bytes]] = {}
    for file in _unpacked(files, exercise, left_out, problems):
        is_notebook = _NOTEBOOK.search(file.name) is not None
        name = _other_name(file, exercise)
        if not is_notebook and name is None:
            left_out.append(message("grading-left-out-other", file=file.shown))
            continue
        if is_notebook and len(candidates) >= _MOST_CANDIDATES:
            left_out.append(message("grading-left-out-double", file=file.shown))
            continue
        try:
            content = file.read()
        except Unreadable as error:
            left_out.append(message("grading-left-out", file=file.shown, reason=message(error.key)))
            if is_notebook:
                problems.append(error.key)
            continue
        if name is None:
            candidate = _candidate(file, content, exercise)
            if candidate is None:
                left_out.append(message("grading-left-out-exercise", file=file.shown))
            else:
                candidates.append(candidate)
        elif name not in others or others[name][0] < file.modified:
            if name in others:
                left_out.append(message("grading-left-out-double", file=name))
            others[name] = (file.modified, content)
        else:
            left_out.append(message("grading-left-out-double", file=file.shown))
    kept = {name: content for name, (_, content) in others.items()}
    if len(left_out) > _MOST_NAMED:
        more = len(left_out) - _MOST_NAMED
        left_out = [*left_out[:_MOST_NAMED], message("grading-left-out-more", count=more)]
    if not candidates:
        problem = problems[0] if problems else "grading-unread-missing"
        return Choice(notebook=None, problem=problem, language=None, others=kept, left_out=tuple(left_out))
    best = max(candidates, key=lambda candidate: candidate.rank)
    for candidate in candidates:
        if candidate is not best and candidate.content != best.content:
            left_out.append(
                message("grading-left-out-choice", file=candidate.file.shown, taken=best.file.shown)
            )
    return Choice(
        notebook=best.content,
        problem=best.submission.problem,
        language=best.submission.language,
        others=kept,
        left_out=tuple(left_out),
    )


def _unpacked(
    files: Iterable[HandedFile], exercise: Exercise, left_out: list[str], problems: list[str]
) -> Iterator[HandedFile]:
    """Yield the files, and those of archives among them."""
    limit = Limits().cells
    for count, file in enumerate(_opened(files, exercise, left_out, problems, _DEEPEST_ARCHIVE)):
        if count >= limit:
            left_out.append(message("grading-left-out-many", count=limit))
            return
        yield file


def _opened(
    files: Iterable[HandedFile], exercise: Exercise, left_out: list[str], problems: list[str], levels: int
) -> Iterator[HandedFile]:
    for file in _notebooks_first(files):
        if not levels or not file.name.lower().endswith(_ARCHIVE):
            yield file
            continue
        other = plain_stem(file.name[: -len(_ARCHIVE)].rpartition(SEPARATOR)[2])
        if other in exercise_names() and other != exercise.name:
            left_out.append(message("grading-left-out-exercise", file=file.shown))
            continue
        try:
            inner = files_of_archive(file)
        except Unreadable as error:
            left_out.append(message("grading-left-out", file=file.shown, reason=message(error.key)))
            problems.append(error.key)
            continue
        yield from _opened(inner, exercise, left_out, problems, levels - 1)


def _notebooks_first(files: Iterable[HandedFile]) -> list[HandedFile]:
    return sorted(files, key=lambda file: _NOTEBOOK.search(file.name) is None)


def _other_name(file: HandedFile, exercise: Exercise) -> str | None:
    """Return which file of the assignment, other than the notebook, a file is; None if it is none."""
    path = PurePosixPath(file.name)
    for name in (file.name, f"{plain_stem(path.stem)}{path.suffix}"):
        if name in exercise.handed_in and name != f"{exercise.name}.ipynb":
            return name
    return None


def _candidate(file: HandedFile, content: bytes, exercise: Exercise) -> _Candidate | None:
    """Return a notebook with its rank; None for one of another exercise."""
    submission = read_submission(content, Limits())
    stem = _NOTEBOOK.sub("", file.name)
    named = plain_stem(stem).lower() == exercise.name.lower()
    known = submission.notebook is not None and knows(submission.notebook, exercise)
    if submission.notebook is not None and not known and not named:
        return None
    if submission.problem == "grading-read-cut" and not known:
        submission = Submission(notebook=None, problem="grading-unread-damaged", language=submission.language)
    rank = (
        submission.notebook is not None,
        known,
        ".ipynb_checkpoints" not in file.parts,
        _answered(submission, exercise),
        file.modified,
        file.name == f"{exercise.name}.ipynb",
    )
    return _Candidate(file=file, content=content, submission=submission, rank=rank)


def _answered(submission: Submission, exercise: Exercise) -> int:
    """Return how many answer cells are not as they were handed out."""
    if submission.notebook is None:
        return 0
    blank = _blank_answers(exercise)
    answered = {
        name
        for cell in submission.notebook.cells
        for name in (grade_id(cell) or str(cell.get("id", "")),)
        if name in blank and cell.source.strip() != blank[name]
    }
    return len(answered)


def _blank_answers(exercise: Exercise) -> Mapping[str, str]:
    """Return the answer cells as they are handed out, by id."""
    key = (exercise.name, exercise.folder, exercise.variant.name)
    if key not in _BLANK:
        ids = {item.answer_id for item in exercise.items}
        handout = handout_notebook(exercise, FIRST_LANGUAGE)
        _BLANK[key] = {grade_id(cell): cell.source.strip() for cell in handout.cells if grade_id(cell) in ids}
    return _BLANK[key]


_BLANK: dict[tuple[str, Path, str], Mapping[str, str]] = {}
