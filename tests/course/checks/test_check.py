import shutil

from mashura.course.checks.check import check_course
from mashura.course.sources.source import accept_pairs
from mashura.i18n import LANGUAGES
from mashura.paths import content

MODULE = content("curriculum", "m00_welcome")


def test_the_shipped_course_has_no_problem():
    assert [problem.message("en") for problem in check_course()] == []


def test_one_bad_lesson_does_not_hide_the_problems_of_another(tmp_path):
    first, second = tmp_path / "m00_welcome", tmp_path / "m01_other"
    for folder, name in ((first, "m00-welcome"), (second, "m01-other")):
        shutil.copytree(MODULE, folder)
        if name != "m00-welcome":
            for path in sorted(folder.glob("m00-welcome.*")):
                path.rename(folder / path.name.replace("m00-welcome", name))
    broken = first / "m00-welcome.md"
    broken.write_text("no front matter", encoding="utf-8")
    other = second / "m01-other.md"
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace("glossary:kernel", "glossary:nothing"), encoding="utf-8")
    accept_pairs(other)
    keys = [(problem.path.name, problem.key) for problem in check_course(tmp_path)]
    assert keys == [
        ("m00-welcome.md", "course-front-matter-missing"),
        ("m01-other.md", "course-term-unknown"),
        ("m01-other.md", "course-term-unknown"),
    ]


def test_damaged_questions_are_reported_in_both_languages(tmp_path):
    folder = tmp_path / "m00_welcome"
    shutil.copytree(MODULE, folder)
    path = folder / "m00-welcome.questions.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("right: true", "right: false"), encoding="utf-8")
    (problem,) = check_course(tmp_path)
    assert problem.key == "record-bad-value"
    for language in LANGUAGES:
        assert "m00-welcome.questions.yaml" in problem.message(language)


def test_a_lesson_that_passes_a_limit_is_refused(tmp_path):
    folder = tmp_path / "m00_welcome"
    shutil.copytree(MODULE, folder)
    path = folder / "m00-welcome.md"
    assert check_course(path) == []
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("shows: {", "seen: {"), encoding="utf-8")
    (problem,) = check_course(path)
    assert problem.key == "measures-open"
    for language in LANGUAGES:
        assert "m00-welcome.md" in problem.message(language)
        assert "m00-arrivals" in problem.message(language)
