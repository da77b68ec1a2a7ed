"""The UN's E-Participation and E-Government indices, and the scores behind them (S92-S109).

EPI = (x - lowest x) / (highest x - lowest x), where x is a country's raw score over all members. Raw scores
are whole points (half points in one survey). They are not published, but can be calculated from a table of
193 quotients with one denominator. EGDI is the mean of the online service, infrastructure and human capital
indices.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TypedDict

import numpy as np
import numpy.typing as npt

from mashura.data.un_survey import Survey
from mashura.errors import InputError
from mashura.i18n import Language, format_number, message, use_language

Floats = npt.NDArray[np.float64]

# Published indices have four decimals; the rest is the rounding of the quotient.
_ROUNDING = 6e-5
# Assumption: no questionnaire spreads countries over more points than this, so a finer grid is half points.
_MOST_POINTS = 150
_SHOWN = 10


class CountryRow(TypedDict):
    """One country: its index, points above the lowest country, and competition rank."""

    name: str
    epi: float
    raw: float | None
    rank: int


class WhatIfRow(TypedDict):
    """A country with more points than it had, all others unchanged."""

    name: str
    more: float
    raw: float
    epi: float
    rank: int
    rank_before: int


class EpiSummary(TypedDict):
    """The answer of ``mashura epi --json``; ``range`` is None where no grid of points fits."""

    year: str
    range: float | None
    half_points: bool
    max_lattice_error: float | None
    egdi_max_error: float | None
    complete: bool
    countries: list[CountryRow]
    what_if: list[WhatIfRow]


@dataclass(frozen=True, kw_only=True)
class RawScores:
    """Raw scores behind a table of E-Participation Indices.

    Attributes
    ----------
    names : tuple of str
        Countries.
    points : numpy.ndarray of float, shape (n_countries,)
        Points above the lowest member.
    range : float
        Points between the lowest and the highest member.
    half_points : bool
        Whether the survey gave half points.
    max_error : float
        Largest difference between a published index and points / range.
    """

    names: tuple[str, ...]
    points: Floats
    range: float
    half_points: bool
    max_error: float

    def place(self, country: str) -> int:
        """Return the row of a country.

        Raises
        ------
        InputError
            If there is no such country; it names the nearest.
        """
        plain = [name.casefold() for name in self.names]
        wanted = " ".join(country.split()).casefold()
        if wanted in plain:
            return plain.index(wanted)
        near = get_close_matches(wanted, plain, n=1, cutoff=0.0)
        raise InputError(
            "evaluation-epi-no-country", country=country, nearest=self.names[plain.index(near[0])]
        )

    def index(self) -> Floats:
        """Return the E-Participation Index that the points give, 0-1."""
        lowest, highest = self.points.min(), self.points.max()
        spread: Floats = (self.points - lowest) / (highest - lowest if highest > lowest else 1.0)
        return spread

    def with_more(self, country: str, points: float) -> RawScores:
        """Return the scores if one country had more points and all others were unchanged."""
        changed = self.points.copy()
        changed[self.place(country)] += points
        return replace(self, points=changed, range=float(changed.max() - changed.min()))


def raw_scores(survey: Survey) -> RawScores | None:
    """Return the raw scores behind a survey's E-Participation Index; None if no grid of points fits.

    Examples
    --------
    >>> survey = Survey("2030", ("A", "B", "C", "D"), {"epi": np.array([1.0, 0.8571, 0.4286, 0.0])})
    >>> scores = raw_scores(survey)
    >>> scores.range, scores.points.tolist()
    (7.0, [7.0, 6.0, 3.0, 0.0])
    """
    epi = survey.indices["epi"]
    for steps in range(1, 2 * _MOST_POINTS + 1):
        on_grid = np.round(epi * steps)
        error = float(np.abs(epi - on_grid / steps).max())
        if error < _ROUNDING:
            half = steps > _MOST_POINTS and steps % 2 == 0
            if steps > _MOST_POINTS and not half:
                return None
            scale = 2 if half else 1
            return RawScores(
                names=survey.names,
                points=on_grid / scale,
                range=steps / scale,
                half_points=half,
                max_error=error,
            )
    return None


def competition_ranks(index: Floats) -> list[int]:
    """Return ranks from 1; equals share the better rank and the next one is left out.

    Examples
    --------
    >>> competition_ranks(np.array([0.5, 1.0, 0.5, 0.1]))
    [2, 1, 2, 4]
    """
    ordered = np.sort(index)
    better = len(index) - np.searchsorted(ordered, index, side="right")
    return [int(number) + 1 for number in better]


def egdi_max_error(survey: Survey) -> float | None:
    """Return the largest difference between EGDI and the mean of its three parts; None without them."""
    parts = [survey.indices.get(name) for name in ("osi", "tii", "hci")]
    published = survey.indices.get("egdi")
    if published is None or any(part is None for part in parts):
        return None
    mean = sum(part for part in parts if part is not None) / 3
    errors = np.abs(published - mean)
    return float(np.nanmax(errors)) if np.isfinite(errors).any() else None


def what_if(survey: Survey, country: str, more: float) -> WhatIfRow | None:
    """Return index and rank of a country if it had more points; None if raw scores cannot be recovered.

    Examples
    --------
    >>> survey = Survey("2030", ("A", "B", "C", "D"), {"epi": np.array([1.0, 0.8571, 0.4286, 0.0])})
    >>> what_if(survey, "c", 3)["rank"]
    2
    """
    scores = raw_scores(survey)
    if scores is None:
        return None
    place = scores.place(country)
    after = scores.with_more(country, more)
    return {
        "name": scores.names[place],
        "more": more,
        "raw": float(after.points[place]),
        "epi": round(float(after.index()[place]), 5),
        "rank": competition_ranks(after.points)[place],
        "rank_before": competition_ranks(scores.points)[place],
    }


def epi_summary(survey: Survey, country: str | None = None, more: float | None = None) -> EpiSummary:
    """Return the e-participation of a UN table, ready for JSON, best country first.

    Parameters
    ----------
    survey : Survey
        The table.
    country : str, optional
        The country for which more points are tried.
    more : float, optional
        How many points; 1, 3, 5 and 10 if left out.
    """
    epi = survey.indices["epi"]
    scores = raw_scores(survey)
    ranks = competition_ranks(epi)
    order = sorted(range(len(epi)), key=lambda place: (ranks[place], survey.names[place]))
    steps = () if country is None else (1.0, 3.0, 5.0, 10.0) if more is None else (more,)
    changed = [what_if(survey, country, step) for step in steps if country is not None]
    return {
        "year": survey.year,
        "range": None if scores is None else _plain(scores.range),
        "half_points": scores is not None and scores.half_points,
        "max_lattice_error": None if scores is None else scores.max_error,
        "egdi_max_error": egdi_max_error(survey),
        "complete": bool(epi.max() == 1.0 and epi.min() == 0.0),
        "countries": [
            {
                "name": survey.names[place],
                "epi": float(epi[place]),
                "raw": None if scores is None else _plain(float(scores.points[place])),
                "rank": ranks[place],
            }
            for place in order
        ],
        "what_if": [row for row in changed if row is not None],
    }


def render_epi(summary: EpiSummary, lang: Language) -> str:
    """Return a summary as plain text for a terminal."""
    with use_language(lang):
        lines = [message("evaluation-epi-title", year=summary["year"] or "–"), ""]
        if summary["range"] is None or summary["max_lattice_error"] is None:
            lines.append(message("evaluation-epi-no-grid"))
        else:
            half = "half" if summary["half_points"] else "whole"
            error = f"{summary['max_lattice_error']:.6f}"
            lines.append(message(f"evaluation-epi-range-{half}", range=shown(summary["range"]), error=error))
        if not summary["complete"]:
            lines.append(message("evaluation-epi-part"))
        if summary["egdi_max_error"] is not None:
            lines.append(message("evaluation-epi-egdi", error=f"{summary['egdi_max_error']:.6f}"))
        asked = {row["name"] for row in summary["what_if"]}
        lines.append("")
        lines += [
            message(
                "evaluation-epi-country",
                rank=shown(row["rank"]),
                name=row["name"],
                epi=f"{row['epi']:.4f}",
                raw="–" if row["raw"] is None else shown(row["raw"]),
            )
            for number, row in enumerate(summary["countries"])
            if number < _SHOWN or row["name"] in asked
        ]
        if summary["what_if"]:
            lines.append("")
        lines += [
            message(
                "evaluation-epi-what-if",
                more=shown(row["more"]),
                name=row["name"],
                epi=f"{row['epi']:.4f}",
                rank=shown(row["rank"]),
                before=shown(row["rank_before"]),
            )
            for row in summary["what_if"]
        ]
        lines += ["", message("evaluation-epi-limit")]
        return "\n".join(lines)


def _plain(points: float) -> float:
    """Return whole points as an integer, half points as they are."""
    return int(points) if points == int(points) else points


def shown(points: float) -> str:
    """Return points as people write them: whole ones without decimals, half ones with one."""
    return format_number(points, decimals=0 if points == int(points) else 1)
