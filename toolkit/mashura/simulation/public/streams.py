"""Named random streams: each decision has its own, so a change of one decision leaves the others unchanged.

Most random numbers are looked up by *who* decides *what*, not drawn in sequence. The same resident gets the
same number under every plan, whoever else takes part, so two plans can be compared on the same public.
Anything with a name (a channel, a language, a theme, an option) is looked up by a hash of that name, never by
its position in a list, so a new entry in a vocabulary changes no random number.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
from scipy.special import ndtri

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Keys = npt.NDArray[np.uint64]

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_EXACT_MEAN = 20.0
_FEW_QUANTILES = 1500
_LONG_STRIDE = 24


def stream(seed: int, *names: str | int) -> np.random.Generator:
    """Return the random generator of one named decision, for numbers drawn once per campaign.

    Parameters
    ----------
    seed : int
        Seed of the campaign, 0 or larger.
    *names : str or int
        What is decided, such as ``"opinion groups"``.

    Examples
    --------
    >>> bool(stream(1, "visit").integers(100) == stream(1, "visit").integers(100))
    True
    >>> bool(stream(1, "visit").random() == stream(1, "vote").random())
    False
    """
    return np.random.Generator(np.random.PCG64(int.from_bytes(_digest(seed, *names), "big")))


def key_of(*parts: npt.ArrayLike) -> Keys:
    """Return one key per combination of keys and whole numbers, such as channel, day and running number."""
    mixed = np.zeros(1, dtype=np.uint64)
    with np.errstate(over="ignore"):
        for part in parts:
            mixed = _mix(mixed + (np.asarray(part).astype(np.uint64) + np.uint64(1)) * _GOLDEN)
    return mixed


def name_keys(names: Iterable[str]) -> Keys:
    """Return one key per name; a key depends on the name alone, not on other names or their order.

    Examples
    --------
    >>> few, many = name_keys(["sms", "radio"]), name_keys(["radio", "press", "sms"])
    >>> bool(few[0] == many[2]), bool(few[1] == many[0])
    (True, True)
    """
    return np.array([_name_key(str(name)) for name in names], dtype=np.uint64)


@cache
def _name_key(name: str) -> int:
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big")


def distinct_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return each name with a running number, which distinguishes equal names.

    For things that have a kind but no name of their own, such as the parties of a plan.

    Examples
    --------
    >>> distinct_names(["media", "academia", "media"])
    ('media 1', 'academia 1', 'media 2')
    """
    seen: Counter[str] = Counter()
    distinct = []
    for name in names:
        seen[name] += 1
        distinct.append(f"{name} {seen[name]}")
    return tuple(distinct)


def picks(seed: int, *names: str | int, at: Keys, among: Sequence[str], chances: Floats) -> Ints:
    """Return which of several named options each key chooses.

    Each option gets a random waiting time of its own, and the shortest wins. Neither the order of the options
    nor a further option with chance 0 changes a choice.

    Parameters
    ----------
    seed, *names
        As for :func:`stream`.
    at : uint64 array, shape (keys,)
        Who chooses; from :func:`key_of`.
    among : sequence of str, length options
        Names of the options.
    chances : float array, shape (options,) or (keys, options)
        How likely each option is. They need not sum to 1; at least one in each row must be above 0.

    Returns
    -------
    int array, shape (keys,)
        Position in ``among``.

    Examples
    --------
    >>> fair = np.array([0.5, 0.5])
    >>> pick = picks(1, "coin", at=key_of([7, 8, 9]), among=("heads", "tails"), chances=fair)
    >>> other = picks(1, "coin", at=key_of([7, 8, 9]), among=("tails", "heads"), chances=fair)
    >>> bool((pick == 1 - other).all())
    True
    """
    waiting = -np.log(draws(seed, *names, at=key_of(at[:, None], name_keys(among))))
    with np.errstate(divide="ignore"):
        return np.asarray((waiting / chances).argmin(axis=1))


