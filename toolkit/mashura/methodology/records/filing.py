"""How an office files a campaign: its reference, and who may read it (S51, S270)."""

from __future__ import annotations

from mashura.methodology.records.record import Line, Record, item
from mashura.methodology.vocabulary.filing import Classification


class Filing(Record):
    """The reference and classification that stand on every page of a campaign's documents.

    Examples
    --------
    >>> Filing(reference="MC-2026-14", classification="internal").classification.value
    'internal'
    """

    reference: Line = item("S51", "S270", default="")
    classification: Classification | None = item("S51", "S270", default=None)
