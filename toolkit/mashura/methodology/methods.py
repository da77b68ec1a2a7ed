"""What each step of the spectrum promises, and when each way of recruiting fits (S18-S20, S38, S47)."""

from __future__ import annotations

from dataclasses import dataclass

from mashura.i18n import Language, format_money, message
from mashura.methodology.labels import value_label
from mashura.methodology.records.costs import USUAL_COSTS, UsualCosts
from mashura.methodology.records.plan import Plan
from mashura.methodology.vocabulary import CollectionTool, EngagementLevel, RecruitmentMode


@dataclass(frozen=True, kw_only=True)
class LevelRow:
    """One step of the spectrum in words of one language."""

    level: EngagementLevel
    name: str
    promise: str
    needs: str
    un_level: str


@dataclass(frozen=True, kw_only=True)
class MethodRow:
    """One way of recruiting in words of one language; ``mode`` is empty for participatory budgeting."""

    mode: str
    name: str
    fits: str
    costs: str
    limits: str
    is_chosen: bool


def level_rows(language: Language) -> tuple[LevelRow, ...]:
    """Return the steps of the spectrum, each with the level of the United Nations that it belongs to.

    Examples
    --------
    >>> [(row.name, row.un_level) for row in level_rows("en")][:2]
    [('Inform', 'E-information'), ('Consult', 'E-consultation')]
    """
    return tuple(
        LevelRow(
            level=level,
            name=value_label(level, language),
            promise=message(f"method-{level}-promise", lang=language),
            needs=message(f"method-{level}-needs", lang=language),
            un_level=value_label(level.un_level, language),
        )
        for level in EngagementLevel
    )


def method_rows(plan: Plan, language: Language, usual: UsualCosts = USUAL_COSTS) -> tuple[MethodRow, ...]:
    """Return the ways of recruiting, with usual costs; those of the plan are marked as chosen.

    Examples
    --------
    >>> [row.name for row in method_rows(Plan(), "en") if row.is_chosen]
    ['Open call: everybody may take part']
    """
    prices = {
        name: format_money(price, plan.budget.currency, language)
        for name, price in (("post", usual.post), ("letter", usual.letter), ("place", usual.panel_place))
    }

    def row(key: str, name: str, mode: str, is_chosen: bool) -> MethodRow:
        return MethodRow(
            mode=mode,
            name=name,
            fits=message(f"method-{key}-fits", lang=language),
            costs=message(f"method-{key}-costs", lang=language, **prices),
            limits=message(f"method-{key}-limits", lang=language),
            is_chosen=is_chosen,
        )

    chosen = plan.recruitment.mode
    rows = [
        row(mode.value.replace("_", "-"), value_label(mode, language), mode.value, mode is chosen)
        for mode in RecruitmentMode
    ]
    shares_money = CollectionTool.BUDGET_BALLOT in plan.collection_tools
    return (*rows, row("budgeting", message("method-budgeting", lang=language), "", shares_money))
