"""Names and forms of hand-ins as people and Moodle make them; what is unchanged stays unchanged."""

import zipfile
from datetime import UTC, datetime

import pytest

from mashura.cli import main
from mashura.grading import load_exercise
from mashura.grading.box.folders import remove_tree
from mashura.grading.course.intake import collect
from mashura.grading.course.nbgrader_config import CONFIG_TEXT
from mashura.grading.course.roster import Roster
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump
from mashura.i18n import LANGUAGES, use_language

NAME = "m01-is-it-participation"
FIRST, LATER = datetime(2026, 3, 1, 12, tzinfo=UTC), datetime(2026, 3, 9, 12, tzinfo=UTC)


def notebook(text, language="en"):
    return dump(answered_notebook(load_exercise(NAME), language, {"m01-reply": text}))


@pytest.fixture
def drop(tmp_path):
    (tmp_path / "drop").mkdir()
    return tmp_path / "drop"


@pytest.fixture
def course(tmp_path):
    return tmp_path / "course"


def submitted(course, trainee):
    return (course / "submitted" / trainee / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8")


def stamp(course, trainee):
    return (course / "submitted" / trainee / NAME / "timestamp.txt").read_text(encoding="ascii")


def put(drop, name, text):
    (drop / name).mkdir(exist_ok=True)
    (drop / name / f"{NAME}.ipynb").write_text(notebook(text), encoding="utf-8")


@pytest.mark.parametrize("name", ["ali ahmed", "o'brien", "=1+1", "فاطمة الزهراء", 'the "first"', "-rf"])
def test_a_name_is_kept_as_it_is_written_beside_a_safe_id(drop, course, name):
    put(drop, name, "mine")
    (receipt,) = collect(drop, course, NAME).receipts
    assert receipt.name == name
    assert receipt.trainee.isascii()
    assert submitted(course, receipt.trainee) == notebook("mine")
    assert Roster(course).name(receipt.trainee) == name


def test_ids_are_the_same_in_every_course(drop, tmp_path):
    put(drop, "فاطمة", "mine")
    ids = {collect(drop, tmp_path / str(number), NAME).receipts[0].trainee for number in range(2)}
    assert len(ids) == 1


def test_a_notebook_that_lies_flat_is_taken(drop, course):
    (drop / "salma.ipynb").write_text(notebook("flat"), encoding="utf-8")
    assert [receipt.trainee for receipt in collect(drop, course, NAME).receipts] == ["salma"]
    assert submitted(course, "salma") == notebook("flat")


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    "pattern",
    [
        "{who}_assignsubmission_file/{file}",
        "{who}_assignsubmission_file_/{file}",
        "{who}_assignsubmission_file_{file}",
    ],
)
def test_what_moodle_gives_is_taken_in_each_of_its_forms(drop, course, pattern, packed):
    files = {
        pattern.format(who=f"{name}_{number}", file=f"{NAME}.ipynb"): notebook(name)
        for name, number in (("Omar Khalid", 41), ("عائشة سالم", 42))
    }
    if packed:
        with zipfile.ZipFile(drop / "course-assignment-12.zip", "w") as archive:
            for path, text in files.items():
                archive.writestr(path, text)
    for path, text in {} if packed else files.items():
        (drop / path).parent.mkdir(exist_ok=True)
        (drop / path).write_text(text, encoding="utf-8")
    receipts = collect(drop / "course-assignment-12.zip" if packed else drop, course, NAME).receipts
    assert {receipt.name for receipt in receipts} == {"Omar Khalid", "عائشة سالم"}
    assert set(Roster(course).numbers(NAME)) == {"41", "42"}
    assert submitted(course, Roster(course).numbers(NAME)["42"]) == notebook("عائشة سالم")


def test_the_archive_of_our_button_inside_moodles_archive_is_opened(drop, course):
    with zipfile.ZipFile(drop / "inner.zip", "w") as archive:
        archive.writestr(f"{NAME}.ipynb", notebook("inner"))
    with zipfile.ZipFile(drop / "all.zip", "w") as archive:
        archive.write(drop / "inner.zip", f"Omar_7_assignsubmission_file/Omar--{NAME}.zip")
    (drop / "inner.zip").unlink()
    collect(drop, course, NAME)
    assert submitted(course, "Omar") == notebook("inner")


def test_two_people_of_one_name_are_two_people(drop, course):
    for number in (12, 57):
        put(drop, f"Ali Ahmed_{number}_assignsubmission_file", f"of {number}")
    receipts = collect(drop, course, NAME).receipts
    assert [receipt.name for receipt in receipts] == ["Ali Ahmed", "Ali Ahmed"]
    ids = Roster(course).numbers(NAME)
    assert submitted(course, ids["12"]) == notebook("of 12")
    assert submitted(course, ids["57"]) == notebook("of 57")


