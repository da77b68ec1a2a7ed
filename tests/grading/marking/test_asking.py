"""Fresh inputs are asked when outputs are sealed: nothing that is kept or shown can hold them."""

import json
from math import ceil

import pytest

from mashura.grading import load_exercise
from mashura.grading.box.isolation import available
from mashura.grading.exercise.checking import Answers, Verdict, feedback
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump, new_cell
from mashura.grading.marking.asking import CallQuestions, CallWaits, ValueQuestions
from mashura.grading.marking.engine import grade_notebook, submission_seed
from mashura.grading.marking.feedback import write_outputs

# The visible self-check calls share(1, 4); whatever else is seen came from a graded question.
RECORD = """
import os
seen = []
def keep(line):
    seen.append(line)
    share.__doc__ = (share.__doc__ or "") + line
    os.environ["SPIED"] = os.environ.get("SPIED", "") + line
    print(line)
    get_ipython().display_pub.publish({"text/plain": line})
    for folder in PLACES:
        try:
            with open(os.path.join(folder, "spied.txt"), "a") as file:
                file.write(line)
        except OSError:
            pass
    try:
        os.write(writer, line.encode())
    except OSError:
        pass
reader, writer = os.pipe()
os.set_blocking(reader, False)
os.set_blocking(writer, False)
if os.fork() == 0:
    # A child that waits for what it hears, and tells it wherever the notebook can look.
    import time
    for _ in range(50):
        time.sleep(0.1)
        try:
            open("heard.txt", "ab").write(os.read(reader, 9999))
        except BlockingIOError:
            pass
    os._exit(0)
def share(part, whole):
    if (part, whole) != (1, 4):
        keep(f"SPIED {part} {whole};")
    return part / whole
"""
TELL = """
import glob, time
time.sleep(0.3)
print(seen, share.__doc__, os.environ.get("SPIED"))
for place in PLACES:
    for name in glob.glob(place + "/*.txt"):
        print(name, open(name).read())
print(open("/proc/self/environ").read())
print("told everything")
"""


def kept(grades):
    """Everything of a graded notebook that somebody may see."""
    write_outputs(grades.notebook, grades, frozenset())
    return dump(grades.notebook) + json.dumps([item.messages for item in grades.items], ensure_ascii=False)


@pytest.mark.parametrize("level", available())
def test_a45_a_function_that_records_its_inputs_shows_none_of_them(level, hand_in, grade):
    # The weakest levels have no files of their own: what is written elsewhere stays on the machine.
    shared = ["/tmp", "/dev/shm"] if level in ("bubblewrap", "landlock") else []
    places = f"import os\nPLACES = ['.', os.environ['HOME'], *{shared}]"
    notebook = hand_in({"m99-share": RECORD}, first=places, last=TELL)
    # Again where a later cell calls the function itself, between the questions and the end.
    notebook.cells.insert(-1, new_cell("code", "share(1, 4)\n" + TELL))
    grades = grade(notebook, isolation=level)
    shown = kept(grades)
    assert grades.of("m99-share").score == 6.0
    assert "told everything" in shown
    assert "SPIED " not in shown.replace('"SPIED {part}', "").replace("SPIED {part} {whole}", "")


TELLING = {
    "an error's words": "    raise ValueError(f'SPIED {part} {whole}')",
    "an error's name": "    raise type(f'SPIED{part}', (Exception,), {})()",
    "a missing name": "    raise NameError(f'SPIED {part}')",
    "a text": "    return f'SPIED {part} {whole}'",
    "a record": "    return {f'SPIED {part}': whole}",
    "something else than data": "    return type(f'SPIED{part}', (), {})()",
}


@pytest.mark.parametrize("body", TELLING.values(), ids=TELLING)
@pytest.mark.parametrize(
    ("name", "item", "function"),
    [
        ("m01-is-it-participation", "m01-index", "index"),
        ("m02-prepare-a-consultation", "m02-moderators", "moderators"),
    ],
)
def test_a45_feedback_shows_nothing_of_what_a_call_returned(name, item, function, body):
    exercise = load_exercise(name)
    answer = f"def {function}(part, whole, other):\n    if part < 0:\n        return 0\n{body}"
    grades = grade_notebook(answered_notebook(exercise, "en", {item: answer}), exercise, 5)
    grade = grades.of(item)
    assert grade.score == 0.0
    assert grade.messages
    assert not any("SPIED" in message for message in grade.messages)


class Recorder:
    """Answers a check's questions by a right function, and keeps the inputs of its calls."""

    def __init__(self, function):
        self.function = function
        self.cases = []

    def ask(self, *, expression=None, call=None, arguments=()):
        self.cases.append(tuple(arguments))
        return self.function(*arguments)


@pytest.mark.parametrize(
    ("name", "item", "function"),
    [
        ("m01-is-it-participation", "m01-index", "index"),
        ("m02-prepare-a-consultation", "m02-moderators", "moderators"),
    ],
)
def test_a45_a_table_of_yesterdays_cases_earns_nothing_today(name, item, function):
    exercise = load_exercise(name)
    right = {"ceil": ceil}
    exec(exercise.known_answers[item][0].text, right)
    yesterday, today = (submission_seed("secret", name, run) for run in (1, 2))
    recorder = Recorder(right[function])
    exercise.checks[item](Answers(recorder, exercise.files(), yesterday, item))
    table = {case: right[function](*case) for case in recorder.cases}
    assert len(table) >= 5
    answer = f"TABLE = {table!r}\ndef {function}(*case):\n    return TABLE.get(case, 0)"
    notebook = answered_notebook(exercise, "ar", {item: answer})
    assert grade_notebook(notebook, exercise, yesterday).of(item).score == exercise.item(item).points
    assert grade_notebook(notebook, exercise, today).of(item).score == 0.0


def test_a_function_is_asked_as_it_was_where_its_item_stands(hand_in, grade):
    answer = "factor = 1\ndef share(part, whole):\n    return factor * part / whole"
    later = "factor = 0\ndel share\nimport os\nos._exit(0)"
    assert grade(hand_in({"m99-share": answer}, last=later)).of("m99-share").score == 6.0


class Answering:
    """A worker that answers every question by what was asked."""

    alive = True

    def ask(self, *, expression=None, call=None, arguments=()):
        return expression or [call, *arguments]


def test_values_are_remembered_and_calls_wait_until_a_worker_is_unheard():
    values = ValueQuestions(Answering())
    assert values.ask(expression="a") == "a"
    with pytest.raises(CallWaits):
        values.ask(call="f", arguments=(1,))
    calls = CallQuestions(Answering(), values)
    assert calls.ask(expression="a") == "a"
    assert calls.ask(call="f", arguments=(1,)) == ["f", 1]


def test_a_check_that_asks_for_a_value_after_a_call_fails_instead_of_showing_it(sample, hand_in, right):
    def check(answers):
        answers.call("share", 1, 2)
        return Verdict(share=1.0, feedback=(feedback("m99-right", seen=answers.value("picked")),))

    late = type(sample)(**{**vars(sample), "checks": {**sample.checks, "m99-share": check}})
    grade = grade_notebook(hand_in(right), late, 5).of("m99-share")
    assert (grade.score, [said.key for said in grade.feedback]) == (0.0, ["grading-check-failed"])
