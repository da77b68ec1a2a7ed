"""Limits on a trainee's code, and the isolation level in which the worker runs."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from mashura.errors import InputError
from mashura.grading.box.box import DEVICES, open_to_all
from mashura.paths import PACKAGE, content

Isolation = Literal["bubblewrap", "landlock", "rlimits", "none"]
"""``bubblewrap``: separate file system, no network, separate process tree. ``landlock``: other files are not
readable, no network, no signals to other processes. ``rlimits``: limits on memory, time and file size, a
clean environment and a private folder, but files stay reachable, and where system calls cannot be filtered
the network, too."""

LEVELS: tuple[Isolation, ...] = get_args(Isolation)
_PARENT = Path(__file__).resolve().with_name("warm.py")
_BOX = Path(__file__).resolve().with_name("box.py")
_INSIDE = "inside"
_ORDINARY = ["--unshare-user", "--uid", "1000", "--gid", "1000"]
_ROOT_KEEPS = tuple(
    f"CAP_{name}"
    for name in (
        *("SYS_ADMIN", "SYS_PTRACE", "SETUID", "SETGID", "SETPCAP", "KILL", "CHOWN"),
        *("DAC_OVERRIDE", "DAC_READ_SEARCH"),
    )
)
HOME = "/tmp/trainee"
"""Working folder of a notebook inside bubblewrap."""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """All limits of the grader."""

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
    outputs: int = 200
    output_bytes: int = 5_000_000
    pixels: int = 40_000_000
    reply_bytes: int = 16_000_000
    reply_values: int = 200_000
    notebook_bytes: int = 20_000_000
    cells: int = 500

    def for_worker(self) -> dict[str, float]:
        """Return the limits that the worker sets for itself before it runs anything."""
        return asdict(self)


@cache
def available() -> tuple[Isolation, ...]:
    """Return the levels that work on this machine, strongest first; the last is always ``none``.

    Examples
    --------
    >>> available()[-1]
    'none'
    """
    return tuple(level for level in LEVELS if _works(level))


def isolation_report(level: Isolation) -> str:
    """Return the key of the message that says what a level holds on this machine, and what it does not.

    Examples
    --------
    >>> isolation_report("landlock")
    'grading-isolation-landlock'
    """
    if level == "rlimits" and _trial(level) != _INSIDE:
        return "grading-isolation-rlimits-alone"
    return f"grading-isolation-{level}"


def choose_isolation(wanted: str = "auto", works: Sequence[Isolation] | None = None) -> Isolation:
    """Return the isolation to use.

    Parameters
    ----------
    wanted : {'auto', 'bubblewrap', 'landlock', 'rlimits', 'none'}
        ``auto`` takes the strongest level that works, and fails if there is none.
    works : sequence of Isolation, optional
        The levels that work, strongest first; those of this machine if it is not given.

    Raises
    ------
    InputError
        If the level is unknown or does not work here, or ``auto`` finds none.

    Examples
    --------
    >>> choose_isolation("none")
    'none'
    """
    if wanted not in ("auto", *LEVELS):
        raise InputError("grading-isolation-unknown", wanted=wanted, known=", ".join(("auto", *LEVELS)))
    # Levels are tried one after the other, and no more of them than needed.
    for level in LEVELS if works is None else works:
        if wanted in ("auto", level) and (works is not None or _works(level)):
            if level == "none" and wanted == "auto":
                if works is None and (private := _private_places()):
                    raise InputError("grading-isolation-private", folder=str(private[0]))
                raise InputError("grading-isolation-missing")
            return level
    raise InputError("grading-isolation-unusable", wanted=wanted)


def parent_command(
    isolation: Isolation, home: Path, descriptor: int, limits: Limits
) -> tuple[list[str], dict[str, str]]:
    """Return the command line and the environment of the warm parent.

    Parameters
    ----------
    isolation : Isolation
        Level of the box.
    home : Path
        Private empty folder of the parent; not used with bubblewrap.
    descriptor : int
        The parent's end of the socket that carries the requests for workers.
    limits : Limits
        ``disk_bytes`` limits the size of the temporary file system.
    """
    python = [sys.executable, "-I", str(_PARENT), str(PACKAGE.parent), str(descriptor)]
    if isolation != "bubblewrap":
        return python, _environment(home)
    mounts = [*_mounts(limits), "--tmpfs", HOME]
    if fonts := _font_list():
        mounts += ["--ro-bind", str(fonts), f"{HOME}/.matplotlib/{fonts.name}"]
    # Only a notebook's own file systems are writable, so that no notebook can leave data for the next.
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
        # Arrow's own allocator reserves a gigabyte of addresses, which count for a notebook's limit.
        "ARROW_DEFAULT_MEMORY_POOL": "system",
        # Windows cannot start a process without this variable.
        **({"SYSTEMROOT": os.environ["SYSTEMROOT"]} if "SYSTEMROOT" in os.environ else {}),
    }


def _box(mounts: list[str]) -> list[str]:
    program = shutil.which("bwrap") or "bwrap"
    # Root needs no user namespace, and keeps what it takes to set up each notebook as another user.
    user = [word for name in _ROOT_KEEPS for word in ("--cap-add", name)] if _is_root() else _ORDINARY
    alone = [f"--unshare-{kind}" for kind in ("ipc", "pid", "net", "uts", "cgroup-try")]
    # A process of bubblewrap between them would not report the time of what ran in the box.
    alone += ["--as-pid-1", "--die-with-parent", "--new-session", "--hostname", "mashura"]
    return [program, *user, *alone, *mounts]


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _mounts(limits: Limits) -> list[str]:
    """Return the mounts: Python, the libraries, the toolkit and its data, never the exercises."""
    # The private /tmp comes first, so that a checkout or a Python below /tmp is mounted into it, not hidden.
    mounts: list[tuple[str, ...]] = [
        *(("size", str(limits.disk_bytes)), ("tmpfs", "/tmp")),
        *(("proc", "/proc"), ("tmpfs", "/dev"), ("dir", "/dev/pts"), ("dir", "/dev/shm")),
        *(("dev-bind-try", f"/dev/{device}", f"/dev/{device}") for device in DEVICES),
        *(("symlink", "pts/ptmx", "/dev/ptmx"), ("symlink", "/proc/self/fd", "/dev/fd")),
        *(
            ("symlink", f"/proc/self/fd/{number}", f"/dev/{name}")
            for number, name in enumerate(("stdin", "stdout", "stderr"))
        ),
    ]
    for name in ("usr", "bin", "lib", "lib64", "lib32"):
        path = Path("/", name)
        if path.is_symlink():
            mounts.append(("symlink", os.readlink(path), str(path)))
        elif path.is_dir():
            mounts.append(("ro-bind", str(path), str(path)))
    for name in ("ld.so.cache", "localtime", "alternatives", "fonts"):
        mounts.append(("ro-bind-try", f"/etc/{name}", f"/etc/{name}"))
    # bubblewrap would create the folders above them for its own user alone.
    above = {folder for path in python_places() for folder in path.parents}
    mounts += [("perms", "0755", "--dir", str(folder)) for folder in sorted(above, key=str)[1:]]
    mounts += [("ro-bind", str(path), str(path)) for path in python_places()]
    mounts += [("tmpfs", str(secret)) for secret in _secrets()]
    return [word for kind, *places in mounts for word in (f"--{kind}", *places)]


def python_places() -> list[Path]:
    """Return Python, the libraries, the toolkit and its data."""
    places = [Path(sys.base_prefix), Path(sys.prefix), PACKAGE]
    datasets = content("datasets")
    if PACKAGE not in datasets.parents:
        # In a checkout the data are beside the package; pyproject.toml marks the folder as a checkout.
        places += [datasets, datasets.parent / "pyproject.toml"]
    return [place for place in places if place.exists()]


def _secrets() -> list[Path]:
    """Return the folders of exercises and their checks that are inside a readable folder."""
    folders = {PACKAGE / "content" / "exercises", content("exercises")}
    readable = python_places()
    return [
        folder for folder in folders if folder.is_dir() and any(place in folder.parents for place in readable)
    ]


@cache
def readable_places() -> tuple[Path, ...]:
    """Return what a worker may read with Landlock, which cannot give it a file system of its own.

    A rule opens a whole folder, so a folder that contains the exercises is replaced by its other entries.
    """
    system = [Path("/", name) for name in ("usr", "bin", "lib", "lib64", "lib32")]
    system += [Path("/etc", name) for name in ("ld.so.cache", "localtime", "alternatives", "fonts")]
    system += [Path("/dev", name) for name in ("urandom", "random", "zero")]
    places = [*system, *python_places()]
    for secret in _secrets():
        while containing := [place for place in places if place in secret.parents]:
            places.remove(containing[0])
            places += containing[0].iterdir()
        places = [place for place in places if place != secret]
    return tuple(place for place in places if place.exists())


def _font_list() -> Path | None:
    """Return matplotlib's list of fonts; without it every worker would spend seconds building one."""
    # Where matplotlib keeps it on Linux; importing matplotlib takes longer than grading a notebook.
    cache_folder = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = os.environ.get("MPLCONFIGDIR") or Path(cache_folder, "matplotlib")
    lists = sorted(Path(folder).glob("fontlist-v*.json"))
    return lists[-1] if lists else None


# Where the notebook's temporary file system is mounted; a checkout or a Python below /tmp must stay visible.
PRIVATE = HOME if any(Path("/tmp") in place.parents for place in python_places()) else "/tmp"


def _private_places() -> list[Path]:
    """Return what root alone can read of Python and the libraries, if the grader is root."""
    return [place for place in python_places() if _is_root() and not open_to_all(str(place))]


def _works(level: Isolation) -> bool:
    if level == "none":
        return True
    if level == "rlimits" and not (sys.platform == "linux" and _is_root()):
        return importlib.util.find_spec("resource") is not None
    return _trial(level).startswith(_INSIDE) if level == "rlimits" else _trial(level) == _INSIDE


@cache
def _trial(level: Isolation) -> str:
    """Try a level in a process that ends at once; return what it printed."""
    if sys.platform != "linux" or (level == "bubblewrap" and shutil.which("bwrap") is None):
        return ""
    readable = readable_places() if level == "landlock" else python_places()
    trial = [sys.executable, "-I", str(_BOX), str(PACKAGE.parent), level, *map(str, readable)]
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
        return ""
    return done.stdout.decode(errors="replace").strip() if done.returncode == 0 else ""
