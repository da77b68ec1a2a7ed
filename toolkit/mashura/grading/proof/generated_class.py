"""A generated class, to prove the class report: what was planted must be found, what was not must not.

Answers are known right and wrong ones of an exercise, drawn by an item-response model with two parameters:
a trainee of ability θ answers an item rightly with probability 1 / (1 + exp(-a (θ - b))). Everybody in it is
simulated. It hands in real notebooks.
"""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from mashura.course.progress.handing_in import SEPARATOR
from mashura.grading.exercise import notebooks
from mashura.grading.exercise.exercise import Exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.known_answers import KnownAnswer
from mashura.i18n import LANGUAGES

# Mean share of the points that the class is to get in the hardest and in the easiest item.
_HARDEST, _EASIEST = 0.3, 0.93
# How well an ordinary item tells abilities apart, and the planted bad one.
_LEAST_SLOPE, _GREATEST_SLOPE, _REVERSED_SLOPE = 1.6, 2.4, -1.6
_COPIED_FROM = 0.08


@dataclass(frozen=True, kw_only=True)
class GeneratedClass:
    """A class and what was planted in it.

    Attributes
    ----------
    exercise : Exercise
        What it answers.
    answers : mapping
        The known answer of each trainee to each item.
    expected : mapping
        For each item the mean share of the points that the model gives an endless class, 0-1.
    reversed_item : str
        The item that stronger trainees get wrong more often.
    copying : tuple of str
        Trainees with the same answers; all others worked alone.
    """

    exercise: Exercise
    answers: Mapping[str, Mapping[str, KnownAnswer]]
    expected: Mapping[str, float]
    reversed_item: str
    copying: tuple[str, ...]

    def write_drop(self, drop: Path) -> None:
        """Write each trainee's hand-in as the archive that the button *Hand in* makes, in both languages."""
        drop.mkdir(parents=True, exist_ok=True)
        for number, (trainee, answers) in enumerate(self.answers.items()):
            filled = {item: form_source(self.exercise, answer) for item, answer in answers.items()}
            language = LANGUAGES[number % len(LANGUAGES)]
            notebook = answered_notebook(self.exercise, language, filled)
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(f"{self.exercise.name}.ipynb", notebooks.dump(notebook))
                for name, path in self.exercise.files().items():
                    archive.write(path, name)
            (drop / f"{trainee}{SEPARATOR}{self.exercise.name}.zip").write_bytes(packed.getvalue())


def generate_class(
    exercise: Exercise, size: int, seed: int, *, copying: int = 4, improvement: float = 0.0
) -> GeneratedClass:
    """Draw a class for an exercise.

    Parameters
    ----------
    exercise : Exercise
        One whose items have known answers; written items stay open.
    size : int
        Trainees, named ``trainee-000`` and so on; the last ``copying`` of them have one set of answers.
    seed : int
        The same seed gives the same class, and the same trainee the same ability in another exercise.
    improvement : float
        How much more able everybody is, in standard deviations.
    """
    random = np.random.default_rng([seed, sum(exercise.name.encode())])
    known = {
        item.id: [answer for answer in exercise.known_answers[item.id] if _fits_form(exercise, answer)]
        for item in exercise.items
        if item.kind != "write"
    }
    trainees = [f"trainee-{number:03d}" for number in range(size)]
    ability = np.random.default_rng(seed).standard_normal(size) + improvement
    # Copying shows in mistakes, so the one who is copied from is not among the strongest.
    ability[-copying:] = np.quantile(ability, _COPIED_FROM)
    model = _items(known, random, improvement)
    answers = {
        trainee: {item: _drawn(model[item], ability[number], known[item], random) for item in known}
        for number, trainee in enumerate(trainees)
    }
    copies = tuple(trainees[size - copying :])
    for trainee in copies[1:]:
        answers[trainee] = answers[copies[0]]
    return GeneratedClass(
        exercise=exercise,
        answers=answers,
        expected={item: parameters.expected for item, parameters in model.items()},
        reversed_item=next(item for item, parameters in model.items() if parameters.slope < 0),
        copying=copies,
    )


