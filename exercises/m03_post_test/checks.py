"""Private checks of m03-post-test. This file stays with the instructor; see docs/grading.md."""

from __future__ import annotations

from mashura.grading.exercise.checking import Answers, Check, Verdict
from mashura.grading.exercise.judging import choosing, number, ordering, sorting

POST_LEVELS = {
    "water_tips": ("information", "telling"),
    "ask_map": ("information", "telling"),
    "rules_talk": ("consultation", "talk"),
    "hall_vote": ("consultation", "talk"),
    "bench_colour": ("decision", "bound"),
    "selfie": ("none", "reach"),
}
POST_LEVELS_OPTIONS = ("information", "consultation", "decision", "none")


def check_post_levels(answers: Answers) -> Verdict:
    """6 entries, each under one of 4 options."""
    return sorting(
        answers,
        "levels",
        POST_LEVELS,
        POST_LEVELS_OPTIONS,
        lambda slip: f"m03-post-levels-{slip}",
    )


POST_TIMES = {
    "room_list": ("design", "before"),
    "entrance": ("design", "before"),
    "noise": ("implementation", "during"),
    "reception": ("implementation", "during"),
    "after_year": ("evaluation", "after"),
    "not_back": ("evaluation", "after"),
}
POST_TIMES_OPTIONS = ("design", "implementation", "evaluation")


def check_post_times(answers: Answers) -> Verdict:
    """6 entries, each under one of 3 options."""
    return sorting(
        answers,
        "times",
        POST_TIMES,
        POST_TIMES_OPTIONS,
        lambda slip: f"m03-post-times-{slip}",
    )


POST_INDEX_SLIPS = {
    "share": 61 / 75,
    "half": (61 - 5) / 75,
    "percent": 100 * (61 - 5) / (75 - 5),
    "lack": (75 - 61) / (75 - 5),
    "turned": (75 - 5) / (61 - 5),
}


def check_post_index(answers: Answers) -> Verdict:
    """One number, with the slips that lead to others."""
    return number(
        answers,
        "index",
        (61 - 5) / (75 - 5),
        0.005,
        POST_INDEX_SLIPS,
        lambda slip: f"m03-post-index-{slip}",
    )


POST_CLAIMS = (
    "index_up",
    "passed",
    "changed_questions",
)
POST_CLAIMS_NOT = {
    "better": "quality",
    "fifteen": "amount",
    "heard": "voice",
}


def check_post_claims(answers: Answers) -> Verdict:
    """3 of 6, in any order."""
    return choosing(
        answers,
        "claims",
        POST_CLAIMS,
        POST_CLAIMS_NOT,
        lambda slip: f"m03-post-claims-{slip}",
    )


POST_WHETHER = {
    "clinic_days": ("consult", "open"),
    "bench_places": ("consult", "open"),
    "tank": ("inform", "settled"),
    "noise_limit": ("inform", "settled"),
    "cable": ("experts", "technical"),
    "merge_libraries": ("sponsor", "unheard"),
}
POST_WHETHER_OPTIONS = ("consult", "inform", "experts", "sponsor")


def check_post_whether(answers: Answers) -> Verdict:
    """6 entries, each under one of 4 options."""
    return sorting(
        answers,
        "whether",
        POST_WHETHER,
        POST_WHETHER_OPTIONS,
        lambda slip: f"m03-post-whether-{slip}",
    )


POST_EVIDENCE = (
    "ledger",
    "survey",
    "named_team",
)
POST_EVIDENCE_NOT = {
    "nodding": "feeling",
    "know_them": "feeling",
    "said_ok": "silence",
    "score_9": "figure",
}


def check_post_evidence(answers: Answers) -> Verdict:
    """3 of 7, in any order."""
    return choosing(
        answers,
        "evidence",
        POST_EVIDENCE,
        POST_EVIDENCE_NOT,
        lambda slip: f"m03-post-evidence-{slip}",
    )


POST_MODERATORS_SLIPS = {
    "down": 4,
    "five": 3,
    "one_day": 1,
    "hours": 63,
}


def check_post_moderators(answers: Answers) -> Verdict:
    """One number, with the slips that lead to others."""
    return number(
        answers,
        "moderators",
        5,
        0.01,
        POST_MODERATORS_SLIPS,
        lambda slip: f"m03-post-moderators-{slip}",
    )


POST_GATE = (
    "see_gap",
    "task",
    "order",
    "head",
    "director",
)
POST_GATE_NOT = {
    "start": "shut",
    "full": "degree",
}


def check_post_gate(answers: Answers) -> Verdict:
    """5 of 7, in one order."""
    return ordering(
        answers,
        "gate",
        POST_GATE,
        POST_GATE_NOT,
        lambda slip: f"m03-post-gate-{slip}",
    )


POST_QUESTIONS = (
    "objective",
    "who",
    "tools",
    "feedback_plan",
)
POST_QUESTIONS_NOT = {
    "support": "earlier",
    "remind": "later",
    "publish_result": "later",
}


def check_post_questions(answers: Answers) -> Verdict:
    """4 of 7, in one order."""
    return ordering(
        answers,
        "questions",
        POST_QUESTIONS,
        POST_QUESTIONS_NOT,
        lambda slip: f"m03-post-questions-{slip}",
    )


POST_DOORS = {
    "gamers": ("online", "digital"),
    "engineers": ("online", "digital"),
    "grandmothers": ("spoken", "person"),
    "newcomers": ("spoken", "person"),
    "drivers": ("phone", "simple"),
    "farmhands": ("phone", "simple"),
}
POST_DOORS_OPTIONS = ("online", "spoken", "phone")


def check_post_doors(answers: Answers) -> Verdict:
    """6 entries, each under one of 3 options."""
    return sorting(
        answers,
        "doors",
        POST_DOORS,
        POST_DOORS_OPTIONS,
        lambda slip: f"m03-post-doors-{slip}",
    )


POST_FUNNEL_SLIPS = {
    "complement": 200 / 500,
    "contributed": 1 - 50 / 500,
    "reach": 1 - 200 / 2500,
    "percent": 100 * (1 - 200 / 500),
}


def check_post_funnel(answers: Answers) -> Verdict:
    """One number, with the slips that lead to others."""
    return number(
        answers,
        "drop_off",
        0.6,
        0.005,
        POST_FUNNEL_SLIPS,
        lambda slip: f"m03-post-funnel-{slip}",
    )


POST_PROMISE = (
    "by_may",
    "where_spoke",
    "delay_told",
)
POST_PROMISE_NOT = {
    "in_time": "vague",
    "as_you_wish": "overpromise",
    "intranet": "elsewhere",
}


def check_post_promise(answers: Answers) -> Verdict:
    """3 of 6, in any order."""
    return choosing(
        answers,
        "promise",
        POST_PROMISE,
        POST_PROMISE_NOT,
        lambda slip: f"m03-post-promise-{slip}",
    )


CHECKS: dict[str, Check] = {
    "m03-post-levels": check_post_levels,
    "m03-post-times": check_post_times,
    "m03-post-index": check_post_index,
    "m03-post-claims": check_post_claims,
    "m03-post-whether": check_post_whether,
    "m03-post-evidence": check_post_evidence,
    "m03-post-moderators": check_post_moderators,
    "m03-post-gate": check_post_gate,
    "m03-post-questions": check_post_questions,
    "m03-post-doors": check_post_doors,
    "m03-post-funnel": check_post_funnel,
    "m03-post-promise": check_post_promise,
}
