"""The municipality's draft of questions 7 and 9, and what colleagues propose to change in it."""

from __future__ import annotations

from typing import Any

FOUR = ["ar", "en", "ur", "hi"]
TWO = ["ar", "en"]
PORTAL: dict[str, Any] = {"channel": "portal", "purposes": ["collect"], "languages": TWO}
INSTAGRAM: dict[str, Any] = {
    "channel": "instagram",
    "purposes": ["promote"],
    "languages": TWO,
    "posts_per_week": 3,
    "budget": 8000,
}
SMS: dict[str, Any] = {"channel": "sms", "purposes": ["promote"], "languages": TWO, "budget": 8000}
MAJLIS: dict[str, Any] = {
    "channel": "majlis",
    "purposes": ["collect"],
    "languages": ["ar"],
    "posts_per_week": 2,
}
COUNTERS: dict[str, Any] = {
    "channel": "service_centre",
    "purposes": ["collect"],
    "languages": FOUR,
    "posts_per_week": 2,
}

DRAFT: dict[str, Any] = {
    "topic": "transport",
    "title": "Bus network",
    "timeline": {"duration_days": 35},
    "segments": [
        {"segment_id": "older", "age_bands": ["65+"]},
        {"segment_id": "workers", "languages": ["ur", "hi"], "regions": ["industrial"]},
    ],
    "channels": [PORTAL, INSTAGRAM, SMS],
    "staff": [{"role": "moderator", "people": 2, "hours_per_week": 30}],
    "collection_tools": ["statements"],
}


def with_channels(*uses: dict[str, Any]) -> dict[str, Any]:
    """Return the draft with more channels."""
    return {**DRAFT, "channels": [*DRAFT["channels"], *uses]}


# Question 7: three plans that are tried many times.
COMPARED: dict[str, dict[str, Any]] = {
    "draft": DRAFT,
    "places": with_channels(MAJLIS, COUNTERS),
    "places_and_advert": {
        **DRAFT,
        "channels": [PORTAL, {**INSTAGRAM, "budget": 9500}, SMS, MAJLIS, COUNTERS],
    },
}


def _promoting(channel: str, languages: list[str], **use: Any) -> dict[str, Any]:
    """Return the draft with one more channel that promotes."""
    return with_channels({"channel": channel, "purposes": ["promote"], "languages": languages, **use})


def _app(languages: list[str]) -> dict[str, Any]:
    return with_channels({"channel": "mobile_app", "purposes": ["collect"], "languages": languages})


# Question 9: each change alone to the draft, under the id that variants.yaml gives it.
CHANGES: dict[str, dict[str, Any]] = {
    "prize": {**DRAFT, "attractions": [{"mechanism": "prize", "budget": 5000}]},
    "translate": {
        **DRAFT,
        "channels": [{**PORTAL, "languages": FOUR}, INSTAGRAM, {**SMS, "languages": FOUR}],
    },
    "portal_four": {**DRAFT, "channels": [{**PORTAL, "languages": FOUR}, INSTAGRAM, SMS]},
    "more_instagram": {**DRAFT, "channels": [PORTAL, {**INSTAGRAM, "budget": 16000}, SMS]},
    "more_sms": {**DRAFT, "channels": [PORTAL, INSTAGRAM, {**SMS, "budget": 16000}]},
    "majlis": with_channels(MAJLIS),
    "majlis_one": with_channels({**MAJLIS, "posts_per_week": 1}),
    "counters": with_channels(COUNTERS),
    "counters_three": with_channels({**COUNTERS, "posts_per_week": 3}),
    "counters_arabic": with_channels({**COUNTERS, "languages": ["ar"]}),
    "app": _app(FOUR),
    "app_uh": _app(["ur", "hi"]),
    "blog": _promoting("blog", ["en"], posts_per_week=2),
    "television": _promoting("television", ["ar"], budget=10000),
    "radio": _promoting("radio", ["ar"], budget=10000),
    "press": _promoting("press", ["ar"], budget=6000),
    "facebook": _promoting("facebook", TWO, posts_per_week=3, budget=6000),
    "on_x": _promoting("x", TWO, posts_per_week=3, budget=6000),
    "youtube": _promoting("youtube", TWO, posts_per_week=2, budget=6000),
    "whatsapp_uh": _promoting("whatsapp", ["ur", "hi"], posts_per_week=3, budget=6000),
    "reminders": {**DRAFT, "timeline": {"duration_days": 35, "reminder_days": [17, 31]}},
    "one_reminder": {**DRAFT, "timeline": {"duration_days": 35, "reminder_days": [25]}},
    "ten_days": {**DRAFT, "timeline": {"duration_days": 45}},
}
