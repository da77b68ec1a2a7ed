"""Code as a person types it: Arabic commas and digits are read, other slips are explained in her language.

The exercise's first cell imports the self-checks, which install this in the notebook's shell; the grader runs
the same cell, so the same code counts there.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from typing import Any

from mashura.i18n import active_language, direction, message

_SIGNS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫،−", "01234567890123456789.,-", "٬\u200e\u200f\u061c")
# Quotation marks of a text editor, by what opens and what closes a text.
_QUOTES = {"“": "”", "„": "“", "”": "”", "«": "»", "‘": "’", "’": "’"}


def readable(code: str) -> str:
    """Return code in which signs of an Arabic keyboard and curly quotation marks are those of Python.

    Texts and comments stay as they are, and so does code that Python can read.

    Examples
    --------
    >>> readable("steps = [“find”، “mend”؛ ٣]")
    'steps = ["find", "mend", 3]'
    """
    if _parses(code):
        return code
    changed = "".join(_pieces(code))
    return changed if _parses(changed) else code


def _parses(code: str) -> bool:
    try:
        ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _pieces(code: str) -> list[str]:
    pieces: list[str] = []
    depth = at = 0
    while at < len(code):
        sign = code[at]
        if sign == "#":
            end = code.find("\n", at)
            end = len(code) if end < 0 else end
            pieces.append(code[at:end])
        elif sign in "'\"" or sign in _QUOTES:
            end, text = _quoted(code, at)
            pieces.append(text)
        else:
            depth += (sign in "([{") - (sign in ")]}")
            comma = "," if depth > 0 else ";"
            pieces.append(comma if sign == "؛" else " " if sign == "\u00a0" else sign.translate(_SIGNS))
            end = at + 1
        at = end
    return pieces


def _quoted(code: str, at: int) -> tuple[int, str]:
    """Return where the text that begins here ends, and the text between Python's quotation marks."""
    sign = code[at]
    if sign in _QUOTES:
        end = code.find(_QUOTES[sign], at + 1)
        end = len(code) if end < 0 else end
        return end + 1, f'"{code[at + 1 : end]}"'
    closing = sign * 3 if code.startswith(sign * 3, at) else sign
    end = at + len(closing)
    while end < len(code) and not code.startswith(closing, end):
        end += 2 if code[end] == "\\" else 1
    return end + len(closing), code[at : end + len(closing)]


class Slip:
    """A sentence under a cell that ended with an error which a beginner meets."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence

    def __repr__(self) -> str:
        return "✘ " + self.sentence

    def _repr_html_(self) -> str:
        from html import escape

        language = active_language()
        return f'<p dir="{direction(language)}" lang="{language}">✘ {escape(self.sentence)}</p>'


def explained(error: BaseException | None) -> str | None:
    """Return what an error of a cell means and what to do, in the active language; None for other errors.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     print(explained(NameError("name 'find' is not defined", name="find"))[:29])
    "find" has no quotation marks
    """
    if isinstance(error, SyntaxError):
        return message("grading-code-unreadable", line=error.lineno or 1)
    if isinstance(error, NameError) and error.name:
        return message("grading-code-name", name=error.name)
    return None


def help_in_notebook() -> None:
    """Read and explain the code of the notebook that this runs in; nothing outside of one."""
    # Whoever runs in a notebook has it imported.
    shell: Any = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if shell is None or getattr(shell, "mashura_reads", False):
        return
    shell.mashura_reads = True
    shell.input_transformers_cleanup.append(_readable_lines)
    shell.events.register("post_run_cell", _explain(shell))


def _readable_lines(lines: list[str]) -> list[str]:
    return readable("".join(lines)).splitlines(keepends=True)


def _explain(shell: Any) -> Callable[[Any], None]:
    def explain(result: Any) -> None:
        sentence = explained(result.error_before_exec or result.error_in_exec)
        if sentence is not None:
            slip = Slip(sentence)
            shell.display_pub.publish({"text/plain": repr(slip), "text/html": slip._repr_html_()})

    return explain
