"""Forms of written texts and of tasks done in an app: what is shown, and what becomes the cell's source."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from mashura.course.sources.cases import read_case
from mashura.i18n import LANGUAGES, direction, message

pytestmark = pytest.mark.browser
EXERCISE = "m03-plan-a-consultation"
WRITTEN, TASK, FILE, CASE = (
    "m03-write-promise",
    "m03-design-campaign-answer",
    "my-campaign.json",
    "marsa_design",
)
GO_TO = """(id) => {
  const { content } = jupyterapp.shell.currentWidget;
  const place = content.widgets.findIndex((cell) => cell.model.id === id);
  content.activeCellIndex = place;
  return content.scrollToItem(place, "center");
}"""
SOURCE = "content.widgets.find((cell) => cell.model.id === {id!r}).model.sharedModel.getSource()"
FORM = "content.widgets.find((cell) => cell.model.id === {id!r}).model.getMetadata('mashura').form"
SAVE = "jupyterapp.shell.currentWidget.context.save()"
TEXT = "Thank you.\n\n- d d m\n**60** days"


@pytest.fixture(params=LANGUAGES)
def exercise(request, show):
    """The exercise in one language, as it was given out."""
    language = request.param
    lab = show(f"{language}/exercises/{EXERCISE}/{EXERCISE}.ipynb")
    folder = lab.workspace / language / "exercises" / EXERCISE
    given_out = (folder / f"{EXERCISE}.ipynb").read_bytes()
    yield lab, language, folder
    lab.page.evaluate(SAVE)
    (folder / FILE).unlink(missing_ok=True)
    (folder / f"{EXERCISE}.ipynb").write_bytes(given_out)


def form_of(lab, cell):
    lab.page.evaluate(GO_TO, cell)
    form = lab.notebook.locator(".jp-Notebook-cell.jp-mod-active .mashura-answer")
    form.wait_for()
    return form


def source_of(lab, cell):
    return lab.current("panel." + SOURCE.format(id=cell))


def begun(folder, language):
    """What the app keeps beside the notebook as soon as it is opened."""
    campaign = read_case(CASE, language, EXERCISE)
    (folder / FILE).write_text(campaign.model_dump_json(), encoding="utf-8")
    return campaign.plan


def test_what_is_written_is_the_markdown_of_the_cell(exercise):
    lab, _, _ = exercise
    form = form_of(lab, WRITTEN)
    form.locator("textarea").click()
    lab.page.keyboard.type(TEXT)
    assert source_of(lab, WRITTEN) == TEXT


def test_an_empty_text_leans_to_the_side_of_its_page(exercise):
    lab, language, _ = exercise
    box = form_of(lab, WRITTEN).locator("textarea")
    box.fill("")
    assert box.evaluate("node => getComputedStyle(node).direction") == direction(language)


def test_words_are_counted_while_one_writes(exercise):
    lab, _, _ = exercise
    form = form_of(lab, WRITTEN)
    form.locator("textarea").fill("نعلن القرار – خلال 60 يوماً")
    assert form.locator(".mashura-hint", has_text="5").count() == 1


def test_a_text_of_another_length_than_asked_is_not_called_complete(exercise):
    lab, language, _ = exercise
    form = form_of(lab, WRITTEN)
    complete = form.get_by_text(message("answer-form-complete", lang=language))
    least, most = lab.current("panel." + FORM.format(id=WRITTEN))["fields"][0]["words"]
    for count, told in ((least - 1, 0), (least, 1), (most, 1), (most + 1, 0)):
        form.locator("textarea").fill("word " * count)
        assert complete.count() == told, count


def test_the_button_opens_the_app_with_the_case_and_the_place_of_the_file(exercise):
    lab, language, _ = exercise
    link = form_of(lab, TASK).locator("a.mashura-button")
    asked = parse_qs(urlsplit(link.get_attribute("href")).query)
    assert asked == {
        "lang": [language],
        "case": [CASE],
        "handin": [f"{language}/exercises/{EXERCISE}/{FILE}"],
    }
    assert link.get_attribute("target") == "_blank"


def test_without_a_file_the_task_is_open(exercise):
    lab, _, _ = exercise
    form = form_of(lab, TASK)
    form.locator("p.mashura-hint").wait_for()
    assert json.loads(source_of(lab, TASK).split("=")[1].split("#")[0]) == ""


def test_what_the_app_keeps_is_told_and_named_in_the_cell_without_a_kernel(exercise):
    lab, language, folder = exercise
    form = form_of(lab, TASK)
    plan = begun(folder, language)
    lab.page.evaluate("new BroadcastChannel('mashura-plan').postMessage('')")
    told = form.locator(".mashura-told")
    told.wait_for()
    # A part that is not on the screen has no inner text.
    assert plan.title in told.text_content()
    assert str(plan.timeline.duration_days) in told.text_content()
    if language == "en":
        assert f"{plan.timeline.opens_on:%-d %B %Y}" in told.text_content()
    lab.page.wait_for_function(
        f"(file) => jupyterapp.shell.currentWidget.{SOURCE.format(id=TASK)}.includes(file)", arg=FILE
    )
    assert source_of(lab, TASK) == f'design = "{FILE}"'


def test_a_file_that_is_no_plan_is_told(exercise):
    lab, language, folder = exercise
    form = form_of(lab, TASK)
    (folder / FILE).write_text("no plan", encoding="utf-8")
    lab.page.evaluate("new BroadcastChannel('mashura-plan').postMessage('')")
    told = form.locator(".mashura-told")
    told.wait_for()
    assert told.text_content() == message("answer-form-plan-unreadable", lang=language)
