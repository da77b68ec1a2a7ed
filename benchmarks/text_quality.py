"""How well texts are read, as the tables of ``docs/text-analysis.md``.

    python start.py bench text_quality

Against what the simulator planted, and, where ``MASHURA_REAL_DATA`` names a folder with the labelled sets of
CONTRIBUTING.md, on real comments beside two baselines: the most frequent class, and TF-IDF trained on the set
itself by five-fold cross-validation, which nothing trained elsewhere should beat.
"""

from __future__ import annotations

import csv
import os
import sys
import zlib
from collections import Counter
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import cross_val_predict
from sklearn.pipeline import make_pipeline

from mashura.analysis import coordination, duplicates
from mashura.analysis.texts import normalise, register_of, stance
from mashura.analysis.texts.opinion_words import KINDS
from mashura.evaluation.simulator.detection import campaign_detection, duplicate_detection
from mashura.evaluation.simulator.opinion_training import SEED, kind_of
from mashura.methodology import Plan
from mashura.methodology.vocabulary import Topic
from mashura.simulation import Attack, AttackKind, load_world, simulate
from mashura.simulation.responses.voices import STANCE_NAMES, TONE_NAMES, Register, Writer

SEEDS = (21, 22, 23, 24, 25)
STRENGTHS = (0.1, 0.3, 1.0)
KIND_OF_LABEL = {"0": "complaint", "1": "praise", "2": "suggestion"}
TONE_OF_LABEL = {"0": "negative", "1": "positive"}
REGISTER_OF_LABEL = {
    "msa": "standard_arabic",
    "gulf": "gulf_arabic",
    "egypt": "egyptian_arabic",
    "levant": "levantine_arabic",
}
REGISTER_OF_WRITTEN: dict[Register, str] = {
    "ar": "standard_arabic",
    "gulf": "gulf_arabic",
    "arabizi": "arabizi",
    "en": "english",
}
UNDECIDED = {"neutral", "unclear"}


def row(*cells: object) -> None:
    print("| " + " | ".join(f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in cells) + " |")


def attacks() -> None:
    plan = Plan.model_validate(
        {
            "title": "Parks",
            "topic": "parks",
            "timeline": {"duration_days": 40, "deadline_advertised": True},
            "channels": [
                {"channel": "portal", "purposes": ["collect"], "languages": ["ar", "en"]},
                {"channel": "sms", "purposes": ["promote"], "budget": 20000, "languages": ["ar", "en"]},
            ],
            "staff": [{"role": "moderator", "people": 1, "hours_per_week": 20}],
            "collection_tools": ["statements"],
        }
    )
    world = load_world("municipality")
    row("attack", "strength", "accounts: precision", "recall", "least recall", "copies: precision", "recall")
    for kind in (None, *AttackKind):
        for strength in STRENGTHS if kind else (0.0,):
            found, copies = [], []
            for seed in SEEDS:
                planted = (Attack(kind=kind, strength=strength, starts_on_day=12),) if kind else ()
                talk = simulate(plan, world, seed, attacks=planted)
                found.append(campaign_detection(talk, coordination(talk.without_truth())))
                copies.append(duplicate_detection(talk, duplicates(talk.without_truth())))
            row(
                kind.value if kind else "none",
                strength,
                float(np.mean([entry.precision for entry in found])),
                float(np.mean([entry.recall for entry in found])),
                min(entry.recall for entry in found),
                float(np.mean([copy.precision for copy in copies])),
                float(np.mean([copy.recall for copy in copies])),
            )


def simulated_stances() -> None:
    random = np.random.default_rng(SEED + 1)
    truth, said = [], []
    for topic in Topic:
        writer = Writer(topic, random)
        for number in range(120):
            side, tone = int(random.integers(-1, 2)), int(random.integers(3))
            register = ("ar", "gulf", "en")[number % 3]
            text, _ = writer.write(int(random.integers(len(writer.themes))), side, tone, register)
            found = stance(text)
            truth.append((kind_of(STANCE_NAMES[side], TONE_NAMES[tone]), TONE_NAMES[tone]))
            said.append((found.kind, found.sentiment))
    for place, (name, classes) in enumerate((("kind", list(KINDS)), ("sentiment", list(TONE_NAMES)))):
        planted, read = [entry[place] for entry in truth], [entry[place] for entry in said]
        score = float(f1_score(planted, read, labels=classes, average="macro"))
        row("simulated texts, drawn anew", name, len(truth), "", score, "", "", "", "")


