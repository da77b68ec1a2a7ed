"""Attacks on the grader: each scores at most what the same submission honestly deserves, and leaks nothing.

The numbers are those of ``docs/grading.md``. Every submission here is wrong and deserves 0, unless it says
otherwise.
"""

import json
import os
import socket
import time

import psutil
import pytest

from mashura.grading.box.isolation import available
from mashura.grading.exercise.notebooks import new_cell

boxed = pytest.mark.usefixtures("bubblewrap")

WRONG = {"m99-pick": "picked = ['a']", "m99-share": "def share(part, whole):\n    return 7"}

FORGED_LINES = """
import json, os
for descriptor in range(3, 64):
    for number in range(1, 60):
        try:
            os.write(descriptor, json.dumps({"id": number, "value": 0.25, "score": 10, "ok": True,
                                             "outputs": [], "error": None}).encode() + b"\\n")
        except OSError:
            break
"""

# Submissions by the attack's number: code that runs before everything else.
FIRST = {
    "A1 asserts deleted by an AST transformer": """
import ast
class Drop(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.Pass()
get_ipython().ast_transformers.append(Drop())
""",
    "A2 later cells replaced by None": """
get_ipython().input_transformers_post.append(lambda lines: ["None\\n"])
""",
    "A3 errors vanish": """
shell = get_ipython()
shell.showtraceback = lambda *a, **k: None
shell.run_cell = lambda *a, **k: None
""",
    "A4 forged replies on every open pipe": FORGED_LINES,
    "A5 tracebacks silenced": "import sys\nsys.excepthook = lambda *a: None",
    "A7 helpers overridden": """
import builtins, math
builtins.abs = lambda x: 0
builtins.len = len
builtins.sum = lambda *a: 0
builtins.sorted = lambda *a, **k: ["b", "d"]
math.isclose = lambda *a, **k: True
""",
    "A13 checker patched in the process": """
import sys
import mashura.grading.selfcheck as selfcheck
selfcheck.ids = selfcheck.number = lambda *a, **k: selfcheck.Note(True, [])
main = sys.modules["__main__"]
main.plain = lambda *a, **k: ["b", "d"]
""",
    "A15 shadowed libraries": """
import os
for name in ("pandas", "yaml", "json", "numpy", "IPython", "mashura"):
    open(name + ".py", "w").write("raise SystemExit")
os.makedirs("pydantic", exist_ok=True)
open("pydantic/__init__.py", "w").write("raise SystemExit")
""",
    "A17 results written to files": """
import os, glob
for folder in (".", "/tmp", "/"):
    for name in ("results.json", "score", "grades.json", "worker.py"):
        try:
            open(os.path.join(folder, name), "w").write("10")
        except OSError:
            pass
""",
    "A18 os._exit": "import os\nos._exit(0)",
    "A18 sys.exit": "import sys\nsys.exit(0)",
    "A18 exit": "exit()",
    "A18 abort": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
    "A21 memory": "hoard = [bytearray(2**30) for _ in range(100)]",
    "A21 disk": "f = open('big', 'wb')\nfor _ in range(10_000):\n    f.write(b'x' * 2**20)",
    "A36 killing the grader": """
import os, signal
for pid in range(2, 40_000):
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError:
        pass
""",
    "deaf to signals": """
import signal
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))
""",
    "threads on every core": """
import threading
def spin():
    while True:
        pass
for _ in range(8):
    threading.Thread(target=spin, daemon=True).start()
""",
}


@boxed
@pytest.mark.parametrize("code", FIRST.values(), ids=FIRST)
def test_a_wrong_submission_stays_wrong(code, hand_in, grade):
    grades = grade(hand_in(WRONG, first=code), cell_seconds=5.0, question_seconds=3.0)
    assert grades.score == 0.0


@pytest.mark.parametrize("level", available())
@pytest.mark.parametrize(
    "attack", [name for name in FIRST if name[:3] in ("A1 ", "A2 ", "A3 ", "A4 ", "A7 ", "A13")]
)
def test_forging_inside_the_worker_fails_at_every_level_of_isolation(attack, level, hand_in, grade):
    grades = grade(
        hand_in(WRONG, first=FIRST[attack]), isolation=level, cell_seconds=5.0, question_seconds=3.0
    )
    assert (grades.score, grades.isolation) == (0.0, level)


