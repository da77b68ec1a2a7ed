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
from mashura.simulation.responses.voices import STANCE_NAMES, TONE_NAMES, Writer

SEEDS = (21, 22, 23, 24, 25)
STRENGTHS = (0.1, 0.3, 1.0)
KIND_OF_LABEL = {"0": "complaint", "1": "praise", "2": "suggestion"}


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
        row("simulated texts, drawn anew", name, len(truth), "", score, "")


def rows(path: Path, delimiter: str) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def real_stances(folder: Path) -> None:
    reviews, tweets = rows(folder / "saudi_tourism.csv", ";"), rows(folder / "ArSarcasm_train.csv", ",")
    kinds = [KIND_OF_LABEL[review["label"]] for review in reviews]
    read = [stance(review["div_text"]).kind for review in reviews]
    written = [review["div_text"] for review in reviews]
    against("tourism reviews", "kind", written, kinds, read)
    merged = ["suggestion" if entry == "unclear" else entry for entry in read]
    against("the same, 'unclear' read as 'suggestion'", "kind", written, kinds, merged)
    texts = [tweet["tweet"] for tweet in tweets]
    tones = [tweet["sentiment"] for tweet in tweets]
    against("ArSarcasm tweets", "sentiment", texts, tones, [stance(text).sentiment for text in texts])
    dialects = ["msa" if tweet["dialect"] == "msa" else "dialect" for tweet in tweets]
    registers = ["msa" if register_of(text) == "standard_arabic" else "dialect" for text in texts]
    against("ArSarcasm tweets", "standard or dialect", texts, dialects, registers)


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
    row(name, what, len(truth), *scores)


def main() -> int:
    """Print the tables."""
    attacks()
    print()
    row("texts", "classes", "number", "most frequent class", "Mashura", "TF-IDF trained on the set")
    simulated_stances()
    real = os.environ.get("MASHURA_REAL_DATA")
    if real:
        real_stances(Path(real) / "arabic_comments")
    return 0


if __name__ == "__main__":
    sys.exit(main())
