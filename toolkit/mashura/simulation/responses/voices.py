"""Voices: texts from a grammar of theme, stance and tone, in Arabic and English (S22, S59).

A text consists of a point and, in many cases, an opening, a reason and a closing, all from the grammar of its
topic (``grammar/*.yaml``). Arabic texts are in Standard Arabic, in Gulf Arabic and, for a minority, in Latin
letters and digits (*Arabizi*: 3 for ع, 7 for ح, 2 for ء, 5 or kh for خ). Spelling varies as in messages that
are typed on a phone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

import numpy as np
import yaml
from pydantic import Field

from mashura.i18n import Language
from mashura.methodology.records.record import Line, Record
from mashura.methodology.vocabulary import Topic
from mashura.simulation.stand_ins import spoken_topic

Register = Literal["ar", "gulf", "arabizi", "en"]
Part = Literal["point", "reason"]
Slots = dict[tuple[str, str], str]
"""What fills the slots of a text, by its part and the name of the slot."""
Stance = Literal["support", "oppose", "neutral"]
Tone = Literal["positive", "neutral", "negative"]
Lines = Annotated[tuple[Line, ...], Field(min_length=1)]

STANCE_NAMES: dict[int, Stance] = {1: "support", -1: "oppose", 0: "neutral"}
TONE_NAMES: tuple[Tone, ...] = ("positive", "neutral", "negative")
_SLOT = re.compile(r"\{(\w+)\}")
_EMOJI = ("🙏", "👍", "👏", "🌹", "😕", "🚩")


class Theme(Record):
    """Lines about one theme of a topic, by register and stance, with reasons."""

    title: dict[Language, Line]
    points: dict[Register, dict[Stance, Lines]]
    reasons: dict[Register, dict[Literal["support", "oppose"], Lines]]


class Grammar(Record):
    """All lines about a topic, and the topics of its off-topic statements (``elsewhere``)."""

    elsewhere: Annotated[tuple[Topic, ...], Field(min_length=1)]
    themes: dict[str, Theme]
    slots: dict[Register, dict[str, Lines]]
    openings: dict[Register, dict[Tone, Lines]]
    closings: dict[Register, dict[Tone, Lines]]


class Faults(Record):
    """Texts on any topic that a moderator should reject."""

    unclear: dict[Register, Lines]
    abuse: dict[Register, Lines]
    personal_data: dict[Register, Lines]


def load_grammar(topic: Topic | str) -> Grammar:
    """Return the grammar of a topic; a topic without sentences has those of its neighbour.

    Examples
    --------
    >>> sorted(load_grammar("transport").themes)[:2]
    ['accessibility', 'coverage']
    """
    return _grammar(spoken_topic(Topic(topic)).value)


@cache
def _grammar(topic: str) -> Grammar:
    return Grammar.model_validate(_data(topic))


@cache
def load_faults() -> Faults:
    """Return the lines for faulty statements."""
    return Faults.model_validate(_data("faults"))


def _data(name: str) -> object:
    text = (files("mashura.simulation.responses") / "grammar" / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)


class Writer:
    """Writes statements on one topic from a random generator, and avoids writing a text twice.

    The attribute ``random`` may be replaced between two texts, and so may ``kept``: the ``slots`` of a text
    that the next one repeats. It then speaks of the same place, time and people, in its reason too.
    """

    def __init__(self, topic: Topic, random: np.random.Generator) -> None:
        self.grammar = load_grammar(topic)
        self.themes = tuple(self.grammar.themes)
        self.random = random
        self.kept: Slots = {}
        self.slots: Slots = {}
        self._written: set[str] = set()

    def write(self, theme: int, stance: int, tone: int, register: Register) -> tuple[str, str]:
        """Return a new text and its point.

        Parameters
        ----------
        theme : int
            Index in ``themes``.
        stance : int
            1 supports the theme, -1 opposes it, 0 asks or informs.
        tone : int
            Index in ``TONE_NAMES``.
        register : {'ar', 'gulf', 'arabizi', 'en'}
        """
        for _ in range(8):
            self.slots = {}
            point = self.point(theme, stance, register)
            text = self.dress(point, theme, stance, tone, register)
            if text not in self._written:
                break
        self._written.add(text)
        return text, point

    def point(self, theme: int, stance: int, register: Register) -> str:
        """Return the point of a text, with its slots filled."""
        said = self.grammar.themes[self.themes[theme]].points[register][STANCE_NAMES[stance]]
        return self._fill(self._pick(said), register, "point")

    def dress(self, point: str, theme: int, stance: int, tone: int, register: Register) -> str:
        """Return a point with an opening, a reason and a closing; some of them may be missing."""
        mood = TONE_NAMES[tone]
        parts = [point]
        chance = self.random.random(3)
        why = self.grammar.themes[self.themes[theme]].reasons.get(register)
        if why is not None and stance != 0 and chance[0] < 0.55:
            parts.append(
                self._fill(self._pick(why["support" if stance > 0 else "oppose"]), register, "reason")
            )
        # Openings and closings carry the tone, so a text that is not neutral has at least one of them.
        opened = chance[1] < (0.35 if mood == "neutral" else 0.7)
        if opened:
            parts.insert(0, self._pick(self.grammar.openings[register][mood]))
        if chance[2] < 0.25 or (not opened and mood != "neutral"):
            parts.append(self._pick(self.grammar.closings[register][mood]))
        return self._misspell(" ".join(parts), register)

    def fault(self, kind: Literal["unclear", "abuse", "personal_data"], register: Register) -> str:
        """Return a faulty text that is independent of the topic."""
        return self._misspell(self._pick(getattr(load_faults(), kind)[register]), register)

    def _pick(self, lines: tuple[str, ...]) -> str:
        return lines[int(self.random.integers(len(lines)))]

    def _fill(self, text: str, register: Register, part: Part) -> str:
        filled = _SLOT.sub(lambda slot: self._word(slot[1], register, part), text)
        if register in ("en", "arabizi"):
            return filled[0].upper() + filled[1:] if register == "en" else filled
        # The preposition li is joined to its noun and drops the alef of the article.
        return filled.replace("لـال", "لل").replace("لـ", "ل")

    def _word(self, slot: str, register: Register, part: Part) -> str:
        """Return what fills a slot: what the repeated text said there, or a word by chance."""
        by_chance = self._pick(self.grammar.slots[register][slot])
        same = [self.kept.get((where, slot)) for where in (part, "point", "reason")]
        word = next((known for known in same if known), by_chance)
        self.slots[part, slot] = word
        return word

    def _misspell(self, text: str, register: Register) -> str:
        """Vary the spelling as in messages that are typed on a phone."""
        habits = _HABITS[register]
        chance = self.random.random(len(habits) + 3)
        for luck, (share, vary) in zip(chance, habits, strict=False):
            if luck < share:
                text = vary(text)
        typo, stop, smile = chance[-3:]
        if typo < 0.06 and len(text) > 12:
            text = _swap(text, int(self.random.integers(4, len(text) - 4)))
        if stop < 0.2:
            text = text.rstrip(".")
        if smile < 0.05:
            text = f"{text} {self._pick(_EMOJI)}"
        return text


def _swap(text: str, spot: int) -> str:
    """Swap two neighbouring letters of a word, a common typing mistake."""
    if not (text[spot].isalpha() and text[spot + 1].isalpha()):
        return text
    return text[:spot] + text[spot + 1] + text[spot] + text[spot + 2 :]


def _letters(plain: str, varied: str) -> Callable[[str], str]:
    table = str.maketrans(plain, varied)
    return lambda text: text.translate(table)


def _ending(letter: str, other: str) -> Callable[[str], str]:
    return lambda text: re.sub(rf"{letter}(?=\s|[.،؛!؟:]|$)", other, text)


def _sound(digit: str, other: str) -> Callable[[str], str]:
    """Replace a digit that stands for a sound; digits of numbers stay."""
    return lambda text: re.sub(rf"(?<=[a-z]){digit}|{digit}(?=[a-z])", other, text)


def _vowelled(text: str) -> str:
    """Add vowel signs to a few words that are often written with them."""
    for plain, signed in _SIGNED.items():
        text = re.sub(rf"(?<!\w){plain}(?!\w)", signed, text)
    return text


_SIGNED = {
    "من": "مِن",
    "على": "عَلى",
    "في": "فِي",
    "ثم": "ثُمّ",
    "كل": "كُلّ",
    "لا": "لَا",
    "إلى": "إلَى",
    "عن": "عَن",
    "الله": "اللّٰه",
    "والله": "واللّٰه",
    "وايد": "وايِد",
    "يوم": "يَوم",
}
Habits = tuple[tuple[float, Callable[[str], str]], ...]
_IN_ARABIC: Habits = (
    (0.22, _letters("أإآ", "ااا")),  # alef without hamza
    (0.08, _ending("ة", "ه")),  # ta marbuta as ha
    (0.06, _ending("ى", "ي")),  # alef maqsura as ya
    (0.05, _letters("ؤئ", "وي")),  # hamza omitted from its seat
    (0.06, _vowelled),
    (0.10, lambda text: re.sub("[\u064b-\u0652]", "", text)),  # no vowel signs at all
    (0.50, _letters("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    (0.03, lambda text: re.sub(r"(?<=\w)ا(?=\w)", "اا", text, count=1)),  # lengthened, as in speech
)
_IN_LATIN: Habits = (
    (0.40, lambda text: text.replace("kh", "5")),  # two ways to write خ
    (0.15, lambda text: text.replace("gh", "3'")),  # and غ
    (0.20, _sound("7", "h")),  # no digits for ح, ق and ء
    (0.30, _sound("8", "q")),
    (0.30, _sound("2", "")),
    (0.30, lambda text: re.sub(r"\bel ", "al ", text)),
    (0.15, lambda text: re.sub(r"\bel (?=[a-z0-9])", "el", text)),
    (0.25, lambda text: text.replace("oo", "ou")),
    (0.20, lambda text: text.replace("ee", "i")),
    (0.25, lambda text: text[0].upper() + text[1:]),  # capitalised by the phone
    (0.06, lambda text: re.sub(r"(?<=[a-z]{2})a(?=[a-z]\b)", "aaa", text, count=1)),  # lengthened
)
_HABITS: dict[Register, Habits] = {
    "ar": _IN_ARABIC,
    "gulf": _IN_ARABIC,
    "arabizi": _IN_LATIN,
    "en": ((0.10, lambda text: text[0].lower() + text[1:]),),
}
"""Spelling habits with the share of a register's texts that have each of them (assumptions)."""
