"""The indicators of success as choices of the plan's targets (S77, S159)."""

from __future__ import annotations

from typing import Any

from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import Choice, Source
from mashura.evaluation.indicators import Place, shown_in


def _choices(editor: Editor[Any]) -> list[Choice]:
    return [
        {"value": indicator.name, "title": indicator.label(editor.language)}
        for indicator in shown_in(Place.SCORECARD)
    ]


INDICATORS = Source(name="indicators", fields=("indicator",), choices=_choices)
