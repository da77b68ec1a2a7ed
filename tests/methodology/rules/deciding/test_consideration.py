"""The consideration log and the promises: what needs an answer, what an answer is (S61, S70, S79, S194)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, Decision, Findings
from mashura.methodology.rules.deciding.consideration import (
    late_promises,
    log_from_findings,
    raised,
    says_nothing,
    small_themes,
    unanswered,
    with_entries,
)
from mashura.methodology.rules.decision import decision_objections
from mashura.methodology.vocabulary import Disposition, PromiseStatus, Weight

TODAY = date(2026, 11, 30)
ANSWERED = {
    "statement_id": "s1",
    "proposal": "Night buses",
    "weight": "heavy",
    "disposition": "adopted",
    "reason": "Four in five agree, and the depot has the drivers.",
    "change": "Three lines run until midnight.",
    "owner": "Department of transport",
}
PROMISE = {
    "text": "Three lines run until midnight",
    "answers_to": "s1",
    "owner": "Department of transport",
    "due_on": "2027-03-01",
    "status": "planned",
}


def broken(today: date | None = None, findings: Findings | None = None, **answers) -> dict[str, str]:
    decision = {
        "text": "Night buses",
        "mode": "entity",
        "rulings": [ANSWERED],
        "promises": [PROMISE],
        **answers,
    }
    campaign = Campaign(decision=decision, findings=findings)
    return {entry.rule: entry.severity for entry in decision_objections(campaign, today)}


def test_an_answered_log_with_its_promise_keeps_all_rules() -> None:
    assert broken(TODAY) == {}


@pytest.mark.parametrize(
    ("rule", "severity", "answers"),
    [
        ("reason-missing", "blocker", {"rulings": [{**ANSWERED, "reason": ""}]}),
        ("reason-says-nothing", "advice", {"rulings": [{**ANSWERED, "reason": "Noted with thanks."}]}),
        ("change-unnamed", "advice", {"rulings": [{**ANSWERED, "change": ""}]}),
        ("change-unnamed", "advice", {"rulings": [{**ANSWERED, "owner": ""}]}),
        ("decided-before-considered", "blocker", {"rulings": [{**ANSWERED, "disposition": None}]}),
        ("log-open", "advice", {"rulings": [{**ANSWERED, "disposition": None}], "text": ""}),
        ("log-open", "advice", {"rulings": [{**ANSWERED, "disposition": None}], "mode": "public_vote"}),
        ("adopted-unpromised", "advice", {"promises": []}),
        ("promise-incomplete", "advice", {"promises": [{**PROMISE, "owner": ""}]}),
        ("promise-incomplete", "advice", {"promises": [{**PROMISE, "due_on": None}]}),
        ("promise-dropped", "blocker", {"promises": [{**PROMISE, "status": "dropped"}]}),
        ("promise-done-when", "advice", {"promises": [{**PROMISE, "status": "done"}]}),
        ("promise-late", "advice", {"promises": [{**PROMISE, "due_on": "2026-11-29"}]}),
    ],
)
def test_a_broken_rule_is_told(rule: str, severity: str, answers: dict) -> None:
    assert broken(TODAY, **answers).get(rule) == severity


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_speaks_and_gives_its_reason(language: str) -> None:
    empty = {**ANSWERED, "statement_id": "s2", "reason": "", "change": ""}
    vague = {**ANSWERED, "statement_id": "s3", "reason": "Noted"}
    campaign = Campaign(
        decision={
            "text": "Night buses",
            "rulings": [empty, vague],
            "promises": [{**PROMISE, "status": "dropped", "owner": ""}, {**PROMISE, "status": "done"}],
        }
    )
    for objection in decision_objections(campaign, TODAY):
        assert objection.text(language)
        assert objection.reason(language)


def test_what_the_findings_raise_and_the_log_leaves_out_is_unanswered() -> None:
    found = Findings(divisive=[{"statement_id": "s9", "text": "Fewer cars", "agree": 5, "disagree": 5}])
    campaign = Campaign(findings=found, decision={"rulings": [ANSWERED]})
    assert unanswered(campaign) == ("Fewer cars",)


def test_a_minority_s_view_needs_an_answer_however_slight_it_is() -> None:
    slight = {"statement_id": "s2", "proposal": "Ramps", "weight": "slight"}
    assert unanswered(Campaign(decision={"rulings": [slight]})) == ()
    assert unanswered(Campaign(decision={"rulings": [{**slight, "minority": True}]})) == ("Ramps",)


@pytest.mark.parametrize(
    "reason",
    [
        "Noted",
        "Noted.",
        "تم أخذ العلم",
        "Thank you for your comment",
        "قيد الدراسة",
        "Not possible",
        "–",
        "لا",
    ],
)
def test_a_reason_that_says_nothing_is_recognised(reason: str) -> None:
    assert says_nothing(reason)


@pytest.mark.parametrize(
    "reason",
    ["The line costs 40,000 a year", "لا يكفي عدد السائقين لخط ثالث", "Only 12% of 340 votes agree."],
)
def test_a_reason_that_explains_is_one(reason: str) -> None:
    assert not says_nothing(reason)


statements = st.lists(
    st.builds(
        lambda number, agree, disagree: {
            "statement_id": f"s{number}",
            "text": f"Statement {number}",
            "agree": agree,
            "disagree": disagree,
        },
        st.integers(0, 30),
        st.integers(0, 100),
        st.integers(0, 100),
    ),
    unique_by=lambda statement: statement["statement_id"],
    max_size=5,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(consensus=statements, divisive=statements)
def test_a_log_made_from_findings_has_each_once_and_leaves_nothing_absent(consensus, divisive) -> None:
    found = Findings(consensus=consensus, divisive=divisive)
    log = log_from_findings(Decision(rulings=[ANSWERED]), found)
    names = [entry.statement_id for entry in log]
    assert len(names) == len({*names})
    assert {said.statement_id for said in raised(found)} <= {*names}
    assert log[0].disposition is Disposition.ADOPTED
    assert log_from_findings(Decision(rulings=log), found) == log


@given(
    due=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    status=st.sampled_from([None, *PromiseStatus]),
)
def test_only_an_open_promise_after_its_day_is_late(due: date, status: PromiseStatus | None) -> None:
    decision = Decision(promises=[{"text": "A bus", "due_on": due, "status": status}])
    is_open = status not in (PromiseStatus.DONE, PromiseStatus.DROPPED)
    assert bool(late_promises(decision, TODAY)) == (due < TODAY and is_open)


def test_most_agreement_is_heavy_and_division_is_not() -> None:
    found = Findings(
        consensus=[{"statement_id": "a", "agree": 90, "disagree": 10}],
        divisive=[{"statement_id": "b", "agree": 50, "disagree": 50}],
    )
    assert [said.weight for said in raised(found)] == [Weight.HEAVY, Weight.SOME]


def test_a_theme_of_which_enough_people_spoke_needs_an_answer_and_a_rare_one_does_not() -> None:
    themes = [
        {"name": "Night buses", "statements": 40},
        {"name": "Shade", "statements": 10},
        {"name": "Colour of the seats", "statements": 1},
        {"name": "", "statements": 49},
    ]
    found = Findings(statements=100, themes=themes)
    assert [(said.text, said.weight) for said in raised(found)] == [
        ("Night buses", Weight.HEAVY),
        ("Shade", Weight.SOME),
    ]
    assert unanswered(Campaign(findings=found)) == ("Night buses", "Shade")
    log = log_from_findings(Decision(), found)
    assert log_from_findings(Decision(rulings=log), found) == log
    (small,) = small_themes(found)
    assert (small.text, small.weight) == ("Colour of the seats", Weight.SLIGHT)
    longer = with_entries(Decision(rulings=log), [small])
    assert [entry.proposal for entry in longer] == ["Night buses", "Shade", "Colour of the seats"]
    assert unanswered(Campaign(findings=found, decision={"rulings": longer})) == ("Night buses", "Shade")
