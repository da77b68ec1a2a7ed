"""Rules of what a plan promises and rests on: level, languages, groundwork, answers of one's own."""

from __future__ import annotations

import pytest

from mashura.i18n import LANGUAGES
from mashura.methodology import objections

BREAKS = {
    "level-not-as-prepared": ("advice", lambda p: {"engagement_level": "inform"}),
    "inform-collects": ("advice", lambda p: {"engagement_level": "inform"}),
    "no-dialogue": (
        "advice",
        lambda p: {
            "engagement_level": "involve",
            "channels": tuple(use for use in p.channels if use.channel != "majlis"),
        },
    ),
    "one-round": (
        "advice",
        lambda p: {
            "engagement_level": "collaborate",
            "channels": tuple(use for use in p.channels if use.channel != "majlis"),
        },
    ),
    "empower-without-vote": (
        "blocker",
        lambda p: {"engagement_level": "empower", "decision_mode": "entity"},
    ),
    "vote-below-level": (
        "advice",
        lambda p: {"engagement_level": "consult", "decision_mode": "public_vote"},
    ),
    "partly-translated": (
        "advice",
        lambda p: {"translations": [{"text": p.title, "language": "ur", "translation": "بسیں"}]},
    ),
    "channel-without-lesson": ("advice", lambda p: {"own_channels": [{"channel": "blog"}]}),
    "benchmark-without-source": ("advice", lambda p: {"benchmarks": [{"practice": "A", "taken": "B"}]}),
    "benchmark-nothing-taken": ("advice", lambda p: {"benchmarks": [{"practice": "A", "source": "B"}]}),
    "due-before-sent": (
        "advice",
        lambda p: {"consulted": [{"body": "A", "sent_on": "2020-02-01", "due_on": "2020-01-01"}]},
    ),
    "comments-after-opening": (
        "advice",
        lambda p: {"consulted": [{"body": "A", "due_on": p.timeline.opens_on}]},
    ),
    "offline-unchecked": ("advice", lambda p: {"offline": {"typed_by": "A"}}),
    "offline-same-person": ("advice", lambda p: {"offline": {"typed_by": "A", "checked_by": "a"}}),
    "offline-not-counted": ("advice", lambda p: {"offline": {"typed_by": "A", "checked_by": "B"}}),
    "offline-late": ("advice", lambda p: {"offline": {"within_days": 30}}),
    "other-unnamed": ("advice", lambda p: {"topic": "other"}),
}


@pytest.mark.parametrize("rule", BREAKS)
def test_breaking_one_rule_is_named_in_both_languages(example, rule):
    severity, change = BREAKS[rule]
    plan = type(example.plan).model_validate({**example.plan.model_dump(), **change(example.plan)})
    broken = {
        objection.rule: objection for objection in objections(example.model_copy(update={"plan": plan}))
    }
    assert broken[rule].severity == severity
    for language in LANGUAGES:
        assert broken[rule].text(language)
        assert broken[rule].reason(language)
