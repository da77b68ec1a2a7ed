"""Contributions: statements with their truth, votes, survey answers and budget ballots (S48, S57, S59)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from mashura.methodology.vocabulary import MODERATION_REASONS, AgeBand
from mashura.simulation.campaign.activity import Ballot, draw_authors, draw_ballots, draw_led_ballots
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
"""Statements with which the entity opens the consultation (assumption)."""

GULF_SHARE = 0.35
"""Share of Arabic texts in the Gulf register (assumption)."""

ARABIZI_YOUNG, ARABIZI_OTHERS = 0.12, 0.03
"""Share of Arabic texts in Latin letters, of authors under 30 and of others (assumption)."""

YOUNG = frozenset({AgeBand.AGE_15_17, AgeBand.AGE_18_29})
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
    register: list[Register]
    fault: Ints
    original: Ints
    campaign: Ints
    text: list[str]
    rulings: Rulings

    @property
    def on_topic(self) -> Bools:
        """Whether a statement says something about the topic."""
        return np.asarray((self.fault == FINE) | (self.fault == DUPLICATE))


def draw_statements(setting: Setting, people: People, opinions: Opinions, writer: Writer) -> Statements:
    """Draw what people write, what is wrong with it, and what the moderators make of it."""
    author, moment, key = draw_authors(setting, people)
    campaign = people.campaign[author]
    theme, stance = draw_stances(setting, opinions, writer.themes, author, key)
    english = _writes_english(setting, people, author, key)
    if setting.attacks:
        led = campaign >= 0
        wanted, sign = targets(setting.attacks, opinions, writer.themes)
        theme, stance = np.where(led, wanted[campaign], theme), np.where(led, sign[campaign], stance)
        languages = np.array([attack.language == "en" for attack in setting.attacks], dtype=np.int64)
        english = np.where(led, languages[campaign], english)
    mood = draws(setting.seed, "mood", at=key)
    # Who wants something complains more often than who is content with things as they are.
    tone = np.where(mood < np.where(stance < 0, 0.25, 0.2), 0, np.where(mood < 0.62, 1, 2))
    fault, original = _faults(setting, theme, stance, english, key, campaign)
    seen = np.where((campaign >= 0) & (fault == DUPLICATE) & ~_noticed(setting, campaign, key), FINE, fault)
    rulings = moderate(setting, moment, key, seen, _strange(setting, english))
    own = np.arange(SEED_STATEMENTS)
    none = np.full(SEED_STATEMENTS, -1)
    all_key = np.concatenate([key_of(own), key])
    register = _registers(
        setting,
        np.concatenate([_seed_english(setting), english]),
        np.concatenate([none, people.codes(setting, "age_band")[author]]),
        all_key,
        np.concatenate([none, campaign]),
    )
    in_turn = np.argsort(writer.themes)
    said = Said(
        key=all_key,
        theme=np.concatenate([in_turn[own % len(in_turn)], theme]),
        stance=np.concatenate([np.where(own % 4 == 3, -1, 1), stance]),
        tone=np.concatenate([np.ones(SEED_STATEMENTS, dtype=np.int64), tone]),
        fault=np.concatenate([np.full(SEED_STATEMENTS, FINE), fault]),
        original=np.concatenate([none, np.where(original >= 0, original + SEED_STATEMENTS, -1)]),
        campaign=np.concatenate([none, campaign]),
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
    # A decision on an appeal is a row of its own.
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
            "coordinated": statements.campaign >= 0,
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
        ballot, vote = _with_led_votes(setting, people, opinions, ballot, vote, theme, statements)
    return pd.DataFrame(
        {
            "participant_id": people.ids()[ballot.voter],
            "statement_id": numbered("s", len(statements.text), 4)[ballot.statement],
            "voted_at": instants(setting, ballot.moment),
            "vote": vote.astype(np.int8),
        }
    )


def _with_led_votes(
    setting: Setting,
    people: People,
    opinions: Opinions,
    ballot: Ballot,
    vote: Ints,
    theme: Ints,
    statements: Statements,
) -> tuple[Ballot, Ints]:
    """Add the votes of the attacks' accounts: for their side, against the other."""
    wanted, sign = targets(setting.attacks, opinions, tuple(load_grammar(setting.plan.topic or "").themes))
    subject = np.where(theme == wanted[:, None], statements.stance * sign[:, None], 0)
    led = draw_led_ballots(setting, people, subject, statements.rulings.shown_from())
    both = Ballot(
        voter=np.concatenate([ballot.voter, led.voter]),
        statement=np.concatenate([ballot.statement, led.statement]),
        moment=np.concatenate([ballot.moment, led.moment]),
    )
    votes = np.concatenate([vote, subject[people.campaign[led.voter], led.statement]])
    order = np.lexsort((both.voter, both.moment))
    sorted_ballot = Ballot(
        voter=both.voter[order], statement=both.statement[order], moment=both.moment[order]
    )
    return sorted_ballot, votes[order]


