"""Restrictions that the worker puts on itself before a trainee's code runs; none of them can be undone.

Uses users, namespaces, capabilities, Landlock and resource limits of Linux through ctypes; ``calls.py`` holds
the system calls. Imports nothing else from Mashura, because it runs inside the box.
``python box.py TOOLKIT LEVEL FOLDER…`` tries a level, in which these folders must be readable, and prints
``inside``.
"""

from __future__ import annotations

import contextlib
import os
import signal
import stat
import struct
import sys
from collections.abc import Iterable, Mapping
from typing import Any

if __name__ == "__main__" and sys.argv[1] not in sys.path:
    sys.path.insert(0, sys.argv[1])

from mashura.grading.box.calls import restrict_calls
from mashura.grading.box.kernel import Unboxed, call, libc

_CLONE_NEWNS, _CLONE_NEWIPC, _CLONE_NEWUSER, _CLONE_NEWPID = 0x20000, 0x8000000, 0x10000000, 0x20000000
_MS_RDONLY, _MS_NOSUID, _MS_NODEV, _MS_NOEXEC, _MS_REMOUNT, _MS_BIND = 1, 2, 4, 8, 0x20, 0x1000
_MS_REC, _MS_PRIVATE = 0x4000, 0x40000
_PR_SET_DUMPABLE, _PR_KEEPCAPS, _PR_CAPBSET_DROP, _PR_SUBREAPER, _PR_NO_NEW_PRIVS = 4, 8, 24, 36, 38
_PR_AMBIENT, _PR_AMBIENT_RAISE = 47, 2
_CAP_READ_SEARCH = 2
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_LANDLOCK_LEAST, _LANDLOCK_SIGNALS = 3, 6
"""Older versions cannot prevent that a file is truncated, or that a signal is sent to another box."""

# Landlock's rights: execute, read a file, read a folder; all rights that exist up to version 5.
_READ, _READ_FILE = 0b1101, 0b0101
_EVERY_RIGHT = {3: (1 << 15) - 1, 4: (1 << 15) - 1}
_ALL_RIGHTS = (1 << 16) - 1
_FILE_RIGHTS = 0b111 | 1 << 14

DEVICES = ("null", "full", "random", "urandom", "tty")
"""Devices in a box of its own. Not ``zero``: memory shared through it could not be counted."""
_USERS_FROM = 3 << 30
"""Above all users that people, systems and containers give out."""
_NOBODY = 65534


def hide_memory(*, hidden: bool = True) -> None:
    """Prevent other processes of the same user from reading or changing this one, or from counting it."""
    if sys.platform == "linux":
        call("prctl", _PR_SET_DUMPABLE, 0 if hidden else 1, 0, 0, 0)


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends, so that none escapes."""
    if sys.platform == "linux":
        call("prctl", _PR_SUBREAPER, 1, 0, 0, 0)


def end_first() -> None:
    """Where the machine's memory runs out, this process and its children are ended before any other."""
    with contextlib.suppress(OSError):
        _write("/proc/self/oom_score_adj", "1000")


def enter_namespaces() -> None:
    """Enter new namespaces; the next child is the first process of a new process tree.

    An ordinary user needs a user namespace for that. Root does not: what root sets up, no notebook can undo,
    because notebooks run as another user.
    """
    user, group = os.getuid(), os.getgid()
    apart = _CLONE_NEWPID | _CLONE_NEWNS | _CLONE_NEWIPC
    call("unshare", apart if user == 0 else apart | _CLONE_NEWUSER)
    if user:
        # The files of a hidden process belong to root.
        hide_memory(hidden=False)
        _write("/proc/self/setgroups", "deny")
        _write("/proc/self/uid_map", f"{user} {user} 1")
        _write("/proc/self/gid_map", f"{group} {group} 1")
        hide_memory()
    _mount("none", "/", None, _MS_REC | _MS_PRIVATE)


