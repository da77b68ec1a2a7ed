"""Why a moderator looks closely at a contribution in the queue, in both languages (S57, F12)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from mashura.analysis.integrity.coordination import coordination, explanation
from mashura.analysis.integrity.duplicates import duplicates
from mashura.analysis.texts.flags import Flag, abuse_flags, personal_data_flags
from mashura.i18n import LANGUAGES, Language, message
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import FlagKind

# Addresses, with and without a scheme, and the short ones of messengers.
_LINK = re.compile(r"(?:https?://|www\.|\b(?:bit\.ly|t\.me|wa\.me|t\.co)/)[^\s<>]*", re.IGNORECASE)
# What sells: a few fixed phrases in both languages (ours, assumption); each alone is a reason to look.
_ADVERTISING = re.compile(
    r"\b(?:buy now|order now|limited offer|free delivery|work from home|earn money|promo code)\b"
    r"|(?:اشتر[ِي]? الآن|اطلب الآن|عرض محدود|توصيل مجاني|للبيع|كود خصم|اربح المال|تابعوا صفحتي|تابعونا على)",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class QueueFlag:
    """One reason to look, explained in both languages."""

    kind: FlagKind
    why: Mapping[Language, str]


QueueFlags = dict[str, tuple[QueueFlag, ...]]


def text_flags(texts: Iterable[tuple[str, str]]) -> QueueFlags:
    """Return what the words of contributions give reason for, by their ids; only those with a reason.

    Parameters
    ----------
    texts : iterable of (str, str)
        Id and text of each contribution.

    Examples
    --------
    >>> flags = text_flags([("1", "Call me on 050 123 4567"), ("2", "More trees, please.")])
    >>> {number: [flag.kind.value for flag in told] for number, told in flags.items()}
    {'1': ['personal_data']}
    """
    rows = list(texts)
    table = pd.DataFrame(
        {"statement_id": [number for number, _ in rows], "text": [text for _, text in rows]}, dtype=str
    )
    consultation = Consultation(title="", origin="csv", statements=table.assign(moderation="pending"))
    flags: dict[str, list[QueueFlag]] = {}
    for kind, check in ((FlagKind.PERSONAL_DATA, personal_data_flags), (FlagKind.ABUSE, abuse_flags)):
        by_language = {language: _by_id(check(consultation, language).flags) for language in LANGUAGES}
        for number in by_language[LANGUAGES[0]]:
            why = {language: by_language[language][number].explanation for language in LANGUAGES}
            flags.setdefault(number, []).append(QueueFlag(kind=kind, why=why))
    for number, text in rows:
        if hit := _LINK.search(text) or _ADVERTISING.search(text):
            why = {
                language: message("queue-flag-link", lang=language, words=hit[0][:60])
                for language in LANGUAGES
            }
            flags.setdefault(number, []).append(QueueFlag(kind=FlagKind.LINK, why=why))
    return {number: tuple(told) for number, told in flags.items()}


def duplicate_flags(consultation: Consultation) -> QueueFlags:
    """Return which contributions repeat an earlier one, with how alike they are."""
    return {
        repeated.statement_id: (
            QueueFlag(
                kind=FlagKind.DUPLICATE,
                why={language: repeated.flag(language).explanation for language in LANGUAGES},
            ),
        )
        for repeated in duplicates(consultation).found
    }


def coordinated_flags(consultation: Consultation) -> QueueFlags:
    """Return which contributions may belong to a coordinated campaign, with the evidence for it."""
    flags: QueueFlags = {}
    for suspected in coordination(consultation).campaigns:
        why = {language: " ".join(explanation(suspected, language)) for language in LANGUAGES}
        for number in suspected.statements:
            flags.setdefault(number, (QueueFlag(kind=FlagKind.COORDINATED, why=why),))
    return flags


def _by_id(flags: Iterable[Flag]) -> dict[str, Flag]:
    return {flag.statement_id: flag for flag in flags}
