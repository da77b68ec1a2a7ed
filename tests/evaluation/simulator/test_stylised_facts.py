"""Stylised facts measured on conversations whose values can be counted by hand."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from mashura.evaluation import FACTS, Fact, measure
from mashura.evaluation.simulator.stylised_facts import arrival_curve
from mashura.methodology.tables.consultation import Consultation

START = pd.Timestamp("2026-03-01", tz="UTC")


def conversation(rows, statements=None):
    """A conversation from rows of (who, what, hour, vote)."""
    votes = pd.DataFrame(
        [
            {
                "participant_id": who,
                "statement_id": what,
                "voted_at": START + pd.Timedelta(hours=hour),
                "vote": vote,
            }
            for who, what, hour, vote in rows
        ]
    )
    people = pd.DataFrame({"participant_id": votes["participant_id"].unique()})
    if statements is None:
        statements = pd.DataFrame(
            {"statement_id": votes["statement_id"].unique(), "text": "More", "moderation": "in"}
        )
    return Consultation(title="", origin="csv", participants=people, statements=statements, votes=votes)


def test_votes_are_counted():
    found = measure(
        conversation(
            [("1", "a", 0, 1), ("1", "b", 0.5, 1), ("2", "a", 1, -1), ("2", "a", 9, 0), ("3", "a", 10, 1)]
        )
    )
    assert (found["agree"], found["disagree"], found["pass"]) == (0.6, 0.2, 0.2)
    assert found["revotes"] == 0.2
    assert found["within_an_hour"] == pytest.approx(2 / 3)
    # Who changes a vote has still voted on one statement only.
    assert found["one_vote"] == pytest.approx(2 / 3)


def test_writers_and_reasons_are_counted():
    statements = pd.DataFrame(
        {
            "statement_id": ["a", "b", "c", "d", "e", "f"],
            "author_id": ["1", "1", "2", "2", "2", None],
            "text": "More",
            "moderation": ["in", "out", "out", "out", "pending", "in"],
            "reason": [None, "duplicate", "duplicate", "unclear", None, None],
        }
    )
    found = measure(conversation([(who, "a", 0, 1) for who in "1234"], statements))
    assert found["writers"] == 0.5
    assert found["moderated_out"] == 0.75
    assert found["duplicates_per_unclear"] == 2
    assert math.isnan(found["unclear_per_abuse"])


def test_arrivals_are_measured_between_the_first_and_the_last_vote():
    late = [(f"late{n}", "a", 95, 1) for n in range(12)]
    before = [(f"before{n}", "a", 85, 1) for n in range(6)]
    talk = conversation([("first", "a", 0, 1), *before, *late, ("first", "a", 100, 1)])
    found = measure(talk)
    assert found["end_surge"] == 2
    assert found["launch_spike"] == pytest.approx(1 / 19)
    assert arrival_curve(talk)[0] == pytest.approx(1 / 19)
    assert arrival_curve(talk)[-1] == 1


def test_what_the_tables_do_not_tell_is_not_a_number():
    found = measure(Consultation(title="", origin="csv"))
    assert set(found) == {fact.name for fact in FACTS}
    assert all(math.isnan(value) for value in found.values())


def test_limits_include_their_ends_and_may_be_open():
    assert Fact(code="F1", name="x", low=1, high=2).holds(1)
    assert not Fact(code="F1", name="x", low=1, high=2).holds(2.01)
    assert Fact(code="F1", name="x", high=2).holds(-5)
    assert not Fact(code="F1", name="x", low=1).holds(math.nan)
