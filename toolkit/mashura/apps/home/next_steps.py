"""What is done next with a campaign, in which app, and for whom it waits (S165)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from mashura.apps.home.model import Entry
from mashura.apps.registry import App, app_of_stage
from mashura.i18n import Language, message
from mashura.methodology import Stage
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import PlanRole


def next_app(entry: Entry) -> App:
    """Return the app in which a campaign goes on.

    What blocks the next task is mended first; a campaign in the archive opens where its archive is.
    """
    if entry.state is None:
        return app_of_stage(Stage.PLAN)
    if entry.task is None:
        return app_of_stage(Stage.ARCHIVE)
    blocked = entry.task.obstacles
    return app_of_stage(blocked[0].stage if blocked else entry.task.stage)


def others_in_turn(
    entry: Entry, shared: Mapping[str, PlanRole], people: Mapping[str, str], user: str
) -> list[str]:
    """Return the names of the others who have the role of the next task.

    Parameters
    ----------
    entry : Entry
    shared : mapping of str to PlanRole
        With whom the campaign is shared, by user name.
    people : mapping of str to str
        Names by user names.
    user : str
        User name of the person who is not among the others.
    """
    if entry.task is None or entry.saved is None:
        return []
    roles = {entry.saved.owner: PlanRole.AUTHOR, **shared}
    return [
        people.get(other, other) for other, role in roles.items() if role is entry.task.role and other != user
    ]


def next_text(entry: Entry, names: Collection[str], language: Language) -> str:
    """Return what is done next, for whom it waits, and what comes before it.

    Parameters
    ----------
    entry : Entry
    names : collection of str
        Names of the others who have the role of the next task.
    language : Language
    """
    task = entry.task
    if task is None:
        return ""
    mine = task.role is entry.role
    key = "home-next-mine" if mine else "home-next-others" if names else "home-next-nobody"
    separator = message("list-separator", lang=language)
    said = message(
        key,
        lang=language,
        task=task.text(language),
        role=value_label(task.role, language),
        people=separator.join(names),
    )
    if not task.obstacles:
        return said
    first = task.obstacles[0]
    return message(
        "home-next-first",
        lang=language,
        next=said,
        stage=value_label(first.stage, language),
        first=first.text(language),
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
