"""Texts with the same content: exact copies, near copies and paraphrases (S57, F12, F14).

There are three levels: equal in normalised spelling; nearly the same words (MinHash finds candidates, and
their words decide); similar letter sequences, with weights by their rarity.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

import numpy as np
import numpy.typing as npt
from rensa import RMinHash, RMinHashDigestMatrix, RMinHashLSH
from scipy import sparse
from scipy.sparse.csgraph import connected_components
from sklearn.feature_extraction.text import TfidfVectorizer

from mashura.analysis.texts.content import Content, content_of, differ_in_content, may_differ
from mashura.analysis.texts.normalisation import Hashes, Starts, normalise, word_hashes

Ints = npt.NDArray[np.int64]
Level = Literal["exact", "near", "paraphrase"]

NEAR_SHARED = 0.7
"""Near copies share at least this part of their words (assumption, checked on planted duplicates)."""

PARAPHRASE_COSINE = 0.65
"""Paraphrases have weighted letter sequences at least this similar (assumption, checked in the same way)."""

MOST_FOR_PARAPHRASES = 30_000
"""Largest number of different texts among which paraphrases are searched, because all pairs are compared."""

_SHORTEST = 3
# Two texts that share 70 % of their words are in a common band of four (of twelve) in 96 % of all cases, and
# texts that share 80 % in 99.8 %.
_PERMUTATIONS = 48
_BAND = 4
_SEED = 20260301
_SPREAD = np.array([1, 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB], dtype=np.uint64)
_BLOCK = 1000
# Where many texts are made of the same phrases, each has thousands of similar ones; the closest are enough.
_PARTNERS = 10
# Digests come as lists of numbers, which take much memory.
_PART = 2000


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """Texts with the same content, by their places in a list.

    Attributes
    ----------
    cluster : numpy.ndarray of int, shape (n_texts,)
        Number of each text's cluster; a text without similar texts has its own cluster.
    partner : numpy.ndarray of int, shape (n_texts,)
        The most similar text among earlier texts of the same cluster; -1 for the first text of a cluster.
    level : tuple of int8, shape (n_texts,)
        Similarity to the partner: 0 exact, 1 near, 2 paraphrase; -1 without a partner.
    similarity : numpy.ndarray of float, shape (n_texts,)
        Similarity to the partner, 0-1; 0 without a partner.
    paraphrases_sought : bool
        False if there were too many texts to search for paraphrases.
    """

    cluster: Ints
    partner: Ints
    level: npt.NDArray[np.int8]
    similarity: npt.NDArray[np.float64]
    paraphrases_sought: bool


LEVELS: tuple[Level, ...] = ("exact", "near", "paraphrase")
Pairs = tuple[Ints, Ints, npt.NDArray[np.float64]]


def likeness(texts: Sequence[str], *, paraphrases: bool = True) -> Likeness:
    """Return which texts have the same content.

    For texts of fewer than three words, only exact copies are found, because they share words by chance.

    Parameters
    ----------
    texts : sequence of str
        The earliest text first.
    paraphrases : bool
        Whether to search for paraphrases, if there are at most ``MOST_FOR_PARAPHRASES`` different texts.

    Examples
    --------
    >>> similar = likeness(["More buses to the harbour!", "Trees", "more buses to the  harbour", "trees?"])
    >>> similar.partner.tolist(), similar.cluster.tolist()
    ([-1, -1, 0, 1], [0, 1, 0, 1])
    """
    amount = len(texts)
    hashes, starts = word_hashes(texts)
    first_of, unique = _exact(hashes, starts)
    rows = _long_enough(hashes, starts, unique)
    near = _near_pairs(*rows)
    sought = paraphrases and len(unique) <= MOST_FOR_PARAPHRASES
    alike = [near, _paraphrase_pairs([texts[row] for row in unique.tolist()], rows[1])] if sought else [near]
    left, right, similarity = (np.concatenate(part) for part in zip(*alike, strict=True))
    level = np.repeat(np.arange(1, len(alike) + 1), [len(pairs[0]) for pairs in alike])
    closest = _closest(left, right, similarity, level)
    left, right, similarity, level = left[closest], right[closest], similarity[closest], level[closest]
    # Where each text is compared with several others, what it says is kept.
    contents = _Contents(texts, unique, keep=len(left) > len(unique))
    same = np.array(
        [not contents.differ(*pair) for pair in zip(left.tolist(), right.tolist(), strict=True)], bool
    )
    left, right, similarity, level = left[same], right[same], similarity[same], level[same]
    graph = sparse.coo_array((np.ones(len(left)), (left, right)), shape=(len(unique),) * 2)
    _, joined = connected_components(graph, directed=False)
    best = _best_partners(left, right, similarity, level, len(unique))
    group = contents.separated(joined.astype(np.int64), best[0])
    partner, levels, close = np.full(amount, -1), np.full(amount, -1, dtype=np.int8), np.zeros(amount)
    is_copy = unique[first_of] != np.arange(amount)
    partner[is_copy], levels[is_copy], close[is_copy] = unique[first_of][is_copy], 0, 1.0
    has_partner = best[0] >= 0
    partner[unique[has_partner]] = unique[best[0][has_partner]]
    levels[unique[has_partner]], close[unique[has_partner]] = best[1][has_partner], best[2][has_partner]
    return Likeness(
        cluster=group[first_of].astype(np.int64),
        partner=partner,
        level=levels,
        similarity=close,
        paraphrases_sought=sought,
    )


class _Contents:
    """What the different texts say of numbers, negations and places, read when it is needed."""

    def __init__(self, texts: Sequence[str], unique: Ints, *, keep: bool) -> None:
        self._texts, self._unique = texts, unique
        self._kept: dict[int, Content] | None = {} if keep else None

    def differ(self, first: int, second: int) -> bool:
        """Whether two texts differ in their content."""
        if not may_differ(self._words_of(first), self._words_of(second)):
            return False
        return differ_in_content(self._content_of(first), self._content_of(second))

    def separated(self, group: Ints, partner: Ints) -> Ints:
        """Return the groups without texts that differ in content and were joined by a third text.

        A text that differs from a member of its partner's group begins a group, and loses its partner.
        """
        sizes: Ints = np.bincount(group).astype(np.int64)
        result, used = group.copy(), len(sizes)
        kinds: dict[int, dict[Content, int]] = {}
        for row in np.flatnonzero(sizes[group] > 2).tolist():
            own = int(result[partner[row]] if partner[row] >= 0 else group[row])
            if any(self.differ(row, other) for other in kinds.get(own, {}).values()):
                own, partner[row], used = used, -1, used + 1
            result[row] = own
            # One text stands for all texts of the group that say the same of numbers, negations and places.
            says = tuple(replace(sentence, stems=frozenset()) for sentence in self._content_of(row))
            kinds.setdefault(own, {}).setdefault(says, row)
        return np.unique(result, return_inverse=True)[1].astype(np.int64)

    def _words_of(self, row: int) -> frozenset[str]:
        return _word_set(self._texts[self._unique[row]])

    def _content_of(self, row: int) -> Content:
        if self._kept is None:
            return content_of(self._texts[self._unique[row]])
        if row not in self._kept:
            self._kept[row] = content_of(self._texts[self._unique[row]])
        return self._kept[row]


@lru_cache(maxsize=2_000)
def _word_set(text: str) -> frozenset[str]:
    return frozenset(normalise(text).split())


def _exact(hashes: Hashes, starts: Starts) -> tuple[Ints, Ints]:
    """Return each text's place among the different texts, and the first place of each different text."""
    place = np.arange(len(hashes)) - np.repeat(starts[:-1], np.diff(starts))
    # The order of words matters: each word is multiplied by a number that depends on its position.
    signed = hashes * ((place.astype(np.uint64) << np.uint64(1)) + np.uint64(0x9E3779B97F4A7C15))
    running = np.concatenate([[np.uint64(0)], np.cumsum(signed, dtype=np.uint64)])
    signature = running[starts[1:]] - running[starts[:-1]]
    _, first, inverse = np.unique(signature, return_index=True, return_inverse=True)
    order = np.argsort(first, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return rank[inverse].astype(np.int64), first[order].astype(np.int64)


def _long_enough(hashes: Hashes, starts: Starts, unique: Ints) -> tuple[Hashes, Starts]:
    """Return the words of the different texts, without the words of short texts."""
    words, word_starts = _words_of(hashes, starts, unique)
    lengths = np.diff(word_starts)
    kept = lengths >= _SHORTEST
    return words[np.repeat(kept, lengths)], np.concatenate([[0], np.cumsum(lengths * kept)]).astype(np.int64)


def _near_pairs(hashes: Hashes, starts: Starts) -> Pairs:
    """Return pairs of texts that share most of their words, and the share of common words."""
    rows = np.flatnonzero(np.diff(starts) > 0)
    if len(rows) < 2:
        return _no_pairs()
    # Most texts share no band with another text, so digests are computed only for the others.
    finder = RMinHashLSH(NEAR_SHARED, _PERMUTATIONS, _PERMUTATIONS // _BAND)
    rows = rows[np.array(finder.query_duplicate_flags_matrix_one_shot(_digests(hashes, starts, rows)))]
    if len(rows) < 2:
        return _no_pairs()
    parts = (rows[at : at + _PART] for at in range(0, len(rows), _PART))
    digests = np.concatenate(
        [np.array(_digests(hashes, starts, part).to_rows(), dtype=np.uint64) for part in parts]
    )
    candidates = []
    for band in range(0, _PERMUTATIONS, _BAND):
        key = digests[:, band : band + _BAND] @ _SPREAD
        order = np.argsort(key, kind="stable")
        same = key[order][1:] == key[order][:-1]
        # Texts with the same key are neighbours; each is compared with the previous one and the first one.
        firsts = np.maximum.accumulate(np.where(np.concatenate([[True], ~same]), np.arange(len(order)), 0))
        later = order[1:][same]
        candidates += [earlier * len(rows) + later for earlier in (order[:-1][same], order[firsts[1:]][same])]
    left, right = np.divmod(np.unique(np.concatenate(candidates)), len(rows))
    shared = _shared(*_words_of(hashes, starts, rows), left, right)
    kept = shared >= NEAR_SHARED
    return rows[left[kept]], rows[right[kept]], shared[kept]


def _digests(hashes: Hashes, starts: Starts, rows: Ints) -> RMinHashDigestMatrix:
    words, ends = _words_of(hashes, starts, rows)
    return RMinHash.digest_matrix_from_flat_token_hashes(words, ends.astype(np.uint64), _PERMUTATIONS, _SEED)


def _words_of(hashes: Hashes, starts: Starts, rows: Ints) -> tuple[Hashes, Starts]:
    """Return the words of some texts, text after text, and the position of each text's first word."""
    lengths = np.diff(starts)[rows]
    ends = np.cumsum(lengths)
    chosen = np.repeat(starts[rows] - (ends - lengths), lengths) + np.arange(ends[-1] if len(ends) else 0)
    return hashes[chosen], np.concatenate([[0], ends]).astype(np.int64)


def _shared(hashes: Hashes, starts: Starts, left: Ints, right: Ints) -> npt.NDArray[np.float64]:
    """Return the share of common words of each pair of texts (Jaccard index)."""
    _, word = np.unique(hashes, return_inverse=True)
    shape = (len(starts) - 1, int(word.max()) + 1)
    has = sparse.csr_array((np.ones(len(word), dtype=np.int32), word, starts), shape=shape)
    has.sum_duplicates()
    has.data[:] = 1
    sizes = np.diff(has.indptr)
    both = np.concatenate(
        [
            np.asarray(has[left[at : at + 50_000]].multiply(has[right[at : at + 50_000]]).sum(axis=1))
            for at in range(0, len(left), 50_000)
        ]
    )
    return np.asarray(both / (sizes[left] + sizes[right] - both))


def _paraphrase_pairs(texts: list[str], starts: Starts) -> Pairs:
    """Return pairs of texts with similar letter sequences, with weights by their rarity."""
    rows = np.flatnonzero(np.diff(starts) > 0)
    if len(rows) < 2:
        return _no_pairs()
    vectorizer = letter_sequences()
    letters = vectorizer.fit_transform([texts[row] for row in rows.tolist()]).astype(np.float32)
    blocks = []
    for first in range(0, len(rows), _BLOCK):
        alike = sparse.triu(letters[first : first + _BLOCK] @ letters[first:].T, k=1).tocoo()
        close = np.flatnonzero(alike.data >= PARAPHRASE_COSINE)
        close = close[_closest(alike.row[close], alike.col[close], alike.data[close])]
        blocks.append((rows[alike.row[close] + first], rows[alike.col[close] + first], alike.data[close]))
    left, right, similarity = (np.concatenate(part) for part in zip(*blocks, strict=True))
    return left, right, np.minimum(similarity.astype(np.float64), 1.0)


def letter_sequences() -> TfidfVectorizer:
    """Return a vectorizer of letter sequences in normalised texts, with weights by their rarity."""
    return TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), preprocessor=normalise, sublinear_tf=True)


