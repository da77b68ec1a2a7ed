"""What grading costs, as ratios measured in one run: ``python start.py bench grading``.

The same hand-ins of a shipped exercise are graded by stock ``nbgrader autograde``, whose graded cells hold
the very checks of the exercise as hidden tests, and by ``mashura grade`` with isolation. What counts is the
processor time of all processes, their start included. The floor is stated beside it: the cells of one
notebook in one warm process, without isolation, notebook files or gradebook.

    python benchmarks/grading.py [--trainees 6 60] [--scaling 24] [--memory 50 1000]

``--scaling`` grades that many hand-ins with one process and with two, and compares the time that passes;
``--memory`` compares the memory of the process that writes, for a small and a large class. Exit code 1 if a
goal is missed.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mashura.grading import build_exercises
from mashura.grading.box.session import Unanswered
from mashura.grading.exercise import notebooks as files
from mashura.grading.exercise.checking import Answers
from mashura.grading.exercise.exercise import Exercise, course_exercise
from mashura.grading.exercise.handout import answered_notebook

NAME = "m03-plan-a-consultation"
# By number of hand-ins from which it holds: times less processor time than nbgrader.
GOALS = {60: 10.0, 6: 5.0}
LEAST_SCALING = 0.85
MOST_GROWTH = 1.1
_SECRET_SEED = 5


class Here:
    """A notebook's variables, asked in its own process: what stock nbgrader does."""

    def __init__(self, variables: dict[str, Any]) -> None:
        self._variables = variables

    def ask(self, *, expression: str = "", call: str | None = None, arguments: tuple[Any, ...] = ()) -> Any:
        from mashura.grading.box.worker import NotData, plain

        try:
            value = self._variables[call](*arguments) if call else eval(expression, self._variables)
            return plain(value)
        except (NameError, KeyError):
            raise Unanswered("missing") from None
        except NotData:
            raise Unanswered("not-data") from None


def mark(item: str, variables: dict[str, Any], course: str) -> float:
    """Return an item's points; called by the hidden tests of the stock course."""
    from mashura.grading.exercise.checking import Refused

    exercise = course_exercise(course, NAME)
    words, variant = exercise.words(item), exercise.item_variant(item)
    answers = Answers(Here(variables), exercise.files(), _SECRET_SEED, item, words, variant=variant)
    try:
        share = exercise.checks[item](answers).share
    except Refused:
        share = 0.0
    return round(share * exercise.item(item).points * 4) / 4


def hidden_tests(item: str, course: Path) -> str:
    """Return a graded cell of the stock course."""
    here = str(Path(__file__).resolve().parent)
    return (
        "### BEGIN HIDDEN TESTS\nimport sys\n"
        f"sys.path.insert(0, {here!r})\nimport grading as _tests\n### END HIDDEN TESTS\n"
        f"_tests.mark({item!r}, globals(), {str(course)!r})"
    )


def hand_in(course: Path, exercise: Exercise, trainees: int) -> None:
    """Hand in right and wrong answers in both languages."""
    known = exercise.known_answers
    for number in range(trainees):
        answers = {item: found[number % len(found)].text for item, found in known.items()}
        folder = course / "submitted" / f"trainee-{number:03d}" / NAME
        folder.mkdir(parents=True)
        notebook = answered_notebook(exercise, ("ar", "en")[number % 2], answers)
        (folder / f"{NAME}.ipynb").write_text(files.dump(notebook), encoding="utf-8")
        for name, path in exercise.files().items():
            shutil.copyfile(path, folder / name)


def make_stock(course: Path, exercise: Exercise) -> None:
    """Turn a built course into one that stock nbgrader grades by itself."""
    place = course / "source" / NAME / f"{NAME}.ipynb"
    notebook = files.read(place)
    for cell in notebook.cells:
        mark_ = cell.metadata.get("nbgrader", {})
        if mark_.get("grade") and mark_.get("locked"):
            cell.source = hidden_tests(mark_.grade_id, course)
    place.write_text(files.dump(notebook), encoding="utf-8")
    (course / "nbgrader_config.py").write_text(
        "c = get_config()\n"
        f"c.CourseDirectory.root = {str(course)!r}\n"
        f"c.ClearSolutions.code_stub = {{'python': {'# ✎'!r}}}\n"
        "c.ExecutePreprocessor.timeout = 120\n",
        encoding="utf-8",
    )
    run(course, "nbgrader", "generate_assignment", NAME, "--force")


def run(course: Path, module: str, *arguments: str) -> tuple[float, str]:
    """Return the processor seconds of a command with all its processes, and what it printed."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=course,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{module} {' '.join(arguments)}: {done.stderr[-2000:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def scores(course: Path) -> dict[str, float]:
    """Return each trainee's automatic score in a course's gradebook."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        return {
            assignment_submission.student.id: sum(
                grade.auto_score or 0.0 for sheet in assignment_submission.notebooks for grade in sheet.grades
            )
            for assignment_submission in book.assignment_submissions(NAME)
        }


