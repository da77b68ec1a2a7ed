"""The course of a campaign by day, as arrays: whatever a morning shows is what lies before it (S53, S57)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd

from mashura.methodology.records.conduct import Escalation
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary.contributions import ModerationState
from mashura.simulation.campaign.escalations import OVERDUE_HOURS, escalations
from mashura.simulation.campaign.people import MS_A_DAY, MS_AN_HOUR
from mashura.simulation.public.cells import Bools, Floats, Ints
from mashura.simulation.public.streams import binomials, draws, key_of

ASKING = 0.03
"""Share of those who come and ask the entity a question (assumption)."""

SAME_TEXT_SHARE, SAME_TEXT_LEAST = 0.2, 8
"""From which share of yesterday's statements, and from how many, one repeated text is a wave (assumption)."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Course:
    """A whole run by day, with what its mornings show.

    Attributes
    ----------
    days : int
        Days with all extensions.
    labels : tuple of str
        Segments, then those in none.
    arrivals : int array, shape (days, labels)
        People who contributed, by the first segment that they belong to, as a platform counts them.
    languages : tuple of str
        Languages of the public.
    by_language : int array, shape (days, languages)
        The same people by language, genuine or not.
    created, decided : int array, shape (statements,)
        Milliseconds since the opening, in order of writing; -1: not decided.
    same : int array, shape (statements,)
        Equal numbers for equal texts.
    accepted, coordinated : bool array, shape (statements,)
        Whether it was published in the end, and whether an account of an attack wrote it; only the debrief
        looks at the second.
    allowed_hours : float
        How long a statement may wait.
    genuine : int array, shape (days,)
        People who joined on each day and are no account of an attack.
    asked : int array, shape (days,)
        Questions to the entity.
    problems : tuple of (int, Escalation)
        What is to be reported to management, with the first morning on which it is known.
    """

    days: int
    labels: tuple[str, ...]
    arrivals: Ints
    languages: tuple[str, ...]
    by_language: Ints
    created: Ints
    decided: Ints
    same: Ints
    accepted: Bools
    coordinated: Bools
    allowed_hours: float
    genuine: Ints
    asked: Ints
    problems: tuple[tuple[int, Escalation], ...]

    @cached_property
    def total(self) -> Ints:
        """People who contributed before each morning, shape (days + 1,)."""
        return np.concatenate([[0], np.cumsum(self.arrivals.sum(axis=1))])

    @property
    def problems_by_card(self) -> tuple[tuple[str, int, Escalation], ...]:
        """All problems with their first mornings, each with the key of the card that tells of it."""
        return tuple(
            (f"escalation:{problem.cause}:{since}:{place}", since, problem)
            for place, (since, problem) in enumerate(self.problems)
        )

    def waiting(self, today: int) -> Bools:
        """Return which statements wait for moderation on a morning."""
        now = today * MS_A_DAY
        return np.asarray((self.created < now) & ((self.decided < 0) | (self.decided >= now)))

    def overdue(self, today: int) -> int:
        """Return how many statements have waited longer than the policy allows."""
        late = self.created + self.allowed_hours * MS_AN_HOUR < today * MS_A_DAY
        return int((self.waiting(today) & late).sum())

    def in_time(self, today: int) -> tuple[int, int]:
        """Return how many statements were due before a morning, and how many of them were decided in time."""
        due = self.created + self.allowed_hours * MS_AN_HOUR
        counted = due < today * MS_A_DAY
        good = counted & (self.decided >= 0) & (self.decided <= due)
        return int(counted.sum()), int(good.sum())

    def repeated(self, day: int) -> tuple[int, int]:
        """Return how often the commonest text of a day came on that day, and how many statements came."""
        written = self.same[(self.created // MS_A_DAY) == day]
        return (int(np.bincount(written).max()) if len(written) else 0), len(written)

    def is_wave(self, day: int) -> bool:
        """Whether one text came so often on a day that it looks like an attack."""
        most, of_all = self.repeated(day)
        return most >= max(SAME_TEXT_LEAST, SAME_TEXT_SHARE * of_all)


def course_of(
    whole: Consultation,
    *,
    opening: pd.Timestamp,
    first: date,
    days: int,
    seed: int,
    labels: tuple[str, ...],
    languages: tuple[str, ...],
    allowed_hours: float | None,
) -> Course:
    """Return the course of a complete run.

    Parameters
    ----------
    whole : Consultation
        The run to its end, as it will be if nothing is decided any more.
    opening, first : pandas.Timestamp, datetime.date
        Midnight of the first day in UTC, and that day.
    days, seed : int
        Days with all extensions; the seed of the campaign.
    labels : tuple of str
        Segments and the label of those in none.
    languages : tuple of str
        Languages of the public.
    allowed_hours : float, optional
        How long a statement may wait; the usual limit without it.
    """
    allowed = allowed_hours or OVERDUE_HOURS
    arrivals = np.zeros((days, len(labels)), dtype=np.int64)
    column = {name: place for place, name in enumerate(labels)}
    funnel = whole.funnel
    np.add.at(
        arrivals,
        (funnel["day"].to_numpy(), funnel["segment"].map(column).to_numpy()),
        funnel["contributed"].to_numpy(),
    )
    written = whole.statements[whole.statements["author_id"].notna()].sort_values(
        ["created_at", "statement_id"], kind="stable"
    )
    decisions = whole.moderation_log.drop_duplicates("statement_id").set_index("statement_id")["decided_at"]
    coordinated = whole.truth[whole.truth["coordinated"].fillna(False).astype(bool)]["subject_id"]
    texts = pd.Series(written["text"].astype(str).str.strip().str.casefold())
    joined = _ms(whole.participants["joined_at"], opening) // MS_A_DAY
    spoken = whole.participants["language"].map({name: place for place, name in enumerate(languages)})
    by_language = np.zeros((days, len(languages)), dtype=np.int64)
    np.add.at(by_language, (joined, spoken.to_numpy(dtype=np.int64)), 1)
    real = ~whole.participants["participant_id"].isin(coordinated).to_numpy()
    problems = escalations(whole, opened_on=first, opening=opening, today=days, hours_to_decide=allowed_hours)
    asking = draws(seed, "rehearsal", "questions", at=key_of(np.arange(days)))
    return Course(
        days=days,
        labels=labels,
        arrivals=arrivals,
        languages=languages,
        by_language=by_language,
        created=_ms(written["created_at"], opening),
        decided=_ms(written["statement_id"].map(decisions), opening),
        same=np.asarray(pd.factorize(texts)[0], dtype=np.int64),
        accepted=np.asarray(written["moderation"] == ModerationState.IN, dtype=np.bool_),
        coordinated=np.asarray(
            written["author_id"].isin(coordinated) | written["statement_id"].isin(coordinated), dtype=np.bool_
        ),
        allowed_hours=allowed,
        genuine=np.bincount(joined[real], minlength=days)[:days].astype(np.int64),
        asked=binomials(arrivals.sum(axis=1), np.full(days, ASKING), asking),
        problems=tuple(((problem.on - first).days + 1, problem) for problem in problems),
    )


def _ms(times: pd.Series[pd.Timestamp], opening: pd.Timestamp) -> Ints:
    """Return milliseconds since the opening; -1 for a missing time."""
    passed: Floats = np.asarray(
        (pd.to_datetime(times, utc=True) - opening) / pd.Timedelta(milliseconds=1), dtype=np.float64
    )
    return np.where(np.isnan(passed), -1, np.nan_to_num(passed)).astype(np.int64)
