"""Named random streams: each decision draws from its own, so one change does not reshuffle the rest."""

from __future__ import annotations

import hashlib

import numpy as np


def stream(seed: int, *names: str | int) -> np.random.Generator:
    """Return the random stream of one named decision.

    The stream depends on the seed and the names only, not on what was drawn elsewhere. Two plans that differ
    in one channel therefore meet the same public, and the difference between them is the plan's.

    Parameters
    ----------
    seed : int
        Seed of the campaign, 0 or larger.
    *names : str or int
        What is decided, such as ``"people", "sms"``.

    Examples
    --------
    >>> bool(stream(1, "visit").integers(100) == stream(1, "visit").integers(100))
    True
    >>> bool(stream(1, "visit").random() == stream(1, "vote").random())
    False
    """
    text = "\x1f".join([str(int(seed)), *map(str, names)])
    digest = hashlib.blake2b(text.encode(), digest_size=32).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest, "big")))
