"""Long commands show how far they are, in a real terminal and in its language; a pipe gets no bar."""

import os
import pty
import re
import struct
import subprocess
import sys
import termios
from fcntl import ioctl

import pytest

SCRIPT = """
from mashura.i18n import use_language
from mashura.i18n.progress_bar import progress_bar

with use_language({language!r}):
    for _ in progress_bar(range(3), what="what"):
        pass
"""
LEFT = {"en": "left:", "ar": "الباقي:"}


def in_a_terminal(code, columns):
    """Run Python with its standard error on a new terminal of so many columns, and return what that shows."""
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    done = subprocess.Popen(
        [sys.executable, "-c", code], stderr=theirs, env={**os.environ, "PYTHONUTF8": "1"}
    )
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:
        # Linux says so when the other side is closed.
        pass
    finally:
        os.close(ours)
    assert done.wait(timeout=60) == 0
    return shown.decode("utf-8")


# A terminal that a program opened may not know its width.
@pytest.mark.parametrize("columns", [0, 60, 200])
@pytest.mark.parametrize("language", LEFT)
def test_a_terminal_shows_the_first_step_at_once_and_the_time_left(columns, language):
    shown = in_a_terminal(SCRIPT.format(language=language), columns)
    first = shown.split("\r")[1]
    assert re.search(r"what: +0%\|.*\| 0/3 · ", first)
    assert LEFT[language] in first
    # It is gone when all is done.
    assert not shown.split("\r")[-1].strip()


def test_no_bar_is_drawn_over_nothing():
    nothing = "from mashura.i18n.progress_bar import progress_bar\nprogress_bar(total=0, what='what').close()"
    assert not in_a_terminal(nothing, 80).strip()


def test_a_pipe_shows_nothing():
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(language="en")], capture_output=True, check=True, timeout=60
    )
    assert (done.stdout, done.stderr) == (b"", b"")
