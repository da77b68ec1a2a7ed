"""Each run has a number, which gives its inputs: a new run has new ones, a repeated run the same."""

from mashura.grading import build_exercises, load_exercise
from mashura.grading.course.class_run import grade_class
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump, read
from mashura.grading.marking.run_number import begin_run, run_number

NAME = "m00-pre-test"


def test_numbers_count_up_for_each_assignment_and_only_their_owner_reads_them(tmp_path):
    assert run_number(tmp_path, "a") == 0
    assert [begin_run(tmp_path, "a"), begin_run(tmp_path, "a"), begin_run(tmp_path, "b")] == [1, 2, 1]
    assert (run_number(tmp_path, "a"), run_number(tmp_path, "b")) == (2, 1)
    assert (tmp_path / "private").stat().st_mode & 0o077 == 0
    assert [path.name for path in (tmp_path / "private").iterdir()] == ["run_numbers.json"]


def test_new_answers_get_new_inputs_and_the_same_answers_those_that_their_notebook_records(tmp_path):
    build_exercises(tmp_path, [NAME])
    folder = tmp_path / "submitted" / "salma" / NAME
    folder.mkdir(parents=True)

    def recorded(language, *, again=False):
        notebook = dump(answered_notebook(load_exercise(NAME), language, {}))
        (folder / f"{NAME}.ipynb").write_text(notebook, "utf-8")
        (marks,) = grade_class(tmp_path, NAME, workers=1, again=again).trainees
        assert marks.problem is None
        return read(tmp_path / "autograded" / "salma" / NAME / f"{NAME}.ipynb").metadata.mashura.run

    assert recorded("ar") == 1
    assert recorded("en") == 2
    assert recorded("en", again=True) == 2
    assert recorded("ar") == 4
