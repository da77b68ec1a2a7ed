"""The tools of private checks: questions to the notebook, and the verdict with its feedback.

A check asks (``answers.text("name")``), compares on the trusted side, and returns a :class:`Verdict`. It
never sends an expected value to the notebook. Everything that it receives is plain JSON from untrusted code.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np

from mashura.grading.box.session import Unanswered
from mashura.grading.exercise.variants import ItemVariant
from mashura.grading.reading.answers import Labels, is_blank, read_choices, read_id, read_ids, read_number
from mashura.methodology.records.record import Record

EMPTY = "grading-answer-empty"
# Bytes of a file that an app keeps; a plan of hundreds of entries has a fraction of it.
LARGEST_RECORD = 2_000_000
R = TypeVar("R", bound=Record)
# More words that could not be read help nobody.
MOST_NAMED = 10


@dataclass(frozen=True, kw_only=True)
class Feedback:
    """One message to the trainee: its key and its parameters.

    A parameter that is an id of the item's form, or a tuple of them, is shown by the form's words.
    """

    key: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The result of a check: a share of the item's points in 0-1, and the reasons."""

    share: float
    feedback: tuple[Feedback, ...] = ()


class Refused(Exception):
    """An answer in the wrong form: the item gets 0 points, and the trainee this feedback."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.feedback = Feedback(key=key, params=params)


class Askable(Protocol):
    """Who answers a check's questions: the worker that ran a notebook, or an answer that is known."""

    def ask(
        self, *, expression: str | None = None, call: str | None = None, arguments: tuple[Any, ...] = ()
    ) -> Any:
        """Return the JSON value of an expression or of a call, or raise :class:`Unanswered`."""


Check = Callable[["Answers"], Verdict]


def feedback(key: str, **params: object) -> Feedback:
    """Return a message to the trainee.

    Examples
    --------
    >>> feedback("m03-order-late", step="reminders").key
    'm03-order-late'
    """
    return Feedback(key=key, params=params)


