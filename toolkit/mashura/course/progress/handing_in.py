"""Handing in an exercise: one file with the trainee's name, and a receipt.

The file is a ZIP archive in the workspace's folder ``handed-in``, named ``NAME--EXERCISE.zip``, as
``mashura exercises collect`` takes it. Where an nbgrader exchange is configured, the same files are submitted
there. The receipt's code is made from these files, so that an instructor can compare it with the code that
``mashura exercises collect`` and ``mashura exercises receipts`` show.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from mashura.course.progress.answers import Answered, read_answers
from mashura.course.progress.exchange import submit
from mashura.course.questions.traces import NOTES
from mashura.errors import InputError
from mashura.i18n import Language

FOLDER = "handed-in"
SEPARATOR = "--"
_LOG = "handed-in.json"


@dataclass(frozen=True, kw_only=True)
class HandedIn:
    """One hand-in: its file in the folder ``handed-in``, the receipt's code, and what was still open.

    ``course`` is the course whose exchange took it; ``refused`` says why an exchange did not.
    """

    exercise: str
    language: Language
    trainee: str
    file: str
    code: str
    at: datetime
    still_open: tuple[str, ...]
    course: str = ""
    refused: str = ""


_HANDED_IN = TypeAdapter(dict[str, HandedIn])


def still_open(answers: Iterable[Answered]) -> tuple[str, ...]:
    """Return the titles of the questions that lack an answer; those of the analysts' track are nobody's duty.

    Examples
    --------
    >>> still_open([Answered(item="a", title="On which level?", parts=10, open=3)])
    ('On which level?',)
    """
    return tuple(answer.title for answer in answers if answer.open and not answer.analysts)


def receipt_code(files: Mapping[str, bytes]) -> str:
    """Return the short code of what is handed in: the same files, the same code.

    Examples
    --------
    >>> receipt_code({"m01.ipynb": b"{}"}) == receipt_code({"m01.ipynb": b"{}"})
    True
    >>> len(receipt_code({}))
    9
    """
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    code = base64.b32encode(digest.digest()).decode("ascii")
    return f"{code[:4]}-{code[4:8]}"


def file_name(trainee: str, exercise: str) -> str:
    """Return the name of the file to hand in.

    Examples
    --------
    >>> file_name("Maryam  Al Ali", "m01-is-it-participation")
    'Maryam_Al_Ali--m01-is-it-participation.zip'
    """
    words = re.sub(r"[^\w.@-]+", "_", unicodedata.normalize("NFC", trainee.strip())).strip("_.-@")
    return f"{re.sub('-{2,}', '-', words)[:60]}{SEPARATOR}{exercise}.zip"


def hand_in(
    workspace: Path, exercise: str, language: Language, trainee: str, at: datetime | None = None
) -> HandedIn:
    """Write the file to hand in, submit it where there is an exchange, and note the receipt in the workspace.

    Parameters
    ----------
    workspace : Path
        The trainee's.
    exercise : str
        Name of the exercise; its notebook must have been saved.
    language : Language
        In which language she did it.
    trainee : str
        Her name.
    at : datetime, optional
        Now, unless given.

    Raises
    ------
    InputError
        If the name is empty or the exercise's notebook is missing or damaged.
    """
    name = file_name(trainee, exercise)
    if name.startswith(SEPARATOR):
        raise InputError("handin-no-name")
    folder = workspace / language / "exercises" / exercise
    path = folder / f"{exercise}.ipynb"
    try:
        content = path.read_bytes()
        notebook = json.loads(content)
        open_questions = still_open(read_answers(notebook, folder))
        files = {path.name: content, **_app_files(notebook, folder)}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise InputError("handin-no-notebook", file=str(path)) from error
    _write(workspace / FOLDER / name, _packed(files))
    # The file is there before the exchange is asked: whatever that says, nothing is lost.
    submitted = submit(workspace, exercise, files)
    receipt = HandedIn(
        exercise=exercise,
        language=language,
        trainee=" ".join(trainee.split()),
        file=name,
        code=receipt_code(files),
        at=at or datetime.now(UTC),
        still_open=open_questions,
        course=submitted.course if submitted else "",
        refused=submitted.refused if submitted else "",
    )
    known = read_handed_in(workspace) | {exercise: receipt}
    dumped = {name: asdict(entry) for name, entry in known.items()}
    text = json.dumps(dumped, ensure_ascii=False, indent=1, default=lambda time: time.isoformat())
    _write(workspace / NOTES / _LOG, text.encode())
    return receipt


def read_handed_in(workspace: Path) -> dict[str, HandedIn]:
    """Return the latest hand-in of each exercise; none where the note is missing or cannot be read."""
    try:
        return _HANDED_IN.validate_json((workspace / NOTES / _LOG).read_bytes())
    except (OSError, ValidationError):
        return {}


def _app_files(notebook: Mapping[str, Any], folder: Path) -> dict[str, bytes]:
    """Return the files that planning apps put beside the notebook, as its forms name them."""
    fields = [
        field
        for cell in notebook["cells"]
        for field in cell.get("metadata", {}).get("mashura", {}).get("form", {}).get("fields", [])
    ]
    names = {Path(field["file"]).name for field in fields if field.get("widget") == "app"}
    return {name: (folder / name).read_bytes() for name in names if (folder / name).is_file()}


def _packed(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.part")
    draft.write_bytes(content)
    os.replace(draft, path)