def floor(exercise: Exercise, course: Path) -> float:
    """Return processor seconds of one notebook's cells and checks in one warm process."""
    known = {item: found[0].text for item, found in exercise.known_answers.items()}
    notebook = answered_notebook(exercise, "en", known)
    code = [
        (cell.source, cell.metadata.get("nbgrader", {}).get("grade_id"))
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]
    taken = []
    with tempfile.TemporaryDirectory() as folder:
        for name, path in exercise.files().items():
            shutil.copyfile(path, Path(folder, name))
        here = os.getcwd()
        os.chdir(folder)
        sys.path.insert(0, "")
        for _ in range(4):
            variables: dict[str, Any] = {"__name__": "__main__", "display": lambda *_: None}
            began = time.process_time()
            with contextlib.redirect_stdout(io.StringIO()):
                for source, item in code:
                    exec(source, variables)
                    if item in exercise.checks:
                        mark(item, variables, str(course))
            taken.append(time.process_time() - began)
        os.chdir(here)
    return min(taken)


def compare(trainees: int) -> bool:
    """Grade the same hand-ins both ways, print the ratio, and return whether the goal is reached."""
    with tempfile.TemporaryDirectory(prefix="mashura-bench-") as folder:
        stock, ours = Path(folder, "stock"), Path(folder, "ours")
        for course in (ours, stock):
            course.joinpath("private").mkdir(parents=True)
            # The same secret, so that both courses draw the same variant.
            course.joinpath("private", "secret").write_text("benchmark", encoding="ascii")
            build_exercises(course, [NAME])
            exercise = course_exercise(course, NAME)
            hand_in(course, exercise, trainees)
        make_stock(stock, exercise)
        stock_seconds, _ = run(stock, "nbgrader", "autograde", NAME)
        our_seconds, printed = run(ours, "mashura", "grade", str(ours), "--assignment", NAME, "--json")
        isolation = json.loads(printed)["isolation"]
        theirs, mine = scores(stock), scores(ours)
        lowest = floor(exercise, ours)
    equal = sum(theirs[name] == mine[name] for name in mine)
    ratio = stock_seconds / our_seconds
    goal = next((least for size, least in GOALS.items() if trainees >= size), 0.0)
    print(f"{trainees} hand-ins of {NAME}; processor seconds a notebook, all processes, start included")
    print(f"  nbgrader autograde, no isolation        {stock_seconds / trainees:7.2f}")
    print(f"  mashura grade, isolation {isolation:<14} {our_seconds / trainees:7.2f}")
    print(f"  floor: cells and checks, warm process   {lowest:7.2f}")
    print(f"  ratio {ratio:.1f} (goal {goal:g}); {equal} of {trainees} marks equal", flush=True)
    return ratio >= goal


def course_of(folder: Path, trainees: int) -> Path:
    """Return a course with hand-ins."""
    build_exercises(folder, [NAME])
    hand_in(folder, course_exercise(folder, NAME), trainees)
    return folder


def scaling(trainees: int) -> bool:
    """Compare the time that passes with one process and with two; the start counts once in each."""
    passed = {}
    with tempfile.TemporaryDirectory(prefix="mashura-bench-") as folder:
        for workers in (1, 2):
            course = course_of(Path(folder, str(workers)), trainees)
            began = time.monotonic()
            run(course, "mashura", "grade", str(course), "--assignment", NAME, "--workers", str(workers))
            passed[workers] = time.monotonic() - began
    share = passed[1] / passed[2] / 2
    print(f"{trainees} hand-ins: {passed[1]:.1f} s with one process, {passed[2]:.1f} s with two")
    print(f"  {share:.2f} of a second core used (goal {LEAST_SCALING:g})", flush=True)
    return share >= LEAST_SCALING


def memory(sizes: Sequence[int]) -> bool:
    """Compare the largest memory of the process that writes, for a small and a large class."""
    measure = (
        "import resource, sys\nfrom pathlib import Path\n"
        "from mashura.grading.course.class_run import grade_class\n"
        f"run = grade_class(Path(sys.argv[1]), {NAME!r})\n"
        "assert not any(sheet.problem for sheet in run.trainees)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    used = []
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="mashura-bench-") as folder:
            course = course_of(Path(folder), size)
            command = [sys.executable, "-c", measure, str(course)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            used.append(float(done.stdout))
            print(f"{size} hand-ins: {used[-1]:.0f} MiB at most in the process that writes", flush=True)
    print(f"  {used[-1] / used[0]:.2f} times as much (goal: at most {MOST_GROWTH:g})")
    return used[-1] <= MOST_GROWTH * used[0]


def main() -> int:
    """Measure, print, and say whether the goals are reached."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--trainees", type=int, nargs="*", default=[6, 60])
    parser.add_argument("--scaling", type=int, default=0)
    parser.add_argument("--memory", type=int, nargs=2)
    asked = parser.parse_args()
    reached = [compare(trainees) for trainees in asked.trainees]
    if asked.scaling:
        reached.append(scaling(asked.scaling))
    if asked.memory:
        reached.append(memory(asked.memory))
    return int(not all(reached))


if __name__ == "__main__":
    sys.exit(main())