def _noticed(setting: Setting, campaign: Ints, key: Keys) -> Bools:
    chance = np.array([NOTICED[attack.kind] for attack in setting.attacks] + [0.0])[campaign]
    return np.asarray(draws(setting.seed, "campaign noticed", at=key) < chance)


def _strange(setting: Setting, english: Ints) -> Bools:
    """Return which statements are in a language that the moderation policy does not cover."""
    covered = setting.conduct.moderation.languages
    if not covered:
        return np.zeros(len(english), dtype=bool)
    return np.array([language not in covered for language in WRITTEN])[english]


def _registers(setting: Setting, english: Ints, age: Ints, key: Keys, campaign: Ints) -> list[Register]:
    """Return how each statement is written; age -1 stands for the entity, which writes the standard."""
    bands = setting.world.values("age_band")
    young = np.isin(age, [code for code, band in enumerate(bands) if band in YOUNG])
    arabizi = np.where(age < 0, 0.0, np.where(young, ARABIZI_YOUNG, ARABIZI_OTHERS))
    gulf = np.where(age < 0, 0.0, GULF_SHARE)
    luck = draws(setting.seed, "register", at=key)
    names: tuple[Register, ...] = ("arabizi", "gulf", "ar", "en")
    code = np.where(luck < arabizi, 0, np.where(luck < arabizi + (1 - arabizi) * gulf, 1, 2))
    # A campaign has one voice: the written standard, or that of the one person behind many accounts.
    voices = [1 if attack.kind == AttackKind.MANY_ACCOUNTS else 2 for attack in setting.attacks]
    code = np.where(campaign >= 0, np.array([*voices, 2])[campaign], code)
    return [names[place] for place in np.where(english == 1, 3, code)]


def _seed_english(setting: Setting) -> Ints:
    served = frozenset().union(*(setting.languages(venue) for venue in setting.open_venues))
    both = np.arange(SEED_STATEMENTS) % 2
    if "en" not in served:
        return np.zeros(SEED_STATEMENTS, dtype=np.int64)
    return both if "ar" in served else np.ones(SEED_STATEMENTS, dtype=np.int64)


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


def _faults(
    setting: Setting, theme: Ints, stance: Ints, english: Ints, key: Keys, campaign: Ints
) -> tuple[Ints, Ints]:
    """Return what is wrong with each statement, and which earlier one it repeats (-1: none).

    All texts of a campaign after the first repeat the first; a brigade's writers find words of their own.
    """
    behaviour = setting.behaviour
    milder = PUBLISHED_POLICY if setting.conduct.moderation.published else 1.0
    rates = {
        "duplicate": behaviour.duplicates,
        "unclear": behaviour.unclear,
        "off_topic": behaviour.off_topic * milder,
        "abuse": behaviour.abuse * milder,
        "personal_data": behaviour.personal_data,
    }
    chances = np.array([*rates.values(), max(0.0, 1 - sum(rates.values()))])
    codes = np.array([*(MODERATION_REASONS.index(reason) for reason in rates), FINE])
    fault = codes[picks(setting.seed, "fault", at=key, among=(*rates, "fine"), chances=chances)]
    original = np.full(len(theme), -1)
    pick = draws(setting.seed, "what is repeated", at=key)
    earlier: dict[tuple[int, int, int], list[int]] = {}
    first: dict[int, int] = {}
    for row, leader in enumerate(campaign.tolist()):
        if leader >= 0:
            fault[row] = FINE
            if setting.attacks[leader].kind != AttackKind.BRIGADE and first.setdefault(leader, row) != row:
                fault[row], original[row] = DUPLICATE, first[leader]
            continue
        known = earlier.setdefault((int(theme[row]), int(stance[row]), int(english[row])), [])
        if fault[row] == DUPLICATE:
            if known:
                original[row] = known[int(pick[row] * len(known))]
            else:
                fault[row] = FINE
        if fault[row] == FINE:
            known.append(row)
    return fault, original
