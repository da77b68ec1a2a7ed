"""The plan's drawings: channels for segments, power and interest (S39, S43, S85)."""

from __future__ import annotations

from typing import Any

from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import drawing
from mashura.apps.shell.words import words_with_prefix
from mashura.i18n import format_percent
from mashura.methodology import Plan
from mashura.methodology.rules.communication import channel_score

# The preset criteria, in the order of the matrix's columns.
CRITERIA = (
    "available_to_entity",
    "accessible_to_segments",
    "fit_to_initiative",
    "fit_to_messages",
    "preferred_by_segments",
)


def channel_scores(editor: Editor[Any]) -> list[float | None]:
    """Return how well each channel meets the preset criteria (S85), 0-1, by its place in the draft."""
    plan = editor.record.plan or Plan()
    by_kind = {use.channel.value: channel_score(use) for use in plan.channels}
    return [by_kind.get(str(row.get("channel"))) for row in editor.draft["plan"]["channels"]]


def _matrix(editor: Editor[Any]) -> dict[str, Any]:
    scores = channel_scores(editor)
    return {
        "criteria": CRITERIA,
        "scores": ["" if score is None else format_percent(score, editor.language) for score in scores],
    }


MATRIX = drawing(
    __file__,
    "matrix",
    words=lambda language: words_with_prefix("apps-plan-matrix-", language),
    shown=_matrix,
    of="plan.channels.fit_to_initiative",
)
POWER_MAP = drawing(
    __file__,
    "power_map",
    words=lambda language: words_with_prefix("apps-plan-map-", language),
    of="plan.stakeholders",
)
