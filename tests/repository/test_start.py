"""start.py says what is wrong in one sentence, in the reader's language, and never shows a traceback."""

import os
import re
import runpy
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from mashura.i18n import LANGUAGES

ARABIC = re.compile(r"[\u0600-\u06FF]")


@pytest.fixture
def copy(root, tmp_path):
    """The files that start.py needs, in a folder without ``.venv``."""
    for name in ("start.py", "pyproject.toml", "requirements.txt", "requirements-test.txt"):
        shutil.copy(root / name, tmp_path / name)
    return tmp_path


def start(folder, *arguments, **environment):
    kept = {name: value for name, value in os.environ.items() if name not in ("MASHURA_LANG", "LANG")}
    done = subprocess.run(
        [sys.executable, str(folder / "start.py"), *arguments],
        env={**kept, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
    )
    said = done.stderr.decode("utf-8")
    assert "Traceback" not in said
    return done.returncode, said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--colour"], "--colour"),
        (["serve"], "serve"),
        (["--no-browser=yes"], "--no-browser=yes"),
        (["--port"], "--port"),
        (["--port", "many"], "many"),
        (["--port", "70000"], "70000"),
        (["test", "everything"], "everything"),
    ],
)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_wrong_command_is_told_in_one_sentence(copy, arguments, words, language):
    code, said = start(copy, *arguments, MASHURA_LANG=language)
    assert code == 2
    assert words in said
    assert said.count("\n") == 1
    assert bool(ARABIC.search(said)) == (language == "ar")
    assert not (copy / ".venv").exists()


def test_an_unknown_language_is_refused(copy):
    code, said = start(copy, "--lang", "fr")
    assert code == 2
    assert "fr" in said


def test_a_taken_port_is_told_before_anything_is_installed(copy):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        code, said = start(copy, "--port", port)
    assert code == 2
    assert port in said
    assert not (copy / ".venv").exists()


def test_an_unknown_benchmark_is_refused_with_the_names_of_those_there_are(copy):
    (copy / "benchmarks").mkdir()
    (copy / "benchmarks" / "reading.py").touch()
    code, said = start(copy, "bench", "writing")
    assert code == 2
    assert "writing" in said
    assert "reading" in said


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("arguments", [["package"], ["package", "."], ["package", "one", "two"]])
def test_the_trainees_package_wants_one_new_folder(copy, arguments, language):
    code, said = start(copy, *arguments, MASHURA_LANG=language)
    assert code == 2
    assert "for-trainees" in said
    assert not (copy / ".venv").exists()


def test_the_trainees_folder_needs_no_sources(copy):
    """There the wheel stands in for the checkout, and installing it is what goes on."""
    (copy / "pyproject.toml").unlink()
    (copy / "mashura-0.1.0-py3-none-any.whl").touch()
    offline = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "0"}
    code, said = start(copy, **offline, PIP_EXTRA_INDEX_URL="", PIP_FIND_LINKS="")
    assert code == 1
    assert "internet connection" in said


def test_a_missing_file_is_named(copy):
    (copy / "requirements.txt").unlink()
    code, said = start(copy)
    assert code == 1
    assert "requirements.txt" in said


def test_without_a_network_the_log_is_named(copy):
    # An address where nobody listens, and no other source of packages.
    code, said = start(
        copy,
        PIP_CONFIG_FILE=os.devnull,
        PIP_INDEX_URL="http://127.0.0.1:9/",
        PIP_RETRIES="0",
        PIP_EXTRA_INDEX_URL="",
        PIP_FIND_LINKS="",
    )
    assert code == 1
    log = copy / ".venv" / "mashura-install.log"
    assert "internet connection" in said
    assert str(log) in said
    assert log.is_file()
    assert not (copy / ".venv" / "mashura-installed.json").exists()


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="beyond CI: needs the right to become another user"
)
def test_a_folder_that_cannot_be_written_is_named(copy):
    # pytest's own folders are for their owner alone.
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(copy, folder, dirs_exist_ok=True)
        Path(folder).chmod(0o755)
        done = start_as_nobody(Path(folder))
    said = done.stderr.decode("utf-8")
    assert done.returncode == 1
    assert "cannot be written to" in said
    assert "Traceback" not in said


def start_as_nobody(folder):
    nobody = 65534
    return subprocess.run(
        [shutil.which("python3", path="/usr/bin") or sys.executable, str(folder / "start.py")],
        user=nobody,
        group=nobody,
        env={"PATH": os.environ["PATH"], "LANG": "en_GB.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
    )


def test_the_sentences_stand_in_both_languages(root):
    program = runpy.run_path(str(root / "start.py"))
    assert program["LANGUAGES"] == LANGUAGES
    for key, texts in program["SENTENCES"].items():
        arabic, english = (texts[language] for language in LANGUAGES)
        assert ARABIC.search(arabic), key
        assert not ARABIC.search(english), key
        assert set(re.findall(r"\{\d\}", arabic)) == set(re.findall(r"\{\d\}", english)), key


def test_the_part_before_the_version_check_is_readable_by_any_python(root):
    """Old Pythons parse the whole file before they run its first line."""
    text = (root / "start.py").read_text(encoding="utf-8")
    assert text.startswith("# -*- coding: utf-8 -*-")
    too_new = {
        "an f-string": r"""\bf["']""",
        "an annotation": r"^ *def .*->|^\w+: \w+ =",
        "a keyword-only argument": r"def \w+\([^)]*\*\w*, \w+",
        "raise from": r"\braise .* from ",
        "a walrus": r":=",
        "unpacking in a display": r"[\[{,] *\*{1,2}\w+[\],}]",
    }
    assert {
        what: re.findall(sign, text, re.M) for what, sign in too_new.items() if re.search(sign, text, re.M)
    } == {}
