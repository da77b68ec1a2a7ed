"""How often each word stands in sentences of each class: the small model behind stances (S60-S62).

The table ``opinion_words.csv`` counts words in sentences that this project made up, never in real
contributions; :mod:`mashura.evaluation.simulator.opinion_training` makes it. The counts say how much each
word speaks for a class (naive Bayes), so every judgement can name the words that it rests on.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

import numpy as np
import numpy.typing as npt

from mashura.analysis.texts.tokens import stem, words

Kind = Literal["complaint", "praise", "suggestion", "unclear"]
Sentiment = Literal["positive", "neutral", "negative"]
KINDS: tuple[Kind, ...] = get_args(Kind)
TONES: tuple[Sentiment, ...] = ("positive", "negative")
"""The tones that have words; a text without enough of either is neutral."""

TABLE = "opinion_words.csv"
_SMOOTHING = 1.0
_NEGATIONS = frozenset(
    words("ما مو مب مهب موب مش ليس ليست لم لن غير لا محد عدم بدون ماهو mob mub mo not no never without")
)

Floats = npt.NDArray[np.float64]


def opinion_features(text: str) -> list[str]:
    """Return the words of a text and their stems (``~``), marked (``¬``) after a word that negates.

    Examples
    --------
    >>> opinion_features("الحديقة مو نظيفة")
    ['الحديقه', '~حديق', 'مو', '~مو', '¬نظيفه', '¬~نظيف']
    """
    found, mark = [], ""
    for word in words(text):
        found += [mark + word, f"{mark}~{stem(word)}"]
        mark = "¬" if word in _NEGATIONS else ""
    return found


@dataclass(frozen=True, kw_only=True)
class OpinionWords:
    """What each known feature speaks for, in natural logarithms.

    Attributes
    ----------
    place : mapping of str to int
        Row of each feature.
    kinds : numpy.ndarray, shape (n_features, 4)
        Logarithm of each feature's share among the features of each of ``KINDS``.
    tones : numpy.ndarray, shape (n_features,)
        The same for positive minus negative.
    """

    place: Mapping[str, int]
    kinds: Floats
    tones: Floats

    @classmethod
    def from_counts(cls, features: Sequence[str], counts: npt.NDArray[np.int64]) -> OpinionWords:
        """Return the model of a table of counts, shape (n_features, 6): the kinds, then the tones."""
        smooth = counts + _SMOOTHING
        logs = np.log(smooth / smooth.sum(axis=0))
        return cls(
            place={feature: row for row, feature in enumerate(features)},
            kinds=logs[:, : len(KINDS)],
            tones=logs[:, len(KINDS)] - logs[:, len(KINDS) + 1],
        )


@cache
def load_opinion_words() -> OpinionWords:
    """Return the model that comes with the toolkit.

    Examples
    --------
    >>> model = load_opinion_words()
    >>> float(model.tones[model.place["~شكر"]]) > 0
    True
    """
    source = files("mashura.analysis.texts").joinpath(TABLE).read_text(encoding="utf-8")
    rows = list(csv.reader(source.splitlines()))[1:]
    counts = np.array([row[1:] for row in rows], dtype=np.int64)
    return OpinionWords.from_counts([row[0] for row in rows], counts)
