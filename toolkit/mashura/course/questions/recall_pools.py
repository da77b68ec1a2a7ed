"""Spaced recall: questions on earlier modules at the beginning of a lesson."""

from __future__ import annotations

import random

from mashura.course.questions.kinds import ChoosingQuestion, MatchingQuestion, Question, read_questions
from mashura.course.sources.builder import lesson_paths

SLOTS = (1, 2)
# Enough that two neighbours get different questions, few enough to store in a notebook.
POOL = 6


def recall_pool(lesson: str, slot: int) -> dict[str, Question]:
    """Return the questions from which a slot of a lesson draws, by ``lesson/question``.

    They come from all earlier modules: half from the latest one, half from the others. None is marked
    ``recall: false``, and the two slots of a lesson have no question in common. Empty for a lesson of the
    first module.

    Examples
    --------
    >>> recall_pool("m00-welcome", 1)
    {}
    >>> pools = [recall_pool("m02-readiness-gate", slot) for slot in SLOTS]
    >>> all(pools), pools[0].keys() & pools[1].keys()
    (True, set())
    """
    module = lesson.partition("-")[0]
    banks: dict[str, list[tuple[str, Question]]] = {}
    for path in lesson_paths():
        earlier = path.stem.partition("-")[0]
        questions = path.with_suffix(".questions.yaml")
        if earlier < module and questions.is_file():
            banks.setdefault(earlier, []).extend(
                (f"{path.stem}/{name}", question)
                for name, question in read_questions(questions).items()
                if question.recall and isinstance(question, ChoosingQuestion | MatchingQuestion)
            )
    if not banks:
        return {}
    draw = random.Random(lesson)
    latest = banks.pop(max(banks))
    older = [entry for bank in banks.values() for entry in bank]
    for bank in (latest, older):
        draw.shuffle(bank)
    place = SLOTS.index(slot)
    recent = latest[place :: len(SLOTS)][: POOL // 2 if older else POOL]
    return dict([*recent, *older[place :: len(SLOTS)][: POOL - len(recent)]])
