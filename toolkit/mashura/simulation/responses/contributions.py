"""Contributions: statements with their ground truth, and votes (S48, S57, S59)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from mashura.methodology.vocabulary import MODERATION_REASONS, AgeBand
from mashura.simulation.campaign.activity import Ballot, draw_authors, draw_ballots, draw_coordinated_ballots
from mashura.simulation.campaign.attacks import NOTICED, AttackKind
from mashura.simulation.campaign.crowd import targets
from mashura.simulation.campaign.moderation import FINE, PUBLISHED_POLICY, Rulings, moderate
from mashura.simulation.campaign.opinions import Opinions, draw_stances, draw_votes
from mashura.simulation.campaign.people import MS_AN_HOUR, People, instants, labels, numbered
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Bools, Ints
from mashura.simulation.public.streams import Keys, draws, key_of, picks
from mashura.simulation.responses.texts import DUPLICATE, Said, write_texts
from mashura.simulation.responses.voices import STANCE_NAMES, TONE_NAMES, Register, Writer, load_grammar

SEED_STATEMENTS = 12
"""Number of statements with which the entity opens the consultation (assumption)."""

GULF_SHARE = 0.35
"""Share of Arabic texts in Gulf Arabic (assumption)."""

ARABIZI_YOUNG, ARABIZI_OTHERS = 0.12, 0.03
"""Share of Arabic texts in Latin letters, for authors under 30 and others (assumption)."""

YOUNG = frozenset({AgeBand.AGE_15_17, AgeBand.AGE_18_29})
WRITTEN = ("ar", "en")
"""Languages of simulated texts."""


@dataclass(frozen=True)
class Statements:
    """All statements in order of time; those of the entity come first, with author -1."""

    author: Ints
    key: Keys
    moment: Ints
    venue: Ints
    theme: Ints
    stance: Ints
    tone: Ints
    register: list[Register]
    fault: Ints
    original: Ints
    attack: Ints
    text: list[str]
    rulings: Rulings

    @property
    def on_topic(self) -> Bools:
        """Whether a statement is about the topic."""
        return np.asarray((self.fault == FINE) | (self.fault == DUPLICATE))


def draw_statements(setting: Setting, people: People, opinions: Opinions, writer: Writer) -> Statements:
    """Draw the statements, their faults, and the decisions of the moderators."""
    author, moment, key = draw_authors(setting, people)
    attack = people.attack[author]
    theme, stance = draw_stances(setting, opinions, writer.themes, author, key)
    english = _writes_english(setting, people, author, key)
    if setting.attacks:
        coordinated = attack >= 0
        target_theme, sign = targets(setting.attacks, opinions, writer.themes)
        theme, stance = (
            np.where(coordinated, target_theme[attack], theme),
            np.where(coordinated, sign[attack], stance),
        )
        languages = np.array([attack.language == "en" for attack in setting.attacks], dtype=np.int64)
        english = np.where(coordinated, languages[attack], english)
    mood = draws(setting.seed, "mood", at=key)
    # Opponents complain slightly more often than supporters.
    tone = np.where(mood < np.where(stance < 0, 0.25, 0.2), 0, np.where(mood < 0.62, 1, 2))
    fault, original = _faults(setting, theme, stance, english, key, attack)
    seen = np.where((attack >= 0) & (fault == DUPLICATE) & ~_noticed(setting, attack, key), FINE, fault)
    rulings = moderate(setting, moment, key, seen, _uncovered(setting, english))
    own = np.arange(SEED_STATEMENTS)
    none = np.full(SEED_STATEMENTS, -1)
    all_key = np.concatenate([key_of(own), key])
    register = _registers(
        setting,
        np.concatenate([_seed_english(setting), english]),
        np.concatenate([none, people.codes(setting, "age_band")[author]]),
        all_key,
        np.concatenate([none, attack]),
    )
    in_turn = np.argsort(writer.themes)
    said = Said(
        key=all_key,
        theme=np.concatenate([in_turn[own % len(in_turn)], theme]),
        stance=np.concatenate([np.where(own % 4 == 3, -1, 1), stance]),
        tone=np.concatenate([np.ones(SEED_STATEMENTS, dtype=np.int64), tone]),
        fault=np.concatenate([np.full(SEED_STATEMENTS, FINE), fault]),
        original=np.concatenate([none, np.where(original >= 0, original + SEED_STATEMENTS, -1)]),
        attack=np.concatenate([none, attack]),
        register=register,
    )
    return Statements(
        author=np.concatenate([none, author]),
        moment=np.concatenate([np.zeros(SEED_STATEMENTS, dtype=np.int64), moment]),
        venue=np.concatenate([np.full(SEED_STATEMENTS, setting.main_venue), people.venue[author]]),
        text=write_texts(setting, writer, said, plain=SEED_STATEMENTS),
        rulings=rulings.after(SEED_STATEMENTS),
        **vars(said),
    )


def statement_tables(
    setting: Setting, people: People, statements: Statements, themes: tuple[str, ...]
) -> dict[str, pd.DataFrame]:
    """Return the tables ``statements``, ``moderation_log`` and the statements' rows of ``truth``."""
    ids = numbered("s", len(statements.text), 4)
    rulings = statements.rulings
    pending = rulings.decided < 0
    ruling = np.where(rulings.accepted, "in", "out")
    shown = rulings.shown_from() >= 0
    reason = np.where(shown, FINE, rulings.reason)
    table = pd.DataFrame(
        {
            "statement_id": ids,
            "author_id": labels(people.ids(), statements.author),
            "created_at": instants(setting, statements.moment),
            "channel": labels(setting.venues, statements.venue),
            "language": ["en" if register == "en" else "ar" for register in statements.register],
            "text": statements.text,
            "moderation": np.where(pending, "pending", np.where(shown, "in", "out")),
            "reason": labels(MODERATION_REASONS, reason),
        }
    )
    ruled = np.flatnonzero(~pending & (statements.author >= 0))
    appealed = np.flatnonzero(rulings.appeal >= 0)
    waited = (rulings.appeal - rulings.decided)[appealed] / MS_AN_HOUR
    turned = rulings.overturned[appealed]
    # A decision on an appeal is a separate row.
    log = pd.DataFrame(
        {
            "statement_id": np.concatenate([ids[ruled], ids[appealed]]),
            "decided_at": instants(
                setting, np.concatenate([rulings.decided[ruled], rulings.appeal[appealed]])
            ),
            "decision": np.concatenate([ruling[ruled], np.where(turned, "in", "out")]),
            "reason": labels(
                MODERATION_REASONS,
                np.concatenate([rulings.reason[ruled], np.where(turned, FINE, rulings.reason[appealed])]),
            ),
            "hours_waiting": np.round(np.concatenate([rulings.hours_waiting[ruled], waited]), 3),
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
            "coordinated": statements.attack >= 0,
        }
    )
    return {"statements": table, "moderation_log": log, "truth": truth}


