"""The order in which a reader sees the options of a question: her own, and the same each time.

``questions.js`` mixes by the same rule, so that what is measured here is what the browser shows.
"""

from __future__ import annotations

_WORD = 0xFFFFFFFF


def mixed(count: int, seed: str) -> list[int]:
    """Return the numbers below ``count`` in the order that belongs to a seed.

    The seed is hashed by FNV-1a; the numbers are shuffled by Fisher and Yates' method with the mulberry32
    generator.

    Examples
    --------
    >>> sorted(mixed(4, "reader/question")), mixed(4, "reader/question") == mixed(4, "reader/question")
    ([0, 1, 2, 3], True)
    """
    state = 0x811C9DC5
    for character in seed:
        state = (state ^ ord(character)) * 0x01000193 & _WORD
    order = [*range(count)]
    for last in range(count - 1, 0, -1):
        state = state + 0x6D2B79F5 & _WORD
        word = (state ^ state >> 15) * (state | 1) & _WORD
        word ^= word + ((word ^ word >> 7) * (word | 61) & _WORD) & _WORD
        other = int((word ^ word >> 14) / 2**32 * (last + 1))
        order[last], order[other] = order[other], order[last]
    return order
