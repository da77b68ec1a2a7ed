"""What a trainee sees is readable and harmless."""

from mashura.grading.box.session import CellRun
from mashura.grading.marking.engine import ItemGrade
from mashura.grading.marking.feedback import result_output, shown_outputs, write_outputs


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


def test_a_long_text_is_cut_and_says_so_in_the_trainees_language(hand_in, grade):
    for language, said in (("ar", "حُذف باقي هذه الخلية"), ("en", "The rest of this cell is left out")):
        notebook = hand_in(
            {"m99-say": "كلمة " * 20_000, "m99-pick": "picked = []  # " + "x" * 60_000}, language=language
        )
        grades = grade(notebook)
        write_outputs(grades.notebook, grades, frozenset())
        cut = [cell for cell in grades.notebook.cells if said in cell.source.replace("&#45;", "-")]
        assert [cell.cell_type for cell in cut] == ["code", "markdown"]
        assert sum(len(cell.source) for cell in grades.notebook.cells) < 200_000


def test_a_written_answer_is_stored_without_its_stub_and_an_untouched_one_as_it_was(sample, hand_in, grade):
    for text, stored in ((None, "✎"), ("My view.", '<div dir="auto"><p>My view.</p></div>')):
        notebook = hand_in({} if text is None else {"m99-say": f"✎ {text}"})
        grades = grade(notebook)
        write_outputs(grades.notebook, grades, frozenset({"✎"}))
        (answer,) = (
            c for c in grades.notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == "m99-say"
        )
        assert answer.source == stored
