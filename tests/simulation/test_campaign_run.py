"""A campaign run day by day: it can be changed, and what has passed stays as it was."""

from __future__ import annotations

import pandas as pd
import pytest

from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology.records.plan import ChannelUse, Message
from mashura.methodology.vocabulary import EscalationCause
from mashura.simulation import Attack, CampaignRun, simulate

LONG = " ".join(["تعلن البلدية عن إطلاق مرحلة استطلاع مرئيات ذوي العلاقة بشأن مخطط التطوير"] * 4)
TODAY = 15


def as_text(talk):
    return {name: table.to_csv(index=False) for name, table in talk.tables().items()}


@pytest.fixture
def run(make_plan, municipality):
    plan = make_plan(
        segments=[{"segment_id": "everybody"}],
        messages=[{"segment": "everybody", "language": "ar", "text": LONG}],
        collection_tools=["statements", "survey", "budget_ballot"],
    )
    return CampaignRun(plan, municipality, 4)


CHANGES = {
    "extend_period": {"kind": "extend_period", "days": 20},
    "add_channel": {
        "kind": "add_channel",
        "channel": ChannelUse(channel="mobile_app", purposes=["promote", "collect"], languages=["ar", "en"]),
    },
    "add_promotion": {
        "kind": "add_channel",
        "channel": {"channel": "x", "purposes": ["promote"], "budget": 20_000, "languages": ["ar", "en"]},
    },
    "correct_message": {
        "kind": "correct_message",
        "message": Message(segment="everybody", language="ar", text="شارك برأيك في الحديقة."),
    },
}


def test_run_to_the_end_without_a_change_it_is_the_simulation_to_the_byte(run, municipality):
    for _ in range(3):
        run.advance(10)
    assert as_text(run.finish()) == as_text(simulate(run.plan, municipality, 4))


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_days_before_a_change_stay_as_they_were(run, change):
    before = as_text(run.advance(TODAY))
    run.intervene(**change)
    assert as_text(run.so_far()) == before


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_brings_more_visitors_afterwards(run, municipality, change):
    run.advance(TODAY)
    run.intervene(**change)
    changed, unchanged = run.finish(), simulate(run.plan, municipality, 4)
    later = [talk.funnel.query("day >= @TODAY")["visited"].sum() for talk in (changed, unchanged)]
    assert later[0] > later[1]


def test_the_days_before_a_change_stay_under_an_attack_too(make_plan, municipality):
    attacks = (Attack(kind="paraphrase", strength=0.5, starts_on_day=5),)
    run = CampaignRun(make_plan(segments=[]), municipality, 4, attacks=attacks)
    before = as_text(run.advance(TODAY))
    run.intervene("extend_period", days=20)
    assert as_text(run.so_far()) == before


def test_an_added_place_records_contributions_from_its_day_on(run):
    run.advance(TODAY)
    run.intervene(**CHANGES["add_channel"])
    talk = run.finish()
    app = talk.statements[talk.statements["channel"] == "mobile_app"]
    opening = talk.statements["created_at"].min()
    assert len(app) > 0
    assert ((app["created_at"] - opening).dt.days >= TODAY).all()


def test_an_extension_lasts_until_its_own_deadline(run):
    run.advance(TODAY)
    run.intervene("extend_period", days=20, reason="Few have heard of it.")
    assert run.closes_on_day == 60
    talk = run.finish()
    assert talk.funnel["day"].max() == 59
    days = talk.funnel.groupby("day")["visited"].sum().reindex(range(60), fill_value=0)
    assert days[37:40].sum() < days[57:60].sum()


def test_what_is_undecided_today_is_pending_today(run):
    seen = run.advance(2)
    written = seen.statements[seen.statements["author_id"].notna()]
    decided = set(seen.moderation_log["statement_id"])
    assert (written["moderation"] == "pending").any()
    assert set(written.loc[written["moderation"] == "pending", "statement_id"]).isdisjoint(decided)
    assert written.loc[written["moderation"] == "pending", "reason"].isna().all()


def test_changes_stand_in_the_conduct_record(run):
    run.advance(TODAY)
    run.intervene("extend_period", days=20, reason="Few have heard of it.")
    run.advance(5)
    run.intervene(**CHANGES["correct_message"], reason="Too long.")
    conduct = run.conduct()
    assert [(one.kind, one.reason) for one in conduct.changes] == [
        ("extend_period", "Few have heard of it."),
        ("correct_message", "Too long."),
    ]
    assert conduct.changes[0].days == 20
    assert (conduct.changes[0].on - conduct.opened_on).days == TODAY
    assert conduct.closed_on is None
    run.finish()
    assert run.conduct().closed_on is not None


