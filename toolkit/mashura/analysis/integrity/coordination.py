"""Suspected coordinated campaigns: accounts that act as one, in texts or in votes (S57, F14).

Two traces are followed. Statements alike, by several authors, that come in one burst; and accounts whose
votes fall on the same statements in the same direction far beyond chance, and that arrive in one burst. What
a platform tells of the accounts (channel, traits, one statement each) is stated beside it. None of this
proves anything: a class that takes part together looks the same, so a human decides.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from mashura.analysis.integrity.bursts import Burst, bursts
from mashura.analysis.readings import Reading, reading
from mashura.analysis.texts.flags import Decision
from mashura.analysis.texts.normalisation import normalise
from mashura.analysis.votes.vote_matrix import VoteMatrix
from mashura.i18n import Language, active_language, format_number, format_percent, message
from mashura.methodology.tables.consultation import Consultation

Floats = npt.NDArray[np.float32]
Trace = Literal["texts", "votes", "both"]

TEXTS_ALIKE = 0.2
"""Cosine of weighed letter stretches from which texts count as alike: one matter, like words (assumption)."""

MOST_STATEMENTS, MOST_VOTERS = 10_000, 20_000
"""More than these are not compared with one another; the result says so."""

_FEWEST_COMMON = 4
_BEYOND_CHANCE = 3.0
_ONE_DIRECTION = 0.95
_SAME_CAMPAIGN = 0.5
_BLOCK = 1000
_MS_A_DAY = 86_400_000
_TRAITS = ["age_band", "gender", "region", "language", "residency", "disability"]


@dataclass(frozen=True, kw_only=True)
class SuspectedCampaign:
    """Accounts that may be led by one hand.

    Attributes
    ----------
    trace : {'texts', 'votes', 'both'}
        What gave it away.
    accounts, statements : tuple of str
        Accounts of the burst, and what they wrote within it.
    first, last : datetime.datetime
        When the first and the last of the burst came (UTC).
    expected : float
        How many would have come in that time at the others' pace.
    score : float
        Log likelihood ratio of the burst; the higher, the less likely by chance (see :mod:`bursts`).
    one_statement, same_channel, same_traits : float
        Parts of the accounts, 0-1, that wrote one statement only, that came by the commonest channel among
        them, and that have the commonest set of traits; NaN where the platform does not tell.
    usual_channel, usual_traits : float
        The part of all other accounts with that channel, and with those traits.
    example : str
        One of the texts, or an empty text.
    decision : {'open', 'upheld', 'dismissed'}
        What a human made of it.
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
        The least likely by chance first.
    days : tuple of int
        Accounts that became active on each day, from ``opened`` on.
    opened : datetime.datetime or None
        When the first account became active.
    statements, accounts : int
        How many were looked at.
    texts_compared, votes_compared : bool
        False if there were too many, or none whose time is known.
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
        """Return the same with a human's decision on one campaign kept."""
        campaigns = list(self.campaigns)
        campaigns[place] = replace(campaigns[place], decision=decision)
        return replace(self, campaigns=tuple(campaigns))


def coordination(consultation: Consultation) -> Coordination:
    """Return accounts that may be led by one hand.

    Parameters
    ----------
    consultation : Consultation
        Simulated or real; what has no time or no author is passed over. Statements that were moderated out
        count too: they are part of the trace.

    Examples
    --------
    >>> found = coordination(Consultation(title="", origin="csv"))
    >>> found.campaigns, found.texts_compared
    ((), False)
    """
    written = consultation.statements.dropna(subset=["author_id", "created_at"]).reset_index(drop=True)
    active = _first_seen(consultation, written)
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
        said = written[
            written["author_id"].isin(accounts) & written["created_at"].between(joined.min(), joined.max())
        ]
        found = _described(consultation, written, "votes", accounts, burst, joined, said)
        same = [place for place, one in enumerate(campaigns) if _overlap(one, found) >= _SAME_CAMPAIGN]
        if same:
            campaigns[same[0]] = _joined(campaigns[same[0]], found)
        else:
            campaigns.append(found)
    opened = active.min() if len(active) else None
    return Coordination(
        campaigns=tuple(sorted(campaigns, key=lambda one: -one.score)),
        days=_per_day(_milliseconds(active)) if len(active) else (),
        opened=opened.to_pydatetime() if opened is not None else None,
        statements=len(written),
        accounts=len(consultation.participants),
        texts_compared=by_texts is not None,
        votes_compared=by_votes is not None,
        simulated=consultation.is_simulated,
    )