def draws(seed: int, *names: str | int, at: Keys) -> Floats:
    """Return uniform random numbers between 0 and 1 (both excluded), one per key.

    Parameters
    ----------
    seed, *names
        As for :func:`stream`.
    at : uint64 array
        Who decides; from :func:`key_of`.

    Examples
    --------
    >>> few, many = key_of([7, 9]), key_of([7, 8, 9])
    >>> (draws(1, "visit", at=few) == draws(1, "visit", at=many)[[0, 2]]).tolist()
    [True, True]
    """
    base = np.uint64(int.from_bytes(_digest(seed, *names)[:8], "big"))
    with np.errstate(over="ignore"):
        mixed = _mix(_mix(at + base) ^ base)
    return (mixed >> np.uint64(11)).astype(np.float64) * 2.0**-53 + 2.0**-54


def normals(seed: int, *names: str | int, at: Keys) -> Floats:
    """Return standard normal random numbers, one per key; see :func:`draws`."""
    return np.asarray(ndtri(draws(seed, *names, at=at)))


def binomials(trials: Ints, chance: Floats, draw: Floats) -> Ints:
    """Return numbers of successes: the quantile of the binomial distribution at each uniform draw.

    With the same draw, a larger chance or more trials hardly ever give fewer successes. Where more than 20
    successes and more than 20 failures are expected, the quantile is the Cornish-Fisher approximation.
    """
    trials, chance, draw = np.broadcast_arrays(trials, chance, draw)
    flipped = chance > 0.5
    turned = bool(flipped.any())
    rare = np.where(flipped, 1 - chance, chance) if turned else chance
    level = np.where(flipped, 1 - draw, draw) if turned else draw
    many = trials * rare > _EXACT_MEAN
    count = np.zeros(trials.shape, dtype=np.int64)
    if many.any():
        count[many] = _expansion(trials[many], rare[many], level[many])
    few = ~many & (trials > 0)
    count[few] = _inversion(trials[few], rare[few], level[few])
    return np.where(flipped, trials - count, count) if turned else count


def _expansion(trials: Ints, chance: Floats, level: Floats) -> Ints:
    variance = trials * chance * (1 - chance)
    spread, z = np.sqrt(variance), ndtri(level)
    skew = (1 - 2 * chance) / spread
    kurtosis = (1 - 6 * chance * (1 - chance)) / variance
    bent = z + skew * (z**2 - 1) / 6 + kurtosis * (z**3 - 3 * z) / 24 - skew**2 * (2 * z**3 - 5 * z) / 36
    count = np.floor(trials * chance + spread * bent + 0.5)
    return np.clip(count, 0, trials).astype(np.int64)


def _inversion(trials: Ints, chance: Floats, level: Floats) -> Ints:
    """Add up probabilities until the level is reached; most quantiles are reached at the first step.

    When few quantiles are left, many steps are computed at once, because then the number of calls decides
    about the time.
    """
    count = np.zeros(len(trials), dtype=np.int64)
    mass = np.exp(trials * np.log1p(-chance))
    todo = np.flatnonzero(level > mass)
    trials, odds, level, mass = trials[todo], (chance / (1 - chance))[todo], level[todo], mass[todo]
    passed = mass.copy()
    step = 0
    while len(todo):
        stride = np.arange(step + 1, step + 1 + (1 if len(todo) > _FEW_QUANTILES else _LONG_STRIDE))
        masses = np.maximum(trials[:, None] - (stride - 1), 0) * (odds[:, None] / stride)
        masses[:, 0] *= mass
        np.cumprod(masses, axis=1, out=masses)
        last = masses[:, -1].copy()
        masses[:, 0] += passed
        bounds = np.cumsum(masses, axis=1, out=masses)
        step = int(stride[-1])
        beyond = level > bounds[:, -1]
        count[todo] = np.minimum((level[:, None] > bounds).sum(axis=1) + (int(stride[0]) - beyond), trials)
        on = beyond & (step < trials) & (last > 0)
        if not on.any():
            break
        todo, trials, odds, level = todo[on], trials[on], odds[on], level[on]
        mass, passed = last[on], bounds[on, -1]
    return count


def _digest(seed: int, *names: str | int) -> bytes:
    text = "\x1f".join([str(int(seed)), *map(str, names)])
    return hashlib.blake2b(text.encode(), digest_size=32).digest()


def _mix(value: Keys) -> Keys:
    """Mix the bits of a key (the finaliser of SplitMix64)."""
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return value ^ (value >> np.uint64(31))
