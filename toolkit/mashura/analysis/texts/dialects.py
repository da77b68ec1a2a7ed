"""The dialect of an Arabic text by words and forms that the standard does not have (S38, S82).

A word that several dialects share counts for each of them in part; a word that also standard Arabic has,
perhaps in another sense, counts only beside other cues.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

import yaml

from mashura.analysis.texts.normalisation import normalise

Dialect = Literal["gulf", "egyptian", "levantine", "other"]
DIALECTS: tuple[Dialect, ...] = get_args(Dialect)
"""In this order if cues are equal: the toolkit is for consultations in the Gulf."""

# Assumptions, chosen on the development sets of docs/text-analysis.md.
_LEAST, _ALSO_STANDARD = 0.5, 0.3
_JOINED = re.compile("^[وفب](?=.{3})")
_ARTICLE = re.compile("^(?:[وف]?ال|لل|هال)(?=.{3})")
_PRESENT = re.compile(r"^[يتنا]\w{2,}$")

# Forms of words, and for which dialects each counts.
_FORMS: tuple[tuple[re.Pattern[str], Mapping[Dialect, float]], ...] = (
    # "ma ... sh" around a verb negates it from Egypt to Morocco.
    (re.compile(r"^م(?:ا)?[بتينا]\w{2,}ش$"), {"egyptian": 1.0, "levantine": 0.5, "other": 0.4}),
    # "b" before a plural in -un: later, in the Gulf.
    (re.compile(r"^و?ب[يت]\w{2,}ون$"), {"gulf": 0.8}),
    # "b" before the present: now in Egypt and the Levant, later in the Gulf.
    (re.compile(r"^و?ب[يت](?!ن)\w{3,}$"), {"egyptian": 0.45, "levantine": 0.45, "gulf": 0.4}),
    # "h" before the present: later, in Egypt.
    (re.compile(r"^ه[يتن](?!ئ|ي|ك|د|م|ا|ل)\w{3,}$"), {"egyptian": 0.45}),
    # "this" joined to the noun.
    (re.compile(r"^[وفبع]?هال\w{3,}$"), {"gulf": 0.9, "levantine": 0.7, "other": 0.3}),
    # The letters "ch" and "g".
    (re.compile(r"[چگ]"), {"gulf": 0.8, "other": 0.7}),
)
# "Do not" before a plural in -un, which standard Arabic does not ask with.
_PROHIBITED = re.compile(r"^ت\w{2,}ون$")
_PROHIBITION: Mapping[Dialect, float] = {"gulf": 0.6}
_DO_NOT = frozenset({"لا", "ولا", "فلا"})
_PAIRS: tuple[tuple[frozenset[str], Mapping[Dialect, float]], ...] = (
    (frozenset({"عم"}), {"levantine": 1.0}),
    (frozenset({"رح"}), {"levantine": 0.8, "gulf": 0.3}),
    (frozenset({"راح"}), {"gulf": 0.6, "levantine": 0.5, "other": 0.4}),
    (frozenset({"قاعد", "قاعدين", "قاعده", "جالس", "جالسين", "يالس", "يالسين"}), {"gulf": 1.0}),
)


@cache
def _lists() -> tuple[Mapping[str, Mapping[Dialect, float]], frozenset[str]]:
    """Return how much each word or phrase counts for each dialect, and the first words of phrases."""
    read = yaml.safe_load(files("mashura.analysis.texts").joinpath("dialects.yaml").read_text("utf-8"))
    listed = {dialect: set(map(normalise, read[dialect])) for dialect in DIALECTS}
    standard = set(map(normalise, read["also_standard"]))
    counts: dict[str, dict[Dialect, float]] = {}
    for entry in set[str]().union(*listed.values()):
        having = [dialect for dialect in DIALECTS if entry in listed[dialect]]
        weight = (_ALSO_STANDARD if entry in standard else 1.0) / len(having) ** 0.5
        counts[entry] = dict.fromkeys(having, weight)
    return counts, frozenset(entry.split()[0] for entry in counts if " " in entry)


def dialect_of(text: str) -> Dialect | None:
    """Return the dialect of a text in Arabic script, or None if it has no clear cue of a dialect.

    Examples
    --------
    >>> dialect_of("نبي باصات وايد"), dialect_of("عايزين أتوبيسات أكتر"), dialect_of("بدنا باصات كتير")
    ('gulf', 'egyptian', 'levantine')
    >>> dialect_of("نريد حافلات أكثر") is None
    True
    """
    totals: dict[Dialect, float] = dict.fromkeys(DIALECTS, 0.0)
    for cue in _cues(normalise(text).split()):
        for dialect, weight in cue.items():
            totals[dialect] += weight
    best = max(DIALECTS, key=lambda dialect: totals[dialect])
    return best if totals[best] >= _LEAST else None


def _cues(words: list[str]) -> Iterator[Mapping[Dialect, float]]:
    counts, beginnings = _lists()
    for at, word in enumerate(words):
        if word in beginnings and at + 1 < len(words):
            phrase = f"{word} {words[at + 1]}"
            if phrase in counts:
                yield counts[phrase]
        forms = (word, _JOINED.sub("", word), _ARTICLE.sub("", word))
        cue = next((counts[form] for form in forms if form in counts), None)
        if cue is None:
            cue = next((weights for pattern, weights in _FORMS if pattern.search(word)), None)
        if cue is not None:
            yield cue
        if at and words[at - 1] in _DO_NOT and _PROHIBITED.match(word):
            yield _PROHIBITION
        if at and _PRESENT.match(word):
            yield from (weights for firsts, weights in _PAIRS if words[at - 1] in firsts)
