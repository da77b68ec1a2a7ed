"""Take-away cards and knowledge snacks (S231) as PDF files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mashura.course.handouts.cards import Cards, read_cards
from mashura.course.sources.outline import Module, course_modules
from mashura.documents.formats.file import write_file
from mashura.documents.formats.pdf import typeset
from mashura.i18n import LANGUAGES, Language, message
from mashura.i18n.progress_bar import progress_bar

_TEMPLATE = Path(__file__).with_name("cards.typ")


def write_card_sheets(out: Path) -> list[Path]:
    """Write the card and the snack of each module, one PDF each.

    Parameters
    ----------
    out : Path
        Receives ``LANGUAGE/m00-card.pdf``, ``LANGUAGE/m00-snack.pdf`` and so on; created if missing.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    InputError
        If a module's cards are missing or not as expected, or ``out`` cannot be written.
    """
    modules = [(module, read_cards(module.folder)) for module in course_modules()]
    sheets = [
        (out / language / f"{module.id}-{kind}.pdf", _content(module, cards, kind, language))
        for language in LANGUAGES
        for module, cards in modules
        for kind in ("card", "snack")
    ]
    for path, content in progress_bar(sheets, what=message("sheets-writing")):
        write_file(path, lambda content=content: typeset(_TEMPLATE, content))  # type: ignore[misc]
    return [path for path, _ in sheets]


def _content(module: Module, cards: Cards, kind: str, language: Language) -> dict[str, Any]:
    part = cards.takeaway if kind == "card" else cards.snack
    return {
        "language": language,
        "kind": message(f"sheets-{kind}", lang=language),
        "module": module.title[language],
        "title": part.title[language],
        "points": [point[language] for point in cards.takeaway.points] if kind == "card" else [],
        "paragraphs": [] if kind == "card" else [text[language] for text in cards.snack.paragraphs],
        "footer": message(f"sheets-{kind}-footer", lang=language),
        "brand": message("sheets-brand", lang=language),
    }
