"""The parts of a guided form: steps with single questions, lists of entries, and drawings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mashura.apps.shell.files import File
from mashura.i18n import Language

Choice = dict[str, Any]
"""One entry of a list to choose from: its ``value`` and its ``title``."""


@dataclass(frozen=True, kw_only=True)
class Rows:
    """A list of records that grows and shrinks.

    Attributes
    ----------
    path : str
        Where the list stands, from the edited record on.
    name : str
        The field that names an entry.
    first, more : tuple of str
        Fields that are asked at once, and those behind *more questions*.
    given : str
        A field that gets a short name by itself, by which other fields point to the entry.
    pointed_to_by : tuple of str
        Paths of those other fields. When an entry is removed, it is removed from them as well.
    period : tuple of str
        Three of the first fields that are asked as dates: the number of the first day counted from the day at
        ``counted_from``, a first day of its own, and the number of days.
    counted_from : str
        Path of the date from which days are counted.
    """

    path: str
    name: str
    first: tuple[str, ...]
    more: tuple[str, ...] = ()
    given: str = ""
    pointed_to_by: tuple[str, ...] = ()
    period: tuple[str, ...] = ()
    counted_from: str = ""


@dataclass(frozen=True, kw_only=True)
class Fields:
    """Single questions under one heading: a section's, or the label of the record that they belong to."""

    paths: tuple[str, ...]
    section: str = ""
    of: str = ""


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """A picture in which fields are edited by dragging and by keys; an app brings its own.

    Attributes
    ----------
    name : str
        Its name in the page.
    template : Path
        A Vue component. It gets the draft as ``values``, the step's questions as ``specs``, what ``shown``
        returns as ``shown``, and sends its changes with ``write``, ``many`` and ``act``. What a second press
        must not repeat it sends with ``once``; while that is under way ``busy`` is true and ``once`` does
        nothing.
    words : callable
        Its words in a language.
    shown : callable
        What it needs to know beyond the draft; called with the editor.
    fields : tuple of str
        Fields of the edited record that are asked for nowhere else than in it.
    act : callable
        What it does beyond changing the draft; called with the editor and what the page sent with ``act``. It
        may return a file for the browser to save.
    of : str
        Path of what it draws, by which a form that leaves that out leaves out the drawing.
    """

    name: str
    template: Path
    words: Callable[[Language], dict[str, str]]
    shown: Callable[[Any], dict[str, Any]] = lambda _editor: {}
    fields: tuple[str, ...] = ()
    act: Callable[[Any, dict[str, Any]], File | None] = lambda _editor, _data: None
    of: str = ""


Part = Fields | Rows | Drawing


def drawing(
    module: str,
    name: str,
    words: Callable[[Language], dict[str, str]],
    *,
    component: str = "",
    shown: Callable[[Any], dict[str, Any]] = lambda _editor: {},
    fields: tuple[str, ...] = (),
    act: Callable[[Any, dict[str, Any]], File | None] = lambda _editor, _data: None,
    of: str = "",
) -> Drawing:
    """Return the drawing whose component is beside a module: ``NAME.vue``, or another name.

    Examples
    --------
    >>> drawing("apps/plan/gantt.py", "gantt", lambda _language: {}).template.as_posix()
    'apps/plan/gantt.vue'
    """
    template = Path(module).with_name(f"{component or name}.vue")
    return Drawing(name=name, template=template, words=words, shown=shown, fields=fields, act=act, of=of)


@dataclass(frozen=True, kw_only=True)
class FormStep:
    """One page of the form.

    ``outputs`` name what the step must bring: paths of fields, or what the editor's class makes of them.
    """

    name: str
    parts: tuple[Part, ...]
    outputs: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Source:
    """Choices for fields that hold names from elsewhere: whatever their record, fields of these names.

    ``choices`` is called with the editor.
    """

    name: str
    fields: tuple[str, ...]
    choices: Callable[[Any], list[Choice]]


@dataclass(frozen=True, kw_only=True)
class Layout:
    """A whole form: its steps in order, where choices come from, and what is asked above all steps.

    ``one_page_if_small`` says whether a small plan is asked on one page, not step by step.
    """

    steps: tuple[FormStep, ...]
    sources: tuple[Source, ...] = ()
    head: Drawing | None = None
    one_page_if_small: bool = False

    def step_of_output(self, output: str) -> str:
        """Return the step that brings an output."""
        return next(step.name for step in self.steps if output in step.outputs)

    def step_of_field(self, path: str) -> str:
        """Return the step on which a field, a part of it or its whole is asked; else the first step."""
        asked = [(question, step.name) for step in self.steps for question in paths_of(step)]
        for question, name in asked:
            if question == path or question.startswith(f"{path}."):
                return name
        wider = [(len(question), name) for question, name in asked if path.startswith(f"{question}.")]
        return max(wider)[1] if wider else self.steps[0].name

    def outputs(self) -> list[str]:
        """Return the outputs of all steps."""
        return [output for step in self.steps for output in step.outputs]

    def rows(self) -> dict[str, Rows]:
        """Return all lists of records by their paths."""
        return {part.path: part for step in self.steps for part in step.parts if isinstance(part, Rows)}

    def drawings(self) -> tuple[Drawing, ...]:
        """Return all drawings, the one above the steps first."""
        inside = (part for step in self.steps for part in step.parts if isinstance(part, Drawing))
        return (*filter(None, [self.head]), *inside)

    def roots(self) -> set[str]:
        """Return the fields of the edited record in which anything is asked."""
        asked = [path for step in self.steps for path in paths_of(step)]
        asked += self.head.fields if self.head else ()
        return {path.partition(".")[0] for path in asked}

    def source_of(self, field: str) -> str:
        """Return the name of the source of a field's choices, or an empty text."""
        return next((source.name for source in self.sources if field in source.fields), "")


def paths_of(step: FormStep) -> list[str]:
    """Return the paths of a step's questions, lists by the path of the list."""
    return [path for part in step.parts for path in _paths(part)]


def _paths(part: Part) -> tuple[str, ...]:
    if isinstance(part, Rows):
        return (part.path,)
    return part.paths if isinstance(part, Fields) else part.fields
