"""Restrictions that the worker puts on itself before a trainee's code runs; none of them can be undone.

Uses namespaces, capabilities, Landlock, seccomp and resource limits of Linux through ctypes. Imports nothing
from Mashura, because it runs inside the box. ``python box.py LEVEL`` tries a level and prints ``inside``.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import platform
import struct
import sys
from collections.abc import Iterable, Mapping
from typing import Any

_CLONE_NEWNS, _CLONE_NEWIPC, _CLONE_NEWUSER, _CLONE_NEWPID = 0x20000, 0x8000000, 0x10000000, 0x20000000
_ANY_NAMESPACE = 0x7E020080
_MS_NOSUID, _MS_NODEV, _MS_REC, _MS_PRIVATE = 2, 4, 0x4000, 0x40000
_PR_SET_DUMPABLE, _PR_SET_SECCOMP, _PR_CAPBSET_DROP, _PR_SUBREAPER, _PR_NO_NEW_PRIVS = 4, 22, 24, 36, 38
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_LANDLOCK_LEAST = 3
"""Older versions cannot prevent that a file is truncated."""

# Landlock's rights: execute, read a file, read a folder; all rights that exist up to version 5.
_READ, _READ_FILE = 0b1101, 0b0101
_EVERY_RIGHT = {3: (1 << 15) - 1, 4: (1 << 15) - 1}
_ALL_RIGHTS = (1 << 16) - 1
_FILE_RIGHTS = 0b111 | 1 << 14

_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_EPERM, _ENOSYS = 1, 38
# System calls by name: (x86_64, aarch64); None where the architecture has no such call.
_REFUSED = {
    "socket": (41, 198), "ptrace": (101, 117), "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "kcmp": (312, 272), "pidfd_getfd": (438, 438), "unshare": (272, 97), "setns": (308, 268),
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51),
    "fsopen": (430, 430), "fsmount": (432, 432), "move_mount": (429, 429), "open_tree": (428, 428),
    "mount_setattr": (442, 442), "bpf": (321, 280), "userfaultfd": (323, 282), "perf_event_open": (298, 241),
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219), "init_module": (175, 105),
    "finit_module": (313, 273), "kexec_load": (246, 104), "reboot": (169, 142), "quotactl": (179, 60),
    "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7),
}  # fmt: skip
_SIGNALS = {
    "kill": (62, 129), "tkill": (200, 130), "tgkill": (234, 131), "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240), "pidfd_send_signal": (424, 424),
}  # fmt: skip
# Landlock does not control these. They report success and do nothing, so that copying a file still works.
_FILE_ATTRIBUTES = {
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452),
    "chown": (92, None), "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54),
    "utime": (132, None), "utimes": (235, None), "futimesat": (261, None), "utimensat": (280, 88),
}  # fmt: skip
_CLONE, _CLONE3 = (56, 220), (435, 435)
_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}


class Unboxed(OSError):
    """A restriction could not be set; nothing may run without it."""


def hide_memory() -> None:
    """Prevent other processes of the same user from reading or changing this one."""
    if sys.platform == "linux":
        _call("prctl", _PR_SET_DUMPABLE, 0, 0, 0, 0)


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends, so that none escapes."""
    if sys.platform == "linux":
        _call("prctl", _PR_SUBREAPER, 1, 0, 0, 0)


def enter_namespaces() -> None:
    """Enter new namespaces; the next child is the first process of a new process tree."""
    user, group = os.getuid(), os.getgid()
    _call("unshare", _CLONE_NEWUSER | _CLONE_NEWPID | _CLONE_NEWNS | _CLONE_NEWIPC)
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/uid_map", f"{user} {user} 1")
    _write("/proc/self/gid_map", f"{group} {group} 1")
    _call("mount", b"none", b"/", None, _MS_REC | _MS_PRIVATE, None)


def mount_private(folder: str, size: int) -> None:
    """Mount a new temporary file system of limited size over a folder, for this notebook only."""
    options = f"size={size},mode=700".encode()
    _call("mount", b"tmpfs", folder.encode(), b"tmpfs", _MS_NOSUID | _MS_NODEV, options)


def drop_privileges() -> None:
    """Drop every capability for good."""
    for capability in range(64):
        _libc().prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
    header = struct.pack("Ii", 0x20080522, 0)
    _call("capset", header, bytes(24))
    _call("prctl", _PR_NO_NEW_PRIVS, 1, 0, 0, 0)


