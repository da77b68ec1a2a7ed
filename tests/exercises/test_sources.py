"""What every exercise must have: two equal languages, messages for every verdict, honest numbers."""

import re

import pytest

from mashura.course.checks.terms import badly_written
from mashura.course.sources.glossary import check_terms, read_glossary, unused_words
from mashura.course.sources.parity import check_parity
from mashura.grading import exercise_names, load_exercise
from mashura.grading.box.isolation import Limits, available
from mashura.grading.box.session import Session
from mashura.grading.exercise.handout import answered_notebook, handout_notebook
from mashura.i18n import LANGUAGES

pytestmark = pytest.mark.parametrize("name", exercise_names())


def test_both_languages_say_the_same(name):
    source = load_exercise(name).source
    assert [*check_parity(source), *check_terms(source, read_glossary())] == []


def test_feedback_has_the_same_keys_and_variables_in_both_languages(name):
    exercise = load_exercise(name)
    arabic, english = (exercise.message_keys(language) for language in LANGUAGES)
    folder = f"exercises/{exercise.folder.name}"
    assert english - arabic == set(), f"{folder}/messages.ar.ftl lacks them"
    assert arabic - english == set(), f"{folder}/messages.en.ftl lacks them"
    variables = [
        {
            match[1]: {*re.findall(r"\$(\w+)", match[2])}
            for match in re.finditer(
                r"^([\w-]+) =(.*?)(?=^[\w-]+ =|\Z)",
                (exercise.folder / f"messages.{code}.ftl").read_text(encoding="utf-8"),
                re.DOTALL | re.MULTILINE,
            )
        }
        for code in LANGUAGES
    ]
    assert variables[0] == variables[1]


def test_every_message_that_a_check_can_give_exists_and_none_is_left_over(name):
    exercise = load_exercise(name)
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(exercise.folder.glob("*.py")))
    named = {*re.findall(r'"(m\d\d-[a-z-]+)"', text)} - {item.id for item in exercise.items}
    items_of_named_checks = re.findall(r'"(m\d\d-[a-z-]+)": partial\(', text)
    prefixes = (
        *re.findall(r'f"(m\d\d-[a-z-]+-)\{', text),
        *(f"{item}-" for item in items_of_named_checks),
    )
    keys = exercise.message_keys("ar")
    folder = f"exercises/{exercise.folder.name}"
    assert named - keys == set(), f"{folder}/messages.ar.ftl and messages.en.ftl lack them"
    left = {key for key in keys - named if not key.startswith(prefixes)}
    assert left == set(), f"no check of {folder}/checks.py says them"


def test_minutes_and_points_add_up(name):
    exercise = load_exercise(name)
    source = f"exercises/{exercise.folder.name}/{name}.md"
    minutes = sum(item.minutes for item in exercise.items)
    assert minutes == exercise.source.header.minutes, (
        f"{source}: write `minutes: {minutes}` in its first lines"
    )
    assert {item.objective for item in exercise.items} == {
        objective.id for objective in exercise.source.header.objectives
    }
    asked = {source for item in exercise.items for source in item.sources}
    assert asked <= {*exercise.source.header.items}


def test_minutes_and_points_stand_in_the_handout_in_each_language(name):
    exercise = load_exercise(name)
    for language in LANGUAGES:
        text = "\n".join(cell.source for cell in handout_notebook(exercise, language).cells)
        assert "{{" not in text
        assert str(exercise.points) in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finished_handout_runs_from_top_to_bottom_without_error_or_warning(name, language):
    exercise = load_exercise(name)
    answers = {item: known[0].text for item, known in exercise.known_answers.items()}
    notebook = answered_notebook(exercise, language, answers)
    with Session(
        isolation=available()[0], files=exercise.files(), language=language, limits=Limits()
    ) as session:
        for cell in notebook.cells:
            if cell.cell_type == "code":
                run = session.run(cell.source)
                assert run.error is None, (cell.source, run.error)
                assert not [output for output in run.outputs if output.get("name") == "stderr"], (
                    cell.source,
                    run.outputs,
                )
                if cell.metadata.get("nbgrader", {}).get("grade"):
                    shown = "".join(str(output["data"].get("text/plain", "")) for output in run.outputs)
                    assert shown.startswith("✔"), (cell.source, shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_feedback_uses_one_word_for_one_thing_and_is_written_alike(name, language):
    text = (load_exercise(name).folder / f"messages.{language}.ftl").read_text(encoding="utf-8")
    assert badly_written(text, language) == []
    assert [word for word, _ in unused_words(text, language)] == []
