"""Makes the table of opinion words from sentences that this project made up (S60-S62).

    python -m mashura.evaluation.simulator.opinion_training

Two sources: what the simulated public writes, whose tone and stance are known by construction, and practice
sentences about public services from the words and frames of ``opinions.yaml``. No real contribution is read.
The table is committed, because the analyses that read it must not import the simulator; a test makes it again
and compares every byte.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from importlib.resources import files
from pathlib import Path

import numpy as np
import yaml

from mashura.analysis.texts import opinion_words
from mashura.analysis.texts.opinion_words import KINDS, TABLE, TONES, Kind, opinion_features
from mashura.methodology.vocabulary import Topic
from mashura.simulation.responses.voices import STANCE_NAMES, TONE_NAMES, Register, Writer
from mashura.simulation.stand_ins import spoken_topic

SEED = 20260301
SIMULATED_PER_TOPIC = 200
PRACTICE_PER_CLASS = 2400
_REGISTERS: tuple[Register, ...] = ("ar", "ar", "gulf", "gulf", "en", "en", "arabizi")
_ARABIC_TWICE = {"ar": 2}
_SELDOM = 2
"""Features in fewer texts are left out: they belong to a sentence and not to an opinion."""

Example = tuple[str, str]


def kind_of(stance: str, tone: str) -> Kind:
    """Return the kind of a simulated text, from its planted stance and tone.

    The tone decides. A neutral text with a stance is a suggestion, and one without a stance is unclear.

    Examples
    --------
    >>> kind_of("support", "negative"), kind_of("oppose", "neutral"), kind_of("neutral", "neutral")
    ('complaint', 'suggestion', 'unclear')
    """
    if tone == "neutral":
        return "unclear" if stance == "neutral" else "suggestion"
    return "complaint" if tone == "negative" else "praise"


def opinion_table() -> str:
    """Return the table of opinion words as CSV: a feature, and how many texts of each class contain it."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in (*KINDS, *TONES)}
    for text, name in [*_simulated(), *_practice()]:
        counts[name].update(set(opinion_features(text)))
    total: Counter[str] = sum(counts.values(), Counter())
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["feature", *KINDS, *TONES])
    for feature in sorted(feature for feature, texts in total.items() if texts >= _SELDOM):
        writer.writerow([feature, *(counts[name][feature] for name in (*KINDS, *TONES))])
    return out.getvalue()


def _simulated() -> list[Example]:
    random = np.random.default_rng(SEED)
    examples: list[Example] = []
    for topic in filter(lambda topic: spoken_topic(topic) is topic, Topic):
        writer = Writer(topic, random)
        for _ in range(SIMULATED_PER_TOPIC):
            theme, stance = int(random.integers(len(writer.themes))), int(random.integers(-1, 2))
            tone, register = int(random.integers(3)), _REGISTERS[int(random.integers(len(_REGISTERS)))]
            text, _point = writer.write(theme, stance, tone, register)
            examples.append((text, kind_of(STANCE_NAMES[stance], TONE_NAMES[tone])))
            if TONE_NAMES[tone] in TONES:
                examples.append((text, TONE_NAMES[tone]))
    return examples


def _practice() -> list[Example]:
    """Return practice sentences; what praises is positive and what complains is negative."""
    source = files("mashura.evaluation.simulator").joinpath("opinions.yaml").read_text(encoding="utf-8")
    random = np.random.default_rng(SEED)
    tones = {"praise": "positive", "complaint": "negative"}
    examples = []
    for register, parts in yaml.safe_load(source).items():
        slots = parts["slots"]
        for name, frames in parts["frames"].items():
            for _ in range(PRACTICE_PER_CLASS * _ARABIC_TWICE.get(register, 1)):
                text = _filled(frames[int(random.integers(len(frames)))], slots, random)
                examples.append((text, name))
                if name in tones:
                    examples.append((text, tones[name]))
    return examples


def _filled(frame: str, slots: dict[str, list[str]], random: np.random.Generator) -> str:
    while "{" in frame:
        name = frame[frame.index("{") + 1 : frame.index("}")]
        frame = frame.replace(f"{{{name}}}", slots[name][int(random.integers(len(slots[name])))], 1)
    return frame


def main() -> None:
    """Write the table into the folder of the module that reads it."""
    place = Path(opinion_words.__file__).with_name(TABLE)
    place.write_text(opinion_table(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
