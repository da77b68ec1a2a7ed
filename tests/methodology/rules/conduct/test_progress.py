"""Where a campaign stands on its way, what comes next, and what blocks it (S165, S189-S194, S270)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Stage
from mashura.methodology.records.approval import Approval, Approvals, stage_digest
from mashura.methodology.records.conduct import Conduct
from mashura.methodology.revision import revise
from mashura.methodology.rules.approval import Actor, Moment, Office, sign, submit
from mashura.methodology.rules.conduct.content_plan import content_of_day, overdue_content
from mashura.methodology.rules.conduct.opening import (
    close_consultation,
    extend_period,
    open_consultation,
    reopen_consultation,
)
from mashura.methodology.rules.conduct.procedure import procedure
from mashura.methodology.rules.conduct.progress import (
    campaign_state,
    last_promised_day,
    next_task,
    opening_obstacles,
    passages,
)
from mashura.methodology.vocabulary import (
    CampaignState,
    ConductActKind,
    PlanRole,
    ProcedureStepKind,
    SignatoryRole,
)

MARYAM = Actor(account="maryam", name="Maryam", role=PlanRole.AUTHOR)
HUDA = Actor(account="huda", name="Huda", role=PlanRole.APPROVER)
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def ready(example: Campaign) -> Campaign:
    """The example, whose plan is finished, with the people who run the consultation."""
    representative = {"management_representative": "Huda", "channel_to_management": "Weekly call"}
    moderation = {"published": True, "languages": ["ar"], "hours_to_decide": 24, "appeals_to": "Ombudsman"}
    conduct = Conduct(moderation=moderation, **representative)
    return example.model_copy(update={"conduct": conduct})


@pytest.fixture
def signed(ready: Campaign) -> Approvals:
    return approved(ready)


def asked(campaign: Campaign) -> Approvals:
    moment = Moment(campaign=campaign, version=1, at=AT)
    return Approvals(approvals=(submit(Approval(stage=Stage.PLAN), MARYAM, moment),))


def approved(campaign: Campaign) -> Approvals:
    moment = Moment(campaign=campaign, version=1, at=AT + timedelta(days=1))
    digest = stage_digest(campaign, Stage.PLAN)
    role = SignatoryRole.HEAD_OF_DEPARTMENT
    return Approvals(
        approvals=(sign(asked(campaign).of(Stage.PLAN), HUDA, moment, Office(), seen=digest, role=role),)
    )


def opening_day(campaign: Campaign) -> date:
    return campaign.plan.timeline.opens_on


def refused(key: str):
    return pytest.raises(InputError, check=lambda error: error.key == key)


def test_a_blank_campaign_is_a_draft_whose_first_stage_blocks_it():
    task = next_task(Campaign(), Approvals())
    assert campaign_state(Campaign(), Approvals()) is CampaignState.DRAFT
    assert (task.task, {obstacle.stage for obstacle in task.obstacles}) == ("ask", {Stage.BRIEF})
    for language in LANGUAGES:
        assert task.text(language)
        assert task.obstacles[0].text(language)


def test_the_state_follows_submission_signature_opening_and_first_contribution(ready, signed):
    day = opening_day(ready)
    states = [
        campaign_state(ready, Approvals(), today=day),
        campaign_state(ready, asked(ready), today=day),
        campaign_state(ready, signed, today=day),
    ]
    opened = open_consultation(ready, signed, on=day, name="Maryam")
    states += [
        campaign_state(opened, signed, today=day),
        campaign_state(opened, signed, arrived=3, today=day),
    ]
    states.append(campaign_state(opened, signed, today=day - timedelta(days=1)))
    assert [state.value for state in states] == [
        *("draft", "asked", "approved", "live", "collecting", "approved")
    ]


def test_each_state_says_when_and_by_whom_it_was_reached(ready, signed):
    day = opening_day(ready)
    opened = open_consultation(ready, signed, on=day, name="Maryam")
    reached = {passage.state: passage for passage in passages(opened, signed, today=day)}
    assert (reached[CampaignState.ASKED].name, reached[CampaignState.ASKED].on) == ("Maryam", AT.date())
    assert reached[CampaignState.APPROVED].name == "Huda"
    assert (reached[CampaignState.LIVE].name, reached[CampaignState.LIVE].on) == ("Maryam", day)
    assert not reached[CampaignState.CLOSED].reached


def test_a_plan_that_was_changed_after_its_signature_is_a_draft_again(ready, signed):
    changed = ready.model_copy(update={"plan": revise(ready.plan, slogan="Another slogan for our buses")})
    assert campaign_state(changed, signed) is CampaignState.DRAFT


def test_a_campaign_of_an_older_file_stands_where_its_records_show(finished):
    campaign = finished.campaign
    task = next_task(campaign, Approvals())
    assert campaign_state(campaign, Approvals()) in (CampaignState.ANNOUNCED, CampaignState.ARCHIVED)
    assert task is None or task.task == "archive"


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"management_representative": ""}, "no-representative"),
        ({"channel_to_management": ""}, "no-representative"),
        ({"moderation": {"hours_to_decide": 24}}, "policy-not-published"),
    ],
)
def test_what_is_missing_blocks_the_opening_and_leads_to_its_question(ready, change, key):
    campaign = ready.model_copy(update={"conduct": ready.conduct.model_copy(update=change)})
    (obstacle,) = opening_obstacles(campaign, approved(campaign))
    assert (obstacle.key, obstacle.place.partition(".")[0]) == (key, "conduct")
    with use_language("en"), refused("conduct-blocked"):
        open_consultation(campaign, approved(campaign), on=opening_day(campaign), name="Maryam")


def test_a_plan_that_is_not_signed_is_not_opened(ready):
    (obstacle,) = opening_obstacles(ready, asked(ready))
    assert (obstacle.key, obstacle.stage) == ("not-signed", Stage.PLAN)


def test_an_early_close_needs_a_reason_and_may_be_undone_with_one(ready, signed):
    day = opening_day(ready)
    opened = open_consultation(ready, signed, on=day, name="Maryam")
    with refused("conduct-closed-early"):
        close_consultation(opened, on=day, name="Maryam")
    closed = close_consultation(opened, on=day, name="Maryam", note="A flood in the district")
    assert campaign_state(closed, signed, today=day) is CampaignState.CLOSED
    with refused("conduct-no-reason"):
        reopen_consultation(closed, on=day, name="Maryam", note="")
    again = reopen_consultation(closed, on=day, name="Maryam", note="The water is gone")
    assert campaign_state(again, signed, today=day) is CampaignState.LIVE
    kinds = [act.kind for act in again.conduct.acts]
    assert kinds == [ConductActKind.OPENED, ConductActKind.CLOSED, ConductActKind.REOPENED]


def test_a_deadline_moves_with_a_reason_and_before_it_has_passed(ready, signed):
    day = opening_day(ready)
    opened = open_consultation(ready, signed, on=day, name="Maryam")
    last = last_promised_day(opened)
    longer = extend_period(opened, on=day, days=10, reason="Few elders took part.")
    assert last_promised_day(longer) == last + timedelta(days=10)
    with refused("conduct-no-reason"):
        extend_period(opened, on=day, days=10, reason=" ")
    with refused("conduct-extended-late"):
        extend_period(opened, on=last + timedelta(days=1), days=10, reason="Few elders took part.")
    with refused("conduct-bad-days"):
        extend_period(opened, on=day, days=0, reason="Few elders took part.")


def test_the_procedure_says_of_each_step_whether_records_show_it_done(ready, signed):
    day = opening_day(ready)
    opened = open_consultation(ready, signed, on=day, name="Maryam")
    steps = {standing.step.kind: standing for standing in procedure(opened, signed, day)}
    done = [kind for kind, standing in steps.items() if standing.is_done]
    assert done == [ProcedureStepKind.WRITE, ProcedureStepKind.ASK, ProcedureStepKind.PUBLISH]
    assert not steps[ProcedureStepKind.ANALYSE].is_late
    later = {
        standing.step.kind: standing.is_late
        for standing in procedure(opened, signed, last_promised_day(opened) + timedelta(days=1))
    }
    assert later[ProcedureStepKind.ANALYSE]


def test_an_owner_and_a_day_of_ones_own_stay_with_their_step(ready):
    written = ({"kind": "market", "owner": "Noora", "due_on": "2026-05-01", "evidence": "Letter 7"},)
    campaign = ready.model_copy(update={"conduct": revise(ready.conduct, procedure=written)})
    market = procedure(campaign, Approvals())[3].step
    assert (market.owner, market.due_on, market.evidence) == ("Noora", date(2026, 5, 1), "Letter 7")


def test_as_many_posts_are_planned_for_a_week_as_the_channel_has(example):
    day = opening_day(example)
    week = [content_of_day(example, day + timedelta(days=number)) for number in range(7)]
    for use in example.plan.channels:
        if "promote" in use.purposes:
            posts = sum(
                entry.times
                for entries in week
                for entry in entries
                if entry.kind == "post" and entry.channel == use.channel
            )
            assert posts == int(use.posts_per_week)


def test_nothing_is_published_before_the_opening_and_after_the_close(example):
    day = opening_day(example)
    last = last_promised_day(example)
    for outside in (day - timedelta(days=1), last + timedelta(days=1)):
        assert all(entry.kind == "activity" for entry in content_of_day(example, outside))


def test_what_was_noted_as_published_is_no_longer_open(example):
    day = opening_day(example)
    entry = next(entry for entry in content_of_day(example, day + timedelta(days=1)) if entry.kind == "post")
    noted = Conduct(published=[{"key": entry.key, "on": entry.on, "name": "Noora"}])
    campaign = example.model_copy(update={"conduct": noted})
    again = next(known for known in content_of_day(campaign, entry.on) if known.key == entry.key)
    assert again.done.name == "Noora"
    today = day + timedelta(days=3)
    assert overdue_content(campaign, today) == overdue_content(example, today) - 1
