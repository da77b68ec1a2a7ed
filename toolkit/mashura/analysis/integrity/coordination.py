"""Suspected coordinated campaigns: accounts with similar texts or equal votes in a short time (S57, F14).

There are two kinds of evidence: similar statements by several authors in one burst; and accounts that arrive
in one burst and vote on the same statements in the same direction, far more often than by chance. What the
platform knows about the accounts (channel, traits, one statement each) is reported as well. None of this is
proof: a school class that takes part together looks the same, so a person decides.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from mashura.analysis.integrity.bursts import Burst, bursts
from mashura.analysis.people.representativeness import ATTRIBUTES
from mashura.analysis.readings import Reading, reading
from mashura.analysis.texts.flags import Decision
from mashura.analysis.texts.likeness import letter_sequences
from mashura.analysis.texts.normalisation import normalise
from mashura.analysis.votes.vote_matrix import VoteMatrix
from mashura.i18n import Language, active_language, format_number, format_percent, message
from mashura.methodology.tables.consultation import Consultation

Floats = npt.NDArray[np.float32]
Trace = Literal["texts", "votes", "both"]

TEXTS_ALIKE = 0.2
"""Smallest cosine of weighted letter sequences of similar texts: one topic, similar words (assumption)."""

MOST_STATEMENTS, MOST_VOTERS = 10_000, 20_000
"""Larger consultations are not compared; the result says so."""

_FEWEST_COMMON = 4
_BEYOND_CHANCE = 3.0
_ONE_DIRECTION = 0.95
_SAME_CAMPAIGN = 0.5
_BLOCK = 1000
_MS_A_DAY = 86_400_000


@dataclass(frozen=True, kw_only=True)
class SuspectedCampaign:
    """Accounts that may be coordinated.

    Attributes
    ----------
    trace : {'texts', 'votes', 'both'}
        The kind of evidence.
    accounts, statements : tuple of str
        Accounts of the burst, and the statements that they wrote in it.
    first, last : datetime.datetime
        Start and end of the burst (UTC).
    expected : float
        Expected number in that time at the pace of all other accounts.
    score : float
        Log likelihood ratio of the burst; the higher, the less likely by chance (see :mod:`bursts`).
    one_statement, same_channel, same_traits : float
        Shares of the accounts, 0-1, that wrote one statement only, that use their most frequent channel, and
        that have their most frequent traits; NaN if the platform does not know.
    usual_channel, usual_traits : float
        Shares of all other accounts with that channel, and with those traits.
    example : str
        One of the texts, or an empty text.
    decision : {'open', 'upheld', 'dismissed'}
        The moderator's decision.
    """

    trace: Trace
    accounts: tuple[str, ...]
    statements: tuple[str, ...]
    first: datetime
    last: datetime
    expected: float
    score: float
    one_statement: float
    same_channel: float
    usual_channel: float
    same_traits: float
    usual_traits: float
    example: str
    decision: Decision = "open"


@dataclass(frozen=True, kw_only=True)
class Coordination:
    """All suspected campaigns of a consultation.

    Attributes
    ----------
    campaigns : tuple of SuspectedCampaign
        The campaign that is least likely by chance first.
    days : tuple of int
        Number of accounts that became active on each day, from ``opened`` on.
    opened : datetime.datetime or None
        When the first account became active.
    statements, accounts : int
        Number of statements and accounts that were checked.
    texts_compared, votes_compared : bool
        False if there were too many, or their times are unknown.
    simulated : bool
    """

    campaigns: tuple[SuspectedCampaign, ...]
    days: tuple[int, ...]
    opened: datetime | None
    statements: int
    accounts: int
    texts_compared: bool
    votes_compared: bool
    simulated: bool

    def decided(self, place: int, decision: Decision) -> Coordination:
        """Return the same campaigns with the moderator's decision on one of them."""
        campaigns = list(self.campaigns)
        campaigns[place] = replace(campaigns[place], decision=decision)
        return replace(self, campaigns=tuple(campaigns))


def coordination(consultation: Consultation) -> Coordination:
    """Return the suspected campaigns of a consultation.

    Parameters
    ----------
    consultation : Consultation
        Simulated or real; statements without time or author are ignored. Statements that were moderated out
        are included, because they are part of the evidence.

    Examples
    --------
    >>> result = coordination(Consultation(title="", origin="csv"))
    >>> result.campaigns, result.texts_compared
    ((), False)
    """
    written = consultation.statements.dropna(subset=["author_id", "created_at"]).reset_index(drop=True)
    active = _first_activity(consultation, written)
    by_texts = _text_bursts(written)
    by_votes = _vote_bursts(consultation)
    suspected = [
        (set(written["author_id"].iloc[burst.members]), burst, written.iloc[burst.members])
        for burst in by_texts or []
    ]
    campaigns = [
        _described(consultation, written, "texts", accounts, burst, rows["created_at"], rows)
        for accounts, burst, rows in suspected
    ]
    for accounts, burst in by_votes or []:
        joined = active.reindex(sorted(accounts))
        in_burst = written["created_at"].between(joined.min(), joined.max())
        rows = written[written["author_id"].isin(accounts) & in_burst]
        by_vote = _described(consultation, written, "votes", accounts, burst, joined, rows)
        overlapping = [
            place for place, campaign in enumerate(campaigns) if _overlap(campaign, by_vote) >= _SAME_CAMPAIGN
        ]
        if overlapping:
            campaigns[overlapping[0]] = _joined(campaigns[overlapping[0]], by_vote)
        else:
            campaigns.append(by_vote)
    opened = active.min() if len(active) else None
    return Coordination(
        campaigns=tuple(sorted(campaigns, key=lambda campaign: -campaign.score)),
        days=_per_day(_milliseconds(active)) if len(active) else (),
        opened=opened.to_pydatetime() if opened is not None else None,
        statements=len(written),
        accounts=len(consultation.participants),
        texts_compared=by_texts is not None,
        votes_compared=by_votes is not None or consultation.votes.empty,
        simulated=consultation.is_simulated,
    )


