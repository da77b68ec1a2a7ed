"""Stylised facts measured on one consultation, simulated or real (S77, F1-F6, F8, F12-F16, F19, F27)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from mashura.analysis import VoteMatrix, opinion_groups, vote_concentration, writing_concentration
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import ChannelKind

Floats = npt.NDArray[np.float64]
CURVE_POINTS = 41

_ENOUGH_VOTES = 20  # on a statement, before its agreement means anything
_ENOUGH_STATEMENTS, _MANY_STATEMENTS = 20, 50
_ENOUGH_ARRIVALS = 5
_ENOUGH_BEFORE = 30  # in the tenth before the last one
_MANY_VOTERS = 300  # the bands of F2, F5 and F8 were measured on larger conversations
_MANY_AUTHORS = 120
_ENOUGH_UNCLEAR, _ENOUGH_ABUSE = 40, 5  # below, a ratio is chance
_ENOUGH_OLD = 30
_HOUR = pd.Timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A number that is within limits in credible consultations.

    Attributes
    ----------
    code : str
        Number in the list of facts (docs/simulator.md), such as ``"F1"``.
    name : str
        Name of the measure.
    low, high : float or None
        Limits, both included; None: none on that side.
    unit : {'share', 'number', 'count'}
        A share is 0-1 and shown as a percentage.
    """

    code: str
    name: str
    low: float | None = None
    high: float | None = None
    unit: Literal["share", "number", "count"] = "share"

    def holds(self, value: float) -> bool:
        """Return whether a value is within the limits.

        Examples
        --------
        >>> Fact(code="F27", name="reach", low=0.001, high=0.03).holds(0.05)
        False
        """
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)


FACTS: tuple[Fact, ...] = (
    Fact(code="F1", name="vote_gini", low=0.20, high=0.65, unit="number"),
    Fact(code="F2", name="writers", low=0.04, high=0.25),
    Fact(code="F3", name="top_authors", low=0.35, high=0.80),
    Fact(code="F4", name="participants_per_visitor", low=0.05, high=0.45),
    Fact(code="F4", name="narrowing_steps", low=1, high=1),
    Fact(code="F5", name="within_an_hour", low=0.57, high=1.0),
    Fact(code="F5", name="one_vote", low=0.03, high=0.27),
    Fact(code="F6", name="launch_spike", low=0.15, high=0.86),
    Fact(code="F8", name="end_surge", low=1.5, unit="number"),
    Fact(code="F8", name="deadline_curve", low=0.9, high=1.0, unit="number"),
    Fact(code="F8", name="end_surge_without_deadline", high=1.5, unit="number"),
    Fact(code="F12", name="moderated_out", low=0.0, high=0.58),
    Fact(code="F12", name="duplicates_per_unclear", low=2.0, unit="number"),
    Fact(code="F12", name="unclear_per_abuse", low=1.0, unit="number"),
    Fact(code="F13", name="revotes", low=0.001, high=0.05),
    Fact(code="F15", name="groups", low=2, high=4, unit="count"),
    Fact(code="F15", name="median_agreement", low=0.59, high=0.90),
    Fact(code="F15", name="divisive", low=0.02, high=0.45),
    Fact(code="F16", name="agree", low=0.46, high=0.70),
    Fact(code="F16", name="disagree", low=0.11, high=0.38),
    Fact(code="F16", name="pass", low=0.08, high=0.24),
    Fact(code="F19", name="older_offline", low=1.1, high=7.0, unit="number"),
    Fact(code="F27", name="reach", low=0.001, high=0.03),
)


def measure(consultation: Consultation) -> dict[str, float]:
    """Return the measures of :data:`FACTS` from the tables; NaN for what the tables cannot tell.

    ``end_surge`` and ``deadline_curve`` are measured with and without an advertised deadline. The caller, who
    knows the population, measures ``reach``.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> values = measure(sample_campaign())
    >>> round(values["agree"] + values["disagree"] + values["pass"], 9)
    1.0
    """
    values = dict.fromkeys((fact.name for fact in FACTS), math.nan)
    values |= _funnel(consultation) | _ages(consultation)
    if len(consultation.votes):
        values |= _voting(consultation) | _opinions(consultation)
    written = consultation.statements[consultation.statements["author_id"].notna()]
    if len(written):
        values |= _writing(consultation, written)
    arrivals = arrival_times(consultation)
    if len(arrivals) > _ENOUGH_ARRIVALS:
        values |= _arriving(arrivals)
    return values


def arrival_times(consultation: Consultation) -> Floats:
    """Return when people cast their first votes, 0 (the first of all) to 1 (the last vote), in order."""
    times = consultation.votes.groupby("participant_id")["voted_at"].min().dropna().sort_values()
    if times.empty or times.iloc[0] == (last := consultation.votes["voted_at"].max()):
        return np.empty(0)
    return np.asarray(((times - times.iloc[0]) / (last - times.iloc[0])).to_numpy(dtype=np.float64))


