"""Quality rules of an evaluation (S75-S80)."""

from __future__ import annotations

import pytest

from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, Evaluation
from mashura.methodology.rules.evaluation import evaluation_objections

GOOD = {
    "answers": [{"question": "channels", "answer": "Yes", "evidence": "Funnel of the portal"}],
    "by_hand": [{"indicator": "satisfaction_change", "value": 12, "source": "Survey of May, 210 answers"}],
    "learnt": [{"subject": "other", "text": "Asked too late", "advice": "Ask in the first week"}],
}
BREAKS = {
    "answer-without-evidence": ("advice", {"answers": [{"question": "channels", "answer": "Yes"}]}),
    "hand-value-without-source": (
        "advice",
        {"by_hand": [{"indicator": "satisfaction_change", "value": 12}]},
    ),
    "hand-value-twice": ("blocker", {"by_hand": GOOD["by_hand"] * 2}),
    "lesson-without-advice": ("advice", {"learnt": [{"subject": "other", "text": "Asked too late"}]}),
}


def evaluated(**changes) -> Campaign:
    return Campaign(evaluation=Evaluation.model_validate({**GOOD, **changes}))


def test_a_good_evaluation_keeps_all_rules():
    assert evaluation_objections(evaluated()) == ()


@pytest.mark.parametrize("rule", BREAKS)
def test_breaking_one_rule_is_named_in_both_languages(rule):
    severity, changes = BREAKS[rule]
    (objection,) = evaluation_objections(evaluated(**changes))
    assert (objection.rule, objection.severity) == (rule, severity)
    for language in LANGUAGES:
        assert objection.text(language)
        assert objection.reason(language)


def test_an_indicator_that_is_not_known_is_called_as_it_is_written():
    changed = evaluated(by_hand=[{"indicator": "own_measure", "value": 1}])
    (objection,) = evaluation_objections(changed)
    assert "own_measure" in objection.text("en")
