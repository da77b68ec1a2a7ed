"""Pictures of a public beside the world that it borrows from: ages by gender, and shares of groups."""

from __future__ import annotations

from html import escape

from mashura.apps.shell.svg_charts import INK, PRIMARY, SECONDARY, Bar, PairedBar, bar_chart, paired_bar_chart
from mashura.i18n import Language, direction, format_percent, message
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import AgeBand, Gender
from mashura.publics.description import group_name
from mashura.simulation import World

_ROW = 54
# Length of the longest bar, in percent of the width: room stays for its number on a phone.
_LONGEST = 33
_SMALLEST = 0.0005
# A list of many places or languages would hide the rest of the page.
_MOST_BARS = 12


def age_pyramid(world: World, base: World, language: Language) -> str:
    """Return the ages by gender, the oldest at the top: men on the left, women on the right.

    Below each bar of the public stands a thinner one of the world that it borrows from.
    """
    first, second = (_ages(known) for known in (world, base))
    longest = max([*first.values(), *second.values()]) or 1.0
    parts, said = [], []
    for place, band in enumerate(reversed(AgeBand)):
        top = place * _ROW + 24
        parts.append(_text(value_label(band, language), 50, top + 12, "middle", language, bold=True))
        for gender, side in ((Gender.MALE, -1), (Gender.FEMALE, 1)):
            share = first[band, gender]
            for known, y, height, color in (
                (share, 20, 14, PRIMARY),
                (second[band, gender], 36, 6, SECONDARY),
            ):
                width = _LONGEST * known / longest
                left = 50 + side * 0.4 - (width if side < 0 else 0)
                parts.append(
                    f'<rect x="{left:.2f}%" y="{top + y}" width="{width:.2f}%" height="{height}" '
                    f'rx="3" fill="{color}"/>'
                )
            shown = format_percent(share, language, decimals=1)
            end = 50 + side * (1.4 + _LONGEST * share / longest)
            parts.append(_text(shown, end, top + 32, "end" if side < 0 else "start", "en"))
            said.append(f"{value_label(band, language)}, {value_label(gender, language)}: {shown}")
    for gender, at, anchor in ((Gender.MALE, 20, "middle"), (Gender.FEMALE, 80, "middle")):
        parts.append(_text(value_label(gender, language), at, 14, anchor, language))
    title = message("my-public-pyramid", lang=language)
    return (
        f'<svg role="img" aria-label="{escape(title + ". " + "; ".join(said))}" width="100%" '
        f'height="{len(AgeBand) * _ROW + 30}" direction="ltr" xmlns="http://www.w3.org/2000/svg">'
        f"{''.join(parts)}</svg>"
    )


def shares_chart(world: World, base: World, attribute: str, language: Language) -> str:
    """Return the shares of the groups of a characteristic, beside those of the world that it borrows from."""
    own, other = (_shares(known, attribute) for known in (world, base))
    title = message(f"publics-attribute-{attribute.replace('_', '-')}", lang=language)
    order = sorted(own, key=own.__getitem__, reverse=True) if attribute in ("region", "language") else [*own]
    if attribute == "region" and set(own) != set(other):
        bars = [
            Bar(
                label=_name(world, attribute, group, language),
                share=own[group],
                text=_percent(own[group], language),
            )
            for group in order[:_MOST_BARS]
        ]
        return bar_chart(bars, title=title, language=language)
    groups = [*order, *(group for group in other if group not in own)][:_MOST_BARS]
    pairs = [
        PairedBar(
            label=_name(world if group in own else base, attribute, group, language),
            first=other.get(group, 0.0),
            second=own.get(group, 0.0),
            first_text=_percent(other.get(group, 0.0), language),
            second_text=_percent(own.get(group, 0.0), language),
        )
        for group in groups
        if max(own.get(group, 0.0), other.get(group, 0.0)) > _SMALLEST
    ]
    return paired_bar_chart(pairs, title=title, first="", second="", language=language)


def _ages(world: World) -> dict[tuple[AgeBand, Gender], float]:
    shares = world.cells(1).groupby(["age_band", "gender"], observed=False)["share"].sum()
    return {(band, gender): float(shares[band.value, gender.value]) for band in AgeBand for gender in Gender}


def _shares(world: World, attribute: str) -> dict[str, float]:
    table = world.population_table()
    rows = table[table["attribute"] == attribute]
    return dict(zip(rows["group"].astype(str), rows["share"].tolist(), strict=True))


def _name(world: World, attribute: str, group: str, language: Language) -> str:
    return group_name(world, attribute, group, language)


def _percent(share: float, language: Language) -> str:
    return format_percent(share, language, decimals=1)


def _text(text: str, x: float, y: int, anchor: str, language: Language, *, bold: bool = False) -> str:
    # In text that runs from right to left, "start" is on the right.
    rtl = direction(language) == "rtl"
    anchor = {"start": "end", "end": "start"}.get(anchor, anchor) if rtl else anchor
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text direction="{direction(language)}" x="{x:.2f}%" y="{y}" text-anchor="{anchor}" '
        f'font-size="13"{weight} fill="{INK}">{escape(text)}</text>'
    )
