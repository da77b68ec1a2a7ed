"""The Gantt chart in the form: bars that are dragged, and the days that are marked or shaded (S34, S42)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import drawing
from mashura.apps.shell.words import plural_words, words_with_prefix
from mashura.documents.gantt import runs, tone_of
from mashura.i18n import Language, message, observances
from mashura.methodology import Plan
from mashura.methodology.rules.moments import moments
from mashura.methodology.vocabulary import Stage

_AROUND = timedelta(days=400)
"""How far around the plan days are marked: as far as a bar is dragged at once."""
_TONES = ("work", "public", "decision", "announcement", "evaluation")
_SHADES = ("weekend", "holiday", "feast", "ramadan")


def _shown(editor: Editor[Any]) -> dict[str, Any]:
    plan = editor.record.plan or Plan()
    language, timeline = editor.language, plan.timeline
    opens = timeline.opens_on
    readiness = editor.record.readiness
    light = readiness.green_light.on if readiness and readiness.green_light.given else None
    dated = moments(plan, light)
    days = [day for moment in dated for day in (moment.day, moment.last)] or [0]
    return {
        "opens": opens.isoformat() if opens else "",
        "today": date.today().isoformat(),
        "tones": {stage.value: tone_of(stage) for stage in Stage},
        "marks": [
            {"kind": moment.kind, "day": moment.day, "name": moment.name(language)}
            for moment in dated
            if moment.is_mark and moment.activity is None and moment.kind not in ("reminder", "closing")
        ],
        "seasons": [*_seasons(opens, min(days), max(days), language)] if opens else [],
        "late": [
            number
            for number, activity in enumerate(timeline.activities)
            if timeline.is_late(activity, date.today())
        ],
    }


def _seasons(opens: date, first: int, last: int, language: Language) -> Iterator[dict[str, Any]]:
    """Yield Ramadan and the feasts around a plan, in days from the opening."""
    begins, ends = opens + timedelta(days=first) - _AROUND, opens + timedelta(days=last) + _AROUND
    for occasion, days in observances(begins, ends).items():
        for start, end in runs(days):
            yield {
                "tone": "ramadan" if occasion == "ramadan" else "feast",
                "name": message(f"timeline-{occasion}", lang=language),
                "day": (start - opens).days,
                "days": (end - start).days + 1,
            }


def _words(language: Language) -> dict[str, str]:
    prefix = "apps-plan-gantt-"
    named = {tone: message(f"documents-gantt-{tone}", lang=language) for tone in (*_TONES, *_SHADES, "mark")}
    named["late"] = message("timeline-late-mark", lang=language)
    named["closing"] = message("timeline-closing", lang=language)
    named["reminder"] = message("apps-plan-gantt-reminders", lang=language)
    return (
        words_with_prefix(prefix, language, filled={"day": "day"}, without={"days"})
        | plural_words(f"{prefix}days", "days", language)
        | named
    )


GANTT = drawing(
    __file__,
    "gantt",
    words=_words,
    shown=_shown,
    of="plan.timeline.activities",
)
