"""The people of question 4: who the three segments are, what they read, and the plan they stand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from mashura.grading.exercise.drawing import Drawn
from mashura.i18n import LANGUAGES, Language
from mashura.record_file import read_record

FOLDER = Path(__file__).parent
CASE = "marsa_buses"
# The people of a course that was built before they were drawn: the book's.
BOOK: dict[str, Any] = {
    "people": {"mixed": "youth", "weak": "older", "shift": "workers"},
    "people_read": {"mixed": ["ar", "en"], "weak": ["ar"], "shift": ["en"]},
    "people_days": {"least": 28, "most": 84},
}
_READ = (["ar", "en"], ["ar"], ["en"])
_LEAST, _MOST = (28, 35, 42), (60, 70, 84)
_READING: Mapping[tuple[str, ...], Mapping[Language, str]] = {
    ("ar", "en"): {"ar": "ويقرؤون العربية والإنجليزية", "en": "who read Arabic and English"},
    ("ar",): {"ar": "ويقرؤون العربية", "en": "who read Arabic"},
    ("en",): {"ar": "ويقرؤون الإنجليزية", "en": "who read English"},
}
_WEAK = {"ar": "، وجاهزيتهم الرقمية ضعيفة", "en": " and whose digital readiness is weak"}
# Texts of the reference, of which a person judges how well they speak to a segment.
_TEXTS = {
    "ar": ("قل لنا أي خط ينقصك قبل أن نقرر", "نستمع إليك في مركز الخدمة القريب منك"),
    "en": (
        "Tell us which line you miss before we decide",
        "When do you go home? We plan your bus",
    ),
}


@cache
def _pool() -> dict[str, dict[str, Any]]:
    return read_record(FOLDER / "people_pool.yaml", dict[str, dict[str, Any]])


def draw_people(random: np.random.Generator, _: Mapping[str, Any]) -> Drawn:
    """Other people in each role, other languages and days, and the plan that they stand in."""
    # Those whose digital readiness is weak are people of the place, who read Arabic.
    orders = [read for read in permutations(_READ) if "ar" in read[1]]
    read = orders[int(random.integers(len(orders)))]
    values = {
        "people": {role: _one(random, [*people]) for role, people in _pool().items()},
        "people_read": {role: [*languages] for role, languages in zip(_pool(), read, strict=True)},
        "people_days": {"least": _one(random, _LEAST), "most": _one(random, _MOST)},
    }
    cases = {f"{CASE}.{language}.yaml": _case(values, language) for language in LANGUAGES}
    return Drawn(values=values, cases=cases)


def _one(random: np.random.Generator, several: Sequence[Any]) -> Any:
    return several[int(random.integers(len(several)))]


def segments(values: Mapping[str, Any], language: Language) -> list[dict[str, Any]]:
    """Return the three segments as they stand in the plan of a language."""
    return [
        {
            "segment_id": name,
            "name": entry["name"][language],
            "languages": values["people_read"][role],
            **entry["segment"],
            "characteristics": entry["characteristics"][language],
        }
        for role, name in values["people"].items()
        for entry in [_pool()[role][name]]
    ]


def _case(values: Mapping[str, Any], language: Language) -> str:
    path = FOLDER / "cases" / f"{CASE}.{language}.yaml"
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    for record in ("brief", "plan"):
        case[record]["segments"] = segments(values, language)
    return yaml.safe_dump(case, allow_unicode=True, sort_keys=False)


def derive_people(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what prose, checks, feedback and known answers of question 4 say of the people."""
    values = BOOK | {name: values[name] for name in BOOK if name in values}
    entries = {role: _pool()[role][name] for role, name in values["people"].items()}
    read = values["people_read"]
    least, most = values["people_days"]["least"], values["people_days"]["most"]
    lines: dict[str, str] = {}
    for language, comma in (("ar", "، "), ("en", ", ")):
        lines[language] = "\n".join(
            f"- {entry['told'][language]}{comma}{_READING[tuple(read[role])][language]}"
            + (_WEAK[language] if role == "weak" else "")
            for role, entry in entries.items()
        )
    # Arabic first, so that every class has its messages in the same order of languages.
    wanted = sorted((language, name) for role, name in values["people"].items() for language in read[role])
    texts = {language: iter(texts) for language, texts in _TEXTS.items()}
    messages = [
        {"segment": name, "language": language, "text": next(texts[language])} for language, name in wanted
    ]
    return {
        "people": values["people"],
        "people_segments": segments(values, "en"),
        "people_told": lines,
        "people_least": least,
        "people_most": most,
        "people_short": least - 1,
        "people_late": most + 1,
        **{f"people_{role}": values["people"][role] for role in entries},
        **{f"people_{role}_name": entry["name"] for role, entry in entries.items()},
        **{f"people_message_{number}": message for number, message in enumerate(messages, 1)},
        "people_wanted": [[message["segment"], message["language"]] for message in messages],
    }
