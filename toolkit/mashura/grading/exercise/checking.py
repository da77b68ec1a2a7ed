"""The tools of private checks: questions to the notebook, and the verdict with its feedback.

A check asks (``answers.text("name")``), compares on the trusted side, and returns a :class:`Verdict`. It
never sends an expected value to the notebook. Everything that it receives is plain JSON from untrusted code.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from mashura.grading.box.session import Session, Unanswered


@dataclass(frozen=True, kw_only=True)
class Feedback:
    """One message to the trainee: its key and its parameters."""

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
    session : Session
        The worker that ran the notebook's cells up to the item's graded cell.
    files : Mapping[str, Path]
        The assignment's data files, read on the trusted side.
    seed : int
        Secret from which the fresh inputs of an item are drawn by name.
    item : str
        Id of the item.
    """

    def __init__(self, session: Session, files: Mapping[str, Path], seed: int, item: str) -> None:
        self._session = session
        self._files = files
        self._seed = seed
        self._item = item

    def value(self, expression: str) -> Any:
        """Return the JSON value of an expression of the notebook, usually a variable's name."""
        return self._asked(expression, lambda: self._session.ask(expression=expression))

    def call(self, function: str, *arguments: Any) -> Any:
        """Return the JSON value of a call of one of the notebook's functions with plain arguments."""
        return self._asked(function, lambda: self._session.ask(call=function, arguments=arguments))

    def text(self, name: str) -> str:
        """Return a variable that must hold text."""
        value = self.value(name)
        if type(value) is not str:
            raise Refused("grading-want-text", name=name)
        return value.strip()

    def number(self, name: str) -> float:
        """Return a variable that must hold a finite number; a text such as ``٣٫٥`` is refused."""
        value = self.value(name)
        if type(value) not in (int, float) or not math.isfinite(value):
            raise Refused("grading-want-number", name=name)
        return float(value)

    def ids(self, name: str, known: Collection[str]) -> list[str]:
        """Return a variable that must be a list of different ids out of ``known``."""
        value = self.value(name)
        if type(value) is not list or not all(type(entry) is str for entry in value):
            raise Refused("grading-want-list", name=name)
        ids = [entry.strip() for entry in value]
        if unknown := [entry for entry in ids if entry not in known]:
            raise Refused("grading-unknown-id", name=name, id=unknown[0][:40])
        if len({*ids}) < len(ids):
            doubled = next(entry for entry in ids if ids.count(entry) > 1)
            raise Refused("grading-doubled-id", name=name, id=doubled)
        return ids

    def record(self, name: str) -> dict[str, Any]:
        """Return a variable that must be a dictionary."""
        value = self.value(name)
        if type(value) is not dict:
            raise Refused("grading-want-record", name=name)
        return value

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
