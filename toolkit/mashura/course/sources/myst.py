"""jupytext's reader of MyST, imported without a grammar that takes longer to read than all the rest."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import Any

# jsonschema uses it, if it is there, to check the syntax of IRIs, which no notebook's schema asks for.
_GRAMMAR = "rfc3987_syntax"


@contextlib.contextmanager
def _as_if_missing(name: str) -> Iterator[None]:
    """Let a library that is not imported yet be missing for a while."""
    modules: dict[str, Any] = sys.modules
    if name in modules:
        yield
        return
    modules[name] = None
    try:
        yield
    finally:
        del modules[name]


with _as_if_missing(_GRAMMAR):
    from jupytext.myst import MystMetadataParsingError, myst_to_notebook

__all__ = ["MystMetadataParsingError", "myst_to_notebook"]
