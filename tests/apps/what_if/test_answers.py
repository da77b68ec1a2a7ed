"""The what-if app's answers to "why?", and what it calls a difference."""

from __future__ import annotations

import re

import pytest

from mashura.apps.what_if.answers import answer_shown
from mashura.apps.what_if.comparison import ENOUGH_COURSES, difference
from mashura.apps.what_if.model import COURSES, WhatIf
from mashura.apps.what_if.panels import absent_shown, numbers_shown
from mashura.apps.what_if.remedies import remedies
from mashura.evaluation.indicators import Place, shown_in
from mashura.i18n import message
from mashura.simulation import predict
from mashura.simulation.explanation import HINDRANCES, explain
from mashura.store import PlanStore

OTHERS = ("language", "other")


def started(language: str) -> WhatIf:
    model = WhatIf(PlanStore("sqlite://", user="maryam"), language)
    model.start_from_example()
    return model


@pytest.fixture(scope="module")
def asked() -> WhatIf:
    """A question about speakers of other languages, answered to its end; the second plan lacks a channel."""
    model = started("en")
    sent = model.levers_sent()
    sent["channels"][-1]["on"] = False
    model.turn(sent)
    model.ask(OTHERS)
    while model.inquiry.working:
        model.go_on()
    return model


def number(text: str) -> float:
    return float(re.sub(r"[^\d.]", "", text))


def test_a_groups_answer_has_the_numbers_of_both_simulated_plans(asked: WhatIf) -> None:
    answer = answer_shown(asked.inquiry, "en")
    assert answer["key"] == "language/other"
    for side, variant in zip(answer["sides"], (asked.first, asked.second), strict=True):
        journey = explain(variant.plan, variant.world).journey(*OTHERS)
        for count in (journey.people, *journey.steps.values()):
            assert f"{count:,.0f}" in side["said"][0]
            assert f"{count:,.0f}" in answer["picture"] or count == journey.people
        assert message("apps-funnel-visited", lang="en") in side["said"][1]
    ways = next(table for table in answer["tables"] if table["caption"] == message("why-ways", lang="en"))
    centre = next(row for row in ways["rows"] if row[0] == "Service centre")
    assert (centre[5], centre[7]) == ("–", "–")


def test_what_keeps_a_group_away_is_measured_by_simulating_without_it(asked: WhatIf) -> None:
    hindered = asked.inquiry.hindered()
    assert tuple(hindered) == HINDRANCES
    plan, world = asked.second.plan, asked.second.world
    then = explain(plan, world, without="language").journey(*OTHERS).steps["contributed"]
    now = explain(plan, world).journey(*OTHERS).steps["contributed"]
    assert hindered["language"][1] == pytest.approx(then - now)
    assert asked.inquiry.main_hindrance() == "language"
    answer = answer_shown(asked.inquiry, "en")
    assert f"{then - now:,.0f} more" in answer["main"]


def test_each_change_that_is_advised_was_simulated_and_brings_more_of_the_group(asked: WhatIf) -> None:
    best = asked.inquiry.best()
    assert 1 <= len(best) <= 4
    before = asked.second.group(OTHERS).participants * asked.second.mean.participants
    for tried in best:
        again = predict(tried.remedy.plan, asked.second.world)
        share = again.groups.set_index(["attribute", "group"]).loc[OTHERS, "share"]
        assert again.participants * share >= before
        assert share > asked.second.group(OTHERS).participants
    shares = [tried.outcome.group(OTHERS).ratio for tried in best]
    assert shares == sorted(shares, reverse=True)
    items = answer_shown(asked.inquiry, "en")["remedies"]["items"]
    assert f"From {before:,.0f} to" in items[0]["effect"]


