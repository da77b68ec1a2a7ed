from __future__ import annotations

import subprocess
import sys

from mashura.simulation import stream


def test_a_stream_is_the_same_in_every_process():
    code = "from mashura.simulation import stream; print(stream(3, 'visit', 'sms').integers(10**9))"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(other.stdout) == stream(3, "visit", "sms").integers(10**9)


def test_names_are_told_apart_where_they_meet():
    draws = {int(stream(1, *names).integers(10**12)) for names in [("ab", "c"), ("a", "bc"), ("abc",)]}
    assert len(draws) == 3


def test_seeds_give_different_streams():
    assert stream(1, "visit").random() != stream(2, "visit").random()
