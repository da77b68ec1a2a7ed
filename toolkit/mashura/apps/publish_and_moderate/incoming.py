"""What is put into the queue: typed or pasted rows, an export, or the campaign's material (S57)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from mashura.data import read_with_notes
from mashura.errors import InputError
from mashura.methodology.tables.consultation import Consultation
from mashura.store.moderation_rows import Incoming

MOST_PASTED = 5_000
"""Rows that are pasted at once; more come as a file."""


def typed_rows(text: str) -> list[Incoming]:
    """Return what was typed or pasted, one contribution on each line.

    Raises
    ------
    InputError
        If nothing was typed, or too much.

    Examples
    --------
    >>> [row.text for row in typed_rows("More buses\\n\\n  Plant trees ")]
    ['More buses', 'Plant trees']
    """
    lines = [" ".join(line.split()) for line in text.splitlines()]
    rows = [Incoming(text=line) for line in lines if line]
    if not rows:
        raise InputError("queue-nothing-typed")
    if len(rows) > MOST_PASTED:
        raise InputError("queue-pasted-too-much", rows=len(rows), most=MOST_PASTED)
    return rows


def exported_rows(content: bytes, name: str) -> list[Incoming]:
    """Return the contributions of an export, as the readers recognise it.

    Raises
    ------
    InputError
        If it cannot be read, or holds no contributions in words.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, Path(name).name or "export")
        path.write_bytes(content)
        imported = read_with_notes(path)
    rows = [*consultation_rows(imported.consultation)]
    if not rows:
        raise InputError("queue-no-statements", file=name)
    return rows


def consultation_rows(consultation: Consultation) -> Iterator[Incoming]:
    """Yield the statements of a consultation."""
    table = consultation.statements
    columns = ("statement_id", "text", "language", "author_id", "channel", "created_at")
    known = [table[column] if column in table else pd.Series([None] * len(table)) for column in columns]
    for number, text, language, author, channel, created in zip(*known, strict=True):
        if not _said(text):
            continue
        yield Incoming(
            text=str(text),
            external=_said(number),
            language=_said(language),
            author=_said(author),
            channel=_said(channel),
            received_at=None if pd.isna(created) else pd.Timestamp(created).to_pydatetime(),
        )


def _said(cell: object) -> str:
    """Return a cell as text; empty where there is none."""
    return "" if cell is None or cell is pd.NA or cell != cell else str(cell).strip()
