"""Documents that an app gives out, read back."""

from __future__ import annotations

import io

import docx


def word_text(document: bytes) -> str:
    """All texts of a Word document, those in tables included."""
    opened = docx.Document(io.BytesIO(document))
    cells = [cell.text for table in opened.tables for cell in table._cells]
    return "\n".join([paragraph.text for paragraph in opened.paragraphs] + cells)
