"""Predictions say what they do not know: who is not told apart, what is not counted, what a saving costs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from mashura.apps.what_if.answers import answer_shown
from mashura.apps.what_if.cautions import cautions_shown
from mashura.apps.what_if.model import COURSES, WhatIf
from mashura.apps.what_if.panels import numbers_shown
from mashura.apps.what_if.remedies import UNCOUNTED
from mashura.apps.what_if.scale import scale_end
from mashura.apps.what_if.view import WhatIfPage
from mashura.i18n import message
from mashura.methodology import Campaign, Plan
from mashura.methodology.vocabulary.languages import language_name
from mashura.store import PlanStore

LANGUAGES = ("ar", "en")


def model_with(language: str, **fields: object) -> WhatIf:
    """The example with other answers."""
    model = WhatIf(PlanStore("sqlite://"), language)
    model.start_from_example()
    model.editor.edit_many([(["plan", field], value) for field, value in fields.items()])
    model.open(model.editor.plan_id)
    return model


def row(model: WhatIf, name: str) -> dict[str, object]:
    return next(row for row in numbers_shown(model)["rows"] if row["name"] == name)


PORTAL_ONLY: dict[str, object] = {
    "channels": [{"channel": "portal", "purposes": ["promote", "collect"], "posts_per_week": 3}],
    "influencers": [],
    "attractions": [],
    "messages": [],
}
SHOPS = {"segment_id": "shops", "name": "Shop owners", "languages": ["ar", "en"], "participants_wanted": 10}
YOUNG = {"segment_id": "young", "name": "The young", "age_bands": ["18-29"], "participants_wanted": 100}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_segment_that_matches_nobody_in_particular_is_named_and_not_counted(language: str) -> None:
    shown = row(model_with(language, segments=[SHOPS, YOUNG], **PORTAL_ONLY), "inclusion_coverage")
    note = message("what-if-note-untold", lang=language, count=1, segments="Shop owners")
    assert note in shown["notes"]
    alone = row(model_with(language, segments=[SHOPS], **PORTAL_ONLY), "inclusion_coverage")
    assert [cell["text"] for cell in alone["cells"]] == ["–", "–"]


def test_segments_that_overlap_say_that_they_do() -> None:
    grown = {**YOUNG, "age_bands": ["30-44", "45-64"], "segment_id": "grown"}
    women_and_men = {**YOUNG, "age_bands": [], "genders": ["female", "male"], "segment_id": "adults"}
    shown = row(model_with("en", segments=[grown, women_and_men], **PORTAL_ONLY), "inclusion_coverage")
    assert any("overlap" in note for note in shown["notes"])
    apart = row(model_with("en", segments=[YOUNG], **PORTAL_ONLY), "inclusion_coverage")
    assert apart["notes"] == []


@settings(deadline=None, max_examples=12)
@given(wanted=some.integers(1, 100_000))
def test_segments_served_falls_where_fewer_come_than_are_wanted(wanted: int) -> None:
    model = model_with("en", segments=[{**YOUNG, "participants_wanted": wanted}], **PORTAL_ONLY)
    came = model.first.mean.segments["young"]
    assert model.first.measures()["inclusion_coverage"] == (1.0 if came >= wanted else 0.0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_that_the_public_does_not_know_is_named(language: str) -> None:
    segment = {**YOUNG, "languages": ["ml", "ar"]}
    said = " ".join(cautions_shown(model_with(language, segments=[segment], **PORTAL_ONLY)))
    assert language_name("ml", language) in said
    assert language_name("ar", language) not in said


def test_a_plan_without_money_for_promotion_does_not_look_good_without_a_caution() -> None:
    model = WhatIf(PlanStore("sqlite://"), "en")
    model.start_from_example()
    assert cautions_shown(model) == []
    levers = model.levers_sent()
    model.turn(
        {
            **levers,
            "channels": [{**lever, "budget": 0} for lever in levers["channels"]],
            "attractions": [False for _ in levers["attractions"]],
        }
    )
    said = cautions_shown(model)
    influencers = any(influencer.followers for influencer in model.plan.influencers)
    assert (message("what-if-caution-no-money-second", lang="en") in said) is not influencers
    if model.second.measures()["cost_per_participant"] < model.first.measures()["cost_per_participant"]:
        assert any("fewer people" in text for text in said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_range_says_of_how_many_simulated_campaigns_it_is(language: str) -> None:
    model = model_with(language)
    while model.draw_one_more():
        pass
    shown = row(model, "participants")
    ranges = [cell["range"] for cell in shown["cells"]]
    assert all(str(COURSES) in text for text in ranges)


def test_every_advised_change_says_what_it_costs() -> None:
    model = model_with("en")
    model.ask("participants")
    while model.inquiry.working:
        model.go_on()
    effects = [remedy["effect"] for remedy in answer_shown(model.inquiry, "en")["remedies"]["items"]]
    assert effects
    assert all("Costs" in effect or "Saves" in effect for effect in effects)
    uncounted = message("why-hours-uncounted", lang="en")
    assert [uncounted in effect for effect in effects] == [
        tried.remedy.kind in UNCOUNTED for tried in model.inquiry.best()
    ]


@given(highest=some.floats(1e-6, 1e9), share=some.booleans())
def test_a_scale_is_never_shorter_than_what_stands_on_it(highest: float, share: bool) -> None:
    highest = min(highest, 1.0) if share else highest
    end = scale_end(highest, share=share)
    assert end >= highest * (1 - 1e-9)
    assert not share or end <= 1.0
    assert not (share and highest > 0.2) or end == 1.0


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_plans_stand_on_one_scale_that_begins_with_nothing(language: str) -> None:
    model = model_with(language)
    for shown in numbers_shown(model)["rows"]:
        assert all(0 <= cell["share"] <= 1 for cell in shown["cells"])
        assert len(shown["ticks"]) == 3
    assert row(model, "reach")["ticks"][-1] == "100%"


def test_a_variant_is_kept_as_the_plan_to_compare_with_and_the_first_stays(store: PlanStore) -> None:
    model = WhatIf(store, "en")
    model.start_from_example()
    before, title = model.editor.plan_id, model.plan.title
    model.turn({**model.levers_sent(), "duration_days": 21})
    kept = model.keep_as_first()
    assert kept != before
    assert (model.plan.timeline.duration_days, model.plan.title) == (21, f"{title} (variant)")
    assert model.second.measures() == model.first.measures()
    model.compare_with(before)
    assert model.second_plan().title == title
    assert model.second_plan().timeline.duration_days != 21


def test_another_plan_is_kept_as_the_plan_to_compare_with(store: PlanStore) -> None:
    model = WhatIf(store, "en")
    model.start_from_example()
    first = model.keep_as_first()
    second = model.keep_as_first()
    model.compare_with(first)
    assert model.keep_as_first() == first != second
    assert model.other is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_that_cannot_be_tried_says_why_and_leads_to_the_plan(store: PlanStore, language: str) -> None:
    model = WhatIf(store, language)
    model.editor.begin_with(Campaign(plan=Plan(title="Buses")))
    page = WhatIfPage(WhatIf(store, language))
    page.vue_open({"plan_id": model.editor.plan_id})
    assert not page.ready
    assert page.refused["text"]
    assert page.refused["address"] == f"plan.ipynb?lang={language}&plan={model.editor.plan_id}"
    page.vue_start_example({})
    assert page.ready
    assert page.refused == {}


def test_the_numbers_of_a_turned_lever_come_first_and_the_rest_when_the_sliders_rest(
    store: PlanStore,
) -> None:
    page = WhatIfPage(WhatIf(store, "en"))
    page.vue_start_example({})
    before, numbers = page.funnel, page.numbers
    page.vue_turn({"levers": {**page.model.levers_sent(), "duration_days": 14}, "number": 1})
    assert page.numbers != numbers
    assert page.funnel == before
    page.vue_rest({})
    assert page.funnel != before
