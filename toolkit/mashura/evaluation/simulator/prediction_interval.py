"""What one campaign of a plan may bring, and how well its mean is known (S77, F20)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd
from scipy.special import stdtrit

from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import Plan
from mashura.simulation import Behaviour, Prediction, World, load_world, plan_of, predict
from mashura.simulation.campaign.arguments import seed_numbers

CONFIDENCE = 0.95
LIKELY = 0.9
"""Share of campaigns between the ends of the interval of one campaign."""


def mean_interval(values: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % confidence interval of a mean (Student's t); missing with fewer than two values.

    Examples
    --------
    >>> low, high = mean_interval([1.0, 2.0, 3.0])
    >>> round(low, 2), round(high, 2)
    (-0.48, 4.48)
    """
    known = np.asarray(values, dtype=np.float64)
    if len(known) < 2:
        return float("nan"), float("nan")
    half = stdtrit(len(known) - 1, (1 + CONFIDENCE) / 2) * known.std(ddof=1) / np.sqrt(len(known))
    return float(known.mean() - half), float(known.mean() + half)


def predict_range(
    plan: Plan | Campaign,
    world: World | str = "municipality",
    seeds: Sequence[int] = range(1, 31),
    *,
    population: int | None = None,
    days: int | None = None,
    behaviour: Behaviour | None = None,
    on_done: Callable[[], object] | None = None,
) -> pd.DataFrame:
    """Return what campaigns with a plan bring: their mean and the range of a single one.

    Campaigns differ by chance and in the behaviour of the public (:mod:`mashura.simulation.public.spread`),
    less widely than real ones (``docs/calibration.md``). Texts and votes are not simulated.

    Parameters
    ----------
    plan, world : Plan or Campaign, World or str
        As for :func:`mashura.simulate`.
    seeds : sequence of int, optional
        One campaign each, at least two; 1 to 30 if not given.
    population, days, behaviour : optional
        As for :func:`mashura.simulate`.
    on_done : callable, optional
        Called after each campaign, for a progress bar.

    Returns
    -------
    pandas.DataFrame
        One row per number, named in the index as by :func:`compare`. Column ``mean`` over the campaigns, with
        its 95 % confidence interval in ``mean_low`` and ``mean_high``; nine of ten campaigns are between
        ``low`` and ``high``.

    Raises
    ------
    InputError
        If the plan cannot be simulated, fewer than two seeds are given, or one comes twice.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> table = predict_range(small_plan(), seeds=range(10), population=20_000)
    >>> people = table.loc["contributed"]
    >>> bool(people["low"] < people["mean_low"] < people["mean"] < people["mean_high"] < people["high"])
    True
    """
    numbered = seed_numbers(seeds, least=2)
    planned, public = plan_of(plan), load_world(world)
    runs = []
    for seed in numbered:
        prediction = predict(planned, public, seed, population=population, days=days, behaviour=behaviour)
        runs.append(numbers(planned.cost(public.costs, days), prediction))
        if on_done is not None:
            on_done()
    table = pd.DataFrame(runs)
    return pd.DataFrame([_row(name, table[name]) for name in table.columns]).set_index("number")


def numbers(cost: float, prediction: Prediction) -> dict[str, float]:
    """Return the numbers of a prediction that plans are compared by; ``cost`` is that of the plan."""
    steps = prediction.funnel[["exposed", "visited", "registered", "contributed"]].sum()
    measured = {str(step): float(count) for step, count in steps.items()}
    measured |= {"reach": prediction.reach, "cost": cost}
    people = prediction.participants
    measured["cost_per_participant"] = cost / people if people else float("nan")
    return measured | {f"segment: {name}": float(count) for name, count in prediction.segments.items()}


def _row(name: str, values: pd.Series[float]) -> dict[str, object]:
    known = values.dropna()
    mean_low, mean_high = mean_interval(known.to_list())
    ends = known.quantile([(1 - LIKELY) / 2, (1 + LIKELY) / 2]).to_list()
    return {
        "number": name,
        "mean": known.mean(),
        "mean_low": mean_low,
        "mean_high": mean_high,
        "low": ends[0],
        "high": ends[1],
    }
