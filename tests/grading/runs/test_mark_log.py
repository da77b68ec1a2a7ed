"""The log of marks says who set each mark, from what; a line that was removed or changed shows."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.grading.runs.mark_log import MarkLog

LINES = 5


def filled(course, lines=LINES):
    log = MarkLog(course)
    for number in range(lines):
        log.append([{"by": "grade", "assignment": "a", "trainee": f"t{number}", "marks": {"x": 1.0}}])
    return log


def test_each_entry_says_when_by_whom_and_with_which_tool(tmp_path):
    (entry,) = filled(tmp_path, 1).entries("t0", "a")
    assert entry["at"].endswith("+00:00")
    assert entry["user"]
    assert entry["tool"]
    assert filled(tmp_path, 1).entries("t0", "other") == []


def test_only_the_owner_can_read_it(tmp_path):
    log = filled(tmp_path, 1)
    assert log.path.stat().st_mode & 0o077 == 0


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_every_removed_or_changed_line_shows(tmp_path_factory, data):
    log = filled(tmp_path_factory.mktemp("log"))
    assert log.damage() is None
    lines = log.path.read_bytes().splitlines(keepends=True)
    at = data.draw(st.integers(0, LINES - 1))
    if data.draw(st.booleans()):
        del lines[at]
    else:
        entry = json.loads(lines[at])
        entry["marks"] = {"x": data.draw(st.sampled_from([0.0, 2.0]))}
        lines[at] = json.dumps(entry).encode() + b"\n"
    log.path.write_bytes(b"".join(lines))
    assert MarkLog(log.path.parents[1]).damage() is not None


def test_an_emptied_log_shows(tmp_path):
    log = filled(tmp_path)
    log.path.unlink()
    assert log.damage() == 1


@pytest.mark.parametrize("half", [b"{", b'{"at": "2026', b'{"previous": ""}'])
def test_half_a_line_of_a_killed_process_is_no_damage(tmp_path, half):
    log = filled(tmp_path)
    with log.path.open("ab") as stream:
        stream.write(half)
    assert len(log.entries()) == LINES
    MarkLog(tmp_path).append([{"by": "grade", "assignment": "a", "trainee": "t", "marks": {}}])
    assert len(log.entries()) == LINES + 1
    assert log.damage() is None


def test_a_process_that_was_killed_before_it_wrote_the_head_did_no_damage(tmp_path):
    log = filled(tmp_path)
    head = log.path.with_suffix(".head")
    before = head.read_bytes()
    filled(tmp_path, 1)
    head.write_bytes(before)
    assert log.damage() is None


def test_two_writers_leave_one_chain(tmp_path):
    first, second = MarkLog(tmp_path), MarkLog(tmp_path)
    for log in (first, second, first, first, second):
        log.append([{"by": "person", "assignment": "a", "trainee": "t", "marks": {}}])
    assert first.damage() is None
    assert len(first.entries()) == LINES
