"""A world made from tables of a census; what they do not say comes from a world of Mashura, and is marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
from babel.core import get_global
from babel.numbers import get_territory_currencies

from mashura.data.notes import ImportNote
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, message
from mashura.i18n.countries import holiday_countries
from mashura.methodology.vocabulary.languages import OTHER
from mashura.publics.census import Census
from mashura.record_file import without_isolates
from mashura.simulation.public.origins import from_world
from mashura.simulation.public.tables import BETWEEN, Borrowed, CensusTable, fitted
from mashura.simulation.public.world import (
    ATTRIBUTES,
    AXES,
    AttributeName,
    Distribution,
    World,
    is_world_name,
)

# Above this difference (0-1), a fit has not worked: the tables contradict each other.
_MOST_MISFIT = 1e-4
_WORTH_SAYING = 0.005
_LEAST_PEOPLE = 100


@dataclass(frozen=True, kw_only=True)
class Details:
    """What a person says of a world beside its tables.

    Attributes
    ----------
    name : str
        Its name, in any script.
    base : World
        The world from which everything comes that the tables do not say.
    title : dict
        Its name for readers; the name itself without it.
    country : str or None
        ISO code of the country whose holidays and weekend count; None: as in ``base``.
    population : int or None
        Residents of 15 years and older; None: as in the tables, or else as in ``base``.
    region_names : dict
        Corrected names of regions.
    """

    name: str
    base: World
    title: Mapping[Language, str] = field(default_factory=dict)
    country: str | None = None
    population: int | None = None
    region_names: Mapping[str, Mapping[Language, str]] = field(default_factory=dict)


def make_world(censuses: Sequence[Census], details: Details) -> tuple[World, tuple[ImportNote, ...]]:
    """Return a world whose public has the shares of the tables, and notes on the fit.

    Where two tables give the same characteristic differently, the first one counts.

    Raises
    ------
    InputError
        If the name is no name, the country is not known, or the tables contradict each other.

    Examples
    --------
    >>> from mashura.publics.census import Counts
    >>> from mashura.simulation import load_world
    >>> counts = Counts(attributes=("gender",), numbers={("female",): 400, ("male",): 600})
    >>> census = Census(file="a.csv", tables=(counts,), population=1000, region_names={}, notes=())
    >>> world, _ = make_world([census], Details(name="مدينتي", base=load_world("municipality")))
    >>> world.population, world.attributes["digital"].source
    (1000, 'from the world municipality: assumption')
    """
    if not is_world_name(details.name):
        raise InputError("publics-bad-name", name=details.name[:80])
    notes: list[ImportNote] = []
    tables = [*_tables(censuses, notes)]
    covered = {name for table in tables for name in table.attributes}
    base = details.base
    values = _values(tables, base, covered)
    attributes = {name: _attribute(name, base, tables, values, covered) for name in AXES}
    # What no table says and depends on nothing keeps its shares, whatever it is fitted together with.
    for name in ATTRIBUTES:
        if name not in covered and base.attributes[name].given is None:
            source = attributes[name].source
            tables.append(
                CensusTable(attributes=(name,), shares=base.attributes[name].rows()[""], source=source)
            )
    population = details.population or next(
        (known.population for known in censuses if known.population), None
    )
    if population is not None and population < _LEAST_PEOPLE:
        raise InputError("publics-few-people", count=str(population), least=str(_LEAST_PEOPLE))
    world = World(
        **_place(details),
        name=details.name,
        title={language: details.title.get(language) or details.name for language in LANGUAGES},
        description={language: _described(censuses, base, language) for language in LANGUAGES},
        population=population or base.population,
        default_language=_default_language(base, tables, values["language"]),
        region_names=_region_names(censuses, details, values["region"], covered),
        attributes=attributes,
        tables=tuple(tables),
        borrowed=Borrowed(world=base.name, fields=tuple(_borrowed(details, covered, population))),
        understands=_understanding(base, values["language"]),
        price_level=from_world(base.price_level, base),
        **({"channels": _channels(base)} if "channels" in base.model_fields_set else {}),
    )
    unfitted = world.model_copy(update={"tables": ()}).weights
    _, left = fitted(unfitted, AXES, tables, {name: world.values(name) for name in AXES})
    if left > _MOST_MISFIT:
        raise InputError("publics-contradiction", difference=f"{left:.1%}")
    return world, tuple(notes)


def _tables(censuses: Sequence[Census], notes: list[ImportNote]) -> Iterator[CensusTable]:
    """Return the tables as shares; one that repeats a characteristic of an earlier one is adjusted to it."""
    earlier: list[tuple[tuple[str, ...], dict[tuple[str, ...], float]]] = []
    for census in censuses:
        for counts in census.tables:
            total = sum(counts.numbers.values())
            shares = {group: number / total for group, number in counts.numbers.items()}
            difference = 0.0
            for _ in range(200):
                largest = 0.0
                for attributes, known in earlier:
                    shares, moved = _adjusted(shares, counts.attributes, known, attributes, census.file)
                    largest = max(largest, moved)
                difference = max(difference, largest)
                if largest < 1e-12:
                    break
            if difference > _WORTH_SAYING:
                percent = f"{difference:.1%}"
                notes.append(
                    ImportNote(key="publics-note-adjusted", file=census.file, details={"percent": percent})
                )
            earlier.append((counts.attributes, shares))
            rest = sum(shares.values())
            yield CensusTable(
                attributes=counts.attributes,
                shares={BETWEEN.join(group): share / rest for group, share in shares.items()},
                source=census.file,
            )


def _adjusted(
    shares: dict[tuple[str, ...], float],
    attributes: tuple[str, ...],
    known: dict[tuple[str, ...], float],
    known_attributes: tuple[str, ...],
    file: str,
) -> tuple[dict[tuple[str, ...], float], float]:
    """Return shares that agree with a known table where both tell the same, and how far they were off."""
    common = [name for name in attributes if name in known_attributes]
    if not common:
        return shares, 0.0
    wanted = _margin(known, [known_attributes.index(name) for name in common])
    places = [attributes.index(name) for name in common]
    now = _margin(shares, places)
    for group, share in wanted.items():
        if share > 0 and now.get(group, 0.0) == 0:
            raise InputError("publics-missing-group", file=file, group=" / ".join(group))
    factors = {key: wanted.get(key, 0.0) / share if share else 0.0 for key, share in now.items()}
    moved = {
        group: share * factors[tuple(group[place] for place in places)] for group, share in shares.items()
    }
    return moved, max(abs(now.get(key, 0.0) - wanted.get(key, 0.0)) for key in {*now, *wanted})


def _margin(shares: Mapping[tuple[str, ...], float], places: Sequence[int]) -> dict[tuple[str, ...], float]:
    margin: dict[tuple[str, ...], float] = {}
    for group, share in shares.items():
        key = tuple(group[place] for place in places)
        margin[key] = margin.get(key, 0.0) + share
    return margin


def _values(tables: Sequence[CensusTable], base: World, covered: set[str]) -> dict[str, tuple[str, ...]]:
    """Return the values of each characteristic: those of the tables for languages and regions."""
    values = {name: base.values(name) for name in AXES}
    for name in ("language", "region"):
        if name in covered:
            values[name] = tuple(
                dict.fromkeys(
                    group[table.attributes.index(name)]
                    for table in tables
                    if name in table.attributes
                    for group in table.groups()
                )
            )
    return {str(name): known for name, known in values.items()}


def _attribute(
    name: AttributeName,
    base: World,
    tables: Sequence[CensusTable],
    values: Mapping[str, tuple[str, ...]],
    covered: set[str],
) -> Distribution:
    """Return the shares of a characteristic before the fit; how it goes with others comes from the base."""
    known = base.attributes[name]
    in_tables = _shares_in(name, tables)
    if in_tables is not None and (known.given is None or name == "region"):
        source = next(table.source for table in tables if name in table.attributes)
        return Distribution(shares=_summing_to_one(in_tables), source=source)
    marginal = _marginal(base, name)
    rows = known.rows()
    if known.given is not None and values[known.given] != base.values(known.given):
        rows = {value: rows.get(value, marginal) for value in values[known.given]}
    if in_tables is not None and name == "language":
        rows = {given: _of_languages(row, in_tables) for given, row in rows.items()}
    shares: dict[str, dict[str, float]] | dict[str, float] = rows if known.given else rows[""]
    return from_world(Distribution(given=known.given, shares=shares, source=known.source), base)


def _of_languages(row: Mapping[str, float], in_tables: Mapping[str, float]) -> dict[str, float]:
    """Return the languages of one group: known ones as in the base, new ones like its other languages."""
    new = [language for language in in_tables if language not in row]
    weight = sum(in_tables[language] for language in new) or 1.0
    others = row.get(OTHER, 0.0)
    shares = {
        language: row[language] if language in row else (others or 0.01) * in_tables[language] / weight
        for language in in_tables
    }
    return _summing_to_one(shares if sum(shares.values()) > 0 else dict(in_tables))


def _shares_in(name: str, tables: Sequence[CensusTable]) -> dict[str, float] | None:
    table = next((table for table in tables if name in table.attributes), None)
    if table is None:
        return None
    place = table.attributes.index(name)
    return {group[0]: share for group, share in _margin(table.groups(), [place]).items()}


def _summing_to_one(shares: Mapping[str, float]) -> dict[str, float]:
    total = sum(shares.values())
    return {value: share / total for value, share in shares.items()}


def _marginal(world: World, name: str) -> dict[str, float]:
    others = tuple(axis for axis in range(len(AXES)) if AXES[axis] != name)
    return dict(zip(world.values(name), np.asarray(world.weights.sum(axis=others)).tolist(), strict=True))


def _understanding(base: World, spoken: Sequence[str]) -> object:
    """Return who understands whom: a language that the base does not know is like its other languages."""
    shares = base.understands.shares
    rows = {
        language: {
            other: share
            for other, share in shares.get(language, shares.get(OTHER, {})).items()
            if other in spoken and other != language
        }
        for language in spoken
    }
    return from_world(base.understands.model_copy(update={"shares": rows}), base)


def _channels(base: World) -> object:
    return {kind: from_world(channel, base) for kind, channel in base.channels.items()}


def _default_language(base: World, tables: Sequence[CensusTable], spoken: Sequence[str]) -> str:
    if base.default_language in spoken:
        return base.default_language
    shares = _shares_in("language", tables) or {}
    return max(shares, key=shares.__getitem__)


def _region_names(
    censuses: Sequence[Census], details: Details, regions: Sequence[str], covered: set[str]
) -> dict[str, dict[Language, str]]:
    known: dict[str, dict[Language, str]] = {}
    for census in reversed(censuses):
        known |= {region: dict(names) for region, names in census.region_names.items()}
    if "region" not in covered:
        return {region: dict(names) for region, names in details.base.region_names.items()}
    return {region: known[region] | dict(details.region_names.get(region, {})) for region in regions}


def _place(details: Details) -> dict[str, object]:
    """Return currency, clock, weekend, holidays and seasons: those of the country, or of the base."""
    base, country = details.base, details.country
    seasons: dict[str, object] = {"summer": base.summer, "exams": base.exams}
    if country is None or country == base.country:
        kept = ("currency", "utc_offset_hours", "weekend", "country")
        return seasons | {name: getattr(base, name) for name in kept}
    from holidays import country_holidays

    if country not in holiday_countries():
        raise InputError("publics-unknown-country", value=country[:60])
    offsets = {
        ZoneInfo(zone).utcoffset(datetime(2026, 1, 15))
        for zone, territory in get_global("zone_territories").items()
        if territory == country
    }
    offset = next(iter(offsets)) if len(offsets) == 1 else None
    currencies = get_territory_currencies(country)
    return seasons | {
        "currency": currencies[0] if currencies else base.currency,
        "utc_offset_hours": base.utc_offset_hours if offset is None else offset.total_seconds() / 3600,
        "weekend": tuple(sorted(country_holidays(country).weekend)),
        "country": country,
    }


def _borrowed(details: Details, covered: set[str], population: int | None) -> Iterator[str]:
    """Return the names of what comes from the base."""
    yield from (name for name in AXES if name not in covered)
    if population is None:
        yield "population"
    if details.country is None:
        yield from ("country", "weekend", "currency", "utc_offset_hours")
    yield from ("summer", "exams", "understands", "price_level", "channels")


def _described(censuses: Sequence[Census], base: World, language: Language) -> str:
    files = message("list-separator", lang=language).join(dict.fromkeys(census.file for census in censuses))
    text = message("publics-description", lang=language, files=files, world=base.title[language])
    return str(without_isolates(text))
