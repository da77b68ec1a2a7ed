"""Attacks A38 to A44: what a notebook may use is counted, and it owns and reaches nothing else.

``docs/grading.md`` says for each level of isolation what it holds; each is attacked here.
"""

import os
import resource
import stat
import time
from pathlib import Path

import psutil
import pytest

from mashura.grading.box.isolation import available

from .system_calls import TRIED, numbers

STRONG = [level for level in available() if level in ("bubblewrap", "landlock")]
EVERY = [level for level in available() if level != "none"]
every_level = pytest.mark.parametrize("level", EVERY)
strong_level = pytest.mark.parametrize("level", STRONG)
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has a user to give up")


@as_root
@every_level
def test_a_notebook_of_root_runs_as_a_user_that_owns_nothing(notebook):
    session = notebook()
    session.run(
        "import ctypes, os, struct\n"
        "kept = ctypes.create_string_buffer(24)\n"
        "ctypes.CDLL(None).capget(struct.pack('Ii', 0x20080522, 0), kept)\n"
        "able = [*struct.unpack('6I', kept.raw)]\n"
    )
    users = session.ask(expression="[*os.getresuid(), *os.getresgid()]")
    assert len({*users}) == 1
    assert users[0] > 60_000
    assert session.ask(expression="os.getgroups()") == []
    # Where Python lies in a folder that is root's alone, the right to read files is kept, and no other.
    reading = 1 << 2
    able = session.ask(expression="able")
    assert able[0] in (0, reading)
    assert able[3:] == [0, 0, 0]


OPEN_TO_WRITE = """
import os
opened = []
for top in ("/proc/sys", "/sys", "/proc/sysrq-trigger", "/proc/irq"):
    for path in [top, *(os.path.join(folder, name) for folder, _, names in os.walk(top) for name in names)]:
        try:
            os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK))
            opened.append(path)
        except OSError:
            pass
"""


@every_level
def test_a38_no_setting_of_the_kernel_can_be_written(level, notebook):
    session = notebook(cell_seconds=100.0)
    session.run(OPEN_TO_WRITE)
    # The kernel lets everybody open this one, and refuses what is written to it.
    harmless = ["/proc/sys/kernel/ns_last_pid"] if level == "rlimits" else []
    assert [path for path in session.ask(expression="opened") if path not in harmless] == []


@strong_level
def test_a38_devices_of_the_machine_stay_as_they_are(notebook):
    devices = [path for path in Path("/dev").iterdir() if stat.S_ISCHR(path.stat().st_mode)]
    before = [(path, path.stat().st_mode, path.stat().st_uid) for path in devices]
    touched = Path("/dev/full").stat().st_mtime_ns
    session = notebook()
    session.run(
        "import os\n"
        "for path in [*(os.path.join('/dev', name) for name in os.listdir('/dev')), 0, 1, 2, '/dev/full']:\n"
        "    for act in (lambda: os.chmod(path, 0), lambda: os.chown(path, os.getuid(), -1),\n"
        "                lambda: os.utime(path), lambda: os.truncate(path, 0), lambda: os.unlink(path)):\n"
        "        try:\n"
        "            act()\n"
        "        except OSError:\n"
        "            pass\n"
    )
    assert [(path, path.stat().st_mode, path.stat().st_uid) for path in devices] == before
    assert Path("/dev/full").stat().st_mtime_ns == touched


LIMIT_OTHERS = """
import fcntl, os, resource, signal
signal.signal(signal.SIGTERM, signal.SIG_IGN)
signal.signal(signal.SIGIO, signal.SIG_IGN)
done = []
reader, writer = os.pipe()
# In a process tree of its own a number may be one of its own processes, and 0 is itself: those it may end.
own = {{0, *(int(name) for name in os.listdir("/proc") if name.isdigit())}} if {own_tree} else set()
for pid in set({pids}) - own:
    attempts = [lambda kind=kind: resource.prlimit(pid, kind, (0, 0)) for kind in range(16)]
    attempts += [
        lambda: os.kill(pid, signal.SIGTERM),
        lambda: os.setpriority(os.PRIO_PROCESS, pid, 19),
        lambda: os.sched_setaffinity(pid, [0]),
        lambda: os.sched_setscheduler(pid, os.SCHED_IDLE, os.sched_param(0)),
        lambda: fcntl.fcntl(reader, fcntl.F_SETOWN, pid),
        lambda: signal.pidfd_send_signal(os.pidfd_open(pid), signal.SIGTERM),
    ]
    for number, attempt in enumerate(attempts):
        try:
            attempt()
            done.append((pid, number))
        except OSError:
            pass
try:
    os.setpriority(os.PRIO_USER, 0, 19)
    done.append("all of the user")
except OSError:
    pass
"""


