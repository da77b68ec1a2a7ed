"""The folder that a trainee works in: lessons and exercises in every language, and the apps.

``FOLDER/ar/…`` and ``FOLDER/en/…`` hold the notebooks under the same names, ``FOLDER/apps`` the apps, and
``FOLDER/.mashura`` a manifest of what was written, so that a second start has nothing to do and a file that
the trainee has changed is never overwritten. There lie the exercises' cards and cases as well, and the pack
of her class, if she has brought one in (:mod:`mashura.apps.server.bringing_in`).
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mashura.apps.server.settings import APPS_FOLDER
from mashura.course.questions.traces import NOTES
from mashura.course.sources.exercise_pack import (
    PACK,
    SHIPPED,
    exercises_in,
    folder_files,
    place_in_workspace,
    read_pack,
)
from mashura.errors import InputError
from mashura.i18n import message
from mashura.i18n.progress_bar import progress_bar
from mashura.paths import PACKAGE, content

# Their contents decide what is written into a workspace.
_SOURCES = ("curriculum", "exercises", SHIPPED, "voila_apps")
_BUILDERS = ("course", "grading", "i18n")


def prepare_workspace(folder: Path) -> Path:
    """Write lessons, exercises and apps into a folder, or bring it up to date.

    Parameters
    ----------
    folder : Path
        Made if missing. Files that the trainee has changed are left as they are; a line on standard error
        says so.

    Returns
    -------
    Path
        The folder, absolute.

    Raises
    ------
    InputError
        If the folder cannot be written to or the disk is full, and if a source of the course is bad.
    """
    folder = folder.expanduser().resolve()
    with clear_errors(folder):
        notes = folder / NOTES
        notes.mkdir(parents=True, exist_ok=True)
        manifest = Manifest(folder)
        sources = workspace_fingerprint(folder)
        written = manifest.files
        if manifest.sources == sources and all((folder / name).exists() for name in written):
            return folder
        with tempfile.TemporaryDirectory(dir=notes) as build:
            _build(Path(build), notes)
            files, kept = take_over(Path(build), folder, written)
        manifest.write(sources, files)
    if kept:
        print(message("server-kept", count=len(kept), files=", ".join(kept)), file=sys.stderr)
    return folder


class Manifest:
    """What was written into a workspace: a fingerprint of its sources, and the hash of each file by name."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NOTES / "manifest.json"
        try:
            known: dict[str, Any] = json.loads(self.path.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            known = {}
        self.sources: str = known.get("sources", "")
        self.files: dict[str, str] = known.get("files", {})

    def write(self, sources: str, files: Mapping[str, str]) -> None:
        """Write it anew."""
        new = self.path.with_suffix(".json.new")
        new.write_text(json.dumps({"sources": sources, "files": files}, indent=1), encoding="utf-8")
        os.replace(new, self.path)


@contextmanager
def clear_errors(folder: Path) -> Iterator[None]:
    """Name the folder in one sentence where it cannot be written to."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        key = "server-workspace-full" if full else "server-workspace-not-writable"
        raise InputError(key, folder=str(folder)) from error


def workspace_fingerprint(folder: Path) -> str:
    """Return a hash of all that decides what a workspace holds."""
    roots = [content(name) for name in _SOURCES] + [PACKAGE / name for name in _BUILDERS]
    digest = hashlib.sha256()
    for root in roots:
        for path in sorted(root.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    pack = folder / NOTES / PACK
    digest.update(pack.read_bytes() if pack.is_file() else b"")
    return digest.hexdigest()


def _build(out: Path, notes: Path) -> None:
    """Build everything into an empty folder with the workspace's layout."""
    # Imported only when there is something to build, so that a second start is quick.
    from mashura.course.lessons import build_course

    def copy_apps(folder: Path) -> None:
        apps = folder / APPS_FOLDER
        apps.mkdir()
        for path in content("voila_apps").glob("*.ipynb"):
            shutil.copyfile(path, apps / path.name)

    def give_exercises(folder: Path) -> None:
        write_exercises(_exercises(notes), folder)

    steps: tuple[Callable[[Path], object], ...] = (build_course, give_exercises, copy_apps)
    for step in progress_bar(steps, what=message("server-preparing")):
        step(out)


def _exercises(notes: Path) -> dict[str, bytes]:
    """Return what is given out: the exercises of the trainee's class, and for the others the course's own."""
    if content("exercises").is_dir():
        from mashura.grading.course.handing_out import build_handouts

        with tempfile.TemporaryDirectory() as folder:
            build_handouts(Path(folder))
            files = folder_files(Path(folder))
    else:
        files = folder_files(content(SHIPPED))
    pack = notes / PACK
    return merged(files, read_pack(PACK, pack.read_bytes())) if pack.is_file() else files


def merged(files: Mapping[str, bytes], given: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of two packs; an exercise that is given takes the place of another version of it."""
    names = exercises_in(given)
    return {name: file for name, file in files.items() if name.partition("/")[0] not in names} | dict(given)


def write_exercises(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files of a pack to their places in a workspace."""
    for name, file in files.items():
        path = folder / place_in_workspace(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_for_this_python(file) if path.suffix == ".ipynb" else file)


def _for_this_python(file: bytes) -> bytes:
    """Name this Python in a notebook, since JupyterLab would call it changed as soon as it is opened."""
    notebook = json.loads(file)
    info = notebook.get("metadata", {}).get("language_info", {})
    if info.get("version") in (None, platform.python_version()):
        return file
    info["version"] = platform.python_version()
    return (json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def take_over(build: Path, folder: Path, written: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """Move built files into the workspace; return the files we wrote, and changed files that were kept."""
    files: dict[str, str] = {}
    kept: list[str] = []
    for path in sorted(path for path in build.rglob("*") if path.is_file()):
        name = path.relative_to(build).as_posix()
        target = folder / name
        new, ours = file_hash(path), written.get(name)
        there = file_hash(target) if target.exists() else None
        if there in (None, ours) and there != new:
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(path, target)
        elif there != new:
            # Changed by the trainee. The manifest keeps what we wrote last, or would have written.
            files[name] = ours or new
            if new != ours:
                kept.append(name)
            continue
        files[name] = new
    return files, kept


def file_hash(path: Path) -> str:
    """Return the hash of a file, as the manifest keeps it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
