"""What all processes of one notebook use together, counted from outside, in the keeper."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time
from collections.abc import Iterable, Mapping
from typing import Any

import psutil

_DISK_EVERY = 1.0


class Usage:
    """Counts what the descendants of this process use, against a notebook's limits.

    Parameters
    ----------
    limits : mapping
        ``processes`` (with threads), ``memory_bytes``, ``cpu_seconds`` and ``disk_bytes``.
    file_systems : iterable of str
        Where the notebook's own file systems in memory are mounted; what they hold counts as memory.
    folder : str, optional
        The notebook's folder, if it is on a disk that it shares with others; bounded by ``disk_bytes``.
    """

    def __init__(
        self, limits: Mapping[str, Any], *, file_systems: Iterable[str] = (), folder: str | None = None
    ) -> None:
        self._limits = limits
        self._file_systems = tuple(file_systems)
        self._folder = None if folder is None else os.path.realpath(folder)
        self._next_disk = 0.0

    def over_limit(self) -> bool:
        """Return whether the notebook uses more than it may."""
        seconds = _children_seconds(psutil.Process())
        processes = 0
        memory = self._held_in_memory()
        tree = descendants()
        for process in tree:
            # A child that has ended is counted until somebody waits for it: its time is nobody's until then.
            processes += 1
            with contextlib.suppress(psutil.Error), process.oneshot():
                times = process.cpu_times()
                seconds += times.user + times.system + _children_seconds(process)
                threads, resident = _size(process)
                processes += max(threads - 1, 0)
                memory += resident
        return bool(
            processes > self._limits["processes"]
            or seconds > self._limits["cpu_seconds"]
            or (memory > self._limits["memory_bytes"] and self._memory(tree) > self._limits["memory_bytes"])
            or self._over_disk(tree)
        )

    def _memory(self, tree: Iterable[psutil.Process]) -> int:
        """Return the memory exactly: what several processes share counts once."""
        return self._held_in_memory() + sum(_share(process) for process in tree)

    def _held_in_memory(self) -> int:
        used = 0
        for place in self._file_systems:
            system = os.statvfs(place)
            used += (system.f_blocks - system.f_bfree) * system.f_frsize
        return used

    def _over_disk(self, tree: Iterable[psutil.Process]) -> bool:
        now = time.monotonic()
        if self._folder is None or now < self._next_disk:
            return False
        largest = int(self._limits["disk_bytes"])
        used = _folder_size(self._folder, largest)
        if sys.platform == "linux":
            used += _deleted_size(tree, self._folder, self._limits["file_bytes"])
        took = time.monotonic() - now
        self._next_disk = now + max(_DISK_EVERY, 20 * took)
        return used > largest


def descendants() -> list[psutil.Process]:
    """Return all living or unreaped descendants of this process."""
    return psutil.Process().children(recursive=True)


def user_threads() -> int:
    """Return how many threads this process's user has on the whole machine."""
    user = os.getuid()
    threads = 0
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error), process.oneshot():
            if process.uids().real == user:
                threads += process.num_threads()
    return threads


def _children_seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.children_user + times.children_system)


def _size(process: psutil.Process) -> tuple[int, int]:
    """Return the number of threads, and the memory in use or moved to the disk in bytes."""
    if sys.platform != "linux":
        return process.num_threads(), process.memory_info().rss
    sizes = {"Threads": 1, "VmRSS": 0, "VmSwap": 0}
    with contextlib.suppress(OSError), open(f"/proc/{process.pid}/status", encoding="utf-8") as status:
        for line in status:
            name, _, value = line.partition(":")
            if name in sizes:
                sizes[name] = int(value.split()[0])
    return sizes["Threads"], 1024 * (sizes["VmRSS"] + sizes["VmSwap"])


def _share(process: psutil.Process) -> int:
    """Return the process's share of memory that no file holds; all of its memory where that is not known."""
    sizes = {"Pss_Anon": 0, "SwapPss": 0}
    try:
        with open(f"/proc/{process.pid}/smaps_rollup", encoding="ascii") as rollup:
            for line in rollup:
                name, _, value = line.partition(":")
                if name in sizes:
                    sizes[name] = int(value.split()[0])
    except (OSError, UnicodeDecodeError):
        with contextlib.suppress(psutil.Error):
            return _size(process)[1]
    return 1024 * sum(sizes.values())


def _folder_size(folder: str, largest: int) -> int:
    """Return what a folder takes on the disk; more than ``largest`` if that cannot be known."""
    used = 0
    folders = [folder]
    while folders and used <= largest:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    used += 4096
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    else:
                        used += entry.stat(follow_symlinks=False).st_blocks * 512
        except FileNotFoundError:
            continue
        except OSError:
            # Closed to us, or too deep to be reached.
            return largest + 1
    return used


def _deleted_size(tree: Iterable[psutil.Process], folder: str, file_bytes: int) -> int:
    """Return the size of deleted files that are still in use: mapped ones count by the most they can be."""
    kept: dict[int, int] = {}
    for place in [f"/proc/{process.pid}" for process in tree]:
        with contextlib.suppress(OSError), open(f"{place}/maps", encoding="utf-8", errors="replace") as maps:
            for line in maps:
                if line.endswith("(deleted)\n") and folder in line:
                    kept.setdefault(int(line.split()[4]), file_bytes)
        with contextlib.suppress(OSError), os.scandir(f"{place}/fd") as descriptors:
            for descriptor in descriptors:
                with contextlib.suppress(OSError):
                    file = os.stat(descriptor.path)
                    if stat.S_ISREG(file.st_mode) and file.st_nlink == 0:
                        kept[file.st_ino] = file.st_blocks * 512
    return sum(kept.values())
