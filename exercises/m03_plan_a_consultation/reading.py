"""Checks of questions 6 and 7: a table of the funnel, and what simulated runs allow one to say."""

from __future__ import annotations

import csv
import math

import pandas as pd

from mashura.grading.exercise.checking import EMPTY, Answers, Feedback, Refused, Verdict, feedback
from mashura.grading.exercise.judging import selection
from mashura.grading.reading.answers import is_blank

# Of five channels one is right by chance: it is worth less than the number.
CHANNEL = 0.3


def check_funnel(answers: Answers) -> Verdict:
    """Three tenths for the channel, of which there are five, and seven for the share."""
    with answers.file("pilot_funnel.csv").open(encoding="utf-8") as stream:
        rows = {
            row.pop("channel"): {key: int(value) for key, value in row.items()}
            for row in csv.DictReader(stream)
        }
    total = {
        step: sum(row[step] for row in rows.values())
        for step in ("exposed", "visited", "registered", "contributed")
    }
    rate = {name: row["contributed"] / row["exposed"] for name, row in rows.items()}
    said: list[Feedback] = []
    share = 0.0
    if is_blank(answers.value("best_channel")) and is_blank(answers.value("drop_off")):
        raise Refused(EMPTY)
    channel = answers.choice("best_channel", rows)
    if channel == max(rate, key=lambda name: rate[name]):
        share += CHANNEL
    elif channel == max(rows, key=lambda name: rows[name]["contributed"]):
        said.append(feedback("m03-funnel-largest-count"))
    elif channel == max(rows, key=lambda name: rows[name]["exposed"]):
        said.append(feedback("m03-funnel-largest-reach"))
    elif channel:
        said.append(feedback("m03-funnel-other-channel"))
    number = answers.number("drop_off")
    stay = total["registered"] / total["visited"]
    misread = {
        "m03-funnel-complement": stay,
        "m03-funnel-contributed": 1 - total["contributed"] / total["visited"],
        "m03-funnel-reach": 1 - total["registered"] / total["exposed"],
    }
    # A percentage or a fraction: both say the same.
    if number > 1:
        number /= 100
    if abs(number - (1 - stay)) <= 0.01 + 1e-9:
        share += 1 - CHANNEL
    elif not math.isnan(number):
        near = [key for key, value in misread.items() if abs(number - value) <= 0.01]
        said.append(feedback(near[0] if near else "m03-funnel-number"))
    return Verdict(
        share=share, feedback=tuple(said) or ((feedback("m03-funnel-right"),) if share == 1 else ())
    )


def check_luck(answers: Answers) -> Verdict:
    """Three tenths for each number read, four tenths for the sentences that the tables allow."""
    runs = pd.read_csv(answers.file("runs.csv"))["places"].sort_values(ignore_index=True)
    ends = pd.read_csv(answers.file("assumptions.csv"), index_col="assumption")
    if all(is_blank(answers.value(name)) for name in ("reached_in_18", "widest", "may_say")):
        raise Refused(EMPTY)
    key = answers.variant.keys["may_say"]
    sentences = answers.ids("may_say", (*key.right, *key.wrong))
    said: list[Feedback] = []
    share = 0.0
    number = answers.number("reached_in_18")
    misread = {
        "m03-luck-all-runs": runs.iloc[0],
        "m03-luck-few-runs": runs.iloc[17],
        "m03-luck-best": runs.iloc[-1],
        "m03-luck-mean": runs.mean(),
        "m03-luck-median": runs.median(),
    }
    if number == runs.iloc[2]:
        share += 0.3
    elif not math.isnan(number):
        near = [key for key, value in misread.items() if abs(number - value) < 0.5]
        said.append(feedback(near[0] if near else "m03-luck-number"))
    widest = answers.choice("widest", ends.index)
    if widest == (ends["at_high"] - ends["at_low"]).abs().idxmax():
        share += 0.3
    elif widest:
        said.append(feedback("m03-luck-not-widest"))
    if sentences:
        share += 0.4 * selection(sentences, key.right, key.wrong, str)[0]
    said += [feedback(f"m03-luck-says-{key.wrong[name]}") for name in sentences if name in key.wrong]
    if missing := {*key.right} - {*sentences}:
        said.append(feedback("m03-luck-says-less", count=len(missing)))
    return Verdict(
        share=share, feedback=tuple(said) or ((feedback("m03-luck-right"),) if share > 0.999 else ())
    )
