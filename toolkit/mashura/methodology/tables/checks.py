"""Checks of a consultation's tables, which have the same schema for simulated and real data (S22, S59)."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pyarrow as pa

from mashura.errors import InputError

# Their columns are described in ``mashura.methodology.tables.schemas``, which is imported at the first check
# because its library takes a second to load.
TABLE_NAMES = (
    "participants",
    "statements",
    "votes",
    "answers",
    "ballots",
    "projects",
    "budgets",
    "funnel",
    "moderation_log",
    "truth",
)


def empty_table(name: str) -> pd.DataFrame:
    """Return a table with the right columns and types and no rows.

    Examples
    --------
    >>> empty_table("votes").columns.tolist()
    ['participant_id', 'statement_id', 'voted_at', 'vote']
    """
    return _empty(name).copy()


@cache
def _empty(name: str) -> pd.DataFrame:
    from mashura.methodology.tables.schemas import SCHEMAS, validated

    # Checking an empty table takes as long as any other, and every consultation has some.
    return validated(name, pd.DataFrame(columns=[*SCHEMAS[name].columns]), name)


def check_table(name: str, table: pd.DataFrame, source: str = "") -> pd.DataFrame:
    """Return the table with the schema's column order and types.

    Parameters
    ----------
    name : str
        One of ``TABLE_NAMES``.
    table : pandas.DataFrame
        Rows to check; columns that may be empty can be left out.
    source : str
        Where the rows come from, for the error message.

    Raises
    ------
    InputError
        If a column is missing or unknown, or a value is not allowed; the message names the first such row.

    Examples
    --------
    >>> votes = pd.DataFrame({"participant_id": ["1"], "statement_id": ["7"], "vote": [1]})
    >>> check_table("votes", votes)["vote"].tolist()
    [1]
    """
    from mashura.methodology.tables.schemas import SCHEMAS, validated

    columns = SCHEMAS[name].columns
    where = source or name
    if unknown := [str(column) for column in table.columns if column not in columns]:
        raise InputError("table-unknown-column", table=where, column=unknown[0], known=", ".join(columns))
    required = [column for column, rule in columns.items() if not rule.nullable]
    if missing := [column for column in required if column not in table.columns]:
        raise InputError("table-missing-column", table=where, column=missing[0])
    # An absent column of text is made as such: turning empty cells of another type into text takes long.
    absent = {
        column: pd.Series(pa.nulls(len(table), pa.large_string()), index=table.index, dtype="str")
        for column, rule in columns.items()
        if column not in table.columns and str(rule.dtype) == "str"
    }
    complete = table.assign(**absent) if absent and len(table) else table
    return validated(name, complete.reindex(columns=[*columns]).reset_index(drop=True), where)
