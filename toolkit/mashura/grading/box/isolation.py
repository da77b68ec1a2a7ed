"""What a trainee's code may see and use: the limits, and the box in which the worker runs."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from mashura.errors import InputError
from mashura.paths import PACKAGE, content

Isolation = Literal["bubblewrap", "landlock", "rlimits", "none"]
"""``bubblewrap``: own view of the files, no network, own process tree. ``landlock``: other files closed, no
network, signals to others refused. ``rlimits``: limits on memory, time and file size, a scrubbed
environment and a private folder, but files and network stay reachable."""

LEVELS: tuple[Isolation, ...] = get_args(Isolation)
_PARENT = Path(__file__).resolve().with_name("warm.py")
_BOX = Path(__file__).resolve().with_name("box.py")
HOME = "/tmp/trainee"
"""Working folder of a notebook inside bubblewrap."""


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
    strong: tuple[Isolation, ...] = ("bubblewrap", "landlock")
    levels: list[Isolation] = [level for level in strong if _works(level)]
    if importlib.util.find_spec("resource") is not None:
        levels.append("rlimits")
    return (*levels, "none")


def choose_isolation(wanted: str = "auto") -> Isolation:
    """Return the isolation to use.

    Parameters
    ----------
    wanted : {'auto', 'bubblewrap', 'landlock', 'rlimits', 'none'}
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


def parent_command(
    isolation: Isolation, home: Path, descriptor: int, limits: Limits
) -> tuple[list[str], dict[str, str]]:
    """Return the warm parent's command line and its whole environment.

    Parameters
    ----------
    isolation : Isolation
        Level of the box.
    home : Path
        Private empty folder of the parent, outside bubblewrap.
    descriptor : int
        Its end of the socket on which it is asked for workers.
    limits : Limits
        Its ``disk_bytes`` bound the temporary file system.
    """
    python = [sys.executable, "-I", str(_PARENT), str(PACKAGE.parent), str(descriptor)]
    if isolation != "bubblewrap":
        return python, _environment(home)
    mounts = [*_mounts(limits), "--tmpfs", HOME]
    if fonts := _font_list():
        mounts += ["--ro-bind", str(fonts), f"{HOME}/.matplotlib/{fonts.name}"]
    # Nothing outside a notebook's own file systems can be written: one leaves no word for the next.
    mounts += [word for place in ("/", "/tmp", "/dev") for word in ("--remount-ro", place)]
    return [*_box(mounts), "--chdir", HOME, *python], _environment(Path(HOME))


def _environment(home: Path) -> dict[str, str]:
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")
    return {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), "/usr/bin", "/bin"]),
        "HOME": str(home),
        "TMPDIR": str(home),
        "IPYTHONDIR": str(home / ".ipython"),
        "MPLCONFIGDIR": str(home / ".matplotlib"),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "LANG": "C.UTF-8",
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
    mounts += [("ro-bind", str(path), str(path)) for path in _readable()]
    mounts += [("tmpfs", str(secret)) for secret in _secrets()]
    return [word for kind, *places in mounts for word in (f"--{kind}", *places)]


def _readable() -> list[Path]:
    """Return Python, the libraries, the toolkit and its data."""
    places = [Path(sys.base_prefix), Path(sys.prefix), PACKAGE]
    datasets = content("datasets")
    if PACKAGE not in datasets.parents:
        # In a checkout the data stand beside the package, and pyproject.toml says that it is one.
        places += [datasets, datasets.parent / "pyproject.toml"]
    return [place for place in places if place.exists()]


def _secrets() -> list[Path]:
    """Return the folders of exercises, with their checks, that lie inside what may be read."""
    found = {PACKAGE / "content" / "exercises", content("exercises")}
    return [path for path in found if path.is_dir() and any(place in path.parents for place in _readable())]


@cache
def readable_places() -> tuple[Path, ...]:
    """Return what a worker may read where no view of the files can be made for it (Landlock).

    A rule opens a whole folder, so a folder that holds the exercises is replaced by everything else in it.
    """
    system = [Path("/", name) for name in ("usr", "bin", "lib", "lib64", "lib32")]
    system += [Path("/etc", name) for name in ("ld.so.cache", "localtime", "alternatives", "fonts")]
    system += [Path("/dev", name) for name in ("urandom", "random", "zero")]
    places = [*system, *_readable()]
    for secret in _secrets():
        while around := [place for place in places if place in secret.parents]:
            places.remove(around[0])
            places += around[0].iterdir()
        places = [place for place in places if place != secret]
    return tuple(place for place in places if place.exists())


def _font_list() -> Path | None:
    """Return matplotlib's list of fonts; without it every worker would spend seconds on making one."""
    import matplotlib

    found = sorted(Path(matplotlib.get_cachedir()).glob("fontlist-v*.json"))
    return found[-1] if found else None


# Where the notebook's own temporary file system stands; a checkout or a Python below /tmp must stay in view.
PRIVATE = HOME if any(Path("/tmp") in place.parents for place in _readable()) else "/tmp"


def _works(level: Isolation) -> bool:
    """Put up a level's walls once, in a process that ends at once."""
    if sys.platform != "linux" or (level == "bubblewrap" and shutil.which("bwrap") is None):
        return False
    trial = [sys.executable, "-I", str(_BOX), level]
    try:
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                [*_box(_mounts(Limits())), *trial] if level == "bubblewrap" else trial,
                capture_output=True,
                timeout=30,
                check=False,
                cwd=folder,
            )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and done.stdout.strip() == b"inside"
