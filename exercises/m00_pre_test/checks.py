"""Private checks of m00-pre-test. This file stays with the instructor; see docs/grading.md."""

from __future__ import annotations

from functools import partial

from mashura.grading.exercise.checking import Check
from mashura.grading.exercise.judging import choosing, named_checks, number, ordering, sorting

CHECKS: dict[str, Check] = named_checks(
    {
        "m00-pre-levels": partial(
            sorting,
            name="levels",
            places={
                "bus_times": ("information", "telling"),
                "ask_report": ("information", "telling"),
                "shade_forum": ("consultation", "talk"),
                "site_vote": ("consultation", "talk"),
                "park_name": ("decision", "bound"),
                "reel": ("none", "reach"),
            },
            options=("information", "consultation", "decision", "none"),
        ),
        "m00-pre-times": partial(
            sorting,
            name="times",
            places={
                "stop_place": ("design", "before"),
                "fares_draft": ("design", "before"),
                "unsafe_path": ("implementation", "during"),
                "guides": ("implementation", "during"),
                "half_year": ("evaluation", "after"),
                "left_riders": ("evaluation", "after"),
            },
            options=("design", "implementation", "evaluation"),
        ),
        "m00-pre-index": partial(
            number,
            name="index",
            right=(45 - 3) / (63 - 3),
            tolerance=0.005,
            slips={
                "share": 45 / 63,
                "half": (45 - 3) / 63,
                "percent": 100 * (45 - 3) / (63 - 3),
                "lack": (63 - 45) / (63 - 3),
                "turned": (63 - 3) / (45 - 3),
            },
        ),
        "m00-pre-claims": partial(
            choosing,
            name="claims",
            right=(
                "hardly_moved",
                "others_more",
                "no_measure",
            ),
            wrong={
                "worse": "quality",
                "eleven": "amount",
                "unheard": "voice",
            },
        ),
        "m00-pre-whether": partial(
            sorting,
            name="whether",
            places={
                "play_hours": ("consult", "open"),
                "market_days": ("consult", "open"),
                "bridge": ("inform", "settled"),
                "licence_term": ("inform", "settled"),
                "asphalt": ("experts", "technical"),
                "corniche": ("sponsor", "unheard"),
            },
            options=("consult", "inform", "experts", "sponsor"),
        ),
        "m00-pre-evidence": partial(
            choosing,
            name="evidence",
            right=(
                "letter",
                "interviews",
                "rota",
            ),
            wrong={
                "director_line": "feeling",
                "trained": "feeling",
                "no_reply": "silence",
                "eighty": "figure",
            },
        ),
        "m00-pre-moderators": partial(
            number,
            name="moderators",
            right=6,
            tolerance=0.01,
            slips={
                "down": 5,
                "five": 4,
                "one_day": 1,
                "hours": 84,
            },
        ),
        "m00-pre-gate": partial(
            ordering,
            name="gate",
            right=(
                "gap",
                "who_when",
                "proof",
                "confirm",
                "allow",
            ),
            wrong={
                "open_now": "shut",
                "upgrade": "degree",
            },
        ),
        "m00-pre-questions": partial(
            ordering,
            name="questions",
            right=(
                "goal",
                "describe",
                "pick_channels",
                "report_where",
            ),
            wrong={
                "sponsor": "earlier",
                "moderate": "later",
                "sign_decision": "later",
            },
        ),
        "m00-pre-doors": partial(
            sorting,
            name="doors",
            places={
                "students": ("online", "digital"),
                "owners": ("online", "digital"),
                "fishers": ("spoken", "person"),
                "distrust": ("spoken", "person"),
                "guards": ("phone", "simple"),
                "cleaners": ("phone", "simple"),
            },
            options=("online", "spoken", "phone"),
        ),
        "m00-pre-funnel": partial(
            number,
            name="drop_off",
            right=0.75,
            tolerance=0.005,
            slips={
                "complement": 200 / 800,
                "contributed": 1 - 50 / 800,
                "reach": 1 - 200 / 4000,
                "percent": 100 * (1 - 200 / 800),
            },
        ),
        "m00-pre-promise": partial(
            choosing,
            name="promise",
            right=(
                "in_30",
                "same_doors",
                "why_not",
            ),
            wrong={
                "soon": "vague",
                "all_adopted": "overpromise",
                "tv_only": "elsewhere",
            },
        ),
    }
)
