"""Texts are distinct, about their topic only, in four registers, and vary in spelling."""

from __future__ import annotations

import itertools
import re

import numpy as np
import pandas as pd
import pytest

from mashura.methodology.vocabulary import Topic
from mashura.simulation import simulate, stream
from mashura.simulation.responses.voices import Writer, load_faults, load_grammar
from mashura.simulation.stand_ins import spoken_topic

# The others borrow the sentences of a neighbour.
TOPICS = [topic for topic in Topic if spoken_topic(topic) is topic]
REGISTERS = ("ar", "gulf", "arabizi", "en")
DRAWN = 3_000


def templates(topic: Topic) -> set[str]:
    grammar = load_grammar(topic)
    points = (
        lines
        for theme in grammar.themes.values()
        for by_stance in theme.points.values()
        for lines in by_stance.values()
    )
    reasons = (
        lines
        for theme in grammar.themes.values()
        for by_stance in theme.reasons.values()
        for lines in by_stance.values()
    )
    frames = (
        lines
        for part in (grammar.openings, grammar.closings)
        for by_tone in part.values()
        for lines in by_tone.values()
    )
    return {line for lines in itertools.chain(points, reasons, frames) for line in lines}


def written(topic: Topic, amount: int = DRAWN) -> list[tuple[str, str]]:
    """Write texts with the shares of registers that a campaign has."""
    random = np.random.default_rng(7)
    writer = Writer(topic, stream(7, "test"))
    registers = random.choice(REGISTERS, size=amount, p=(0.35, 0.2, 0.05, 0.4))
    return [
        (
            register,
            writer.write(
                int(random.integers(len(writer.themes))),
                int(random.choice((1, -1, 0), p=(0.6, 0.3, 0.1))),
                int(random.integers(3)),
                register,
            )[0],
        )
        for register in registers
    ]


def test_there_are_at_least_twelve_topics():
    assert len(TOPICS) >= 12


@pytest.mark.parametrize(("topic", "other"), [*itertools.combinations(TOPICS, 2)])
def test_no_two_topics_share_a_template(topic, other):
    assert not templates(topic) & templates(other)


@pytest.mark.parametrize("topic", TOPICS)
def test_thousands_of_distinct_texts(topic):
    texts = [text for _, text in written(topic)]
    assert len(set(texts)) > 0.9 * DRAWN


@pytest.mark.parametrize("topic", TOPICS)
def test_every_stance_of_every_theme_can_be_said_in_every_register(topic):
    grammar = load_grammar(topic)
    assert len(grammar.themes) >= 5
    for name, theme in grammar.themes.items():
        assert set(theme.points) == set(REGISTERS), name
        for register in REGISTERS:
            assert set(theme.points[register]) == {"support", "oppose", "neutral"}, (name, register)
        assert set(theme.reasons) == set(REGISTERS)
    for part in (grammar.slots, grammar.openings, grammar.closings):
        assert set(part) == set(REGISTERS)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_slot_is_known_in_its_register_and_used(topic):
    grammar = load_grammar(topic)
    for register in REGISTERS:
        lines = [
            line
            for theme in grammar.themes.values()
            for parts in (theme.points, theme.reasons)
            for lines in parts.get(register, {}).values()
            for line in lines
        ]
        used = {slot for line in lines for slot in re.findall(r"\{(\w+)\}", line)}
        assert used == set(grammar.slots[register]), register


@pytest.mark.parametrize("topic", TOPICS)
def test_texts_are_in_their_script_and_whole(topic):
    for register, said in written(topic, 600):
        text = said.replace("شوي شوي", "شوي")
        arabic = len(re.findall("[ء-ي]", text))
        latin = len(re.findall("[A-Za-z]", text))
        if register in ("ar", "gulf"):
            assert arabic > 5, text
            assert latin == 0, text
        else:
            assert latin > 5, text
            assert arabic == 0, text
        assert not re.search(r"[{}]|لـ|  |\b(\w+) \1\b", text), text


@pytest.mark.parametrize("topic", TOPICS)
def test_the_lam_that_joins_its_noun_stands_before_a_slot(topic):
    for line in templates(topic):
        assert not re.search(r"لـ(?!\{)", line), line


def share(pattern: str, texts: list[str]) -> float:
    return sum(bool(re.search(pattern, text)) for text in texts) / len(texts)


def test_spelling_varies():
    arabic = [
        text for topic in TOPICS for register, text in written(topic, 800) if register in ("ar", "gulf")
    ]
    with_hamza = [text for text in arabic if re.search("[أإآ]", text)]
    assert 0.5 < len(with_hamza) / len(arabic) < 0.98
    assert 0.005 < share(r"(ه) ", [text for text in arabic if "ة" not in text]) < 0.9
    assert 0.02 < share("[\u064e\u064f\u0650]", arabic) < 0.5
    digits = [text for text in arabic if re.search(r"\d", text)]
    assert 0.25 < share("[٠-٩]", digits) < 0.75
    assert 0.02 < share("[\U0001f300-\U0001faff]", arabic) < 0.12
    assert share("اا", arabic) > 0.01


