"""Ctrl-C, remembered: Python loses an interrupt that arrives inside a destructor or a careless library."""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Any


class Interrupts:
    """Within its context, an interrupt is raised at once as ever, and by :meth:`check` if it was lost."""

    def __init__(self) -> None:
        self._asked = False
        self._before: Any = None

    def __enter__(self) -> Interrupts:
        # Python hands signals to the main thread only.
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def check(self) -> None:
        """Raise the interrupt that was asked for, if there was one.

        Raises
        ------
        KeyboardInterrupt
            If somebody pressed Ctrl-C.
        """
        if self._asked:
            raise KeyboardInterrupt

    def _note(self, _: int, __: FrameType | None) -> None:
        self._asked = True
        raise KeyboardInterrupt
