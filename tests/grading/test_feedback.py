"""What a trainee sees is readable and harmless."""

import html
import re

from nbconvert.filters import markdown2html

from mashura.grading.box.session import CellRun
from mashura.grading.marking.engine import ItemGrade
from mashura.grading.marking.feedback import harmless_markdown, result_output, shown_outputs, write_outputs


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
