"""Calls in several processes of this machine or on a Dask cluster; a process that is lost costs nothing.

Only a few calls are under way at a time, so the memory of this process does not grow with their number.
"""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, TypeVar

from mashura.errors import InputError, MashuraError
from mashura.grading.box.isolation import Isolation, Limits
from mashura.grading.box.workers import warm_parent

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 2
"""Calls under way for each process: one runs, one waits for it."""
_TRIES = 3
_SECONDS_TO_CONNECT = 10
_PR_SET_PDEATHSIG = 1


class LostProcess(MashuraError):
    """A call ended its process again and again, which is the machine's fault or the check's."""


def in_processes(
    function: Callable[[T], R], tasks: Iterable[T], jobs: int, level: Isolation
) -> Generator[tuple[T, R | LostProcess], None, None]:
    """Yield each task with its result, in the order in which they end.

    On Linux the processes are forked with everything imported and share one warm parent; elsewhere each
    starts its own. If a process is killed, its tasks run again in a new one; a task that ends its process
    three times gets a :class:`LostProcess` as its result.
    """
    if sys.platform == "linux":
        warm_parent(level, Limits())
    source = iter(tasks)
    again: deque[tuple[T, int]] = deque()
    pool = _pool(jobs)
    running: dict[Future[R], tuple[T, int]] = {}
    try:
        while True:
            # After a loss, one at a time: so the task that ends its process is found and the others are safe.
            careful = any(tries for _, tries in [*again, *running.values()])
            while len(running) < (1 if careful else jobs * _AHEAD):
                if again:
                    task, tries = again.popleft()
                else:
                    try:
                        task, tries = next(source), 0
                    except StopIteration:
                        break
                running[pool.submit(function, task)] = (task, tries)
            if not running:
                return
            broken = False
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                task, tries = running.pop(future)
                try:
                    result: R | LostProcess = future.result()
                except BrokenProcessPool:
                    broken = True
                    if tries + 1 < _TRIES:
                        again.append((task, tries + 1))
                        continue
                    result = LostProcess("runs-process-lost")
                yield task, result
            if broken:
                again.extend((task, tries + 1) for task, tries in running.values())
                running.clear()
                pool.shutdown(wait=False, cancel_futures=True)
                pool = _pool(jobs)
    finally:
        _end(pool)


def on_cluster(
    function: Callable[[T], R], tasks: Iterable[T], address: str
) -> Generator[tuple[T, R | LostProcess], None, None]:
    """Yield each task with its result from the workers of a Dask cluster, in the order in which they end.

    The workers need the same Mashura. If a worker is lost, others run its tasks again.

    Raises
    ------
    InputError
        If ``distributed`` is not installed, no scheduler answers, or the cluster has no workers.
    """
    try:
        from distributed import CancelledError, Client, KilledWorker, as_completed
        from distributed.comm import CommClosedError
    except ImportError:
        raise InputError("evaluation-no-dask", package="dask distributed") from None
    try:
        client = Client(address, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
    except (OSError, ValueError, TimeoutError):
        raise InputError("evaluation-no-scheduler", address=address) from None
    with client:
        threads = sum(worker["nthreads"] for worker in client.scheduler_info(-1)["workers"].values())
        if not threads:
            raise InputError("runs-cluster-empty", address=address)
        source = iter(tasks)
        running: dict[Any, T] = {}
        ended = as_completed(loop=client.loop)

        def submit() -> None:
            for task in source:
                future = client.submit(function, task, pure=False)
                running[future] = task
                ended.add(future)
                return

        for _ in range(threads * _AHEAD):
            submit()
        while running:
            future = next(ended)
            task = running.pop(future)
            try:
                result: R | LostProcess = future.result()
            except KilledWorker:
                result = LostProcess("runs-process-lost")
            except (CancelledError, CommClosedError):
                raise MashuraError("runs-cluster-lost", address=address) from None
            yield task, result
            del future
            submit()


def cores() -> int:
    """Return how many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def in_parallel(tasks: Sequence[Any], jobs: int, level: Isolation) -> Generator[Any, None, None]:
    """Yield the results of joblib's delayed calls in order, from several processes."""
    early: dict[int, Any] = {}
    wanted = 0
    for (number, _), result in in_processes(_call, [*enumerate(tasks)], jobs, level):
        if isinstance(result, LostProcess):
            raise result
        early[number] = result
        while wanted in early:
            yield early.pop(wanted)
            wanted += 1


def _call(task: tuple[int, Any]) -> Any:
    function, arguments, named = task[1]
    return function(*arguments, **named)


def _pool(jobs: int) -> ProcessPoolExecutor:
    context = get_context("fork") if sys.platform == "linux" else None
    # Forked processes need not look for garbage in what is here already, and copy it by that.
    gc.freeze()
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(os.getpid(),))


def _begin(parent: int) -> None:
    """Prepare a process of the pool: Ctrl-C is its parent's business, and it ends with its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)


def _end(pool: ProcessPoolExecutor) -> None:
    """End a pool at once; calls that are under way are lost."""
    processes = [*(getattr(pool, "_processes", None) or {}).values()]
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.kill()
    for process in processes:
        process.join()
