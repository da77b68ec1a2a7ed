"""Registers, stances and false alarms on data that nobody on this project wrote, or trained on."""

import csv

import pytest
from sklearn.metrics import f1_score

from mashura.analysis import coordination
from mashura.analysis.texts import register_of, stance
from mashura.data import read

pytestmark = pytest.mark.real_data
KINDS = {"0": "complaint", "1": "praise", "2": "suggestion"}


def rows(path, delimiter):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


@pytest.fixture(scope="module")
def tweets(real_data):
    return rows(real_data / "arabic_comments" / "ArSarcasm_train.csv", ",")[::3]


@pytest.fixture(scope="module")
def reviews(real_data):
    return rows(real_data / "arabic_comments" / "saudi_tourism.csv", ";")[::2]


def macro_f1(truth, said, classes):
    return f1_score(truth, said, labels=classes, average="macro")


def test_kinds_of_reviews(reviews):
    truth = [KINDS[row["label"]] for row in reviews]
    said = [stance(row["div_text"]).kind for row in reviews]
    classes = [*KINDS.values()]
    majority = macro_f1(truth, ["praise"] * len(truth), classes)
    assert macro_f1(truth, said, classes) > 0.58
    assert majority < 0.2


def test_sentiment_of_tweets(tweets):
    truth = [row["sentiment"] for row in tweets]
    said = [stance(row["tweet"]).sentiment for row in tweets]
    classes = ["positive", "neutral", "negative"]
    majority = macro_f1(truth, ["neutral"] * len(truth), classes)
    assert macro_f1(truth, said, classes) > 0.45
    assert majority < 0.25


def test_arabic_comments_are_read_as_arabic(tweets, reviews):
    texts = [row["tweet"] for row in tweets] + [row["div_text"] for row in reviews]
    arabic = sum(register_of(text).endswith("_arabic") for text in texts)
    assert arabic > 0.98 * len(texts)


def test_dialect_is_told_from_the_standard(tweets):
    truth = [row["dialect"] == "msa" for row in tweets]
    said = [register_of(row["tweet"]) == "standard_arabic" for row in tweets]
    assert f1_score(truth, said, average="macro") > 0.64


def test_open_polis_conversations_raise_no_alarm(real_data):
    folders = sorted((real_data / "polis").iterdir())
    alarms = {folder.name: len(coordination(read(folder)).campaigns) for folder in folders}
    assert len(alarms) >= 7
    assert set(alarms.values()) == {0}
