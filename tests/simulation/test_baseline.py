"""One fixed campaign whose numbers may only move together with a changelog entry under Numbers.

``python tests/simulation/test_baseline.py`` writes the new baseline and prints the digest for the entry.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from mashura.methodology import Campaign, Consultation
from mashura.paths import content
from mashura.record_file import read_record
from mashura.simulation import load_world, simulate

FILE = Path(__file__).with_name("baseline.json")
ROOT = Path(__file__).resolve().parents[2]
DIGITS = 12


def fixed_campaign() -> Consultation:
    campaign = read_record(content("datasets", "plans", "bus_network.en.yaml"), Campaign)
    assert campaign.plan is not None
    return simulate(campaign.plan, load_world("municipality"), 7, population=60_000, days=30)


def described(consultation: Consultation) -> dict[str, Any]:
    digest = hashlib.sha256()
    for name, table in consultation.tables().items():
        digest.update(name.encode() + b"\n" + table.to_csv(index=False).encode())
    return {
        "digest": digest.hexdigest(),
        "rows": {name: len(table) for name, table in consultation.tables().items()},
        "funnel": {
            step: int(consultation.funnel[step].sum())
            for step in ("exposed", "visited", "registered", "contributed")
        },
        "votes": {
            str(vote): int(count)
            for vote, count in consultation.votes["vote"].value_counts().sort_index().items()
        },
        "moderation": consultation.statements["moderation"].value_counts().sort_index().to_dict(),
    }


def entries_about_numbers(root: Path = ROOT) -> str:
    """What explains moved numbers: files of their own, or Numbers once a release gathered them."""
    fragments = [path.read_text(encoding="utf-8") for path in sorted((root / "changes").glob("*.numbers.md"))]
    sections = re.split(r"^(?=#{2,3} )", (root / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.M)
    return "\n".join([*fragments, *(text for text in sections if text.startswith("### Numbers"))])


def test_the_fixed_campaign_has_not_moved():
    before, now = json.loads(FILE.read_text(encoding="utf-8")), described(fixed_campaign())
    assert now == before, (
        "The simulator's numbers moved. If that is meant, run `python tests/simulation/test_baseline.py`, "
        f"say in changes/NAME.numbers.md why, with the new digest {now['digest'][:DIGITS]}, and generate "
        "datasets/bus_network_campaign again."
    )


def test_the_changelog_knows_the_baseline():
    digest = json.loads(FILE.read_text(encoding="utf-8"))["digest"][:DIGITS]
    assert digest in entries_about_numbers(), (
        f"Nothing explains the baseline {digest}: say in changes/NAME.numbers.md what moved it and why."
    )


def test_only_entries_about_numbers_explain_a_baseline(tmp_path):
    (tmp_path / "changes").mkdir()
    (tmp_path / "CHANGELOG.md").write_text("## 1\n### Added\n- abc\n### Numbers\n- def\n## 0\n- ghi\n")
    for name in ("one.added.md", "two.numbers.md"):
        (tmp_path / "changes" / name).write_text(name)
    said = entries_about_numbers(tmp_path)
    assert "two.numbers.md" in said
    assert "def" in said
    assert not any(text in said for text in ("abc", "ghi", "one.added.md"))


if __name__ == "__main__":
    record = described(fixed_campaign())
    FILE.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    print(record["digest"][:DIGITS])
