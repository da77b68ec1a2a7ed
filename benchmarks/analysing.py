"""How long the app of the analysis takes with 50,000 contributions: the background, and each view after it.

    python benchmarks/analysing.py [CONTRIBUTIONS]

Exit code 1 if a view, or an answer while work goes on, takes more than a second.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

from mashura.apps.analyse.acts import act
from mashura.apps.analyse.model import AnalyseEditor
from mashura.apps.analyse.panels import material_shown, progress_shown, repeated_shown, results_shown
from mashura.apps.analyse.theme_panel import themes_shown
from mashura.data.samples import sample_campaign
from mashura.methodology import Brief, Campaign, Consultation
from mashura.store import PlanStore
from mashura.store.material_source import SimulatedSource

GOAL_SECONDS = 1.0


def many(count: int) -> Consultation:
    """Return so many made-up contributions, with votes, from the words of the sample campaign."""
    draw = np.random.default_rng(1)
    texts = sample_campaign().statements["text"].astype(str).tolist()
    words = sorted({word for text in texts for word in text.split()})
    written = []
    for place in draw.integers(len(texts), size=count):
        parts = texts[place].split()
        for word in draw.integers(len(words), size=draw.integers(0, 4)):
            parts.insert(int(draw.integers(0, len(parts) + 1)), words[word])
        written.append(" ".join(parts))
    people = count * 6 // 10
    numbers = [str(number) for number in range(count)]
    pairs = np.unique(
        np.stack([draw.integers(0, people, count * 8), (draw.zipf(1.3, count * 8) - 1) % count], 1), axis=0
    )
    return Consultation(
        title="Many contributions",
        origin="simulated",
        participants=pd.DataFrame({"participant_id": [f"p{number}" for number in range(people)]}),
        statements=pd.DataFrame(
            {
                "statement_id": numbers,
                "author_id": [f"p{number}" for number in draw.integers(0, people, count)],
                "text": written,
                "moderation": "in",
            }
        ),
        votes=pd.DataFrame(
            {
                "participant_id": [f"p{person}" for person in pairs[:, 0]],
                "statement_id": [str(statement) for statement in pairs[:, 1]],
                "vote": draw.integers(-1, 2, len(pairs)),
            }
        ),
    )


def timed(name: str, do: Callable[[], object]) -> float:
    """Do something, and print how long it took and how large what it returned is."""
    begun = time.perf_counter()
    result = do()
    seconds = time.perf_counter() - begun
    size = len(json.dumps(result)) if isinstance(result, dict) else 0
    print(f"{name:<40} {seconds:8.2f} s {size / 1000:10.0f} kB", flush=True)
    return seconds


def finish(editor: AnalyseEditor) -> float:
    """Look as the page does until all is done, and return the longest time that a look took."""
    longest = 0.0
    while editor.analysis.busy:
        begun = time.perf_counter()
        act(editor, {"what": "look"})
        longest = max(longest, time.perf_counter() - begun)
        time.sleep(1)
    return longest


def main(count: int) -> int:
    """Measure it, and return 1 if the goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        store = PlanStore(f"sqlite:///{Path(folder) / 'plans.sqlite'}", user="maryam")
        plan_id = store.save(Campaign(brief=Brief(title="Many"))).plan_id
        consultation = many(count)
        source = SimulatedSource(world="municipality")
        timed("keep the contributions", lambda: store.material.keep(plan_id, consultation, source))
        editor = AnalyseEditor(store, "en")
        editor.open(plan_id)
        longest = 0.0

        def analysed() -> None:
            nonlocal longest
            longest = finish(editor)

        timed("analyse, in the background", analysed)
        if editor.analysis.error:
            print(editor.analysis.error)
        views = {"longest answer meanwhile": longest}
        for shown in (progress_shown, material_shown, results_shown, themes_shown, repeated_shown):
            views[shown.__name__] = timed(shown.__name__, lambda shown=shown: shown(editor))
        for section in results_shown(editor)["sections"]:
            act(editor, {"what": "section", "section": section["value"]})
            views[section["value"]] = timed(f"section {section['value']}", lambda: results_shown(editor))
        first, second = (row["value"] for row in themes_shown(editor)["themes"][:2])
        views["search"] = timed(
            "search a theme", lambda: act(editor, {"what": "search", "text": "bus"}) or themes_shown(editor)
        )
        for what in ("rename", "merge"):
            said = {"what": what, "theme": first, "other": second, "name": "Waiting"}
            views[what] = timed(f"{what} themes", lambda said=said: act(editor, said) or themes_shown(editor))
            timed("  its results, in the background", lambda: finish(editor))
        print(f"longest answer while working: {longest:.2f} s; slowest view: {max(views.values()):.2f} s")
        editor.analysis.stop()
        return int(max(views.values()) > GOAL_SECONDS)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000))
