"""What a guided form is made of: steps with single questions, lists of entries, and things to draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mashura.methodology import Stage
from mashura.methodology.records.record import Record
from mashura.methodology.rules.gates import required_outputs


@dataclass(frozen=True, kw_only=True)
class Rows:
    """A list of records that grows and shrinks: first fields at once, the others behind *more*.

    ``path`` counts from the campaign, ``name`` is the field that names an entry, and ``given`` one that gets
    a short name by itself.
    """

    path: str
    record: type[Record]
    first: tuple[str, ...]
    more: tuple[str, ...] = ()
    name: str
    given: str = ""


@dataclass(frozen=True, kw_only=True)
class Fields:
    """Single questions under one heading: a section's, or the label of the record that they belong to."""

    paths: tuple[str, ...]
    section: str = ""
    of: str = ""


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """Something that is edited by drawing on it."""

    kind: Literal["matrix", "power_map", "gantt"]


Part = Fields | Rows | Drawing


@dataclass(frozen=True, kw_only=True)
class FormStep:
    """One page of the form; ``outputs`` are outputs of the stages' gates that it answers."""

    name: str
    parts: tuple[Part, ...]
    outputs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Layout:
    """A whole form: the app's name, the stages that it fills in, and its steps."""

    app: str
    stages: tuple[Stage, ...]
    steps: tuple[FormStep, ...]

    def step_of_output(self, stage: Stage, output: str) -> str:
        """Return the step that answers an output of a stage's gate."""
        asked = f"{stage.value}.{output}"
        return next(step.name for step in self.steps if asked in step.outputs)

    def step_of_field(self, record: str, field: str) -> str:
        """Return the step on which a field of a record stands; the first for what stands nowhere."""
        wanted = f"{record}.{field}"
        for step in self.steps:
            for path in paths_of(step):
                if path == wanted or path.startswith(f"{wanted}."):
                    return step.name
        return self.steps[0].name

    def short_names(self) -> dict[str, str]:
        """Return the fields that get a short name by themselves, by the path of their list."""
        return {
            part.path: part.given
            for step in self.steps
            for part in step.parts
            if isinstance(part, Rows) and part.given
        }

    def all_outputs(self) -> list[str]:
        """Return all outputs of the form's stages, as steps name them."""
        return [f"{stage.value}.{one.name}" for stage in self.stages for one in required_outputs(stage)]


def paths_of(step: FormStep) -> list[str]:
    """Return the paths of a step's questions, lists by the path of the list."""
    return [
        path
        for part in step.parts
        if not isinstance(part, Drawing)
        for path in (part.paths if isinstance(part, Fields) else (part.path,))
    ]
