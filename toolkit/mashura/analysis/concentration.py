"""How unequally contributions are spread over people (S77, F1, F3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mashura.methodology.consultation import Consultation


@dataclass(frozen=True, kw_only=True)
class Concentration:
    """Inequality of contributions among those who made at least one.

    Attributes
    ----------
    people : int
        How many.
    gini : float
        0 if all contributed alike, near 1 if one person contributed everything.
    top_decile_share : float
        Part of all contributions made by the most active tenth (rounded up to whole people), 0-1.
    """

    people: int
    gini: float
    top_decile_share: float


def concentration(counts: Sequence[int]) -> Concentration:
    """Return the inequality of contributions per person.

    Parameters
    ----------
    counts : sequence of int
        Contributions of each person; people with none are left out.

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
    )


def vote_concentration(consultation: Consultation) -> Concentration:
    """Return how unequally votes are spread over voters, changed votes counted once."""
    return concentration(consultation.latest_votes()["participant_id"].value_counts().tolist())


def writing_concentration(consultation: Consultation) -> Concentration:
    """Return how unequally statements are spread over their authors."""
    return concentration(consultation.statements["author_id"].value_counts().tolist())