def vote_table(setting: Setting, people: People, opinions: Opinions, statements: Statements) -> pd.DataFrame:
    """Return the table ``votes``."""
    shown_from = statements.rulings.shown_from()
    ballot = draw_ballots(setting, people, shown_from)
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
    if setting.attacks:
        ballot, vote = _with_coordinated_votes(setting, people, opinions, ballot, vote, theme, statements)
    return pd.DataFrame(
        {
            "participant_id": people.ids()[ballot.voter],
            "statement_id": numbered("s", len(statements.text), 4)[ballot.statement],
            "voted_at": instants(setting, ballot.moment),
            "vote": vote.astype(np.int8),
        }
    )


def _with_coordinated_votes(
    setting: Setting,
    people: People,
    opinions: Opinions,
    ballot: Ballot,
    vote: Ints,
    theme: Ints,
    statements: Statements,
) -> tuple[Ballot, Ints]:
    """Add the votes of attack accounts, for their side and against the other."""
    target_theme, sign = targets(
        setting.attacks, opinions, tuple(load_grammar(setting.plan.topic or "").themes)
    )
    subject = np.where(theme == target_theme[:, None], statements.stance * sign[:, None], 0)
    coordinated = draw_coordinated_ballots(setting, people, subject, statements.rulings.shown_from())
    both = Ballot(
        voter=np.concatenate([ballot.voter, coordinated.voter]),
        statement=np.concatenate([ballot.statement, coordinated.statement]),
        moment=np.concatenate([ballot.moment, coordinated.moment]),
    )
    votes = np.concatenate([vote, subject[people.attack[coordinated.voter], coordinated.statement]])
    order = np.lexsort((both.voter, both.moment))
    sorted_ballot = Ballot(
        voter=both.voter[order], statement=both.statement[order], moment=both.moment[order]
    )
    return sorted_ballot, votes[order]


def _noticed(setting: Setting, attack: Ints, key: Keys) -> Bools:
    chance = np.array([NOTICED[planned.kind] for planned in setting.attacks] + [0.0])[attack]
    return np.asarray(draws(setting.seed, "campaign noticed", at=key) < chance)