@pytest.mark.parametrize(
    ("days", "change", "said"),
    [
        (0, lambda run: run.intervene("extend_period", days=5), "second day"),
        (40, lambda run: run.intervene("extend_period", days=5), "too late"),
        (5, lambda run: run.intervene("extend_period"), "no days"),
        (5, lambda run: run.intervene("extend_period", days=-3), "days.*-3"),
        (5, lambda run: run.intervene("add_channel"), "none is named"),
        (5, lambda run: run.intervene("correct_message"), "missing"),
        (5, lambda run: run.intervene("extend_periode", days=3), "extend_period"),
        (5, lambda run: run.intervene("add_channel", channel={"channel": "smss"}), "channel.channel.*smss"),
        (5, lambda run: run.intervene("extend_period", days=366), "366"),
        (5, lambda run: run.intervene("extend_period", days=3, channel={"channel": "sms"}), "belong"),
        (
            5,
            lambda run: run.intervene("add_channel", channel={"channel": "sms", "segments": ["ghosts"]}),
            "ghosts",
        ),
        (5, lambda run: run.undo(), "Nothing was changed today"),
    ],
)
def test_an_impossible_change_is_told_and_changes_nothing(run, days, change, said):
    if days:
        run.advance(days)
    with use_language("en"), pytest.raises(InputError, match=said):
        change(run)
    assert run.changes == ()
    assert run.closes_on_day == 40


def test_a_change_of_today_can_be_taken_back(run, municipality):
    run.advance(TODAY)
    first = run.intervene("extend_period", days=20)
    second = run.intervene(**CHANGES["correct_message"])
    assert run.undo() == second
    assert run.changes == (first,)
    assert run.undo() == first
    assert run.closes_on_day == 40
    assert as_text(run.finish()) == as_text(simulate(run.plan, municipality, 4))


def test_what_the_public_has_met_cannot_be_taken_back(run):
    run.advance(TODAY)
    run.intervene("extend_period", days=20)
    run.advance(1)
    with use_language("en"), pytest.raises(InputError, match="Nothing was changed today"):
        run.undo()
    assert run.closes_on_day == 60


def test_a_conduct_record_with_its_changes_gives_the_same_consultation_again(run, municipality):
    run.advance(TODAY)
    run.intervene("extend_period", days=20)
    run.advance(5)
    run.intervene(**CHANGES["add_promotion"])
    whole = as_text(run.finish())
    assert as_text(simulate(run.plan, municipality, 4, conduct=run.conduct())) == whole


def test_changes_of_a_record_take_place_in_the_order_of_their_days(run, municipality):
    run.advance(TODAY)
    run.intervene("extend_period", days=20)
    run.advance(30)
    run.intervene("extend_period", days=5)
    whole = as_text(run.finish())
    backwards = run.conduct().model_copy(update={"changes": run.changes[::-1]})
    assert as_text(simulate(run.plan, municipality, 4, conduct=backwards)) == whole


def test_a_channel_that_is_added_is_news_at_first(run):
    run.advance(TODAY)
    run.intervene(**CHANGES["add_promotion"])
    noticed = run.finish().funnel.query("channel == 'x'").groupby("day")["exposed"].sum()
    assert noticed.index.min() == TODAY
    week = [noticed.loc[start : start + 6].sum() for start in (TODAY, TODAY + 14)]
    assert week[0] > 2 * week[1]


def test_management_hears_of_backlog_surge_and_unserved_segments(make_plan, municipality):
    staff = [{"role": "moderator", "people": 1, "hours_per_week": 6}]
    attacks = (Attack(kind="copy_paste", strength=2, starts_on_day=20),)
    run = CampaignRun(make_plan(staff=staff), municipality, 1, attacks=attacks)
    run.advance(18)
    early = run.escalations()
    opened = run.conduct().opened_on

    def day(escalation):
        return (escalation.on - opened).days

    assert all(day(one) < 18 for one in early)
    run.finish()
    late = run.escalations()
    assert {one.cause for one in late} == set(EscalationCause)
    assert any(one.cause == EscalationCause.SURGE and 20 <= day(one) < 24 for one in late)
    assert "speakers_of_urdu" in {one.segment for one in late}
    known = [
        [one for one in told if day(one) < 15 and one.cause != EscalationCause.BACKLOG]
        for told in (early, late)
    ]
    assert known[0] == known[1]
    assert run.conduct().escalations == late


def test_days_must_be_whole_and_positive(run):
    for wrong in (0, -1, True, 1.5):
        with pytest.raises(InputError):
            run.advance(wrong)


def test_so_far_is_a_consultation_like_any_other(run):
    seen = run.advance(TODAY)
    assert seen.is_simulated
    assert seen.funnel["contributed"].sum() == len(seen.participants)
    assert pd.Index(seen.votes["participant_id"]).isin(seen.participants["participant_id"]).all()
