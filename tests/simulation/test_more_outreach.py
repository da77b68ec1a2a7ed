"""More outreach never lowers participation, whatever the plan, in every world (docs/simulator.md)."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from mashura.methodology import Plan
from mashura.methodology.vocabulary import (
    AccessibleFormat,
    AttractionMechanism,
    ChannelKind,
    PartnerKind,
    ReadingLevel,
    RecruitmentMode,
    SignIn,
)
from mashura.simulation import load_world, predict, world_names

VENUES = ("portal", "mobile_app", "service_centre", "majlis", "call_centre")
LANGUAGES = ("ar", "en", "ur", "hi")
WORLDS = [load_world(name) for name in world_names()]


def a_channel(luck: random.Random, kind: str, collects: bool) -> dict[str, Any]:
    purposes = (["promote"] if luck.random() < 0.8 else []) + (["collect"] if collects else [])
    return {
        "channel": kind,
        "purposes": purposes or ["promote"],
        "languages": luck.sample(LANGUAGES, luck.randint(1, 4)),
        "segments": luck.sample("abc", luck.choice([0, 0, 1, 2])),
        "posts_per_week": luck.choice([0, 1, 3, 10]),
        "budget": luck.choice([0, 0, 5e3, 2e4, 6e4]),
        "sessions": luck.choice([None, None, 2, 20]),
        "fit_to_initiative": luck.choice([None, 0, 1, 2, 3, 4]),
        "preferred_by_segments": luck.choice([None, 0, 2, 4]),
    }


def an_attraction(luck: random.Random, kind: str) -> dict[str, Any]:
    return {
        "mechanism": kind,
        "budget": luck.choice([None, None, 0, 800, 9000]),
        "formats": luck.sample([*AccessibleFormat], luck.choice([0, 1, 2])),
        "partner": luck.choice([None, *PartnerKind]),
    }


def a_plan(luck: random.Random) -> dict[str, Any]:
    others = luck.sample([*ChannelKind], luck.randint(0, 6))
    channels = [a_channel(luck, luck.choice(VENUES), collects=True)]
    channels += [a_channel(luck, kind, collects=luck.random() < 0.3) for kind in others]
    return {
        "title": "Parks",
        "topic": "parks",
        "segments": [
            {"segment_id": "a", "languages": ["ur"]},
            {"segment_id": "b", "age_bands": ["65+"]},
            {"segment_id": "c", "age_bands": ["18-29"]},
        ],
        "channels": channels,
        "collection_tools": ["survey"],
        "timeline": {
            "duration_days": luck.choice([1, 7, 14, 28, 70, 140, 350]),
            "deadline_advertised": luck.random() < 0.7,
            "reminder_days": luck.sample(range(1, 60), luck.choice([0, 0, 2])),
        },
        "attractions": [
            an_attraction(luck, kind) for kind in luck.sample([*AttractionMechanism], luck.randint(0, 3))
        ],
        "influencers": [
            {
                "name": "Gardener",
                "channel": luck.choice(["x", "instagram"]),
                "followers": luck.choice([1000, 10**6]),
            }
            for _ in range(luck.choice([0, 0, 1]))
        ],
        "budget": {"earmarked": luck.choice([None, 30_000])},
        "form": {
            "minutes": luck.choice([None, 2, 15, 60]),
            "sign_in": luck.choice([None, *SignIn]),
            "reading_level": luck.choice([None, *ReadingLevel]),
        },
    }


def for_each_channel(plan: dict[str, Any], **changes: Any) -> dict[str, Any]:
    channels = [
        use | {name: change(use[name]) for name, change in changes.items()} for use in plan["channels"]
    ]
    return plan | {"channels": channels}


def one_more_language(languages: list[str]) -> list[str]:
    return [*languages, *[other for other in LANGUAGES if other not in languages][:1]]


def with_form(plan: dict[str, Any], **answers: Any) -> dict[str, Any]:
    return plan | {"form": plan["form"] | answers}


def with_attraction(plan: dict[str, Any], **attraction: Any) -> dict[str, Any]:
    return plan | {"attractions": [*plan["attractions"], attraction]}


def with_channel(plan: dict[str, Any], kind: str) -> dict[str, Any]:
    purposes = ["promote", "collect"] if kind in VENUES else ["promote"]
    use = {"channel": kind, "purposes": purposes, "budget": 50_000, "languages": LANGUAGES}
    return plan | {"channels": [*plan["channels"], use]}


MORE = {
    "three times the money": lambda plan: for_each_channel(plan, budget=lambda money: 3 * money),
    "three posts a week more": lambda plan: for_each_channel(plan, posts_per_week=lambda posts: posts + 3),
    "one more language": lambda plan: for_each_channel(plan, languages=one_more_language),
    "a week longer": lambda plan: (
        plan | {"timeline": plan["timeline"] | {"duration_days": plan["timeline"]["duration_days"] + 7}}
    ),
    "one more reminder": lambda plan: (
        plan | {"timeline": plan["timeline"] | {"reminder_days": [*plan["timeline"]["reminder_days"], 5]}}
    ),
    "an event": lambda plan: plan | {"attractions": [*plan["attractions"], {"mechanism": "event"}]},
    "ten sessions more": lambda plan: for_each_channel(
        plan, sessions=lambda held: None if held is None else held + 10
    ),
    "three times the money for attractions": lambda plan: (
        plan
        | {
            "attractions": [
                way | {"budget": 3 * way["budget"] if way["budget"] else way["budget"]}
                for way in plan["attractions"]
            ]
        }
    ),
    "a prize": lambda plan: (
        plan | {"attractions": [*plan["attractions"], {"mechanism": "prize", "budget": 500}]}
    ),
    "an influencer": lambda plan: (
        plan
        | {"influencers": [*plan["influencers"], {"name": "Chef", "channel": "youtube", "followers": 10**5}]}
    ),
    "a minute less": lambda plan: with_form(plan, minutes=max(1, (plan["form"]["minutes"] or 8) - 1)),
    "a plainer form": lambda plan: with_form(plan, reading_level="plain"),
    "no identity card": lambda plan: (
        with_form(plan, sign_in="email") if plan["form"]["sign_in"] == "identity_card" else plan
    ),
    "an accessible format": lambda plan: with_attraction(
        plan, mechanism="accessible_format", formats=["accessible_website"]
    ),
    "a school as a partner": lambda plan: with_attraction(plan, mechanism="partnership", partner="school"),
    "one more of each accessible format": lambda plan: with_attraction(plan, mechanism="accessible_format"),
    **{f"{kind} as well": lambda plan, kind=kind: with_channel(plan, kind) for kind in map(str, ChannelKind)},
}


def check(numbers: range, changes: int, made: Callable[..., dict[str, Any]] | None = None) -> None:
    for number in numbers:
        luck = random.Random(number)
        plan, world = a_plan(luck), WORLDS[number % len(WORLDS)]
        if made:
            plan = made(luck, plan)
        before = predict(Plan.model_validate(plan), world)
        steps = before.funnel[["exposed", "visited", "registered", "contributed"]].sum().tolist()
        assert steps == sorted(steps, reverse=True), number
        assert before.reach <= 1, number
        for name in luck.sample([*MORE], changes):
            after = predict(Plan.model_validate(MORE[name](plan)), world)
            assert after.participants >= before.participants * (1 - 1e-3), (number, name)


@pytest.mark.parametrize("part", range(5))
def test_more_of_anything_never_lowers_participation(part):
    check(range(part * 20, part * 20 + 20), changes=4)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(10))
def test_more_of_anything_never_lowers_participation_over_many_plans(part):
    check(range(100 + part * 50, 150 + part * 50), changes=8)


def with_few_places(luck: random.Random, plan: dict[str, Any]) -> dict[str, Any]:
    """Return a plan with a majlis, a service centre or a call centre that is soon full."""
    in_person = [kind for kind in VENUES if ChannelKind(kind).is_in_person]
    small = {"sessions": luck.choice([1, 2, 5])}
    place = a_channel(luck, luck.choice(in_person), collects=True)
    return plan | {"channels": [use | small for use in (*plan["channels"], place)]}


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_more_of_anything_never_lowers_participation_where_places_are_few(part):
    check(range(2000 + part * 25, 2025 + part * 25), changes=8, made=with_few_places)


@pytest.mark.parametrize("mode", [RecruitmentMode.INVITED, RecruitmentMode.LOTTERY])
@pytest.mark.parametrize("number", range(12))
def test_one_more_place_never_loses_people_who_were_asked_by_letter(mode, number):
    luck = random.Random(number)
    plan, world = a_plan(luck), WORLDS[number % len(WORLDS)]
    plan = plan | {"recruitment": {"mode": mode, "invitations": 3000, "panel_size": 2000}}
    before = predict(Plan.model_validate(plan), world).participants
    for kind in VENUES:
        place = {"channel": kind, "purposes": ["collect"], "languages": ["ar"]}
        more = Plan.model_validate(plan | {"channels": [*plan["channels"], place]})
        assert predict(more, world).participants >= before * (1 - 1e-3), kind


@pytest.mark.parametrize("number", range(20))
def test_an_entry_written_twice_counts_once(number):
    luck = random.Random(number)
    plan, world = a_plan(luck), WORLDS[number % len(WORLDS)]
    twice = plan | {name: [*plan[name], *plan[name]] for name in ("channels", "attractions", "influencers")}
    # The money is planned twice, but buys nothing more; nothing is earmarked, so nothing is missing.
    free = {"budget": {"earmarked": None}}
    once, doubled = (predict(Plan.model_validate(entry | free), world) for entry in (plan, twice))
    assert doubled.participants == pytest.approx(once.participants)


@pytest.mark.parametrize("number", range(20))
def test_no_channel_reaches_more_people_than_have_it(number):
    luck = random.Random(number)
    world = WORLDS[number % len(WORLDS)]
    kind = luck.choice([kind for kind in ChannelKind if kind in world.channels])
    use = {
        "channel": kind,
        "purposes": ["promote"],
        "budget": 1e9,
        "posts_per_week": 500,
        "languages": LANGUAGES,
    }
    portal = {"channel": "portal", "purposes": ["collect"], "languages": ["ar"]}
    plan = a_plan(luck) | {"channels": [portal, use], "influencers": [], "attractions": []}
    table = world.population_table()
    ages = table[table["attribute"] == "age_band"].set_index("group")["share"]
    can = {
        name: sum(ages.get(band, 0.0) * share for band, share in world.channels[name].access.values.items())
        for name in {ChannelKind.PORTAL, kind}
    }
    ceiling = 1.0
    for share in can.values():
        ceiling *= 1 - share
    assert predict(Plan.model_validate(plan), world).reach <= 1 - ceiling + 0.02
