"""Rules that a plan can break although every question is answered."""

from __future__ import annotations

from datetime import date

import pytest

from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, objections
from mashura.methodology.records.brief import Segment
from mashura.methodology.records.plan import (
    Attraction,
    Budget,
    ChannelUse,
    Expert,
    FeedbackPromise,
    Influencer,
    Message,
    Plan,
    StaffNeed,
)
from mashura.methodology.records.readiness import Judgement
from mashura.methodology.records.timeline import Activity, Timeline


def changed(example: Campaign, **answers: object) -> Campaign:
    return example.model_copy(update={"plan": example.plan.model_copy(update=answers)})


def broken(campaign: Campaign) -> dict[str, str]:
    return {broken.rule: broken.severity for broken in objections(campaign)}


def test_the_example_breaks_no_rule(example):
    assert objections(example) == ()


def test_without_a_plan_there_is_nothing_to_object_to():
    assert objections(Campaign()) == ()


def funded(plan: Plan, kind: str, **answers: object) -> tuple[ChannelUse, ...]:
    return tuple(use.model_copy(update=answers) if use.channel == kind else use for use in plan.channels)


def moved(plan: Plan, stage: str, day: int) -> Timeline:
    """Return the timeline with the activities of a stage on another day."""
    activities = tuple(
        activity.model_copy(update={"starts_on_day": day}) if activity.stage == stage else activity
        for activity in plan.timeline.activities
    )
    return plan.timeline.model_copy(update={"activities": activities})


