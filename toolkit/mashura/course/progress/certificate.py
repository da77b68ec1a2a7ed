"""The certificate of a trainee who has passed the whole course, as PDF."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from mashura.course.progress.progress import ModuleProgress, Progress
from mashura.errors import InputError
from mashura.i18n import Language, active_language, format_both, format_number, message

LONGEST_NAME = 120
_TEMPLATE = Path(__file__).with_suffix(".typ")


def make_certificate(
    progress: Progress, name: str, entity: str, day: date, language: Language | None = None
) -> bytes:
    """Return the certificate as the bytes of a PDF file, one page.

    Parameters
    ----------
    progress : Progress
        Progress in the whole course.
    name, entity : str
        The trainee, and the entity that confirms the certificate by its signature; 1-120 characters each.
    day : date
        Date of the certificate, shown in both calendars.
    language : Language, optional
        Instead of the active one.

    Raises
    ------
    InputError
        If something is not passed yet, or a name is missing or too long.
    """
    lang = language or active_language()
    name, entity = " ".join(name.split()), " ".join(entity.split())
    if not progress.complete:
        missing = [part for part in progress.required if not part.passed]
        first = missing[0].title[lang] if missing else ""
        raise InputError("progress-certificate-not-yet", missing=len(missing), first=first)
    if not (0 < len(name) <= LONGEST_NAME and 0 < len(entity) <= LONGEST_NAME):
        raise InputError("progress-certificate-blank", most=LONGEST_NAME)
    # Typesetting takes time to load, which the start page need not wait for.
    from mashura.documents.formats.pdf import typeset

    return typeset(_TEMPLATE, _content(progress, name, entity, day, lang))


def _content(progress: Progress, name: str, entity: str, day: date, language: Language) -> dict[str, Any]:
    def say(key: str) -> str:
        return message(f"progress-certificate-{key}", lang=language)

    minutes = sum(part.minutes for part in progress.required)
    lessons = sum(len(module.lessons) for module in progress.modules)
    return {
        "language": language,
        "title": say("title"),
        "given": say("given"),
        "name": name,
        "says": say("says"),
        "course": say("course"),
        "header": [say("module"), say("lessons"), say("marks"), say("minutes")],
        "rows": [_row(module, say("none"), language) for module in progress.modules],
        # Thirteen modules must fit on the page as well as four.
        "row_inset": 5 if len(progress.modules) < 8 else 2.2,
        "total": [say("total"), format_number(lessons, language), "", format_number(minutes, language)],
        "entity": entity,
        "signing": [
            [say("date"), format_both(day, language)],
            [say("confirmed"), entity],
            [say("signature"), ""],
        ],
        "note": say("note"),
    }


def _row(module: ModuleProgress, none: str, language: Language) -> list[str]:
    marks = [exercise.mark for exercise in module.exercises if exercise.mark and exercise.required]
    score, most = sum(mark.score for mark in marks), sum(mark.most for mark in marks)

    def number(value: float) -> str:
        return format_number(value, language, decimals=1 if value % 1 else 0)

    return [
        module.title[language],
        number(len(module.lessons)),
        # Left to right in all languages: points / all points.
        f"\u2066{number(score)} / {number(most)}\u2069" if marks else none,
        number(sum(part.minutes for part in module.required)),
    ]
