"""Known answers to verify checks with: reference, equally good answers, known misconceptions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from mashura.errors import InputError
from mashura.record_file import read_record


@dataclass(frozen=True, kw_only=True)
class KnownAnswer:
    """One answer with the score that it must get, and a message that its feedback must contain.

    ``score`` is None for a written answer. ``at_most`` makes it a limit, where a simulation decides how far
    a wrong answer comes. ``why`` says briefly what the trainee believes.
    """

    item: str
    why: str
    text: str
    score: float | None
    message: str | None = None
    at_most: bool = False

    def expects(self, score: float | None) -> bool:
        """Return whether this score is the expected one.

        Examples
        --------
        >>> KnownAnswer(item="x", why="", text="", score=4.0, at_most=True).expects(2.5)
        True
        """
        if self.at_most and self.score is not None and score is not None:
            return score <= self.score
        return score == self.score


@dataclass(frozen=True, kw_only=True)
class Survivor:
    """Mutants that are as good as the reference, with a reason.

    ``change`` describes them; ``*`` in it matches any text.
    """

    item: str
    change: str
    reason: str

    def covers(self, change: str) -> bool:
        """Return whether these mutants include one with this change.

        Examples
        --------
        >>> Survivor(item="x", change="line *: 42 → *", reason="any long period").covers("line 2: 42 → 43")
        True
        """
        return re.fullmatch(".*".join(map(re.escape, self.change.split("*"))), change) is not None


@cache
def known_survivors(folder: Path) -> tuple[Survivor, ...]:
    """Return the mutants that the exercise's author explains as equally good."""
    loaded = read_record(folder / "known_answers.yaml", dict[str, dict[str, Any]])
    return tuple(
        Survivor(item=item, change=str(entry["change"]), reason=str(entry["reason"]))
        for item, answers in loaded.items()
        for entry in answers.get("survivors", ())
    )


@cache
def known_answers(folder: Path, points: frozenset[tuple[str, int]]) -> Mapping[str, tuple[KnownAnswer, ...]]:
    """Return the known answers of each item, the reference first.

    Parameters
    ----------
    folder : Path
        The exercise's folder with ``known_answers.yaml``.
    points : frozenset of (str, int)
        Points of each item that a program marks.

    Raises
    ------
    InputError
        If a misconception has neither its own code nor a change to the reference.
    """
    path = folder / "known_answers.yaml"
    loaded = read_record(path, dict[str, dict[str, Any]])
    full = dict(points)
    known: dict[str, tuple[KnownAnswer, ...]] = {}
    for item, answers in loaded.items():
        reference = str(answers["reference"]).rstrip("\n")
        best = float(full[item]) if item in full else None
        listed = [KnownAnswer(item=item, why="reference", text=reference, score=best)]
        for text in answers.get("alternatives", ()):
            listed.append(KnownAnswer(item=item, why="alternative", text=str(text).rstrip("\n"), score=best))
        for wrong in answers.get("misconceptions", ()):
            if ("code" in wrong) == ("change" in wrong):
                raise InputError("grading-known-answer", file=str(path), item=item, why=str(wrong.get("why")))
            code = str(wrong.get("code") or f"{reference}\n{wrong['change']}").rstrip("\n")
            listed.append(
                KnownAnswer(
                    item=item,
                    why=str(wrong["why"]),
                    text=code,
                    score=float(wrong["at_most"] if "at_most" in wrong else wrong["score"]),
                    message=str(wrong["message"]),
                    at_most="at_most" in wrong,
                )
            )
        known[item] = tuple(listed)
    return known
