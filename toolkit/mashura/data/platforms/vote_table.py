"""Votes with the numbers of voters and statements as codes, so that nothing is counted over text (S60)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

Whole = npt.NDArray[np.int64]
# A table of voters by statements of at most so many cells is kept whole, one byte for each cell.
_LARGEST_TABLE = 200_000_000
# Numbers are looked up in a table if their range is at most so many times their count.
_DENSE = 8
_NO_TIME = np.datetime64("NaT", "ms").astype("int64")


@dataclass(frozen=True)
class Numbered:
    """Whole numbers with repetitions: the different ones, ascending, and the place of each row's number."""

    numbers: Whole
    codes: Whole

    @classmethod
    def of(cls, column: Whole) -> Numbered:
        """Return the different numbers of a column and the place of each row's number.

        Examples
        --------
        >>> numbered = Numbered.of(np.array([7, 3, 7]))
        >>> numbered.numbers.tolist(), numbered.codes.tolist()
        ([3, 7], [1, 0, 1])
        """
        if not len(column):
            return cls(column, column)
        first, last = int(column.min()), int(column.max())
        if last - first > _DENSE * len(column) + 1000:
            numbers, codes = np.unique(column, return_inverse=True)
            return cls(numbers, codes)
        shifted = column - first if first else column
        there = np.zeros(last - first + 1, dtype=bool)
        there[shifted] = True
        numbers = np.flatnonzero(there) + first
        if len(numbers) == len(there):
            return cls(numbers, shifted)
        places = np.cumsum(there) - 1
        return cls(numbers, places[shifted])

    @cached_property
    def texts(self) -> pa.LargeStringArray:
        """The different numbers as text."""
        return pa.array(self.numbers).cast(pa.large_string())

    def as_text(self) -> pd.Series[str]:
        """Return the number of each row as text, without a Python object for each."""
        return pd.Series(self.texts.take(pa.array(self.codes)), dtype="str")


@dataclass(frozen=True)
class VoteTable:
    """The rows of a table of votes.

    Attributes
    ----------
    voters, statements : Numbered
        Who voted, and on what.
    voted_at : numpy.ndarray of datetime64[ms]
        In UTC; NaT where no time is given.
    vote : numpy.ndarray of int8
        1 agreement, 0 pass, -1 disagreement.
    unit : str
        What the times were written in: ``seconds``, ``milliseconds``, ``date``, …; empty without times.
    """

    voters: Numbered
    statements: Numbered
    voted_at: npt.NDArray[np.datetime64]
    vote: npt.NDArray[np.int8]
    unit: str = ""

    def __len__(self) -> int:
        return len(self.vote)

    def frame(self) -> pd.DataFrame:
        """Return the table ``votes`` in the order of the rows, in the types of its schema."""
        return pd.DataFrame(
            {
                "participant_id": self.voters.as_text(),
                "statement_id": self.statements.as_text(),
                "voted_at": pd.Series(self.voted_at, copy=False).dt.tz_localize("UTC"),
                "vote": self.vote,
            },
            copy=False,
        )

    def first_votes(self) -> npt.NDArray[np.datetime64]:
        """Return the time of each voter's first vote; NaT where none of them has a time."""
        latest = np.iinfo(np.int64).max
        times = self.voted_at.view("int64")
        first = np.full(len(self.voters.numbers), latest)
        known = times if not (times == _NO_TIME).any() else np.where(times == _NO_TIME, latest, times)
        np.minimum.at(first, self.voters.codes, known)
        return np.where(first == latest, _NO_TIME, first).astype("datetime64[ms]")

    def counts(self, vote: int) -> Whole:
        """Return how many rows of each statement have a vote; changed votes count each time."""
        codes = self.statements.codes[self.vote == vote]
        return np.bincount(codes, minlength=len(self.statements.numbers))

    def statements_voted_on(self) -> Whole:
        """Return on how many different statements each voter voted."""
        wide = len(self.statements.numbers)
        if len(self.voters.numbers) * wide <= _LARGEST_TABLE:
            there = np.zeros((len(self.voters.numbers), wide), dtype=bool)
            there[self.voters.codes, self.statements.codes] = True
            return np.asarray(there.sum(axis=1))
        pairs = pd.unique(self.voters.codes * wide + self.statements.codes)
        return np.bincount(pairs // wide, minlength=len(self.voters.numbers))

    def reversed(self) -> VoteTable:
        """Return the same rows with agreement and disagreement exchanged."""
        return replace(self, vote=-self.vote)

    def last_votes(self, vote: int) -> Whole:
        """Return on how many statements each voter's last vote is a certain one."""
        order = np.argsort(self.voted_at.view("int64"), kind="stable")
        pairs = (self.voters.codes * len(self.statements.numbers) + self.statements.codes)[order]
        last = order[~pd.Series(pairs).duplicated(keep="last").to_numpy()]
        codes = self.voters.codes[last][self.vote[last] == vote]
        return np.bincount(codes, minlength=len(self.voters.numbers))
