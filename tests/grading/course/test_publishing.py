"""Publishing again writes the pages that have changed, and no others."""

import pytest
from nbgrader.api import Gradebook

from mashura.grading import build_exercises
from mashura.grading.course import publishing
from mashura.grading.course.class_run import grade_class
from mashura.grading.course.deadlines import set_deadline
from mashura.grading.course.publishing import publish_feedback
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump

NAME, ITEM = "m01-is-it-participation", "m01-levels"
TRAINEES = ("amal", "basma", "dana")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = tmp_path_factory.mktemp("publishing") / "course"
    build_exercises(course, [NAME])
    for trainee in TRAINEES:
        home = course / "submitted" / trainee / NAME
        home.mkdir(parents=True)
        notebook = dump(answered_notebook(course_exercise(course, NAME), "en", {}))
        (home / f"{NAME}.ipynb").write_text(notebook, encoding="utf-8")
    grade_class(course, NAME, isolation="none", workers=1)
    publish_feedback(course, NAME)
    return course


def pages(course):
    return {trainee: course / "feedback" / trainee / NAME / f"{NAME}.html" for trainee in TRAINEES}


def rewritten(course):
    """Publish, and return whose page is another file than before."""
    before = {trainee: page.stat().st_ino if page.exists() else 0 for trainee, page in pages(course).items()}
    times = {
        trainee: page.stat().st_mtime_ns if page.exists() else 0 for trainee, page in pages(course).items()
    }
    published = publish_feedback(course, NAME)
    assert published.published == TRAINEES
    new = {
        trainee
        for trainee, page in pages(course).items()
        if (page.stat().st_ino, page.stat().st_mtime_ns) != (before[trainee], times[trainee])
    }
    assert published.unchanged == len(TRAINEES) - len(new)
    return new


def change_grade(course, **values):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        grade = book.find_grade(ITEM, NAME, NAME, "basma")
        for name, value in values.items():
            setattr(grade, name, value)
        book.db.commit()


def comment(course):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        book.find_comment(f"{ITEM}-answer", NAME, NAME, "basma").manual_comment = "Look again."
        book.db.commit()


def lose(course):
    pages(course)["basma"].unlink()


def damage(course):
    pages(course)["basma"].write_text("damaged")


@pytest.mark.parametrize(
    ("change", "whose"),
    [
        (lambda course: None, set()),
        (lambda course: change_grade(course, manual_score=1.0, needs_manual_grade=False), {"basma"}),
        (lambda course: change_grade(course, extra_credit=0.5), {"basma"}),
        (comment, {"basma"}),
        (lose, {"basma"}),
        (damage, {"basma"}),
        (lambda course: set_deadline(course, NAME, "2099-01-01"), {*TRAINEES}),
    ],
)
def test_what_changes_a_page_has_it_written_again(course, change, whose):
    rewritten(course)
    change(course)
    assert rewritten(course) == whose
    assert rewritten(course) == set()


def test_many_pages_are_written_in_parallel_as_they_are_one_by_one(course, monkeypatch):
    one_by_one = {trainee: page.read_bytes() for trainee, page in pages(course).items()}
    monkeypatch.setattr(publishing, "_MANY", 2)
    for page in pages(course).values():
        page.unlink()
    assert rewritten(course) == {*TRAINEES}
    assert {trainee: page.read_bytes() for trainee, page in pages(course).items()} == one_by_one
