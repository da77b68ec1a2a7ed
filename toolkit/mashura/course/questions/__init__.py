"""Questions inside lessons."""

from __future__ import annotations

from typing import Any

__all__ = ["ask"]


def __getattr__(name: str) -> Any:
    # Widgets take half a second to load, which checking and building do not need.
    if name != "ask":
        raise AttributeError(name)
    from mashura.course.questions.asking import ask

    return ask
