"""The votes as a sparse matrix: participants × statements, one entry per vote that counts (S61)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from mashura.methodology.tables.consultation import Consultation, consultation_of

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class VoteMatrix:
    """The last vote of each participant on each statement.

    Attributes
    ----------
    participant_ids : tuple of str
        Rows: all voters, in the order of their first votes.
    statement_ids : tuple of str
        Columns: all statements with a vote, in numeric order if all ids are numbers, else as listed.
    rows, columns : numpy.ndarray of int, shape (n_votes,)
        Row and column of each vote.
    values : numpy.ndarray of float, shape (n_votes,)
        1 agree, 0 pass, -1 disagree.
    moderated_out : numpy.ndarray of bool, shape (n_statements,)
        Statements that were moderated out.
    """

    participant_ids: tuple[str, ...]
    statement_ids: tuple[str, ...]
    rows: Ints
    columns: Ints
    values: Floats
    moderated_out: Mask

    @classmethod
    def of(cls, consultation: Consultation | VoteMatrix) -> VoteMatrix:
        """Return the vote matrix of a consultation; a vote matrix is returned as it is.

        Examples
        --------
        >>> votes = pd.DataFrame({"participant_id": ["1", "1"], "statement_id": ["7", "3"], "vote": [1, -1]})
        >>> people = pd.DataFrame({"participant_id": ["1"]})
        >>> rows = {"statement_id": ["3", "7"], "text": ["A", "B"], "moderation": ["in", "in"]}
        >>> buses = Consultation(
        ...     title="", origin="csv", participants=people, statements=pd.DataFrame(rows), votes=votes
        ... )
        >>> VoteMatrix.of(buses).statement_ids
        ('3', '7')
        """
        if isinstance(consultation, VoteMatrix):
            return consultation
        votes = consultation_of(consultation).latest_votes()
        first = consultation.votes.sort_values("voted_at", kind="stable", na_position="first")
        participant_ids = pd.Index(first["participant_id"].drop_duplicates())
        listed = consultation.statements
        voted = listed[listed["statement_id"].isin(votes["statement_id"].unique())]
        statement_ids = pd.Index(by_number(voted["statement_id"].tolist()))
        out = listed.loc[listed["moderation"] == "out", "statement_id"]
        return cls(
            participant_ids=tuple(participant_ids),
            statement_ids=tuple(statement_ids),
            rows=participant_ids.get_indexer(pd.Index(votes["participant_id"])).astype(np.int64),
            columns=statement_ids.get_indexer(pd.Index(votes["statement_id"])).astype(np.int64),
            values=votes["vote"].to_numpy(dtype=np.float64),
            moderated_out=np.asarray(statement_ids.isin(out), dtype=np.bool_),
        )

    def __repr__(self) -> str:
        return "VoteMatrix({} participants, {} statements, {} votes)".format(*self.shape, len(self.values))

    @property
    def shape(self) -> tuple[int, int]:
        """Number of participants and of statements."""
        return len(self.participant_ids), len(self.statement_ids)

    @property
    def counted(self) -> Mask:
        """Which votes are on statements that were not moderated out."""
        kept: Mask = ~self.moderated_out[self.columns]
        return kept

    def votes_per_participant(self) -> Ints:
        """Return the number of statements that each participant voted on, including moderated-out ones."""
        return np.bincount(self.rows, minlength=self.shape[0])

    def counts(self, value: int | None = None, members: Mask | None = None) -> Ints:
        """Return the number of votes on each statement.

        Parameters
        ----------
        value : int, optional
            Only votes of this value (1, 0 or -1).
        members : numpy.ndarray of bool, shape (n_participants,), optional
            Only votes of these participants.
        """
        chosen = np.ones(len(self.values), dtype=np.bool_) if value is None else self.values == value
        if members is not None:
            chosen = chosen & members[self.rows]
        return np.bincount(self.columns[chosen], minlength=self.shape[1])

    def centred(self) -> tuple[sparse.csr_array, Floats]:
        """Return the votes minus the mean of their statement, and the means.

        A missing vote is replaced by the mean and so becomes 0, which keeps the matrix sparse. Statements
        that were moderated out are 0 everywhere.
        """
        kept = self.counted
        columns, values = self.columns[kept], self.values[kept]
        totals = np.bincount(columns, weights=values, minlength=self.shape[1])
        numbers = np.bincount(columns, minlength=self.shape[1])
        means = totals / np.maximum(numbers, 1)
        entries = (values - means[columns], (self.rows[kept], columns))
        return sparse.csr_array(entries, shape=self.shape), means


def by_number(ids: list[str]) -> list[str]:
    """Return identifiers in numeric order if all are whole numbers, else in their order.

    Examples
    --------
    >>> by_number(["10", "9"])
    ['9', '10']
    """
    return sorted(ids, key=int) if are_whole_numbers(ids) else ids


def are_whole_numbers(ids: list[str]) -> bool:
    """Whether all identifiers are whole numbers in their usual spelling.

    Examples
    --------
    >>> are_whole_numbers(["0", "17"]), are_whole_numbers(["p-1"]), are_whole_numbers(["07"])
    (True, False, False)
    """
    return all(text.isascii() and text.isdigit() and (text == "0" or text[0] != "0") for text in ids)