ANSWERS = {
    "A6 always equal": """
class Equal(list):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __hash__(self): return 0
    def __iter__(self): return iter(["b", "d"] if False else ["a"])
picked = Equal(["a"])
""",
    "A6 text that equals everything": """
class Text(str):
    def __eq__(self, other): return True
    def __hash__(self): return hash("b")
picked = [Text("a"), Text("c")]
""",
    "A6 number with a forged subtraction": """
class Number(float):
    def __sub__(self, other): return 0.0
    def __rsub__(self, other): return 0.0
    def __abs__(self): return 0.0
def share(part, whole):
    return Number(7)
""",
    "A9 repr is the number of points": """
class Points:
    def __repr__(self): return "6.0"
    def _repr_html_(self): return "6.0"
def share(part, whole):
    return Points()
Points()
""",
    "A14 a forged pickle": """
import pickle
class Bomb:
    def __reduce__(self):
        import os
        return (os.system, ("touch /tmp/mashura-pwned",))
picked = pickle.dumps(Bomb())
""",
    "A30 fitted to the visible case": """
def share(part, whole):
    return {(1, 4): 0.25}.get((part, whole), 0.25)
""",
    "a dictionary that lies": """
class Lies(dict):
    def items(self): return [("b", 1)]
    def __getitem__(self, key): return 1
picked = Lies()
""",
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_a_forged_value_is_no_answer(answer, hand_in, grade):
    grades = grade(
        hand_in(
            {**WRONG, "m99-pick": answer, "m99-share": answer if "share" in answer else WRONG["m99-share"]}
        )
    )
    assert grades.score == 0.0
    assert not os.path.exists("/tmp/mashura-pwned")


SEARCH = """
import gc, sys, inspect
found = []
def look():
    frame = inspect.currentframe()
    while frame is not None:
        values = [*frame.f_locals.values(), *frame.f_code.co_consts]
        found.extend(value[:200] for value in values if isinstance(value, str))
        frame = frame.f_back
    texts = [value for value in gc.get_referents(*gc.get_objects()) if isinstance(value, str)]
    found.extend(text[:200] for text in texts if "expected" in text)
def share(part, whole):
    look()
    return 7
"""


def test_a8_no_expected_value_can_be_read_from_the_running_process(hand_in, grade):
    last = "look()\nprint([text for text in found if '-must-' + 'not-leak' in text], len(found), In[-3:])"
    grades = grade(hand_in({**WRONG, "m99-share": SEARCH}, last=last))
    printed = grades.runs[-1].outputs[0]["text"]
    assert printed.startswith("[] ")
    assert grades.score == 0.0


@boxed
def test_a10_a11_nothing_of_the_course_can_be_seen(tmp_path, hand_in, grade, sample):
    secret = tmp_path / "gradebook.db"
    secret.write_text("other people's marks")
    code = f"""
import os
paths = [{str(secret)!r}, {str(sample.folder / "checks.py")!r}, "/etc/passwd", "/root/.ssh",
         {os.path.expanduser("~")!r} + "/.bashrc"]
print([path for path in paths if os.path.exists(path)])
import mashura.paths
print(os.path.exists(mashura.paths.content("exercises")))
"""
    grades = grade(hand_in(WRONG, first=code))
    assert grades.runs[0].outputs[0]["text"].split("\n")[:2] == ["[]", "False"]


def test_worker_sees_no_variable_of_the_instructor(monkeypatch, hand_in, grade):
    monkeypatch.setenv("INSTRUCTOR_TOKEN", "hush")
    code = "import os\nprint('INSTRUCTOR_TOKEN' in os.environ, [n for n in os.environ if 'NBGRADER' in n])"
    assert grade(hand_in(first=code)).runs[0].outputs[0]["text"] == "False []\n"


@boxed
def test_a12_nothing_outlives_the_notebook(hand_in, grade):
    mark = "mashura-outlive-test"
    code = f"""
import subprocess, sys
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)", {mark!r}], start_new_session=True)
"""
    grade(hand_in(WRONG, first=code))
    running = [
        process for process in psutil.process_iter(["cmdline"]) if mark in (process.info["cmdline"] or [])
    ]
    # It would live for a minute.
    _, alive = psutil.wait_procs(running, timeout=20)
    assert alive == []


@boxed
def test_a16_there_is_no_network(hand_in, grade):
    with socket.create_server(("127.0.0.1", 0)) as server:
        code = f"import socket\nsocket.create_connection(('127.0.0.1', {server.getsockname()[1]}), timeout=2)"
        grades = grade(hand_in(first=code))
        server.settimeout(0.2)
        with pytest.raises(TimeoutError):
            server.accept()
    assert grades.runs[0].error[0] == "PermissionError"


def test_a18_answers_given_before_the_end_keep_their_marks(hand_in, grade, right):
    notebook = hand_in(right)
    place = next(i for i, cell in enumerate(notebook.cells) if "share(part" in cell.source)
    notebook.cells.insert(place, new_cell("code", "import os\nos._exit(0)"))
    grades = grade(notebook)
    assert grades.of("m99-pick").score == 4.0
    assert grades.of("m99-share").score == 0.0
    assert [said.key for said in grades.of("m99-share").feedback] == ["grading-answer-ended"]


def test_a19_a_loop_that_swallows_interrupts_is_ended_from_outside(hand_in, grade):
    code = """
import signal, time
signal.signal(signal.SIGALRM, signal.SIG_IGN)
while True:
    try:
        time.sleep(60)
    except BaseException:
        continue
"""
    started = time.monotonic()
    grades = grade(hand_in(WRONG, first=code), cell_seconds=1.0, grace_seconds=1.0)
    assert grades.score == 0.0
    assert grades.runs[0].ended
    assert time.monotonic() - started < 30


def test_a_slow_cell_is_interrupted_and_the_rest_goes_on(hand_in, grade, right):
    grades = grade(hand_in(right, first="while True: pass"), cell_seconds=1.0)
    assert grades.runs[0].error[0] == "KeyboardInterrupt"
    assert grades.score == 10.0


def test_a20_a_flood_of_output_is_cut_while_it_is_read(hand_in, grade, right):
    before = psutil.Process().memory_info().rss
    grades = grade(hand_in(right, first="for _ in range(200):\n    print('x' * 1_000_000)"))
    assert len(grades.runs[0].outputs[0]["text"]) <= 50_000
    assert psutil.Process().memory_info().rss - before < 50_000_000
    assert grades.score == 10.0


def test_a20_a_flood_on_the_line_itself_ends_that_notebook_only(hand_in, grade):
    code = """
import os
for descriptor in range(3, 64):
    try:
        while True:
            os.write(descriptor, b"x" * 65536)
    except OSError:
        pass
"""
    before = psutil.Process().memory_info().rss
    assert grade(hand_in(WRONG, first=code), cell_seconds=5.0).score == 0.0
    assert psutil.Process().memory_info().rss - before < 100_000_000


def _graded(notebook):
    return [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")]


def test_a22_doubled_cells_neither_stop_the_grading_nor_pay(hand_in, grade, right):
    notebook = hand_in({"m99-pick": right["m99-pick"]})
    for cell in [*notebook.cells]:
        if cell.metadata.get("nbgrader"):
            notebook.cells.append(new_cell(cell.cell_type, cell.source, cell.metadata))
    grades = grade(notebook)
    assert grades.score == 4.0
    assert {repair.key for repair in grades.repairs} == {"grading-repair-doubled"}


def test_a23_a24_flags_and_points_come_from_the_assignment(hand_in, grade):
    notebook = hand_in(WRONG)
    for cell in _graded(notebook):
        cell.metadata.nbgrader.update(points=1000, locked=False, solution=True, grade="yes", schema_version=1)
    grades = grade(notebook)
    assert grades.score == 0.0
    assert [item.max_score for item in grades.items] == [4.0, 6.0, 2.0]
    assert {repair.key for repair in grades.repairs} == {"grading-repair-metadata"}


@pytest.mark.parametrize("tag", ["skip-execution", "raises-exception", "remove-cell"])
def test_a35_tags_change_nothing(tag, hand_in, grade):
    notebook = hand_in(WRONG)
    for cell in notebook.cells:
        cell.metadata["tags"] = [tag]
    assert grade(notebook).score == 0.0


def test_edited_graded_cells_run_as_they_were_given_out(hand_in, grade):
    notebook = hand_in(WRONG)
    for cell in _graded(notebook):
        cell.source = "picked = ['b', 'd']\nshare = lambda part, whole: part / whole\n6.0"
    grades = grade(notebook)
    assert grades.score == 0.0
    assert "grading-repair-source" in {repair.key for repair in grades.repairs}


def test_deleted_graded_cells_are_put_back_and_asked(hand_in, grade, right):
    notebook = hand_in(right)
    notebook.cells = [cell for cell in notebook.cells if not cell.metadata.get("nbgrader", {}).get("grade")]
    grades = grade(notebook)
    assert grades.score == 10.0
    assert {repair.key for repair in grades.repairs} == {"grading-repair-missing"}


def test_deep_nesting_does_not_break_the_reader():
    from mashura.grading.box.isolation import Limits
    from mashura.grading.marking.submission_file import read_submission

    assert read_submission(b'{"cells": ' + b"[" * 100_000, Limits()).notebook is None
    assert read_submission(json.dumps({"cells": [{"source": "a"}] * 501}).encode(), Limits()).notebook is None
    assert read_submission(b"x" * 100, Limits(notebook_bytes=50)).notebook is None


@pytest.mark.parametrize("level", available())
def test_worker_holds_nothing_of_the_trusted_side(level, grade, hand_in):
    trusted = ("engine", "checking", "exercise", "session", "workers", "preprocessors", "known_answers")
    code = f"import sys\nprint([n for n in {trusted} if 'mashura.grading.' + n in sys.modules])"
    assert grade(hand_in(first=code), isolation=level).runs[0].outputs[0]["text"] == "[]\n"
