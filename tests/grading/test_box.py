"""One notebook reaches neither the next one, nor what forked it, nor more of the machine than it may use."""

import contextlib
import os
import time
from pathlib import Path

import psutil
import pytest

from mashura.grading.box.isolation import available
from mashura.grading.box.session import Unanswered

STRONG = [level for level in available() if level in ("bubblewrap", "landlock")]
pytestmark = pytest.mark.parametrize("level", STRONG)


def warm_parents():
    """The processes that fork workers, and bubblewrap's own around them."""
    found = []
    for entry in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            if entry.status() != psutil.STATUS_ZOMBIE and "warm.py" in " ".join(entry.cmdline()):
                found.append(entry)
    return found


WRITE_EVERYWHERE = """
import os
written = []
for folder in [*sorted({path for path, _, _ in os.walk("/dev")}), "/", "/tmp", "/var/tmp", "/dev/shm", "/run",
               os.path.expanduser("~"), os.getcwd(), os.environ["TMPDIR"], os.path.dirname(os.getcwd())]:
    try:
        with open(os.path.join(folder, "mashura-trace"), "w") as stream:
            stream.write("from the trainee before")
        written.append(folder)
    except OSError:
        pass
"""


def test_nothing_written_by_one_notebook_is_seen_by_the_next(notebook):
    first = notebook()
    first.run(WRITE_EVERYWHERE)
    assert first.ask(expression="os.getcwd() in written")
    places = first.ask(expression="written")
    second = notebook()
    second.run(
        "def read(place):\n"
        "    try:\n"
        "        return open(place + '/mashura-trace').read()\n"
        "    except OSError:\n"
        "        return ''\n"
    )
    traces = f"[place for place in {places!r} if read(place)]"
    # The working folder has the same name inside bubblewrap; it must be another one.
    assert second.ask(expression=traces) == []


def test_a_start_up_file_in_the_shells_profile_runs_for_nobody_else(notebook):
    first = notebook()
    first.run(
        "import os\nfrom pathlib import Path\n"
        "shell = get_ipython().ipython_dir\n"
        "for base in {os.environ.get('IPYTHONDIR', ''), shell, str(Path.home() / '.ipython')}:\n"
        "    place = Path(base, 'profile_default', 'startup')\n"
        "    try:\n"
        "        place.mkdir(parents=True, exist_ok=True)\n"
        "        (place / '00-first.py').write_text('planted = 1')\n"
        "    except OSError:\n"
        "        pass\n"
    )
    with pytest.raises(Unanswered, match="missing"):
        notebook().ask(expression="planted")
    assert not Path("~/.ipython/profile_default/startup/00-first.py").expanduser().exists()


def test_there_are_no_connection_keys_to_be_read(notebook):
    session = notebook()
    session.run("import glob, os, sys")
    places = ("/tmp/**", "/run/**", str(Path("~/.local/share/jupyter/runtime").expanduser()))
    for place in places:
        assert session.ask(expression=f"glob.glob({place!r} + '/kernel-*.json', recursive=True)") == []
    assert session.ask(expression="[one for one in sys.argv if 'kernel' in one]") == []


REACH = """
import os, signal
reached = []
for pid in [os.getppid(), 1, *range(2, 400), {host}]:
    if pid in (0, os.getpid()):
        continue
    for name in ("mem", "environ", "maps"):
        try:
            with open(f"/proc/{{pid}}/{{name}}", "rb") as stream:
                if name != "mem":
                    stream.read(10)
                    reached.append((pid, name))
                elif os.access(f"/proc/{{pid}}/mem", os.W_OK):
                    reached.append((pid, name))
        except (OSError, ValueError):
            pass
"""


def test_the_memory_of_no_other_process_can_be_opened(notebook):
    session = notebook()
    session.run(REACH.format(host=os.getpid()))
    mine = (
        session.ask(expression="int(os.readlink('/proc/self'))")
        if session.ask(expression="os.access('/proc/self', os.R_OK)")
        else 0
    )
    assert [entry for entry in session.ask(expression="reached") if entry[0] != mine] == []


def test_signals_reach_neither_the_grader_nor_the_warm_parent(level, notebook):
    first = notebook()
    parents = warm_parents()
    pids = [os.getpid(), *(parent.pid for parent in parents)]
    first.run(
        "import os, signal\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        f"for pid in [-1, 0, os.getppid(), *{pids}]:\n"
        "    if pid != os.getpid():\n"
        "        try:\n"
        "            os.kill(pid, signal.SIGTERM)\n"
        "        except OSError:\n"
        "            pass\n"
    )
    assert all(parent.is_running() and parent.status() != psutil.STATUS_ZOMBIE for parent in parents)
    second = notebook()
    second.run("fine = 1")
    assert second.ask(expression="fine") == 1


def test_500_children_end_that_notebook_and_nothing_else(notebook):
    mark = "mashura-fork-test"
    # In a whole run, servers and browsers of other tests are children of this process too.
    before = len(psutil.Process().children(recursive=True))
    bomb = notebook()
    run = bomb.run(
        "import os, time\n"
        "for number in range(500):\n"
        "    if os.fork() == 0:\n"
        f"        os.environ['X'] = '{mark}'\n"
        "        time.sleep(600)\n"
        "time.sleep(20)"
    )
    # Refused beyond the limit, where the grader is an ordinary user; else ended as soon as it is passed.
    assert run.ended or run.error[0] in ("BlockingIOError", "OSError")
    bomb.close()
    warm = [
        entry for entry in psutil.Process().children(recursive=True) if entry.status() != psutil.STATUS_ZOMBIE
    ]
    assert len(warm) < before + 20
    after = notebook()
    after.run("fine = 1")
    assert after.ask(expression="fine") == 1


