"""What is published before a lottery, so that nobody can choose list or seed by the result.

First the list is closed and its fingerprint is published, with the seal of a secret seed; then the seed is
opened. Whoever holds the same list can repeat the draw.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Sequence

from pydantic import BaseModel, ConfigDict, Field

from mashura.errors import InputError
from mashura.i18n.numbers import western_digits

_FINGERPRINT = r"^[0-9a-f]{64}$"


def fingerprint(text: str) -> str:
    """Return the SHA-256 of a text, as 64 hexadecimal digits.

    Examples
    --------
    >>> fingerprint("Mashura")[:8]
    '15bde461'
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def row_fingerprint(header: Sequence[str], cells: Sequence[str]) -> str:
    """Return the fingerprint of a row: that of its cells by their columns, whatever the columns' order."""
    named = sorted((name, " ".join(cell.split())) for name, cell in zip(header, cells, strict=True))
    return fingerprint(json.dumps(named, ensure_ascii=False))


def list_fingerprint(rows: Iterable[str]) -> str:
    """Return the fingerprint of a list, whatever the order of its rows."""
    return fingerprint("\n".join(sorted(rows)))


def luck(seed: str, *about: str) -> float:
    """Return a number from 0 to 1 (exclusive) that seed and subject decide, on every machine alike.

    Examples
    --------
    >>> 0 <= luck("dice 4 2 6", "row") < 1, luck("a", "row") == luck("b", "row")
    (True, False)
    """
    return int(fingerprint("\n".join((seed, *about)))[:13], 16) / 16**13


def new_seed() -> str:
    """Return a secret seed that nobody can guess: 32 hexadecimal digits."""
    return secrets.token_hex(16)


def plain_seed(seed: str) -> str:
    """Return a seed as it counts: with digits 0-9 and single blanks.

    Raises
    ------
    InputError
        If it is empty.

    Examples
    --------
    >>> plain_seed(" ٤  ٢ ")
    '4 2'
    """
    plain = " ".join(western_digits(seed).split())
    if not plain:
        raise InputError("sortition-no-seed")
    return plain


def seal(seed: str) -> str:
    """Return what is published of a seed before the draw: its fingerprint."""
    return fingerprint(plain_seed(seed))


class Commitment(BaseModel):
    """The fingerprints of list and seed that were published before the draw."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    volunteers: int = Field(ge=0)
    list_sha256: str = Field(pattern=_FINGERPRINT)
    seed_sha256: str = Field(pattern=_FINGERPRINT)

    def check(self, list_sha256: str, seed: str) -> None:
        """Refuse a list or a seed that is not the published one.

        Raises
        ------
        InputError
            If one of them is another.
        """
        if list_sha256 != self.list_sha256:
            raise InputError("sortition-other-list", published=self.list_sha256[:12], given=list_sha256[:12])
        if seal(seed) != self.seed_sha256:
            raise InputError("sortition-other-seed", published=self.seed_sha256[:12], given=seal(seed)[:12])
