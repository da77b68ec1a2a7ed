"""The box is chosen by what works, and reported; without any the grader refuses."""

import pytest

from mashura.errors import InputError
from mashura.grading.box.isolation import Limits, available, choose_isolation
from mashura.grading.box.session import Session, Unanswered


def test_auto_takes_the_strongest_that_works():
    if available()[0] == "none":
        with pytest.raises(InputError):
            choose_isolation()
    else:
        assert choose_isolation() == available()[0]


@pytest.mark.parametrize(("wanted", "named"), [("auto", "isolation none"), ("bubblewrap", "bubblewrap")])
def test_a_machine_without_isolation_is_refused(wanted, named):
    with pytest.raises(InputError, match=named):
        choose_isolation(wanted, works=("none",))


def test_a_machine_without_isolation_grades_where_none_is_asked_for():
    assert choose_isolation("none", works=("none",)) == "none"


@pytest.mark.parametrize("level", available())
def test_every_level_that_is_offered_runs_and_answers(level, tmp_path):
    (tmp_path / "table.csv").write_text("a\n1\n")
    files = {"table.csv": tmp_path / "table.csv"}
    with Session(isolation=level, files=files, language="ar", limits=Limits()) as session:
        session.run("import pandas as pd\nfrom mashura.i18n import active_language")
        assert session.ask(expression="active_language()") == "ar"
        assert session.ask(expression="pd.read_csv('table.csv')") == {
            "columns": {"a": "int64"},
            "rows": [{"a": 1}],
        }


@pytest.mark.parametrize("level", [entry for entry in available() if entry != "none"])
def test_limits_hold(level):
    limits = Limits(memory_bytes=2 * 2**30, file_bytes=2**20, question_seconds=1.0)
    with Session(isolation=level, files={}, language="en", limits=limits) as session:
        assert session.run("hoard = bytearray(4 * 2**30)").error[0] == "MemoryError"
        assert session.run("open('big', 'wb').write(b'x' * 2**22)").error[0] == "OSError"
        session.run("import time")
        with pytest.raises(Unanswered, match="timeout"):
            session.ask(expression="time.sleep(30)")


def test_a_session_that_is_closed_answers_nothing():
    session = Session(isolation="none", files={}, language="en", limits=Limits())
    session.close()
    session.close()
    assert session.run("1").ended
    with pytest.raises(Unanswered, match="ended"):
        session.ask(expression="1")
