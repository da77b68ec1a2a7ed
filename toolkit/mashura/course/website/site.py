"""Writing the website: pages of all languages, shared files, and the index of the search."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import fontpkg_ibm_plex_sans_arabic as plex
from jinja2 import Environment, PackageLoader, StrictUndefined

from mashura.course.handouts.cards import read_cards
from mashura.course.handouts.syllabus import duration_words
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.questions.recall_pools import SLOTS, recall_pool
from mashura.course.questions.scenes import read_scenes, scenes_path
from mashura.course.questions.shown import in_language, question_words
from mashura.course.sources.builder import lesson_paths
from mashura.course.sources.execution import run_lesson
from mashura.course.sources.glossary import Term, read_glossary
from mashura.course.sources.outline import course_modules
from mashura.course.sources.source import LessonSource, read_source
from mashura.course.website.pages import Section, inline, sections
from mashura.errors import InputError
from mashura.i18n import FIRST_LANGUAGE, LANGUAGES, Language, direction, message, other_language
from mashura.i18n.progress_bar import progress_bar

_WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
_MARK = ".mashura-website"
_STATIC = {"mashura.course.website": ("site.css", "site.js"), "mashura.course.questions": ("questions.js",)}

Notebooks = Mapping[tuple[str, Language], Any]


def build_website(out: Path, notebooks: Notebooks | None = None) -> list[Path]:
    """Write the lessons of the course as a website.

    Pages open from a folder or from any web server, and load nothing from other machines. Corresponding
    places have the same address in all languages, so that a reader can change the language at any place.

    Parameters
    ----------
    out : Path
        A new or empty folder, or one that this function wrote before; it is replaced as a whole.
    notebooks : mapping, optional
        Executed notebooks by lesson and language; missing ones are run, which takes about ten seconds each.

    Returns
    -------
    list of Path
        The pages.

    Raises
    ------
    InputError
        If ``out`` contains other files, or there is an error in a lesson.
    """
    if out.exists() and any(out.iterdir()) and not (out / _MARK).exists():
        raise InputError("website-foreign-folder", folder=str(out))
    lessons: list[LessonSource] = [read_source(path) for path in lesson_paths()]
    executed = _execute(lessons, notebooks or {})
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".mashura-") as name:
        site = Path(name, "site")
        (site / "static").mkdir(parents=True)
        (site / _MARK).touch()
        _write_static(site / "static")
        for language in LANGUAGES:
            _write_language(site, lessons, executed, language)
        _write(site / "index.html", _render("choose.html.j2", FIRST_LANGUAGE))
        if out.exists():
            shutil.rmtree(out)
        site.rename(out)
    return sorted(out.rglob("*.html"))


def _execute(lessons: list[LessonSource], known: Notebooks) -> Notebooks:
    wanted = [(lesson, language) for lesson in lessons for language in LANGUAGES]
    bar = progress_bar(wanted, what=message("website-running"))
    executed = {}
    for lesson, language in bar:
        key = (lesson.header.id, language)
        executed[key] = known[key] if key in known else run_lesson(lesson, language)
    return executed


def _write_static(folder: Path) -> None:
    for package, names in _STATIC.items():
        for name in names:
            _write(folder / name, (files(package) / "static" / name).read_text(encoding="utf-8"))
    for weight in _WEIGHTS:
        shutil.copy(plex.ROOT / "files" / f"IBMPlexSansArabic-{weight}.ttf", folder)


def _write_language(site: Path, lessons: list[LessonSource], executed: Notebooks, language: Language) -> None:
    glossary = read_glossary()
    names = [lesson.header.id for lesson in lessons]
    pages = frozenset([*names, "glossary", "index", "exercises"])
    index: list[dict[str, str]] = []
    for place, lesson in enumerate(lessons):
        name = lesson.header.id
        parts = sections(executed[name, language], language, pages)
        index += _entries(name, lesson.header.title[language], parts)
        page = _render(
            "lesson.html.j2",
            language,
            name=name,
            title=lesson.header.title[language],
            sections=parts,
            before=lessons[place - 1] if place else None,
            after=lessons[place + 1] if place + 1 < len(lessons) else None,
        )
        _write(site / language / f"{name}.html", page)
        _write_questions(site, lesson, language)
    index += _write_modules(site, language)
    terms = sorted(glossary.values(), key=lambda term: term.term[language].casefold())
    title = message("course-glossary-title", lang=language)
    index += [_term_entry(term, title, language) for term in terms]
    page = _render("glossary.html.j2", language, name="glossary", title=title, terms=terms)
    _write(site / language / "glossary.html", page)
    page = _render(
        "index.html.j2",
        language,
        name="index",
        title=message("website-title", lang=language),
        lessons=lessons,
        duration=duration_words(sum(lesson.header.minutes for lesson in lessons), language),
    )
    _write(site / language / "index.html", page)
    # A script, because a page that was opened from a folder must not read other files.
    _write(site / language / "search.js", f"const SEARCH = {_json(index)};\n")


def _write_modules(site: Path, language: Language) -> list[dict[str, str]]:
    """Write the cards of each module and the list of exercises; return their entries for the search."""
    index: list[dict[str, str]] = []
    for module in course_modules():
        name, cards, of_module = f"{module.id}-cards", read_cards(module.folder), module.title[language]
        title = cards.takeaway.title[language]
        page = _render("cards.html.j2", language, name=name, title=title, module=of_module, cards=cards)
        _write(site / language / f"{name}.html", page)
        for anchor, heading, texts in (
            ("card", cards.takeaway.title, cards.takeaway.points),
            ("snack", cards.snack.title, cards.snack.paragraphs),
        ):
            text = " ".join(paragraph[language] for paragraph in texts)
            entry = {
                "at": f"{name}.html#{anchor}",
                "page": of_module,
                "heading": heading[language],
                "text": text,
            }
            index.append(entry)
        for part in module.exercises:
            text = " ".join(objective[language] for objective in part.header.objectives)
            at, heading_words = f"exercises.html#{part.header.id}", part.header.title[language]
            index.append({"at": at, "page": of_module, "heading": heading_words, "text": text})
    title = message("website-exercises", lang=language)
    _write(
        site / language / "exercises.html",
        _render("exercises.html.j2", language, name="exercises", title=title),
    )
    return index


def _entries(name: str, title: str, parts: tuple[Section, ...]) -> list[dict[str, str]]:
    entries = []
    heading = title
    for part in parts:
        heading = part.heading or heading
        if part.words:
            entries.append(
                {"at": f"{name}.html#{part.id}", "page": title, "heading": heading, "text": part.words}
            )
    return entries


def _term_entry(term: Term, title: str, language: Language) -> dict[str, str]:
    text = f"{' '.join(term.term[code] for code in LANGUAGES)} — {term.definition[language]}"
    return {"at": f"glossary.html#{term.id}", "page": title, "heading": term.term[language], "text": text}


def _write_questions(site: Path, lesson: LessonSource, language: Language) -> None:
    name = lesson.header.id
    path = questions_path(name)
    questions = read_questions(path) if path.is_file() else {}
    shown = {f"{name}/{key}": in_language(question, language) for key, question in questions.items()}
    for slot in SLOTS:
        pool = recall_pool(name, slot)
        if pool:
            shown[f"{name}/{slot}"] = in_language(next(iter(pool.values())), language)
    path = scenes_path(lesson.path)
    scenes = read_scenes(path) if path.is_file() else {}
    played = {f"{name}/{key}": in_language(scene, language) for key, scene in scenes.items()}
    words = _json(question_words(language))
    script = f"const QUESTIONS = {_json(shown)};\nconst SCENES = {_json(played)};\nconst WORDS = {words};\n"
    _write(site / language / f"{name}.questions.js", script)


def _json(value: Any) -> str:
    # "</script>" inside a string would end the script.
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("mashura.course.website", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(direction=direction, inline=inline)
    return environment


def _render(template: str, language: Language, **values: Any) -> str:
    other = other_language(language)
    return (
        _environment()
        .get_template(template)
        .render(
            language=language,
            other=other,
            languages=LANGUAGES,
            say=lambda key, lang=language, **params: message(f"website-{key}", lang=lang, **params),
            say_other=lambda key: message(f"website-{key}", lang=other),
            modules=course_modules(),
            course_say=lambda key, **params: message(f"course-{key}", lang=language, **params),
            **values,
        )
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
