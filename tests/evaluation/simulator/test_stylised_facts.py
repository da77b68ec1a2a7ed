"""Stylised facts measured on conversations whose values can be counted by hand."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from mashura.analysis import VoteMatrix, opinion_groups
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
    # The same three people a hundred and one times, since the bands hold for more than 300 voters.
    found = measure(
        conversation(
            [
                (f"{who} {number}", what, hour, vote)
                for number in range(101)
                for who, what, hour, vote in (
                    ("1", "a", 0, 1),
                    ("1", "b", 0.5, 1),
                    ("2", "a", 1, -1),
                    ("2", "a", 9, 0),
                    ("3", "a", 10, 1),
                )
            ]
        )
    )
    assert (found["agree"], found["disagree"], found["pass"]) == (0.6, 0.2, 0.2)
    assert found["revotes"] == 0.2
    assert found["within_an_hour"] == pytest.approx(2 / 3)
    # Who changes a vote has still voted on one statement only.
    assert found["one_vote"] == pytest.approx(2 / 3)


def test_groups_are_those_that_a_server_shows_also_where_one_is_too_small_to_be_said():
    talk = conversation(
        [
            (f"{camp}{number}", f"s{statement}", statement, vote)
            for camp, people, vote in (("many", 60, 1), ("few", 2, -1))
            for number in range(people)
            for statement in range(10)
        ]
    )
    groups = opinion_groups(VoteMatrix.of(talk))
    assert (groups.k, groups.reason) == (0, "small-groups")
    assert measure(talk)["groups"] == 2


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
    few = measure(conversation([(who, "a", 0, 1) for who in "1234"], statements))
    many = measure(conversation([(str(who), "a", 0, 1) for who in range(400)], statements))
    assert many["moderated_out"] == few["moderated_out"] == 0.75
    assert many["writers"] == 2 / 400
    assert math.isnan(few["writers"])


def test_reasons_of_moderation_are_compared_only_when_there_are_many():
    def measured(duplicate, unclear, abuse):
        reasons = ["duplicate"] * duplicate + ["unclear"] * unclear + ["abuse"] * abuse
        statements = pd.DataFrame(
            {
                "statement_id": [str(number) for number in range(len(reasons))],
                "author_id": "1",
                "text": "More",
                "moderation": "out",
                "reason": reasons,
            }
        )
        values = measure(conversation([("1", "0", 0, 1)], statements))
        return values["duplicates_per_unclear"], values["unclear_per_abuse"]

    assert measured(duplicate=80, unclear=40, abuse=5) == (2, 8)
    assert np.isnan(measured(duplicate=80, unclear=39, abuse=4)).all()


def test_arrivals_are_measured_between_the_first_and_the_last_vote():
    late = [(f"late{n}", "a", 95, 1) for n in range(200)]
    before = [(f"before{n}", "a", 85, 1) for n in range(100)]
    talk = conversation([("first", "a", 0, 1), *before, *late, ("first", "a", 100, 1)])
    found = measure(talk)
    assert found["end_surge"] == 2
    assert found["launch_spike"] == pytest.approx(1 / 301)
    assert arrival_curve(talk)[0] == pytest.approx(1 / 301)
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
