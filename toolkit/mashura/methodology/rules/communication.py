"""Clear messages, and channels chosen by preset criteria, in every stage (8.1.7, S81-S86).

Both scores are this project's own: the sources name the criteria but give no scale.
"""

from __future__ import annotations

import re

from mashura.methodology.records.plan import ChannelUse

_SENTENCE_END = re.compile(r"[.!?؟…\n]+")
_WORD = re.compile(r"[^\W\d_]+")

# Assumptions, chosen so that everyday newspaper language scores about 0.5 in both languages.
_EASY_SENTENCE, _HARD_SENTENCE = 8, 30  # words
_EASY_WORD, _HARD_WORD = 3.5, 8.0  # letters


def clarity(text: str) -> float:
    """Return how easily a message is read, from 0 (hard) to 1 (easy).

    Short sentences and short words read easily; both count half. A message without words has clarity 0.

    Parameters
    ----------
    text : str
        A message in Arabic or English.

    Examples
    --------
    >>> round(clarity("Tell us which bus you need."), 2)
    1.0
    >>> clarity("") == 0.0
    True
    """
    sentences = [words for part in _SENTENCE_END.split(text) if (words := _WORD.findall(part))]
    if not sentences:
        return 0.0
    words = [word for sentence in sentences for word in sentence]
    sentence_length = len(words) / len(sentences)
    word_length = sum(map(len, words)) / len(words)
    easy_sentences = _falling(sentence_length, _EASY_SENTENCE, _HARD_SENTENCE)
    return (easy_sentences + _falling(word_length, _EASY_WORD, _HARD_WORD)) / 2


def _falling(value: float, easy: float, hard: float) -> float:
    return min(1.0, max(0.0, (hard - value) / (hard - easy)))


def channel_score(use: ChannelUse) -> float | None:
    """Return the mean of a channel's three criteria (S85), 0-1, or None if one of them is not judged.

    A channel that the entity does not have, or that its segments cannot use, scores 0 (S43).

    Examples
    --------
    >>> judged = {"fit_to_initiative": 4, "fit_to_messages": 2, "preferred_by_segments": 3}
    >>> channel_score(ChannelUse(channel="sms", **judged))
    0.75
    """
    if use.available_to_entity is False or use.accessible_to_segments is False:
        return 0.0
    judged = (use.fit_to_initiative, use.fit_to_messages, use.preferred_by_segments)
    if any(level is None for level in judged):
        return None
    return sum(int(level) for level in judged if level is not None) / 12
