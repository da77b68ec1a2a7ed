"""The same hostile hand-ins, graded by stock nbgrader and by us: the table of ``docs/grading.md``.

``python tests/grading/stock_comparison.py`` measures stock nbgrader anew, one attack after the other (about
a quarter of an hour), keeps the results in ``stock_comparison.json`` and writes the table into the
documentation; with numbers (``A10 A11``) it measures those alone, with ``table`` none.

Each hand-in is wrong and deserves 0 of 10. Stock nbgrader gets the usual hidden tests for the same two items
and runs in a box of its own, with its course folder writable as it always is.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tqdm import tqdm

from mashura.grading.box.isolation import Limits
from mashura.grading.exercise.exercise import load_exercise
from mashura.grading.marking.engine import grade_notebook
from mashura.paths import content

# Run as a script, or imported by a test of the same folder.
sys.path.insert(0, str(Path(__file__).resolve().parent))
from stock_attacks import ATTACKS, USUAL, Attack
from stock_course import FOLDER, NAME, Box, build, measure, submission

RESULTS = Path(__file__).with_name("stock_comparison.json")
BEGIN, END = "<!-- attacks: begin -->\n", "<!-- attacks: end -->\n"


def our_score(attack: Attack) -> float:
    """Return what our engine gives."""
    exercise = load_exercise(NAME, FOLDER)
    return grade_notebook(
        submission(attack), exercise, 5, limits=Limits(cell_seconds=3, grace_seconds=1)
    ).score


def stock_results(attacks: Iterable[Attack], known: Mapping[str, Any], place: Path) -> dict[str, Any]:
    """Return what stock nbgrader gives, or what becomes of its run, by attack; a file keeps each at once."""
    result = dict(known)
    with tempfile.TemporaryDirectory() as folder:
        built: dict[str, Path] = {}
        course = Path(folder, "course")
        course.mkdir()
        box = Box(course)
        try:
            for attack in tqdm(attacks, delay=2, file=sys.stderr, disable=None):
                # A course of its own each time: an attack may leave it broken for whoever comes next.
                kind = "usual" if attack.hidden is USUAL else "other"
                empty(course)
                if kind not in built:
                    build(box, attack.hidden)
                    built[kind] = Path(folder, kind)
                    shutil.copytree(course, built[kind])
                else:
                    shutil.copytree(built[kind], course, dirs_exist_ok=True)
                result[key(attack)] = measure(box, attack)
                in_order = {key(entry): result[key(entry)] for entry in ATTACKS if key(entry) in result}
                place.write_text(json.dumps(in_order, indent=1, ensure_ascii=False) + "\n", "utf-8")
        finally:
            box.close()
    return result


def empty(folder: Path) -> None:
    """Remove what an attack left."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def key(attack: Attack) -> str:
    """Return the attack's number and name."""
    return f"{attack.number} {attack.name}"


def stored() -> dict[str, Any]:
    """Return the results that were measured last."""
    loaded: dict[str, Any] = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    return loaded


def table(results: Mapping[str, Any], ours: Mapping[str, float]) -> str:
    """Return the table of the documentation."""
    lines = [
        "| # | wrong hand-in, worth 0 of 10, plus | stock nbgrader | leaked or damaged there | Mashura "
        "| held by |",
        "|---|---|---|---|---|---|",
    ]
    for attack in ATTACKS:
        measured = results.get(key(attack), {"score": None, "run": "was not measured", "found": ""})
        score = "no mark" if measured["score"] is None else f"{measured['score']:g}"
        if measured["run"] != "ends":
            score += f", the run {measured['run']}"
        lines.append(
            f"| {attack.number} | {attack.name} | {score} | {measured['found'] or '–'} "
            f"| {ours[key(attack)]:g} | {'`' + attack.held + '`' if attack.held else '–'} |"
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, and write the table into the documentation."""
    wanted = set(sys.argv[1:])
    chosen = [attack for attack in ATTACKS if not wanted or attack.number in wanted]
    results = stock_results(chosen, stored(), RESULTS) if wanted != {"table"} else stored()
    page = content("docs", "grading.md")
    before, rest = page.read_text(encoding="utf-8").split(BEGIN)
    _, after = rest.split(END)
    made = table(results, {key(attack): our_score(attack) for attack in ATTACKS})
    page.write_text(f"{before}{BEGIN}{made}{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
