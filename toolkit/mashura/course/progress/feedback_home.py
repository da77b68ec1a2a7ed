"""Bringing feedback home: the pages that an instructor returned are put where the course looks for them."""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from mashura.course.progress.marks import Mark, read_mark
from mashura.course.progress.saved_work import HEAD_BYTES
from mashura.course.sources.outline import course_modules
from mashura.errors import InputError
from mashura.i18n import LANGUAGES

FOLDER = "feedback"
LARGEST_PAGE = 30_000_000
MOST_FILES = 500
_LANGUAGE = re.compile(r'<html[^>]*\blang="([a-z]{2})"')
# What archives hold beside their files: folders of macOS, and files that only begin with a dot.
_FURNITURE = re.compile(r"(?:^|/)(?:__MACOSX/|\.[^./][^/]*$)")


@dataclass(frozen=True, kw_only=True)
class Brought:
    """What became of a file: each page's mark with its place, and a sentence for each file that was wrong."""

    pages: tuple[tuple[Mark, Path], ...]
    problems: tuple[InputError, ...]


def bring_feedback(workspace: Path, name: str, content: bytes) -> Brought:
    """Put feedback pages into the folders of their exercises.

    Parameters
    ----------
    workspace : Path
        The trainee's.
    name : str
        Name of the file that she chose, for messages.
    content : bytes
        A feedback page, or a ZIP archive of them. A page takes the place of an earlier one of the same
        exercise and language; a page that is not feedback of this course is a problem and harms no other.
        Other files of an archive are passed over, unless it holds no page at all.
    """
    exercises = {part.header.id for module in course_modules() for part in module.exercises}
    pages, problems = [], []
    for shown, page in _files(name, content):
        if isinstance(page, InputError):
            problems.append(page)
            continue
        head = page[:HEAD_BYTES].decode("utf-8", errors="replace")
        mark = read_mark(head)
        if mark is None:
            problems.append(InputError("feedback-none", file=shown))
        elif mark.exercise not in exercises:
            problems.append(InputError("feedback-other-course", file=shown))
        else:
            said = _LANGUAGE.search(head)
            language = said[1] if said and said[1] in LANGUAGES else LANGUAGES[0]
            place = workspace / language / "exercises" / mark.exercise / FOLDER / f"{mark.exercise}.html"
            try:
                _write(place, page)
            except OSError:
                problems.append(InputError("feedback-not-written", file=shown, place=str(place)))
            else:
                pages.append((mark, place))
    return Brought(pages=tuple(pages), problems=tuple(problems))


def _files(name: str, content: bytes) -> Iterator[tuple[str, bytes | InputError]]:
    """Yield each file to look at, or what is wrong with it, with the name to call it by."""
    shown, megabytes = PurePosixPath(name).name[:100], LARGEST_PAGE // 1_000_000
    if not content.startswith(b"PK"):
        too_large = InputError("feedback-too-large", file=shown, megabytes=megabytes)
        yield shown, too_large if len(content) > LARGEST_PAGE else content
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [
                entry
                for entry in archive.infolist()
                if not entry.is_dir() and not _FURNITURE.search(entry.filename)
            ]
            if not entries:
                yield shown, InputError("feedback-empty", file=shown)
            if len(entries) > MOST_FILES:
                yield shown, InputError("feedback-too-many", file=shown, most=MOST_FILES)
                return
            # nbgrader puts the exercise's data files and a time beside each page: they are no mistake.
            pages = [entry for entry in entries if entry.filename.lower().endswith((".html", ".htm"))]
            if entries and not pages:
                yield shown, InputError("feedback-none", file=shown)
            for entry in pages:
                inside = PurePosixPath(entry.filename).name[:100]
                # The size that the archive tells is checked while reading, so that a bomb stays small.
                if entry.file_size > LARGEST_PAGE:
                    yield inside, InputError("feedback-too-large", file=inside, megabytes=megabytes)
                    continue
                with archive.open(entry) as stream:
                    yield inside, stream.read(LARGEST_PAGE)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError):
        yield shown, InputError("feedback-damaged", file=shown)


def _write(place: Path, page: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_name(f".{place.name}.part")
    draft.write_bytes(page)
    os.replace(draft, place)
