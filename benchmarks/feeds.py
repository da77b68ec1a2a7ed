"""How fast the feeds of sixty entities with 200 consultations each are read: ``python start.py bench``.

They are served by another process of this machine. Goals (of the national view): all in 20 seconds, memory
that does not grow with the number of feeds, and everything that was read opened in 3 seconds. Seconds are
those of the processor, so that a busy machine does not blur them.

    python benchmarks/feeds.py

Exit code 1 if a goal is missed.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil

from mashura.feed import Consultation, Page, Publisher, SourceStore, pull
from mashura.feed.entry import MOST_ON_A_PAGE, page_name

ENTITIES, EACH = 60, 200
PULL_GOAL_SECONDS, OPEN_GOAL_SECONDS, GROWTH_GOAL_BYTES = 20.0, 3.0, 20_000_000
ARABIC = "نريد أن تصل الحافلات إلى الأحياء الجديدة قبل السادسة صباحاً وأن تكون المواقف مظللة."
ENGLISH = "We want buses to reach the new districts before six in the morning, and stops with shade."
NOW = datetime(2026, 6, 1, tzinfo=UTC)


def write_feeds(folder: Path) -> None:
    """Write the feeds of all entities."""
    text = {"ar": ARABIC, "en": ENGLISH}
    for entity in range(ENTITIES):
        held = [
            Consultation.model_validate(
                {
                    "identifier": f"c{number}",
                    "modified": NOW - timedelta(hours=number),
                    "state": "announced",
                    "title": {"ar": f"مشورة {number}", "en": f"Consultation {number}"},
                    "objective": text,
                    "decision": text,
                    "opens_on": "2026-01-01",
                    "closes_on": "2026-02-01",
                    "participants": 900,
                    "promises": [{"text": text, "due_on": "2026-09-01", "status": "under_way"}] * 2,
                }
            )
            for number in range(EACH)
        ]
        place = folder / f"entity-{entity}"
        place.mkdir()
        parts = [held[start : start + MOST_ON_A_PAGE] for start in range(0, EACH, MOST_ON_A_PAGE)]
        for number, part in enumerate(parts, start=1):
            page = Page(
                publisher=Publisher.model_validate({"id": f"entity-{entity}", "name": {"en": "Made up"}}),
                page=number,
                next=page_name(number + 1) if number < len(parts) else "",
                consultations=tuple(part),
            )
            (place / page_name(number)).write_text(page.as_json(), encoding="utf-8")


def main() -> int:
    """Measure, print, and return the exit code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_feeds(folder)
        command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", name]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
        ) as server:
            assert server.stdout is not None
            port = server.stdout.readline().split("port ")[1].split()[0]
            try:
                return _measured(folder, f"http://127.0.0.1:{port}")
            finally:
                server.terminate()


def _measured(folder: Path, base: str) -> int:
    store = SourceStore(f"sqlite:///{folder / 'national.sqlite'}", user="benchmark")
    memory: list[int] = []
    process = psutil.Process()
    addresses = tuple(f"{base}/entity-{entity}/" for entity in range(ENTITIES))
    began = time.process_time()
    outcomes = pull(
        store, addresses, now=NOW, progress=lambda _done, _all: memory.append(process.memory_info().rss)
    )
    pulled = time.process_time() - began
    assert sum(outcome.new for outcome in outcomes) == ENTITIES * EACH
    growth = memory[-1] - memory[ENTITIES // 6]
    began = time.process_time()
    assert sum(1 for _ in store.consultations()) == ENTITIES * EACH
    opened = time.process_time() - began
    store.close()
    print(f"read {ENTITIES * EACH} consultations: {pulled:.1f} CPU-s (goal {PULL_GOAL_SECONDS:.0f})")
    print(f"memory after the tenth feed: {growth / 1e6:+.1f} MB (goal {GROWTH_GOAL_BYTES / 1e6:.0f})")
    print(f"open all of them: {opened:.2f} CPU-s (goal {OPEN_GOAL_SECONDS:.0f})")
    missed = pulled > PULL_GOAL_SECONDS or growth > GROWTH_GOAL_BYTES or opened > OPEN_GOAL_SECONDS
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
