"""A campaign run day by day: it can be changed, and what has passed stays as it was."""

from __future__ import annotations

import pandas as pd
import pytest

from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology import Conduct
from mashura.methodology.plan import ChannelUse, Message
from mashura.simulation import Attack, CampaignRun, Intervention, simulate
from mashura.simulation.escalations import EscalationCause

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
    "extend_period": Intervention(kind="extend_period", on_day=TODAY, days=20),
    "add_channel": Intervention(
        kind="add_channel",
        on_day=TODAY,
        channel=ChannelUse(channel="mobile_app", purposes=["promote", "collect"], languages=["ar", "en"]),
    ),
    "add_promotion": Intervention(
        kind="add_channel",
        on_day=TODAY,
        channel=ChannelUse(channel="x", purposes=["promote"], budget=20_000, languages=["ar", "en"]),
    ),
    "correct_message": Intervention(
        kind="correct_message",
        on_day=TODAY,
        message=Message(segment="everybody", language="ar", text="شارك برأيك في الحديقة."),
    ),
}


def test_run_to_the_end_without_a_change_it_is_the_simulation_to_the_byte(run, municipality):
    for _ in range(3):
        run.advance(10)
    assert as_text(run.finish()) == as_text(simulate(run.plan, municipality, 4))


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_days_before_a_change_stay_as_they_were(run, change):
    before = as_text(run.advance(TODAY))
    run.intervene(change)
    assert as_text(run.so_far()) == before


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_brings_more_visitors_afterwards(run, municipality, change):
    run.advance(TODAY)
    run.intervene(change)
    changed, unchanged = run.finish(), simulate(run.plan, municipality, 4)
    later = [talk.funnel.query("day >= @TODAY")["visited"].sum() for talk in (changed, unchanged)]
    assert later[0] > later[1]


def test_the_days_before_a_change_stay_under_an_attack_too(make_plan, municipality):
    attacks = (Attack(kind="paraphrase", strength=0.5, starts_on_day=5),)
    run = CampaignRun(make_plan(segments=[]), municipality, 4, attacks=attacks)
    before = as_text(run.advance(TODAY))
    run.extend_period(20)
    assert as_text(run.so_far()) == before


def test_an_added_place_records_contributions_from_its_day_on(run):
    run.advance(TODAY)
    run.intervene(CHANGES["add_channel"])
    talk = run.finish()
    app = talk.statements[talk.statements["channel"] == "mobile_app"]
    opening = talk.statements["created_at"].min()
    assert len(app) > 0
    assert ((app["created_at"] - opening).dt.days >= TODAY).all()


def test_an_extension_lasts_until_its_own_deadline(run):
    run.advance(TODAY)
    run.extend_period(20, reason="Few have heard of it.")
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
    run.extend_period(20, reason="Few have heard of it.")
    run.advance(5)
    run.correct_message(CHANGES["correct_message"].message, reason="Too long.")
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
        (0, lambda run: run.extend_period(5), "not begun"),
        (40, lambda run: run.extend_period(5), "too late"),
        (5, lambda run: run.extend_period(0), "no days"),
        (5, lambda run: run.intervene(Intervention(kind="add_channel", on_day=5)), "none is named"),
        (5, lambda run: run.intervene(Intervention(kind="correct_message", on_day=5)), "missing"),
        (5, lambda run: run.intervene(Intervention(kind="extend_period", on_day=9, days=3)), "today"),
        (5, lambda run: run.extend_period(366), "366"),
        (5, lambda run: run.add_channel(ChannelUse(channel="sms", segments=["ghosts"])), "ghosts"),
    ],
)
def test_an_impossible_change_is_told_and_changes_nothing(run, days, change, said):
    if days:
        run.advance(days)
    with use_language("en"), pytest.raises(InputError, match=said):
        change(run)
    assert run.interventions == ()
    assert run.closes_on_day == 40


def slow(make_plan, **conduct):
    staff = [{"role": "moderator", "people": 1, "hours_per_week": 6}]
    return make_plan(segments=[], staff=staff), Conduct.model_validate(conduct)


