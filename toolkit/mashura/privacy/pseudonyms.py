"""Pseudonyms for people on import, and masked texts on export (S101).

On import, names and other identifiers become pseudonyms, and the names that a file lists are masked in its
texts, because they are not known later. Before a campaign is written, analysed or reported, :func:`masked`
masks what :func:`mashura.privacy.personal_data.find_personal_data` finds in the texts.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count

import pandas as pd

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, join_words, message
from mashura.methodology.records.questionnaire import Question
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.given_names import is_name
from mashura.privacy.personal_data import Finding, KnownNames, PersonalKind, find_personal_data

# Short numbers, with or without a letter before them, identify nobody; names, phone and ID numbers do.
_ANONYMOUS = re.compile(r"(?:[A-Za-z]{1,2}-?)?[0-9]{1,6}")
_ARABIC = re.compile("[\u0621-\u064a]")
_SHORTEST_KEY = 16
# Origins with anonymous numbers for people: platforms that number people themselves, and simulations.
NUMBERED_ORIGINS = ("polis", "polis-server", "pabulib", "simulated")


class Pseudonyms:
    """Gives each person one pseudonym, which says nothing about the person.

    Parameters
    ----------
    key : bytes, optional
        Without it, pseudonyms are ``p1``, ``p2``, … in the order of appearance and are valid in one import
        only. With a secret key, the same person has the same pseudonym in every import with that key. Anyone
        with the key can test whether a name is in the data, so keep the key apart from the data.

    Raises
    ------
    InputError
        If the key has less than 16 bytes.

    Examples
    --------
    >>> pseudonyms = Pseudonyms()
    >>> pseudonyms("Suad Ali"), pseudonyms("Omar"), pseudonyms("suad  ali")
    ('p1', 'p2', 'p1')
    """

    def __init__(self, key: bytes | None = None) -> None:
        if key is not None and len(key) < _SHORTEST_KEY:
            raise InputError("privacy-key-short", length=str(len(key)))
        self._key = key
        self._given: dict[str, str] = {}

    def __call__(self, name: str) -> str:
        """Return the pseudonym of a name; case and blanks do not matter."""
        plain = " ".join(name.split()).casefold()
        if plain not in self._given:
            number = str(len(self._given) + 1)
            if self._key is not None:
                number = hmac.new(self._key, plain.encode(), hashlib.sha256).hexdigest()[:16]
            self._given[plain] = f"p{number}"
        return self._given[plain]


def is_anonymous(names: Iterable[str]) -> bool:
    """Return whether all identifiers are short numbers, which identify nobody and may be kept.

    Examples
    --------
    >>> is_anonymous(["7", "P-12"]), is_anonymous(["0501234567"])
    (True, False)
    """
    return all(_ANONYMOUS.fullmatch(name) for name in names)


def mask_text(
    text: str, names: KnownNames | None = None, kinds: Collection[PersonalKind] | None = None
) -> str:
    """Return a text in which personal data is replaced by the name of its kind.

    Parameters
    ----------
    text : str
        A text in Arabic or English; the replacements are in the language of the text.
    names : KnownNames, optional
        Known names.
    kinds : collection of PersonalKind, optional
        Mask only these kinds.

    Examples
    --------
    >>> mask_text("Call me: 050 123 4567"), mask_text("بريدي a.b@example.com")
    ('Call me: [telephone number]', 'بريدي [بريد إلكتروني]')
    """
    return _replaced(text, _findings(text, names, kinds))


def harmless_cell(cell: str) -> str:
    """Return a cell for a message: personal data and whole cells that look like names are masked.

    Examples
    --------
    >>> harmless_cell("soon"), harmless_cell("Suad Ali"), harmless_cell("0501234567")
    ('soon', '[name]', '[telephone number]')
    """
    if is_name(cell):
        lang: Language = "ar" if _ARABIC.search(cell) else "en"
        return _mask_of(PersonalKind.NAME, lang)
    return mask_text(cell)


@dataclass(frozen=True, kw_only=True)
class Masking:
    """A consultation without personal data, and where personal data was masked.

    Attributes
    ----------
    consultation : Consultation
        The tables with masked texts.
    places : pandas.DataFrame
        One row per place: ``table``, ``column``, ``row`` (counted from 1), ``kind``; never the words.
    """

    consultation: Consultation
    places: pd.DataFrame

    @property
    def counts(self) -> Mapping[PersonalKind, int]:
        """Number of masked places of each kind."""
        counts = Counter(self.places["kind"])
        return {kind: counts[kind.value] for kind in PersonalKind if counts[kind.value]}

    def report(self, lang: Language | None = None) -> str:
        """Return one sentence on what was masked; empty if nothing was masked."""
        if not len(self.places):
            return ""
        counts = [
            message(
                "privacy-count", lang=lang, kind=message(f"privacy-{kind}", lang=lang), number=str(number)
            )
            for kind, number in self.counts.items()
        ]
        return message("privacy-masked", lang=lang, count=len(self.places), kinds=join_words(counts, lang))


def mask(consultation: Consultation) -> Masking:
    """Mask personal data in a consultation's title, statements and answers, and record the places.

    Answers that are an option of their question stay as they are. Participants with a personal identifier,
    such as an e-mail address, get pseudonyms, except on platforms that number people themselves.

    Examples
    --------
    >>> rows = {"statement_id": ["1"], "text": ["my name is Omar Said"], "moderation": ["in"]}
    >>> masking = mask(Consultation(title="Parks", origin="csv", statements=pd.DataFrame(rows)))
    >>> masking.consultation.statements["text"][0], dict(masking.counts)
    ('my name is [name]', {<PersonalKind.NAME: 'name'>: 1})
    """
    places: list[tuple[str, str, int, str]] = []

    def masked_cells(table: str, column: str, cells: pd.Series[str], said: Collection[str] = ()) -> list[str]:
        without_personal_data = []
        for row, cell in enumerate(cells, 1):
            findings = _findings(cell)
            if cell not in said:
                kinds = [*(finding.kind for finding in findings), *_masked_before(cell)]
                places.extend((table, column, row, kind.value) for kind in kinds)
            without_personal_data.append(_replaced(cell, findings) if findings else cell)
        return without_personal_data

    title = masked_cells("", "title", pd.Series([consultation.title], dtype="str"))[0]
    statements, answers = consultation.statements, consultation.answers
    texts = masked_cells("statements", "text", statements["text"])
    open_values = answers["value"].where(~_offered(answers, consultation.questions), "")
    # The longest answers are statements too, and are counted once.
    values = masked_cells("answers", "value", open_values, {*statements["text"]})
    kept = [new or old for new, old in zip(values, answers["value"], strict=True)]
    result = replace(
        consultation,
        title=title,
        statements=statements.assign(text=texts),
        answers=answers.assign(value=kept),
    )
    if consultation.origin not in NUMBERED_ORIGINS:
        result = _with_pseudonyms(result, places)
    columns = ["table", "column", "row", "kind"]
    return Masking(consultation=result, places=pd.DataFrame(places, columns=columns))


def masked(consultation: Consultation) -> Consultation:
    """Return a consultation without personal data; see :func:`mask`."""
    return mask(consultation).consultation


def masked_if_real(consultation: Consultation) -> Consultation:
    """Return a consultation as it leaves this machine: masked, unless its people are simulated."""
    return consultation if consultation.is_simulated else masked(consultation)


def _findings(
    text: str, names: KnownNames | None = None, kinds: Collection[PersonalKind] | None = None
) -> tuple[Finding, ...]:
    findings = find_personal_data(text, names)
    return findings if kinds is None else tuple(finding for finding in findings if finding.kind in kinds)


def without_masks(text: str) -> str:
    """Return a text without the names of kinds that stand for personal data.

    Examples
    --------
    >>> without_masks("اسمي [اسم] وهاتفي [رقم هاتف]"), without_masks("see [1]")
    ('اسمي  وهاتفي ', 'see [1]')
    """
    if "[" in text:
        for mask in _masks():
            text = text.replace(mask, "")
    return text


def _masked_before(text: str) -> list[PersonalKind]:
    """Return what a reader masked already, such as the names that its table lists."""
    return [kind for mask, kind in _masks().items() for _ in range(text.count(mask))] if "[" in text else []


@lru_cache(maxsize=1)
def _masks() -> Mapping[str, PersonalKind]:
    return {_mask_of(kind, lang): kind for kind in PersonalKind for lang in LANGUAGES}


def _mask_of(kind: PersonalKind, lang: Language) -> str:
    return f"[{message(f'privacy-{kind}', lang=lang)}]"


def _replaced(text: str, findings: Iterable[Finding]) -> str:
    lang: Language = "ar" if _ARABIC.search(text) else "en"
    parts, end = [], 0
    for finding in findings:
        parts += [text[end : finding.start], _mask_of(finding.kind, lang)]
        end = finding.stop
    return "".join([*parts, text[end:]])


def _offered(answers: pd.DataFrame, questions: tuple[Question, ...]) -> pd.Series[bool]:
    """Return which answers are an option of their question."""
    offered = {(question.question_id, option.code) for question in questions for option in question.options}
    pairs = zip(answers["question_id"], answers["value"], strict=True)
    return pd.Series([pair in offered for pair in pairs], index=answers.index, dtype=bool)


def _with_pseudonyms(consultation: Consultation, places: list[tuple[str, str, int, str]]) -> Consultation:
    """Return the consultation with pseudonyms for participants with a personal identifier."""
    ids = pd.concat([consultation.participants["participant_id"], consultation.statements["author_id"]])
    personal = {
        identifier: findings[0].kind
        for identifier in ids.dropna().unique()
        if (findings := find_personal_data(identifier))
    }
    if not personal:
        return consultation
    used = {*ids}
    unused = (name for number in count(1) if (name := f"p{number}") not in used)
    names = dict(zip(personal, unused, strict=False))
    for row, identifier in enumerate(consultation.participants["participant_id"], 1):
        if identifier in personal:
            places.append(("participants", "participant_id", row, personal[identifier].value))
    changed = {}
    for name, column in (
        ("participants", "participant_id"),
        ("statements", "author_id"),
        ("votes", "participant_id"),
        ("answers", "participant_id"),
        ("ballots", "participant_id"),
    ):
        table = getattr(consultation, name)
        changed[name] = table.assign(**{column: table[column].replace(names)})
    return replace(consultation, **changed)
