"""The record of findings, filled in from a consultation (8.1.4, S60-S62)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

import mashura
from mashura.analysis.people.counts import totals
from mashura.analysis.people.representativeness import representativeness
from mashura.analysis.votes.consensus import consensus
from mashura.analysis.votes.opinion_groups import opinion_groups
from mashura.analysis.votes.proportions import SIGNIFICANT_Z, share
from mashura.analysis.votes.vote_matrix import VoteMatrix
from mashura.i18n import Language, message
from mashura.methodology.records.findings import AttributeFinding, Findings, StatementFinding
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import AnalysisMethod

# Assumption: a statement divides people if the smaller side still holds three in ten of at least seven votes.
_DIVISIVE_SHARE = 0.3
_ENOUGH_VOTES = 7
_LONGEST = 5


def findings(
    consultation: Consultation, population: pd.DataFrame | None = None, lang: Language | None = None
) -> Findings:
    """Return what the contributions say, before anybody decides.

    Parameters
    ----------
    consultation : Consultation
        Simulated or real; what the simulator alone knows is not looked at.
    population : pandas.DataFrame, optional
        Shares of the population, as :func:`mashura.analysis.people.representativeness` takes them.
    lang : Language, optional
        Language of the limits' sentences, instead of the active one.

    Examples
    --------
    >>> findings(Consultation(title="Buses", origin="csv"), lang="en").opinion_groups
    0
    """
    sizes = totals(consultation)
    votes = VoteMatrix.of(consultation)
    groups = opinion_groups(votes)
    agreed = consensus(votes)
    texts = consultation.statements.set_index("statement_id")["text"]
    compared = () if population is None else representativeness(consultation, population)
    methods = (AnalysisMethod.COUNTS, *((AnalysisMethod.OPINION_GROUPS,) if groups.k else ()))
    limits = ["analysis-limit-self-selected"]
    if not any(one.index is not None for one in compared):
        limits.append("analysis-limit-not-compared")
    if groups.reason:
        limits.append(f"analysis-no-groups-{groups.reason}")
    return Findings(
        methods=methods,
        tools=(f"Mashura {mashura.__version__}",),
        participants=sizes.participants,
        statements=sizes.statements,
        votes=sizes.votes_deduplicated,
        opinion_groups=groups.k,
        consensus=_statements(votes, texts, [one.statement_id for one in agreed.agree]),
        divisive=_statements(votes, texts, _divisive(votes)),
        representativeness=tuple(
            AttributeFinding(
                attribute=one.attribute,
                representativeness=one.index,
                worst_group=one.worst_group or "",
                worst_ratio=one.worst_ratio or 0.0,
            )
            for one in compared
            if one.index is not None
        ),
        limits=tuple(message(key, lang=lang) for key in limits),
    )


def _divisive(votes: VoteMatrix) -> list[str]:
    """Return the statements whose voters are surely split, the surest first.

    The smaller side counts with the lower end of its interval, so that an even split of many votes comes
    before one of a few.
    """
    seen = votes.counts()
    fewer = np.minimum(votes.counts(1), votes.counts(-1))
    divides = ~votes.moderated_out & (seen >= _ENOUGH_VOTES) & (fewer >= _DIVISIVE_SHARE * seen)
    p = share(fewer, seen)
    surely = p - SIGNIFICANT_Z * np.sqrt(p * (1 - p) / (seen + 2))
    places = np.flatnonzero(divides)
    order = places[np.argsort(-surely[places], kind="stable")]
    return [votes.statement_ids[place] for place in order[:_LONGEST]]


def _statements(
    votes: VoteMatrix, texts: pd.Series[str], statement_ids: Sequence[str]
) -> tuple[StatementFinding, ...]:
    counts = {value: votes.counts(value) for value in (1, -1, 0)}
    places = [votes.statement_ids.index(one) for one in statement_ids]
    return tuple(
        StatementFinding(
            statement_id=one,
            text=str(texts[one]),
            agree=int(counts[1][place]),
            disagree=int(counts[-1][place]),
            passed=int(counts[0][place]),
        )
        for one, place in zip(statement_ids, places, strict=True)
    )
