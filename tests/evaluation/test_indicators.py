"""The proposed indicators, against values worked out by hand."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from mashura.evaluation import INDICATORS, indicator_name, indicators
from mashura.i18n import LANGUAGES
from mashura.methodology import Announcement, Consultation, Decision, Plan
from mashura.methodology.records.brief import Segment
from mashura.methodology.records.decision import Ruling
from mashura.methodology.records.plan import BudgetLine, FeedbackPromise, Timeline

POPULATION_TABLE = pd.DataFrame({"attribute": "gender", "group": ["female", "male"], "share": [0.5, 0.5]})


@pytest.fixture
def consultation():
    ids = [f"p{number}" for number in range(8)]
    people = pd.DataFrame(
        {
            "participant_id": ids,
            "gender": ["female"] * 2 + ["male"] * 6,
            "age_band": ["65+"] * 3 + ["18-29"] * 5,
            "disability": [True, False] * 4,
        }
    )
    statements = pd.DataFrame(
        {
            "statement_id": ["s1", "s2"],
            "author_id": ["p0", "p1"],
            "text": ["More buses", "Fewer buses"],
            "moderation": ["in", "out"],
        }
    )
    # Four people agree with s1 and reject s2, four the other way round, but all agree with s1 in the end.
    votes = pd.DataFrame(
        [(one, "s1", 1) for one in ids] + [(one, "s2", 1 if one < "p4" else -1) for one in ids],
        columns=["participant_id", "statement_id", "vote"],
    )
    funnel = pd.DataFrame(
        {
            "day": [0, 1],
            "channel": "portal",
            "segment": "all",
            "exposed": [60, 40],
            "visited": [10, 6],
            "registered": [8, 2],
            "contributed": [6, 2],
        }
    )
    log = pd.DataFrame({"statement_id": ["s1", "s2"], "decision": ["in", "out"], "hours_waiting": [2.0, 6.0]})
    return Consultation(
        title="Buses",
        origin="csv",
        participants=people,
        statements=statements,
        votes=votes,
        funnel=funnel,
        moderation_log=log,
    )


@pytest.fixture
def plan():
    return Plan(
        segments=(
            Segment(segment_id="old", name="Old", age_bands=("65+",), participants_wanted=3),
            Segment(segment_id="determined", name="POD", disability=True, participants_wanted=5),
        ),
        timeline=Timeline(opens_on=date(2026, 1, 1), duration_days=31),
        budget={"currency": "AED", "lines": (BudgetLine(purpose="films", amount=400),)},
        feedback=FeedbackPromise(within_days=30),
    )


def values(consultation, plan, **records):
    found = indicators(consultation, plan, population=1000, population_table=POPULATION_TABLE, **records)
    assert [one.name for one in found] == [*INDICATORS]
    return {one.name: one for one in found}


def test_participation_is_counted_along_the_funnel(consultation, plan):
    found = values(consultation, plan)
    assert found["reach"].value == 100 / 1000
    assert found["participants"].value == 8
    assert found["participation_rate"].value == 8 / 1000
    assert found["participants_per_visitor"].value == 8 / 16
    assert found["writers_per_participant"].value == 2 / 8
    assert found["cost_per_participant"].value == 400 / 8


def test_who_took_part_is_compared_with_the_population_and_with_the_plan(consultation, plan):
    found = values(consultation, plan)
    assert found["representativeness"].value == pytest.approx(1 - (0.25 + 0.25) / 2)
    # Three of the three wanted over 65, but four of the five wanted people of determination.
    assert found["inclusion_coverage"].value == 0.5


def test_moderation_and_inequality(consultation, plan):
    found = values(consultation, plan)
    assert found["moderated_out"].value == 0.5
    assert found["moderation_hours"].value == 4.0
    assert found["vote_gini"].value == 0.0
    assert found["top_authors_share"].value == 0.5


def test_what_came_afterwards_is_dated_from_the_closing_day(consultation, plan):
    decision = Decision(
        ratified_on=date(2026, 2, 11),
        rulings=(
            Ruling(statement_id="s1", disposition="adopted"),
            Ruling(statement_id="s2", disposition="partly"),
            Ruling(statement_id="s3", disposition="rejected"),
            Ruling(statement_id="s4", disposition="rejected"),
        ),
    )
    announcement = Announcement(announced_on=date(2026, 3, 3), people_informed=6)
    found = values(consultation, plan, decision=decision, announcement=announcement)
    assert found["days_to_decision"].value == 10
    assert found["days_to_announcement"].value == 30
    assert found["days_to_announcement"].planned == 30
    assert found["influence"].value == 0.5
    assert found["people_informed"].value == 6


def test_what_the_data_cannot_tell_has_no_value(plan):
    found = values(Consultation(title="Nothing", origin="csv"), Plan())
    silent = {name for name, one in found.items() if one.value is None}
    assert {
        "reach",
        "representativeness",
        "vote_gini",
        "moderated_out",
        "consensus_yield",
        "influence",
    } <= silent
    assert found["participants"].value == 0


def test_every_indicator_has_a_name_in_both_languages():
    for name in INDICATORS:
        for language in LANGUAGES:
            assert indicator_name(name, language)
