"""Classes of residents: cells that behave alike in every step of the funnel are one class (S38, S47)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from mashura.methodology.records.brief import Segment
from mashura.methodology.records.plan import Plan
from mashura.simulation.public.streams import Keys, name_keys
from mashura.simulation.public.world import AXES, World

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

OTHERS = "other"
"""Label of people who are in no segment of the plan."""

_DISTINGUISHED_BY = ("age_band", "language", "disability", "digital")


@dataclass(frozen=True)
class Public:
    """Classes of residents who behave alike under a plan.

    Attributes
    ----------
    class_of : int array, shape (cells,)
        Class of each cell of the world.
    shares : float array, shape (classes,)
        Share of the population in each class.
    keys : uint64 array, shape (classes,)
        Key of each class for random numbers: a hash of its characteristics and segments.
    age, language : int array, shape (classes,)
        Value codes of the age band and the language.
    disabled, ready : bool array, shape (classes,)
        Whether they have a disability, and whether they are digitally ready.
    members : bool array, shape (segments, classes)
        Which classes are in which segments of the plan.
    segment_of : int array, shape (classes,)
        First segment that contains each class; the last label means none.
    labels : tuple of str
        Names of the segments, then ``"other"``.
    """

    class_of: Ints
    shares: Floats
    keys: Keys
    age: Ints
    language: Ints
    disabled: Bools
    ready: Bools
    members: Bools
    segment_of: Ints
    labels: tuple[str, ...]

    def aimed_at(self, segments: Iterable[str]) -> Bools:
        """Return which classes are in at least one of the segments; all classes if no segment is named."""
        rows = [self.labels.index(name) for name in segments]
        if not rows:
            return np.ones(len(self.shares), dtype=bool)
        return np.asarray(self.members[rows].any(axis=0))


def public_of(plan: Plan, world: World) -> Public:
    """Return the classes of a world's public under a plan; its arrays are shared and cannot be changed."""
    return _public_of(plan.segments, _This(world))


@dataclass(frozen=True, eq=False)
class _This:
    """One world, equal to itself only: comparing its tables would take longer than what is remembered."""

    world: World

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _This) and other.world is self.world

    def __hash__(self) -> int:
        return id(self.world)


# While levers are turned, the segments stay.
@lru_cache(maxsize=16)
def _public_of(segments: tuple[Segment, ...], this: _This) -> Public:
    world = this.world
    codes: dict[str, Ints] = {name: world.codes[:, axis].astype(np.int64) for axis, name in enumerate(AXES)}
    memberships: Bools = np.zeros((len(segments), len(world.codes)), dtype=np.bool_)
    for place, segment in enumerate(segments):
        memberships[place] = _members(segment, world, codes)
    number = np.zeros(len(world.codes), dtype=np.int64)
    for name in _DISTINGUISHED_BY:
        number = number * len(world.values(name)) + world.name_ranks(name)[codes[name]]
    first, class_of = _numbered(number, int(number.max()) + 1)
    for place in np.argsort([segment.segment_id for segment in segments]):
        # Renumbering after each segment keeps the number small, however many segments there are.
        first, class_of = _numbered(class_of * 2 + memberships[place], 2 * len(first))
    members = memberships[:, first]
    belongs = members.any(axis=0)
    segment_of = np.where(belongs, members.argmax(axis=0) if len(members) else 0, len(segments))
    public = Public(
        class_of=class_of,
        shares=np.bincount(class_of, weights=world.cell_shares).astype(np.float64),
        keys=name_keys(_class_names(segments, world, codes, first, members)),
        age=codes["age_band"][first],
        language=codes["language"][first],
        disabled=codes["disability"][first] == world.values("disability").index("with"),
        ready=codes["digital"][first] == world.values("digital").index("ready"),
        members=members,
        segment_of=segment_of,
        labels=(*(segment.segment_id for segment in segments), OTHERS),
    )
    for array in vars(public).values():
        if isinstance(array, np.ndarray):
            array.flags.writeable = False
    return public


def _class_names(
    segments: tuple[Segment, ...], world: World, codes: dict[str, Ints], first: Ints, members: Bools
) -> list[str]:
    """Return a name for each class: the values and segments that its people have in common."""
    values = [[world.values(name)[code] for code in codes[name][first]] for name in _DISTINGUISHED_BY]
    ids = np.array([segment.segment_id for segment in segments], dtype=object)
    joined = ["+".join(sorted(ids[column])) for column in members.T]
    return ["|".join(parts) for parts in zip(*values, joined, strict=True)]


def _numbered(key: Ints, size: int) -> tuple[Ints, Ints]:
    """Return the first index of each distinct key, in the order of keys, and the rank of each entry's key.

    It is a faster ``numpy.unique`` for keys below ``size``.
    """
    first = np.full(size, -1, dtype=np.int64)
    first[key[::-1]] = np.arange(len(key) - 1, -1, -1)
    distinct = np.flatnonzero(first >= 0)
    number = np.empty(size, dtype=np.int64)
    number[distinct] = np.arange(len(distinct))
    return first[distinct], number[key]


def _members(segment: Segment, world: World, codes: dict[str, Ints]) -> Bools:
    inside: Bools = np.ones(len(world.codes), dtype=np.bool_)
    wanted: dict[str, tuple[str, ...]] = {
        "language": segment.languages,
        "region": segment.regions,
        "age_band": tuple(segment.age_bands),
        "gender": tuple(segment.genders),
        "residency": tuple(segment.residencies),
        "disability": () if segment.disability is None else ("with" if segment.disability else "without",),
    }
    for name, values in wanted.items():
        if values:
            listed = [code for code, value in enumerate(world.values(name)) if value in values]
            inside &= np.isin(codes[name], listed)
    return inside
