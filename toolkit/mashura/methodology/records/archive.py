"""The archive: the topic is closed and the record of its whole cycle is kept (S149, S270)."""

from __future__ import annotations

from datetime import date

from mashura.methodology.records.record import Line, Record, item


class Archive(Record):
    """The closing of a topic, which may be reopened if more consultation is needed.

    ``file_digest`` is the SHA-256 of the archive file that was made last, in hexadecimal digits.
    """

    closed_on: date | None = item("S270", default=None)
    kept_at: Line = item("S149", "S270", default="")
    kept_parts: tuple[Line, ...] = item("S270", default=())
    reopened_because: Line = item("S270", default="")
    file_digest: Line = item("S149", "S270", default="")
