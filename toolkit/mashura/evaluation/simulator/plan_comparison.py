"""Comparisons of two plans, each time on the same simulated public (S77)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd

from mashura.analysis.people.representativeness import resemblance
from mashura.evaluation.simulator.prediction_interval import mean_interval, numbers
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import Plan
from mashura.simulation import Behaviour, Prediction, World, load_world, plan_of, predict
from mashura.simulation.campaign.arguments import seed_numbers


def compare(
    plan_a: Plan | Campaign,
    plan_b: Plan | Campaign,
    world: World | str = "municipality",
    seeds: Sequence[int] = range(1, 31),
    *,
    population: int | None = None,
    days: int | None = None,
    behaviour: Behaviour | None = None,
    on_done: Callable[[], object] | None = None,
) -> pd.DataFrame:
    """Return how the results of two plans differ, from pairs of campaigns with the same seed.

    Both campaigns of a pair meet the same people with the same luck, so a difference shows with far fewer
    seeds than in separate runs. Texts and votes are not simulated.

    Parameters
    ----------
    plan_a, plan_b : Plan or Campaign
        The plans.
    world : World or str, optional
        As for :func:`mashura.simulate`.
    seeds : sequence of int, optional
        One pair each, at least two; 1 to 30 if not given.
    population, days, behaviour : optional
        As for :func:`mashura.simulate`, for both plans.
    on_done : callable, optional
        Called after each pair, for a progress bar.

    Returns
    -------
    pandas.DataFrame
        One row per number, named in the index: people ``exposed``, ``visited``, ``registered`` and
        ``contributed``; ``reach`` (share of the population, 0-1); ``cost`` (money as planned) and
        ``cost_per_participant``, if a plan costs money; ``representativeness`` (index of the attribute in
        which the participants are least like the public, 0-1) and ``worst_group`` (share of a group among
        them by its share of the public, where it is smallest); ``segment: ID`` (participants) for the
        segments of both plans. Columns ``a`` and ``b`` are means over the pairs, ``difference`` the mean of
        b - a, ``low`` and ``high`` its 95 % confidence interval (paired t). Where nobody takes part, a cost
        per participant and the likeness are missing.

    Raises
    ------
    InputError
        If a plan cannot be simulated, fewer than two seeds are given, or one comes twice.

    Examples
    --------
    >>> from mashura.methodology.small_plan import small_plan
    >>> plan = small_plan()
    >>> longer = plan.model_copy(update={"timeline": {"duration_days": 40}})
    >>> table = compare(plan, longer, seeds=range(5), population=20_000)
    >>> bool(table.loc["contributed", "low"] > 0)
    True
    """
    numbered = seed_numbers(seeds, least=2)
    plans = plan_of(plan_a), plan_of(plan_b)
    public = load_world(world)
    census = public.population_table()
    runs: tuple[list[dict[str, float]], ...] = ([], [])
    for seed in numbered:
        for plan, results in zip(plans, runs, strict=True):
            prediction = predict(plan, public, seed, population=population, days=days, behaviour=behaviour)
            cost = plan.cost(public.costs, days)
            results.append(numbers(cost, prediction) | _likeness(prediction, census))
        if on_done is not None:
            on_done()
    first, second = map(pd.DataFrame, runs)
    names = [name for name in first.columns if name in second.columns]
    return pd.DataFrame([_row(name, first[name], second[name]) for name in names]).set_index("number")


def _likeness(prediction: Prediction, census: pd.DataFrame) -> dict[str, float]:
    """Return how much the participants are like the public; missing where nobody takes part."""
    if not prediction.participants:
        return dict.fromkeys(("representativeness", "worst_group"), float("nan"))
    both = census.merge(prediction.groups, on=["attribute", "group"], suffixes=("", "_taking_part"))
    indices = [
        resemblance(rows["share"].to_list(), rows["share_taking_part"].to_list())
        for _, rows in both.groupby("attribute", sort=False)
    ]
    ratios = both["share_taking_part"] / both["share"]
    return {"representativeness": min(indices), "worst_group": float(ratios.min())}


def _row(name: str, first: pd.Series[float], second: pd.Series[float]) -> dict[str, object]:
    pairs = (second - first).dropna()
    low, high = mean_interval(pairs.to_list())
    return {
        "number": name,
        "a": first.mean(),
        "b": second.mean(),
        "difference": pairs.mean(),
        "low": low,
        "high": high,
    }
