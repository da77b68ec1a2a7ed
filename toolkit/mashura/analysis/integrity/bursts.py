"""Bursts: things alike that come together in time far more than the rest does (S57, F14).

A scan statistic: around each thing, its neighbours in likeness are counted in windows that begin with it. The
other things tell what share of all falls into the window by itself, so that a busy launch or a last day is no
burst. The most unlikely window is taken first, its members are removed, and the search goes on.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

WINDOWS_HOURS = (6, 12, 24, 48, 96, 168)
"""Lengths of the windows that are tried."""

FEWEST = 5
"""Members that a burst has at least."""

UNLIKELY = 14.0
"""Log likelihood ratio from which a burst is told; consultations without attacks stay below it."""

_MS_AN_HOUR = 3_600_000


@dataclass(frozen=True, kw_only=True)
class Burst:
    """Things alike that came in one window.

    Attributes
    ----------
    members : numpy.ndarray of int
        Places of the things, in the order of time.
    hours : int
        Length of the window.
    expected : float
        How many would have come in the window had they come as the others did.
    score : float
        Log likelihood ratio of the burst against the others' pace; the higher, the less likely by chance.
    """

    members: Ints
    hours: int
    expected: float
    score: float


def bursts(alike: sparse.csr_array, moments: Ints, *, unlikely: float = UNLIKELY) -> list[Burst]:
    """Return the bursts among some things, the least likely first found first.

    Parameters
    ----------
    alike : scipy.sparse.csr_array, shape (n, n)
        Not zero where two things are alike; everything is like itself.
    moments : numpy.ndarray of int, shape (n,)
        When each came, in milliseconds.
    unlikely : float
        Score from which a burst is told.

    Examples
    --------
    >>> import numpy as np
    >>> hours = np.array([*range(0, 1000, 20), *range(501, 507)]) * 3_600_000
    >>> kind = np.arange(56) >= 50
    >>> found = bursts(sparse.csr_array(kind[:, None] == kind[None, :]), hours)
    >>> len(found), found[0].members.tolist(), found[0].hours
    (1, [50, 51, 52, 53, 54, 55], 6)
    """
    order = np.argsort(moments, kind="stable")
    ordered = sparse.coo_array(alike[order][:, order])
    centre, other = ordered.coords[0].astype(np.int64), ordered.coords[1].astype(np.int64)
    left, times = np.ones(len(order), dtype=np.bool_), moments[order]
    found: list[Burst] = []
    while left.sum() >= FEWEST:
        kept = left[centre] & left[other]
        centre, other = centre[kept], other[kept]
        burst = _best(centre, other, times, left)
        if burst is None or burst.score < unlikely:
            break
        left[burst.members] = False
        found.append(Burst(**{**vars(burst), "members": order[burst.members]}))
    return found


def _best(centre: Ints, other: Ints, times: Ints, left: npt.NDArray[np.bool_]) -> Burst | None:
    """Return the least likely burst among what is left, its members by their places in time."""
    amount = len(times)
    neighbours = np.bincount(centre, minlength=amount)
    before = np.concatenate([[0], np.cumsum(left)])
    best: Burst | None = None
    for hours in WINDOWS_HOURS:
        end = np.searchsorted(times, times + hours * _MS_AN_HOUR, side="right")
        inside = (other >= centre) & (other < end[centre])
        here = np.bincount(centre[inside], minlength=amount)
        everybody = before[end] - before[np.arange(amount)]
        pace = (everybody - here + 1) / (left.sum() - neighbours + 2)
        expected = neighbours * np.minimum(pace, 1.0)
        score = _log_ratio(here, neighbours, expected)
        score[(here < FEWEST) | (here <= expected) | ~left] = 0.0
        at = int(score.argmax())
        if score[at] > (best.score if best else 0.0):
            members = np.sort(other[inside & (centre == at)])
            best = Burst(members=members, hours=hours, expected=float(expected[at]), score=float(score[at]))
    return best


def _log_ratio(here: Ints, neighbours: Ints, expected: Floats) -> Floats:
    """Return Kulldorff's log likelihood ratio of so many neighbours inside a window and the rest outside."""
    outside, rest = neighbours - here, neighbours - expected
    with np.errstate(divide="ignore", invalid="ignore"):
        inner = np.where(here > 0, here * np.log(here / expected), 0.0)
        outer = np.where(outside > 0, outside * np.log(outside / rest), 0.0)
    return np.asarray(inner + outer)
