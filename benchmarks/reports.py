"""How fast a report and the summary of a large budget are made: ``python start.py bench``.

The report has 4,500 people with 50 votes each, on the statements of the sample campaign; its goal is in
seconds of the processor. The budget has 100,000 ballots for 120 projects; its floor is what cannot be left
out: reading the file, and the rule of equal shares. Seconds are those of the processor, so that a busy
machine does not blur them.

    python benchmarks/reports.py

Exit code 1 if a goal is missed.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd

from mashura import sample_campaign
from mashura.analysis import RULES, Election, budget_summary
from mashura.data import read
from mashura.methodology import Campaign, Consultation
from mashura.reports import Source, report_bytes

REPORT_GOAL_SECONDS = 10.0
BUDGET_GOAL = 1.5
PEOPLE, VOTES_EACH, STATEMENTS = 4_500, 50, 600
BALLOTS, PROJECTS, NAMED = 100_000, 120, 8


def conversation() -> Consultation:
    """Return a conversation of two camps with 225,000 votes."""
    random = np.random.default_rng(1)
    table = sample_campaign().statements
    statements = table[table["moderation"] != "out"].head(STATEMENTS).reset_index(drop=True)
    people = np.array([f"q{number}" for number in range(PEOPLE)])
    rows = np.repeat(np.arange(PEOPLE), VOTES_EACH)
    columns = np.concatenate(
        [random.choice(len(statements), VOTES_EACH, replace=False) for _ in range(PEOPLE)]
    )
    line = random.choice([-1, 1], size=len(statements))[columns] * np.where(rows % 2, 1, -1)
    votes = np.where(random.random(len(rows)) < 0.75, line, random.integers(-1, 2, len(rows)))
    seconds = pd.to_timedelta(np.sort(random.integers(0, 30 * 86_400, len(rows))), unit="s")
    return Consultation(
        title="Benchmark",
        origin="csv",
        participants=pd.DataFrame({"participant_id": people}),
        statements=statements.assign(author_id=people[: len(statements)]),
        votes=pd.DataFrame(
            {
                "participant_id": people[rows],
                "statement_id": statements["statement_id"].to_numpy()[columns],
                "vote": votes,
                "voted_at": pd.Timestamp("2026-03-01", tz="UTC") + seconds,
            }
        ),
    )


def write_budget(path: Path) -> None:
    """Write the ballots of a large city as a Pabulib file."""
    random = np.random.default_rng(1)
    liking = np.log(random.dirichlet(np.full(PROJECTS, 0.5)))
    picks = np.argsort(-(liking + random.gumbel(size=(BALLOTS, PROJECTS))), axis=1)[:, :NAMED]
    numbers = random.integers(1, NAMED + 1, BALLOTS)
    costs = np.round(random.lognormal(11.5, 0.8, PROJECTS), -3).astype(int) + 1000
    meta = {
        "description": "Benchmark",
        "num_projects": PROJECTS,
        "num_votes": BALLOTS,
        "budget": int(costs.sum() * 0.3),
        "vote_type": "approval",
        "rule": "equalshares/add1",
    }
    lines = ["META", "key;value", *(f"{key};{value}" for key, value in meta.items())]
    lines += ["PROJECTS", "project_id;cost", *(f"{row};{cost}" for row, cost in enumerate(costs.tolist()))]
    lines += ["VOTES", "voter_id;vote"]
    lines += [
        f"{voter};{','.join(map(str, picks[voter, :number]))}"
        for voter, number in enumerate(numbers.tolist())
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    source = Source(consultation=conversation(), campaign=Campaign(), population=None, population_table=None)
    start = time.process_time()
    report_bytes(source, "html", "en")
    report = time.process_time() - start
    print(f"report of {PEOPLE * VOTES_EACH:,} votes: {report:.1f} s, goal {REPORT_GOAL_SECONDS:g} s")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "city.pb"
        write_budget(path)
        start = time.process_time()
        budget = read(path)
        RULES["equalshares/add1"](Election.of(budget), 0.0)
        floor = time.process_time() - start
    start = time.process_time()
    budget_summary(budget)
    ratio = (time.process_time() - start) / floor
    print(f"summary of {BALLOTS:,} ballots: {ratio:.2f} of reading and rule, goal {BUDGET_GOAL}")
    return int(report > REPORT_GOAL_SECONDS or ratio > BUDGET_GOAL)


if __name__ == "__main__":
    sys.exit(main())
