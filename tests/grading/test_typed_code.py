"""What an Arabic keyboard types is read as Python, in the notebook and in the grader; slips are explained."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.grading.box.isolation import Limits, available
from mashura.grading.box.session import Session
from mashura.grading.reading.typed_code import readable
from mashura.i18n import LANGUAGES

SIGNS = st.text(alphabet="ab =[]{}():,،؛٫٣\"'“”«»#\n\\", max_size=40)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ('["a"، "b"]', ["a", "b"]),
        ('["a"؛ "b"،]', ["a", "b"]),
        ("[“a”, «b»]", ["a", "b"]),
        ("{‘a’: “x”}", {"a": "x"}),
        ("٠٫٢٥", 0.25),
        ("١٬٢٠٠", 1200),
        ("\u200f[1، 2]\u200f", [1, 2]),
        ('["a، b"، "c؛ «d»"]', ["a، b", "c؛ «d»"]),
        ('["a"،  # «b»، c\n"d"]', ["a", "d"]),
    ],
)
def test_signs_of_an_arabic_keyboard_are_read(typed, value):
    assert ast.literal_eval(readable(typed).strip()) == value


@given(SIGNS)
def test_code_that_python_reads_and_code_that_stays_unreadable_are_not_changed(code):
    changed = readable(code)
    if changed != code:
        ast.parse(changed)
        with pytest.raises(SyntaxError):
            ast.parse(code)


@pytest.fixture(scope="module", params=LANGUAGES)
def session(request):
    with Session(isolation=available()[0], files={}, language=request.param, limits=Limits()) as worker:
        worker.run("from mashura.grading import selfcheck")
        yield worker


def test_the_grader_reads_an_arabic_comma_as_the_notebook_does(session):
    assert session.run('x = ["a"، "b"]').error is None
    assert session.ask(expression="x") == ["a", "b"]


@pytest.mark.parametrize("code", ['x = ["a" "b]', 'x = {"a": consultation}'])
def test_a_slip_is_explained_below_the_error(session, code):
    told = [output["data"]["text/plain"] for output in session.run(code).outputs if "data" in output]
    assert len(told) == 1
    assert told[0].startswith("✘ ")


def test_other_errors_are_left_as_they_are(session):
    assert not [output for output in session.run("1 / 0").outputs if "data" in output]
