"""A course of stock nbgrader in a box of its own, where attacks can hurt nothing but that course."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stock_traces import CLASSMATE, CLASSMATES_ANSWER, PRIVATE

from mashura.grading.exercise import notebooks as files
from mashura.grading.exercise.exercise import load_exercise
from mashura.grading.exercise.handout import answered_notebook, source_notebook

if TYPE_CHECKING:
    from stock_attacks import Attack

NAME = "m99-sample"
FOLDER = Path(__file__).parent / "m99_sample"
_PATIENCE = 150.0
_CONFIGURATION = """c = get_config()
c.CourseDirectory.root = '/mnt'
c.ClearSolutions.code_stub = {'python': '# ✎'}
c.ExecutePreprocessor.timeout = 30
c.FileNameCollectorPlugin.named_regexp = r'(?P<student_id>\\w+)_at_(?P<timestamp>[0-9-]+)_(?P<file_id>.+)'
"""


def submission(attack: Attack) -> Any:
    """Return the notebook that is handed in."""
    exercise = load_exercise(NAME, FOLDER)
    notebook = answered_notebook(exercise, "en", {"m99-pick": attack.pick, "m99-share": attack.share})
    if attack.first:
        notebook.cells.insert(0, files.new_cell("code", attack.first))
    if attack.markdown:
        notebook.cells.append(files.new_cell("markdown", attack.markdown))
    for cell in [*notebook.cells]:
        if attack.tag:
            cell.metadata["tags"] = [attack.tag]
        if cell.metadata.get("nbgrader", {}).get("grade"):
            if attack.double:
                notebook.cells.append(files.new_cell(cell.cell_type, cell.source, cell.metadata))
            cell.metadata.nbgrader.update(attack.flags)
    return notebook


def build(box: Box, hidden: Mapping[str, str]) -> None:
    """Make a course whose graded cells hold these hidden tests, with a classmate who has handed in."""
    course = box.course
    exercise = load_exercise(NAME, FOLDER)
    source = source_notebook(exercise)
    for cell in source.cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("grade_id") in hidden:
            cell.source = f"### BEGIN HIDDEN TESTS\n{hidden[mark.grade_id]}\n### END HIDDEN TESTS"
    place = course / "source" / NAME / f"{NAME}.ipynb"
    place.parent.mkdir(parents=True)
    place.write_text(files.dump(source), encoding="utf-8")
    (course / "nbgrader_config.py").write_text(_CONFIGURATION, encoding="utf-8")
    (course / "private.txt").write_text(PRIVATE, encoding="utf-8")
    other = course / "submitted" / CLASSMATE / NAME
    other.mkdir(parents=True)
    notebook = answered_notebook(exercise, "en", {"m99-pick": CLASSMATES_ANSWER})
    (other / f"{NAME}.ipynb").write_text(files.dump(notebook), encoding="utf-8")
    done = box.run([["generate_assignment", NAME, "--create", "--force"]])
    assert done == {**(done or {}), "codes": [0]}, (course / "nbgrader.log").read_text(encoding="utf-8")


def measure(box: Box, attack: Attack) -> dict[str, object]:
    """Hand in, grade by stock nbgrader, and say what the gradebook and the course hold afterwards."""
    course = box.course
    folder = course / "submitted" / attack.trainee / NAME
    folder.mkdir(parents=True)
    notebook = folder / f"{NAME}.ipynb"
    # Not validated: a damaged notebook is an attack too.
    notebook.write_text(str(files._nbformat.writes(submission(attack))), encoding="utf-8")
    for name, content in attack.files.items():
        (folder / name).write_text(content, encoding="utf-8")
    for name, target in attack.links.items():
        (folder / name).symlink_to(target)
    commands = [["autograde", NAME, "--create", *([] if attack.everyone else ["--student", attack.trainee])]]
    if attack.archive:
        archive = course / "downloaded" / NAME / "archive"
        archive.mkdir(parents=True)
        with zipfile.ZipFile(archive / "hand-in.zip", "w") as packed:
            packed.write(notebook, f"{attack.trainee}_at_2026-01-01-00-00-00_{NAME}.ipynb")
            packed.writestr("../../../../escaped.txt", "out")
            packed.writestr("/mnt/escaped.txt", "out")
        shutil.rmtree(folder.parent)
        commands.insert(0, ["zip_collect", NAME])
    done = box.run([*commands, *attack.afterwards], attack.linger)
    if done is None:
        return {"score": None, "run": "is ended", "found": ""}
    if None in done["codes"]:
        return {"score": points(course, attack.trainee), "run": "does not end", "found": ""}
    (course / "peak.txt").write_text(str(done["peak"]), encoding="ascii")
    run = "ends" if not any(done["codes"]) else "ends with an error"
    found = attack.trace(course) if attack.trace else ""
    return {"score": points(course, attack.trainee), "run": run, "found": found}


def points(course: Path, trainee: str) -> float | None:
    """Return the points in the gradebook, or that there are none."""
    query = """
        select sum(coalesce(grade.manual_score, grade.auto_score)), count(grade.auto_score) from grade
        join submitted_notebook notebook on notebook.id = grade.notebook_id
        join submitted_assignment hand_in on hand_in.id = notebook.assignment_id
        join base_cell cell on cell.id = grade.cell_id
        where hand_in.student_id = ? and cell.name in ('m99-pick', 'm99-share')
    """
    with sqlite3.connect(course / "gradebook.db") as book:
        score, graded = book.execute(query, [trainee]).fetchone()
    return float(score or 0) if graded else None


class Box:
    """Where stock nbgrader runs: no network but its own loopback, own processes, one writable folder."""

    def __init__(self, folder: Path) -> None:
        self.course = folder
        self._process: subprocess.Popen[str] | None = None

    def run(self, commands: Sequence[Sequence[str]], linger: float = 0.0) -> dict[str, Any] | None:
        """Run commands in the course; None if an attack ended the box itself."""
        if self._process is None or self._process.poll() is not None:
            self._process = self._start()
        assert self._process.stdin
        assert self._process.stdout
        task = {"commands": commands, "linger": linger, "patience": _PATIENCE}
        self._process.stdin.write(json.dumps(task) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            self._process.wait()
            return None
        result: dict[str, Any] = json.loads(answer)
        return result

    def close(self) -> None:
        """End it and everything in it."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _start(self) -> subprocess.Popen[str]:
        program = shutil.which("bwrap")
        assert program, "this comparison needs bubblewrap"
        command = [program, "--unshare-all", "--die-with-parent", "--ro-bind", "/", "/"]
        command += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/run"]
        command += ["--bind", str(self.course), "/mnt", "--chdir", "/mnt", "--setenv", "HOME", "/mnt"]
        command += [sys.executable, str(Path(__file__).with_name("stock_box.py"))]
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        return subprocess.Popen(
            command,
            env={**os.environ, "PATH": path, "TMPDIR": "/mnt"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
