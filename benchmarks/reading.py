"""How fast a large export is read and checked, beside the floor: ``python start.py bench``.

The floor is pyarrow's CSV reader alone on the same file, in the same run: it parses the cells, and neither
looks for damage nor checks a rule. Reading here is all that ``mashura analyse`` does before it counts.
The goal holds for processor seconds of all threads, which other programs disturb least; seconds on the
clock are printed beside.

    python benchmarks/reading.py [--votes 5000000] [--repeat 3]

Exit code 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow as pa
from pyarrow import csv

from mashura.data import read_with_notes

VOTERS, STATEMENTS = 100_000, 500
GOAL = 2.0


def write_export(folder: Path, votes: int) -> None:
    """Write a made-up Polis export: every vote on another pair of voter and statement."""
    random = np.random.default_rng(1)
    pairs = random.choice(VOTERS * STATEMENTS, size=votes, replace=False)
    seconds = np.sort(random.integers(1_700_000_000, 1_710_000_000, size=votes))
    days = np.array([time.strftime("%a %b %d %Y", time.gmtime(day * 86400)) for day in range(19_000, 20_000)])
    table = pa.table(
        {
            "timestamp": seconds * 1000,
            "datetime": days[seconds // 86400 - 19_000],
            "comment-id": pairs % STATEMENTS,
            "voter-id": pairs // STATEMENTS,
            "vote": random.choice([1, 0, -1], size=votes, p=[0.5, 0.2, 0.3]),
        }
    )
    csv.write_csv(table, folder / "votes.csv", csv.WriteOptions(quoting_style="none"))
    # Arrow quotes names of columns whatever it is told; Polis does not.
    text = (folder / "votes.csv").read_bytes()
    head, _, rows = text.partition(b"\n")
    (folder / "votes.csv").write_bytes(head.replace(b'"', b"") + b"\n" + rows)


def fastest(action: Callable[[], object], repeat: int) -> tuple[float, float]:
    """Return the least processor seconds and the least seconds on the clock of some runs."""
    processor, clock = [], []
    for _ in range(repeat):
        began = time.process_time(), time.perf_counter()
        action()
        processor.append(time.process_time() - began[0])
        clock.append(time.perf_counter() - began[1])
    return min(processor), min(clock)


def main() -> int:
    """Measure, print a line, and return 1 if the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--votes", type=int, default=5_000_000)
    parser.add_argument("--repeat", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_export(folder, given.votes)
        size = (folder / "votes.csv").stat().st_size / 1e6
        found = len(read_with_notes(folder).consultation.votes)
        if found != given.votes:
            raise SystemExit(f"{found} of {given.votes} votes were read")
        floor = fastest(lambda: csv.read_csv(folder / "votes.csv"), given.repeat)
        ours = fastest(lambda: read_with_notes(folder), given.repeat)
    ratio = ours[0] / floor[0]
    fine = ratio <= GOAL
    print(
        f"{given.votes} votes, {size:.0f} MB: floor (pyarrow alone) {floor[0]:.2f} s, reading {ours[0]:.2f} s"
    )
    print(f"on the clock: floor {floor[1]:.2f} s, reading {ours[1]:.2f} s, ratio {ours[1] / floor[1]:.2f}")
    print(f"reading / floor {ratio:.2f}   goal <= {GOAL}   {'reached' if fine else 'MISSED'}")
    return int(not fine)


if __name__ == "__main__":
    sys.exit(main())
