"""One fixed campaign whose numbers may only move together with an entry in CHANGELOG.md.

``python tests/simulation/test_baseline.py`` writes the new baseline and prints the digest for the entry.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from mashura.methodology import Campaign, Consultation
from mashura.paths import content
from mashura.record_file import read_record
from mashura.simulation import load_world, simulate

FILE = Path(__file__).with_name("baseline.json")
CHANGELOG = Path(__file__).resolve().parents[2] / "CHANGELOG.md"
DIGITS = 12


def fixed_campaign() -> Consultation:
    campaign = read_record(content("datasets", "plans", "bus_network.en.yaml"), Campaign)
    assert campaign.plan is not None
    return simulate(campaign.plan, load_world("municipality"), 7, population=60_000, days=30)


def described(talk: Consultation) -> dict[str, Any]:
    digest = hashlib.sha256()
    for name, table in talk.tables().items():
        digest.update(name.encode() + b"\n" + table.to_csv(index=False).encode())
    return {
        "digest": digest.hexdigest(),
        "rows": {name: len(table) for name, table in talk.tables().items()},
        "funnel": {
            step: int(talk.funnel[step].sum()) for step in ("exposed", "visited", "registered", "contributed")
        },
        "votes": {
            str(vote): int(count) for vote, count in talk.votes["vote"].value_counts().sort_index().items()
        },
        "moderation": talk.statements["moderation"].value_counts().sort_index().to_dict(),
    }


def test_the_fixed_campaign_has_not_moved():
    before, now = json.loads(FILE.read_text(encoding="utf-8")), described(fixed_campaign())
    assert now == before, (
        "The simulator's numbers moved. If that is meant, run `python tests/simulation/test_baseline.py` and "
        f"write into CHANGELOG.md under Numbers why, with the new digest {now['digest'][:DIGITS]}. Then "
        "generate datasets/bus_network_campaign again."
    )


def test_the_changelog_knows_the_baseline():
    digest = json.loads(FILE.read_text(encoding="utf-8"))["digest"][:DIGITS]
    assert digest in CHANGELOG.read_text(encoding="utf-8"), (
        f"CHANGELOG.md does not name the baseline {digest}: say under Numbers what moved it and why."
    )


if __name__ == "__main__":
    record = described(fixed_campaign())
    FILE.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    print(record["digest"][:DIGITS])
