"""The columns of a consultation's tables and their allowed values (S22, S59).

This module is separate because its library takes a second to import; the apps, for example, import
:mod:`mashura.methodology.tables.checks` without checking a table.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from mashura.errors import InputError
from mashura.methodology.vocabulary import (
    AGE_BANDS,
    BALLOT_TYPES,
    GENDERS,
    MODERATION_REASONS,
    MODERATION_STATES,
    RESIDENCIES,
    SENTIMENTS,
    STANCES,
    VOTES,
)

_TIME = "datetime64[ms, UTC]"


def _text(*checks: pa.Check, null: bool = False, unique: bool = False) -> pa.Column:
    return pa.Column("str", checks=list(checks), nullable=null, unique=unique)


def _one_of(values: tuple[str, ...], null: bool = True) -> pa.Column:
    return _text(pa.Check.isin(values), null=null)


def _count() -> pa.Column:
    return pa.Column("int64", checks=[pa.Check.ge(0)])


SCHEMAS: dict[str, pa.DataFrameSchema] = {
    name: pa.DataFrameSchema(columns, name=name, strict=True, coerce=True, ordered=False)
    for name, columns in {
        # A participant; what the platform does not know is missing.
        "participants": {
            "participant_id": _text(unique=True),
            "joined_at": pa.Column(_TIME, nullable=True),
            "channel": _text(null=True),
            "age_band": _one_of(AGE_BANDS),
            "gender": _one_of(GENDERS),
            "region": _text(null=True),
            "language": _text(null=True),
            "residency": _one_of(RESIDENCIES),
            "disability": pa.Column("boolean", nullable=True),
        },
        # An idea or comment that others can vote on.
        "statements": {
            "statement_id": _text(unique=True),
            "author_id": _text(null=True),
            "created_at": pa.Column(_TIME, nullable=True),
            "channel": _text(null=True),
            "language": _text(null=True),
            "text": _text(),
            "moderation": _one_of(MODERATION_STATES, null=False),
            "reason": _one_of(MODERATION_REASONS),
        },
        # A vote on a statement; a participant who votes again adds a row.
        "votes": {
            "participant_id": _text(),
            "statement_id": _text(),
            "voted_at": pa.Column(_TIME, nullable=True),
            "vote": pa.Column("int8", checks=[pa.Check.isin([*VOTES])]),
        },
        # An answer to a survey question.
        "answers": {
            "participant_id": _text(),
            "question_id": _text(),
            "answered_at": pa.Column(_TIME, nullable=True),
            "value": _text(),
        },
        # A project on a participatory-budget ballot. An approval is one point, a rank is converted to
        # points, and a score may be negative.
        "ballots": {
            "participant_id": _text(),
            "project_id": _text(),
            "points": pa.Column("float64", checks=[pa.Check.in_range(-1e12, 1e12)]),
        },
        # A project that people could vote for, and the published result.
        "projects": {
            "project_id": _text(unique=True),
            "name": _text(null=True),
            "cost": pa.Column("float64", checks=[pa.Check.ge(0)]),
            "category": _text(null=True),
            "votes_published": pa.Column("float64", nullable=True),
            "score_published": pa.Column("float64", nullable=True),
            "selected": pa.Column("boolean", nullable=True),
        },
        # The only row of a participatory budget: its money, type of ballot and selection rule.
        "budgets": {
            "budget": pa.Column("float64", checks=[pa.Check.ge(0)]),
            "currency": _text(null=True),
            "ballot_type": _one_of(BALLOT_TYPES, null=False),
            "rule": _text(null=True),
            "threshold": pa.Column("float64", nullable=True),
        },
        # A day, channel and segment; each person is counted once in each step.
        "funnel": {
            "day": pa.Column("int64", checks=[pa.Check.ge(0)]),
            "channel": _text(),
            "segment": _text(),
            "exposed": _count(),
            "visited": _count(),
            "registered": _count(),
            "contributed": _count(),
        },
        # A decision of a moderator.
        "moderation_log": {
            "statement_id": _text(),
            "decided_at": pa.Column(_TIME, nullable=True),
            "decision": _one_of(("in", "out"), null=False),
            "reason": _one_of(MODERATION_REASONS),
            "hours_waiting": pa.Column("float64", checks=[pa.Check.ge(0)], nullable=True),
        },
        # The simulator's truth about a participant or statement; no analysis may see it.
        "truth": {
            "subject": _one_of(("participant", "statement"), null=False),
            "subject_id": _text(),
            "opinion_group": pa.Column("Int8", nullable=True),
            "theme": _text(null=True),
            "stance": _one_of(STANCES),
            "sentiment": _one_of(SENTIMENTS),
            "duplicate_of": _text(null=True),
            "coordinated": pa.Column("boolean", nullable=True),
        },
    }.items()
}


def validated(name: str, table: pd.DataFrame, where: str) -> pd.DataFrame:
    """Return a table with the types of its schema; it must have all columns.

    Raises
    ------
    InputError
        If a value is not allowed; the message names the first such row and ``where`` the table comes from.

    Examples
    --------
    >>> table = pd.DataFrame({"participant_id": ["1"], "project_id": ["a"], "points": [1]})
    >>> str(validated("ballots", table, "ballots.csv")["points"].dtype)
    'float64'
    """
    try:
        checked: pd.DataFrame = SCHEMAS[name].validate(table, lazy=True)
    except SchemaErrors as error:
        raise _first_failure(error, where) from None
    return checked


def _first_failure(error: SchemaErrors, where: str) -> InputError:
    cases: Any = error.failure_cases
    cases = cases[cases["index"].notna()] if cases["index"].notna().any() else cases
    case = cases.iloc[0]
    row = int(case["index"]) + 1 if pd.notna(case["index"]) else 0
    return InputError(
        "table-bad-value",
        table=where,
        row=row,
        column=str(case["column"]),
        value=str(case["failure_case"]),
        expected=str(case["check"]),
    )
