"""Opinion groups: participants who vote alike, found with the method of Polis (S61, F15).

Participants with enough votes get a position on two principal components. They are grouped into at most 100
base clusters, and these into 2 to 5 groups; the silhouette decides how many. The server finds its groups in
many small updates and changes their number only if another number was better several times. A finished
consultation does not contain that history, so two rules of this project replace it for more than 100
participants: the best of several starts is used instead of the first one, and no further group is added for a
gain that may be due to chance. docs/reading-exports.md compares the results with published groups.

What a server would show is not always something that may be said: it calls a single contrarian a group. A
group is said only if it is large enough, by number and by share (:func:`smallest_group`); what the server
would show is kept apart (``server_groups``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from weakref import WeakKeyDictionary

import numpy as np

from mashura.analysis.readings import Reading, reading
from mashura.analysis.votes.clustering import k_means
from mashura.analysis.votes.components import OpinionSpace, opinion_space
from mashura.analysis.votes.group_statements import RepresentativeStatement, representative_statements
from mashura.analysis.votes.grouping import (
    BASE_CLUSTERS,
    CLEAR,
    SMALLEST_SHARE,
    group_points,
    large_enough,
    smallest_group,
)
from mashura.analysis.votes.vote_matrix import Floats, Ints, Mask, VoteMatrix
from mashura.analysis.wording import decimal, whole
from mashura.i18n import Language, format_percent, message
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.small_cells import SMALLEST_SHOWN

Reason = Literal["no-votes", "few-participants", "no-difference", "small-groups"]

_ENOUGH_VOTES = 7
_TOP_UP_TO = 15
_BASE_STEPS = 100
# A rule of this project: with fewer than two groups of two, a "group" is one person.
_FEWEST_PARTICIPANTS = 4
# Kaufman and Rousseeuw 1990: below 0.25 groups are hardly separated.
_HARDLY = 0.25


@dataclass(frozen=True, kw_only=True)
class OpinionGroup:
    """Participants who vote alike.

    Attributes
    ----------
    group_id : int
        Number of the group, from 0.
    members : tuple of str
        Participants, in the order of their first votes.
    center : tuple of float
        Centre of the group in the opinion space.
    statements : tuple of RepresentativeStatement
        Statements that distinguish the group.
    """

    group_id: int
    members: tuple[str, ...]
    center: tuple[float, float]
    statements: tuple[RepresentativeStatement, ...]


@dataclass(frozen=True, kw_only=True, repr=False)
class OpinionGroups:
    """The opinion groups of a consultation.

    Attributes
    ----------
    groups : tuple of OpinionGroup
        The groups that may be said, each of at least ``smallest`` people; empty if there are none.
    reason : str or None
        Why there are no groups: ``"no-votes"``, ``"few-participants"``, ``"no-difference"``, or
        ``"small-groups"``: a server would show groups, but fewer than two are large enough to be said.
    server_groups : tuple of tuple of str
        The participants of each group that a server would show, however small; not for publication.
    smallest : int
        The fewest people of a group that may be said.
    silhouettes : mapping of int to float
        Silhouette for each number of groups that was tried, -1 to 1.
    separation : float
        Silhouette of the groups that may be said.
    space : OpinionSpace or None
        Positions of all participants; rows and columns as in ``votes``.
    votes : VoteMatrix
        The votes on which the groups are based.
    """

    groups: tuple[OpinionGroup, ...] = ()
    reason: Reason | None = None
    server_groups: tuple[tuple[str, ...], ...] = ()
    smallest: int = SMALLEST_SHOWN
    silhouettes: Mapping[int, float] = field(default_factory=dict)
    separation: float = 0.0
    space: OpinionSpace | None = None
    votes: VoteMatrix

    def __repr__(self) -> str:
        sizes = [len(group.members) for group in self.groups]
        return f"OpinionGroups(sizes={sizes}, reason={self.reason!r}, votes={self.votes!r})"

    @property
    def k(self) -> int:
        """Number of groups."""
        return len(self.groups)

    @property
    def too_small(self) -> int:
        """Number of groups that a server would show and that are too small to be said."""
        return sum(len(members) < self.smallest for members in self.server_groups)

    def members(self) -> dict[str, int]:
        """Return the group of each participant who belongs to one."""
        return {member: group.group_id for group in self.groups for member in group.members}

    def group_aware_consensus(self) -> dict[str, float]:
        """Return for each statement the product over groups of the share that agrees, 0-1.

        The product is high only if every group agrees, however small it is.
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
    """The group of each participant.

    Attributes
    ----------
    labels : numpy.ndarray of int, shape (n_participants,)
        Number of the group that may be said, from 0; -1 for participants with too few votes, and for those
        whose group is too small.
    server_labels : numpy.ndarray of int, shape (n_participants,)
        The same for the groups that a server would show.
    smallest : int
        The fewest people of a group that may be said.
    centers : numpy.ndarray, shape (k, 2)
    silhouettes : mapping of int to float
    separation : float
    space : OpinionSpace
        As in :class:`OpinionGroups`.
    """

    labels: Ints
    server_labels: Ints
    smallest: int
    centers: Floats
    silhouettes: Mapping[int, float]
    separation: float
    space: OpinionSpace


_PARTITIONS: WeakKeyDictionary[VoteMatrix, Partition | Reason] = WeakKeyDictionary()


