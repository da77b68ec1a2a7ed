"""Quality rules of an announcement (S68-S74)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mashura.i18n import LANGUAGES
from mashura.methodology import Announcement, Campaign
from mashura.methodology.rules.announcement import announcement_objections, closing_day, kept_points

CHANGES = {
    "announcement-nobody": {"parties_informed": ()},
    "announcement-party-missed": {"parties_informed": ("The public",)},
    "announcement-public-not-first": {"public_first": False},
    "announcement-no-decision": {"decision_text": ""},
    "announcement-no-reasons": {"reasons": ""},
    "announcement-not-why-not-all": {"why_not_all": ""},
    "announcement-channel-missed": {"channels": ("x",)},
    "announcement-no-channel": {"channels": ()},
    "announcement-not-online": {"channels": ("majlis", "radio")},
    "announcement-reach-unknown": {"people_informed": None},
    "announcement-no-thanks": {"thanks": ""},
    "announcement-no-next-topic": {"next_topic": ""},
    "announcement-no-day": {"announced_on": None},
    "announcement-before-ratification": {"announced_on": date(2026, 1, 1)},
    "announcement-later-than-promised": {"announced_on": date(2027, 6, 1)},
    "announcement-press-first": {"press_on": date(2026, 1, 1)},
    "announcement-text-too-long": {"texts": ({"channel": "x", "language": "ar", "text": "شكراً " * 60},)},
    "announcement-language-missed": {"texts": ({"channel": "x", "language": "bn", "text": "ধন্যবাদ"},)},
    "announcement-channel-without-text": {"texts": ({"channel": "blog", "language": "ar", "text": "شكراً"},)},
    "announcement-unclear": {"reasons": "Notwithstanding considerations " * 40},
}


def rules(campaign: Campaign) -> set[str]:
    return {objection.rule for objection in announcement_objections(campaign)}


def announced(finished, **answers) -> Campaign:
    announcement = finished.campaign.announcement.model_copy(update=answers)
    return finished.campaign.model_copy(update={"announcement": announcement})


def test_a_simulated_announcement_keeps_all_rules(finished):
    assert announcement_objections(finished.campaign) == ()
    assert kept_points(finished.campaign) == 1.0


@pytest.mark.parametrize("rule", CHANGES)
def test_a_broken_point_is_objected_to_with_its_items_in_both_languages(finished, rule):
    campaign = announced(finished, **CHANGES[rule])
    assert rule in rules(campaign)
    (first, *_) = [broken for broken in announcement_objections(campaign) if broken.rule == rule]
    assert all(item.startswith("S") for item in first.items)
    for language in LANGUAGES:
        assert first.text(language)
        assert first.reason(language)


def test_without_an_announcement_there_is_one_objection_and_no_share(finished):
    silent = finished.campaign.model_copy(update={"announcement": None})
    assert rules(silent) == {"announcement-none"}
    assert kept_points(silent) is None


def test_a_declined_proposal_needs_a_reason(finished):
    decision = finished.campaign.decision
    declined = next(ruling for ruling in decision.rulings if ruling.disposition.value == "rejected")
    bare = tuple(
        ruling.model_copy(update={"reason": ""}) if ruling is declined else ruling
        for ruling in decision.rulings
    )
    campaign = finished.campaign.model_copy(
        update={"decision": decision.model_copy(update={"rulings": bare})}
    )
    assert rules(campaign) == {"announcement-ruling-without-reason"}


def test_each_missing_point_lowers_the_share_by_a_fifth(finished):
    assert kept_points(announced(finished, thanks="", next_topic="")) == pytest.approx(0.6)


def test_without_a_promise_the_limit_is_twelve_weeks(finished):
    plan = finished.campaign.plan
    silent = plan.model_copy(update={"feedback": plan.feedback.model_copy(update={"within_days": None})})
    campaign = announced(finished, announced_on=closing_day(finished.campaign) + timedelta(days=85))
    assert "announcement-late" in rules(campaign.model_copy(update={"plan": silent}))


def test_the_closing_day_of_a_plan_is_its_last_day_and_the_promise_counts_from_it(example):
    time = example.plan.timeline.model_copy(update={"opens_on": date(2026, 2, 8)})
    plan = example.plan.model_copy(update={"timeline": time})
    assert closing_day(Campaign(plan=plan)) == date(2026, 4, 18)
    assert plan.promised_day == date(2026, 6, 17)
    for day, late in ((plan.promised_day, False), (plan.promised_day + timedelta(days=1), True)):
        campaign = Campaign(plan=plan, announcement=Announcement(announced_on=day))
        assert ("announcement-later-than-promised" in rules(campaign)) is late


def test_blockers_come_first(finished):
    broken = announcement_objections(announced(finished, next_topic="", thanks=""))
    assert [objection.severity for objection in broken] == ["blocker", "advice"]
