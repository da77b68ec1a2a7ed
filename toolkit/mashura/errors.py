"""Errors and warnings for users: a message key and its parameters, rendered in the active language."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import Any

from mashura import i18n


class MashuraError(Exception):
    """An error that is shown to the user in one clear sentence.

    Parameters
    ----------
    key : str
        Name of a message in the catalogues of :mod:`mashura.i18n`.
    **params
        Values of the message's variables: file, line, what was expected.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     print(MashuraError("error-internal", reason="disk full"))
    Mashura failed because of an internal error: disk full. Please report it with the command that you ran.
    """

    exit_code = 1

    def __init__(self, key: str, **params: Any) -> None:
        super().__init__(key)
        self.key = key
        self.params = params

    def __str__(self) -> str:
        return i18n.message(self.key, **self.params)


class InputError(MashuraError):
    """An error in the input or the command, which the user can correct (exit code 2).

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     print(InputError("record-no-file", file="plan.yaml"))
    There is no file plan.yaml. Check the name and the folder.
    """

    exit_code = 2


class MashuraWarning(UserWarning):
    """A warning that something was done differently than requested; shown as one sentence.

    Parameters
    ----------
    key : str
        Name of a message in the catalogues of :mod:`mashura.i18n`.
    **params
        Values of the message's variables.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     print(MashuraWarning("error-internal", reason="disk full"))
    Mashura failed because of an internal error: disk full. Please report it with the command that you ran.
    """

    def __init__(self, key: str, given: Mapping[str, Any] | None = None, /, **params: Any) -> None:
        # ``args`` holds everything, so that a copy made in another process is whole.
        self.params = {**(given or {}), **params}
        super().__init__(key, self.params)
        self.key = key

    def __str__(self) -> str:
        return i18n.message(self.key, **self.params)


_usual_format = warnings.formatwarning


def _format(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, line: str | None = None
) -> str:
    if issubclass(category, MashuraWarning):
        return f"{message}\n"
    return _usual_format(message, category, filename, lineno, line)


# Python also shows the line of code that warns, which is of no use to a trainee in a notebook.
warnings.formatwarning = _format
