"""What was promised to the public: how each promise stands, and what to do about it (S65, S70, S194)."""

from __future__ import annotations

from datetime import date
from typing import Any

from mashura.apps.form.parts import drawing
from mashura.apps.shell.words import words_with_prefix
from mashura.evaluation.deliveries import deliveries
from mashura.i18n import use_language


def _shown(editor: Any) -> dict[str, Any]:
    language = editor.language
    with use_language(language):
        entries = deliveries(editor.campaign, date.today())
    return {
        "rows": [
            {
                "promise": entry.promise,
                "owner": entry.owner or "–",
                "state": entry.state,
                "said": entry.state_text(language),
                "todo": entry.to_do(language),
            }
            for entry in entries
        ]
    }


PROMISES = drawing(
    __file__,
    "promises",
    words=lambda language: words_with_prefix("apps-evaluate-promises-", language),
    shown=_shown,
)
