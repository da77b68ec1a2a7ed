"""The contributions of an archive: CSV files that describe themselves, and back (S22, S149)."""

from __future__ import annotations

import hashlib
import io
import json
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import yaml
from pydantic import TypeAdapter

from mashura.archive.contents import MATERIAL, PACKAGE, TABLES, ArchiveContents, ArchivedMaterial
from mashura.data.campaign_folder import read_csv_tables, write_csv_tables
from mashura.methodology.records.questionnaire import Question
from mashura.methodology.tables.checks import TABLE_NAMES
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.pseudonyms import masked_if_real

_QUESTIONS = TypeAdapter(tuple[Question, ...])
_COUNTS = f"{TABLES}published_counts.csv"
_REPEAT = f"{TABLES}repeat{{number}}/"
_IDS = {"statement_id": "str"}


def material_files(contents: ArchiveContents) -> dict[str, bytes]:
    """Return the files of contributions that hold no personal data, by their names in the archive."""
    material = contents.material
    if material is None:
        return {}
    parts = _parts(material)
    files = {f"{folder}{name}": content for folder, part in parts for name, content in _csv_files(part)}
    if len(material.published_counts):
        files[_COUNTS] = material.published_counts.to_csv(index=False, lineterminator="\n").encode()
    about = {
        "source": dict(material.source),
        "author": material.author,
        "consultations": [_about(part) for _, part in parts],
    }
    package = _package(contents, files)
    return {**files, MATERIAL: as_json(about), PACKAGE: as_json(package)}


def without_personal_data(material: ArchivedMaterial) -> ArchivedMaterial:
    """Return contributions as an archive keeps them: masked, unless the people are simulated."""
    consultation, *repeats = (masked_if_real(part) for _, part in _parts(material))
    return ArchivedMaterial(
        consultation=consultation,
        source=material.source,
        author=material.author,
        repeats=tuple(repeats),
        published_counts=material.published_counts,
    )


def read_material(files: Mapping[str, bytes]) -> ArchivedMaterial | None:
    """Return the contributions that the files of an archive hold; None if there are none.

    Raises
    ------
    ValueError, KeyError, TypeError
        If what describes them is damaged.
    InputError
        If a table is.
    """
    if MATERIAL not in files:
        return None
    about = json.loads(files[MATERIAL])
    folders = [TABLES, *(_REPEAT.format(number=place) for place in range(1, len(about["consultations"])))]
    consultation, *repeats = (
        _consultation(described, folder, files)
        for described, folder in zip(about["consultations"], folders, strict=True)
    )
    counts = pd.DataFrame()
    if _COUNTS in files:
        counts = pd.read_csv(io.BytesIO(files[_COUNTS]), dtype=_IDS, keep_default_na=False)
    return ArchivedMaterial(
        consultation=consultation,
        source=dict(about["source"]),
        author=str(about["author"]),
        repeats=tuple(repeats),
        published_counts=counts,
    )


def as_json(value: object) -> bytes:
    """Return JSON that people can read: UTF-8, indented, ending in a line feed."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _parts(material: ArchivedMaterial) -> list[tuple[str, Consultation]]:
    repeats = ((_REPEAT.format(number=place), part) for place, part in enumerate(material.repeats, 1))
    return [(TABLES, material.consultation), *repeats]


def _csv_files(consultation: Consultation) -> Iterator[tuple[str, bytes]]:
    with tempfile.TemporaryDirectory() as name:
        # The writer masks what is not simulated.
        write_csv_tables(Path(name), consultation)
        for path in sorted(Path(name).iterdir()):
            yield path.name, path.read_bytes()


def _about(consultation: Consultation) -> dict[str, Any]:
    return {
        "title": consultation.title,
        "origin": consultation.origin,
        "questions": [question.model_dump(mode="json") for question in consultation.questions],
    }


def _consultation(described: Mapping[str, Any], folder: str, files: Mapping[str, bytes]) -> Consultation:
    with tempfile.TemporaryDirectory() as name:
        for table in TABLE_NAMES:
            if f"{folder}{table}.csv" in files:
                Path(name, f"{table}.csv").write_bytes(files[f"{folder}{table}.csv"])
        tables = read_csv_tables(Path(name))
    return Consultation(
        title=str(described["title"]),
        origin=str(described["origin"]),
        questions=_QUESTIONS.validate_python(described["questions"]),
        checked=(),
        **tables,
    )


@cache
def _described() -> dict[str, dict[str, str]]:
    described: dict[str, dict[str, str]] = yaml.safe_load(
        Path(__file__).with_name("tables.yaml").read_text(encoding="utf-8")
    )
    return described


def _package(contents: ArchiveContents, files: Mapping[str, bytes]) -> dict[str, Any]:
    """Return the description of the tables as a data package of frictionlessdata.io."""
    resources = [_resource(path, content) for path, content in files.items()]
    assert contents.material is not None
    return {
        "name": "contributions",
        "profile": "data-package",
        "title": contents.title or contents.material.consultation.title,
        "description": "مساهمات محاكاة | Simulated contributions"
        if contents.is_simulated
        else "مساهمات بلا بيانات شخصية | Contributions without personal data",
        "resources": resources,
    }


def _resource(path: str, content: bytes) -> dict[str, Any]:
    inside = path.removeprefix(TABLES)
    table = Path(inside).stem
    described = _described()[table]
    header = content.decode().partition("\n")[0].split(",")
    fields = [_field(table, column, described) for column in header]
    return {
        "name": inside.removesuffix(".csv").replace("/", "-").replace("_", "-"),
        "path": inside,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "description": described["about"],
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {"fields": fields, "missingValues": [""]},
    }


def _field(table: str, column: str, described: Mapping[str, str]) -> dict[str, Any]:
    # Its library takes a second to import.
    from mashura.methodology.tables.schemas import SCHEMAS

    rules = SCHEMAS[table].columns if table in SCHEMAS else {}
    field: dict[str, Any] = {"name": column, "type": "string", "description": described.get(column, "")}
    if column in rules:
        dtype = str(rules[column].dtype).lower()
        if dtype.startswith("datetime"):
            field |= {"type": "datetime", "format": "any"}
        elif dtype.startswith("bool"):
            field |= {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]}
        elif "int" in dtype:
            field |= {"type": "integer"}
        elif "float" in dtype:
            field |= {"type": "number"}
        if not rules[column].nullable:
            field["constraints"] = {"required": True}
    elif column != "statement_id" and table == "published_counts":
        field["type"] = "number"
    return field
