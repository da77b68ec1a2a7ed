"""Where a comment belongs in a form, wherever its entry has moved in the meantime (S6)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mashura.apps.form.parts import Layout, paths_of
from mashura.apps.form.record_editor import Path
from mashura.errors import InputError
from mashura.methodology.differences import named_entries


def stable_path(draft: dict[str, Any], path: Path) -> tuple[str, ...]:
    """Return a place in a form by names, so that it is found again when entries move.

    Raises
    ------
    InputError
        If the entry is no longer there.

    Examples
    --------
    >>> draft = {"plan": {"channels": [{"channel": "sms"}, {"channel": "portal"}]}}
    >>> stable_path(draft, ["plan", "channels", 1, "budget"])
    ('plan', 'channels', 'portal', 'budget')
    """
    holder: Any = draft
    names = []
    try:
        for part in path:
            names.append([*named_entries(holder)][part] if isinstance(part, int) else part)
            holder = holder[part] if isinstance(part, int) else holder.get(part)
    except (IndexError, AttributeError, TypeError):
        raise InputError("apps-entry-gone") from None
    return tuple(names)


def index_path(draft: dict[str, Any], path: Iterable[str]) -> Path | None:
    """Return where a named place is in a form now; None if its entry is gone.

    Examples
    --------
    >>> draft = {"plan": {"channels": [{"channel": "portal"}]}}
    >>> index_path(draft, ("plan", "channels", "portal", "budget"))
    ['plan', 'channels', 0, 'budget']
    >>> index_path(draft, ("plan", "channels", "sms", "budget")) is None
    True
    """
    holder: Any = draft
    found: Path = []
    for part in path:
        if isinstance(holder, list):
            names = [*named_entries(holder)]
            if part not in names:
                return None
            found.append(names.index(part))
            holder = holder[names.index(part)]
        else:
            found.append(part)
            holder = holder.get(part) if isinstance(holder, dict) else None
    return found


def step_of(layout: Layout, path: Iterable[str]) -> str:
    """Return the step on which a field is asked; the first for one that is asked in a drawing only."""
    place = ".".join(path)
    for step in layout.steps:
        if any(place == asked or place.startswith(f"{asked}.") for asked in paths_of(step)):
            return step.name
    return layout.steps[0].name
