"""Errors and warnings that people read: a key and its parameters, rendered in the active language."""

from __future__ import annotations

import warnings
from typing import Any

from mashura import i18n


class MashuraError(Exception):
    """Something that must be told to the user in one clear sentence.

    Parameters
    ----------
    key : str
        Name of a message in the catalogues of :mod:`mashura.i18n`.
    **params
        What the message fills in: file, line, what was expected.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     print(MashuraError("error-internal", reason="disk full"))
    Mashura failed for a reason that is not yours: disk full. Please report it with the command that you ran.
    """

    exit_code = 1

    def __init__(self, key: str, **params: Any) -> None:
        super().__init__(key)
        self.key = key
        self.params = params

    def __str__(self) -> str:
        return i18n.message(self.key, **self.params)


class InputError(MashuraError):
    """The input or the command is wrong, and the user can mend it (exit code 2).

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     print(InputError("record-no-file", file="plan.yaml"))
    There is no file plan.yaml. Check the name and the folder.
    """

    exit_code = 2


class MashuraWarning(UserWarning):
    """Something was taken otherwise than asked for; shown as one sentence, without file and line.

    Parameters
    ----------
    key : str
        Name of a message in the catalogues of :mod:`mashura.i18n`.
    **params
        What the message fills in.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     print(MashuraWarning("error-internal", reason="disk full"))
    Mashura failed for a reason that is not yours: disk full. Please report it with the command that you ran.
    """

    def __init__(self, key: str, **params: Any) -> None:
        super().__init__(key)
        self.key = key
        self.params = params

    def __str__(self) -> str:
        return i18n.message(self.key, **self.params)


_usual_format = warnings.formatwarning


def _format(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, line: str | None = None
) -> str:
    if issubclass(category, MashuraWarning):
        return f"{message}\n"
    return _usual_format(message, category, filename, lineno, line)


# Python shows where in the code a warning arose, which says nothing to a trainee in a notebook.
warnings.formatwarning = _format
