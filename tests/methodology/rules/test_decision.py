"""Quality rules of a decision (S49, S63-S67, S194)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign
from mashura.methodology.rules.decision import decision_objections

BREAKS = {
    "ratified-before-close": ("blocker", lambda c: {"ratified_on": c.conduct.closed_on}),
    "decided-otherwise": ("blocker", lambda c: {"mode": "public_vote"}),
    "decision-without-procedure": ("advice", lambda c: {"turned_into": ""}),
}


@pytest.fixture
def decided(finished) -> Campaign:
    campaign = finished.campaign
    decision = campaign.decision.model_copy(update={"turned_into": "A new timetable from January"})
    return campaign.model_copy(update={"decision": decision})


def test_a_simulated_decision_with_its_procedure_keeps_all_rules(decided):
    assert decision_objections(decided) == ()


@pytest.mark.parametrize("rule", BREAKS)
def test_breaking_one_rule_is_named_in_both_languages(decided, rule):
    severity, change = BREAKS[rule]
    decision = type(decided.decision).model_validate({**decided.decision.model_dump(), **change(decided)})
    (objection,) = decision_objections(decided.model_copy(update={"decision": decision}))
    assert (objection.rule, objection.severity) == (rule, severity)
    for language in LANGUAGES:
        assert objection.text(language)
        assert objection.reason(language)


def test_ratification_may_come_on_the_day_after_the_close(decided):
    day = decided.conduct.closed_on + timedelta(days=1)
    decision = decided.decision.model_copy(update={"ratified_on": day})
    assert decision_objections(decided.model_copy(update={"decision": decision})) == ()
