"""How far a long command is, with the time left, in the terminal's own line; nothing where nobody watches."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from mashura.i18n.catalogue import message

if TYPE_CHECKING:
    from tqdm import tqdm

# Of a terminal that does not know its size, such as one that a program opened.
_USUAL_COLUMNS, _USUAL_ROWS = 80, 24


def progress_bar(
    steps: Iterable[Any] | None = None, *, total: int | None = None, what: str = "", in_bytes: bool = False
) -> tqdm[Any]:
    """Return a bar over steps, or one to be updated by hand; it is drawn at once and gone when all is done.

    Parameters
    ----------
    steps : iterable, optional
        What is worked through.
    total : int, optional
        How many steps there are, where ``steps`` does not tell.
    what : str
        What is done, in the active language.
    in_bytes : bool
        Whether a step is a byte.

    Examples
    --------
    >>> [step for step in progress_bar(["collect", "grade"], what="Class")]
    ['collect', 'grade']
    """
    from tqdm import tqdm

    left = message("progress-bar-left")
    width = _columns()
    return tqdm(
        steps,
        total=total,
        desc=f"{what}: " if what else None,
        file=sys.stderr,
        # No bar in a file, a pipe or a notebook's server, nor over nothing.
        disable=True if total == 0 else None,
        leave=False,
        ncols=None if width else _USUAL_COLUMNS,
        nrows=None if width else _USUAL_ROWS,
        dynamic_ncols=bool(width),
        unit="B" if in_bytes else "",
        unit_scale=in_bytes,
        bar_format="{desc}{percentage:3.0f}%|{bar}| {n_fmt}/{total_fmt} · " + left + " {remaining}",
    )


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):
        return 0
