"""The stratified lot: who is drawn from those who replied, so that they resemble the public (S256, F26)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from mashura.simulation.public.cells import Floats, Ints
from mashura.simulation.public.streams import Keys, draws, key_of

Codes = npt.NDArray[np.int64]
_ROUNDS = 25
_LEAST = 1e-12
_HARDLY = 1e-9
_DRAWINGS = 40
_MOST_ROWS = 400_000


def inclusion(counts: Floats, codes: Codes, targets: Sequence[Floats], size: float) -> Floats:
    """Return the chance of each row to be drawn, such that the strata have their shares as far as possible.

    Iterative proportional fitting to the shares of each characteristic in turn; no chance is above 1.

    Parameters
    ----------
    counts : float array, shape (rows,)
        How many people a row stands for.
    codes : int array, shape (rows, characteristics)
        Value of each characteristic; the positions in ``targets``.
    targets : sequence of float array
        Wanted share of each value, for each characteristic.
    size : float
        How many people are drawn, at most the sum of the counts.

    Examples
    --------
    >>> women = np.array([[0], [1]])
    >>> chance = inclusion(np.array([300.0, 100.0]), women, [np.array([0.5, 0.5])], 100)
    >>> (chance * [300, 100]).round(6).tolist()
    [50.0, 50.0]
    """
    total = float(counts.sum())
    if total <= size:
        return np.ones(len(counts))
    # Rows that are alike in all characteristics have the same chance.
    _, first, profile = np.unique(codes, axis=0, return_index=True, return_inverse=True)
    profile = profile.reshape(-1)
    people: Floats = np.bincount(profile, weights=counts).astype(np.float64)
    values = codes[first]
    chance = np.full(len(people), size / total)
    for _ in range(_ROUNDS):
        for place, shares in enumerate(targets):
            drawn = np.bincount(values[:, place], weights=people * chance, minlength=len(shares))
            factor = np.where(drawn > _LEAST, shares * size / np.maximum(drawn, _LEAST), 1.0)
            chance = np.minimum(chance * factor[values[:, place]], 1.0)
        # Groups that are not wanted fill the places that the others leave.
        chance = _filled(np.maximum(chance, _HARDLY), people, size)
    return np.asarray(chance[profile])


def _filled(chance: Floats, people: Floats, size: float) -> Floats:
    """Return the chances raised or lowered to the wanted number of people; no chance is above 1."""
    for _ in range(_ROUNDS):
        missing = size - float((people * chance).sum())
        certain = chance >= 1
        rest = float((people * chance)[~certain].sum())
        if abs(missing) < 1e-9 * size or rest <= _LEAST:
            break
        chance = np.where(certain, chance, np.minimum(chance * (1 + missing / rest), 1.0))
    return chance


def draw_lot(seed: int, name: str, keys: Keys, codes: Codes, targets: Sequence[Floats], size: int) -> Ints:
    """Return the rows that are drawn by lot, in ascending order.

    Several drawings are made with the same chances, and the one most like the public is kept. ``keys`` are
    the people's keys for random numbers; the other arguments are those of :func:`inclusion`.
    """
    rows = len(codes)
    if size == 0 or rows <= size:
        return np.arange(rows if size else 0)
    chance = inclusion(np.ones(rows), codes, targets, size)
    tries = int(np.clip(_MOST_ROWS // rows, 1, _DRAWINGS))
    best, least = np.arange(size), np.inf
    for attempt in range(tries):
        drawn = _systematic(seed, name, attempt, keys, codes, chance, size)
        distance = _distance(codes[drawn], targets)
        if distance < least:
            best, least = drawn, distance
    return best


def _systematic(
    seed: int, name: str, attempt: int, keys: Keys, codes: Codes, chance: Floats, size: int
) -> Ints:
    """Draw every n-th person of a list that is sorted by characteristics and, within them, by chance."""
    luck = draws(seed, "lot", name, at=key_of(keys, attempt))
    priority = draws(seed, "order of the lot", name, at=key_of(np.arange(codes.shape[1]), attempt))
    by = codes[:, priority.argsort()]
    order = np.lexsort((luck, *by.T[::-1])) if codes.shape[1] else luck.argsort()
    upto = np.cumsum(chance[order])
    upto *= size / upto[-1]
    start = float(draws(seed, "start of the lot", name, at=key_of(attempt))[0])
    chosen = np.floor(upto - start) > np.floor(np.concatenate([[0.0], upto[:-1]]) - start)
    return np.sort(order[chosen])


def _distance(codes: Codes, targets: Sequence[Floats]) -> float:
    return sum(
        float(np.abs(np.bincount(codes[:, place], minlength=len(shares)) / len(codes) - shares).sum())
        for place, shares in enumerate(targets)
    )