def graders():
    """This process, and those of its user that fork and watch the notebooks."""
    tree = [psutil.Process(), *psutil.Process().children(recursive=True)]
    return [process for process in tree if process.uids().real == os.getuid()]


def state(processes):
    return [
        (process.pid, process.nice(), [resource.prlimit(process.pid, kind) for kind in range(16)])
        for process in processes
    ]


@every_level
def test_a39_no_other_process_can_be_limited_slowed_or_signalled(level, notebook):
    classmate = notebook()
    classmate.run("answer = 41")
    before = graders()
    limits = state(before)
    session = notebook()
    pids = f"[os.getppid(), *{[process.pid for process in before]}]"
    session.run(LIMIT_OTHERS.format(pids=pids, own_tree=level == "bubblewrap"))
    assert session.ask(expression="done") == []
    assert state(before) == limits
    assert classmate.ask(expression="answer + 1") == 42


LEAVE_BEHIND = """
import os, resource, signal, subprocess, sys
for kind in range(16):
    try:
        resource.prlimit(os.getppid(), kind, (0, 0))
    except OSError:
        pass
for number in (signal.SIGKILL, signal.SIGSTOP, signal.SIGTERM):
    try:
        os.kill(os.getppid(), number)
    except OSError:
        pass
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execv(sys.executable, [sys.executable, "-c", "import time; time.sleep(600)", {mark!r}])
    os._exit(0)
"""


@every_level
def test_a40_nothing_outlives_a_notebook_that_attacks_its_keeper(level, notebook):
    mark = f"mashura-left-behind-{level}"
    session = notebook()
    session.run(LEAVE_BEHIND.format(mark=mark))
    session.close()
    assert [
        process for process in psutil.process_iter(["cmdline"]) if mark in (process.info["cmdline"] or [])
    ] == []


@every_level
def test_a41_no_memory_outlives_the_notebook(level, notebook):
    session = notebook()
    session.run(TRIED)
    places = numbers(shmget=(29, 194), semget=(64, 190), msgget=(68, 186), mq_open=(240, 180))
    for number in places.values():
        assert session.ask(expression=f"refused(lambda: call({number}, 4711, 4096, 0o1666, 0))")
    if level in STRONG:
        session.run("try:\n    open('/dev/shm/mashura-a41', 'w').write('kept')\nexcept OSError:\n    pass")
        assert not Path("/dev/shm/mashura-a41").exists()
        after = notebook()
        after.run("import os")
        assert not after.ask(expression="os.path.exists('/dev/shm/mashura-a41')")


@every_level
def test_a42_memory_that_cannot_be_counted_is_refused(level, notebook):
    session = notebook()
    session.run(TRIED + "import mmap")
    places = numbers(
        memfd_create=(319, 279), memfd_secret=(447, 447), userfaultfd=(323, 282), io_setup=(206, 0),
        io_uring_setup=(425, 425), perf_event_open=(298, 241), bpf=(321, 280), add_key=(248, 217),
        mlock=(149, 228),
    )  # fmt: skip
    for name, number in places.items():
        assert session.ask(expression=f"refused(lambda: call({number}, b'x', 1, 0, 0, 0))"), name
    assert session.ask(expression="refused(lambda: mmap.mmap(-1, 4096))")
    assert session.ask(expression="refused(lambda: mmap.mmap(-1, 2**21, mmap.MAP_PRIVATE | 0x40020))")
    assert (
        session.ask(expression="refused(lambda: mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS))")
        is False
    )
    if level in STRONG:
        assert session.ask(expression="refused(lambda: mmap.mmap(os.open('/dev/zero', os.O_RDWR), 4096))")


@pytest.mark.parametrize("level", [level for level in STRONG if level == "bubblewrap"])
def test_a42_what_the_files_in_memory_hold_counts_as_memory(notebook):
    session = notebook(memory_bytes=2**30, cell_seconds=40.0)
    run = session.run(
        "import os, time\n"
        "for place in ('/tmp/trainee', '/dev/shm'):\n"
        "    for number in range(4):\n"
        "        open(f'{place}/{number}', 'wb').write(bytes(60 * 2**20))\n"
        "for number in range(2):\n"
        "    if os.fork() == 0:\n"
        "        hoard = bytearray(b'x') * (290 * 2**20)\n"
        "        time.sleep(30)\n"
        "time.sleep(30)\n"
    )
    assert run.ended


@strong_level
def test_a42_memory_that_processes_share_counts_once(notebook):
    session = notebook(memory_bytes=2**30, cell_seconds=40.0)
    run = session.run(
        "import os, time\n"
        "table = bytes(b'x') * (300 * 2**20)\n"
        "children = []\n"
        "for number in range(6):\n"
        "    child = os.fork()\n"
        "    if child == 0:\n"
        "        time.sleep(2)\n"
        "        os._exit(len(table) and 0)\n"
        "    children.append(child)\n"
        "ends = [os.waitpid(child, 0)[1] for child in children]\n"
    )
    assert not run.ended
    assert session.ask(expression="ends") == [0] * 6