def test_the_senior_representative_decides_what_waits_too_long(make_plan, municipality):
    policy = {"hours_to_decide": 48}
    alone, plan_conduct = slow(make_plan, moderation=policy)
    _, helped = slow(make_plan, moderation=policy, management_representative="Undersecretary")
    waits = [
        simulate(alone, municipality, 2, conduct=conduct).moderation_log["hours_waiting"].quantile(0.9)
        for conduct in (plan_conduct, helped)
    ]
    assert waits[1] < 0.8 * waits[0]


def test_appeals_bring_wrongly_rejected_statements_back(make_plan, municipality):
    plan, conduct = slow(make_plan, moderation={"appeals_to": "Coordinator"})
    without, with_appeals = (simulate(plan, municipality, 2, conduct=one) for one in (None, conduct))
    assert not without.moderation_log["statement_id"].duplicated().any()
    log = with_appeals.moderation_log
    second = log[log["statement_id"].duplicated()]
    assert len(second) > 3
    overturned = second[second["decision"] == "in"]
    states = with_appeals.statements.set_index("statement_id")["moderation"]
    assert (states[overturned["statement_id"]] == "in").all()
    votes = with_appeals.votes[with_appeals.votes["statement_id"].isin(overturned["statement_id"])]
    decided = votes["statement_id"].map(overturned.set_index("statement_id")["decided_at"])
    assert (votes["voted_at"] >= decided).all()
    kept_out = (with_appeals.statements["moderation"] == "out").sum()
    assert kept_out == (without.statements["moderation"] == "out").sum() - len(overturned)


def test_moderators_err_more_in_a_language_that_the_policy_leaves_out(make_plan, municipality):
    def wrong(languages):
        plan, conduct = slow(make_plan, moderation={"languages": languages})
        shares = []
        for seed in (1, 2, 3):
            talk = simulate(plan, municipality, seed, conduct=conduct)
            truth = talk.truth.set_index("subject_id")
            told = talk.statements[
                (talk.statements["language"] == "en") & talk.statements["author_id"].notna()
            ]
            fine = truth.loc[told["statement_id"], ["theme", "duplicate_of"]]
            fine = fine["theme"].notna() & fine["duplicate_of"].isna()
            shares.append((told["moderation"].to_numpy()[fine.to_numpy()] == "out").mean())
        return sum(shares) / 3

    assert wrong(["ar"]) > 2 * wrong(["ar", "en"])


def test_a_published_policy_keeps_some_abuse_away(make_plan, municipality):
    def abusive(published):
        plan, conduct = slow(make_plan, moderation={"published": published})
        talks = [simulate(plan, municipality, seed, conduct=conduct) for seed in range(1, 5)]
        return sum(talk.statements["reason"].isin(["abuse", "off_topic"]).sum() for talk in talks)

    assert abusive(True) < abusive(False)


def test_management_hears_of_backlog_surge_and_unserved_segments(make_plan, municipality):
    staff = [{"role": "moderator", "people": 1, "hours_per_week": 6}]
    attacks = (Attack(kind="copy_paste", strength=2, starts_on_day=20),)
    run = CampaignRun(make_plan(staff=staff), municipality, 1, attacks=attacks)
    run.advance(18)
    early = run.escalations()
    assert all(one.day < 18 for one in early)
    run.finish()
    late = run.escalations()
    assert {one.cause for one in late} == set(EscalationCause)
    assert any(one.cause == EscalationCause.SURGE and 20 <= one.day < 24 for one in late)
    assert "speakers_of_urdu" in {one.segment for one in late}
    assert [one for one in late if one.day < 15] == [one for one in early if one.day < 15]


def test_days_must_be_whole_and_positive(run):
    for wrong in (0, -1, True, 1.5):
        with pytest.raises(InputError):
            run.advance(wrong)


def test_so_far_is_a_consultation_like_any_other(run):
    seen = run.advance(TODAY)
    assert seen.is_simulated
    assert seen.funnel["contributed"].sum() == len(seen.participants)
    assert pd.Index(seen.votes["participant_id"]).isin(seen.participants["participant_id"]).all()
