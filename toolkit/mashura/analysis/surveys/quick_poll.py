"""The result of a short poll on social media: shares with their interval, and how far they carry (S212)."""

from __future__ import annotations

from collections.abc import Sequence

from mashura.analysis.surveys.survey import OptionCount
from mashura.analysis.votes.proportions import wilson


def quick_poll(options: Sequence[str], votes: Sequence[int]) -> tuple[OptionCount, ...]:
    """Return the shares of a poll's answers, the largest first; none without votes.

    Whoever answers chose to, and follows the account: the interval (95 %, Wilson) tells chance only, not how
    the public would answer.

    Parameters
    ----------
    options : sequence of str
        The answers.
    votes : sequence of int
        How many people chose each, in the same order (0 or more).

    Raises
    ------
    ValueError
        If there is not one number for each answer, or a number is negative.

    Examples
    --------
    >>> [(answer.label, round(answer.share, 2)) for answer in quick_poll(["Yes", "No"], [30, 70])]
    [('No', 0.7), ('Yes', 0.3)]
    """
    if len(options) != len(votes) or min(votes, default=0) < 0:
        raise ValueError("one number of votes, 0 or more, is needed for each answer")
    total = sum(votes)
    if total == 0:
        return ()
    counted = []
    for number, (label, count) in enumerate(zip(options, votes, strict=True), 1):
        low, high = wilson(count, total)
        counted.append(
            OptionCount(code=str(number), label=label, count=count, share=count / total, low=low, high=high)
        )
    return tuple(sorted(counted, key=lambda answer: -answer.count))
