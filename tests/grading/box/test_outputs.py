"""What a notebook shows is bounded in sum, and nothing but text and real figures passes."""

import base64
import json
import re
import struct
import zlib
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashura.grading.box.isolation import Limits
from mashura.grading.box.outputs import OutputRoom, too_many_values
from mashura.grading.exercise.notebooks import new_cell
from mashura.grading.marking.feedback import write_outputs


@contextmanager
def little_memory(most_bytes):
    """Fail if this process, at any moment, takes so many bytes more than before."""
    Path("/proc/self/clear_refs").write_text("5")
    before = peak()
    yield
    assert peak() - before < most_bytes


def peak():
    return 1024 * int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1])


def png(width, height):
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return base64.b64encode(
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    ).decode()


def display(**data):
    return {"output_type": "display_data", "data": {name.replace("_", "/"): v for name, v in data.items()}}


def stream(text):
    return {"output_type": "stream", "name": "stdout", "text": text}


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=12,
)
mime_types = st.sampled_from(
    [
        "text/plain",
        "text/html",
        "text/latex",
        "text/markdown",
        "image/svg+xml",
        "image/png",
        "image/jpeg",
        "application/pdf",
        "application/javascript",
        "application/vnd.jupyter.widget-view+json",
    ]
)
outputs = st.lists(
    anything
    | st.fixed_dictionaries(
        {
            "output_type": st.sampled_from(["stream", "display_data", "execute_result", "error"]),
            "data": st.dictionaries(mime_types, st.text(max_size=40) | anything, max_size=4),
            "text": st.text(max_size=60),
            "metadata": anything,
        }
    ),
    max_size=30,
)


# The machine that tests may be busy.
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@UNHURRIED
@given(replies=st.lists(anything | outputs, max_size=6))
def test_only_text_and_figures_pass_and_the_sum_is_bounded_whatever_a_worker_says(replies):
    room = OutputRoom(Limits(outputs=12, output_bytes=300, outputs_per_cell=5))
    kept = [output for reply in replies for output in room.kept(reply)[0]]
    assert len(kept) <= 12
    assert all({*output} <= {"output_type", "name", "text", "data", "metadata"} for output in kept)
    assert all({*output.get("data", {})} <= {"text/plain", "image/png"} for output in kept)
    assert all(output.get("metadata", {}) == {} for output in kept)
    texts = [text for output in kept for text in (output.get("text", ""), *output.get("data", {}).values())]
    assert sum(map(len, texts)) <= 300


def test_a_figure_is_a_png_and_its_pixels_count():
    room = OutputRoom(Limits(pixels=1_000_000))
    kept, cut = room.kept([display(image_png=png(800, 1000))])
    assert (len(kept), cut) == (1, False)
    for refused in (png(800, 1000), base64.b64encode(b"<svg onload=alert(1)>").decode(), "no base64 ·"):
        assert room.kept([display(image_png=refused)]) == ((), True)
    assert room.kept([display(image_png=png(400, 500))])[1] is False


@UNHURRIED
@given(value=anything)
def test_counting_values_never_counts_less_than_there_are(value):
    def values(part):
        inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
        return 1 + sum(map(values, inner))

    if values(value) > 1:
        assert too_many_values(json.dumps(value).encode(), values(value) - 2)


FLOOD = """
import base64, os
from IPython.display import publish_display_data
figure = base64.b64encode(b"\\x89PNG\\r\\n\\x1a\\n" + bytes([0, 0, 0, 13]) + b"IHDR"
                          + bytes([0, 0, 0, 9, 0, 0, 0, 9]) + os.urandom(400_000)).decode()
for _ in range(20):
    publish_display_data({"image/png": figure, "text/plain": "x" * 50_000})
print("y" * 50_000)
"""


def size(grades):
    texts = (
        text
        for run in grades.runs
        for output in (run.outputs if run else ())
        for text in (output.get("text", ""), *output.get("data", {}).values())
    )
    return sum(map(len, texts))


def test_a46_a_flood_below_each_cells_limit_is_bounded_in_sum_and_the_graders_memory_stays_flat(
    hand_in, grade, right
):
    notebook = hand_in(right)
    notebook.cells += [new_cell("code", FLOOD) for _ in range(25)]
    with little_memory(100_000_000):
        grades = grade(notebook)
    assert grades.score == 10.0
    assert size(grades) <= Limits().output_bytes
    cut = [run.cut for run in grades.runs if run]
    assert not any(cut[:4])
    assert all(cut[-24:])


CUT = {"ar": "حُذف باقي مخرجات هذه الخلية", "en": "The rest of this cell's output is left out"}


@pytest.mark.parametrize("language", CUT)
def test_what_was_cut_is_said_below_the_output_in_the_trainees_language(language, hand_in, grade):
    grades = grade(hand_in({}, first="print('x' * 60_000)", language=language))
    write_outputs(grades.notebook, grades, frozenset())
    assert CUT[language] in grades.notebook.cells[0].outputs[-1].text


EMPTY_LISTS = """
import json, os
reply = b'{"id": 1, "outputs": [' + b"[]," * 5_200_000 + b"[]]}\\n"
for descriptor in range(3, 64):
    try:
        os.write(descriptor, reply[:8])
        sent = 8
        while sent < len(reply):
            sent += os.write(descriptor, reply[sent:sent + 65536])
    except OSError:
        pass
"""


def test_a46_a_reply_of_millions_of_values_is_refused_before_it_is_read(hand_in, grade):
    with little_memory(100_000_000):
        assert grade(hand_in({}, first=EMPTY_LISTS), cell_seconds=10.0).score == 0.0


@pytest.mark.parametrize("language", ["ar", "en"])
def test_honest_figures_and_long_texts_are_shown_whole(language, hand_in, grade):
    code = "import matplotlib.pyplot as plt\nfor _ in range(8):\n    plt.plot([1, 3])\n    plt.show()"
    run = grade(hand_in({}, first=code + "\nprint('نص طويل ' * 3_000)", language=language)).runs[0]
    assert (len(run.outputs), run.cut) == (9, False)
