"""A campaign run day by day: changes affect the days after them, and earlier days stay the same."""

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


def as_text(consultation):
    return {name: table.to_csv(index=False) for name, table in consultation.tables().items()}


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


def test_a_run_without_changes_equals_the_simulation(run, municipality):
    for _ in range(3):
        run.advance(10)
    assert as_text(run.finish()) == as_text(simulate(run.plan, municipality, 4))


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_days_before_a_change_stay_the_same(run, change):
    before = as_text(run.advance(TODAY))
    run.intervene(**change)
    assert as_text(run.so_far()) == before


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_brings_more_visitors_afterwards(run, municipality, change):
    run.advance(TODAY)
    run.intervene(**change)
    changed, unchanged = run.finish(), simulate(run.plan, municipality, 4)
    later = [
        consultation.funnel.query("day >= @TODAY")["visited"].sum() for consultation in (changed, unchanged)
    ]
    assert later[0] > later[1]


def test_a_run_without_statements_has_a_conduct_record(make_plan, municipality):
    run = CampaignRun(make_plan(collection_tools=["survey"]), municipality, 4)
    seen = run.advance(TODAY)
    assert run.conduct().contributions == len(seen.answers)


def test_the_days_before_a_change_stay_the_same_under_an_attack(make_plan, municipality):
    attacks = (Attack(kind="paraphrase", strength=0.5, starts_on_day=5),)
    run = CampaignRun(make_plan(segments=[]), municipality, 4, attacks=attacks)
    before = as_text(run.advance(TODAY))
    run.intervene("extend_period", days=20)
    assert as_text(run.so_far()) == before


def test_an_added_place_records_contributions_from_its_day_on(run):
    run.advance(TODAY)
    run.intervene(**CHANGES["add_channel"])
    consultation = run.finish()
    app = consultation.statements[consultation.statements["channel"] == "mobile_app"]
    opening = consultation.statements["created_at"].min()
    assert len(app) > 0
    assert ((app["created_at"] - opening).dt.days >= TODAY).all()


def test_the_surge_comes_before_the_new_deadline_of_an_extension(run):
    run.advance(TODAY)
    run.intervene("extend_period", days=20, reason="Few have heard of it.")
    assert run.closes_on_day == 60
    consultation = run.finish()
    assert consultation.funnel["day"].max() == 59
    days = consultation.funnel.groupby("day")["visited"].sum().reindex(range(60), fill_value=0)
    assert days[37:40].sum() < days[57:60].sum()


def test_statements_without_a_decision_today_are_pending_today(make_plan, municipality):
    channels = [
        {"channel": "portal", "purposes": ["collect"], "languages": ["ar", "en"]},
        {"channel": "sms", "purposes": ["promote"], "budget": 200_000, "languages": ["ar", "en"]},
    ]
    seen = CampaignRun(make_plan(staff=[], channels=channels), municipality, 4).advance(2)
    written = seen.statements[seen.statements["author_id"].notna()]
    decided = set(seen.moderation_log["statement_id"])
    assert (written["moderation"] == "pending").any()
    assert set(written.loc[written["moderation"] == "pending", "statement_id"]).isdisjoint(decided)
    assert written.loc[written["moderation"] == "pending", "reason"].isna().all()


def test_the_conduct_record_contains_the_changes(run):
    run.advance(TODAY)
    run.intervene("extend_period", days=20, reason="Few have heard of it.")
    run.advance(5)
    run.intervene(**CHANGES["correct_message"], reason="Too long.")
    conduct = run.conduct()
    assert [(change.kind, change.reason) for change in conduct.changes] == [
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
        (5, lambda run: run.intervene("add_channel"), "none is given"),
        (5, lambda run: run.intervene("correct_message"), "missing"),
        (5, lambda run: run.intervene("extend_periode", days=3), "extend_period"),
        (5, lambda run: run.intervene("add_channel", channel={"channel": "smss"}), "channel.channel.*smss"),
        (5, lambda run: run.intervene("extend_period", days=366), "366"),
        (5, lambda run: run.intervene("extend_period", days=3, channel={"channel": "sms"}), "cannot have"),
        (
            5,
            lambda run: run.intervene("add_channel", channel={"channel": "sms", "segments": ["ghosts"]}),
            "ghosts",
        ),
        (5, lambda run: run.undo(), "Nothing was changed today"),
    ],
)
def test_an_impossible_change_gets_an_error_and_has_no_effect(run, days, change, said):
    if days:
        run.advance(days)
    with use_language("en"), pytest.raises(InputError, match=said):
        change(run)
    assert run.changes == ()
    assert run.closes_on_day == 40


def test_a_change_of_today_can_be_undone(run, municipality):
    run.advance(TODAY)
    first = run.intervene("extend_period", days=20)
    second = run.intervene(**CHANGES["correct_message"])
    assert run.undo() == second
    assert run.changes == (first,)
    assert run.undo() == first
    assert run.closes_on_day == 40
    assert as_text(run.finish()) == as_text(simulate(run.plan, municipality, 4))


def test_a_change_of_yesterday_cannot_be_undone(run):
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


def test_changes_of_a_record_apply_in_the_order_of_their_days(run, municipality):
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


@pytest.fixture(scope="module")
def escalated(make_plan, municipality):
    """Escalations of a campaign with a slow moderator and an attack from day 20, as (day, escalation) pairs.

    Known on day 18, and known after the close.
    """
    staff = [{"role": "moderator", "people": 1, "hours_per_week": 6}]
    attacks = (Attack(kind="copy_paste", strength=2, starts_on_day=20),)
    run = CampaignRun(make_plan(staff=staff), municipality, 1, attacks=attacks)

    def dated():
        opened = run.conduct().opened_on
        return [((escalation.on - opened).days, escalation) for escalation in run.escalations()]

    run.advance(18)
    early = dated()
    run.finish()
    assert run.conduct().escalations == run.escalations()
    return early, dated()


def test_backlog_surge_and_unserved_segments_are_escalated(escalated):
    _, late = escalated
    assert {escalation.cause for _, escalation in late} == set(EscalationCause)


def test_a_surge_is_escalated_on_its_days(escalated):
    _, late = escalated
    assert any(20 <= day < 24 for day, escalation in late if escalation.cause == EscalationCause.SURGE)


def test_an_escalation_names_the_unserved_segment(escalated):
    _, late = escalated
    assert "speakers_of_urdu" in {escalation.segment for _, escalation in late}


def test_only_past_days_are_escalated(escalated):
    early, _ = escalated
    assert early
    assert all(day < 18 for day, _ in early)


def test_later_days_do_not_change_earlier_escalations(escalated):
    # A backlog that goes on grows with the days.
    early, late = (
        [pair for pair in pairs if pair[0] < 15 and pair[1].cause != EscalationCause.BACKLOG]
        for pairs in escalated
    )
    assert early == late


def test_days_must_be_whole_and_positive(run):
    for wrong in (0, -1, True, 1.5):
        with pytest.raises(InputError):
            run.advance(wrong)


def test_so_far_is_a_consultation_like_any_other(run):
    seen = run.advance(TODAY)
    assert seen.is_simulated
    assert seen.funnel["contributed"].sum() == len(seen.participants)
    assert pd.Index(seen.votes["participant_id"]).isin(seen.participants["participant_id"]).all()
