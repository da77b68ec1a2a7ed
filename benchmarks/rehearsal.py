"""How fast the control room is, as ratios measured in one run: ``python start.py bench rehearsal``.

The yardstick is one whole simulation of the example plan with the events of a scenario. A morning (a day
passes, and everything on the screen is read) and a decision (the rest of the campaign is simulated anew) are
compared with it.

    python benchmarks/rehearsal.py [--repeat 5]

Exit code 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import statistics
import time
import warnings
from collections.abc import Callable

from mashura.apps.campaign.records import example_campaign
from mashura.apps.control_room.pictures import arrivals_curve, reached_map
from mashura.methodology import Plan
from mashura.simulation import load_world, simulate
from mashura.simulation.rehearsal.records import Rehearsal
from mashura.simulation.rehearsal.run import RehearsalRun
from mashura.simulation.rehearsal.scenarios import shipped_scenarios

GOALS = {"a morning": 0.5, "a decision": 2.5}
"""Seconds, as a share of those of one simulation."""


def seconds(action: Callable[[], object]) -> float:
    """Return how long an action takes."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def morning(run: RehearsalRun) -> None:
    """Let a day pass and work out everything that the screen shows."""
    run.advance()
    run.cards()
    arrivals_curve(run, "ar")
    reached_map(run, "ar")


def decision(run: RehearsalRun, days: int) -> None:
    """Extend the period and work out what follows."""
    run.act("extend", days)
    run.cards()
    run.undo()


def main() -> int:
    """Measure, print and judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    warnings.simplefilter("ignore")
    plan = example_campaign("en").plan or Plan()
    world = load_world("municipality")
    run = RehearsalRun(Rehearsal(plan=plan, scenario=shipped_scenarios()["copy_paste_wave"]))
    laid = run.prepared

    def once() -> None:
        simulate(laid.plan, world, attacks=laid.attacks, scenario=laid.events)

    once()
    whole = statistics.median(seconds(once) for _ in range(repeat))
    morning(run)
    mornings = [seconds(lambda: morning(run)) for _ in range(30)]
    while run.is_weekend(run.today):
        run.advance()
    decisions = [seconds(lambda: decision(run, 5)) for _ in range(repeat)]
    print(f"one simulation: {whole:.2f} s")
    missed = False
    for name, measured in (("a morning", max(mornings)), ("a decision", statistics.median(decisions))):
        missed |= measured > GOALS[name] * whole
        print(f"{name}: {measured:.2f} s, {measured / whole:.2f} of it (goal {GOALS[name]})")
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
