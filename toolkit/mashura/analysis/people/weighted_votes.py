"""The effect of weighting on each statement: the share that agrees, unweighted and weighted (S61, S62)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from mashura.analysis.people.weighting import Weighting, effective_size
from mashura.analysis.readings import Reading, reading
from mashura.analysis.votes.proportions import wilson
from mashura.analysis.votes.vote_matrix import VoteMatrix
from mashura.analysis.wording import decimal, whole
from mashura.i18n import format_percent, message
from mashura.methodology.tables.consultation import Consultation

# A simple majority, and the share that a statement needs in every group to count as consensus.
THRESHOLDS = (0.5, 0.6)
# Assumption: a weighted share of fewer votes than this is too uncertain to show.
_ENOUGH_VOTES = 30


@dataclass(frozen=True, kw_only=True)
class StatementShift:
    """One statement, unweighted and weighted.

    Attributes
    ----------
    statement_id, text : str
        The statement.
    votes : int
        Votes on it, passes included.
    agree, weighted : float
        Share of them that agrees, 0-1, without and with weights.
    low, high : float
        Interval (95 %, Wilson) of the weighted share, from the effective number of votes.
    crosses : tuple of float
        Which of :data:`THRESHOLDS` lies between the two shares.
    """

    statement_id: str
    text: str
    votes: int
    agree: float
    weighted: float
    low: float
    high: float
    crosses: tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class WeightedVotes:
    """All statements with enough votes, the largest change first.

    Attributes
    ----------
    statements : tuple of StatementShift
        Those that were not moderated out and have at least 30 votes.
    left_out : int
        Other statements with votes.
    effective_sample_size, design_effect : float
        As in the weighting (:class:`mashura.analysis.Weighting`).
    participants : int
        Number of weighted participants.
    """

    statements: tuple[StatementShift, ...]
    left_out: int
    effective_sample_size: float
    design_effect: float
    participants: int

    @property
    def crossing(self) -> tuple[StatementShift, ...]:
        """Statements whose share crosses a threshold."""
        return tuple(statement for statement in self.statements if statement.crosses)


def weighted_votes(consultation: Consultation, weighting: Weighting) -> WeightedVotes:
    """Return each statement's share of agreement with weighted participants, beside the unweighted one.

    Parameters
    ----------
    consultation : Consultation
        The consultation; only the last vote of each participant on each statement counts.
    weighting : Weighting
        Weights of the same participants.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> from mashura.analysis import raking
    >>> campaign = sample_campaign()
    >>> census = pd.DataFrame({"attribute": "gender", "group": ["female", "male"], "share": [0.5, 0.5]})
    >>> weighted = weighted_votes(campaign, raking(campaign, census))
    >>> weighted.participants == len(campaign.participants)
    True
    """
    votes = VoteMatrix.of(consultation)
    weight_by_participant = pd.Series(weighting.weights, index=pd.Index(weighting.participant_ids))
    weights = weight_by_participant.reindex(list(votes.participant_ids)).to_numpy(dtype=np.float64)[
        votes.rows
    ]
    seen, agree = votes.counts(), votes.counts(1)
    total_weight = np.bincount(votes.columns, weights=weights, minlength=votes.shape[1])
    agrees = votes.values == 1  # noqa: PD011
    agreeing_weight = np.bincount(votes.columns[agrees], weights=weights[agrees], minlength=votes.shape[1])
    texts = consultation.statements.set_index("statement_id")["text"]
    enough = ~votes.moderated_out & (seen >= _ENOUGH_VOTES)
    rows = []
    for place in np.flatnonzero(enough).tolist():
        before = float(agree[place] / seen[place])
        after = float(agreeing_weight[place] / total_weight[place])
        size = effective_size(weights[votes.columns == place])
        low, high = wilson(after * size, size)
        rows.append(
            StatementShift(
                statement_id=votes.statement_ids[place],
                text=str(texts[votes.statement_ids[place]]),
                votes=int(seen[place]),
                agree=before,
                weighted=after,
                low=low,
                high=high,
                crosses=tuple(limit for limit in THRESHOLDS if (before >= limit) != (after >= limit)),
            )
        )
    return WeightedVotes(
        statements=tuple(sorted(rows, key=lambda shift: -abs(shift.weighted - shift.agree))),
        left_out=len(enough) - len(rows),
        effective_sample_size=weighting.effective_sample_size,
        design_effect=weighting.design_effect,
        participants=len(weighting.weights),
    )


@reading.register
def _reading(result: WeightedVotes) -> Reading:
    cautions = tuple(
        map(message, ("readings-caution-both", "readings-caution-absent", "readings-caution-within"))
    )
    if not result.statements:
        return Reading(says=(message("readings-weighted-none"),), cautions=cautions)
    changes = [abs(statement.weighted - statement.agree) for statement in result.statements]
    largest = result.statements[0]
    says = [
        message(
            "readings-weighted",
            typical=decimal(100 * float(np.median(changes))),
            largest=decimal(100 * changes[0]),
            statement=largest.statement_id,
            agree=format_percent(largest.agree),
            weighted=format_percent(largest.weighted),
        )
    ]
    sure = sum(
        any(statement.low > limit or statement.high < limit for limit in statement.crosses)
        for statement in result.crossing
    )
    if result.crossing:
        says.append(
            message(
                "readings-weighted-crossing",
                number=whole(len(result.crossing)),
                statements=whole(len(result.statements)),
                sure=whole(sure),
            )
        )
    else:
        says.append(message("readings-weighted-steady", statements=whole(len(result.statements))))
    if result.left_out:
        says.append(message("readings-weighted-left-out", number=whole(result.left_out)))
    return Reading(says=tuple(says), cautions=cautions)