def rows(path: Path, delimiter: str) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def half(text: str) -> str:
    """Return the half of a set: one was read while the lists were written, the other only measured."""
    return "looked at" if zlib.crc32(text.encode()) % 2 == 0 else "kept back"


def real_stances(folder: Path) -> None:
    every = rows(folder / "saudi_tourism.csv", ";"), rows(folder / "ArSarcasm_train.csv", ",")
    for part in ("all", "looked at", "kept back"):
        reviews = [row for row in every[0] if part in ("all", half(row["div_text"]))]
        tweets = [row for row in every[1] if part in ("all", half(row["tweet"]))]
        _real_stances(part, reviews, tweets)


def _real_stances(part: str, reviews: list[dict[str, str]], tweets: list[dict[str, str]]) -> None:
    kinds = [KIND_OF_LABEL[review["label"]] for review in reviews]
    read = [stance(review["div_text"]).kind for review in reviews]
    written = [review["div_text"] for review in reviews]
    against(f"tourism reviews, {part}", "kind", written, kinds, read)
    merged = ["suggestion" if entry == "unclear" else entry for entry in read]
    against(f"the same, 'unclear' read as 'suggestion', {part}", "kind", written, kinds, merged)
    texts = [tweet["tweet"] for tweet in tweets]
    tones = [tweet["sentiment"] for tweet in tweets]
    against(
        f"ArSarcasm tweets, {part}", "sentiment", texts, tones, [stance(text).sentiment for text in texts]
    )
    sides = [review for review in reviews if review["label"] in TONE_OF_LABEL]
    praised = [TONE_OF_LABEL[review["label"]] for review in sides]
    comments = [review["div_text"] for review in sides]
    against(
        f"tourism reviews, {part}",
        "sentiment",
        comments,
        praised,
        [stance(text).sentiment for text in comments],
    )
    dialects = ["msa" if tweet["dialect"] == "msa" else "dialect" for tweet in tweets]
    registers = [register_of(text) for text in texts]
    plain = ["msa" if register == "standard_arabic" else "dialect" for register in registers]
    against(f"ArSarcasm tweets, {part}", "standard or dialect", texts, dialects, plain)
    print()
    head = ("called standard", "called by their own dialect", "of those called so, labelled so")
    row(f"ArSarcasm tweets, {part}, in", "number", *head)
    for dialect, register in REGISTER_OF_LABEL.items():
        said = [found for tweet, found in zip(tweets, registers, strict=True) if tweet["dialect"] == dialect]
        shares = [said.count(name) / len(said) for name in ("standard_arabic", register)]
        row(dialect, len(said), *shares, said.count(register) / registers.count(register))
    print()


def simulated_registers() -> None:
    random = np.random.default_rng(SEED + 2)
    print()
    row("simulated texts in", "number", "read as such")
    for written, register in REGISTER_OF_WRITTEN.items():
        found = []
        for topic in Topic:
            writer = Writer(topic, random)
            for _ in range(60):
                theme, side = int(random.integers(len(writer.themes))), int(random.integers(-1, 2))
                found.append(register_of(writer.write(theme, side, int(random.integers(3)), written)[0]))
        row(register, len(found), found.count(register) / len(found))


def against(name: str, what: str, texts: list[str], truth: list[str], said: list[str]) -> None:
    classes = sorted(set(truth))
    most = Counter(truth).most_common(1)[0][0]
    model = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, preprocessor=normalise, token_pattern=r"\S+"),
        LogisticRegression(C=10, max_iter=200, class_weight="balanced"),
    )
    scores = [
        float(f1_score(truth, entry, labels=classes, average="macro"))
        for entry in ([most] * len(truth), said, cross_val_predict(model, texts, truth, cv=5))
    ]
    decided = [(planted, read) for planted, read in zip(truth, said, strict=True) if read not in UNDECIDED]
    right = sum(planted == read for planted, read in decided) / len(decided)
    row(name, what, len(truth), *scores, scores[1] / scores[2], len(decided) / len(truth), right)


def main() -> int:
    """Print the tables; with the argument ``texts``, without the attacks."""
    if sys.argv[1:] != ["texts"]:
        attacks()
    print()
    head = (
        "most frequent class",
        "Mashura",
        "TF-IDF trained on the set",
        "ratio",
        "decided",
        "of these right",
    )
    row("texts", "classes", "number", *head)
    simulated_stances()
    real = os.environ.get("MASHURA_REAL_DATA")
    if real:
        real_stances(Path(real) / "arabic_comments")
    simulated_registers()
    return 0


if __name__ == "__main__":
    sys.exit(main())
