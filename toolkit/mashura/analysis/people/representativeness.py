"""How far the participants resemble the population (S38, S47, S256, F18)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from mashura.analysis.readings import Reading, reading
from mashura.analysis.wording import attribute_name, group_name, whole
from mashura.errors import InputError
from mashura.i18n import format_percent, message
from mashura.methodology.tables.consultation import Consultation

ATTRIBUTES = ("age_band", "gender", "region", "language", "residency", "disability")
_COLUMNS = ("attribute", "group", "share")
_ROUNDING = 0.01


@dataclass(frozen=True, kw_only=True)
class Representativeness:
    """Resemblance in one attribute.

    Attributes
    ----------
    attribute : str
        Column of the participants table, such as ``"age_band"``.
    index : float or None
        1 - ½ Σ |share among participants - share in the population|: 1 means alike, 0 nothing in common.
        None if the attribute is known of nobody.
    worst_group : str or None
        The group that is missing most.
    worst_ratio : float or None
        Its share among participants over its share in the population; 0.5 means half as many as due.
    known, unknown : int
        Participants whose group is known, and whose is not; only the known ones are compared.
    ratios : mapping of str to float
        For every group of the population, share among participants over share in the population.
    """

    attribute: str
    index: float | None
    worst_group: str | None
    worst_ratio: float | None
    known: int
    unknown: int
    ratios: Mapping[str, float] = field(default_factory=dict, repr=False)


def representativeness(
    consultation: Consultation, population: pd.DataFrame
) -> tuple[Representativeness, ...]:
    """Compare participants with a population, attribute by attribute.

    Parameters
    ----------
    consultation : Consultation
        Its participants table.
    population : pandas.DataFrame
        Columns ``attribute`` (one of :data:`ATTRIBUTES`), ``group`` and ``share`` (0-1, adding up to 1
        within each attribute).

    Raises
    ------
    InputError
        If a column is missing, an attribute is not one of a participant, a group comes twice, or shares are
        no shares.

    Examples
    --------
    >>> people = pd.DataFrame({"participant_id": ["1", "2", "3", "4"], "gender": ["female"] + ["male"] * 3})
    >>> census = pd.DataFrame({"attribute": "gender", "group": ["female", "male"], "share": [0.5, 0.5]})
    >>> compared, = representativeness(Consultation(title="", origin="csv", participants=people), census)
    >>> compared.index, compared.worst_group, compared.worst_ratio
    (0.75, 'female', 0.5)
    """
    check_population(population)
    return tuple(
        _compare(
            str(attribute),
            group_labels(consultation.participants, str(attribute)),
            rows.set_index("group")["share"],
        )
        for attribute, rows in population.groupby("attribute", sort=False)
    )


def group_labels(participants: pd.DataFrame, attribute: str) -> pd.Series[str]:
    """Return each participant's group in one attribute as population tables write it; unknown ones missing.

    Examples
    --------
    >>> people = pd.DataFrame({"disability": pd.array([True, None], dtype="boolean")})
    >>> group_labels(people, "disability").tolist()
    ['true', nan]
    """
    labels = participants[attribute].astype("str").where(participants[attribute].notna())
    return labels.str.lower() if attribute == "disability" else labels


def _compare(attribute: str, values: pd.Series[str], due: pd.Series[float]) -> Representativeness:
    known = values.dropna()
    unknown = len(values) - len(known)
    if known.empty:
        return Representativeness(
            attribute=attribute, index=None, worst_group=None, worst_ratio=None, known=0, unknown=unknown
        )
    shares = pd.DataFrame({"due": due, "found": known.value_counts(normalize=True)}).fillna(0.0)
    # In the population's order; what the population lacks comes last.
    shares = shares.reindex([*due.index, *shares.index.difference(due.index)])
    ratios = (shares["found"] / shares["due"])[shares["due"] > 0]
    return Representativeness(
        attribute=attribute,
        index=float(1 - (shares["found"] - shares["due"]).abs().sum() / 2),
        worst_group=str(ratios.idxmin()),
        worst_ratio=float(ratios.min()),
        known=len(known),
        unknown=unknown,
        ratios={str(group): float(ratio) for group, ratio in ratios.items()},
    )


def check_population(population: pd.DataFrame) -> None:
    """Refuse a population table that is none.

    Raises
    ------
    InputError
        If a column is missing, an attribute is not one of a participant, a group comes twice, or shares are
        no shares.
    """
    for column in _COLUMNS:
        if column not in population.columns:
            raise InputError("analysis-population-column", column=column, expected=", ".join(_COLUMNS))
    for attribute, rows in population.groupby("attribute", sort=False):
        name = str(attribute)
        if name not in ATTRIBUTES:
            raise InputError("analysis-population-attribute", attribute=name, known=", ".join(ATTRIBUTES))
        if rows["group"].duplicated().any():
            group = str(rows.loc[rows["group"].duplicated(), "group"].iloc[0])
            raise InputError("analysis-population-group-twice", attribute=name, group=group)
        shares = pd.to_numeric(rows["share"], errors="coerce")
        if not shares.between(0, 1).all() or abs(shares.sum() - 1) > _ROUNDING:
            raise InputError("analysis-population-shares", attribute=name, total=f"{shares.sum():.3f}")


@reading.register
def _reading(result: Representativeness) -> Reading:
    attribute = attribute_name(result.attribute)
    if result.index is None or result.worst_group is None or result.worst_ratio is None:
        says = [message("readings-representativeness-unknown", attribute=attribute)]
    else:
        says = [
            message("readings-representativeness", attribute=attribute, index=format_percent(result.index)),
            message(
                "readings-representativeness-worst",
                group=group_name(result.attribute, result.worst_group),
                ratio=format_percent(result.worst_ratio),
            ),
        ]
        if result.unknown:
            says.append(
                message(
                    "readings-representativeness-missing",
                    unknown=whole(result.unknown),
                    people=whole(result.unknown + result.known),
                )
            )
    cautions = ("readings-caution-alike", "readings-caution-self-selected")
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))
