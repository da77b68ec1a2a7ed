"""Flags for the moderator: a suspicion about a statement, its reason, and the decision on it (S57, F12).

A flag never removes a statement. It gives its reason, and is open until a moderator upholds or dismisses it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from pydantic import Field

from mashura.analysis.readings import Reading, reading
from mashura.analysis.texts.abuse import abusive_words
from mashura.i18n import Language, active_language, format_number, join_words, message
from mashura.methodology.records.record import Line, Record
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.personal_data import find_personal_data

Decision = Literal["open", "upheld", "dismissed"]
FlagKind = Literal["abuse", "personal_data", "duplicate"]


@dataclass(frozen=True, kw_only=True)
class Flag:
    """A reason for a moderator to check a statement.

    Attributes
    ----------
    statement_id : str
    kind : {'abuse', 'personal_data', 'duplicate'}
    evidence : tuple of str
        The words on which the flag is based.
    explanation : str
        The reason in one sentence, in the requested language.
    decision : {'open', 'upheld', 'dismissed'}
        The moderator's decision.
    """

    statement_id: str
    kind: FlagKind
    evidence: tuple[str, ...]
    explanation: str
    decision: Decision = "open"


class Ruling(Record):
    """The record of a moderator's decision on one flag."""

    statement_id: Line
    kind: FlagKind
    decision: Literal["upheld", "dismissed"]
    reason: Line = Field(default="", description="reason, for the log")


def with_rulings(flags: Iterable[Flag], rulings: Iterable[Ruling]) -> tuple[Flag, ...]:
    """Return flags with the decisions on them; of several decisions on a flag, the last one counts.

    Examples
    --------
    >>> flag = Flag(statement_id="7", kind="abuse", evidence=("idiot",), explanation="…")
    >>> ruling = Ruling(statement_id="7", kind="abuse", decision="dismissed", reason="A quotation.")
    >>> with_rulings([flag], [ruling])[0].decision
    'dismissed'
    """
    decisions = {(ruling.statement_id, ruling.kind): ruling.decision for ruling in rulings}
    return tuple(
        replace(flag, decision=decisions.get((flag.statement_id, flag.kind), "open")) for flag in flags
    )


@dataclass(frozen=True, kw_only=True)
class Flags:
    """All flags of one kind.

    Attributes
    ----------
    kind : {'abuse', 'personal_data'}
    flags : tuple of Flag
    statements : int
        Number of statements that were checked.
    """

    kind: Literal["abuse", "personal_data"]
    flags: tuple[Flag, ...]
    statements: int


_CAUTIONS = {
    "abuse": ("texts-abuse-caution-list", "texts-abuse-caution-quoted"),
    "personal_data": ("texts-personal-caution",),
}


def abuse_flags(consultation: Consultation, lang: Language | None = None) -> Flags:
    """Return a flag for each statement with insults, threats or curses, whatever its moderation state.

    Parameters
    ----------
    consultation : Consultation
    lang : Language, optional
        Language of the explanations; default: the active language.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"statement_id": ["1"], "text": ["You fools!"], "moderation": ["pending"]})
    >>> abuse_flags(Consultation(title="", origin="csv", statements=table), "en").flags[0].evidence
    ('fools',)
    """
    language = lang or active_language()

    def check(statement_id: str, text: str) -> Flag | None:
        by_kind = abusive_words(text)
        if not by_kind:
            return None
        words = tuple(word for hits in by_kind.values() for word in hits)
        why = message(
            "texts-abuse-explanation",
            lang=language,
            kinds=join_words([message(f"texts-abuse-{kind}", lang=language) for kind in by_kind], language),
            words=join_words(words, language),
        )
        return Flag(statement_id=statement_id, kind="abuse", evidence=words, explanation=why)

    return _checked(consultation, "abuse", check)


def personal_data_flags(consultation: Consultation, lang: Language | None = None) -> Flags:
    """Return a flag for each statement with personal data, before it is shown to others (S57, S101).

    The evidence contains the kinds of data, never the data.

    Parameters
    ----------
    consultation : Consultation
    lang : Language, optional
        Language of the explanations; default: the active language.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"statement_id": ["1"], "text": ["Call 050 123 4567"], "moderation": ["in"]})
    >>> flags = personal_data_flags(Consultation(title="", origin="csv", statements=table), "en")
    >>> flags.flags[0].explanation
    'Contains personal data (telephone number): mask it before the statement is shown.'
    """
    language = lang or active_language()

    def check(statement_id: str, text: str) -> Flag | None:
        kinds = tuple(dict.fromkeys(finding.kind.value for finding in find_personal_data(text)))
        if not kinds:
            return None
        why = message(
            "texts-personal-explanation",
            lang=language,
            kinds=join_words([message(f"privacy-{kind}", lang=language) for kind in kinds], language),
        )
        return Flag(statement_id=statement_id, kind="personal_data", evidence=kinds, explanation=why)

    return _checked(consultation, "personal_data", check)


def _checked(
    consultation: Consultation,
    kind: Literal["abuse", "personal_data"],
    check: Callable[[str, str], Flag | None],
) -> Flags:
    table = consultation.statements
    checked = (check(*row) for row in zip(table["statement_id"], table["text"], strict=True))
    return Flags(kind=kind, flags=tuple(flag for flag in checked if flag is not None), statements=len(table))


@reading.register
def _reading(result: Flags) -> Reading:
    lang = active_language()
    says = message(
        "texts-abuse-says" if result.kind == "abuse" else "texts-personal-says",
        lang=lang,
        count=len(result.flags),
        total=format_number(result.statements, lang),
    )
    return Reading(says=(says,), cautions=tuple(message(key, lang=lang) for key in _CAUTIONS[result.kind]))