def restrict_files(readable: Iterable[str], writable: str) -> None:
    """Allow reading of these folders only, and writing to one of them only (Landlock).

    Raises
    ------
    Unboxed
        If Landlock is missing or too old on this system.
    """
    version = _libc().syscall(_LANDLOCK_CREATE, None, 0, 1)
    if version < _LANDLOCK_LEAST:
        raise Unboxed(f"Landlock {version}")
    rights = _EVERY_RIGHT.get(version, _ALL_RIGHTS)
    scopes = 0b11 if version >= 6 else 0
    network = 0b11 if version >= 4 else 0
    attributes = struct.pack("QQQ", rights, network, scopes)[
        : 24 if version >= 6 else 16 if version >= 4 else 8
    ]
    rules = _call("syscall", _LANDLOCK_CREATE, attributes, len(attributes), 0)
    for path in readable:
        if os.path.exists(path):
            _allow(rules, path, _READ if os.path.isdir(path) else _READ_FILE)
    _allow(rules, "/dev/null", _FILE_RIGHTS & rights & ~1)
    _allow(rules, writable, rights & ~(1 << 6 | 1 << 11))
    _call("prctl", _PR_NO_NEW_PRIVS, 1, 0, 0, 0)
    _call("syscall", _LANDLOCK_RESTRICT, rules, 0)
    os.close(rules)


def restrict_calls(*, own_process_tree: bool) -> None:
    """Refuse system calls that notebooks do not need (seccomp): sockets, tracing, namespaces, mounts.

    Parameters
    ----------
    own_process_tree : bool
        Whether a namespace hides other processes. Without one, signals can reach this process only, and
        permissions and times of files cannot be changed.
    """
    try:
        machine, architecture = _MACHINES[platform.machine()]
    except KeyError:
        raise Unboxed(f"seccomp on {platform.machine()}") from None
    program = [_instruction(0x20, 4), _instruction(0x15, architecture, 1, 0), _instruction(0x06, _KILL)]
    program.append(_instruction(0x20, 0))
    if machine == 0:
        # The second table of system calls of x86_64 would bypass every rule below.
        program += [_instruction(0x35, 0x40000000, 0, 1), _instruction(0x06, _ERRNO | _EPERM)]
    for numbers in _REFUSED.values():
        program += _answer(numbers[machine], _EPERM)
    program += _answer(_CLONE3[machine], _ENOSYS)
    program += _unless(_CLONE[machine], _instruction(0x45, _ANY_NAMESPACE, 0, 1))
    if not own_process_tree:
        for numbers in _SIGNALS.values():
            program += _unless(numbers[machine], _instruction(0x15, os.getpid(), 1, 0))
        for places in _FILE_ATTRIBUTES.values():
            program += _answer(places[machine], 0)
    program.append(_instruction(0x06, _ALLOW))
    code = b"".join(program)
    buffer = ctypes.create_string_buffer(code, len(code))
    filters = struct.pack("HxxxxxxP", len(program), ctypes.addressof(buffer))
    _call("prctl", _PR_NO_NEW_PRIVS, 1, 0, 0, 0)
    _call("prctl", _PR_SET_SECCOMP, 2, filters, 0, 0)


def limit_resources(limits: Mapping[str, Any]) -> None:
    """Set limits for this process and its children; raising them again needs privileges."""
    try:
        import resource
    except ImportError:
        return
    wanted = {
        "RLIMIT_CPU": limits["cpu_seconds"],
        "RLIMIT_AS": limits["memory_bytes"],
        "RLIMIT_FSIZE": limits["file_bytes"],
        "RLIMIT_NPROC": limits["processes"],
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


def _libc() -> Any:
    return ctypes.CDLL(None, use_errno=True)


def _call(name: str, *arguments: Any) -> int:
    result: int = getattr(_libc(), name)(*arguments)
    if result < 0:
        raise Unboxed(ctypes.get_errno(), f"{name}: {os.strerror(ctypes.get_errno())}")
    return result


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="ascii") as stream:
        stream.write(text)


def _allow(rules: int, path: str, rights: int) -> None:
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        _call("syscall", _LANDLOCK_ADD, rules, 1, struct.pack("=Qi", rights, place), 0)
    finally:
        os.close(place)


def _instruction(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def _answer(number: int | None, error: int) -> list[bytes]:
    """Return rules that answer a call with an error, or with success, instead of running it."""
    if number is None:
        return []
    return [_instruction(0x15, number, 0, 1), _instruction(0x06, _ERRNO | error)]


def _unless(number: int, test: bytes) -> list[bytes]:
    """Return rules that refuse a call by its first argument: ``test`` reaches the refusal or skips it."""
    refuse, allow = _instruction(0x06, _ERRNO | _EPERM), _instruction(0x06, _ALLOW)
    return [_instruction(0x15, number, 0, 4), _instruction(0x20, 16), test, refuse, allow]


def _trial(level: str) -> None:
    if level == "bubblewrap":
        enter_namespaces()
        child = os.fork()
        if child:
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        mount_private("/dev/shm", 2**20)
        drop_privileges()
    else:
        drop_privileges()
        restrict_files(["/usr", "/lib", "/lib64", sys.base_prefix, sys.prefix], os.getcwd())
    restrict_calls(own_process_tree=level == "bubblewrap")
    print("inside", flush=True)


if __name__ == "__main__":
    _trial(sys.argv[1])
