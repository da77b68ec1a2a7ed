"""What each column of a consultation's tables may hold (S22, S59).

A module of its own because its library takes a second to import, and much of what needs the words of
:mod:`mashura.methodology.tables.checks`, such as the apps, checks no table.
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
        # One person who took part; whatever the platform does not know is missing.
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
        # One idea or comment put to others.
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
        # One reaction to a statement; a participant who votes again adds a row.
        "votes": {
            "participant_id": _text(),
            "statement_id": _text(),
            "voted_at": pa.Column(_TIME, nullable=True),
            "vote": pa.Column("int8", checks=[pa.Check.isin([*VOTES])]),
        },
        # One answer to one survey question.
        "answers": {
            "participant_id": _text(),
            "question_id": _text(),
            "answered_at": pa.Column(_TIME, nullable=True),
            "value": _text(),
        },
        # One project on one participatory-budget ballot; an approval is one point, a rank becomes
        # points; where ballots score projects, points may be negative.
        "ballots": {
            "participant_id": _text(),
            "project_id": _text(),
            "points": pa.Column("float64", checks=[pa.Check.in_range(-1e12, 1e12)]),
        },
        # One project that people could vote for, and what was published about it.
        "projects": {
            "project_id": _text(unique=True),
            "name": _text(null=True),
            "cost": pa.Column("float64", checks=[pa.Check.ge(0)]),
            "category": _text(null=True),
            "votes_published": pa.Column("float64", nullable=True),
            "score_published": pa.Column("float64", nullable=True),
            "selected": pa.Column("boolean", nullable=True),
        },
        # The one row of a participatory budget: its money, its ballots and the rule that chose.
        "budgets": {
            "budget": pa.Column("float64", checks=[pa.Check.ge(0)]),
            "currency": _text(null=True),
            "ballot_type": _one_of(BALLOT_TYPES, null=False),
            "rule": _text(null=True),
            "threshold": pa.Column("float64", nullable=True),
        },
        # One day, channel and segment; people are counted once in each step.
        "funnel": {
            "day": pa.Column("int64", checks=[pa.Check.ge(0)]),
            "channel": _text(),
            "segment": _text(),
            "exposed": _count(),
            "visited": _count(),
            "registered": _count(),
            "contributed": _count(),
        },
        # One decision of a moderator.
        "moderation_log": {
            "statement_id": _text(),
            "decided_at": pa.Column(_TIME, nullable=True),
            "decision": _one_of(("in", "out"), null=False),
            "reason": _one_of(MODERATION_REASONS),
            "hours_waiting": pa.Column("float64", checks=[pa.Check.ge(0)], nullable=True),
        },
        # Simulated only, never shown to an analysis: what the simulator knows of a person or a statement.
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
    """Return a table that has all columns of its schema, in the schema's types.

    Raises
    ------
    InputError
        If a value is not allowed; it names the first such row, and ``where`` the table came from.

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
