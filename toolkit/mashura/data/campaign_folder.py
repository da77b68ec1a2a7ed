"""Campaign folders: ``campaign.json`` and one file per table, Parquet, or CSV in ``datasets/`` (S149).

The same tables give the same bytes. A folder is written under a temporary name and moved to its place when
it is complete, so an interrupted run leaves no incomplete folder.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import TypeAdapter, ValidationError

from mashura.data.files.csv_table import CsvTable, read_csv_table, read_text
from mashura.data.files.export_files import Export
from mashura.data.notes import ImportedData, ReadPart
from mashura.data.reader import Reader, Recognition, by_file
from mashura.errors import InputError
from mashura.methodology.records.questionnaire import Question
from mashura.methodology.tables.checks import TABLE_NAMES, check_table
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.pseudonyms import masked_if_real

CAMPAIGN_FILE = "campaign.json"
ROWS_AT_ONCE = 250_000
"""Rows that are written at once; a long table takes the memory of one such part in addition."""


def is_campaign(path: Path) -> bool:
    """Whether a path is a campaign folder of this project."""
    return (path / CAMPAIGN_FILE).is_file()


def write_campaign(
    folder: Path,
    campaign_json: Mapping[str, Any],
    consultation: Consultation,
    on_rows: Callable[[int], object] = lambda rows: None,
) -> None:
    """Write a campaign folder, replacing an older one of the same name.

    Personal data in the texts is masked, except in a simulated campaign: its texts come from no real person,
    and moderators practise on them.

    Parameters
    ----------
    folder : pathlib.Path
        Target folder; must not exist, be empty, or be a campaign folder.
    campaign_json : mapping
        Content of ``campaign.json``; ``title`` and ``origin`` are taken from the consultation.
    consultation : Consultation
        The tables.
    on_rows : callable, optional
        Called with the number of rows after each part, for a progress bar.

    Raises
    ------
    InputError
        If ``folder`` contains something else, cannot be written, or holds answers of real people and the
        consultation is simulated.
    """
    refuse_foreign_folder(folder, simulated=consultation.is_simulated)
    consultation = masked_if_real(consultation)
    record = {**campaign_json, "title": consultation.title, "origin": consultation.origin}
    if consultation.questions:
        record["questions"] = [question.model_dump(mode="json") for question in consultation.questions]
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as scratch:
            new = Path(scratch, "new")
            new.mkdir()
            text = json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True)
            (new / CAMPAIGN_FILE).write_text(text + "\n", encoding="utf-8", newline="\n")
            for name, table in consultation.tables().items():
                _write_parquet(new / f"{name}.parquet", table, on_rows)
            _replace(folder, new, Path(scratch, "old"))
    except OSError as error:
        raise InputError("data-unwritable", path=str(folder), reason=error.strerror or str(error)) from None


def read_campaign(folder: Path) -> Consultation:
    """Read a campaign folder with tables in Parquet or CSV.

    Raises
    ------
    InputError
        If the folder is not a campaign folder, or a table is damaged.
    """
    if not folder.is_dir():
        raise InputError("data-not-a-folder" if folder.exists() else "data-not-found", path=str(folder))
    if not is_campaign(folder):
        raise InputError("data-not-a-campaign", path=str(folder), file=CAMPAIGN_FILE)
    record = read_campaign_json(folder)
    in_parquet = any((folder / f"{name}.parquet").exists() for name in TABLE_NAMES)
    tables = _read_parquet_tables(folder) if in_parquet else read_csv_tables(folder)
    title = record.get("title")
    return Consultation(
        title=title if isinstance(title, str) and title else folder.resolve().name,
        origin=str(record.get("origin", "simulated")),
        questions=_questions(folder, record),
        checked=(),
        **tables,
    )


def _questions(folder: Path, record: Mapping[str, Any]) -> tuple[Question, ...]:
    try:
        return TypeAdapter(tuple[Question, ...]).validate_python(record.get("questions", ()))
    except ValidationError:
        raise InputError("readers-bad-questions", file=str(folder / CAMPAIGN_FILE)) from None


def read_campaign_json(folder: Path) -> dict[str, Any]:
    """Return the content of a campaign folder's ``campaign.json``.

    Raises
    ------
    InputError
        If it is not a JSON object.
    """
    path = folder / CAMPAIGN_FILE
    try:
        record = json.loads(read_text(path))
    except (json.JSONDecodeError, RecursionError) as error:
        line = str(getattr(error, "lineno", 1))
        raise InputError("data-bad-json", file=str(path), line=line) from None
    if not isinstance(record, dict):
        raise InputError("data-bad-json", file=str(path), line="1")
    return record


def read_csv_tables(folder: Path, names: Iterable[str] = TABLE_NAMES) -> dict[str, pd.DataFrame]:
    """Read the tables of a consultation from CSV files in a folder; a table without a file is left out.

    Raises
    ------
    InputError
        If a file is damaged or breaks its table's schema.
    """
    return {
        name: _read_csv(folder / f"{name}.csv", name) for name in names if (folder / f"{name}.csv").exists()
    }


def write_csv_tables(folder: Path, consultation: Consultation) -> None:
    """Write every table that has rows as a CSV file: UTF-8, lines ending in LF, times in ISO 8601.

    Personal data is masked as in :func:`write_campaign`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in masked_if_real(consultation).tables().items():
        if len(table):
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                for start in range(0, len(table), ROWS_AT_ONCE):
                    part = _as_text(table.iloc[start : start + ROWS_AT_ONCE])
                    part.to_csv(file, index=False, header=start == 0, lineterminator="\n")


