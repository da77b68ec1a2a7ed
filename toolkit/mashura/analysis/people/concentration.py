"""Inequality of contributions: how unequally they are distributed over people (S77, F1, F3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from mashura.analysis.readings import Reading, reading
from mashura.analysis.votes.vote_matrix import Floats
from mashura.analysis.wording import decimal, whole
from mashura.i18n import format_percent, message
from mashura.methodology.tables.consultation import Consultation


@dataclass(frozen=True, kw_only=True)
class Concentration:
    """Inequality of contributions among people with at least one contribution.

    Attributes
    ----------
    people : int
        Number of people.
    gini : float
        Gini coefficient: 0 if all contributed equally, near 1 if one person contributed everything.
    top_decile_share : float
        Share of all contributions that the most active tenth made (rounded up to whole people), 0-1.
    lorenz : tuple of (float, float)
        Points of the Lorenz curve, both 0-1: share of the people, the least active first, and their share of
        all contributions.
    """

    people: int
    gini: float
    top_decile_share: float
    lorenz: tuple[tuple[float, float], ...] = field(default=(), repr=False, compare=False)


def concentration(counts: Sequence[int]) -> Concentration:
    """Return the inequality of contributions per person.

    Parameters
    ----------
    counts : sequence of int
        Contributions of each person; people without contributions are left out.

    Examples
    --------
    >>> concentration([1, 1, 1, 1])
    Concentration(people=4, gini=0.0, top_decile_share=0.25)
    >>> concentration([0, 1, 3]).gini
    0.25
    """
    amounts = np.sort(np.asarray(counts, dtype=np.float64))
    amounts = amounts[amounts > 0]
    n, total = len(amounts), amounts.sum()
    if not n:
        return Concentration(people=0, gini=0.0, top_decile_share=0.0)
    ranks = 2 * np.arange(1, n + 1) - n - 1
    top = -(-n // 10)
    return Concentration(
        people=n,
        gini=float((ranks * amounts).sum() / (n * total)),
        top_decile_share=float(amounts[-top:].sum() / total),
        lorenz=_lorenz(amounts),
    )


def _lorenz(amounts: Floats) -> tuple[tuple[float, float], ...]:
    """Return up to 101 points of the curve, evenly distributed over the people."""
    cumulative = np.concatenate([[0.0], np.cumsum(amounts) / amounts.sum()])
    places = np.unique(np.linspace(0, len(amounts), 101).round().astype(np.int64))
    return tuple((place / len(amounts), float(cumulative[place])) for place in places.tolist())


def vote_concentration(consultation: Consultation) -> Concentration:
    """Return the inequality of votes per voter; a changed vote counts once."""
    return concentration(consultation.latest_votes()["participant_id"].value_counts().tolist())


def writing_concentration(consultation: Consultation) -> Concentration:
    """Return the inequality of statements per author."""
    return concentration(consultation.statements["author_id"].value_counts().tolist())


@reading.register
def _reading(result: Concentration) -> Reading:
    if not result.people:
        return Reading(says=(message("readings-concentration-none"),), cautions=())
    return Reading(
        says=(
            message(
                "readings-concentration",
                people=whole(result.people),
                share=format_percent(result.top_decile_share),
                gini=decimal(result.gini),
            ),
            message("readings-concentration-usual", low=decimal(0.21), high=decimal(0.62)),
        ),
        cautions=(message("readings-caution-activity"), message("readings-caution-loud")),
    )
