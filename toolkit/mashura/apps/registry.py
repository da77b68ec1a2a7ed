"""The apps, each described by one object in its own folder, in the order in which pages list them.

To add an app, follow ``docs/recipes/app.md``: make the folder ``apps/NAME`` with an ``app.py`` that holds
``APP``, write its texts (``i18n/locales/*/apps/NAME.ftl``), put NAME into :data:`NAMES`, and run
``python -m mashura.apps.derived``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import Any

from mashura.i18n import Language, message
from mashura.methodology.vocabulary import Stage

NAMES = (
    "home",
    "readiness",
    "plan",
    "questionnaire",
    "what_if",
    "my_public",
    "social_calendar",
    "control_room",
    "publish_and_moderate",
    "analyse",
    "decide_and_announce",
    "evaluate",
)
"""The apps of coordinators, which every workspace has."""
INSTRUCTOR_NAMES = ("class_overview",)
"""The apps of instructors: on the server of ``mashura formgrader`` only, beside a course."""


class AppGroup(StrEnum):
    """The part of a campaign's way that an app serves; the head of every page groups the apps by it."""

    PREPARE = "prepare"
    PLAN = "plan"
    RUN = "run"
    DECIDE = "decide"
    LEARN = "learn"
    GOVERN = "govern"


@dataclass(frozen=True, kw_only=True)
class App:
    """One app.

    Attributes
    ----------
    name : str
        Name of its folder, its notebook and its texts, whose keys begin with ``apps-NAME-``.
    opens_campaign : bool
        Whether it opens a campaign. Links between such apps carry the campaign along.
    stages : tuple of Stage
        The stages of a campaign that are filled in here, in their order.
    for_instructors : bool
        Whether it is for instructors; such an app is in :data:`INSTRUCTOR_NAMES`.
    leads_to : tuple of str
        Names of the apps that come next when everything is done here.
    group : AppGroup, optional
        Where the head of every page lists it; without one it stands by itself.
    """

    name: str
    opens_campaign: bool = True
    stages: tuple[Stage, ...] = ()
    for_instructors: bool = False
    leads_to: tuple[str, ...] = ()
    group: AppGroup | None = None

    def text(self, part: str, language: Language, **params: Any) -> str:
        """Return one of its texts."""
        return app_text(self.name, part, language, **params)

    def address(self, language: Language, plan_id: str = "") -> str:
        """Return its address relative to the other apps, with a plan to open.

        Examples
        --------
        >>> app("plan").address("ar", "abc")
        'plan.ipynb?lang=ar&plan=abc'
        """
        plan = f"&plan={plan_id}" if plan_id else ""
        return f"{notebook_name(self.name)}?lang={language}{plan}"


def app_text(name: str, part: str, language: Language, **params: Any) -> str:
    """Return a text of an app by the app's name, without loading the app.

    Every app has ``title``, ``lead``, ``link`` (its name in lists) and ``summary``.

    Examples
    --------
    >>> app_text("what_if", "link", "en")
    'What if?'
    """
    return message(f"apps-{name.replace('_', '-')}-{part}", lang=language, **params)


def notebook_name(name: str) -> str:
    """Return the file name of an app's notebook."""
    return f"{name}.ipynb"


@cache
def apps() -> tuple[App, ...]:
    """Return the apps of coordinators in their order."""
    return tuple(map(app, NAMES))


def app(name: str) -> App:
    """Return an app by its name."""
    if name not in (*NAMES, *INSTRUCTOR_NAMES):
        raise LookupError(f"no app is called {name}")
    described: App = import_module(f"mashura.apps.{name}.app").APP
    return described


def app_of_stage(stage: Stage) -> App:
    """Return the app in which a stage is filled in.

    Raises
    ------
    LookupError
        If no app fills it in.

    Examples
    --------
    >>> app_of_stage(Stage.BRIEF).name
    'readiness'
    """
    for known in apps():
        if stage in known.stages:
            return known
    raise LookupError(f"no app fills in the stage {stage.value}")
