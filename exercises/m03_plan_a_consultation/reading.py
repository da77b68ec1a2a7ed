"""Checks of questions 6 and 7: a table of the funnel, and what simulated runs allow one to say."""

from __future__ import annotations

import csv

import pandas as pd

from mashura.grading.exercise.checking import Answers, Feedback, Refused, Verdict, feedback


def check_funnel(answers: Answers) -> Verdict:
    """Half for the channel, half for the share."""
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
    channel = answers.text("best_channel")
    drop = answers.value("drop_off")
    if not channel and drop is None:
        raise Refused("grading-answer-empty")
    if channel == max(rate, key=lambda name: rate[name]):
        share += 0.5
    elif channel == max(rows, key=lambda name: rows[name]["contributed"]):
        said.append(feedback("m03-funnel-largest-count"))
    elif channel == max(rows, key=lambda name: rows[name]["exposed"]):
        said.append(feedback("m03-funnel-largest-reach"))
    else:
        said.append(feedback("m03-funnel-other-channel"))
    if drop is None:
        said.append(feedback("m03-funnel-no-number"))
        return Verdict(share=share, feedback=tuple(said))
    number = answers.number("drop_off")
    stay = total["registered"] / total["visited"]
    expected = 1 - stay
    misread = {
        "m03-funnel-percent": expected * 100,
        "m03-funnel-complement": stay,
        "m03-funnel-contributed": 1 - total["contributed"] / total["visited"],
        "m03-funnel-reach": 1 - total["registered"] / total["exposed"],
    }
    if abs(number - expected) <= 0.01:
        share += 0.5
    else:
        near = [key for key, value in misread.items() if abs(number - value) <= 0.01 * max(1.0, value)]
        said.append(feedback(near[0] if near else "m03-funnel-number"))
    if not said:
        said.append(feedback("m03-funnel-right"))
    return Verdict(share=share, feedback=tuple(said))


ALLOWED = {"more", "alike", "measure"}
SENTENCES = ("more", "promise", "range", "alike", "advert", "measure")


def check_luck(answers: Answers) -> Verdict:
    """Three tenths for each number read, four tenths for the sentences that the tables allow."""
    runs = pd.read_csv(answers.file("runs.csv"))["places"].sort_values(ignore_index=True)
    ends = pd.read_csv(answers.file("assumptions.csv"), index_col="assumption")
    reached, widest = answers.value("reached_in_18"), answers.text("widest")
    sentences = {*answers.ids("may_say", SENTENCES)}
    if reached is None and not widest and not sentences:
        raise Refused("grading-answer-empty")
    said: list[Feedback] = []
    share = 0.0
    if reached is None:
        said.append(feedback("m03-luck-no-number"))
    else:
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
        else:
            near = [key for key, value in misread.items() if abs(number - value) < 0.5]
            said.append(feedback(near[0] if near else "m03-luck-number"))
    width = (ends["at_high"] - ends["at_low"]).abs()
    if widest == width.idxmax():
        share += 0.3
    else:
        said.append(feedback("m03-luck-not-widest" if widest else "m03-luck-no-widest"))
    wrong, missing = sentences - ALLOWED, ALLOWED - sentences
    share += 0.4 * max(0, len(sentences & ALLOWED) - len(wrong)) / len(ALLOWED)
    said += [feedback(f"m03-luck-says-{name}") for name in sorted(wrong)]
    if missing:
        said.append(feedback("m03-luck-says-less", count=len(missing)))
    return Verdict(share=share, feedback=tuple(said) if said else (feedback("m03-luck-right"),))