BREAKS = {
    "doubled-segment": ("blocker", lambda p: {"segments": (*p.segments, p.segments[0])}),
    "unknown-segment": (
        "blocker",
        lambda p: {"attractions": (Attraction(mechanism="prize", segments=["x"]),)},
    ),
    "segment-without-channel": (
        "blocker",
        lambda p: {"channels": tuple(use for use in p.channels if use.channel == "majlis")},
    ),
    "digital-only": (
        "advice",
        lambda p: {"channels": tuple(use for use in p.channels if use.channel.value == "portal")},
    ),
    "no-collecting-channel": (
        "blocker",
        lambda p: {"channels": tuple(use for use in p.channels if "collect" not in use.purposes)},
    ),
    "channel-out-of-reach": (
        "blocker",
        lambda p: {
            "channels": (*p.channels, p.channels[0].model_copy(update={"accessible_to_segments": False}))
        },
    ),
    "channel-not-judged": ("advice", lambda p: {"channels": (*p.channels, ChannelUse(channel="blog"))}),
    "language-without-place": (
        "advice",
        lambda p: {"channels": tuple(use.model_copy(update={"languages": ["ar"]}) for use in p.channels)},
    ),
    "single-channel": (
        "advice",
        lambda p: {
            "channels": tuple(u for u in p.channels if "promote" not in u.purposes or u.channel == "radio")
        },
    ),
    "no-traditional-media": (
        "advice",
        lambda p: {"channels": tuple(use for use in p.channels if use.channel != "radio")},
    ),
    "message-not-in-language": ("blocker", lambda p: {"messages": p.messages[1:]}),
    "unclear-message": (
        "advice",
        lambda p: {
            "messages": (
                *p.messages,
                Message(
                    segment="youth",
                    language="en",
                    text="Notwithstanding preliminary infrastructural considerations, interdepartmental "
                    "representatives provisionally recommend comprehensive multidimensional "
                    "reorganisation of metropolitan transportation responsibilities " * 2,
                ),
            )
        },
    ),
    "empty-message": (
        "blocker",
        lambda p: {"messages": (*p.messages, Message(segment="youth", language="en", text="bla bla bla"))},
    ),
    "message-in-other-script": (
        "blocker",
        lambda p: {"messages": (*p.messages, Message(segment="youth", language="ar", text="Tell us."))},
    ),
    "empty-slogan": ("blocker", lambda p: {"slogan": "..."}),
    "unknown-language": (
        "blocker",
        lambda p: {"channels": (*p.channels, p.channels[0].model_copy(update={"languages": ("ar", "xx")}))},
    ),
    "many-posts": (
        "advice",
        lambda p: {"channels": (*p.channels, p.channels[0].model_copy(update={"posts_per_week": 500}))},
    ),
    "many-reminders": (
        "advice",
        lambda p: {"timeline": p.timeline.model_copy(update={"reminder_days": tuple(range(20))})},
    ),
    "expert-without-name": ("advice", lambda p: {"experts": (*p.experts, Expert(name="a"))}),
    "influencer-without-name": (
        "advice",
        lambda p: {"influencers": (*p.influencers, Influencer(name="x", followers=10))},
    ),
    "long-form": ("advice", lambda p: {"form": {"minutes": 45}}),
    "hard-form": (
        "advice",
        lambda p: {
            "form": {"reading_level": "specialist"},
            "segments": tuple(s.model_copy(update={"reading_level": "plain"}) for s in p.segments),
        },
    ),
    "many-followers": (
        "advice",
        lambda p: {"influencers": (*p.influencers, Influencer(name="Star", followers=10**9))},
    ),
    "over-budget": ("blocker", lambda p: {"budget": Budget(currency="AED", earmarked=100)}),
    "over-budget-usual": (
        "blocker",
        lambda p: {"attractions": (*p.attractions, Attraction(mechanism="event"))},
    ),
    "no-currency": ("blocker", lambda p: {"budget": p.budget.model_copy(update={"currency": ""})}),
    "costs-nothing": (
        "advice",
        lambda p: {
            "channels": (ChannelUse(channel="portal", purposes=("promote", "collect")),),
            "attractions": tuple(
                Attraction(mechanism="event", budget=0, description=f"{n}") for n in range(50)
            ),
            "influencers": (),
            "staff": (),
            "timeline": p.timeline.model_copy(update={"reminder_days": ()}),
            "budget": Budget(),
        },
    ),
    "influencer-without-money": (
        "advice",
        lambda p: {"influencers": (p.influencers[0].model_copy(update={"budget": 0}),)},
    ),
    "money-without-price": ("advice", lambda p: {"channels": funded(p, "portal", budget=5000)}),
    "money-unsent": (
        "advice",
        lambda p: {"channels": (*p.channels, ChannelUse(channel="email", purposes=["promote"], budget=900))},
    ),
    "money-without-promotion": ("advice", lambda p: {"channels": funded(p, "radio", purposes=("answer",))}),
    "sessions-elsewhere": ("advice", lambda p: {"channels": funded(p, "radio", sessions=3)}),
    "no-sessions": ("blocker", lambda p: {"channels": funded(p, "majlis", sessions=0)}),
    "too-few-places": (
        "advice",
        lambda p: {
            "channels": tuple(
                use.model_copy(update={"sessions": 1}) for use in p.channels if use.channel.is_in_person
            )
        },
    ),
    "attraction-without-money": (
        "advice",
        lambda p: {"attractions": (Attraction(mechanism="prize", budget=0),)},
    ),
    "many-events": (
        "advice",
        lambda p: {
            "attractions": tuple(Attraction(mechanism="event", description=f"{n}") for n in range(50))
        },
    ),
    "doubled-entry": ("advice", lambda p: {"channels": (*p.channels, *p.channels)}),
    "doubled-reminder": (
        "advice",
        lambda p: {"timeline": p.timeline.model_copy(update={"reminder_days": (28,) * 50})},
    ),
    "too-few-hours": (
        "advice",
        lambda p: {"staff": (p.staff[1].model_copy(update={"people": 1, "hours_per_week": 6}),)},
    ),
    "no-moderator": (
        "blocker",
        lambda p: {"staff": tuple(need for need in p.staff if need.role.value != "moderator")},
    ),
    "staff-not-secured": ("advice", lambda p: {"staff": (*p.staff, StaffNeed(role="technician"))}),
    "short-period": (
        "advice",
        lambda p: {"timeline": p.timeline.model_copy(update={"duration_days": 20, "reminder_days": ()})},
    ),
    "reminder-outside-period": (
        "blocker",
        lambda p: {"timeline": p.timeline.model_copy(update={"reminder_days": (70,)})},
    ),
    "open-in-ramadan": (
        "advice",
        lambda p: {"timeline": p.timeline.model_copy(update={"opens_on": date(2026, 2, 8)})},
    ),
    "open-in-eid-al-fitr": (
        "advice",
        lambda p: {"timeline": p.timeline.model_copy(update={"opens_on": date(2026, 3, 22)})},
    ),
    "open-in-eid-al-adha": (
        "advice",
        lambda p: {"timeline": p.timeline.model_copy(update={"opens_on": date(2026, 4, 1)})},
    ),
    "work-before-green-light": (
        "blocker",
        lambda p: {"timeline": p.timeline.model_copy(update={"opens_on": date(2026, 8, 9)})},
    ),
    "activity-without-owner": (
        "advice",
        lambda p: {"timeline": p.timeline.model_copy(update={"activities": (Activity(name="Film"),)})},
    ),
    "opening-before-green-light": (
        "blocker",
        lambda p: {
            "timeline": p.timeline.model_copy(update={"opens_on": date(2020, 1, 1), "activities": ()})
        },
    ),
    "opening-years-later": (
        "blocker",
        lambda p: {"timeline": p.timeline.model_copy(update={"opens_on": date(2031, 1, 1)})},
    ),
    "decision-before-close": ("blocker", lambda p: {"timeline": moved(p, "decision", 69)}),
    "announced-before-decision": ("blocker", lambda p: {"timeline": moved(p, "announcement", 111)}),
    "announced-after-promise": ("blocker", lambda p: {"timeline": moved(p, "announcement", 130)}),
    "late-promise": (
        "advice",
        lambda p: {"feedback": p.feedback.model_copy(update={"within_days": 366})},
    ),
    "huge-amount": ("blocker", lambda p: {"budget": Budget(currency="AED", earmarked=1.5e22)}),
    "long-title": ("blocker", lambda p: {"title": "x" * 201}),
    "empty-objective": ("blocker", lambda p: {"objective": "..."}),
    "vague-objective": ("advice", lambda p: {"objective": "Hear what people think of the network."}),
    "inclusion-incomplete": (
        "advice",
        lambda p: {
            "segments": tuple(
                s.model_copy(update={"inclusion_target": s.segment_id == "youth"}) for s in p.segments
            )
        },
    ),
    "activity-without-stage": (
        "advice",
        lambda p: {"timeline": p.timeline.model_copy(update={"activities": (Activity(name="Film"),)})},
    ),
    "vote-without-options": ("blocker", lambda p: {"decision_mode": "public_vote"}),
    "feedback-elsewhere": (
        "blocker",
        lambda p: {"feedback": FeedbackPromise(channels=["radio"], within_days=9)},
    ),
    "no-inclusion-target": (
        "advice",
        lambda p: {"segments": tuple(s.model_copy(update={"inclusion_target": False}) for s in p.segments)},
    ),
    "no-experts": ("advice", lambda p: {"experts": ()}),
    "no-influencers": ("advice", lambda p: {"influencers": ()}),
}