class Answers:
    """The notebook as a check sees it.

    Parameters
    ----------
    session : Askable
        Asks a worker that ran the notebook's cells up to the item's graded cell.
    files : Mapping[str, Path]
        The assignment's data files, read on the trusted side.
    seed : int
        Secret from which the fresh inputs of an item are drawn by name.
    item : str
        Id of the item.
    labels : mapping of str to collection of str, optional
        The words that the item's form shows for each id: an answer may give them instead.
    handed_in : mapping of str to Path, optional
        Files of planning apps that were handed in with the notebook, by name.
    variant : ItemVariant, optional
        The keys of the item's form and the values of its placeholders, as the class has them.

    Attributes
    ----------
    variant : ItemVariant
        The same; nothing drawn, if not given.
    remarks : list of Feedback
        What of the answer was open or could not be read. It costs those entries, never the item.
    """

    def __init__(
        self,
        session: Askable,
        files: Mapping[str, Path],
        seed: int,
        item: str,
        labels: Labels | None = None,
        handed_in: Mapping[str, Path] | None = None,
        variant: ItemVariant | None = None,
    ) -> None:
        self._session = session
        self._files = files
        self._seed = seed
        self._item = item
        self._labels = labels or {}
        self._handed_in = handed_in or {}
        self.variant = variant or ItemVariant()
        self.remarks: list[Feedback] = []

    def value(self, expression: str) -> Any:
        """Return the JSON value of an expression of the notebook, usually a variable's name."""
        return self._asked(expression, lambda: self._session.ask(expression=expression))

    def call(self, function: str, *arguments: Any) -> Any:
        """Return the JSON value of a call of one of the notebook's functions with plain arguments.

        Calls carry fresh inputs: ask for all values first, and never put what a call returned into feedback.
        """
        return self._asked(function, lambda: self._session.ask(call=function, arguments=arguments))

    def text(self, name: str) -> str:
        """Return a variable that must hold text; a blank one is an empty text."""
        value = self.value(name)
        if value is not None and type(value) not in (str, int, float):
            raise Refused("grading-want-text", name=name)
        return "" if value is None else str(value).strip()

    def number(self, name: str) -> float:
        """Return a variable that must hold a number, also a text such as ``٣٫٥``.

        What is open or no number is NaN, which equals nothing, and is named in :attr:`remarks`.
        """
        value = self.value(name)
        number = read_number(value)
        if number is not None:
            return number
        self.remarks.append(
            feedback("grading-answer-open", name=name)
            if is_blank(value)
            else feedback("grading-want-number", name=name, typed=str(value)[:40])
        )
        return math.nan

    def ids(self, name: str, known: Collection[str]) -> list[str]:
        """Return the different known ids of a variable, in order; ``remarks`` name every other word."""
        read = read_ids(self.value(name), known, self._labels)
        if read is None:
            raise Refused("grading-want-list", name=name)
        self._unknown(name, read.unknown)
        return [*read.ids]

    def choice(self, name: str, options: Collection[str]) -> str:
        """Return the option that a variable names; empty if it is open or unknown, which ``remarks`` say."""
        value = self.value(name)
        (value,) = value if type(value) is list and len(value) == 1 else (value,)
        if is_blank(value):
            self.remarks.append(feedback("grading-answer-open", name=name))
            return ""
        option = read_id(value, options, self._labels)
        if option is None:
            self._unknown(name, [str(value)])
        return option or ""

    def choices(self, name: str, rows: Collection[str], options: Collection[str]) -> dict[str, str]:
        """Return the option of each row that has one; every other row is named in ``remarks``."""
        read = read_choices(self.value(name), rows, options, self._labels)
        if read is None:
            raise Refused("grading-want-record", name=name)
        self.remarks += [
            feedback("grading-unknown-option", row=row, id=word[:40]) for row, word in read.unknown.items()
        ]
        left = tuple(row for row in rows if row not in read.chosen and row not in read.unknown)
        if left and (read.chosen or read.unknown):
            self.remarks.append(feedback("grading-judging-open", count=len(left), entries=left))
            self._unknown(name, read.extra)
        return read.chosen

    def rows(self, name: str, columns: Mapping[str, Collection[str]]) -> list[dict[str, tuple[str, ...]]]:
        """Return the rows of a table, with the known ids of each column; ``remarks`` name every other word.

        Further columns and blank rows are passed over.
        """
        value = self.value(name)
        if type(value) is not list:
            raise Refused("grading-want-list", name=name)
        rows = []
        for row in value:
            if type(row) is not dict or is_blank({column: row.get(column) for column in columns}):
                continue
            read = {
                column: read_ids(row.get(column), known, self._labels) for column, known in columns.items()
            }
            unknown = [word for ids in read.values() if ids for word in ids.unknown]
            self._unknown(name, unknown)
            rows.append({column: ids.ids if ids else () for column, ids in read.items()})
        return rows

    def _unknown(self, name: str, words: Sequence[str]) -> None:
        self.remarks += [
            feedback("grading-unknown-id", name=name, id=word[:40]) for word in words[:MOST_NAMED]
        ]

    def record(self, name: str) -> dict[str, Any]:
        """Return a variable that must be a dictionary."""
        value = self.value(name)
        if type(value) is not dict:
            raise Refused("grading-want-record", name=name)
        return value

    def app_record(self, name: str, kind: type[R]) -> R | None:
        """Return the record in the app's file that a variable names; None where it holds the answer itself.

        The file is a stranger's: it is read within a limit, as JSON, and counts only if it is such a record.
        """
        value = self.value(name)
        if type(value) is not str:
            return None
        if is_blank(value):
            raise Refused(EMPTY)
        path = self._handed_in.get(value.strip())
        if path is None:
            raise Refused("grading-app-missing", file=value[:60])
        try:
            with path.open("rb") as stream:
                content = stream.read(LARGEST_RECORD + 1)
            if len(content) > LARGEST_RECORD:
                raise ValueError("too large")
            return kind.model_validate_json(content)
        except (OSError, ValueError, RecursionError):
            raise Refused("grading-app-unreadable", file=path.name) from None

    def file(self, name: str) -> Path:
        """Return the trusted copy of one of the assignment's data files."""
        return self._files[name]

    def random(self, name: str) -> np.random.Generator:
        """Return the random generator of the fresh inputs of that name."""
        return np.random.default_rng(self.seed(name))

    def seed(self, name: str) -> int:
        """Return a whole number below 2**32 drawn from the secret seed, this item and ``name``."""
        digest = hashlib.sha256(f"{self._seed}/{self._item}/{name}".encode()).digest()
        return int.from_bytes(digest[:4], "big")

    @staticmethod
    def _asked(name: str, ask: Callable[[], Any]) -> Any:
        try:
            return ask()
        except Unanswered as problem:
            if problem.reason in ("missing", "not-data", "timeout", "too-big", "ended"):
                raise Refused(f"grading-answer-{problem.reason}", name=name) from None
            raise Refused("grading-answer-error", name=name, detail=problem.detail) from None


def judge(check: Check, answers: Answers) -> Verdict:
    """Return a check's verdict on an answer, with what of the answer could not be read."""
    try:
        verdict = check(answers)
    except Refused as refusal:
        verdict = Verdict(share=0.0, feedback=(refusal.feedback,))
    if not answers.remarks:
        return verdict
    # "Not filled in yet" says nothing beside the entries that are named.
    told = (entry for entry in verdict.feedback if entry.key != EMPTY)
    return Verdict(share=verdict.share, feedback=(*answers.remarks, *told))
