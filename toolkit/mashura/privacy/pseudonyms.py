"""What could name a person leaves the data: pseudonyms on import, masked texts on the way out (S101).

On import, whatever names people becomes a pseudonym, and the names that a file lists are masked in its texts,
as nothing later can know them. Before a campaign is written, analysed or reported, :func:`masked` takes out
of the texts what :func:`mashura.privacy.personal_data.find_personal_data` finds.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import count

import pandas as pd

from mashura.errors import InputError
from mashura.i18n import Language, join_words, message
from mashura.methodology.records.questionnaire import Question
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.personal_data import Finding, KnownNames, PersonalKind, find_personal_data

# Short numbers, also with a letter before them, name nobody; names, phone and identity numbers do.
_ANONYMOUS = re.compile(r"(?:[A-Za-z]{1,2}-?)?[0-9]{1,6}")
_ARABIC = re.compile("[\u0621-\u064a]")
_SHORTEST_KEY = 16
# Platforms that number people by themselves, and people who do not exist.
NUMBERED_ORIGINS = ("polis", "polis-server", "pabulib", "simulated")


class Pseudonyms:
    """Gives everybody one name that says nothing about them.

    Parameters
    ----------
    key : bytes, optional
        Without it, pseudonyms are ``p1``, ``p2``, … in the order of appearance and mean nothing outside one
        import. With a secret key the same person has the same pseudonym in every import with that key. Who
        has the key can test whether a name is in the data, so it must be kept apart from them.

    Raises
    ------
    InputError
        If the key has less than 16 bytes.

    Examples
    --------
    >>> give = Pseudonyms()
    >>> give("Suad Ali"), give("Omar"), give("suad  ali")
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
    """Return whether identifiers are short numbers, which name nobody and may stay.

    Examples
    --------
    >>> is_anonymous(["7", "P-12"]), is_anonymous(["0501234567"])
    (True, False)
    """
    return all(_ANONYMOUS.fullmatch(name) for name in names)


def mask_text(
    text: str, names: KnownNames | None = None, kinds: Collection[PersonalKind] | None = None
) -> str:
    """Return a text with what is personal in it replaced by a word for what stood there.

    Parameters
    ----------
    text : str
        A text in Arabic or English; the words are in the script of the text.
    names : KnownNames, optional
        Names that are known.
    kinds : collection of PersonalKind, optional
        Mask only these.

    Examples
    --------
    >>> mask_text("Call me: 050 123 4567"), mask_text("بريدي a.b@example.com")
    ('Call me: [telephone number]', 'بريدي [بريد إلكتروني]')
    """
    return _replaced(text, _found(text, names, kinds))


@dataclass(frozen=True, kw_only=True)
class Masking:
    """A consultation that may go out, and what was taken out of it.

    Attributes
    ----------
    consultation : Consultation
        The tables with masked texts.
    places : pandas.DataFrame
        One row a place: ``table``, ``column``, ``row`` (counted from 1), ``kind``; never the words.
    """

    consultation: Consultation
    places: pd.DataFrame

    @property
    def counts(self) -> Mapping[PersonalKind, int]:
        """How many places of each kind were masked."""
        found = Counter(self.places["kind"])
        return {kind: found[kind.value] for kind in PersonalKind if found[kind.value]}

    def report(self, lang: Language | None = None) -> str:
        """Return one sentence about what was masked; empty when nothing was."""
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
    """Mask what is personal in a consultation's title, statements and answers, and tell what was masked.

    Answers that are one of a question's options stay as they are. Participants whose identifiers could reach
    them get pseudonyms, except on platforms that number people by themselves.

    Examples
    --------
    >>> rows = {"statement_id": ["1"], "text": ["my name is Omar Said"], "moderation": ["in"]}
    >>> done = mask(Consultation(title="Parks", origin="csv", statements=pd.DataFrame(rows)))
    >>> done.consultation.statements["text"][0], dict(done.counts)
    ('my name is [name]', {<PersonalKind.NAME: 'name'>: 1})
    """
    places: list[tuple[str, str, int, str]] = []

    def masked_cells(table: str, column: str, cells: pd.Series[str]) -> list[str]:
        done = []
        for row, cell in enumerate(cells, 1):
            found = _found(cell)
            places.extend((table, column, row, one.kind.value) for one in found)
            done.append(_replaced(cell, found) if found else cell)
        return done

    title = masked_cells("", "title", pd.Series([consultation.title], dtype="str"))[0]
    statements, answers = consultation.statements, consultation.answers
    texts = masked_cells("statements", "text", statements["text"])
    open_values = answers["value"].where(~_offered(answers, consultation.questions), "")
    values = masked_cells("answers", "value", open_values)
    kept = [new or old for new, old in zip(values, answers["value"], strict=True)]
    done = replace(
        consultation,
        title=title,
        statements=statements.assign(text=texts),
        answers=answers.assign(value=kept),
    )
    if consultation.origin not in NUMBERED_ORIGINS:
        done = _with_pseudonyms(done, places)
    columns = ["table", "column", "row", "kind"]
    return Masking(consultation=done, places=pd.DataFrame(places, columns=columns))


def masked(consultation: Consultation) -> Consultation:
    """Return a consultation that may go out; see :func:`mask`."""
    return mask(consultation).consultation


def _found(
    text: str, names: KnownNames | None = None, kinds: Collection[PersonalKind] | None = None
) -> tuple[Finding, ...]:
    found = find_personal_data(text, names)
    return found if kinds is None else tuple(one for one in found if one.kind in kinds)


def _replaced(text: str, found: Iterable[Finding]) -> str:
    lang: Language = "ar" if _ARABIC.search(text) else "en"
    parts, end = [], 0
    for one in found:
        parts += [text[end : one.start], f"[{message(f'privacy-{one.kind}', lang=lang)}]"]
        end = one.stop
    return "".join([*parts, text[end:]])


def _offered(answers: pd.DataFrame, questions: tuple[Question, ...]) -> pd.Series[bool]:
    """Return which answers are one of their question's options."""
    offered = {(question.question_id, option.code) for question in questions for option in question.options}
    pairs = zip(answers["question_id"], answers["value"], strict=True)
    return pd.Series([pair in offered for pair in pairs], index=answers.index, dtype=bool)


def _with_pseudonyms(consultation: Consultation, places: list[tuple[str, str, int, str]]) -> Consultation:
    """Return the consultation with pseudonyms for participants whose identifiers could reach them."""
    ids = pd.concat([consultation.participants["participant_id"], consultation.statements["author_id"]])
    telling = {one: found[0].kind for one in ids.dropna().unique() if (found := find_personal_data(one))}
    if not telling:
        return consultation
    taken = {*ids}
    free = (name for number in count(1) if (name := f"p{number}") not in taken)
    names = dict(zip(telling, free, strict=False))
    for row, one in enumerate(consultation.participants["participant_id"], 1):
        if one in telling:
            places.append(("participants", "participant_id", row, telling[one].value))
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
