"""No lesson, question or glossary entry repeats a sentence of the documents that the course draws on."""

import os
import re
from pathlib import Path

import pytest

from mashura.course.handouts.cards import read_cards
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.sources.builder import lesson_paths
from mashura.course.sources.glossary import read_glossary
from mashura.course.sources.source import read_source
from mashura.items import items

ROOT = Path(__file__).resolve().parents[2]
RUN = 8
_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
_LETTERS = str.maketrans("أإآىة", "ااايه")


def words(text: str) -> list[str]:
    """Words without vowel marks, and with the letters that are often interchanged written alike."""
    return re.findall(r"[^\W_]+", _MARKS.sub("", text).translate(_LETTERS).casefold())


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[start : start + RUN]) for start in range(len(found) - RUN + 1)}


@pytest.fixture(scope="module")
def published() -> set[tuple[str, ...]]:
    folder = Path(os.environ.get("MASHURA_SOURCES") or ROOT.parent / "shared" / "sources")
    if not folder.is_dir():
        pytest.skip(
            f"beyond CI: the source documents are not at {folder}; set MASHURA_SOURCES to their folder"
        )
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    assert texts
    return set().union(*map(runs, texts))


def test_a_run_of_eight_words_is_found_whatever_its_marks_and_punctuation():
    one = "أهميّة المشاركة في: الخدمات، والسياسات – ثم القرارات الكبرى"
    other = "قال أحدهم: اهمية المشاركة في الخدمات والسياسات ثم القرارات الكبري كلها"
    assert runs(one) & runs(other)
    assert not runs(one) & runs(other.replace("الخدمات", "البرامج"))


@pytest.mark.real_data
@pytest.mark.parametrize("path", lesson_paths(), ids=lambda path: path.stem)
def test_a_lesson_and_its_questions_share_no_run_of_words_with_the_sources(path, published):
    texts = [cell.text for cell in read_source(path).cells]
    for question in read_questions(questions_path(path.stem)).values():
        texts += [entry[language] for entry in question.texts() for language in ("ar", "en")]
    assert [" ".join(run) for text in texts for run in runs(text) & published] == []


@pytest.mark.real_data
def test_the_glossary_shares_no_run_of_words_with_the_sources(published):
    texts = [term.definition[language] for term in read_glossary().values() for language in ("ar", "en")]
    assert [" ".join(run) for text in texts for run in runs(text) & published] == []


@pytest.mark.real_data
@pytest.mark.parametrize("module", sorted({path.parent.name for path in lesson_paths()}))
def test_a_modules_cards_share_no_run_of_words_with_the_sources(module, published):
    cards = read_cards(module)
    both = [*cards.takeaway.points, *cards.snack.paragraphs, cards.takeaway.title, cards.snack.title]
    texts = [text[language] for text in both for language in ("ar", "en")]
    assert [" ".join(run) for text in texts for run in runs(text) & published] == []


@pytest.mark.real_data
def test_the_titles_of_the_items_share_no_run_of_words_with_the_sources(published):
    titles = [title for item in items().values() for title in item.titles.values()]
    assert [" ".join(run) for title in titles for run in runs(title) & published] == []