def opinion_groups(votes: VoteMatrix | Consultation) -> OpinionGroups:
    """Find the opinion groups.

    Parameters
    ----------
    votes : VoteMatrix or Consultation
        Votes of at least four participants who do not all have the same position.

    Returns
    -------
    OpinionGroups
        Without groups and with a reason if no groups can be found.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> groups = opinion_groups(sample_campaign())
    >>> 2 <= groups.k <= 5
    True
    """
    votes = VoteMatrix.of(votes)
    parts = partition(votes)
    if isinstance(parts, str):
        space = None if parts == "no-votes" else opinion_space(votes)
        return OpinionGroups(reason=parts, space=space, votes=votes)
    server_groups = tuple(
        _names(votes, parts.server_labels == group) for group in range(int(parts.server_labels.max()) + 1)
    )
    if not len(parts.centers):
        return OpinionGroups(
            reason="small-groups",
            server_groups=server_groups,
            smallest=parts.smallest,
            space=parts.space,
            votes=votes,
        )
    masks: list[Mask] = [parts.labels == group for group in range(len(parts.centers))]
    statements = representative_statements(votes, masks)
    groups = tuple(
        OpinionGroup(
            group_id=group,
            members=_names(votes, mask),
            center=(float(parts.centers[group, 0]), float(parts.centers[group, 1])),
            statements=statements[group],
        )
        for group, mask in enumerate(masks)
    )
    return OpinionGroups(
        groups=groups,
        server_groups=server_groups,
        smallest=parts.smallest,
        silhouettes=parts.silhouettes,
        separation=parts.separation,
        space=parts.space,
        votes=votes,
    )


def _names(votes: VoteMatrix, mask: Mask) -> tuple[str, ...]:
    return tuple(votes.participant_ids[row] for row in np.flatnonzero(mask))


def partition(votes: VoteMatrix) -> Partition | Reason:
    """Return the group of each participant, without representative statements; or why there are none.

    The answer is kept as long as the votes are: a report asks for it several times.
    """
    known = _PARTITIONS.get(votes)
    if known is None:
        known = _PARTITIONS[votes] = _partition(votes)
    return known


def _partition(votes: VoteMatrix) -> Partition | Reason:
    if not votes.counted.any():
        return "no-votes"
    space = opinion_space(votes)
    inside = np.flatnonzero(in_conversation(votes))
    if len(inside) < _FEWEST_PARTICIPANTS:
        return "few-participants"
    base, centers = k_means(space.positions[inside], BASE_CLUSTERS, _BASE_STEPS)
    if len(centers) < 2:
        return "no-difference"
    weights = np.bincount(base).astype(np.float64)
    server = group_points(centers, weights)
    smallest = smallest_group(len(inside))
    said = large_enough(server, centers, weights, smallest)

    def everyone(labels: Ints) -> Ints:
        all_labels = np.full(votes.shape[0], -1)
        all_labels[inside] = labels[base]
        return all_labels

    return Partition(
        labels=everyone(said.labels),
        server_labels=everyone(server.labels),
        smallest=smallest,
        centers=said.centers,
        silhouettes=said.silhouettes,
        separation=said.separation,
        space=space,
    )


def in_conversation(votes: VoteMatrix) -> Mask:
    """Return which participants get a position: those with votes on seven statements, or on all if fewer.

    If these are fewer than 15, the participants with the most votes are added.
    """
    numbers = votes.votes_per_participant()
    inside: Mask = numbers >= min(_ENOUGH_VOTES, votes.shape[1])
    missing = _TOP_UP_TO - int(inside.sum())
    if missing > 0:
        outside = np.flatnonzero(~inside)
        inside[outside[np.argsort(-numbers[outside], kind="stable")][:missing]] = True
    return inside


@reading.register
def _reading(result: OpinionGroups) -> Reading:
    server = server_sentence(len(result.server_groups), result.too_small, result.smallest)
    if result.reason:
        return Reading(
            says=(no_groups_sentence(result.reason), *server),
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
    apart = result.separation
    kind = "clearly" if apart >= CLEAR else "hardly" if apart < _HARDLY else "loosely"
    says.append(message(f"readings-groups-{kind}", silhouette=decimal(apart)))
    says += server
    unsaid = {person for members in result.server_groups for person in members} - result.members().keys()
    outside = len(result.votes.participant_ids) - sum(sizes) - len(unsaid)
    if outside:
        share = outside / len(result.votes.participant_ids)
        says.append(message("readings-groups-outside", number=whole(outside), share=format_percent(share)))
    cautions = (
        "readings-caution-not-demographic",
        "readings-caution-always-groups",
        "readings-caution-sizes",
    )
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))


def no_groups_sentence(reason: str, lang: Language | None = None) -> str:
    """Return why there are no groups, in a language or in the active one.

    Examples
    --------
    >>> no_groups_sentence("no-difference", "en")
    'No opinion groups: everyone voted in the same way.'
    """
    return message(
        f"analysis-no-groups-{reason}",
        lang=lang,
        least=SMALLEST_SHOWN,
        share=format_percent(SMALLEST_SHARE, lang),
    )


def server_sentence(k: int, too_small: int, smallest: int) -> list[str]:
    """Say how many groups a server would show, if some of them are too small to be said.

    Examples
    --------
    >>> server_sentence(2, 0, 5)
    []
    """
    if not too_small:
        return []
    return [message("readings-groups-server", k=k, small=too_small, least=smallest)]
