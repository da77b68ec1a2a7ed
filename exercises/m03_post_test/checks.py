"""Private checks of m03-post-test. This file stays with the instructor; see docs/grading.md."""

from __future__ import annotations

from functools import partial

from mashura.grading.exercise.checking import Check
from mashura.grading.exercise.judging import choosing, named_checks, number, ordering, sorting

CHECKS: dict[str, Check] = named_checks(
    {
        "m03-post-levels": partial(
            sorting,
            name="levels",
            places={
                "water_tips": ("information", "telling"),
                "ask_map": ("information", "telling"),
                "rules_talk": ("consultation", "talk"),
                "hall_vote": ("consultation", "talk"),
                "bench_colour": ("decision", "bound"),
                "selfie": ("none", "reach"),
            },
            options=("information", "consultation", "decision", "none"),
        ),
        "m03-post-times": partial(
            sorting,
            name="times",
            places={
                "room_list": ("design", "before"),
                "entrance": ("design", "before"),
                "noise": ("implementation", "during"),
                "reception": ("implementation", "during"),
                "after_year": ("evaluation", "after"),
                "not_back": ("evaluation", "after"),
            },
            options=("design", "implementation", "evaluation"),
        ),
        "m03-post-index": partial(
            number,
            name="index",
            right=(61 - 5) / (75 - 5),
            tolerance=0.005,
            slips={
                "share": 61 / 75,
                "half": (61 - 5) / 75,
                "percent": 100 * (61 - 5) / (75 - 5),
                "lack": (75 - 61) / (75 - 5),
                "turned": (75 - 5) / (61 - 5),
            },
        ),
        "m03-post-claims": partial(
            choosing,
            name="claims",
            right=(
                "index_up",
                "passed",
                "changed_questions",
            ),
            wrong={
                "better": "quality",
                "fifteen": "amount",
                "heard": "voice",
            },
        ),
        "m03-post-whether": partial(
            sorting,
            name="whether",
            places={
                "clinic_days": ("consult", "open"),
                "bench_places": ("consult", "open"),
                "tank": ("inform", "settled"),
                "noise_limit": ("inform", "settled"),
                "cable": ("experts", "technical"),
                "merge_libraries": ("sponsor", "unheard"),
            },
            options=("consult", "inform", "experts", "sponsor"),
        ),
        "m03-post-evidence": partial(
            choosing,
            name="evidence",
            right=(
                "ledger",
                "survey",
                "named_team",
            ),
            wrong={
                "nodding": "feeling",
                "know_them": "feeling",
                "said_ok": "silence",
                "score_9": "figure",
            },
        ),
        "m03-post-moderators": partial(
            number,
            name="moderators",
            right=5,
            tolerance=0.01,
            slips={
                "down": 4,
                "five": 3,
                "one_day": 1,
                "hours": 63,
            },
        ),
        "m03-post-gate": partial(
            ordering,
            name="gate",
            right=(
                "see_gap",
                "task",
                "order",
                "head",
                "director",
            ),
            wrong={
                "start": "shut",
                "full": "degree",
            },
        ),
        "m03-post-questions": partial(
            ordering,
            name="questions",
            right=(
                "objective",
                "who",
                "tools",
                "feedback_plan",
            ),
            wrong={
                "support": "earlier",
                "remind": "later",
                "publish_result": "later",
            },
        ),
        "m03-post-doors": partial(
            sorting,
            name="doors",
            places={
                "gamers": ("online", "digital"),
                "engineers": ("online", "digital"),
                "grandmothers": ("spoken", "person"),
                "newcomers": ("spoken", "person"),
                "drivers": ("phone", "simple"),
                "farmhands": ("phone", "simple"),
            },
            options=("online", "spoken", "phone"),
        ),
        "m03-post-funnel": partial(
            number,
            name="drop_off",
            right=0.6,
            tolerance=0.005,
            slips={
                "complement": 200 / 500,
                "contributed": 1 - 50 / 500,
                "reach": 1 - 200 / 2500,
                "percent": 100 * (1 - 200 / 500),
            },
        ),
        "m03-post-promise": partial(
            choosing,
            name="promise",
            right=(
                "by_may",
                "where_spoke",
                "delay_told",
            ),
            wrong={
                "in_time": "vague",
                "as_you_wish": "overpromise",
                "intranet": "elsewhere",
            },
        ),
    }
)
