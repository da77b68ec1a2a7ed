"""The choice of a plan's size: what each size is for, how long it takes, and which we propose (S271)."""

from __future__ import annotations

from functools import cache
from typing import Any

from mashura.apps.campaign.planning_minutes import planning_minutes
from mashura.apps.form.drafts import read_draft
from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import Choice, Layout, drawing
from mashura.apps.registry import app
from mashura.apps.shell.words import words_with_prefix
from mashura.i18n import Language, message
from mashura.methodology import Brief, Campaign
from mashura.methodology.labels import field_help, field_label, value_label
from mashura.methodology.records.record import Record
from mashura.methodology.records.sizing import Sizing
from mashura.methodology.rules.size_proposal import proposed_size
from mashura.methodology.vocabulary import Importance, Need, PlanSize, SubjectKind

_PLANNED_IN = ("readiness", "plan")
_QUESTIONS: tuple[tuple[tuple[str, str], type[Record], type[Any]], ...] = (
    (("sizing", "importance"), Sizing, Importance),
    (("brief", "subject_kind"), Brief, SubjectKind),
    (("sizing", "need"), Sizing, Need),
)


def sizes_shown(campaign: Campaign, language: Language) -> dict[str, Any]:
    """Return the three sizes, the questions that a proposal rests on, and the proposal, in words."""
    sizing, kind = campaign.sizing, campaign.brief.subject_kind if campaign.brief else None
    proposal = proposed_size(sizing.importance, kind, sizing.need)
    return {
        "size": campaign.size.value,
        "title": value_label(campaign.size, language),
        "cards": [_card(size, language) for size in PlanSize],
        "questions": [
            {
                "path": [*path],
                "label": field_help(record, path[1], language) or field_label(record, path[1], language),
                "choices": _choices(vocabulary, language),
            }
            for path, record, vocabulary in _QUESTIONS
        ],
        "proposed": proposal.size.value if proposal else "",
        "proposal": proposal.text(language) if proposal else message("size-proposal-none", lang=language),
    }


def size_words(language: Language) -> dict[str, str]:
    """Return the fixed words of the choice."""
    return words_with_prefix("size-page-", language)


def campaign_of(answers: dict[str, Any], language: Language) -> Campaign:
    """Return a campaign with the answers that a size is chosen by, as a page sends them."""
    known = {
        stage: {name: answers.get(stage, {}).get(name) for name in names}
        for stage, names in (("sizing", ("size", "importance", "need")), ("brief", ("subject_kind",)))
    }
    return read_draft(Campaign, known, language)[0]


def _shown(editor: Editor[Any]) -> dict[str, Any]:
    return sizes_shown(editor.record, editor.language)


def _card(size: PlanSize, language: Language) -> dict[str, str]:
    return {
        "value": size.value,
        "title": value_label(size, language),
        "begin": message(f"size-begin-{size.value}", lang=language),
        "purpose": message(f"size-purpose-{size.value}", lang=language),
        "minutes": message("size-minutes", lang=language, minutes=planning_minutes(_layouts(), size)),
    }


def _choices(vocabulary: type[Any], language: Language) -> list[Choice]:
    return [{"value": answer.value, "title": value_label(answer, language)} for answer in vocabulary]


@cache
def _layouts() -> tuple[Layout, ...]:
    return tuple(app(name).layout for name in _PLANNED_IN)  # type: ignore[attr-defined]


SIZE = drawing(
    __file__,
    "plan_size",
    size_words,
    component="size",
    shown=_shown,
    fields=("sizing.size", "sizing.importance", "sizing.need"),
)
"""The choice in the head of every form of a campaign."""
