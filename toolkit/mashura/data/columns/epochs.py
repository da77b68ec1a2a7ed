"""Times as plain numbers since 1970, in many rows: the unit is decided once from all of them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from mashura.data.columns.times import Unit, latest_year, time_unit

_LOOKED_AT = 1001
# Numbers beyond the year 2200 are damage, not times.
_LATEST = np.datetime64("2200-01-01", "ms").astype("int64")


def epoch_unit(numbers: npt.NDArray[np.int64]) -> tuple[Unit, float]:
    """Return the unit of whole numbers since 1970, and how many of it make a second.

    Examples
    --------
    >>> epoch_unit(np.array([1732262400, 1732266000]))
    ('seconds', 1.0)
    """
    some = numbers[:: max(1, len(numbers) // _LOOKED_AT)]
    return time_unit(float(np.median(some))) if len(some) else time_unit(0.0)


def epoch_times(
    numbers: npt.NDArray[np.int64],
) -> tuple[npt.NDArray[np.datetime64], Unit, npt.NDArray[np.bool_]]:
    """Return whole numbers since 1970 as times in milliseconds, their unit, and which are damaged.

    Damaged are negative numbers and those after the year 2200.

    Examples
    --------
    >>> times, unit, damaged = epoch_times(np.array([1732262400000]))
    >>> str(times[0]), unit, damaged.any().item()
    ('2024-11-22T08:00:00.000', 'milliseconds', False)
    """
    unit, per_second = epoch_unit(numbers)
    latest = int(_LATEST * per_second) // 1000
    none_damaged = not len(numbers) or (numbers.min() >= 0 and numbers.max() <= latest)
    damaged = np.zeros(len(numbers), bool) if none_damaged else (numbers < 0) | (numbers > latest)
    sound = numbers if none_damaged else np.where(damaged, 0, numbers)
    if unit == "seconds":
        return (sound * 1000).view("datetime64[ms]"), unit, damaged
    if unit == "microseconds":
        return (sound // 1000).view("datetime64[ms]"), unit, damaged
    return sound.view("datetime64[ms]"), unit, damaged


def impossible(times: npt.NDArray[np.datetime64]) -> npt.NDArray[np.bool_]:
    """Return which times are before 2000 or after next year: no contribution can be from then."""
    first, last = np.datetime64("2000-01-01"), np.datetime64(f"{latest_year() + 1}-01-01")
    if len(times) and first <= times.min() and times.max() < last:
        return np.zeros(len(times), bool)
    return np.asarray((times < first) | (times >= last))