@pytest.mark.parametrize("rule", BREAKS)
def test_breaking_one_rule_is_named_in_both_languages(example, rule):
    severity, change = BREAKS[rule]
    plan = type(example.plan).model_validate({**example.plan.model_dump(), **change(example.plan)})
    campaign = example.model_copy(update={"plan": plan})
    broken = {objection.rule: objection for objection in objections(campaign)}
    assert rule in broken
    assert broken[rule].severity == severity
    for language in LANGUAGES:
        assert broken[rule].text(language)
        assert broken[rule].reason(language)


def test_only_the_earliest_work_before_the_green_light_is_named(example):
    early = changed(example, timeline=example.plan.timeline.model_copy(update={"opens_on": date(2026, 6, 1)}))
    (named,) = [objection for objection in objections(early) if objection.severity == "blocker"]
    assert named.params["activity"] == example.plan.timeline.activities[0].name


def test_work_on_readiness_may_precede_the_green_light(example):
    early = Activity(name="Readiness", stage="readiness", starts_on_day=-200, owner="Coordinator")
    time = example.plan.timeline
    time = time.model_copy(update={"activities": (early, *time.activities)})
    assert broken(changed(example, timeline=time)) == {}


def test_without_a_green_light_no_day_is_too_early(example):
    light = example.readiness.green_light.model_copy(update={"given": None})
    readiness = example.readiness.model_copy(update={"green_light": light})
    early = changed(
        example, timeline=example.plan.timeline.model_copy(update={"opens_on": date(2026, 7, 13)})
    )
    assert broken(early.model_copy(update={"readiness": readiness})) == {}


