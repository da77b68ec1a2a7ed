"""Every text of the curriculum that a reader sees, in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mashura.course.handouts.cards import CARDS_FILE, read_cards
from mashura.course.questions.kinds import read_questions
from mashura.course.questions.scenes import read_scenes, scenes_path
from mashura.course.sources.builder import lesson_paths
from mashura.course.sources.glossary import read_glossary
from mashura.course.sources.outline import SOURCES, course_modules
from mashura.course.sources.source import (
    AnyHeader,
    Bilingual,
    Header,
    LessonSource,
    Source,
    read_source,
)
from mashura.i18n import LANGUAGES, Language
from mashura.paths import content


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A text that readers see, in one language, with its file and, for prose, its line."""

    path: Path
    language: Language
    text: str
    line: int = 1


def passages() -> Iterator[Passage]:
    """Yield every text of the curriculum that a reader sees."""
    for path in lesson_paths():
        source: LessonSource = read_source(path)
        yield from passages_of(source)
    for module in course_modules():
        yield from card_passages(content("curriculum", module.folder))
        yield from _in_all_languages(content("curriculum", "modules.yaml"), module.title)
    for term in read_glossary().values():
        yield from _in_all_languages(content("curriculum", "glossary.yaml"), term.term, term.definition)


def passages_of(source: Source[Header]) -> Iterator[Passage]:
    """Yield the texts of a lesson or an exercise, and of its questions and scenes."""
    for cell in source.cells:
        if cell.language is not None:
            yield Passage(path=source.path, language=cell.language, text=cell.text, line=cell.line)
        for texts in _bilingual_in(cell.metadata):
            for language in LANGUAGES:
                yield Passage(
                    path=source.path, language=language, text=texts[language], line=cell.marker_line
                )
    yield from _in_all_languages(source.path, source.header.title, *source.header.objectives)
    scenes = scenes_path(source.path)
    if scenes.is_file():
        for scene in read_scenes(scenes).values():
            yield from _in_all_languages(scenes, *scene.texts())
    questions = source.path.with_suffix(".questions.yaml")
    if questions.is_file():
        for question in read_questions(questions).values():
            yield from _in_all_languages(questions, *question.texts())


def card_passages(folder: Path) -> Iterator[Passage]:
    """Yield the texts of a module's cards."""
    cards = read_cards(folder.resolve())
    path = folder / CARDS_FILE
    yield from _in_all_languages(path, cards.takeaway.title, *cards.takeaway.points)
    yield from _in_all_languages(path, cards.snack.title, *cards.snack.paragraphs)


def _bilingual_in(metadata: Any) -> Iterator[Mapping[str, str]]:
    """Yield the texts of a form, and the line that folds a cell."""
    if isinstance(metadata, Mapping):
        if all(isinstance(metadata.get(language), str) for language in LANGUAGES):
            yield metadata
        for value in metadata.values():
            yield from _bilingual_in(value)
    elif isinstance(metadata, list):
        for value in metadata:
            yield from _bilingual_in(value)


def exercise_passages() -> Iterator[Passage]:
    """Yield the texts of the graded exercises that a trainee sees before handing in."""
    for path in sorted(content("exercises").glob(SOURCES)):
        yield from passages_of(read_source(path, AnyHeader))


def _in_all_languages(path: Path, *texts: Bilingual) -> Iterator[Passage]:
    for text in texts:
        for language in LANGUAGES:
            yield Passage(path=path, language=language, text=text[language])
