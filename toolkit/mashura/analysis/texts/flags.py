"""Flags for the moderator: what a statement may be, why, and what a human decided (S57, F12).

A flag never takes a statement out. It explains itself, and stays open until somebody upholds or dismisses it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from pydantic import Field

from mashura.analysis.readings import Reading, reading
from mashura.analysis.texts.lexicon import load_lexicon
from mashura.analysis.texts.normalisation import normalise
from mashura.i18n import Language, active_language, format_number, join_words, message
from mashura.methodology.records.record import Line, Record
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.personal_data import find_personal_data

Decision = Literal["open", "upheld", "dismissed"]
FlagKind = Literal["abuse", "personal_data", "duplicate"]


@dataclass(frozen=True, kw_only=True)
class Flag:
    """One thing that a moderator should look at.

    Attributes
    ----------
    statement_id : str
    kind : {'abuse', 'personal_data', 'duplicate'}
    evidence : tuple of str
        The words that it rests on.
    explanation : str
        Why, in one sentence of the language in which it was asked for.
    decision : {'open', 'upheld', 'dismissed'}
        What a human made of it.
    """

    statement_id: str
    kind: FlagKind
    evidence: tuple[str, ...]
    explanation: str
    decision: Decision = "open"


class Ruling(Record):
    """A moderator's decision on one flag, kept as a record."""

    statement_id: Line
    kind: FlagKind
    decision: Literal["upheld", "dismissed"]
    reason: Line = Field(default="", description="why, for the log")


def with_rulings(flags: Iterable[Flag], rulings: Iterable[Ruling]) -> tuple[Flag, ...]:
    """Return flags with the decisions that were made on them; of two on one flag the later holds.

    Examples
    --------
    >>> flag = Flag(statement_id="7", kind="abuse", evidence=("idiot",), explanation="…")
    >>> ruling = Ruling(statement_id="7", kind="abuse", decision="dismissed", reason="A quotation.")
    >>> with_rulings([flag], [ruling])[0].decision
    'dismissed'
    """
    made = {(ruling.statement_id, ruling.kind): ruling.decision for ruling in rulings}
    return tuple(replace(flag, decision=made.get((flag.statement_id, flag.kind), "open")) for flag in flags)


def abusive_words(text: str) -> dict[str, tuple[str, ...]]:
    """Return insults, threats and curses of a text by kind, each as the list has it.

    Finds them with stars or dots between the letters (``i.d.i.o.t``), drawn out (``idiooot``), with digits or
    signs for letters (``id1ot``, ``$hit``), and after Arabic prefixes.

    Examples
    --------
    >>> abusive_words("انتوا أغـبـيـاااء")
    {'insult': ('أغبياء',)}
    >>> abusive_words("What an i.d.1.o.t")
    {'insult': ('idiot',)}
    >>> abusive_words("The dogma of the kalbarri park")
    {}
    """
    readings = {f" {normalise(one)} " for one in (text, _unmasked(text), _unmasked(text.translate(_SIGNS)))}
    found = {}
    for kind, pattern in _patterns().items():
        hits = [_spelled(kind)[hit] for one in sorted(readings) for hit in pattern.findall(one)]
        if hits:
            found[kind] = tuple(dict.fromkeys(hits))
    return found


# Signs that stand for letters, and letters held apart by dots, stars or hyphens.
_SIGNS = str.maketrans("@$013!4", "asoieia")
_HELD_APART = re.compile(r"(?<!\w)(?:[^\W_][.*\-_]+){2,}[^\W_](?!\w)")


def _unmasked(text: str) -> str:
    return _HELD_APART.sub(lambda spread: re.sub(r"[.*\-_]", "", spread[0]), text)


@cache
def _spelled(kind: str) -> dict[str, str]:
    """Return the words of one kind of abuse by their one spelling."""
    return {normalise(word): word for word in reversed(load_lexicon().abuse[kind])}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    result = {}
    for kind in load_lexicon().abuse:
        words = sorted(map(re.escape, _spelled(kind)), key=len, reverse=True)
        # "and", "you …!", the article and their joints may stand before an Arabic word.
        result[kind] = re.compile(rf"(?<= )(?:يا )?(?:[وف])?(?:ال|هال|يال)?({'|'.join(words)})(?= )")
    return result


@dataclass(frozen=True, kw_only=True)
class Flags:
    """What was found when statements were looked at for one thing.

    Attributes
    ----------
    kind : {'abuse', 'personal_data'}
        What they were looked at for.
    flags : tuple of Flag
    statements : int
        How many were looked at.
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
        Of the explanations; the active language unless given.

    Examples
    --------
    >>> import pandas as pd
    >>> said = pd.DataFrame({"statement_id": ["1"], "text": ["You fools!"], "moderation": ["pending"]})
    >>> abuse_flags(Consultation(title="", origin="csv", statements=said), "en").flags[0].evidence
    ('fools',)
    """
    language = lang or active_language()

    def look(statement_id: str, text: str) -> Flag | None:
        found = abusive_words(text)
        if not found:
            return None
        words = tuple(word for hits in found.values() for word in hits)
        why = message(
            "texts-abuse-explanation",
            lang=language,
            kinds=join_words([message(f"texts-abuse-{kind}", lang=language) for kind in found], language),
            words=join_words(words, language),
        )
        return Flag(statement_id=statement_id, kind="abuse", evidence=words, explanation=why)

    return _looked_at(consultation, "abuse", look)


def personal_data_flags(consultation: Consultation, lang: Language | None = None) -> Flags:
    """Return a flag for each statement that holds personal data, before it is shown to others (S57, S101).

    The evidence names kinds of data, never the data.

    Parameters
    ----------
    consultation : Consultation
    lang : Language, optional
        Of the explanations; the active language unless given.

    Examples
    --------
    >>> import pandas as pd
    >>> said = pd.DataFrame({"statement_id": ["1"], "text": ["Call 050 123 4567"], "moderation": ["pending"]})
    >>> found = personal_data_flags(Consultation(title="", origin="csv", statements=said), "en")
    >>> found.flags[0].explanation
    'Holds personal data (telephone number): mask it before the statement is shown.'
    """
    language = lang or active_language()

    def look(statement_id: str, text: str) -> Flag | None:
        kinds = tuple(dict.fromkeys(found.kind.value for found in find_personal_data(text)))
        if not kinds:
            return None
        why = message(
            "texts-personal-explanation",
            lang=language,
            kinds=join_words([message(f"privacy-{kind}", lang=language) for kind in kinds], language),
        )
        return Flag(statement_id=statement_id, kind="personal_data", evidence=kinds, explanation=why)

    return _looked_at(consultation, "personal_data", look)


def _looked_at(
    consultation: Consultation,
    kind: Literal["abuse", "personal_data"],
    look: Callable[[str, str], Flag | None],
) -> Flags:
    said = consultation.statements
    found = (look(one, text) for one, text in zip(said["statement_id"], said["text"], strict=True))
    return Flags(kind=kind, flags=tuple(flag for flag in found if flag is not None), statements=len(said))


@reading.register
def _reading(result: Flags) -> Reading:
    lang = active_language()
    says = message(
        "texts-abuse-says" if result.kind == "abuse" else "texts-personal-says",
        lang=lang,
        count=len(result.flags),
        total=format_number(result.statements, lang),
    )
    return Reading(says=(says,), cautions=tuple(message(one, lang=lang) for one in _CAUTIONS[result.kind]))