def test_which_of_two_people_of_one_name_is_not_guessed(drop, course):
    for number in (12, 57):
        put(drop, f"Ali Ahmed_{number}_assignsubmission_file", f"of {number}")
    collect(drop, course, NAME)
    put(drop, "ali ahmed", "whose?")
    (sentence,) = collect(drop, course, NAME).refused
    assert "ali ahmed" in sentence


def test_one_name_spelled_in_two_ways_is_said(drop, course):
    put(drop, "Ali_Ahmed", "one")
    put(drop, "ali ahmed", "another")
    collected = collect(drop, course, NAME)
    assert len(collected.receipts) == 1
    assert collected.receipts[0].doubt in collected.open_points


def test_the_most_complete_notebook_counts_and_the_other_is_named(drop, course):
    put(drop, "reem", "✎")
    (drop / "reem" / f"{NAME}-Copy1.ipynb").write_text(notebook("done"), encoding="utf-8")
    (receipt,) = collect(drop, course, NAME).receipts
    assert submitted(course, "reem") == notebook("done")
    assert f"{NAME}.ipynb" in receipt.left_out[0]


def test_why_a_hand_in_cannot_be_read_is_said_once_with_its_file(drop, course, capsys):
    (drop / "reem").mkdir()
    (drop / "reem" / "mine.zip").write_bytes(b"PK broken")
    command = ["exercises", "collect", str(drop), "--course", str(course), "--assignment", NAME]
    course.mkdir()
    (course / "nbgrader_config.py").write_text(CONFIG_TEXT, encoding="utf-8")
    assert main([*command, "--lang", "en"]) == 1
    said = "".join(capsys.readouterr())
    assert said.count("mine.zip") == 1
    with use_language("en"):
        (reason,) = [receipt.problem for receipt in collect(drop, course, NAME).receipts]
    assert said.count(reason) == 1


def test_what_did_not_change_keeps_its_time(drop, course):
    put(drop, "reem", "mine")
    collect(drop, course, NAME, FIRST)
    before = stamp(course, "reem")
    put(drop, "reem", "mine")
    (receipt,) = collect(drop, course, NAME, LATER).receipts
    assert (receipt.state, receipt.received_at) == ("unchanged", FIRST)
    assert stamp(course, "reem") == before


def test_a_different_hand_in_replaces_the_first_which_is_kept(drop, course):
    put(drop, "reem", "first")
    collect(drop, course, NAME, FIRST)
    put(drop, "reem", "second")
    (receipt,) = collect(drop, course, NAME, LATER).receipts
    assert (receipt.state, receipt.received_at) == ("replaced", LATER)
    assert submitted(course, "reem") == notebook("second")
    (version,) = (course / "private" / "versions" / "reem" / NAME).iterdir()
    assert (version / f"{NAME}.ipynb").read_text(encoding="utf-8") == notebook("first")


def test_an_old_hand_in_does_not_come_back(drop, course):
    for text in ("first", "second", "first"):
        put(drop, "reem", text)
        receipt = collect(drop, course, NAME).receipts[0]
    assert receipt.state == "earlier"
    assert submitted(course, "reem") == notebook("second")


def test_what_cannot_be_read_does_not_change_when_it_comes_again(drop, course):
    (drop / "reem.zip").write_bytes(b"PK\x03\x04broken")
    collect(drop, course, NAME, FIRST)
    (receipt,) = collect(drop, course, NAME, LATER).receipts
    assert (receipt.state, receipt.received_at) == ("unchanged", FIRST)


def command(drop, course, language):
    course.mkdir(exist_ok=True)
    (course / "nbgrader_config.py").touch()
    return [
        "exercises",
        "collect",
        str(drop),
        "--course",
        str(course),
        "--assignment",
        NAME,
        "--lang",
        language,
    ]


def test_all_taken_is_exit_code_0(drop, course, capsys):
    put(drop, "reem", "mine")
    assert main(command(drop, course, "en")) == 0
    assert "Please look at" not in capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_read_is_named_at_the_end_and_is_exit_code_1(drop, course, capsys, language):
    put(drop, "reem", "mine")
    with zipfile.ZipFile(drop / "omar.zip", "w") as archive:
        archive.writestr(f"{NAME}.ipynb", notebook("x"))
    (drop / "omar.zip").write_bytes((drop / "omar.zip").read_bytes()[:500])
    (drop / "notes.docx").write_bytes(b"PK\x03\x04")
    assert main(command(drop, course, language)) == 1
    said = capsys.readouterr().err.splitlines()[-4:]
    with use_language(language):
        assert [line for line in said if "omar" in line]
        assert [line for line in said if "notes.docx" in line]
    assert not [line for line in said if "reem" in line]


