"""The indicators, against values worked out by hand."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from mashura.errors import InputError
from mashura.evaluation import indicators
from mashura.evaluation.indicators import Place, shown_in
from mashura.methodology import Announcement, Campaign, Consultation, Decision, Plan
from mashura.methodology.records.brief import Segment
from mashura.methodology.records.decision import Ruling
from mashura.methodology.records.plan import BudgetLine, FeedbackPromise
from mashura.methodology.records.timeline import Timeline

POPULATION_TABLE = pd.DataFrame({"attribute": "gender", "group": ["female", "male"], "share": [0.5, 0.5]})
NOTHING = Consultation(title="Nothing", origin="csv")


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
    # Everybody agrees with s1; of s2 four people approve and four disapprove.
    votes = pd.DataFrame(
        [(person, "s1", 1) for person in ids]
        + [(person, "s2", 1 if person < "p4" else -1) for person in ids],
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


def measure(consultation, plan, **records):
    measured = indicators(consultation, plan, population=1000, population_table=POPULATION_TABLE, **records)
    return {indicator.name: indicator for indicator in measured}


@pytest.fixture
def finished_records():
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
    return {"decision": decision, "announcement": announcement}


def test_the_record_holds_the_indicators_that_are_shown_in_it(consultation, plan):
    expected = [definition.name for definition in shown_in(Place.RECORD)]
    assert [*measure(consultation, plan)] == expected


def test_a_campaign_does_where_its_plan_does(consultation, plan):
    assert indicators(consultation, Campaign(plan=plan)) == indicators(consultation, plan)
    with pytest.raises(InputError, match="A plan was expected"):
        indicators(consultation, "plan")


def test_participation_is_counted_along_the_funnel(consultation, plan):
    measured = measure(consultation, plan)
    assert measured["reach"].value == 100 / 1000
    assert measured["participants"].value == 8
    assert measured["participation_rate"].value == 8 / 1000
    assert measured["participants_per_visitor"].value == 8 / 16
    assert measured["writers_per_participant"].value == 2 / 8


def test_cost_is_divided_by_the_participants(consultation, plan):
    assert measure(consultation, plan)["cost_per_participant"].value == 400 / 8


def test_the_planned_cost_is_divided_by_the_participants_wanted(consultation, plan):
    assert measure(consultation, plan)["cost_per_participant"].planned == 400 / 8


def test_participants_are_compared_with_the_population(consultation, plan):
    value = measure(consultation, plan)["representativeness"].value
    assert value == pytest.approx(1 - (0.25 + 0.25) / 2)


def test_segments_count_as_included_when_they_reach_their_number(consultation, plan):
    # Three of the three wanted over 65, but four of the five wanted people of determination.
    assert measure(consultation, plan)["inclusion_coverage"].value == 0.5


def test_moderation_is_measured_from_its_log(consultation, plan):
    measured = measure(consultation, plan)
    assert measured["moderated_out"].value == 0.5
    assert measured["moderation_hours"].value == 4.0


def test_inequality_of_votes_and_statements(consultation, plan):
    measured = measure(consultation, plan)
    assert measured["vote_gini"].value == 0.0
    assert measured["top_authors_share"].value == 0.5


def test_decision_and_announcement_are_dated_from_the_closing_day(consultation, plan, finished_records):
    measured = measure(consultation, plan, **finished_records)
    assert measured["days_to_decision"].value == 10
    assert measured["days_to_announcement"].value == 30
    assert measured["days_to_announcement"].planned == 30


def test_influence_is_the_share_of_proposals_that_were_not_rejected(consultation, plan, finished_records):
    assert measure(consultation, plan, **finished_records)["influence"].value == 0.5


def test_people_informed_come_from_the_announcement(consultation, plan, finished_records):
    assert measure(consultation, plan, **finished_records)["people_informed"].value == 6


@pytest.mark.parametrize(
    "name",
    ["reach", "representativeness", "vote_gini", "moderated_out", "consensus_yield", "influence"],
)
def test_an_indicator_that_the_data_cannot_tell_has_no_value(name):
    assert measure(NOTHING, Plan())[name].value is None


def test_without_any_data_there_are_no_participants():
    assert measure(NOTHING, Plan())["participants"].value == 0
