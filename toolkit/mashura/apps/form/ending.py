"""What stands below a form once it was finished: what is done and what comes next, or what is open."""

from __future__ import annotations

from typing import Any

from mashura.apps.form.editor import Editor
from mashura.apps.form.gap_list import gaps_shown
from mashura.apps.form.panels import files_shown, gate_shown, state_shown
from mashura.apps.shell.messages import error_text
from mashura.apps.shell.words import next_links
from mashura.errors import InputError
from mashura.i18n import message

_KEEPING_FROM_FINISH = ("unreadable", "missing", "blocker")


def ending_shown(editor: Editor[Any]) -> dict[str, Any]:
    """Return the card: with ``done``, what is finished, the next apps and the files; else what is still open.

    Each open point is as in :func:`mashura.apps.form.gap_list.gaps_shown`; what an earlier stage lacks is
    mended in its own app.
    """
    language = editor.language
    try:
        editor.finish()
    except InputError as error:
        return {
            "done": False,
            "title": message("apps-ending-open", lang=language),
            "text": error_text(error, language),
            "gaps": [gap for gap in gaps_shown(editor) if gap["kind"] in _KEEPING_FROM_FINISH],
            "gate": gate_shown(editor),
        }
    done, total = editor.progress()
    return {
        "done": True,
        "title": editor.app.text("finished", language),
        "text": message("apps-missing-progress", lang=language, done=done, total=total),
        "state": state_shown(editor),
        "next": next_links(editor.app, language, editor.address),
        "files": files_shown(editor),
    }
