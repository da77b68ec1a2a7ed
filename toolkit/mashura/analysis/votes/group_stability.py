"""Stability of opinion groups: bootstrap samples and shuffled votes (S61, F15).

k-means finds groups in any data. Two tests distinguish groups from noise. First, would similar groups be
found among other participants? Participants are sampled many times with replacement, and each group is
compared with the most similar group of each sample (Hennig 2007). Second, do the votes have more structure
than chance explains? The votes on each statement are shuffled among its voters, and the first principal
component of the real votes must be stronger than that of every shuffle (parallel analysis, Horn 1965).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from joblib import Parallel, delayed
from sklearn.metrics import adjusted_rand_score

from mashura.analysis.readings import Reading, reading
from mashura.analysis.votes.components import first_spread
from mashura.analysis.votes.opinion_groups import Reason, no_groups_sentence, partition
from mashura.analysis.votes.vote_matrix import Ints, VoteMatrix
from mashura.analysis.wording import decimal, whole
from mashura.i18n import format_percent, message
from mashura.i18n.progress_bar import progress_bar
from mashura.methodology.tables.consultation import Consultation

Verdict = Literal["stable", "unstable", "none"]

# Hennig 2007: 0.75 and more is a valid, stable group; below 0.6 it should not be trusted.
STABLE_JACCARD = 0.75
# By chance, the real votes are stronger than 19 shuffles once in 20 times.
SHUFFLES = 19
# Assumption: the number of groups is not stable if most samples give another number.
_SAME_K = 0.5


@dataclass(frozen=True, kw_only=True)
class GroupStability:
    """How stable opinion groups are.

    Attributes
    ----------
    verdict : {'stable', 'unstable', 'none'}
        ``"none"``: there are no groups, or the votes have no more structure than shuffled votes.
        ``"stable"``: every group has a mean Jaccard index of at least 0.75, and at least half of the samples
        give the same number of groups. ``"unstable"``: all other cases.
    reason : str or None
        As in :class:`mashura.analysis.OpinionGroups`; ``"no-order"`` if shuffled votes have as much
        structure.
    k : int
        Number of groups that may be said, in the real votes, whatever the verdict.
    sizes : tuple of int
        People in each group.
    jaccard : tuple of float
        For each group, the mean over samples of its overlap with the most similar group, 0-1.
    rand : float
        Mean adjusted Rand index between the groups and those of the samples, at most 1.
    same_k : float
        Share of the samples that give the same number of groups.
    spread, shuffled_spread : float
        Share of the total variance along the first principal component, 0-1; in the real votes, and the
        largest among the shuffles.
    rounds : int
        Number of samples.
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


