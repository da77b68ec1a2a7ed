"""The version of an exercise: a digest of everything of ours that decides a mark.

That is every file of the exercise (source, checks, known answers, cases, data files, messages, rubric), what
its class drew (variant and tables), and every module of Mashura that its checks or the engine import, also
through others, with the data files beside it. Other libraries are not part of it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from mashura.grading.exercise.exercise import Exercise
from mashura.paths import PACKAGE

_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(mashura[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]*)|import[ \t]+(mashura[\w.]+))",
    re.MULTILINE,
)
_NAME = re.compile(r"\w+")
_DATA = frozenset({".csv", ".json", ".yaml"})
# What runs, restores and judges a notebook, whatever the exercise.
_ENGINE = ("mashura.grading.marking.engine", "mashura.grading.box.worker", "mashura.grading.box.warm")


@lru_cache(maxsize=64)
def exercise_version(exercise: Exercise) -> str:
    """Return the version of an exercise as 16 hexadecimal digits.

    Examples
    --------
    >>> from mashura.grading import load_exercise
    >>> version = exercise_version(load_exercise("m01-is-it-participation"))
    >>> len(version), version == exercise_version(load_exercise("m01-is-it-participation"))
    (16, True)
    """
    digest = hashlib.sha256()
    own = [
        path
        for folder in (exercise.folder, *exercise.pool_folders)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    ]
    for name, path in [
        *((str(path.relative_to(exercise.folder.parent)), path) for path in own),
        *((str(path.relative_to(PACKAGE)), path) for path in _imported(own)),
    ]:
        digest.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    digest.update(exercise.variant.draw.model_dump_json().encode())
    for name, path in exercise.files().items():
        digest.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _imported(own: Iterable[Path]) -> list[Path]:
    """Return the files of Mashura's modules that are imported, and the data files beside them, in order."""
    waiting = [
        *_ENGINE,
        *(name for path in own if path.suffix == ".py" for name in _imports(path)),
    ]
    modules: dict[str, Path] = {}
    while waiting:
        name = waiting.pop()
        path = _file_of(name)
        if path is None or name in modules:
            continue
        modules[name] = path
        waiting += _imports(path)
        waiting.append(name.rpartition(".")[0])
    folders = {path.parent for path in modules.values()} - {PACKAGE}
    data = [path for folder in folders for path in folder.iterdir() if path.suffix in _DATA]
    return sorted({*modules.values(), *data})


def _imports(path: Path) -> Iterator[str]:
    for module, names, plain in _IMPORT.findall(path.read_text(encoding="utf-8")):
        yield module or plain
        for name in _NAME.findall(names):
            yield f"{module}.{name}"


def _file_of(module: str) -> Path | None:
    parts = module.split(".")[1:]
    if module.partition(".")[0] != PACKAGE.name or not parts:
        return None
    place = PACKAGE.joinpath(*parts)
    for path in (place.with_suffix(".py"), place / "__init__.py"):
        if path.is_file():
            return path
    return None
