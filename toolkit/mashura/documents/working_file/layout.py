"""Where things are on a sheet of a working file: the same on every sheet."""

from __future__ import annotations

TITLE, SUMS, NAMES, HEAD, FIRST = 1, 2, 3, 4, 5
"""Rows: title, totals or a sentence of help, the hidden names of the fields, headings, the first entry."""

SPARE = 100
"""Rows below the last entry in which new ones are helped by lists and formats."""

MOST_ROWS = 3_000
"""More rows of a sheet are not read (assumption: no plan has as many)."""
