"""What is done next with a campaign, and whether it waits for this person (S165)."""

from __future__ import annotations

from mashura.apps.home.model import Entry
from mashura.i18n import Language, message
from mashura.methodology.labels import value_label
from mashura.methodology.rules.conduct.progress import NextTask


def next_text(task: NextTask, language: Language) -> str:
    """Return what is done next, and by whom."""
    return message(
        "home-next", lang=language, task=task.text(language), role=value_label(task.role, language)
    )


def waits_for_me(entry: Entry) -> bool:
    """Return whether a person of this role has the next task, and nothing blocks it.

    Approvals have turns of their own.
    """
    task = entry.task
    return (
        task is not None
        and task.role is entry.role
        and not task.obstacles
        and entry.state is not None
        and entry.state.is_approved
    )
