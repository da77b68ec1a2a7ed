"""Names on their way into the gradebook, whoever enters them: nbgrader's tables run HTML that is in them."""

from __future__ import annotations

from typing import Any

from nbgrader.api import Student
from sqlalchemy import event

from mashura.grading.marking.sanitising import harmless_name

_COLUMNS = (Student.first_name, Student.last_name, Student.email)


def keep_names_harmless() -> None:
    """From now on, names that this process enters into a gradebook are harmless to click and to show."""
    for column in _COLUMNS:
        if not event.contains(column, "set", _harmless):
            event.listen(column, "set", _harmless, retval=True)


def _harmless(_: Any, value: Any, *__: Any) -> Any:
    return harmless_name(value) if isinstance(value, str) else value