@pytest.mark.parametrize("topic", TOPICS)
def test_the_tone_shows_in_the_frame(topic):
    """A text with a positive or negative tone has an opening or a closing of this tone."""
    writer, grammar = Writer(topic, stream(1, "tone")), load_grammar(topic)
    for tone, place in (("positive", 0), ("negative", 2)):
        frames = [*grammar.openings["en"][tone], *grammar.closings["en"][tone]]
        texts = [writer.write(0, 1, place, "en")[0] for _ in range(30)]
        whole = [any(frame.rstrip(".")[1:] in text for frame in frames) for text in texts]
        # Spelling mistakes change some of the lines.
        assert np.mean(whole) > 0.8


def test_a_minority_of_the_young_writes_arabic_in_latin_letters(example, municipality):
    statements = []
    for seed in (1, 2):
        consultation = simulate(example.plan, municipality, seed)
        table = consultation.statements[
            (consultation.statements["language"] == "ar") & consultation.statements["author_id"].notna()
        ]
        statements.append(
            table.assign(
                age=table["author_id"].map(consultation.participants.set_index("participant_id")["age_band"])
            )
        )
    arabic = pd.concat(statements)
    latin = ~arabic["text"].str.contains("[ء-ي؟]", regex=True)
    young = arabic["age"].isin(["15-17", "18-29"])
    assert 0.01 < latin.mean() < 0.15
    assert latin[young].mean() > 1.5 * latin[~young].mean()


@pytest.mark.parametrize("topic", TOPICS)
def test_arabizi_is_a_voice_of_its_own_with_hundreds_of_texts(topic):
    """Many texts and many points, so the texts differ in more than spelling."""
    writer, random = Writer(topic, stream(3, "arabizi")), np.random.default_rng(3)
    said = [
        writer.write(
            int(random.integers(len(writer.themes))),
            int(random.choice((1, -1, 0))),
            int(random.integers(3)),
            "arabizi",
        )
        for _ in range(1_000)
    ]
    assert len({text for text, _ in said}) > 900
    assert len({point for _, point in said}) > 100
    grammar = load_grammar(topic)
    for theme in grammar.themes.values():
        assert len(theme.points["arabizi"]["support"]) >= 3
        assert min(len(lines) for lines in theme.points["arabizi"].values()) >= 2
    # Arabic letters without a Latin equivalent are written as digits, in more than one way.
    texts = [text for text, _ in said]
    for pattern, least in (("3", 0.6), ("7", 0.25), ("5", 0.05), ("kh", 0.05)):
        assert share(pattern, texts) > least, pattern


def test_no_two_topics_share_an_arabizi_text():
    texts = {
        topic: {text for register, text in written(topic, 1_500) if register == "arabizi"} for topic in TOPICS
    }
    for topic, other in itertools.combinations(TOPICS, 2):
        assert not texts[topic] & texts[other]


def test_the_number_of_a_bus_stays_in_arabizi():
    writer = Writer(Topic.TRANSPORT, stream(5, "numbers"))
    texts = [writer.write(0, stance, 1, "arabizi")[0] for stance in (1, -1, 0) for _ in range(200)]
    assert share(r"bus 7\b", texts) > 0.02
    assert not share(r"bus (h|q|$)", texts)


def test_faults_can_be_written_in_every_register():
    faults = load_faults()
    for kind in (faults.unclear, faults.abuse, faults.personal_data):
        assert set(kind) == set(REGISTERS)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_can_be_simulated(make_plan, municipality, topic):
    consultation = simulate(make_plan(topic=topic), municipality, 1)
    assert len(consultation.statements) > 50
    assert consultation.statements["text"].str.len().gt(0).all()
    kept = consultation.statements[consultation.statements["moderation"] == "in"]
    assert kept["text"].nunique() / len(kept) > 0.95


@pytest.mark.parametrize("topic", [Topic.PARKS, Topic.TRANSPORT])
@pytest.mark.parametrize("register", REGISTERS)
def test_a_repeated_text_speaks_of_the_same_place_time_and_people(topic, register):
    slots = load_grammar(topic).slots[register]
    writer = Writer(topic, stream(5, "test"))
    for theme in range(len(writer.themes)):
        writer.kept = {}
        _, point = writer.write(theme, 1, 1, register)
        said = dict(writer.slots)
        writer.kept = said
        for _ in range(5):
            writer.slots = {}
            writer.dress(point, theme, 1, 1, register)
            writer.write(theme, 1, 1, register)
            for (part, slot), word in writer.slots.items():
                known = [said[where, slot] for where in ("point", "reason") if (where, slot) in said]
                assert word == said.get((part, slot), known[0] if known else word)
                assert word in slots[slot]
