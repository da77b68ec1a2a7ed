"""Bursts: similar items that arrive in a short time, far more often than all other items do (S57, F14).

This is a scan statistic: for each item, similar items are counted in time windows that begin with it. The
other items give the expected number in the window, so that a busy launch or last day is not a burst. The
least likely window is accepted first, its members are removed, and the search continues.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

WINDOWS_HOURS = (6, 12, 24, 48, 96, 168)
"""Lengths of the time windows."""

FEWEST = 5
"""Smallest number of members of a burst."""

UNLIKELY = 14.0
"""Smallest log likelihood ratio of a burst; consultations without attacks stay below it."""

_MS_AN_HOUR = 3_600_000


@dataclass(frozen=True, kw_only=True)
class Burst:
    """Similar items that arrived in one time window.

    Attributes
    ----------
    members : numpy.ndarray of int
        Places of the items, in the order of time.
    hours : int
        Length of the window.
    expected : float
        Expected number of members if they had arrived at the pace of the other items.
    score : float
        Log likelihood ratio of the burst against the pace of the other items; the higher, the less likely by
        chance.
    """

    members: Ints
    hours: int
    expected: float
    score: float


def bursts(alike: sparse.csr_array, moments: Ints, *, unlikely: float = UNLIKELY) -> list[Burst]:
    """Return the bursts among some items, the least likely first.

    Parameters
    ----------
    alike : scipy.sparse.csr_array, shape (n, n)
        Not zero where two items are similar; the diagonal is not zero.
    moments : numpy.ndarray of int, shape (n,)
        Time of each item, in milliseconds.
    unlikely : float
        Smallest score of a burst.

    Examples
    --------
    >>> import numpy as np
    >>> hours = np.array([*range(0, 1000, 20), *range(501, 507)]) * 3_600_000
    >>> kind = np.arange(56) >= 50
    >>> burst, = bursts(sparse.csr_array(kind[:, None] == kind[None, :]), hours)
    >>> burst.members.tolist(), burst.hours
    ([50, 51, 52, 53, 54, 55], 6)
    """
    order = np.argsort(moments, kind="stable")
    ordered = sparse.coo_array(alike[order][:, order])
    centre, other = ordered.coords[0].astype(np.int64), ordered.coords[1].astype(np.int64)
    remaining, times = np.ones(len(order), dtype=np.bool_), moments[order]
    accepted: list[Burst] = []
    while remaining.sum() >= FEWEST:
        kept = remaining[centre] & remaining[other]
        centre, other = centre[kept], other[kept]
        burst = _best(centre, other, times, remaining)
        if burst is None or burst.score < unlikely:
            break
        remaining[burst.members] = False
        accepted.append(Burst(**{**vars(burst), "members": order[burst.members]}))
    return accepted


def _best(centre: Ints, other: Ints, times: Ints, remaining: npt.NDArray[np.bool_]) -> Burst | None:
    """Return the least likely burst among the remaining items, its members by their places in time."""
    amount = len(times)
    neighbours = np.bincount(centre, minlength=amount)
    before = np.concatenate([[0], np.cumsum(remaining)])
    best: Burst | None = None
    for hours in WINDOWS_HOURS:
        end = np.searchsorted(times, times + hours * _MS_AN_HOUR, side="right")
        inside = (other >= centre) & (other < end[centre])
        here = np.bincount(centre[inside], minlength=amount)
        all_items = before[end] - before[np.arange(amount)]
        pace = (all_items - here + 1) / (remaining.sum() - neighbours + 2)
        expected = neighbours * np.minimum(pace, 1.0)
        score = _log_ratio(here, neighbours, expected)
        score[(here < FEWEST) | (here <= expected) | ~remaining] = 0.0
        place = int(score.argmax())
        if score[place] > (best.score if best else 0.0):
            members = np.sort(other[inside & (centre == place)])
            best = Burst(
                members=members, hours=hours, expected=float(expected[place]), score=float(score[place])
            )
    return best


def _log_ratio(here: Ints, neighbours: Ints, expected: Floats) -> Floats:
    """Return Kulldorff's log likelihood ratio for the numbers of neighbours inside and outside a window."""
    outside, rest = neighbours - here, neighbours - expected
    with np.errstate(divide="ignore", invalid="ignore"):
        inner = np.where(here > 0, here * np.log(here / expected), 0.0)
        outer = np.where(outside > 0, outside * np.log(outside / rest), 0.0)
    return np.asarray(inner + outer)
