"""Complaint, praise or suggestion, and the tone of each statement (S60-S62, S79)."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mashura.analysis.readings import Reading, reading
from mashura.analysis.texts.content import is_number
from mashura.analysis.texts.opinion_words import (
    KINDS,
    Floats,
    Kind,
    Sentiment,
    load_opinion_words,
    opinion_features,
    opinion_text,
)
from mashura.analysis.texts.shares import Shares, shares_text
from mashura.analysis.texts.tone import CLEAR_TONE, may_be_ironic, names_group, tone_words
from mashura.i18n import active_language, format_number, message
from mashura.methodology.tables.consultation import Consultation

# Assumptions, chosen on the development sets of docs/text-analysis.md: how much learnt words add to listed
# words, when learnt words decide alone, and how much a tone says of the kind.
_LEARNT_WEIGHT, _MOST_LEARNT = 0.1, 4.0
# One word of praise is often a name, a wish or politeness; one of blame seldom is.
_PRAISE_DOUBTED = 0.4
_CLEAR_LEARNT, _SHORT = 5.0, 8
_TONE_WEIGHT, _MOST_TONE = 4.0, 3.0
_WISH_WEIGHT, _LACK_WEIGHT, _NO_TONE_WEIGHT = 3.0, 5.0, 4.0
_MOST_LEARNT_KIND = 8.0
_EVIDENCE = 3
SENTIMENTS: tuple[Sentiment, ...] = ("positive", "neutral", "negative")


@dataclass(frozen=True, kw_only=True, slots=True)
class Stance:
    """The kind and the tone of one text.

    Attributes
    ----------
    kind : {'complaint', 'praise', 'suggestion', 'unclear'}
        ``unclear``: a question, a piece of information, or unknown words.
    sentiment : {'positive', 'neutral', 'negative'}
    evidence : tuple of str
        The words with the largest weights for the kind, in normalised spelling; ``¬`` marks a negated word.
    """

    kind: Kind
    sentiment: Sentiment
    evidence: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Stances:
    """The stances of all statements that were not moderated out.

    Attributes
    ----------
    of : mapping of str to Stance
        Stance of each statement.
    examples : mapping of str to tuple of str
        For each kind, the clearest texts.
    simulated : bool
    """

    of: Mapping[str, Stance]
    examples: Mapping[Kind, tuple[str, ...]]
    simulated: bool

    @property
    def kinds(self) -> Shares:
        """Number of statements of each kind."""
        return Shares.of((stance.kind for stance in self.of.values()), KINDS)

    @property
    def sentiments(self) -> Shares:
        """Number of statements of each tone."""
        return Shares.of((stance.sentiment for stance in self.of.values()), SENTIMENTS)


def stance(text: str) -> Stance:
    """Return the kind and the tone of a text.

    Examples
    --------
    >>> stance("للأسف المكان مزدحم ووسخ").kind
    'complaint'
    >>> stance("Thank you, the new park is beautiful").sentiment
    'positive'
    >>> stance("Please add more shade").kind
    'suggestion'
    """
    return _classified(text)[0]


def _classified(text: str) -> tuple[Stance, float]:
    """Return the stance, and the lead of its kind over the second most likely kind."""
    model = load_opinion_words()
    plain = opinion_text(text)
    toned = dict(tone_words(plain))
    # "A thousand thanks" teaches nothing about a thousand books.
    known = [
        feature
        for feature in dict.fromkeys(opinion_features(text, plain))
        if feature in model.place and not is_number(feature.lstrip("¬~"))
    ]
    rows = [model.place[feature] for feature in known]
    if not rows and not toned:
        return Stance(kind="unclear", sentiment="neutral", evidence=()), 0.0
    ironic = may_be_ironic(text, plain)
    sentiment = _sentiment(toned, float(model.tones[rows].sum()), length=plain.count(" ") + 1, ironic=ironic)
    weights = model.kinds[rows]
    learnt = weights.sum(axis=0)
    totals = np.clip(learnt - learnt.mean(), -_MOST_LEARNT_KIND, _MOST_LEARNT_KIND) + _kind_weights(
        plain, toned, praise=sentiment != "negative"
    )
    if ironic:
        totals[KINDS.index("praise")] = -np.inf
    best = int(totals.argmax())
    others = [kind for kind in range(len(KINDS)) if kind != best]
    lead = weights[:, best] - weights[:, others].max(axis=1)
    in_favour = [known[row] for row in np.argsort(-lead, kind="stable") if lead[row] > 0]
    tone_of_kind = {"praise": 1, "complaint": -1}.get(KINDS[best], 0)
    shown = [word for word, tone in toned.items() if tone * tone_of_kind > 0]
    shown += [word for word in in_favour if "~" not in word]
    total_lead = float(totals[best] - totals[others].max())
    # The same words come again in many texts, and are kept once.
    evidence = tuple(map(sys.intern, list(dict.fromkeys(shown))[:_EVIDENCE]))
    return Stance(kind=KINDS[best], sentiment=sentiment, evidence=evidence), total_lead


def _sentiment(toned: Mapping[str, float], learnt: float, *, length: int, ironic: bool) -> Sentiment:
    """Return the tone: listed words decide, and learnt words where a short text has none of them."""
    tone = sum(toned.values())
    if toned:
        tone += _LEARNT_WEIGHT * max(-_MOST_LEARNT, min(learnt, _MOST_LEARNT)) - _PRAISE_DOUBTED
    elif length <= _SHORT and abs(learnt) >= _CLEAR_LEARNT:
        tone = learnt
    if abs(tone) < CLEAR_TONE or (tone > 0 and ironic):
        return "neutral"
    return "positive" if tone > 0 else "negative"


def _kind_weights(plain: str, toned: Mapping[str, float], *, praise: bool) -> Floats:
    """Return what the listed words say for each kind, in natural logarithms."""
    good = sum(tone for tone in toned.values() if tone > 0) if praise else 0.0
    bad = -sum(tone for tone in toned.values() if tone < 0)
    of_kind = {
        "complaint": _TONE_WEIGHT * min(bad, _MOST_TONE),
        "praise": _TONE_WEIGHT * min(good, _MOST_TONE),
        "suggestion": _WISH_WEIGHT * names_group(plain, "wishes"),
        "unclear": 0.0 if toned else _NO_TONE_WEIGHT,
    }
    of_kind["complaint"] += _LACK_WEIGHT * names_group(plain, "lacks")
    return np.array([of_kind.get(kind, 0.0) for kind in KINDS])


def stances(consultation: Consultation, examples: int = 3) -> Stances:
    """Return the stance of each statement that was not moderated out.

    Parameters
    ----------
    consultation : Consultation
        Simulated or real, in Arabic, English or both.
    examples : int
        Number of example texts for each kind, at least 0.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame(
    ...     {
    ...         "statement_id": ["1", "2"],
    ...         "text": ["شكرا لكم الخدمة ممتازة", "وفروا مواقف"],
    ...         "moderation": "in",
    ...     }
    ... )
    >>> stances(Consultation(title="", origin="csv", statements=table)).kinds.counts
    {'complaint': 0, 'praise': 1, 'suggestion': 1, 'unclear': 0}
    """
    kept = consultation.statements[consultation.statements["moderation"] != "out"]
    classified = [_classified(text) for text in kept["text"]]
    order = sorted(range(len(classified)), key=lambda row: -classified[row][1])
    texts = kept["text"].array
    return Stances(
        of={
            statement_id: stance
            for statement_id, (stance, _) in zip(kept["statement_id"], classified, strict=True)
        },
        examples={
            kind: tuple(dict.fromkeys(texts[row] for row in order if classified[row][0].kind == kind))[
                :examples
            ]
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
    return Reading(says=tuple(says), cautions=tuple(message(key, lang=lang) for key in cautions))
