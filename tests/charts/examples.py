"""What charts are drawn of in tests: one example for each type that a chart takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import pandas as pd
from joblib import parallel_config

from mashura import analysis, sample_campaign
from mashura.analysis import texts
from mashura.analysis.budgets.budget_outcome import BudgetOutcome
from mashura.analysis.integrity.coordination import Coordination
from mashura.analysis.people.concentration import Concentration
from mashura.analysis.people.funnel import Funnel
from mashura.analysis.people.representativeness import Representativeness
from mashura.analysis.people.weighted_votes import WeightedVotes
from mashura.analysis.surveys.cross_tables import CrossTable
from mashura.analysis.surveys.survey import QuestionSummary, Survey
from mashura.analysis.votes.consensus import Consensus
from mashura.analysis.votes.group_stability import GroupStability
from mashura.analysis.votes.opinion_groups import OpinionGroups
from mashura.data import sample_plan
from mashura.evaluation import calibrate, sensitivity
from mashura.evaluation.scorecard import Kpi, scorecard
from mashura.evaluation.self_assessment import Assessment, assess
from mashura.evaluation.simulator.calibration import Calibration
from mashura.evaluation.simulator.sensitivity import Sensitivity
from mashura.i18n import active_language
from mashura.methodology import Announcement, Campaign, Consultation, Decision, Plan
from mashura.methodology.records.self_assessment import SelfAssessment
from mashura.methodology.records.swot import Swot
from mashura.paths import content
from mashura.record_file import read_record
from mashura.simulation import World, load_world, predict
from mashura.simulation.prediction import Prediction


@cache
def consultation() -> Consultation:
    """The sample campaign with its first participants only."""
    whole = sample_campaign()
    participants = whole.participants.head(800)
    ids = participants["participant_id"]
    return replace(
        whole,
        participants=participants,
        votes=whole.votes[whole.votes["participant_id"].isin(ids)],
        answers=whole.answers[whole.answers["participant_id"].isin(ids)],
    )


@cache
def census() -> pd.DataFrame:
    return pd.read_csv(content("datasets", "bus_network_campaign", "population.csv"))


@cache
def votes() -> analysis.VoteMatrix:
    return analysis.VoteMatrix.of(consultation())


def town() -> Consultation:
    """A participatory budget in which twelve people vote on three projects."""
    people = [f"p{number}" for number in range(12)]
    return Consultation(
        title="",
        origin="simulated",
        participants=pd.DataFrame({"participant_id": people}),
        projects=pd.DataFrame({"project_id": ["1", "2", "3"], "cost": [60.0, 70.0, 5.0]}),
        budgets=pd.DataFrame({"budget": [80.0], "ballot_type": ["approval"]}),
        ballots=pd.DataFrame({"participant_id": people, "project_id": ["2"] * 7 + ["1"] * 5, "points": 1.0}),
    )


def plan() -> Plan:
    campaign = sample_plan()
    assert campaign.plan is not None
    return campaign.plan


@cache
def prediction() -> Prediction:
    return predict(plan(), load_world("municipality"))


@cache
def calibration() -> Calibration:
    # In this process: to start others takes longer than one campaign.
    with parallel_config("sequential"):
        return calibrate(plan(), load_world("municipality"), [1])


@cache
def plan_sensitivity() -> Sensitivity:
    return sensitivity(plan(), load_world("municipality"), outcomes=["participants"])


def scores() -> tuple[Kpi, ...]:
    campaign = Campaign(plan=plan(), decision=Decision(text="Buses"), announcement=Announcement())
    return scorecard(campaign, consultation(), population=180_000, population_table=census())


def assessment() -> Assessment:
    return assess(
        read_record(
            content("datasets", "assessments", f"self_assessment.{active_language()}.yaml"), SelfAssessment
        )
    )


def swot() -> Swot:
    return read_record(content("datasets", "assessments", f"national_swot.{active_language()}.yaml"), Swot)


EXAMPLES: Mapping[Any, Callable[[], Any]] = {
    str: lambda: "ARE",
    Assessment: assessment,
    BudgetOutcome: lambda: analysis.budget_outcome(town()),
    Calibration: calibration,
    Campaign: sample_plan,
    Concentration: lambda: analysis.vote_concentration(consultation()),
    Consensus: lambda: analysis.consensus(votes()),
    Consultation: consultation,
    Coordination: lambda: analysis.coordination(consultation()),
    CrossTable: lambda: analysis.cross_table(consultation(), "satisfaction", "residency"),
    Funnel: lambda: analysis.funnel(consultation()),
    GroupStability: lambda: analysis.group_stability(votes(), rounds=2),
    OpinionGroups: lambda: analysis.opinion_groups(votes()),
    Plan: plan,
    Prediction: prediction,
    QuestionSummary: lambda: analysis.survey(consultation()).questions[0],
    Sensitivity: plan_sensitivity,
    Sequence[Kpi]: scores,
    Sequence[Representativeness]: lambda: analysis.representativeness(consultation(), census()),
    Survey: lambda: analysis.survey(consultation()),
    Swot: swot,
    texts.Languages: lambda: texts.languages(consultation()),
    texts.Stances: lambda: texts.stances(consultation()),
    texts.Themes: lambda: texts.themes(consultation()),
    WeightedVotes: lambda: analysis.weighted_votes(consultation(), analysis.raking(consultation(), census())),
    World: lambda: load_world("municipality"),
}