def _first_activity(consultation: Consultation, written: pd.DataFrame) -> pd.Series:
    """Return the first time at which each account joined, voted or wrote."""
    people, votes = consultation.participants, consultation.votes
    moments = [
        people.set_index("participant_id")["joined_at"],
        votes.groupby("participant_id")["voted_at"].min(),
        written.groupby("author_id")["created_at"].min(),
    ]
    known = pd.concat([times.dropna() for times in moments])
    first: pd.Series = known.groupby(level=0).min().sort_values()
    return first


def _per_day(moments: npt.NDArray[np.int64]) -> tuple[int, ...]:
    counts: npt.NDArray[np.int64] = np.bincount((moments - moments.min()) // _MS_A_DAY)
    return tuple(counts.tolist())


def _text_bursts(written: pd.DataFrame) -> list[Burst] | None:
    """Return the bursts of similar statements by different authors."""
    if not 1 < len(written) <= MOST_STATEMENTS or not written["text"].map(normalise).any():
        return None
    letters = letter_sequences().fit_transform(written["text"]).astype(np.float32)
    parts = []
    for first in range(0, len(written), _BLOCK):
        alike = letters[first : first + _BLOCK] @ letters.T
        alike.data[alike.data < TEXTS_ALIKE] = 0
        alike.eliminate_zeros()
        parts.append(alike)
    alike = sparse.csr_array(sparse.vstack(parts))
    alike.setdiag(1.0)
    authors = written["author_id"]
    # One author who repeats a text is not a campaign.
    return [
        burst
        for burst in bursts(sparse.csr_array(alike), _milliseconds(written["created_at"]))
        if authors.iloc[burst.members].nunique() > len(burst.members) / 2
    ]


def _vote_bursts(consultation: Consultation) -> list[tuple[set[str], Burst]] | None:
    """Return the bursts of accounts with equal votes."""
    votes = VoteMatrix.of(consultation)
    timed = consultation.latest_votes().dropna(subset=["voted_at"])
    if not 1 < votes.shape[0] <= MOST_VOTERS or timed["participant_id"].nunique() < votes.shape[0]:
        return None
    moments = timed.groupby("participant_id")["voted_at"]
    began = _milliseconds(moments.min().reindex(votes.participant_ids))
    ended = _milliseconds(moments.max().reindex(votes.participant_ids))
    shown = np.sort(_milliseconds(timed.groupby("statement_id")["voted_at"].min()))
    available = np.searchsorted(shown, ended, side="right").astype(np.float32)
    return [
        ({votes.participant_ids[row] for row in burst.members.tolist()}, burst)
        for burst in bursts(_vote_alike(votes, available), began)
    ]


def _vote_alike(votes: VoteMatrix, available: Floats) -> sparse.csr_array:
    """Return which accounts vote alike: far more common statements than by chance, in the same direction.

    By chance, two people who voted on a and b of n statements that both could see have a·b/n in common.
    """
    sides = []
    for wanted in ((1, 0, -1), (1,), (-1,)):
        chosen = np.isin(votes.values, wanted)
        side = np.zeros(votes.shape, dtype=np.float32)
        side[votes.rows[chosen], votes.columns[chosen]] = 1
        sides.append(side)
    voted, agreed, disagreed = sides
    cast = voted.sum(axis=1)
    rows, columns = [], []
    for first in range(0, len(cast), _BLOCK):
        part = slice(first, first + _BLOCK)
        common = voted[part] @ voted.T
        chance = np.outer(cast[part], cast) / np.minimum.outer(available[part], available)
        same_direction = agreed[part] @ agreed.T + disagreed[part] @ disagreed.T
        alike = (common >= _FEWEST_COMMON) & (common >= chance + _BEYOND_CHANCE * np.sqrt(chance))
        alike &= same_direction >= _ONE_DIRECTION * common
        # Accounts with too few votes for a comparison with chance are alike if all their votes are equal.
        all_equal = (same_direction == common) & (common == cast) & (common == cast[part, None])
        alike |= (common >= 2) & all_equal
        here = np.arange(len(alike))
        alike[here, first + here] = True
        row, column = np.nonzero(alike)
        rows.append(row + first)
        columns.append(column)
    entries = np.concatenate(rows), np.concatenate(columns)
    return sparse.csr_array((np.ones(len(entries[0]), dtype=np.int8), entries), shape=(len(cast),) * 2)


def _described(
    consultation: Consultation,
    written: pd.DataFrame,
    trace: Trace,
    accounts: set[str],
    burst: Burst,
    moments: pd.Series,
    rows: pd.DataFrame,
) -> SuspectedCampaign:
    people = consultation.participants
    inside = people["participant_id"].isin(accounts)
    wrote = written["author_id"].value_counts().reindex(sorted(accounts)).fillna(0)
    channel, usual_channel = _most_frequent(people[["channel"]], inside)
    traits, usual_traits = _most_frequent(people[[*ATTRIBUTES]], inside)
    return SuspectedCampaign(
        trace=trace,
        accounts=tuple(sorted(accounts)),
        statements=tuple(rows["statement_id"]),
        first=moments.min().to_pydatetime(),
        last=moments.max().to_pydatetime(),
        expected=burst.expected,
        score=burst.score,
        one_statement=float((wrote == 1).mean()),
        same_channel=channel,
        usual_channel=usual_channel,
        same_traits=traits,
        usual_traits=usual_traits,
        example=rows["text"].iloc[0] if len(rows) else "",
    )


def _most_frequent(traits: pd.DataFrame, inside: pd.Series) -> tuple[float, float]:
    """Return the share of the most frequent traits among some accounts, and their share among the others."""
    known = traits.notna().any(axis=1)
    combined = traits.astype("string").fillna("?").agg("|".join, axis=1)
    accounts, others = combined[inside & known], combined[~inside & known]
    if accounts.empty:
        return float("nan"), float("nan")
    most_frequent = accounts.mode().iloc[0]
    usual = float((others == most_frequent).mean()) if len(others) else float("nan")
    return float((accounts == most_frequent).mean()), usual


def _overlap(first: SuspectedCampaign, second: SuspectedCampaign) -> float:
    both = len(set(first.accounts) & set(second.accounts))
    return both / min(len(first.accounts), len(second.accounts))


def _joined(first: SuspectedCampaign, second: SuspectedCampaign) -> SuspectedCampaign:
    larger = max(first, second, key=lambda campaign: len(campaign.accounts))
    return replace(
        larger,
        trace="both",
        accounts=tuple(sorted({*first.accounts, *second.accounts})),
        statements=tuple(dict.fromkeys([*first.statements, *second.statements])),
        first=min(first.first, second.first),
        last=max(first.last, second.last),
        score=max(first.score, second.score),
        example=first.example or second.example,
    )


def _milliseconds(moments: pd.Series) -> npt.NDArray[np.int64]:
    return np.asarray(moments.astype("datetime64[ms, UTC]").astype("int64"), dtype=np.int64)


@reading.register
def _reading(result: Coordination) -> Reading:
    lang = active_language()
    says = [
        message(
            "texts-coordination-says",
            lang=lang,
            count=len(result.campaigns),
            accounts=format_number(result.accounts, lang),
            statements=format_number(result.statements, lang),
        )
    ]
    says += [" ".join(explanation(campaign)) for campaign in result.campaigns]
    cautions = [f"texts-coordination-caution-{name}" for name in ("proof", "silent", "voice")]
    cautions += [] if result.texts_compared else ["texts-coordination-caution-texts"]
    cautions += [] if result.votes_compared else ["texts-coordination-caution-votes"]
    return Reading(says=tuple(says), cautions=tuple(message(key, lang=lang) for key in cautions))


def explanation(campaign: SuspectedCampaign, lang: Language | None = None) -> tuple[str, ...]:
    """Return the reasons for a suspicion as sentences, in the active language or in ``lang``."""
    language = lang or active_language()
    values = {
        "accounts": format_number(len(campaign.accounts), language),
        "first": f"{campaign.first:%Y-%m-%d %H:%M}",
        "last": f"{campaign.last:%Y-%m-%d %H:%M}",
        "expected": format_number(campaign.expected, language, decimals=1),
    }
    if campaign.trace != "votes":
        values["statements"] = format_number(len(campaign.statements), language)
    sentences = [message(f"texts-coordination-{campaign.trace}", lang=language, **values)]
    if campaign.trace != "votes":
        share = format_percent(campaign.one_statement, language)
        sentences.append(message("texts-coordination-single", lang=language, share=share))
    for key, part, usual in (
        ("channel", campaign.same_channel, campaign.usual_channel),
        ("traits", campaign.same_traits, campaign.usual_traits),
    ):
        # Mentioned only if it distinguishes these accounts from the others.
        if part > 2 * usual and part > 0.5:
            sentences.append(
                message(
                    f"texts-coordination-{key}",
                    lang=language,
                    share=format_percent(part, language),
                    usual=format_percent(usual, language),
                )
            )
    return tuple(sentences)
