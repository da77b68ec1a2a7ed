"""The modules of the course in the order of learning, with their lessons and exercises."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from mashura.course.sources.exercise_pack import read_card, shipped_cards
from mashura.course.sources.problems import Problem
from mashura.course.sources.source import Bilingual, Header, Identifier, read_header
from mashura.course.sources.yaml_records import read_records
from mashura.i18n import Language
from mashura.paths import content

OUTLINE_FILE = "modules.yaml"
# Awareness is for everybody, coordinator for who plans and runs consultations, trainer for who gives it.
Level = Literal["awareness", "coordinator", "trainer"]
LEVELS: tuple[Level, ...] = get_args(Level)
SOURCES = "m[0-9][0-9]_*/m[0-9][0-9]-*.md"


class ModuleRecord(BaseModel):
    """One entry of ``curriculum/modules.yaml``; ``id`` is the name of the module's folder."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, Field(pattern=r"^m[0-9]{2}_[a-z0-9_]+$")]
    title: Bilingual
    level: Level
    lessons: Annotated[tuple[Identifier, ...], Field(min_length=1)]


@dataclass(frozen=True, kw_only=True)
class Part:
    """A lesson or an exercise: path of its source (or of an exercise's card), and its front matter."""

    path: Path
    header: Header


@dataclass(frozen=True, kw_only=True)
class Module:
    """A module of the course.

    Examples
    --------
    >>> module = course_modules()[0]
    >>> module.id, [lesson.header.id for lesson in module.lessons]
    ('m00', ['m00-welcome'])
    """

    folder: str
    title: Bilingual
    level: Level
    lessons: tuple[Part, ...]
    exercises: tuple[Part, ...]

    @property
    def id(self) -> str:
        """``m00`` and so on: the ids of its lessons and exercises begin with it."""
        return self.folder.partition("_")[0]

    @property
    def minutes(self) -> int:
        """Minutes of all lessons and exercises together."""
        return sum(part.header.minutes for part in (*self.lessons, *self.exercises))


@cache
def course_modules() -> tuple[Module, ...]:
    """Return the modules of the shipped course.

    Raises
    ------
    InputError
        If ``curriculum/modules.yaml`` or a front matter is not as expected, or a listed lesson is missing.
    """
    curriculum = content("curriculum")
    return tuple(
        Module(
            folder=record.id,
            title=record.title,
            level=record.level,
            lessons=tuple(_part(curriculum / record.id / f"{name}.md") for name in record.lessons),
            exercises=_exercises(record.id[:3]),
        )
        for record in read_outline(curriculum).values()
    )


def exercise_title(exercise: str, language: Language) -> str:
    """Return the title of a shipped exercise; its name where there is no such exercise.

    Examples
    --------
    >>> exercise_title("m03-plan-a-consultation", "en")
    'Plan a consultation'
    """
    parts = [part for module in course_modules() for part in module.exercises]
    return next((part.header.title[language] for part in parts if part.header.id == exercise), exercise)


def read_outline(curriculum: Path) -> dict[str, ModuleRecord]:
    """Return the entries of a curriculum's ``modules.yaml``; none if there is no such file.

    Raises
    ------
    InputError
        If the file is not as expected.
    """
    path = curriculum / OUTLINE_FILE
    return read_records(path, ModuleRecord) if path.is_file() else {}


def in_order(paths: list[Path], curriculum: Path) -> list[Path]:
    """Return lessons' paths in the order of the outline; lessons that it does not list come last, by name."""
    places = {name: place for place, name in enumerate(_listed(curriculum))}
    names = {path: path.relative_to(curriculum).as_posix() for path in paths}
    return sorted(paths, key=lambda path: (places.get(names[path], len(places)), names[path]))


def check_outline(curriculum: Path) -> list[Problem]:
    """Return lessons that are listed but missing, and lessons that are not listed."""
    path, listed = curriculum / OUTLINE_FILE, set(_listed(curriculum))
    if not listed:
        return []
    existing = {lesson.relative_to(curriculum).as_posix() for lesson in curriculum.glob(SOURCES)}
    return [
        Problem(key=f"outline-{kind}", path=path, line=0, params={"lesson": name})
        for kind, names in (("missing", listed - existing), ("forgotten", existing - listed))
        for name in sorted(names)
    ]


def _listed(curriculum: Path) -> list[str]:
    outline = read_outline(curriculum).values()
    return [f"{module.id}/{name}.md" for module in outline for name in module.lessons]


def _exercises(module: str) -> tuple[Part, ...]:
    """Return the exercises of a module: by their sources, or by the cards that an installed copy carries."""
    sources = sorted(content("exercises").glob(f"{module}_*/{module}-*.md"))
    if sources:
        return tuple(map(_part, sources))
    return tuple(Part(path=path, header=read_card(path)) for path in shipped_cards(f"{module}-"))


def _part(path: Path) -> Part:
    return Part(path=path, header=read_header(path))
