"""Whether opinion groups would be found again: bootstrap and shuffled votes (S61, F15).

k-means finds groups in anything. Two questions tell groups from noise. Would they be found again if other
people of the same kind had come? Participants are drawn anew many times, with replacement, and each group is
compared with the most similar one found then (Hennig 2007). And is there more order in the votes than chance
makes? The votes on each statement are shuffled among those who voted on it, and the strongest direction of
the real votes must beat that of every shuffle (parallel analysis, Horn 1965).
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from joblib import Parallel, delayed
from sklearn.metrics import adjusted_rand_score
from tqdm import tqdm

from mashura.analysis.readings import Reading, reading
from mashura.analysis.votes.components import first_spread
from mashura.analysis.votes.opinion_groups import Reason, partition
from mashura.analysis.votes.vote_matrix import Ints, VoteMatrix
from mashura.analysis.wording import decimal, whole
from mashura.i18n import format_percent, message

Verdict = Literal["stable", "unstable", "none"]

# Hennig 2007: 0.75 and more is a valid, stable group; below 0.6 it should not be trusted.
STABLE_JACCARD = 0.75
# To beat 19 shuffles happens by chance once in 20 times.
SHUFFLES = 19
# Assumption: if most draws give another number of groups, the number is not stable.
_SAME_K = 0.5


@dataclass(frozen=True, kw_only=True)
class GroupStability:
    """How surely opinion groups would be found again.

    Attributes
    ----------
    verdict : {'stable', 'unstable', 'none'}
        ``"none"``: no groups to speak of, because there are none or the votes have no more order than
        shuffled ones. ``"stable"``: every group has a mean Jaccard index of at least 0.75 and at least half
        of the draws give the same number of groups. Else ``"unstable"``.
    reason : str or None
        As :class:`mashura.analysis.OpinionGroups` gives it; ``"no-order"`` where shuffled votes are as
        orderly.
    k : int
        Number of groups found in the votes as they are, whatever the verdict.
    sizes : tuple of int
        People in each.
    jaccard : tuple of float
        For each group, the mean over draws of its overlap with the most similar group found, 0-1.
    rand : float
        Mean adjusted Rand index between the groups and those of the draws, at most 1.
    same_k : float
        Share of draws that give the same number of groups.
    spread, shuffled_spread : float
        Part of all spread that lies along the strongest direction, 0-1; in the votes, and in the shuffle
        where it was largest.
    rounds : int
        Number of draws.
    """

    verdict: Verdict
    reason: Reason | Literal["no-order"] | None
    k: int
    sizes: tuple[int, ...]
    jaccard: tuple[float, ...]
    rand: float
    same_k: float
    spread: float
    shuffled_spread: float
    rounds: int


def group_stability(votes: VoteMatrix, rounds: int = 50, seed: int = 0, workers: int = 1) -> GroupStability:
    """Find the opinion groups again in redrawn and in shuffled votes.

    Parameters
    ----------
    votes : VoteMatrix
        The votes.
    rounds : int
        How often participants are drawn anew, at least 1.
    seed : int
        The same seed gives the same draws.
    workers : int
        Processes; -1 for one a core.

    Examples
    --------
    >>> none = VoteMatrix(
    ...     participant_ids=(), statement_ids=(), rows=np.array([], int), columns=np.array([], int),
    ...     values=np.array([]), moderated_out=np.array([], bool),
    ... )
    >>> group_stability(none).verdict
    'none'
    """
    found = partition(votes)
    if isinstance(found, str):
        return GroupStability(
            verdict="none", reason=found, k=0, sizes=(), jaccard=(), rand=0.0, same_k=0.0,
            spread=0.0, shuffled_spread=0.0, rounds=0,
        )  # fmt: skip
    seeds = np.random.SeedSequence(seed).spawn(SHUFFLES + rounds)
    steps = [delayed(_shuffled_spread)(votes, one) for one in seeds[:SHUFFLES]]
    steps += [delayed(_redrawn)(votes, found.labels, one) for one in seeds[SHUFFLES:]]
    answers = Parallel(n_jobs=workers, return_as="generator")(steps)
    done = [*tqdm(answers, total=len(steps), delay=2, file=sys.stderr, disable=None)]
    shuffled = max(done[:SHUFFLES])
    draws = done[SHUFFLES:]
    sizes = np.bincount(found.labels[found.labels >= 0])
    jaccard = np.nanmean([overlaps for overlaps, _, _ in draws], axis=0)
    same_k = float(np.mean([k == len(sizes) for _, _, k in draws]))
    spread = first_spread(votes)
    orderly = spread > shuffled
    steady = bool((jaccard >= STABLE_JACCARD).all()) and same_k >= _SAME_K
    return GroupStability(
        verdict="none" if not orderly else "stable" if steady else "unstable",
        reason=None if orderly else "no-order",
        k=len(sizes),
        sizes=tuple(sizes.tolist()),
        jaccard=tuple(jaccard.tolist()),
        rand=float(np.mean([rand for _, rand, _ in draws])),
        same_k=same_k,
        spread=spread,
        shuffled_spread=shuffled,
        rounds=rounds,
    )


def _shuffled_spread(votes: VoteMatrix, seed: np.random.SeedSequence) -> float:
    """Shuffle each statement's votes among those who voted on it."""
    rng = np.random.default_rng(seed)
    by_statement = np.argsort(votes.columns, kind="stable")
    shuffled = np.lexsort((rng.random(len(votes.values)), votes.columns))
    values = votes.values.copy()
    values[by_statement] = votes.values[shuffled]
    return first_spread(replace(votes, values=values))


