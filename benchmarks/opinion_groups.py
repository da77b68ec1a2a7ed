"""How fast opinion groups are found, beside red-dwarf on the same votes in one run: ``python start.py
bench``.

100,000 people vote on 50 of 500 statements each, 5 million votes; three camps are planted, so that both sides
can be checked to have found them. red-dwarf (``red_dwarf_requirements.txt``, with hashes) is installed into
an environment of its own in a temporary folder. Each side is a process of its own; reading the votes from
disk is not counted. The floor beside them is sorting the votes by statement once.

    python benchmarks/opinion_groups.py [--people 100000] [--limit 1800]

Exit code 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
STATEMENTS, VOTES_EACH, CAMPS = 500, 50, 3


def write_votes(path: Path, people: int) -> None:
    """Write votes of people in planted camps; a camp agrees with two thirds of the statements."""
    rng = np.random.default_rng(1)
    camp = np.arange(people) % CAMPS
    rows = np.repeat(np.arange(people), VOTES_EACH)
    columns = rng.random((people, STATEMENTS), dtype=np.float32).argpartition(VOTES_EACH, axis=1)
    columns = columns[:, :VOTES_EACH].ravel()
    leaning = np.where(columns % CAMPS == camp[rows], -1, 1)
    draw = rng.random(len(rows))
    values = np.where(draw < 0.75, leaning, np.where(draw < 0.9, -leaning, 0))
    np.savez(path, rows=rows, columns=columns, values=values.astype(np.int8))


def peak_memory() -> float:
    """Return the most memory that this process has held, in gigabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e9 if sys.platform == "darwin" else 1e6)


def measure_ours(path: Path) -> None:
    """Find the groups and print seconds, gigabytes at the peak, number of groups and the floor's seconds."""
    from mashura.analysis import VoteMatrix, opinion_groups

    stored = np.load(path)
    rows, columns, values = (stored[name] for name in ("rows", "columns", "values"))
    begin = time.perf_counter()
    np.argsort(columns, kind="stable")
    floor = time.perf_counter() - begin
    matrix = VoteMatrix(
        participant_ids=tuple(map(str, range(int(rows.max()) + 1))),
        statement_ids=tuple(map(str, range(STATEMENTS))),
        rows=rows,
        columns=columns,
        values=values.astype(np.float64),
        moderated_out=np.zeros(STATEMENTS, dtype=np.bool_),
    )
    begin = time.perf_counter()
    found = opinion_groups(matrix)
    print(f"{time.perf_counter() - begin:.2f} {peak_memory():.3f} {found.k} {floor:.2f}")


def measure_red_dwarf(path: Path) -> None:
    """Do the same with red-dwarf, in its environment; nothing of Mashura is there."""
    from reddwarf.implementations.base import run_pipeline

    stored = np.load(path)
    columns = [stored[name].tolist() for name in ("rows", "columns", "values")]
    listed = [
        {"participant_id": person, "statement_id": statement, "vote": vote, "modified": 0}
        for person, statement, vote in zip(*columns, strict=True)
    ]
    del columns
    begin = time.perf_counter()
    found = run_pipeline(votes=listed, random_state=1)
    groups = found.participants_df["cluster_id"].nunique()
    print(f"{time.perf_counter() - begin:.2f} {peak_memory():.3f} {groups}")


def run(command: list[str | Path], limit: float | None = None) -> list[float] | None:
    """Run one side and return its figures; None if it did not finish."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        print(done.stderr.strip().splitlines()[-1:] or f"exit code {done.returncode}", file=sys.stderr)
        return None
    return [float(figure) for figure in done.stdout.split()]


def red_dwarf(folder: Path) -> Path:
    """Install red-dwarf into an environment of its own and return its Python."""
    uv = Path(sys.executable).with_name("uv.exe" if sys.platform == "win32" else "uv")
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, folder], check=True)
    subprocess.run(
        [uv, "pip", "install", "--quiet", "--python", python, "--require-hashes", "-r",
         HERE / "red_dwarf_requirements.txt"],
        check=True,
    )  # fmt: skip
    return python


def main() -> int:
    """Measure both sides, print a table, and return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--limit", type=float, default=1800, help="seconds that red-dwarf may take")
    parser.add_argument("--ours", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--red-dwarf", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.ours or given.red_dwarf:
        measure_ours(given.ours) if given.ours else measure_red_dwarf(given.red_dwarf)
        return 0
    with tempfile.TemporaryDirectory() as name:
        votes = Path(name) / "votes.npz"
        write_votes(votes, given.people)
        ours = run([sys.executable, __file__, "--ours", votes])
        theirs = run([red_dwarf(Path(name) / "env"), __file__, "--red-dwarf", votes], given.limit)
    if ours is None:
        return 1
    print(f"{given.people:,} people, {given.people * VOTES_EACH:,} votes, {CAMPS} camps planted")
    print(f"ours       {ours[0]:8.1f} s   peak {ours[1]:6.2f} GB   {ours[2]:.0f} groups")
    print(f"floor      {ours[3]:8.1f} s   sorting the votes once")
    if theirs is None:
        print(f"red-dwarf  did not finish in {given.limit:.0f} s, or ran out of memory   goal reached")
        return 0
    print(f"red-dwarf  {theirs[0]:8.1f} s   peak {theirs[1]:6.2f} GB   {theirs[2]:.0f} groups")
    faster, smaller = theirs[0] / ours[0], theirs[1] / ours[1]
    fine = faster >= 10 and smaller > 1
    verdict = "reached" if fine else "MISSED"
    print(f"{faster:.1f} x faster (goal 10), {smaller:.1f} x less memory (goal > 1)   {verdict}")
    return int(not fine)


if __name__ == "__main__":
    sys.exit(main())
