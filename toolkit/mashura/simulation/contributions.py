"""Contributions: statements with their truth, votes, survey answers and budget ballots (S48, S57, S59)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from mashura.methodology.tables import MODERATION_REASONS
from mashura.methodology.vocabulary import Topic
from mashura.simulation.activity import draw_authors, draw_ballots
from mashura.simulation.moderation import FINE, Rulings, moderate
from mashura.simulation.opinions import Opinions, draw_stances, draw_votes
from mashura.simulation.people import People, instants, labels, numbered
from mashura.simulation.public import Bools, Ints
from mashura.simulation.setting import Setting
from mashura.simulation.streams import Keys, draws, key_of, stream
from mashura.simulation.voices import STANCE_NAMES, TONE_NAMES, Register, Writer

SEED_STATEMENTS = 12
"""Statements with which the entity opens the consultation (assumption)."""

GULF_SHARE = 0.35
"""Share of Arabic texts in the Gulf register (assumption)."""

DUPLICATE = MODERATION_REASONS.index("duplicate")
WRITTEN = ("ar", "en")
"""Languages that the voices can write."""


@dataclass(frozen=True)
class Statements:
    """All statements in the order of writing; the entity's come first, with author -1."""

    author: Ints
    key: Keys
    moment: Ints
    venue: Ints
    theme: Ints
    stance: Ints
    tone: Ints
    english: Ints
    fault: Ints
    original: Ints
    text: list[str]
    rulings: Rulings

    @property
    def on_topic(self) -> Bools:
        """Whether a statement says something about the topic."""
        return np.asarray((self.fault == FINE) | (self.fault == DUPLICATE))

    def shown_from(self) -> Ints:
        """Return from when each statement can be voted on (ms since the opening), -1: never."""
        return np.where(self.rulings.accepted, self.rulings.decided, -1)


def draw_statements(setting: Setting, people: People, opinions: Opinions, writer: Writer) -> Statements:
    """Draw what people write, what is wrong with it, and what the moderators make of it."""
    author, moment, key = draw_authors(setting, people)
    theme, stance = draw_stances(setting, opinions, author, key)
    mood = draws(setting.seed, "mood", at=key)
    # Who wants something complains more often than who is content with things as they are.
    tone = np.where(mood < np.where(stance < 0, 0.25, 0.2), 0, np.where(mood < 0.62, 1, 2))
    english = _writes_english(setting, people, author, key)
    fault, original = _faults(setting, theme, stance, english, key)
    seeds = SEED_STATEMENTS
    rulings = moderate(setting, moment, key, fault)
    own = np.arange(seeds)
    all_theme = np.concatenate([own % len(writer.themes), theme])
    all_stance = np.concatenate([np.where(own % 4 == 3, -1, 1), stance])
    all_tone = np.concatenate([np.ones(seeds, dtype=np.int64), tone])
    all_english = np.concatenate([_seed_english(setting, seeds), english])
    all_fault = np.concatenate([np.full(seeds, FINE), fault])
    all_original = np.concatenate([np.full(seeds, -1), np.where(original >= 0, original + seeds, -1)])
    return Statements(
        author=np.concatenate([np.full(seeds, -1), author]),
        key=np.concatenate([key_of(own), key]),
        moment=np.concatenate([np.zeros(seeds, dtype=np.int64), moment]),
        venue=np.concatenate([np.zeros(seeds, dtype=np.int64), people.venue[author]]),
        theme=all_theme,
        stance=all_stance,
        tone=all_tone,
        english=all_english,
        fault=all_fault,
        original=all_original,
        text=_texts(setting, writer, all_theme, all_stance, all_tone, all_english, all_fault, all_original),
        rulings=Rulings(
            decided=np.concatenate([np.zeros(seeds, dtype=np.int64), rulings.decided]),
            accepted=np.concatenate([np.ones(seeds, dtype=bool), rulings.accepted]),
            reason=np.concatenate([np.full(seeds, FINE), rulings.reason]),
            hours_waiting=np.concatenate([np.zeros(seeds), rulings.hours_waiting]),
        ),
    )


def statement_tables(
    setting: Setting, people: People, statements: Statements, themes: tuple[str, ...]
) -> dict[str, pd.DataFrame]:
    """Return the tables ``statements``, ``moderation_log`` and the statements' rows of ``truth``."""
    ids = numbered("s", len(statements.text), 4)
    rulings = statements.rulings
    pending = rulings.decided < 0
    state = np.where(pending, "pending", np.where(rulings.accepted, "in", "out"))
    table = pd.DataFrame(
        {
            "statement_id": ids,
            "author_id": labels(people.ids(), statements.author),
            "created_at": instants(setting, statements.moment),
            "channel": labels(setting.venues, statements.venue),
            "language": labels(WRITTEN, statements.english),
            "text": statements.text,
            "moderation": state,
            "reason": labels(MODERATION_REASONS, rulings.reason),
        }
    )
    ruled = ~pending & (statements.author >= 0)
    log = pd.DataFrame(
        {
            "statement_id": ids[ruled],
            "decided_at": instants(setting, rulings.decided[ruled]),
            "decision": state[ruled],
            "reason": labels(MODERATION_REASONS, rulings.reason[ruled]),
            "hours_waiting": np.round(rulings.hours_waiting[ruled], 3),
        }
    ).sort_values(["decided_at", "statement_id"], kind="stable", ignore_index=True)
    said = statements.on_topic
    stances = (STANCE_NAMES[0], STANCE_NAMES[1], STANCE_NAMES[-1])
    truth = pd.DataFrame(
        {
            "subject": "statement",
            "subject_id": ids,
            "theme": labels(themes, np.where(said, statements.theme, -1)),
            "stance": labels(stances, np.where(said, statements.stance % 3, -1)),
            "sentiment": labels(TONE_NAMES, np.where(said, statements.tone, -1)),
            "duplicate_of": labels(ids, statements.original),
            "coordinated": np.zeros(len(ids), dtype=bool),
        }
    )
    return {"statements": table, "moderation_log": log, "truth": truth}


