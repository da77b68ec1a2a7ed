"""Complaint, praise or suggestion, and the tone of each statement (S60-S62, S79)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mashura.analysis.readings import Reading, reading
from mashura.analysis.texts.opinion_words import KINDS, Kind, Sentiment, load_opinion_words, opinion_features
from mashura.analysis.texts.shares import Shares, shares_text
from mashura.i18n import active_language, format_number, message
from mashura.methodology.tables.consultation import Consultation

_CLEAR_TONE = 3.0
"""A tone counts when the words make it e³ ≈ 20 times likelier than the opposite one (assumption)."""

_EVIDENCE = 3
SENTIMENTS: tuple[Sentiment, ...] = ("positive", "neutral", "negative")


@dataclass(frozen=True, kw_only=True)
class Stance:
    """What one text is to the entity that asked.

    Attributes
    ----------
    kind : {'complaint', 'praise', 'suggestion', 'unclear'}
        ``unclear``: a question, a piece of information, or words of which nothing is known.
    sentiment : {'positive', 'neutral', 'negative'}
    evidence : tuple of str
        The words that spoke most for the kind, in one spelling; ``¬`` marks a negated one.
    """

    kind: Kind
    sentiment: Sentiment
    evidence: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Stances:
    """The stances of all statements that were not taken out.

    Attributes
    ----------
    of : mapping of str to Stance
        By statement.
    examples : mapping of str to tuple of str
        For each kind, texts that show it most clearly.
    simulated : bool
    """

    of: Mapping[str, Stance]
    examples: Mapping[Kind, tuple[str, ...]]
    simulated: bool

    @property
    def kinds(self) -> Shares:
        """How many statements there are of each kind."""
        found = [one.kind for one in self.of.values()]
        return Shares.of(found, KINDS)

    @property
    def sentiments(self) -> Shares:
        """How many statements there are of each tone."""
        found = [one.sentiment for one in self.of.values()]
        return Shares.of(found, SENTIMENTS)


def stance(text: str) -> Stance:
    """Return what a text is to the entity that asked.

    Examples
    --------
    >>> stance("للأسف المكان مزدحم ووسخ").kind
    'complaint'
    >>> stance("Thank you, the new park is beautiful").sentiment
    'positive'
    >>> stance("Please add more shade").kind
    'suggestion'
    """
    return _judge(text)[0]


def _judge(text: str) -> tuple[Stance, float]:
    """Return the stance and how far its kind is ahead of the next one."""
    model = load_opinion_words()
    features = opinion_features(text)
    known = [feature for feature in dict.fromkeys(features) if feature in model.place]
    rows = [model.place[feature] for feature in known]
    if not rows:
        return Stance(kind="unclear", sentiment="neutral", evidence=()), 0.0
    weights = model.kinds[rows]
    totals = weights.sum(axis=0)
    best = int(totals.argmax())
    tone = float(model.tones[rows].sum())
    lead = weights[:, best] - np.delete(weights, best, axis=1).max(axis=1)
    spoke = [known[row] for row in np.argsort(-lead, kind="stable") if lead[row] > 0]
    evidence = tuple(dict.fromkeys(word for word in spoke if "~" not in word))[:_EVIDENCE]
    sentiment: Sentiment = "neutral" if abs(tone) < _CLEAR_TONE else "positive" if tone > 0 else "negative"
    ahead = float(totals[best] - np.delete(totals, best).max())
    return Stance(kind=KINDS[best], sentiment=sentiment, evidence=evidence), ahead


def stances(consultation: Consultation, examples: int = 3) -> Stances:
    """Return the stance of each statement that was not taken out.

    Parameters
    ----------
    consultation : Consultation
        Simulated or real, in Arabic, English or both.
    examples : int
        Texts shown for each kind, at least 0.

    Examples
    --------
    >>> import pandas as pd
    >>> said = pd.DataFrame(
    ...     {
    ...         "statement_id": ["1", "2"],
    ...         "text": ["شكرا لكم الخدمة ممتازة", "وفروا مواقف"],
    ...         "moderation": "in",
    ...     }
    ... )
    >>> found = stances(Consultation(title="", origin="csv", statements=said))
    >>> found.kinds.counts
    {'complaint': 0, 'praise': 1, 'suggestion': 1, 'unclear': 0}
    """
    kept = consultation.statements[consultation.statements["moderation"] != "out"]
    judged = [_judge(text) for text in kept["text"]]
    order = sorted(range(len(judged)), key=lambda row: -judged[row][1])
    texts = kept["text"].tolist()
    return Stances(
        of={one: found for one, (found, _) in zip(kept["statement_id"], judged, strict=True)},
        examples={
            kind: tuple(dict.fromkeys(texts[row] for row in order if judged[row][0].kind == kind))[:examples]
            for kind in KINDS
        },
        simulated=consultation.is_simulated,
    )


@reading.register
def _reading(result: Stances) -> Reading:
    lang = active_language()
    says = [message("texts-stances-says", lang=lang, number=format_number(len(result.of), lang))]
    says += [shares_text("texts-kind", result.kinds), shares_text("sentiment", result.sentiments)]
    cautions = ["texts-stances-caution-errors", "texts-stances-caution-irony", "texts-caution-writers"]
    return Reading(says=tuple(says), cautions=tuple(message(one, lang=lang) for one in cautions))
