"""Cases: plans with which a lesson or an exercise opens a planning app.

A case is a campaign as far as it is given: full, half, or a mere frame. It has one file per language, in
``curriculum/cases``, among the sample plans, or in the folder ``cases`` of an exercise. A lesson links to it
as ``[words](app:plan/NAME)``; an exercise's form names it in a field ``app`` (``docs/exercise-format.md``).
"""

from __future__ import annotations

import re
from pathlib import Path

from mashura.course.sources.exercise_pack import CASES, SHIPPED
from mashura.errors import InputError
from mashura.i18n import Language
from mashura.methodology.records.campaign import Campaign
from mashura.paths import content
from mashura.record_file import read_record

SCHEME = "app:"
# What a link to an app is in a notebook. The JupyterLab extension knows the address of the app.
ANCHOR = "#mashura-app/"
NAME = r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*"
_TARGET = re.compile(rf"({NAME})(?:/({NAME}))?")
_FOLDERS = (("curriculum", "cases"), ("datasets", "plans"))


def read_case(name: str, language: Language, exercise: str = "", given: Path | None = None) -> Campaign:
    """Return a case in one language.

    Parameters
    ----------
    name : str
        Name of the case, which is that of its file before the language.
    language : Language
        Language of its texts.
    exercise : str, optional
        Name of the exercise that begins with it; its own cases are looked for first.
    given : Path, optional
        Folder of the exercises that a workspace was given; its cases come before those of the course.

    Raises
    ------
    InputError
        If there is no such case, or its file cannot be read.

    Examples
    --------
    >>> read_case("bus_network", "en").plan.title
    'A better bus network for Al Manara'
    """
    if re.fullmatch(NAME, name):
        for folder in _folders(exercise, given):
            path = folder / f"{name}.{language}.yaml"
            if path.is_file():
                return read_record(path, Campaign)
    raise InputError("course-case-unknown", name=name, known=", ".join(case_names(language, exercise)))


def case_names(language: Language, exercise: str = "") -> tuple[str, ...]:
    """Return the names of the cases that a lesson, or an exercise, can begin with.

    Examples
    --------
    >>> "bus_network" in case_names("ar")
    True
    """
    ending = f".{language}.yaml"
    paths = [path for folder in _folders(exercise) for path in folder.glob(f"*{ending}")]
    return tuple(sorted({path.name.removesuffix(ending) for path in paths}))


def app_names() -> tuple[str, ...]:
    """Return the names of the apps.

    Examples
    --------
    >>> "plan" in app_names()
    True
    """
    return tuple(sorted(path.stem for path in content("voila_apps").glob("*.ipynb")))


def app_anchor(target: str, language: Language) -> str:
    """Return the target of a link to an app in a notebook, from ``APP`` or ``APP/CASE``.

    Raises
    ------
    InputError
        If there is no such app or case.

    Examples
    --------
    >>> app_anchor("plan/bus_network", "ar")
    '#mashura-app/plan/bus_network'
    """
    match = _TARGET.fullmatch(target)
    app, case = match.groups() if match else (target, None)
    if app not in app_names():
        raise InputError("course-app-unknown", name=app, known=", ".join(app_names()))
    if case:
        read_case(case, language)
    return ANCHOR + target


def _folders(exercise: str, given: Path | None = None) -> list[Path]:
    own = []
    if exercise:
        own = [given / exercise / CASES] if given else []
        own += [content("exercises", exercise.replace("-", "_"), CASES), content(SHIPPED, exercise, CASES)]
    return [*own, *(content(*parts) for parts in _FOLDERS)]
