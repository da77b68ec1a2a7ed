"""Drafts of a decision's working papers (S61, S64, S70, S79)."""

from __future__ import annotations

from datetime import date

import pytest

from mashura.evaluation.decision_support import decision_support
from mashura.methodology import Campaign, Findings
from mashura.methodology.records.decision_support import Reply

DUE = date(2026, 9, 1)
ADOPTED = {
    "statement_id": "s1",
    "proposal": "Night buses",
    "disposition": "adopted",
    "reason": "Shifts end late.",
}


def reply(ruling: dict[str, object], *promises: dict[str, object]) -> Reply:
    decision = {"rulings": [ADOPTED | ruling], "promises": promises, "turned_into": "A council decision"}
    campaign = Campaign(plan={"entity": "Municipality"}, decision=decision)
    (row,) = decision_support(campaign, Findings()).replies
    return row


def test_a_promise_says_by_when_and_by_whom_a_proposal_is_carried_out():
    row = reply(
        {"owner": "Planning"}, {"text": "A line", "answers_to": "s1", "owner": "Buses", "due_on": DUE}
    )
    assert (row.did, row.by_when, row.who) == ("A line", DUE, "Buses")


def test_a_promise_about_something_else_says_nothing():
    row = reply({}, {"text": "Shade", "answers_to": "s2", "owner": "Parks", "due_on": DUE})
    assert (row.did, row.by_when, row.who) == ("A council decision", None, "Municipality")


@pytest.mark.parametrize("status", ["dropped", "done"])
def test_a_dropped_promise_is_not_told_as_done(status):
    row = reply({}, {"text": "A line", "answers_to": "s1", "due_on": DUE, "status": status})
    assert (row.did == "A line") is (status == "done")


def test_the_change_that_the_log_names_comes_first_and_its_owner_where_nothing_is_promised():
    row = reply({"change": "A line at night", "owner": "Planning"})
    assert (row.did, row.who) == ("A line at night", "Planning")


def test_a_rejected_proposal_has_nothing_that_was_done():
    assert reply({"disposition": "rejected", "change": "A line at night"}).did == ""
