"""The process whose forks become the apps' kernels: the apps' imports are done once, here.

Started by :mod:`mashura.apps.server.warm_kernels`, which sends requests through an inherited socket. A
request is one line of JSON, ``{"arguments": […], "cwd": …, "env": {…}}``, with one end of a socket pair: the
child keeps that end open while it runs, and exits when the server closes the other.
"""

from __future__ import annotations

import array
import gc
import importlib
import json
import os
import signal
import socket
import sys
import threading
from contextlib import suppress
from typing import Any

_LONGEST_REQUEST = 10_000_000


def main(arguments: list[str]) -> None:
    """Import modules, then fork a kernel for each request; returns in no process but the server's own.

    Parameters
    ----------
    arguments : list of str
        Number of the inherited socket, then the names of the modules.
    """
    requests = socket.socket(fileno=int(arguments[0]))
    _import(arguments[1:])
    # Memory is shared with the children until it is written to; freezing keeps the collector from doing so.
    gc.collect()
    gc.freeze()
    # Nothing calls wait() on children: the server sees their end of the socket close.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while received := _receive(requests):
        request, life = received
        if os.fork() == 0:
            requests.close()
            _become_kernel(request, life)
            return
        life.close()


def _import(modules: list[str]) -> None:
    # A kernel imports a debugger when it starts, which would print a warning about its setup.
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
    # Before any widget is made: it replaces the placeholder with which widgets reach no page.
    import ipykernel.debugger
    import ipykernel.ipkernel
    import ipykernel.kernelapp  # noqa: F401
    import ipywidgets

    from mashura.errors import MashuraError
    from mashura.i18n import LANGUAGES, message
    from mashura.simulation import load_world, world_names
    from mashura.store import PlanStore

    # Files that apps read are read once as well, in every language.
    for language in LANGUAGES:
        message("server-brand", lang=language)
    for name in world_names():
        load_world(name)
    for module in modules:
        # A module that cannot be imported fails again, with a message, when its app is opened.
        with suppress(Exception):
            importlib.import_module(module)
    # The import does this itself if a kernel is already running.
    ipywidgets.register_comm_target()
    # The database is migrated once, here, and not by twenty pages at the same moment. If that fails,
    # each page says why.
    with suppress(MashuraError):
        PlanStore().close()
    # What every session of an app loads and works out is done once, and shared.
    for module in modules:
        with suppress(Exception):
            sys.modules[module].rehearse()


def _receive(requests: socket.socket) -> tuple[dict[str, Any], socket.socket] | None:
    """Return the next request and the child's end of its socket pair, or None when the server is gone."""
    size = array.array("i").itemsize
    text, ancillary, _flags, _address = requests.recvmsg(65536, socket.CMSG_SPACE(size))
    if not text:
        return None
    descriptors = array.array("i")
    for _level, _kind, data in ancillary:
        descriptors.frombytes(data[:size])
    while not text.endswith(b"\n") and len(text) < _LONGEST_REQUEST:
        text += requests.recv(65536)
    return json.loads(text), socket.socket(fileno=descriptors[0])


def _become_kernel(request: dict[str, Any], life: socket.socket) -> None:
    """Give this process the environment that the request names, and run a kernel in it."""
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.clear()
    os.environ.update(request["env"])
    os.chdir(request["cwd"])
    with open(os.devnull) as nothing:
        os.dup2(nothing.fileno(), 0)
    sys.argv = ["ipykernel_launcher", *request["arguments"]]
    life.sendall(b"%d\n" % os.getpid())
    threading.Thread(target=_end_with_server, args=[life], daemon=True).start()

    from ipykernel.kernelapp import IPKernelApp

    app = IPKernelApp.instance()
    app.initialize(request["arguments"])
    # Channels opened by the imports have no kernel yet, and cannot reach a page without one.
    for comm in app.kernel.comm_manager.comms.values():
        comm.kernel = app.kernel
    app.start()


def _end_with_server(life: socket.socket) -> None:
    # Nothing is ever sent here: it returns when the server releases the kernel, or dies.
    life.recv(1)
    os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