def mount_private(folder: str, size: int) -> None:
    """Mount a new temporary file system of limited size over a folder, for this notebook only."""
    _mount("tmpfs", folder, "tmpfs", _MS_NOSUID | _MS_NODEV, f"size={size},nr_inodes={size // 4096},mode=700")


def mount_own_view() -> None:
    """Show this process tree only, with terminals of its own, and nothing of the kernel that can be set."""
    call("unshare", _CLONE_NEWNS)
    fixed = _MS_RDONLY | _MS_NOSUID | _MS_NOEXEC
    _mount("proc", "/proc", "proc", fixed | _MS_NODEV)
    _mount(
        "devpts", "/dev/pts", "devpts", _MS_NOSUID | _MS_NOEXEC, "newinstance,ptmxmode=0666,mode=620,max=64"
    )
    for device in DEVICES:
        _mount("none", f"/dev/{device}", None, fixed | _MS_REMOUNT | _MS_BIND)


def close_streams() -> None:
    """Put this box's own empty device in place of the streams that the grader opened."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def drop_privileges(own: Iterable[str], readable: Iterable[str]) -> bool:
    """Drop every capability for good, and root's user for one that owns nothing else.

    Parameters
    ----------
    own : iterable of str
        Folders to give to the new user.
    readable : iterable of str
        What must stay readable. If Python lies in a folder that is root's alone, the right to read is kept.

    Returns
    -------
    bool
        Whether this process is now the first and only one of its user.
    """
    linux = sys.platform == "linux"
    own = [*own]
    root = os.geteuid() == 0
    kept = 0
    inside = {
        folder
        for folder in own
        if any(f"{folder}/".startswith(f"{other}/") for other in own if other != folder)
    }
    above = [os.path.dirname(folder) for folder in own if folder not in inside]
    if linux and root and not all([*map(open_to_all, readable), *map(_reachable, above)]):
        kept = 1 << _CAP_READ_SEARCH
        call("prctl", _PR_KEEPCAPS, 1, 0, 0, 0)
    for capability in range(64) if linux else ():
        if not kept >> capability & 1:
            libc().prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
    alone = root and _change_user(own)
    if linux:
        call("capset", struct.pack("Ii", 0x20080522, 0), struct.pack("6I", kept, kept, kept, 0, 0, 0))
        if kept:
            call("prctl", _PR_AMBIENT, _PR_AMBIENT_RAISE, _CAP_READ_SEARCH, 0, 0)
        call("prctl", _PR_NO_NEW_PRIVS, 1, 0, 0, 0)
    return alone


def restrict_files(readable: Iterable[str], writable: str) -> bool:
    """Allow reading of these folders only, and writing to one of them only (Landlock).

    Returns
    -------
    bool
        Whether signals are restricted to this box, too.

    Raises
    ------
    Unboxed
        If Landlock is missing or too old on this system.
    """
    version = libc().syscall(_LANDLOCK_CREATE, None, 0, 1)
    if version < _LANDLOCK_LEAST:
        raise Unboxed(f"Landlock {version}")
    rights = _EVERY_RIGHT.get(version, _ALL_RIGHTS)
    scopes = 0b11 if version >= _LANDLOCK_SIGNALS else 0
    network = 0b11 if version >= 4 else 0
    attributes = struct.pack("QQQ", rights, network, scopes)[
        : 24 if version >= 6 else 16 if version >= 4 else 8
    ]
    rules = call("syscall", _LANDLOCK_CREATE, attributes, len(attributes), 0)
    for path in readable:
        if os.path.exists(path):
            _allow(rules, path, _READ if os.path.isdir(path) else _READ_FILE)
    _allow(rules, "/dev/null", _FILE_RIGHTS & rights & ~1)
    _allow(rules, writable, rights & ~(1 << 6 | 1 << 11))
    call("prctl", _PR_NO_NEW_PRIVS, 1, 0, 0, 0)
    call("syscall", _LANDLOCK_RESTRICT, rules, 0)
    os.close(rules)
    return bool(scopes)


def limit_resources(limits: Mapping[str, Any], *, processes: int) -> None:
    """Set limits for this process and its children; raising them again needs privileges.

    Parameters
    ----------
    limits : mapping
        The grader's limits.
    processes : int
        Number of processes that this process's user may have.
    """
    try:
        import resource
    except ImportError:
        return
    wanted = {
        "RLIMIT_CPU": limits["cpu_seconds"],
        "RLIMIT_AS": limits["memory_bytes"],
        "RLIMIT_FSIZE": limits["file_bytes"],
        "RLIMIT_NPROC": processes,
        "RLIMIT_NOFILE": limits["open_files"],
        "RLIMIT_CORE": 0,
    }
    for name, value in wanted.items():
        if hasattr(resource, name):
            kind = getattr(resource, name)
            hard = resource.getrlimit(kind)[1]
            top = int(value) if hard == resource.RLIM_INFINITY else min(int(value), hard)
            # Some systems refuse some limits; the others still apply.
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, (top, top))


def open_to_all(path: str) -> bool:
    """Return whether every user may read this file or folder, and reach it."""
    place = os.path.realpath(path)
    return bool(os.stat(place).st_mode & stat.S_IROTH) and _reachable(
        place if os.path.isdir(place) else os.path.dirname(place)
    )


def _change_user(own: Iterable[str]) -> bool:
    """Change from root to a user of this notebook's own; where the container has too few, to nobody."""
    for user in (_USERS_FROM + os.getpid(), _NOBODY):
        try:
            for folder in own:
                os.chown(folder, user, user)
            os.setgroups([])
            os.setgid(user)
            os.setuid(user)
        except OSError:
            continue
        return user != _NOBODY
    raise Unboxed("no user to change to")