def refuse_foreign_folder(folder: Path, *, simulated: bool = False) -> None:
    """Check that a campaign may be written to ``folder``, so that a long run can check this first.

    Parameters
    ----------
    folder : pathlib.Path
        Folder of the campaign.
    simulated : bool, optional
        Whether the campaign is simulated; then it does not replace answers of real people.

    Raises
    ------
    InputError
        If ``folder`` contains files but no campaign, or files beside one, or is a file, or holds answers of
        real people where the new ones are simulated.
    """
    if folder.is_dir() and not is_campaign(folder) and any(folder.iterdir()):
        raise InputError("data-not-overwriting", path=str(folder), file=CAMPAIGN_FILE)
    own = {CAMPAIGN_FILE, *(f"{name}.parquet" for name in TABLE_NAMES)}
    others = (
        sorted(entry.name for entry in folder.iterdir() if entry.name not in own) if folder.is_dir() else []
    )
    if simulated and is_campaign(folder) and _is_real(folder):
        raise InputError("data-real-campaign", path=str(folder))
    if others:
        raise InputError("data-work-beside", path=str(folder), file=others[0], count=str(len(others)))
    if folder.exists() and not folder.is_dir():
        raise InputError("data-not-a-folder", path=str(folder))


def _is_real(folder: Path) -> bool:
    return bool(read_campaign_json(folder).get("origin", "simulated") != "simulated")


def _replace(folder: Path, new: Path, old: Path) -> None:
    """Move ``new`` to ``folder``; if that fails, the old folder is put back."""
    if not folder.exists():
        new.rename(folder)
        return
    folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        old.rename(folder)
        raise


def _write_parquet(path: Path, table: pd.DataFrame, on_rows: Callable[[int], object]) -> None:
    """Write a table part by part, so that a long one is never copied as a whole."""
    schema = pa.Schema.from_pandas(table, preserve_index=False)
    with pq.ParquetWriter(path, schema.remove_metadata(), compression="zstd") as writer:
        for start in range(0, max(1, len(table)), ROWS_AT_ONCE):
            part = table.iloc[start : start + ROWS_AT_ONCE]
            # The pandas metadata contains version numbers; without it, the bytes depend on the rows alone.
            rows = pa.Table.from_pandas(part, schema=schema, preserve_index=False)
            writer.write_table(rows.replace_schema_metadata(None))
            on_rows(len(part))


def _read_parquet_tables(folder: Path) -> dict[str, pd.DataFrame]:
    tables = {}
    for name in TABLE_NAMES:
        path = folder / f"{name}.parquet"
        if not path.exists():
            continue
        try:
            rows = pq.read_table(path).to_pandas()
        except (pa.ArrowException, OSError):
            raise InputError("data-bad-parquet", file=str(path)) from None
        tables[name] = check_table(name, rows, str(path))
    return tables


def _read_csv(path: Path, name: str) -> pd.DataFrame:
    # Its library takes longer to import than all the rest.
    from mashura.methodology.tables.schemas import SCHEMAS

    rules = SCHEMAS[name].columns
    required = [column for column, rule in rules.items() if not rule.nullable]
    table = read_csv_table(path, required, [column for column in rules if column not in required])
    rows = {column: _typed(table, column, rules[column]) for column in table.columns}
    return check_table(name, pd.DataFrame(rows), str(path))


def _typed(table: CsvTable, column: str, rule: Any) -> pd.Series[Any]:
    """Return a column in the type that its schema names; an empty cell is a missing value."""
    dtype = str(rule.dtype)
    cells = pd.Series(table.columns[column], dtype="str")
    if dtype.startswith("str"):
        return cells.mask(cells == "") if rule.nullable else cells
    blank = cells.str.strip() == ""
    values: pd.Series[Any]
    if dtype.startswith("datetime"):
        values = pd.to_datetime(cells, utc=True, format="ISO8601", errors="coerce")
    elif dtype == "boolean":
        values = cells.str.strip().str.lower().map({"true": True, "false": False}).astype("boolean")
    else:
        values = pd.to_numeric(cells, errors="coerce")
    wrong = (values.isna() & ~blank).to_numpy()
    if wrong.any():
        row = int(wrong.argmax())
        raise table.error("data-cell-not-typed", row, column=column, value=cells[row], expected=dtype)
    return values


def _as_text(table: pd.DataFrame) -> pd.DataFrame:
    text = table.copy()
    for column in text.columns:
        if isinstance(text[column].dtype, pd.DatetimeTZDtype):
            text[column] = text[column].dt.strftime("%Y-%m-%dT%H:%M:%S.%f").str[:-3] + "Z"
        elif str(text[column].dtype) == "boolean":
            text[column] = text[column].astype("str").str.lower().where(text[column].notna())
    return text


def recognise(export: Export) -> Recognition | None:
    """Recognise a campaign folder by its ``campaign.json``; see :mod:`mashura.data.reader`."""
    if is_campaign(export.path):
        return Recognition(1.0, (by_file(CAMPAIGN_FILE),))
    return None


def _imported(export: Export) -> ImportedData:
    consultation = read_campaign(export.path)
    account = [
        ReadPart(kind="file", file=file.name, name=file.name, read=len(table), how="account-table")
        for file in export.files
        if (table := consultation.tables().get(file.base.partition(".")[0])) is not None
    ]
    record = ReadPart(kind="file", file=CAMPAIGN_FILE, name=CAMPAIGN_FILE, read=1, how="account-record")
    return ImportedData(consultation=consultation, format="campaign", account=(record, *account))


READER = Reader(
    name="campaign",
    recognise=recognise,
    read=_imported,
    documentation="readers-format-campaign",
)
