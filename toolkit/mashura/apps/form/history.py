"""Undo and redo of a draft's changes."""

from __future__ import annotations

import copy
from typing import Any

LONGEST = 200

Draft = dict[str, Any]


class History:
    """Drafts before and after the present one; typing on in one field counts as one step.

    Examples
    --------
    >>> history = History()
    >>> history.note({"title": ""}, mark="title")
    >>> history.note({"title": "B"}, mark="title")
    >>> history.undo({"title": "Bu"})
    {'title': ''}
    >>> history.redo({"title": ""})
    {'title': 'Bu'}
    """

    def __init__(self) -> None:
        self._before: list[Draft] = []
        self._after: list[Draft] = []
        self._mark: object = None

    def note(self, draft: Draft, *, mark: object = None) -> None:
        """Keep a draft as it is before a change; changes in a row with the same mark are one step."""
        if mark is None or mark != self._mark or self._after:
            self._before.append(copy.deepcopy(draft))
            del self._before[:-LONGEST]
        self._mark = mark
        self._after.clear()

    def undo(self, draft: Draft) -> Draft | None:
        """Return the draft before this one, or None."""
        return self._move(draft, self._before, self._after)

    def redo(self, draft: Draft) -> Draft | None:
        """Return the draft that was undone last, or None."""
        return self._move(draft, self._after, self._before)

    def _move(self, draft: Draft, source: list[Draft], target: list[Draft]) -> Draft | None:
        if not source:
            return None
        self._mark = None
        target.append(copy.deepcopy(draft))
        return source.pop()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to redo."""
        return bool(self._after)
