"""Questions of single choice that can be passed without knowing, by the length or the place of an option.

Where options are of like length, the longest is right about as often as chance. The place is measured as
shown: every reader sees the options in an order of her own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mashura.course.questions.kinds import ChoosingQuestion, read_questions
from mashura.course.questions.mixture import mixed
from mashura.course.sources.problems import Problem
from mashura.i18n import LANGUAGES, Language

# How much more often than chance the longest option may be right, and the right one may be in a place.
MOST_TIMES_CHANCE = 1.3
READERS = 200


@dataclass(frozen=True, kw_only=True)
class ChoiceMeasures:
    """Measures of all questions of single choice in one language.

    Attributes
    ----------
    questions : int
        Questions with three options or more.
    longest_right : int
        In how many the longest option is the right one.
    by_chance : float
        In how many it would be, were lengths alike.
    longest : tuple of (Path, str)
        File and id of the questions in which the longest option is the right one.
    """

    language: Language
    questions: int
    longest_right: int
    by_chance: float
    longest: tuple[tuple[Path, str], ...]

    @property
    def most(self) -> int:
        """How often the longest option may be right: one more than the share, as there are few questions."""
        return int(MOST_TIMES_CHANCE * self.by_chance + 1)


def measure_choices(lessons: Sequence[Path], language: Language) -> ChoiceMeasures:
    """Return how often the longest option is right in the questions of lessons."""
    asked = [*_choosing(lessons)]
    longest = []
    for path, question in asked:
        sizes = [len(choice[language]) for choice in question.choices]
        if sizes[_right(question)] == max(sizes):
            longest.append((path, question.id))
    return ChoiceMeasures(
        language=language,
        questions=len(asked),
        longest_right=len(longest),
        by_chance=sum(1 / len(question.choices) for _, question in asked),
        longest=tuple(longest),
    )


def places_shown(lessons: Sequence[Path], readers: int = READERS) -> Mapping[int, float]:
    """Return for each place how much more often than chance the right option is shown there (1: as often)."""
    shown: Counter[int] = Counter()
    expected: dict[int, float] = {}
    for _, question in _choosing(lessons):
        for reader in range(readers):
            order = mixed(len(question.choices), f"{reader}/{question.text['ar']}")
            shown[order.index(_right(question)) + 1] += 1
            for place in range(1, len(order) + 1):
                expected[place] = expected.get(place, 0) + 1 / len(order)
    return {place: shown[place] / expected[place] for place in sorted(expected)}


def check_choices(lessons: Sequence[Path], folder: Path) -> list[Problem]:
    """Return a problem where the right answers can be told from their length or their place."""
    problems = []
    for language in LANGUAGES:
        measures = measure_choices(lessons, language)
        if measures.longest_right > measures.most:
            names = ", ".join(f"{path.name.partition('.')[0]}/{name}" for path, name in measures.longest)
            params = {
                "language": language,
                "longest": measures.longest_right,
                "questions": measures.questions,
                "most": measures.most,
                "names": names,
            }
            problems.append(Problem(key="measures-longest-right", path=folder, line=0, params=params))
    for place, times in places_shown(lessons).items():
        if times > MOST_TIMES_CHANCE:
            problems.append(
                Problem(
                    key="measures-place",
                    path=folder,
                    line=0,
                    params={"place": place, "times": round(times, 1)},
                )
            )
    return problems


def _choosing(lessons: Sequence[Path]) -> Iterator[tuple[Path, ChoosingQuestion]]:
    for lesson in lessons:
        path = lesson.with_suffix(".questions.yaml")
        if path.is_file():
            for question in read_questions(path).values():
                if isinstance(question, ChoosingQuestion):
                    yield path, question


def _right(question: ChoosingQuestion) -> int:
    return next(place for place, choice in enumerate(question.choices) if choice.right)