def vote_table(setting: Setting, people: People, opinions: Opinions, statements: Statements) -> pd.DataFrame:
    """Return the table ``votes``."""
    ballot = draw_ballots(setting, people, statements.shown_from())
    theme = np.where(statements.on_topic, statements.theme, -1)
    vote = draw_votes(
        setting,
        opinions,
        ballot.voter,
        ballot.statement,
        people=people.key,
        statements=statements.key,
        theme=theme,
        stance=statements.stance,
    )
    return pd.DataFrame(
        {
            "participant_id": people.ids()[ballot.voter],
            "statement_id": numbered("s", len(statements.text), 4)[ballot.statement],
            "voted_at": instants(setting, ballot.moment),
            "vote": vote.astype(np.int8),
        }
    )


def _seed_english(setting: Setting, seeds: int) -> Ints:
    served = frozenset().union(*(setting.languages(venue) for venue in setting.venues))
    both = np.arange(seeds) % 2
    if "en" not in served:
        return np.zeros(seeds, dtype=np.int64)
    return both if "ar" in served else np.ones(seeds, dtype=np.int64)


def _writes_english(setting: Setting, people: People, author: Ints, key: Keys) -> Ints:
    """Speakers of Arabic write Arabic, others English, or Arabic where they know it better."""
    chances = []
    for language in setting.world.values("language"):
        known = setting.world.understands.shares.get(language, {})
        arabic = 1.0 if language == "ar" else 0.0 if language == "en" else known.get("ar", 0.0)
        english = 0.04 if language == "ar" else 1.0 if language == "en" else known.get("en", 0.0)
        chances.append(english / (arabic + english) if arabic + english else 0.5)
    chance = np.array(chances)[people.codes(setting, "language")]
    return (draws(setting.seed, "language", at=key) < chance[author]).astype(np.int64)


def _faults(setting: Setting, theme: Ints, stance: Ints, english: Ints, key: Keys) -> tuple[Ints, Ints]:
    """Return what is wrong with each statement, and which earlier one it repeats (-1: none)."""
    behaviour = setting.behaviour
    rates = [getattr(behaviour, "duplicates" if name == "duplicate" else name) for name in MODERATION_REASONS]
    draw = draws(setting.seed, "fault", at=key)
    fault = np.searchsorted(np.cumsum(rates), draw, side="right")
    fault = np.where(fault == len(rates), FINE, fault)
    original = np.full(len(theme), -1)
    pick = draws(setting.seed, "what is repeated", at=key)
    earlier: dict[tuple[int, int, int], list[int]] = {}
    for row, said in enumerate(zip(theme.tolist(), stance.tolist(), english.tolist(), strict=True)):
        known = earlier.setdefault(said, [])
        if fault[row] == DUPLICATE:
            if known:
                original[row] = known[int(pick[row] * len(known))]
            else:
                fault[row] = FINE
        if fault[row] == FINE:
            known.append(row)
    return fault, original


def _texts(
    setting: Setting,
    writer: Writer,
    theme: Ints,
    stance: Ints,
    tone: Ints,
    english: Ints,
    fault: Ints,
    original: Ints,
) -> list[str]:
    topic = Topic(setting.plan.topic or "")
    random = stream(setting.seed, "register")
    gulf = random.random(len(theme)) < GULF_SHARE
    elsewhere = [other for other in Topic if other != topic]
    stranger = Writer(elsewhere[int(random.integers(len(elsewhere)))], random)
    texts: list[str] = []
    points: list[str] = []
    registers: list[Register] = []
    for row in range(len(theme)):
        register: Register = (
            "en" if english[row] else "gulf" if gulf[row] and row >= SEED_STATEMENTS else "ar"
        )
        say = (int(theme[row]), int(stance[row]), int(tone[row]))
        kind = MODERATION_REASONS[fault[row]] if fault[row] != FINE else ""
        point = ""
        if kind in ("unclear", "abuse", "personal_data"):
            text = writer.fault(kind, register)  # type: ignore[arg-type]
        elif kind == "off_topic":
            text, _ = stranger.write(int(random.integers(len(stranger.themes))), 1, say[2], register)
        elif kind == "duplicate":
            point, register = points[original[row]], registers[original[row]]
            text = writer.dress(point, *say, register)
        else:
            text, point = writer.write(*say, register)
            # The entity words its own statements plainly and without slips.
            text = point if row < SEED_STATEMENTS else text
        texts.append(text)
        points.append(point)
        registers.append(register)
    return texts
