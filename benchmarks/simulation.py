"""How fast the simulator is, as ratios measured in one run: ``python start.py bench``.

The same behaviour is run resident by resident in Mesa (``tests/simulation/reference.py``, to which the tests
hold the simulator) and by cells. Mesa's floor, residents that do nothing, is stated beside it. The Mesa
residents neither write texts nor record their votes: the comparison with full campaigns is kind to them.

They are a sample of the ten million: each hears of the campaign as seldom as one of ten million does. If
they got the whole budget to themselves, nearly all would hear of it on the first days and be done with it,
which is less work for Mesa and another campaign; both ratios are printed, the goals are for the same one.

    python benchmarks/simulation.py [--residents 20000] [--repeat 3]

Exit code 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import io
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import mesa
import numpy as np

from mashura.charts.style import Drawing, look, set_titles
from mashura.data import write_campaign, write_csv_tables
from mashura.errors import MashuraWarning
from mashura.methodology import Campaign, Plan
from mashura.paths import content
from mashura.record_file import read_record
from mashura.simulation import Behaviour, World, load_world, predict, simulate
from mashura.simulation.campaign.funnel import chances
from mashura.simulation.campaign.setting import settle
from mashura.simulation.public.cells import public_of

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "simulation"))
from reference import Resident, Town

DAYS = 84
MANY, FEW = 10_000_000, 100_000
MANY_PARTICIPANTS = 200_000
LEAST_READY = 0.143  # as few as the ranges of behaviour allow


class Idle(mesa.Agent):
    def step(self) -> None:
        pass


class Citizen(mesa.Agent):
    def __init__(self, model: City, resident: Resident) -> None:
        super().__init__(model)
        self.resident = resident

    def step(self) -> None:
        self.resident.live(self.model.day)


class City(mesa.Model):
    """Residents of a world who decide one by one, or idle ones."""

    def __init__(self, plan: Plan, world: World, residents: int, *, public: int | None) -> None:
        """Fill the city with residents who hear of a campaign for a public of some size (None: idle ones)."""
        super().__init__(seed=1)
        self.day = 0
        if public is None:
            Idle.create_agents(self, residents)
            return
        setting = settle(plan, world, 1, population=public, days=DAYS)
        classes = public_of(setting.plan, world)
        town = Town(setting, classes, chances(setting, classes), [0] * 40)
        shares = world.cell_shares / world.cell_shares.sum()
        for cell in np.random.default_rng(1).choice(len(shares), size=residents, p=shares):
            Citizen(self, Resident(town, int(cell)))

    def run(self) -> None:
        for self.day in range(DAYS):
            self.agents.do("step")


def fastest(action: Callable[[], object], repeat: int) -> float:
    """Return the least seconds of some runs: what the machine can do when it is left alone."""
    seconds = []
    for _ in range(repeat):
        began = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - began)
    return min(seconds)


def readiness(plan: Plan, world: World, participants: float, population: int = MANY) -> Behaviour:
    """Return a behaviour in which a population brings as many participants as asked."""
    low, high = LEAST_READY, 2.0
    for _ in range(40):
        middle = (low + high) / 2
        found = predict(plan, world, population=population, days=DAYS, behaviour=_scaled(middle))
        low, high = (middle, high) if found.participants < participants else (low, middle)
    return _scaled(high)


def _scaled(share: float) -> Behaviour:
    usual = Behaviour()
    return Behaviour(registering=usual.registering * share, contribute=usual.contribute * share)


def write_everything(plan: Plan, world: World) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_csv_tables(Path(folder), simulate(plan, world, 1, population=MANY, days=DAYS))


def draw(plan: Plan, world: World) -> Callable[[], object]:
    daily = predict(plan, world, population=MANY, days=DAYS).funnel.groupby("day").sum(numeric_only=True)

    def figure() -> None:
        with look():
            drawing = Drawing(figsize=(8.2, 4.2), layout="constrained", alternative="")
            axes = drawing.subplots()
            for name in ("visited", "registered", "contributed"):
                axes.plot(daily.index, daily[name], label=name)
            axes.legend()
            set_titles(axes, "Funnel", "day", "people", "en")
            drawing.savefig(io.BytesIO(), format="png", dpi=100)

    return figure


def peak_memory() -> tuple[float, int]:
    """Return gigabytes and participants of a process that simulates 200,000 participants and writes all."""
    run = subprocess.run([sys.executable, __file__, "--memory"], capture_output=True, text=True, check=True)
    gigabytes, participants = run.stdout.split()
    return float(gigabytes), int(participants)


def measure_memory(plan: Plan, world: World) -> None:
    eager = readiness(plan, world, 1.01 * MANY_PARTICIPANTS)
    found = simulate(plan, world, 1, population=MANY, days=DAYS, behaviour=eager)
    with tempfile.TemporaryDirectory() as folder:
        write_campaign(Path(folder, "campaign"), {}, found)
    unit = 1e9 if sys.platform == "darwin" else 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    print(f"{peak:.3f} {len(found.participants)}")


def main() -> int:
    """Measure, print a table, and return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--residents", type=int, default=20_000, help="in Mesa: 20,000 to 100,000")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--memory", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    # The example's regions belong to another world; its segments then live everywhere.
    warnings.simplefilter("ignore", MashuraWarning)
    plan = read_record(content("datasets", "plans", "bus_network.en.yaml"), Campaign).plan
    assert plan is not None
    world = load_world("federation")
    if given.memory:
        measure_memory(plan, world)
        return 0
    agents, crammed, floor = (
        fastest(City(plan, world, given.residents, public=public).run, 1) / given.residents
        for public in (MANY, given.residents, None)
    )
    print(f"Mesa, {given.residents} residents, {DAYS} days: {agents * 1e6:.1f} µs a resident;", end=" ")
    print(f"with the whole budget for them alone: {crammed * 1e6:.1f} µs;", end=" ")
    print(f"its floor, residents that do nothing: {floor * 1e6:.1f} µs")

    size = {"population": MANY, "days": DAYS}
    one_course = fastest(lambda: predict(plan, world, 1, **size), given.repeat)
    what_if = fastest(lambda: predict(plan, world, **size), given.repeat)
    everything = fastest(lambda: write_everything(plan, world), 1)
    figure = fastest(draw(plan, world), given.repeat)
    participants = max(
        predict(plan, world, population=FEW, days=DAYS).participants,
        predict(plan, world, **size, behaviour=_scaled(LEAST_READY)).participants,
    )
    few_ready, many_ready = (readiness(plan, world, participants, people) for people in (FEW, MANY))
    small = fastest(
        lambda: simulate(plan, world, 1, population=FEW, days=DAYS, behaviour=few_ready), given.repeat
    )
    large = fastest(lambda: simulate(plan, world, 1, **size, behaviour=many_ready), given.repeat)
    memory, people = peak_memory()

    rows = [
        ("Mesa / cells, a resident, no texts (one course)", agents / (one_course / MANY), ">=", 3000),
        ("Mesa / cells, a resident, no texts (mean of all)", agents / (what_if / MANY), ">=", 3000),
        ("Mesa / cells, a resident, texts and tables on disk", agents / (everything / MANY), ">=", 100),
        (f"10 M / 100 k residents, {participants:.0f} participants each", large / small, "<=", 1.5),
        (f"peak memory in GB, 10 M residents, {people} participants", memory, "<=", 1.5),
        ("what-if / one figure", what_if / figure, "<=", 0.3),
    ]
    for name, seconds in (("no texts (one course)", one_course), ("texts and tables on disk", everything)):
        ratio = crammed / (seconds / MANY)
        print(f"{'Mesa with the whole budget / cells, ' + name:<58} {ratio:>12,.2f}   stated, no goal")
    missed = 0
    for name, found, sign, goal in rows:
        fine = found >= goal if sign == ">=" else found <= goal
        missed += not fine
        print(f"{name:<58} {found:>12,.2f}   goal {sign} {goal:>7,}   {'reached' if fine else 'MISSED'}")
    print(
        f"seconds: one course {one_course:.3f}, mean {what_if:.3f}, all written {everything:.2f}, "
        f"figure {figure:.3f}, 100 k {small:.2f}, 10 M {large:.2f}"
    )
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
