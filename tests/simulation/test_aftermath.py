from __future__ import annotations

import pytest

from mashura.methodology import Announcement, Decision
from mashura.methodology.records.decision import Ruling
from mashura.methodology.vocabulary import ChannelKind
from mashura.simulation import announcement_reach, simulate, trust_after
from mashura.simulation.aftermath import public_reach


@pytest.fixture(scope="module")
def consultation(make_plan, municipality):
    return simulate(make_plan(collection_tools=["survey"]), municipality, 1)


def announced(*channels: str, **more: object) -> Announcement:
    return Announcement(decision_text="We build it.", channels=channels, **more)


def decided(*dispositions: str) -> Decision:
    rulings = tuple(
        Ruling(statement_id=f"s{i}", disposition=disposition) for i, disposition in enumerate(dispositions)
    )
    return Decision(text="We build it.", rulings=rulings)


def test_the_same_channels_reach_more_participants_than_others(consultation, municipality):
    same = trust_after(consultation, decided("adopted"), announced("portal", "sms"), municipality)
    other = trust_after(consultation, decided("adopted"), announced("press"), municipality)
    assert same.heard > 0.8 > other.heard


def test_more_channels_inform_more_people(consultation, municipality):
    few = announcement_reach(consultation, announced("portal"), municipality, 1)
    many = announcement_reach(consultation, announced("portal", "sms", "television", "x"), municipality, 1)
    assert 0 < few < many < municipality.population


def test_an_announcement_without_channel_or_text_informs_nobody(consultation, municipality):
    assert announcement_reach(consultation, Announcement(decision_text="Yes"), municipality, 1) == 0
    assert announcement_reach(consultation, Announcement(channels=("portal",)), municipality, 1) == 0


def test_no_more_people_hear_than_there_are(consultation, municipality):
    small = announcement_reach(
        consultation, announced("portal", "sms"), municipality, 1, population=len(consultation.participants)
    )
    assert small <= len(consultation.participants)


def test_closing_without_a_decision_costs_trust_and_return(consultation, municipality):
    nothing = trust_after(consultation, None, None, municipality)
    adopted = trust_after(consultation, decided("adopted"), announced("portal", "sms"), municipality)
    assert nothing.trust_change < 0 < adopted.trust_change
    assert nothing.return_rate < adopted.return_rate
    assert nothing.satisfaction < adopted.satisfaction


def test_adopted_before_rejected_and_explained_before_silent(consultation, municipality):
    told, why = announced("portal", "sms"), announced("portal", "sms", reasons="No room for it.")
    adopted = trust_after(consultation, decided("adopted", "adopted"), told, municipality)
    partly = trust_after(consultation, decided("adopted", "rejected"), told, municipality)
    ignored = trust_after(consultation, decided("rejected", "rejected"), told, municipality)
    explained = trust_after(consultation, decided("rejected", "rejected"), why, municipality)
    assert adopted.trust_change > partly.trust_change > explained.trust_change > ignored.trust_change
    assert ignored.trust_change < 0
    assert adopted.return_rate > explained.return_rate > ignored.return_rate


def test_an_unannounced_decision_counts_as_ignored(consultation, municipality):
    untold = trust_after(consultation, decided("adopted"), None, municipality)
    assert untold.heard == 0
    assert untold.trust_change < 0


def test_an_unannounced_decision_is_worth_less_than_an_announced_one_and_more_than_none(
    consultation, municipality
):
    """S65, S69: signs of F22 and F24."""
    told = trust_after(consultation, decided("adopted"), announced("portal", "sms"), municipality)
    untold = trust_after(consultation, decided("adopted"), None, municipality)
    nothing = trust_after(consultation, None, None, municipality)
    assert told.trust_change > untold.trust_change > nothing.trust_change
    assert told.satisfaction > untold.satisfaction > nothing.satisfaction
    assert told.return_rate > untold.return_rate > nothing.return_rate


def test_an_announcement_on_other_channels_earns_less(consultation, municipality):
    same, other = (
        trust_after(consultation, decided("adopted"), announced(*channels), municipality)
        for channels in (("portal", "sms"), ("press", "blog"))
    )
    assert same.trust_change > other.trust_change
    assert same.satisfaction > other.satisfaction
    assert same.return_rate > other.return_rate


def test_people_who_contributed_on_a_channel_hear_the_decision_there(make_plan, municipality):
    """Most notice the campaign by SMS and contribute on the portal."""
    consultation = simulate(make_plan(), municipality, 1)
    by_sms = consultation.participants["channel"].eq("sms").mean()
    portal, blog = (
        trust_after(consultation, decided("adopted"), announced(channel), municipality).heard
        for channel in ("portal", "blog")
    )
    assert by_sms > 0.2
    assert portal > 0.8 > 0.2 > blog


@pytest.mark.parametrize("channel", sorted({*ChannelKind} - {ChannelKind.SMS}))
def test_each_channel_of_an_announcement_reaches_more_of_the_public(channel, municipality):
    alone = public_reach((channel,), municipality)
    others = tuple(other for other in ChannelKind if other != channel)
    assert 0 < alone < 1
    assert public_reach(others, municipality) < public_reach((*others, channel), municipality) < 1
    assert public_reach((channel, channel), municipality) == alone


def test_a_paid_channel_informs_only_participants(consultation, municipality):
    assert public_reach((ChannelKind.SMS,), municipality) == 0
    by_sms = consultation.participants["channel"].eq("sms").mean()
    assert by_sms > 0.2
    heard = trust_after(consultation, decided("adopted"), announced("sms"), municipality).heard
    assert heard == pytest.approx(by_sms, rel=0.2)


def test_a_respected_vote_earns_more_trust_than_an_overridden_one(make_plan, municipality):
    options = [{"option_id": "trees"}, {"option_id": "courts"}, {"option_id": "paths"}]
    plan = make_plan(collection_tools=["poll"], decision_mode="public_vote", options=options)
    consultation = simulate(plan, municipality, 1)
    votes = consultation.answers["value"].value_counts()

    def carried_out(option: str) -> Decision:
        rulings = tuple(
            Ruling(statement_id=name, disposition="adopted" if name == option else "rejected")
            for name in votes.index
        )
        return Decision(mode="public_vote", text="Done.", rulings=rulings)

    first, last = (
        trust_after(consultation, carried_out(votes.index[place]), announced("portal", "sms"), municipality)
        for place in (0, -1)
    )
    assert votes.iloc[0] > votes.iloc[-1]
    assert first.trust_change > last.trust_change
    assert first.return_rate > last.return_rate
