"""``mashura grade`` on a regrade and ``mashura exercises log``, as the command line runs them."""

import json

import pytest

from mashura.cli import main

from .conftest import NAME
from .test_class_run import RAISED, set_manual

ISOLATES = dict.fromkeys([0x2068, 0x2069, 0x200F])


@pytest.fixture
def grade(course, capsys):
    def run(*options):
        code = main(["grade", str(course), "--assignment", NAME, "--isolation", "none", *options])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def log(course, capsys):
    def run(*options, trainee="basma"):
        code = main(["exercises", "log", str(course), "--student", trainee, *options])
        said = capsys.readouterr()
        return code, said.out.translate(ISOLATES), said.err

    return run


def test_a_script_sees_what_would_change_and_writes_it_with_yes(grade, change_checks):
    code, out, _ = grade("--json")
    assert code == 0
    assert json.loads(out)["changed"] == []
    change_checks(*RAISED)
    changed = [{"trainee": "basma", "item": "m99-pick", "before": 2.0, "after": 3.0}]

    code, out, said = grade("--json", "--lang", "en")
    assert code == 1
    assert json.loads(out)["changed"] == changed
    assert "basma: m99-pick 2 → 3" in said
    assert "--yes" in said
    scores = {sheet["trainee"]: sheet["score"] for sheet in json.loads(out)["trainees"]}
    assert scores["basma"] == 8.0

    code, out, _ = grade("--json", "--yes")
    assert code == 0
    assert json.loads(out)["changed"] == changed
    scores = {sheet["trainee"]: sheet["score"] for sheet in json.loads(out)["trainees"]}
    assert scores["basma"] == 9.0


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "1 written answer waits for your mark"), ("ar", "إجابة مكتوبة واحدة تنتظر درجتك")],
)
def test_the_line_of_a_trainee_says_that_written_answers_wait(course, grade, language, said):
    lines = grade("--lang", language)[1].splitlines()
    assert said in next(line for line in lines if "amal" in line)
    set_manual(course, "amal", "m99-say", 2.0)
    lines = grade("--lang", language)[1].splitlines()
    assert said not in next(line for line in lines if "amal" in line)


@pytest.mark.parametrize(("language", "said"), [("en", "No hand-in is new"), ("ar", "لا تسليم جديداً")])
def test_an_unchanged_class_is_said_to_be_one(grade, language, said):
    grade()
    assert said in grade("--lang", language)[2]


@pytest.mark.parametrize(
    ("language", "person", "source"),
    [
        ("en", "a person in the formgrader", "exercise version"),
        ("ar", "شخص في formgrader", "إصدار التمرين"),
    ],
)
def test_the_log_tells_who_or_what_set_a_mark_and_from_what(grade, log, course, language, person, source):
    grade()
    set_manual(course, "basma", "m99-say", 1.5, extra=0.5)
    grade()
    code, out, _ = log("--lang", language)
    assert code == 0
    assert "m99-pick 2" in out
    assert source in out
    assert person in out
    assert "m99-say 1.50" in out
    assert "m99-say +0.50" in out


def test_the_log_as_json_holds_seed_isolation_and_digest(grade, log):
    grade()
    code, out, _ = log("--json")
    (entry,) = json.loads(out)["entries"]
    assert code == 0
    assert {"hand_in", "version", "run", "seed", "isolation", "tool", "user", "at"} <= entry.keys()


def test_a_damaged_log_is_named_with_its_line(grade, log, course):
    grade()
    path = course / "private" / "marks.jsonl"
    path.write_bytes(path.read_bytes().partition(b"\n")[2])
    code, _, said = log("--lang", "en")
    assert code == 1
    assert "line 1 is missing or was changed" in said


def test_the_log_tells_times_of_the_courses_zone(grade, log, course):
    grade()
    (course / "late.yaml").write_text("timezone: Asia/Dubai\n", encoding="utf-8")
    assert "Asia/Dubai" in log("--lang", "en")[1]


def test_a_text_that_a_person_has_marked_does_not_wait(grade, course):
    assert "A person marks your text" in grade("--lang", "en", "--student", "amal")[1]
    set_manual(course, "amal", "m99-say", 1.5)
    assert "A person marks your text" not in grade("--lang", "en", "--student", "amal")[1]


def test_a_stranger_in_the_log_is_exit_code_2(grade, log):
    code, out, said = log("--lang", "en", trainee="nobody")
    assert (code, out) == (2, "")
    assert "nobody" in said


def test_the_log_of_a_person_is_asked_for_by_name(grade, log, course):
    grade()
    known = course / "private" / "trainees.json"
    known.write_text(json.dumps([{"id": "basma", "name": "بسمة علي", "numbers": {}}]), encoding="utf-8")
    assert log(trainee="بسمة علي") == log(trainee="basma")
    assert "m99-pick 2" in log(trainee="بسمة علي")[1]
