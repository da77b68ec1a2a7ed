"""What a trainee's code may see and use: the limits, and the box in which the worker runs."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from mashura.errors import InputError
from mashura.paths import content

Isolation = Literal["bubblewrap", "rlimits", "none"]
"""``bubblewrap``: own view of the files, no network, own process tree. ``rlimits``: limits on memory, time
and file size, a scrubbed environment and a private folder, but files and network stay reachable."""

LEVELS: tuple[Isolation, ...] = get_args(Isolation)
_PACKAGE = Path(__file__).resolve().parent.parent
WORKER = Path(__file__).resolve().with_name("worker.py")


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Every limit of the grader, in one place."""

    start_seconds: float = 60.0
    cell_seconds: float = 60.0
    question_seconds: float = 20.0
    notebook_seconds: float = 300.0
    grace_seconds: float = 3.0
    cpu_seconds: int = 240
    memory_bytes: int = 4 * 2**30
    file_bytes: int = 64 * 2**20
    disk_bytes: int = 256 * 2**20
    processes: int = 256
    open_files: int = 512
    answer_bytes: int = 1_000_000
    stream_bytes: int = 50_000
    outputs_per_cell: int = 20
    figure_bytes: int = 600_000
    reply_bytes: int = 16_000_000
    notebook_bytes: int = 20_000_000
    cells: int = 500

    def for_worker(self) -> dict[str, float]:
        """Return the limits that the worker sets on itself before it runs anything."""
        return asdict(self)


@cache
def available() -> tuple[Isolation, ...]:
    """Return the levels that work on this machine, strongest first; ``none`` always ends the list.

    Examples
    --------
    >>> available()[-1]
    'none'
    """
    levels: list[Isolation] = []
    if _bubblewrap_works():
        levels.append("bubblewrap")
    if importlib.util.find_spec("resource") is not None:
        levels.append("rlimits")
    return (*levels, "none")


def choose_isolation(wanted: str = "auto") -> Isolation:
    """Return the isolation to use.

    Parameters
    ----------
    wanted : {'auto', 'bubblewrap', 'rlimits', 'none'}
        ``auto`` takes the strongest one that works and refuses when there is none.

    Raises
    ------
    InputError
        If the wanted level is unknown or does not work here, or ``auto`` finds none.

    Examples
    --------
    >>> choose_isolation("none")
    'none'
    """
    if wanted not in ("auto", *LEVELS):
        raise InputError("grading-isolation-unknown", wanted=wanted, known=", ".join(("auto", *LEVELS)))
    if wanted == "auto":
        best = available()[0]
        if best == "none":
            raise InputError("grading-isolation-missing")
        return best
    for level in available():
        if level == wanted:
            return level
    raise InputError("grading-isolation-unusable", wanted=wanted)


def worker_command(
    isolation: Isolation, home: Path, files: Mapping[str, Path], limits: Limits, language: str
) -> tuple[list[str], dict[str, str]]:
    """Return the worker's command line and its whole environment.

    Parameters
    ----------
    isolation : Isolation
        Level of the box.
    home : Path
        Private empty folder of this run; inside bubblewrap a temporary file system stands in its place.
    files : Mapping[str, Path]
        The assignment's own data files by the name that the notebook uses.
    limits : Limits
        Its ``disk_bytes`` bound the temporary file system.
    language : {'ar', 'en'}
        In which the trainee reads.
    """
    python = [sys.executable, "-I", str(WORKER)]
    inside = Path("/tmp/trainee") if isolation == "bubblewrap" else home
    environment = _environment(inside, language)
    if isolation != "bubblewrap":
        for name, path in files.items():
            shutil.copyfile(path, home / name)
        return python, environment
    mounts = [*_mounts(limits), "--dir", str(inside)]
    for name, path in files.items():
        mounts += ["--ro-bind", str(path), str(inside / name)]
    if fonts := _font_list():
        mounts += ["--ro-bind", str(fonts), str(inside / ".matplotlib" / fonts.name)]
    mounts += ["--remount-ro", "/"]
    return [*_box(mounts), "--chdir", str(inside), *python], environment


def _environment(home: Path, language: str) -> dict[str, str]:
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")
    return {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), "/usr/bin", "/bin"]),
        "HOME": str(home),
        "TMPDIR": str(home),
        "IPYTHONDIR": str(home / ".ipython"),
        "MPLCONFIGDIR": str(home / ".matplotlib"),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "LANG": "C.UTF-8",
        "MASHURA_LANG": language,
        **dict.fromkeys(threads, "1"),
        # Windows cannot start a process without it.
        **({"SYSTEMROOT": os.environ["SYSTEMROOT"]} if "SYSTEMROOT" in os.environ else {}),
    }


def _box(mounts: list[str]) -> list[str]:
    program = shutil.which("bwrap") or "bwrap"
    alone = ["--unshare-all", "--die-with-parent", "--new-session", "--uid", "1000", "--gid", "1000"]
    return [program, *alone, "--hostname", "mashura", *mounts]


def _mounts(limits: Limits) -> list[str]:
    """Return what a worker may read: Python, the libraries, the toolkit and its data, never the exercises."""
    # The private /tmp comes first, so that a checkout or a Python below /tmp is mounted into it, not hidden.
    mounts: list[tuple[str, ...]] = [
        *(("size", str(limits.disk_bytes)), ("tmpfs", "/tmp")),
        *(("proc", "/proc"), ("dev", "/dev")),
    ]
    for name in ("usr", "bin", "lib", "lib64", "lib32"):
        path = Path("/", name)
        if path.is_symlink():
            mounts.append(("symlink", os.readlink(path), str(path)))
        elif path.is_dir():
            mounts.append(("ro-bind", str(path), str(path)))
    for name in ("ld.so.cache", "localtime", "alternatives", "fonts"):
        mounts.append(("ro-bind-try", f"/etc/{name}", f"/etc/{name}"))
    readable = [Path(sys.base_prefix), Path(sys.prefix), _PACKAGE]
    datasets = content("datasets")
    if _PACKAGE not in datasets.parents:
        # In a checkout the data stand beside the package, and pyproject.toml says that it is one.
        readable += [datasets, datasets.parent / "pyproject.toml"]
    mounts += [("ro-bind", str(path), str(path)) for path in readable if path.exists()]
    for secret in (_PACKAGE / "content" / "exercises", content("exercises")):
        if secret.is_dir() and any(place in secret.parents for place in readable):
            mounts.append(("tmpfs", str(secret)))
    return [word for kind, *places in mounts for word in (f"--{kind}", *places)]


def _font_list() -> Path | None:
    """Return matplotlib's list of fonts; without it every worker would spend seconds on making one."""
    import matplotlib

    found = sorted(Path(matplotlib.get_cachedir()).glob("fontlist-v*.json"))
    return found[-1] if found else None


def _bubblewrap_works() -> bool:
    if sys.platform != "linux" or shutil.which("bwrap") is None:
        return False
    try:
        trial = subprocess.run(
            [*_box(_mounts(Limits())), sys.executable, "-I", "-c", "print('inside')"],
            capture_output=True,
            timeout=30,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return trial.returncode == 0 and trial.stdout.strip() == b"inside"
