"""What a process does not import, because it takes longer to import than the work that it is needed for."""

from __future__ import annotations

import subprocess
import sys

import pytest

import mashura

_NOT_IMPORTED = {
    "import mashura.methodology, mashura.simulation, mashura.data": ("pandera", "ftfy", "matplotlib"),
    "from mashura.simulation import load_world; load_world('municipality')": ("holidays.countries",),
    "import mashura.course.sources.source": ("jupyter_server", "rfc3987_syntax"),
    "from mashura.grading.box.isolation import _font_list; _font_list()": ("matplotlib",),
    "import mashura.grading.selfcheck": ("IPython", "nbgrader"),
}


@pytest.mark.parametrize("work", _NOT_IMPORTED)
def test_what_takes_long_to_import_is_imported_where_it_is_needed(work: str):
    code = f"{work}\nimport sys\nprint(*sorted(set(sys.modules) & {set(_NOT_IMPORTED[work])!r}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_only_public_names_are_offered_for_completion():
    assert {name for name in dir(mashura) if not name.startswith("__")} == {*mashura.__all__}
