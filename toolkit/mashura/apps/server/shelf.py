"""What the start page shows: modules by level with their lessons and exercises, and the apps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mashura.apps.registry import NAMES, app_text, notebook_name
from mashura.apps.server.settings import APPS_FOLDER
from mashura.course.handouts.syllabus import duration_words
from mashura.course.progress.class_copy import other_copy
from mashura.course.progress.handing_in import HandedIn
from mashura.course.progress.progress import ExerciseProgress, ModuleProgress, PartProgress, Progress
from mashura.course.progress.wording import module_words, state_words
from mashura.course.sources.outline import LEVELS, Level
from mashura.i18n import Language, message, other_language


@dataclass(frozen=True, kw_only=True)
class PartRow:
    """A lesson or an exercise: title, what is done of it, and where it opens.

    Addresses are below the server's own, but ``page`` is that of the course's website, below the website's.
    """

    id: str
    title: str
    kind: str
    minutes: int
    state: str
    share: float
    passed: bool
    is_exercise: bool
    address: str
    other_address: str
    page: str
    feedback: str
    handed_in: HandedIn | None
    other_copy: bool


@dataclass(frozen=True, kw_only=True)
class ModuleRow:
    """A module, its parts, and how much of it is done, 0-1."""

    id: str
    title: str
    state: str
    share: float
    passed: bool
    open: bool
    rows: tuple[PartRow, ...]


@dataclass(frozen=True, kw_only=True)
class LevelGroup:
    """The modules of one level, with the time that they take."""

    level: Level
    duration: str
    modules: tuple[ModuleRow, ...]


@dataclass(frozen=True, kw_only=True)
class AppCard:
    """A planning app to open."""

    title: str
    summary: str
    address: str
    other_address: str


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """What a workspace holds for one language; ``next_row`` is what to do next."""

    levels: tuple[LevelGroup, ...]
    apps: tuple[AppCard, ...]
    next_row: PartRow | None


def read_shelf(workspace: Path, progress: Progress, language: Language) -> Shelf:
    """Return the modules of a workspace in the order of learning, and its apps.

    One module is open: that of the next step, or else the last one.
    """
    next_part = progress.next_part
    rows = {row.id: row for row in _rows(workspace, progress, language)}
    modules = [module for module in progress.modules if any(part.id in rows for part in module.parts)]
    reached = next(
        (module for module in modules if next_part in module.parts), modules[-1] if modules else None
    )
    levels = []
    for level in LEVELS:
        of_level = [module for module in modules if module.level == level]
        if of_level:
            minutes = sum(part.minutes for module in of_level for part in module.parts)
            shown = tuple(_module(module, rows, module is reached, language) for module in of_level)
            levels.append(LevelGroup(level=level, duration=duration_words(minutes, language), modules=shown))
    return Shelf(
        levels=tuple(levels),
        apps=tuple(
            _app(name, language)
            for name in NAMES
            if (workspace / APPS_FOLDER / notebook_name(name)).is_file()
        ),
        next_row=rows.get(next_part.id) if next_part else None,
    )


def _module(module: ModuleProgress, rows: dict[str, PartRow], is_open: bool, language: Language) -> ModuleRow:
    return ModuleRow(
        id=module.id,
        title=module.title[language],
        state=module_words(module, language),
        share=module.share,
        passed=module.passed,
        open=is_open,
        rows=tuple(rows[part.id] for part in module.parts if part.id in rows),
    )


def _rows(workspace: Path, progress: Progress, language: Language) -> Iterator[PartRow]:
    for part in progress.parts:
        inside = (
            f"exercises/{part.id}/{part.id}.ipynb"
            if isinstance(part, ExerciseProgress)
            else f"{part.id}.ipynb"
        )
        if (workspace / language / inside).is_file():
            yield _row(workspace, part, inside, language)


def _row(workspace: Path, part: PartProgress, inside: str, language: Language) -> PartRow:
    is_exercise = isinstance(part, ExerciseProgress)
    copy = other_copy(workspace, language, part.id) if is_exercise else None
    kind = "lesson" if not is_exercise else "exercise" if part.required else "test"
    return PartRow(
        id=part.id,
        title=part.title[language],
        kind=message(f"progress-kind-{kind}", lang=language),
        minutes=part.minutes,
        state=state_words(part, language),
        share=part.share,
        passed=part.passed,
        is_exercise=is_exercise,
        address=f"lab/tree/{language}/{inside}",
        other_address=f"lab/tree/{other_language(language)}/{inside}",
        page=f"{language}/{'exercises' if is_exercise else part.id}.html",
        feedback=part.page if isinstance(part, ExerciseProgress) else "",
        handed_in=part.handed_in if isinstance(part, ExerciseProgress) else None,
        other_copy=copy is not None and copy.pack is not None,
    )


def _app(name: str, language: Language) -> AppCard:
    page = f"voila/render/{APPS_FOLDER}/{notebook_name(name)}?lang="
    return AppCard(
        title=app_text(name, "title", language),
        summary=app_text(name, "summary", language),
        address=page + language,
        other_address=page + other_language(language),
    )
