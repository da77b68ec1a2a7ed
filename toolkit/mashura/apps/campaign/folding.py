"""The form of a campaign as its size needs it: what is asked, and what is folded away (S271)."""

from __future__ import annotations

import dataclasses
from typing import Any

from mashura.apps.form.form_app import FormApp
from mashura.apps.form.parts import Drawing, Fields, FormStep, Layout, Part, Rows
from mashura.i18n import Language, message
from mashura.methodology import Campaign
from mashura.methodology.fields import owner
from mashura.methodology.labels import field_label
from mashura.methodology.rules.sizes import folded_answers, needs_answer, needs_output
from mashura.methodology.vocabulary import PlanSize

SMALL_STEP = "small"
"""The one step of a small plan's form."""


def layout_for(layout: Layout, size: PlanSize, *, unfolded: bool = False) -> Layout:
    """Return a form with the questions that a size needs; planning asks a small plan on one page.

    Parameters
    ----------
    layout : Layout
        The whole form.
    size : PlanSize
    unfolded : bool
        Whether the questions that the size does not need are shown nevertheless. What must be answered
        follows the size in any case.
    """
    if size is PlanSize.FULL:
        return layout
    steps = tuple(
        dataclasses.replace(
            step,
            outputs=tuple(output for output in step.outputs if needs_output(size, output)),
            parts=step.parts if unfolded else _needed_parts(step, size),
        )
        for step in layout.steps
    )
    steps = tuple(step for step in steps if step.parts)
    if layout.one_page_if_small and size is PlanSize.SMALL and not unfolded:
        whole = FormStep(
            name=SMALL_STEP,
            outputs=tuple(output for step in steps for output in step.outputs),
            parts=tuple(part for step in steps for part in step.parts),
        )
        steps = (whole,)
    return dataclasses.replace(layout, steps=steps)


def left_out_of(layout: Layout, size: PlanSize) -> tuple[Part, ...]:
    """Return the parts of a form of which a size needs no question at all."""
    return tuple(
        part
        for step in layout.steps
        for part in step.parts
        if not isinstance(part, Drawing) and _needed(part, size) is None
    )


def questions_left_out(layout: Layout, size: PlanSize) -> int:
    """Return how many single questions a size leaves out of the parts that it needs."""
    return sum(
        len(_asked(part)) - len(_asked(needed))
        for step in layout.steps
        for part in step.parts
        if (needed := _needed(part, size)) is not None
    )


def asked_at(layout: Layout, size: PlanSize) -> tuple[str, ...]:
    """Return the paths of all questions that a size is asked, those about entries of lists among them."""
    return tuple(
        path
        for step in layout_for(layout, size).steps
        for part in step.parts
        if not isinstance(part, Drawing)
        for path in _asked(part)
    )


def folded_text(app: FormApp[Any], size: PlanSize, language: Language) -> str:
    """Return what a size leaves out of a form; empty where it leaves out nothing."""
    names = dict.fromkeys(_title(app, part, language) for part in left_out_of(app.layout, size))
    questions = questions_left_out(app.layout, size)
    if not names and not questions:
        return ""
    return message(
        "size-folded",
        lang=language,
        size=size.value,
        parts=message("list-separator", lang=language).join(names),
        questions=questions,
    )


def folded_answers_text(app: FormApp[Any], campaign: Campaign, language: Language) -> str:
    """Return how many answers to a form are folded away; empty where none is."""
    asked = {path for step in app.layout.steps for part in step.parts for path in _asked(part)}
    given = sum(_plain(path) in asked for path in folded_answers(campaign))
    return message("size-folded-answers", lang=language, answers=given) if given else ""


def _title(app: FormApp[Any], part: Part, language: Language) -> str:
    if isinstance(part, Fields) and part.section:
        return app.text(f"section-{part.section}", language)
    path = part.of if isinstance(part, Fields) else part.path if isinstance(part, Rows) else ""
    return field_label(*owner(Campaign, path), language)


def _plain(path: str) -> str:
    """Return a path without the numbers of entries."""
    return ".".join(part for part in path.split(".") if not part.isdecimal())


def _needed_parts(step: FormStep, size: PlanSize) -> tuple[Part, ...]:
    return tuple(needed for part in step.parts if (needed := _needed(part, size)) is not None)


def _needed(part: Part, size: PlanSize) -> Part | None:
    """Return a part with the questions that a size needs, or None where it needs none of them."""
    if isinstance(part, Drawing):
        return part if needs_answer(size, part.of) else None
    if isinstance(part, Fields):
        paths = tuple(path for path in part.paths if needs_answer(size, path))
        return dataclasses.replace(part, paths=paths) if paths else None
    if not needs_answer(size, part.path):
        return None
    first, more = (
        tuple(field for field in fields if needs_answer(size, f"{part.path}.{field}"))
        for fields in (part.first, part.more)
    )
    return dataclasses.replace(part, first=first, more=more)


def _asked(part: Part) -> tuple[str, ...]:
    if isinstance(part, Rows):
        return tuple(f"{part.path}.{field}" for field in (*part.first, *part.more))
    return part.paths if isinstance(part, Fields) else ()
