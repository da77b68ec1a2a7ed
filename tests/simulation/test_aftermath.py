from __future__ import annotations

import pytest

from mashura.methodology import Announcement, Decision
from mashura.methodology.decision import Ruling
from mashura.simulation import announcement_reach, simulate, trust_after


@pytest.fixture(scope="module")
def talk(make_plan, municipality):
    return simulate(make_plan(collection_tools=["survey"]), municipality, 1)


def announced(*channels: str, **more: object) -> Announcement:
    return Announcement(decision_text="We build it.", channels=channels, **more)


def decided(*dispositions: str) -> Decision:
    rulings = tuple(Ruling(statement_id=f"s{i}", disposition=one) for i, one in enumerate(dispositions))
    return Decision(text="We build it.", rulings=rulings)


def test_the_same_channels_reach_more_participants_than_others(talk, municipality):
    same = trust_after(talk, decided("adopted"), announced("portal", "sms"), municipality)
    other = trust_after(talk, decided("adopted"), announced("press"), municipality)
    assert same.heard > 0.8 > other.heard


def test_more_channels_inform_more_people(talk, municipality):
    few = announcement_reach(talk, announced("portal"), municipality, 1)
    many = announcement_reach(talk, announced("portal", "sms", "television", "x"), municipality, 1)
    assert 0 < few < many < municipality.population


def test_an_announcement_without_channel_or_text_informs_nobody(talk, municipality):
    assert announcement_reach(talk, Announcement(decision_text="Yes"), municipality, 1) == 0
    assert announcement_reach(talk, Announcement(channels=("portal",)), municipality, 1) == 0


def test_no_more_people_hear_than_there_are(talk, municipality):
    small = announcement_reach(
        talk, announced("portal", "sms"), municipality, 1, population=len(talk.participants)
    )
    assert small <= len(talk.participants)


def test_closing_without_a_decision_costs_trust_and_return(talk, municipality):
    nothing = trust_after(talk, None, None, municipality)
    adopted = trust_after(talk, decided("adopted"), announced("portal", "sms"), municipality)
    assert nothing.trust_change < 0 < adopted.trust_change
    assert nothing.return_rate < adopted.return_rate
    assert nothing.satisfaction < adopted.satisfaction


def test_adopted_before_rejected_and_explained_before_silent(talk, municipality):
    told, why = announced("portal", "sms"), announced("portal", "sms", reasons="No room for it.")
    adopted = trust_after(talk, decided("adopted", "adopted"), told, municipality)
    partly = trust_after(talk, decided("adopted", "rejected"), told, municipality)
    ignored = trust_after(talk, decided("rejected", "rejected"), told, municipality)
    explained = trust_after(talk, decided("rejected", "rejected"), why, municipality)
    assert adopted.trust_change > partly.trust_change > explained.trust_change > ignored.trust_change
    assert ignored.trust_change < 0
    assert adopted.return_rate > explained.return_rate > ignored.return_rate


def test_an_untold_decision_counts_as_ignored(talk, municipality):
    untold = trust_after(talk, decided("adopted"), None, municipality)
    assert untold.heard == 0
    assert untold.trust_change < 0
