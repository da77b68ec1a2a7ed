"""Rules of recruitment by letter and of a questionnaire's design."""

from __future__ import annotations

import pytest

from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, Plan, objections
from mashura.methodology.small_plan import small_plan

LOTTERY = {"mode": "lottery", "invitations": 2000, "panel_size": 100, "strata": ["age_band"], "sessions": 2}


def broken(plan: Plan) -> dict[str, str]:
    return {objection.rule: objection.severity for objection in objections(Campaign(plan=plan))}


BREAKS = {
    "no-invitations": ("blocker", {"recruitment": LOTTERY | {"invitations": 0}}),
    "panel-without-size": ("blocker", {"recruitment": LOTTERY | {"panel_size": None}}),
    "panel-larger-than-invitations": ("blocker", {"recruitment": LOTTERY | {"panel_size": 3000}}),
    "lottery-without-strata": ("blocker", {"recruitment": LOTTERY | {"strata": []}}),
    "more-sessions-than-days": ("blocker", {"recruitment": LOTTERY | {"sessions": 30}}),
    "few-letters": ("advice", {"recruitment": LOTTERY | {"invitations": 500}}),
    "no-reserve": ("advice", {"recruitment": LOTTERY | {"reserve": False}}),
    "one-session": ("advice", {"recruitment": LOTTERY | {"mode": "mini_public", "sessions": 1}}),
    "invitations-in-open-call": ("advice", {"recruitment": LOTTERY | {"mode": "open"}}),
    "promotion-without-open-call": (
        "advice",
        {
            "recruitment": LOTTERY,
            "channels": [
                {"channel": "portal", "purposes": ["collect"]},
                {"channel": "television", "purposes": ["promote"], "budget": 9000},
            ],
        },
    ),
    "long-survey": ("advice", {"survey": {"questions": 80}, "collection_tools": ["survey"]}),
    "loaded-wording": ("advice", {"survey": {"wording": "leading"}}),
    "fixed-order": ("advice", {"survey": {"option_order": "fixed"}}),
    "split-without-questions": ("blocker", {"survey": {"split_ballot": True}}),
}


@pytest.mark.parametrize("rule", BREAKS)
def test_breaking_a_rule_is_named_in_both_languages(rule):
    severity, answers = BREAKS[rule]
    plan = small_plan(**answers)
    assert broken(plan)[rule] == severity
    (objection,) = (said for said in objections(Campaign(plan=plan)) if said.rule == rule)
    for language in LANGUAGES:
        assert objection.text(language)
        assert objection.reason(language)


@pytest.mark.parametrize("mode", ["lottery", "mini_public", "invited"])
def test_a_sound_recruitment_breaks_none_of_these_rules(mode):
    channels = [{"channel": "majlis", "purposes": ["collect"]}]
    assert not {*BREAKS} & {*broken(small_plan(recruitment=LOTTERY | {"mode": mode}, channels=channels))}


def test_an_open_call_without_letters_breaks_none_of_these_rules():
    assert not {*BREAKS} & {*broken(small_plan())}
