"""The feedback page: titles, answers in words, marks, what waits for a person, model answers after it."""

import html
import re

import nbformat
import pytest

from mashura.course.progress.marks import Mark, read_mark
from mashura.grading import load_exercise
from mashura.grading.exercise.handout import answered_notebook, handout_notebook
from mashura.grading.marking.feedback_page import feedback_page
from mashura.grading.marking.model_answers import model_answer, model_texts
from mashura.i18n import LANGUAGES

EXERCISE = "m01-is-it-participation"
WAITING = {"ar": "بانتظار مدرّبك", "en": "waiting for your instructor"}
MODEL = {"ar": "إجابة نموذجية", "en": "A model answer"}


def marked(exercise, language, answers, scores=None, **metadata):
    """Return a notebook as nbgrader hands it to the page: full marks unless said otherwise, None waits."""
    notebook = answered_notebook(exercise, language, answers)
    notebook.metadata["mashura"]["feedback"] = {}
    for cell in notebook.cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("grade"):
            score = (scores or {}).get(mark["grade_id"], float(exercise.item(mark["grade_id"]).points))
            mark.update(score=score or 0.0, waits=score is None)
        if mark.get("grade_id") in metadata.get("comments", {}):
            mark["comment"] = metadata["comments"][mark["grade_id"]]
    return notebook


