"""Private checks of m00-pre-test. This file stays with the instructor; see docs/grading.md."""

from __future__ import annotations

from mashura.grading.exercise.checking import Answers, Check, Verdict
from mashura.grading.exercise.judging import choosing, number, ordering, sorting

PRE_LEVELS = {
    "bus_times": ("information", "telling"),
    "ask_report": ("information", "telling"),
    "shade_forum": ("consultation", "talk"),
    "site_vote": ("consultation", "talk"),
    "park_name": ("decision", "bound"),
    "reel": ("none", "reach"),
}
PRE_LEVELS_OPTIONS = ("information", "consultation", "decision", "none")


def check_pre_levels(answers: Answers) -> Verdict:
    """6 entries, each under one of 4 options."""
    return sorting(
        answers,
        "levels",
        PRE_LEVELS,
        PRE_LEVELS_OPTIONS,
        lambda slip: f"m00-pre-levels-{slip}",
    )


PRE_TIMES = {
    "stop_place": ("design", "before"),
    "fares_draft": ("design", "before"),
    "unsafe_path": ("implementation", "during"),
    "guides": ("implementation", "during"),
    "half_year": ("evaluation", "after"),
    "left_riders": ("evaluation", "after"),
}
PRE_TIMES_OPTIONS = ("design", "implementation", "evaluation")


def check_pre_times(answers: Answers) -> Verdict:
    """6 entries, each under one of 3 options."""
    return sorting(
        answers,
        "times",
        PRE_TIMES,
        PRE_TIMES_OPTIONS,
        lambda slip: f"m00-pre-times-{slip}",
    )


PRE_INDEX_SLIPS = {
    "share": 45 / 63,
    "half": (45 - 3) / 63,
    "percent": 100 * (45 - 3) / (63 - 3),
    "lack": (63 - 45) / (63 - 3),
    "turned": (63 - 3) / (45 - 3),
}


def check_pre_index(answers: Answers) -> Verdict:
    """One number, with the slips that lead to others."""
    return number(
        answers,
        "index",
        (45 - 3) / (63 - 3),
        0.005,
        PRE_INDEX_SLIPS,
        lambda slip: f"m00-pre-index-{slip}",
    )


PRE_CLAIMS = (
    "hardly_moved",
    "others_more",
    "no_measure",
)
PRE_CLAIMS_NOT = {
    "worse": "quality",
    "eleven": "amount",
    "unheard": "voice",
}


def check_pre_claims(answers: Answers) -> Verdict:
    """3 of 6, in any order."""
    return choosing(
        answers,
        "claims",
        PRE_CLAIMS,
        PRE_CLAIMS_NOT,
        lambda slip: f"m00-pre-claims-{slip}",
    )


PRE_WHETHER = {
    "play_hours": ("consult", "open"),
    "market_days": ("consult", "open"),
    "bridge": ("inform", "settled"),
    "licence_term": ("inform", "settled"),
    "asphalt": ("experts", "technical"),
    "corniche": ("sponsor", "unheard"),
}
PRE_WHETHER_OPTIONS = ("consult", "inform", "experts", "sponsor")


def check_pre_whether(answers: Answers) -> Verdict:
    """6 entries, each under one of 4 options."""
    return sorting(
        answers,
        "whether",
        PRE_WHETHER,
        PRE_WHETHER_OPTIONS,
        lambda slip: f"m00-pre-whether-{slip}",
    )


PRE_EVIDENCE = (
    "letter",
    "interviews",
    "rota",
)
PRE_EVIDENCE_NOT = {
    "director_line": "feeling",
    "trained": "feeling",
    "no_reply": "silence",
    "eighty": "figure",
}


def check_pre_evidence(answers: Answers) -> Verdict:
    """3 of 7, in any order."""
    return choosing(
        answers,
        "evidence",
        PRE_EVIDENCE,
        PRE_EVIDENCE_NOT,
        lambda slip: f"m00-pre-evidence-{slip}",
    )


