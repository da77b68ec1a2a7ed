"""The system calls that a notebook may use (seccomp): what is not on the list is refused.

A refused call returns ``EPERM``, or ``ENOSYS`` if it is so new that programs know how to do without it.
Imports nothing from Mashura, because it runs inside the box.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct
from collections.abc import Iterable

from mashura.grading.box.kernel import Unboxed, call

_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_EPERM, _EINVAL, _ENOTTY, _ENOSYS = 1, 22, 25, 38
_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
_NEW = 424
"""From this number on, system calls are numbered alike everywhere, and programs do without them."""

# Name, number on x86-64, number on ARM64; "-" where the architecture has no such call.
_ALLOWED = """
    read 0 63; write 1 64; open 2 -; close 3 57; stat 4 -; fstat 5 80; lstat 6 -; poll 7 -; lseek 8 62;
    mprotect 10 226; munmap 11 215; brk 12 214; rt_sigprocmask 14 135; rt_sigreturn 15 139; pread64 17 67;
    pwrite64 18 68; readv 19 65; writev 20 66; access 21 -; pipe 22 -; select 23 -; sched_yield 24 124;
    mremap 25 216; msync 26 227; mincore 27 232; madvise 28 233; dup 32 23; dup2 33 -; pause 34 -;
    nanosleep 35 101; getitimer 36 102; alarm 37 -; setitimer 38 103; getpid 39 172; sendfile 40 71;
    sendto 44 206; recvfrom 45 207; sendmsg 46 211; recvmsg 47 212; shutdown 48 210; getsockname 51 204;
    getpeername 52 205; fork 57 -; vfork 58 -; execve 59 221; exit 60 93; wait4 61 260; uname 63 160;
    flock 73 32; fsync 74 82; fdatasync 75 83; truncate 76 45; ftruncate 77 46; getdents 78 -; getcwd 79 17;
    chdir 80 49; fchdir 81 50; rename 82 -; mkdir 83 -; rmdir 84 -; creat 85 -; link 86 -; unlink 87 -;
    symlink 88 -; readlink 89 -; umask 95 166; gettimeofday 96 169; getrlimit 97 163; getrusage 98 165;
    sysinfo 99 179; times 100 153; getuid 102 174; getgid 104 176; geteuid 107 175; getegid 108 177;
    setpgid 109 154; getppid 110 173; getpgrp 111 -; setsid 112 157; getgroups 115 158; getresuid 118 148;
    getresgid 120 150; getpgid 121 155; getsid 124 156; capget 125 90; rt_sigpending 127 136;
    rt_sigtimedwait 128 137; rt_sigsuspend 130 133; sigaltstack 131 132; mknod 133 -; statfs 137 43;
    fstatfs 138 44; getpriority 140 141; sched_getparam 143 121; sched_getscheduler 145 120;
    sched_get_priority_max 146 125; sched_get_priority_min 147 126; sched_rr_get_interval 148 127;
    arch_prctl 158 -; setrlimit 160 164; gettid 186 178; readahead 187 213; getxattr 191 8; lgetxattr 192 9;
    fgetxattr 193 10; listxattr 194 11; llistxattr 195 12; flistxattr 196 13; time 201 -; futex 202 98;
    sched_getaffinity 204 123; epoll_create 213 -; getdents64 217 61; set_tid_address 218 96;
    restart_syscall 219 128; fadvise64 221 223; timer_create 222 107; timer_settime 223 110;
    timer_gettime 224 108; timer_getoverrun 225 109; timer_delete 226 111; clock_gettime 228 113;
    clock_getres 229 114; clock_nanosleep 230 115; exit_group 231 94; epoll_wait 232 -; epoll_ctl 233 21;
    mbind 237 235; set_mempolicy 238 237; get_mempolicy 239 236; waitid 247 95; openat 257 56;
    mkdirat 258 34; mknodat 259 33; newfstatat 262 79; unlinkat 263 35; renameat 264 38; linkat 265 37;
    symlinkat 266 36; readlinkat 267 78; faccessat 269 48; pselect6 270 72; ppoll 271 73;
    set_robust_list 273 99; sync_file_range 277 84; epoll_pwait 281 22; signalfd 282 -;
    timerfd_create 283 85; eventfd 284 -; fallocate 285 47; timerfd_settime 286 86; timerfd_gettime 287 87;
    signalfd4 289 74; eventfd2 290 19; epoll_create1 291 20; dup3 292 24; pipe2 293 59; preadv 295 69;
    pwritev 296 70; getcpu 309 168; renameat2 316 276; getrandom 318 278; execveat 322 281;
    membarrier 324 283; copy_file_range 326 285; preadv2 327 286; pwritev2 328 287; statx 332 291;
    rseq 334 293; pidfd_open 434 434; close_range 436 436; openat2 437 437; faccessat2 439 439;
    epoll_pwait2 441 441; futex_waitv 449 449; cachestat 451 451; futex_wake 454 454; futex_wait 455 455;
    futex_requeue 456 456; mseal 462 462
