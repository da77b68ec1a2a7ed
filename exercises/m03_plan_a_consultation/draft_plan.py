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

# Question 9: each change alone to the draft.
CHANGES: dict[str, dict[str, Any]] = {
    "prize": {**DRAFT, "attractions": [{"mechanism": "prize", "budget": 5000}]},
    "translate": {
        **DRAFT,
        "channels": [{**PORTAL, "languages": FOUR}, INSTAGRAM, {**SMS, "languages": FOUR}],
    },
    "more_instagram": {**DRAFT, "channels": [PORTAL, {**INSTAGRAM, "budget": 16000}, SMS]},
    "majlis": with_channels(MAJLIS),
    "blog": with_channels(
        {"channel": "blog", "purposes": ["promote"], "languages": ["en"], "posts_per_week": 2}
    ),
    "counters": with_channels(COUNTERS),
    "television": with_channels(
        {"channel": "television", "purposes": ["promote"], "languages": ["ar"], "budget": 10000}
    ),
    "reminders": {**DRAFT, "timeline": {"duration_days": 35, "reminder_days": [17, 31]}},
    "app": with_channels({"channel": "mobile_app", "purposes": ["collect"], "languages": FOUR}),
    "ten_days": {**DRAFT, "timeline": {"duration_days": 45}},
}