def test_the_time_of_handing_in_may_be_given_in_the_courses_time_zone(drop, course):
    course.mkdir(exist_ok=True)
    (course / "late.yaml").write_text("timezone: Asia/Dubai\n", encoding="utf-8")
    put(drop, "reem", "mine")
    assert main([*command(drop, course, "en"), "--at", "2026-03-01 20:30"]) == 0
    assert stamp(course, "reem").startswith("2026-03-01 16:30")


def test_the_time_of_a_hand_in_is_shown_in_the_courses_time_zone(drop, course, capsys):
    course.mkdir()
    (course / "late.yaml").write_text("timezone: Asia/Dubai\n", encoding="utf-8")
    put(drop, "reem", "mine")
    main([*command(drop, course, "en"), "--at", "2026-03-01 20:30"])
    assert "2026-03-01 20:30 Asia/Dubai" in capsys.readouterr().out


def test_a_drop_folder_without_hand_ins_is_exit_code_2(drop, course, capsys):
    assert main(command(drop, course, "ar")) == 2
    assert NAME in capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("action", ["collect", "receipts"])
def test_a_folder_that_is_no_course_is_exit_code_2_and_stays_as_it_was(
    drop, tmp_path, capsys, language, action
):
    put(drop, "reem", "mine")
    other = tmp_path / "other"
    taken = [str(drop)] if action == "collect" else []
    asked = ["--course", str(other), "--assignment", NAME, "--lang", language]
    assert main(["exercises", action, *taken, *asked]) == 2
    assert "mashura exercises build" in capsys.readouterr().err
    assert not other.exists()


def test_receipts_give_the_names_and_the_codes_of_collecting(drop, course, capsys):
    put(drop, "فاطمة الزهراء", "mine")
    (drop / "reem").mkdir()
    (drop / "reem" / f"{NAME}.ipynb").write_text("<html>a page</html>", encoding="utf-8")
    codes = {receipt.who: receipt.code for receipt in collect(drop, course, NAME).receipts}
    (course / "nbgrader_config.py").touch()
    assert main(["exercises", "receipts", "--course", str(course), "--assignment", NAME]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(codes) == 2
    for who, code in codes.items():
        assert [line for line in lines if who in line and code in line]


def test_a_time_that_is_none_is_exit_code_2(drop, course, capsys):
    assert main([*command(drop, course, "en"), "--at", "yesterday"]) == 2
    assert "yesterday" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_exit_code_2(tmp_path, course):
    assert main(command(tmp_path / "nowhere", course, "en")) == 2


def test_a_platforms_archive_that_is_damaged_is_exit_code_2(tmp_path, course):
    (tmp_path / "all.zip").write_bytes(b"no archive")
    assert main(command(tmp_path / "all.zip", course, "en")) == 2


def test_a_folder_1500_deep_costs_nobody_anything(drop, course):
    put(drop, "reem", "mine")
    put(drop, "deep", "mine too")
    bottom = drop / "deep"
    for _ in range(30):
        bottom = bottom.joinpath(*["d"] * 50)
        bottom.mkdir(parents=True)
    (bottom / "file").write_text("x")
    receipts = collect(drop, course, NAME).receipts
    # pytest cannot remove it.
    remove_tree(drop / "deep")
    assert {receipt.trainee for receipt in receipts if receipt.is_read} == {"reem", "deep"}


@pytest.mark.parametrize(("name", "language"), [("Fatima", "en"), ("فاطمة", "ar")])
def test_a_file_that_tells_no_language_gets_that_of_the_name(drop, course, name, language):
    (drop / f"{name}.ipynb").write_bytes(b"")
    (receipt,) = collect(drop, course, NAME).receipts
    assert f'"language": "{language}"' in submitted(course, receipt.trainee)


def test_a_file_that_tells_no_language_gets_that_of_her_other_work(drop, course):
    (drop / "Fatima.ipynb").write_text(notebook("عربي", "ar"), encoding="utf-8")
    collect(drop, course, NAME)
    (drop / "Fatima.ipynb").write_bytes(b"broken")
    collect(drop, course, NAME)
    assert '"language": "ar"' in submitted(course, "Fatima")
