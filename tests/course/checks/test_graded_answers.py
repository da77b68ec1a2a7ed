"""Graded answers that would have to be typed as code."""

import pytest

from mashura.course.checks.graded_answers import check_graded_answers

SOURCE = """---
id: m99-sample
title: {{ar: عيّنة, en: Sample}}
minutes: 5
objectives: [{{id: m99-run, ar: تشغيل خلية, en: Run a cell}}]
---

```{{code-cell}} ipython3
---
id: m99-item-answer
nbgrader: {{part: answer, item: m99-item}}
{metadata}---
levels = {{}}
```

```{{code-cell}} ipython3
---
id: m99-item
nbgrader: {{part: grade, item: m99-item}}
---
selfcheck.ids(levels)
```

+++ {{"id": "m99-letter", "nbgrader": {{"part": "grade", "item": "m99-letter", "kind": "write"}}}}

…
"""
FORM = "form: [{name: levels, widget: text, title: {ar: نص, en: Text}}]\n"


def problems(tmp_path, metadata):
    folder = tmp_path / "m99_sample"
    folder.mkdir()
    (folder / "m99-sample.md").write_text(SOURCE.format(metadata=metadata), encoding="utf-8")
    return check_graded_answers(tmp_path)


def test_an_answer_that_must_be_typed_is_refused_with_its_cell_and_line(tmp_path):
    (problem,) = problems(tmp_path, "")
    assert problem.key == "measures-typing"
    assert problem.params["cell"] == "m99-item-answer"
    lines = problem.path.read_text(encoding="utf-8").split("\n")
    assert lines[problem.line].startswith("```") or lines[problem.line - 1].startswith("```")


@pytest.mark.parametrize("metadata", [FORM, "tags: [analysts]\n"])
def test_an_answer_with_a_form_and_an_analysts_one_are_allowed(tmp_path, metadata):
    assert problems(tmp_path, metadata) == []
