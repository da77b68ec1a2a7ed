"""What a trainee sees is readable and harmless."""

import html
import re

from nbconvert.filters import markdown2html

from mashura.course.progress.marks import Mark, read_mark
from mashura.grading.box.session import CellRun
from mashura.grading.marking.engine import ItemGrade
from mashura.grading.marking.feedback import harmless_markdown, result_output, shown_outputs, write_outputs
from mashura.grading.marking.feedback_page import feedback_page


def item_grade(score, text):
    return ItemGrade(item="x", score=score, max_score=4.0, feedback=(), messages=(text,))


def test_nbgrader_reads_the_score_and_people_the_message():
    output = result_output(item_grade(2.5, "انظر مرة أخرى"), "ar")
    assert float(output.data["text/plain"]) == 2.5
    assert 'dir="rtl" lang="ar"' in output.data["text/html"]
    assert "انظر مرة أخرى" in output.data["text/html"]


def test_messages_that_quote_a_trainee_are_escaped():
    page = result_output(item_grade(0.0, '"<script>alert(1)</script>"'), "en").data["text/html"]
    assert "<script>" not in page


def test_raw_html_links_with_scripts_and_entities_become_text():
    text = "<img src=x onerror=alert(1)> [a](JaVaScRiPt:alert(1)) [b](&#106;avascript:alert(1)) <b>"
    page = html.unescape(str(markdown2html(harmless_markdown(text))))
    links = re.findall('href="([^"]*)"', page)
    assert not any(link.lower().startswith("javascript:") for link in links)
    assert "<img" not in str(markdown2html(harmless_markdown(text)))


def test_the_wrapper_of_right_to_left_prose_stays():
    prose = '<div dir="rtl" lang="ar">\n\n## عنوان\n\n</div>'
    assert harmless_markdown(prose) == prose


def test_letters_that_reorder_text_are_made_visible():
    assert "\u202e" not in harmless_markdown("safe\u202e evil")


def test_warnings_are_shown_as_ordinary_text_so_that_nbgrader_counts_them_not():
    run = CellRun(outputs=({"output_type": "stream", "name": "stderr", "text": "careful"},))
    assert [output.name for output in shown_outputs(run, "en")] == ["stdout"]


def test_a32_code_that_reads_otherwise_than_it_runs_is_made_visible(sample, hand_in, grade):
    grades = grade(hand_in({"m99-pick": "picked = ['b', 'd'] # \u202e safe \u2066"}))
    assert grades.of("m99-pick").score == 4.0
    write_outputs(grades.notebook, grades, frozenset())
    code = "".join(cell.source for cell in grades.notebook.cells)
    assert "\ufffd safe \ufffd" in code
    assert "\u202e" not in code


def test_the_page_shows_marks_waiting_items_and_comments_in_the_trainees_language(sample, hand_in, grade):
    grades = grade(hand_in({"m99-pick": "picked = ['b']\n# <script>alert(1)</script>"}, language="ar"))
    notebook = grades.notebook
    notebook.metadata["mashura"]["feedback"] = {item.item: list(item.messages) for item in grades.items}
    write_outputs(notebook, grades, frozenset())
    for cell in notebook.cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("grade"):
            mark.update(score=grades.of(mark.grade_id).score or 0.0)
        if mark.get("grade_id") == "m99-pick-answer":
            mark["comment"] = "أحسنت <b>"
    page = feedback_page(notebook, {"assignment": "m99-sample", "score": 2.0, "max_score": 12.0})
    page = page.replace("\u2068", "").replace("\u2069", "")
    assert '<html lang="ar" dir="rtl">' in page
    assert read_mark(page) == Mark(exercise="m99-sample", score=2.0, most=12.0)
    assert "الدرجة: 2 من 12" in page
    assert "انظر مرة أخرى" in page
    assert "لم يُصحَّح بعد" in page
    assert "أحسنت &lt;b&gt;" in page
    assert "<script" not in page
