"""A problem in a source: where it is and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mashura.errors import InputError
from mashura.i18n import Language, message


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One finding of a check.

    Attributes
    ----------
    key : str
        Kind of problem, as a key of the catalogue (``course-parity-numbers``).
    path, line : Path, int
        Where it is; line 0 stands for the whole file.
    params : Mapping
        Parameters of the message.
    """

    key: str
    path: Path
    line: int
    params: Mapping[str, object] = field(default_factory=dict)

    def message(self, language: Language | None = None) -> str:
        """Return the sentence that names file, line, what was expected and what to do."""
        return message(
            self.key, lang=language, **{**self.params, "file": str(self.path), "line": str(self.line)}
        )

    def __str__(self) -> str:
        return self.message()

    @classmethod
    def from_error(cls, error: InputError, path: Path) -> Problem:
        """Return the problem that made a file unreadable."""
        return cls(key=error.key, path=path, line=int(str(error.params.get("line", 0))), params=error.params)