FILL_DISK = {
    "files": "for number in range(10):\n    open(f'{number}', 'wb').write(bytes(10 * 2**20))",
    "deleted but open": (
        "kept = []\n"
        "for number in range(10):\n"
        "    kept.append(open('f', 'wb'))\n"
        "    os.unlink('f')\n"
        "    kept[-1].write(bytes(10 * 2**20))\n"
        "    kept[-1].flush()"
    ),
    "deleted but mapped": (
        "import mmap\n"
        "kept = []\n"
        "for number in range(10):\n"
        "    with open('f', 'w+b') as stream:\n"
        "        stream.write(bytes(10 * 2**20))\n"
        "        stream.flush()\n"
        "        whole = mmap.mmap(stream.fileno(), 4096)\n"
        "        kept.append(whole)\n"
        "    os.unlink('f')"
    ),
    "too deep to be seen": "for number in range(3000):\n    os.mkdir('d' * 40)\n    os.chdir('d' * 40)",
}


@pytest.mark.parametrize(
    ("level", "filling"),
    [
        (level, filling)
        for level in EVERY
        for filling in FILL_DISK
        # What the document says that a level does not hold.
        if level != "bubblewrap" and (level, filling) != ("rlimits", "deleted but mapped")
    ],
)
def test_a42_the_disk_is_bounded_in_sum(filling, notebook):
    session = notebook(disk_bytes=50 * 2**20, file_bytes=16 * 2**20, cell_seconds=40.0)
    before = psutil.disk_usage("/tmp").used
    run = session.run(f"import os, time\n{FILL_DISK[filling]}\ntime.sleep(30)")
    assert run.ended
    session.close()
    assert psutil.disk_usage("/tmp").used - before < 2**30


NOBODY_WAITS = {
    "SIGCHLD ignored": "signal.signal(signal.SIGCHLD, signal.SIG_IGN)",
    "no zombies wanted": (
        "class Action(ctypes.Structure):\n"
        "    _fields_ = [('handler', ctypes.c_void_p), ('mask', ctypes.c_byte * 128),\n"
        "                ('flags', ctypes.c_int)]\n"
        "ctypes.CDLL(None).sigaction(17, ctypes.byref(Action(0, (ctypes.c_byte * 128)(), 2)), None)"
    ),
    "forked twice": "",
}


@every_level
@pytest.mark.parametrize("way", NOBODY_WAITS)
def test_a43_the_time_of_children_that_nobody_waits_for_counts(way, level, notebook):
    session = notebook(cpu_seconds=2, cell_seconds=60.0)
    session.run("import ctypes, os, signal, time")
    session.run(NOBODY_WAITS[way])
    began = time.monotonic()
    run = session.run(
        "def burn():\n"
        "    while time.process_time() < .3:\n"
        "        pass\n"
        "    os._exit(0)\n"
        "while True:\n"
        "    child = os.fork()\n"
        "    if child == 0:\n"
        "        if os.fork() == 0:\n"
        "            burn()\n"
        "        burn()\n"
        "    try:\n"
        "        os.waitpid(child, 0)\n"
        "    except ChildProcessError:\n"
        "        pass\n"
    )
    assert run.ended
    assert time.monotonic() - began < 40


@strong_level
def test_a44_a_classmates_processes_and_terminal_are_out_of_reach(notebook):
    classmate = notebook()
    classmate.run(
        "import os, subprocess, sys\n"
        "code = 'import time; time.sleep(60)'\n"
        "program = subprocess.Popen([sys.executable, '-c', code, 'my-secret-word'])\n"
        "try:\n"
        "    ours, theirs = os.openpty()\n"
        "    os.set_blocking(ours, False)\n"
        "except OSError:\n"
        "    ours = None\n"
        "def heard():\n"
        "    try:\n"
        "        return '' if ours is None else os.read(ours, 100).decode()\n"
        "    except BlockingIOError:\n"
        "        return ''\n"
    )
    session = notebook()
    session.run(
        "import glob, os\n"
        "def read(path):\n"
        "    try:\n"
        "        return open(path, 'rb').read().decode(errors='replace')\n"
        "    except OSError:\n"
        "        return ''\n"
        "seen = [path for path in glob.glob('/proc/[0-9]*/*') if 'my-secret' + '-word' in read(path)]\n"
        "for path in glob.glob('/dev/pts/[0-9]*') + ['/dev/tty', '/dev/console']:\n"
        "    try:\n"
        "        os.write(os.open(path, os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK), b'from next door')\n"
        "    except OSError:\n"
        "        pass\n"
    )
    assert session.ask(expression="seen") == []
    assert classmate.ask(expression="heard()") == ""
