"""Take-away card and knowledge snack of a module, for colleagues who do not take the course (S231).

Both are in ``cards.yaml`` beside the module's lessons, in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from mashura.course.sources.parity import compare_texts
from mashura.course.sources.problems import Problem
from mashura.course.sources.source import Bilingual
from mashura.i18n import FIRST_LANGUAGE, LANGUAGES
from mashura.paths import content
from mashura.record_file import read_record

CARDS_FILE = "cards.yaml"
# Three minutes of reading; Arabic needs fewer words.
SNACK_WORDS = (150, 380)


class Takeaway(BaseModel):
    """The take-away card of a module, one page."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Bilingual
    points: Annotated[tuple[Bilingual, ...], Field(min_length=5, max_length=12)]


class Snack(BaseModel):
    """A text of about three minutes of reading."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Bilingual
    paragraphs: Annotated[tuple[Bilingual, ...], Field(min_length=3, max_length=10)]


class Cards(BaseModel):
    """The card and the snack of one module."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    takeaway: Takeaway
    snack: Snack


def read_cards(module: str | Path) -> Cards:
    """Return the cards of a module.

    Parameters
    ----------
    module : str or Path
        A folder of the curriculum such as ``"m00_welcome"``, or the path of another one.

    Raises
    ------
    InputError
        If the file is missing or not as expected; the message names file, line and field.

    Examples
    --------
    >>> len(read_cards("m00_welcome").takeaway.points) >= 5
    True
    """
    return read_record(content("curriculum") / module / CARDS_FILE, Cards)


def check_cards(folder: Path) -> list[Problem]:
    """Return differences between the languages of a module's cards, and snacks that are too short or long.

    Raises
    ------
    InputError
        If the file is missing or not as expected.
    """
    cards, path = read_cards(folder.resolve()), folder / CARDS_FILE
    problems = [
        problem
        for text in _texts(cards)
        for problem in compare_texts(text["ar"], text["en"], path, _line_of(path, text))
    ]
    least, most = SNACK_WORDS
    for language in LANGUAGES:
        words = sum(len(paragraph[language].split()) for paragraph in cards.snack.paragraphs)
        if not least <= words <= most:
            params = {"language": language, "words": words, "least": least, "most": most}
            problems.append(Problem(key="cards-snack-length", path=path, line=0, params=params))
    return problems


def _texts(cards: Cards) -> Iterator[Bilingual]:
    yield cards.takeaway.title
    yield from cards.takeaway.points
    yield cards.snack.title
    yield from cards.snack.paragraphs


def _line_of(path: Path, text: Bilingual) -> int:
    """Return the line on which a text begins, or 0 if it is folded in the file."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return next((number for number, line in enumerate(lines, 1) if text[FIRST_LANGUAGE][:40] in line), 0)