def _no_pairs() -> Pairs:
    none = np.zeros(0, dtype=np.int64)
    return none, none, np.zeros(0)


def _closest(
    left: Ints, right: Ints, similarity: npt.NDArray[np.floating], level: Ints | None = None
) -> Ints:
    """Return the places of the closest pairs of each later text, at most ``_PARTNERS`` of them."""
    later = np.maximum(left, right)
    order = np.lexsort((-similarity, later) if level is None else (-similarity, level, later))
    starts = np.flatnonzero(np.diff(later[order], prepend=-1))
    place = np.arange(len(order)) - np.repeat(starts, np.diff(starts, append=len(order)))
    return np.asarray(order[place < _PARTNERS], dtype=np.int64)


def _best_partners(
    left: Ints, right: Ints, similarity: npt.NDArray[np.float64], level: Ints, amount: int
) -> tuple[Ints, Ints, npt.NDArray[np.float64]]:
    """Return the most similar earlier text of each text; near copies come before paraphrases."""
    earlier, later = np.minimum(left, right), np.maximum(left, right)
    order = np.lexsort((earlier, -similarity, level, later))
    first = np.unique(later[order], return_index=True)[1]
    chosen = order[first]
    partner, levels, close = np.full(amount, -1), np.full(amount, -1), np.zeros(amount)
    partner[later[chosen]] = earlier[chosen]
    levels[later[chosen]], close[later[chosen]] = level[chosen], similarity[chosen]
    return partner, levels, close