"""
_FILE_ATTRIBUTES = """
    chmod 90 -; fchmod 91 52; fchmodat 268 53; fchmodat2 452 452; chown 92 -; fchown 93 55; lchown 94 -;
    fchownat 260 54; utime 132 -; utimes 235 -; futimesat 261 -; utimensat 280 88
"""
_SIGNALS = "kill 62 129; tkill 200 130; tgkill 234 131; rt_sigqueueinfo 129 138; rt_tgsigqueueinfo 297 240"
_SIGNAL_BY_DESCRIPTOR = "pidfd_send_signal 424 424"
# They change the whole machine's disks, for which no notebook has a reason, but programs expect success.
_DONE_WITHOUT_DOING = "sync 162 81; syncfs 306 267"
# Programs have another way for these: a plain clone, reading and writing.
_ABSENT = "clone3 435 435; splice 275 76; tee 276 77; vmsplice 278 75"

# Namespaces, and a child that would belong to the keeper.
_CLONE_REFUSED = 0x7E020080 | 0x8000
# Memory that no process shows after it was given back in part, and memory that is counted for nobody.
_MMAP_SHARED_ANONYMOUS, _MMAP_HUGE = 0x21, 0x40000
_UNIX, _STREAM, _PACKETS, _SOCKET_FLAGS = 1, 1, 5, 0x80800
_SOCKET_LEVEL, _SOCKET_OPTIONS = 1, (3, 4, 7, 8, 30, 38, 39)
# Without those that name a process which is to get signals.
_FCNTL = (*range(8), 36, 37, 38, 1030, 1032, 1034)
# Terminals, pipes, and closing at exec; never typing into a terminal.
_IOCTL = (
    *range(0x5401, 0x540C), *range(0x540E, 0x5412), 0x5413, 0x5414, 0x541B, 0x5421, 0x5422, 0x5429,
    0x5441, 0x5450, 0x5451, 0x80045430, 0x40045431, 0x802C542A, 0x402C542B, 0x402C542C, 0x402C542D,
)  # fmt: skip
_PRCTL = (1, 2, 3, 15, 16, 21, 23, 27, 29, 30, 38, 39, 40, 41, 42, 0x53564D41)

_CONDITIONAL = """
    clone 56 220; mmap 9 222; prlimit64 302 261; socketpair 53 199; getsockopt 55 209; fcntl 72 25;
    ioctl 16 29; prctl 157 167; rt_sigaction 13 134