@dataclass(frozen=True, kw_only=True)
class _ItemModel:
    slope: float
    difficulty: float
    expected: float

    def right(self, ability: Any) -> Any:
        return 1 / (1 + np.exp(-self.slope * (ability - self.difficulty)))


def _items(
    known: Mapping[str, Sequence[KnownAnswer]], random: Any, improvement: float
) -> dict[str, _ItemModel]:
    """Plant the difficulties: evenly spaced mean shares, the hardest where wrong answers earn least."""
    floors = {item: _wrong_share(answers) for item, answers in known.items()}
    ordered = sorted(floors, key=lambda item: floors[item])
    targets = np.linspace(_HARDEST, _EASIEST, len(ordered))
    # An item in the middle has as many right answers as wrong ones, so its slope can be seen.
    bad = ordered[len(ordered) // 2]
    model = {}
    for item, target in zip(ordered, targets, strict=True):
        slope = _REVERSED_SLOPE if item == bad else float(random.uniform(_LEAST_SLOPE, _GREATEST_SLOPE))
        wanted = max(float(target), floors[item] + 0.08)
        right = (wanted - floors[item]) / (1 - floors[item])
        difficulty = _difficulty(slope, right)
        model[item] = _ItemModel(
            slope=slope,
            difficulty=difficulty,
            expected=floors[item] + (1 - floors[item]) * _mean_right(slope, difficulty - improvement),
        )
    return {item: model[item] for item in known}


def _wrong_share(answers: Sequence[KnownAnswer]) -> float:
    return float(np.mean([answer.score for answer in _wrong(answers)])) / float(answers[0].score or 1)


def _wrong(answers: Sequence[KnownAnswer]) -> list[KnownAnswer]:
    return [answer for answer in answers if answer.score != answers[0].score]


def _mean_right(slope: float, difficulty: float) -> float:
    """Return the share of right answers in an endless class with abilities of mean 0 and deviation 1."""
    points, weights = np.polynomial.hermite_e.hermegauss(41)
    return float(weights @ (1 / (1 + np.exp(-slope * (points - difficulty))))) / math.sqrt(2 * math.pi)


def _difficulty(slope: float, right: float) -> float:
    low, high = -8.0, 8.0
    for _ in range(60):
        middle = (low + high) / 2
        too_many = _mean_right(slope, middle) > right
        # The harder the item, the fewer are right; of a reversed one, the more.
        low, high = (middle, high) if too_many == (slope > 0) else (low, middle)
    return (low + high) / 2


def _drawn(model: _ItemModel, ability: float, answers: Sequence[KnownAnswer], random: Any) -> KnownAnswer:
    is_right = random.random() < model.right(ability)
    wrong = _wrong(answers)
    choices = [answer for answer in answers if answer not in wrong] if is_right else wrong
    chosen: KnownAnswer = choices[int(random.integers(len(choices)))]
    return chosen


def form_source(exercise: Exercise, answer: KnownAnswer) -> str:
    """Return a known answer as the form writes it into its cell: the value of each field.

    Examples
    --------
    >>> from mashura.grading import load_exercise
    >>> exercise = load_exercise("m00-pre-test")
    >>> answer = KnownAnswer(item="m00-pre-index", why="", text="index = 3 / 4", score=0.0)
    >>> form_source(exercise, answer)
    'index = 0.75'
    """
    names = [field.name for field in exercise.form(answer.item)]
    values = _values(answer.text)
    if not names or any(name not in values for name in names):
        return answer.text
    return "\n".join(f"{name} = {values[name]!r}" for name in names)


def _fits_form(exercise: Exercise, answer: KnownAnswer) -> bool:
    """Return whether an answer is one that the form could have written: its values are of the usual kinds."""
    reference = _values(exercise.known_answers[answer.item][0].text)
    values = _values(answer.text)
    names = [field.name for field in exercise.form(answer.item)]
    return all(type(values.get(name)) is type(reference.get(name)) for name in names)


@cache
def _values(code: str) -> Mapping[str, Any]:
    """Run a known answer of our own; nothing where it needs more than itself."""
    values: dict[str, Any] = {}
    try:
        exec(code, values)
    except Exception:
        return {}
    return {name: value for name, value in values.items() if not name.startswith("__")}