def page_of(exercise, notebook, **options):
    graded = [c.metadata.nbgrader for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade")]
    sums = {"score": sum(m.score for m in graded), "max_score": float(sum(m.points for m in graded))}
    page = feedback_page(notebook, {"assignment": exercise.name, **sums}, exercise, **options)
    return page.translate(dict.fromkeys((0x2066, 0x2068, 0x2069)))


def shown(page):
    """Return what a person reads: no style, no tags, no targets of links."""
    body = page.partition("<body>")[2]
    return re.sub(r"<[^>]+>", " ", re.sub(r'<div class="mashura-codes">.*?</div>', "", body, flags=re.DOTALL))


@pytest.fixture(scope="module")
def exercise():
    return load_exercise(EXERCISE)


@pytest.fixture(scope="module")
def references(exercise):
    return {item: known[0].text for item, known in exercise.known_answers.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_headed_by_titles_and_shows_no_ids(exercise, references, language):
    page = page_of(exercise, marked(exercise, language, references))
    title = exercise.source.header.title[language]
    assert re.search(rf"<h1>[^<]*{re.escape(title)}", page)
    contents = re.search(r"<nav.*?</nav>", page, re.DOTALL)[0]
    assert len(re.findall("<li>", contents)) == len(exercise.items)
    text = shown(page)
    assert not any(item.id in text for item in exercise.items)
    assert exercise.name not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_is_shown_in_the_words_of_its_form(exercise, references, language):
    notebook = handout_notebook(exercise, language)
    form = next(c.metadata.mashura.form for c in notebook.cells if "form" in c.metadata.get("mashura", {}))
    rows = {row.id: row.label for row in form.fields[0].rows}
    page = page_of(exercise, marked(exercise, language, references), with_models=False)
    answer = page.partition('class="answer"')[2].partition("</section>")[0]
    assert all(label in html.unescape(answer) for label in rows.values())
    assert "fees_page" not in answer


def test_code_that_does_more_than_a_form_stays_code(exercise, references):
    answers = {**references, "m01-levels": f"{references['m01-levels']}\nlevels['fees_page'] = 'none'"}
    page = page_of(exercise, marked(exercise, "en", answers), with_models=False)
    assert "levels[&#x27;fees_page&#x27;]" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_person_has_not_marked_waits_and_shows_neither_points_nor_a_model(
    exercise, references, language
):
    answers = {**references, "m01-reply": "A text of her own."}
    page = page_of(exercise, marked(exercise, language, answers, {"m01-reply": None}))
    box = page.partition('id="m01-reply"')[2].partition("</section>")[0]
    assert WAITING[language] in box
    assert not re.search(r"\d", box)
    assert read_mark(page).waiting == exercise.item("m01-reply").points
    model = model_answer(exercise, "m01-reply", language)
    assert model.text
    assert model.text not in page
    after = page_of(exercise, marked(exercise, language, answers, {"m01-reply": 0.0}))
    assert model.text in html.unescape(after)


def test_a_mark_of_nothing_by_a_person_is_a_mark(exercise, references):
    page = page_of(exercise, marked(exercise, "en", references, {"m01-reply": 0.0}))
    assert WAITING["en"] not in page
    assert "0 of 4 points" in page


@pytest.mark.parametrize("points", [0.0, 2.0])
def test_questions_for_analysts_are_extra_and_do_not_change_the_maximum(exercise, references, points):
    (extra,) = [item for item in exercise.items if item.analysts]
    page = page_of(exercise, marked(exercise, "en", references, {extra.id: points}))
    main = float(sum(item.points for item in exercise.main_items))
    assert read_mark(page) == Mark(exercise=exercise.name, score=main + points, most=main)
    assert f"{points:g} of {extra.points} points" in shown(page)
    assert ("extra points that the maximum does not count: 2" in page) == bool(points)


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_the_mark_each_question_shows_a_model_answer_and_why(exercise, references, language):
    page = page_of(exercise, marked(exercise, language, references))
    assert page.count('<details class="model"') == len(exercise.items)
    for said in model_texts(exercise).values():
        if said.why:
            assert said.why[language] in html.unescape(page)


def test_a_model_answer_is_open_where_points_were_lost(exercise, references):
    page = page_of(exercise, marked(exercise, "en", references, {"m01-times": 1.0}))
    after = page.partition('id="m01-times"')[2]
    assert re.search(r'<details class="model"( open)?>', after)[1] == " open"
    assert page.count('<details class="model" open>') == 1


def test_model_answers_can_be_kept_back(exercise, references):
    assert MODEL["en"] not in page_of(exercise, marked(exercise, "en", references), with_models=False)


@pytest.mark.parametrize("name", ["m00-pre-test", "m03-post-test"])
def test_the_tests_before_and_after_show_no_model_answers(name):
    test = load_exercise(name)
    assert MODEL["en"] not in page_of(test, marked(test, "en", {}))


def test_the_page_brings_its_typeface_and_loads_nothing(exercise, references):
    page = page_of(exercise, marked(exercise, "ar", references))
    assert page.count("@font-face") == 2
    assert not re.search(r'(?:src|href)="(?!#|data:)', page)
    assert "url(http" not in page
    assert len(page) < 400_000


def test_what_a_trainee_or_an_instructor_wrote_stays_text(exercise):
    answers = {"m01-reply": "<script>alert(1)</script>", "m01-levels": "# <script>alert(2)</script>"}
    comments = {"m01-report-line": "أحسنت <b>\nسطر ثانٍ"}
    page = page_of(exercise, marked(exercise, "ar", answers, comments=comments))
    assert "<script" not in page
    assert "أحسنت &lt;b&gt;" in page
    assert "سطر ثانٍ" in page


def test_a_table_of_the_question_is_a_table_and_other_output_stays_text(exercise):
    notebook = marked(exercise, "en", {})
    said = {"Door | Voted\npaper | 1,200\n<b>app</b> | 87": 1, "a | b": 0, "a | b\nc": 0, "plain": 0}
    setup = next(cell for cell in notebook.cells if cell.cell_type == "code")
    before = page_of(exercise, notebook).count("<thead>")
    for text, tables in said.items():
        output = {"output_type": "display_data", "metadata": {}, "data": {"text/plain": text}}
        setup.outputs = [nbformat.from_dict(output)]
        page = page_of(exercise, notebook)
        assert page.count("<thead>") == before + tables
        assert "<b>app</b>" not in page
    assert '<pre class="output">plain</pre>' in page


def test_the_sample_without_headings_gets_numbers(sample, right):
    page = page_of(sample, marked(sample, "en", right))
    assert "Question 1" in page
    assert "m99-pick" not in shown(page)
