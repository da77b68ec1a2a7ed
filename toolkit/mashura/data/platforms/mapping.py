"""The mapping file, which gives the columns of a table of one's own their meaning (S59)."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

Target = Literal[
    "participants.participant_id",
    "participants.joined_at",
    "participants.channel",
    "participants.age_band",
    "participants.gender",
    "participants.region",
    "participants.language",
    "participants.residency",
    "participants.disability",
    "statements.statement_id",
    "statements.text",
    "statements.created_at",
    "statements.moderation",
    "statements.reason",
    "votes.vote",
    "votes.voted_at",
]
TARGETS: tuple[Target, ...] = get_args(Target)
TIMES: tuple[Target, ...] = ("participants.joined_at", "statements.created_at", "votes.voted_at")


class TableMapping(BaseModel):
    """The meaning of the columns of one table.

    Attributes
    ----------
    title : str
        Title of the consultation.
    sheet : str
        Name of the sheet of a workbook; without it, the sheet that has the columns.
    columns : dict
        Header in the file for each column of our tables, such as ``statements.text: المقترح``.
    answers : tuple of str
        Headers of columns that are survey questions; the header is the text of the question.
    separators : dict
        What separates several answers in a cell, by header, such as ``;``; an empty text says that cells hold
        one answer. Without an entry, it is decided from all cells.
    words : dict
        Our value for each word in the file, column by column, such as ``votes.vote: {مع: 1, ضد: -1}``.
    not_personal : tuple of str
        Headers of columns that look as if they identified people, and do not.
    ignored : tuple of str
        Headers of columns that are left out on purpose.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = ""
    sheet: str = ""
    columns: dict[Target, str] = Field(default_factory=dict)
    answers: tuple[str, ...] = ()
    separators: dict[str, str] = Field(default_factory=dict)
    words: dict[Target, dict[str, str | int]] = Field(default_factory=dict)
    not_personal: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    def headers(self) -> tuple[str, ...]:
        """Return all headers that it names."""
        return (*self.columns.values(), *self.answers, *self.ignored)


def mapping_file(path: Path) -> Path:
    """Return the path of a table's mapping file: beside the table, ending in ``.mapping.yaml``.

    Examples
    --------
    >>> mapping_file(Path("ideas.csv")).name
    'ideas.mapping.yaml'
    """
    return path.with_name(f"{path.stem}.mapping.yaml")
