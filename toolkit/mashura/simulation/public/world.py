"""Worlds: a public of weighted cells and its channels (S38, S43, S85, S86, S124, S166)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd
from pydantic import Field, TypeAdapter, ValidationError, ValidationInfo, field_validator, model_validator

from mashura.i18n import Language
from mashura.i18n.countries import holiday_countries
from mashura.methodology.records.costs import UsualCosts
from mashura.methodology.records.record import LanguageCode, Line, Paragraph, Record
from mashura.methodology.vocabulary import AGE_BANDS, GENDERS, RESIDENCIES, ChannelKind
from mashura.methodology.vocabulary.languages import OTHER, is_language
from mashura.simulation.public.channels import Channel, standard_channels
from mashura.simulation.public.number import ASSUMPTION, Number, Share, Source, broken_rule
from mashura.simulation.public.tables import Borrowed, CensusTable, fitted

CLOSED_VALUES = {
    "age_band": AGE_BANDS,
    "gender": GENDERS,
    "residency": RESIDENCIES,
    "disability": ("without", "with"),
    "digital": ("ready", "not_ready"),
    "trust": ("low", "medium", "high"),
    "propensity": ("quiet", "occasional", "outspoken"),
}
_GROUP_LABELS = {("disability", "without"): "false", ("disability", "with"): "true"}
AttributeName = Literal[
    "age_band", "gender", "region", "language", "residency", "disability", "digital", "trust", "propensity"
]
ATTRIBUTES: tuple[AttributeName, ...] = (
    "age_band",
    "gender",
    "region",
    "language",
    "residency",
    "disability",
)
TRAITS: tuple[AttributeName, ...] = ("digital", "trust", "propensity")
AXES: tuple[AttributeName, ...] = (*ATTRIBUTES, *TRAITS)
WorldName = Annotated[str, Field(pattern=r"^[\p{L}\p{N}][\p{L}\p{M}\p{N}_ -]{0,59}$")]
"""Names of worlds are names of files too: letters of any script, digits, blanks, hyphens and underscores."""
TRANSLATED = 0.85
"""Share of the speakers of a language that translation serves, assumed like the attraction of that kind."""

Floats = npt.NDArray[np.float64]


def is_world_name(text: str) -> bool:
    """Return whether a text can be the name of a world.

    Examples
    --------
    >>> is_world_name("مدينتي 2"), is_world_name("../plans")
    (True, False)
    """
    try:
        TypeAdapter(WorldName).validate_python(text)
    except ValidationError:
        return False
    return True


class Distribution(Record):
    """Shares of a characteristic, overall or for each value of another characteristic, with their origin."""

    given: AttributeName | None = None
    shares: dict[str, Share] | dict[str, dict[str, Share]]
    source: Source

    @model_validator(mode="after")
    def _sums_to_one(self) -> Distribution:
        for row in self.rows().values():
            if not math.isclose(sum(row.values()), 1, abs_tol=1e-6):
                raise broken_rule("shares-sum", total=f"{sum(row.values()):.4f}")
        return self

    def rows(self) -> dict[str, dict[str, float]]:
        """Return the shares for each value that they depend on (the empty text: for everybody)."""
        rows: dict[str, dict[str, float]] = {}
        for name, entry in self.shares.items():
            if isinstance(entry, dict):
                rows[name] = entry
            else:
                rows.setdefault("", {})[name] = entry
        return rows


class Understanding(Record):
    """Which share of the speakers of a language can take part in which other language (0-1)."""

    shares: dict[str, dict[str, Share]]
    source: Source


MonthDay = Annotated[str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]


class Period(Record):
    """Days of every year, both ends included, as month and day: ``07-01`` to ``08-31``.

    Examples
    --------
    >>> Period(first="12-20", last="01-05").contains(date(2027, 1, 2))
    True
    """

    first: MonthDay
    last: MonthDay

    def contains(self, day: date) -> bool:
        """Return whether a day falls into the period; it may pass the turn of the year."""
        now = f"{day:%m-%d}"
        if self.first <= self.last:
            return self.first <= now <= self.last
        return now >= self.first or now <= self.last


class World(Record):
    """A made-up public and its channels; see :func:`mashura.simulation.load_world`.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> world = load_world("municipality")
    >>> world.population
    240000
    >>> cells = world.cells(1000)
    >>> round(float(cells["people"].sum()), 6)
    1000.0
    """

    name: WorldName
    title: dict[Language, Line]
    description: dict[Language, Paragraph]
    population: Annotated[int, Field(ge=100, le=2_000_000_000)]
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    utc_offset_hours: Annotated[float, Field(ge=-12, le=14)]
    weekend: Annotated[tuple[Annotated[int, Field(ge=0, le=6)], ...], Field(max_length=3)]
    country: Annotated[str, Field(pattern=r"^([A-Z]{2})?$")] = ""
    """ISO code of the country whose public holidays are kept; empty: none."""
    summer: tuple[Period, ...] = ()
    """When many residents are away."""
    exams: tuple[Period, ...] = ()
    """When pupils and students have no time."""
    default_language: LanguageCode
    region_names: dict[str, dict[Language, Line]]
    attributes: dict[AttributeName, Distribution]
    tables: tuple[CensusTable, ...] = ()
    """Tables of a census that the public is fitted to."""
    borrowed: Borrowed | None = None
    """What is taken from another world because no table says it."""
    understands: Understanding
    price_level: Number = Number(value=1, source=ASSUMPTION)
    channels: dict[ChannelKind, Channel] = Field(default={}, validate_default=True)
    costs: UsualCosts = Field(default=UsualCosts(), validate_default=True)
    """Usual costs of attractions, sessions and staff, in the world's currency."""

    @field_validator("country")
    @classmethod
    def _known_country(cls, country: str) -> str:
        if country and country not in holiday_countries():
            raise broken_rule("country", "country", value=country)
        return country

    @field_validator("channels")
    @classmethod
    def _standard_channels(
        cls, channels: dict[ChannelKind, Channel], info: ValidationInfo
    ) -> dict[ChannelKind, Channel]:
        price_level = info.data.get("price_level")
        return channels if channels or price_level is None else standard_channels(price_level)

    @field_validator("costs")
    @classmethod
    def _all_costs(cls, costs: UsualCosts, info: ValidationInfo) -> UsualCosts:
        price_level, people = info.data.get("price_level"), info.data.get("population")
        if price_level is None or people is None:
            return costs
        return costs.completed(price_level.value, people)

    @model_validator(mode="after")
    def _complete(self) -> World:
        if missing := [name for name in AXES if name not in self.attributes]:
            raise broken_rule("attributes", "attributes", missing=", ".join(missing))
        for name, distribution in self.attributes.items():
            self._check_values(name, distribution)
        for name in AXES:
            if self._depends_on_itself(name):
                raise broken_rule("no-circle", "attributes", name, "given", name=name)
        regions = set(self.values("region"))
        if regions != set(self.region_names):
            unnamed = ", ".join(sorted(regions ^ set(self.region_names)))
            raise broken_rule("region-names", "region_names", missing=unnamed)
        for place, table in enumerate(self.tables):
            self._check_table(place, table)
        for language in self.values("language"):
            if not is_language(language):
                raise broken_rule("language", "attributes", "language", "shares", language, value=language)
        self._check_language("default_language", self.default_language)
        for language, known in self.understands.shares.items():
            self._check_language("understands", language, "shares", language)
            for other in known:
                self._check_language("understands", other, "shares", language, other)
        return self

    def _check_table(self, place: int, table: CensusTable) -> None:
        where = ("tables", place, "shares")
        for group in table.groups():
            if len(group) != len(table.attributes):
                expected = "/".join(table.attributes)
                raise broken_rule("group", *where, "/".join(group), value="/".join(group), allowed=expected)
            for name, value in zip(table.attributes, group, strict=True):
                if name not in ATTRIBUTES:
                    allowed = ", ".join(ATTRIBUTES)
                    raise broken_rule(
                        "value", *where[:2], "attributes", value=name, name="attributes", allowed=allowed
                    )
                if value not in self.values(name):
                    allowed = ", ".join(self.values(name))
                    raise broken_rule(
                        "value", *where, "/".join(group), value=value, name=name, allowed=allowed
                    )

    def _check_language(self, name: str, language: str, *place: str) -> None:
        spoken = self.values("language")
        if language not in spoken:
            raise broken_rule("value", name, *place, value=language, name=name, allowed=", ".join(spoken))

    def _depends_on_itself(self, name: AttributeName) -> bool:
        seen: list[AttributeName] = []
        step: AttributeName | None = name
        while step is not None and step not in seen:
            seen.append(step)
            step = self.attributes[step].given
        return step is not None

    def _check_values(self, name: str, distribution: Distribution) -> None:
        rows = distribution.rows()
        if distribution.given:
            expected = set(self.values(distribution.given))
            if set(rows) != expected:
                raise broken_rule(
                    "given-values",
                    "attributes",
                    name,
                    "shares",
                    name=name,
                    allowed=", ".join(sorted(expected)),
                )
        elif set(rows) != {""}:
            raise broken_rule("given", "attributes", name, "shares", name=name)
        allowed = CLOSED_VALUES.get(name)
        for given, row in rows.items():
            for value in row:
                if allowed and value not in allowed:
                    place = ("attributes", name, "shares", *filter(None, [given]), value)
                    raise broken_rule("value", *place, value=value, name=name, allowed=", ".join(allowed))

    def values(self, attribute: str) -> tuple[str, ...]:
        """Return the values of a characteristic, in order."""
        if attribute in CLOSED_VALUES:
            return CLOSED_VALUES[attribute]
        rows = self.attributes[attribute].rows()  # type: ignore[index]
        return tuple(dict.fromkeys(value for row in rows.values() for value in row))

    def name_ranks(self, attribute: str) -> npt.NDArray[np.int64]:
        """Return the alphabetical rank of each value of a characteristic."""
        return np.argsort(np.argsort(self.values(attribute)))

    def by_value(self, attribute: AttributeName, numbers: Mapping[str, float]) -> Floats:
        """Return a number for each cell, by its value of a characteristic; 1 for a value that has none."""
        table = np.array([numbers.get(value, 1.0) for value in self.values(attribute)])
        return table[self.codes[:, AXES.index(attribute)]]

    def __repr_args__(self) -> Iterator[tuple[str, object]]:
        """Name the world and its size; its tables fill pages."""
        yield from ((name, getattr(self, name)) for name in ("name", "population", "currency"))

    @cached_property
    def weights(self) -> Floats:
        """Share of the population in each cell, with one axis per characteristic of ``AXES``; sums to 1."""
        sizes = [len(self.values(name)) for name in AXES]
        weights = np.ones(sizes)
        for axis, name in enumerate(AXES):
            distribution = self.attributes[name]
            rows = distribution.rows()
            shape = [1] * len(AXES)
            shape[axis] = sizes[axis]
            if distribution.given is None:
                table = np.array([rows[""].get(value, 0.0) for value in self.values(name)])
            else:
                other = AXES.index(distribution.given)
                shape[other] = sizes[other]
                table = np.array(
                    [
                        [rows[given].get(value, 0.0) for value in self.values(name)]
                        for given in self.values(distribution.given)
                    ]
                )
                if other > axis:
                    table = table.T
            weights = weights * table.reshape(shape)
        if self.tables:
            weights, _ = fitted(weights, AXES, self.tables, {name: self.values(name) for name in AXES})
        return weights

    @cached_property
    def codes(self) -> npt.NDArray[np.int16]:
        """Value codes of every cell with people in it, shape (cells, len(AXES)).

        The rows are in the alphabetical order of the values, so that the order of a vocabulary has no effect.
        """
        codes = np.argwhere(self.weights > 0).astype(np.int16)
        ranks = [self.name_ranks(name)[codes[:, axis]] for axis, name in enumerate(AXES)]
        return codes[np.lexsort(ranks[::-1])]

    @cached_property
    def cell_shares(self) -> Floats:
        """Share of the population in each row of ``codes``."""
        return np.asarray(self.weights[tuple(self.codes.T)])

    def cells(self, population: int | None = None) -> pd.DataFrame:
        """Return the public as cells: one column per characteristic, ``share`` and expected ``people``.

        Parameters
        ----------
        population : int, optional
            Number of residents; the world's own without it.
        """
        columns: dict[str, object] = {
            name: pd.Categorical.from_codes(self.codes[:, axis], categories=pd.Index([*self.values(name)]))
            for axis, name in enumerate(AXES)
        }
        columns["share"] = self.cell_shares
        columns["people"] = self.cell_shares * (self.population if population is None else population)
        return pd.DataFrame(columns)

    def population_table(self) -> pd.DataFrame:
        """Return the share of each group of each attribute: columns attribute, group, share (0-1).

        The groups of ``disability`` are ``true`` and ``false``, as in the table ``participants``.

        Examples
        --------
        >>> from mashura.simulation import load_world
        >>> table = load_world("island").population_table()
        >>> round(float(table.loc[table["attribute"] == "gender", "share"].sum()), 6)
        1.0
        """
        rows = []
        for axis, name in enumerate(AXES[: len(ATTRIBUTES)]):
            others = tuple(other for other in range(len(AXES)) if other != axis)
            shares = self.weights.sum(axis=others)
            rows += [
                {"attribute": name, "group": _GROUP_LABELS.get((name, group), group), "share": float(share)}
                for group, share in zip(self.values(name), shares, strict=True)
                if share > 0
            ]
        return pd.DataFrame(rows)

    def comprehension(self, language: str, served: frozenset[str]) -> float:
        """Return the share of a language's speakers who can take part in at least one served language.

        ``other`` among the served languages means translation for those whose language the world does not
        name; speakers of a language that it names are served in that language.
        """
        if language in served and language != OTHER:
            return 1.0
        known = self.understands.shares.get(language, {})
        understood = max((share for spoken, share in known.items() if spoken in served), default=0.0)
        return max(understood, TRANSLATED) if language == OTHER and OTHER in served else understood