def _first_seen(consultation: Consultation, written: pd.DataFrame) -> pd.Series:
    """Return when each account joined, voted or wrote first."""
    people, votes = consultation.participants, consultation.votes
    moments = [
        people.set_index("participant_id")["joined_at"],
        votes.groupby("participant_id")["voted_at"].min(),
        written.groupby("author_id")["created_at"].min(),
    ]
    seen: pd.Series = pd.concat([one.dropna() for one in moments]).groupby(level=0).min().sort_values()
    return seen


def _per_day(moments: npt.NDArray[np.int64]) -> tuple[int, ...]:
    counts: npt.NDArray[np.int64] = np.bincount((moments - moments.min()) // _MS_A_DAY)
    return tuple(counts.tolist())


def _text_bursts(written: pd.DataFrame) -> list[Burst] | None:
    """Return the bursts of statements alike by different authors."""
    if not 1 < len(written) <= MOST_STATEMENTS or not written["text"].map(normalise).any():
        return None
    weigh = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), preprocessor=normalise, sublinear_tf=True)
    letters = weigh.fit_transform(written["text"]).astype(np.float32)
    parts = []
    for first in range(0, len(written), _BLOCK):
        alike = letters[first : first + _BLOCK] @ letters.T
        alike.data[alike.data < TEXTS_ALIKE] = 0
        alike.eliminate_zeros()
        parts.append(alike)
    alike = sparse.csr_array(sparse.vstack(parts))
    alike.setdiag(1.0)
    found = bursts(sparse.csr_array(alike), _milliseconds(written["created_at"]))
    # Who repeats himself is no campaign.
    return [one for one in found if written["author_id"].iloc[one.members].nunique() > len(one.members) / 2]


def _vote_bursts(consultation: Consultation) -> list[tuple[set[str], Burst]] | None:
    """Return the bursts of accounts that vote as one."""
    votes = VoteMatrix.of(consultation)
    timed = consultation.latest_votes().dropna(subset=["voted_at"])
    if not 1 < votes.shape[0] <= MOST_VOTERS or timed["participant_id"].nunique() < votes.shape[0]:
        return None
    moments = timed.groupby("participant_id")["voted_at"]
    began = _milliseconds(moments.min().reindex(votes.participant_ids))
    ended = _milliseconds(moments.max().reindex(votes.participant_ids))
    shown = np.sort(_milliseconds(timed.groupby("statement_id")["voted_at"].min()))
    open_to_each = np.searchsorted(shown, ended, side="right").astype(np.float32)
    found = bursts(_vote_alike(votes, open_to_each), began)
    return [({votes.participant_ids[row] for row in one.members.tolist()}, one) for one in found]


