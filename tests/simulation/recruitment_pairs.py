"""Pairs of plans that differ in how people are recruited or asked (docs/simulator.md)."""

from __future__ import annotations

import pandas as pd

from mashura.analysis.people.representativeness import resemblance
from mashura.methodology import Consultation
from mashura.simulation import load_world
from mashura.simulation.recruitment.panel import panel_steps

LOTTERY = {
    "mode": "lottery",
    "invitations": 2003,
    "panel_size": 100,
    "strata": ["age_band", "gender", "residency"],
    "sessions": 4,
}
CHANNELS = [
    {"channel": "portal", "purposes": ["promote", "collect"], "languages": ["ar", "en"]},
    {"channel": "majlis", "purposes": ["collect"], "languages": ["ar", "en"]},
]


def recruited(**answers: object) -> dict[str, object]:
    return {"channels": CHANNELS, "recruitment": LOTTERY | answers}


def asked(**design: object) -> dict[str, object]:
    return {"survey": design}


def replies(consultation: Consultation) -> int:
    return int(consultation.funnel["visited"].sum())


def members(consultation: Consultation) -> int:
    return len(consultation.participants)


def likeness(consultation: Consultation, attributes: tuple[str, ...] = ("age_band", "residency")) -> float:
    """Return how much the participants are like the public of the municipality, in the mean (0-1)."""
    public = load_world("municipality").population_table()
    indices = []
    for attribute in attributes:
        due = public[public["attribute"] == attribute].set_index("group")["share"]
        shares = consultation.participants[attribute].astype(str).value_counts(normalize=True)
        indices.append(resemblance(due.to_list(), shares.reindex(due.index, fill_value=0.0).to_list()))
    return sum(indices) / len(indices)


def share_that_stays(consultation: Consultation) -> float:
    steps = panel_steps(consultation)
    return steps["finished"] / steps["attended"]


def ratings(consultation: Consultation) -> pd.DataFrame:
    """Return the ratings of a long questionnaire, one row per person."""
    answers = consultation.answers
    rows = answers[answers["question_id"].str.startswith("rating_")]
    return rows.pivot_table("value", "participant_id", "question_id", aggfunc="first")


def straight_lining(consultation: Consultation) -> float:
    """Return the share of ratings that repeat the one before; 0 without ratings."""
    table = ratings(consultation)
    before, after = table.to_numpy()[:, :-1], table.to_numpy()[:, 1:]
    both = pd.notna(before) & pd.notna(after)
    return float((before == after)[both].mean()) if both.any() else 0.0


def mean_answer(question: str):
    def measure(consultation: Consultation) -> float:
        answers = consultation.answers
        return float(answers.loc[answers["question_id"] == question, "value"].astype(float).mean())

    return measure


def chose_daily(consultation: Consultation) -> float:
    answers = consultation.answers
    return float((answers.loc[answers["question_id"] == "use", "value"] == "daily").mean())


def neutral_answers(consultation: Consultation) -> int:
    return int(consultation.answers["question_id"].str.endswith("_neutral").sum())


def fewer(measure):
    return lambda consultation: -measure(consultation)


RECRUITMENT_PAIRS = {
    "a lottery makes the participants like the public": (
        {"channels": CHANNELS},
        recruited(),
        likeness,
    ),
    "more letters bring more replies": (
        recruited(invitations=1000),
        recruited(invitations=4000),
        replies,
    ),
    "a larger panel has more members": (recruited(panel_size=50), recruited(), members),
    "strata make a panel like the public": (recruited(strata=[]), recruited(), likeness),
    "a reserve list replaces members who do not come": (recruited(reserve=False), recruited(), members),
    "more sessions bring fewer replies": (recruited(sessions=1), recruited(sessions=10), fewer(replies)),
    "more sessions lose more members": (
        recruited(sessions=2),
        recruited(sessions=20),
        fewer(share_that_stays),
    ),
    "a stipend brings replies": (recruited(), recruited(stipend=100), replies),
    "a longer questionnaire is answered in straight lines": (
        asked(questions=12),
        asked(questions=90),
        straight_lining,
    ),
    "a leading wording raises the answers": (
        asked(wording="neutral"),
        asked(wording="leading"),
        mean_answer("satisfaction"),
    ),
    "a fixed order favours the first answer": (
        asked(option_order="rotated"),
        asked(option_order="fixed"),
        chose_daily,
    ),
    "a split ballot asks half of the people in neutral words": (
        asked(wording="leading"),
        asked(wording="leading", split_ballot=True),
        neutral_answers,
    ),
}
