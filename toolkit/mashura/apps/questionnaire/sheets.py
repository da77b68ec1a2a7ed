"""The parts of the form in which texts stand in several languages side by side, and the preview."""

from __future__ import annotations

from functools import partial
from typing import Any

from babel.core import Locale, UnknownLocaleError

from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import Drawing, drawing
from mashura.apps.shell.words import words_with_prefix
from mashura.i18n import LANGUAGES, Language, message, parse_language
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.questionnaire import (
    Ballot,
    BallotProject,
    GridItem,
    PlannedOption,
    PlannedQuestion,
    Questionnaire,
    Statement,
)
from mashura.methodology.records.record import Record
from mashura.methodology.rules.questionnaire import questionnaire_findings
from mashura.methodology.vocabulary import OptionRole, QuestionKind
from mashura.methodology.vocabulary.languages import OTHER, language_name

_NAMED = ("edit", "close", "remove", "up", "down", "copy", "remove-option", "place")
_FILLED = dict.fromkeys(_NAMED, "name") | {"in-language": "language"}
# The page's names of fields, and where their labels stand.
_LABELS: dict[str, tuple[type[Record], str]] = {
    "label_title": (Questionnaire, "title"),
    "label_introduction": (Questionnaire, "introduction"),
    "label_question": (PlannedQuestion, "text"),
    "label_help": (PlannedQuestion, "help"),
    "label_kind": (PlannedQuestion, "kind"),
    "label_required": (PlannedQuestion, "required"),
    "label_short": (PlannedQuestion, "is_short"),
    "label_lowest": (PlannedQuestion, "lowest"),
    "label_highest": (PlannedQuestion, "highest"),
    "label_most": (PlannedQuestion, "most_choices"),
    "label_options": (PlannedQuestion, "options"),
    "label_items": (PlannedQuestion, "items"),
    "label_item": (GridItem, "text"),
    "label_option": (PlannedOption, "label"),
    "label_role": (PlannedOption, "role"),
    "label_statement": (Statement, "text"),
    "label_statements": (Questionnaire, "statements"),
    "label_ballot": (Ballot, "question"),
    "label_project": (BallotProject, "name"),
    "label_description": (BallotProject, "description"),
    "label_cost": (BallotProject, "cost"),
}


def _words(language: Language) -> dict[str, str]:
    labels = {name: field_label(*place, language) for name, place in _LABELS.items()}
    return words_with_prefix("apps-questionnaire-sheet-", language, filled=_FILLED) | labels


def _shown(part: str, editor: Editor[Any]) -> dict[str, Any]:
    """Return what a sheet needs beyond the draft: languages, choices, and what the check says where."""
    language, form = editor.language, editor.record
    codes = form.languages or LANGUAGES
    findings: dict[str, list[dict[str, str]]] = {}
    for found in questionnaire_findings(form):
        findings.setdefault(found.field, []).append(
            {
                "kind": found.severity,
                "text": found.text(language),
                "reason": found.reason(language),
                "mend": found.mend(language),
                "language": language_name(found.language, language) if found.language else "",
            }
        )
    return {
        "part": part,
        "languages": [
            {
                "code": code,
                "name": language_name(code, language),
                "rtl": _is_rtl(code),
                "votes": _votes(code, language),
            }
            for code in codes
        ],
        "kinds": [{"value": kind.value, "title": value_label(kind, language)} for kind in QuestionKind],
        "roles": [{"value": role.value, "title": value_label(role, language)} for role in OptionRole],
        "with_options": [kind.value for kind in QuestionKind if kind.has_options],
        "leading_on": [kind.value for kind in QuestionKind if kind.leads_on],
        "findings": findings,
    }


def _votes(code: str, language: Language) -> list[str]:
    """Return the three votes in a language; in the page's where it is none of Mashura's."""
    spoken = parse_language(code) or language
    return [message(f"questionnaire-{vote}", lang=spoken) for vote in ("agree", "pass", "disagree")]


def _is_rtl(code: str) -> bool:
    try:
        return code != OTHER and Locale(code).text_direction == "rtl"
    except UnknownLocaleError:
        return False


def _sheet(name: str, *fields: str, component: str = "sheet") -> Drawing:
    return drawing(__file__, name, _words, component=component, shown=partial(_shown, name), fields=fields)


TEXTS = _sheet("texts", "title", "introduction")
QUESTIONS = _sheet("questions", "questions")
STATEMENTS = _sheet("statements", "statements")
BALLOT = _sheet("ballot", "ballot")
PREVIEW = _sheet("preview", component="preview")
