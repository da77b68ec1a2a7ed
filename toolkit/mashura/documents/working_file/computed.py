"""What a working file computes itself: totals above the columns, and columns that follow from others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mashura.documents.working_file.cells import is_money
from mashura.methodology.records.plan import StaffNeed
from mashura.methodology.records.record import Record
from mashura.methodology.records.safeguards import Risk

_COUNTED = frozenset({"participants_wanted", "people", "hours_per_week", "invitations"})


@dataclass(frozen=True, kw_only=True)
class ComputedColumn:
    """A column with a formula in each row.

    Attributes
    ----------
    name : str
        Part of the key of its heading, ``working-file-NAME``.
    needs : tuple of str
        Fields of the row that it is computed from; without them there is no such column.
    formula : callable
        Makes the formula, without its sign of equality, from the cells of those fields and from the ranges
        of their choices.
    money : bool
        Whether it is an amount.
    """

    name: str
    needs: tuple[str, ...]
    formula: Callable[[Mapping[str, str], Mapping[str, str]], str]
    money: bool = False


def _cost_a_week(cells: Mapping[str, str], _choices: Mapping[str, str]) -> str:
    people, hours, price = (cells[field] for field in ("people", "hours_per_week", "cost_per_hour"))
    return f'IF({price}="","",{people}*{hours}*{price})'


def _weight(cells: Mapping[str, str], choices: Mapping[str, str]) -> str:
    likelihood, effect = cells["likelihood"], cells["effect"]
    places = (
        f"MATCH({likelihood},{choices['likelihood']},0)",
        f"MATCH({effect},{choices['effect']},0)",
    )
    return f'IF(OR({likelihood}="",{effect}=""),"",IFERROR({places[0]}*{places[1]},""))'


COMPUTED: Mapping[type[Record], tuple[ComputedColumn, ...]] = {
    StaffNeed: (
        ComputedColumn(
            name="cost-a-week",
            needs=("people", "hours_per_week", "cost_per_hour"),
            formula=_cost_a_week,
            money=True,
        ),
    ),
    Risk: (ComputedColumn(name="weight", needs=("likelihood", "effect"), formula=_weight),),
}


def is_summed(record: type[Record], field: str) -> bool:
    """Return whether a column has a total above it.

    Examples
    --------
    >>> is_summed(StaffNeed, "people"), is_summed(StaffNeed, "cost_per_hour")
    (True, False)
    """
    return field in _COUNTED or (is_money(record, field) and field not in {"cost_per_hour", "letter_cost"})
