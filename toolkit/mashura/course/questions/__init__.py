"""Questions and scenes inside lessons."""

from __future__ import annotations

from typing import Any

__all__ = ["ask", "predict", "recall", "scene"]


def __getattr__(name: str) -> Any:
    # Widgets take half a second to load, which checking and building do not need.
    if name not in __all__:
        raise AttributeError(name)
    from mashura.course.questions import asking

    return getattr(asking, name)
