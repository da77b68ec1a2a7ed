"""When a topic may be closed (S270)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, Stage
from mashura.methodology.rules.archive import archive_objections
from mashura.methodology.rules.standing import holds

BREAKS = {
    "closed-before-announcement": (
        "blocker",
        lambda c: {"archive": {"closed_on": c.announcement.announced_on - timedelta(days=1)}},
    ),
    "closed-before-evaluation": ("advice", lambda c: {"evaluation": None}),
    "closed-with-open-promises": (
        "advice",
        lambda c: {"decision": c.decision.model_copy(update={"turned_into": "", "promises": ()})},
    ),
}


@pytest.fixture
def closed(finished) -> Campaign:
    campaign = finished.campaign
    decision = campaign.decision.model_copy(update={"turned_into": "A new timetable from January"})
    return campaign.model_copy(update={"decision": decision})


def test_a_simulated_cycle_may_be_closed(closed):
    assert archive_objections(closed) == ()


@pytest.mark.parametrize("rule", BREAKS)
def test_breaking_one_rule_is_named_in_both_languages(closed, rule):
    severity, change = BREAKS[rule]
    (objection,) = archive_objections(closed.model_copy(update=change(closed)))
    assert (objection.rule, objection.severity) == (rule, severity)
    for language in LANGUAGES:
        assert objection.text(language)
        assert objection.reason(language)


def test_a_topic_that_is_closed_while_people_contribute_is_held(closed):
    day = closed.conduct.closed_on - timedelta(days=1)
    early = closed.model_copy(update={"archive": closed.archive.model_copy(update={"closed_on": day})})
    assert {hold.cause.rule for hold in holds(Stage.ARCHIVE, early) if hold.is_blocker} == {
        "closed-before-announcement",
        "closed-before-consultation",
    }


def test_an_open_topic_breaks_no_rule(closed):
    assert archive_objections(closed.model_copy(update={"archive": None})) == ()
