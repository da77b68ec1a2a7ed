"""The mapping file, which gives the columns of a table of one's own their meaning (S59)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field

from mashura.data.files.any_table import AnyTable, read_any_table
from mashura.data.files.words import our_value
from mashura.i18n import message
from mashura.methodology.tables.schemas import SCHEMAS

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

# Words in headers of such tables, without article, blanks and punctuation; the first matching target wins.
_WORDS: Mapping[Target, tuple[str, ...]] = {
    "participants.participant_id": (
        "participantid", "participant", "voterid", "userid", "author", "name", "email", "رقمالمشارك",
        "معرفالمشارك", "المشارك", "اسمالمشارك", "الاسم", "الاسمالكامل", "البريدالإلكتروني", "رقمالهاتف",
    ),
    "participants.joined_at": ("joinedat", "registeredat", "تاريخالتسجيل"),
    "participants.channel": ("channel", "source", "القناة", "قناةالمشاركة", "المصدر"),
    "participants.age_band": ("age", "ageband", "agegroup", "العمر", "السن", "الفئةالعمرية"),
    "participants.gender": ("gender", "sex", "الجنس", "النوع", "النوعالاجتماعي"),
    "participants.region": (
        "region", "emirate", "governorate", "district", "city", "المنطقة", "الإمارة", "المحافظة", "المدينة",
    ),
    "participants.language": ("participantlanguage", "language", "اللغة", "لغةالمشاركة"),
    "participants.residency": ("residency", "nationalitystatus", "الإقامة", "صفةالإقامة"),
    "participants.disability": ("disability", "الإعاقة", "منأصحابالهمم", "أصحابالهمم"),
    "statements.statement_id": (
        "statementid", "ideaid", "proposalid", "commentid", "رقمالمقترح", "رقمالفكرة", "رقمالعبارة",
        "رقمالمشاركة",
    ),
    "statements.text": (
        "statement", "text", "idea", "comment", "proposal", "suggestion", "body", "contribution", "النص",
        "المقترح", "الفكرة", "العبارة", "التعليق", "المشاركة", "الرأي", "نصالمقترح", "الملاحظات",
    ),
    "statements.created_at": (
        "createdat", "date", "timestamp", "submittedat", "التاريخ", "تاريخالإرسال", "الوقت", "طابعزمني",
    ),
    "statements.moderation": ("moderation", "status", "الحالة", "حالةالمراجعة"),
    "statements.reason": ("reason", "سببالاستبعاد"),
    "votes.vote": ("vote", "reaction", "agreement", "التصويت", "الصوت", "الموقف"),
    "votes.voted_at": ("votedat", "تاريخالتصويت"),
}  # fmt: skip
_ALEFS = str.maketrans("أإآ", "ااا")
# Assumption: a column is a question if it has at most this many different values, or long texts.
_FEW_ANSWERS = 12
_LONG_TEXT = 25


class TableMapping(BaseModel):
    """The meaning of the columns of one table.

    Attributes
    ----------
    title : str
        Title of the consultation.
    columns : dict
        Header in the file for each column of our tables, such as ``statements.text: المقترح``.
    answers : tuple of str
        Headers of columns that are survey questions; the header is the text of the question.
    words : dict
        Our value for each word in the file, column by column, such as ``votes.vote: {مع: 1, ضد: -1}``.
    ignored : tuple of str
        Headers of columns that are left out on purpose.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = ""
    columns: dict[Target, str] = Field(default_factory=dict)
    answers: tuple[str, ...] = ()
    words: dict[Target, dict[str, str | int]] = Field(default_factory=dict)
    ignored: tuple[str, ...] = ()


def mapping_file(path: Path) -> Path:
    """Return the path of a table's mapping file: beside the table, ending in ``.mapping.yaml``.

    Examples
    --------
    >>> mapping_file(Path("ideas.csv")).name
    'ideas.mapping.yaml'
    """
    return path.with_name(f"{path.stem}.mapping.yaml")


def propose_mapping(path: Path) -> str:
    """Return the text of a proposed mapping file for a table, to be checked and corrected by a person.

    Columns with a known header are mapped first. Of the others, a column with long texts is proposed as the
    statement, a column with few different values as a question, and the rest as ignored.

    Raises
    ------
    InputError
        If the table cannot be read.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "ideas.csv")
    ...     _ = file.write_text("الاسم;المقترح\\nسعاد;مظلات للمواقف\\n", encoding="utf-8")
    ...     print(propose_mapping(file).splitlines()[2])
    columns:
    """
    table = read_any_table(path)
    columns: dict[str, str] = {}
    answers: list[str] = []
    ignored: list[str] = []
    unmapped: list[tuple[int, str]] = []
    for place, header in enumerate(table.header):
        target = _target(header)
        if target and target not in columns:
            columns[target] = header
        elif header:
            unmapped.append((place, header))
    for place, header in unmapped:
        cells = [cell for cell in table.column(place) if cell]
        length = sum(map(len, cells)) / max(len(cells), 1)
        if length >= _LONG_TEXT and "statements.text" not in columns:
            columns["statements.text"] = header
        elif cells and (len({*cells}) <= _FEW_ANSWERS or length >= _LONG_TEXT):
            answers.append(header)
        else:
            ignored.append(header)
    document = {
        "title": path.stem,
        "columns": {target: columns[target] for target in TARGETS if target in columns},
        "answers": answers,
        "words": _unknown_words(table, columns),
        "ignored": ignored,
    }
    text = yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=1000)
    return f"# {message('data-mapping-comment')}\n{text}"


def _target(header: str) -> Target | None:
    plain = _plain(header)
    return next((target for target, words in _WORDS.items() if plain in map(_plain, words)), None)


def _plain(header: str) -> str:
    """Return a header without blanks, punctuation and tatweel, and with one form of alef."""
    return re.sub(r"[\W_\u0640]", "", header.lower()).translate(_ALEFS)


def _unknown_words(table: AnyTable, columns: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return the unknown words of columns with fixed values, for a person to fill in."""
    unknown_words: dict[str, dict[str, str]] = {}
    for target, header in columns.items():
        name, _, column = target.partition(".")
        fixed = any(check.name == "isin" for check in SCHEMAS[name].columns[column].checks)
        if not fixed:
            continue
        words = {cell for cell in table.column(table.header.index(header)) if cell}
        unknown = sorted(word for word in words if our_value(target, word) is None)
        if unknown:
            unknown_words[target] = dict.fromkeys(unknown, "")
    return unknown_words
