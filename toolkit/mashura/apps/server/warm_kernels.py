"""Kernels of the apps that start with everything imported: forks of one warm process.

Otherwise each kernel would spend seconds on imports before its page shows anything, and keep its own copy of
them. Here one process (:mod:`mashura.apps.server.kernel_parent`) imports what the apps need, and forks a
kernel for each page that is opened. A fork is ready in a fraction of a second, shares the imported code with
the others, and gets language and user from its environment like any other kernel. Where processes cannot
fork (Windows), or forking fails, kernels start as usual.
"""

from __future__ import annotations

import asyncio
import atexit
import json
import os
import re
import select
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from jupyter_server.services.kernels.kernelmanager import ServerKernelManager

_APP_IMPORT = re.compile(r"from (mashura\.apps\.[\w.]+) import")


class KernelParent:
    """The server's handle of the warm process, which ends with the server.

    Parameters
    ----------
    folder : Path
        Folder of the apps; plans are kept in the workspace that contains it.
    """

    def __init__(self, folder: Path) -> None:
        self._lock = threading.Lock()
        ours, theirs = socket.socketpair()
        with theirs:
            # In a separate session, so that Ctrl-C in the server's terminal reaches the server only.
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "-P",
                    "-m",
                    "mashura.apps.server.kernel_parent",
                    str(theirs.fileno()),
                    *modules_of(folder),
                ],
                pass_fds=[theirs.fileno()],
                cwd=folder,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._requests = ours
        atexit.register(self.end)

    def fork(self, arguments: list[str], cwd: str, env: dict[str, str]) -> ForkedKernel:
        """Return a new kernel; waits until the imports are done.

        Raises
        ------
        OSError
            If the warm process is gone.
        """
        ours, theirs = socket.socketpair()
        request = json.dumps({"arguments": arguments, "cwd": cwd, "env": env}).encode() + b"\n"
        with self._lock, theirs:
            sent = socket.send_fds(self._requests, [request], [theirs.fileno()])
            self._requests.sendall(request[sent:])
        with ours.makefile("rb") as answer:
            pid = answer.readline()
        if not pid:
            ours.close()
            raise ProcessLookupError("the warm process ended")
        return ForkedKernel(int(pid), ours)

    def end(self) -> None:
        """End the warm process; its kernels keep running until they are ended themselves."""
        self._requests.close()
        self.process.kill()
        self.process.wait()


class ForkedKernel:
    """A kernel's process, which is not a child of the server; used like ``subprocess.Popen``."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int, life: socket.socket) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._life = life

    def poll(self) -> int | None:
        """Return None while it runs, then 0, because its exit code cannot be known."""
        if self.returncode is None and select.select([self._life], [], [], 0)[0]:
            self._life.close()
            self.returncode = 0
        return self.returncode

    def wait(self) -> int:
        """Wait until it has ended."""
        while self.poll() is None:
            select.select([self._life], [], [], 1)
        return 0

    def send_signal(self, number: int) -> None:
        """Send a signal, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)


class WarmProvisioner(LocalProvisioner):
    """Gets a kernel's process from the warm one."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Fork a kernel, or start it as usual where that fails."""
        warm = AppKernelManager.warm
        if warm is None or "ipykernel_launcher" not in cmd:
            return await super().launch_kernel(cmd, **kwargs)
        arguments = cmd[cmd.index("ipykernel_launcher") + 1 :]
        self.cwd = kwargs.get("cwd") or os.getcwd()
        try:
            kernel = await asyncio.to_thread(warm.fork, arguments, str(self.cwd), dict(kwargs["env"]))
        except OSError:
            AppKernelManager.warm = None
            self.log.exception("apps open more slowly from here on: the warm process is gone")
            return await super().launch_kernel(cmd, **kwargs)
        # It has the same methods as the process object of a started kernel.
        self.process = kernel  # type: ignore[assignment]
        self.pid, self.pgid = kernel.pid, kernel.pid
        return self.connection_info


class AppKernelManager(ServerKernelManager):
    """Starts the kernel of an app's page from the warm process, and any other kernel as usual."""

    warm: KernelParent | None = None

    async def _async_pre_start_kernel(self, **kw: Any) -> tuple[list[str], dict[str, Any]]:
        # Only Voila sets the address of a page.
        if self.provisioner is None and "VOILA_REQUEST_URL" in kw.get("env", {}):
            self.kernel_id = self.kernel_id or kw.pop("kernel_id")
            self.provisioner = WarmProvisioner(
                kernel_id=self.kernel_id, kernel_spec=self.kernel_spec, parent=self
            )
        return await super()._async_pre_start_kernel(**kw)

    pre_start_kernel = _async_pre_start_kernel  # type: ignore[assignment]


def warm_up(apps: Path) -> None:
    """Start the warm process for the apps of a folder; does nothing where processes cannot fork."""
    if hasattr(os, "fork") and hasattr(socket, "send_fds"):
        AppKernelManager.warm = KernelParent(apps)


def modules_of(apps: Path) -> list[str]:
    """Return the modules that the notebooks of a folder import from this room, in the order of their names.

    Examples
    --------
    >>> from mashura.paths import content
    >>> all(name.endswith(".view") for name in modules_of(content("voila_apps")))
    True
    """
    texts = [path.read_text(encoding="utf-8") for path in sorted(apps.glob("*.ipynb"))]
    return list(dict.fromkeys(name for text in texts for name in _APP_IMPORT.findall(text)))