def _redrawn(votes: VoteMatrix, labels: Ints, seed: np.random.SeedSequence) -> tuple[list[float], float, int]:
    """Return each group's overlap with its likeness among redrawn people, the Rand index, and how many."""
    rng = np.random.default_rng(seed)
    # In the order of first votes, because that decides where the search for groups begins.
    drawn = np.sort(rng.integers(votes.shape[0], size=votes.shape[0]))
    again = partition(_rows(votes, drawn))
    groups = range(int(labels.max()) + 1)
    if isinstance(again, str):
        return [0.0 for _ in groups], 0.0, 0
    # A person who was drawn twice stands in the same place and counts once.
    people, first = np.unique(drawn, return_index=True)
    before, after = labels[people], again.labels[first]
    both = (before >= 0) & (after >= 0)
    before, after = before[both], after[both]
    overlaps = [
        max(
            float(((before == one) & (after == other)).sum() / ((before == one) | (after == other)).sum())
            for other in range(len(again.centers))
        )
        if (before == one).any()
        else float("nan")
        for one in groups
    ]
    return overlaps, float(adjusted_rand_score(before, after)), len(again.centers)


def _rows(votes: VoteMatrix, drawn: Ints) -> VoteMatrix:
    """Return the votes of some participants, one row each, as often as they were drawn."""
    order = np.argsort(votes.rows, kind="stable")
    counts = votes.votes_per_participant()
    begins = np.concatenate([[0], np.cumsum(counts)[:-1]])
    lengths = counts[drawn]
    # The places of each drawn person's votes, one run after the other.
    within = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    taken = order[np.repeat(begins[drawn], lengths) + within]
    return VoteMatrix(
        participant_ids=tuple(map(str, range(len(drawn)))),
        statement_ids=votes.statement_ids,
        rows=np.repeat(np.arange(len(drawn)), lengths),
        columns=votes.columns[taken],
        values=votes.values[taken],
        moderated_out=votes.moderated_out,
    )


@reading.register
def _reading(result: GroupStability) -> Reading:
    if result.reason == "no-order":
        says = message(
            "readings-stability-no-order",
            spread=format_percent(result.spread, decimals=1),
            shuffled=format_percent(result.shuffled_spread, decimals=1),
        )
    elif result.reason:
        says = message(f"analysis-no-groups-{result.reason}")
    else:
        says = message(
            f"readings-stability-{result.verdict}",
            k=whole(result.k),
            least=decimal(min(result.jaccard)),
            same=format_percent(result.same_k),
            rounds=whole(result.rounds),
        )
    caution = {
        "none": "readings-caution-no-groups",
        "unstable": "readings-caution-unstable",
        "stable": "readings-caution-gradient",
    }[result.verdict]
    return Reading(says=(says,), cautions=(message(caution), message("readings-caution-not-demographic")))
