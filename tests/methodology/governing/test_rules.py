"""What speaks against a governance, and that nothing speaks against a good one (S160-S188, S235-S239)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mashura.i18n import LANGUAGES, use_language
from mashura.methodology.governing.governance import Agreement, Governance
from mashura.methodology.governing.rules import governance_objections
from mashura.methodology.governing.terms import kept_terms
from mashura.methodology.vocabulary import Body, Duty, ServiceMeasure

TODAY = date(2027, 2, 1)


def good(**changes: Any) -> Governance:
    """A governance of an office that has done everything."""
    duties = [
        {
            "duty": duty,
            "responsible": [duty.body],
            "accountable": duty.body,
            "informed": [duty.body.above],
            "begins_on": "2027-01-10",
            "done": [{"on": "2027-02-01", "evidence": "https://example.com/minutes"}],
        }
        for duty in Duty
    ]
    bodies = [{"body": body, "seats": [{"name": "Huda", "chairs": True}]} for body in Body]
    agreement = {"partner": "Roads", "terms": [{"measure": "days_to_answer", "target": 5}]}
    guide = {
        "title": "Guide",
        "adopted_on": "2027-01-10",
        "published_at": "https://example.com/guide",
        "asked": [{"entity": "Roads", "answered_on": "2027-01-20", "taken_up": "Two examples were added."}],
    }
    answers = {"bodies": bodies, "duties": duties, "agreements": [agreement], "guides": [guide]}
    return Governance.model_validate({**answers, **changes})


def rules(governance: Governance, today: date = TODAY) -> set[str]:
    with use_language("en"):
        return {objection.rule for objection in governance_objections(governance, today)}


def without(duty: Duty, **changes: Any) -> list[Any]:
    return [plan.model_copy(update=changes) if plan.duty is duty else plan for plan in good().duties]


BROKEN = {
    "body-twice": good(bodies=[{"body": body} for body in (*Body, Body.EXECUTIVE_TEAM)]),
    "body-without-chair": good(bodies=[{"body": body, "seats": [{"name": "Huda"}]} for body in Body]),
    "duties-not-shared": good(duties=good().duties[1:]),
    "duty-twice": good(duties=[*good().duties, good().duties[0]]),
    "duty-nobody-does": good(duties=without(Duty.MEETING, responsible=())),
    "duty-nobody-answers": good(duties=without(Duty.MEETING, accountable=None)),
    "duty-of-missing-body": good(bodies=good().bodies[1:]),
    "report-not-sent-up": good(duties=without(Duty.ANNUAL_REPORT, informed=())),
    "agreement-ends-early": good(
        agreements=[good().agreements[0].model_copy(update={"signed_on": TODAY, "ends_on": "2027-01-01"})]
    ),
    "agreement-ended": good(agreements=[good().agreements[0].model_copy(update={"ends_on": "2027-01-01"})]),
    "agreement-without-number": good(agreements=[{"partner": "Roads"}]),
    "guide-not-published": good(guides=[good().guides[0].model_copy(update={"published_at": ""})]),
    "guide-nobody-asked": good(guides=[good().guides[0].model_copy(update={"asked": ()})]),
    "guide-answer-unheeded": good(
        guides=[good().guides[0].model_copy(update={"asked": [{"answered_on": "2027-01-20"}]})]
    ),
    "duty-late": good(duties=without(Duty.MEETING, done=())),
}


def test_a_good_governance_breaks_no_rule():
    assert rules(good()) == set()


def test_a_blank_one_is_not_scolded():
    assert rules(Governance()) == set()


@pytest.mark.parametrize("rule", BROKEN)
def test_what_breaks_one_rule_breaks_no_other(rule):
    assert rules(BROKEN[rule]) == {rule}


def test_a_guide_that_nobody_reviews_is_told_after_three_months():
    done = [{"on": day} for day in ("2027-02-01", "2027-04-11")]
    governance = good(duties=[plan.model_copy(update={"done": done}) for plan in good().duties])
    assert "guide-review-late" not in rules(governance, date(2027, 4, 10))
    assert "guide-review-late" in rules(governance, date(2027, 4, 11))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_objection_has_its_words(language):
    with use_language(language):
        for governance in BROKEN.values():
            for objection in governance_objections(governance, TODAY):
                assert objection.text()
                assert objection.reason()


@pytest.mark.parametrize("measure", ServiceMeasure)
def test_a_promise_is_kept_by_the_direction_of_its_measure(measure):
    promised = Agreement(terms=[{"measure": measure, "target": 10}])
    better, worse = (9.0, 11.0) if measure.less_is_better else (11.0, 9.0)
    states = [
        next(kept_terms(promised, {measure: value} if value is not None else {})).state
        for value in (better, 10.0, worse, None)
    ]
    assert states == ["kept", "kept", "broken", "unknown"]
