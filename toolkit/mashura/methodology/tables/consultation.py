"""A consultation's contributions as tables, the same for simulated and real data (8.1.3, S22, S52-S59)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import InitVar, dataclass, field, fields, replace

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from mashura.errors import InputError
from mashura.methodology.records.questionnaire import Question
from mashura.methodology.tables.checks import TABLE_NAMES, check_table, empty_table


@dataclass(frozen=True, kw_only=True, repr=False)
class Consultation:
    """All tables of one consultation.

    Attributes
    ----------
    title : str
        What the public was asked about.
    origin : str
        ``"simulated"``, or the platform that exported the data, such as ``"polis"``.
    participants, statements, votes, answers, ballots, projects, budgets : pandas.DataFrame
    funnel, moderation_log, truth : pandas.DataFrame
        Tables with the columns of :data:`mashura.methodology.tables.schemas.SCHEMAS`. ``votes`` has every
        row of a participant who votes again; :meth:`latest_votes` has the last one only.
    questions : tuple of Question
        The questions in the order of the survey; empty if they are not known.
    checked : collection of str
        Tables whose columns, types, values and references a fast reader has made sure of itself; they are not
        checked again. A copy by :func:`dataclasses.replace` is checked in full.

    Raises
    ------
    InputError
        If a table breaks its schema, or a vote, answer or ballot refers to an unknown participant.

    Examples
    --------
    >>> votes = pd.DataFrame({"participant_id": ["1", "1"], "statement_id": ["7", "7"], "vote": [1, -1]})
    >>> people = pd.DataFrame({"participant_id": ["1"]})
    >>> statements = pd.DataFrame({"statement_id": ["7"], "text": ["More buses"], "moderation": ["in"]})
    >>> talk = Consultation(
    ...     title="Buses", origin="csv", participants=people, statements=statements, votes=votes
    ... )
    >>> talk.latest_votes()["vote"].tolist()
    [-1]
    """

    title: str
    origin: str
    participants: pd.DataFrame = field(default_factory=lambda: empty_table("participants"))
    statements: pd.DataFrame = field(default_factory=lambda: empty_table("statements"))
    votes: pd.DataFrame = field(default_factory=lambda: empty_table("votes"))
    answers: pd.DataFrame = field(default_factory=lambda: empty_table("answers"))
    ballots: pd.DataFrame = field(default_factory=lambda: empty_table("ballots"))
    projects: pd.DataFrame = field(default_factory=lambda: empty_table("projects"))
    budgets: pd.DataFrame = field(default_factory=lambda: empty_table("budgets"))
    funnel: pd.DataFrame = field(default_factory=lambda: empty_table("funnel"))
    moderation_log: pd.DataFrame = field(default_factory=lambda: empty_table("moderation_log"))
    truth: pd.DataFrame = field(default_factory=lambda: empty_table("truth"))
    questions: tuple[Question, ...] = ()
    checked: InitVar[Collection[str]] = ()

    def __post_init__(self, checked: Collection[str]) -> None:
        for name in TABLE_NAMES:
            if name not in checked:
                object.__setattr__(self, name, check_table(name, getattr(self, name)))
        for name in ("votes", "answers", "ballots"):
            if name not in checked:
                _check_reference(name, getattr(self, name), "participant_id", self.participants)
        for name in ("votes", "moderation_log"):
            if name not in checked:
                _check_reference(name, getattr(self, name), "statement_id", self.statements)

    def __repr__(self) -> str:
        rows = {name: len(table) for name, table in self.tables().items() if len(table)}
        return f"Consultation({self.title!r}, origin={self.origin!r}, rows={rows})"

    @property
    def is_simulated(self) -> bool:
        """Whether these people are simulated."""
        return self.origin == "simulated"

    @property
    def contributions(self) -> int:
        """How much came in (S59): statements; where nobody could write one, people who took part."""
        return len(self.statements) or len(self.participants)

    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Return the tables by name, in the order of the schema."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name in TABLE_NAMES}

    def latest_votes(self) -> pd.DataFrame:
        """Return the last vote of each participant on each statement (a vote may be changed, F13)."""
        ordered = self.votes.sort_values("voted_at", kind="stable", na_position="first")
        return ordered.drop_duplicates(["participant_id", "statement_id"], keep="last").sort_index()

    def without_truth(self) -> Consultation:
        """Return the consultation without the simulator's truth, as an analysis may see it."""
        return replace(self, truth=empty_table("truth"))


def consultation_of(given: object) -> Consultation:
    """Return what is given if it is a consultation.

    Raises
    ------
    InputError
        If it is something else, such as one of its tables.

    Examples
    --------
    >>> consultation_of(Consultation(title="Buses", origin="csv")).title
    'Buses'
    """
    if not isinstance(given, Consultation):
        raise InputError("tables-no-consultation", given=type(given).__name__)
    return given


def _check_reference(name: str, table: pd.DataFrame, column: str, known: pd.DataFrame) -> None:
    # Arrow compares the ids itself; Series.isin would make a Python object of each.
    ids, known_ids = (pa.array(part[column], type=pa.large_string()) for part in (table, known))
    is_unknown = ~np.asarray(pc.is_in(ids, value_set=known_ids))
    if is_unknown.any():
        row = int(is_unknown.argmax())
        raise InputError(
            "table-unknown-reference",
            table=name,
            row=row + 1,
            column=column,
            value=str(table[column].iloc[row]),
        )
