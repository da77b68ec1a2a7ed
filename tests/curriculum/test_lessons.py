"""Every lesson in both languages: it runs from top to bottom, and it has all parts of a module."""

import json
import re
import statistics

import nbformat
import pytest

from mashura.apps.server.workspace import prepare_workspace
from mashura.charts import arrivals
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.sources.builder import lesson_paths, render_notebook
from mashura.course.sources.execution import SECONDS_A_CELL
from mashura.course.sources.source import read_source
from mashura.data import sample_campaign
from mashura.i18n import LANGUAGES, use_language
from mashura.paths import content

LESSONS = {path.stem: path for path in lesson_paths()}
# The parts that every lesson has, in this order, as endings of cell ids.
PARTS = ("why", "check", "take-away", "snack", "next")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_runs_from_top_to_bottom_without_error_warning_or_stderr(name, language, executed):
    execution = executed(name, language)
    cells = [cell for cell in execution.notebook.cells if cell.cell_type == "code"]
    outputs = [output for cell in cells for output in cell.outputs]
    assert outputs
    assert all(cell.execution_count for cell in cells)
    assert [output for output in outputs if output.output_type == "error"] == []
    assert [output.text for output in outputs if output.get("name") == "stderr"] == []
    assert execution.files == []
    assert set(execution.seconds) == {cell.id for cell in cells}
    assert max(execution.seconds.values()) < SECONDS_A_CELL


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_lessons_figure_and_questions_speak_the_readers_language(language, executed):
    notebook = executed("m00-welcome", language).notebook
    cells = {cell.id: cell for cell in notebook.cells}
    for name in ("m00-arrivals", "m00-first-week"):
        data = cells[name].outputs[0].data
        words = data["text/plain"]
        assert bool(re.search(r"[\u0600-\u06ff]", words)) == (language == "ar")
        assert f'alt="{words.split(":")[0]}' in data["text/html"]
    widget = cells["m00-ask-signs"].outputs[0].data
    assert "application/vnd.jupyter.widget-view+json" in widget


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_has_all_parts_of_a_module_in_order(name):
    ids = [cell.id for cell in read_source(LESSONS[name]).cells_in("en")]
    module = name.partition("-")[0]
    places = [ids.index(f"{module}-{part}") for part in PARTS]
    assert places == sorted(places)


@pytest.mark.parametrize("name", LESSONS)
def test_every_question_of_a_lesson_is_asked_and_checks_one_of_its_objectives(name):
    source = read_source(LESSONS[name])
    questions = read_questions(questions_path(name))
    code = "\n".join(cell.text for cell in source.cells if cell.kind == "code")
    assert re.findall(rf'(?:ask|predict)\("{name}", "([a-z0-9-]+)"\)', code) == list(questions)
    assert {question.about for question in questions.values()} <= {o.id for o in source.header.objectives}


@pytest.mark.parametrize("name", LESSONS)
def test_the_minutes_are_honest(name):
    """Reading at 130 words a minute, and one minute for every cell that is run, within a third."""
    source = read_source(LESSONS[name])
    for language in LANGUAGES:
        cells = source.cells_in(language)
        words = sum(len(cell.text.split()) for cell in cells if cell.kind == "prose")
        runs = sum(cell.kind == "code" for cell in cells)
        estimate = words / 130 + runs
        assert source.header.minutes * 0.67 < estimate < source.header.minutes * 1.33, (language, estimate)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    return prepare_workspace(tmp_path_factory.mktemp("links") / "workspace")


@pytest.mark.parametrize("name", LESSONS)
def test_local_links_of_a_lesson_lead_to_notebooks_that_are_built(name, workspace):
    for language in LANGUAGES:
        notebook = nbformat.read(workspace / language / f"{name}.ipynb", 4)
        prose = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
        targets = re.findall(r"\]\(([^)#:]+\.ipynb)(?:#([^)]+))?\)", prose)
        assert targets
        for target, anchor in targets:
            path = workspace / language / target
            assert path.is_file(), target
            if anchor:
                cells = nbformat.read(path, 4).cells
                headings = re.findall(r"^#+ (.+)$", cells[0].source, re.MULTILINE)
                ids = {f"cell-id={cell.id}" for cell in cells}
                assert anchor in ids | {heading.replace(" ", "-") for heading in headings}


def test_a_lesson_built_under_one_language_is_not_touched_by_the_active_one():
    source = read_source(LESSONS["m00-welcome"])
    with use_language("ar"):
        in_arabic = render_notebook(source, "en")
    with use_language("en"):
        assert render_notebook(source, "en") == in_arabic


def test_what_the_first_lesson_says_of_its_figure_is_so():
    """Many at first, leaps on the days of reminders, a rush before the end; and three days mislead."""
    counts = [bar.get_height() for bar in arrivals(sample_campaign()).axes[0].patches]
    middle = statistics.median(counts)
    assert min(counts[:5]) > 2 * middle
    campaign = content("datasets", "bus_network_campaign", "campaign.json")
    timeline = json.loads(campaign.read_text(encoding="utf-8"))["plan"]["timeline"]
    assert len(counts) == timeline["duration_days"]
    assert timeline["deadline_advertised"]
    assert sorted(counts)[-5:].count(counts[-1]) == 1
    assert counts[-1] > 4 * middle
    assert timeline["reminder_days"]
    for day in timeline["reminder_days"]:
        assert counts[day] > 2 * middle
    assert sum(counts[:3]) / 3 * len(counts) > 2 * sum(counts)
