"""Attacks: coordinated accounts that are known, so that their detection can be evaluated (S57, F14)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from pydantic import Field

from mashura.methodology.records.record import Record, Slug


class AttackKind(StrEnum):
    """Ways to make it look as if many people want something."""

    COPY_PASTE = "copy_paste"
    PARAPHRASE = "paraphrase"
    MANY_ACCOUNTS = "many_accounts"
    BRIGADE = "brigade"


STRENGTHS: Mapping[AttackKind, float] = {
    AttackKind.COPY_PASTE: 7.5 / 4,
    AttackKind.PARAPHRASE: 8.5 / 4,
    AttackKind.MANY_ACCOUNTS: 7.7 / 4,
    AttackKind.BRIGADE: 0.3,
}
"""Observed strengths: of 22 million comments to the FCC in 2017 about 4 million were genuine, 7.5 million
repeated one sentence, 8.5 million came from lead generators and 7.7 million from one person (F14). The
strength of a brigade is an assumption."""

NOTICED: Mapping[AttackKind, float] = {
    AttackKind.COPY_PASTE: 0.95,
    AttackKind.PARAPHRASE: 0.35,
    AttackKind.MANY_ACCOUNTS: 0.6,
    AttackKind.BRIGADE: 0.0,
}
"""Chance that a moderator notices that a text of the attack repeats an earlier one (assumption)."""

VOTES: Mapping[AttackKind, int] = {
    AttackKind.COPY_PASTE: 3,
    AttackKind.PARAPHRASE: 3,
    AttackKind.MANY_ACCOUNTS: 10,
    AttackKind.BRIGADE: 25,
}
"""Largest number of votes per account (assumption)."""

REPORTED_AFTER = 1
"""Days after which a platform blocks the accounts of a reported attack (assumption)."""

NOT_BLOCKED = 0.1
"""Share of an attack's later accounts that get through after a report (assumption)."""

BRIGADE_WRITERS = 0.05
"""Share of a brigade's accounts that also write (assumption)."""


class Attack(Record):
    """One coordinated attack on a consultation.

    Copied and paraphrased texts, and one person with many accounts, post one text per account. A brigade is a
    group from outside that arrives in one wave, votes for its side and writes little.

    Examples
    --------
    >>> Attack(kind="copy_paste", strength=0.5, starts_on_day=3).stance
    'oppose'
    """

    kind: AttackKind
    strength: float = Field(
        gt=0,
        le=20,
        description="coordinated statements per genuine one; for a brigade, accounts per genuine participant",
    )
    starts_on_day: int = Field(default=0, ge=0, le=365)
    lasts_days: int = Field(default=4, ge=1, le=366)
    theme: Slug | None = Field(
        default=None, description="a theme of the topic; without it, the theme that divides the public most"
    )
    stance: Literal["support", "oppose"] = "oppose"
    language: Literal["ar", "en"] = "ar"

    @property
    def sign(self) -> int:
        """1 if the attack supports the theme, -1 if it opposes it."""
        return 1 if self.stance == "support" else -1
