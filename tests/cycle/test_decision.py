"""Who decides shows in the decision: the public by its vote, or the entity by the findings (S49, S63-S66)."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
import pytest

from mashura.cycle.decision import decide
from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology.vocabulary import DecisionMode, Disposition

from .conftest import OPTIONS


def adopted(run):
    return [ruling for ruling in run.campaign.decision.rulings if ruling.disposition is Disposition.ADOPTED]


def test_the_public_decides_by_the_votes_that_were_cast(by_vote):
    votes = by_vote.consultation.answers.query("question_id == 'choice'")["value"].value_counts()
    assert set(votes.index) == {entry["option_id"] for entry in OPTIONS}
    [winner] = adopted(by_vote)
    assert winner.statement_id == votes.idxmax()
    assert f"{votes.max()} of {votes.sum()}" in winner.reason
    decision = by_vote.campaign.decision
    assert [ruling.statement_id for ruling in decision.rulings] == [entry["option_id"] for entry in OPTIONS]
    assert winner.proposal in decision.text
    for option, count in votes.items():
        title = next(entry["title"] for entry in OPTIONS if entry["option_id"] == option)
        assert f"{title} {count}" in decision.facts_and_figures
    turnout = votes.sum() / len(by_vote.consultation.participants)
    assert f"turnout of {turnout:.0%}" in decision.facts_and_figures


def with_votes(run, **counts):
    """Return a consultation whose participants chose so."""
    people = iter(run.consultation.participants["participant_id"])
    rows = [
        {"participant_id": next(people), "question_id": "choice", "value": option}
        for option, count in counts.items()
        for _ in range(count)
    ]
    return replace(
        run.consultation, answers=pd.DataFrame(rows, columns=["participant_id", "question_id", "value"])
    )


def decided(run, **counts):
    campaign = run.campaign
    with use_language("en"):
        return decide(
            campaign,
            campaign.plan,
            with_votes(run, **counts),
            campaign.findings,
            seed=run.seed,
            population=run.population,
        )


def test_of_two_options_with_as_many_votes_the_first_of_the_plan_is_carried_out(by_vote):
    decision = decided(by_vote, night=5, dense=5, frequent=2)
    assert [ruling.disposition.value for ruling in decision.rulings] == ["rejected", "adopted", "rejected"]
    assert "as many votes as another option" in decision.rulings[1].reason
    assert "as many as another option" in decision.rulings[2].reason
    assert "fewer" in decision.rulings[0].reason


def test_a_vote_in_which_nobody_votes_carries_out_nothing_and_says_so(by_vote):
    decision = decided(by_vote)
    assert {ruling.disposition.value for ruling in decision.rulings} == {"rejected"}
    assert "nobody voted" in decision.text


def test_the_two_modes_leave_different_decision_records(by_vote, by_entity):
    vote, entity = by_vote.campaign.decision, by_entity.campaign.decision
    assert (vote.mode, entity.mode) == (DecisionMode.PUBLIC_VOTE, DecisionMode.ENTITY)
    statements = set(by_entity.consultation.statements["statement_id"])
    assert {ruling.statement_id for ruling in entity.rulings} <= statements
    assert not {ruling.statement_id for ruling in vote.rulings} & statements
    assert all(entry.reason for entry in (*vote.rulings, *entity.rulings))
    assert "vote" in by_vote.campaign.announcement.reasons
    assert by_vote.campaign.announcement.reasons != by_entity.campaign.announcement.reasons


def test_an_entity_is_advised_by_a_poll_and_not_bound(with_answers, carried_through):
    plan = with_answers(
        decision_mode="entity", options=OPTIONS, collection_tools=["statements", "survey", "poll"]
    )
    decision = carried_through(plan).campaign.decision
    assert "does not bind" in decision.facts_and_figures
    assert not {ruling.statement_id for ruling in decision.rulings} & {
        option["option_id"] for option in OPTIONS
    }


@pytest.mark.parametrize("options", [(), OPTIONS[:1]])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_vote_without_a_choice_is_refused_before_anything_is_simulated(
    with_answers, carried_through, options, language
):
    plan = with_answers(decision_mode="public_vote", options=options)
    with pytest.raises(InputError) as caught:
        carried_through(plan, language)
    with use_language(language):
        said = str(caught.value)
    assert ("two options" in said) if language == "en" else ("خيارين على الأقل" in said)


def test_the_effects_on_all_parties_are_studied_with_figures(by_vote, by_entity):
    for run in (by_vote, by_entity):
        effects = run.campaign.decision.effects
        assert [effect.party for effect in effects] == [
            stakeholder.name for stakeholder in run.campaign.plan.stakeholders
        ]
        for effect in effects:
            direction = (
                "rises"
                if round(effect.support_after - effect.support_before, 2) > 0
                else "falls"
                if round(effect.support_after - effect.support_before, 2) < 0
                else "stays"
            )
            assert f"support {direction}" in effect.facts
        assert "weighed by their power" in run.campaign.decision.facts_and_figures
    assert by_vote.campaign.decision.effects != by_entity.campaign.decision.effects


def test_the_language_of_the_plan_moves_no_support(with_answers, carried_through, by_entity):
    arabic = carried_through(with_answers(), "ar").campaign.decision
    figures = [
        [(effect.support_before, effect.support_after) for effect in decision.effects]
        for decision in (arabic, by_entity.campaign.decision)
    ]
    assert figures[0] == figures[1]
    assert re.search("[\u0620-\u064a]", arabic.effects[0].facts)


def test_the_outcome_for_those_who_took_part_stands_beside_the_decision(by_vote):
    aftermath = by_vote.document()["aftermath"]
    assert set(aftermath["reach_by_channel"]) == {
        channel.value for channel in by_vote.campaign.announcement.channels
    }
    assert 0 < aftermath["heard"] <= 1
    assert "satisfied" in by_vote.describe()
    assert all(0 < share < 0.5 for share in aftermath["reach_by_channel"].values())
