"""Form input is parsed into records, and fields that cannot be read get an error."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.apps.form.drafts import draft_of, kept_content, kept_draft, read_draft
from mashura.i18n import LANGUAGES, Language
from mashura.methodology import Campaign, Plan
from mashura.paths import content
from mashura.record_file import read_record


def read_plan(draft: dict[str, Any], language: Language) -> tuple[Plan, dict[str, str]]:
    campaign, errors = read_draft(Campaign, {"plan": draft}, language)
    return campaign.plan or Plan(), {path.removeprefix("plan."): text for path, text in errors.items()}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_example_survives_the_form(language: str) -> None:
    campaign = read_record(content("datasets", "plans", f"bus_network.{language}.yaml"), Campaign)
    assert read_draft(Campaign, draft_of(campaign), language) == (campaign, {})


@pytest.mark.parametrize(
    ("typed", "number"), [("١٢٠٠", 1200), ("١٬٢٠٠٫٥", 1200.5), ("1,200", 1200), (" 7 ", 7), (0, 0)]
)
def test_numbers_are_read_in_either_set_of_digits(typed: Any, number: float) -> None:
    plan, errors = read_plan({"budget": {"earmarked": typed}}, "ar")
    assert (plan.budget.earmarked, errors) == (number, {})


def test_dates_and_lists_of_days_are_read_in_either_set_of_digits() -> None:
    draft = {"timeline": {"opens_on": "٢٠٢٦-٠٣-٠١", "reminder_days": "٢٨، ٥٦؛ 66"}}
    plan, errors = read_plan(draft, "ar")
    assert errors == {}
    assert plan.timeline.opens_on == date(2026, 3, 1)
    assert plan.timeline.reminder_days == (28, 56, 66)


@pytest.mark.parametrize(
    ("draft", "path", "words"),
    [
        ({"budget": {"earmarked": "much"}}, "budget.earmarked", '"much" is not a number'),
        ({"budget": {"earmarked": "-1"}}, "budget.earmarked", "0 or more"),
        ({"timeline": {"duration_days": "400"}}, "timeline.duration_days", "366 or less"),
        ({"timeline": {"duration_days": "2.5"}}, "timeline.duration_days", "whole number"),
        ({"timeline": {"opens_on": "soon"}}, "timeline.opens_on", "not a date"),
        ({"timeline": {"reminder_days": "1, x"}}, "timeline.reminder_days", '"x" is not a number'),
        ({"title": "x" * 301}, "title", "300 characters"),
        ({"topic": "weather"}, "topic", "Choose one"),
        ({"channels": [{"budget": "5"}]}, "channels.0.channel", "so that the entry counts"),
        ({"channels": [{"channel": "sms"}, {"channel": "x", "budget": "a"}]}, "channels.1.budget", '"a"'),
    ],
)
def test_what_cannot_be_read_gets_a_sentence_at_its_field(draft: dict, path: str, words: str) -> None:
    _, errors = read_plan(draft, "en")
    assert list(errors) == [path]
    assert words in errors[path]
    assert read_plan(draft, "ar")[1][path] != errors[path]


def test_a_hijri_date_is_read() -> None:
    assert read_plan({"timeline": {"opens_on": "١٤٤٨/٩/٢٢"}}, "ar")[0].timeline.opens_on == date(2027, 3, 1)


def test_every_line_is_an_entry() -> None:
    campaign, errors = read_draft(Campaign, {"readiness": {"goals": "  First\n\nSecond "}}, "en")
    assert (campaign.readiness.goals, errors) == (("First", "Second"), {})


def test_a_stage_without_answers_is_not_reached() -> None:
    assert read_draft(Campaign, draft_of(Campaign()), "en")[0] == Campaign()


def test_a_finished_campaign_survives_the_form_with_all_its_stages(finished: Any) -> None:
    assert read_draft(Campaign, draft_of(finished.campaign), "en") == (finished.campaign, {})


def test_a_kept_draft_comes_back_as_it_was_typed() -> None:
    draft = draft_of(Campaign())
    draft["plan"]["budget"]["earmarked"] = "much"
    assert kept_draft(json.loads(json.dumps(kept_content(draft))), Campaign) == draft


def test_a_draft_of_the_version_before_keeps_the_stages_that_stood_beside_it() -> None:
    former = {
        "draft": {"brief": {}, "readiness": {}, "plan": {"title": "Typed"}},
        "rest": {"consultation": {"management_representative": "Director"}, "adaptations": []},
    }
    campaign, errors = read_draft(Campaign, kept_draft(former, Campaign), "en")
    assert errors == {}
    assert campaign.plan.title == "Typed"
    assert campaign.conduct.management_representative == "Director"
    assert campaign.brief is None


def test_everything_else_is_read_although_one_field_is_wrong() -> None:
    draft = {"title": "Buses", "timeline": {"duration_days": "long", "opens_on": "2026-03-01"}}
    plan, errors = read_plan(draft, "en")
    assert (plan.title, plan.timeline.opens_on) == ("Buses", date(2026, 3, 1))
    assert plan.timeline.duration_days is None
    assert set(errors) == {"timeline.duration_days"}


def test_an_entry_without_its_main_answer_waits_and_the_others_count() -> None:
    plan, errors = read_plan({"channels": [{"budget": "5"}, {"channel": "sms", "budget": "٧"}]}, "en")
    assert [(use.channel, use.budget) for use in plan.channels] == [("sms", 7)]
    assert set(errors) == {"channels.0.channel"}


TYPED = st.one_of(st.text(max_size=400), st.integers(), st.floats(), st.booleans(), st.none())


@given(
    title=TYPED,
    earmarked=TYPED,
    days=TYPED,
    opens=TYPED,
    reminders=st.one_of(TYPED, st.lists(TYPED, max_size=3)),
    channel=TYPED,
)
def test_no_input_breaks_the_reading(
    title: Any, earmarked: Any, days: Any, opens: Any, reminders: Any, channel: Any
) -> None:
    draft = {
        "title": title,
        "budget": {"earmarked": earmarked},
        "timeline": {"duration_days": days, "opens_on": opens, "reminder_days": reminders},
        "channels": [{"channel": channel}],
    }
    plan, errors = read_plan(draft, "ar")
    assert all(errors.values())
    assert read_plan(draft_of(Campaign(plan=plan))["plan"], "ar") == (plan, {})


def test_spaces_beside_an_invisible_character_go_with_it() -> None:
    assert read_plan({"title": "Buses\n\x08"}, "en")[0].title == "Buses"


@pytest.mark.parametrize("typed", ["50,000 AED", "aed 50,000", "٥٠٬٠٠٠ AED"])
def test_money_may_name_the_plans_own_currency(typed: str) -> None:
    draft = {"plan": {"budget": {"earmarked": typed, "currency": "AED"}}}
    campaign, errors = read_draft(Campaign, draft, "en")
    assert (campaign.plan.budget.earmarked, errors) == (50_000, {})


@pytest.mark.parametrize("typed", ["50,000 USD", "$50,000", "50000 €", "50,000 دولار"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_money_in_another_currency_is_refused_with_the_plans_own(typed: str, language: Language) -> None:
    draft = {"plan": {"budget": {"currency": "AED", "lines": [{"purpose": "Print", "amount": typed}]}}}
    campaign, errors = read_draft(Campaign, draft, language)
    assert campaign.plan.budget.lines[0].amount == 0
    assert "AED" in errors["plan.budget.lines.0.amount"]
    del draft["plan"]["budget"]["currency"]
    assert "50" in read_draft(Campaign, draft, language)[1]["plan.budget.lines.0.amount"]