def arrival_curve(consultation: Consultation) -> list[float]:
    """Return the share of voters who had arrived at evenly spaced moments from the first vote to the last."""
    arrivals = arrival_times(consultation)
    moments = np.linspace(0, 1, CURVE_POINTS)
    return [
        float(share) for share in np.searchsorted(arrivals, moments, side="right") / max(1, len(arrivals))
    ]


def _ratio(upper: float, lower: float) -> float:
    return upper / lower if lower else math.nan


def _funnel(consultation: Consultation) -> dict[str, float]:
    steps = consultation.funnel[["exposed", "visited", "registered", "contributed"]].sum().to_numpy()
    if not steps[0]:
        return {}
    return {
        "participants_per_visitor": _ratio(float(steps[3]), float(steps[1])),
        "narrowing_steps": float((np.diff(steps) <= 0).mean()),
    }


def _ages(consultation: Consultation) -> dict[str, float]:
    people = consultation.participants.dropna(subset=["age_band", "channel"])
    offline = people["channel"].isin([kind.value for kind in ChannelKind if kind.is_in_person])
    online = ~people["channel"].isin(
        [kind.value for kind in ChannelKind if kind.is_in_person or kind.is_traditional]
    )
    old = people["age_band"] == "65+"
    if min((old & offline).sum(), (old & online).sum()) < _ENOUGH_OLD:
        return {}
    return {"older_offline": float(old[offline].mean()) / float(old[online].mean())}


def _voting(consultation: Consultation) -> dict[str, float]:
    votes = consultation.votes
    times = votes.groupby("participant_id")["voted_at"].agg(["min", "max"]).dropna()
    each = consultation.latest_votes()["participant_id"].value_counts()
    mix = votes["vote"].value_counts(normalize=True)
    return {
        "vote_gini": vote_concentration(consultation).gini,
        "within_an_hour": float((times["max"] - times["min"] <= _HOUR).mean()) if len(times) else math.nan,
        "one_vote": float((each == 1).mean()) if len(each) > _MANY_VOTERS else math.nan,
        "revotes": float(votes.duplicated(["participant_id", "statement_id"]).mean()),
        "agree": float(mix.get(1, 0.0)),
        "disagree": float(mix.get(-1, 0.0)),
        "pass": float(mix.get(0, 0.0)),
    }


def _opinions(consultation: Consultation) -> dict[str, float]:
    # The fact counts the groups that servers showed, however small; fewer may be said (F15).
    values = {"groups": float(len(opinion_groups(VoteMatrix.of(consultation)).server_groups))}
    decided = consultation.votes[consultation.votes["vote"] != 0].groupby("statement_id")["vote"]
    agreement = (decided.mean()[decided.size() >= _ENOUGH_VOTES] + 1) / 2
    if len(agreement) >= _ENOUGH_STATEMENTS:
        values["median_agreement"] = float(agreement.median())
    if len(agreement) >= _MANY_STATEMENTS:
        values["divisive"] = float(agreement.between(0.4, 0.6).mean())
    return values


def _writing(consultation: Consultation, written: pd.DataFrame) -> dict[str, float]:
    voters = consultation.votes["participant_id"].nunique()
    ruled = written[written["moderation"] != "pending"]
    reasons = written["reason"].value_counts()
    authors = written["author_id"].nunique()
    values = {
        "writers": _ratio(authors, voters) if voters > _MANY_VOTERS else math.nan,
        "top_authors": (
            writing_concentration(consultation).top_decile_share if authors >= _MANY_AUTHORS else math.nan
        ),
        "moderated_out": _ratio(float((ruled["moderation"] == "out").sum()), len(ruled)),
    }
    duplicate, unclear, abuse = (float(reasons.get(name, 0)) for name in ("duplicate", "unclear", "abuse"))
    if unclear >= _ENOUGH_UNCLEAR:
        values["duplicates_per_unclear"] = duplicate / unclear
    if abuse >= _ENOUGH_ABUSE:
        values["unclear_per_abuse"] = unclear / abuse
    return values


def _arriving(arrivals: Floats) -> dict[str, float]:
    last, before = (arrivals > 0.9).sum(), ((arrivals > 0.8) & (arrivals <= 0.9)).sum()
    values = {"launch_spike": float((arrivals <= 0.1).mean())}
    if len(arrivals) <= _MANY_VOTERS:
        return values
    if before >= _ENOUGH_BEFORE:
        surge = float(last / before)
        values |= {"end_surge": surge, "end_surge_without_deadline": surge}
    late = np.linspace(0.5, 0.99, 50)
    came = np.searchsorted(arrivals, late, side="right").astype(float)
    if came[-1] - came[0] > _MANY_VOTERS:
        # How well the second half follows ln(T/(T-t)): the square of the correlation.
        values["deadline_curve"] = float(np.corrcoef(came, -np.log(1 - late))[0, 1] ** 2)
    return values
