"""What was promised to the public, and how it stands (S65, S70, S194)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mashura.evaluation.deliveries import SOON_DAYS, deliveries, state_of
from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign

PLAN = {
    "entity": "City",
    "timeline": {"opens_on": "2027-02-08", "duration_days": 10},
    "feedback": {"within_days": 30},
}
PROMISED = Campaign(plan=PLAN).plan.promised_day


@pytest.mark.parametrize(
    ("days", "state"), [(-SOON_DAYS - 1, "open"), (-SOON_DAYS, "due"), (0, "due"), (1, "late")]
)
def test_a_promise_is_due_for_two_weeks_and_late_from_the_day_after(days, state):
    (entry,) = deliveries(Campaign(plan=PLAN), PROMISED + timedelta(days=days))
    assert entry.state == state


def test_an_announcement_keeps_the_promise():
    campaign = Campaign(plan=PLAN, announcement={"announced_on": PROMISED})
    assert deliveries(campaign, date(2030, 1, 1))[0].state == "done"


def test_what_was_adopted_is_promised_and_what_was_rejected_is_not():
    rulings = [
        {"statement_id": "1", "proposal": "More buses", "disposition": "adopted"},
        {"statement_id": "2", "proposal": "Fewer buses", "disposition": "rejected"},
    ]
    campaign = Campaign(decision={"rulings": rulings})
    assert [entry.promise for entry in deliveries(campaign, date(2027, 1, 1))] == ["More buses"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_not_done_says_what_to_do(language):
    campaign = Campaign(plan=PLAN, decision={"rulings": [{"statement_id": "1", "disposition": "partly"}]})
    for today in (PROMISED - timedelta(days=60), PROMISED, PROMISED + timedelta(days=60)):
        for entry in deliveries(campaign, today):
            assert entry.state_text(language)
            assert entry.to_do(language)


def test_what_is_done_needs_nothing():
    assert state_of(PROMISED, PROMISED, PROMISED + timedelta(days=9)) == "done"


def register(**promise) -> Campaign:
    rulings = [{"statement_id": "1", "proposal": "More buses", "disposition": "adopted"}]
    promised = {"text": "Ten more buses", "answers_to": "1", **promise}
    return Campaign(decision={"rulings": rulings, "promises": [promised]})


@pytest.mark.parametrize(
    ("promise", "state"),
    [
        ({"due_on": "2027-03-01", "status": "under_way", "owner": "Transport"}, "late"),
        ({"due_on": "2027-03-05", "status": "planned"}, "due"),
        ({"due_on": "2027-12-01"}, "open"),
        ({"due_on": "2027-02-01", "status": "done", "done_on": "2027-02-10"}, "done"),
        ({"due_on": "2027-02-01", "status": "done"}, "done"),
        ({"due_on": "2027-02-01", "status": "dropped", "dropped_because": "No money"}, "dropped"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_register_says_how_each_promise_stands(promise, state, language):
    (entry,) = deliveries(register(**promise), date(2027, 3, 2))
    assert (entry.promise, entry.state) == ("Ten more buses", state)
    assert entry.state_text(language)
    assert bool(entry.to_do(language)) == (state not in ("done", "dropped"))
