"""The word model behind stances: the frequency of each word in sentences of each class (S60-S62).

The table ``opinion_words.csv`` counts words in sentences that this project wrote, never in real
contributions; :mod:`mashura.evaluation.simulator.opinion_training` creates it. The counts give the weight of
each word for each class (naive Bayes), so every classification can name the words on which it is based.
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

from mashura.analysis.texts.normalisation import normalise
from mashura.analysis.texts.phrases import without_set_phrases
from mashura.analysis.texts.tokens import stem, without_code, words

Kind = Literal["complaint", "praise", "suggestion", "unclear"]
Sentiment = Literal["positive", "neutral", "negative"]
KINDS: tuple[Kind, ...] = get_args(Kind)
TONES: tuple[Sentiment, ...] = ("positive", "negative")
"""The tones with words of their own; a text without a clear tone is neutral."""

TABLE = "opinion_words.csv"
_SMOOTHING = 1.0
_NEGATIONS = frozenset(
    words("ما مو مب مهب موب مش ليس ليست لم لن غير لا محد عدم بدون ماهو mob mub mo not no never without")
)

Floats = npt.NDArray[np.float64]


def opinion_features(text: str, plain: str | None = None) -> list[str]:
    """Return the words of a text and their stems (``~``), marked with ``¬`` after a negation.

    Parameters
    ----------
    text : str
    plain : str, optional
        Its :func:`opinion_text`, if it is known.

    Examples
    --------
    >>> opinion_features("الحديقة مو نظيفة")
    ['الحديقه', '~حديق', 'مو', '~مو', '¬نظيفه', '¬~نظيف']
    """
    features, mark = [], ""
    for word in (opinion_text(text) if plain is None else plain).split():
        features += [mark + word, f"{mark}~{stem(word)}"]
        mark = "¬" if word in _NEGATIONS else ""
    return features


def opinion_text(text: str) -> str:
    """Return a text in normalised spelling, without links, markup and set phrases, which carry no opinion.

    Examples
    --------
    >>> opinion_text("إن شاء الله تفتح الحديقة https://example.org")
    'تفتح الحديقه'
    """
    return without_set_phrases(normalise(without_code(text)))


@dataclass(frozen=True, kw_only=True)
class OpinionWords:
    """The weights of all known features, in natural logarithms.

    Attributes
    ----------
    place : mapping of str to int
        Row of each feature.
    kinds : numpy.ndarray, shape (n_features, 4)
        Logarithm of each feature's share among the features of each of ``KINDS``.
    tones : numpy.ndarray, shape (n_features,)
        The same logarithm for positive minus that for negative.
    """

    place: Mapping[str, int]
    kinds: Floats
    tones: Floats

    @classmethod
    def from_counts(cls, features: Sequence[str], counts: npt.NDArray[np.int64]) -> OpinionWords:
        """Return the model from a table of counts, shape (n_features, 6): the kinds, then the tones."""
        smooth = counts + _SMOOTHING
        logs = np.log(smooth / smooth.sum(axis=0))
        return cls(
            place={feature: row for row, feature in enumerate(features)},
            kinds=logs[:, : len(KINDS)],
            tones=logs[:, len(KINDS)] - logs[:, len(KINDS) + 1],
        )


@cache
def load_opinion_words() -> OpinionWords:
    """Return the model of the toolkit.

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
