"""What a class learnt between two parallel tests: the same trainees before and after, and who took one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mashura.analysis.surveys.agreement import LEAST_FOR_CLAIMS, Estimate
from mashura.grading.class_report.hand_ins import ClassRecords, HandIn
from mashura.grading.class_report.item_statistics import paired_change
from mashura.grading.class_report.items import shares_of
from mashura.i18n import active_language

BEFORE, AFTER = "m00-pre-test", "m03-post-test"


@dataclass(frozen=True, kw_only=True)
class ItemGain:
    """One question and its partner in the second test; ``before`` and ``after`` are mean shares, 0-1."""

    item: str
    title: str
    before: float
    after: float


@dataclass(frozen=True, kw_only=True)
class Gain:
    """The change from the first test to the second, of those who took both.

    Attributes
    ----------
    n : int
        Trainees who took both.
    only_before, only_after : tuple of str
        Trainees who took one only; they count nowhere below.
    before, after : float or None
        Mean shares of the points, 0-1.
    before_of_dropouts : float or None
        Mean share in the first test of those who did not take the second.
    difference : Estimate or None
        ``after`` less ``before``.
    effect_size : Estimate or None
        Cohen's d_av; None in a small class.
    normalised : float or None
        The part of what could be gained that was gained (Hake 1998); None where all was right before.
    items : tuple of ItemGain
        Each pair of parallel items.
    """

    n: int
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    before: float | None
    after: float | None
    before_of_dropouts: float | None
    difference: Estimate | None
    effect_size: Estimate | None
    normalised: float | None
    items: tuple[ItemGain, ...]


def learning_gain(records: ClassRecords) -> Gain | None:
    """Return what the class gained from the pre-test to the post-test; None unless the course has both."""
    if not {BEFORE, AFTER} <= {exercise.name for exercise in records.exercises}:
        return None
    before, after = (
        {hand_in.trainee: hand_in for hand_in in records.graded(name)} for name in (BEFORE, AFTER)
    )
    both = sorted(before.keys() & after.keys())
    dropouts = tuple(sorted(before.keys() - after.keys()))
    first, second = (
        np.array(shares_of([test[trainee] for trainee in both]), dtype=float) for test in (before, after)
    )
    change = paired_change(first, second)
    mean_before, mean_after = (float(shares.mean()) if both else None for shares in (first, second))
    of_dropouts = shares_of([before[trainee] for trainee in dropouts])
    return Gain(
        n=len(both),
        only_before=dropouts,
        only_after=tuple(sorted(after.keys() - before.keys())),
        before=mean_before,
        after=mean_after,
        before_of_dropouts=float(np.mean(of_dropouts)) if of_dropouts else None,
        difference=change.difference if change else None,
        effect_size=change.effect_size if change and len(both) >= LEAST_FOR_CLAIMS else None,
        normalised=_normalised(mean_before, mean_after),
        items=_item_gains(records, before, after, both) if both else (),
    )


def _normalised(before: float | None, after: float | None) -> float | None:
    if before is None or after is None or before >= 1:
        return None
    return (after - before) / (1 - before)


def _item_gains(
    records: ClassRecords, before: Mapping[str, HandIn], after: Mapping[str, HandIn], both: list[str]
) -> tuple[ItemGain, ...]:
    tests = {exercise.name: exercise for exercise in records.exercises}
    partners = {_topic(item): item for item in tests[AFTER].items}
    titles = tests[BEFORE].titles[active_language()]

    def mean(hand_ins: Mapping[str, HandIn], item: str) -> float:
        results = [hand_ins[trainee].results.get(item) for trainee in both]
        return float(np.mean([result.share or 0.0 for result in results if result])) if any(results) else 0.0

    return tuple(
        ItemGain(
            item=_topic(item),
            title=titles.get(item, item),
            before=mean(before, item),
            after=mean(after, partners[_topic(item)]),
        )
        for item in tests[BEFORE].items
        if _topic(item) in partners
    )


def _topic(item: str) -> str:
    """Return what parallel items have in common: ``levels`` of ``m00-pre-levels`` and ``m03-post-levels``."""
    return item.split("-", 2)[2]
