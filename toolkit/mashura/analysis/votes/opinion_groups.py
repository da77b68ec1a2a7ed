"""Opinion groups: who votes alike, found as Polis finds them (S61, F15).

Participants with enough votes are placed on two principal components, drawn together into at most 100 base
clusters, and these into 2 to 5 groups, as many as the silhouette favours. The server arrives at its groups by
many small updates and keeps a number of groups until another has won several times. A finished consultation
does not tell that history, so beyond 100 participants two rules of ours stand in for it: the tightest of
several starts instead of the first, and no further group for a gain that chance might bring. How close the
result comes to published groups is in docs/reading-exports.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from mashura.analysis.readings import Reading, reading
from mashura.analysis.votes.clustering import best_k_means, k_means, silhouette
from mashura.analysis.votes.components import OpinionSpace, opinion_space
from mashura.analysis.votes.group_statements import RepresentativeStatement, representative_statements
from mashura.analysis.votes.vote_matrix import Floats, Ints, Mask, VoteMatrix
from mashura.analysis.wording import decimal, whole
from mashura.i18n import format_percent, message

Reason = Literal["no-votes", "few-participants", "no-difference"]

_ENOUGH_VOTES = 7
_TOP_UP_TO = 15
_BASE_CLUSTERS = 100
_BASE_STEPS = 100
_GROUP_STEPS = 20
_MOST_GROUPS = 5
# Ours: below two groups of two, a "group" is a person.
_FEWEST_PARTICIPANTS = 4
_STARTS = 20
# Assumption: a silhouette that is better by less than this does not justify another group.
_CLEARLY_BETTER = 0.03
# Kaufman and Rousseeuw 1990: above 0.5 groups are clearly apart, below 0.25 hardly.
_CLEAR, _HARDLY = 0.5, 0.25


@dataclass(frozen=True, kw_only=True)
class OpinionGroup:
    """People who vote alike.

    Attributes
    ----------
    group_id : int
        0 upwards.
    members : tuple of str
        Participants, in the order of their first votes.
    center : tuple of float
        The group's middle in the opinion space.
    statements : tuple of RepresentativeStatement
        What sets it apart.
    """

    group_id: int
    members: tuple[str, ...]
    center: tuple[float, float]
    statements: tuple[RepresentativeStatement, ...]


@dataclass(frozen=True, kw_only=True)
class OpinionGroups:
    """The opinion groups of a consultation.

    Attributes
    ----------
    groups : tuple of OpinionGroup
        Empty where there are none.
    reason : str or None
        Why there are none: ``"no-votes"``, ``"few-participants"`` or ``"no-difference"``.
    silhouettes : mapping of int to float
        For each number of groups tried, how well apart they were, -1 to 1.
    space : OpinionSpace or None
        Where everyone stands; rows and columns as in ``votes``.
    votes : VoteMatrix
        The votes behind it.
    """

    groups: tuple[OpinionGroup, ...] = ()
    reason: Reason | None = None
    silhouettes: Mapping[int, float] = field(default_factory=dict)
    space: OpinionSpace | None = None
    votes: VoteMatrix

    @property
    def k(self) -> int:
        """Number of groups; 0 where there are none."""
        return len(self.groups)

    def members(self) -> dict[str, int]:
        """Return the group of each participant who is in one."""
        return {one: group.group_id for group in self.groups for one in group.members}

    def group_aware_consensus(self) -> dict[str, float]:
        """Return for each statement the product over groups of the share that agrees, 0-1.

        High only where every group agrees, however small it is.
        """
        if not self.groups:
            return {}
        product = np.ones(self.votes.shape[1])
        for group in self.groups:
            members = np.isin(self.votes.participant_ids, group.members)
            product *= (self.votes.counts(1, members) + 1) / (self.votes.counts(None, members) + 2)
        return dict(zip(self.votes.statement_ids, product.tolist(), strict=True))


@dataclass(frozen=True, kw_only=True)
class Partition:
    """Who belongs to which group.

    Attributes
    ----------
    labels : numpy.ndarray of int, shape (n_participants,)
        Group from 0, -1 for those with too few votes.
    centers : numpy.ndarray, shape (k, 2)
    silhouettes : mapping of int to float
    space : OpinionSpace
        As in :class:`OpinionGroups`.
    """

    labels: Ints
    centers: Floats
    silhouettes: Mapping[int, float]
    space: OpinionSpace


def opinion_groups(votes: VoteMatrix) -> OpinionGroups:
    """Find the opinion groups.

    Parameters
    ----------
    votes : VoteMatrix
        At least four participants are needed, who do not all stand at the same place.

    Returns
    -------
    OpinionGroups
        With ``k`` 0 and a reason where there are no groups to speak of.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> found = opinion_groups(VoteMatrix.of(sample_campaign()))
    >>> 2 <= found.k <= 5
    True
    """
    parts = partition(votes)
    if isinstance(parts, str):
        space = None if parts == "no-votes" else opinion_space(votes)
        return OpinionGroups(reason=parts, space=space, votes=votes)
    masks: list[Mask] = [parts.labels == group for group in range(len(parts.centers))]
    statements = representative_statements(votes, masks)
    groups = tuple(
        OpinionGroup(
            group_id=group,
            members=tuple(votes.participant_ids[row] for row in np.flatnonzero(mask)),
            center=(float(parts.centers[group, 0]), float(parts.centers[group, 1])),
            statements=statements[group],
        )
        for group, mask in enumerate(masks)
    )
    return OpinionGroups(groups=groups, silhouettes=parts.silhouettes, space=parts.space, votes=votes)


def partition(votes: VoteMatrix) -> Partition | Reason:
    """Return who belongs to which group, without what sets the groups apart; or why there are none."""
    if not votes.counted.any():
        return "no-votes"
    space = opinion_space(votes)
    inside = np.flatnonzero(in_conversation(votes))
    if len(inside) < _FEWEST_PARTICIPANTS:
        return "few-participants"
    base, centers = k_means(space.positions[inside], _BASE_CLUSTERS, _BASE_STEPS)
    if len(centers) < 2:
        return "no-difference"
    labels, group_centers, silhouettes = _group(base, centers)
    everyone = np.full(votes.shape[0], -1)
    everyone[inside] = labels[base]
    return Partition(labels=everyone, centers=group_centers, silhouettes=silhouettes, space=space)


def in_conversation(votes: VoteMatrix) -> Mask:
    """Return who has voted enough to be placed: on seven statements, or on all if there are fewer.

    If that leaves fewer than 15, those with the most votes fill up to 15.
    """
    numbers = votes.votes_per_participant()
    inside: Mask = numbers >= min(_ENOUGH_VOTES, votes.shape[1])
    missing = _TOP_UP_TO - int(inside.sum())
    if missing > 0:
        outside = np.flatnonzero(~inside)
        inside[outside[np.argsort(-numbers[outside], kind="stable")][:missing]] = True
    return inside


def _group(base: Ints, centers: Floats) -> tuple[Ints, Floats, dict[int, float]]:
    """Group the base clusters into the number of groups that are best apart."""
    weights = np.bincount(base).astype(np.float64)
    most = min(_MOST_GROUPS, 2 + len(centers) // 12)
    # With a base cluster for everyone, the first participants are the seeds that the server uses, too.
    crowded = len(base) > _BASE_CLUSTERS
    starts, margin = (_STARTS, _CLEARLY_BETTER) if crowded else (1, 0.0)
    tried = {k: best_k_means(centers, k, _GROUP_STEPS, weights, starts) for k in range(2, most + 1)}
    silhouettes = {k: silhouette(centers, labels) for k, (labels, _) in tried.items()}
    enough = max(silhouettes.values()) - margin
    labels, group_centers = tried[min(k for k, value in silhouettes.items() if value >= enough)]
    return labels, group_centers, silhouettes


@reading.register
def _reading(result: OpinionGroups) -> Reading:
    if result.reason:
        return Reading(
            says=(message(f"analysis-no-groups-{result.reason}"),),
            cautions=(message("readings-caution-no-groups"),),
        )
    sizes = [len(group.members) for group in result.groups]
    says = [
        message(
            "readings-groups",
            k=whole(result.k),
            sizes=message("list-separator").join(map(whole, sizes)),
        )
    ]
    for group in result.groups:
        if group.statements:
            first = group.statements[0]
            says.append(
                message(
                    f"readings-groups-{first.direction}",
                    group=whole(group.group_id + 1),
                    statement=first.statement_id,
                    successes=whole(first.n_success),
                    trials=whole(first.n_trials),
                )
            )
    apart = result.silhouettes.get(result.k, 0.0)
    kind = "clearly" if apart >= _CLEAR else "hardly" if apart < _HARDLY else "loosely"
    says.append(message(f"readings-groups-{kind}", silhouette=decimal(apart)))
    outside = len(result.votes.participant_ids) - sum(sizes)
    if outside:
        share = outside / len(result.votes.participant_ids)
        says.append(message("readings-groups-outside", number=whole(outside), share=format_percent(share)))
    cautions = (
        "readings-caution-not-demographic",
        "readings-caution-always-groups",
        "readings-caution-sizes",
    )
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))
