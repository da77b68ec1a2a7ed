"""The notebooks of an exercise: the handout in each language, and the instructor's with solutions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from mashura.course.progress.answers import read_answers
from mashura.course.sources.builder import notebook_metadata, render_cells
from mashura.course.sources.forms import entry_reader, form_metadata, listed_ids, read_form
from mashura.grading.exercise import notebooks
from mashura.grading.exercise.exercise import Exercise
from mashura.grading.exercise.item import Item
from mashura.i18n import FIRST_LANGUAGE, Language, message

BEGIN_SOLUTION = "### BEGIN SOLUTION"
END_SOLUTION = "### END SOLUTION"
CODE_STUB = "# ✎"
TEXT_STUB = "✎"
WRITTEN_LINES = 10


def handout_notebook(exercise: Exercise, language: Language) -> Any:
    """Return the handout of an exercise in one language, without nbgrader's checksums.

    Examples
    --------
    >>> from mashura.grading import load_exercise
    >>> exercise = load_exercise("m03-plan-a-consultation")
    >>> arabic, english = handout_notebook(exercise, "ar"), handout_notebook(exercise, "en")
    >>> len(arabic.cells) == len(english.cells)
    True
    """
    return _build(exercise, language, solutions=False)


def source_notebook(exercise: Exercise) -> Any:
    """Return the instructor's notebook: the Arabic handout with reference answers in solution regions."""
    return _build(exercise, FIRST_LANGUAGE, solutions=True)


def answered_notebook(exercise: Exercise, language: Language, answers: Mapping[str, str]) -> Any:
    """Return a handout filled with answers, as a trainee would hand it in.

    Parameters
    ----------
    exercise : Exercise
        The assignment.
    language : Language
        Which handout.
    answers : mapping
        Code or text by item id; other items stay unanswered.
    """
    notebook = handout_notebook(exercise, language)
    places = {item.answer_id: answers[item.id] for item in exercise.items if item.id in answers}
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in places:
            stub = cell.source.removesuffix(CODE_STUB).removesuffix(TEXT_STUB)
            cell.source = stub + places[name]
    return notebook


def item_titles(exercise: Exercise, language: Language) -> dict[str, str]:
    """Return the title of each question that has one, by item, as it stands in the handout."""
    answers = read_answers(handout_notebook(exercise, language))
    return {answered.item: answered.title for answered in answers if answered.title}


def _build(exercise: Exercise, language: Language, *, solutions: bool) -> Any:
    # A new copy for every caller, because Jupyter's tools change notebooks in place.
    return notebooks.parse(_text(exercise, language, solutions))


@lru_cache(maxsize=256)
def _text(exercise: Exercise, language: Language, solutions: bool) -> str:
    values = exercise.variant.prose_values(language)
    values |= {"points": str(exercise.points), "count": str(len(exercise.items))}
    for item in exercise.items:
        key = item.id.split("-", 1)[1].replace("-", "_")
        values[f"{key}_head"] = message(
            "grading-item-head", lang=language, points=item.points, minutes=item.minutes, kind=item.kind
        )
    cells = render_cells(exercise.source, language, values)
    _add_forms(cells, exercise, language)
    references = {item: known[0].text for item, known in exercise.known_answers.items()} if solutions else {}
    for cell in cells:
        _mark(cell, exercise, references)
    return notebooks.dump(notebooks.new_notebook(cells, _metadata(exercise, language)))


def _metadata(exercise: Exercise, language: Language) -> dict[str, Any]:
    metadata = notebook_metadata(exercise.source.header, language)
    # An exercise can be handed in; a lesson cannot.
    metadata["mashura"]["exercise"] = True
    # A class's hand-in is marked by its own variant alone.
    metadata["mashura"]["variant"] = exercise.variant.name
    return metadata


def _add_forms(cells: list[Any], exercise: Exercise, language: Language) -> None:
    """Put the forms' descriptions on the answer cells, and their ids into the prose above them."""
    resolve = entry_reader(exercise.data)
    prose: Any = None
    shared: list[str] = []
    answer = ""
    for cell, written in zip(cells, exercise.source.cells_in(language), strict=True):
        mark = cell.metadata.get("nbgrader")
        if written.kind == "prose":
            prose = cell
        elif mark is None:
            cell.metadata.setdefault("jupyter", {})["source_hidden"] = True
            if form := cell.metadata.get("mashura", {}).get("form"):
                # A trial of the answer above it.
                form |= {"needs": [*shared], "checks": [answer, cell.id]}
            else:
                shared.append(cell.id)
        elif fields := read_form(written, exercise.source):
            item = exercise.item(mark["item"])
            described = {"version": 1, "fields": form_metadata(fields, language, resolve)}
            if cell.cell_type == "code":
                described |= {"needs": [*shared], "checks": [cell.id, item.id]}
            cell.metadata["mashura"] = {"form": described}
            answer = cell.id
            if ids := listed_ids(fields, language, resolve):
                closing = "\n\n</div>"
                body = prose.source.removesuffix(closing)
                prose.source = f'{body}\n\n<div class="mashura-codes">\n\n{ids}{closing}{closing}'
        elif mark["part"] == "grade" and exercise.form(mark["item"]):
            cell.metadata["jupyter"] = {"source_hidden": True}
        elif written.kind == "answer":
            cell.metadata["mashura"] = {
                "form": {"version": 1, "fields": [_text_field(prose.source, exercise.item(mark["item"]))]}
            }


def _text_field(prose: str, item: Item) -> dict[str, Any]:
    """Return the field of an item that is written as text; its title is the heading of the prose above it."""
    heading = next((line for line in prose.splitlines() if line.startswith("#")), "")
    return {
        "name": "text",
        "widget": "text",
        "title": heading.lstrip("# "),
        "lines": WRITTEN_LINES,
        "counted": True,
        **({"words": [*item.words]} if item.words else {}),
    }


def _mark(cell: Any, exercise: Exercise, references: dict[str, str]) -> None:
    """Turn an author's short mark into nbgrader's metadata, and insert the stub or the solution region."""
    mark = cell.metadata.pop("nbgrader", None)
    if mark is None:
        return
    item = exercise.item(mark["item"])
    answer, graded = mark["part"] == "answer" or item.kind == "write", mark["part"] == "grade"
    if answer:
        is_code = cell.cell_type == "code"
        stub = CODE_STUB if is_code else TEXT_STUB
        lines = cell.source.rstrip("\n").split("\n") if is_code else []
        lines += [BEGIN_SOLUTION, references[item.id], END_SOLUTION] if references else [stub]
        cell.source = "\n".join(lines)
    cell.metadata["nbgrader"] = {
        "cell_type": cell.cell_type,
        "grade": graded,
        "grade_id": item.id if graded else item.answer_id,
        "locked": not answer,
        "schema_version": 3,
        "solution": answer,
        "task": False,
        # What lies above the maximum is extra; nbgrader sums the maximum from here.
        **({"points": item.counted_points} if graded else {}),
    }
    if not answer:
        cell.metadata["editable"] = False
    cell.metadata["deletable"] = False
