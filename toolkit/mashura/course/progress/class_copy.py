"""The class's own copy of an exercise: whether it is the one that she answers, and answers to carry over.

Each class draws cases and numbers of its own, so answers to another copy earn nothing there. The copy of
her class is in the course pack that she has brought in, or in one that lies in her workspace under its usual
name.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from mashura.course.progress.answers import source_of
from mashura.course.questions.traces import NOTES
from mashura.course.sources.exercise_pack import PACK
from mashura.i18n import Language

BOOK = "book"
_TABLE = re.compile(r"[\"']([\w-]+\.csv)[\"']")


@dataclass(frozen=True, kw_only=True)
class OtherCopy:
    """A saved exercise that is not her class's copy; ``pack`` has that one, if it is known where it is."""

    pack: Path | None


def other_copy(workspace: Path, language: Language, exercise: str) -> OtherCopy | None:
    """Return what is known of a saved exercise that is not, or may not be, her class's copy; else None.

    Parameters
    ----------
    workspace : Path
        The trainee's.
    language, exercise : str
        Which notebook.
    """
    home = workspace / language / "exercises" / exercise
    saved = variant_of(home / f"{exercise}.ipynb")
    if not saved:
        return None
    for pack in (workspace / NOTES / PACK, workspace / PACK):
        given = _given_variant(pack, _changed(pack), language, exercise)
        if given:
            return OtherCopy(pack=pack) if given != saved else None
    return OtherCopy(pack=None) if saved == BOOK else None


def variant_of(path: Path) -> str:
    """Return the name of the variant that a notebook's file is, empty where it names none."""
    try:
        return _variant(path.read_bytes())
    except OSError:
        return ""


def carry_over(earlier: Path, home: Path, exercise: str) -> int:
    """Copy answers from an earlier copy of an exercise into an untouched one, where the question is the same.

    A question is the same if all that she reads, its form and the tables that it shows are the same.

    Parameters
    ----------
    earlier, home : Path
        Folders of the earlier notebook and of the new one, in one language.
    exercise : str
        Its name.

    Returns
    -------
    int
        How many answers were carried over.
    """
    path = home / f"{exercise}.ipynb"
    try:
        before = json.loads((earlier / path.name).read_text(encoding="utf-8"))
        now = json.loads(path.read_text(encoding="utf-8"))
        known = {question: source_of(cell) for question, cell in _questions(before, earlier)}
        carried = [
            (cell, known[question])
            for question, cell in _questions(now, home)
            if known.get(question, source_of(cell)) != source_of(cell)
        ]
    except (OSError, ValueError, AttributeError, TypeError, KeyError):
        return 0
    for cell, source in carried:
        cell["source"] = source
        _take_along(cell, earlier, home)
    if carried:
        path.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return len(carried)


def _take_along(cell: Mapping[str, Any], earlier: Path, home: Path) -> None:
    """Copy the file that an app keeps for an answer."""
    for field in _fields(cell):
        name = Path(str(field.get("file", ""))).name
        if field["widget"] == "app" and (earlier / name).is_file() and not (home / name).exists():
            shutil.copyfile(earlier / name, home / name)


def _questions(notebook: Mapping[str, Any], folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each answer cell with a fingerprint of its question."""
    read: list[str] = []
    for cell in notebook["cells"]:
        mark = cell.get("metadata", {}).get("nbgrader", {})
        if mark.get("solution"):
            asked = [str(mark.get("grade_id")), json.dumps(_fields(cell), sort_keys=True), *read]
            tables = sorted({name for text in read for name in _TABLE.findall(text)})
            asked += [hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in tables]
            yield hashlib.sha256("\0".join(asked).encode()).hexdigest(), cell
        if mark.get("solution") or mark.get("grade"):
            read = []
        else:
            read.append(source_of(cell))


def _fields(cell: Mapping[str, Any]) -> list[Any]:
    fields = cell.get("metadata", {}).get("mashura", {}).get("form", {}).get("fields", [])
    return fields if isinstance(fields, list) else []


def _variant(file: bytes) -> str:
    try:
        return str(json.loads(file)["metadata"]["mashura"]["variant"])
    except (ValueError, KeyError, TypeError):
        return ""


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=64)
def _given_variant(pack: Path, changed: int, language: Language, exercise: str) -> str:
    """Return the variant of an exercise in a pack; empty where the pack is none or lacks it."""
    wanted = f"{exercise}/{language}/{exercise}.ipynb"
    if not changed:
        return ""
    try:
        with zipfile.ZipFile(pack) as archive:
            names = [name for name in archive.namelist() if f"/{name}".endswith(f"/{wanted}")]
            return _variant(archive.read(names[0])) if names else ""
    except (OSError, ValueError, RuntimeError, NotImplementedError, EOFError, zipfile.BadZipFile):
        return ""
