"""Every command that works through a class shows a bar with the time left in a real terminal."""

import pytest
from tests.i18n.test_progress_bar import in_a_terminal

from mashura.grading import build_exercises, load_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump
from mashura.i18n import LANGUAGES, message

NAME = "m01-is-it-participation"
COMMANDS = {
    "collecting-progress": "exercises collect drop --course course --assignment m01-is-it-participation",
    "grading-class": "grade course --assignment m01-is-it-participation --isolation none --workers 1",
    "publishing-progress": "publish course --assignment m01-is-it-participation",
    "class-progress-reading": "class course",
}
pytestmark = pytest.mark.slow


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_command_says_how_far_it_is(tmp_path, monkeypatch, language):
    monkeypatch.chdir(tmp_path)
    build_exercises(tmp_path / "course", [NAME])
    for trainee in ("amal", "basma"):
        (tmp_path / "drop" / trainee).mkdir(parents=True)
        notebook = dump(answered_notebook(load_exercise(NAME), language, {}))
        (tmp_path / "drop" / trainee / f"{NAME}.ipynb").write_text(notebook, encoding="utf-8")
    for key, command in COMMANDS.items():
        call = f"from mashura.cli import main; main({[*command.split(), '--lang', language]!r})"
        shown = in_a_terminal(call, 0)
        assert f"{message(key, lang=language)}:   0%|" in shown, command
        assert f"/2 · {message('progress-bar-left', lang=language)}" in shown, command
