"""How fast near-duplicates are found, as a ratio measured in one run: ``python start.py bench``.

One million short Arabic comments in the words of the simulated public; a tenth of them are copies with an
opening, a sign or another spelling. The floor is one pass of plain tokenising and hashing (a regular
expression for words, Python's own hash) over the same texts. Seconds are those of the processor, all threads
added up, so that a busy machine does not blur the ratio.

Then all analyses of texts over 100,000 such comments, read from a CSV file in a process of its own: processor
time, the largest resident memory (with the interpreter and the libraries), and the same of a plain TF-IDF of
scikit-learn over the same file in another process, as a measure of what any such tool takes.

    python benchmarks/texts.py [--texts 1000000] [--comments 100000]

Exit code 1 if a goal is missed or copies are not found.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# First, as on the command line: it chooses Arrow's memory pool.
import mashura  # noqa: F401

# isort: split
import numpy as np
import pandas as pd

COPIES = 0.1
GOAL = 5.0
SECONDS, MEGABYTES, RATIO = 60.0, 400.0, 2.0
"""Goals for 100,000 comments; the ratio is to the memory of a plain TF-IDF."""
LEAST_FOUND = 0.95
WRITTEN_PER_TOPIC = 2_000
_WORD = re.compile(r"\w+")


def comments(amount: int) -> tuple[list[str], np.ndarray]:
    """Return texts and, for each, whether it repeats an earlier one in nearly the same words."""
    from mashura.methodology.vocabulary import Topic

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


def _written(topic: object, random: np.random.Generator) -> list[str]:
    from mashura.simulation.responses.voices import Writer

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


def part(name: str, path: str) -> None:
    """Print the processor seconds and the peak memory of one part, which runs in a process of its own."""
    table = pd.read_csv(path, dtype=str)
    began = time.process_time()
    seconds = {}
    if name == "tfidf":
        from sklearn.feature_extraction.text import TfidfVectorizer

        TfidfVectorizer().fit_transform(table["text"])
    else:
        from mashura.analysis import duplicates
        from mashura.analysis.texts import abuse_flags, languages, stances, themes
        from mashura.methodology.tables.consultation import Consultation

        consultation = Consultation(title="", origin="csv", statements=table)
        del table
        for analysis in (languages, stances, abuse_flags, duplicates, themes):
            before = time.process_time()
            result = analysis(consultation)
            assert result is not None
            seconds[analysis.__name__] = time.process_time() - before
    # The peak of this program alone: that of getrusage begins with the memory of the process that started it.
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    megabytes = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    print(json.dumps({"seconds": time.process_time() - began, "megabytes": megabytes, "each": seconds}))


def all_analyses(amount: int) -> bool:
    """Measure all analyses of texts beside a plain TF-IDF; return whether every goal is reached."""
    texts, _ = comments(amount)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "comments.csv"
        rows = {"statement_id": map(str, range(amount)), "text": texts, "moderation": "in"}
        pd.DataFrame(rows).to_csv(path, index=False)
        size = path.stat().st_size / 1e6
        measured = {}
        for name in ("tfidf", "analyses"):
            command = [sys.executable, __file__, "--part", name, str(path)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            measured[name] = json.loads(done.stdout.splitlines()[-1])
    plain, ours = measured["tfidf"], measured["analyses"]
    print(f"{amount:,} comments ({size:.0f} MB): a plain TF-IDF takes {plain['megabytes']:.0f} MB at most")
    print("seconds:", ", ".join(f"{name} {took:.1f}" for name, took in ours["each"].items()))
    return all(
        [
            reached("all analyses of texts, processor seconds", ours["seconds"], "<=", SECONDS),
            reached("all analyses of texts, peak memory in MB", ours["megabytes"], "<=", MEGABYTES),
            reached("peak memory / plain TF-IDF", ours["megabytes"] / plain["megabytes"], "<=", RATIO),
        ]
    )


def reached(name: str, value: float, sign: str, goal: float) -> bool:
    """Print one row of the table."""
    fine = value <= goal if sign == "<=" else value >= goal
    print(f"{name:<58} {value:>12,.2f}   goal {sign} {goal:>7,}   {'reached' if fine else 'MISSED'}")
    return fine


def main() -> int:
    """Measure, print a table, and return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=int, default=1_000_000, help="0 leaves out near-duplicates")
    parser.add_argument("--comments", type=int, default=100_000, help="0 leaves out the other analyses")
    parser.add_argument("--part", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.part:
        part(*given.part)
        return 0
    fine = near_duplicates(given.texts) if given.texts else True
    if given.comments:
        fine = all_analyses(given.comments) and fine
    return int(not fine)


def near_duplicates(amount: int) -> bool:
    """Measure near-duplicates beside one pass over the words; return whether every goal is reached."""
    from mashura.analysis.texts.likeness import likeness

    texts, copies = comments(amount)
    began = time.process_time()
    plain_pass(texts)
    floor = time.process_time() - began
    began = time.process_time()
    found = likeness(texts, paraphrases=False)
    took = time.process_time() - began
    flagged = found.partner >= 0
    print(f"{amount:,} comments, one pass of plain tokenising and hashing: {floor:.2f} s (the floor)")
    fine = reached("near-duplicates / one plain pass", took / floor, "<=", GOAL)
    fine = reached("planted copies found", float(flagged[copies].mean()), ">=", LEAST_FOUND) and fine
    print(f"seconds: near-duplicates {took:.2f}; others flagged {float(flagged[~copies].mean()):.4f}")
    return fine


if __name__ == "__main__":
    sys.exit(main())