def test_processing_time_is_limited_over_all_processes_and_threads_together(notebook):
    session = notebook(cpu_seconds=2, cell_seconds=60.0)
    began = time.monotonic()
    run = session.run(
        "import os, threading\n"
        "for number in range(3):\n"
        "    if os.fork() == 0:\n"
        "        break\n"
        "for number in range(4):\n"
        "    threading.Thread(target=lambda: sum(1 for _ in iter(int, 1)), daemon=True).start()\n"
        "while True:\n"
        "    pass"
    )
    assert run.ended
    assert time.monotonic() - began < 30


def test_memory_is_limited_over_all_processes_together(notebook):
    session = notebook(memory_bytes=2**30, cell_seconds=30.0)
    run = session.run(
        "import os, time\n"
        "for number in range(7):\n"
        "    if os.fork() == 0:\n"
        "        hoard = bytearray(b'x') * (300 * 2**20)\n"
        "        time.sleep(600)\n"
        "time.sleep(25)"
    )
    assert run.ended


def test_a_mask_against_all_signals_does_not_delay_the_end(notebook):
    session = notebook(cell_seconds=1.0, grace_seconds=0.5)
    session.run("import os, signal")
    worker_tree = len(psutil.Process().children(recursive=True))
    run = session.run(
        "signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))\n"
        "if os.fork() == 0:\n"
        "    os.setsid()\n"
        "while True:\n"
        "    pass"
    )
    assert run.ended
    assert len(psutil.Process().children(recursive=True)) < worker_tree


def test_no_door_out_is_left(level, notebook, tmp_path):
    secret = tmp_path / "gradebook.db"
    secret.write_text("marks")
    secret.chmod(0o644)
    session = notebook()
    session.run(
        "import ctypes, os, socket, subprocess\n"
        "def tried(act):\n"
        "    try:\n"
        "        act()\n"
        "    except (OSError, AttributeError) as problem:\n"
        "        return type(problem).__name__\n"
        "    return 'done'\n"
        "def call(name, *arguments):\n"
        "    libc = ctypes.CDLL(None, use_errno=True)\n"
        "    if getattr(libc, name)(*arguments) < 0:\n"
        "        raise OSError(ctypes.get_errno(), name)\n"
    )
    for attempt in (
        "lambda: socket.socket()",
        "lambda: socket.socket(socket.AF_UNIX)",
        "lambda: call('unshare', 0x10000000)",
        "lambda: call('ptrace', 0, 0, 0, 0)",
        "lambda: call('mount', b'none', b'/', None, 0, None)",
        "lambda: call('syscall', 425, 8, None)",
        "lambda: os.setuid(0) if os.getuid() else os.setuid(1000)",
        f"lambda: open({str(secret)!r})",
        f"lambda: open({str(secret)!r}, 'w')",
        f"lambda: os.truncate({str(secret)!r}, 0)",
        f"lambda: os.unlink({str(secret)!r})",
        f"lambda: os.rename({str(secret)!r}, 'x')",
    ):
        assert session.ask(expression=f"tried({attempt})") in (
            "PermissionError",
            "FileNotFoundError",
            "OSError",
        ), attempt
    session.ask(expression=f"tried(lambda: os.chmod({str(secret)!r}, 0))")
    assert secret.read_text() == "marks"
    assert secret.stat().st_mode & 0o777 == 0o644


def test_what_honest_notebooks_do_still_works(level, notebook):
    session = notebook()
    run = session.run(
        "import asyncio, shutil, subprocess, tempfile\n"
        "from pathlib import Path\n"
        "Path('a.txt').write_text('1')\n"
        "shutil.copy2('a.txt', 'b.txt')\n"
        "Path('b.txt').rename('c.txt')\n"
        "with tempfile.TemporaryDirectory() as folder:\n"
        "    Path(folder, 'x').write_text('y')\n"
        "said = subprocess.run(['echo', 'hello'], capture_output=True, text=True).stdout\n"
        "await asyncio.sleep(0)\n"
    )
    assert run.error is None
    assert session.ask(expression="[said, Path('c.txt').read_text()]") == ["hello\n", "1"]
    if level == "bubblewrap":
        # Its locks need /dev/shm, which Landlock would have to share between notebooks.
        session.run(
            "import multiprocessing\nwith multiprocessing.Pool(2) as pool:\n    done = pool.map(abs, [-1, 2])"
        )
        assert session.ask(expression="done") == [1, 2]


def test_random_numbers_differ_from_notebook_to_notebook(notebook):
    drawn = []
    for _ in range(2):
        session = notebook()
        session.run("import random, numpy as np\ndrawn = [random.random(), float(np.random.random())]")
        drawn.append(session.ask(expression="drawn"))
    assert drawn[0][0] != drawn[1][0]
    assert drawn[0][1] != drawn[1][1]


def test_a_warm_parent_that_was_ended_is_replaced(level, notebook):
    notebook().close()
    for warm_parent in warm_parents():
        with contextlib.suppress(psutil.NoSuchProcess):
            warm_parent.kill()
    after = notebook()
    after.run("fine = 1")
    assert after.ask(expression="fine") == 1
