"""Counts of participants, statements and votes (S60, S77)."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from mashura.analysis.readings import Reading, reading
from mashura.analysis.wording import decimal, whole
from mashura.i18n import message
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import VOTES


@dataclass(frozen=True, kw_only=True)
class Totals:
    """The size of a consultation.

    Attributes
    ----------
    participants : int
        All participants, with or without votes.
    voters : int
        Participants with at least one vote.
    statements : int
        All statements, including those without votes and those moderated out.
    statements_with_votes : int
        Statements with at least one vote (called comments in the summary of a Polis export).
    votes_rows : int
        All votes, including votes that were changed later.
    votes_deduplicated : int
        Votes that count: the last one of each participant on each statement.
    """

    participants: int
    voters: int
    statements: int
    statements_with_votes: int
    votes_rows: int
    votes_deduplicated: int


@dataclass(frozen=True, kw_only=True)
class StatementCount:
    """Votes on one statement; all rows count, as in ``comments.csv`` of a Polis export."""

    statement_id: str
    agree: int
    disagree: int
    passed: int


@dataclass(frozen=True, kw_only=True)
class ParticipantCount:
    """Votes of one participant; only the last one on each statement counts."""

    participant_id: str
    n_votes: int
    n_agree: int
    n_disagree: int


def totals(consultation: Consultation) -> Totals:
    """Return the size of a consultation."""
    votes = consultation.votes
    return Totals(
        participants=len(consultation.participants),
        voters=votes["participant_id"].nunique(),
        statements=len(consultation.statements),
        statements_with_votes=votes["statement_id"].nunique(),
        votes_rows=len(votes),
        votes_deduplicated=len(consultation.latest_votes()),
    )


def statement_counts(consultation: Consultation) -> tuple[StatementCount, ...]:
    """Return the votes on each statement over all rows, in the order of the statements table.

    Examples
    --------
    >>> votes = pd.DataFrame({"participant_id": ["1", "1"], "statement_id": ["7", "7"], "vote": [1, -1]})
    >>> people = pd.DataFrame({"participant_id": ["1"]})
    >>> statements = pd.DataFrame({"statement_id": ["7"], "text": ["More buses"], "moderation": ["in"]})
    >>> buses = Consultation(title="", origin="csv", participants=people, statements=statements, votes=votes)
    >>> statement_counts(buses)
    (StatementCount(statement_id='7', agree=1, disagree=1, passed=0),)
    """
    table = _tally(consultation.votes, "statement_id", consultation.statements["statement_id"])
    return tuple(
        StatementCount(statement_id=str(statement_id), agree=agree, disagree=disagree, passed=passed)
        for statement_id, agree, disagree, passed in zip(
            table.index, table[1].tolist(), table[-1].tolist(), table[0].tolist(), strict=True
        )
    )


def participant_counts(consultation: Consultation) -> tuple[ParticipantCount, ...]:
    """Return the votes of each participant that count, in the order of the participants table.

    Examples
    --------
    >>> votes = pd.DataFrame({"participant_id": ["1", "1"], "statement_id": ["7", "7"], "vote": [1, -1]})
    >>> people = pd.DataFrame({"participant_id": ["1"]})
    >>> statements = pd.DataFrame({"statement_id": ["7"], "text": ["More buses"], "moderation": ["in"]})
    >>> buses = Consultation(title="", origin="csv", participants=people, statements=statements, votes=votes)
    >>> participant_counts(buses)
    (ParticipantCount(participant_id='1', n_votes=1, n_agree=0, n_disagree=1),)
    """
    latest = consultation.latest_votes()
    table = _tally(latest, "participant_id", consultation.participants["participant_id"])
    return tuple(
        ParticipantCount(
            participant_id=str(participant_id), n_votes=n_votes, n_agree=agree, n_disagree=disagree
        )
        for participant_id, n_votes, agree, disagree in zip(
            table.index, table.sum(axis=1).tolist(), table[1].tolist(), table[-1].tolist(), strict=True
        )
    )


def _tally(votes: pd.DataFrame, by: str, listed: pd.Series[str]) -> pd.DataFrame:
    """Return a table with a row for each listed identifier and a column for each kind of vote."""
    kinds = {value: votes.loc[votes["vote"] == value, by].value_counts() for value in VOTES}
    return pd.DataFrame(kinds).reindex(listed.to_list()).fillna(0).astype("int64")


@reading.register
def _reading(result: Totals) -> Reading:
    says = [
        message(
            "readings-totals",
            participants=whole(result.participants),
            voters=whole(result.voters),
            statements=whole(result.statements),
            votes=whole(result.votes_deduplicated),
        )
    ]
    if result.voters:
        mean = result.votes_deduplicated / result.voters
        says.append(message("readings-totals-mean", mean=decimal(mean)))
    cautions = ("readings-caution-many", "readings-caution-self-selected")
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))
