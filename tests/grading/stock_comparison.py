"""The same hostile hand-ins, graded by stock nbgrader and by us: ``python
tests/grading/stock_comparison.py``.

It prints the table of ``docs/grading.md``. Each hand-in is wrong and deserves 0 of 10. Stock nbgrader gets
the usual
hidden tests (``assert``) for the same two items; it runs in a box of its own, to protect this machine from
the attacks, with its course folder writable as it always is. Attacks that would only exhaust the machine are
not run.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from mashura.grading import notebooks as files
from mashura.grading.engine import grade_notebook
from mashura.grading.exercise import load_exercise
from mashura.grading.handout import answered_notebook, source_notebook
from mashura.grading.isolation import Limits

# Run as a script, or imported by a test of the same folder.
sys.path.insert(0, str(Path(__file__).resolve().parent))
from test_attacks import ANSWERS, FIRST, FORGED_LINES, WRONG

NAME = "m99-sample"
HIDDEN = {
    "m99-pick": 'assert picked == ["b", "d"]',
    "m99-share": "assert abs(share(1, 4) - 0.25) < 1e-9\nassert abs(share(3, 8) - 0.375) < 1e-9",
}
_PATIENCE = 100.0


@dataclass(frozen=True, kw_only=True)
class Attack:
    """Code before everything else, answers, or tags on all cells."""

    name: str
    first: str = ""
    pick: str = WRONG["m99-pick"]
    share: str = WRONG["m99-share"]
    tag: str = ""
    double: bool = False


ATTACKS = (
    *(
        Attack(name=name, first=FIRST[name])
        for name in FIRST
        if name[:3] in ("A1 ", "A2 ", "A3 ", "A5 ", "A7 ", "A15")
    ),
    Attack(name="A4 forged replies on every open pipe", first=FORGED_LINES),
    Attack(
        name="A6 always equal",
        pick=ANSWERS["A6 always equal"],
        share="""
class Forged(float):
    def __sub__(self, other): return 0.0
def share(part, whole):
    return Forged(7)
""",
    ),
    Attack(
        name="A8 expected value read from the caller",
        share="""
import inspect
def share(part, whole):
    frame = inspect.currentframe().f_back
    numbers = [value for value in frame.f_code.co_consts if isinstance(value, float) and value > 1e-6]
    return numbers[0] if numbers else 7
""",
    ),
    Attack(
        name="A10 gradebook written",
        first="""
import sqlite3
for path in ("gradebook.db", "../gradebook.db", "../../gradebook.db", "../../../gradebook.db"):
    try:
        with sqlite3.connect(f"file:{path}?mode=rw", uri=True) as book:
            book.execute("update grade set manual_score = 10")
    except Exception:
        pass
""",
    ),
    Attack(name="A18 os._exit", first=FIRST["A18 os._exit"]),
    Attack(name="A22 doubled graded cells", double=True),
    Attack(name="A35 skip-execution", tag="skip-execution"),
    Attack(name="A35 raises-exception", tag="raises-exception"),
)


def submission(attack: Attack) -> object:
    """Return the notebook that is handed in."""
    exercise = load_exercise(NAME, Path(__file__).parent / "m99_sample")
    notebook = answered_notebook(exercise, "en", {"m99-pick": attack.pick, "m99-share": attack.share})
    if attack.first:
        notebook.cells.insert(0, files.new_cell("code", attack.first))
    for cell in [*notebook.cells]:
        if attack.tag:
            cell.metadata["tags"] = [attack.tag]
        if attack.double and cell.metadata.get("nbgrader", {}).get("grade"):
            notebook.cells.append(files.new_cell(cell.cell_type, cell.source, cell.metadata))
    return notebook


def our_score(attack: Attack) -> float:
    """Return what our engine gives."""
    exercise = load_exercise(NAME, Path(__file__).parent / "m99_sample")
    return grade_notebook(submission(attack), exercise, 5, limits=Limits(cell_seconds=10)).score


def stock_scores(folder: Path) -> dict[str, str]:
    """Return what stock nbgrader gives, or what becomes of its run, by attack."""
    exercise = load_exercise(NAME, Path(__file__).parent / "m99_sample")
    course = folder / "course"
    place = course / "source" / NAME / f"{NAME}.ipynb"
    place.parent.mkdir(parents=True)
    source = source_notebook(exercise)
    for cell in source.cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("grade_id") in HIDDEN:
            cell.source = f"### BEGIN HIDDEN TESTS\n{HIDDEN[mark.grade_id]}\n### END HIDDEN TESTS"
    place.write_text(files.dump(source), encoding="utf-8")
    (course / "nbgrader_config.py").write_text(
        "c = get_config()\nc.CourseDirectory.root = '/course'\n"
        "c.ClearSolutions.code_stub = {'python': '# ✎'}\n"
        "c.ExecutePreprocessor.timeout = 20\n",
        encoding="utf-8",
    )
    boxed(course, "generate_assignment", NAME, "--create", "--force")
    built = course
    result = {}
    for number, attack in enumerate(ATTACKS):
        name = f"t{number:02d}"
        # A course of its own each time: an attack may leave it broken for whoever comes next.
        course = folder / name
        shutil.copytree(built, course)
        hand_in = course / "submitted" / name / NAME
        hand_in.mkdir(parents=True)
        (hand_in / f"{NAME}.ipynb").write_text(
            str(files._nbformat.writes(submission(attack))), encoding="utf-8"
        )
        try:
            done = boxed(course, "autograde", NAME, "--student", name, "--create")
        except subprocess.TimeoutExpired:
            result[attack.name] = "no mark, the run does not end"
            continue
        result[attack.name] = stock_score(course, name, done.returncode)
    return result


def stock_score(course: Path, trainee: str, code: int) -> str:
    """Return the points in the gradebook, or that there are none."""
    query = """
        select sum(coalesce(grade.manual_score, grade.auto_score)), count(grade.auto_score) from grade
        join submitted_notebook notebook on notebook.id = grade.notebook_id
        join submitted_assignment hand_in on hand_in.id = notebook.assignment_id
        join base_cell cell on cell.id = grade.cell_id
        where hand_in.student_id = ? and cell.name in ('m99-pick', 'm99-share')
    """
    with sqlite3.connect(course / "gradebook.db") as book:
        points, graded = book.execute(query, [trainee]).fetchone()
    return "no mark, the run ends with an error" if code or not graded else f"{points or 0:g}"


def boxed(course: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run stock nbgrader where the attacks can only hurt its own course."""
    program = shutil.which("bwrap")
    assert program, "this comparison needs bubblewrap"
    command = [
        program,
        "--unshare-all",
        "--die-with-parent",
        "--ro-bind",
        "/",
        "/",
        "--proc",
        "/proc",
        "--dev",
        "/dev",
    ]
    command += ["--tmpfs", "/run", "--bind", str(course), "/mnt", "--chdir", "/mnt"]
    command += ["--setenv", "HOME", "/mnt", sys.executable, "-m", "nbgrader", *arguments]
    (course / "nbgrader_config.py").write_text(
        (course / "nbgrader_config.py").read_text(encoding="utf-8").replace("'/course'", "'/mnt'"),
        encoding="utf-8",
    )
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "TMPDIR": "/mnt"}
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=_PATIENCE, check=False
    )


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        stock = stock_scores(Path(folder))
    print("| wrong hand-in, worth 0 of 10, plus | stock nbgrader | Mashura |\n|---|---|---|")
    for attack in ATTACKS:
        print(f"| {attack.name} | {stock[attack.name]} | {our_score(attack):g} |")


if __name__ == "__main__":
    main()
