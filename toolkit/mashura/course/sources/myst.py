"""jupytext's reader of MyST, imported without what takes longer to read than all the rest."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import Any

_UNUSED = (
    # jsonschema uses it, if it is there, to check the syntax of IRIs, which no notebook's schema asks for.
    "rfc3987_syntax",
    # Parts of a Jupyter server.
    "jupytext.sync_contentsmanager",
    "jupytext.async_contentsmanager",
)


@contextlib.contextmanager
def _as_if_missing(*names: str) -> Iterator[None]:
    """Let modules that are not imported yet be missing for a while."""
    modules: dict[str, Any] = sys.modules
    missing = [name for name in names if name not in modules]
    modules.update(dict.fromkeys(missing))
    try:
        yield
    finally:
        for name in missing:
            del modules[name]


with _as_if_missing(*_UNUSED):
    from jupytext.myst import MystMetadataParsingError, myst_to_notebook

__all__ = ["MystMetadataParsingError", "myst_to_notebook"]
