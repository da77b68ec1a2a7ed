"""The dialect of an Arabic text by words and forms that the standard does not have (S38, S82).

A word that several dialects share counts for each of them in part; a word that also standard Arabic has,
perhaps in another sense, counts only beside other cues.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, get_args

import yaml

from mashura.analysis.texts.normalisation import normalise

Dialect = Literal["gulf", "egyptian", "levantine", "other"]
DIALECTS: tuple[Dialect, ...] = get_args(Dialect)
"""In this order if cues are equal: the toolkit is for consultations in the Gulf."""

# Assumptions, chosen on the development sets of docs/text-analysis.md.
_LEAST, _ALSO_STANDARD = 0.5, 0.3
_LONGEST = 4
_JOINED = re.compile("^[وفب](?=.{3})")
_ARTICLE = re.compile("^(?:[وف]?ال|لل|هال)(?=.{3})")
_AND = re.compile("^[وف](?=.{2})")
_OWNED = re.compile("(?<=.{4})(?:نا|كم|هم|ها)$")
_NONE: Mapping[Dialect, float] = {"gulf": 0.0}
_PRESENT = re.compile(r"^[يتنا]\w{2,}$")

# Everyday verbs after the "we" of the present, without it.
_EVERYDAY = (
    "(?:شوف|روح|حكي|عرف|دفع|ضل|عمل|قول|موت|طلع|نزل|فيق|نام|شرب|اكل|اخد|ركب|مشي|تمشي|وصل|رجع|سكن|عيش|تعب|"
    "خاف|غرق|لعب|كتب|دور|ستني|نطر|لاقي|جيب|حط|خلي|ترك|طالب|رد|عطي|بعت|سمع|قدر|صير|حب|فهم|سكر|فتح|وقف|"
    "بلش|خلص|قعد|سوي|نتظر|تضرر|شتري|سال|سوق|دخل|حتاج|تمني|شتكي|قطع|تاخر)"
)

# Forms of words, and for which dialects each counts.
_FORMS: tuple[tuple[re.Pattern[str], Mapping[Dialect, float]], ...] = (
    # "ma ... sh" around a verb negates it from Egypt to Morocco.
    (
        re.compile(r"^[وف]?ما?(?:[بتينا]\w{2,}ش|\w{2,}(?:تش|ناش|وش|هاش|يش|همش))$"),
        {"egyptian": 1.0, "levantine": 0.5, "other": 0.4},
    ),
    # "ka" before the present: now, in Morocco.
    (re.compile(r"^ك[يتن]\w{2,}و$"), {"other": 0.9}),
    # "b" before a plural in -un: later, in the Gulf.
    (re.compile(r"^و?ب[يت]\w{2,}ون$"), {"gulf": 0.8}),
    # "b" before the present with the ending -u of many, where the Gulf keeps the n.
    (re.compile(r"^[وم]?ب[يت]\w{2,}وا$"), {"egyptian": 0.6, "levantine": 0.6}),
    # "b" before "we": now in Egypt and the Levant, later in the Gulf.
    (
        re.compile(rf"^و?بن{_EVERYDAY}(?:و?ها?|وهم|ك|كم)?$"),
        {"gulf": 0.5, "levantine": 0.45, "egyptian": 0.45},
    ),
    # "m" before "we": now, in the Levant.
    (re.compile(rf"^و?من{_EVERYDAY}(?:و?ها?|و|ن|ك|كم|كن)?$"), {"levantine": 0.8}),
    # "To me, to you" joined to a verb.
    (
        re.compile(
            r"^و?(?:ب?[يتن](?!\w?(?:ناول|حاول|داول|جول|ابول))\w{2,}ول|\w{2,}نال|ب[يت]\w{3,}ل)"
            r"(?:ي|ك|كم|كو|ه|و|ها|هم|نا|كن|هن)$"
        ),
        {"egyptian": 0.6, "levantine": 0.6, "gulf": 0.2},
    ),
    # "His", written as it is spoken in the Levant.
    (re.compile(r"^(?!.*(?:ماتو|ناتو))[وب]?\w{2,}(?:ات|ال)تو$"), {"levantine": 0.6}),
    # "b" before the present: now in Egypt and the Levant, later in the Gulf; "with a regulation" is a noun.
    (
        re.compile(r"^و?ب(?!ت\w\wي\w(?:ه|ها|هم|نا|كم)?$)[يت](?!ن)\w{3,}$"),
        {"egyptian": 0.45, "levantine": 0.45, "gulf": 0.4},
    ),
    # "h" before the present: later, in Egypt.
    (re.compile(r"^ه[يتن](?!ئ|ي|ك|د|م|ا|ل)\w{3,}$"), {"egyptian": 0.45}),
    # "this" joined to the noun.
    (re.compile(r"^[وفبع]?هال\w{2,}$"), {"gulf": 0.9, "levantine": 0.7, "other": 0.3}),
    # "on the" in one word.
    (re.compile(r"^عال(?![ميجقك])\w{4,}$"), {"levantine": 0.6, "gulf": 0.4, "other": 0.3}),
    # "what" joined to the next word.
    (
        re.compile(
            r"^و?ش(?:[تين]بو?ن?|[اتين]سوو?ن?|صار|دخل\w*|في(?:ه|ها|هم|ك|كم|ني)|عليك\w*|عند(?:ه|ها|هم|ك|كم))$"
        ),
        {"gulf": 0.9, "other": 0.4},
    ),
    # "Not" joined to the verb; Egypt would add "sh".
    (
        re.compile(
            r"^و?ما(?:[يتن](?!و$|ح|ع|ج|ن|ت|شست|كرو|كل|سترو|يل|ديل)\w{2,}|ا[بتدشعحق]\w{2,}|قدر\w*|عرف\w*|شفت\w*|عند(?:ي|ه|ك|هم|نا|كم|ها)|في(?:ه|ها)?|صار\w*|حصل\w*|سو\w+|خلو\w*|لقي\w*)$"
        ),
        {"gulf": 0.5, "levantine": 0.3, "egyptian": 0.2, "other": 0.2},
    ),
    # "I will do for you", in the Gulf.
    (re.compile(r"^و?[ابن]{1,2}سو[وي]\w*$"), {"gulf": 0.8}),
    # "You did it" of many, without the standard's m.
    (re.compile(r"^و?\w{3,}تو(?:ه|ها|هم|ني|نا)$"), {"gulf": 0.6, "levantine": 0.5, "egyptian": 0.4}),
    # "You" of many did it, without the standard's m.
    (
        re.compile(r"^[وم]?\w{3,}(?<!ثب)(?<!التف)(?<!استما)(?<!انص)(?<!سك)(?<!فل)توا$"),
        {"gulf": 0.5, "levantine": 0.45, "egyptian": 0.45},
    ),
    # "O" joined to the article.
    (re.compile(r"^يال(?!يت)\w{3,}$"), {"gulf": 0.7, "other": 0.2}),
    # "On" and "in" as single letters.
    (re.compile("^[عف]$"), {"gulf": 0.25, "levantine": 0.25, "egyptian": 0.1}),
    # "Your" of many, in the Levant.
    (re.compile(r"^\w{2,}[^ماسرلوي]كن$|^\w*(?:عليكن|فيكن|اليكن)$"), {"levantine": 0.6}),
    # The letters "ch" and "g".
    (re.compile(r"[چگ]"), {"gulf": 0.8, "other": 0.7}),
)
# "Do not" before a plural in -un, which standard Arabic does not ask with.
_PROHIBITED = re.compile(r"^ت\w{2,}ون$")
_PROHIBITION: Mapping[Dialect, float] = {"gulf": 0.6}
_DO_NOT = frozenset({"لا", "ولا", "فلا"})
# "Not" before the present or a past of everyday life; the standard's "what" stands after other words.
_NOT = frozenset({"ما", "وما"})
_NOT_HERE: Mapping[Dialect, float] = {"gulf": 0.4, "levantine": 0.35, "egyptian": 0.1, "other": 0.1}
# The Gulf keeps the ending -un of many; Egypt and the Levant drop it, the standard negates otherwise.
_MANY = re.compile(r"^[يت]\w{2,}ون$")
_NOT_MANY: Mapping[Dialect, float] = {"gulf": 0.6}
_WHAT_AFTER = re.compile(
    r"^(?:[وفبكل]?(?:كل|اهم|اكثر|اقل|افضل|اجمل|احسن|اسوا|اول|اخر|اغرب|اعظم|هذا|ذلك|هو|هي|جميع|بعض|قدر|وفق|حسب|حسبما|مثل"
    r"|عند|بعد|قبل|بقدر|من|علي|الي|عن|في|مع|هناك|ليس|لا|ان|شيء|نوعا|سرعان|عاده|غالبا|قليلا|كثيرا|حول|سوي|الا|خلاف|عكس))$"
)
_STANDARD_AFTER_WHAT = re.compile(
    r"^[يت](?:زال\w*|سمي|قارب|قرب|لي|تعلق|خص|خصنا|جري|حدث|عني|فوق|زيد|كون|جب|مكن\w*|ريد\w*|قول\w*|قال|شاء|ثير|ميز\w*|لزم"
    r"|حتاج\w*|عرف|دور|بدو|ؤكد|وكد|دل|ستحق|نبغي|لفت|شكل|مثل|ناسب\w*|تم)$"
)
_EVERYDAY_PAST = re.compile(
    r"^(?:شفت|شفنا|شفتوا|لقيت|لقينا|قدرت|قدرنا|حصلت|حصلنا|رحت|رحنا|عرفت|عرفنا|فهمت|فهمنا|دريت|درينا|سمعت|سمعنا|مريت|مريتوا|مرينا"
    r"|عطاني|عطانا|عطوني|عطونا|صار|صارت|خلصت|ردوا|ردو|عنده|عندي|عندك|عندنا|عندهم|عندكم|احد|حد|يسوي)$"
)
_NOT_DONE: Mapping[Dialect, float] = {"gulf": 0.5, "levantine": 0.4, "other": 0.2}
_PAIRS: tuple[tuple[frozenset[str], Mapping[Dialect, float]], ...] = (
    (frozenset({"عم"}), {"levantine": 1.0}),
    (frozenset({"رح"}), {"levantine": 0.8, "gulf": 0.3}),
    (frozenset({"راح"}), {"gulf": 0.6, "levantine": 0.5, "other": 0.4}),
    (frozenset({"قاعد", "قاعدين", "قاعده", "جالس", "جالسين", "يالس", "يالسين"}), {"gulf": 1.0}),
    (frozenset({"م"}), {"gulf": 0.5, "levantine": 0.4}),
)
# "I want", written without hamza; "my father" stands before a name.
_WANT = re.compile(
    r"(?<!\w)[وم]?ابي(?!\w)"
    r"(?! (?:بكر|طالب|هريره|ذر|سفيان|لهب|الفتوح|عبد\w*|ايوب|حنيفه|تمام|الطيب|العلاء)(?!\w))"
)
_WANTED: Mapping[Dialect, float] = {"gulf": 0.7}
# Verbs that keep the ending -n: they say which dialect, but standard Arabic has them too.
_KEPT_N = re.compile(r"^[يت]\w{2,}[وي]ن$")
# Egypt writes the last letter ya without its dots.
_NO_DOTS = re.compile(r"(?<!\w)و?(?:ف|الل|ه|الت|الذ|د|أ|ا|ل|ب|ان|إن|عند|كد|شو|انت|يعن)ى(?!\w)")
# Without its hamza, "water" would be "not".
_WATER = re.compile(r"(?<!\w)(?:ماء|مَاء)(?!\w)")
_SUPPORT, _MOST_SUPPORT = 0.15, 0.3


@cache
def _lists() -> tuple[Mapping[str, Mapping[Dialect, float]], frozenset[str], frozenset[str]]:
    """Return how much each word or phrase counts, the first words of phrases, and words that never count."""
    read = yaml.safe_load(files("mashura.analysis.texts").joinpath("dialects.yaml").read_text("utf-8"))
    listed = {dialect: set(map(normalise, read[dialect])) for dialect in DIALECTS}
    standard = set(map(normalise, read["also_standard"]))
    counts: dict[str, dict[Dialect, float]] = {}
    for entry in set[str]().union(*listed.values()):
        having = [dialect for dialect in DIALECTS if entry in listed[dialect]]
        weight = (_ALSO_STANDARD if entry in standard else 1.0) / len(having) ** 0.5
        counts[entry] = dict.fromkeys(having, weight)
    beginnings = frozenset(entry.split()[0] for entry in counts if " " in entry)
    return counts, beginnings, frozenset(map(normalise, read["standard"]))


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
    words = normalise(_WATER.sub("مياه", text)).split()
    for cue in _cues(words):
        for dialect, weight in cue.items():
            totals[dialect] += weight
    if _WANT.search(text):
        totals["gulf"] += _WANTED["gulf"]
    if max(totals.values()) >= _LEAST:
        totals["gulf"] += min(_SUPPORT * sum(map(bool, map(_KEPT_N.match, words))), _MOST_SUPPORT)
        totals["egyptian"] += min(_SUPPORT * len(_NO_DOTS.findall(text)), _MOST_SUPPORT)
    best = max(DIALECTS, key=lambda dialect: totals[dialect])
    return best if totals[best] >= _LEAST else None


def _cues(words: list[str]) -> Iterator[Mapping[Dialect, float]]:
    counts, _, standard = _lists()
    counted = set[str]()
    for at, word in enumerate(words):
        phrase = _phrase(words, at)
        if phrase is not None:
            yield counts[phrase]
        if word in standard or word in counted:
            continue
        counted.add(word)
        cue = _cue_of(word)
        if cue is not None:
            yield cue
        if at and words[at - 1] in _DO_NOT and _PROHIBITED.match(word):
            yield _PROHIBITION
        if at and words[at - 1] in _NOT and (at == 1 or not _WHAT_AFTER.match(words[at - 2])):
            if _EVERYDAY_PAST.match(word):
                yield _NOT_DONE
            elif _MANY.match(word) and not _STANDARD_AFTER_WHAT.match(word):
                yield _NOT_MANY
            elif word[0] != "ا" and _PRESENT.match(word) and not _STANDARD_AFTER_WHAT.match(word):
                yield _NOT_HERE
        if at and _PRESENT.match(word):
            yield from (weights for firsts, weights in _PAIRS if words[at - 1] in firsts)


def _phrase(words: list[str], at: int) -> str | None:
    """Return the longest listed phrase that begins at a word, perhaps after "and"."""
    counts, beginnings, _ = _lists()
    for first in (words[at], _AND.sub("", words[at])):
        if first in beginnings:
            for length in range(_LONGEST, 1, -1):
                phrase = " ".join([first, *words[at + 1 : at + length]])
                if phrase in counts:
                    return phrase
    return None


@lru_cache(maxsize=100_000)
def _cue_of(word: str) -> Mapping[Dialect, float] | None:
    """Return what a word says: a listed word, with what is joined to it, or a form."""
    counts, _, standard = _lists()
    for form in (word, _JOINED.sub("", word), _ARTICLE.sub("", word)):
        if form in counts:
            return counts[form]
    for pattern, weights in _FORMS:
        if pattern.search(word):
            return weights
    owned = _OWNED.sub("", _ARTICLE.sub("", word))
    if owned != word and owned not in standard and max(counts.get(owned, _NONE).values()) >= _LEAST:
        return counts[owned]
    return None
