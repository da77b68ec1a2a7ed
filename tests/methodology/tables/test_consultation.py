"""The tables of a consultation, for simulated and real data."""

from __future__ import annotations

import pandas as pd
import pytest

from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology import Consultation
from mashura.methodology.tables.checks import TABLE_NAMES, check_table, empty_table
from mashura.methodology.tables.schemas import SCHEMAS


def talk(**tables: pd.DataFrame) -> Consultation:
    people = pd.DataFrame({"participant_id": ["1", "2"]})
    statements = pd.DataFrame({"statement_id": ["7"], "text": ["More buses"], "moderation": ["in"]})
    return Consultation(
        title="Buses", origin="csv", **{"participants": people, "statements": statements, **tables}
    )


def votes(**columns: list[object]) -> pd.DataFrame:
    return pd.DataFrame({"participant_id": ["1"], "statement_id": ["7"], "vote": [1]} | columns)


def test_empty_tables_have_the_columns_and_types_of_the_schema():
    assert tuple(SCHEMAS) == TABLE_NAMES
    for name in TABLE_NAMES:
        assert [*empty_table(name).columns] == [*SCHEMAS[name].columns]


def test_the_last_vote_counts_whatever_the_order_of_rows():
    moments = pd.to_datetime(["2026-01-02", "2026-01-01"], utc=True)
    table = votes(participant_id=["1", "1"], statement_id=["7", "7"], vote=[-1, 1]).assign(voted_at=moments)
    assert talk(votes=table).latest_votes()["vote"].tolist() == [-1]


def test_the_later_row_of_two_votes_at_the_same_time_counts():
    moments = pd.to_datetime(["2026-01-01", "2026-01-01"], utc=True)
    table = votes(participant_id=["1", "1"], statement_id=["7", "7"], vote=[1, 0]).assign(voted_at=moments)
    assert talk(votes=table).latest_votes()["vote"].tolist() == [0]


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (votes(vote=[5]), ["votes", "row 1", "vote", "5"]),
        (votes(participant_id=["9"]), ["votes", "row 1", "participant_id", "9"]),
        (votes(statement_id=["8"]), ["votes", "row 1", "statement_id", "8"]),
        (votes(colour=["red"]), ["votes", "colour"]),
        (pd.DataFrame({"participant_id": ["1"], "vote": [1]}), ["votes", "statement_id", "missing"]),
    ],
)
def test_a_wrong_table_is_refused_with_table_row_and_column(table, words):
    with pytest.raises(InputError) as caught:
        talk(votes=table)
    with use_language("en"):
        said = str(caught.value)
    for word in words:
        assert word in said


def test_two_people_cannot_share_an_identifier():
    with pytest.raises(InputError):
        talk(participants=pd.DataFrame({"participant_id": ["1", "1"]}))


def test_an_analysis_never_sees_the_truth():
    truth = pd.DataFrame({"subject": ["statement"], "subject_id": ["7"]})
    assert len(talk(truth=truth).truth) == 1
    assert talk(truth=truth).without_truth().truth.empty


def test_columns_may_have_any_order_and_optional_ones_may_be_missing():
    table = check_table("participants", pd.DataFrame({"gender": ["female"], "participant_id": ["1"]}))
    assert [*table.columns] == [*SCHEMAS["participants"].columns]
    assert table["age_band"].isna().all()
