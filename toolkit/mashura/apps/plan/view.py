"""The page of the planning app."""

from __future__ import annotations

from typing import Any

from mashura.apps.form.view import FormPage
from mashura.apps.plan.model import PlanEditor
from mashura.apps.shell.page import asked_for
from mashura.i18n import format_number, format_percent, message
from mashura.methodology import Plan
from mashura.methodology.labels import field_label
from mashura.store import PlanStore


def page() -> PlanPage:
    """Return the app as the page's address asks for it."""
    language, plan_id = asked_for()
    shown = PlanPage(PlanEditor(PlanStore(), language))
    if plan_id:
        shown.rebuild(lambda: shown.editor.open(plan_id))
    return shown


class PlanPage(FormPage):
    """The guided path through planning."""

    app = "plan"
    editor: PlanEditor

    def vue_take_over(self, _data: dict[str, Any]) -> None:
        """Answers of the preparation stage were to be taken over."""
        self.rebuild(self.editor.take_over)

    def show_more(self) -> None:
        """Show spending, the channels' scores, the opening day, and what preparation hands over."""
        editor, language = self.editor, self.editor.language
        self.spending = spending(editor)
        self.scores = ["" if one is None else format_percent(one, language) for one in editor.scores()]
        opens = editor.plan.timeline.opens_on
        self.opens = opens.isoformat() if opens else ""
        fields = [field_label(Plan, field, language) for field in editor.handed_over()]
        self.hand_over = (
            message(
                "apps-hand-over", lang=language, fields=message("list-separator", lang=language).join(fields)
            )
            if fields
            else ""
        )


def spending(editor: PlanEditor) -> str:
    """Return planned spending beside what is earmarked, or nothing where nothing is planned."""
    plan, language = editor.plan, editor.language
    earmarked, currency = plan.budget.earmarked, plan.budget.currency
    if not plan.cost() and earmarked is None:
        return ""

    def money(amount: float) -> str:
        return f"{format_number(amount, language)} {currency}".strip()

    if earmarked is None:
        return message("apps-spending-open", lang=language, cost=money(plan.cost()))
    return message("apps-spending", lang=language, cost=money(plan.cost()), earmarked=money(earmarked))
