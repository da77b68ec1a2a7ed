"""Calls to the kernel that Python has no function for. Runs inside the box."""

from __future__ import annotations

import ctypes
import os
from typing import Any


class Unboxed(OSError):
    """A restriction could not be set; nothing may run without it."""


def libc() -> Any:
    """Return the C library of this process."""
    return ctypes.CDLL(None, use_errno=True)


def call(name: str, *arguments: Any) -> int:
    """Call a function of the C library.

    Raises
    ------
    Unboxed
        If it reports an error.
    """
    result: int = getattr(libc(), name)(*arguments)
    if result < 0:
        raise Unboxed(ctypes.get_errno(), f"{name}: {os.strerror(ctypes.get_errno())}")
    return result
