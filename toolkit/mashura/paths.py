"""Where the course, the exercises, the data sets and the apps stand on disk."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = PACKAGE.parent.parent


def content(*parts: str) -> Path:
    """Return the path of a content folder or file, in a checkout or in an installed copy.

    Parameters
    ----------
    *parts : str
        Path below ``curriculum``, ``exercises``, ``datasets``, ``docs`` or ``voila_apps``, that name first.

    Examples
    --------
    >>> content("datasets").name
    'datasets'
    """
    root = _CHECKOUT if (_CHECKOUT / "pyproject.toml").is_file() else PACKAGE / "content"
    return root.joinpath(*parts)
