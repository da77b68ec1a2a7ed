"""What a public is, in words and numbers: each share with its origin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mashura.i18n import Language, format_money, format_number, format_percent, message
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import AgeBand, Gender, Residency
from mashura.methodology.vocabulary.languages import language_name
from mashura.simulation.public.atlas import load_world
from mashura.simulation.public.origins import source_text
from mashura.simulation.public.world import ATTRIBUTES, World

_CLOSED: dict[str, type[AgeBand | Gender | Residency]] = {
    "age_band": AgeBand,
    "gender": Gender,
    "residency": Residency,
}


def group_name(world: World, attribute: str, group: str, language: Language) -> str:
    """Return the name of a group of a world's public.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> group_name(load_world("municipality"), "region", "corniche", "en")
    'Corniche'
    """
    if attribute in _CLOSED:
        return value_label(_CLOSED[attribute](group), language)
    if attribute == "language":
        return language_name(group, language)
    if attribute == "region":
        return world.region_names[group][language]
    return message(f"disability-{'yes' if group in ('true', 'with') else 'no'}", lang=language)


def origin(world: World, attribute: str, language: Language) -> str:
    """Return where the shares of a characteristic come from.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> origin(load_world("municipality"), "gender", "en")
    'assumption'
    """
    sources = [table.source for table in world.tables if attribute in table.attributes]
    source = sources[0] if sources else world.attributes[attribute].source  # type: ignore[index]
    return source_text(source, language)


def world_record(world: World, language: Language) -> dict[str, Any]:
    """Return a public as a record for JSON: every group with its share (0-1) and its origin."""
    table = world.population_table()
    rows = zip(
        table["attribute"].astype(str), table["group"].astype(str), table["share"].tolist(), strict=True
    )
    return {
        "name": world.name,
        "title": dict(world.title),
        "description": world.description[language],
        "population": world.population,
        "currency": world.currency,
        "costs": world.costs.model_dump(mode="json"),
        "country": world.country,
        "weekend": list(world.weekend),
        "from": world.borrowed.world if world.borrowed else None,
        "borrowed": list(world.borrowed.fields) if world.borrowed else [],
        "groups": [
            {
                "attribute": attribute,
                "group": group,
                "name": group_name(world, attribute, group, language),
                "share": share,
                "origin": origin(world, attribute, language),
            }
            for attribute, group, share in rows
        ],
    }


def world_lines(world: World, language: Language) -> Iterator[str]:
    """Return a public as a short table, line by line."""
    record = world_record(world, language)
    people = format_number(world.population, language)
    yield message("publics-head", lang=language, title=world.title[language], name=world.name, people=people)
    yield world.description[language]
    for attribute in ATTRIBUTES:
        groups = [group for group in record["groups"] if group["attribute"] == attribute]
        yield ""
        yield message(
            "publics-part",
            lang=language,
            attribute=message(f"publics-attribute-{attribute.replace('_', '-')}", lang=language),
            origin=groups[0]["origin"],
        )
        width = max(len(group["name"]) for group in groups)
        for group in groups:
            bar = "█" * round(30 * group["share"])
            share = format_percent(group["share"], language, decimals=1)
            yield f"  {group['name']:<{width}}  {share:>6}  {bar}".rstrip()
    yield ""
    yield from _cost_lines(world, language)
    if world.borrowed:
        yield ""
        yield borrowed_text(world, language)


def _cost_lines(world: World, language: Language) -> Iterator[str]:
    """Yield what things usually cost, and how many people a place in person serves."""
    costs = world.costs
    prices = {value_label(kind, language): cost for kind, cost in costs.attractions.items()}
    others = {
        "post": costs.post,
        "followers": 1000 * costs.follower,
        "staff-hour": costs.staff_hour,
        "letter": costs.letter,
        "panel-place": costs.panel_place,
    }
    prices |= {message(f"publics-cost-{name}", lang=language): price for name, price in others.items()}
    origin = source_text(costs.source, language)
    yield message("publics-costs", lang=language, currency=world.currency, origin=origin)
    width = max(map(len, prices))
    for name, price in prices.items():
        shown = format_number(price, language, decimals=0 if price == round(price) else 2)
        yield f"  {name:<{width}}  {shown}"
    yield ""
    yield message("publics-places", lang=language, origin=origin)
    for kind, session in costs.sessions.items():
        yield "  " + message(
            "publics-place",
            lang=language,
            place=value_label(kind, language),
            sessions=format_number(session.per_week, language),
            people=format_number(session.people, language),
            cost=format_money(session.cost, world.currency, language),
        )


def borrowed_text(world: World, language: Language) -> str:
    """Return the sentence that names what a world takes over from another; empty if it takes over nothing.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> borrowed_text(load_world("island"), "en")
    ''
    """
    if world.borrowed is None:
        return ""
    names = [
        message(f"publics-attribute-{name.replace('_', '-')}", lang=language)
        for name in world.borrowed.fields
    ]
    return message(
        "publics-borrowed",
        lang=language,
        world=load_world(world.borrowed.world).title[language],
        names=message("list-separator", lang=language).join(names),
    )
