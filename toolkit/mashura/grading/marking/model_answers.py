"""Model answers, and why they are right: shown on feedback pages only, after the mark.

``model_answers.yaml`` beside an exercise's checks says for each item in both languages why its answer is
right, and for a written item or a task in an app what a good answer is. The answer of another item is its
reference in ``known_answers.yaml``; what that computes is worked out once, in a process of its own.
"""

from __future__ import annotations

import json
import logging
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from mashura.course.sources.source import Bilingual
from mashura.grading.exercise.exercise import Exercise
from mashura.grading.exercise.handout import handout_notebook
from mashura.i18n import Language
from mashura.record_file import read_record

_log = logging.getLogger(__name__)
FILE = "model_answers.yaml"
_SECONDS = 120
_RUNNER = """
import json, sys
def plain(value):
    for convert in ("tolist", "to_list"):
        if hasattr(value, convert):
            value = getattr(value, convert)()
    if isinstance(value, dict):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(plain(entry) for entry in value)
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    return value if value is None or isinstance(value, (str, int, float, bool)) else None
known, found = {}, {}
for step in json.load(sys.stdin):
    try:
        exec(step["source"], known)
    except Exception as error:
        print(step["item"], error, file=sys.stderr)
        continue
    if step["item"]:
        found[step["item"]] = {name: plain(known.get(name)) for name in step["names"]}
print("\\n" + json.dumps(found))
"""


class ModelText(BaseModel):
    """What an exercise's author says of one item: why, or for a written item a good ``answer``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    why: Bilingual | None = None
    answer: Bilingual | None = None


@dataclass(frozen=True, kw_only=True)
class ModelAnswer:
    """A model answer: ``values`` of a form's fields, a ``text`` or ``code``; ``why`` it is right.

    ``looked_for`` are the lines of the rubric by which a person marks a written answer.
    """

    values: Mapping[str, Any]
    text: str = ""
    code: str = ""
    why: str = ""
    looked_for: tuple[str, ...] = ()


def model_texts(exercise: Exercise) -> Mapping[str, ModelText]:
    """Return what the author says of each item; nothing where there is no such file.

    Examples
    --------
    >>> from mashura.grading import load_exercise
    >>> "m01-levels" in model_texts(load_exercise("m01-is-it-participation"))
    True
    """
    path = exercise.folder / FILE
    return _texts(path, path.stat().st_mtime_ns) if path.is_file() else {}


@lru_cache(maxsize=64)
def _texts(path: Path, _changed: int) -> Mapping[str, ModelText]:
    return read_record(path, dict[str, ModelText])


def has_model_answers(exercise: Exercise) -> bool:
    """Return whether feedback shows model answers: not for the tests before and after the course.

    What a test asks is asked again at the end, so its answers would spoil what the two measure.
    """
    return not exercise.name.endswith("-test")


def model_answer(exercise: Exercise, item: str, language: Language) -> ModelAnswer | None:
    """Return the model answer of an item in one language; None where there is none to show."""
    if not has_model_answers(exercise):
        return None
    said = model_texts(exercise).get(item)
    worded = exercise.variant.worded
    why = worded(said.why[language], language) if said and said.why else ""
    answer = worded(said.answer[language], language) if said and said.answer else ""
    if exercise.item(item).kind == "write":
        return ModelAnswer(
            values={},
            text=answer,
            why=why,
            looked_for=tuple(line[language] for line in exercise.rubric.get(item, ())),
        )
    known = exercise.known_answers.get(item)
    if not known:
        return None
    if answer:
        # A task that is done in an app has no form whose words could show it.
        return ModelAnswer(values={}, text=answer, why=why)
    values = _reference_values(exercise).get(item, {})
    return ModelAnswer(values=values, code=known[0].text, why=why)


@lru_cache(maxsize=64)
def _reference_values(exercise: Exercise) -> Mapping[str, Mapping[str, Any]]:
    """Return what the references assign to the fields of each form, as plain values."""
    references = {item: known[0].text for item, known in exercise.known_answers.items()}
    answers = {item.answer_id: item.id for item in exercise.items if item.kind != "write"}
    steps = []
    for cell in handout_notebook(exercise, "en").cells:
        mark = cell.metadata.get("nbgrader", {})
        item = answers.get(mark.get("grade_id"))
        if cell.cell_type != "code" or (mark and item is None):
            continue
        fields = cell.metadata.get("mashura", {}).get("form", {}).get("fields", [])
        names = [field["name"] for field in fields]
        steps.append({"source": references[item] if item else cell.source, "item": item, "names": names})
    with tempfile.TemporaryDirectory() as place:
        for file in exercise.files().values():
            shutil.copy(file, place)
        try:
            done = subprocess.run(
                [sys.executable, "-c", _RUNNER],
                cwd=place,
                input=json.dumps(steps),
                capture_output=True,
                encoding="utf-8",
                timeout=_SECONDS,
                check=True,
            )
        except (subprocess.SubprocessError, OSError) as error:
            # Feedback without model answers is better than none.
            _log.warning(
                "the references of %s could not be run: %s", exercise.name, getattr(error, "stderr", error)
            )
            return {}
    # A reference may print; what was found is the last line.
    found: dict[str, dict[str, Any]] = json.loads(done.stdout.rstrip().rpartition("\n")[2])
    return found