def group_stability(
    votes: VoteMatrix | Consultation, rounds: int = 50, seed: int = 0, workers: int = 1
) -> GroupStability:
    """Test opinion groups with sampled participants and with shuffled votes.

    Parameters
    ----------
    votes : VoteMatrix or Consultation
        The votes.
    rounds : int
        Number of samples, at least 1.
    seed : int
        The same seed gives the same samples.
    workers : int
        Number of processes; -1 for one per core.

    Examples
    --------
    >>> none = VoteMatrix(
    ...     participant_ids=(), statement_ids=(), rows=np.array([], int), columns=np.array([], int),
    ...     values=np.array([]), moderated_out=np.array([], bool),
    ... )
    >>> group_stability(none).verdict
    'none'
    """
    votes = VoteMatrix.of(votes)
    groups = partition(votes)
    if isinstance(groups, str) or not len(groups.centers):
        return GroupStability(
            verdict="none", reason=groups if isinstance(groups, str) else "small-groups", k=0, sizes=(),
            jaccard=(), rand=0.0, same_k=0.0, spread=0.0, shuffled_spread=0.0, rounds=0,
        )  # fmt: skip
    seeds = np.random.SeedSequence(seed).spawn(SHUFFLES + rounds)
    tasks = [delayed(_shuffled_spread)(votes, shuffle_seed) for shuffle_seed in seeds[:SHUFFLES]]
    tasks += [delayed(_sampled)(votes, groups.labels, sample_seed) for sample_seed in seeds[SHUFFLES:]]
    answers = Parallel(n_jobs=workers, return_as="generator")(tasks)
    results = [*progress_bar(answers, total=len(tasks))]
    shuffled = max(results[:SHUFFLES])
    samples = results[SHUFFLES:]
    sizes = np.bincount(groups.labels[groups.labels >= 0])
    jaccard = np.nanmean([overlaps for overlaps, _, _ in samples], axis=0)
    server_k = int(groups.server_labels.max()) + 1
    same_k = float(np.mean([k == server_k for _, _, k in samples]))
    spread = first_spread(votes)
    structured = spread > shuffled
    stable = bool((jaccard >= STABLE_JACCARD).all()) and same_k >= _SAME_K
    return GroupStability(
        verdict="none" if not structured else "stable" if stable else "unstable",
        reason=None if structured else "no-order",
        k=len(sizes),
        sizes=tuple(sizes.tolist()),
        jaccard=tuple(jaccard.tolist()),
        rand=float(np.mean([rand for _, rand, _ in samples])),
        same_k=same_k,
        spread=spread,
        shuffled_spread=shuffled,
        rounds=rounds,
    )


def _shuffled_spread(votes: VoteMatrix, seed: np.random.SeedSequence) -> float:
    """Return the strength of the first component after shuffling each statement's votes among its voters."""
    rng = np.random.default_rng(seed)
    by_statement = np.argsort(votes.columns, kind="stable")
    shuffled = np.lexsort((rng.random(len(votes.values)), votes.columns))
    values = votes.values.copy()
    values[by_statement] = votes.values[shuffled]
    return first_spread(replace(votes, values=values))


def _sampled(votes: VoteMatrix, labels: Ints, seed: np.random.SeedSequence) -> tuple[list[float], float, int]:
    """Return each group's overlap with the most similar group of a sample, Rand index and group number."""
    rng = np.random.default_rng(seed)
    # In the order of first votes, because the search for groups starts with the first participants.
    drawn = np.sort(rng.integers(votes.shape[0], size=votes.shape[0]))
    sample = partition(_rows(votes, drawn))
    groups = range(int(labels.max()) + 1)
    if isinstance(sample, str):
        return [0.0 for _ in groups], 0.0, 0
    # A person who was drawn twice has the same position twice and counts once.
    people, first = np.unique(drawn, return_index=True)
    # With the sample's groups however small: a small camp may have lost people by the draw.
    before, after = labels[people], sample.server_labels[first]
    k = int(sample.server_labels.max()) + 1
    both = (before >= 0) & (after >= 0)
    before, after = before[both], after[both]
    overlaps = [
        max(
            float(((before == group) & (after == other)).sum() / ((before == group) | (after == other)).sum())
            for other in range(k)
        )
        if (before == group).any()
        else float("nan")
        for group in groups
    ]
    return overlaps, float(adjusted_rand_score(before, after)), k


def _rows(votes: VoteMatrix, drawn: Ints) -> VoteMatrix:
    """Return the votes of the drawn participants, with one row for each time a participant was drawn."""
    order = np.argsort(votes.rows, kind="stable")
    counts = votes.votes_per_participant()
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    lengths = counts[drawn]
    # The positions of each drawn person's votes, person after person.
    within = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    chosen = order[np.repeat(starts[drawn], lengths) + within]
    return VoteMatrix(
        participant_ids=tuple(map(str, range(len(drawn)))),
        statement_ids=votes.statement_ids,
        rows=np.repeat(np.arange(len(drawn)), lengths),
        columns=votes.columns[chosen],
        values=votes.values[chosen],
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
        says = no_groups_sentence(result.reason)
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
