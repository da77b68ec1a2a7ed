"""Writes every table of numbers in docs/simulator.md and docs/calibration.md again, and their figures.

    python docs/figures/simulator_numbers.py             # docs/simulator.md alone; takes a second
    python docs/figures/simulator_numbers.py --calibration --real FOLDER_OF_POLIS_EXPORTS [--seeds 30]

The second takes about forty minutes of processor time, most of it for the largest world. A table stands
between two comments in the page, ``<!-- table NAME -->`` and ``<!-- end -->``; the text around it is written
by hand. Run this after a change to a number of behaviour, its spread, or anything that moves what a campaign
brings.
"""

from __future__ import annotations

import argparse
import re
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

from mashura.charts import tornado
from mashura.charts.evaluation.calibration import calibration_facts
from mashura.errors import MashuraWarning
from mashura.evaluation import calibrate, sensitivity
from mashura.evaluation.simulator.calibration import calibrate_plans, calibrate_programme
from mashura.evaluation.simulator.calibration_report import facts_table, plans_table
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Plan
from mashura.paths import content
from mashura.record_file import read_record
from mashura.simulation import Behaviour, load_world, world_names
from mashura.simulation.public.spread import SPREADS

DOCS = Path(__file__).resolve().parents[1]
WORLD = "municipality"
PROGRAMME_SEEDS = range(1, 11)
SCALES = {"log": "logarithm", "logit": "logit", "linear": "number"}


def behaviour_table() -> str:
    """Return the table of the numbers of behaviour."""
    rows = ["| Name | Value | Range | Meaning | Origin |", "|---|---|---|---|---|"]
    for name, field in Behaviour.model_fields.items():
        about: Any = field.json_schema_extra
        low, high = about["range"]
        rows.append(
            f"| `{name}` | {field.default:g} | {low:g}–{high:g} | {field.description} | {about['origin']} |"
        )
    return "\n".join(rows)


def spread_table() -> str:
    """Return the table of the numbers that are drawn for each campaign."""
    rows = ["| Name | Standard deviation | Of the | Spread of |", "|---|---|---|---|"]
    for name, spread in SPREADS.items():
        scale = SCALES[spread.scale] + (f"; moves with {spread.cause}" if spread.cause else "")
        above = spread.deviation if spread.upward is None else spread.upward
        deviation = f"{spread.deviation:g}" + (f"; above {above:g}" if above != spread.deviation else "")
        rows.append(f"| `{name}` | {deviation} | {scale} | {spread.origin} |")
    return "\n".join(rows)


def with_tables(page: str, tables: dict[str, str]) -> str:
    """Return a page with new tables between its comments.

    Raises
    ------
    ValueError
        If the page has no place for a table.
    """
    for name, table in tables.items():
        place = re.compile(rf"(<!-- table {name} -->\n).*?(\n<!-- end -->)", re.DOTALL)
        page, count = place.subn(lambda found, table=table: f"{found[1]}\n{table}\n{found[2]}", page)
        if count != 1:
            raise ValueError(f"the page has {count} places for the table {name}, not one")
    return page


def simulator_page() -> str:
    """Return docs/simulator.md with tables as the code has them now."""
    page = (DOCS / "simulator.md").read_text(encoding="utf-8")
    return with_tables(page, {"behaviour": behaviour_table(), "spreads": spread_table()})


def example() -> Plan:
    """Return the complete example plan."""
    plan = read_record(content("datasets", "plans", "bus_network.en.yaml"), Campaign).plan
    assert plan is not None
    return plan


def write_calibration(seeds: int, real: Path | None) -> None:
    """Measure everything on docs/calibration.md and write its tables and figures."""
    plan, world, numbers = example(), load_world(WORLD), range(1, seeds + 1)
    calibration = calibrate(plan, world, numbers, real=real)
    calibration = replace(
        calibration,
        programme=calibrate_programme(plan, world, PROGRAMME_SEEDS[:seeds]),
        plans=calibrate_plans(plan, [load_world(name) for name in world_names()], numbers),
    )
    tables = {
        "facts": facts_table(calibration.comparisons, "en"),
        "programme": facts_table(calibration.programme, "en"),
        "plans": plans_table(calibration.plans, "en"),
    }
    page = DOCS / "calibration.md"
    page.write_text(with_tables(page.read_text(encoding="utf-8"), tables), encoding="utf-8", newline="\n")
    effects = sensitivity(plan, world)
    for language in LANGUAGES:
        with use_language(language):
            calibration_facts(calibration).savefig(DOCS / f"figures/calibration_facts.{language}.png", dpi=90)
            tornado(effects, "participants").savefig(
                DOCS / f"figures/tornado_participants.{language}.png", dpi=90
            )


def main() -> None:
    """Write what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--calibration", action="store_true", help="docs/calibration.md too")
    parser.add_argument("--real", type=Path, help="folder with exports of Polis, each in a folder of its own")
    parser.add_argument("--seeds", type=int, default=30)
    given = parser.parse_args()
    # The example's regions belong to one of the worlds; in the others its segments live everywhere.
    warnings.simplefilter("ignore", MashuraWarning)
    (DOCS / "simulator.md").write_text(simulator_page(), encoding="utf-8", newline="\n")
    if given.calibration:
        write_calibration(given.seeds, given.real)


if __name__ == "__main__":
    main()
