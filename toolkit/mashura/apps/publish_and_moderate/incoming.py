"""What is put into the queue: typed or pasted rows, an export, or the campaign's material (S57)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from mashura.data import read_with_notes
from mashura.errors import InputError
from mashura.i18n import message
from mashura.methodology.rules.conduct.moderation import ModerationAct
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import ModerationActKind, ModerationReason, ModerationState
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


def exported(content: bytes, name: str) -> Consultation:
    """Return what an export holds, as the readers recognise it.

    Raises
    ------
    InputError
        If it cannot be read, or holds no contributions in words.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, Path(name).name or "export")
        path.write_bytes(content)
        imported = read_with_notes(path)
    statements = imported.consultation.statements
    if not any(_said(text) for text in statements.get("text", ())):
        raise InputError("queue-no-statements", file=name)
    return imported.consultation


def consultation_rows(consultation: Consultation) -> Iterator[Incoming]:
    """Yield the statements of a consultation, with the ruling of its log on those that have one.

    What was settled where it came from, nobody knows when, is not put before moderators again.
    """
    table = consultation.statements
    columns = ("statement_id", "text", "language", "author_id", "channel", "created_at")
    rulings, settled = _rulings(consultation), set(settled_there(consultation))
    known = [table[column] if column in table else pd.Series([None] * len(table)) for column in columns]
    for number, text, language, author, channel, created in zip(*known, strict=True):
        if not _said(text) or _said(number) in settled:
            continue
        yield Incoming(
            text=str(text),
            external=_said(number),
            language=_said(language),
            author=_said(author),
            channel=_said(channel),
            received_at=None if pd.isna(created) else pd.Timestamp(created).to_pydatetime(),
            earlier=rulings.get(_said(number)),
        )


def settled_there(consultation: Consultation) -> tuple[str, ...]:
    """Return the statements that were settled where they came from, without a ruling in its log.

    Those that were taken out; and, where there is a log, those that were shown from the start.

    Examples
    --------
    >>> table = pd.DataFrame({"statement_id": ["1", "2"], "text": "More buses", "moderation": ["in", "out"]})
    >>> talk = Consultation(title="", origin="csv", statements=table)
    >>> settled_there(talk), [row.external for row in consultation_rows(talk)]
    (('2',), ['1'])
    """
    table = consultation.statements
    if "moderation" not in table:
        return ()
    ruled = _rulings(consultation)
    states = {ModerationState.OUT} | ({ModerationState.IN} if ruled else set())
    settled = table.loc[table["moderation"].isin(states), "statement_id"]
    return tuple(name for name in map(_said, settled) if name not in ruled)


def _rulings(consultation: Consultation) -> dict[str, ModerationAct]:
    """Return the last ruling of the log on each statement, if its moment is known."""
    log = consultation.moderation_log
    if not len(log):
        return {}
    name = message("apps-publish-and-moderate-queue-decided-before")
    last = log.dropna(subset=["decided_at"]).drop_duplicates("statement_id", keep="last")
    columns = (last[column] for column in ("statement_id", "decided_at", "decision", "reason"))
    return {
        _said(number): ModerationAct(
            kind=ModerationActKind.ADMITTED if decision == ModerationState.IN else ModerationActKind.REJECTED,
            account="",
            name=name,
            at=pd.Timestamp(at).to_pydatetime(),
            reason=ModerationReason(reason) if _said(reason) else None,
        )
        for number, at, decision, reason in zip(*columns, strict=True)
    }


def _said(cell: object) -> str:
    """Return a cell as text; empty where there is none."""
    return "" if cell is None or cell is pd.NA or cell != cell else str(cell).strip()