def _uncovered(setting: Setting, english: Ints) -> Bools:
    """Return which statements are in a language that the moderation policy does not cover."""
    covered = setting.conduct.moderation.languages
    if not covered:
        return np.zeros(len(english), dtype=bool)
    return np.array([language not in covered for language in WRITTEN])[english]


def _registers(setting: Setting, english: Ints, age: Ints, key: Keys, attack: Ints) -> list[Register]:
    """Return the register of each statement; age -1 means the entity, which writes Standard Arabic."""
    bands = setting.world.values("age_band")
    young = np.isin(age, [code for code, band in enumerate(bands) if band in YOUNG])
    arabizi = np.where(age < 0, 0.0, np.where(young, ARABIZI_YOUNG, ARABIZI_OTHERS))
    gulf = np.where(age < 0, 0.0, GULF_SHARE)
    draw = draws(setting.seed, "register", at=key)
    names: tuple[Register, ...] = ("arabizi", "gulf", "ar", "en")
    code = np.where(draw < arabizi, 0, np.where(draw < arabizi + (1 - arabizi) * gulf, 1, 2))
    # An attack has one register: Standard Arabic, or Gulf Arabic for one person with many accounts.
    voices = [1 if planned.kind == AttackKind.MANY_ACCOUNTS else 2 for planned in setting.attacks]
    code = np.where(attack >= 0, np.array([*voices, 2])[attack], code)
    return [names[place] for place in np.where(english == 1, 3, code)]


def _seed_english(setting: Setting) -> Ints:
    served = frozenset().union(*(setting.languages(venue) for venue in setting.open_venues))
    both = np.arange(SEED_STATEMENTS) % 2
    if "en" not in served:
        return np.zeros(SEED_STATEMENTS, dtype=np.int64)
    return both if "ar" in served else np.ones(SEED_STATEMENTS, dtype=np.int64)


def _writes_english(setting: Setting, people: People, author: Ints, key: Keys) -> Ints:
    """Draw who writes English; speakers of other languages write the one that they know better more often."""
    chances = []
    for language in setting.world.values("language"):
        understood = setting.world.understands.shares.get(language, {})
        arabic = 1.0 if language == "ar" else 0.0 if language == "en" else understood.get("ar", 0.0)
        english = 0.04 if language == "ar" else 1.0 if language == "en" else understood.get("en", 0.0)
        chances.append(english / (arabic + english) if arabic + english else 0.5)
    chance = np.array(chances)[people.codes(setting, "language")]
    return (draws(setting.seed, "language", at=key) < chance[author]).astype(np.int64)


def _faults(
    setting: Setting, theme: Ints, stance: Ints, english: Ints, key: Keys, attack: Ints
) -> tuple[Ints, Ints]:
    """Return the fault of each statement, and the earlier statement that it repeats (-1: none).

    All texts of an attack repeat its first text; the writers of a brigade use their own words.
    """
    behaviour = setting.behaviour
    published_factor = PUBLISHED_POLICY if setting.conduct.moderation.published else 1.0
    rates = {
        "duplicate": behaviour.duplicates,
        "unclear": behaviour.unclear,
        "off_topic": behaviour.off_topic * published_factor,
        "abuse": behaviour.abuse * published_factor,
        "personal_data": behaviour.personal_data,
    }
    chances = np.array([*rates.values(), max(0.0, 1 - sum(rates.values()))])
    codes = np.array([*(MODERATION_REASONS.index(reason) for reason in rates), FINE])
    fault = codes[picks(setting.seed, "fault", at=key, among=(*rates, "fine"), chances=chances)]
    original = np.full(len(theme), -1)
    pick = draws(setting.seed, "what is repeated", at=key)
    earlier: dict[tuple[int, int, int], list[int]] = {}
    first: dict[int, int] = {}
    for row, leader in enumerate(attack.tolist()):
        if leader >= 0:
            fault[row] = FINE
            if setting.attacks[leader].kind != AttackKind.BRIGADE and first.setdefault(leader, row) != row:
                fault[row], original[row] = DUPLICATE, first[leader]
            continue
        earlier_alike = earlier.setdefault((int(theme[row]), int(stance[row]), int(english[row])), [])
        if fault[row] == DUPLICATE:
            if earlier_alike:
                original[row] = earlier_alike[int(pick[row] * len(earlier_alike))]
            else:
                fault[row] = FINE
        if fault[row] == FINE:
            earlier_alike.append(row)
    return fault, original
