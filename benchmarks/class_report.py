"""A generated class of 500 through hand-in, grading, feedback and class report: what was planted is found.

Answers are drawn from known right and wrong ones by an item-response model with a fixed seed
(``mashura.grading.proof.generated_class``); everybody in it is simulated. Planted are the order of
difficulty, one bad question, and four trainees with one set of answers.

    python benchmarks/class_report.py [--trainees 500]

Exit code 1 if something planted is not found, or somebody who worked alone is named.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

from scipy.stats import spearmanr

from mashura.grading import build_exercises
from mashura.grading.class_report.document import class_report_bytes
from mashura.grading.class_report.hand_ins import read_class
from mashura.grading.class_report.overview import class_overview
from mashura.grading.course.class_run import grade_class
from mashura.grading.course.intake import collect
from mashura.grading.course.publishing import publish_feedback
from mashura.grading.proof.generated_class import generate_class
from mashura.i18n import use_language

NAME, SEED, LEAST_CORRELATION = "m00-pre-test", 4, 0.95


def timed(label: str, step: Callable[[], Any]) -> Any:
    """Run a step, print how long it took, and return its result."""
    began = time.perf_counter()
    result = step()
    print(f"  {label:<42} {time.perf_counter() - began:8.1f} s", flush=True)
    return result


def main() -> int:
    """Run the class through everything, print what was found, and say whether it is what was planted."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--trainees", type=int, default=500)
    trainees = parser.parse_args().trainees
    print(f"{trainees} simulated hand-ins of {NAME}, seed {SEED}")
    with tempfile.TemporaryDirectory(prefix="mashura-bench-") as folder, use_language("en"):
        course, drop = Path(folder, "course"), Path(folder, "drop")
        (course / "private").mkdir(parents=True)
        (course / "private" / "secret").write_text("benchmark", encoding="ascii")
        build_exercises(course, [NAME])
        drawn = generate_class(read_class(course).exercises[0].exercise, trainees, SEED)
        timed("hand in", lambda: drawn.write_drop(drop))
        timed("collect", lambda: collect(drop, course, NAME))
        run = timed("grade, isolation included", lambda: grade_class(course, NAME))
        made = timed(f"{trainees} feedback pages", lambda: publish_feedback(course, NAME))
        again = timed("publish again, nothing new", lambda: publish_feedback(course, NAME))
        overview = timed("overview", lambda: class_overview(course))
        page = timed("report as a page", lambda: class_report_bytes(overview, "html"))
    (analysis,) = overview.analyses
    measured = {item.item: item.difficulty.value for item in analysis.items}
    correlation = float(spearmanr([drawn.expected[item] for item in measured], [*measured.values()])[0])
    reversed_items = [item.item for item in analysis.items if item.concern == "reversed"]
    found = {(pair.first, pair.second) for pair in overview.similar}
    planted = {*combinations(drawn.copying, 2)}
    right = sum(
        sheet.problem is None
        and sheet.score == sum(answer.score for answer in drawn.answers[sheet.trainee].values())
        for sheet in run.trainees
    )
    print(f"  marks that the known answers deserve        {right} of {trainees}")
    print(f"  rank correlation of difficulties            {correlation:.3f} (goal {LEAST_CORRELATION})")
    print(f"  planted bad question found                  {reversed_items == [drawn.reversed_item]}")
    print(f"  pairs of the planted group found            {len(found & planted)} of {len(planted)}")
    print(f"  pairs named that worked alone               {len(found - planted)}")
    print(f"  alpha {analysis.alpha.value:.2f}, page {len(page) / 1e6:.1f} MB")
    return int(
        right < trainees
        or len(made.published) != trainees
        or again.unchanged != trainees
        or correlation < LEAST_CORRELATION
        or reversed_items != [drawn.reversed_item]
        or found != planted
    )


if __name__ == "__main__":
    sys.exit(main())
