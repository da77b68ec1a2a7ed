"""Duplicates: statements with the same content, the evidence for it, and the decision on it (S57, F12)."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace

import numpy as np

from mashura.analysis.readings import Reading, reading
from mashura.analysis.texts.flags import Decision, Flag
from mashura.analysis.texts.likeness import LEVELS, Level, likeness
from mashura.analysis.texts.shares import Shares
from mashura.analysis.texts.tokens import stop_words, words
from mashura.i18n import Language, active_language, format_number, format_percent, join_words, message
from mashura.methodology.tables.consultation import Consultation, consultation_of

_WORDS_SHOWN = 6


@dataclass(frozen=True, kw_only=True, slots=True)
class Duplicate:
    """One statement that repeats an earlier one.

    Attributes
    ----------
    statement_id, earlier_id : str
        The statement, and the most similar earlier statement of its cluster.
    level : {'exact', 'near', 'paraphrase'}
    similarity : float
        0-1: the share of common words, or the similarity of the letter sequences.
    shared, differing : tuple of str
        Words that both have (without stop words), and words that only one has, in normalised spelling.
    decision : {'open', 'upheld', 'dismissed'}
        The moderator's decision.
    """

    statement_id: str
    earlier_id: str
    level: Level
    similarity: float
    shared: tuple[str, ...]
    differing: tuple[str, ...]
    decision: Decision = "open"

    def flag(self, lang: Language | None = None) -> Flag:
        """Return the flag for the moderator, with an explanation in a language."""
        language = lang or active_language()
        why = message(
            f"texts-duplicate-{self.level}",
            lang=language,
            other=self.earlier_id,
            similarity=format_percent(self.similarity, language),
            shared=join_words(self.shared[:_WORDS_SHOWN], language),
            differing=join_words(self.differing[:_WORDS_SHOWN], language) or "–",
        )
        return Flag(
            statement_id=self.statement_id,
            kind="duplicate",
            evidence=(self.earlier_id, *self.shared[:_WORDS_SHOWN]),
            explanation=why,
            decision=self.decision,
        )


@dataclass(frozen=True, kw_only=True, repr=False)
class Duplicates:
    """All duplicates of a consultation.

    Attributes
    ----------
    found : tuple of Duplicate
        Duplicates in the order of the statements.
    clusters : tuple of tuple of str
        Statements with the same content, the largest cluster first; its first statement represents it.
    statements : int
        Number of statements that were compared.
    paraphrases_sought : bool
        False if there were too many statements to search for paraphrases.
    simulated : bool
    """

    found: tuple[Duplicate, ...]
    clusters: tuple[tuple[str, ...], ...]
    statements: int
    paraphrases_sought: bool
    simulated: bool

    def __repr__(self) -> str:
        return f"Duplicates({len(self.found)} of {self.statements} statements, {len(self.clusters)} clusters)"

    def decided(self, statement_id: str, decision: Decision) -> Duplicates:
        """Return the same duplicates with the moderator's decision on one statement."""
        found = tuple(
            replace(duplicate, decision=decision) if duplicate.statement_id == statement_id else duplicate
            for duplicate in self.found
        )
        return replace(self, found=found)


def duplicates(consultation: Consultation) -> Duplicates:
    """Return the statements that repeat an earlier one, whatever their moderation state.

    Examples
    --------
    >>> import pandas as pd
    >>> texts = ["We want more buses to the harbour", "We want more buses to the harbour!!", "Plant trees"]
    >>> table = pd.DataFrame({"statement_id": ["1", "2", "3"], "text": texts, "moderation": "in"})
    >>> repeated = duplicates(Consultation(title="", origin="csv", statements=table))
    >>> repeated.clusters, repeated.found[0].level
    ((('1', '2'),), 'exact')
    """
    table = consultation_of(consultation).statements
    order = table["created_at"].reset_index(drop=True).sort_values(kind="stable", na_position="first").index
    ids = table["statement_id"].iloc[order].tolist()
    # Not as a list: the texts of a large consultation would take three times the memory of their column.
    texts = table["text"].iloc[order].array
    alike = likeness(texts)
    repeated = []
    for row in np.flatnonzero(alike.partner >= 0).tolist():
        other = int(alike.partner[row])
        # Duplicates of a large consultation hold the same words again and again.
        own_words, other_words = (dict.fromkeys(map(sys.intern, words(texts[at]))) for at in (row, other))
        repeated.append(
            Duplicate(
                statement_id=ids[row],
                earlier_id=ids[other],
                level=LEVELS[alike.level[row]],
                similarity=float(alike.similarity[row]),
                shared=tuple(word for word in own_words if word in other_words and word not in stop_words()),
                differing=tuple(
                    word
                    for word in {**own_words, **other_words}
                    if (word in own_words) != (word in other_words)
                ),
            )
        )
    rows = np.flatnonzero(np.bincount(alike.cluster)[alike.cluster] > 1)
    by_cluster = rows[np.argsort(alike.cluster[rows], kind="stable")]
    edges = np.flatnonzero(np.diff(alike.cluster[by_cluster])) + 1
    clusters = [tuple(ids[row] for row in part.tolist()) for part in np.split(by_cluster, edges) if len(part)]
    return Duplicates(
        found=tuple(repeated),
        clusters=tuple(sorted(clusters, key=len, reverse=True)),
        statements=len(ids),
        paraphrases_sought=alike.paraphrases_sought,
        simulated=consultation.is_simulated,
    )


@reading.register
def _reading(result: Duplicates) -> Reading:
    lang = active_language()
    by_level = Shares.of((duplicate.level for duplicate in result.found), LEVELS).counts
    says = [
        message(
            "texts-duplicates-says",
            lang=lang,
            count=len(result.found),
            total=format_number(result.statements, lang),
            **{level: format_number(number, lang) for level, number in by_level.items()},
        )
    ]
    if result.clusters:
        size = format_number(len(result.clusters[0]), lang)
        says.append(
            message("texts-duplicates-largest", lang=lang, size=size, statement=result.clusters[0][0])
        )
    cautions = ["texts-duplicates-caution-voice", "texts-duplicates-caution-decide"]
    if not result.paraphrases_sought:
        cautions.append("texts-duplicates-caution-many")
    return Reading(says=tuple(says), cautions=tuple(message(key, lang=lang) for key in cautions))
