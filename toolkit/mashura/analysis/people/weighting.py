"""Weights with which participants match the population in known attributes (S38, S47, S256, F18).

Raking (iterative proportional fitting) needs the population's shares of each attribute; post-stratification
needs the shares of combinations of attributes. Both give each participant a weight, 1 on average. A group
without participants cannot be weighted; such groups are reported.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import pandas as pd
from ipfn.ipfn import ipfn

from mashura.analysis.people.representativeness import ATTRIBUTES, check_population, group_labels
from mashura.analysis.readings import Reading, reading
from mashura.analysis.votes.vote_matrix import Floats, Ints
from mashura.analysis.wording import JOINED, attribute_name, decimal, group_name, whole
from mashura.errors import InputError
from mashura.i18n import format_percent, message
from mashura.methodology.tables.consultation import Consultation, consultation_of

# A usual rule of surveys: no participant counts for more than five people, or less than a fifth of a person.
HEAVIEST = 5.0
# A usual rule: weights that double the variances make a survey half as large.
_COSTLY = 2.0


@dataclass(frozen=True, kw_only=True)
class GroupShare:
    """One group of one attribute, before and after weighting.

    Attributes
    ----------
    attribute, group : str
        As in the population table.
    due : float
        Share of the population, 0-1.
    unweighted : float
        Share of the participants whose group is known, before weighting.
    weighted : float
        The same share after weighting.
    people : int
        Participants in the group.
    """

    attribute: str
    group: str
    due: float
    unweighted: float
    weighted: float
    people: int


@dataclass(frozen=True, kw_only=True)
class Weighting:
    """A weight for every participant.

    Attributes
    ----------
    method : {'raking', 'post-stratification'}
        How the weights were computed.
    participant_ids : tuple of str
        In the order of the participants table.
    weights : numpy.ndarray of float, shape (n_participants,)
        1 on average; between 0.2 and 5 (:data:`HEAVIEST`) before the last scaling to that average.
    shares : tuple of GroupShare
        Every group of the population, before and after weighting.
    unknown : mapping of str to int
        Number of participants whose group is unknown, by attribute. Weighting keeps their share as it is in
        that attribute.
    trimmed : int
        Number of weights that were cut to the limits.
    settled : bool
        Whether raking converged; if not, the weighted shares are only approximate.
    """

    method: Literal["raking", "post-stratification"]
    participant_ids: tuple[str, ...] = field(repr=False)
    weights: Floats = field(repr=False)
    shares: tuple[GroupShare, ...]
    unknown: Mapping[str, int]
    trimmed: int
    settled: bool

    @property
    def absent(self) -> tuple[GroupShare, ...]:
        """Groups of the population without participants; no weight can represent them."""
        return tuple(group for group in self.shares if group.people == 0 and group.due > 0)

    @property
    def effective_sample_size(self) -> float:
        """Number of equally weighted people with the same information: (Σw)² / Σw² (Kish 1965)."""
        return effective_size(self.weights)

    @property
    def design_effect(self) -> float:
        """Factor by which weighting increases variances; 1 if all weights are equal."""
        return len(self.weights) / self.effective_sample_size


def effective_size(weights: Floats) -> float:
    """Return Kish's effective sample size of some weights; 0 without weights.

    Examples
    --------
    >>> effective_size(np.array([1.0, 1.0, 2.0])).__round__(3)
    2.667
    """
    squares = float((weights**2).sum())
    return float(weights.sum()) ** 2 / squares if squares else 0.0


def raking(consultation: Consultation, population: pd.DataFrame) -> Weighting:
    """Weight participants so that each attribute has the population's shares.

    Parameters
    ----------
    consultation : Consultation
        The consultation with the participants.
    population : pandas.DataFrame
        As for :func:`mashura.analysis.people.representativeness`: ``attribute``, ``group``, ``share``.

    Raises
    ------
    InputError
        If the population table is wrong, or all attributes of all participants are unknown.

    Examples
    --------
    >>> people = pd.DataFrame({"participant_id": ["1", "2", "3", "4"], "gender": ["female"] + ["male"] * 3})
    >>> census = pd.DataFrame({"attribute": "gender", "group": ["female", "male"], "share": [0.5, 0.5]})
    >>> weighting = raking(Consultation(title="", origin="csv", participants=people), census)
    >>> weighting.weights.round(2).tolist(), round(weighting.effective_sample_size, 2)
    ([2.0, 0.67, 0.67, 0.67], 3.0)
    """
    check_population(population)
    due = {
        str(attribute): rows.set_index("group")["share"].astype("float64")
        for attribute, rows in population.groupby("attribute", sort=False)
    }
    people = consultation_of(consultation).participants
    labels = {attribute: group_labels(people, attribute) for attribute in due}
    return _weighting("raking", consultation, labels, due)


def post_stratification(consultation: Consultation, cells: pd.DataFrame) -> Weighting:
    """Weight participants so that every combination of groups has the population's share.

    Parameters
    ----------
    consultation : Consultation
        The consultation with the participants.
    cells : pandas.DataFrame
        One row per combination: a column for each attribute, and ``share`` (0-1, adding up to 1).

    Raises
    ------
    InputError
        If the table lacks a column, its shares do not add up to 1, a combination is listed twice, or the
        combinations of all participants are unknown.

    Examples
    --------
    >>> people = pd.DataFrame({"participant_id": ["1", "2", "3"], "gender": ["female", "male", "male"]})
    >>> cells = pd.DataFrame({"gender": ["female", "male"], "share": [0.5, 0.5]})
    >>> post_stratification(Consultation(title="", origin="csv", participants=people), cells).weights.tolist()
    [1.5, 0.75, 0.75]
    """
    attributes = [column for column in cells.columns if column in ATTRIBUTES]
    if not attributes or "share" not in cells.columns:
        raise InputError("statistics-cells-columns", known=", ".join(ATTRIBUTES))
    shares = pd.to_numeric(cells["share"], errors="coerce")
    if not shares.between(0, 1).all() or abs(shares.sum() - 1) > 0.01:
        raise InputError("statistics-cells-shares", total=f"{shares.sum():.3f}")
    due = pd.Series(shares.to_numpy(), index=_joined(cells, attributes))
    if due.index.duplicated().any():
        raise InputError("statistics-cells-twice", cell=str(due.index[due.index.duplicated()][0]))
    groups = pd.DataFrame(
        {attribute: group_labels(consultation.participants, attribute) for attribute in attributes}
    )
    labels = _joined(groups, attributes).where(groups.notna().all(axis=1))
    name = JOINED.join(attributes)
    return _weighting("post-stratification", consultation, {name: labels}, {name: due})


def _joined(table: pd.DataFrame, attributes: list[str]) -> pd.Series[str]:
    text = table[attributes].astype("str")
    if "disability" in attributes:
        text["disability"] = text["disability"].str.lower()
    joined = text[attributes[0]]
    for attribute in attributes[1:]:
        joined = joined.str.cat(text[attribute], sep=JOINED)
    return joined


def _weighting(
    method: Literal["raking", "post-stratification"],
    consultation: Consultation,
    labels: Mapping[str, pd.Series[str]],
    due: Mapping[str, pd.Series[float]],
) -> Weighting:
    codes: list[Ints] = []
    targets: list[Floats] = []
    unknown: dict[str, int] = {}
    for attribute, shares in due.items():
        groups = [group for group in shares.index if shares[group] > 0 and (labels[attribute] == group).any()]
        places = pd.Index(groups).get_indexer(pd.Index(labels[attribute]))
        unknown[attribute] = int((places < 0).sum())
        if not groups:
            continue
        # Participants whose group is unknown form a group of their own, which keeps its size.
        known = len(places) - unknown[attribute]
        wanted = shares[groups].to_numpy(dtype=np.float64)
        target: Floats = np.asarray(wanted / wanted.sum() * known)
        if unknown[attribute]:
            target = np.append(target, unknown[attribute])
        codes.append(np.where(places < 0, len(groups), places).astype(np.int64))
        targets.append(target)
    if not codes:
        raise InputError("statistics-weighting-nothing", attributes=", ".join(due))
    fitted, settled = _fitted(np.array(codes), targets)
    trimmed = (fitted > HEAVIEST) | (fitted < 1 / HEAVIEST)
    weights = np.clip(fitted, 1 / HEAVIEST, HEAVIEST)
    weights = weights / weights.mean()
    return Weighting(
        method=method,
        participant_ids=tuple(consultation.participants["participant_id"]),
        weights=weights,
        shares=tuple(
            share
            for attribute in due
            for share in _shares(attribute, labels[attribute], due[attribute], weights)
        ),
        unknown=unknown,
        trimmed=int(trimmed.sum()),
        settled=settled,
    )


def _fitted(codes: Ints, targets: list[Floats]) -> tuple[Floats, bool]:
    """Return the weight of every participant, and whether raking converged."""
    cells = np.zeros([len(target) for target in targets])
    place = tuple(codes)
    np.add.at(cells, place, 1.0)
    dimensions = [[axis] for axis in range(len(targets))]
    raked, settled = ipfn(cells.copy(), targets, dimensions, convergence_rate=1e-6, verbose=1).iteration()
    weights: Floats = (raked / np.maximum(cells, 1.0))[place]
    return weights, bool(settled)


def _shares(
    attribute: str, labels: pd.Series[str], due: pd.Series[float], weights: Floats
) -> tuple[GroupShare, ...]:
    known = labels.notna().to_numpy()
    total = max(float(weights[known].sum()), 1e-12)
    return tuple(
        GroupShare(
            attribute=attribute,
            group=str(group),
            due=float(share),
            unweighted=float(inside.sum() / max(int(known.sum()), 1)),
            weighted=float(weights[inside].sum() / total),
            people=int(inside.sum()),
        )
        for group, share in due.items()
        for inside in [(labels == group).fillna(value=False).to_numpy(dtype=np.bool_)]
    )


@reading.register
def _reading(result: Weighting) -> Reading:
    says = [
        message(
            "readings-weighting",
            method=message(f"readings-method-{result.method}"),
            people=whole(len(result.weights)),
            effective=whole(result.effective_sample_size),
            effect=decimal(result.design_effect),
        )
    ]
    separator = message("list-separator")
    if result.absent:
        groups = separator.join(
            message(
                "readings-weighting-group",
                group=group_name(share.attribute, share.group),
                due=format_percent(share.due),
            )
            for share in result.absent
        )
        says.append(message("readings-weighting-absent", groups=groups))
    if result.trimmed:
        says.append(message("readings-weighting-trimmed", number=whole(result.trimmed), most=whole(HEAVIEST)))
    present = [share for share in result.shares if share.people]
    worst = max(present, key=lambda share: abs(share.weighted - share.due))
    says.append(
        message(
            "readings-weighting-left",
            group=group_name(worst.attribute, worst.group),
            weighted=format_percent(worst.weighted, decimals=1),
            due=format_percent(worst.due, decimals=1),
        )
    )
    missing = [name for name, number in result.unknown.items() if number]
    cautions = [message("readings-caution-absent"), message("readings-caution-within")]
    if missing:
        names = separator.join(attribute_name(name) for name in missing)
        cautions.append(message("readings-caution-unknown", attributes=names))
    if result.design_effect > _COSTLY:
        cautions.append(message("readings-caution-costly"))
    if not result.settled:
        cautions.append(message("readings-caution-unsettled"))
    return Reading(says=tuple(says), cautions=tuple(cautions))
