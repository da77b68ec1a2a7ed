"""Stakeholders: the effect of a decision on the support of the parties (S39, S64, S66).

Assumptions: each party has a view on every theme of the topic and every option of a vote, around its
position in the plan. The more a party likes the proposals, the more it supports the initiative. Its support
rises if a proposal that it likes is adopted or one that it dislikes is rejected, and falls in the opposite
cases; the effect grows with its interest. Power does not change the support of a party, but its weight among
all parties.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from mashura.methodology.records.decision import Decision
from mashura.methodology.records.plan import Plan
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import Disposition, Level, StakeholderPosition
from mashura.simulation.public.cells import Floats
from mashura.simulation.public.streams import distinct_names, key_of, name_keys, normals
from mashura.simulation.responses.voices import STANCE_NAMES, load_grammar

# All assumptions.
LEANING = {
    StakeholderPosition.SUPPORTS: 0.5,
    StakeholderPosition.NEUTRAL: 0.0,
    StakeholderPosition.OPPOSES: -0.5,
}
OWN_VIEW = 0.5
"""Standard deviation of a party's views on single themes around its position."""
HOPE, OUTCOME = 0.2, 0.4
"""Largest effects of the proposals and of their outcome on the support of a party with full interest."""

_OUTCOMES = {Disposition.ADOPTED: 1.0, Disposition.PARTLY: 0.0, Disposition.REJECTED: -1.0}
_STANCES = {name: value for value, name in STANCE_NAMES.items()}


@dataclass(frozen=True, kw_only=True)
class StakeholderSupport:
    """Effect of a decision on a party.

    Attributes
    ----------
    before, after : float
        Support, from 0 (opposes the initiative) over 0.5 (undecided) to 1 (supports it).
    suits, hurts : int
        Number of proposals with an outcome that the party likes, and that it dislikes.
    power : float
        Weight of the party among all parties (0-1).
    """

    before: float
    after: float
    suits: int
    hurts: int
    power: float


def stakeholder_views(plan: Plan, seed: int) -> Floats:
    """Return the views of the parties on each theme of the topic.

    Returns
    -------
    float array, shape (stakeholders, themes)
        -1 (against) to 1 (for), in the order of the plan and of the topic's grammar.

    Examples
    --------
    >>> parties = [{"position": "supports"}, {"position": "opposes"}]
    >>> views = stakeholder_views(Plan(topic="parks", stakeholders=parties), seed=1)
    >>> bool(views[0].mean() > 0 > views[1].mean())
    True
    """
    return _views(plan, seed, "theme", load_grammar(plan.topic or "").themes)


def stakeholder_support(
    plan: Plan, consultation: Consultation, decision: Decision, seed: int
) -> tuple[StakeholderSupport, ...]:
    """Return the support of each party before and after a decision.

    Parameters
    ----------
    plan : Plan
        A plan with stakeholders: their position, interest and power.
    consultation : Consultation
        A simulated consultation; its table ``truth`` contains the theme and stance of each statement.
    decision : Decision
        Rulings on statements or on options of a vote. A statement without a theme has no effect.
    seed : int
        Seed of the campaign.

    Returns
    -------
    tuple of StakeholderSupport
        One per stakeholder, in the order of the plan.

    Examples
    --------
    >>> plan = Plan(topic="parks", stakeholders=[{"interest": 4}])
    >>> nobody = Consultation(title="", origin="simulated")
    >>> [(party.before, party.after) for party in stakeholder_support(plan, nobody, Decision(), 1)]
    [(0.5, 0.5)]
    """
    likes = _likes(plan, consultation, decision, seed)
    # What is not decided yet moves nobody.
    outcome = np.array(
        [_OUTCOMES[ruling.disposition] if ruling.disposition else 0.0 for ruling in decision.rulings]
    )
    moved = likes * outcome
    support = []
    for party, liked, won in zip(plan.stakeholders, likes, moved, strict=True):
        stake = _share(party.interest)
        before = 0.5 + HOPE * stake * (float(liked.mean()) if len(liked) else 0.0)
        after = before + OUTCOME * stake * (float(won.mean()) if len(won) else 0.0)
        support.append(
            StakeholderSupport(
                before=before,
                after=float(np.clip(after, 0, 1)),
                suits=int((won > 0).sum()),
                hurts=int((won < 0).sum()),
                power=_share(party.power),
            )
        )
    return tuple(support)


def weighted_support(support: Sequence[StakeholderSupport]) -> tuple[float, float]:
    """Return the mean support of all parties before and after, weighted by power (0-1).

    Examples
    --------
    >>> weak = StakeholderSupport(before=0.5, after=0.7, suits=1, hurts=0, power=0.25)
    >>> strong = StakeholderSupport(before=0.5, after=0.3, suits=0, hurts=1, power=0.75)
    >>> [round(mean, 2) for mean in weighted_support([weak, strong])]
    [0.5, 0.4]
    """
    power = np.array([party.power for party in support])
    if not power.sum():
        power = np.ones(len(support))
    before, after = (
        float(np.average([getattr(party, name) for party in support], weights=power))
        for name in ("before", "after")
    )
    return before, after


def _likes(plan: Plan, consultation: Consultation, decision: Decision, seed: int) -> Floats:
    """Return how much each party likes each proposal, shape (stakeholders, rulings), from -1 to 1."""
    themes = [*load_grammar(plan.topic or "").themes]
    options = [option.option_id for option in plan.options]
    on_theme = stakeholder_views(plan, seed)
    on_option = _views(plan, seed, "option", options)
    truth = consultation.truth[consultation.truth["subject"] == "statement"]
    truth = truth.dropna(subset=["theme", "stance"])
    wants = dict(
        zip(
            truth["subject_id"].tolist(),
            zip(truth["theme"].map(themes.index), truth["stance"].map(_STANCES), strict=True),
            strict=True,
        )
    )
    likes = np.zeros((len(plan.stakeholders), len(decision.rulings)))
    for place, ruling in enumerate(decision.rulings):
        name = ruling.statement_id
        if name in options:
            likes[:, place] = on_option[:, options.index(name)]
        elif name in wants:
            theme, stance = wants[name]
            likes[:, place] = on_theme[:, theme] * stance
    return likes


def _views(plan: Plan, seed: int, what: str, names: Iterable[str]) -> Floats:
    leaning = np.array(
        [LEANING[party.position or StakeholderPosition.NEUTRAL] for party in plan.stakeholders]
    )
    # The key comes from the kind, because the name of a party depends on the language of the plan.
    parties = name_keys(distinct_names(party.kind.plain if party.kind else "" for party in plan.stakeholders))
    own = OWN_VIEW * normals(seed, "stakeholder", what, at=key_of(parties[:, None], name_keys(names)))
    return np.asarray(np.clip(leaning[:, None] + own, -1, 1))


def _share(level: Level | None) -> float:
    return (Level.PARTIAL if level is None else level) / Level.FULL
