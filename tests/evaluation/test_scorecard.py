"""The scorecard: nothing left out, nothing invented, three dimensions."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from mashura.evaluation import INDICATORS
from mashura.evaluation.campaign_evaluation import evaluate, national_view
from mashura.evaluation.indicators import DIMENSIONS, Benchmark
from mashura.evaluation.kpi_notes import caution_text
from mashura.evaluation.scorecard import Kpi, scorecard
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Consultation, Plan

NOTHING = Consultation(title="Buses", origin="csv")


def kpi(value, planned=None, benchmark=None, direction="higher"):
    definition = replace(INDICATORS["reach"], benchmark=benchmark, direction=direction)
    return Kpi(definition=definition, value=value, planned=planned)


@pytest.fixture(scope="module")
def evaluation(finished):
    return evaluate(
        finished.campaign,
        finished.consultation,
        population=finished.population,
        places={"oasis": "Oasis villages"},
    )


def test_every_indicator_of_the_set_stands_on_the_scorecard_in_a_dimension():
    scores = scorecard(Campaign(), NOTHING)
    assert [score.name for score in scores] == [*INDICATORS]
    assert {score.definition.dimension for score in scores} == {*DIMENSIONS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_unknown_is_null_with_a_reason_and_what_is_known_has_none(language):
    with use_language(language):
        for score in scorecard(Campaign(), NOTHING):
            told = score.document()
            assert (told["value"] is None) == bool(told["reason"]), score.name
            assert (told["state"] == "unknown") == (told["value"] is None)


def test_an_export_without_records_knows_nothing_of_costs_decisions_and_parties():
    known = {score.name for score in scorecard(Campaign(), NOTHING) if score.value is not None}
    assert known == {"participants"}


@pytest.mark.parametrize(
    ("score", "state"),
    [
        (kpi(0.5, planned=0.4), "met"),
        (kpi(0.5, planned=0.6), "missed"),
        (kpi(0.5, planned=0.6, direction="lower"), "met"),
        (kpi(0.5, benchmark=Benchmark(low=0.1, high=0.6, source="F1")), "inside"),
        (kpi(0.7, benchmark=Benchmark(low=0.1, high=0.6, source="F1")), "outside"),
        (kpi(0.9, benchmark=Benchmark(low=1.0, source="S47")), "missed"),
        (kpi(90.0, benchmark=Benchmark(high=84, source="UK"), direction="lower"), "missed"),
        (kpi(0.5), "unmeasured"),
        (kpi(None), "unknown"),
    ],
)
def test_a_goal_comes_from_the_plan_or_else_from_a_limit_and_a_range_is_only_usual(score, state):
    assert score.state == state


def test_a_finished_campaign_is_told_apart_from_one_that_ended_without_a_decision(finished, evaluation):
    assert evaluation.score("decision_recorded").value == 1.0
    silent = finished.campaign.model_copy(update={"decision": None, "announcement": None})
    scores = {score.name: score for score in scorecard(silent, finished.consultation)}
    assert scores["decision_recorded"].value == 0.0
    assert scores["decision_recorded"].state == "missed"
    assert scores["feedback_completeness"].value is None
    assert scores["archive_completeness"].value < evaluation.score("archive_completeness").value


def test_a_party_that_was_not_told_lowers_its_indicator(finished, evaluation):
    assert evaluation.score("parties_informed").value == 1.0
    told = finished.campaign.announcement
    without = told.model_copy(update={"parties_informed": told.parties_informed[:-1]})
    campaign = finished.campaign.model_copy(update={"announcement": without})
    scores = {score.name: score for score in scorecard(campaign, finished.consultation)}
    parties = len(finished.campaign.plan.stakeholders)
    assert scores["parties_informed"].value == pytest.approx((parties - 1) / parties)
    assert scores["feedback_completeness"].value == pytest.approx(0.8)


def test_appeals_count_as_overturned_when_the_last_decision_differs(finished):
    log = finished.consultation.moderation_log.head(2).copy()
    again = log.copy()
    again["decided_at"] = again["decided_at"].max() + (again["decided_at"].max() - again["decided_at"].min())
    again["decision"] = ["in" if entry == "out" else "out" for entry in log["decision"][:1]] + [
        log["decision"].iloc[1]
    ]
    talk = replace(finished.consultation, moderation_log=pd.concat([log, again], ignore_index=True))
    scores = {score.name: score for score in scorecard(Campaign(), talk)}
    assert scores["appeals_overturned"].value == 0.5


def test_the_national_view_counts_participations_and_takes_medians_of_what_is_known(evaluation):
    other = evaluate(Campaign(), NOTHING)
    view = national_view([evaluation, other])
    assert view["campaigns"] == 2
    assert view["entities"] == 1
    assert view["participations"] == evaluation.score("participants").value
    assert view["closed_with_a_decision"] == 1
    assert view["medians"]["influence"] == evaluation.score("influence").value
    assert view["medians"]["representativeness"] is None
    assert len(view["cautions"]) == 2


def test_questions_carry_evidence_and_say_when_nobody_answered(evaluation):
    told = evaluation.document()["questions"]
    assert [entry["items"] for entry in told] == [[f"S{number}"] for number in range(76, 81)]
    assert all(entry["answer"] for entry in told)
    empty = evaluate(Campaign(plan=Plan(title="Buses")), NOTHING).document()["questions"]
    assert all(entry["answer"] is None and entry["reason"] for entry in empty)
    assert any("lacks" in remark for entry in empty for remark in entry["remarks"])


def test_a_cost_that_no_plan_gives_is_read_as_an_assumption() -> None:
    score = Kpi(definition=INDICATORS["cost_per_participant"], value=2.0, planned=None)
    assert "assumptions" in caution_text(score, "en", people=300, simulated=False)
