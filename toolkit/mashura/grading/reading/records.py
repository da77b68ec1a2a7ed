"""Records of the methodology read from a stranger's data."""

from __future__ import annotations

import copy
from typing import Any, TypeVar

from pydantic import ValidationError

from mashura.methodology.records.record import Record

R = TypeVar("R", bound=Record)


def forgiven(kind: type[R], given: Any) -> R:
    """Return a record without the keys that it does not know, which cost nothing.

    Raises
    ------
    ValidationError
        If anything else in it cannot be read.

    Examples
    --------
    >>> from mashura.methodology.records.timeline import Timeline
    >>> forgiven(Timeline, {"duration_days": 30, "days": 30}).duration_days
    30
    """
    given = copy.deepcopy(given)
    while True:
        try:
            return kind.model_validate(given)
        except ValidationError as error:
            extra = [problem["loc"] for problem in error.errors() if problem["type"] == "extra_forbidden"]
            if not extra:
                raise
            for *path, key in extra:
                holder = given
                for step in path:
                    holder = holder[step]
                del holder[key]
