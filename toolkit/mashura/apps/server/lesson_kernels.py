"""Kernels of lessons that somebody has left end by themselves; what was answered is in the notebook.

Each kernel takes about 280 MB. An app keeps its form in its kernel, so an app's page that is open keeps it.
"""

from __future__ import annotations

from datetime import timedelta

from jupyter_server._tz import utcnow
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from traitlets import Integer

from mashura.i18n import LANGUAGES, kernel_name

LESSON_KERNELS = frozenset(kernel_name(language) for language in LANGUAGES)


class LessonKernels(AsyncMappingKernelManager):
    """Ends a lesson's kernel that has done nothing for a while, even while its page is open.

    JupyterLab starts a new one when the reader comes back and shows a figure.
    """

    cull_interval = Integer(60, config=True, help="Seconds between two looks at the kernels.")
    lesson_idle_seconds = Integer(
        900, config=True, help="Seconds after which an idle kernel of an open lesson ends; 0 never ends one."
    )
    lesson_left_seconds = Integer(
        300, config=True, help="Seconds after which an idle kernel of a lesson that no page shows ends."
    )

    async def cull_kernel_if_idle(self, kernel_id: str) -> None:
        """End a kernel if it is idle; called every ``cull_interval`` seconds."""
        kernel = self._kernels[kernel_id]
        last_activity = getattr(kernel, "last_activity", None)
        if kernel.kernel_name not in LESSON_KERNELS or last_activity is None:
            await super().cull_kernel_if_idle(kernel_id)  # type: ignore[no-untyped-call]
            return
        is_shown = bool(self._kernel_connections.get(kernel_id, 0))
        patience = self.lesson_idle_seconds if is_shown else self.lesson_left_seconds
        idle = utcnow() - last_activity
        if patience > 0 and kernel.execution_state != "busy" and idle > timedelta(seconds=patience):
            await self.shutdown_kernel(kernel_id)  # type: ignore[no-untyped-call]
