"""Every single answer that can matter is read by a rule and by the simulator, or has a reason here.

A failure names the folder where to read it and the line to add.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import pytest

from mashura.cycle import run_cycle
from mashura.i18n import use_language
from mashura.methodology import (
    Announcement,
    Brief,
    Campaign,
    Conduct,
    Decision,
    Plan,
    Readiness,
    Stage,
    missing_outputs,
    objections,
)
from mashura.methodology.records.record import Record, item
from mashura.methodology.records.timeline import Timeline
from mashura.methodology.revision import revise
from mashura.methodology.rules.announcement import announcement_objections
from mashura.methodology.rules.communication import channel_score
from mashura.methodology.rules.decision import decision_objections
from mashura.methodology.rules.readiness import advice
from mashura.methodology.vocabulary import ChannelKind
from mashura.simulation import ScenarioEvent, load_world

from .leaves import filled, leaves, reads, require_none

HERE = "tests/methodology/test_leaves_read.py"

# Answers that no rule reads, by reason; only what a coordinator answers is judged.
RULED = (Brief, Readiness, Plan, Conduct, Decision, Announcement)
NO_RULE = {
    "texts for people, which no rule can judge": (
        *("Activity.name", "Attraction.description", "Brief.already_decided"),
        *("Brief.resources", "Brief.what_segments_know", "BudgetLine.purpose", "Change.reason"),
        *("Conduct.content_produced", "Conduct.traditional_media"),
        *("Effect.effect", "Effect.facts", "Effect.party", "Expert.contribution", "Expert.field"),
        *("Expert.name", "Influencer.name", "ModerationPolicy.answers_questions"),
        *("ModerationPolicy.appeals_to", "Option.title", "Ruling.proposal", "Segment.characteristics"),
        *("Accessibility.help_from", "DataProtection.contact", "DataProtection.seen_by"),
        *("PlanComment.answer", "PlanComment.body", "Target.measured_by", "Target.owner"),
        "Stakeholder.effect",
        *("OwnChannel.audience", "OwnChannel.used_for", "OfflineHandling.kept"),
    ),
    "read where the outcome or the status before it asks for it": (
        *("Ruling.change", "Ruling.owner", "Ruling.weight", "Promise.done_on"),
    ),
    "no answer is better than another": (
        "Attraction.mechanism",
        *("Brief.subject_kind", "ChannelUse.languages", "Message.visual"),
        *("ChannelUse.posts_per_week", "Influencer.channel", "Influencer.followers", "Segment.age_bands"),
        *("Attraction.formats", "Attraction.partner", "ParticipationForm.sign_in"),
        *("ModerationPolicy.hours_to_decide", "ModerationPolicy.languages", "Segment.disability"),
        *("Segment.genders", "Segment.participants_wanted", "Segment.reading_level", "Segment.regions"),
        *(
            "Segment.residencies",
            "StaffNeed.from_outside",
            "StaffNeed.hours_per_week",
            "Stakeholder.interest",
        ),
        *("ChannelAccess.formats", "DataProtection.legal_basis", "PrivacyText.language"),
        *("AnnouncementText.segment", "Ruling.said_by", "Ruling.voters"),
        *("Risk.kind", "Risk.review_on", "Stakeholder.action_on"),
        *("Stakeholder.kind", "Stakeholder.position", "Stakeholder.power", "Timeline.deadline_advertised"),
    ),
    "a short name": ("Option.option_id", "Ruling.statement_id"),
    "read where an activity has no day of its own": ("Activity.starts_on_day",),
    "how far the work is, which no rule judges": ("Activity.milestone", "Activity.status"),
    "checked when a consultation is run": (
        *("Change.days", "Change.kind", "Change.on", "EventAnswer.channel"),
        *("Change.hours", "Change.restored", "Change.report"),
    ),
    "judged when it is given": ("EventAnswer.language", "EventAnswer.text"),
    "noted while a consultation is run": (
        *("Effect.support_after", "Effect.support_before", "Escalation.amount", "Escalation.cause"),
        *("Escalation.on", "Escalation.segment"),
        *("ConductAct.kind", "ConductAct.name", "ConductAct.note", "ConductAct.on"),
        *("ProcedureStep.due_on", "ProcedureStep.evidence", "ProcedureStep.kind", "ProcedureStep.owner"),
        *("PublishedContent.key", "PublishedContent.name", "PublishedContent.on", "PublishedContent.where"),
    ),
}

# Answers that do not move a simulation, by reason; a plan and its conduct are what a simulation is given.
SIMULATED = (Plan, Conduct)
NO_EFFECT = {
    "texts whose effect is unknown": (
        *("Attraction.description", "BudgetLine.purpose", "Change.reason", "Conduct.content_produced"),
        *("Conduct.traditional_media", "Expert.contribution", "Expert.field", "FeedbackPromise.content"),
        "Segment.characteristics",
    ),
    "what protects people and the work; its effect on turnout is unknown": (
        *("Accessibility.help_from", "Accessibility.standard", "Accessibility.tried_by_people"),
        *("ChannelAccess.channel", "ChannelAccess.formats", "DataProtection.children"),
        *("DataProtection.collected", "DataProtection.combined", "DataProtection.contact"),
        *("DataProtection.kept_months", "DataProtection.leaves_country", "DataProtection.legal_basis"),
        *("DataProtection.measures", "DataProtection.purpose", "DataProtection.seen_by"),
        *("DataProtection.sensitive", "PrivacyText.language", "PrivacyText.text"),
        *("Risk.effect", "Risk.kind", "Risk.likelihood", "Risk.measure", "Risk.name", "Risk.owner"),
        *("Risk.review_on", "Risk.treatment", "Stakeholder.action", "Stakeholder.action_on"),
        "Stakeholder.action_owner",
    ),
    "said about the plan, or measured afterwards": (
        *("PlanComment.answer", "PlanComment.body", "PlanComment.comment", "PlanComment.ruling"),
        *("OwnChannel.channel", "OwnChannel.audience", "OwnChannel.used_for"),
        *("OwnChannel.lesson", "Benchmark.country", "Benchmark.practice"),
        *("Benchmark.source", "Benchmark.taken", "ConsultedBody.body"),
        *("ConsultedBody.sent_on", "ConsultedBody.due_on", "OfflineHandling.typed_by"),
        *("OfflineHandling.within_days", "OfflineHandling.checked_by", "OfflineHandling.counted"),
        "OfflineHandling.kept",
        *("TranslatedText.text", "TranslatedText.language", "TranslatedText.translation"),
        *("Target.indicator", "Target.measured_by", "Target.owner", "Target.value"),
    ),
    "the simulated public has its own attribute": ("Segment.digital_readiness",),
    "its effects are in other fields of the plan": (
        *("Activity.duration_days", "Activity.name", "Activity.stage", "Activity.starts_on_day"),
        *("Activity.activity_id", "Activity.depends_on", "Activity.milestone", "Activity.starts_on"),
        *("Activity.status", "BudgetLine.phase", "StaffNeed.phase", "Timeline.country"),
        *("Activity.owner", "Segment.inclusion_target", "StaffNeed.from_outside"),
    ),
    "noted while a consultation is run": (
        *("Escalation.amount", "Escalation.cause", "Escalation.on", "Escalation.segment"),
        *("ConductAct.kind", "ConductAct.name", "ConductAct.note", "ConductAct.on"),
        *("ProcedureStep.due_on", "ProcedureStep.evidence", "ProcedureStep.kind", "ProcedureStep.owner"),
        *("PublishedContent.key", "PublishedContent.name", "PublishedContent.on", "PublishedContent.where"),
    ),
}


def unread(
    record: type[Record],
    seen: set[tuple[type[Record], str]],
    reasons: Mapping[str, tuple[str, ...]],
    where: str,
) -> list[str]:
    """Return the answers that nothing reads although they may matter."""
    listed = {name for names in reasons.values() for name in names}
    return [
        f"read {leaf.record.__name__}.{leaf.field} in {where}, or give the reason in {HERE}: "
        f'"{leaf.record.__name__}.{leaf.field}"'
        for leaf in leaves(record)
        if not any(
            (kind, leaf.field) in seen or f"{kind.__name__}.{leaf.field}" in listed
            for kind in leaf.record.__mro__
        )
    ]


RULES = "toolkit/mashura/methodology/rules/"
SIMULATOR = "toolkit/mashura/simulation/"


@pytest.fixture(scope="module")
def read_by_rules(example: Campaign) -> set[tuple[type[Record], str]]:
    with reads() as seen:
        for campaign in (filled(Campaign), example):
            for stage in Stage:
                missing_outputs(stage, campaign)
            objections(campaign)
            announcement_objections(campaign)
            advice(campaign)
            decision_objections(campaign)
            for use in campaign.plan.channels:
                channel_score(use)
    return seen


@pytest.fixture(scope="module")
def read_by_the_simulator(example: Campaign) -> set[tuple[type[Record], str]]:
    options = ({"option_id": "more", "title": "More buses"}, {"option_id": "fewer", "title": "Fewer"})
    plan = revise(example.plan, decision_mode="public_vote", options=options)
    opens = plan.timeline.opens_on
    changes = (
        {"kind": "extend_period", "on": opens + timedelta(days=5), "days": 14},
        {"kind": "add_channel", "on": opens + timedelta(days=6), "channel": {"channel": ChannelKind.PRESS}},
        {
            "kind": "correct_message",
            "on": opens + timedelta(days=7),
            "message": {"segment": plan.segments[0].segment_id, "language": "ar", "text": "حافلتكم"},
        },
        {
            "kind": "answer_event",
            "on": opens + timedelta(days=8),
            "answer": {"channel": plan.channels[0].channel, "language": "ar", "text": "لم يُحسم شيء بعد."},
        },
        {"kind": "add_moderation", "on": opens + timedelta(days=9), "hours": 10},
        {"kind": "restore_channel", "on": opens + timedelta(days=11), "restored": "portal"},
        {"kind": "report_abuse", "on": opens + timedelta(days=9), "report": "نص واحد من حسابات كثيرة"},
    )
    conduct = Conduct(changes=changes, moderation={"published": True, "languages": ["ar"]})
    campaign = example.model_copy(update={"plan": plan, "conduct": conduct})
    panel = {
        "mode": "mini_public",
        "invitations": 2000,
        "panel_size": 50,
        "strata": ["gender"],
        "sessions": 3,
    }
    drawn = example.model_copy(update={"plan": revise(plan, recruitment=panel)})
    events = (
        ScenarioEvent(kind="rumour", on_day=2),
        ScenarioEvent(kind="channel_fails", on_day=9, channel="portal", lasts_days=9),
    )
    with reads() as seen, use_language("en"):
        for simulated in (campaign, drawn):
            run_cycle(simulated, load_world("municipality"), 1, population=20_000, scenario=events)
    return seen


@pytest.mark.parametrize("record", RULED)
def test_every_answer_that_can_matter_is_read_by_a_rule(record: type[Record], read_by_rules: set) -> None:
    require_none(unread(record, read_by_rules, NO_RULE, RULES))


@pytest.mark.parametrize("record", SIMULATED)
def test_every_answer_that_can_matter_is_read_by_the_simulator(
    record: type[Record], read_by_the_simulator: set
) -> None:
    require_none(unread(record, read_by_the_simulator, NO_EFFECT, SIMULATOR))


@pytest.mark.parametrize(("records", "reasons"), [(RULED, NO_RULE), (SIMULATED, NO_EFFECT)])
def test_reasons_are_given_for_existing_answers_only(records: tuple, reasons: Mapping) -> None:
    answers = {f"{leaf.record.__name__}.{leaf.field}" for record in records for leaf in leaves(record)}
    given = {name for names in reasons.values() for name in names}
    assert given - answers == set(), f"take these out of the lists in {HERE}"


# A field that was added to a nested record only.
class NewTimeline(Timeline):
    notice_days: int = item("S42", default=0, ge=0)


class NewPlan(Plan):
    timeline: NewTimeline = item("S42", default=NewTimeline())


def test_a_new_field_that_no_rule_and_no_simulation_reads_is_named_with_their_folders(
    read_by_rules: set, read_by_the_simulator: set
) -> None:
    for seen, reasons, where in (
        (read_by_rules, NO_RULE, RULES),
        (read_by_the_simulator, NO_EFFECT, SIMULATOR),
    ):
        lines = unread(NewPlan, seen, reasons, where)
        assert any(line.startswith(f"read NewTimeline.notice_days in {where}") for line in lines)
