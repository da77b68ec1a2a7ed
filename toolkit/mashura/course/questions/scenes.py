"""Scenes: a person says something, the reader answers, and the answer has a consequence.

The scenes of a lesson are in ``<lesson id>.scenes.yaml`` beside it; a lesson plays one with
``scene("m01-what-participation-is", "directors-hurry")``. A scene begins with its first step; an answer leads
to another step or to an end. At the end, the reader sees the lesson of every end.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from mashura.course.sources.parity import compare_texts
from mashura.course.sources.problems import Problem
from mashura.course.sources.source import Bilingual, Identifier
from mashura.course.sources.yaml_records import read_records

SHORTEST_WAY, LONGEST_WAY = 2, 4


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SceneAnswer(Bilingual):
    """An answer of the reader; ``tells`` is its consequence, ``next`` the id of a step or an end."""

    tells: Bilingual
    next: Identifier


class SceneStep(_Strict):
    """A person says something, and the reader has two to four answers."""

    id: Identifier
    who: Bilingual
    says: Bilingual
    answers: Annotated[tuple[SceneAnswer, ...], Field(min_length=2, max_length=4)]


class SceneEnd(_Strict):
    """An end of a scene, and the lesson that it shows."""

    id: Identifier
    good: bool
    happens: Bilingual
    shows: Bilingual


class Scene(_Strict):
    """A scene of two to four steps with several ends; ``about`` is the objective that it exercises."""

    id: Identifier
    about: Identifier
    title: Bilingual
    steps: Annotated[tuple[SceneStep, ...], Field(min_length=2)]
    ends: Annotated[tuple[SceneEnd, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        steps = {step.id: step for step in self.steps}
        places = [*steps, *(end.id for end in self.ends)]
        if len({*places}) < len(places):
            raise PydanticCustomError("scene_ids", "steps and ends with different ids")
        if unknown := {answer.next for step in self.steps for answer in step.answers} - {*places}:
            raise PydanticCustomError("scene_next", "a step or an end for {next}", {"next": min(unknown)})
        ways = [*self._ways(self.steps[0], steps, ())]
        if {place for way in ways for place in way} != {*places}:
            raise PydanticCustomError("scene_reach", "a way to every step and end")
        if any(not SHORTEST_WAY <= len(way) - 1 <= LONGEST_WAY for way in ways):
            raise PydanticCustomError("scene_length", "two to four steps on every way to an end")
        if not any(end.good for end in self.ends) or all(end.good for end in self.ends):
            raise PydanticCustomError("scene_ends", "good and other ends")
        return self

    def _ways(
        self, step: SceneStep, steps: dict[str, SceneStep], before: tuple[str, ...]
    ) -> list[tuple[str, ...]]:
        way = (*before, step.id)
        if len(way) > LONGEST_WAY:
            return [(*way, "")]
        return [
            complete_way
            for following in sorted({answer.next for answer in step.answers})
            for complete_way in (
                self._ways(steps[following], steps, way) if following in steps else [(*way, following)]
            )
        ]

    def texts(self) -> list[Bilingual]:
        """Return every text that a reader may see."""
        lines = [text for step in self.steps for text in (step.who, step.says)]
        answers = [text for step in self.steps for answer in step.answers for text in (answer, answer.tells)]
        return [
            self.title,
            *lines,
            *answers,
            *(text for end in self.ends for text in (end.happens, end.shows)),
        ]


def scenes_path(lesson: Path) -> Path:
    """Return the file with the scenes of a lesson's source."""
    return lesson.with_suffix(".scenes.yaml")


@cache
def read_scenes(path: Path) -> dict[str, Scene]:
    """Return the scenes of a file by id.

    Raises
    ------
    InputError
        If the file is missing or not as expected.
    """
    return read_records(path, Scene)


def check_scenes(path: Path) -> list[Problem]:
    """Return the differences between the two languages of a lesson's scenes."""
    lines = path.read_text(encoding="utf-8").split("\n")
    problems = []
    for scene in read_scenes(path).values():
        line = next(
            (number for number, text in enumerate(lines, 1) if text.strip() == f"- id: {scene.id}"), 1
        )
        for text in scene.texts():
            problems += compare_texts(text["ar"], text["en"], path, line)
    return problems
