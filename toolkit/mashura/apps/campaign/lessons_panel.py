"""One small panel in the steps of a form: the lessons of other campaigns that fit there (S75, S80)."""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import Any

from mashura.apps.campaign.lesson_shelf import shelf
from mashura.apps.form.parts import Drawing, Layout, drawing
from mashura.apps.shell.words import words_with_prefix
from mashura.evaluation.lesson_library import FittingLesson, fitting
from mashura.i18n import format_date, message
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import LessonFollowing


def with_lessons(layout: Layout, record: str) -> Layout:
    """Return a form that shows fitting lessons in the steps that they are about, folded.

    Parameters
    ----------
    layout : Layout
    record : str
        The campaign's record that the form fills in; a lesson about none of its fields stands in the first
        step.
    """
    steps = tuple(
        dataclasses.replace(step, parts=(_panel(layout, record, step.name), *step.parts))
        for step in layout.steps
    )
    return dataclasses.replace(layout, steps=steps)


def _panel(layout: Layout, record: str, step: str) -> Drawing:
    return drawing(
        __file__,
        f"lessons-{step}",
        component="lessons_panel",
        words=lambda language: words_with_prefix("apps-lessons-", language),
        shown=partial(_shown, layout, record, step),
        fields=("lessons_used",),
    )


def _shown(layout: Layout, record: str, step: str, editor: Any) -> dict[str, Any]:
    fits = [fit for fit in _fits(editor) if layout.step_of_field(f"{record}.{fit.field}") == step]
    return {
        "lessons": [_entry(fit, editor.language) for fit in fits],
        "title": message("apps-fitting-lessons", lang=editor.language, count=len(fits)),
        "ways": [{"value": way.value, "title": value_label(way, editor.language)} for way in LessonFollowing],
    }


def _fits(editor: Any) -> tuple[FittingLesson, ...]:
    """Return the fitting lessons, once for all steps and as long as the answers stay."""
    known = getattr(editor, "_fitting_lessons", None)
    if known is None or known[0] != editor.plan_id:
        known = (editor.plan_id, shelf(editor.store), None, ())
    if known[2] is not editor.record:
        fits = fitting(known[1], editor.record, editor.plan_id) if known[1] else ()
        known = (known[0], known[1], editor.record, fits)
        editor._fitting_lessons = known
    found: tuple[FittingLesson, ...] = known[3]
    return found


def _entry(fit: FittingLesson, language: Any) -> dict[str, Any]:
    kept = fit.kept
    said = {True: "heeded", False: "open", None: "untold"}[fit.advice.heeded]
    return {
        "key": kept.lesson.key,
        "text": kept.lesson.text,
        "advice": kept.lesson.advice,
        "said": message(f"apps-lessons-{said}", lang=language),
        "origin": origin_text(kept, language),
        "campaign": kept.campaign,
    }


def origin_text(kept: Any, language: Any) -> str:
    """Return from which campaign a lesson comes, in one line."""
    parts = [kept.campaign or message("documents-untitled", lang=language), kept.entity]
    parts += [format_date(kept.closed_on, lang=language)] if kept.closed_on else []
    parts += [message("apps-lessons-simulated", lang=language)] if kept.simulated else []
    # The marks keep words of the other script from reordering the line.
    return " · ".join(f"\u2068{part}\u2069" for part in parts if part)