"""
LISTED = (_ALLOWED, _FILE_ATTRIBUTES, _SIGNALS, _SIGNAL_BY_DESCRIPTOR, _DONE_WITHOUT_DOING, _CONDITIONAL)
"""Every call that is not refused whatever its arguments are."""

Rules = list[bytes]


def restrict_calls(*, signals: bool, attributes: bool) -> None:
    """Refuse every system call that is not on the list, for this process and its children, for good.

    Parameters
    ----------
    signals : bool
        Whether the kernel keeps signals within the notebook already, by a process tree of its own or by
        Landlock. If not, a process can send signals to the calling process only.
    attributes : bool
        Whether modes, owners and times of files may be changed. If not, nothing happens and success is
        reported, so that copying a file works.

    Raises
    ------
    Unboxed
        If this machine's kernel or architecture has no such filter.
    """
    try:
        column, architecture = _MACHINES[platform.machine()]
    except KeyError:
        raise Unboxed(f"seccomp on {platform.machine()}") from None
    program = [_instruction(0x20, 4), _instruction(0x15, architecture, 1, 0), _instruction(0x06, _KILL)]
    program.append(_instruction(0x20, 0))
    if column == 0:
        # The second table of system calls of x86-64 would bypass every rule below.
        program += [_instruction(0x35, 0x40000000, 0, 1), *_refuse(_EPERM)]
    bodies: dict[int, Rules] = {}

    def rule(names: str, body: Rules) -> None:
        bodies.update(dict.fromkeys(_numbers(names, column), body))

    rule(_ALLOWED, _allow())
    rule(_FILE_ATTRIBUTES, _allow() if attributes else _refuse(0))
    rule(_SIGNALS, _allow() if signals else _only(0, [os.getpid()]))
    rule(_SIGNAL_BY_DESCRIPTOR, _allow() if signals else _refuse(_EPERM))
    rule(_DONE_WITHOUT_DOING, _refuse(0))
    rule(_ABSENT, _refuse(_ENOSYS))
    conditions = {
        "clone": [*_load(0), _instruction(0x45, _CLONE_REFUSED, 0, 1), *_refuse(_EPERM), *_allow()],
        "mmap": _memory(),
        "prlimit64": _only(0, [0]),
        "socketpair": _pair(),
        "getsockopt": [*_must_be(1, _SOCKET_LEVEL), *_only(2, _SOCKET_OPTIONS)],
        "fcntl": _only(1, _FCNTL, _EINVAL),
        "ioctl": _only(1, _IOCTL, _ENOTTY),
        "prctl": _only(0, _PRCTL),
        "rt_sigaction": _handler(),
    }
    for entry in _CONDITIONAL.split(";"):
        rule(entry, conditions[entry.split()[0]])
    for number, body in bodies.items():
        program += [_instruction(0x15, number, 0, len(body)), *body]
    program += [_instruction(0x35, _NEW, 0, 1), *_refuse(_ENOSYS), *_refuse(_EPERM)]
    code = b"".join(program)
    buffer = ctypes.create_string_buffer(code, len(code))
    filters = struct.pack("HxxxxxxP", len(program), ctypes.addressof(buffer))
    call("prctl", 38, 1, 0, 0, 0)
    call("prctl", 22, 2, filters, 0, 0)


def _numbers(names: str, column: int) -> list[int]:
    places = [entry.split()[1 + column] for entry in names.split(";") if entry.strip()]
    return [int(place) for place in places if place != "-"]


def _instruction(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def _load(argument: int, *, upper: bool = False) -> Rules:
    return [_instruction(0x20, 16 + 8 * argument + 4 * upper)]


def _allow() -> Rules:
    return [_instruction(0x06, _ALLOW)]


def _refuse(error: int) -> Rules:
    return [_instruction(0x06, _ERRNO | error)]


def _only(argument: int, values: Iterable[int], error: int = _EPERM) -> Rules:
    """Return rules that allow a call with one of these values as its argument (lower 32 bits)."""
    choices = [[_instruction(0x15, value, 0, 1), *_allow()] for value in values]
    return [*_load(argument), *(step for choice in choices for step in choice), *_refuse(error)]


def _must_be(argument: int, value: int) -> Rules:
    return [*_load(argument), _instruction(0x15, value, 1, 0), *_refuse(_EPERM)]


def _memory() -> Rules:
    """Memory that is shared without a file outlives what a process shows of it: it cannot be counted."""
    return [
        *(*_load(3), _instruction(0x45, _MMAP_HUGE, 0, 1), *_refuse(_EPERM)),
        *(_instruction(0x54, _MMAP_SHARED_ANONYMOUS), _instruction(0x15, _MMAP_SHARED_ANONYMOUS, 0, 1)),
        *(*_refuse(_EPERM), *_allow()),
    ]


def _pair() -> Rules:
    """Two connected ends, as event loops use them; a datagram socket could be turned to another address."""
    kinds = [_instruction(0x15, _STREAM, 1, 0), _instruction(0x15, _PACKETS, 0, 1)]
    kind = [*_load(1), _instruction(0x54, 0xFFFFFFFF & ~_SOCKET_FLAGS), *kinds]
    return [*_must_be(0, _UNIX), *kind, *_allow(), *_refuse(_EPERM)]


def _handler() -> Rules:
    """What is done at a child's end stays the default: the time of a child that nobody waits for is lost."""
    steps = [*_load(0), _instruction(0x15, signal.SIGCHLD, 0, 4), *_load(1), _instruction(0x15, 0, 0, 3)]
    return [*steps, *_load(1, upper=True), _instruction(0x15, 0, 0, 1), *_allow(), *_refuse(_EPERM)]
