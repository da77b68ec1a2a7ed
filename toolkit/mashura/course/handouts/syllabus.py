"""The syllabus: modules, lessons and exercises with their minutes, objectives and items (S230)."""

from __future__ import annotations

from typing import Any

from mashura.course.sources.outline import Module, Part, course_modules
from mashura.documents.formats.content import Block, Bullets, Document, Facts, Section, Table
from mashura.i18n import Language, active_language, format_number, message


def syllabus(language: Language | None = None) -> Document:
    """Return the syllabus of the shipped course as a document.

    Every number comes from the front matter of the lessons and exercises.

    Parameters
    ----------
    language : Language, optional
        Instead of the active one.

    Examples
    --------
    >>> syllabus("en").title
    'Syllabus'
    """
    lang = language or active_language()
    modules = course_modules()

    def say(key: str, **params: object) -> str:
        return message(f"syllabus-{key}", lang=lang, **params)

    lessons = sum(len(module.lessons) for module in modules)
    exercises = sum(len(module.exercises) for module in modules)
    return Document(
        language=lang,
        entity="",
        kind=say("course"),
        title=say("title"),
        summary=Facts(
            rows=(
                (say("modules"), format_number(len(modules), lang)),
                (say("lessons"), format_number(lessons, lang)),
                (say("exercises"), format_number(exercises, lang)),
                (say("duration"), duration_words(sum(module.minutes for module in modules), lang)),
            )
        ),
        sections=(_overview(modules, lang), *(_module_section(module, lang) for module in modules)),
        footer=say("footer"),
        page_label=say("page"),
        not_answered="–",
    )


def duration_words(minutes: int, language: Language) -> str:
    """Return minutes as hours and minutes.

    Examples
    --------
    >>> duration_words(293, "en"), duration_words(50, "en"), duration_words(120, "en")
    ('4 hours and 53 minutes', '50 minutes', '2 hours')
    """
    hours, rest = divmod(minutes, 60)
    kind = "both" if hours and rest else "hours" if hours else "minutes"
    return message(f"syllabus-{kind}", lang=language, hours=hours, minutes=rest)


def syllabus_text(language: Language | None = None) -> str:
    """Return the syllabus as lines for a terminal: each module, its parts and their minutes."""
    lang = language or active_language()
    modules = course_modules()
    lines = []
    for module in modules:
        number = format_number(int(module.id[1:]), lang)
        head = message("syllabus-section", lang=lang, number=number, title=module.title[lang])
        lines.append(f"{head} ({duration_words(module.minutes, lang)})")
        for kind, parts in (("lesson", module.lessons), ("exercise", module.exercises)):
            for part in parts:
                name, title = message(f"syllabus-{kind}", lang=lang), part.header.title[lang]
                lines.append(f"  {name}: {title} ({duration_words(part.header.minutes, lang)})")
                lines += [f"    - {objective[lang]}" for objective in part.header.objectives]
    total = duration_words(sum(module.minutes for module in modules), lang)
    lines.append(f"{message('syllabus-total', lang=lang)}: {total}")
    return "\n".join(lines)


def syllabus_record() -> dict[str, Any]:
    """Return the syllabus as plain data, for ``--json``."""
    modules = course_modules()
    return {
        "minutes": sum(module.minutes for module in modules),
        "modules": [
            {
                "id": module.id,
                "title": module.title.model_dump(),
                "minutes": module.minutes,
                "lessons": [_part_record(part) for part in module.lessons],
                "exercises": [_part_record(part) for part in module.exercises],
            }
            for module in modules
        ],
    }


def _part_record(part: Part) -> dict[str, Any]:
    header = part.header
    return {
        "id": header.id,
        "title": header.title.model_dump(),
        "minutes": header.minutes,
        "objectives": [objective.model_dump() for objective in header.objectives],
        "items": list(header.items),
    }


def _overview(modules: tuple[Module, ...], language: Language) -> Section:
    def say(key: str) -> str:
        return message(f"syllabus-{key}", lang=language)

    def number(value: int) -> str:
        return format_number(value, language)

    rows = tuple(
        (
            number(int(module.id[1:])),
            module.title[language],
            number(len(module.lessons)),
            number(len(module.exercises)),
            number(module.minutes),
        )
        for module in modules
    )
    counts = [
        sum(column)
        for column in zip(*((len(m.lessons), len(m.exercises), m.minutes) for m in modules), strict=True)
    ]
    return Section(
        title=say("overview"),
        blocks=(
            Table(
                header=("", say("module"), say("lessons"), say("exercises"), say("minutes-head")),
                rows=rows,
                weights=(0.5, 5, 1.3, 1.3, 1.3),
                numbers=(2, 3, 4),
                total=("", say("total"), *(number(count) for count in counts)),
            ),
        ),
    )


def _module_section(module: Module, language: Language) -> Section:
    def say(key: str, **params: object) -> str:
        return message(f"syllabus-{key}", lang=language, **params)

    rows = tuple(
        (
            part.header.title[language],
            say(kind),
            ", ".join(part.header.items),
            format_number(part.header.minutes, language),
        )
        for kind, parts in (("lesson", module.lessons), ("exercise", module.exercises))
        for part in parts
    )
    table = Table(
        header=(say("part"), say("kind"), say("items"), say("minutes-head")),
        rows=rows,
        weights=(4, 1.2, 4, 1),
        numbers=(3,),
        total=(say("total"), "", "", format_number(module.minutes, language)),
    )
    objectives = Bullets(
        entries=tuple(
            (objective[language], "")
            for part in (*module.lessons, *module.exercises)
            for objective in part.header.objectives
        )
    )
    number = format_number(int(module.id[1:]), language)
    blocks: tuple[Block, ...] = (table, objectives)
    return Section(title=say("section", number=number, title=module.title[language]), blocks=blocks)
