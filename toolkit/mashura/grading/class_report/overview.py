"""The class in one picture: everything that ``mashura class`` says, as one typed result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mashura.grading.class_report.agreement import Agreement, rubric_agreement
from mashura.grading.class_report.gain import Gain, learning_gain
from mashura.grading.class_report.hand_ins import ClassRecords, read_class
from mashura.grading.class_report.items import ExerciseAnalysis, ItemAnalysis, analyse_exercises
from mashura.grading.class_report.progress import TraineeProgress, trainees_progress
from mashura.grading.class_report.similarity import SimilarPair, similar_groups, similar_pairs
from mashura.i18n import Language, active_language, message
from mashura.i18n.progress_bar import progress_bar


@dataclass(frozen=True, kw_only=True)
class ClassOverview:
    """A class.

    Attributes
    ----------
    language : Language
        Of all titles and sentences in it.
    made_at : datetime
        In UTC.
    exercises : mapping
        Titles of the course's exercises by name, in their order.
    trainees : tuple of TraineeProgress
        Everybody in the gradebook or with a hand-in, by id.
    analyses : tuple of ExerciseAnalysis
        Of each exercise of which something was graded.
    gain : Gain or None
        None unless the course has the pre-test and the post-test.
    agreements : tuple of Agreement
        Empty unless a second person marked too.
    similar : tuple of SimilarPair
        Reasons to talk.
    """

    course: Path
    language: Language
    made_at: datetime
    exercises: Mapping[str, str]
    trainees: tuple[TraineeProgress, ...]
    analyses: tuple[ExerciseAnalysis, ...]
    gain: Gain | None
    agreements: tuple[Agreement, ...]
    similar: tuple[SimilarPair, ...]

    @property
    def items(self) -> tuple[ItemAnalysis, ...]:
        """All items of all analyses."""
        return tuple(item for analysis in self.analyses for item in analysis.items)

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Trainees that are linked by similar pairs."""
        return similar_groups(self.similar)

    @property
    def main_analysis(self) -> ExerciseAnalysis | None:
        """The exercise with the most graded hand-ins, the first one of these; None without any."""
        return max(self.analyses, key=lambda analysis: analysis.n, default=None)

    def as_json(self) -> dict[str, Any]:
        """Return it as plain data; ``alpha`` is that of :attr:`main_analysis`."""
        main = self.main_analysis
        plain: dict[str, Any] = _plain(
            {
                "course": str(self.course),
                "made_at": self.made_at,
                "trainees": [asdict(trainee) for trainee in self.trainees],
                "exercises": [
                    {
                        "exercise": analysis.exercise,
                        "title": analysis.title,
                        "n": analysis.n,
                        "mean_share": _value(analysis.mean_share),
                        "alpha": _value(analysis.alpha),
                        "alpha_interval": _interval(analysis.alpha),
                        "alpha_items": analysis.alpha_items,
                    }
                    for analysis in self.analyses
                ],
                "items": [_item(item) for item in self.items],
                "alpha": _value(main.alpha) if main else None,
                "alpha_interval": _interval(main.alpha) if main else None,
                "alpha_exercise": main.exercise if main else None,
                "gain": asdict(self.gain) if self.gain else None,
                "agreement": [asdict(agreement) for agreement in self.agreements],
                "similar": [[pair.first, pair.second, round(pair.share, 4)] for pair in self.similar],
                "similar_why": [asdict(pair) for pair in self.similar],
            }
        )
        return plain


def class_overview(
    course: Path, assignment: str | None = None, *, now: datetime | None = None
) -> ClassOverview:
    """Return the overview of a course's class in the active language; the course is only read.

    Parameters
    ----------
    course : Path
        A course that :func:`mashura.grading.build_exercises` made.
    assignment : str, optional
        Only this exercise.
    now : datetime, optional
        The moment by which hand-ins are overdue, with a time zone; this moment, if not given.

    Raises
    ------
    InputError
        If the folder is no such course, the exercise is not in it, or the table of second marks is damaged.
    """
    moment = now or datetime.now(UTC)
    records = read_class(course, assignment)
    return overview_of(records, moment)


def overview_of(records: ClassRecords, now: datetime) -> ClassOverview:
    """Return the overview of what was read from a course."""
    language = active_language()
    analyses, gain, agreements, similar = (
        analyse(records)
        for analyse in progress_bar(
            (analyse_exercises, learning_gain, rubric_agreement, similar_pairs),
            what=message("class-progress-analysing"),
        )
    )
    return ClassOverview(
        course=records.course,
        language=language,
        made_at=now,
        exercises={
            exercise.name: exercise.exercise.source.header.title[language] for exercise in records.exercises
        },
        trainees=trainees_progress(records, now),
        analyses=analyses,
        gain=gain,
        agreements=agreements,
        similar=similar,
    )


def _item(item: ItemAnalysis) -> dict[str, Any]:
    first = item.first_failing
    return {
        "item": item.item,
        "exercise": item.exercise,
        "title": item.title,
        "n": item.n,
        "unanswered": item.unanswered,
        "waiting": item.waiting,
        "difficulty": _value(item.difficulty),
        "difficulty_interval": _interval(item.difficulty),
        "discrimination": _value(item.discrimination),
        "discrimination_interval": _interval(item.discrimination),
        "alpha_without": _value(item.alpha_without),
        "alpha_without_interval": _interval(item.alpha_without),
        "concern": item.concern,
        "first_failing": first.key if first else None,
        "first_failing_advice": first.advice if first else None,
        "wrong_choices": [asdict(choice) for choice in item.wrong_choices],
        "misunderstandings": [asdict(wrong) for wrong in item.misunderstandings],
    }


def _value(estimate: Any) -> float | None:
    return None if estimate is None else estimate.value


def _interval(estimate: Any) -> list[float] | None:
    return None if estimate is None else [estimate.low, estimate.high]


def _plain(value: Any) -> Any:
    """Return a result with times as text and numbers rounded to what they can mean."""
    if isinstance(value, Mapping):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return round(value, 6) if isinstance(value, float) and abs(value) > 1e-4 else value