PRE_MODERATORS_SLIPS = {
    "down": 5,
    "five": 4,
    "one_day": 1,
    "hours": 84,
}


def check_pre_moderators(answers: Answers) -> Verdict:
    """One number, with the slips that lead to others."""
    return number(
        answers,
        "moderators",
        6,
        0.01,
        PRE_MODERATORS_SLIPS,
        lambda slip: f"m00-pre-moderators-{slip}",
    )


PRE_GATE = (
    "gap",
    "who_when",
    "proof",
    "confirm",
    "allow",
)
PRE_GATE_NOT = {
    "open_now": "shut",
    "upgrade": "degree",
}


def check_pre_gate(answers: Answers) -> Verdict:
    """5 of 7, in one order."""
    return ordering(
        answers,
        "gate",
        PRE_GATE,
        PRE_GATE_NOT,
        lambda slip: f"m00-pre-gate-{slip}",
    )


PRE_QUESTIONS = (
    "goal",
    "describe",
    "pick_channels",
    "report_where",
)
PRE_QUESTIONS_NOT = {
    "sponsor": "earlier",
    "moderate": "later",
    "sign_decision": "later",
}


def check_pre_questions(answers: Answers) -> Verdict:
    """4 of 7, in one order."""
    return ordering(
        answers,
        "questions",
        PRE_QUESTIONS,
        PRE_QUESTIONS_NOT,
        lambda slip: f"m00-pre-questions-{slip}",
    )


PRE_DOORS = {
    "students": ("online", "digital"),
    "owners": ("online", "digital"),
    "fishers": ("spoken", "person"),
    "distrust": ("spoken", "person"),
    "guards": ("phone", "simple"),
    "cleaners": ("phone", "simple"),
}
PRE_DOORS_OPTIONS = ("online", "spoken", "phone")


def check_pre_doors(answers: Answers) -> Verdict:
    """6 entries, each under one of 3 options."""
    return sorting(
        answers,
        "doors",
        PRE_DOORS,
        PRE_DOORS_OPTIONS,
        lambda slip: f"m00-pre-doors-{slip}",
    )


PRE_FUNNEL_SLIPS = {
    "complement": 200 / 800,
    "contributed": 1 - 50 / 800,
    "reach": 1 - 200 / 4000,
    "percent": 100 * (1 - 200 / 800),
}


def check_pre_funnel(answers: Answers) -> Verdict:
    """One number, with the slips that lead to others."""
    return number(
        answers,
        "drop_off",
        0.75,
        0.005,
        PRE_FUNNEL_SLIPS,
        lambda slip: f"m00-pre-funnel-{slip}",
    )


PRE_PROMISE = (
    "in_30",
    "same_doors",
    "why_not",
)
PRE_PROMISE_NOT = {
    "soon": "vague",
    "all_adopted": "overpromise",
    "tv_only": "elsewhere",
}


def check_pre_promise(answers: Answers) -> Verdict:
    """3 of 6, in any order."""
    return choosing(
        answers,
        "promise",
        PRE_PROMISE,
        PRE_PROMISE_NOT,
        lambda slip: f"m00-pre-promise-{slip}",
    )


CHECKS: dict[str, Check] = {
    "m00-pre-levels": check_pre_levels,
    "m00-pre-times": check_pre_times,
    "m00-pre-index": check_pre_index,
    "m00-pre-claims": check_pre_claims,
    "m00-pre-whether": check_pre_whether,
    "m00-pre-evidence": check_pre_evidence,
    "m00-pre-moderators": check_pre_moderators,
    "m00-pre-gate": check_pre_gate,
    "m00-pre-questions": check_pre_questions,
    "m00-pre-doors": check_pre_doors,
    "m00-pre-funnel": check_pre_funnel,
    "m00-pre-promise": check_pre_promise,
}
