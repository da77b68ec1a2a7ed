"""One side of ``benchmarks/opinion_groups.py``: red-dwarf's pipeline on the votes of a file.

    python benchmarks/red_dwarf_groups.py VOTES.npz

Prints seconds, peak memory in gigabytes and the number of groups. It runs in an environment of its own,
because red-dwarf needs other versions of our libraries; nothing of Mashura is imported here.
"""

from __future__ import annotations

import resource
import sys
import time

import numpy as np
from reddwarf.implementations.base import run_pipeline


def main() -> None:
    """Read the votes, find the groups, print the figures."""
    votes = np.load(sys.argv[1])
    columns = [votes[name].tolist() for name in ("rows", "columns", "values")]
    listed = [
        {"participant_id": person, "statement_id": statement, "vote": int(vote), "modified": 0}
        for person, statement, vote in zip(*columns, strict=True)
    ]
    del columns
    begin = time.perf_counter()
    found = run_pipeline(votes=listed, random_state=1)
    seconds = time.perf_counter() - begin
    unit = 1e9 if sys.platform == "darwin" else 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    groups = found.participants_df["cluster_id"].nunique()
    print(f"{seconds:.2f} {peak:.3f} {groups}")


if __name__ == "__main__":
    main()
