"""Representativeness: how similar participants and population are (S38, S47, S256, F18)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from mashura.analysis.readings import Reading, reading
from mashura.analysis.wording import attribute_name, group_name, whole
from mashura.errors import InputError
from mashura.i18n import format_percent, message
from mashura.methodology.tables.consultation import Consultation, consultation_of

ATTRIBUTES = ("age_band", "gender", "region", "language", "residency", "disability")
_COLUMNS = ("attribute", "group", "share")
_ROUNDING = 0.01
MISSING_BELOW = 0.8
"""A group is called missing if it has less than this part of its share of the population (assumption)."""


@dataclass(frozen=True, kw_only=True)
class Representativeness:
    """How similar participants and population are in one attribute.

    Attributes
    ----------
    attribute : str
        Column of the participants table, such as ``"age_band"``.
    known, unknown : int
        Participants whose group is known, and those whose group is not; only the known ones are compared.
    population_shares : mapping of str to float
        Share of each group in the population, 0-1.
    participant_shares : mapping of str to float
        Share of each group among the known participants, 0-1; empty if no participant's group is known.
    """

    attribute: str
    known: int
    unknown: int
    population_shares: Mapping[str, float] = field(repr=False)
    participant_shares: Mapping[str, float] = field(repr=False)

    @property
    def index(self) -> float | None:
        """1 for equal shares, 0 for no common group (:func:`resemblance`); None if no group is known."""
        if not self.participant_shares:
            return None
        # In the population's order; groups that the population does not have come last.
        only_participants = sorted({*self.participant_shares} - {*self.population_shares})
        groups = [*self.population_shares, *only_participants]
        return resemblance(
            [self.population_shares.get(group, 0.0) for group in groups],
            [self.participant_shares.get(group, 0.0) for group in groups],
        )

    @property
    def ratios(self) -> dict[str, float]:
        """Share of the participants divided by share of the population, for each group of the population."""
        if not self.participant_shares:
            return {}
        return {
            group: self.participant_shares.get(group, 0.0) / share
            for group, share in self.population_shares.items()
            if share > 0
        }

    @property
    def worst_group(self) -> str | None:
        """The group with the smallest ratio; None if no group is known."""
        return min(self.ratios, key=self.ratios.__getitem__, default=None)

    @property
    def worst_ratio(self) -> float | None:
        """The smallest ratio; 0.5 means half as many participants as the group's share of the population."""
        return min(self.ratios.values(), default=None)

    @property
    def missing(self) -> bool:
        """Whether a group is missing (:data:`MISSING_BELOW`)."""
        return self.worst_ratio is not None and self.worst_ratio < MISSING_BELOW


def resemblance(population: Sequence[float], participants: Sequence[float]) -> float:
    """Return the representativeness index of one attribute: 1 - ½ Σ |participants - population|, 0-1.

    Parameters
    ----------
    population, participants : sequence of float
        Shares of the same groups in the population and among the participants, 0-1.

    Examples
    --------
    >>> resemblance([0.5, 0.5], [0.25, 0.75])
    0.75
    """
    return float(1 - np.abs(np.asarray(participants) - np.asarray(population)).sum() / 2)


def representativeness(
    consultation: Consultation, population: pd.DataFrame
) -> tuple[Representativeness, ...]:
    """Compare participants with a population, attribute by attribute.

    Parameters
    ----------
    consultation : Consultation
        The consultation; its table of participants is compared.
    population : pandas.DataFrame
        Columns ``attribute`` (one of :data:`ATTRIBUTES`), ``group`` and ``share`` (0-1, adding up to 1
        within each attribute).

    Raises
    ------
    InputError
        If a column is missing, an attribute is not one of :data:`ATTRIBUTES`, a group is listed twice, or the
        shares do not add up to 1.

    Examples
    --------
    >>> people = pd.DataFrame({"participant_id": ["1", "2", "3", "4"], "gender": ["female"] + ["male"] * 3})
    >>> census = pd.DataFrame({"attribute": "gender", "group": ["female", "male"], "share": [0.5, 0.5]})
    >>> compared, = representativeness(Consultation(title="", origin="csv", participants=people), census)
    >>> compared.index, compared.worst_group, compared.worst_ratio
    (0.75, 'female', 0.5)
    """
    check_population(population)
    people = consultation_of(consultation).participants
    return tuple(
        _compare(
            str(attribute),
            group_labels(people, str(attribute)),
            rows.set_index("group")["share"],
        )
        for attribute, rows in population.groupby("attribute", sort=False)
    )


def group_labels(participants: pd.DataFrame, attribute: str) -> pd.Series[str]:
    """Return each participant's group in one attribute, as written in population tables; missing if unknown.

    Examples
    --------
    >>> people = pd.DataFrame({"disability": pd.array([True, None], dtype="boolean")})
    >>> group_labels(people, "disability").tolist()
    ['true', nan]
    """
    labels = participants[attribute].astype("str").where(participants[attribute].notna())
    return labels.str.lower() if attribute == "disability" else labels


def _compare(attribute: str, groups: pd.Series[str], population: pd.Series[float]) -> Representativeness:
    known = groups.dropna()
    return Representativeness(
        attribute=attribute,
        known=len(known),
        unknown=len(groups) - len(known),
        population_shares=_shares(population),
        participant_shares=_shares(known.value_counts(normalize=True)),
    )


def _shares(shares: pd.Series[float]) -> dict[str, float]:
    return {str(group): float(share) for group, share in shares.items()}


def check_population(population: pd.DataFrame) -> None:
    """Refuse a table that is not a population table.

    Raises
    ------
    InputError
        As :func:`representativeness`.
    """
    if not isinstance(population, pd.DataFrame):
        given = type(population).__name__
        raise InputError("analysis-population-table", given=given, expected=", ".join(_COLUMNS))
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
