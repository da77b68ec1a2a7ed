"""The content plan of a day on the page: what is published, on which channel, by whom, done or not (S222)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, cast

from mashura.apps.form.editor import Editor
from mashura.apps.form.parts import drawing
from mashura.apps.publish_and_moderate.days import typed_day
from mashura.apps.shell.files import File
from mashura.apps.shell.words import words_with_prefix
from mashura.errors import InputError
from mashura.i18n import Language, format_both, holidays_between, message, use_language
from mashura.methodology.labels import value_label
from mashura.methodology.records.conduct import PublishedContent
from mashura.methodology.rules.conduct.content_plan import (
    ContentEntry,
    by_role,
    content_of_day,
    overdue_content,
)
from mashura.methodology.vocabulary.languages import language_name

if TYPE_CHECKING:
    from mashura.apps.publish_and_moderate.model import ConductEditor

_AHEAD = 7


def _shown(editor: Editor[Any]) -> dict[str, Any]:
    conduct = cast("ConductEditor", editor)
    campaign, language = conduct.campaign, conduct.language
    day = _day(conduct)
    entries = content_of_day(campaign, day)
    overdue = overdue_content(campaign, conduct.today)
    holiday = holidays_between(conduct.country, day, day, language).get(day, "")
    with use_language(language):
        return {
            "day": day.isoformat(),
            "day_text": format_both(day, language),
            "is_today": day == conduct.today,
            "holiday": holiday,
            "entries": [_entry(entry, conduct, language) for entry in entries],
            "overdue": message("apps-publish-and-moderate-content-overdue", count=overdue) if overdue else "",
            "ahead": [
                {
                    "day": later.isoformat(),
                    "text": format_both(later, language),
                    "count": sum(entry.times for entry in content_of_day(campaign, later)),
                }
                for later in (day + timedelta(days=number) for number in range(1, _AHEAD + 1))
            ],
            "may_write": conduct.may_write,
            "has_dates": conduct.plan.timeline.opens_on is not None,
        }


def _entry(entry: ContentEntry, editor: ConductEditor, language: Language) -> dict[str, Any]:
    segments = {segment.segment_id: segment.name for segment in editor.plan.segments}
    names = [segments.get(segment) or segment for segment in entry.segments]
    where = value_label(entry.channel, language) if entry.channel else ""
    return {
        "key": entry.key,
        "kind": message(f"apps-publish-and-moderate-content-kind-{entry.kind}", lang=language),
        "channel": where,
        "for": message("list-separator", lang=language).join(names),
        "language": language_name(entry.language, language) if entry.language else "",
        "text": entry.text,
        "times": message("apps-publish-and-moderate-content-times", lang=language, count=entry.times)
        if entry.times > 1
        else "",
        "owner": entry.owner or value_label(by_role(editor.plan), language),
        "done": entry.done is not None,
        "done_by": entry.done.name if entry.done else "",
        "where": entry.done.where if entry.done else "",
    }


def _act(editor: Editor[Any], data: dict[str, Any]) -> File | None:
    conduct = cast("ConductEditor", editor)
    with use_language(conduct.language):
        match data["what"]:
            case "day":
                vars(conduct)["content_day"] = typed_day(str(data.get("day") or "")) or conduct.today
            case "done":
                _note(conduct, data, done=True)
            case "open":
                _note(conduct, data, done=False)
    return None


def _note(editor: ConductEditor, data: dict[str, Any], *, done: bool) -> None:
    """Note that something was published, or that it was not."""
    day, key = _day(editor), str(data["key"])
    name = str(data.get("name") or "").strip()[:300]
    if done and not name:
        raise InputError("apps-save-name")
    if done and day > editor.today:
        raise InputError("conduct-day-to-come")
    others = [known for known in editor.conduct.published if (known.key, known.on) != (key, day)]
    if done:
        where = str(data.get("where") or "").strip()[:300]
        others.append(PublishedContent(key=key, on=day, name=name, where=where))
    editor.edit(["conduct", "published"], [content.model_dump(mode="json") for content in others])


def _day(editor: ConductEditor) -> date:
    """Return the day that is shown: today, before the opening and after the close the nearest day of it."""
    chosen: date | None = vars(editor).get("content_day")
    if chosen is not None:
        return chosen
    opens = editor.conduct.opened_on or editor.plan.timeline.opens_on
    return max(editor.today, opens) if opens else editor.today


CONTENT = drawing(
    __file__,
    "content",
    words=lambda language: words_with_prefix(
        "apps-publish-and-moderate-content-", language, without={"overdue", "times"}
    ),
    shown=_shown,
    fields=("conduct.published",),
    act=_act,
)
