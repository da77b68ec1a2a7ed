"""The costs of a plan as a table by phase, beside the questions that they follow from (S44, S45)."""

from __future__ import annotations

from typing import Any

from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import drawing
from mashura.apps.shell.words import words_with_prefix
from mashura.documents.costs import phase_table
from mashura.documents.wording import Wording
from mashura.methodology import Plan


def _shown(editor: Editor[Any]) -> dict[str, Any]:
    plan = editor.record.plan or Plan()
    table = phase_table(plan, Wording(editor.language))
    return {
        "header": table.header,
        "rows": table.rows,
        "total": table.total,
        "left": table.left,
        "over": plan.budget.earmarked is not None and plan.cost() > plan.budget.earmarked,
        "proposal": table.proposal,
    }


COSTS = drawing(
    __file__,
    "costs",
    words=lambda language: words_with_prefix("apps-plan-costs-", language),
    shown=_shown,
    of="plan.budget",
)
