"""Lessons that the numbers propose, and the library of all campaigns' lessons (S75, S80)."""

from __future__ import annotations

from typing import Any

from mashura.apps.campaign.lesson_shelf import shelf
from mashura.apps.campaign.lessons_panel import origin_text
from mashura.apps.form.parts import drawing
from mashura.apps.shell.words import words_with_prefix
from mashura.evaluation.lesson_library import LibraryLesson, search
from mashura.methodology import Evaluation, Stage
from mashura.methodology.labels import value_label
from mashura.methodology.vocabulary import ChannelKind, LessonSubject, Topic

_MOST = 30


def _proposals(editor: Any) -> dict[str, Any]:
    campaign = editor.campaign
    known = {lesson.text for lesson in (campaign.evaluation or Evaluation()).learnt}
    return {
        "proposals": [
            {
                "text": lesson.text,
                "advice": lesson.advice,
                "row": lesson.model_dump(mode="json"),
            }
            for lesson in editor.measured.proposals(campaign, editor.language)
            if lesson.text not in known
        ],
        "used": [
            {
                "text": use.text,
                "origin": use.origin,
                "following": value_label(use.following, editor.language),
                "note": use.note,
            }
            for use in campaign.lessons_used
        ],
    }


def _library(editor: Any) -> dict[str, Any]:
    asked = getattr(editor, "asked_lessons", {})
    language = editor.language
    kept = _kept(editor)
    found = _found(kept, asked)
    return {
        "total": len(kept),
        "count": len(found),
        "lessons": [
            {
                "text": entry.lesson.text,
                "advice": entry.lesson.advice,
                "origin": origin_text(entry, language),
                "about": " · ".join(_about(entry, language)),
            }
            for entry in found[:_MOST]
        ],
        "topics": _choices({entry.topic for entry in kept}, language),
        "subjects": _choices({entry.lesson.subject for entry in kept}, language),
        "channels": _choices({entry.lesson.channel for entry in kept}, language),
        "stages": _choices({entry.stage for entry in kept}, language),
    }


def _kept(editor: Any) -> tuple[LibraryLesson, ...]:
    """Return the library, read when the campaign is opened or saved."""
    known = getattr(editor, "_library", None)
    if known is None or known[0] != (editor.plan_id, editor.version):
        known = ((editor.plan_id, editor.version), shelf(editor.store))
        editor._library = known
    lessons: tuple[LibraryLesson, ...] = known[1]
    return lessons


def _about(entry: LibraryLesson, language: Any) -> list[str]:
    lesson = entry.lesson
    named = [value_label(lesson.subject, language)] if lesson.subject is not LessonSubject.OTHER else []
    named += [lesson.segment] if lesson.segment else []
    named += [value_label(lesson.channel, language)] if lesson.channel else []
    return [*named, value_label(entry.stage, language)]


def _found(kept: tuple[LibraryLesson, ...], asked: dict[str, str]) -> tuple[LibraryLesson, ...]:
    return search(
        kept,
        asked.get("words", ""),
        topic=Topic(asked["topic"]) if asked.get("topic") else None,
        subject=LessonSubject(asked["subject"]) if asked.get("subject") else None,
        channel=ChannelKind(asked["channel"]) if asked.get("channel") else None,
        stage=Stage(asked["stage"]) if asked.get("stage") else None,
    )


def _choices(values: Any, language: Any) -> list[dict[str, str]]:
    named = [{"value": value.value, "title": value_label(value, language)} for value in values if value]
    return sorted(named, key=lambda choice: choice["title"])


def _act(editor: Any, data: dict[str, Any]) -> None:
    asked = data.get("asked") or {}
    known = ("words", "topic", "subject", "channel", "stage")
    editor.asked_lessons = {name: str(asked.get(name) or "")[:200] for name in known}


PROPOSALS = drawing(
    __file__,
    "proposals",
    words=lambda language: words_with_prefix("apps-evaluate-proposals-", language),
    shown=_proposals,
)
LIBRARY = drawing(
    __file__,
    "library",
    words=lambda language: words_with_prefix("apps-evaluate-library-", language),
    shown=_library,
    act=_act,
)
