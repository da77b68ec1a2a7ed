"""Tables of a census in a world, and the fit of its public to them (S38, S124).

A table gives the shares of one characteristic, or of several together. The public is fitted to all tables by
iterative proportional fitting (Deming and Stephan 1940): what the tables do not say stays as it was, such as
how age and language go together.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Annotated

import numpy as np
import numpy.typing as npt
from pydantic import Field, model_validator

from mashura.methodology.records.record import Line, Record
from mashura.simulation.public.number import Share, Source, broken_rule

Floats = npt.NDArray[np.float64]

BETWEEN = "/"
"""Stands between the values of a group of several characteristics: ``15-17/female``."""
# The weight of combinations that the public had none of but a table may need, relative to independence.
_RARE = 0.02
_CLOSE = 1e-10
_MOST_ROUNDS = 2_000


class CensusTable(Record):
    """Shares of the public by one characteristic or by several together, with their origin.

    Examples
    --------
    >>> table = CensusTable(attributes=("gender",), shares={"female": 0.4, "male": 0.6}, source="census 2025")
    >>> table.array({"gender": ("female", "male")}).tolist()
    [0.4, 0.6]
    """

    attributes: Annotated[tuple[str, ...], Field(min_length=1, max_length=6)]
    shares: dict[str, Share]
    source: Source

    @model_validator(mode="after")
    def _sums_to_one(self) -> CensusTable:
        total = math.fsum(self.shares.values())
        if not math.isclose(total, 1, abs_tol=1e-6):
            raise broken_rule("shares-sum", total=f"{total:.4f}")
        return self

    def groups(self) -> dict[tuple[str, ...], float]:
        """Return the share of each group, by its values in the order of ``attributes``."""
        return {tuple(name.split(BETWEEN)): share for name, share in self.shares.items()}

    def array(self, values: Mapping[str, Sequence[str]]) -> Floats:
        """Return the shares with one axis per characteristic, whose values are given; they sum to 1."""
        table = np.zeros([len(values[name]) for name in self.attributes])
        for group, share in self.groups().items():
            place = tuple(
                values[name].index(value) for name, value in zip(self.attributes, group, strict=True)
            )
            table[place] += share
        return np.asarray(table / table.sum())


class Borrowed(Record):
    """What a world takes over from another world because its tables do not say it."""

    world: Line
    fields: tuple[str, ...]


def fitted(
    weights: Floats, axes: Sequence[str], tables: Sequence[CensusTable], values: Mapping[str, Sequence[str]]
) -> tuple[Floats, float]:
    """Return weights that agree with all tables, and the largest difference (0-1) that is left.

    Parameters
    ----------
    weights : array
        One axis per name of ``axes``; sums to 1.
    axes : sequence of str
        Names of the characteristics.
    tables : sequence of CensusTable
        Of characteristics among ``axes``.
    values : mapping
        The values of each characteristic, in order.
    """
    used = [axis for axis, name in enumerate(axes) if any(name in table.attributes for table in tables)]
    others = tuple(axis for axis in range(len(axes)) if axis not in used)
    seed = weights.sum(axis=others, keepdims=True)
    independent = np.ones([1] * len(axes))
    for axis in range(len(axes)):
        independent = independent * _margin(weights, (axis,))
    weights = np.where(seed > 0, weights, _RARE * independent)
    seed = weights.sum(axis=others, keepdims=True)
    targets = []
    for table in tables:
        places = [axes.index(name) for name in table.attributes]
        kept = tuple(sorted(places))
        shape = [weights.shape[axis] if axis in kept else 1 for axis in range(len(axes))]
        ordered = np.transpose(table.array(values), np.argsort(places))
        targets.append((kept, ordered.reshape(shape)))
    fit, left = seed, math.inf
    for _ in range(_MOST_ROUNDS):
        left = max(float(np.abs(_margin(fit, kept) - target).max()) for kept, target in targets)
        if left < _CLOSE:
            break
        for kept, target in targets:
            now = _margin(fit, kept)
            fit = fit * np.divide(target, now, out=np.zeros_like(now), where=now > 0)
    return weights * np.divide(fit, seed, out=np.zeros_like(seed), where=seed > 0), left


def _margin(weights: Floats, kept: tuple[int, ...]) -> Floats:
    others = tuple(axis for axis in range(weights.ndim) if axis not in kept)
    return np.asarray(weights.sum(axis=others, keepdims=True))