def test_the_changes_differ_from_the_plan_and_from_each_other(asked: WhatIf) -> None:
    plan = asked.second.plan
    plans = [remedy.plan for remedy in remedies(plan, asked.second.world)]
    assert all(changed != plan for changed in plans)
    assert len({changed.model_dump_json() for changed in plans}) == len(plans)
    assert len(asked.second.tried) == len(plans)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_number_is_explained(language: str) -> None:
    model = started(language)
    # Two weeks are too short for some segments, so that there is something to advise about each number.
    model.turn({**model.levers_sent(), "duration_days": 14})
    for definition in shown_in(Place.WHAT_IF):
        model.ask(definition.name)
        while model.inquiry.working:
            model.go_on()
        answer = answer_shown(model.inquiry, language)
        assert len(answer["sides"]) == 2
        assert all(side["said"] for side in answer["sides"])
        assert answer["picture"].startswith("<svg role=")
        assert answer["remedies"]["items"]
        assert all(len(row) == len(table["head"]) for table in answer["tables"] for row in table["rows"])
    model.ask("participants")
    channels = answer_shown(model.inquiry, language)["tables"][1]["rows"]
    came = sum(number(line[3]) for line in channels)
    assert came == pytest.approx(model.first.measures()["participants"], abs=len(channels))


def test_nothing_is_advised_where_every_segment_reaches_its_number() -> None:
    model = started("en")
    assert model.second.measures()["inclusion_coverage"] == 1
    model.ask("inclusion_coverage")
    while model.inquiry.working:
        model.go_on()
    assert answer_shown(model.inquiry, "en")["remedies"]["items"] == []


def test_an_answer_follows_the_levers_and_closes_when_asked() -> None:
    model = started("en")
    model.ask("participants")
    before = answer_shown(model.inquiry, "en")["sides"]
    model.turn({**model.levers_sent(), "duration_days": 14})
    after = answer_shown(model.inquiry, "en")["sides"]
    assert before[0] == after[0]
    assert before[1] != after[1]
    model.ask(None)
    assert model.inquiry is None


def test_a_saving_is_advised_only_where_the_cost_was_asked_about(asked: WhatIf) -> None:
    drops = [remedy for remedy, _ in asked.second.tried if remedy.kind == "drop"]
    assert drops
    assert not [tried for tried in asked.inquiry.best() if tried.remedy.kind == "drop"]


def test_a_difference_that_chance_can_make_is_called_none() -> None:
    model = started("en")
    sent = model.levers_sent()
    sent["channels"][4]["posts_per_week"] += 0.1
    model.turn(sent)
    assert not difference(model.first, model.second, "participants").known
    while model.draw_one_more():
        pass
    apart = difference(model.first, model.second, "participants")
    assert apart.courses == COURSES >= ENOUGH_COURSES
    assert apart.low < 0 < apart.high
    row = next(row for row in numbers_shown(model)["rows"] if row["name"] == "participants")
    assert (row["change"], row["tone"]) == (message("what-if-same", lang="en"), "")
    assert row["spread"]


def test_a_clear_difference_is_named_with_its_range_and_shares_differ_by_points() -> None:
    model = started("en")
    model.turn({**model.levers_sent(), "duration_days": 7})
    while model.draw_one_more():
        pass
    rows = {row["name"]: row for row in numbers_shown(model)["rows"]}
    apart = difference(model.first, model.second, "participants")
    assert apart.high < 0
    assert apart.low <= apart.mean <= apart.high
    assert rows["participants"]["tone"] == "worse"
    assert number(rows["participants"]["change"]) == round(-apart.mean)
    points = message("what-if-points", lang="en")
    assert rows["reach"]["change"].endswith(points)
    assert "%" not in rows["reach"]["change"]
    assert rows["cost_per_participant"]["tone"] == "worse"
    missing = {row["key"] for row in absent_shown(model)["rows"]}
    assert missing == {
        f"{reach.attribute}/{reach.group}"
        for variant in (model.first, model.second)
        for reach in variant.groups()
        if reach.missing
    }


def test_a_plan_beside_itself_differs_in_nothing() -> None:
    model = started("ar")
    while model.draw_one_more():
        pass
    assert {row["change"] for row in numbers_shown(model)["rows"]} == {"="}
