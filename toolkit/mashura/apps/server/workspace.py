"""The folder that a trainee works in: lessons and exercises in every language, and the apps.

``FOLDER/ar/…`` and ``FOLDER/en/…`` hold the notebooks under the same names, ``FOLDER/apps`` the apps, and
``FOLDER/.mashura`` a manifest of what was written, so that a second start has nothing to do and a file that
the trainee has changed is never overwritten.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tqdm import tqdm

from mashura.apps.server.settings import APPS_FOLDER
from mashura.errors import InputError
from mashura.i18n import message
from mashura.paths import PACKAGE, content

# Their contents decide what is written into a workspace.
_SOURCES = ("curriculum", "exercises", "voila_apps")
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
    with _clear_errors(folder):
        notes = folder / ".mashura"
        notes.mkdir(parents=True, exist_ok=True)
        manifest = _read_manifest(notes)
        sources = _fingerprint()
        written = manifest.get("files", {})
        if manifest.get("sources") == sources and all((folder / name).exists() for name in written):
            return folder
        with tempfile.TemporaryDirectory(dir=notes) as build:
            _build(Path(build))
            files, kept = _take_over(Path(build), folder, written)
        text = json.dumps({"sources": sources, "files": files}, indent=1)
        new = notes / "manifest.json.new"
        new.write_text(text, encoding="utf-8")
        os.replace(new, notes / "manifest.json")
    if kept:
        print(message("server-kept", count=len(kept), files=", ".join(kept)), file=sys.stderr)
    return folder


@contextmanager
def _clear_errors(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        key = "server-workspace-full" if full else "server-workspace-not-writable"
        raise InputError(key, folder=str(folder)) from error


def _read_manifest(notes: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((notes / "manifest.json").read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return manifest


def _fingerprint() -> str:
    roots = [content(name) for name in _SOURCES] + [PACKAGE / name for name in _BUILDERS]
    digest = hashlib.sha256()
    for root in roots:
        for path in sorted(root.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _build(out: Path) -> None:
    """Build everything into an empty folder with the workspace's layout."""
    # Imported only when there is something to build, so that a second start is quick.
    from mashura.course.lessons import build_course
    from mashura.grading.course.building import build_handouts

    def copy_apps(folder: Path) -> None:
        apps = folder / APPS_FOLDER
        apps.mkdir()
        for path in content("voila_apps").glob("*.ipynb"):
            shutil.copyfile(path, apps / path.name)

    steps: tuple[Callable[[Path], object], ...] = (build_course, build_handouts, copy_apps)
    for step in tqdm(steps, desc=message("server-preparing"), delay=2, file=sys.stderr, disable=None):
        step(out)


def _take_over(build: Path, folder: Path, written: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """Move built files into the workspace; return the files we wrote, and changed files that were kept."""
    files: dict[str, str] = {}
    kept: list[str] = []
    for path in sorted(path for path in build.rglob("*") if path.is_file()):
        name = path.relative_to(build).as_posix()
        target = folder / name
        new, ours = _hash(path), written.get(name)
        there = _hash(target) if target.exists() else None
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


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
