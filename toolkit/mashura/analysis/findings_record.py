"""The record of findings, filled in from a consultation (8.1.4, S60-S62)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

import mashura
from mashura.analysis.people.counts import totals
from mashura.analysis.people.representativeness import representativeness
from mashura.analysis.votes.consensus import consensus
from mashura.analysis.votes.opinion_groups import no_groups_sentence, opinion_groups
from mashura.analysis.votes.proportions import SIGNIFICANT_Z, share
from mashura.analysis.votes.vote_matrix import VoteMatrix
from mashura.i18n import Language, message
from mashura.methodology.records.findings import AttributeFinding, Findings, StatementFinding
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import AnalysisMethod

# Assumption: a statement is divisive if the smaller side has at least 30 % of at least seven votes.
_DIVISIVE_SHARE = 0.3
_ENOUGH_VOTES = 7
_LONGEST = 5


def findings(
    consultation: Consultation,
    population: pd.DataFrame | None = None,
    lang: Language | None = None,
    votes: VoteMatrix | None = None,
) -> Findings:
    """Return the record of findings, on which a decision can be based.

    Parameters
    ----------
    consultation : Consultation
        Simulated or real; the simulator's table ``truth`` is not used.
    population : pandas.DataFrame, optional
        Shares of the population, as in :func:`mashura.analysis.people.representativeness`.
    lang : Language, optional
        Language of the sentences on limits, instead of the active language.
    votes : VoteMatrix, optional
        Its votes, if they are known; opinion groups are found once for the same votes.

    Examples
    --------
    >>> findings(Consultation(title="Buses", origin="csv"), lang="en").opinion_groups
    0
    """
    sizes = totals(consultation)
    votes = votes or VoteMatrix.of(consultation)
    groups = opinion_groups(votes)
    agreed = consensus(votes)
    texts = consultation.statements.set_index("statement_id")["text"]
    compared = () if population is None else representativeness(consultation, population)
    methods = (AnalysisMethod.COUNTS, *((AnalysisMethod.OPINION_GROUPS,) if groups.k else ()))
    limits = [message("analysis-limit-self-selected", lang=lang)]
    if not any(attribute.index is not None for attribute in compared):
        limits.append(message("analysis-limit-not-compared", lang=lang))
    if groups.reason:
        limits.append(no_groups_sentence(groups.reason, lang))
    return Findings(
        methods=methods,
        tools=(f"Mashura {mashura.__version__}",),
        participants=sizes.participants,
        statements=sizes.statements,
        votes=sizes.votes_deduplicated,
        opinion_groups=groups.k,
        consensus=_statements(votes, texts, [row.statement_id for row in agreed.agree]),
        divisive=_statements(votes, texts, _divisive(votes)),
        representativeness=tuple(
            AttributeFinding(
                attribute=result.attribute,
                representativeness=result.index,
                worst_group=result.worst_group or "",
                worst_ratio=result.worst_ratio or 0.0,
            )
            for result in compared
            if result.index is not None
        ),
        limits=tuple(limits),
    )


def _divisive(votes: VoteMatrix) -> list[str]:
    """Return the divisive statements, the most certain first.

    The order is that of the lower end of the interval around the smaller side's share, so that an even split
    of many votes comes before an even split of few votes.
    """
    seen = votes.counts()
    fewer = np.minimum(votes.counts(1), votes.counts(-1))
    divisive = ~votes.moderated_out & (seen >= _ENOUGH_VOTES) & (fewer >= _DIVISIVE_SHARE * seen)
    p = share(fewer, seen)
    lower_end = p - SIGNIFICANT_Z * np.sqrt(p * (1 - p) / (seen + 2))
    places = np.flatnonzero(divisive)
    order = places[np.argsort(-lower_end[places], kind="stable")]
    return [votes.statement_ids[place] for place in order[:_LONGEST]]


def _statements(
    votes: VoteMatrix, texts: pd.Series[str], statement_ids: Sequence[str]
) -> tuple[StatementFinding, ...]:
    counts = {value: votes.counts(value) for value in (1, -1, 0)}
    places = [votes.statement_ids.index(statement_id) for statement_id in statement_ids]
    return tuple(
        StatementFinding(
            statement_id=statement_id,
            text=str(texts[statement_id]),
            agree=int(counts[1][place]),
            disagree=int(counts[-1][place]),
            passed=int(counts[0][place]),
        )
        for statement_id, place in zip(statement_ids, places, strict=True)
    )
