"""A notebook may use the system calls that honest work needs, at every level, and no other."""

import os

import pytest

from mashura.grading.box.isolation import available

from .system_calls import TRIED, numbers

EVERY = [level for level in available() if level != "none"]
every_level = pytest.mark.parametrize("level", EVERY)

REFUSE_THE_REST = """
from mashura.grading.box import calls
column = calls._MACHINES[os.uname().machine][0]
known = {number for names in calls.LISTED for number in calls._numbers(names, column)}
let_through = []
# The kernel's own probes call these two; they end anybody else who does.
probes = {335, 336}
for number in range(600):
    if number not in known | probes:
        if libc.syscall(number, 0, 0, 0, 0, 0, 0) >= 0 or ctypes.get_errno() not in (1, 38):
            let_through.append(number)
"""


@every_level
def test_every_system_call_that_is_not_on_the_list_is_refused(notebook):
    session = notebook()
    session.run(TRIED + REFUSE_THE_REST)
    assert session.ask(expression="len(known)") > 200
    assert session.ask(expression="let_through") == []


@every_level
def test_calls_on_the_list_take_harmless_arguments_only(notebook):
    session = notebook()
    session.run(TRIED + "import fcntl, signal, socket")
    own = numbers(clone=(56, 220), prctl=(157, 167), ioctl=(16, 29), rt_sigaction=(13, 134))
    for attempt in (
        # A datagram socket can be turned to the system's log, and an internet socket to anybody.
        "socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)",
        "socket.socket()",
        # New namespaces, and a child in the keeper's name.
        f"call({own['clone']}, 0x10000000 | 17, 0, 0, 0, 0)",
        f"call({own['clone']}, 0x8000 | 17, 0, 0, 0, 0)",
        # A hidden process cannot be counted; who may trace it is not the notebook's choice.
        f"call({own['prctl']}, 4, 0, 0, 0, 0)",
        f"call({own['prctl']}, 0x59616D61, -1, 0, 0, 0)",
        # Typing into a terminal, and signals to whoever is named.
        f"call({own['ioctl']}, 0, 0x5412, b'x')",
        "fcntl.fcntl(0, fcntl.F_SETOWN, 1)",
        "fcntl.fcntl(0, 10, 9)",
        "signal.signal(signal.SIGCHLD, lambda *_: None)",
    ):
        assert session.ask(expression=f"refused(lambda: {attempt})"), attempt


@every_level
def test_the_second_tables_of_system_calls_lead_nowhere(notebook):
    if os.uname().machine != "x86_64":
        pytest.skip("beyond this machine: only x86-64 has further tables")
    session = notebook()
    session.run(TRIED)
    assert session.ask(expression="refused(lambda: call(0x40000000 + 39))")


HONEST = """
import asyncio, concurrent.futures, json, mmap, os, random, shutil, signal, sqlite3, subprocess, sys, tempfile
import threading, time, zipfile
from pathlib import Path
import matplotlib.pyplot as plt, numpy as np, pandas as pd

result = {}
table = pd.DataFrame({"a": np.arange(1000) % 7, "b": np.random.default_rng(1).normal(size=1000)})
result["mean"] = table.groupby("a").b.mean().size
result["matrix"] = (np.random.default_rng(2).normal(size=(200, 200)) @ np.ones((200, 200))).shape[0]
figure, axes = plt.subplots()
axes.plot([1, 2])
figure.savefig("plot.png")
plt.close(figure)
result["figure"] = Path("plot.png").stat().st_size > 1000
table.to_csv("table.csv")
result["csv"] = len(pd.read_csv("table.csv"))
with zipfile.ZipFile("all.zip", "w") as archive:
    archive.write("table.csv")
Path("all.zip").chmod(0o600)
shutil.copy2("all.zip", "copy.zip")
os.utime("copy.zip")
with sqlite3.connect("data.db") as base:
    base.execute("create table t (x)")
    base.execute("insert into t values (1)")
    result["sql"] = base.execute("select count(*) from t").fetchone()[0]
result["said"] = subprocess.run("echo hello | tr a-z A-Z", shell=True, capture_output=True, text=True).stdout
async def program():
    process = await asyncio.create_subprocess_exec("echo", "later", stdout=asyncio.subprocess.PIPE)
    return (await process.communicate())[0].decode()
result["later"] = await program()
with concurrent.futures.ThreadPoolExecutor(4) as pool:
    result["threads"] = sum(pool.map(len, ["a", "bb"]))
with tempfile.TemporaryDirectory() as folder, open(Path(folder, "x"), "w+b") as stream:
    stream.write(bytes(4096))
    stream.flush()
    with mmap.mmap(stream.fileno(), 0) as view:
        view[0] = 1
    os.fsync(stream.fileno())
os.mkfifo("pipe")
child = os.fork()
if child == 0:
    os._exit(3)
result["child"] = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
signal.signal(signal.SIGUSR1, lambda *_: result.update(signal=True))
os.kill(os.getpid(), signal.SIGUSR1)
result["cores"] = os.cpu_count() >= 1
os.sync()
"""


@every_level
def test_honest_work_is_not_punished(notebook):
    session = notebook()
    run = session.run(HONEST)
    assert run.error is None
    assert session.ask(expression="result") == {
        "mean": 7,
        "matrix": 200,
        "figure": True,
        "csv": 1000,
        "sql": 1,
        "said": "HELLO\n",
        "later": "later\n",
        "threads": 3,
        "child": 3,
        "signal": True,
        "cores": True,
    }
    assert session.run("!echo shown\n!echo in the shell").outputs[0]["text"] == "shown\nin the shell\n"


@pytest.mark.parametrize("level", [level for level in EVERY if level == "bubblewrap"])
def test_a_program_that_takes_too_long_can_be_ended_by_the_notebook(notebook):
    session = notebook()
    run = session.run("import subprocess\nsubprocess.run(['sleep', '60'], timeout=.2)")
    assert run.error[0] == "TimeoutExpired"