def test_weak_support_by_management_is_advised_against(example):
    readiness = example.readiness.model_copy(
        update={"management_support": Judgement(level=1, evidence="none")}
    )
    assert broken(example.model_copy(update={"readiness": readiness})) == {"weak-support": "advice"}


def test_blockers_come_before_advice(example):
    campaign = changed(example, experts=(), budget=Budget(currency="AED", earmarked=1))
    assert [objection.severity for objection in objections(campaign)] == ["blocker", "advice"]


def test_a_channel_for_all_serves_every_segment(example):
    campaign = changed(example, segments=(*example.plan.segments, Segment(segment_id="new", name="New")))
    assert "segment-without-channel" not in broken(campaign)


def test_who_promised_a_decision_of_the_people_cannot_leave_it_to_the_entity(example):
    promised = example.readiness.model_copy(update={"participation_level": "e_decision_making"})
    campaign = example.model_copy(update={"readiness": type(promised).model_validate(promised.model_dump())})
    assert broken(campaign) == {"decides-below-level": "blocker"}
    for language in LANGUAGES:
        assert objections(campaign)[0].text(language)


@pytest.mark.parametrize("field", ["available_to_entity", "accessible_to_segments"])
def test_a_channel_whose_reach_is_not_answered_is_not_judged(example, field):
    (first, *others) = example.plan.channels
    campaign = changed(example, channels=(first.model_copy(update={field: None}), *others))
    assert broken(campaign) == {"channel-not-judged": "advice"}


def test_a_sentence_about_a_removed_segment_has_names_and_no_short_names(example):
    campaign = changed(example, segments=example.plan.segments[1:])
    texts = [o.text("en") for o in objections(campaign) if o.rule == "unknown-segment"]
    assert texts
    assert not any(example.plan.segments[0].segment_id in text.replace("“", " ").split() for text in texts)


@pytest.mark.parametrize("groups", [("women", "youth", "determination")])
def test_the_groups_of_the_policy_that_no_included_segment_speaks_of_are_named(example, groups):
    men = Segment(segment_id="men", name="Men", genders=("male",), inclusion_target=True)
    others = tuple(s.model_copy(update={"inclusion_target": False}) for s in example.plan.segments)
    campaign = changed(example, segments=(*others, men))
    (named,) = [o for o in objections(campaign) if o.rule == "inclusion-incomplete"]
    assert named.params["groups"].count(";") + named.params["groups"].count("؛") == len(groups) - 1


@pytest.mark.parametrize(
    "names",
    [("Students", "Wheelchair users"), ("الشباب", "ذوو الإعاقة"), ("Young drivers", "أصحاب الهمم")],
)
def test_a_group_of_the_policy_may_be_named_by_the_segments_name_alone(example, names):
    segments = tuple(
        Segment(segment_id=f"s{number}", name=name, inclusion_target=True)
        for number, name in enumerate(names)
    )
    assert "inclusion-incomplete" not in broken(changed(example, segments=segments))
    women = (Segment(segment_id="women", name="Women", inclusion_target=True),)
    assert "inclusion-incomplete" in broken(changed(example, segments=women))
