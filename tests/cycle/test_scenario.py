"""An unplanned event is told in the result of a campaign: that it came, when, and whether it was answered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mashura.cycle import run_cycle
from mashura.i18n import LANGUAGES, format_date, use_language
from mashura.simulation import ScenarioEvent, load_world

CAME_ON = 6


@pytest.fixture(scope="module")
def with_a_rumour(with_answers):
    def run(*answered_on, kind="rumour"):
        opens = with_answers().plan.timeline.opens_on
        answer = {"channel": "sms", "language": "en", "text": "The rumour is wrong: the bus stays."}
        changes = [
            {"kind": "answer_event", "on": str(opens + timedelta(days=day)), "answer": answer}
            for day in answered_on
        ]
        campaign = with_answers(conduct={"changes": changes})
        event = ScenarioEvent(kind=kind, on_day=CAME_ON)
        done = run_cycle(
            campaign, load_world("municipality"), 1, population=25_000, days=20, scenario=(event,)
        )
        return done, opens

    return run


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_event_its_day_and_its_answer_are_told(with_a_rumour, language):
    answered, opens = with_a_rumour(CAME_ON + 2, CAME_ON + 4)
    with use_language(language):
        told = answered.describe()
        assert format_date(opens + timedelta(days=CAME_ON)) in told
        assert format_date(opens + timedelta(days=CAME_ON + 2)) in told
        assert format_date(opens + timedelta(days=CAME_ON + 4)) not in told


def test_what_nobody_answered_is_told_as_such(with_a_rumour, by_entity):
    silent, _ = with_a_rumour(kind="critical_news")
    assert "Critical news came on" in silent.describe()
    assert "Nobody answered it" in silent.describe()
    assert silent.summary()["scenario"][0]["kind"] == "critical_news"
    assert "Nobody answered it" not in by_entity.describe()
    assert "scenario" not in by_entity.summary()