def _reachable(folder: str) -> bool:
    """Return whether every user may go into this folder, from the top."""
    place = os.path.realpath(folder)
    while os.stat(place).st_mode & stat.S_IXOTH:
        if place == os.path.dirname(place):
            return True
        place = os.path.dirname(place)
    return False


def _mount(source: str, place: str, kind: str | None, flags: int, options: str | None = None) -> None:
    texts = [None if text is None else text.encode() for text in (source, place, kind, options)]
    call("mount", texts[0], texts[1], texts[2], flags, texts[3])


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="ascii") as stream:
        stream.write(text)


def _allow(rules: int, path: str, rights: int) -> None:
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        call("syscall", _LANDLOCK_ADD, rules, 1, struct.pack("=Qi", rights, place), 0)
    finally:
        os.close(place)


def end_all_of(user: int) -> None:
    """End all processes of a notebook's own user at once, however fast they multiply; needs root."""
    if os.geteuid() == 0 and user > _USERS_FROM:
        helper = os.fork()
        if helper == 0:
            try:
                os.setuid(user)
                os.kill(-1, signal.SIGKILL)
            finally:
                os._exit(0)
        os.waitpid(helper, 0)


def _trial(level: str, readable: Iterable[str]) -> None:
    hide_memory()
    if level == "bubblewrap":
        enter_namespaces()
        mount_private("/dev/shm", 2**20)
        child = os.fork()
        if child:
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        mount_own_view()
    readable = [*readable]
    drop_privileges([], readable)
    signals = level == "bubblewrap"
    if level == "landlock":
        signals = restrict_files(readable, os.getcwd())
    filtered = True
    try:
        restrict_calls(signals=signals, attributes=level != "landlock")
    except Unboxed:
        if level != "rlimits":
            raise
        filtered = False
    for path in readable:
        os.close(os.open(path, os.O_RDONLY))
    print("inside" if filtered else "inside, all calls", flush=True)


if __name__ == "__main__":
    _trial(sys.argv[2], sys.argv[3:])
