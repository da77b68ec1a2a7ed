"""Checks of what a person gives to a simulation in code: one clear sentence for each slip (S77)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import index

from mashura.errors import InputError
from mashura.methodology.records.conduct import Conduct
from mashura.simulation.public.behaviour import Behaviour

_MOST = {"seed": 2**63 - 1, "population": 2_000_000_000, "days": 366}


def whole_number(name: str, value: object, least: int) -> int:
    """Return a seed, population or number of days as a whole number; those of numpy are some too.

    Raises
    ------
    InputError
        If it is no whole number, or out of range.

    Examples
    --------
    >>> whole_number("days", 84, 1)
    84
    """
    try:
        number = index(value)  # type: ignore[arg-type]
    except TypeError:
        number = None
    if number is None or isinstance(value, bool) or not least <= number <= _MOST[name]:
        raise InputError(f"simulation-bad-{name}", value=repr(value))
    return number


def seed_numbers(seeds: Iterable[int], least: int = 1) -> tuple[int, ...]:
    """Return the seeds of several campaigns.

    Raises
    ------
    InputError
        If they are no list, fewer than ``least``, no seeds, or one of them comes twice: two equal campaigns
        would look like certainty.

    Examples
    --------
    >>> seed_numbers(range(1, 4))
    (1, 2, 3)
    """
    if isinstance(seeds, str | bytes) or not isinstance(seeds, Iterable):
        raise InputError("simulation-seeds-list", value=repr(seeds))
    numbers = tuple(whole_number("seed", seed, 0) for seed in seeds)
    if len(numbers) < least:
        raise InputError("simulation-few-seeds", count=len(numbers), least=least)
    if twice := [seed for seed in numbers if numbers.count(seed) > 1]:
        raise InputError("simulation-seed-twice", seed=twice[0])
    return numbers


def check_kinds(*, behaviour: object, conduct: object) -> None:
    """Refuse numbers of the behaviour, or a record of the conduct, that are something else.

    Raises
    ------
    InputError
        If one of them is neither None nor of its kind.
    """
    for name, value, kind in (("behaviour", behaviour, Behaviour), ("conduct", conduct, Conduct)):
        if value is not None and not isinstance(value, kind):
            raise _wrong(name, kind.__name__, value)


def check_tuples(**given: tuple[object, type]) -> None:
    """Refuse what is no list or tuple of the records that belong into it.

    Raises
    ------
    InputError
        If a value is something else.
    """
    for name, (values, kind) in given.items():
        if not isinstance(values, Sequence) or not all(isinstance(value, kind) for value in values):
            raise _wrong(name, f"tuple of {kind.__name__}", values)


def _wrong(name: str, expected: str, given: object) -> InputError:
    return InputError("simulation-wrong-kind", name=name, expected=expected, given=type(given).__name__)
