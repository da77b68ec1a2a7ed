"""What all spreadsheets share: typeface, colours, names of sheets, and text that is never a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from openpyxl.cell import Cell
from openpyxl.drawing.image import Image
from openpyxl.styles import Alignment, Border, Side
from openpyxl.worksheet.worksheet import Worksheet

from mashura.documents.formats.content import is_foreign
from mashura.i18n import Language, direction
from mashura.record_file import without_isolates

# Every office has it, and it has Arabic letters.
TYPEFACE = "Arial"
BRAND, QUIET, PALE, LOUD = "0F5C63", "5B6B73", "E8F0F0", "9A3412"
RULE = Border(bottom=Side(style="thin", color="C9D5D6"))
LONGEST_NAME, LONGEST_TEXT = 31, 32_000
_LOGO_PIXELS = 80
_LEFT_TO_RIGHT = "\u2066"
# Characters that Excel does not allow in the name of a sheet, and marks of direction, which it would show.
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\'\u200e\u200f\u2066-\u2069]")


def sheet_name(title: str, taken: Sequence[str]) -> str:
    """Return a name that Excel allows for a sheet: short, without its signs, and not taken.

    Examples
    --------
    >>> sheet_name("Who/what?", []), sheet_name("Late", ["late"])
    ('Who what', 'Late 2')
    """
    stem = _NOT_IN_NAMES.sub(" ", title)[:LONGEST_NAME].strip() or "–"
    others = {name.casefold() for name in taken}
    name, number = stem, 1
    while name.casefold() in others:
        number += 1
        name = f"{stem[: LONGEST_NAME - len(str(number)) - 1]} {number}"
    return name


def write_text(cell: Cell, text: str, language: Language, *, wrap: bool = True) -> Cell:
    """Write a text into a cell, in the direction of its letters, on the side where the language begins."""
    rtl = direction(language) == "rtl"
    foreign = is_foreign(text, language)
    # Excel shows marks of direction as boxes; a cell has a direction of its own.
    right = rtl != foreign and not text.startswith(_LEFT_TO_RIGHT)
    text = without_isolates(text)
    # A string cell is never computed; the quote prefix keeps it a string when it is edited.
    cell.value = text[:LONGEST_TEXT]
    cell.data_type = "s"
    cell.quotePrefix = text[:1] in ("=", "+", "-", "@")
    cell.alignment = Alignment(
        horizontal="right" if rtl else "left",
        vertical="top",
        wrap_text=wrap,
        readingOrder=2 if right else 1,
    )
    return cell


def add_logo(sheet: Worksheet, logo: bytes, place: str) -> None:
    """Put a logo, as PNG, at a cell."""
    picture = Image(io.BytesIO(logo))
    scale = _LOGO_PIXELS / max(picture.width, picture.height)
    picture.width, picture.height = picture.width * scale, picture.height * scale
    sheet.add_image(picture, place)
