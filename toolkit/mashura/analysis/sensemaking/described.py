"""What is known of each statement that was not moderated out: theme, stance, language, votes, author."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mashura.analysis.texts import Languages, Stances, Themes, languages, stances, themes
from mashura.analysis.votes.consensus import Consensus, consensus
from mashura.analysis.votes.opinion_groups import OpinionGroups, opinion_groups
from mashura.analysis.votes.vote_matrix import Ints, VoteMatrix
from mashura.methodology.tables.consultation import Consultation

MOST_STATEMENTS_READ = 20_000
"""More statements are represented by so many of them, because somebody waits (assumption)."""


@dataclass(frozen=True, kw_only=True)
class Described:
    """The statements of a consultation, and the results of the analyses that a summary is made from.

    Attributes
    ----------
    texts : mapping of str to str
        Text of each statement, in the order of their table.
    authors : mapping of str to str
        Author of each statement whose author is known.
    themes, stances, languages, groups, agreed
        Results of the analyses of the same consultation.
    """

    texts: Mapping[str, str]
    authors: Mapping[str, str]
    themes: Themes
    stances: Stances
    languages: Languages
    groups: OpinionGroups
    agreed: Consensus

    def votes(self, members: tuple[str, ...] | None = None) -> dict[str, tuple[int, int, int]]:
        """Return agree, disagree and pass of each statement with votes, of all or of some participants."""
        matrix = self.groups.votes
        mask = None if members is None else np.isin(matrix.participant_ids, members)
        counts: list[Ints] = [matrix.counts(value, mask) for value in (1, -1, 0)]
        return {
            statement: (int(agree), int(disagree), int(passed))
            for statement, agree, disagree, passed in zip(matrix.statement_ids, *counts, strict=True)
        }


def described(
    consultation: Consultation,
    *,
    found_themes: Themes | None = None,
    found_stances: Stances | None = None,
    found_languages: Languages | None = None,
    found_groups: OpinionGroups | None = None,
    found_consensus: Consensus | None = None,
) -> Described:
    """Return what is known of the statements; results that are not given are computed.

    Examples
    --------
    >>> described(Consultation(title="Buses", origin="csv")).texts
    {}
    """
    table = consultation.statements
    kept = table[table["moderation"] != "out"]
    votes = VoteMatrix.of(consultation)
    known = kept[kept["author_id"].notna()]
    return Described(
        texts=dict(zip(kept["statement_id"], kept["text"].astype(str), strict=True)),
        authors=dict(zip(known["statement_id"], known["author_id"].astype(str), strict=True)),
        themes=found_themes or themes(consultation),
        stances=found_stances or stances(consultation),
        languages=found_languages or languages(consultation),
        groups=found_groups or opinion_groups(votes),
        agreed=found_consensus or consensus(votes),
    )


def sampled(consultation: Consultation, most: int = MOST_STATEMENTS_READ) -> Consultation:
    """Return a consultation with at most so many statements, spread evenly over all of them, without votes.

    A consultation with no more statements is returned as it is.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> len(sampled(sample_campaign(), 10).statements)
    10
    """
    statements = consultation.statements
    if len(statements) <= most:
        return consultation
    rows = np.linspace(0, len(statements) - 1, most).round().astype(int)
    return Consultation(
        title=consultation.title,
        origin=consultation.origin,
        statements=statements.iloc[rows].reset_index(drop=True),
    )
