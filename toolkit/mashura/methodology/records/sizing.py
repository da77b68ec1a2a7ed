"""The size of a plan, and the answers that it was chosen by (S271)."""

from __future__ import annotations

from mashura.methodology.records.record import Paragraph, Record, item
from mashura.methodology.vocabulary import Importance, Need, PlanSize, Stage


class Sizing(Record):
    """How large the plan is; a file that does not say so holds a full plan.

    Examples
    --------
    >>> Sizing().size.value
    'full'
    """

    size: PlanSize = item("S271", default=PlanSize.FULL)
    importance: Importance | None = item("S271", default=None)
    need: Need | None = item("S271", default=None)


class Adaptation(Record):
    """A step that was changed or left out because of the need, importance or kind of topic (S271)."""

    stage: Stage = item("S271")
    change: Paragraph = item("S271")
    reason: Paragraph = item("S271")
