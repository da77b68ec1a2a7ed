"""A country in two surveys: points, rank, and the effect of more points (S89, S91, S108)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mashura.analysis.readings import Reading, reading
from mashura.data.un_survey import Survey
from mashura.errors import InputError
from mashura.evaluation.epi import WhatIfRow, competition_ranks, raw_scores, shown, what_if
from mashura.i18n import message

_MORE = (1.0, 3.0, 5.0, 10.0)


@dataclass(frozen=True, kw_only=True)
class IndexStand:
    """A country's points and rank in one survey.

    ``raw`` are points above the lowest country, ``range`` those of the highest, ``rank`` the competition
    rank.
    """

    year: str
    raw: float
    range: float
    rank: int


@dataclass(frozen=True, kw_only=True)
class IndexComparison:
    """A country's e-participation index in two surveys.

    Attributes
    ----------
    country : str
        As the later survey writes it.
    before, after : IndexStand
        The two surveys.
    more : tuple of WhatIfRow
        The later survey, if the country had 1, 3, 5 or 10 more points and all others were unchanged.
    """

    country: str
    before: IndexStand
    after: IndexStand
    more: tuple[WhatIfRow, ...]


def index_comparison(before: Survey, after: Survey, country: str) -> IndexComparison:
    """Return points and ranks of a country in two surveys.

    Raises
    ------
    InputError
        If the country is missing in one of them, or its raw scores cannot be recovered.

    Examples
    --------
    >>> import numpy as np
    >>> early = Survey("2028", ("A", "B", "C"), {"epi": np.array([1.0, 0.5, 0.0])})
    >>> late = Survey("2030", ("A", "B", "C", "D"), {"epi": np.array([1.0, 0.4286, 0.8571, 0.0])})
    >>> comparison = index_comparison(early, late, "B")
    >>> comparison.before.rank, comparison.after.rank, comparison.after.raw
    (2, 3, 3.0)
    """
    stands = _stand(before, country), _stand(after, country)
    rows = tuple(what_if(after, country, more) for more in _MORE)
    return IndexComparison(
        country=rows[0]["name"] if rows[0] else country,
        before=stands[0],
        after=stands[1],
        more=tuple(row for row in rows if row is not None),
    )


def _stand(survey: Survey, country: str) -> IndexStand:
    scores = raw_scores(survey)
    if scores is None:
        raise InputError("evaluation-epi-no-range", year=survey.year)
    place = scores.place(country)
    return IndexStand(
        year=survey.year,
        raw=float(scores.points[place]),
        range=scores.range,
        rank=competition_ranks(survey.indices["epi"])[place],
    )


@reading.register
def _index_comparison(result: IndexComparison) -> Reading:
    values: dict[str, Any] = {
        f"{name}_{when}": value if isinstance(value, str) else shown(value)
        for when, stand in (("before", result.before), ("after", result.after))
        for name, value in (
            ("year", stand.year),
            ("raw", stand.raw),
            ("range", stand.range),
            ("rank", stand.rank),
        )
    }
    says = [message("evaluation-epi-rank-trap", country=result.country, **values)]
    says += [
        message(
            "readings-index-more",
            more=shown(row["more"]),
            year=result.after.year,
            rank=shown(row["rank"]),
            before=shown(row["rank_before"]),
        )
        for row in result.more
    ]
    cautions = ("readings-caution-relative", "readings-caution-questions", "readings-caution-others")
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))
