"""Days that a person types or chooses on the page."""

from __future__ import annotations

from datetime import date

from mashura.errors import InputError
from mashura.i18n import parse_date


def typed_day(written: str) -> date | None:
    """Return the day in what was typed; None where nothing was.

    Raises
    ------
    InputError
        If it is no date.

    Examples
    --------
    >>> typed_day("2026-03-01"), typed_day(" ")
    (datetime.date(2026, 3, 1), None)
    """
    if not written.strip():
        return None
    try:
        return parse_date(written)
    except ValueError:
        raise InputError("conduct-no-day", written=written.strip()[:40]) from None
