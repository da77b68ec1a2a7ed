"""The United Nations' e-participation index of a country, and its rank (S89, S91, S108)."""

from __future__ import annotations

from mashura.charts.registry import chart
from mashura.charts.style import ACCENT, PRIMARY, QUIET, Drawing, look, set_titles
from mashura.data import participation_index
from mashura.errors import InputError
from mashura.i18n import active_language, direction, format_number, message

_COUNTRIES = 193


@chart
def index_and_rank(country: str) -> Drawing:
    """Draw a country's e-participation index and its rank, survey by survey.

    Parameters
    ----------
    country : str
        ``"ARE"``, ``"BHR"`` or ``"SAU"``.

    Returns
    -------
    Drawing
        Two panels with the surveys of 2014 to 2024: the index (0 to 1), and the rank with the first place at
        the top; labels in the active language, the source below.

    Raises
    ------
    InputError
        If the data do not contain the country.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     figure = index_and_rank("ARE")
    >>> [int(rank) for rank in figure.axes[1].lines[0].get_ydata()]
    [13, 32, 17, 16, 18, 37]
    """
    table = participation_index()
    if country not in set(table["country"]):
        known = ", ".join(sorted(table["country"].unique()))
        raise InputError("charts-index-country", value=str(country), known=known)
    rows = table[table["country"] == country].sort_values("year")
    language = active_language()
    name = message(f"charts-index-{country.lower()}", lang=language)
    rtl = direction(language) == "rtl"
    panels = (
        ("index", PRIMARY, 2, (0.0, 1.1), (0, 0.25, 0.5, 0.75, 1)),
        ("rank", ACCENT, 0, (100.0, -12.0), (1, 25, 50, 75, 100)),
    )
    with look():
        figure = Drawing(
            figsize=(10, 4.3),
            layout="constrained",
            alternative=message(
                "charts-index-alternative",
                lang=language,
                country=name,
                values="; ".join(
                    f"{year}: {format_number(float(index), language, 3)}, {rank}"
                    for year, index, rank in zip(rows["year"], rows["index"], rows["rank"], strict=True)
                ),
            ),
        )
        # The index comes first in reading direction.
        panes = figure.subplots(1, 2)
        in_order = panes[::-1] if rtl else panes
        for place, (column, colour, decimals, limits, ticks) in zip(in_order, panels, strict=True):
            place.plot(rows["year"], rows[column], color=colour, marker="o", linewidth=2.2, markersize=7)
            for year, value in zip(rows["year"], rows[column], strict=True):
                place.annotate(
                    format_number(value, language, decimals),
                    (year, value),
                    xytext=(0, 9),
                    textcoords="offset points",
                    ha="center",
                    color=colour,
                    fontweight="bold",
                    fontsize=10.5,
                )
            place.set_ylim(*limits)
            place.set_xlim(2013, 2025)
            place.set_xticks(rows["year"])
            place.set_yticks(ticks)
            set_titles(
                place,
                message(f"charts-index-{column}-title", lang=language, country=name),
                message("charts-index-year", lang=language),
                message(f"charts-index-{column}", lang=language, countries=_COUNTRIES),
                language,
            )
        figure.supxlabel(
            message("charts-index-source", lang=language),
            x=0.99 if rtl else 0.01,
            ha="right" if rtl else "left",
            fontsize=10.5,
            color=QUIET,
        )
    return figure
