"""Which size of plan we propose, and why (S271).

The sources say that steps can be adapted to need, importance and kind of topic, but not how: the rule is
this project's own proposal, and it is labelled so wherever it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from mashura.i18n import Language, message
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import Importance, Need, PlanSize, SubjectKind

ASKED_FOR: dict[Enum, PlanSize] = {
    Importance.LITTLE: PlanSize.SMALL,
    Importance.SOME: PlanSize.STANDARD,
    Importance.MUCH: PlanSize.FULL,
    SubjectKind.SERVICE: PlanSize.SMALL,
    SubjectKind.EVENT: PlanSize.SMALL,
    Need.QUICK_VIEW: PlanSize.SMALL,
    Need.ADVICE: PlanSize.STANDARD,
    Need.SHARED_DECISION: PlanSize.FULL,
}
"""The least size that each answer asks for; another kind of subject asks for a standard plan."""


@dataclass(frozen=True, kw_only=True)
class SizeProposal:
    """The size that is proposed, and the answers that ask for it."""

    size: PlanSize
    because: tuple[Enum, ...]

    def text(self, lang: Language | None = None) -> str:
        """Return the proposal and its reason in a sentence, labelled as ours."""
        return message(
            "size-proposal", lang=lang, size=value_label(self.size, lang), because=self.reason(lang)
        )

    def reason(self, lang: Language | None = None) -> str:
        """Return the answers that ask for the size."""
        return message("list-separator", lang=lang).join(value_label(answer, lang) for answer in self.because)


def proposed_size(
    importance: Importance | None, kind: SubjectKind | None, need: Need | None
) -> SizeProposal | None:
    """Return the largest of the sizes that the three answers ask for; None where nothing is answered.

    Examples
    --------
    >>> proposed_size(Importance.LITTLE, SubjectKind.SERVICE, Need.QUICK_VIEW).size.value
    'small'
    >>> proposal = proposed_size(Importance.LITTLE, SubjectKind.POLICY, None)
    >>> proposal.size.value, proposal.because
    ('standard', (<SubjectKind.POLICY: 'policy'>,))
    """
    order = [*PlanSize]
    asked = {
        answer: ASKED_FOR.get(answer, PlanSize.STANDARD)
        for answer in (importance, kind, need)
        if answer is not None
    }
    if not asked:
        return None
    size = max(asked.values(), key=order.index)
    return SizeProposal(size=size, because=tuple(answer for answer in asked if asked[answer] is size))
