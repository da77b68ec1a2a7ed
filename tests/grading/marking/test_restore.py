"""Handed-in notebooks are brought back into shape, and everything mended is reported."""

import pytest

from mashura.grading.exercise.handout import handout_notebook
from mashura.grading.exercise.notebooks import new_cell
from mashura.grading.marking.restore import language_of, restore
from mashura.i18n import LANGUAGES, use_language


def names(notebook):
    return [cell.metadata.nbgrader.grade_id for cell in notebook.cells if cell.metadata.get("nbgrader")]


def test_an_untouched_handout_needs_no_repair(sample):
    handout = handout_notebook(sample, "ar")
    restored, repairs = restore(handout_notebook(sample, "ar"), handout)
    assert repairs == ()
    assert [cell.source for cell in restored.cells] == [cell.source for cell in handout.cells]


def test_tags_of_the_handout_are_no_change_by_the_trainee(sample):
    handout = handout_notebook(sample, "ar")
    for cell in handout.cells:
        if cell.metadata.get("nbgrader"):
            cell.metadata["tags"] = ["analysts"]
    restored, repairs = restore(handout_notebook(sample, "ar"), handout)
    assert repairs == ()
    assert [cell.metadata.get("tags") for cell in restored.cells if cell.metadata.get("nbgrader")] == [
        ["analysts"] for _ in names(handout)
    ]


def test_own_cells_stay_where_the_trainee_put_them(sample):
    notebook = handout_notebook(sample, "en")
    notebook.cells.insert(2, new_cell("code", "mine = 1"))
    restored, repairs = restore(notebook, handout_notebook(sample, "en"))
    assert restored.cells[2].source == "mine = 1"
    assert repairs == ()


@pytest.mark.parametrize(
    "damage",
    [
        {"cells": "no list"},
        {"cells": [None, 5, "text", [], {}, {"cell_type": "code"}, {"source": 7}]},
        {"cells": [{"cell_type": "code", "source": ["a\n", "b", None], "metadata": []}]},
        {"cells": [{"cell_type": "code", "metadata": {"nbgrader": {"grade_id": ["m99-pick"]}}}]},
        {"cells": [{"cell_type": "code", "metadata": {"nbgrader": {"grade_id": "m98-other"}}}]},
    ],
)
def test_any_damage_still_gives_all_graded_cells(sample, damage):
    handout = handout_notebook(sample, "en")
    restored, repairs = restore(damage, handout)
    assert names(restored) == names(handout)
    assert [repair.key for repair in repairs].count("grading-repair-missing") == len(names(handout))


def test_repairs_are_sentences_in_both_languages(sample):
    _, repairs = restore({"cells": []}, handout_notebook(sample, "en"))
    for language in LANGUAGES:
        with use_language(language):
            assert "m99-pick" in repairs[0].text()


@pytest.mark.parametrize(
    ("notebook", "language"),
    [
        ({"metadata": {"kernelspec": {"name": "mashura-ar"}}, "cells": []}, "ar"),
        ({"metadata": {"kernelspec": {"name": "python3"}, "mashura": {"language": "ar"}}, "cells": []}, "ar"),
        ({"metadata": {}, "cells": [{"cell_type": "markdown", "source": "اختر الرموز"}]}, "ar"),
        ({"metadata": {}, "cells": [{"cell_type": "markdown", "source": "Choose the ids"}]}, "en"),
        ({"metadata": 5, "cells": [{"cell_type": "code", "source": "x"}]}, "en"),
    ],
)
def test_language_is_found_even_when_the_kernel_was_changed(notebook, language):
    assert language_of(notebook) == language