def _vote_alike(votes: VoteMatrix, open_to_each: Floats) -> sparse.csr_array:
    """Return who votes as one: more common statements than chance, all in one direction, or equal ballots.

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
        chance = np.outer(cast[part], cast) / np.minimum.outer(open_to_each[part], open_to_each)
        one_way = agreed[part] @ agreed.T + disagreed[part] @ disagreed.T
        alike = (common >= _FEWEST_COMMON) & (common >= chance + _BEYOND_CHANCE * np.sqrt(chance))
        alike &= one_way >= _ONE_DIRECTION * common
        # Ballots too short for chance to be judged count as alike if they are the same altogether.
        alike |= (common >= 2) & (one_way == common) & (common == cast) & (common == cast[part, None])
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
    said: pd.DataFrame,
) -> SuspectedCampaign:
    people = consultation.participants
    inside = people["participant_id"].isin(accounts)
    wrote = written["author_id"].value_counts().reindex(sorted(accounts)).fillna(0)
    channel, usual_channel = _commonest(people[["channel"]], inside)
    traits, usual_traits = _commonest(people[_TRAITS], inside)
    return SuspectedCampaign(
        trace=trace,
        accounts=tuple(sorted(accounts)),
        statements=tuple(said["statement_id"]),
        first=moments.min().to_pydatetime(),
        last=moments.max().to_pydatetime(),
        expected=burst.expected,
        score=burst.score,
        one_statement=float((wrote == 1).mean()),
        same_channel=channel,
        usual_channel=usual_channel,
        same_traits=traits,
        usual_traits=usual_traits,
        example=said["text"].iloc[0] if len(said) else "",
    )


def _commonest(traits: pd.DataFrame, inside: pd.Series) -> tuple[float, float]:
    """Return the share of the commonest set of traits among some accounts, and its share among the others."""
    known = traits.notna().any(axis=1)
    signs = traits.astype("string").fillna("?").agg("|".join, axis=1)
    mine, others = signs[inside & known], signs[~inside & known]
    if mine.empty:
        return float("nan"), float("nan")
    commonest = mine.mode().iloc[0]
    usual = float((others == commonest).mean()) if len(others) else float("nan")
    return float((mine == commonest).mean()), usual


def _overlap(one: SuspectedCampaign, other: SuspectedCampaign) -> float:
    both = len(set(one.accounts) & set(other.accounts))
    return both / min(len(one.accounts), len(other.accounts))


def _joined(one: SuspectedCampaign, other: SuspectedCampaign) -> SuspectedCampaign:
    strongest = max(one, other, key=lambda campaign: len(campaign.accounts))
    return replace(
        strongest,
        trace="both",
        accounts=tuple(sorted({*one.accounts, *other.accounts})),
        statements=tuple(dict.fromkeys([*one.statements, *other.statements])),
        first=min(one.first, other.first),
        last=max(one.last, other.last),
        score=max(one.score, other.score),
        example=one.example or other.example,
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
    says += [" ".join(explanation(one)) for one in result.campaigns]
    cautions = [f"texts-coordination-caution-{one}" for one in ("proof", "silent", "voice")]
    cautions += [] if result.texts_compared else ["texts-coordination-caution-texts"]
    cautions += [] if result.votes_compared else ["texts-coordination-caution-votes"]
    return Reading(says=tuple(says), cautions=tuple(message(one, lang=lang) for one in cautions))


def explanation(campaign: SuspectedCampaign, lang: Language | None = None) -> tuple[str, ...]:
    """Return why a campaign is suspected, in sentences of a language (the active one unless given)."""
    language = lang or active_language()
    told = {
        "accounts": format_number(len(campaign.accounts), language),
        "first": f"{campaign.first:%Y-%m-%d %H:%M}",
        "last": f"{campaign.last:%Y-%m-%d %H:%M}",
        "expected": format_number(campaign.expected, language, decimals=1),
    }
    if campaign.trace != "votes":
        told["statements"] = format_number(len(campaign.statements), language)
    sentences = [message(f"texts-coordination-{campaign.trace}", lang=language, **told)]
    if campaign.trace != "votes":
        share = format_percent(campaign.one_statement, language)
        sentences.append(message("texts-coordination-single", lang=language, share=share))
    for key, part, usual in (
        ("channel", campaign.same_channel, campaign.usual_channel),
        ("traits", campaign.same_traits, campaign.usual_traits),
    ):
        # Said only where it sets these accounts apart from the others.
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
