"""How fast near-duplicates are found, as a ratio measured in one run: ``python start.py bench``.

One million short Arabic comments in the words of the simulated public; a tenth of them are copies with an
opening, a sign or another spelling. The floor is one pass of plain tokenising and hashing (a regular
expression for words, Python's own hash) over the same texts. Seconds are those of the processor, all threads
added up, so that a busy machine does not blur the ratio.

    python benchmarks/texts.py [--texts 1000000]

Exit code 1 if the goal is missed or copies are not found.
"""

from __future__ import annotations

import argparse
import re
import sys
import time

import numpy as np

from mashura.analysis.texts.likeness import likeness
from mashura.methodology.vocabulary import Topic
from mashura.simulation.responses.voices import Writer

COPIES = 0.1
GOAL = 5.0
LEAST_FOUND = 0.95
WRITTEN_PER_TOPIC = 2_000
_WORD = re.compile(r"\w+")


def comments(amount: int) -> tuple[list[str], np.ndarray]:
    """Return texts and, for each, whether it repeats an earlier one in nearly the same words."""
    random = np.random.default_rng(1)
    pool = [text for topic in Topic for text in _written(topic, random)]
    vocabulary = sorted({word for text in pool for word in text.split()})
    fresh = amount - round(amount * COPIES)
    # Other words in each text, or a million texts of one grammar would all be copies of a few thousand.
    picks = random.integers(len(vocabulary), size=(fresh, 9))
    texts = [" ".join([vocabulary[word] for word in row]) for row in picks.tolist()]
    for source in random.integers(fresh, size=amount - fresh).tolist():
        words = texts[source].split()
        habit = source % 3
        if habit == 0:
            words.append("!!")
        elif habit == 1:
            words[-1] = words[-1].replace("ة", "ه") + "ـ"
        else:
            words.insert(0, "شكرا")
        texts.append(" ".join(words))
    return texts, np.arange(amount) >= fresh


def _written(topic: Topic, random: np.random.Generator) -> list[str]:
    writer = Writer(topic, random)
    size = len(writer.themes)
    return [writer.write(number % size, 1, 1, "ar")[0] for number in range(WRITTEN_PER_TOPIC)]


def plain_pass(texts: list[str]) -> int:
    """Tokenise and hash each word, and keep nothing but a sum."""
    total = 0
    for text in texts:
        for word in _WORD.findall(text):
            total ^= hash(word)
    return total


def main() -> int:
    """Measure, print a table, and return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=int, default=1_000_000)
    given = parser.parse_args()
    texts, copies = comments(given.texts)
    began = time.process_time()
    plain_pass(texts)
    floor = time.process_time() - began
    began = time.process_time()
    found = likeness(texts, paraphrases=False)
    took = time.process_time() - began
    flagged = found.partner >= 0
    recall = float(flagged[copies].mean())
    print(f"{len(texts):,} comments, one pass of plain tokenising and hashing: {floor:.2f} s (the floor)")
    ratio = took / floor
    for name, value, sign, goal in (
        ("near-duplicates / one plain pass", ratio, "<=", GOAL),
        ("planted copies found", recall, ">=", LEAST_FOUND),
    ):
        fine = value <= goal if sign == "<=" else value >= goal
        print(f"{name:<58} {value:>12,.2f}   goal {sign} {goal:>7,}   {'reached' if fine else 'MISSED'}")
    print(f"seconds: near-duplicates {took:.2f}; others flagged {float(flagged[~copies].mean()):.4f}")
    return int(ratio > GOAL or recall < LEAST_FOUND)


if __name__ == "__main__":
    sys.exit(main())
