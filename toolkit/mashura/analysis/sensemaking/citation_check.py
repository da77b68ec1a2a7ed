"""A check of sentences that cite statements: what is invented is marked (S60-S62).

It is made for the summary of a language model, and the project's own summary passes through it as well. It
finds a sentence without a citation, a citation of a statement that does not exist, a number (in digits or in
words) that is neither in the cited statements nor among the counts, a name or a quotation that is in no cited
statement, a sentence that denies what it cites, and one that has no word in common with it. It cannot find
every sentence that twists what a statement says: people have to read the citations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from mashura.analysis.sensemaking.described import Described
from mashura.analysis.sensemaking.sentences import Sentence
from mashura.analysis.texts.content import content_of, numbers_of
from mashura.analysis.texts.normalisation import normalise
from mashura.analysis.texts.tokens import stems, stop_words
from mashura.i18n import western_digits
from mashura.record_file import without_isolates

Problem = Literal[
    "no-citation",
    "unknown-citation",
    "unknown-number",
    "unknown-name",
    "unknown-quotation",
    "reversed",
    "unrelated",
]
PROBLEMS: tuple[Problem, ...] = get_args(Problem)

_NUMBER = re.compile(r"\d+(?:[.,٫٬]\d+)*")
_FEWEST_STEMS = 3
_IS_FLOAT = re.compile(r"\d+(?:\.\d+)?(?:e\+?\d+)?")
_FRACTIONS = (0.25, 0.33, 0.5, 0.66)
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]+)[»”\"]")
# A capital letter inside a sentence in Latin letters begins a name, except in these words.
_NAME = re.compile(r"(?<=[\w,;:] )[A-Z][\w’'-]+")
_NO_NAMES = frozenset(
    {"i", "im", "ive", "group", "groups", "theme", "themes", "statement", "statements", "arabic", "english"}
)


@dataclass(frozen=True, kw_only=True)
class CheckedSentence:
    """A sentence with the problems that were found in it.

    Attributes
    ----------
    text : str
    cites : tuple of str
        Cited statements that exist.
    unknown : tuple of str
        Citations of statements that do not exist.
    numbers : tuple of str
        Numbers that are in none of the cited statements and among none of the counts.
    names, quotations : tuple of str
        Names, and passages in quotation marks, that are in none of the cited statements.
    problems : tuple of str
        Of :data:`PROBLEMS`.
    """

    text: str
    cites: tuple[str, ...]
    unknown: tuple[str, ...]
    numbers: tuple[str, ...]
    names: tuple[str, ...]
    quotations: tuple[str, ...]
    problems: tuple[Problem, ...]


def checked(sentences: Iterable[Sentence], about: Described) -> tuple[CheckedSentence, ...]:
    """Return the sentences with what is wrong in each.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> from mashura.analysis.sensemaking import described
    >>> about = described(sample_campaign())
    >>> invented = Sentence(text="All 987654 want a metro to the moon.", cites=("none",))
    >>> checked([invented], about)[0].problems
    ('no-citation', 'unknown-citation', 'unknown-number')
    """
    counts = _counts(about)
    votes = about.votes()
    return tuple(_checked(sentence, about, counts, votes) for sentence in sentences)


def _checked(
    sentence: Sentence, about: Described, counts: set[float], votes: dict[str, tuple[int, int, int]]
) -> CheckedSentence:
    cites = tuple(dict.fromkeys(cite for cite in sentence.cites if cite in about.texts))
    unknown = tuple(dict.fromkeys(cite for cite in sentence.cites if cite not in about.texts))
    known = set(counts)
    for cite in cites:
        known |= {_value(number) for number in _numbers(about.texts[cite])}
        known |= _in_words(about.texts[cite])
        known |= _with_shares(votes.get(cite, ()))
        for group in about.groups.groups:
            known |= _with_shares(about.votes(group.members).get(cite, ()))
    numbers = tuple(number for number in _numbers(sentence.text) if _value(number) not in known)
    numbers += tuple(
        f"{number:g}" for number in sorted(_in_words(sentence.text) - known) if 100 * number not in known
    )
    numbers = tuple(dict.fromkeys(numbers))
    texts = [about.texts[cite] for cite in cites]
    names = _unknown_names(sentence.text, texts) if cites else ()
    quotations = _unknown_quotations(sentence.text, texts) if cites else ()
    problems: list[Problem] = []
    if not cites:
        problems.append("no-citation")
    if unknown:
        problems.append("unknown-citation")
    if numbers:
        problems.append("unknown-number")
    if names:
        problems.append("unknown-name")
    if quotations:
        problems.append("unknown-quotation")
    if _denies(sentence.text, texts):
        problems.append("reversed")
    said = {*stems(sentence.text)}
    if cites and len(said) >= _FEWEST_STEMS:
        quoted = {stem for cite in cites for stem in stems(about.texts[cite])}
        if not said & quoted:
            problems.append("unrelated")
    return CheckedSentence(
        text=sentence.text,
        cites=cites,
        unknown=unknown,
        numbers=numbers,
        names=names,
        quotations=quotations,
        problems=tuple(problems),
    )


def _in_words(text: str) -> set[float]:
    """Return the numbers of a text that are more than two, and fractions, also those in words."""
    return {
        value
        for value in map(float, filter(_IS_FLOAT.fullmatch, numbers_of(text)))
        if value > 2 or value in _FRACTIONS
    }


def _unknown_names(text: str, cited: list[str]) -> tuple[str, ...]:
    """Return the places and the names in Latin letters that no cited text has."""
    known = {word for statement in cited for word in normalise(statement).split()}
    known_places = {place for statement in cited for part in content_of(statement) for place in part.places}
    outside = _QUOTED.sub(" ", text)
    names = [
        name
        for name in _NAME.findall(outside)
        if not {*normalise(name).split()} & (known | _NO_NAMES | stop_words())
    ]
    places = [place for part in content_of(outside) for place in sorted(part.places - known_places)]
    listed = {normalise(name) for name in names}
    return tuple(dict.fromkeys([*names, *(place for place in places if place not in listed)]))


def _unknown_quotations(text: str, cited: list[str]) -> tuple[str, ...]:
    """Return the quotations of at least three words that no cited text has, apart from a shortened end."""
    known = [f" {normalise(statement)} " for statement in cited]
    quotations = []
    for quotation in _QUOTED.findall(without_isolates(text)):
        plain = normalise(quotation.rstrip("… ."))
        if len(plain.split()) >= _FEWEST_STEMS and not any(plain in statement for statement in known):
            quotations.append(quotation)
    return tuple(quotations)


def _denies(text: str, cited: list[str]) -> bool:
    """Whether a text denies a word that all cited texts affirm, or the other way round."""
    here = content_of(text)
    denied = {stem for part in here for stem in part.negated}
    said = {stem for part in here for stem in part.stems}
    there = [content_of(statement) for statement in cited]
    for each in there:
        if not said & {stem for part in each for stem in part.stems}:
            return False
    denied_there = {stem for content in there for part in content for stem in part.negated}
    affirmed = {stem for content in there for part in content for stem in part.stems - part.negated}
    return bool(denied & affirmed - denied_there) or bool((denied_there & said) - denied - affirmed)


def _numbers(text: str) -> list[str]:
    return _NUMBER.findall(western_digits(without_isolates(text)))


def _value(number: str) -> float:
    """Return a number; a separator before three digits is one of thousands."""
    parts = re.split("[.,٫٬]", number)
    if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]):
        return float("".join(parts))
    return float(f"{''.join(parts[:-1])}.{parts[-1]}") if len(parts) > 1 else float(number)


def _with_shares(counts: Iterable[int]) -> set[float]:
    """Return counts, their sum, and their shares of it in whole percent."""
    listed = [*counts]
    total = sum(listed)
    shares = {float(round(100 * count / total)) for count in listed} if total else set()
    return {*map(float, listed), float(total), *shares}


def _counts(about: Described) -> set[float]:
    """Return the numbers that a summary may say of the whole: of statements, themes, stances, groups."""
    statements = len(about.texts)
    known = {float(statements), float(len(about.themes.themes)), float(about.groups.k)}
    for theme in about.themes.themes:
        kinds: dict[str, int] = {}
        for statement in theme.statements:
            if statement in about.stances.of:
                kind = about.stances.of[statement].kind
                kinds[kind] = kinds.get(kind, 0) + 1
        known |= _with_shares(kinds.values())
        known.add(float(round(100 * len(theme.statements) / max(1, statements))))
    known |= _with_shares(about.stances.kinds.counts.values())
    known |= {float(group.group_id + 1) for group in about.groups.groups}
    known |= _with_shares([len(group.members) for group in about.groups.groups])
    return known
