"""The program whose forks become the apps' kernels: whatever an app imports was imported once, here.

Started by :mod:`mashura.apps.server.warm_kernels`, which sends requests through an inherited socket. A
request is one line of JSON, ``{"arguments": […], "cwd": …, "env": {…}}``, with one end of a socket pair: the
child keeps that end for as long as it lives, and ends itself when the server closes the other.
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
    # What stands now is shared with every child as long as nobody touches it; the collector would.
    gc.collect()
    gc.freeze()
    # Children are waited for by nobody: the server sees their end of the socket close.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while received := _receive(requests):
        request, life = received
        if os.fork() == 0:
            requests.close()
            _become_kernel(request, life)
            return
        life.close()


def _import(modules: list[str]) -> None:
    # A kernel imports a debugger as it starts, whether or not anybody debugs; it would warn of its setup.
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
    # Before anything makes a widget: it takes the place of the stand-in by which widgets reach no page.
    import ipykernel.debugger
    import ipykernel.ipkernel
    import ipykernel.kernelapp  # noqa: F401
    import ipywidgets

    from mashura.errors import MashuraError
    from mashura.i18n import LANGUAGES, message
    from mashura.simulation import load_world, world_names
    from mashura.store import PlanStore

    # What apps read from files is read once as well, in both languages.
    for language in LANGUAGES:
        message("server-brand", lang=language)
    for name in world_names():
        load_world(name)
    for module in modules:
        # A module that cannot be imported fails again, and is told, where somebody opens its app.
        with suppress(Exception):
            importlib.import_module(module)
    # Done by the import itself where a kernel runs already.
    ipywidgets.register_comm_target()
    # A database is brought up to date once, here, and not by twenty pages at the same moment. Where that
    # fails, each page tells why.
    with suppress(MashuraError):
        PlanStore().close()


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
    """Take on what the request says of this process, and run a kernel in it until it is told to end."""
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
    # What the imports made was made before there was a kernel, and says nothing to a page without one.
    for comm in app.kernel.comm_manager.comms.values():
        comm.kernel = app.kernel
    app.start()


def _end_with_server(life: socket.socket) -> None:
    # Nothing is ever sent this way: it returns when the server lets go of the kernel, or dies.
    life.recv(1)
    os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
