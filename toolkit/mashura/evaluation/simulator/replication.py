"""Replications: one plan on one world under many seeds, on all cores or on a Dask cluster (S77, F20)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from functools import lru_cache
from typing import Any, TypeVar

from joblib import Parallel, delayed, parallel_config

from mashura.errors import InputError
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import Plan
from mashura.methodology.tables.consultation import Consultation
from mashura.simulation import Behaviour, World, load_world, plan_of, simulate
from mashura.simulation.campaign.arguments import check_kinds, seed_numbers

T = TypeVar("T")

_SECONDS_TO_CONNECT = 10


def outcome(consultation: Consultation) -> dict[str, int]:
    """Return how many people took each step, and how much they contributed.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> list(outcome(sample_campaign()))
    ['exposed', 'visited', 'registered', 'contributed', 'participants', 'statements', 'votes']
    """
    steps = consultation.funnel[["exposed", "visited", "registered", "contributed"]].sum()
    return {
        **{str(name): int(count) for name, count in steps.items()},
        "participants": len(consultation.participants),
        "statements": len(consultation.statements),
        "votes": len(consultation.votes),
    }


def replicate(
    plan: Plan | Campaign,
    world: World | str = "municipality",
    seeds: Sequence[int] = range(1, 11),
    *,
    measure: Callable[[Consultation], T] = outcome,  # type: ignore[assignment]
    population: int | None = None,
    days: int | None = None,
    behaviour: Behaviour | None = None,
    scheduler: str | None = None,
    on_done: Callable[[], object] | None = None,
) -> list[T]:
    """Simulate a plan once for each seed, and return what is measured on each campaign.

    The campaigns run on all cores of this computer or, if an address is given, on a Dask cluster whose
    workers have this package. If a worker is lost, others run its campaigns again; the same seeds give the
    same results everywhere.

    Parameters
    ----------
    plan, world : Plan or Campaign, World or str
        As for :func:`mashura.simulation.simulate`.
    seeds : sequence of int, optional
        One campaign each; 1 to 10 if not given.
    measure : callable, optional
        Returns what to keep of a campaign; other processes must be able to import it. :func:`outcome` if it
        is not given.
    population, days, behaviour : optional
        As for :func:`mashura.simulation.simulate`.
    scheduler : str, optional
        Address of a Dask scheduler, such as ``tcp://127.0.0.1:8786``; needs the package ``distributed``.
    on_done : callable, optional
        Called after each campaign, for a progress bar.

    Returns
    -------
    list
        One entry per seed, in the same order.

    Raises
    ------
    InputError
        If the plan cannot be simulated, or no scheduler answers at the address.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> from mashura.methodology.small_plan import small_plan
    >>> plan = small_plan()
    >>> outcomes = replicate(plan, load_world("municipality"), range(2), population=20_000)
    >>> [outcome["participants"] > 0 for outcome in outcomes]
    [True, True]
    """
    # As text, which is small and complete; a world that was used before also holds large tables.
    task = delayed(_measured)
    plan, world, numbered = plan_of(plan), load_world(world), seed_numbers(seeds)
    check_kinds(behaviour=behaviour, conduct=None)
    given = (plan.model_dump_json(), world.model_dump_json(), (behaviour or Behaviour()).model_dump_json())
    results: list[T] = []
    with ExitStack() as stack:
        for resource in _resources(scheduler):
            stack.enter_context(resource)
        campaigns = Parallel(n_jobs=-1, return_as="generator")(
            task(*given, seed, population, days, measure) for seed in numbered
        )
        for result in campaigns:
            results.append(result)
            if on_done is not None:
                on_done()
    return results


def _measured(
    plan: str,
    world: str,
    behaviour: str,
    seed: int,
    population: int | None,
    days: int | None,
    measure: Callable[[Consultation], T],
) -> T:
    return measure(
        simulate(
            Plan.model_validate_json(plan),
            _world(world),
            seed,
            population=population,
            days=days,
            behaviour=Behaviour.model_validate_json(behaviour),
        )
    )


@lru_cache(maxsize=2)
def _world(text: str) -> World:
    return World.model_validate_json(text)


def _resources(scheduler: str | None) -> list[AbstractContextManager[Any]]:
    """Return what must be open while the campaigns run."""
    if scheduler is None:
        return []
    try:
        from distributed import Client
    except ImportError:
        raise InputError("evaluation-no-dask", package="dask distributed") from None
    try:
        client = Client(scheduler, timeout=_SECONDS_TO_CONNECT, set_as_default=True)
    except (OSError, ValueError, TimeoutError):
        raise InputError("evaluation-no-scheduler", address=scheduler) from None
    return [client, parallel_config("dask")]
