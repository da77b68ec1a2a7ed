"""The one scale on which both plans' bands of a number are drawn."""

from __future__ import annotations

import math

# Ends of a scale that divide well, within one power of ten.
_ROUND = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


# A share above this stands on a scale to 100 %: the end of the track is everybody.
_LARGE_SHARE = 0.2


def scale_end(highest: float, *, share: bool = False) -> float:
    """Return a round number that a scale from 0 can end with: for all but small shares 1.

    Examples
    --------
    >>> scale_end(0.648, share=True), scale_end(0.0202, share=True), scale_end(4851)
    (1.0, 0.03, 5000.0)
    """
    if highest <= 0 or (share and highest > _LARGE_SHARE):
        return max(1.0, highest)
    power = 10.0 ** math.floor(math.log10(highest))
    end = next(step * power for step in _ROUND if step * power >= highest * (1 - 1e-9))
    return round(end, 12)
