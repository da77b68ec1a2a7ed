"""Rules of a plan's safeguards: each fires on its fault, in both languages, and a sound plan breaks none."""

from __future__ import annotations

import pytest

from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Brief, Campaign, Plan, objections
from mashura.methodology.records.record import field_items

SEGMENTS = [{"segment_id": "all", "name": "Everybody", "languages": ["ar", "ur"]}]
COLLECTING = [{"channel": "portal", "purposes": ["collect"], "languages": ["ar", "ur"]}]
RISK = {
    "name": "Heat",
    "likelihood": 3,
    "effect": 2,
    "treatment": "reduce",
    "measure": "Sessions begin after sunset.",
    "owner": "Salma",
}
DATA = {
    "collected": ["Name", "Telephone"],
    "purpose": "To send the answer to those who asked for it.",
    "kept_months": 6,
    "children": True,
    "measures": "A parent agrees first.",
    "notices": [
        {"language": "ar", "text": "نحفظ اسمك ستة أشهر لنرسل إليك الجواب."},
        {"language": "ur", "text": "ہم آپ کا نام چھ ماہ تک رکھتے ہیں۔"},
    ],
}
PARTY = {"name": "Shops", "power": 4, "interest": 3, "action": "A meeting", "action_owner": "Omar"}
SOUND = {
    "segments": SEGMENTS,
    "channels": COLLECTING,
    "form": {"sign_in": "email"},
    "risks": [RISK],
    "data_protection": DATA,
    "accessibility": {"standard": "aa", "tried_by_people": True, "channels": [{"channel": "portal"}]},
    "moderation": {"published": True, "appeals_to": "The ombudsman", "languages": ["ar", "ur"]},
    "targets": [{"indicator": "participants", "value": 3000}],
    "comments": [
        {"body": "Police", "comment": "Later in the day", "ruling": "partly", "answer": "From five"}
    ],
    "stakeholders": [PARTY],
    "feedback": {"within_days": 30},
}
BREAKS = {
    "risk-untreated": {"risks": [{**RISK, "measure": ""}]},
    "risk-without-owner": {"risks": [{**RISK, "owner": ""}]},
    "grave-risk-accepted": {"risks": [{**RISK, "effect": 3, "treatment": "accept"}]},
    "data-without-end": {"data_protection": {**DATA, "kept_months": None}},
    "data-without-purpose": {"data_protection": {**DATA, "purpose": "..."}},
    "impact-without-measures": {"data_protection": {**DATA, "measures": ""}},
    "sign-in-without-notice": {"data_protection": {**DATA, "notices": []}},
    "notice-not-in-language": {"data_protection": {**DATA, "notices": DATA["notices"][:1]}},
    "standard-not-tried": {"accessibility": {"standard": "aa", "tried_by_people": False}},
    "access-of-unused-channel": {"accessibility": {"channels": [{"channel": "majlis"}]}},
    "moderation-without-appeal": {"moderation": {"published": True}},
    "moderators-without-language": {"moderation": {"languages": ["ar"]}},
    "target-without-value": {"targets": [{"indicator": "participants"}]},
    "doubled-target": {"targets": [{"indicator": "participants", "value": 1}] * 2},
    "comment-without-ruling": {"comments": [{"body": "Police", "comment": "Later in the day"}]},
    "action-without-owner": {"stakeholders": [{**PARTY, "action_owner": ""}]},
    "close-party-without-action": {"stakeholders": [PARTY, {"name": "Mosque", "power": 4, "interest": 4}]},
    "no-time-to-consider": {"feedback": {"within_days": 3}},
}
BLOCKERS = {"impact-without-measures", "nothing-open"}


def broken(plan: dict, brief: Brief | None = None) -> dict:
    named = objections(Campaign(brief=brief, plan=Plan.model_validate(plan)))
    return {objection.rule: objection for objection in named if objection.rule in {*BREAKS, "nothing-open"}}


def test_sound_safeguards_break_no_rule():
    brief = Brief(already_decided="The budget", open_to_influence="Where the benches stand")
    assert broken(SOUND, brief) == {}


def test_safeguards_that_are_not_begun_are_not_objected_to():
    assert broken({"segments": SEGMENTS, "channels": COLLECTING, "form": {"sign_in": "email"}}) == {}


@pytest.mark.parametrize("rule", BREAKS)
def test_each_fault_is_named_in_both_languages(rule):
    found = broken(SOUND | BREAKS[rule])
    assert [*found] == [rule]
    objection = found[rule]
    assert (objection.severity == "blocker") == (rule in BLOCKERS)
    assert objection.field in field_items(Plan)
    for language in LANGUAGES:
        with use_language(language):
            assert objection.text(language)
            assert objection.reason(language)


def test_a_matter_of_which_nothing_is_open_is_not_put_to_the_public():
    decided = Brief(already_decided="The route, the stops and the fares.")
    assert [*broken(SOUND, decided)] == ["nothing-open"]


def test_a_risk_weighs_what_its_likelihood_and_effect_make():
    plan = Plan.model_validate({"risks": [RISK, {"name": "Open"}]})
    assert [risk.weight for risk in plan.risks] == [6, None]
