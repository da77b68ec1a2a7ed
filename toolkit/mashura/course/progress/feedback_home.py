"""Bringing feedback home: the pages that an instructor returned are put where the course looks for them."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from mashura.course.progress.marks import Mark, read_mark
from mashura.course.sources.outline import course_modules
from mashura.errors import InputError
from mashura.i18n import LANGUAGES

FOLDER = "feedback"
LARGEST_PAGE = 30_000_000
MOST_PAGES = 200
_LANGUAGE = re.compile(r'<html[^>]*\blang="([a-z]{2})"')


def bring_feedback(workspace: Path, name: str, content: bytes) -> tuple[tuple[Mark, Path], ...]:
    """Put feedback pages into the folders of their exercises; return each mark with its page's place.

    Parameters
    ----------
    workspace : Path
        The trainee's.
    name : str
        Name of the file that she chose, for messages.
    content : bytes
        A feedback page, or a ZIP archive of them; other files in it are passed over.

    Raises
    ------
    InputError
        If it holds no feedback page of this course, is damaged or too large; nothing is written then.
    """
    exercises = {part.header.id for module in course_modules() for part in module.exercises}
    brought = []
    for page in _pages(name, content):
        text = page.decode("utf-8", errors="replace")
        mark = read_mark(text[:20_000])
        if mark is None or mark.exercise not in exercises:
            continue
        said = _LANGUAGE.search(text[:2_000])
        language = said[1] if said and said[1] in LANGUAGES else LANGUAGES[0]
        place = workspace / language / "exercises" / mark.exercise / FOLDER / f"{mark.exercise}.html"
        brought.append((mark, place, page))
    if not brought:
        raise InputError("feedback-none", file=name[:100])
    for _, place, page in brought:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = place.with_name(f".{place.name}.part")
        draft.write_bytes(page)
        draft.replace(place)
    return tuple((mark, place) for mark, place, _ in brought)


def _pages(name: str, content: bytes) -> list[bytes]:
    if not content.startswith(b"PK"):
        if len(content) > LARGEST_PAGE:
            raise InputError("feedback-too-large", file=name[:100], megabytes=LARGEST_PAGE // 1_000_000)
        return [content]
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if entry.filename.lower().endswith(".html")]
            if len(entries) > MOST_PAGES or any(entry.file_size > LARGEST_PAGE for entry in entries):
                raise InputError("feedback-too-large", file=name[:100], megabytes=LARGEST_PAGE // 1_000_000)
            return [archive.read(entry) for entry in entries]
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError) as error:
        raise InputError("feedback-damaged", file=name[:100]) from error
