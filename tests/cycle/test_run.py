"""The conduct of a campaign is lived: policy, appeals, escalations and changes of its record (S53-S59)."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from mashura.data import write_campaign
from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology import Campaign
from mashura.methodology.vocabulary import ChangeKind
from mashura.record_file import read_record, write_record
from mashura.simulation import CampaignRun, load_world

OVERLOADED = [
    {"role": "coordinator", "secured": True},
    {"role": "moderator", "people": 1, "hours_per_week": 1},
]


def tables(run):
    return {name: table.to_csv(index=False) for name, table in run.consultation.tables().items()}


def test_without_a_policy_of_its_own_a_campaign_has_one_with_deadline_and_appeals(
    with_answers, carried_through, by_entity
):
    policy = carried_through(with_answers(moderation={})).campaign.conduct.moderation
    assert policy.published
    assert policy.hours_to_decide
    assert policy.appeals_to
    assert policy.answers_questions
    log = by_entity.consultation.moderation_log
    assert log["statement_id"].duplicated().any(), "nobody appealed"


def test_a_record_of_its_own_decides_how_it_is_run(with_answers, carried_through, by_entity):
    own = {
        "management_representative": "Mayor",
        "moderation": {"published": True, "languages": ["ar"], "hours_to_decide": 24},
    }
    run = carried_through(with_answers(conduct=own))
    conduct = run.campaign.conduct
    assert conduct.management_representative == "Mayor"
    assert conduct.moderation.hours_to_decide == 24
    assert not conduct.moderation.appeals_to
    assert conduct.channel_to_management == by_entity.campaign.conduct.channel_to_management
    assert not run.consultation.moderation_log["statement_id"].duplicated().any()
    assert tables(run) != tables(by_entity)


def test_the_policy_of_the_plan_is_the_policy_of_the_campaign(with_answers, carried_through):
    policy = {"languages": ["ar"], "hours_to_decide": 24, "appeals_to": "Legal office"}
    run = carried_through(with_answers(moderation=policy, staff=OVERLOADED))
    kept = run.campaign.conduct.moderation
    assert (kept.languages, kept.hours_to_decide, kept.appeals_to) == (("ar",), 24, "Legal office")
    assert kept.published
    assert kept.answers_questions, "what the plan leaves open has the usual answer"
    patient = carried_through(with_answers(moderation=policy | {"hours_to_decide": 700}, staff=OVERLOADED))
    waiting, patience = (done.consultation.moderation_log["hours_waiting"].mean() for done in (run, patient))
    assert waiting < patience


def test_a_record_of_its_own_comes_before_the_policy_of_the_plan(with_answers, carried_through):
    own = {"moderation": {"published": True, "hours_to_decide": 48}}
    run = carried_through(with_answers(moderation={"hours_to_decide": 24}, conduct=own))
    assert run.campaign.conduct.moderation.hours_to_decide == 48


def test_changes_of_the_record_take_place_and_stand_in_it(with_answers, carried_through, tmp_path):
    base = with_answers()
    opens = base.plan.timeline.opens_on
    changes = [
        {
            "kind": "add_channel",
            "on": str(opens + timedelta(days=5)),
            "channel": {"channel": "x", "purposes": ["promote"], "budget": 5000, "languages": ["ar", "en"]},
            "reason": "Few young people so far.",
        },
        {"kind": "extend_period", "on": str(opens + timedelta(days=12)), "days": 10, "reason": "Asked for."},
    ]
    run = carried_through(with_answers(conduct={"changes": changes}))
    conduct = run.campaign.conduct
    assert [change.kind for change in conduct.changes] == [ChangeKind.ADD_CHANNEL, ChangeKind.EXTEND_PERIOD]
    assert conduct.closed_on == opens + timedelta(days=30)
    assert run.campaign.decision.ratified_on > conduct.closed_on
    assert run.consultation.funnel["day"].max() == 29
    noticed = run.consultation.funnel.query("channel == 'x'")
    assert noticed["exposed"].sum() > 0
    assert noticed["day"].min() >= 5
    write_campaign(tmp_path / "campaign", run.document(), run.consultation)
    kept = json.loads((tmp_path / "campaign" / "campaign.json").read_text(encoding="utf-8"))
    assert kept["stages"]["consultation"]["changes"][1]["reason"] == "Asked for."


def test_what_was_brought_to_management_stands_in_the_record(with_answers, carried_through):
    run = carried_through(with_answers(staff=OVERLOADED))
    conduct = run.campaign.conduct
    assert "backlog" in {escalation.cause for escalation in conduct.escalations}
    assert all(conduct.opened_on <= escalation.on < conduct.closed_on for escalation in conduct.escalations)
    kept = run.document()["stages"]["consultation"]["escalations"]
    assert len(kept) == len(conduct.escalations)


def test_a_campaign_run_by_hand_goes_on_to_its_archive(with_answers, carried_through):
    """What a trainee did day by day is carried through with the record that it left."""
    policy = {"published": True, "appeals_to": "Coordinator", "hours_to_decide": 48}
    campaign = with_answers(conduct={"management_representative": "Mayor", "moderation": policy})
    run = CampaignRun(
        campaign.plan,
        load_world("municipality"),
        1,
        population=25_000,
        days=20,
        conduct=campaign.conduct,
    )
    run.advance(10)
    run.intervene("extend_period", days=7, reason="Few have heard of it.")
    whole = run.finish()
    carried = carried_through(campaign.model_copy(update={"conduct": run.conduct()}))
    assert tables(carried) == {name: table.to_csv(index=False) for name, table in whole.tables().items()}
    assert carried.campaign.conduct.changes == run.changes
    assert carried.campaign.archive is not None


def test_run_again_with_its_own_record_it_is_the_same_campaign(carried_through, by_entity, tmp_path):
    write_record(tmp_path / "campaign.yaml", by_entity.campaign)
    read = read_record(tmp_path / "campaign.yaml", Campaign)
    again = carried_through(read)
    assert tables(again) == tables(by_entity)
    assert again.document() == by_entity.document()


def test_an_unpublished_policy_closes_the_gate(with_answers, carried_through):
    secret = {"moderation": {"published": False, "appeals_to": "Coordinator"}}
    with use_language("en"), pytest.raises(InputError, match="published moderation policy"):
        carried_through(with_answers(conduct=secret))


def test_a_change_outside_the_period_is_refused(with_answers, carried_through):
    late = {"changes": [{"kind": "extend_period", "on": "2027-01-01", "days": 3}]}
    with use_language("en"), pytest.raises(InputError, match="too late"):
        carried_through(with_answers(conduct=late))
