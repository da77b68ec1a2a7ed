"""The tables that help to choose the level of participation and the way of recruiting (S18-S20, S38, S47)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import drawing
from mashura.i18n import Language, message
from mashura.methodology import Plan
from mashura.methodology.methods import level_rows, method_rows


def _plan(editor: Editor[Any]) -> Plan:
    return getattr(editor.record, "plan", None) or Plan()


def _words(table: str, language: Language) -> dict[str, str]:
    return {
        name: message(f"method-{key}", lang=language)
        for name, key in (("title", f"{table}-title"), ("chosen", "modes-chosen"))
    }


def _shown(
    language: Language, heads: Iterable[str], rows: Iterable[tuple[tuple[str, ...], bool]], note: str
) -> dict[str, Any]:
    return {
        "head": [message(f"method-{head}", lang=language) for head in heads],
        "rows": [{"cells": [*cells], "chosen": chosen} for cells, chosen in rows],
        "note": message(f"method-{note}", lang=language),
    }


def _levels(editor: Editor[Any]) -> dict[str, Any]:
    chosen = _plan(editor).engagement_level
    rows = (
        ((row.name, row.promise, row.needs, row.un_level), row.level is chosen)
        for row in level_rows(editor.language)
    )
    heads = ("levels-step", "levels-promise", "levels-needs", "levels-un")
    return _shown(editor.language, heads, rows, "levels-source")


def _methods(editor: Editor[Any]) -> dict[str, Any]:
    rows = (
        ((row.name, row.fits, row.costs, row.limits), row.is_chosen)
        for row in method_rows(_plan(editor), editor.language)
    )
    heads = ("modes-mode", "modes-fits", "modes-costs", "modes-limits")
    return _shown(editor.language, heads, rows, "source")


LEVELS = drawing(
    __file__,
    "levels",
    partial(_words, "levels"),
    component="methods",
    shown=_levels,
    of="plan.engagement_level",
)
METHODS = drawing(__file__, "methods", partial(_words, "modes"), shown=_methods, of="plan.recruitment")
