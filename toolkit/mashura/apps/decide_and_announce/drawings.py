"""The app's own panels: what the mode demands, effects as a matrix, the log, texts side by side, the page."""

from __future__ import annotations

from datetime import date
from typing import Any

from mashura.apps.decide_and_announce.reach import reach_shown, set_world
from mashura.apps.decide_and_announce.standing import standing
from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import drawing
from mashura.apps.shell.files import File, file_of, file_stem
from mashura.apps.shell.words import words_with_prefix
from mashura.documents.deciding.consideration import segment_names
from mashura.documents.deciding.public_page import public_page
from mashura.i18n import Language, direction, format_number, parse_language, use_language
from mashura.methodology import Announcement, Campaign, Decision
from mashura.methodology.labels import value_label
from mashura.methodology.rules.deciding.consideration import (
    log_from_findings,
    short,
    small_themes,
    with_entries,
)
from mashura.methodology.rules.deciding.effects import demands, open_cells, parties_of, subjects_of
from mashura.methodology.rules.deciding.post_lengths import length_on, longest_on, sms_parts
from mashura.methodology.vocabulary import ChannelKind
from mashura.methodology.vocabulary.languages import language_name
from mashura.privacy.published_records import published_objections

_PREFIX = "apps-decide-and-announce"


def _mark(editor: Editor[Any]) -> dict[str, Any]:
    shown = standing(editor.record, editor.language, date.today())
    return {"simulated": editor.is_simulated(), **shown}


def _demands(editor: Editor[Any]) -> dict[str, Any]:
    campaign: Campaign = editor.record
    return {
        "demands": [
            {"text": demand.text(editor.language), "met": demand.met} for demand in demands(campaign)
        ],
        "options": [option.title for option in campaign.plan.options] if campaign.plan else [],
    }


def _impact(editor: Editor[Any]) -> dict[str, Any]:
    campaign: Campaign = editor.record
    subjects = subjects_of(campaign)
    rulings = campaign.decision.rulings if campaign.decision else ()
    themes = dict.fromkeys(short(ruling.proposal) for ruling in rulings if ruling.proposal)
    return {
        "subjects": subjects,
        "parties": parties_of(campaign),
        "themes": [theme for theme in themes if theme not in subjects],
        "open": format_number(len(open_cells(campaign)), editor.language),
    }


def _log(editor: Editor[Any]) -> dict[str, Any]:
    campaign: Campaign = editor.record
    decision = campaign.decision or Decision()
    owner = campaign.plan.entity if campaign.plan else ""
    log = log_from_findings(decision, campaign.findings, owner)
    new = log[len(decision.rulings) :]
    small = with_entries(decision, small_themes(campaign.findings), owner)[len(decision.rulings) :]
    return {
        "small": [entry.model_dump(mode="json") for entry in small],
        "small_count": format_number(len(small), editor.language),
        "proposed": [entry.model_dump(mode="json") for entry in new],
        "has_findings": campaign.findings is not None,
        "count": format_number(len(new), editor.language),
        **standing(campaign, editor.language, date.today()),
    }


def _preview(editor: Editor[Any]) -> dict[str, Any]:
    campaign, language = editor.record, editor.language
    announcement = campaign.announcement or Announcement()
    segments = segment_names(campaign)
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for text in announcement.texts:
        if text.channel is None or not text.text:
            continue
        key = (value_label(text.channel, language), segments.get(text.segment, ""))
        spoken = parse_language(text.language or "")
        length, longest = length_on(text.channel, text.text), longest_on(text.channel, text.text)
        groups.setdefault(key, []).append(
            {
                "text": text.text,
                "language": language_name(text.language, language) if text.language else "",
                "code": text.language or "",
                "dir": direction(spoken) if spoken else "auto",
                "length": format_number(length, language),
                "longest": format_number(longest, language) if longest else "",
                "over": longest is not None and length > longest,
                "parts": format_number(sms_parts(text.text), language)
                if text.channel.plain is ChannelKind.SMS
                else "",
            }
        )
    return {
        "groups": [
            {"channel": channel, "segment": segment, "texts": texts}
            for (channel, segment), texts in groups.items()
        ],
        "reach": reach_shown(editor),
    }


def _act_on_preview(editor: Editor[Any], data: dict[str, Any]) -> File | None:
    if data.get("what") == "world":
        set_world(editor, str(data["world"]))
    return None


def _page(editor: Editor[Any]) -> dict[str, Any]:
    campaign: Campaign = editor.record
    with use_language(editor.language):
        told = [objection.text() for _, objection in published_objections(campaign)]
    decision = campaign.decision or Decision()
    return {
        "ready": bool(decision.text or (campaign.announcement or Announcement()).decision_text),
        "personal": told,
        "answered": format_number(sum(ruling.is_answered for ruling in decision.rulings), editor.language),
        "promises": format_number(len(decision.promises), editor.language),
    }


def _act_on_page(editor: Editor[Any], data: dict[str, Any]) -> File | None:
    if data.get("what") != "page":
        return None
    editor.refuse_unreadable()
    content = public_page(
        editor.record, today=date.today(), simulated=editor.is_simulated(), first=editor.language
    )
    stem = file_stem(
        editor.title, editor.app.text("document-public", editor.language), date.today().isoformat()
    )
    return file_of(stem, "html", content)


def _words(part: str, language: Language) -> dict[str, str]:
    return words_with_prefix(f"{_PREFIX}-{part}-", language)


MARK = drawing(
    __file__,
    "mark",
    words=lambda language: _words("mark", language),
    shown=_mark,
)
DEMANDS = drawing(
    __file__,
    "demands",
    words=lambda language: _words("demands", language),
    shown=_demands,
)
IMPACT = drawing(
    __file__,
    "impact",
    words=lambda language: _words("impact", language),
    shown=_impact,
)
LOG = drawing(
    __file__,
    "log",
    words=lambda language: _words("log", language),
    shown=_log,
)
PREVIEW = drawing(
    __file__,
    "preview",
    words=lambda language: _words("preview", language),
    shown=_preview,
    act=_act_on_preview,
)
PAGE = drawing(
    __file__,
    "page",
    words=lambda language: _words("page", language),
    shown=_page,
    act=_act_on_page,
)
